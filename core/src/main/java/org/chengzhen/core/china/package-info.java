/**
 * China's facts, built in.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.china.ChinaData}: the nation's series, the cities' censuses, the gazetteer
 *   <li>{@link org.chengzhen.core.china.ProvinceGroup}: the four plates and the regions of major strategies
 *   <li>{@link org.chengzhen.core.china.DivisionDecision}, {@link org.chengzhen.core.china.CountySeat},
 *       {@link org.chengzhen.core.china.ProvinceTile}, {@link org.chengzhen.core.china.UrbanCentre}: a row of a
 *       built-in list each
 *   <li>{@link org.chengzhen.core.china.ChinaVariables}: variables that only China's own tables hold
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
