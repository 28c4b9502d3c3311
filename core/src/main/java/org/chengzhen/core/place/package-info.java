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
 *   <li>{@link org.chengzhen.core.place.DivisionCode}, {@link org.chengzhen.core.place.StatisticalAreaCode}:
 *       China's codes taken apart
 *   <li>{@link org.chengzhen.core.place.CitySize}, {@link org.chengzhen.core.place.CountyType}, {@link
 *       org.chengzhen.core.place.FunctionalZone}, {@link org.chengzhen.core.place.UrbanRuralClass}: official
 *       classes
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
