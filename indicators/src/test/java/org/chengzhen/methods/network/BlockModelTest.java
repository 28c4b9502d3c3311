package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class BlockModelTest {
    /** Links counted pair by pair. */
    @Test
    void countsSharesAndRolesAreThoseOfTheirDefinitions() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int n = 6 + seed % 9;
            int count = 2 + seed % 3;
            FlowMatrix flows = Graphs.matrix(Graphs.flows(n, 0.1 + 0.5 * random.nextDouble(), 4, seed));
            int[] blocks = new int[n];
            for (int i = 0; i < n; i++) {
                blocks[i] = i < count ? i : random.nextInt(count);
            }
            Network network = Network.directed(flows);
            BlockModel.Model model = BlockModel.of(network, blocks);
            double[][] ties = new double[count][count];
            int[] size = new int[count];
            for (int i = 0; i < n; i++) {
                size[blocks[i]]++;
                for (int j = 0; j < n; j++) {
                    ties[blocks[i]][blocks[j]] += i != j && flows.get(i, j) > 0 ? 1 : 0;
                }
            }
            double density = network.links() / (n * (n - 1.0));
            assertEquals(density, model.density(), 1e-15);
            for (int k = 0; k < count; k++) {
                double sent = 0;
                double received = 0;
                for (int l = 0; l < count; l++) {
                    assertEquals(ties[k][l], model.ties().get(k).get(l), 0);
                    double possible = k == l ? size[k] * (size[k] - 1.0) : size[k] * size[l];
                    if (possible == 0) {
                        assertTrue(model.density(k, l).isEmpty());
                        assertEquals(0, model.image().get(k).get(l));
                    } else {
                        assertEquals(ties[k][l] / possible, model.density(k, l).orElseThrow(), 1e-15);
                        boolean above = ties[k][l] * (n * (n - 1.0)) >= network.links() * possible;
                        assertEquals(above ? 1 : 0, model.image().get(k).get(l));
                    }
                    sent += k == l ? 0 : ties[k][l];
                    received += k == l ? 0 : ties[l][k];
                }
                double inside = ties[k][k];
                assertEquals(sent, model.sent().get(k), 0);
                assertEquals(received, model.received().get(k), 0);
                assertEquals((size[k] - 1.0) / (n - 1), model.expectedInside().get(k), 1e-15);
                int block = k;
                if (inside + sent == 0) {
                    assertThrows(UndefinedException.class, () -> model.role(block));
                    continue;
                }
                boolean within = inside * (n - 1) >= (size[k] - 1) * (inside + sent);
                BlockRole role = within
                        ? (received > sent ? BlockRole.NET_RECEIPT : BlockRole.BIDIRECTIONAL)
                        : (sent > received ? BlockRole.NET_SPILLOVER : BlockRole.BROKER);
                assertEquals(role, model.role(k));
            }
        }
    }

    @Test
    void blocksMustFitThePlaces() {
        Network network = Network.directed(3, new int[][] {{0, 1}});
        assertThrows(IllegalArgumentException.class, () -> BlockModel.of(network, new int[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> BlockModel.of(network, new int[] {0, 2, 2}));
    }
}
