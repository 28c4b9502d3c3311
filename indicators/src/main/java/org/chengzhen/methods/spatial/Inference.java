package org.chengzhen.methods.spatial;

/** Where expectation, variance and p-value come from. */
public enum Inference {
    /** The values are independent draws from one normal distribution. */
    NORMALITY,
    /** Every arrangement of the observed values over the places is equally likely; moments in closed form. */
    RANDOMIZATION,
    /** The same hypothesis, its distribution drawn by seeded permutations. */
    PERMUTATION,
    /** The distribution under the null hypothesis, computed exactly. */
    EXACT
}
