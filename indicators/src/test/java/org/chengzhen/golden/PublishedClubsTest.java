package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.convergence.LogT;
import org.chengzhen.methods.convergence.LogTRegression;
import org.junit.jupiter.api.Test;

/** The clubs in print: 152 countries of Phillips and Sul (2009), and the states of the USA. */
class PublishedClubsTest {
    private static final LogT PUBLISHED = LogT.withDefaults().fraction(1.0 / 3).startRule(LogT.StartRule.DISCARD_ROUND);

    private static double[][] panel(String file, String options) {
        assumeTrue(Repository.data(file).isPresent(), "no shared data");
        return PanelFile.read(
                new Inputs(JsonParser.parseString("{\"dataset\":\"" + file + "\",\"log\":true" + options + "}")));
    }

    private static List<Integer> sizes(ClubPartition found) {
        return found.clubs().stream().map(c -> c.places().length()).toList();
    }

    @Test
    void countriesHaveThePublishedStatisticAndClubs() {
        double[][] countries =
                panel("world/phillips_sul_gdp_per_capita_152_countries_1970_2003.csv", ",\"hp_lambda\":400");
        LogTRegression all = PUBLISHED.test(countries);
        assertEquals(-0.875, all.b(), 5e-4);
        assertEquals(-159.55, all.statistic().orElseThrow(), 0.006);
        ConvergenceClubs search = ConvergenceClubs.withDefaults().logT(PUBLISHED);
        assertEquals(
                List.of(50, 30, 21, 24, 14, 11, 2),
                sizes(search.merging(ConvergenceClubs.Merging.NONE).of(countries)));
        assertEquals(List.of(50, 30, 21, 38, 11, 2), sizes(search.of(countries)));
    }

    @Test
    void statesOfTheUsaHaveTheStatisticOfOtherPrograms() {
        double[][] states = panel("world/us_states_per_capita_income_1929_2009.csv", "");
        double[][] recent = Arrays.stream(states)
                .map(row -> Arrays.copyOfRange(row, row.length - 40, row.length))
                .toArray(double[][]::new);
        LogT test = LogT.withDefaults().startRule(LogT.StartRule.DISCARD_ROUND);
        assertEquals(-6.88, test.test(recent).statistic().orElseThrow(), 0.005);
        assertEquals(
                List.of(3, 22, 23),
                sizes(ConvergenceClubs.withDefaults().logT(test).of(recent)));
    }

    /**
     * The 3, 28, 16 and one divergent state that are told elsewhere are runs of neighbours in the order of the last year,
     * each as long as t stays above −1.65: without the core of the largest t, and without the sieve of all other states, which
     * steps 2 and 3 of Phillips and Sul (2007) ask for.
     */
    @Test
    void runsWithoutCoreAndSieveAreNoClubs() {
        double[][] states = panel("world/us_states_per_capita_income_1929_2009.csv", "");
        double[][] ordered = Arrays.stream(states)
                .map(row -> Arrays.copyOfRange(row, row.length - 40, row.length))
                .sorted(Comparator.comparingDouble(row -> -row[39]))
                .toArray(double[][]::new);
        LogT test = LogT.withDefaults().startRule(LogT.StartRule.DISCARD_ROUND);
        List<Integer> runs = new ArrayList<>();
        int alone = 0;
        for (int from = 0; from < ordered.length; ) {
            int size = 1;
            while (from + size < ordered.length
                    && test.test(Arrays.copyOfRange(ordered, from, from + size + 1))
                                    .statistic()
                                    .orElseThrow()
                            > LogT.CRITICAL_VALUE) {
                size++;
            }
            if (size == 1) {
                alone++;
            } else {
                runs.add(size);
            }
            from += size;
        }
        assertEquals(List.of(3, 28, 16), runs);
        assertEquals(1, alone);
    }
}
