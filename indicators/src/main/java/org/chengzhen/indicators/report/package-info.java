/**
 * The reports that the commands of the README print.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.report.Report}: the program; the only {@code main}
 *   <li>{@link org.chengzhen.indicators.report.NationReport}: the nation's urbanization by year
 *   <li>{@link org.chengzhen.indicators.report.CitizenizationReport}: the nation's citizenization
 *   <li>{@link org.chengzhen.indicators.report.ClusterComparison}: the official city clusters side by side
 *   <li>{@link org.chengzhen.indicators.report.ClusterReport}: clusters compared, and their profiles; {@link
 *       org.chengzhen.indicators.report.SpaceReport}: where urbanization gathers in space
 *   <li>{@link org.chengzhen.indicators.report.QualityReport}: the quality of urbanization of cities
 *   <li>{@code MegacityReport} and {@code DistrictComparison}: the super-large cities and their districts
 *   <li>{@link org.chengzhen.indicators.report.Prompt}, {@link org.chengzhen.indicators.report.ShellControlProvider}:
 *       the shell: what it does with a result, and how it runs what is typed
 * </ul>
 *
 * <p>To add one: a class that returns text, and a line in the table of {@code Report}.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.report;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
