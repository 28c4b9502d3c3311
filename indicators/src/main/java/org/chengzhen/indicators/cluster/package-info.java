/**
 * City clusters, metropolitan areas, coordinated sizes: entries B01 to B86.
 *
 * <ul>
 *   <li>{@code CitySizeEntries}: B01 to B06; {@code NetworkEntries}: B07 to B09, B15 to B22; {@code
 *       InteractionEntries}: B10 to B14, B57, B58, B64, B65
 *   <li>{@code GapEntries}: B23, B29 to B31; {@code ConvergenceEntries}: B24 to B28, B32 to B34; {@code
 *       SpatialPatternEntries}: B35 to B42
 *   <li>{@code StructureEntries}: B43 to B48, B60; {@code ShiftShareEntries}: B49 to B52; {@code
 *       FactorEntries}: B53 to B56, B59, B61 to B63
 *   <li>{@code SpatialMethodEntries}: B66 to B73; {@code RelationEntries}: B80, B84; {@code NetworkMethodEntries}:
 *       B81 to B83, B85, B86
 *   <li>{@link org.chengzhen.indicators.cluster.ClusterInputs}: what the entries read beside a panel, with the types
 *       {@link org.chengzhen.indicators.cluster.Centres}, {@link org.chengzhen.indicators.cluster.Destinations},
 *       {@link org.chengzhen.indicators.cluster.Reference}, {@link org.chengzhen.indicators.cluster.Controls}, {@link
 *       org.chengzhen.indicators.cluster.Plants}, {@link org.chengzhen.indicators.cluster.Relations} and {@link
 *       org.chengzhen.indicators.cluster.GravityRoles}; {@link org.chengzhen.indicators.cluster.ClusterVariables}:
 *       variables
 *   <li>{@link org.chengzhen.indicators.cluster.FactorGathering}, {@link org.chengzhen.indicators.cluster.TownShare},
 *       {@link org.chengzhen.indicators.cluster.CoordinationChecklist}, {@link
 *       org.chengzhen.indicators.cluster.ZoneFit}: small measures of the theme's own
 *   <li>{@link org.chengzhen.indicators.cluster.CommutingAreas}: metropolitan areas drawn from commuters
 *   <li>{@link org.chengzhen.indicators.cluster.ClusterIndicators}: all of them, each group built when it is first
 *       asked for
 * </ul>
 *
 * <p>To add one: the arithmetic in a {@code methods} family, the entry in the chapter of its subject, a line in its
 * {@code entries()}.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.cluster;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
