package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.NotFoundException;
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

    private static final List<GeoPoint> TRIANGLE = List.of(new GeoPoint(0, 0), new GeoPoint(0, 1), new GeoPoint(1, 1));

    @Test
    void outlinesDifferWhereAnyPartDoes() {
        Polygons polygons = Polygons.builder().add("A", "Isle", SQUARE).build();
        Polygons same =
                Polygons.builder().add("A", "Isle", SQUARE.subList(0, 4)).build();
        assertEquals(polygons, same);
        assertEquals(polygons.hashCode(), same.hashCode());
        for (Polygons other : List.of(
                Polygons.builder().add("B", "Isle", SQUARE).build(),
                Polygons.builder().add("A", "Reef", SQUARE).build(),
                Polygons.builder().add("A", "Isle", TRIANGLE).build())) {
            assertNotEquals(polygons, other);
            assertNotEquals(other, polygons);
            assertNotEquals(polygons.hashCode(), other.hashCode());
        }
        assertNotEquals(polygons, null);
    }

    @Test
    void theMapHoldsEveryRingOfEveryPlace() {
        Polygons polygons = Polygons.builder()
                .add("A", "Isle", SQUARE, List.of(TRIANGLE))
                .add("B", "Land", TRIANGLE)
                .build();
        assertEquals(2, polygons.size());
        assertEquals(List.of("Isle", "Land"), polygons.names());
        List<?> places = (List<?>) polygons.toMap().get("places");
        assertEquals(2, places.size());
        Map<?, ?> isle = (Map<?, ?>) places.get(0);
        assertEquals(List.of("label", "name", "parts"), List.copyOf(isle.keySet()));
        assertEquals("A", isle.get("label"));
        assertEquals("Isle", isle.get("name"));
        Map<?, ?> part = (Map<?, ?>) ((List<?>) isle.get("parts")).get(0);
        assertEquals(4, ((List<?>) part.get("outer")).size());
        assertEquals(3, ((List<?>) ((List<?>) part.get("holes")).get(0)).size());
        assertEquals("Land", ((Map<?, ?>) places.get(1)).get("name"));
    }

    @Test
    void ringsAndPlacesThatAreNotThereAreNamed() {
        Polygons polygons = Polygons.builder().add("A", "Isle", TRIANGLE).build();
        assertEquals(
                "no place has the code B",
                assertThrows(NotFoundException.class, () -> polygons.parts("B")).getMessage());
        assertEquals(
                "hole 1 of A has 2 points: it needs three",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Polygons.builder()
                                        .add("A", "Isle", SQUARE, List.of(TRIANGLE, TRIANGLE.subList(0, 2))))
                        .getMessage());
        // closed, it has two
        assertEquals(
                "the outer ring of A has 2 points: it needs three",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Polygons.builder()
                                        .add("A", "Isle", List.of(TRIANGLE.get(0), TRIANGLE.get(1), TRIANGLE.get(0))))
                        .getMessage());
        for (int points = 0; points < 2; points++) {
            List<GeoPoint> few = TRIANGLE.subList(0, points);
            assertEquals(
                    "the outer ring of A has " + points + " points: it needs three",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> Polygons.builder().add("A", "Isle", few))
                            .getMessage());
        }
    }
}
