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
 *   <li>{@link org.chengzhen.methods.efficiency.WindowAnalysis}: efficiencies in moving windows of periods
 * </ul>
 *
 * <p>To add one: a class here that writes its programme into a {@code LinearProgram}, a test that checks it against
 * another solver, its golden rows, a benchmark where it can be slow, and a line above.
 */
@ParametersAreNonnullByDefault
package org.chengzhen.methods.efficiency;

import javax.annotation.ParametersAreNonnullByDefault;
