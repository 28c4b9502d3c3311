/**
 * Files in and out.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.io.GridReader}, {@link org.chengzhen.core.io.GridWriter}: grids of people
 *       and classes; {@link org.chengzhen.core.io.ShareUnit}: in what a file gives land and built-up surface.
 * </ul>
 *
 * <p>To add one: a reader that says what is wrong and where, a writer beside it, and a line here.
 */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.io;
