/**
 * The nouns of urban research: places, their codes and their classes.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.place.Place}: what has a code and a name; {@link
 *       org.chengzhen.core.place.City}, {@link org.chengzhen.core.place.County}, {@link
 *       org.chengzhen.core.place.CityCluster}, {@link org.chengzhen.core.place.MetropolitanArea}, {@link
 *       org.chengzhen.core.place.Region}
 *   <li>{@link org.chengzhen.core.place.UrbanRegion}: what a cluster and a metropolitan area have in common, the
 *       members
 *   <li>{@link org.chengzhen.core.place.Gazetteer}: places found by code or name, and who belongs to what
 *   <li>{@link org.chengzhen.core.place.Membership}, {@link org.chengzhen.core.place.Coverage},
 *       {@link org.chengzhen.core.place.PlanScope}, {@link org.chengzhen.core.place.ClusterTier}: who belongs to a
 *       cluster or metropolitan area, how far, and by which plan
 *   <li>{@link org.chengzhen.core.place.PlaceNames}: places found in a list by what people call them
 *   <li>{@link org.chengzhen.core.place.DivisionCrosswalk}, {@link org.chengzhen.core.place.FormerDivision}: what
 *       divisions became, and what they were called before
 *   <li>{@link org.chengzhen.core.place.DivisionCode}, {@link org.chengzhen.core.place.StatisticalAreaCode}:
 *       China's codes taken apart
 *   <li>{@link org.chengzhen.core.place.CitySize}, {@link org.chengzhen.core.place.CountyType}, {@link
 *       org.chengzhen.core.place.FunctionalZone}, {@link org.chengzhen.core.place.UrbanRuralClass}: official
 *       classes
 *   <li>{@link org.chengzhen.core.place.AdministrativeLevel}, {@link org.chengzhen.core.place.Certainty}: the level
 *       of a division; how sure a fact is
 *   <li>{@link org.chengzhen.core.place.GeoPoint}: latitude and longitude
 * </ul>
 *
 * <p>Places hold what changes slowly. Numbers that change by year live in a panel.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.place;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
