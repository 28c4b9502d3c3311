package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.statistics.Quantiles;

/** Chinese prefectures at the censuses of 2010 and 2020: quantiles. */
class PrefectureQuantilesGoldenTest extends DatasetGolden {
    private static final String FILE = "china/cn_prefecture_census_2010_2020.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable table = CsvTable.read(FILE).complete("population_2010", "urban_population_2010");
        double[] density = table.numbers("population_2010");
        double[] area = table.numbers("polygon_area_km2");
        for (int i = 0; i < density.length; i++) {
            density[i] /= area[i];
        }
        claims.row("cn-pref-density-median-2010", () -> Quantiles.median(density));
    }
}
