package org.chengzhen.indicators.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.io.CsvRows;
import org.chengzhen.core.io.FlowReader;
import org.chengzhen.core.io.FlowReading;
import org.chengzhen.core.io.Problem;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.plot.MapPlots;
import org.chengzhen.indicators.profile.ClusterProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.PlaceComparison;

/**
 * City clusters in numbers: all official ones side by side, then the profile of three, or the profile of one.
 *
 * <p>Arguments: names of clusters or metropolitan areas, and paths of CSV files with links between cities, as trains
 * and flights (origin, destination, flow; a column {@code fastest_minutes} gives travel times). Both may be left out: the
 * networks are then the built-in ones.
 */
final class ClusterReport {
    private static final List<String> THREE =
            List.of("Yangtze River Delta", "Chengdu-Chongqing", "Beijing-Tianjin-Hebei");
    private static final String MINUTES = "fastest_minutes";
    private static final int SHOWN_PROBLEMS = 5;

    private ClusterReport() {}

    /**
     * All official clusters compared, then three profiles.
     *
     * @param arguments paths of CSV files with links
     * @param language of the headings of the end
     * @return the report
     * @throws IOException if a file cannot be read
     */
    static Made all(List<String> arguments, Language language) throws IOException {
        Panel nation = ChinaData.nation();
        Links links = Links.read(arguments, language);
        ClusterComparison.Compared compared = ClusterComparison.compare(
                ChinaData.clusters(),
                ChinaData.cities(),
                nation.value(ChinaData.NATION, 2010, Variables.POPULATION),
                nation.value(ChinaData.NATION, 2020, Variables.POPULATION),
                language);
        Parts parts = new Parts(language.of("City clusters", "城市群"), language).table(compared.table());
        compared.notes().forEach(note -> parts.lines(note + "\n"));
        parts.lines("\n" + links.notes());
        for (String name : THREE) {
            profile(parts.lines("\n"), links.into(profile(name)), language);
        }
        return parts.data(ChinaData.cities());
    }

    private static void profile(Parts parts, ClusterProfile profile, Language language) {
        parts.table(profile.toTable(language));
        parts.missing(profile.missing());
    }

    /**
     * The profiles of some clusters or metropolitan areas.
     *
     * @param arguments names, and paths of CSV files with links
     * @param language of headings and pictures
     * @return the report
     * @throws IOException if a file cannot be read
     */
    static Made some(List<String> arguments, Language language) throws IOException {
        List<String> names = arguments.stream().filter(a -> !isFile(a)).toList();
        if (names.isEmpty()) {
            StringBuilder text = new StringBuilder(language.of("Which cluster? One of:\n", "请给出城市群名称：\n"));
            for (CityCluster cluster : ChinaData.clusters()) {
                text.append("  ")
                        .append(language.of(cluster.name() + " " + cluster.localName(), cluster.localName()))
                        .append('\n');
            }
            return new Parts(language.of("City clusters", "城市群"), language).lines(text.toString());
        }
        Links links =
                Links.read(arguments.stream().filter(ClusterReport::isFile).toList(), language);
        List<ClusterProfile> profiles =
                names.stream().map(name -> links.into(profile(name))).toList();
        return Made.of(
                width -> text(names, profiles, links.notes(), language, width),
                () -> document(names, profiles, language));
    }

    private static String text(
            List<String> names, List<ClusterProfile> profiles, String notes, Language language, int width) {
        StringBuilder text = new StringBuilder(Parts.wrapped(notes, width));
        for (int i = 0; i < names.size(); i++) {
            ClusterProfile profile = profiles.get(i);
            text.append(new Parts("", language)
                            .table(profile.toTable(language))
                            .missing(profile.missing())
                            .text(width))
                    .append('\n');
            among(names.get(i))
                    .ifPresent(others ->
                            text.append(others.toTable(language).toText(width)).append('\n'));
        }
        return text.toString();
    }

    private static String title(String name, Language language) {
        return ChinaData.gazetteer().find(name).map(language::name).orElse(name);
    }

    private static Optional<PlaceComparison> among(String name) {
        return ChinaData.gazetteer().find(name).orElse(null) instanceof CityCluster cluster
                ? Optional.of(ClusterProfile.amongClusters(cluster, ChinaData.cities()))
                : Optional.empty();
    }

    private static Document document(List<String> names, List<ClusterProfile> profiles, Language language) {
        Panel panel = ChinaData.cities();
        Panel cities = panel.with(Derived.ratio(panel, Variables.URBANIZATION_RATE));
        Document.Builder document = Documents.begun(
                names.stream().map(name -> title(name, language)).collect(Collectors.joining(language.of(", ", "、"))),
                language);
        for (int i = 0; i < names.size(); i++) {
            List<String> members =
                    profiles.get(i).places().stream().map(Place::code).toList();
            document.add(Documents.of(profiles.get(i), language));
            among(names.get(i)).ifPresent(others -> document.table(others.toTable(language)));
            document.plot(MapPlots.in(language)
                    .bubbles(cities.select(members), Variables.URBAN_POPULATION, Variables.URBANIZATION_RATE, 2020)
                    .source(language.of("Source: population census of 2020", "来源：2020年人口普查")));
        }
        return Documents.data(document, cities, language).build();
    }

    private static boolean isFile(String argument) {
        return argument.endsWith(".csv");
    }

    static ClusterProfile profile(String name) {
        Optional<Place> found = ChinaData.gazetteer().find(name);
        if (found.orElse(null) instanceof MetropolitanArea area) {
            return ClusterProfile.of(area, ChinaData.cities());
        }
        return ClusterProfile.of(ChinaData.gazetteer().cluster(name), ChinaData.cities());
    }

    /** Networks by name, travel times where a file has them, and what was wrong with the files. */
    private record Links(Map<String, FlowMatrix> networks, Optional<CostMatrix> minutes, String notes) {
        static Links read(List<String> paths, Language language) throws IOException {
            Map<String, FlowMatrix> networks = new LinkedHashMap<>();
            Optional<CostMatrix> minutes = Optional.empty();
            StringBuilder notes = new StringBuilder();
            if (paths.isEmpty()) {
                return builtIn(language);
            }
            List<String> codes = ChinaData.cities().codes();
            for (String path : paths) {
                Path file = Path.of(path);
                FlowReading reading = FlowReader.withDefaults().places(codes).readLeniently(file);
                String name = header(file, 2).replace('_', ' ');
                networks.put(
                        networks.containsKey(name) ? name + " of " + file.getFileName() : name, named(reading.flows()));
                note(notes, file, reading.problems());
                if (headers(file).contains(MINUTES)) {
                    minutes = Optional.of(times(FlowReader.withDefaults()
                            .places(codes)
                            .flow(MINUTES)
                            .unlisted(Unlisted.MISSING)
                            .readLeniently(file)
                            .flows()));
                }
            }
            return new Links(networks, minutes, notes.toString());
        }

        private static Links builtIn(Language language) {
            Map<String, FlowMatrix> networks = new LinkedHashMap<>();
            networks.put("trains", ChinaData.trains());
            networks.put("high-speed trains", named(ChinaData.highSpeedTrains()));
            networks.put("air routes", ChinaData.airRoutes());
            return new Links(
                    networks,
                    Optional.of(ChinaData.trainMinutes()),
                    language.of(
                            "Networks built in: trains of a timetable of about 2019–2020; airline routes of about June"
                                    + " 2014 (contains information from OpenFlights, ODbL 1.0). Give CSV files with links"
                                    + " between cities (origin code, destination code, flow) for others.\n",
                            "内置网络：约2019—2020年时刻表的列车；约2014年6月的航线（含 OpenFlights 信息，ODbL 1.0）。其他联系请给出 CSV"
                                    + " 文件（起点代码、终点代码、流量）。\n"));
        }

        /** A city that the list never names is no city without links: the list does not cover it. */
        private static FlowMatrix named(FlowMatrix flows) {
            double[] in = flows.inflows();
            double[] out = flows.outflows();
            List<String> linked = new ArrayList<>();
            for (int i = 0; i < in.length; i++) {
                if (in[i] + out[i] > 0) {
                    linked.add(flows.labels().get(i));
                }
            }
            return flows.subset(linked);
        }

        private static void note(StringBuilder notes, Path file, List<Problem> problems) {
            if (!problems.isEmpty()) {
                notes.append(file.getFileName())
                        .append(": ")
                        .append(problems.size())
                        .append(" rows left out, as ")
                        .append(problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size())))
                        .append('\n');
            }
        }

        private static List<String> headers(Path file) throws IOException {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return CsvRows.read(reader).stream()
                        .findFirst()
                        .map(row -> List.copyOf(row.keySet()))
                        .orElse(List.of());
            }
        }

        private static String header(Path file, int column) throws IOException {
            List<String> headers = new ArrayList<>(headers(file));
            return column < headers.size()
                    ? headers.get(column)
                    : file.getFileName().toString();
        }

        /** A pair without a train cannot be reached. */
        private static CostMatrix times(FlowMatrix minutes) {
            int n = minutes.size();
            double[][] costs = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    costs[i][j] = i == j ? 0 : minutes.isMissing(i, j) ? Double.POSITIVE_INFINITY : minutes.get(i, j);
                }
            }
            return CostMatrix.of(minutes.labels(), costs);
        }

        ClusterProfile into(ClusterProfile profile) {
            ClusterProfile all = profile;
            for (Map.Entry<String, FlowMatrix> network : networks.entrySet()) {
                all = all.network(network.getKey(), network.getValue());
            }
            return minutes.isPresent() ? all.minutes(minutes.get()) : all;
        }
    }
}
