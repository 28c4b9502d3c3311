/**
 * Megacities: entries C01 to C31.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.megacity.ConcentrationEntries}: C01–C06, C29, the crowding of the centre and
 *       its relief; {@link org.chengzhen.indicators.megacity.CentreConcentration}, {@link
 *       org.chengzhen.indicators.megacity.CommuteShares} and {@link
 *       org.chengzhen.indicators.megacity.FunctionDispersal}, their formulas
 *   <li>{@code GrowthEntries}: C07–C10, C27, C28, C31, growth of scale and from
 *       within; {@link org.chengzhen.indicators.megacity.GrowthQuadrant}
 *   <li>{@code CoreFunctionEntries}: C12–C15, C26, global allocation, science and
 *       technology, high-end industry, competitiveness; {@link org.chengzhen.indicators.megacity.GlobalReach} and
 *       {@link org.chengzhen.indicators.megacity.InnovationFunction}
 *   <li>{@link org.chengzhen.indicators.megacity.LiveabilityEntries}: C11, C16, C17, C25, C30, liveability, weak
 *       links, renewal, congestion, overload; {@link org.chengzhen.indicators.megacity.RenewalGuardRails} and {@link
 *       org.chengzhen.indicators.megacity.Overload}
 *   <li>{@code SafetyEntries}: C18–C24, risk, resilience, detection, forecast,
 *       warning, rescue; {@link org.chengzhen.indicators.megacity.ExpectedLoss}, {@link
 *       org.chengzhen.indicators.megacity.ResilienceTriangle} and {@link
 *       org.chengzhen.indicators.megacity.EmergencyResponse}
 *   <li>{@link org.chengzhen.indicators.megacity.MegacityVariables} and {@link
 *       org.chengzhen.indicators.megacity.MegacityInputs}: what they read; {@link
 *       org.chengzhen.indicators.megacity.CityCriteria}, {@link org.chengzhen.indicators.megacity.LossScenarios}
 *       and {@link org.chengzhen.indicators.megacity.Recovery}: values of inputs
 *   <li>{@link org.chengzhen.indicators.megacity.MegacityIndicators}: all of them, each group built when it is first
 *       asked for
 * </ul>
 *
 * <p>To add one: an indicator in the chapter of its subject, with its arithmetic in {@code methods} or in a small
 * class here.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.megacity;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
