/**
 * How well units turn inputs into outputs, against the frontier of the best: data envelopment analysis.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.efficiency.DataEnvelopment}: CCR and BCC in both {@link
 *       org.chengzhen.methods.efficiency.Orientation orientations} and all {@link
 *       org.chengzhen.methods.efficiency.ReturnsToScale returns to scale}; {@link
 *       org.chengzhen.methods.efficiency.EfficiencyScores} with slacks and peers
 *   <li>{@link org.chengzhen.methods.efficiency.ScaleEfficiency}: CCR over BCC, and the direction of returns
 *   <li>{@link org.chengzhen.methods.efficiency.SuperEfficiency}: each unit against the others
 *   <li>{@link org.chengzhen.methods.efficiency.SlacksBased}: SBM and super-SBM, with undesirable outputs
 *   <li>{@link org.chengzhen.methods.efficiency.Malmquist}: productivity change and its parts, and the global form
 *   <li>{@link org.chengzhen.methods.efficiency.DirectionalDistance}: more goods and fewer bads at once, along
 *       a {@link org.chengzhen.methods.efficiency.DistanceDirection} and under a {@link
 *       org.chengzhen.methods.efficiency.Disposability}
 *   <li>{@link org.chengzhen.methods.efficiency.UndesirableSbm}: SBM with bad outputs, oriented or not, and super-SBM
 *   <li>{@link org.chengzhen.methods.efficiency.DirectionalSlacks}: all slacks over a direction (SBM-DDF)
 *   <li>{@link org.chengzhen.methods.efficiency.MalmquistLuenberger}, {@link
 *       org.chengzhen.methods.efficiency.GlobalProductivity}, {@link
 *       org.chengzhen.methods.efficiency.LuenbergerIndicator}: productivity over many periods, with bad outputs; {@link
 *       org.chengzhen.methods.efficiency.PanelProductivity}, their result
 *   <li>{@link org.chengzhen.methods.efficiency.BootstrappedEfficiency}: bias and intervals of scores
 *   <li>{@link org.chengzhen.methods.efficiency.CrossEfficiency}: each unit by the weights of the others
 *   <li>{@link org.chengzhen.methods.efficiency.BenefitOfTheDoubt}: composites with the weights that suit each place
 *       best
 *   <li>{@link org.chengzhen.methods.efficiency.WindowAnalysis}: efficiencies in moving windows of periods
 * </ul>
 *
 * <p>To add one: a class here that writes its programme into a {@code LinearProgram}, a test that checks it against
 * another solver, its golden rows, a benchmark where it can be slow, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.efficiency;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
