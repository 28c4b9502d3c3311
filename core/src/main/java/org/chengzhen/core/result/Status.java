package org.chengzhen.core.result;

/**
 * What stands behind a number, or in its place.
 *
 * <p>A column holds one status for each place and year, so that one bad value never hides the others.
 */
public enum Status {
    /** The number is there. */
    OK,
    /** A required input is missing. */
    MISSING,
    /** An input lies outside its domain: negative population, infinite value, part larger than the whole. */
    INVALID,
    /** The formula has no value here, as with a zero denominator. */
    UNDEFINED,
    /** Fewer places, years or points than the formula needs. */
    INSUFFICIENT_DATA,
    /** A matrix is rank-deficient. */
    SINGULAR,
    /** An iteration ended before it met its tolerance. */
    NOT_CONVERGED,
    /** A linear programme has no solution. */
    INFEASIBLE
}
