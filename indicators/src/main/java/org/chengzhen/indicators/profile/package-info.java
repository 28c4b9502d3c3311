/**
 * Indicators put together for a reader: {@link org.chengzhen.indicators.profile.Profile}.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.profile.NationProfile}, {@link
 *       org.chengzhen.indicators.profile.ProvinceProfile}, {@link org.chengzhen.indicators.profile.CityProfile}: what
 *       the built-in data say
 *   <li>{@link org.chengzhen.indicators.profile.CitizenizationProfile}, {@link
 *       org.chengzhen.indicators.profile.ClusterProfile}, {@link org.chengzhen.indicators.profile.MegacityProfile},
 *       {@link org.chengzhen.indicators.profile.CountyProfile}: a theme each, a short list of ids
 *   <li>{@link org.chengzhen.indicators.profile.PlaceComparison}: one place among groups of others
 *   <li>{@link org.chengzhen.indicators.profile.IndicatorSystem} of {@link
 *       org.chengzhen.indicators.profile.SystemItem}s with a {@link org.chengzhen.indicators.profile.Target}; {@link
 *       org.chengzhen.indicators.profile.IndicatorSystems}, the official ones; {@link
 *       org.chengzhen.indicators.profile.Scorecard}, one place against a system: {@link
 *       org.chengzhen.indicators.profile.ScorecardLine}, {@link org.chengzhen.indicators.profile.Standing}, {@link
 *       org.chengzhen.indicators.profile.Better}
 *   <li>{@link org.chengzhen.indicators.profile.Language}: English or Chinese
 * </ul>
 *
 * <p>To add one: a class with its list of ids, and a document in {@code indicators.plot}.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.profile;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
