package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.util.Arrays;
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
                48,
                sizes(ConvergenceClubs.withDefaults().logT(test).of(recent)).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }
}
