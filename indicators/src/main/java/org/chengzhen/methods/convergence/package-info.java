/**
 * Whether places grow together or apart, and how they move within the distribution.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.convergence.SigmaConvergence}: spread over time
 *   <li>{@link org.chengzhen.methods.convergence.BetaConvergence}: growth against the start, speed, half-life
 *   <li>{@link org.chengzhen.methods.convergence.GammaConvergence}: concordance of rankings
 *   <li>{@link org.chengzhen.methods.convergence.LogT}: the log t test of Phillips and Sul
 *   <li>{@link org.chengzhen.methods.convergence.ConvergenceClubs}: their clubs, with merging
 *   <li>{@link org.chengzhen.methods.convergence.StateClasses}: classes of values, the states of a chain
 *   <li>{@link org.chengzhen.methods.convergence.MarkovChain}: transition, ergodic and passage
 *   <li>{@link org.chengzhen.methods.convergence.MarkovMobility}: mobility indices and half-life
 *   <li>{@link org.chengzhen.methods.convergence.TransitionHomogeneity}: whether several chains are one
 *   <li>{@link org.chengzhen.methods.convergence.SpatialMarkov}: chains by class of neighbourhood
 *   <li>{@link org.chengzhen.methods.convergence.LisaMarkov}: moves in the Moran scatterplot
 *   <li>{@link org.chengzhen.methods.convergence.KernelDensity}: density of one variable
 *   <li>{@link org.chengzhen.methods.convergence.DensityCurve}: a density on a grid, its peaks
 *   <li>{@link org.chengzhen.methods.convergence.KernelDensity2D}: joint density of two variables
 *   <li>{@link org.chengzhen.methods.convergence.StochasticKernel}: density now given the value then
 *   <li>{@link org.chengzhen.methods.convergence.LogTRegression}: the result of a log t test
 *   <li>{@link org.chengzhen.methods.convergence.ClubPartition}: clubs and divergent places
 *   <li>{@link org.chengzhen.methods.convergence.WeightedSigmaConvergence}: spread over time, weighted by people
 *   <li>{@link org.chengzhen.methods.convergence.RankMarkov}: moves through the ranks, and of ranks over places
 *   <li>{@link org.chengzhen.methods.convergence.RegionalCohesion}: whether the places of a region move through the
 *       ranks together
 * </ul>
 *
 * <p>To add one: a class here, a test beside its kin, its golden rows, a benchmark where it can be slow, and a
 * line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.convergence;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
