/**
 * Standards and reference data: entries S01 to S21.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.standards.UrbanizationRates}: the formulas of S04 to S06; {@link
 *       org.chengzhen.indicators.standards.PopulationStandards}: the entries over places
 *   <li>{@code ReferenceFacts}: codes, published series and official lists, with {@link
 *       org.chengzhen.indicators.standards.PlanBenchmark}, the targets of the national plan
 *   <li>{@code SettlementStandards}: degree of urbanisation, functional urban areas and
 *       land consumption; {@code GoalStandards}: other indicators of SDG 11; they read
 *       {@link org.chengzhen.indicators.standards.SettlementVariables} and {@link
 *       org.chengzhen.indicators.standards.SettlementInputs}
 *   <li>{@link org.chengzhen.indicators.standards.StandardIndicators}: all of them, each group built when it is first
 *       asked for
 * </ul>
 *
 * <p>To add one: an entry in the chapter of its subject, and a test with a study that has its inputs and one that lacks
 * them.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.standards;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
