/**
 * China's facts, built in.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.china.ChinaData}: the nation's series, the cities' censuses, the gazetteer
 *   <li>{@link org.chengzhen.core.china.ProvinceGroup}: the four plates and the regions of major strategies
 * </ul>
 *
 * <p>The sources stand in {@code SOURCES.md} beside the tables.
 */
@ParametersAreNonnullByDefault
package org.chengzhen.core.china;

import javax.annotation.ParametersAreNonnullByDefault;
