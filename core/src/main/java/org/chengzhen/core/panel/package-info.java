/**
 * Places x years x variables.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.panel.Panel}: the container; {@link
 *       org.chengzhen.core.panel.CrossSection} one year of it, {@link org.chengzhen.core.panel.Series} one
 *       variable of one place
 *   <li>{@link org.chengzhen.core.panel.Variable} with its {@link org.chengzhen.core.panel.Unit}; {@link
 *       org.chengzhen.core.panel.Variables}, the known ones; {@link
 *       org.chengzhen.core.panel.VariableFamily}, one variable by industry, age or service
 *   <li>{@link org.chengzhen.core.panel.VariableRegistry}: all variables that the library knows, of each
 *       {@link org.chengzhen.core.panel.VariableSource} too
 *   <li>{@link org.chengzhen.core.panel.PlaceColumn}: a computed variable, with a status for each cell
 *   <li>{@link org.chengzhen.core.panel.Flag}: a remark on one cell
 *   <li>What a study does on the way: {@link org.chengzhen.core.panel.Growth} with lags, {@link
 *       org.chengzhen.core.panel.Deflation}, {@link org.chengzhen.core.panel.Interpolation} on request, {@link
 *       org.chengzhen.core.panel.Derived} variables, {@link org.chengzhen.core.panel.Ranking}
 * </ul>
 *
 * <p>NaN is "missing", nothing else is.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.panel;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
