/**
 * Indicators put together for a reader: {@link org.chengzhen.indicators.profile.Profile}.
 *
 * <p>A theme's profile is a short list of ids, kept in one class each.
 */
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.profile;

import javax.annotation.ParametersAreNonnullByDefault;
