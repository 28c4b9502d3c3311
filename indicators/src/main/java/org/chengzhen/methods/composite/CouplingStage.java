package org.chengzhen.methods.composite;

/** The four stages of the coupling degree C. */
public enum CouplingStage {
    /** Up to 0.3, 低水平耦合. */
    LOW,
    /** Above 0.3 up to 0.5, 拮抗. */
    ANTAGONISM,
    /** Above 0.5 up to 0.8, 磨合. */
    RUN_IN,
    /** Above 0.8, 高水平耦合. */
    HIGH
}
