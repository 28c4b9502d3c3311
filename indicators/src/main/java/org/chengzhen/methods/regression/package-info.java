/**
 * Regressions on panels and the models that studies of cities build on them.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.regression.PanelData}: observations by unit and time, with gaps where there are
 *   <li>{@link org.chengzhen.methods.regression.PanelRegression}: pooled, fixed effects one-way and two-way
 *   <li>{@link org.chengzhen.methods.regression.PanelFit}: its result, with clustered and Driscoll–Kraay errors
 *   <li>{@link org.chengzhen.methods.regression.BetweenEstimator}: regression of unit means
 *   <li>{@link org.chengzhen.methods.regression.RandomEffects}: Swamy–Arora, and the Hausman test
 *   <li>{@link org.chengzhen.methods.regression.DifferenceInDifferences}: the effect of a treatment
 *   <li>{@link org.chengzhen.methods.regression.PanelThreshold}: a slope that changes at a threshold, with its
 *       bootstrap
 *   <li>{@link org.chengzhen.methods.regression.ThresholdFit}, {@link
 *       org.chengzhen.methods.regression.SeveralThresholds}: its results
 *   <li>{@link org.chengzhen.methods.regression.Mediation}: how much of an effect runs through a mediator
 *   <li>{@link org.chengzhen.methods.regression.KuznetsCurve}: turning points of degree 2 and 3
 *   <li>{@link org.chengzhen.methods.regression.Stirpat}: population, affluence and technology, with ridge
 *   <li>{@link org.chengzhen.methods.regression.RidgeRegression}: least squares that shrinks
 * </ul>
 *
 * <p>To add one: a class here, a test beside its kin, its golden rows, a benchmark where it can be slow, and a line
 * above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.regression;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
