package org.chengzhen.methods.citysize;

/** The super-large and very large cities of the census of 2020, in ten thousand persons. */
final class CensusCities {
    static final double[] SIZES = {
        1987, 1775, 1744, 1634, 1488, 1334, 1093, 995, 956, 928, 874, 854, 791, 707, 601, 588, 555, 550, 534, 534, 521
    };

    private CensusCities() {}
}
