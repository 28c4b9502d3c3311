package org.chengzhen.indicators.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.CrossSection;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.plot.SpatialPlots;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.Discretization;
import org.chengzhen.methods.spatial.DiscretizationMethod;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.GeographicallyWeightedRegression;
import org.chengzhen.methods.spatial.InteractionDetector;
import org.chengzhen.methods.spatial.MultiscaleSelection;
import org.chengzhen.methods.spatial.SpatialModel;

/** The pictures of spatial models: what goes with the urbanization of cities in 2020, and where. */
final class SpaceGallery {
    private static final int YEAR = 2020;
    private static final int NEIGHBOURS = 6;
    private static final int ORDERS = 8;
    private static final int CLASSES = 4;
    private static final List<Variable> EXPLAINING = List.of(Variables.GDP_PER_CAPITA, Variables.MEAN_SCHOOLING_YEARS);

    private final Language language;
    private final List<Place> places = new ArrayList<>();
    private final List<GeoPoint> points = new ArrayList<>();
    private final double[] rates;
    /** A column for each explaining variable, of mean 0 and deviation 1. */
    private final double[][] columns = new double[EXPLAINING.size()][];

    private SpaceGallery(Language language, Panel cities) {
        this.language = language;
        CrossSection year = cities.year(YEAR)
                .complete(Variables.URBANIZATION_RATE, Variables.GDP_PER_CAPITA, Variables.MEAN_SCHOOLING_YEARS);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < year.places().size(); i++) {
            Place place = year.places().get(i);
            if (place.centre().isPresent()) {
                places.add(place);
                points.add(place.centre().get());
                kept.add(i);
            }
        }
        rates = chosen(year.values(Variables.URBANIZATION_RATE), kept);
        for (int v = 0; v < columns.length; v++) {
            columns[v] = standardized(chosen(year.values(EXPLAINING.get(v)), kept));
        }
    }

    /** Plots by the names of their files. */
    static Map<String, Plot> plots(Language language, Panel cities) {
        SpaceGallery gallery = new SpaceGallery(language, cities);
        Map<String, Plot> plots = new LinkedHashMap<>();
        gallery.models(plots);
        gallery.detectors(plots);
        return plots;
    }

    private static double[] chosen(double[] values, List<Integer> kept) {
        return kept.stream().mapToDouble(i -> values[i]).toArray();
    }

    private static double[] standardized(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
        return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }

    private String name(Variable variable) {
        return language == Language.CHINESE ? variable.localName() : variable.name();
    }

    private void models(Map<String, Plot> plots) {
        SpatialPlots pictures = SpatialPlots.in(language);
        DoubleMatrix x = DoubleMatrix.of(columns).transposed();
        List<String> names = EXPLAINING.stream().map(this::name).toList();
        SpatialWeights near = SpatialWeights.knn(points, NEIGHBOURS);
        plots.put("correlogram", pictures.correlogram(Correlogram.ofOrders(rates, near, ORDERS)));
        plots.put(
                "impacts",
                pictures.impacts(
                        SpatialModel.DURBIN
                                .fit(rates, x, near.rowStandardized())
                                .impacts()
                                .orElseThrow(),
                        names));
        plots.put(
                "local-coefficients",
                pictures.localCoefficients(
                        GeographicallyWeightedRegression.withDefaults().fit(rates, x, points),
                        1,
                        names.get(0),
                        points,
                        places.stream()
                                .map(p -> language == Language.CHINESE ? p.localName() : p.name())
                                .toList()));
        plots.put(
                "bandwidths",
                pictures.bandwidths(MultiscaleSelection.withDefaults().select(rates, x, points), names));
    }

    private void detectors(Map<String, Plot> plots) {
        SpatialPlots pictures = SpatialPlots.in(language);
        List<String> names = new ArrayList<>();
        List<int[]> strata = new ArrayList<>();
        names.add(language == Language.CHINESE ? "省份" : "province");
        strata.add(places.stream()
                .mapToInt(p -> DivisionCode.parse(p.code()).provinceName().hashCode())
                .toArray());
        for (int v = 0; v < columns.length; v++) {
            names.add(name(EXPLAINING.get(v)));
            strata.add(Discretization.of(columns[v], DiscretizationMethod.QUANTILE, CLASSES)
                    .classes()
                    .toArray());
        }
        plots.put(
                "factors",
                pictures.factors(
                        names,
                        strata.stream().map(s -> FactorDetector.of(rates, s)).toList()));
        plots.put("interactions", pictures.interactions(names, InteractionDetector.ofPairs(rates, strata)));
    }
}
