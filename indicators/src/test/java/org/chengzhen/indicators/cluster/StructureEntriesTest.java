package org.chengzhen.indicators.cluster;

import static org.chengzhen.indicators.cluster.Studies.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class StructureEntriesTest {
    private static final ImmutableList<Indicator> ALL = ImmutableList.<Indicator>builder()
            .addAll(StructureEntries.entries())
            .addAll(ShiftShareEntries.entries())
            .build();
    private static final VariableFamily JOBS = Variables.EMPLOYMENT_BY_INDUSTRY;

    private static Measurement measure(String id, Study study) {
        return Studies.get(ALL, id).measure(study);
    }

    private static IndicatorColumn column(String id, String part, Study study) {
        return ((PlaceIndicator) Studies.get(ALL, id)).columns(study).get(part);
    }

    /** Jobs by place, industry and year. */
    private static Panel jobs(int firstYear, double[][][] placesIndustriesYears) {
        Panel.Builder panel = Panel.builder();
        for (int p = 0; p < placesIndustriesYears.length; p++) {
            for (int k = 0; k < placesIndustriesYears[p].length; k++) {
                for (int t = 0; t < placesIndustriesYears[p][k].length; t++) {
                    panel.value(Studies.city(p), firstYear + t, JOBS.member("i" + k), placesIndustriesYears[p][k][t]);
                }
            }
        }
        return panel.build();
    }

    private static Study study(Panel panel) {
        return Study.of(panel).with(Inputs.INDUSTRIES, JOBS);
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(ALL);
        Studies.tellTheirFacts(ALL);
    }

    @Test
    void aFamilyWithoutAMemberInThePanelIsMissing() {
        Study none = study(Studies.panel(Variables.GDP, 2020, new double[] {1}));
        assertEquals(Status.MISSING, measure("B45", none).status());
        assertEquals(Status.MISSING, measure("B43", none).status());
        assertThrows(NotFoundException.class, () -> column("B43", "i0", none));
    }

    @Test
    void quotientsAreAgainstTheReference() {
        Study study = study(jobs(2020, new double[][][] {{{1714}, {77292}}, {{5}, {5}}, {{-1}, {2}}, {{0}, {0}}}))
                .with(ClusterInputs.REFERENCE, Reference.of(jobs(2020, new double[][][] {
                    {{879213}, {15593224.0 - 879213}}
                })));
        IndicatorColumn quotient = column("B43", "i0", study);
        assertEquals(0.384762342301, quotient.value("a", 2020), 1e-9);
        assertEquals(Status.INVALID, quotient.status("c", 2020));
        assertEquals(Status.UNDEFINED, quotient.status("d", 2020));
    }

    @Test
    void specializationAndSimilarityAreThoseOfTheCatalogue() {
        Study krugman = study(jobs(2020, new double[][][] {{{20}, {10}, {70}, {0}, {0}}, {{0}, {0}, {0}, {60}, {40}}}));
        assertEquals(2, column("B44", "krugman", krugman).value("a", 2020), 1e-12);
        Study unido = study(jobs(2020, new double[][][] {{{5}, {3}, {2}}, {{2}, {3}, {5}}}));
        Measurement b45 = measure("B45", unido);
        assertEquals(0.763157894737, number(b45, "mean"), 1e-9);
        assertEquals(
                b45.part("with_reference", IndicatorColumn.class).orElseThrow().value("a", 2020),
                b45.part("with_reference", IndicatorColumn.class).orElseThrow().value("b", 2020),
                1e-12);
    }

    @Test
    void concentrationIsThatOfTheCatalogue() {
        Measurement b46 = measure("B46", Studies.value(20, 50, 20, 10));
        assertEquals(0.34, number(b46, "hhi"), 1e-12);
        assertEquals(0.12, number(b46, "normalized"), 1e-12);
        assertEquals(Status.UNDEFINED, measure("B46", Studies.value(7)).parts().get("normalized"));
        Study gini = Studies.withPeople(Studies.value(500, 500, 1000, 7000, 1000), 20000, 15000, 20000, 40000, 5000);
        assertEquals(0.3725, number(measure("B48", gini), "lorenz"), 1e-9);
        assertEquals(0.406896551724, number(measure("B48", gini), "quotients"), 1e-9);
    }

    @Test
    void plantsLieInPlacesOfThePanel() {
        Study study = Study.of(Studies.panel(Variables.EMPLOYMENT, 2020, new double[] {500000, 400000, 100000}))
                .with(
                        ClusterInputs.PLANTS,
                        Plants.of(
                                new double[] {200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000},
                                List.of("a", "a", "a", "a", "a", "b", "b", "b", "b", "c")));
        assertEquals(0.0599062841165, number(measure("B47", study), "gamma"), 1e-8);
        Study elsewhere = study.with(ClusterInputs.PLANTS, Plants.of(new double[] {1}, List.of("z")));
        assertEquals(Status.INVALID, measure("B47", elsewhere).status());
        assertTrue(measure("B47", elsewhere).reason().contains("plant 0 lies in z"));
    }

    private static Study region() {
        double[][] start = {{90, 20, 10, 60}, {400, 150, 150, 400}};
        double[][] end = {{100, 40, 10, 55}, {440, 210, 135, 480}};
        double[][][] region = new double[1][4][2];
        double[][][] nation = new double[1][4][2];
        for (int k = 0; k < 4; k++) {
            region[0][k] = new double[] {start[0][k], end[0][k]};
            nation[0][k] = new double[] {start[1][k], end[1][k]};
        }
        return study(jobs(2020, region)).with(ClusterInputs.REFERENCE, Reference.of(jobs(2020, nation)));
    }

    @Test
    void shiftShareIsThatOfTheCatalogue() {
        Study study = region();
        assertEquals(-3, column("B49", "competitive_effect", study).value("a", 2021), 1e-9);
        assertEquals(1, column("B49", "mix_effect", study).value("a", 2021), 1e-9);
        assertEquals(27, column("B49", "national_effect", study).value("a", 2021), 1e-9);
        assertEquals(-0.636363636364, column("B50", "homothetic_effect", study).value("a", 2021), 1e-9);
        assertEquals(-2.36363636364, column("B50", "allocation_effect", study).value("a", 2021), 1e-9);
        assertEquals(Status.INSUFFICIENT_DATA, measure("B49", study.year(2020)).status());
    }

    @Test
    void dynamicShiftShareAddsUpTheYears() {
        Study study = study(jobs(2020, new double[][][] {{{90, 95, 100}, {20, 25, 40}}}))
                .with(ClusterInputs.REFERENCE, Reference.of(jobs(2020, new double[][][] {
                    {{400, 410, 440}, {150, 170, 210}}
                })));
        assertEquals(20.4827586207, column("B51", "national_effect", study).value("a", 2022), 1e-9);
        assertEquals(12.24976088, column("B51", "competitive_effect", study).value("a", 2022), 1e-8);
    }

    @Test
    void spatialShiftShareIsThatOfTheCatalogue() {
        Panel places = jobs(2020, new double[][][] {
            {{40, 50}, {60, 63}}, {{50, 60}, {30, 33}}, {{80, 84}, {20, 26}}, {{1, 1}, {1, 1}}
        });
        SpatialWeights weights = SpatialWeights.ofMatrix(org.chengzhen.core.array.DoubleMatrix.of(
                        new double[][] {{0, 0.6, 0.4, 0}, {1, 0, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}}))
                .labelled(Studies.codes(4));
        Study study = study(places)
                .with(ClusterInputs.WEIGHTS, weights)
                .with(ClusterInputs.REFERENCE, Reference.of(jobs(2020, new double[][][] {{{60, 64.8}, {40, 43.2}}})));
        assertEquals(8, column("B52", "national_effect", study).value("a", 2021), 1e-9);
        assertEquals(6.59553349876, column("B52", "neighbour_effect", study).value("a", 2021), 1e-9);
        assertEquals(-1.59553349876, column("B52", "local_effect", study).value("a", 2021), 1e-9);
        assertEquals(Status.MISSING, column("B52", "local_effect", study).status("d", 2021));
    }

    @Test
    void functionsAreDividedBetweenCoreAndPeriphery() {
        Variable service = ClusterVariables.SERVICE_WORKERS;
        Panel panel = Studies.panel(service, 2020, new double[] {300, 10, 0})
                .with(ClusterVariables.PRODUCTION_WORKERS, 500, 100, 0);
        Study study = Study.of(panel)
                .with(
                        ClusterInputs.REFERENCE,
                        Reference.of(Studies.panel(service, 2020, new double[] {4000})
                                .with(ClusterVariables.PRODUCTION_WORKERS, 10000)));
        Measurement b60 = measure("B60", study);
        assertEquals(0.6 / 0.1, number(b60, "division"), 1e-9);
        IndicatorColumn each = b60.part("specialization", IndicatorColumn.class).orElseThrow();
        assertEquals(0.5, each.value("a", 2020), 1e-12);
        assertEquals(Status.UNDEFINED, each.status("c", 2020));
    }

    @Test
    void theReferenceMustHoldTheIndustries() {
        Study study = study(jobs(2020, new double[][][] {{{1}, {2}}}))
                .with(ClusterInputs.REFERENCE, Reference.of(jobs(2019, new double[][][] {{{1}, {2}}})));
        assertEquals(Status.MISSING, measure("B43", study).status());
        assertEquals(0, study.find(Inputs.WEIGHT).stream().count());
    }
}
