/**
 * Methods of evaluation over a study: entries M01 to M36.
 *
 * <ul>
 *   <li>{@code NormalizationEntries}: M01, M12; {@code WeightEntries}: M02 to M06; {@code RankingEntries}: M07 to M11, M33
 *   <li>{@code CouplingEntries}: M13 to M16; {@code EfficiencyEntries}: M17 to M20
 *   <li>{@code TrendMethodEntries}: M21 to M26, M30, M36; {@code StatisticsEntries}: M27 to M29, M31, M32, M35; {@code DataCheckEntries}: M34
 *   <li>{@link org.chengzhen.indicators.evaluation.EvaluationInputs}: what the entries read beside a panel, with the types
 *       {@link org.chengzhen.indicators.evaluation.EvaluationCriteria}, {@link
 *       org.chengzhen.indicators.evaluation.Weighting}, {@link org.chengzhen.indicators.evaluation.VariableList} and {@link
 *       org.chengzhen.indicators.evaluation.NeighbourRule}
 * </ul>
 *
 * <p>To add one: the arithmetic in a {@code methods} family, the entry in the chapter of its subject, a line in its
 * {@code entries()}.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.evaluation;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
