/**
 * Composite evaluation: tables of places by criteria, weights, rankings, coupling, obstacles, robustness.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.composite.EvaluationTable}: places by criteria, with {@link
 *       org.chengzhen.methods.composite.Criterion}, {@link org.chengzhen.methods.composite.Direction} and {@link
 *       org.chengzhen.methods.composite.MissingPolicy}
 *   <li>{@link org.chengzhen.methods.composite.DataChecks}: sums, shares, parts, constant and negative criteria
 *   <li>{@link org.chengzhen.methods.composite.Normalization}: one criterion without unit; {@link
 *       org.chengzhen.methods.composite.Scaling} and {@link org.chengzhen.methods.composite.ConstantColumn} for tables
 *   <li>{@link org.chengzhen.methods.composite.EfficacyCoefficient}: points between two standards
 *   <li>{@link org.chengzhen.methods.composite.EntropyWeights}: weights by unevenness
 *   <li>{@link org.chengzhen.methods.composite.CriticWeights}: weights by spread and conflict
 *   <li>{@link org.chengzhen.methods.composite.VariationWeights}: weights by coefficient of variation or deviation
 *   <li>{@link org.chengzhen.methods.composite.MerecWeights}: weights by the effect of removal
 *   <li>{@link org.chengzhen.methods.composite.AnalyticHierarchy}: weights from judgements of pairs
 *   <li>{@link org.chengzhen.methods.composite.CombinedWeights}: several weight vectors made one
 *   <li>{@link org.chengzhen.methods.composite.PrincipalComponents}: components, scores, KMO and Bartlett
 *   <li>{@link org.chengzhen.methods.composite.Evaluation}: scores, ranks and {@link
 *       org.chengzhen.methods.composite.Contributions} of every ranking below
 *   <li>{@link org.chengzhen.methods.composite.LinearComposite}: weighted mean
 *   <li>{@link org.chengzhen.methods.composite.GeometricComposite}: weighted geometric mean
 *   <li>{@link org.chengzhen.methods.composite.Topsis}: distances to ideal and anti-ideal
 *   <li>{@link org.chengzhen.methods.composite.Vikor}: compromise of majority and regret
 *   <li>{@link org.chengzhen.methods.composite.GreyRelational}: nearness of series
 *   <li>{@link org.chengzhen.methods.composite.RankSumRatio}: weighted ranks and regression grades
 *   <li>{@link org.chengzhen.methods.composite.FuzzyEvaluation}: memberships in grades
 *   <li>{@link org.chengzhen.methods.composite.NestedSystem}: criteria in subsystems in a system, with {@link
 *       org.chengzhen.methods.composite.SystemScores}
 *   <li>{@link org.chengzhen.methods.composite.CouplingCoordination}: C, T and D in the forms of {@link
 *       org.chengzhen.methods.composite.CouplingForm}; {@link org.chengzhen.methods.composite.CouplingTable} for many
 *       places or years
 *   <li>{@link org.chengzhen.methods.composite.GradeScale}: named grades with a {@link
 *       org.chengzhen.methods.composite.Boundary} rule: {@link org.chengzhen.methods.composite.CoordinationGrade},
 *       {@link org.chengzhen.methods.composite.CouplingStage}
 *   <li>{@link org.chengzhen.methods.composite.RelativeDevelopment}: ratio of two subsystems and who lags
 *   <li>{@link org.chengzhen.methods.composite.ObstacleDegree}: what holds a place back; {@link
 *       org.chengzhen.methods.composite.ObstacleTable} for nested systems
 *   <li>{@link org.chengzhen.methods.composite.WeakLinks}: minimum, weak ones, penalty for unevenness
 *   <li>{@link org.chengzhen.methods.composite.BottleneckComposite}: mean, minimum and what binds
 *   <li>{@link org.chengzhen.methods.composite.QualityIndex}: level and coordination of subsystems
 *   <li>{@link org.chengzhen.methods.composite.TargetScore}: targets met, and shortfalls
 *   <li>{@link org.chengzhen.methods.composite.LeaderBenchmark}: ratios to the best
 *   <li>{@link org.chengzhen.methods.composite.RankStability}: what ranks owe to weights, criteria and scales, for each
 *       {@link org.chengzhen.methods.composite.RankingMethod}
 *   <li>{@link org.chengzhen.methods.composite.MazziottaPareto}: means less a {@link
 *       org.chengzhen.methods.composite.Penalty} for uneven criteria
 *   <li>{@link org.chengzhen.methods.composite.Promethee}, {@link org.chengzhen.methods.composite.Waspas}: pairs of
 *       places, by a {@link org.chengzhen.methods.composite.PreferenceFunction}; sums and products joined
 *   <li>{@link org.chengzhen.methods.composite.RelativeScaling}, {@link org.chengzhen.methods.composite.Winsorization},
 *       {@link org.chengzhen.methods.composite.OutlierTreatment}: criteria made ready
 * </ul>
 *
 * <p>To add one: a class here that gives an {@code Evaluation} or weights, a test (rankings extend {@code
 * EvaluationContract}), its golden rows, a constant in {@code RankingMethod} if it ranks, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.composite;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
