package org.chengzhen.methods.spatial;

/** Hot and cold spots by the z-score of a local G, at the usual three levels of confidence. */
public enum HotSpot {
    /** z ≤ −2.58. */
    COLD_99,
    /** −2.58 &lt; z ≤ −1.96. */
    COLD_95,
    /** −1.96 &lt; z ≤ −1.65. */
    COLD_90,
    /** |z| &lt; 1.65, or no z. */
    NONE,
    /** 1.65 ≤ z &lt; 1.96. */
    HOT_90,
    /** 1.96 ≤ z &lt; 2.58. */
    HOT_95,
    /** z ≥ 2.58. */
    HOT_99;

    /** Two-sided 90 % of the normal distribution, rounded as in the tools that draw such maps (ArcGIS). */
    public static final double Z_90 = 1.65;
    /** Two-sided 95 % of the normal distribution, rounded likewise. */
    public static final double Z_95 = 1.96;
    /** Two-sided 99 % of the normal distribution, rounded likewise. */
    public static final double Z_99 = 2.58;

    /**
     * The class of a z-score.
     *
     * @param z score, NaN where there is none
     * @return its class
     */
    public static HotSpot of(double z) {
        double size = Math.abs(z);
        int steps = size >= Z_99 ? 3 : size >= Z_95 ? 2 : size >= Z_90 ? 1 : 0;
        return values()[NONE.ordinal() + (z < 0 ? -steps : steps)];
    }
}
