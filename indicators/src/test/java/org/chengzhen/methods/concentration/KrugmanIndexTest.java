package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KrugmanIndexTest extends ConcentrationContract {
    @Override
    protected double measure(double[] first, double[] second) {
        return KrugmanIndex.of(first, second);
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound() {
        return 2 + 1e-15;
    }

    @Override
    protected double reference(double[] firstShares, double[] secondShares) {
        double sum = 0;
        for (int i = 0; i < firstShares.length; i++) {
            sum += Math.abs(firstShares[i] - secondShares[i]);
        }
        return sum;
    }

    private static final double[][] TABLE = {{1, 1, 2}, {3, 1, 0}, {0, 0, 0}, {2, 6, 2}};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2, KrugmanIndex.of(new double[] {20, 10, 70, 0, 0}, new double[] {0, 0, 0, 60, 40}), 1e-15);
        assertArrayEquals(
                new double[] {0.5, 0.5},
                KrugmanIndex.ofRows(new double[][] {{1, 1}, {3, 1}}, KrugmanIndex.Reference.REST_OF_PLACES)
                        .toArray(),
                1e-15);
    }

    /** Trap 9, trap 17: three references give three numbers, each in [0, 2] and not halved. */
    @Test
    void eachReferenceIsWhatItSays() {
        double[] all =
                KrugmanIndex.ofRows(TABLE, KrugmanIndex.Reference.ALL_PLACES).toArray();
        double[] rest = KrugmanIndex.ofRows(TABLE, KrugmanIndex.Reference.REST_OF_PLACES)
                .toArray();
        double[] mean = KrugmanIndex.ofRows(TABLE, KrugmanIndex.Reference.MEAN_OF_OTHERS)
                .toArray();
        assertEquals(KrugmanIndex.of(TABLE[0], new double[] {6, 8, 4}), all[0], 1e-15);
        assertEquals(KrugmanIndex.of(TABLE[0], new double[] {5, 7, 2}), rest[0], 1e-15);
        // shares of the others: 3/4, 1/4, 0 and 0.2, 0.6, 0.2
        assertEquals(KrugmanIndex.of(TABLE[0], new double[] {0.475, 0.425, 0.1}), mean[0], 1e-15);
        assertEquals(KrugmanIndex.of(TABLE[3], new double[] {6, 8, 4}), all[3], 1e-15);
        assertEquals(KrugmanIndex.of(TABLE[3], new double[] {4, 2, 2}), rest[3], 1e-15);
        assertEquals(KrugmanIndex.of(TABLE[3], new double[] {0.5, 0.25, 0.25}), mean[3], 1e-15);
        assertTrue(all[0] != rest[0] && rest[0] != mean[0] && all[0] != mean[0]);
        assertTrue(Double.isNaN(all[2]) && Double.isNaN(rest[2]) && Double.isNaN(mean[2]));
    }

    @Test
    void onePlaceHasNoOthers() {
        double[][] alone = {{1, 1}, {0, 0}};
        assertTrue(Double.isNaN(KrugmanIndex.ofRows(alone, KrugmanIndex.Reference.REST_OF_PLACES)
                .get(0)));
        assertTrue(Double.isNaN(KrugmanIndex.ofRows(alone, KrugmanIndex.Reference.MEAN_OF_OTHERS)
                .get(0)));
        assertEquals(
                0, KrugmanIndex.ofRows(alone, KrugmanIndex.Reference.ALL_PLACES).get(0));
    }

    @Test
    void rowsOfAnyLengthAgreeWithPairs() {
        for (int columns = 1; columns < 12; columns++) {
            double[][] table = new double[3][columns];
            double[] sums = new double[columns];
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < columns; k++) {
                    table[i][k] = 1 + (5 * i + 3 * k) % 7;
                    sums[k] += table[i][k];
                }
            }
            double[] indices = KrugmanIndex.ofRows(table, KrugmanIndex.Reference.ALL_PLACES)
                    .toArray();
            for (int i = 0; i < 3; i++) {
                assertEquals(KrugmanIndex.of(table[i], sums), indices[i], 1e-14);
            }
        }
    }

    /** The reciprocal of so small a place is no double: quotients take its place, for every reference. */
    @Test
    void placesOfWhateverSizeAreComparedByTheirShares() {
        double[][] tiny = TABLE.clone();
        tiny[0] = java.util.Arrays.stream(TABLE[0]).map(v -> v * 1e-310).toArray();
        assertEquals(
                KrugmanIndex.ofRows(TABLE, KrugmanIndex.Reference.MEAN_OF_OTHERS)
                        .get(0),
                KrugmanIndex.ofRows(tiny, KrugmanIndex.Reference.MEAN_OF_OTHERS).get(0),
                1e-12);
        // beside such a place the rest is all there is
        double rest = KrugmanIndex.ofRows(TABLE, KrugmanIndex.Reference.REST_OF_PLACES)
                .get(0);
        assertEquals(
                rest,
                KrugmanIndex.ofRows(tiny, KrugmanIndex.Reference.REST_OF_PLACES).get(0),
                1e-12);
        assertEquals(
                rest,
                KrugmanIndex.ofRows(tiny, KrugmanIndex.Reference.ALL_PLACES).get(0),
                1e-12);
    }
}
