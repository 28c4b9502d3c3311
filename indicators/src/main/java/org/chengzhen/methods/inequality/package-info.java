/**
 * How unequally a quantity is spread over places or people, and where the inequality comes from.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.inequality.Gini}: mean difference over twice the mean
 *   <li>{@link org.chengzhen.methods.inequality.ExtendedGini}: with a parameter for how much the poorest count
 *   <li>{@link org.chengzhen.methods.inequality.DagumGini}: by groups, with net difference and transvariation
 *   <li>{@link org.chengzhen.methods.inequality.LermanYitzhaki}: by sources
 *   <li>{@link org.chengzhen.methods.inequality.SpatialGini}: by neighbours and others
 *   <li>{@link org.chengzhen.methods.inequality.KakwaniDeprivation}: what each place lacks against the richer
 *   <li>{@link org.chengzhen.methods.inequality.LorenzCurve}: shares of the value of the poorest
 *   <li>{@link org.chengzhen.methods.inequality.ConcentrationCurve}: shares of those who rank lowest elsewhere
 *   <li>{@link org.chengzhen.methods.inequality.QuantileShares}: shares of parts of the population
 *   <li>{@link org.chengzhen.methods.inequality.PalmaRatio}: richest tenth over poorest two fifths
 *   <li>{@link org.chengzhen.methods.inequality.PercentileRatio}: P90/P10 and the like
 *   <li>{@link org.chengzhen.methods.inequality.TheilT}: entropy of order 1, with its decompositions
 *   <li>{@link org.chengzhen.methods.inequality.MeanLogDeviation}: entropy of order 0, Theil's L
 *   <li>{@link org.chengzhen.methods.inequality.GeneralizedEntropy}: entropy of any order
 *   <li>{@link org.chengzhen.methods.inequality.EntropyDecomposition}: what an entropy decomposes into by groups
 *   <li>{@link org.chengzhen.methods.inequality.NestedEntropyDecomposition}: the same over two nested levels
 *   <li>{@link org.chengzhen.methods.inequality.Atkinson}: what equality would save
 *   <li>{@link org.chengzhen.methods.inequality.Hoover}: what would have to change hands
 *   <li>{@link org.chengzhen.methods.inequality.CoefficientOfVariation}: standard deviation over mean
 *   <li>{@link org.chengzhen.methods.inequality.Williamson}: the same, regions weighted by people
 *   <li>{@link org.chengzhen.methods.inequality.CentrePeripheryGap}: a centre against its surroundings
 *   <li>{@link org.chengzhen.methods.inequality.Wolfson}: polarization, by the vanishing middle
 *   <li>{@link org.chengzhen.methods.inequality.EstebanRay}: polarization, by groups
 *   <li>{@link org.chengzhen.methods.inequality.ShapleyDecomposition}: by any factors, over all orders
 *   <li>{@link org.chengzhen.methods.inequality.Groups}: the group of each place
 *   <li>{@link org.chengzhen.methods.inequality.WeightedPercentileRatios}: P90/P10 and its halves, weighted
 *   <li>{@link org.chengzhen.methods.inequality.WeightedIncomeShares}: S80/S20 and Palma with their shares, weighted
 *   <li>{@link org.chengzhen.methods.inequality.WeightedWolfson}: polarization, weighted
 *   <li>{@link org.chengzhen.methods.inequality.WeightedLermanYitzhaki}: Gini by sources, weighted
 *   <li>{@link org.chengzhen.methods.inequality.GiniInference}: Gini with standard errors
 *   <li>{@link org.chengzhen.methods.inequality.EntropyInference}: Theil T and L with standard errors
 *   <li>{@link org.chengzhen.methods.inequality.EntropyTotals}: entropies and their decompositions, gathered in parts
 *   <li>{@link org.chengzhen.methods.inequality.AtkinsonTotals}: the same for Atkinson
 *   <li>{@link org.chengzhen.methods.inequality.PowerSums}: both from sums that a database has
 *   <li>{@link org.chengzhen.methods.inequality.AtkinsonDecomposition}: Atkinson within and between groups
 *   <li>{@link org.chengzhen.methods.inequality.GiniRun}: Gini from sorted runs that lie side by side
 * </ul>
 *
 * <p>To add one: a class here, a test that extends {@code InequalityContract}, its golden rows, a benchmark
 * where it can be slow, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.inequality;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
