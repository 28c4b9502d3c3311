package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Which places are the centres of a cluster: those named, or the largest.
 *
 * <pre>{@code
 * study.with(ClusterInputs.CENTRES, Centres.of("310100"));
 * }</pre>
 */
public final class Centres implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The largest place, or the largest two where an indicator needs two. */
    public static final Centres LARGEST = new Centres(ImmutableList.of());

    private final ImmutableList<String> codes;

    private Centres(ImmutableList<String> codes) {
        this.codes = codes;
    }

    /**
     * Centres by code.
     *
     * @param codes at least one, the main centre first
     * @return the centres
     * @throws IllegalArgumentException if there is none
     */
    public static Centres of(String... codes) {
        Checks.argument(codes.length > 0, "codes must not be empty");
        return new Centres(ImmutableList.copyOf(codes));
    }

    /** The positions of the first centres among the places. */
    int[] positions(int count, List<String> places, double... sizes) {
        if (places.size() < count) {
            throw UndefinedException.insufficient("places", count, places.size());
        }
        if (codes.isEmpty()) {
            return Arrays.copyOf(Selection.largest(sizes), count);
        }
        Checks.argument(codes.size() >= count, "%d centres are needed but only %s is given", count, codes);
        int[] positions = new int[count];
        for (int c = 0; c < count; c++) {
            positions[c] = places.indexOf(codes.get(c));
            Checks.argument(positions[c] >= 0, "centre %s is not among the places with values", codes.get(c));
        }
        return positions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Centres that && codes.equals(that.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }

    /** As {@code largest}, or the codes. */
    @Override
    public String toString() {
        return codes.isEmpty() ? "largest" : String.join(", ", codes);
    }
}
