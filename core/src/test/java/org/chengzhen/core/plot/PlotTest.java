package org.chengzhen.core.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static Plot bands(double... low) {
        double[] x = {0, 1, 2};
        double[] high = {2, 3, 4};
        return Plot.of("t").with(Band.of("band", x, low, high));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> series(Plot plot) {
        return (List<Map<String, Object>>) plot.toOption().get("series");
    }

    @Test
    void optionCannotBeChangedAndEqualPlotsAreEqual() {
        Plot plot = bands(0, 1, 2);
        assertThrows(UnsupportedOperationException.class, () -> plot.toOption().clear());
        assertThrows(UnsupportedOperationException.class, () -> series(plot).clear());
        assertEquals(plot, bands(0, 1, 2));
        assertEquals(plot.hashCode(), bands(0, 1, 2).hashCode());
        assertNotEquals(plot, bands(0, 1, 1));
        assertEquals("Plot[t: 1 layer, 720 x 480]", plot.toString());
    }

    @Test
    void bandThatCrossesZeroIsTwoStacksOfOneSignEach() {
        List<Map<String, Object>> series = series(bands(-1, -1, 1));
        assertEquals(4, series.size());
        // between axes of values ECharts stacks the first column of the data
        assertEquals(Map.of("x", 1, "y", 0), series.get(0).get("encode"));
        assertEquals(Map.of("x", 1, "y", 0), series.get(1).get("encode"));
        // the lower edge crosses zero halfway between x = 1 and x = 2
        List<Object> above = new ArrayList<>((List<?>) series.get(0).get("data"));
        assertEquals(
                List.of(0.0, 0.0, 0.0, 1.0),
                above.stream().map(p -> ((List<?>) p).get(0)).toList());
        assertEquals(1.5, ((List<?>) above.get(2)).get(1));
        List<?> below = (List<?>) series.get(3).get("data");
        assertEquals(
                List.of(-1.0, -1.0, 0.0, 0.0),
                below.stream().map(p -> ((List<?>) p).get(0)).toList());
    }

    @Test
    void bandOverYearsStacksItsSecondColumn() {
        Plot plot = bands(0, 1, 2).x(Axis.years(""));
        assertEquals(Map.of("x", 0, "y", 1), series(plot).get(1).get("encode"));
    }

    @Test
    void namesOfPointsMeetNoOtherNameAndTheMostImportantComesFirst() {
        double[] x = {1, 1.001, 1.002, 1.003, 1.004, 1.005, 5};
        double[] y = {1, 1, 1, 1, 1, 1, 5};
        List<String> names =
                List.of("AAAAAAAAAA", "BBBBBBBBBB", "CCCCCCCCCC", "DDDDDDDDDD", "EEEEEEEEEE", "FFFFFFFFFF", "G");
        Plot plot = Plot.of("").with(Points.of("", x, y).labels(names).show(5, 4, 3, 2, 1, 0, 6));
        List<String> shown = new ArrayList<>();
        for (Object item : (List<?>) series(plot).get(0).get("data")) {
            if (((Map<?, ?>) item).containsKey("label")) {
                shown.add((String) ((Map<?, ?>) item).get("name"));
            }
        }
        assertTrue(shown.contains("FFFFFFFFFF"), shown.toString());
        assertTrue(shown.contains("G"), shown.toString());
        assertTrue(shown.size() < 7, shown.toString());
    }

    @Test
    void stackedBarsAreAddedUpForTheAxis() {
        Plot plot = Plot.of("")
                .x(Axis.categories("", List.of("a")))
                .with(
                        Bars.of("p", 30).stack("s"),
                        Bars.of("q", 40).stack("s"),
                        Bars.of("r", -20).stack("s"));
        Map<?, ?> axis = (Map<?, ?>) plot.toOption().get("yAxis");
        assertEquals(-20.0, axis.get("min"));
        assertEquals(80.0, axis.get("max"));
    }

    @Test
    void layersThatNeedAPlotOfTheirOwnAreNotMixed() {
        Radar radar = Radar.of(List.of("a", "b", "c"), 1).with("x", 0, 1, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Plot.of("")
                        .with(radar, Points.of("", new double[1], new double[1]))
                        .toOption());
        assertEquals(
                "x, b must be in [0.0, 1.0] but is 2.0",
                assertThrows(IllegalArgumentException.class, () -> radar.with("x", 0, 2, 1))
                        .getMessage());
    }

    @Test
    void tileGridReadsADrawingAndRefusesTwoOfOnePlace() {
        TileGrid grid = TileGrid.parse("A .\n. B", Map.of("A", "甲", "B", "乙"));
        assertEquals(new TileGrid.Tile("B", "乙", 1, 1), grid.tiles().get(1));
        assertThrows(IllegalArgumentException.class, () -> TileGrid.parse("A A", Map.of("A", "甲")));
    }
}
