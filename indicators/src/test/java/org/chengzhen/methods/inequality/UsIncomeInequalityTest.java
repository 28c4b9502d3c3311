package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.chengzhen.golden.CsvTable;
import org.chengzhen.golden.Repository;
import org.junit.jupiter.api.Test;

/**
 * Income per head of 48 states against numpy 1.24.2: sad = |x[:, None] − x|.sum(); sad/(2·n·n·m);
 * (x/m·log(x/m)).mean(); log(m/x).mean(); (sad − 2·Σ|xᵢ − xⱼ| over neighbours)/sad.
 */
class UsIncomeInequalityTest {
    private static final String INCOME = "world/us_states_per_capita_income_1929_2009.csv";
    private static final String NEIGHBOURS = "world/us_states48_contiguity.csv";

    @Test
    void agreesWithNumpyInTheFirstAndTheLastYear() {
        assumeTrue(Repository.data(INCOME).isPresent());
        check(1929, 0.20104131391804944, 0.06251350472026321, 0.0648893810027185, 0.9427260987352788);
        check(2009, 0.07882648147287469, 0.010009533443097431, 0.009742493087322009, 0.9269611597394419);
    }

    private static void check(int year, double gini, double theil, double deviation, double share) {
        double[] y = CsvTable.read(INCOME).numbers("per_capita_income_usd_" + year);
        CsvTable pairs = CsvTable.read(NEIGHBOURS);
        int[] from = pairs.texts("id").stream().mapToInt(Integer::parseInt).toArray();
        int[] to =
                pairs.texts("neighbor_id").stream().mapToInt(Integer::parseInt).toArray();
        assertEquals(gini, Gini.of(y), 1e-14);
        assertEquals(theil, TheilT.of(y), 1e-14);
        assertEquals(deviation, MeanLogDeviation.of(y), 1e-14);
        SpatialGini spatial = SpatialGini.of(y, from, to);
        assertEquals(share, spatial.nonNeighbourShare(), 1e-13);
        // neighbouring states are more alike than states at large
        assertEquals(0.01, SpatialGini.test(y, from, to, 99, 7).pValue(), 0.0);
    }
}
