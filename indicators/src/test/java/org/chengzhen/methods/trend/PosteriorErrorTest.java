package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class PosteriorErrorTest {
    /** Deviation √8.25 = 2.8723; errors below 0.6745 of it, 1.9374, are small. */
    private static final double[] TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private static final double DEVIATION = Math.sqrt(8.25);

    private static PosteriorError ofErrors(double[] values, double... errors) {
        double[] fitted = values.clone();
        for (int k = 0; k < errors.length; k++) {
            fitted[k] -= errors[k];
        }
        return PosteriorError.of(values, fitted);
    }

    /** Errors ±1/2 of 1, 2, 3, 4: C = 0.5/√1.25, all small; relative 1/4, 1/6 and 1/8. */
    @Test
    void theFiguresAreThoseFoundByHand() {
        PosteriorError check = ofErrors(new double[] {1, 2, 3, 4}, 0.5, -0.5, 0.5, -0.5);
        assertEquals(0.5 / Math.sqrt(1.25), check.ratio(), 1e-15);
        assertEquals(1, check.smallErrors());
        assertEquals(13 / 72.0, check.meanRelativeError().orElseThrow(), 1e-15);
        assertEquals(PosteriorError.Grade.QUALIFIED, check.grade());
        assertEquals("PosteriorError[QUALIFIED: C = 0.4472, P = 1.0000, n = 4]", check.toString());
    }

    /** Two errors of ±a leave a deviation of a/√5 and a share of 0.8 where a is not small. */
    @Test
    void eachLimitOfTheRatioBelongsToTheBetterGrade() {
        double half = 0.5 * DEVIATION * Math.sqrt(5);
        assertEquals(PosteriorError.Grade.QUALIFIED, ofErrors(TEN, half, -half).grade());
        double barely = 0.65 * DEVIATION * Math.sqrt(5);
        assertEquals(
                PosteriorError.Grade.BARELY,
                ofErrors(TEN, half * 1.001, -half * 1.001).grade());
        assertEquals(PosteriorError.Grade.BARELY, ofErrors(TEN, barely, -barely).grade());
        assertEquals(
                PosteriorError.Grade.UNQUALIFIED,
                ofErrors(TEN, barely * 1.001, -barely * 1.001).grade());
        double[] third = Arrays.stream(TEN).map(v -> 0.35 * v).toArray();
        assertEquals(0.35, ofErrors(TEN, third).ratio(), 1e-15);
        assertEquals(PosteriorError.Grade.GOOD, ofErrors(TEN, third).grade());
        double[] more = Arrays.stream(TEN).map(v -> 0.351 * v).toArray();
        assertEquals(PosteriorError.Grade.QUALIFIED, ofErrors(TEN, more).grade());
    }

    @Test
    void theShareOfSmallErrorsHoldsAGradeBack() {
        assertEquals(PosteriorError.Grade.GOOD, ofErrors(TEN, 1.93, -1.93).grade());
        // C = 0.31 would be good
        PosteriorError eight = ofErrors(TEN, 2, -2);
        assertEquals(0.8, eight.smallErrors());
        assertEquals(PosteriorError.Grade.QUALIFIED, eight.grade());
        PosteriorError seven = ofErrors(TEN, 2.2, -2.2, 2.2);
        assertEquals(0.7, seven.smallErrors());
        assertEquals(PosteriorError.Grade.BARELY, seven.grade());
        PosteriorError six = ofErrors(TEN, 2.2, -2.2, 2.2, -2.2);
        assertEquals(0.6, six.smallErrors());
        assertTrue(six.ratio() < 0.5);
        assertEquals(PosteriorError.Grade.UNQUALIFIED, six.grade());
    }

    /** Only the spread of errors counts, in any unit; a constant one is seen by the relative error alone. */
    @Test
    void aConstantErrorIsNoSpread() {
        double[] shifted = Arrays.stream(TEN).map(v -> v + 3).toArray();
        PosteriorError check = PosteriorError.of(TEN, shifted);
        assertEquals(0, check.ratio());
        assertEquals(PosteriorError.Grade.GOOD, check.grade());
        // 3/2 + 3/3 + … + 3/10 of nine
        assertEquals(4861 / 7560.0, check.meanRelativeError().orElseThrow(), 1e-14);
        double[] fitted = {1.5, 1.5, 3.5, 3, 5, 6, 8, 8, 9, 11};
        PosteriorError plain = PosteriorError.of(TEN, fitted);
        PosteriorError scaled = PosteriorError.of(
                Arrays.stream(TEN).map(v -> 1e200 * v).toArray(),
                Arrays.stream(fitted).map(v -> 1e200 * v).toArray());
        assertEquals(plain.ratio(), scaled.ratio(), 1e-14);
        assertEquals(plain.smallErrors(), scaled.smallErrors());
        assertEquals(
                plain.meanRelativeError().orElseThrow(),
                scaled.meanRelativeError().orElseThrow(),
                1e-14);
    }

    @Test
    void whatHasNoFigureIsTold() {
        double[] two = {1, 2};
        assertTrue(PosteriorError.of(new double[] {1, 0, 2}, new double[] {1, 1, 2})
                .meanRelativeError()
                .isEmpty());
        assertTrue(PosteriorError.of(new double[] {0, 1, 2}, new double[] {1, 1, 2})
                .meanRelativeError()
                .isPresent());
        UndefinedException equal = assertThrows(
                UndefinedException.class, () -> PosteriorError.of(new double[] {7, 7, 7}, new double[] {6, 7, 8}));
        assertEquals(Status.UNDEFINED, equal.status());
        UndefinedException few =
                assertThrows(UndefinedException.class, () -> PosteriorError.of(new double[] {7}, new double[] {6}));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PosteriorError.of(two, new double[] {1, 2, 3}))
                .getMessage();
        assertTrue(message.startsWith("fitted has 3"), message);
    }
}
