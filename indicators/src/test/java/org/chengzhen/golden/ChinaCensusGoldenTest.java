package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.indicators.county.PopulationTrend;
import org.chengzhen.indicators.standards.UrbanizationRates;
import org.chengzhen.methods.spatial.MeanCentre;

/** Urban shares, centre of population and distances from the census tables of prefectures. */
class ChinaCensusGoldenTest extends DatasetGolden {
    private static final String PREFECTURES = "china/cn_prefecture_census_2010_2020.csv";
    private static final String COUNTIES = "china/cn_county_census_2020.csv";

    @Override
    protected List<String> files() {
        return List.of(PREFECTURES, COUNTIES);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable all = CsvTable.read(PREFECTURES);
        CsvTable covered = all.complete("population_2010", "urban_population_2010");
        double[] people = covered.numbers("population_2010");
        claims.row(
                "cn-pref-urbanshare-2010",
                () -> UrbanizationRates.permanent(Sums.of(covered.numbers("urban_population_2010")), Sums.of(people))
                        / 100);
        MeanCentre centre =
                MeanCentre.of(covered.numbers("centroid_longitude"), covered.numbers("centroid_latitude"), people);
        claims.row("cn-pref-gravity-lon-2010", centre::x).row("cn-pref-gravity-lat-2010", centre::y);
        claims.row("cn-haversine-110100-310100", () -> centre(all, "110100").distanceKm(centre(all, "310100")));
        for (String code : List.of("110100", "310100", "500100")) {
            CsvTable city = all.where("city_code", code::equals);
            claims.row(
                    "fact-urbanshare2020-" + code,
                    () -> UrbanizationRates.permanent(
                            city.numbers("urban_population_2020")[0], city.numbers("population_2020")[0]));
        }
        for (String code : List.of("440300", "510100")) {
            CsvTable city = all.where("city_code", code::equals);
            claims.row(
                    "cn-growth-cagr-" + code,
                    () -> PopulationTrend.annualRate(
                            city.numbers("population_2010")[0], city.numbers("population_2020")[0], 10));
        }
        CsvTable nation = CsvTable.read(COUNTIES).where("level", "country"::equals);
        claims.row(
                "fact-china-2020",
                () -> UrbanizationRates.permanent(
                        nation.numbers("urban_population")[0], nation.numbers("population")[0]));
    }

    private static GeoPoint centre(CsvTable table, String code) {
        CsvTable city = table.where("city_code", code::equals);
        return new GeoPoint(city.numbers("centroid_latitude")[0], city.numbers("centroid_longitude")[0]);
    }
}
