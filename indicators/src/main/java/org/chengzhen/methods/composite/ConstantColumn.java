package org.chengzhen.methods.composite;

/** The normalized value of a criterion in which all places agree, where the formula is 0/0. */
public enum ConstantColumn {
    /** All places get 0: the criterion adds nothing. The catalogue's default. */
    ZERO(0),
    /** All places get one half. */
    HALF(0.5),
    /** All places get 1. */
    ONE(1);

    private final double value;

    ConstantColumn(double value) {
        this.value = value;
    }

    double value() {
        return value;
    }
}
