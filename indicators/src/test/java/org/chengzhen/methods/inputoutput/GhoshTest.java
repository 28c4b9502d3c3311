package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GhoshTest {
    @Test
    void theExamplesOfTheClassCommentsHold() {
        Ghosh model = Ghosh.of(LeontiefTest.A, new double[] {100, 200});
        assertArrayEquals(new double[] {2.5, 1.6667}, model.upstreamness().toArray(), 1e-4);
        assertEquals("Ghosh[2 sectors, largest upstreamness 2.5000 of sector 0]", model.toString());
        double[] none = new double[2];
        DoubleMatrix z = DoubleMatrix.of(2, 2, 20, 60, 40, 20);
        assertArrayEquals(
                model.upstreamness().toArray(),
                Upstreamness.open(z, new double[] {100, 200}, none, none, none).toArray(),
                1e-12);
        assertEquals(List.of(KeySectors.Role.KEY, KeySectors.Role.WEAK), model.roles(Leontief.of(LeontiefTest.A)));
    }

    @SeededProperty
    void itsInverseIsTheLeontiefInverseScaledByOutput(@ForAll(supplier = Tables.Economies.class) DoubleMatrix a) {
        int n = a.rows();
        double[] demand = Tables.amounts(n, 9);
        Leontief leontief = Leontief.of(a);
        double[] x = leontief.output(demand).toArray();
        DoubleMatrix ghosh = Ghosh.of(a, x).inverse();
        DoubleMatrix inverse = leontief.inverse();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double expected = inverse.get(i, j) * x[j] / x[i];
                assertEquals(expected, ghosh.get(i, j), 1e-11 * Math.max(1, expected));
            }
        }
    }

    @SeededProperty
    void everySectorIsAtLeastOneStageFromFinalUse(@ForAll(supplier = Tables.Economies.class) DoubleMatrix a) {
        double[] x = Leontief.of(a).output(Tables.amounts(a.rows(), 9)).toArray();
        for (double stages : Ghosh.of(a, x).upstreamness().toArray()) {
            assertTrue(stages >= 1 - 1e-12);
        }
    }

    @Test
    void transactionsAndCoefficientsGiveTheSameModel() {
        DoubleMatrix z = DoubleMatrix.of(2, 2, 20, 60, 40, 20);
        assertArrayEquals(
                Ghosh.of(LeontiefTest.A, new double[] {100, 200}).inverse().toArray(),
                Ghosh.ofTransactions(z, new double[] {100, 200}).inverse().toArray(),
                1e-15);
    }

    @Test
    void aSectorWithoutOutputIsLeftOut() {
        DoubleMatrix a = DoubleMatrix.of(3, 3, 0.2, 0, 0.3, 0, 0, 0, 0.4, 0, 0.1);
        Ghosh model = Ghosh.of(a, new double[] {100, 0, 200});
        assertEquals(ImmutableIntArray.of(0, 2), model.kept());
        assertArrayEquals(
                Ghosh.of(LeontiefTest.A, new double[] {100, 200}).inverse().toArray(),
                model.inverse().toArray(),
                0.0);
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> Ghosh.of(a, new double[] {0, 0, 0}))
                        .status());
    }

    /** Ghosh leaves out a sector without output, Leontief keeps it: the roles are those of the two that are kept. */
    @Test
    void rolesOfATableWithASectorWithoutOutputAreThoseOfTheOthers() {
        DoubleMatrix z = DoubleMatrix.of(new double[][] {{10, 0, 5}, {0, 0, 0}, {4, 0, 6}});
        double[] x = {50, 0, 40};
        DoubleMatrix kept = DoubleMatrix.of(new double[][] {{10, 5}, {4, 6}});
        double[] output = {50, 40};
        var roles = Ghosh.ofTransactions(kept, output).roles(Leontief.of(TechnicalCoefficients.of(kept, output)));
        Ghosh all = Ghosh.ofTransactions(z, x);
        assertEquals(2, roles.size());
        assertEquals(roles, all.roles(Leontief.of(TechnicalCoefficients.of(z, x))));
        assertEquals(roles, all.roles(Leontief.of(TechnicalCoefficients.of(kept, output))));
    }

    @Test
    void modelsAreEqualByTheirTableAndTellTheLargestUpstreamness() {
        Ghosh model = Ghosh.of(LeontiefTest.A, new double[] {100, 200});
        assertEquals(model, Ghosh.of(LeontiefTest.A, new double[] {100, 200}));
        assertEquals(
                model.hashCode(),
                Ghosh.of(LeontiefTest.A, new double[] {100, 200}).hashCode());
        assertNotEquals(model, Ghosh.of(LeontiefTest.A, new double[] {100, 100}));
        assertNotEquals(model, "a model");
        // the same two sectors of three, and at other places
        DoubleMatrix last = DoubleMatrix.of(3, 3, 0.2, 0.3, 0, 0.4, 0.1, 0, 0, 0, 0);
        Ghosh idle = Ghosh.of(last, new double[] {100, 200, 0});
        assertEquals(model.inverse(), idle.inverse());
        assertNotEquals(model, idle);
        assertNotEquals(model.hashCode(), idle.hashCode());
        DoubleMatrix middle = DoubleMatrix.of(3, 3, 0.2, 0, 0.3, 0, 0, 0, 0.4, 0, 0.1);
        Ghosh other = Ghosh.of(middle, new double[] {100, 0, 200});
        assertNotEquals(idle, other);
        assertNotEquals(idle.hashCode(), other.hashCode());
        // 2.5 and 5/3, and turned round with the idle sector between
        DoubleMatrix turned = DoubleMatrix.of(3, 3, 0.1, 0, 0.4, 0, 0, 0, 0.3, 0, 0.2);
        assertEquals(
                "Ghosh[2 sectors, largest upstreamness 2.5000 of sector 2]",
                Ghosh.of(turned, new double[] {200, 0, 100}).toString());
    }

    @Test
    void coefficientsOfAllocationAndLinkagesAreThoseFoundByHand() {
        Ghosh model = Ghosh.ofTransactions(DoubleMatrix.of(2, 2, 20, 60, 40, 20), new double[] {100, 200});
        assertArrayEquals(
                new double[] {0.2, 0.6, 0.2, 0.1},
                model.allocationCoefficients().toArray(),
                1e-15);
        // (0.9 + 0.6)/0.6 and (0.2 + 0.8)/0.6
        assertArrayEquals(new double[] {2.5, 5 / 3.0}, model.upstreamness().toArray(), 1e-14);
        assertArrayEquals(new double[] {1.2, 0.8}, model.forwardLinkages().toArray(), 1e-14);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> model.roles(Leontief.of(DoubleMatrix.of(1, 1, 0.5))))
                .getMessage();
        assertEquals("model must have the 2 sectors of the table, or the 2 with output, but has 1", message);
        message = assertThrows(IllegalArgumentException.class, () -> Ghosh.of(LeontiefTest.A, new double[] {1, 2, 3}))
                .getMessage();
        assertTrue(message.startsWith("output has 3"), message);
        message = assertThrows(IllegalArgumentException.class, () -> Ghosh.of(LeontiefTest.A, new double[] {1, -2}))
                .getMessage();
        assertTrue(message.startsWith("output[1]"), message);
    }
}
