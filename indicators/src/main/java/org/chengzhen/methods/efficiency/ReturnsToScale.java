package org.chengzhen.methods.efficiency;

/** What the production frontier assumes about scale. */
public enum ReturnsToScale {
    /** λ ≥ 0: any unit can be scaled up and down (CCR). */
    CONSTANT,
    /** Σλ = 1: units can only be mixed (BCC). */
    VARIABLE,
    /** Σλ ≤ 1: units can be mixed and scaled down; used to tell increasing from decreasing returns. */
    NON_INCREASING
}
