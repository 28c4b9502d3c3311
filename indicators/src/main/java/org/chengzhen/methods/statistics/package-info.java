/**
 * The plain statistics that the other families stand on.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.statistics.Correlation}: Pearson, Spearman, Kendall's tau-b
 *   <li>{@link org.chengzhen.methods.statistics.LeastSquares}: linear regression with its inference, a {@link
 *       org.chengzhen.methods.statistics.LinearFit}
 *   <li>{@link org.chengzhen.methods.statistics.SimpleRegression}: the same for one regressor, fast
 *   <li>{@link org.chengzhen.methods.statistics.NaturalBreaks}: the best classes of one variable
 *   <li>{@link org.chengzhen.methods.statistics.Quantiles}: of equal and of weighted values
 *   <li>{@link org.chengzhen.methods.statistics.Ranks}: average, ordinal and competition
 *   <li>{@link org.chengzhen.methods.statistics.Resampling}: permutation and bootstrap with seeds
 *   <li>{@link org.chengzhen.methods.statistics.WeightedQuantiles}: quantiles whose weights have no scale, by named
 *       definitions
 *   <li>{@link org.chengzhen.methods.statistics.WeightedLeastSquares}: weighted least squares
 *   <li>{@link org.chengzhen.methods.statistics.MomentTotals}: count, mean and variance, gathered in parts
 *   <li>{@link org.chengzhen.methods.statistics.CrossProducts}: least squares, gathered in parts, to a {@link
 *       org.chengzhen.methods.statistics.CrossProductFit}
 *   <li>{@link org.chengzhen.methods.statistics.ShapeTotals},
 *       {@link org.chengzhen.methods.statistics.QuantileSketch}: skewness and kurtosis, and quantiles within an
 *       error, gathered in parts
 *   <li>{@link org.chengzhen.methods.statistics.Tail}: which deviations a p value counts
 * </ul>
 *
 * <p>To add one: a class here, a test with an independent reference, its golden rows, a benchmark where it
 * can be slow, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.statistics;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
