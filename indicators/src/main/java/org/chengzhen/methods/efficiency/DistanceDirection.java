package org.chengzhen.methods.efficiency;

/** Along which way {@link DirectionalDistance} moves a unit. */
public enum DistanceDirection {
    /** More goods and fewer bads in proportion to the unit's own: g = (0, y₀, b₀). */
    OUTPUTS_AND_BADS,
    /** Fewer inputs too: g = (x₀, y₀, b₀). */
    ALL,
    /** One unit of each good and bad: g = (0, 1, 1); the distance then depends on the units of measurement. */
    UNIT
}
