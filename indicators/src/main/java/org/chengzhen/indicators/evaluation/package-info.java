/**
 * Methods of evaluation over a study: entries M01 to M73.
 *
 * <ul>
 *   <li>{@code NormalizationEntries}: M01, M12; {@code WeightEntries}: M02 to M06; {@code RankingEntries}: M07 to
 *       M11, M33
 *   <li>{@code CouplingEntries}: M13 to M16; {@code EfficiencyEntries}: M17 to M20
 *   <li>{@code TrendMethodEntries}: M21 to M26, M30, M36; {@code StatisticsEntries}: M27 to M29, M31, M32, M35;
 *       {@code DataCheckEntries}: M34
 *   <li>{@code EfficiencyMethodEntries}: M37 to M41; {@code CompositeMethodEntries}: M42, M43; {@code
 *       DistributionEntries}: M53 to M57
 *   <li>{@code IndustryMethodEntries}: M58, M59; {@code SeriesMethodEntries}: M60 to M63; {@code PanelMethodEntries}:
 *       M64 to M67; {@code ArrayMethodEntries}: M69 to M73
 *   <li>{@link org.chengzhen.indicators.evaluation.EvaluationInputs}: what the entries read beside a panel, with the
 *       types {@link org.chengzhen.indicators.evaluation.EvaluationCriteria}, {@link
 *       org.chengzhen.indicators.evaluation.Weighting}, {@link org.chengzhen.indicators.evaluation.VariableList},
 *       {@link org.chengzhen.indicators.evaluation.NeighbourRule} and {@link
 *       org.chengzhen.indicators.evaluation.PlantSites}
 *   <li>{@link org.chengzhen.indicators.evaluation.EvaluationIndicators}: all of them, each group built when it is
 *       first asked for
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
