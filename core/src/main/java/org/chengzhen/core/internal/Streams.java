package org.chengzhen.core.internal;

import java.util.SplittableRandom;

/** Random streams: draw k has its own, from (seed, k), so that no number of threads or draws changes it. */
public final class Streams {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Streams() {}

    /**
     * The stream of one draw.
     *
     * @param seed of all draws
     * @param draw its number, from 0
     * @return a stream that depends on both alone
     */
    public static SplittableRandom of(long seed, long draw) {
        long z = seed + (draw + 1) * GOLDEN_GAMMA;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return new SplittableRandom(z ^ z >>> 31);
    }
}
