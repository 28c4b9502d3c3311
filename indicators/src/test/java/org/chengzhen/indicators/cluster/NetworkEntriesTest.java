package org.chengzhen.indicators.cluster;

import static org.chengzhen.indicators.cluster.Studies.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class NetworkEntriesTest {
    private static final double[][] THREE = {{0, 10, 6}, {8, 0, 4}, {5, 3, 0}};

    private static Measurement measure(String id, Study study) {
        return Studies.get(NetworkEntries.entries(), id).measure(study);
    }

    private static IndicatorColumn column(String id, String part, Study study) {
        return ((PlaceIndicator) Studies.get(NetworkEntries.entries(), id))
                .columns(study)
                .get(part);
    }

    /** Two triangles joined by one link, the two-triangle graph of the catalogue. */
    private static Study triangles(int places) {
        int[][] links = {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}};
        double[][] flows = new double[6][6];
        for (int[] link : links) {
            flows[link[0]][link[1]] = 1;
            flows[link[1]][link[0]] = 1;
        }
        return Studies.value(new double[places]).with(ClusterInputs.FLOWS, Studies.flows(flows));
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(NetworkEntries.entries());
        Studies.tellTheirFacts(NetworkEntries.entries());
    }

    @Test
    void polycentricityAndEntropyAreThoseOfTheCatalogue() {
        Study study = Studies.value(1, 1, 1).with(ClusterInputs.FLOWS, Studies.flows(THREE));
        Measurement b07 = measure("B07", study);
        assertEquals(0.469457209627, number(b07, "polycentricity"), 1e-9);
        assertEquals(0.782428682712, number(b07, "balance"), 1e-9);
        Measurement b08 = measure("B08", study);
        assertEquals(0.956640958119, number(b08, "entropy"), 1e-9);
        assertEquals(
                1.13043478261,
                b08.part("dominance_in", IndicatorColumn.class).orElseThrow().value("a", 2020),
                1e-9);
    }

    @Test
    void flowsAloneNeedNoPanel() {
        Study flows = Study.empty().with(ClusterInputs.FLOWS, Studies.flows(THREE));
        Study graph = Study.empty().with(ClusterInputs.FLOWS, triangles(6).get(ClusterInputs.FLOWS));
        for (Indicator entry : NetworkEntries.entries()) {
            if (entry.variables().isEmpty() && entry.missing(graph).isEmpty()) {
                assertEquals(
                        Status.OK,
                        entry.measure(graph).status(),
                        entry + " " + entry.measure(graph).reason());
            }
        }
        assertEquals(0.469457209627, number(measure("B07", flows), "polycentricity"), 1e-9);
        assertEquals(1, number(measure("B16", flows), "density"));
    }

    @Test
    void graphMeasuresAreThoseOfTheCatalogue() {
        Study study = triangles(6);
        assertEquals(0.466666666667, number(measure("B16", study), "density"), 1e-9);
        assertEquals(0.2, number(measure("B17", study), "centralization"), 1e-9);
        assertEquals(0.6, column("B18", "betweenness", study).value("c", 2020), 1e-12);
        assertEquals(0.5, column("B18", "closeness", study).value("a", 2020), 1e-12);
        assertEquals(1.00694444444, column("B19", "constraint", study).value("a", 2020), 1e-9);
        assertEquals(0.777777777778, number(measure("B21", study), "clustering"), 1e-9);
        assertEquals(1.8, number(measure("B21", study), "path_length"), 1e-9);
        assertEquals(0.357142857143, number(measure("B22", study), "modularity"), 1e-9);
        assertEquals(
                List.of(List.of("City a", "City b", "City c"), List.of("City d", "City e", "City f")),
                measure("B22", study).parts().get("members"));
    }

    @Test
    void aPlaceThatTheFlowsDoNotKnowIsLeftOutWithItsReason() {
        Study study = triangles(7);
        IndicatorColumn betweenness = column("B18", "betweenness", study);
        assertEquals(Status.MISSING, betweenness.status("g", 2020));
        assertEquals(0.6, betweenness.value("c", 2020), 1e-12);
        assertEquals(1, measure("B16", study).dropped().size());
    }

    @Test
    void anIsolateHasNoConstraintButAClosenessOfZero() {
        Study study = Studies.value(1, 1, 1).with(ClusterInputs.FLOWS, Studies.flows(new double[][] {
            {0, 2, 0}, {1, 0, 0}, {0, 0, 0}
        }));
        assertEquals(Status.UNDEFINED, column("B19", "constraint", study).status("c", 2020));
        assertEquals(0, column("B18", "closeness", study).value("c", 2020));
    }

    @Test
    void anAllZeroMatrixIsUndefinedWhereItMustBe() {
        Study study = Studies.value(1, 1, 1).with(ClusterInputs.FLOWS, Studies.flows(new double[3][3]));
        assertEquals(Status.UNDEFINED, measure("B07", study).status());
        assertEquals(Status.UNDEFINED, measure("B22", study).status());
        assertEquals(0, number(measure("B16", study), "density"));
    }

    @Test
    void aMissingPairMakesTheResultMissing() {
        Study study =
                Studies.value(1, 1).with(ClusterInputs.FLOWS, Studies.flows(new double[][] {{0, Double.NaN}, {1, 0}}));
        assertEquals(Status.MISSING, measure("B16", study).status());
    }

    @Test
    void twoCitiesOnlyStillHaveADensity() {
        Study study = Studies.value(1, 1).with(ClusterInputs.FLOWS, Studies.flows(new double[][] {{0, 3}, {1, 0}}));
        assertEquals(1, number(measure("B16", study), "density"));
        assertEquals(Status.INSUFFICIENT_DATA, measure("B17", study).parts().get("centralization"));
    }

    @Test
    void weakFlowsAreNoLinkWhereAsked() {
        Study study = Studies.value(1, 1, 1)
                .with(ClusterInputs.FLOWS, Studies.flows(THREE))
                .with(ClusterInputs.LEAST_FLOW, 5.0);
        assertEquals(4 / 6.0, number(measure("B16", study), "density"), 1e-12);
    }

    @Test
    void urbanFlowIsThatOfTheCatalogue() {
        VariableFamily jobs = Variables.EMPLOYMENT_BY_INDUSTRY;
        Panel panel = Studies.panel(Variables.GDP, 2020, new double[] {500, 400, 7})
                .with(jobs.member("x"), 30, 20, -1)
                .with(jobs.member("y"), 20, 60, 1)
                .with(jobs.member("z"), 50, 20, 1);
        Panel nation = Studies.panel(Variables.GDP, 2020, new double[] {9})
                .with(jobs.member("x"), 1000)
                .with(jobs.member("y"), 1500)
                .with(jobs.member("z"), 1500);
        Study study = Study.of(panel).with(Inputs.INDUSTRIES, jobs).with(ClusterInputs.REFERENCE, Reference.of(nation));
        assertEquals(87.5, column("B09", "urban_flow", study).value("a", 2020), 1e-9);
        assertEquals(0.225, column("B09", "tendency", study).value("b", 2020), 1e-9);
        assertEquals(Status.INVALID, column("B09", "urban_flow", study).status("c", 2020));
    }

    @Test
    void officesOfFirmsTieCities() {
        VariableFamily firms = new VariableFamily("service", "Service value", "服务值", Unit.COUNT, Variable.Kind.STOCK);
        Panel panel = Studies.panel(firms.member("1"), 2020, new double[] {5, 4, 1})
                .with(firms.member("2"), 3, 0, 2)
                .with(firms.member("3"), 2, 3, 0);
        Study study = Study.of(panel).with(ClusterInputs.SERVICE_VALUES, firms);
        assertEquals(37, column("B15", "connectivity", study).value("a", 2020));
        assertEquals(0.405405405405, column("B15", "relative", study).value("c", 2020), 1e-9);
    }

    @Test
    void theCoreOfAStarIsItsCentre() {
        double[][] star = new double[5][5];
        for (int i = 1; i < 5; i++) {
            star[0][i] = 1;
        }
        Study study = Studies.value(1, 1, 1, 1, 1).with(ClusterInputs.FLOWS, Studies.flows(star));
        Measurement b20 = measure("B20", study);
        assertEquals(1, number(b20, "fit"), 1e-12);
        assertEquals(List.of("City a"), b20.parts().get("core"));
        assertEquals(FlowMatrix.of(star).size(), b20.n());
    }
}
