package org.chengzhen.core.place;

/** The tiers into which the Outline of China's 14th Five-Year Plan (2021), chapter 28, puts its 19 city clusters. */
public enum ClusterTier {
    /** Optimise and upgrade (优化提升). */
    OPTIMISE_AND_UPGRADE,
    /** Develop and strengthen (发展壮大). */
    DEVELOP_AND_STRENGTHEN,
    /** Cultivate (培育发展). */
    CULTIVATE
}
