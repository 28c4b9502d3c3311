package org.chengzhen.golden;

import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.methods.inequality.CoefficientOfVariation;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.inequality.Williamson;

/** Gross product and people of 164 cities in 21 clusters, 2010. */
class ChinaClustersInequalityGoldenTest extends DatasetGolden {
    private static final String FILE = "china/cn_cluster_city_panel_2006_2022.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable cities = CsvTable.read(FILE).where("year", "2010"::equals);
        double[] product = cities.numbers("gdp_10k_yuan");
        double[] people = cities.numbers("population_10k");
        double[] perHead = IntStream.range(0, cities.size())
                .mapToDouble(i -> product[i] / people[i])
                .toArray();
        EntropyDecomposition theil = TheilT.decomposeTotals(product, people, Groups.of(cities.texts("cluster_name")));
        claims.row("cn-cluster-theil-total-2010", theil::total)
                .row("cn-cluster-theil-between-2010", theil::between)
                .row("cn-cluster-theil-within-2010", theil::within)
                .row("cn-cluster-gini-pc-2010", () -> Gini.of(perHead))
                .row("cn-cluster-cv-pc-2010", () -> CoefficientOfVariation.population(perHead))
                .row("cn-cluster-williamson-2010", () -> Williamson.ofTotals(product, people));
    }
}
