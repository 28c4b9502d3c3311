package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.function.BiFunction;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.spatial.BivariateMoran;
import org.chengzhen.methods.spatial.GearysC;
import org.chengzhen.methods.spatial.GeneralG;
import org.chengzhen.methods.spatial.HotSpot;
import org.chengzhen.methods.spatial.LocalG;
import org.chengzhen.methods.spatial.LocalMoran;
import org.chengzhen.methods.spatial.LocalTest;
import org.chengzhen.methods.spatial.MeanCentre;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.spatial.Quadrant;
import org.chengzhen.methods.spatial.SpatialTest;
import org.chengzhen.methods.spatial.StandardDeviationalEllipse;

/**
 * The entries B35 to B42: where values gather in space, and where their centre moves.
 *
 * <p>Places that the weights do not know are left out, and so are those without a value; weights that were
 * standardized by rows are standardized again among the rest.
 */
final class SpatialPatternEntries {
    private SpatialPatternEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                moran(), localMoran(), bivariateMoran(), geary(), generalG(), localG(), ellipse(), centreShift());
    }

    private static Selection known(Study study, Variable... variables) {
        return Selection.having(study, variables)
                .known(study.get(ClusterInputs.WEIGHTS).labels(), "the weights");
    }

    private static SpatialWeights weights(Study study, Selection places) {
        return study.get(ClusterInputs.WEIGHTS).subset(places.codes());
    }

    private static void into(Measurement.Builder out, String name, SpatialTest test, int islands) {
        out.part(name, test.statistic());
        out.part("expectation", test.expectation());
        out.part("z", test.zScore());
        out.part("p", test.pValue());
        out.part("islands", (double) islands);
    }

    /** A statistic of all places with its inference. */
    private interface Statistic {
        SpatialTest test(int permutations, long seed, double[] values, SpatialWeights weights);
    }

    private static Indicator overall(
            Entry entry, String name, BiFunction<Study, Variable, Selection> selection, Statistic statistic) {
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.WEIGHTS, Inputs.PERMUTATIONS, Inputs.SEED)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Selection places = selection.apply(study, value);
                    places.into(out);
                    SpatialWeights weights = weights(study, places);
                    SpatialTest test = statistic.test(
                            study.get(Inputs.PERMUTATIONS), study.get(Inputs.SEED), places.values(value), weights);
                    into(out, name, test, weights.islands().size());
                });
    }

    private static Indicator moran() {
        Entry entry = Entry.of("B35", "Global Moran's I", "全局莫兰指数")
                .unit("1")
                .formula("I = (n/S₀)·Σ w_ij·z_i·z_j/Σ z²; p by random permutations")
                .reading("above the expectation, which is the mean of the permutations, near −1/(n − 1): like values"
                        + " lie side by side; below: unlike ones; p tells whether chance would do it")
                .source("Moran (1950); Cliff and Ord (1981), Spatial Processes")
                .build();
        return overall(
                entry,
                "moran",
                (study, value) -> known(study, value),
                (permutations, seed, values, weights) -> MoransI.withDefaults()
                        .permutations(permutations)
                        .seed(seed)
                        .test(values, weights));
    }

    private static Indicator localMoran() {
        Entry entry = Entry.of("B36", "Local Moran's I (LISA)", "局部莫兰指数")
                .unit("1")
                .formula("I_i = (z_i/m₂)·Σ_j w_ij·z_j, m₂ = Σz²/n; p by conditional permutations")
                .reading("HH: a high place among high ones, LL: low among low, HL and LH: outliers; only where p is"
                        + " small. A place without neighbours has no quadrant")
                .source("Anselin (1995), Local indicators of spatial association, Geographical Analysis 27:93–115")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(Inputs.VALUE, ClusterInputs.WEIGHTS, Inputs.PERMUTATIONS, Inputs.SEED),
                study -> {
                    Variable value = study.get(Inputs.VALUE);
                    Selection places = known(study, value);
                    SpatialWeights weights = weights(study, places);
                    double[] values = places.values(value);
                    LocalTest test = LocalMoran.withDefaults()
                            .permutations(study.get(Inputs.PERMUTATIONS))
                            .seed(study.get(Inputs.SEED))
                            .test(values, weights);
                    return ImmutableMap.of(
                            "local_moran",
                            places.column(
                                    entry,
                                    ClusterVariables.LOCAL_MORAN,
                                    test.statistics().toArray()),
                            "quadrant",
                            places.classes(
                                    entry,
                                    ClusterVariables.MORAN_QUADRANT,
                                    Quadrant.class,
                                    LocalMoran.quadrants(values, weights)),
                            "p",
                            places.column(
                                    entry,
                                    ClusterVariables.MORAN_P,
                                    test.pValues().toArray()));
                });
    }

    private static Indicator bivariateMoran() {
        Entry entry = Entry.of("B37", "Bivariate Moran's I", "双变量莫兰指数")
                .unit("1")
                .formula("I_xy = z_x'·W·z_y/n, W standardized by rows, z with the standard deviation of the population")
                .reading("above 0: places with much x have neighbours with much y; not the same the other way round")
                .source("Anselin, Syabri and Smirnov (2002), Visualizing multivariate spatial correlation")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.SECOND, ClusterInputs.WEIGHTS, Inputs.PERMUTATIONS, Inputs.SEED)
                .computes((study, out) -> {
                    Variable x = study.get(Inputs.VALUE);
                    Variable y = study.get(Inputs.SECOND);
                    Selection places = known(study, x, y);
                    places.into(out);
                    SpatialWeights weights = weights(study, places).rowStandardized();
                    SpatialTest test = BivariateMoran.withDefaults()
                            .permutations(study.get(Inputs.PERMUTATIONS))
                            .seed(study.get(Inputs.SEED))
                            .test(places.values(x), places.values(y), weights);
                    into(out, "bivariate_moran", test, weights.islands().size());
                });
    }

    private static Indicator geary() {
        Entry entry = Entry.of("B38", "Geary's C", "吉尔里C系数")
                .unit("1")
                .formula("C = (n − 1)·Σ w·(x_i − x_j)²/(2·S₀·Σ z²)")
                .reading("1: no pattern; below 1: neighbours are alike; above 1: they differ; more sensitive to single"
                        + " pairs than Moran's I")
                .source("Geary (1954), The contiguity ratio and statistical mapping")
                .build();
        return overall(
                entry,
                "geary",
                (study, value) -> known(study, value),
                (permutations, seed, values, weights) -> GearysC.withDefaults()
                        .permutations(permutations)
                        .seed(seed)
                        .test(values, weights));
    }

    private static Indicator generalG() {
        Entry entry = Entry.of("B39", "Getis–Ord general G", "全局G统计量")
                .unit("1")
                .formula("G = Σ w_ij·x_i·x_j/Σ_{i≠j} x_i·x_j; x above 0, w binary")
                .reading("above its expectation: high values gather; below: low values do")
                .source("Getis and Ord (1992), The analysis of spatial association, Geographical Analysis 24:189–206")
                .build();
        return overall(
                entry,
                "general_g",
                (study, value) -> known(study, value).requireNonNegative(study.end(), value),
                (permutations, seed, values, weights) -> GeneralG.withDefaults()
                        .permutations(permutations)
                        .seed(seed)
                        .test(values, weights));
    }

    private static Indicator localG() {
        Entry entry = Entry.of("B40", "Local Gi and Gi* hot spots", "局部Gi、Gi*热点")
                .unit("z-score")
                .formula("z(Gi*) = (Σ w_ij·x_j − W_i·x̄)/(S·√((n·Σw² − W_i²)/(n − 1))), the place itself included; Gi"
                        + " without it")
                .reading("z of 1.65, 1.96, 2.58 and more: a hot spot at 90, 95, 99 %; negative: a cold spot. Of many"
                        + " places some pass by chance: see the false-discovery threshold in the report")
                .source("Ord and Getis (1995), Local spatial autocorrelation statistics, Geographical Analysis"
                        + " 27:286–306")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.VALUE, ClusterInputs.WEIGHTS), study -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = known(study, value);
            SpatialWeights weights = weights(study, places);
            double[] values = places.values(value);
            ImmutableDoubleArray star = LocalG.giStar(values, weights);
            return ImmutableMap.of(
                    "gi_star", places.column(entry, ClusterVariables.GI_STAR, star.toArray()),
                    "hot_spot",
                            places.classes(
                                    entry,
                                    ClusterVariables.HOT_SPOT,
                                    HotSpot.class,
                                    star.stream().mapToObj(HotSpot::of).toList()),
                    "gi",
                            places.column(
                                    entry,
                                    ClusterVariables.GI,
                                    LocalG.gi(values, weights).toArray()));
        });
    }

    private static Indicator ellipse() {
        Entry entry = Entry.of("B41", "Standard deviational ellipse", "标准差椭圆")
                .unit("km; angles in degrees clockwise from north")
                .formula("weighted centre; axis σ_y along the angle θ of the largest spread, σ_x across; area"
                        + " π·σ_x·σ_y; of centres in an equal-area projection about their own centre")
                .reading("the long axis shows the direction along which people or output spread; a smaller area: they"
                        + " gather; divisor ΣW, without the factor √2 that some programs have")
                .source("Lefever (1926), Measuring geographic concentration; Yuill (1971)")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = Selection.having(study, value).located().requireNonNegative(study.end(), value);
            places.into(out);
            if (places.size() < 3) {
                throw UndefinedException.insufficient("places", 3, places.size());
            }
            double[] weights = places.values(value);
            GeoPoint centre = MeanCentre.onSphere(places.points(), weights);
            PlaneProjection plane = new PlaneProjection(centre);
            double[][] xy = plane.of(places.points());
            StandardDeviationalEllipse ellipse = StandardDeviationalEllipse.of(xy[0], xy[1], weights);
            GeoPoint middle = plane.inverse(ellipse.centreX(), ellipse.centreY());
            out.part("area", ellipse.area());
            out.part("orientation", ellipse.orientation());
            out.part("major_axis", ellipse.axisY());
            out.part("minor_axis", ellipse.axisX());
            out.part("standard_distance", ellipse.standardDistance());
            out.part("oblateness", ellipse.oblateness());
            out.part("latitude", middle.latitude());
            out.part("longitude", middle.longitude());
        });
    }

    private static Indicator centreShift() {
        Entry entry = Entry.of("B42", "Shift of the mean centre", "重心迁移")
                .unit("km; bearing in degrees clockwise from north")
                .formula("mean centre of the places on the sphere, weighted by the value, in the first and last year;"
                        + " the great-circle distance and initial bearing between them")
                .reading("where the weight of people or output moves, and how far")
                .source("Bellone and Cunningham (1993); practice of the centre of population")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = Selection.havingAtEnds(study, value)
                    .located()
                    .requireNonNegative(study.start(), value)
                    .requireNonNegative(study.end(), value);
            places.into(out);
            GeoPoint before = MeanCentre.onSphere(places.points(), places.values(study.start(), value));
            GeoPoint after = MeanCentre.onSphere(places.points(), places.values(value));
            MeanCentre.Shift shift = MeanCentre.shift(before, after);
            out.part("distance", shift.distance());
            out.part("bearing", shift.bearing());
            out.part("latitude_first", before.latitude());
            out.part("longitude_first", before.longitude());
            out.part("latitude_last", after.latitude());
            out.part("longitude_last", after.longitude());
        });
    }
}
