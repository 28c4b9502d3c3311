package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/**
 * Scale efficiency: what a unit loses by its size, and in which direction it should go.
 *
 * <p>SE = CCR/BCC. Returns to scale: constant where SE = 1; else, with the score under non-increasing returns,
 * decreasing where it equals BCC, increasing where it equals CCR.
 *
 * <ul>
 *   <li>Range (0, 1]; technical efficiency CCR = BCC·SE.
 *   <li>Refusals as {@link DataEnvelopment}.
 * </ul>
 *
 * <p>Algorithm: two programmes for each unit, a third where SE is below one.
 *
 * <p>Source: Banker, R., Charnes, A. and Cooper, W. (1984), Some models for estimating technical and scale
 * inefficiencies; Färe, R., Grosskopf, S. and Lovell, C. (1985), The Measurement of Efficiency of Production.
 *
 * <pre>{@code
 * ScaleEfficiency.of(inputs, outputs).scale();    // SE of each unit
 * ScaleEfficiency.of(inputs, outputs).returns();  // INCREASING, CONSTANT, DECREASING
 * }</pre>
 *
 * @param overall CCR, one for each unit
 * @param pure BCC
 * @param scale SE
 * @param returns direction of the returns to scale
 * @param advisableUnits how many units so many variables ask for, by {@link DataEnvelopment#advisableUnits}
 */
public record ScaleEfficiency(
        ImmutableDoubleArray overall,
        ImmutableDoubleArray pure,
        ImmutableDoubleArray scale,
        ImmutableList<Returns> returns,
        int advisableUnits)
        implements Serializable {

    /** Where a unit lies on the way to its best size. */
    public enum Returns {
        /** Too small: outputs would grow faster than inputs. */
        INCREASING,
        /** At its best size. */
        CONSTANT,
        /** Too large. */
        DECREASING
    }

    /**
     * Scale efficiencies, input-oriented.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return scores and returns of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static ScaleEfficiency of(DoubleMatrix inputs, DoubleMatrix outputs) {
        return of(inputs, outputs, DataEnvelopment.bcc());
    }

    /**
     * Scale efficiencies in the orientation, and on the threads, of a model.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @param model gives orientation and threads; its returns to scale do not matter
     * @return scores and returns of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static ScaleEfficiency of(DoubleMatrix inputs, DoubleMatrix outputs, DataEnvelopment model) {
        double[] ccr =
                like(ReturnsToScale.CONSTANT, model).scores(inputs, outputs).toArray();
        double[] bcc =
                like(ReturnsToScale.VARIABLE, model).scores(inputs, outputs).toArray();
        double[] nirs = like(ReturnsToScale.NON_INCREASING, model)
                .scores(inputs, outputs)
                .toArray();
        double[] se = new double[ccr.length];
        ImmutableList.Builder<Returns> returns = ImmutableList.builder();
        for (int j = 0; j < se.length; j++) {
            se[j] = Math.abs(ccr[j] - bcc[j]) <= 1e-9 ? 1 : ccr[j] / bcc[j];
            returns.add(
                    se[j] == 1
                            ? Returns.CONSTANT
                            : Math.abs(nirs[j] - bcc[j]) <= Math.abs(nirs[j] - ccr[j])
                                    ? Returns.DECREASING
                                    : Returns.INCREASING);
        }
        return new ScaleEfficiency(
                ImmutableDoubleArray.copyOf(ccr),
                ImmutableDoubleArray.copyOf(bcc),
                ImmutableDoubleArray.copyOf(se),
                returns.build(),
                DataEnvelopment.advisableUnits(inputs.columns(), outputs.columns()));
    }

    /**
     * Scale efficiencies, input-oriented, from arrays.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return scores and returns of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static ScaleEfficiency of(double[][] inputs, double[][] outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return of(Technology.matrix(inputs, "inputs"), Technology.matrix(outputs, "outputs"));
    }

    /**
     * Whether there are fewer units than is advisable.
     *
     * @return whether many may be efficient for want of others to be compared with
     */
    public boolean tooFewUnits() {
        return scale.length() < advisableUnits;
    }

    private static DataEnvelopment like(ReturnsToScale returns, DataEnvelopment model) {
        DataEnvelopment same = DataEnvelopment.with(returns);
        same = model.orientation() == Orientation.OUTPUT ? same.outputOriented() : same;
        return model.isParallel() ? same.parallel() : same;
    }

    /** The number of units and how many have the best size. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ScaleEfficiency[%d units%s, %d at constant returns, mean SE %.4f]",
                scale.length(),
                tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                returns.stream().filter(r -> r == Returns.CONSTANT).count(),
                scale.stream().average().orElse(1));
    }
}
