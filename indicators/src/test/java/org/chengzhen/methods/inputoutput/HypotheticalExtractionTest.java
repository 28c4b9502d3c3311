package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class HypotheticalExtractionTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        HypotheticalExtraction.Extraction r =
                HypotheticalExtraction.whole(Leontief.of(LeontiefTest.A), new double[] {10, 30}, 0);
        assertEquals(0.5652, r.relativeLoss(), 1e-4);
        assertEquals("HypotheticalExtraction[loss 43.3333, 56.52 % of output]", r.toString());
    }

    /** The economy without row, column or both is inverted anew. */
    @SeededProperty
    void lossesAreThoseOfANewInversion(@ForAll(supplier = Tables.Economies.class) DoubleMatrix a) {
        int n = a.rows();
        int k = n / 2;
        double[] demand = Tables.amounts(n, 4);
        Leontief model = Leontief.of(a);
        double total = Sums.of(model.output(demand).toArray());
        double[] less = demand.clone();
        less[k] = 0;
        double whole = total
                - Sums.of(Leontief.of(without(a, k, true, true)).output(less).toArray());
        double purchases = total
                - Sums.of(Leontief.of(without(a, k, false, true)).output(demand).toArray());
        double sales = total
                - Sums.of(Leontief.of(without(a, k, true, false)).output(demand).toArray());
        assertEquals(whole, HypotheticalExtraction.whole(model, demand, k).loss(), 1e-10 * total);
        assertEquals(
                purchases, HypotheticalExtraction.purchases(model, demand, k).loss(), 1e-10 * total);
        assertEquals(sales, HypotheticalExtraction.sales(model, demand, k).loss(), 1e-10 * total);
    }

    private static DoubleMatrix without(DoubleMatrix a, int k, boolean row, boolean column) {
        double[][] rows = a.toRows();
        for (int i = 0; i < rows.length; i++) {
            rows[k][i] = row ? 0 : rows[k][i];
            rows[i][k] = column ? 0 : rows[i][k];
        }
        return DoubleMatrix.of(rows);
    }

    @Test
    void noOutputHasNoLossAndAnUnknownSectorIsRefused() {
        Leontief model = Leontief.of(LeontiefTest.A);
        assertThrows(UndefinedException.class, () -> HypotheticalExtraction.whole(model, new double[] {0, 0}, 0));
        assertThrows(IllegalArgumentException.class, () -> HypotheticalExtraction.whole(model, new double[] {1, 1}, 2));
    }

    /** Outputs of 30 and 140/3 of demands 10 and 30; the first column of the inverse adds up to 13/6, its first element is 3/2. */
    @Test
    void lossesAreThoseFoundByHand() {
        Leontief model = Leontief.of(LeontiefTest.A);
        double[] demand = {10, 30};
        double total = 230 / 3.0;
        HypotheticalExtraction.Extraction whole = HypotheticalExtraction.whole(model, demand, 0);
        assertEquals(130 / 3.0, whole.loss(), 1e-12);
        assertEquals(130 / 3.0 / total, whole.relativeLoss(), 1e-13);
        HypotheticalExtraction.Extraction purchases = HypotheticalExtraction.purchases(model, demand, 0);
        assertEquals(70 / 3.0, purchases.loss(), 1e-12);
        assertEquals(70 / 3.0 / total, purchases.relativeLoss(), 1e-13);
        HypotheticalExtraction.Extraction sales = HypotheticalExtraction.sales(model, demand, 0);
        assertEquals(260 / 9.0, sales.loss(), 1e-12);
        assertEquals(260 / 9.0 / total, sales.relativeLoss(), 1e-13);
        // the last sector may be taken too
        assertEquals(HypotheticalExtraction.whole(model, demand, 1).loss(), 140 / 3.0 * (11 / 6.0) / (4 / 3.0), 1e-12);
    }
}
