package org.chengzhen.indicators.evaluation;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import java.util.function.Function;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.methods.composite.CombinedWeights;
import org.chengzhen.methods.composite.CriticWeights;
import org.chengzhen.methods.composite.EntropyWeights;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.VariationWeights;
import org.jspecify.annotations.Nullable;

/**
 * Where the weights of criteria come from: the data, or the caller.
 *
 * <pre>{@code
 * Weighting.ENTROPY.weights(table);             // by what the data tell apart
 * Weighting.given(0.4, 0.3, 0.3).weights(table);  // [0.4, 0.3, 0.3]
 * }</pre>
 */
public final class Weighting {
    /** All alike. */
    public static final Weighting EQUAL = new Weighting(
            "equal", table -> CombinedWeights.equal(table.criteria().size()));

    /** Entropy weights of the min–max values. */
    public static final Weighting ENTROPY =
            new Weighting("entropy", table -> EntropyWeights.of(table).weights());

    /** CRITIC: spread times conflict. */
    public static final Weighting CRITIC =
            new Weighting("CRITIC", table -> CriticWeights.of(table).weights());

    /** Coefficients of variation of the raw values. */
    public static final Weighting VARIATION =
            new Weighting("coefficient of variation", VariationWeights::byCoefficientOfVariation);

    private final String name;
    private final Function<EvaluationTable, ImmutableDoubleArray> method;

    private Weighting(String name, Function<EvaluationTable, ImmutableDoubleArray> method) {
        this.name = name;
        this.method = method;
    }

    /**
     * Weights of the caller's own.
     *
     * @param weights one for each criterion, ≥ 0, with sum 1
     * @return the weighting
     * @throws IllegalArgumentException if a weight is negative, or they do not sum to one
     */
    public static Weighting given(double... weights) {
        ImmutableDoubleArray own = ImmutableDoubleArray.copyOf(Checks.sumToOne(weights, "weights"));
        return new Weighting("given " + own, table -> own);
    }

    /**
     * The weights of the criteria of a table.
     *
     * @param table the places
     * @return one weight for each criterion
     * @throws IllegalArgumentException if given weights are not as many as the criteria
     * @throws org.chengzhen.core.result.UndefinedException if the data give none
     */
    public ImmutableDoubleArray weights(EvaluationTable table) {
        ImmutableDoubleArray weights = method.apply(table);
        Checks.sameLength(weights.length(), "weights", table.criteria().size(), "criteria");
        return weights;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weighting that && name.equals(that.name) && method.equals(that.method);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, method);
    }

    /** The name, with the weights where they were given. */
    @Override
    public String toString() {
        return name;
    }
}
