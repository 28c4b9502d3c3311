/**
 * Flows between places.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.flow.FlowMatrix}: labelled origin–destination flows, dense or sparse
 *   <li>{@link org.chengzhen.core.flow.Unlisted}: what a pair that a list does not name stands for
 * </ul>
 *
 * <p>To add one: a class here that depends on the ground floor alone, a test of the same name, and a line
 * above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.flow;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
