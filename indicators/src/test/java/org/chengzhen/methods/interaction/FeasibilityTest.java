package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.junit.jupiter.api.Test;

/** A table with given sums exists exactly where no set of origins sends more than all it reaches takes (Gale 1957). */
class FeasibilityTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final Decay DECAY = Decay.power(1);
    private static final Pattern SAYS = Pattern.compile(
            "no table has these sums: origin (\\w+)(?: and (\\d+) more)? send (\\S+) but reach destinations that take"
                    + " only (\\S+)");

    private static double[] sums(SplittableRandom random, int count, int total) {
        double[] sums = new double[count];
        for (int k = 0; k < total; k++) {
            sums[random.nextInt(count)]++;
        }
        return sums;
    }

    private static int[] each(int n) {
        int[] each = new int[n];
        for (int i = 0; i < n; i++) {
            each[i] = i;
        }
        return each;
    }

    @Test
    void tablesExistWhereEverySetOfOriginsHasRoom() {
        int impossible = 0;
        int possible = 0;
        for (int seed = 0; seed < 600; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 2 + random.nextInt(5);
            int m = 2 + random.nextInt(5);
            double[][] costs = new double[n][m];
            double closed = 0.1 + 0.6 * random.nextDouble();
            for (double[] row : costs) {
                for (int j = 0; j < m; j++) {
                    row[j] = random.nextDouble() < closed ? INF : 1 + random.nextInt(9);
                }
            }
            double[] out = sums(random, n, 60);
            double[] in = sums(random, m, 60);
            // sent, number of origins, received of each set that sends too much
            List<double[]> tight = new ArrayList<>();
            for (int set = 1; set < 1 << n; set++) {
                double sent = 0;
                double received = 0;
                for (int i = 0; i < n; i++) {
                    sent += (set >> i & 1) * out[i];
                }
                for (int j = 0; j < m; j++) {
                    boolean reached = false;
                    for (int i = 0; i < n; i++) {
                        reached |= (set >> i & 1) == 1 && costs[i][j] < INF;
                    }
                    received += reached ? in[j] : 0;
                }
                if (sent > received) {
                    tight.add(new double[] {sent, Integer.bitCount(set), received, set});
                }
            }
            CostMatrix matrix = CostMatrix.of(labels("O", n), labels("D", m), costs);
            if (tight.isEmpty()) {
                Feasibility.require(matrix, DECAY, each(n), each(m), out, in);
                possible++;
                continue;
            }
            UndefinedException e = assertThrows(
                    UndefinedException.class,
                    () -> Feasibility.require(matrix, DECAY, each(n), each(m), out, in),
                    "seed " + seed);
            assertEquals(Status.NOT_CONVERGED, e.status());
            Matcher says = SAYS.matcher(e.getMessage());
            assertTrue(says.matches(), e.getMessage());
            int origin = Integer.parseInt(says.group(1).substring(1));
            int senders = 1 + (says.group(2) == null ? 0 : Integer.parseInt(says.group(2)));
            double sent = Double.parseDouble(says.group(3));
            double received = Double.parseDouble(says.group(4));
            assertTrue(
                    tight.stream()
                            .anyMatch(t -> t[0] == sent
                                    && t[1] == senders
                                    && t[2] == received
                                    && ((int) t[3] >> origin & 1) == 1),
                    e.getMessage());
            impossible++;
        }
        assertTrue(possible > 100 && impossible > 100, possible + " and " + impossible);
    }

    private static List<String> labels(String letter, int n) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels.add(letter + i);
        }
        return labels;
    }

    /** Only some rows and columns of the costs take part. */
    @Test
    void originsAndDestinationsOfZeroAreLeftAside() {
        double[][] costs = {{1, 1, 1}, {1, INF, 1}, {INF, 1, 1}};
        CostMatrix matrix = CostMatrix.of(labels("O", 3), labels("D", 3), costs);
        int[] origins = {1, 2};
        int[] destinations = {0, 1};
        Feasibility.require(matrix, DECAY, origins, destinations, new double[] {3, 4}, new double[] {3, 4});
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> Feasibility.require(
                        matrix, DECAY, origins, destinations, new double[] {3, 4}, new double[] {4, 3}));
        assertEquals(
                "no table has these sums: origin O2 send 4.0 but reach destinations that take only 3.0",
                e.getMessage());
    }
}
