package org.chengzhen.methods.network;

/** In which order {@link NetworkResilience} removes places; of equal ones the lowest first. */
public enum Attack {
    /** By degree in the whole network; in and out in a directed one. */
    DEGREE,
    /** By degree in what is left, ranked anew after each removal. */
    DEGREE_RECALCULATED,
    /** By betweenness in what is left, ranked anew after each removal; equal within 1e-9. */
    BETWEENNESS_RECALCULATED,
    /** At random: the mean over seeded orders. */
    RANDOM,
    /** At random: the expectation over all orders, for few places. */
    RANDOM_EXPECTATION
}
