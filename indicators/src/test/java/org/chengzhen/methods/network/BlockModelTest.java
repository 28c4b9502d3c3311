package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    /** The balance of links within {0, 1, 2}, {3, 4} and {5}, written down by hand. */
    private static BlockModel.Model small() {
        int[][] links = {{0, 1}, {1, 2}, {2, 0}, {1, 0}, {0, 3}, {3, 4}, {3, 0}, {4, 1}, {3, 5}, {5, 0}};
        return BlockModel.of(Network.directed(6, links), new int[] {0, 0, 0, 1, 1, 2});
    }

    @Test
    void theSmallModelIsThatOfTheHand() {
        BlockModel.Model model = small();
        assertEquals(3, model.count());
        assertEquals(List.of(3, 2, 1), model.sizes().asList());
        assertEquals(
                List.of(List.of(4, 1, 0), List.of(2, 1, 1), List.of(1, 0, 0)),
                model.ties().stream().map(ImmutableIntArray::asList).toList());
        assertEquals(10 / 30.0, model.density(), 1e-15);
        assertEquals(List.of(4, 1, 0), model.inside().asList());
        assertEquals(List.of(1, 3, 1), model.sent().asList());
        assertEquals(List.of(3, 1, 1), model.received().asList());
        assertEquals(
                List.of(
                        List.of(OptionalDouble.of(4 / 6.0), OptionalDouble.of(1 / 6.0), OptionalDouble.of(0)),
                        List.of(OptionalDouble.of(2 / 6.0), OptionalDouble.of(1 / 2.0), OptionalDouble.of(1 / 2.0)),
                        List.of(OptionalDouble.of(1 / 3.0), OptionalDouble.of(0), OptionalDouble.empty())),
                model.densities());
        assertEquals(
                List.of(List.of(1, 0, 0), List.of(1, 1, 1), List.of(1, 0, 0)),
                model.image().stream().map(ImmutableIntArray::asList).toList());
        assertEquals(List.of(0.4, 0.2, 0.0), model.expectedInside().asList());
        assertEquals(
                List.of(OptionalDouble.of(4 / 5.0), OptionalDouble.of(1 / 4.0), OptionalDouble.of(0)),
                model.actualInside());
        assertEquals(
                List.of(
                        Optional.of(BlockRole.NET_RECEIPT),
                        Optional.of(BlockRole.BIDIRECTIONAL),
                        Optional.of(BlockRole.BIDIRECTIONAL)),
                model.roles());
    }

    /** Blocks receive 3, 1 and 1 of 5 links from others. */
    @Test
    void rolesByReceiptsAskWhetherAboutNothingIsReceived() {
        BlockModel.Model model = small();
        assertEquals(BlockRole.NET_RECEIPT, model.roleByReceipts(0, 0.59));
        assertEquals(BlockRole.BIDIRECTIONAL, model.roleByReceipts(0, 0.6));
        assertEquals(BlockRole.NET_RECEIPT, model.roleByReceipts(1, 0));
        assertEquals(BlockRole.NET_RECEIPT, model.roleByReceipts(1, 0.19));
        assertEquals(BlockRole.BIDIRECTIONAL, model.roleByReceipts(1, 0.2));
        assertEquals(BlockRole.BIDIRECTIONAL, model.roleByReceipts(1, 1));
        // 0 and 1 send 1 within and 3 to 2 and 3, which send 1 back
        Network outward = Network.directed(4, new int[][] {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {3, 0}});
        BlockModel.Model two = BlockModel.of(outward, new int[] {0, 0, 1, 1});
        assertEquals(BlockRole.NET_SPILLOVER, two.role(0));
        assertEquals(BlockRole.NET_SPILLOVER, two.roleByReceipts(0, 0.25));
        assertEquals(BlockRole.BROKER, two.roleByReceipts(0, 0.24));
        // all within its blocks: nobody receives
        BlockModel.Model apart = BlockModel.of(Network.directed(3, new int[][] {{0, 1}}), new int[] {0, 0, 1});
        assertEquals(BlockRole.BIDIRECTIONAL, apart.roleByReceipts(0, 0));
        assertEquals(List.of(Optional.of(BlockRole.BIDIRECTIONAL), Optional.empty()), apart.roles());
        assertMessage("epsilon must be in [0.0, 1.0] but is 1.5", () -> apart.roleByReceipts(0, 1.5));
        assertMessage("block must be in 0..1 but is 2", () -> apart.role(2));
        assertMessage("block must be in 0..1 but is -1", () -> apart.roleByReceipts(-1, 0));
        assertEquals(
                "no link leaves the places of block 1: it has no role",
                assertThrows(UndefinedException.class, () -> apart.role(1)).getMessage());
    }

    private static void assertMessage(String message, Executable call) {
        Exception e = assertThrows(RuntimeException.class, call);
        assertEquals(message, e.getMessage());
    }

    @Test
    void numbersOfBlocksAreCheckedOneByOne() {
        Network network = Network.directed(3, new int[][] {{0, 1}});
        assertMessage("blocks[1] must be in 0..2 but is 3", () -> BlockModel.of(network, new int[] {0, 3, 1}));
        assertMessage("blocks[2] must be in 0..2 but is -1", () -> BlockModel.of(network, new int[] {0, 1, -1}));
        assertMessage(
                "blocks names 3 blocks but none of the places is in block 1",
                () -> BlockModel.of(network, new int[] {0, 2, 2}));
        UndefinedException one = assertThrows(
                UndefinedException.class, () -> BlockModel.of(Network.directed(1, new int[0][]), new int[] {0}));
        assertEquals(Status.INSUFFICIENT_DATA, one.status());
        assertEquals(
                0.0,
                BlockModel.of(Network.directed(2, new int[0][]), new int[] {0, 0})
                        .density());
    }
}
