/**
 * China's facts, built in.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.china.ChinaData}: the nation's series, the cities' censuses, the gazetteer
 *   <li>{@link org.chengzhen.core.china.ProvinceGroup}: the four plates and the regions of major strategies
 * </ul>
 *
 * <p>The sources stand in {@code SOURCES.md} beside the tables.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.china;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
