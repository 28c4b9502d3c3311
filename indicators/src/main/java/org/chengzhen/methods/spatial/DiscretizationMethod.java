package org.chengzhen.methods.spatial;

/** How a continuous factor is cut into classes. */
public enum DiscretizationMethod {
    /** At quantiles of type 7: classes of about equal numbers. */
    QUANTILE,
    /** Classes of equal width between the least and the largest value. */
    EQUAL_WIDTH,
    /** The classes of least squared deviations; limits are the largest values of the classes. */
    NATURAL_BREAKS,
    /** Limits that grow by one factor from the least to the largest value; for values above zero. */
    GEOMETRIC,
    /** Limits one standard deviation apart, around the mean. */
    STANDARD_DEVIATION
}
