package org.chengzhen.golden;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.concentration.Dissimilarity;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.LocationalGini;
import org.chengzhen.methods.inequality.CoefficientOfVariation;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.MeanLogDeviation;

/** Employment in 17 industries and population of the 16 German states, 2015. */
class GermanStatesGoldenTest extends DatasetGolden {
    private static final String FILE = "world/german_states_industries_2015.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable all = CsvTable.read(FILE);
        List<String> states = all.texts("region_code").stream().distinct().toList();
        List<String> industries = all.texts("industry_code").stream().distinct().toList();
        double[][] employees = states.stream()
                .map(s -> all.where("region_code", s::equals).numbers("employees"))
                .toArray(double[][]::new);
        double[] population = states.stream()
                .mapToDouble(s -> all.where("region_code", s::equals).numbers("population")[0])
                .toArray();
        double[] manufacturing = column(employees, industries.indexOf("WZ08-C"));
        double[] total = Arrays.stream(employees)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        claims.row("german-states-lq-top1", () -> quotient(employees, states, industries, "BE", "WZ08-R"))
                .row("german-states-lq-top2", () -> quotient(employees, states, industries, "BB", "WZ08-B"))
                .row("german-states-lq-top3", () -> quotient(employees, states, industries, "ST", "WZ08-B"))
                .row("german-states-lq-top4", () -> quotient(employees, states, industries, "BE", "WZ08-L"))
                .row("german-states-lq-top5", () -> quotient(employees, states, industries, "HH", "WZ08-J"))
                .row("german-states-gini-conc-manufacturing", () -> LocationalGini.ofQuotients(manufacturing, total))
                .row("german-states-krugman-conc-manufacturing", () -> KrugmanIndex.of(manufacturing, total))
                .row("german-states-hoover-manufacturing", () -> Dissimilarity.between(manufacturing, total))
                .row("german-states-gini-pop", () -> Gini.of(population))
                .row("german-states-gini-pop-norm", () -> Gini.sampleCorrected(population))
                .row("german-states-theil-pop", () -> MeanLogDeviation.of(population))
                .row("german-states-cv-pop", () -> CoefficientOfVariation.sample(population))
                .row("german-states-herf-pop", () -> HerfindahlIndex.of(population));
    }

    private static double quotient(
            double[][] employees, List<String> states, List<String> industries, String state, String industry) {
        DoubleMatrix quotients = LocationQuotient.matrix(employees);
        return quotients.get(states.indexOf(state), industries.indexOf(industry));
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
