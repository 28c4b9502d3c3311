package org.chengzhen.methods.efficiency;

/** What the technology lets a unit do with its bad outputs. */
public enum Disposability {
    /** Bads can only be reduced together with goods: Bλ = …, so that no good comes without bads. */
    WEAK,
    /** Bads are handled as inputs: Bλ ≤ …. */
    STRONG
}
