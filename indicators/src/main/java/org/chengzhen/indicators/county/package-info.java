/**
 * Counties as carriers of urbanization: entries D01 to D25.
 *
 * <ul>
 *   <li>{@code CountyPopulation}: D01–D03, D24, D25, with {@link org.chengzhen.indicators.county.PopulationTrend},
 *       {@link org.chengzhen.indicators.county.DemographicDriver}, {@link
 *       org.chengzhen.indicators.county.WebbSector}, {@link org.chengzhen.indicators.county.Shrinkage}, {@link
 *       org.chengzhen.indicators.county.AgeStructure}; {@link org.chengzhen.indicators.county.Differentiation}: D03
 *   <li>{@code CountyFunctions}: D04, D10, D22, D23, with {@link org.chengzhen.indicators.county.CountyTypeRule},
 *       {@link org.chengzhen.indicators.county.LocationConditions}, {@link
 *       org.chengzhen.indicators.county.CountySeat}
 *   <li>{@code CountyCapacity}: D05–D09, with {@link
 *       org.chengzhen.indicators.county.WaterCarrying}, {@link org.chengzhen.indicators.county.LandCarrying}, {@link
 *       org.chengzhen.indicators.county.EcologicalFootprint}, {@link org.chengzhen.indicators.county.ShortBoard}
 *   <li>{@code CountyIndustry}: D11–D15, D20, D21, with {@link
 *       org.chengzhen.indicators.county.TradeCompetitiveness}
 *   <li>{@code CountyChains}: D16–D19, with {@link
 *       org.chengzhen.indicators.county.ChainExtension}, {@link org.chengzhen.indicators.county.ChainLinkage}
 *   <li>{@link org.chengzhen.indicators.county.CountyVariables} and {@link
 *       org.chengzhen.indicators.county.CountyInputs}: what they read; {@link
 *       org.chengzhen.indicators.county.FootprintAccount}, {@link org.chengzhen.indicators.county.TravelTargets}:
 *       values of inputs
 *   <li>{@link org.chengzhen.indicators.county.CountyIndicators}: all of them, each group built when it is first
 *       asked for
 * </ul>
 *
 * <p>To add one: its formula here or in a methods family, its entry in a chapter, the chapter in the catalogue.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.county;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
