package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.io.CsvRows;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.plot.MapPlots;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.spatial.FalseDiscoveryRate;

/**
 * Where urbanization gathers in space: Moran's I, local Moran and Gi* of the urbanization rate of 2020 over adjacency
 * and over nearest neighbours, the ellipse of the population and the shift of its centre from 2010 to 2020.
 *
 * <p>Adjacency is the built-in one, or comes from a CSV file with the columns {@code city_code_a} and {@code city_code_b},
 * given as argument.
 */
final class SpaceReport {
    private static final int NEIGHBOURS = 6;
    private static final int PERMUTATIONS = 9_999;
    private static final double LEVEL = 0.05;
    private static final int NAMED = 12;
    private static final long SEED = 2020;

    private SpaceReport() {}

    /**
     * The report.
     *
     * @param arguments the path of a CSV file with pairs of adjacent cities, or none
     * @param language of headings and pictures
     * @return the report
     * @throws IOException if the file cannot be read
     */
    static Made of(List<String> arguments, Language language) throws IOException {
        Panel cities = withRate(ChinaData.cities());
        Study study = Study.of(cities)
                .with(Inputs.VALUE, Variables.URBANIZATION_RATE)
                .with(Inputs.PERMUTATIONS, PERMUTATIONS);
        Parts text = new Parts(language.of("Urbanization in space", "城镇化的空间格局"), language)
                .lines("Urbanization rate of prefecture-level units, " + study.to() + "\n\n");
        if (arguments.isEmpty()) {
            patterns(text, "adjacency", study.with(ClusterInputs.WEIGHTS, ChinaData.cityAdjacency()));
        }
        for (String path : arguments) {
            Adjacency adjacency = Adjacency.read(Path.of(path), cities.codes());
            text.lines(adjacency.note());
            patterns(text, "adjacency", study.with(ClusterInputs.WEIGHTS, adjacency.weights()));
        }
        patterns(text, NEIGHBOURS + " nearest neighbours", study.with(ClusterInputs.WEIGHTS, nearest(cities)));
        centre(text, study.with(Inputs.VALUE, Variables.POPULATION), "all people");
        centre(text, study.with(Inputs.VALUE, Variables.URBAN_POPULATION), "urban people");
        MapPlots plots = MapPlots.in(language);
        String source = language.of("Source: population census of 2020", "来源：2020年人口普查");
        return text.plot(() -> plots.moranScatter(cities, Variables.URBANIZATION_RATE, study.to(), NEIGHBOURS, SEED)
                        .source(source))
                .plot(() -> plots.lisaMap(cities, Variables.URBANIZATION_RATE, study.to(), NEIGHBOURS, SEED)
                        .source(source))
                .data(cities);
    }

    private static Panel withRate(Panel cities) {
        double[] rate = cities.yearMajor(Variables.URBAN_POPULATION);
        double[] people = cities.yearMajor(Variables.POPULATION);
        for (int i = 0; i < rate.length; i++) {
            rate[i] = people[i] > 0 ? 100 * rate[i] / people[i] : Double.NaN;
        }
        return cities.with(Variables.URBANIZATION_RATE, rate);
    }

    private static SpatialWeights nearest(Panel cities) {
        List<City> located = cities.places().stream()
                .filter(City.class::isInstance)
                .map(City.class::cast)
                .filter(city -> city.centre().isPresent())
                .toList();
        return SpatialWeights.knn(
                        located.stream().map(c -> c.centre().orElseThrow()).toList(), NEIGHBOURS)
                .labelled(located.stream().map(City::code).toList());
    }

    private static void patterns(Parts text, String over, Study study) {
        SpatialWeights weights = study.get(ClusterInputs.WEIGHTS);
        Study standardized = study.with(ClusterInputs.WEIGHTS, weights.rowStandardized());
        text.lines("Over " + over + ": " + weights + "\n");
        Measurement moran = Catalogue.get("B35").measure(standardized);
        if (moran.status() == Status.OK) {
            text.lines(String.format(
                    Locale.ROOT,
                    "  Moran's I %.4f, expected %.4f, z %.2f, pseudo p %.3f; %d places used, %d dropped, %.0f"
                            + " islands%n",
                    moran.value(),
                    moran.number("expectation").orElseThrow(),
                    moran.number("z").orElseThrow(),
                    moran.number("p").orElseThrow(),
                    moran.placesUsed(),
                    moran.dropped().size(),
                    moran.number("islands").orElseThrow()));
        } else {
            text.lines("  Moran's I: " + moran.status() + ": " + moran.reason() + "\n");
        }
        local(text, standardized);
        spots(text, study);
        text.lines("\n");
    }

    private static void local(Parts text, Study study) {
        ImmutableMap<String, IndicatorColumn> columns = Catalogue.place("B36").columns(study);
        IndicatorColumn quadrant = columns.get("quadrant");
        double[] p = columns.get("p").values(study.to());
        int[] known =
                IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).toArray();
        double[] adjusted = FalseDiscoveryRate.benjaminiHochberg(
                        IntStream.of(known).mapToDouble(i -> p[i]).toArray())
                .toArray();
        Map<String, List<String>> significant = new TreeMap<>();
        int surviving = 0;
        for (int k = 0; k < known.length; k++) {
            Place place = quadrant.places().get(known[k]);
            surviving += adjusted[k] <= LEVEL ? 1 : 0;
            if (p[known[k]] <= LEVEL) {
                significant
                        .computeIfAbsent(
                                quadrant.label(place.code(), study.to()).orElse("NONE"), q -> new ArrayList<>())
                        .add(place.name());
            }
        }
        Table.Builder table = Table.builder("  Local Moran at p ≤ " + LEVEL + " (" + PERMUTATIONS + " permutations); "
                        + surviving + " remain when false discoveries are held to 5 %")
                .text("quadrant")
                .number("places", 0)
                .text("some of them");
        significant.forEach((q, names) -> table.row(q, names.size(), some(names)));
        text.table(table.build());
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? ", …" : "");
    }

    private static void spots(Parts text, Study study) {
        IndicatorColumn star = Catalogue.place("B40").columns(study).get("gi_star");
        IndicatorColumn spot = Catalogue.place("B40").columns(study).get("hot_spot");
        Table.Builder table = Table.builder("  Gi* of binary weights: hot and cold spots")
                .text("class")
                .number("places", 0)
                .text("the strongest");
        double[] z = star.values(study.to());
        for (Map.Entry<String, Integer> kind : spot.classCounts().entrySet()) {
            if (!kind.getKey().equals("NONE")) {
                List<String> names = IntStream.range(0, z.length)
                        .filter(i -> spot.label(spot.places().get(i).code(), study.to())
                                .filter(kind.getKey()::equals)
                                .isPresent())
                        .boxed()
                        .sorted(java.util.Comparator.comparingDouble((Integer i) -> -Math.abs(z[i])))
                        .map(i -> String.format(
                                Locale.ROOT, "%s %.1f", spot.places().get(i).name(), z[i]))
                        .toList();
                table.row(kind.getKey(), names.size(), some(names));
            }
        }
        text.table(table.build());
    }

    private static void centre(Parts text, Study study, String whose) {
        Measurement shift = Catalogue.get("B42").measure(study);
        Measurement before = Catalogue.get("B41").measure(study.year(study.from()));
        Measurement after = Catalogue.get("B41").measure(study);
        text.lines(String.format(
                Locale.ROOT,
                "Centre of %s: %.3f N %.3f E in %d, %.3f N %.3f E in %d: %.1f km towards %.0f° (%d places)%n",
                whose,
                shift.number("latitude_first").orElse(Double.NaN),
                shift.number("longitude_first").orElse(Double.NaN),
                study.from(),
                shift.number("latitude_last").orElse(Double.NaN),
                shift.number("longitude_last").orElse(Double.NaN),
                study.to(),
                shift.number("distance").orElse(Double.NaN),
                shift.number("bearing").orElse(Double.NaN),
                shift.placesUsed()));
        text.lines(String.format(
                Locale.ROOT,
                "  standard ellipse: area %,.0f → %,.0f km², long axis %.1f → %.1f km along %.1f° → %.1f°, short axis"
                        + " %.1f → %.1f km%n",
                before.value(),
                after.value(),
                before.number("major_axis").orElse(Double.NaN),
                after.number("major_axis").orElse(Double.NaN),
                before.number("orientation").orElse(Double.NaN),
                after.number("orientation").orElse(Double.NaN),
                before.number("minor_axis").orElse(Double.NaN),
                after.number("minor_axis").orElse(Double.NaN)));
    }

    /** Weights of a file of pairs, and which of its pairs are of no use. */
    private record Adjacency(SpatialWeights weights, String note) {
        static Adjacency read(Path file, List<String> codes) throws IOException {
            List<String> from = new ArrayList<>();
            List<String> to = new ArrayList<>();
            int unknown = 0;
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (ImmutableMap<String, String> row : CsvRows.read(reader)) {
                    String a = row.get("city_code_a");
                    String b = row.get("city_code_b");
                    if (a == null || b == null) {
                        throw new IOException(file.getFileName() + " has no columns city_code_a and city_code_b");
                    }
                    if (codes.contains(a) && codes.contains(b)) {
                        from.add(a);
                        to.add(b);
                    } else {
                        unknown++;
                    }
                }
            }
            List<String> named = codes.stream()
                    .filter(code -> from.contains(code) || to.contains(code))
                    .toList();
            return new Adjacency(
                    SpatialWeights.contiguity(named, from, to),
                    unknown == 0 ? "" : file.getFileName() + ": " + unknown + " pairs with unknown cities left out\n");
        }
    }
}
