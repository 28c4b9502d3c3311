package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
                .lines(language.of(
                        "Urbanization rate of prefecture-level units, " + study.end() + "\n\n",
                        study.end() + "年地级单元常住人口城镇化率\n\n"));
        if (arguments.isEmpty()) {
            patterns(
                    text,
                    language,
                    language.word("adjacency"),
                    study.with(ClusterInputs.WEIGHTS, ChinaData.cityAdjacency()));
        }
        for (String path : arguments) {
            Adjacency adjacency = Adjacency.read(Path.of(path), cities.codes(), language);
            text.lines(adjacency.note());
            patterns(
                    text, language, language.word("adjacency"), study.with(ClusterInputs.WEIGHTS, adjacency.weights()));
        }
        patterns(
                text,
                language,
                NEIGHBOURS + language.of(" nearest neighbours", " 个最近邻"),
                study.with(ClusterInputs.WEIGHTS, nearest(cities, study.end())));
        centre(text, study.with(Inputs.VALUE, Variables.POPULATION), language.of("all people", "全部人口"), language);
        centre(
                text,
                study.with(Inputs.VALUE, Variables.URBAN_POPULATION),
                language.of("urban people", "城镇人口"),
                language);
        MapPlots plots = MapPlots.in(language);
        String source = language.of("Source: population census of 2020", "来源：2020年人口普查");
        return text.plot(() -> plots.moranScatter(cities, Variables.URBANIZATION_RATE, study.end(), NEIGHBOURS, SEED)
                        .source(source))
                .plot(() -> plots.lisaMap(cities, Variables.URBANIZATION_RATE, study.end(), NEIGHBOURS, SEED)
                        .source(source))
                .seed(language.of("permutations of the tables", "表中的置换"), study.get(Inputs.SEED))
                .seed(language.of("permutations of the pictures", "图中的置换"), SEED)
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

    /** The nearest of the cities whose rate is known, as the pictures have them. */
    private static SpatialWeights nearest(Panel cities, int year) {
        List<City> located = cities.places().stream()
                .filter(City.class::isInstance)
                .map(City.class::cast)
                .filter(city -> city.centre().isPresent())
                .filter(city -> !Double.isNaN(cities.value(city.code(), year, Variables.URBANIZATION_RATE)))
                .toList();
        return SpatialWeights.knn(
                        located.stream().map(c -> c.centre().orElseThrow()).toList(), NEIGHBOURS)
                .labelled(located.stream().map(City::code).toList());
    }

    private static void patterns(Parts text, Language language, String over, Study study) {
        SpatialWeights weights = study.get(ClusterInputs.WEIGHTS);
        Study standardized = study.with(ClusterInputs.WEIGHTS, weights.rowStandardized());
        text.lines(language.of("Over ", "空间权重：") + over + language.of(": ", "，") + weights(weights, language) + "\n");
        Measurement moran = Catalogue.get("B35").measure(standardized);
        if (moran.status() == Status.OK) {
            text.lines(String.format(
                    Locale.ROOT,
                    language.of(
                            "  Moran's I %.4f, expected %.4f, z %.2f, pseudo %s; %d places used, %d dropped, %.0f"
                                    + " islands%n",
                            "  莫兰指数 I %.4f，期望 %.4f，z %.2f，置换检验 %s；使用 %d 个单元，缺 %d 个，孤岛 %.0f 个%n"),
                    moran.value(),
                    moran.number("expectation").orElseThrow(),
                    moran.number("z").orElseThrow(),
                    p(moran.number("p").orElseThrow()),
                    moran.n(),
                    moran.dropped().size(),
                    moran.number("islands").orElseThrow()));
        } else {
            text.lines("  Moran's I: " + moran.status() + ": " + moran.reason() + "\n");
        }
        local(text, language, standardized);
        spots(text, language, study);
        text.lines("\n");
    }

    private static String weights(SpatialWeights weights, Language language) {
        return language == Language.ENGLISH
                ? weights.toString()
                : String.format(
                        Locale.ROOT,
                        "%d 个单元，平均 %.2f 个邻居",
                        weights.size(),
                        IntStream.range(0, weights.size())
                                .map(i -> weights.neighbours(i).length)
                                .average()
                                .orElse(0));
    }

    /** A p-value that is never shown as zero. */
    private static String p(double p) {
        return p < 0.0005 ? "p < 0.001" : String.format(Locale.ROOT, "p %.3f", p);
    }

    private static void local(Parts text, Language language, Study study) {
        ImmutableMap<String, IndicatorColumn> columns = Catalogue.place("B36").columns(study);
        IndicatorColumn quadrant = columns.get("quadrant");
        double[] p = columns.get("p").values(study.end());
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
                                quadrant.label(place.code(), study.end()).orElse("NONE"), q -> new ArrayList<>())
                        .add(language.name(place));
            }
        }
        Table.Builder table = Table.builder(String.format(
                        Locale.ROOT,
                        language.of(
                                "  Local Moran at p ≤ %s (%d permutations); %d remain when false discoveries are held"
                                        + " to 5 %%",
                                "  局部莫兰指数，p ≤ %s（置换 %d 次）；错误发现率限于5 %%时余 %d 个"),
                        LEVEL,
                        PERMUTATIONS,
                        surviving))
                .text(language.word("quadrant"))
                .number(language.word("places"), 0)
                .text(language.word("some of them"));
        significant.forEach((q, names) -> table.row(language.word(q), names.size(), some(names, language)));
        text.table(table.build());
    }

    private static String some(List<String> names, Language language) {
        return String.join(language.of(", ", "、"), names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? language.of(", …", "等") : "");
    }

    private static void spots(Parts text, Language language, Study study) {
        IndicatorColumn star = Catalogue.place("B40").columns(study).get("gi_star");
        IndicatorColumn spot = Catalogue.place("B40").columns(study).get("hot_spot");
        Table.Builder table = Table.builder(language.of(
                        "  Gi* of binary weights: hot and cold spots, z in brackets", "  Gi*（二元权重）：热点与冷点，括号内为z值"))
                .text(language.word("class"))
                .number(language.word("places"), 0)
                .text(language.word("the strongest"));
        double[] z = star.values(study.end());
        for (Map.Entry<String, Integer> kind : spot.classCounts().entrySet()) {
            if (!kind.getKey().equals("NONE")) {
                List<String> names = IntStream.range(0, z.length)
                        .filter(i -> spot.label(spot.places().get(i).code(), study.end())
                                .filter(kind.getKey()::equals)
                                .isPresent())
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(z[i])))
                        .map(i -> String.format(
                                Locale.ROOT,
                                "%s (%.1f)",
                                language.name(spot.places().get(i)),
                                z[i]))
                        .toList();
                table.row(language.shown(kind.getKey()), names.size(), some(names, language));
            }
        }
        text.table(table.build());
    }

    private static void centre(Parts text, Study study, String whose, Language language) {
        Measurement shift = Catalogue.get("B42").measure(study);
        Measurement before = Catalogue.get("B41").measure(study.year(study.start()));
        Measurement after = Catalogue.get("B41").measure(study);
        text.lines(String.format(
                Locale.ROOT,
                language.of(
                        "Centre of %s: %.3f N %.3f E in %d, %.3f N %.3f E in %d: %.1f km towards %.0f° (%d places)%n",
                        "%s重心：北纬 %.3f° 东经 %.3f°（%d年），北纬 %.3f° 东经 %.3f°（%d年）：移动 %.1f km，方位 %.0f°（%d 个单元）%n"),
                whose,
                shift.number("latitude_first").orElse(Double.NaN),
                shift.number("longitude_first").orElse(Double.NaN),
                study.start(),
                shift.number("latitude_last").orElse(Double.NaN),
                shift.number("longitude_last").orElse(Double.NaN),
                study.end(),
                shift.number("distance").orElse(Double.NaN),
                shift.number("bearing").orElse(Double.NaN),
                shift.n()));
        text.lines(String.format(
                Locale.ROOT,
                language.of(
                        "  standard ellipse: area %,.0f → %,.0f km², long axis %.1f → %.1f km along %.1f° → %.1f°,"
                                + " short axis %.1f → %.1f km%n",
                        "  标准差椭圆：面积 %,.0f → %,.0f km²，长轴 %.1f → %.1f km（方位 %.1f° → %.1f°），短轴 %.1f → %.1f km%n"),
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
        static Adjacency read(Path file, List<String> codes, Language language) throws IOException {
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
                    unknown == 0
                            ? ""
                            : file.getFileName() + ": " + unknown
                                    + language.of(" pairs with unknown cities left out\n", " 对含未知城市，未计入\n"));
        }
    }
}
