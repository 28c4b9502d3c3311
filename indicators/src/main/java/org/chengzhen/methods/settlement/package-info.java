/**
 * Settlements: cities, towns and rural areas told apart on a grid of people, and how land follows people.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.settlement.DegreeOfUrbanisation}: classes of cells at levels 1 and 2, by {@link
 *       org.chengzhen.methods.settlement.UrbanisationRules}; gives a {@link
 *       org.chengzhen.methods.settlement.SettlementMap} of {@link org.chengzhen.methods.settlement.Settlement}s, or a
 *       mergeable {@link org.chengzhen.methods.settlement.StripState}; {@link
 *       org.chengzhen.methods.settlement.StripClasses}, bits of a grid too large for one.
 *   <li>{@link org.chengzhen.methods.settlement.Contiguity} of cells, {@link
 *       org.chengzhen.methods.settlement.EdgeSmoothing} of centres, {@link
 *       org.chengzhen.methods.settlement.CellPoint}: rules and points of a grid.
 *   <li>{@link org.chengzhen.methods.settlement.FunctionalUrbanArea}: a city and the units that commute to it.
 *   <li>{@link org.chengzhen.methods.settlement.LocalUnits}: classes of municipalities from
 *       {@link org.chengzhen.methods.settlement.CellShares}: a {@link
 *       org.chengzhen.methods.settlement.LocalUnitClass} by a {@link org.chengzhen.methods.settlement.LocalUnitRule}.
 *   <li>{@link org.chengzhen.methods.settlement.ZonalStatistics}: sums, means and shares of a grid by zone.
 *   <li>{@link org.chengzhen.methods.settlement.LandConsumption}: SDG 11.3.1;
 *       {@link org.chengzhen.methods.settlement.OpenPublicSpace}: SDG 11.7.1;
 *       {@link org.chengzhen.methods.settlement.GoalShares}: the shares of SDG 11.
 *   <li>{@link org.chengzhen.methods.settlement.UrbanSprawl}: growth of land against people;
 *       {@link org.chengzhen.methods.settlement.LandscapeExpansion}: infilling, edge expansion, outlying.
 *   <li>{@link org.chengzhen.methods.settlement.ClarkGradient},
 *       {@link org.chengzhen.methods.settlement.NewlingGradient},
 *       {@link org.chengzhen.methods.settlement.SmeedGradient},
 *       {@link org.chengzhen.methods.settlement.SplineGradient}: density by distance, on
 *       {@link org.chengzhen.methods.settlement.DensityRings}.
 *   <li>{@link org.chengzhen.methods.settlement.Subcentres} (Giuliano and Small),
 *       {@link org.chengzhen.methods.settlement.McMillenSubcentres}: centres beside the main one.
 * </ul>
 *
 * <p>To add one: a class with its source and edge cases in the comment, a test against an independent road, its
 * golden rows in {@code SettlementAdapters}, and a line here.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.settlement;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
