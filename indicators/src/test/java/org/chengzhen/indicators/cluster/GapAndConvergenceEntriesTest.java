package org.chengzhen.indicators.cluster;

import static org.chengzhen.indicators.cluster.Studies.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.spatial.SpatialModel;
import org.junit.jupiter.api.Test;

class GapAndConvergenceEntriesTest {
    private static final ImmutableList<Indicator> BOTH = ImmutableList.<Indicator>builder()
            .addAll(GapEntries.entries())
            .addAll(ConvergenceEntries.entries())
            .build();

    private static Measurement measure(String id, Study study) {
        return Studies.get(BOTH, id).measure(study);
    }

    private static Grouping groups(String... groups) {
        java.util.Map<String, String> of = new java.util.HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            of.put(Studies.code(i), groups[i]);
        }
        return Grouping.of(of);
    }

    /** A value at the start and at the end of a period of so many years. */
    private static Study ends(double[] start, double[] end, int years) {
        Panel panel = Studies.panel(Studies.OUTPUT, 2020, start).join(Studies.panel(Studies.OUTPUT, 2020 + years, end));
        return Study.of(panel).with(Inputs.VALUE, Studies.OUTPUT);
    }

    private static Study growth() {
        return ends(
                new double[] {10000, 14000, 20000, 30000, 45000}, new double[] {21000, 27000, 35000, 47000, 63000}, 10);
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(BOTH);
        Studies.tellTheirFacts(BOTH);
    }

    @Test
    void gapIsOfTheLargestPlaceOrOfTheCentreNamed() {
        Study study = Studies.withPeople(Studies.value(120000, 60000, 75000, 90000), 900, 300, 200, 100)
                .with(Inputs.SIZE, Variables.POPULATION);
        assertEquals(1.71428571429, number(measure("B23", study), "ratio"), 1e-9);
        assertEquals(0.416666666667, number(measure("B23", study), "gap_share"), 1e-9);
        Study other = study.with(ClusterInputs.CENTRES, Centres.of("b"));
        assertTrue(number(measure("B23", other), "ratio") < 1);
        assertEquals("City b", measure("B23", other).parts().get("centre"));
    }

    @Test
    void theilAddsUpOverGroups() {
        Study study = Studies.withPeople(Studies.value(10, 10, 10, 20, 50), 1, 1, 1, 1, 1)
                .with(Inputs.GROUPS, groups("x", "x", "x", "y", "y"));
        Measurement b29 = measure("B29", study);
        assertEquals(0.250201211769, number(b29, "theil_t"), 1e-9);
        assertEquals(0.0664143143823, number(b29, "within"), 1e-9);
        assertEquals(0.734556383989, number(b29, "share_between"), 1e-9);
        assertEquals(0.232630161961, number(b29, "theil_l"), 1e-9);
    }

    @Test
    void aPlaceWithoutAGroupIsDropped() {
        Study study = Studies.withPeople(Studies.value(10, 10, 10, 20, 50, 99), 1, 1, 1, 1, 1, 1)
                .with(Inputs.GROUPS, groups("x", "x", "x", "y", "y"));
        assertEquals(0.250201211769, number(measure("B29", study), "theil_t"), 1e-9);
        assertEquals(1, measure("B29", study).dropped().size());
    }

    @Test
    void dagumPartsAreThoseOfTheCatalogue() {
        Study study = Studies.value(1, 3, 5, 2, 4, 9).with(Inputs.GROUPS, groups("x", "x", "x", "y", "y", "y"));
        Measurement b30 = measure("B30", study);
        assertEquals(0.347222222222, number(b30, "gini"), 1e-9);
        assertEquals(0.152777777778, number(b30, "within"), 1e-9);
        assertEquals(0.125, number(b30, "net_between"), 1e-9);
        assertEquals(0.0694444444444, number(b30, "transvariation"), 1e-9);
    }

    @Test
    void giniIsWeightedOnlyWherePeopleAreGiven() {
        assertEquals(0.3, number(measure("B31", Studies.value(20, 50, 20, 10)), "gini"), 1e-9);
        Study study =
                Studies.withPeople(Studies.value(500, 1500, 2500, 4000, 7500, 15000), 1000, 1200, 1600, 400, 200, 600);
        assertEquals(0.527826086957, number(measure("B31", study), "weighted"), 1e-9);
        assertEquals(Status.UNDEFINED, measure("B31", Studies.value(0, 0)).status());
        assertEquals(Status.INVALID, measure("B31", Studies.value(1, -1)).status());
    }

    @Test
    void convergenceIsThatOfTheCatalogue() {
        Measurement b24 = measure("B24", growth());
        assertEquals(0.533691010387, number(b24, "sigma_first"), 1e-9);
        assertEquals(0.389401804285, number(b24, "sigma_last"), 1e-9);
        assertEquals(true, b24.parts().get("converging"));
        Measurement b25 = measure("B25", growth());
        assertEquals(-0.0270373151465, number(b25, "beta"), 1e-9);
        assertEquals(21.9891723415, number(b25, "half_life"), 1e-7);
        assertEquals(
                Status.INSUFFICIENT_DATA, measure("B25", growth().year(2020)).status());
    }

    @Test
    void divergenceHasNoHalfLife() {
        Measurement b25 = measure("B25", ends(new double[] {1, 2, 4}, new double[] {1.5, 3.5, 8}, 5));
        assertTrue(number(b25, "beta") > 0);
        assertEquals(Status.UNDEFINED, b25.parts().get("half_life"));
    }

    @Test
    void controlsAreReadInTheFirstYear() {
        double[] z = {0.2, 0.25, 0.22, 0.3, 0.35, 9, 9, 9, 9, 9};
        Study study = growth();
        study = study.with(study.panel().with(Variables.SEX_RATIO, z))
                .with(ClusterInputs.CONTROLS, Controls.of(Variables.SEX_RATIO));
        Measurement b26 = measure("B26", study);
        assertEquals(-0.0268132569052, number(b26, "beta"), 1e-8);
        assertEquals(-0.00238674787526, number(b26, "gamma_" + Variables.SEX_RATIO.id()), 1e-8);
    }

    @Test
    void spatialBetaIsThatOfTheCatalogue() {
        double[] start = {8, 9, 11, 10, 13, 15, 14, 18, 22};
        double[] growth = {0.062, 0.06, 0.051, 0.058, 0.049, 0.041, 0.047, 0.036, 0.03};
        double[] end = new double[9];
        for (int i = 0; i < 9; i++) {
            end[i] = start[i] * Math.exp(5 * growth[i]);
        }
        Study study = ends(start, end, 5)
                .with(
                        ClusterInputs.WEIGHTS,
                        SpatialWeights.rook(3, 3).labelled(Studies.codes(9)).rowStandardized());
        Measurement b27 = measure("B27", study);
        assertEquals(-0.029653411352, number(b27, "beta"), 1e-6);
        assertEquals(0.172842431834, number(b27, "spatial"), 1e-5);
        assertEquals(
                Status.OK,
                measure("B27", study.with(ClusterInputs.SPATIAL_MODEL, SpatialModel.DURBIN))
                        .status());
    }

    /** Twelve years of nine places in two groups that drift apart. */
    private static Study clubs() {
        double[][] years = new double[20][9];
        for (int t = 0; t < years.length; t++) {
            for (int i = 0; i < 9; i++) {
                double level = i < 5 ? 100 : 50;
                years[t][i] = level * Math.exp((i < 5 ? 0.06 : 0.01) * t) * (1 + 0.1 * (i % 4) / (t + 1));
            }
        }
        return Study.of(Studies.panel(Studies.OUTPUT, 2000, years)).with(Inputs.VALUE, Studies.OUTPUT);
    }

    @Test
    void clubsAreFoundWherePlacesDriftApart() {
        Measurement b28 = measure("B28", clubs());
        assertEquals(false, b28.parts().get("converging"));
        assertEquals(2, number(b28, "clubs"));
        IndicatorColumn club = b28.part("club", IndicatorColumn.class).orElseThrow();
        assertEquals(1, club.value("a", 2019));
        assertEquals(2, club.value("i", 2019));
    }

    @Test
    void densityIsOfTheLastYear() {
        Measurement b32 = measure("B32", Studies.value(1.2, 1.5, 2.1, 2.2, 3.8, 4.0));
        assertEquals(0.737413289854, number(b32, "bandwidth"), 1e-9);
        assertTrue(number(b32, "peaks") >= 1);
        assertEquals(Status.UNDEFINED, measure("B32", Studies.value(2, 2, 2)).status());
    }

    @Test
    void markovCountsTransitionsBetweenQuantiles() {
        Study study = clubs().with(ClusterInputs.CLASSES, 2);
        Measurement b33 = measure("B33", study);
        DoubleMatrix counts = b33.part("counts", DoubleMatrix.class).orElseThrow();
        assertEquals(9 * 19, counts.get(0, 0) + counts.get(0, 1) + counts.get(1, 0) + counts.get(1, 1));
        assertEquals(2, b33.part("state", IndicatorColumn.class).orElseThrow().value("a", 2019));
        assertEquals(Status.INSUFFICIENT_DATA, measure("B33", study.year(2000)).status());
    }

    @Test
    void markovNamesItsStepsAndWhatItDoesNotRead() {
        Study study = clubs().with(ClusterInputs.CLASSES, 2);
        Measurement even = measure("B33", study);
        assertEquals("1 years", even.parameters().get("step"));
        assertEquals(List.of(), even.notes());
        Panel whole = study.panel();
        Panel gap = whole.years(2000, 2016).join(whole.years(2018, 2018));
        Measurement uneven = measure("B33", study.with(gap).with(Inputs.GROUPS, Grouping.BY_PROVINCE));
        assertEquals(2, uneven.notes().size());
        assertEquals("B33 does not read groups", uneven.notes().get(0));
        assertTrue(uneven.notes().get(1).endsWith("are not evenly spaced: each counts as one step"));
    }

    @Test
    void spatialMarkovLeavesIslandsOut() {
        SpatialWeights pairs = SpatialWeights.contiguity(
                Studies.codes(9),
                List.of("a", "b", "c", "d", "e", "f", "g"),
                List.of("b", "c", "d", "e", "f", "g", "h"));
        Study study = clubs().with(ClusterInputs.WEIGHTS, pairs).with(ClusterInputs.CLASSES, 2);
        Measurement b34 = measure("B34", study);
        assertEquals(Status.OK, b34.status(), b34.reason());
        assertEquals(8, b34.n());
        assertEquals("i", b34.dropped().get(0).code());
        assertTrue(b34.parts().keySet().containsAll(List.of("probabilities_1", "probabilities_2")));
    }
}
