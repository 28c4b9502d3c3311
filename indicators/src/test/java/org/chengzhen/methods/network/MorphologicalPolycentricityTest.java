package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class MorphologicalPolycentricityTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return MorphologicalPolycentricity.slope(values, 4);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.positive(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 3 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(-0.723, MorphologicalPolycentricity.slope(new double[] {800, 500, 350, 300}, 4), 0.0005);
        MorphologicalPolycentricity.Centres result = MorphologicalPolycentricity.of(800, 500, 350, 300);
        assertEquals(-0.715, result.meanSlope().getAsDouble(), 0.0005);
        assertEquals(
                "MorphologicalPolycentricity[mean slope -0.7153, primacy 0.4103, HHI 0.2899, 1-Gini 0.7885, n 4]",
                result.toString());
    }

    /** Trap 10: primacy is S1 over all, not S1 over the others. */
    @Test
    void primacyIsTheShareInAll() {
        assertEquals(0.5, MorphologicalPolycentricity.of(40, 30, 10).primacy());
    }

    @SeededProperty
    void agreesWithARegression(@ForAll(supplier = Samples.PositivePlaces.class) double[] sizes) {
        double[] falling = sizes.clone();
        Arrays.sort(falling);
        MorphologicalPolycentricity.Centres result = MorphologicalPolycentricity.of(sizes);
        double mean = 0;
        for (int top = 2; top <= Math.min(4, sizes.length); top++) {
            SimpleRegression regression = new SimpleRegression();
            for (int r = 1; r <= top; r++) {
                regression.addData(Math.log(r), Math.log(falling[falling.length - r]));
            }
            mean += regression.getSlope() / 3;
            double slope = (top == 2 ? result.slopeOfTwo() : top == 3 ? result.slopeOfThree() : result.slopeOfFour())
                    .getAsDouble();
            assertEquals(regression.getSlope(), slope, 1e-10 * Math.max(1, Math.abs(slope)));
            assertTrue(slope <= 0);
        }
        assertEquals(sizes.length >= 4, result.meanSlope().isPresent());
        if (sizes.length >= 4) {
            assertEquals(mean, result.meanSlope().getAsDouble(), 1e-10 * Math.max(1, -mean));
        }
    }

    @SeededProperty
    void unitAndOrderChangeNothing(@ForAll(supplier = Samples.PositivePlaces.class) double[] sizes, @ForAll long seed) {
        MorphologicalPolycentricity.Centres plain = MorphologicalPolycentricity.of(sizes);
        double[] other = Samples.shuffled(Arrays.stream(sizes).map(s -> 3.7 * s).toArray(), seed);
        MorphologicalPolycentricity.Centres same = MorphologicalPolycentricity.of(other);
        assertEquals(
                plain.slopeOfTwo().getAsDouble(),
                same.slopeOfTwo().getAsDouble(),
                1e-12 * Math.max(1, -plain.slopeOfTwo().getAsDouble()));
        assertEquals(plain.primacy(), same.primacy(), 1e-14);
        assertEquals(plain.herfindahl(), same.herfindahl(), 1e-14);
        assertEquals(plain.equality(), same.equality(), 1e-13);
    }

    @Test
    void equalCentresHaveASlopeOfZero() {
        MorphologicalPolycentricity.Centres equal = MorphologicalPolycentricity.of(7, 7, 7, 7);
        assertEquals(0, equal.meanSlope().getAsDouble());
        assertEquals(0.25, equal.primacy());
        assertEquals(0.25, equal.herfindahl());
        assertEquals(1, equal.equality());
    }

    @Test
    void zipfHasASlopeOfMinusOne() {
        assertEquals(-1, MorphologicalPolycentricity.of(12, 6, 4, 3).meanSlope().getAsDouble(), 1e-14);
    }

    @Test
    void twoCentresHaveOneSlopeAndOneHasNone() {
        MorphologicalPolycentricity.Centres two = MorphologicalPolycentricity.of(8, 4);
        assertEquals(-1, two.slopeOfTwo().getAsDouble(), 1e-15);
        assertTrue(two.slopeOfThree().isEmpty() && two.meanSlope().isEmpty());
        MorphologicalPolycentricity.Centres one = MorphologicalPolycentricity.of(8);
        assertTrue(one.slopeOfTwo().isEmpty());
        assertEquals(1, one.primacy());
        assertThrows(UndefinedException.class, () -> MorphologicalPolycentricity.of());
        assertThrows(IllegalArgumentException.class, () -> MorphologicalPolycentricity.of(8, 0));
        assertThrows(IllegalArgumentException.class, () -> MorphologicalPolycentricity.slope(new double[] {8, 4}, 1));
    }
}
