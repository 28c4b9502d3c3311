package org.chengzhen.methods.interaction;

/** The forms of decay whose one parameter β can be fitted: to flows or to a mean cost. */
public enum DecayForm {
    /** f(c) = e^−βc, β per unit of cost; costs of 0 are allowed. */
    EXPONENTIAL,
    /** f(c) = c^−β, β without a unit; costs must be above 0. */
    POWER;

    /**
     * The decay with a parameter.
     *
     * @param beta β ≥ 0
     * @return the decay
     * @throws IllegalArgumentException if β is negative, NaN or infinite
     */
    public Decay with(double beta) {
        return this == EXPONENTIAL ? Decay.exponential(beta) : Decay.power(beta);
    }
}
