package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class CoefficientOfVariationTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return CoefficientOfVariation.population(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) && values.length > 1 ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound(int n) {
        return Math.sqrt(n - 1.0);
    }

    @Override
    protected double reference(double... values) {
        return Extended.mean(values, x -> x.subtract(Extended.of(1)).multiply(x.subtract(Extended.of(1))))
                .sqrt()
                .toDouble();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.4082, CoefficientOfVariation.population(2, 4, 6), 5e-5);
        assertEquals(0.5, CoefficientOfVariation.sample(2, 4, 6), 1e-15);
    }

    @Test
    void onePlaceIsTooFew() {
        UndefinedException e = assertThrows(UndefinedException.class, () -> CoefficientOfVariation.sample(3));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertEquals(
                "needs at least 2 places but has 1",
                assertThrows(UndefinedException.class, () -> CoefficientOfVariation.population(3))
                        .getMessage());
    }
}
