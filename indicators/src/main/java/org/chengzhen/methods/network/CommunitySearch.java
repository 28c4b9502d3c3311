package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.UndefinedException;

/**
 * What the searches for communities of high modularity share: starts in different orders, of which the best is kept.
 *
 * @param resolution γ
 * @param starts how many
 * @param seed of their orders
 */
record CommunitySearch(double resolution, int starts, long seed) {
    static final int STARTS = 10;
    static final CommunitySearch DEFAULTS = new CommunitySearch(1, STARTS, 42);

    private static final double LEAST_GAIN = 1e-12;
    private static final int MOST_ROUNDS = 1_000;

    CommunitySearch resolution(double gamma) {
        return new CommunitySearch(Checks.positive(gamma, "gamma"), starts, seed);
    }

    CommunitySearch starts(int count) {
        return new CommunitySearch(resolution, Checks.atLeast(count, 1, "count"), seed);
    }

    CommunitySearch seed(long value) {
        return new CommunitySearch(resolution, starts, value);
    }

    /** From a partition of places to one with no lower Q, through levels of ever larger places. */
    interface Round {
        int[] from(int[] membership, CommunityLevel places, SplittableRandom random);
    }

    /** The best partition of all starts, each of which goes on round by round until one changes nothing. */
    Partition best(Network network, Round round) {
        if (network.heads.length == 0) {
            throw UndefinedException.undefined("a network without links has no communities");
        }
        CommunityLevel places = CommunityLevel.of(network, resolution);
        int[] best = null;
        double bestQ = Double.NEGATIVE_INFINITY;
        Loop loop = Loop.of("starts", starts);
        for (int start = 0; start < starts; start++) {
            loop.step();
            SplittableRandom random = Streams.of(seed, start);
            int[] found = CommunityLevel.identity(places.n);
            int[] before = null;
            for (int r = 0; r < MOST_ROUNDS && !Arrays.equals(before, found); r++) {
                before = found;
                found = round.from(found, places, random);
            }
            double q = Modularity.atResolution(network, found, resolution);
            if (best == null || q > bestQ + LEAST_GAIN) {
                bestQ = q;
                best = found;
            }
        }
        loop.end();
        int[] communities = Numbering.byFirstMember(best);
        return new Partition(ImmutableIntArray.copyOf(communities), CommunityLevel.count(communities), bestQ);
    }

    @Override
    public String toString() {
        return "[resolution " + resolution + ", " + starts + " starts, seed " + seed + "]";
    }
}
