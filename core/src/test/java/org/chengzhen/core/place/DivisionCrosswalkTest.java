package org.chengzhen.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.chengzhen.core.place.DivisionCrosswalk.Part;
import org.junit.jupiter.api.Test;

class DivisionCrosswalkTest {
    private static final County A = County.builder("A", "A").build();
    private static final County B = County.builder("B", "B").build();
    private static final County C = County.builder("C", "C").build();

    private static Part part(String to, double share, int year) {
        return new Part(to, OptionalDouble.of(share), year);
    }

    @Test
    void changesAreFollowedInTheOrderOfTheirYears() {
        DivisionCrosswalk crosswalk = DivisionCrosswalk.builder()
                .becomes("B", C, 2016)
                .share("A", A, 0.75, 2012)
                .share("A", B, 0.25, 2012)
                .becomes("A", C, 2018)
                .build();
        assertEquals(List.of(part("C", 1, 2012)), crosswalk.parts("A"));
        assertEquals(List.of(part("C", 1, 2018)), crosswalk.parts("A", 2013));
        assertEquals(
                List.of(part("C", 1, 2018)), crosswalk.parts("A", 2019), "a code that ended still means the old unit");
        assertEquals(List.of(part("C", 1, 2016)), crosswalk.parts("B", 2012));
    }

    @Test
    void aCodeGivenOutAgainIsTheLaterUnit() {
        DivisionCrosswalk crosswalk = DivisionCrosswalk.builder()
                .becomes("A", B, 2012)
                .becomes("C", A, 2015)
                .build();
        assertEquals(List.of(part("B", 1, 2012)), crosswalk.parts("A", 2011));
        assertEquals(List.of(part("B", 1, 2012)), crosswalk.parts("A", 2013));
        assertTrue(crosswalk.parts("A", 2015).isEmpty());
        assertEquals(List.of(part("A", 1, 2015)), crosswalk.parts("C", 2010));
    }

    @Test
    void theFirstYearStandsBeforeItsChanges() {
        DivisionCrosswalk.Builder builder =
                DivisionCrosswalk.builder().unknownShare("A", A, 2010).unknownShare("A", B, 2010);
        assertTrue(builder.build().parts("A", 2010).isEmpty());
        assertEquals(2, builder.before(2010).build().parts("A", 2010).size());
        assertTrue(builder.before(2010).build().parts("A", 2011).isEmpty());
        assertTrue(builder.build().withoutTransfers().parts("A").isEmpty());
    }

    @Test
    void aCircleWithinAYearIsRefused() {
        DivisionCrosswalk.Builder circle =
                DivisionCrosswalk.builder().becomes("A", B, 2012).becomes("B", A, 2012);
        assertThrows(IllegalArgumentException.class, circle::build);
        DivisionCrosswalk back = DivisionCrosswalk.builder()
                .becomes("A", B, 2012)
                .becomes("B", A, 2014)
                .build();
        assertEquals(List.of(part("A", 1, 2012)), back.parts("A"), "there and back again");
    }
}
