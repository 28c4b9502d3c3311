package org.chengzhen.core.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColouringTest {
    @Test
    void valueAtABreakBelongsToTheLowerClassAndNoValueHasNone() {
        Colouring colouring = Colouring.given(new double[] {1, 2, 2.5, 3, Double.NaN}, new double[] {2, 2.5}, 1);
        assertEquals(List.of(0, 0, 1, 2, -1), colouring.classes().asList());
        assertEquals(List.of("1.0–2.0", "2.0–2.5", "2.5–3.0"), colouring.labels());
    }

    @Test
    void equalIntervalsAndQuantilesOfASkewedSampleDiffer() {
        double[] values = {1, 2, 3, 4, 100};
        assertEquals(
                List.of(0, 0, 0, 0, 1),
                Colouring.equalIntervals(values, 2, 0).classes().asList());
        assertEquals(
                List.of(0, 0, 0, 1, 1),
                Colouring.quantiles(values, 2, 0).classes().asList());
    }

    @Test
    void breaksThatDoNotIncreaseAreRefusedByIndex() {
        assertEquals(
                "breaks[1] must be > 2.0 but is 2.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Colouring.given(new double[] {1}, new double[] {2, 2}, 0))
                        .getMessage());
    }

    @Property(seed = "16", tries = 200)
    void classesFollowTheOrderOfTheValues(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -50, max = 50) Double> list,
            @ForAll @IntRange(min = 1, max = 9) int count) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        for (Colouring colouring :
                List.of(Colouring.quantiles(values, count, 1), Colouring.equalIntervals(values, count, 1))) {
            assertTrue(colouring.labels().size() <= count);
            for (int i = 0; i < values.length; i++) {
                for (int j = 0; j < values.length; j++) {
                    assertTrue(values[i] > values[j]
                            || colouring.classes().get(i) <= colouring.classes().get(j));
                }
            }
        }
    }
}
