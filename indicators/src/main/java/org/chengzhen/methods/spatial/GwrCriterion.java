package org.chengzhen.methods.spatial;

/** By what a bandwidth is chosen; less is better. */
public enum GwrCriterion {
    /**
     * n ln(RSS/n) + n ln 2π + n(n + tr S)/(n − 2 − tr S); +∞ where the denominator is not above zero. Source:
     * Hurvich, C. M., Simonoff, J. S., Tsai, C.-L. (1998), Smoothing parameter selection in nonparametric regression
     * using an improved Akaike information criterion.
     */
    AICC,
    /** Σ(yᵢ − ŷ₋ᵢ)², each place fitted without itself. */
    CROSS_VALIDATION
}
