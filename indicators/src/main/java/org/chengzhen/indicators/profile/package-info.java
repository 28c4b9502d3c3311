/**
 * Indicators put together for a reader: {@link org.chengzhen.indicators.profile.Profile}.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.profile.ClusterProfile}: a city cluster or a metropolitan area, with networks
 * </ul>
 *
 * <p>A theme's profile is a short list of ids, kept in one class each.
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
