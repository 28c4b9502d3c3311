package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class TransportAccessTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return TransportAccess.share(values, 4);
    }

    @Override
    public Outcome declared(double... values) {
        boolean good =
                OutcomeContract.nonNegative(values) && Arrays.stream(values).sum() <= 4;
        return good ? Outcome.VALUE : Outcome.REFUSED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.75, TransportAccess.share(new double[] {420_000, 30_000}, 600_000));
    }

    @Test
    void noPeopleIsUndefined() {
        assertThrows(UndefinedException.class, () -> TransportAccess.share(new double[] {0}, 0));
    }

    @Test
    void catchmentsAreUnitedAndTheirLimitsInclusive() {
        double[] people = {10, 20, 30, 40};
        double[] bus = {500, 501, 400, INF};
        double[] metro = {INF, 1000, 900, 1000.1};
        assertEquals(0.6, TransportAccess.ofDistances(people, bus, metro), 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> TransportAccess.ofDistances(people, bus, new double[] {1, 2, 3, Double.NaN}));
    }

    @Test
    void listsOfDistancesOfAnotherLengthAreNamed() {
        double[] people = {1, 2};
        double[] two = {100, 900};
        for (double[] other : new double[][] {{100}, {100, 200, 300}}) {
            assertEquals(
                    "toLowCapacity has " + other.length + " elements but people has 2",
                    assertThrows(IllegalArgumentException.class, () -> TransportAccess.ofDistances(people, other, two))
                            .getMessage());
            assertEquals(
                    "toHighCapacity has " + other.length + " elements but people has 2",
                    assertThrows(IllegalArgumentException.class, () -> TransportAccess.ofDistances(people, two, other))
                            .getMessage());
        }
    }
}
