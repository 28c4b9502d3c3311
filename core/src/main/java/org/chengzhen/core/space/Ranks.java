package org.chengzhen.core.space;

import java.util.Arrays;

/** Sorts a few distinct integers by counting the smaller ones: no branch to mispredict. */
final class Ranks {
    private static final int FEW = 16;

    private Ranks() {}

    static void write(int[] values, int count, int[] out, int base) {
        if (count > FEW) {
            System.arraycopy(values, 0, out, base, count);
            Arrays.sort(out, base, base + count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int value = values[i];
            int rank = 0;
            for (int j = 0; j < count; j++) {
                // the sign bit of the difference: both are indices, so it does not overflow
                rank += (values[j] - value) >>> 31;
            }
            out[base + rank] = value;
        }
    }
}
