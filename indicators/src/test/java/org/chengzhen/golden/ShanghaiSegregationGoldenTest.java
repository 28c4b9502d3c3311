package org.chengzhen.golden;

import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.methods.concentration.CorrelationRatio;
import org.chengzhen.methods.concentration.Dissimilarity;
import org.chengzhen.methods.concentration.Exposure;
import org.chengzhen.methods.concentration.InformationTheoryIndex;
import org.chengzhen.methods.concentration.Isolation;
import org.chengzhen.methods.concentration.SegregationGini;

/** Migrants from other provinces in the 16 districts of Shanghai, census of 2020. */
class ShanghaiSegregationGoldenTest extends DatasetGolden {
    private static final String FILE = "china/cn_county_census_2020.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable districts =
                CsvTable.read(FILE).where("level", "county"::equals).where("code", code -> code.startsWith("31"));
        double[] total = districts.numbers("population");
        double[] group = districts.numbers("in_migrants_other_province");
        double[] other = IntStream.range(0, total.length)
                .mapToDouble(i -> total[i] - group[i])
                .toArray();
        claims.row("cn-seg-31-dissimilarity", () -> Dissimilarity.between(group, other))
                .row("cn-seg-31-isolation", () -> Isolation.of(group, total))
                .row("cn-seg-31-interaction", () -> Exposure.between(group, other))
                .row("cn-seg-31-theil", () -> InformationTheoryIndex.of(group, total))
                .row("cn-seg-31-gini", () -> SegregationGini.of(group, total))
                .row("cn-seg-31-correlation", () -> CorrelationRatio.of(group, total));
    }
}
