/**
 * How the sectors of an economy hang together.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.inputoutput.TechnicalCoefficients}: inputs per unit of output
 *   <li>{@link org.chengzhen.methods.inputoutput.Leontief}: inverse, multipliers, linkages
 *   <li>{@link org.chengzhen.methods.inputoutput.Ghosh}: allocation, forward linkages, upstreamness
 *   <li>{@link org.chengzhen.methods.inputoutput.KeySectors}: sectors that pull and push above average
 *   <li>{@link org.chengzhen.methods.inputoutput.HypotheticalExtraction}: the output lost without a sector
 *   <li>{@link org.chengzhen.methods.inputoutput.VerticalSpecialization}: imported inputs in exports
 *   <li>{@link org.chengzhen.methods.inputoutput.GlobalValueChain}: participation and position
 *   <li>{@link org.chengzhen.methods.inputoutput.Upstreamness}: distance from final use, trade adjusted for
 *   <li>{@link org.chengzhen.methods.inputoutput.EmploymentSpace}: room for jobs, and what demand brings
 *   <li>{@link org.chengzhen.methods.inputoutput.StructuralDecomposition}: a change by intensities, structure and
 *       demand
 *   <li>{@link org.chengzhen.methods.inputoutput.RegionalCoefficients}: input coefficients of a region by location
 *       quotients
 *   <li>{@link org.chengzhen.methods.inputoutput.HouseholdMultipliers}: type I and type II multipliers
 *   <li>{@link org.chengzhen.methods.inputoutput.ProportionalFitting}: RAS and fitting in three dimensions
 *   <li>{@link org.chengzhen.methods.inputoutput.ThreeWayMargins}: the margins of the latter
 * </ul>
 *
 * <p>To add one: a class here, a test beside its kin, its golden rows, a benchmark where it can be slow, and a
 * line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.inputoutput;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
