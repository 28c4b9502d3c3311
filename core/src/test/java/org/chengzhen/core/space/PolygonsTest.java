package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.place.GeoPoint;
import org.junit.jupiter.api.Test;

class PolygonsTest {
    private static final List<GeoPoint> SQUARE =
            List.of(new GeoPoint(0, 0), new GeoPoint(0, 1), new GeoPoint(1, 1), new GeoPoint(1, 0), new GeoPoint(0, 0));

    @Test
    void closingPointIsDroppedAndPartsOfOnePlaceStayTogether() {
        Polygons polygons = Polygons.builder()
                .add("A", "Isles", SQUARE)
                .add("B", "Land", SQUARE, List.of(SQUARE))
                .add("A", "Isles", SQUARE)
                .build();
        assertEquals(List.of("A", "B"), polygons.labels());
        assertEquals(2, polygons.parts("A").size());
        assertEquals(4, polygons.parts(0).get(0).outer().size());
        assertEquals(4, polygons.parts("B").get(0).holes().get(0).size());
        assertEquals("Polygons[2 places, 3 polygons]", polygons.toString());
    }

    @Test
    void shortRingAndSecondNameAreRefusedByPlace() {
        Polygons.Builder builder = Polygons.builder().add("A", "Isles", SQUARE);
        assertEquals(
                "the outer ring of B has 2 points: it needs three",
                assertThrows(IllegalArgumentException.class, () -> builder.add("B", "Land", SQUARE.subList(0, 2)))
                        .getMessage());
        assertEquals(
                "A is called Isles and Atoll",
                assertThrows(IllegalArgumentException.class, () -> builder.add("A", "Atoll", SQUARE))
                        .getMessage());
    }
}
