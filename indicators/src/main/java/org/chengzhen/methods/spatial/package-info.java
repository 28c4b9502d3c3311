/**
 * Who resembles whom in space.
 *
 * <ul>
 *   <li>Global: {@link org.chengzhen.methods.spatial.MoransI}, {@link org.chengzhen.methods.spatial.GearysC},
 *       {@link org.chengzhen.methods.spatial.GeneralG}, {@link org.chengzhen.methods.spatial.JoinCounts},
 *       {@link org.chengzhen.methods.spatial.BivariateMoran}, {@link
 *       org.chengzhen.methods.spatial.RateAdjustedMoran}, {@link org.chengzhen.methods.spatial.LeesL}
 *   <li>Local: {@link org.chengzhen.methods.spatial.LocalMoran} with its {@link
 *       org.chengzhen.methods.spatial.Quadrant}s, {@link org.chengzhen.methods.spatial.LocalG} with its {@link
 *       org.chengzhen.methods.spatial.HotSpot}s, {@link org.chengzhen.methods.spatial.LocalGeary}
 *   <li>Further: {@link org.chengzhen.methods.spatial.LocalJoinCounts}, {@link
 *       org.chengzhen.methods.spatial.MultivariateLocalGeary}, {@link org.chengzhen.methods.spatial.Correlogram},
 *       {@link org.chengzhen.methods.spatial.EmpiricalBayes}
 *   <li>Geographical detector: {@link org.chengzhen.methods.spatial.FactorDetector}, {@link
 *       org.chengzhen.methods.spatial.FactorPermutations}, {@link
 *       org.chengzhen.methods.spatial.InteractionDetector}, {@link org.chengzhen.methods.spatial.RiskDetector},
 *       {@link org.chengzhen.methods.spatial.EcologicalDetector}; classes by {@link
 *       org.chengzhen.methods.spatial.Discretization}, {@link org.chengzhen.methods.spatial.DiscretizationMethod},
 *       {@link org.chengzhen.methods.spatial.BestDiscretization}
 *   <li>Regressions that vary over space: {@link
 *       org.chengzhen.methods.spatial.GeographicallyWeightedRegression} with {@link
 *       org.chengzhen.methods.spatial.GwrKernel}, {@link org.chengzhen.methods.spatial.GwrCriterion}, {@link
 *       org.chengzhen.methods.spatial.GwrBandwidth} and {@link org.chengzhen.methods.spatial.GwrFit}; {@link
 *       org.chengzhen.methods.spatial.MultiscaleRegression}, whose {@link
 *       org.chengzhen.methods.spatial.MultiscaleBandwidths} {@link
 *       org.chengzhen.methods.spatial.MultiscaleSelection} finds
 *   <li>Inference: {@link org.chengzhen.methods.spatial.SpatialStatistic} (the options), {@link
 *       org.chengzhen.methods.spatial.Inference}, {@link org.chengzhen.methods.statistics.Tail}, {@link
 *       org.chengzhen.methods.spatial.SpatialTest}, {@link org.chengzhen.methods.spatial.LocalTest}, {@link
 *       org.chengzhen.methods.spatial.JoinCountTest} of {@link org.chengzhen.methods.spatial.Joins}, {@link
 *       org.chengzhen.methods.spatial.FalseDiscoveryRate}
 *   <li>Centre and spread: {@link org.chengzhen.methods.spatial.MeanCentre}, {@link
 *       org.chengzhen.methods.spatial.StandardDeviationalEllipse}
 *   <li>Regression: {@link org.chengzhen.methods.spatial.SpatialModel}, {@link
 *       org.chengzhen.methods.spatial.SpatialModelFit} with its {@link org.chengzhen.methods.spatial.SpatialImpacts},
 *       one {@link org.chengzhen.methods.spatial.SpatialImpact} a kind, {@link
 *       org.chengzhen.methods.spatial.SimulatedImpacts}, {@link org.chengzhen.methods.spatial.ResidualMoran}, {@link
 *       org.chengzhen.methods.spatial.SpatialModelTests} (each a {@link
 *       org.chengzhen.methods.spatial.ChiSquareTest}), {@link org.chengzhen.methods.spatial.LagrangeMultiplierTests},
 *       {@link org.chengzhen.methods.spatial.SpatialBetaConvergence}, {@link
 *       org.chengzhen.methods.spatial.LogDeterminant}
 *   <li>Panels: {@link org.chengzhen.methods.spatial.SpatialPanelModel}, {@link
 *       org.chengzhen.methods.spatial.SpatialPanelFit}; {@link org.chengzhen.methods.spatial.PanelEffects}, {@link
 *       org.chengzhen.methods.spatial.BiasCorrection}, {@link org.chengzhen.methods.spatial.LagOrder}, {@link
 *       org.chengzhen.methods.spatial.RandomErrors}
 *   <li>{@link org.chengzhen.methods.spatial.SpatialTau}: rank concordance of neighbours and of others
 * </ul>
 *
 * <p>To add one: a class that extends {@code SpatialStatistic} (a global one gives a {@code SpatialTest}, a
 * local one a {@code LocalTest}), a test that extends {@code SpatialContract}, its golden rows, a benchmark
 * where it can be slow, and a word above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.spatial;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
