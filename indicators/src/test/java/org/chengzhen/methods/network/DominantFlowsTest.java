package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class DominantFlowsTest {
    /** Nystuen and Dacey (1961), table 1: messages between twelve cities, a to l. */
    private static final double[][] NYSTUEN_DACEY = {
        {0, 75, 15, 20, 28, 2, 3, 2, 1, 20, 1, 0},
        {69, 0, 45, 50, 58, 12, 20, 3, 6, 35, 4, 2},
        {5, 51, 0, 12, 40, 0, 6, 1, 3, 15, 0, 1},
        {19, 67, 14, 0, 30, 7, 6, 2, 11, 18, 5, 1},
        {7, 40, 48, 26, 0, 7, 10, 2, 37, 39, 12, 6},
        {1, 6, 1, 1, 10, 0, 27, 1, 3, 4, 2, 0},
        {2, 16, 3, 3, 13, 31, 0, 3, 18, 8, 3, 1},
        {0, 4, 0, 1, 3, 3, 6, 0, 12, 38, 4, 0},
        {2, 28, 3, 6, 43, 4, 16, 12, 0, 98, 13, 1},
        {7, 40, 10, 8, 40, 5, 17, 34, 98, 0, 35, 12},
        {1, 8, 2, 1, 18, 0, 6, 5, 12, 30, 0, 15},
        {0, 2, 0, 0, 7, 0, 1, 0, 1, 6, 12, 0}
    };

    /** Their result: b, e, g and j are independent. */
    @Test
    void thePublishedExampleHasFourNodalRegions() {
        DominantFlows.Hierarchy found = DominantFlows.of(FlowMatrix.of(NYSTUEN_DACEY));
        assertEquals(List.of(1, 4, 6, 9), found.independent().asList());
        assertEquals(ImmutableIntArray.of(1, -1, 1, 1, -1, 6, -1, 9, 9, -1, 9, 10), found.dominatedBy());
        assertEquals(ImmutableIntArray.of(2, 1, 2, 2, 1, 2, 1, 2, 2, 1, 2, 3), found.tier());
        assertEquals(9, found.root().get(11));
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        FlowMatrix flows = FlowMatrix.of(new double[][] {{0, 1, 0}, {8, 0, 1}, {2, 5, 0}});
        assertEquals(ImmutableIntArray.of(-1, 0, 1), DominantFlows.of(flows).dominatedBy());
    }

    @Test
    void relabellingPermutesTheTrees() {
        for (int seed = 0; seed < 30; seed++) {
            int n = 5 + seed;
            double[][] flows = Graphs.flows(n, 0.4, 1_000_000, seed);
            int[] to = Graphs.permutation(n, seed);
            DominantFlows.Hierarchy before = DominantFlows.of(FlowMatrix.of(flows));
            DominantFlows.Hierarchy after = DominantFlows.of(FlowMatrix.of(Graphs.relabelled(flows, to)));
            for (int i = 0; i < n; i++) {
                int by = before.dominatedBy().get(i);
                assertEquals(by < 0 ? by : to[by], after.dominatedBy().get(to[i]));
                assertEquals(before.tier().get(i), after.tier().get(to[i]));
                assertEquals(to[before.root().get(i)], after.root().get(to[i]));
            }
            assertEquals(before, DominantFlows.of(FlowMatrix.of(Graphs.times(1e298, flows))));
        }
    }

    @Test
    void isolatesZerosAndEqualSizesAreIndependent() {
        assertEquals(
                List.of(0, 1, 2),
                DominantFlows.of(FlowMatrix.of(new double[3][3])).independent().asList());
        FlowMatrix even = FlowMatrix.of(new double[][] {{0, 5}, {5, 0}});
        assertEquals(List.of(0, 1), DominantFlows.of(even).independent().asList());
        assertEquals(
                ImmutableIntArray.of(1, -1),
                DominantFlows.of(even, new double[] {1, 2}).dominatedBy());
        assertEquals(0, DominantFlows.of(FlowMatrix.of(new double[0][])).tier().length());
    }

    @Test
    void ofEqualLargestFlowsTheLargerPlaceCounts() {
        FlowMatrix flows = FlowMatrix.of(new double[][] {{0, 4, 4}, {0, 0, 1}, {0, 0, 0}});
        assertEquals(2, DominantFlows.of(flows).dominatedBy().get(0));
        assertEquals(
                1, DominantFlows.of(flows, new double[] {1, 7, 7}).dominatedBy().get(0));
    }

    @Test
    void aMissingFlowIsMissingAndSizesAreChecked() {
        FlowMatrix part = FlowMatrix.of(new double[][] {{0, Double.NaN}, {1, 0}});
        UndefinedException e = assertThrows(UndefinedException.class, () -> DominantFlows.of(part));
        assertEquals(Status.MISSING, e.status());
        FlowMatrix two = FlowMatrix.of(new double[2][2]);
        assertThrows(IllegalArgumentException.class, () -> DominantFlows.of(two, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> DominantFlows.of(two, new double[] {1, -1}));
    }
}
