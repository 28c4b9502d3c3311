package org.chengzhen.indicators.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.County;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/** What an indicator says of one place alone is what it says of it among all. */
class OnePlaceTest {
    /** Every variable that a formula of one place reads, for 30 places and six years, with gaps. */
    private static Panel made() {
        Random random = new Random(13);
        Panel.Builder empty = Panel.builder();
        for (int p = 0; p < 30; p++) {
            empty.place(County.builder("c" + p, "County " + p).build());
        }
        for (int year = 2015; year <= 2020; year++) {
            empty.year(year);
        }
        Panel panel = empty.build();
        for (Indicator indicator : Catalogue.all()) {
            for (Variable variable : indicator.variables()) {
                if (indicator instanceof PlaceIndicator of && of.isEachPlaceAlone() && !panel.has(variable)) {
                    panel = panel.with(
                            variable,
                            IntStream.range(0, 180)
                                    .mapToDouble(i -> random.nextInt(20) == 0 ? Double.NaN : random.nextDouble())
                                    .toArray());
                }
            }
        }
        return panel;
    }

    private static List<Study> studies() {
        return List.of(
                Study.of(made()),
                Study.of(ChinaData.cities()),
                Study.of(ChinaData.provinces()).period(2015, 2024),
                Study.of(ChinaData.nation()));
    }

    private static List<PlaceIndicator> alone(Study study) {
        return Catalogue.all().stream()
                .filter(i -> i instanceof PlaceIndicator of && of.isEachPlaceAlone() && of.computableFrom(study))
                .map(PlaceIndicator.class::cast)
                .toList();
    }

    @Test
    void aPlaceAloneIsAsAmongAll() {
        int compared = 0;
        for (Study study : studies()) {
            Panel panel = study.panel();
            for (PlaceIndicator indicator : alone(study)) {
                Map<String, IndicatorColumn> all = indicator.columns(study);
                for (int p = 0;
                        p < panel.places().size();
                        p += Math.max(1, panel.places().size() / 5)) {
                    String code = panel.places().get(p).code();
                    Map<String, IndicatorColumn> own = indicator.columnsOf(study, code);
                    assertEquals(all.keySet(), own.keySet(), indicator.toString());
                    for (String part : all.keySet()) {
                        IndicatorColumn wide = all.get(part);
                        IndicatorColumn narrow = own.get(part);
                        assertEquals(wide.years(), narrow.years());
                        assertEquals(1, narrow.places().size());
                        for (int year : wide.years()) {
                            String cell = indicator + " " + part + " " + code + " " + year;
                            assertEquals(wide.status(code, year), narrow.status(code, year), cell);
                            assertEquals(wide.value(code, year), narrow.value(code, year), cell);
                            assertEquals(wide.reason(code, year), narrow.reason(code, year), cell);
                            assertEquals(wide.label(code, year), narrow.label(code, year), cell);
                            compared++;
                        }
                    }
                }
            }
        }
        assertTrue(compared > 2_000, "only " + compared + " cells");
    }

    @Test
    void theMedianOfTheOthersIsThatOfTheColumn() {
        int compared = 0;
        for (Study study : studies()) {
            int n = study.panel().places().size();
            String code = study.panel().places().get(n / 2).code();
            for (PlaceIndicator indicator : alone(study)) {
                Map<String, Double> medians = indicator.mediansOfOthers(study, code);
                for (Map.Entry<String, IndicatorColumn> part :
                        indicator.columns(study).entrySet()) {
                    IndicatorColumn column = part.getValue();
                    if (column.isClass() || part.getKey().equals("sen_slope")) {
                        assertTrue(!medians.containsKey(part.getKey()));
                        continue;
                    }
                    int last = column.years().size() - 1;
                    double[] others = IntStream.range(0, n)
                            .filter(p -> p != n / 2 && column.status(p, last) == Status.OK)
                            .mapToDouble(p -> column.value(p, last))
                            .sorted()
                            .toArray();
                    assertEquals(
                            others.length >= 2,
                            medians.containsKey(part.getKey()),
                            () -> indicator + " of " + Arrays.toString(others));
                    if (others.length >= 2) {
                        int m = others.length;
                        double middle = m % 2 == 1 ? others[m / 2] : (others[m / 2 - 1] + others[m / 2]) / 2;
                        assertEquals(middle, medians.get(part.getKey()), indicator + " " + part.getKey());
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 60, "only " + compared + " medians");
    }

    @Test
    void aPlaceThatIsNotThereIsSaid() {
        Study study = Study.of(ChinaData.cities());
        PlaceIndicator rate = Catalogue.place("S04");
        assertThrows(NotFoundException.class, () -> rate.columnsOf(study, "999999"));
        assertThrows(NotFoundException.class, () -> rate.mediansOfOthers(study, "999999"));
    }
}
