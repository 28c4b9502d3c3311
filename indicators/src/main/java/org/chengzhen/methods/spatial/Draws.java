package org.chengzhen.methods.spatial;

/** A stream of random integers of one permutation: SplitMix64, two draws from each 64 bits. */
final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** The stream of one permutation. */
    Draws(long seed, int permutation) {
        state = mix(mix(seed + GOLDEN_GAMMA) + permutation * 0xD1342543DE82EF95L);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number in 0..bound − 1, each equally likely (Lemire 2019). */
    int below(int bound) {
        long product = (next() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            product = redraw(product, bound);
        }
        return (int) (product >>> 32);
    }

    private long redraw(long drawn, int bound) {
        long threshold = (1L << 32) % bound;
        long product = drawn;
        while ((product & 0xFFFFFFFFL) < threshold) {
            product = (next() >>> 32) * bound;
        }
        return product;
    }

    /** Fills the target with the source in random order. */
    void shuffle(double[] source, double[] target) {
        int n = source.length;
        long s = state;
        int i = 1;
        target[0] = source[0];
        for (; i + 1 < n; i += 2) {
            s += GOLDEN_GAMMA;
            long bits = mix(s);
            long first = (bits >>> 32) * (i + 1);
            long second = (bits & 0xFFFFFFFFL) * (i + 2);
            if ((first & 0xFFFFFFFFL) <= i || (second & 0xFFFFFFFFL) <= i + 1) {
                // rejection is rare, about i in 2^32
                state = s;
                first = redraw(first, i + 1);
                second = redraw(second, i + 2);
                s = state;
            }
            int j = (int) (first >>> 32);
            target[i] = target[j];
            target[j] = source[i];
            int k = (int) (second >>> 32);
            target[i + 1] = target[k];
            target[k] = source[i + 1];
        }
        state = s;
        if (i < n) {
            int j = below(i + 1);
            target[i] = target[j];
            target[j] = source[i];
        }
    }
}
