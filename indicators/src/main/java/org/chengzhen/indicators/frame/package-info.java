/**
 * What every indicator is made of.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.frame.Study}: a panel, a period, and what a panel cannot hold, under
 *       {@link org.chengzhen.indicators.frame.Input} keys; {@link org.chengzhen.indicators.frame.Inputs}, the
 *       keys that themes share; {@link org.chengzhen.indicators.frame.Sample}, the places of a study that
 *       have all values
 *   <li>{@link org.chengzhen.indicators.frame.NeedsVariables}: an input value that names variables
 *   <li>{@link org.chengzhen.indicators.frame.Indicator}: an entry of the catalogue that can be computed or
 *       looked up: {@link org.chengzhen.indicators.frame.PlaceIndicator}, {@link
 *       org.chengzhen.indicators.frame.SystemIndicator}, {@link
 *       org.chengzhen.indicators.frame.ReferenceEntry}; its facts are an {@link
 *       org.chengzhen.indicators.frame.Entry} of a {@link org.chengzhen.indicators.frame.Theme}
 *   <li>{@link org.chengzhen.indicators.frame.IndicatorColumn}: a value and a status for each place and year;
 *       {@link org.chengzhen.indicators.frame.Measurement}: named parts over all places
 *   <li>{@link org.chengzhen.indicators.frame.EntryGroup}: some ids, and what builds their indicators when one is
 *       first asked for
 *   <li>{@link org.chengzhen.indicators.frame.Grouping}: what group a place belongs to
 *   <li>{@link org.chengzhen.indicators.frame.Chinese}, {@link org.chengzhen.indicators.frame.English}: the words of
 *       what results say
 * </ul>
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.frame;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
