package org.chengzhen.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class WireTest {
    /** A value whose second door has no value. */
    @SuppressWarnings("unused")
    public static final class Half {
        public double given() {
            return 0.5;
        }

        public double lacking() {
            throw UndefinedException.undefined("nothing here");
        }

        public Half turned() {
            return this;
        }
    }

    @Test
    void numbersThatAreMissingAreNullAndInfinitiesAreTexts() {
        assertNull(Wire.plain(Double.NaN));
        assertEquals("Infinity", Wire.plain(Double.POSITIVE_INFINITY));
        assertEquals(Arrays.asList(Arrays.asList(1.0, null)), Wire.plain(DoubleMatrix.of(1, 2, 1, Double.NaN)));
        assertEquals(Arrays.asList(2.0, null), Wire.plain(ImmutableDoubleArray.of(2, Double.NaN)));
    }

    @Test
    void optionalsAreWhatTheyHold() {
        assertNull(Wire.plain(Optional.empty()));
        assertNull(Wire.plain(OptionalDouble.empty()));
        assertEquals(1.5, Wire.plain(OptionalDouble.of(1.5)));
        assertEquals("OK", Wire.plain(Optional.of(Status.OK)));
    }

    @Test
    void aRecordOfSeveralFormsNamesItsForm() {
        Object plain =
                Wire.plain(City.builder("440100", "Guangzhou").localName("广州").build());
        assertEquals("City", ((Map<?, ?>) plain).get("form"));
        assertEquals("广州", ((Map<?, ?>) plain).get("localName"));
    }

    @Test
    void anAccessorWithoutValueIsItsStatus() {
        assertEquals(ImmutableMap.of("given", 0.5, "lacking", "UNDEFINED"), Wire.plain(new Half()));
    }

    @Test
    void aPanelIsARowForEachPlace() {
        Panel panel = Panel.builder()
                .value(City.builder("1", "A").build(), 2010, Variables.POPULATION, 5)
                .year(2020)
                .build();
        assertEquals(List.of(2010, 2020), panel.toMap().get("years"));
        assertEquals(
                Map.of("population", Arrays.asList(Arrays.asList(5.0, null))),
                panel.toMap().get("values"));
    }
}
