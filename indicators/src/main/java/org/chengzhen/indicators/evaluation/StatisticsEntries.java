package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.statistics.Correlation;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;
import org.chengzhen.methods.statistics.NaturalBreaks;
import org.chengzhen.methods.statistics.Quantiles;
import org.chengzhen.methods.statistics.Resampling;
import org.chengzhen.methods.statistics.Tail;

/** The entries M27 to M29, M31, M32 and M35: correlation, classes, neighbours, regression, chance, distance. */
final class StatisticsEntries {
    private StatisticsEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(correlation(), naturalBreaks(), neighbours(), regression(), resampling(), distance());
    }

    private static Indicator correlation() {
        Entry entry = Entry.of("M27", "Correlations", "相关系数")
                .unit("1")
                .formula("Pearson r of the values; Spearman r of average ranks; Kendall τ_b = S/√((n₀ − n₁)(n₀ − n₂))")
                .reading("from −1 to 1; the rank forms need no straight line and bear outliers. At least three places")
                .source("Pearson (1896); Spearman (1904); Kendall (1938), A new measure of rank correlation,"
                        + " Biometrika 30")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE, Inputs.SECOND).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Variable second = study.get(Inputs.SECOND);
            Observations places = Observations.ofLastYear(study, List.of(value, second));
            places.into(out);
            double[] x = places.values(value);
            double[] y = places.values(second);
            out.part("pearson", Correlation.pearson(x, y));
            out.part("spearman", Correlation.spearman(x, y));
            out.part("tau_b", Correlation.kendallTauB(x, y));
        });
    }

    private static Indicator naturalBreaks() {
        Entry entry = Entry.of("M28", "Natural breaks", "自然断点法")
                .unit("class")
                .formula("k classes with the least sum of squares within, SDCM, found exactly; GVF = 1 − SDCM/SDAM")
                .reading("class 1 the lowest; GVF near 1: the classes are tight; classes of different years do not"
                        + " compare")
                .source("Fisher (1958), On grouping for maximum homogeneity, JASA 53; Jenks (1967), The data model"
                        + " concept in statistical mapping")
                .build();
        Variable classes = Outputs.classOf("natural_class", "Natural class, from 1", "自然断点分级");
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, EvaluationInputs.NATURAL_CLASSES)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Observations places = Observations.ofLastYear(study, List.of(value));
                    places.into(out);
                    double[] x = places.values(value);
                    NaturalBreaks breaks = NaturalBreaks.of(x, study.get(EvaluationInputs.NATURAL_CLASSES));
                    out.part("gvf", breaks.gvf());
                    out.part("ssd", breaks.ssd());
                    out.part("upper_bounds", breaks.upperBounds());
                    out.part(
                            "classes",
                            places.column(
                                    entry,
                                    classes,
                                    Arrays.stream(x)
                                            .map(v -> breaks.classOf(v) + 1)
                                            .toArray()));
                });
    }

    private static Indicator neighbours() {
        Entry entry = Entry.of("M29", "Spatial weights", "空间权重矩阵")
                .unit("1")
                .formula("w_ij by rule: the k nearest, within a distance, or d^(−α); w_ii = 0; rows then sum to 1")
                .reading("islands have no neighbour and no lag; several components: what is near in one says nothing of"
                        + " the other. Only places whose centre is known")
                .source("Cliff and Ord (1981), Spatial Processes: Models and Applications; Anselin (1988), Spatial"
                        + " Econometrics")
                .build();
        return SystemIndicator.of(entry).reads(EvaluationInputs.NEIGHBOURS).computes((study, out) -> {
            ImmutableList<Place> places = Positions.located(study);
            out.places(
                    places,
                    study.panel().places().stream()
                            .filter(p -> p.centre().isEmpty())
                            .toList());
            if (places.size() < 2) {
                throw UndefinedException.insufficient("places with a centre", 2, places.size());
            }
            List<GeoPoint> points =
                    places.stream().map(p -> p.centre().orElseThrow()).toList();
            SpatialWeights raw = study.get(EvaluationInputs.NEIGHBOURS)
                    .weights(points)
                    .labelled(places.stream().map(Place::code).toList());
            out.part("links", raw.links());
            out.part("mean_neighbours", (double) raw.links() / raw.size());
            out.part("symmetric", raw.isSymmetric());
            out.part("components", raw.components());
            out.part("islands", raw.islands());
            out.part("weights", raw.rowStandardized());
        });
    }

    private static Indicator regression() {
        Entry entry = Entry.of("M31", "Least squares with inference", "最小二乘回归推断")
                .unit("unit of the value per unit of the regressor")
                .formula("y = a + Σ b x + e by QR; se from s²(X'X)⁻¹; HC1 = n/(n − k)·(X'X)⁻¹ X'diag(e²)X (X'X)⁻¹; VIF"
                        + " = 1/(1 − R²_j)")
                .reading("b is a slope with the others held; HC1 stands where the spread differs; VIF above 10: the"
                        + " regressors say the same. Association, not cause")
                .source("White (1980), A heteroskedasticity-consistent covariance matrix estimator, Econometrica 48;"
                        + " MacKinnon and White (1985), Journal of Econometrics 29")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, EvaluationInputs.REGRESSORS)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    List<Variable> regressors =
                            study.get(EvaluationInputs.REGRESSORS).variables();
                    Observations places = Observations.ofLastYear(
                            study,
                            ImmutableList.<Variable>builder()
                                    .add(value)
                                    .addAll(regressors)
                                    .build());
                    places.into(out);
                    LinearFit fit = LeastSquares.fitColumns(
                            places.values(value),
                            regressors.stream().map(places::values).toArray(double[][]::new));
                    out.part("r2", fit.rSquared());
                    out.part("adjusted_r2", fit.adjustedRSquared());
                    out.part("intercept", fit.coefficients().get(0));
                    for (int j = 0; j < regressors.size(); j++) {
                        String id = regressors.get(j).id();
                        out.part("b_" + id, fit.coefficients().get(j + 1));
                        out.part("se_" + id, fit.standardErrors().get(j + 1));
                        out.part("se_hc1_" + id, fit.robustStandardErrors().get(j + 1));
                        out.part("p_" + id, fit.pValue(j + 1));
                    }
                    out.part("vif", fit.varianceInflation());
                    out.part(
                            "residuals",
                            places.column(
                                    entry,
                                    Outputs.inUnitOf(value, "residual", "Residual of the regression", "回归残差"),
                                    fit.residuals().toArray()));
                });
    }

    private static Indicator resampling() {
        Entry entry = Entry.of("M32", "Resampling", "重抽样推断")
                .unit("unit of the value")
                .formula("bootstrap: the mean of n places drawn with replacement, R times, its 2.5 % and 97.5 %"
                        + " quantiles; permutation, where a second variable is given: p = (M + 1)/(R + 1),"
                        + " two-sided, of Pearson's r")
                .reading("the interval holds the mean of such places with 95 %; p below 0.05: chance hardly ties the"
                        + " two. The seed makes it repeatable")
                .source("Efron and Tibshirani (1993), An Introduction to the Bootstrap; Phipson and Smyth (2010),"
                        + " Permutation p-values should never be zero")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.PERMUTATIONS, Inputs.SEED)
                .mayRead(Inputs.SECOND)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Resampling resampling = Resampling.withDefaults()
                            .replications(study.get(Inputs.PERMUTATIONS))
                            .seed(study.get(Inputs.SEED));
                    Observations places = Observations.ofLastYear(study, List.of(value));
                    places.into(out);
                    double[] x = places.values(value);
                    ImmutableDoubleArray means = resampling.bootstrap(x, StatisticsEntries::mean);
                    double[] limits = Quantiles.several(means.toArray(), new double[] {0.025, 0.975})
                            .toArray();
                    out.part("mean", mean(x));
                    out.part("low", limits[0]);
                    out.part("high", limits[1]);
                    study.find(Inputs.SECOND)
                            .ifPresent(second -> out.part("p_pearson", () -> {
                                Observations both = Observations.ofLastYear(study, List.of(value, second));
                                double[] other = both.values(second);
                                return resampling
                                        .test(
                                                both.values(value),
                                                drawn -> Correlation.pearson(drawn, other),
                                                Tail.TWO_SIDED)
                                        .pValue();
                            }));
                });
    }

    private static double mean(double... values) {
        return Sums.of(values) / values.length;
    }

    private static Indicator distance() {
        Entry entry = Entry.of("M35", "Great-circle distance", "大圆距离")
                .unit("km")
                .formula("d = 2R asin √(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2)), R = 6371.0088 km, from the origin of"
                        + " the study")
                .reading("distance over the sphere, within 0.5 % of that over the ellipsoid; bearing in degrees"
                        + " clockwise from north, at the origin")
                .source("Sinnott (1984), Virtues of the haversine, Sky and Telescope 68; Moritz (2000), for the mean"
                        + " radius")
                .build();
        Variable km = Variable.of(
                "distance_from_origin", "Distance from the origin", "距起点大圆距离", Unit.KILOMETRE, Variable.Kind.INTENSITY);
        Variable bearing = Outputs.number("bearing_from_origin", "Bearing from the origin, degrees", "方位角（度）");
        return PlaceIndicator.of(entry, List.of(), List.of(EvaluationInputs.ORIGIN), study -> {
            Place start = study.panel().place(study.get(EvaluationInputs.ORIGIN));
            GeoPoint origin = Positions.centre(start);
            PlaceResults<GeoPoint> centres = PlaceResults.ofPlaces(
                    entry,
                    study,
                    (p, year) -> Positions.centre(study.panel().places().get(p)));
            PlaceResults<Double> bearings = PlaceResults.ofPlaces(
                    entry,
                    study,
                    (p, year) -> origin.bearing(
                            Positions.centre(study.panel().places().get(p))));
            return ImmutableMap.of(
                    "distance",
                    centres.column(km, origin::distanceKm),
                    "bearing",
                    bearings.column(bearing, Double::doubleValue));
        });
    }
}
