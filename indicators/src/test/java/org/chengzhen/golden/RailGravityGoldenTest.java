package org.chengzhen.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.methods.interaction.DecayForm;
import org.chengzhen.methods.interaction.PoissonGravity;

class RailGravityGoldenTest extends DatasetGolden {
    private static final String TRAINS = "china/cn_city_train_flows.csv";
    private static final String CITIES = "china/cn_prefecture_census_2010_2020.csv";

    @Override
    protected List<String> files() {
        return List.of(TRAINS, CITIES);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable cities = CsvTable.read(CITIES).complete("urban_population_2020");
        double[] people = cities.numbers("urban_population_2020");
        double[] east = cities.numbers("centroid_longitude");
        double[] north = cities.numbers("centroid_latitude");
        Map<String, Integer> index = new HashMap<>();
        for (String code : cities.texts("city_code")) {
            index.put(code, index.size());
        }
        CsvTable pairs = CsvTable.read(TRAINS)
                .where("origin_city_code", index::containsKey)
                .where("destination_city_code", index::containsKey);
        int[] from =
                pairs.texts("origin_city_code").stream().mapToInt(index::get).toArray();
        int[] to = pairs.texts("destination_city_code").stream()
                .mapToInt(index::get)
                .toArray();
        double[] origin = new double[from.length];
        double[] destination = new double[from.length];
        double[] km = new double[from.length];
        for (int p = 0; p < from.length; p++) {
            origin[p] = people[from[p]];
            destination[p] = people[to[p]];
            km[p] = new GeoPoint(north[from[p]], east[from[p]]).distanceKm(new GeoPoint(north[to[p]], east[to[p]]));
        }
        PoissonGravity.Fit fit = PoissonGravity.with(DecayForm.POWER)
                .unconstrained(pairs.numbers("trains_per_timetable"), origin, destination, km);
        claims.row(
                        "cn-rail-gravity-poisson-b0",
                        () -> fit.constant().orElseThrow().estimate())
                .row(
                        "cn-rail-gravity-poisson-b1",
                        () -> fit.originMass().orElseThrow().estimate())
                .row(
                        "cn-rail-gravity-poisson-b2",
                        () -> fit.destinationMass().orElseThrow().estimate())
                .row("cn-rail-gravity-poisson-b3", () -> fit.cost().estimate());
    }
}
