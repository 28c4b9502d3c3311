/**
 * How unequally a quantity is spread over places or people.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.inequality.Gini}: mean difference over twice the mean
 * </ul>
 *
 * <p>To add one: a class here, a test that extends {@code InequalityContract}, its golden rows, a benchmark
 * where it can be slow, and a line above.
 */
@ParametersAreNonnullByDefault
package org.chengzhen.methods.inequality;

import javax.annotation.ParametersAreNonnullByDefault;
