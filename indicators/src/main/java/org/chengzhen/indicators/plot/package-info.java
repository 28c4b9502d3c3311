/**
 * The pictures of the field, from panels, studies and results.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.plot.Plots}: one door for each result that has an obvious picture, in
 *       English, and {@link org.chengzhen.indicators.plot.ResultPlots} in each language; they draw by the classes
 *       below
 *   <li>{@link org.chengzhen.indicators.plot.CityPlots}: rank and size, size classes, ages, the S-curve
 *   <li>{@link org.chengzhen.indicators.plot.InequalityPlots}: Lorenz curves, densities, decompositions over years
 *   <li>{@link org.chengzhen.indicators.plot.MapPlots}: Moran scatter and LISA, maps of classes and bubbles, areas,
 *       tiles, flows, networks, degree of urbanisation
 *   <li>{@link org.chengzhen.indicators.plot.SpatialPlots}: local coefficients, bandwidths, impacts, factors and
 *       their interactions, correlograms
 *   <li>{@link org.chengzhen.indicators.plot.ConvergencePlots}: Markov tables, sigma and beta convergence, clubs
 *   <li>{@link org.chengzhen.indicators.plot.GrowthPlots}: shift-share and LMDI over years, control charts, forecasts
 *   <li>{@link org.chengzhen.indicators.plot.StatisticsPlots}: thresholds, curves that turn, changes of level,
 *       distances between plants, stochastic kernels
 *   <li>{@link org.chengzhen.indicators.plot.EvaluationPlots}: coupling, obstacles, radar, scorecard, frontier,
 *       productivity
 *   <li>{@link org.chengzhen.indicators.plot.RelationPlots}: blocks and their roles, backbones, networks that lose
 *       their places
 *   <li>{@link org.chengzhen.indicators.plot.Documents}: profiles and measurements as documents
 *   <li>{@link org.chengzhen.indicators.plot.ProvinceGrid}: where the provinces stand in a map of tiles
 * </ul>
 *
 * <p>All speak English or Chinese: {@code CityPlots.in(Language.CHINESE)}. To add a picture: a method that makes a
 * {@code Plot}, and a line in the gallery of {@code indicators.report}, which is looked at.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.plot;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
