package org.chengzhen.indicators.cluster;

import static org.chengzhen.indicators.cluster.Studies.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class CitySizeEntriesTest {
    private static final double[] LARGE = {
        1987, 1775, 1744, 1634, 1488, 1334, 1093, 995, 956, 928, 874, 854, 791, 707, 601, 588, 555, 550, 534, 534, 521
    };

    private static Measurement measure(String id, Study study) {
        return Studies.get(CitySizeEntries.entries(), id).measure(study);
    }

    private static Study sizes(double... urban) {
        return Study.of(Studies.panel(Variables.URBAN_POPULATION, 2020, urban));
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(CitySizeEntries.entries());
        Studies.tellTheirFacts(CitySizeEntries.entries());
    }

    @Test
    void rankSizeOfTheCensusCitiesIsThatOfTheCatalogue() {
        Measurement b01 = measure("B01", sizes(LARGE));
        assertEquals(1.94737882412, number(b01, "b"), 1e-8);
        assertEquals(0.600974152415, number(b01, "se"), 1e-8);
        assertEquals(1.72007805828, number(b01, "b_pareto"), 1e-8);
        assertEquals(0.525372086126, number(b01, "q_lotka"), 1e-8);
    }

    @Test
    void primacyNeedsOnlyAsManyCitiesAsItNames() {
        Measurement b02 = measure("B02", sizes(10, 5, 3));
        assertEquals(2, number(b02, "two_city"));
        assertEquals(Status.INSUFFICIENT_DATA, b02.parts().get("four_city"));
        assertEquals("City a", b02.parts().get("first_city"));
    }

    @Test
    void gibratComparesTheFirstAndTheLastYear() {
        Study study = Study.of(
                Studies.panel(Variables.URBAN_POPULATION, 2019, new double[] {100, 200, 400, 800, 7}, new double[] {
                    112, 218, 428, 840, Double.NaN
                }));
        Measurement b03 = measure("B03", study);
        assertEquals(-0.030604555155, number(b03, "beta"), 1e-8);
        assertEquals(4, b03.n());
        assertEquals(1, b03.dropped().size());
        assertEquals(Status.INSUFFICIENT_DATA, measure("B03", study.year(2019)).status());
    }

    @Test
    void aClassWithoutACityBetweenOthersIsAGap() {
        Measurement b04 = measure("B04", sizes(12e6, 2e6, 1e5));
        assertEquals(
                List.of("VERY_LARGE", "LARGE_I", "MEDIUM", "SMALL_I"),
                b04.part("missing_classes", List.class).orElseThrow());
        assertEquals(1, number(b04, "SUPER_LARGE"));
        assertEquals(0, number(b04, "MEDIUM"));
        assertEquals(0.264510763674, number(measure("B04", sizes(LARGE)), "size_gini"), 1e-9);
    }

    @Test
    void townsCountAgainstCitiesWherePanelHasBoth() {
        Study study = sizes(12e6, 2e6);
        Study both = study.with(study.panel()
                .with(ClusterVariables.TOWN_AREA_POPULATION, 10, 20)
                .with(ClusterVariables.CITY_AREA_POPULATION, 50, 20));
        assertEquals(0.3, number(measure("B04", both), "town_share"), 1e-12);
    }

    @Test
    void scalingGivesEachCityItsAdjustedIndicator() {
        Study study = Studies.withPeople(Studies.value(20, 45, 160, 560), 50, 100, 300, 900)
                .with(Inputs.VALUE, Studies.OUTPUT);
        Measurement b05 = measure("B05", study);
        assertEquals(1.15254859919, number(b05, "beta"), 1e-9);
        IndicatorColumn sami = b05.part("sami", IndicatorColumn.class).orElseThrow();
        assertEquals(-0.00682666726099, sami.value("a", 2020), 1e-9);
    }

    @Test
    void morphologyAveragesTheSlopesOfTwoThreeAndFour() {
        Measurement b06 = measure("B06", sizes(800, 500, 350, 300));
        assertEquals(-0.723279903649, number(b06, "slope_of_four"), 1e-9);
        assertEquals(Status.UNDEFINED, measure("B06", sizes(800, 500)).parts().get("mean_slope"));
    }

    @Test
    void aNegativeSizeIsInvalidAndNamesTheCity() {
        Measurement bad = measure("B01", sizes(3, -1, 2, 4));
        assertEquals(Status.INVALID, bad.status());
        assertTrue(bad.reason().contains("City b (b): urban_population of 2020 is -1.0"), bad.reason());
    }
}
