package org.chengzhen.methods.composite;

/** The methods whose ranks can be put to the test of robustness. */
public enum RankingMethod {
    /** {@link LinearComposite} of min–max values. */
    LINEAR,
    /** {@link GeometricComposite} of ratios to the leader. */
    GEOMETRIC,
    /** {@link Topsis} with vector normalization. */
    TOPSIS_VECTOR,
    /** {@link Topsis} with min–max normalization. */
    TOPSIS_MIN_MAX,
    /** {@link Vikor} with v = 0.5. */
    VIKOR,
    /** {@link GreyRelational} with ρ = 0.5. */
    GREY_RELATIONAL,
    /** {@link RankSumRatio} of whole ranks. */
    RANK_SUM_RATIO;

    /**
     * The scores of a table by this method.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return the evaluation
     * @throws IllegalArgumentException if weights do not fit, or the method refuses a value
     */
    public Evaluation of(EvaluationTable table, double[] weights) {
        return switch (this) {
            case LINEAR -> LinearComposite.of(table, weights);
            case GEOMETRIC -> GeometricComposite.scaled(table, weights, Scaling.LEADER);
            case TOPSIS_VECTOR -> Topsis.vector(table, weights);
            case TOPSIS_MIN_MAX -> Topsis.minMax(table, weights);
            case VIKOR -> Vikor.of(table, weights);
            case GREY_RELATIONAL -> GreyRelational.of(table, weights);
            case RANK_SUM_RATIO -> RankSumRatio.of(table, weights);
        };
    }
}
