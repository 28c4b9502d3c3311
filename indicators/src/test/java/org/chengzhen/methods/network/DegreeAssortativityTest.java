package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class DegreeAssortativityTest {
    private static double[] over(List<Link> links, ToDoubleFunction<Link> value) {
        return links.stream().mapToDouble(value).toArray();
    }

    private static boolean varies(double[] values) {
        return java.util.Arrays.stream(values).distinct().count() > 1;
    }

    private static void assertPearson(double[] x, double[] y, OptionalDouble actual) {
        if (varies(x) && varies(y)) {
            double r = new PearsonsCorrelation().correlation(x, y);
            assertEquals(r, actual.orElseThrow(), 1e-9);
            assertTrue(Math.abs(actual.orElseThrow()) <= 1);
        } else {
            assertTrue(actual.isEmpty());
        }
    }

    @Test
    void itIsPearsonsCoefficientOfTheDegreesAtBothEnds() {
        int defined = 0;
        for (int seed = 0; seed < 300; seed++) {
            FlowMatrix flows = Graphs.matrix(Graphs.flows(4 + seed % 12, 0.3, 9, seed));
            Network network = Network.directed(flows);
            if (network.links() < 2) {
                continue;
            }
            List<Link> links = network.linkList();
            var in = Degree.in(network);
            var out = Degree.out(network);
            DegreeAssortativity.Directed found = DegreeAssortativity.directed(network);
            double[] outOfOrigin = over(links, l -> out.get(l.origin()));
            double[] inOfOrigin = over(links, l -> in.get(l.origin()));
            double[] outOfEnd = over(links, l -> out.get(l.destination()));
            double[] inOfEnd = over(links, l -> in.get(l.destination()));
            assertPearson(inOfOrigin, inOfEnd, found.inIn());
            assertPearson(inOfOrigin, outOfEnd, found.inOut());
            assertPearson(outOfOrigin, inOfEnd, found.outIn());
            assertPearson(outOfOrigin, outOfEnd, found.outOut());
            Network both = Network.undirected(flows);
            var degree = Degree.of(both);
            List<Link> pairs = both.linkList();
            double[] here = over(pairs, l -> degree.get(l.origin()));
            double[] there = over(pairs, l -> degree.get(l.destination()));
            double[] x = com.google.common.primitives.Doubles.concat(here, there);
            double[] y = com.google.common.primitives.Doubles.concat(there, here);
            if (varies(x)) {
                assertEquals(new PearsonsCorrelation().correlation(x, y), DegreeAssortativity.of(both), 1e-9);
                defined++;
            } else {
                assertThrows(UndefinedException.class, () -> DegreeAssortativity.of(both));
            }
        }
        assertTrue(defined > 100);
    }

    @Test
    void aStarIsDisassortativeAndARegularNetworkHasNone() {
        int[][] star = {{0, 1}, {0, 2}, {0, 3}, {0, 4}};
        assertEquals(-1, DegreeAssortativity.of(Network.undirected(5, star)), 1e-12);
        int[][] ring = {{0, 1}, {1, 2}, {2, 3}, {3, 0}};
        assertThrows(UndefinedException.class, () -> DegreeAssortativity.of(Network.undirected(4, ring)));
    }
}
