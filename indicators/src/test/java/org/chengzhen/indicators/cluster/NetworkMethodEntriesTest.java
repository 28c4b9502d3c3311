package org.chengzhen.indicators.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.network.GravityAssociation;
import org.chengzhen.methods.network.QapCorrelation;
import org.junit.jupiter.api.Test;

class NetworkMethodEntriesTest {
    private static final double[][] FIVE = {
        {0, 40, 5, 3, 1}, {30, 0, 6, 2, 0}, {8, 4, 0, 1, 1}, {25, 2, 1, 0, 0}, {9, 0, 0, 2, 0}
    };
    private static final double[][] TRIANGLES = {
        {0, 1, 1, 0, 0, 0},
        {1, 0, 1, 0, 0, 0},
        {1, 1, 0, 1, 0, 0},
        {0, 0, 1, 0, 1, 1},
        {0, 0, 0, 1, 0, 1},
        {0, 0, 0, 1, 1, 0}
    };

    private static Study study(double[][] flows) {
        return Studies.value(new double[flows.length]).with(ClusterInputs.FLOWS, Studies.flows(flows));
    }

    private static Measurement measure(String id, double[][] flows) {
        return Studies.get(NetworkMethodEntries.entries(), id).measure(study(flows));
    }

    private static double number(Measurement result, String part) {
        return ((Number) result.parts().get(part)).doubleValue();
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(NetworkMethodEntries.entries());
        Studies.tellTheirFacts(NetworkMethodEntries.entries());
    }

    @Test
    void measuresAreThoseOfTheCatalogue() {
        assertEquals(0.678571428571, number(measure("B82", FIVE), "weight_share"), 1e-9);
        assertEquals(0.6, number(measure("B82", FIVE), "place_share"), 1e-9);
        Measurement communities = measure("B85", TRIANGLES);
        assertEquals(0.357142857143, number(communities, "modularity"), 1e-9);
        assertEquals(
                List.of(List.of("City a", "City b", "City c"), List.of("City d", "City e", "City f")),
                communities.parts().get("members"));
        Measurement directed = measure("B83", TRIANGLES);
        assertEquals(1, number(directed, "connectedness"), 1e-12);
        assertEquals(0, number(directed, "hierarchy"), 1e-12);
        Measurement resilience = measure("B86", TRIANGLES);
        assertTrue(number(resilience, "targeted") <= number(resilience, "random"));
        Measurement blocks = measure("B81", FIVE);
        assertTrue(number(blocks, "blocks") >= 2);
        assertEquals(number(blocks, "blocks"), ((DoubleMatrix) blocks.parts().get("image")).rows());
        Table curves = (Table) resilience.parts().get("curves");
        assertEquals(7, curves.size());
        assertEquals(1.0, curves.value(0, 1));
        assertEquals(0.0, curves.value(6, 1));
        assertEquals(number(communities, "modularity"), number(communities, "louvain_modularity"), 1e-12);
        // 14 arcs, 9 of them beyond the 5 that join six places, of 25 that could be
        assertEquals(1 - 9 / 25.0, number(directed, "arc_efficiency"), 1e-12);
        assertEquals(1 - 2 / 10.0, number(directed, "efficiency"), 1e-12);
        Table links = (Table) measure("B82", FIVE).parts().get("kept");
        assertEquals(number(measure("B82", FIVE), "links"), links.size());
    }

    @Test
    void relationsAreTestedByAllPermutationsOfFewPlaces() {
        double[] x = {1, 4, 2, 9, 5};
        Study plain = Studies.value(x).with(ClusterInputs.FLOWS, Studies.flows(FIVE));
        double[][] far = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                far[i][j] = i == j ? 0 : 10 + (i + 2 * j) % 7;
            }
        }
        Study study = plain.with(
                ClusterInputs.RELATIONS,
                Relations.differences(Studies.OUTPUT)
                        .costs("distance", Studies.costs(far))
                        .flows("back", Studies.flows(transposed(FIVE))));
        Measurement result = Studies.get(RelationEntries.entries(), "B80").measure(study);
        assertEquals(Status.OK, result.status(), result.reason());
        assertEquals(120, number(result, "permutations"), 0);
        assertEquals(20, number(result, "cells"), 0);
        Table table = (Table) result.parts().get("relations");
        assertEquals(3, table.size());
        // judged by the arrays themselves
        var alone = QapCorrelation.withDefaults().test(FIVE, transposed(FIVE));
        assertEquals(alone.statistic(), (double) table.value(2, 1), 1e-12);
        assertEquals(alone.pValue(), (double) table.value(2, 2), 1e-12);
        // the second door: more places draw
        assertEquals(
                Status.INSUFFICIENT_DATA,
                Studies.get(RelationEntries.entries(), "B80")
                        .measure(plain.with(ClusterInputs.RELATIONS, Relations.differences()))
                        .status());
        assertThrows(
                IllegalArgumentException.class,
                () -> Relations.differences().flows("a", Studies.flows(FIVE)).flows("a", Studies.flows(FIVE)));
    }

    private static double[][] transposed(double[][] rows) {
        double[][] turned = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                turned[j][i] = rows[i][j];
            }
        }
        return turned;
    }

    @Test
    void associationIsThatOfTheArrays() {
        double[] people = {10, 40, 20, 90};
        double[] gdp = {5, 30, 8, 100};
        double[] perHead = {0.5, 0.75, 0.4, 1.1};
        double[][] far = {{0, 10, 20, 30}, {10, 0, 15, 25}, {20, 15, 0, 12}, {30, 25, 12, 0}};
        Study study = Studies.withPeople(Studies.value(gdp), people);
        study = study.with(study.panel().with(Variables.GDP, gdp).with(Variables.GDP_PER_CAPITA, perHead))
                .with(ClusterInputs.COSTS, Studies.costs(far));
        Measurement result = Studies.get(RelationEntries.entries(), "B84").measure(study);
        double[][] masses = new double[4][2];
        for (int i = 0; i < 4; i++) {
            masses[i] = new double[] {people[i], gdp[i]};
        }
        var judged = GravityAssociation.withDefaults().of(masses, gdp, far, perHead);
        assertEquals(judged.network().links(), number(result, "ties"), 0);
        assertEquals(judged.adjacency(), result.parts().get("adjacency"));
        Measurement straight = Studies.get(RelationEntries.entries(), "B84")
                .measure(study.with(
                        ClusterInputs.GRAVITY_ROLES,
                        GravityRoles.of(Variables.GDP, Variables.POPULATION, Variables.GDP)));
        assertEquals(
                GravityAssociation.withDefaults().of(masses, gdp, far).adjacency(),
                straight.parts().get("adjacency"));
        Studies.lackEverything(RelationEntries.entries());
        Studies.tellTheirFacts(RelationEntries.entries());
    }

    @Test
    void flowsWithoutLinksHaveNoBackbone() {
        for (Indicator entry : NetworkMethodEntries.entries()) {
            Status status = entry.measure(study(new double[3][3])).status();
            assertTrue(status == Status.OK || status == Status.UNDEFINED, entry + " " + status);
        }
    }
}
