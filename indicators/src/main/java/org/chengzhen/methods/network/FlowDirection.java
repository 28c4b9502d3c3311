package org.chengzhen.methods.network;

/** Which flows of a place count. */
public enum FlowDirection {
    /** Those that come in, as in-commuters. */
    IN,
    /** Those that go out. */
    OUT,
    /** Both, added up. */
    BOTH;

    double[] of(Interaction interaction) {
        return this == IN ? interaction.in() : this == OUT ? interaction.out() : interaction.both();
    }
}
