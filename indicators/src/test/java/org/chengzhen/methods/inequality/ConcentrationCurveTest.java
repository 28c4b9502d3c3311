package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ConcentrationCurveTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        double[] ranking = new double[values.length];
        for (int i = 0; i < ranking.length; i++) {
            ranking[i] = -i;
        }
        return ConcentrationCurve.of(values, ranking).index();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] ranking = {10, 20};
        assertEquals(-0.25, ConcentrationCurve.of(new double[] {3, 1}, ranking).index(), 1e-15);
        assertEquals(0.25, ConcentrationCurve.of(new double[] {1, 3}, ranking).index(), 1e-15);
    }

    @SeededProperty
    void rankedByItselfItIsTheLorenzCurve(@ForAll(supplier = Samples.Places.class) double[] y) {
        assertEquals(Gini.of(y), ConcentrationCurve.of(y, y).index(), 1e-13);
        double[] turned = y.clone();
        for (int i = 0; i < y.length; i++) {
            turned[i] = -y[i];
        }
        assertEquals(-Gini.of(y), ConcentrationCurve.of(y, turned).index(), 1e-13);
    }

    @Test
    void equalRanksAreOneStep() {
        ConcentrationCurve curve = ConcentrationCurve.of(new double[] {1, 5, 2, 2}, new double[] {1, 1, 0, 0});
        assertArrayEquals(new double[] {0, 0.5, 1}, curve.populationShares().toArray(), 1e-15);
        assertArrayEquals(new double[] {0, 0.4, 1}, curve.valueShares().toArray(), 1e-15);
        assertEquals(0.1, curve.index(), 1e-15);
        assertEquals(0.2, curve.at(0.25), 1e-15);
        assertEquals("ConcentrationCurve[3 points, index 0.100000]", curve.toString());
        assertEquals(
                0,
                ConcentrationCurve.of(new double[] {1, 5}, new double[] {3, 3}).index(),
                1e-15);
        assertThrows(IllegalArgumentException.class, () -> curve.at(Double.NaN));
    }

    @Test
    void weightsCountAsCopies() {
        double[] y = {1, 1, 4, 2};
        double[] rank = {3, 3, 1, 2};
        assertEquals(
                ConcentrationCurve.of(y, rank).index(),
                ConcentrationCurve.weighted(new double[] {1, 4, 2}, new double[] {3, 1, 2}, new double[] {2, 1, 1})
                        .index(),
                1e-15);
    }

    @Test
    void aRankThatIsNoNumberIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ConcentrationCurve.of(new double[] {1, 2}, new double[] {1, Double.NaN}));
        assertThrows(
                IllegalArgumentException.class, () -> ConcentrationCurve.of(new double[] {1, 2}, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> ConcentrationCurve.weighted(new double[] {1, 2}, new double[] {1}, new double[] {1, 1}));
    }

    /** Ten times 0.1 is less than one; the curve ends at one all the same. */
    @Test
    void theLastPointIsOneWhateverTheRounding() {
        double[] y = new double[10];
        Arrays.fill(y, 7);
        double[] ranking = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        ConcentrationCurve curve = ConcentrationCurve.of(y, ranking);
        assertEquals(1, curve.populationShares().get(10));
        assertEquals(1, curve.valueShares().get(10));
    }
}
