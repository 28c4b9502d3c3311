package org.chengzhen.methods.composite;

/** The formula of the coupling degree C. */
public enum CouplingForm {
    /** Geometric over arithmetic mean of the subsystems. */
    CLASSIC,
    /** Wang Shujia et al. (2021): mean absolute gaps and ratios to the maximum, more spread than the classic. */
    WANG_2021,
    /** Fan et al. (2024): one minus twice the standard deviation. */
    FAN_2024
}
