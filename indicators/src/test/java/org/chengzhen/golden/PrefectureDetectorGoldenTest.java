package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.spatial.Discretization;
import org.chengzhen.methods.spatial.DiscretizationMethod;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.InteractionDetector;

/** The urban share of China's prefectures, explained by province and ageing. */
class PrefectureDetectorGoldenTest extends DatasetGolden {
    private static final String CITIES = "china/cn_prefecture_census_2010_2020.csv";

    @Override
    protected List<String> files() {
        return List.of(CITIES);
    }

    private static Object[] numbers(FactorDetector d) {
        return new Object[] {d.q(), d.f(), d.lambda(), d.pValue()};
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable cities = CsvTable.read(CITIES)
                .complete("urban_population_2020", "population_2020", "share_age_60_plus_percent_2020");
        double[] urban = cities.numbers("urban_population_2020");
        double[] people = cities.numbers("population_2020");
        double[] share = new double[urban.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = urban[i] / people[i];
        }
        int[] province = cities.texts("province_code").stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        int[] ageing = Discretization.of(
                        cities.numbers("share_age_60_plus_percent_2020"), DiscretizationMethod.QUANTILE, 5)
                .classes()
                .toArray();
        claims.row("prefectures-q-province", () -> numbers(FactorDetector.of(share, province)))
                .row("prefectures-q-ageing", () -> numbers(FactorDetector.of(share, ageing)))
                .row(
                        "prefectures-q-interaction",
                        () -> InteractionDetector.of(share, province, ageing).q12());
    }
}
