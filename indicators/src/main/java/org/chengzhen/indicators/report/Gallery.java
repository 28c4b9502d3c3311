package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.CrossSection;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Series;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.indicators.plot.CityPlots;
import org.chengzhen.indicators.plot.ConvergencePlots;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.plot.EvaluationPlots;
import org.chengzhen.indicators.plot.GrowthPlots;
import org.chengzhen.indicators.plot.InequalityPlots;
import org.chengzhen.indicators.plot.MapPlots;
import org.chengzhen.indicators.plot.ProvinceGrid;
import org.chengzhen.indicators.plot.StatisticsPlots;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.composite.CouplingForm;
import org.chengzhen.methods.composite.CouplingTable;
import org.chengzhen.methods.composite.ObstacleDegree;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.growth.Lmdi;
import org.chengzhen.methods.growth.ShiftShare;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.trend.IndividualsChart;
import org.chengzhen.methods.trend.Pettitt;

/**
 * All pictures of the field from the built-in data, in one language, as SVG and PNG in a folder with an index page.
 *
 * <p>Two show made-up data and say so: the map of outlines, since the library holds no boundaries, and the grid.
 */
final class Gallery {
    private static final long SEED = 2020;
    private static final int START = 2010;
    private static final int END = 2020;
    private static final int LAST = 2025;
    private static final int PACE = 20;

    private final Language language;
    private final Panel cities;
    private final Panel nation = ChinaData.nation();
    private final Panel provinces = ChinaData.provinces();
    private final Map<String, Plot> plots = new LinkedHashMap<>();

    private Gallery(Language language) {
        this.language = language;
        Panel rates = ChinaData.cities();
        this.cities = rates.with(Derived.ratio(rates, Variables.URBANIZATION_RATE))
                .with(Derived.ratio(rates, Variables.GDP_PER_CAPITA))
                .with(Derived.ratio(rates, Variables.POPULATION_DENSITY));
    }

    /**
     * All pictures.
     *
     * @param language of titles, axes and names
     * @return plots by the names of their files
     */
    static ImmutableMap<String, Plot> plots(Language language) {
        Gallery gallery = new Gallery(language);
        gallery.cities();
        gallery.inequality();
        gallery.maps();
        SpaceGallery.plots(language, gallery.cities)
                .forEach((name, plot) ->
                        gallery.add(name, plot, gallery.census() + gallery.words(", statistical yearbooks", "，统计年鉴")));
        gallery.convergence();
        gallery.growth();
        gallery.evaluation();
        gallery.statistics();
        return ImmutableMap.copyOf(gallery.plots);
    }

    /**
     * Writes all pictures.
     *
     * @param arguments the folder, made where it is absent; {@code --lang zh} for Chinese
     * @return where they are
     * @throws IOException if a file cannot be written, or a library or font is missing
     */
    static String write(List<String> arguments) throws IOException {
        Arguments given = Arguments.parse(arguments);
        Path folder = Path.of(given.rest().isEmpty() ? "plots" : given.rest().get(0));
        Files.createDirectories(folder);
        PageWriter writer = PageWriter.withDefaults();
        ImmutableMap<String, Plot> plots = plots(given.language());
        Document.Builder index = Documents.begun(
                given.language() == Language.CHINESE ? "城镇化研究图集" : "The pictures of the field", given.language());
        for (Map.Entry<String, Plot> entry : plots.entrySet()) {
            writer.write(entry.getValue(), folder.resolve(entry.getKey() + ".svg"));
            writer.write(entry.getValue(), folder.resolve(entry.getKey() + ".png"));
            index.section(entry.getKey()).plot(entry.getValue());
        }
        Path page = writer.write(index.build(), folder.resolve("index.html"));
        return given.language().of(plots.size() + " pictures as .svg and .png: ", plots.size() + " 幅图，存为 .svg 与 .png：")
                + page.toAbsolutePath() + "\n";
    }

    private String words(String english, String chinese) {
        return language == Language.CHINESE ? chinese : english;
    }

    private void add(String name, Plot plot, String source) {
        plots.put(name, plot.source(words("Source: ", "来源：") + source));
    }

    private String census() {
        return words("population censuses of 2010 and 2020", "2010年、2020年人口普查");
    }

    private String bureau() {
        return words("National Bureau of Statistics of China", "国家统计局");
    }

    private String madeUp() {
        return words("made-up data, to show the form", "虚构数据，仅示意图形");
    }

    private String name(Place place) {
        return language == Language.CHINESE ? place.localName() : place.name();
    }

    private void cities() {
        CityPlots pictures = CityPlots.in(language);
        add("rank-size", pictures.rankSize(cities, Variables.URBAN_POPULATION, START, END), census());
        add("size-pyramid", pictures.sizePyramid(cities, Variables.URBAN_POPULATION, START, END), census());
        add("age-pyramid", ages(pictures), census());
        add(
                "s-curve",
                pictures.sCurve(
                        nation.years(1978, LAST).series(ChinaData.NATION, Variables.URBANIZATION_RATE), 2050, 0.85),
                bureau());
        add(
                "quadrants",
                pictures.quadrants(cities, Variables.POPULATION, Variables.MEAN_SCHOOLING_YEARS, END),
                census());
    }

    private Plot ages(CityPlots pictures) {
        List<String> ages = List.of("0–14", "15–59", "60–64", "65+");
        double[][] sides = new double[2][4];
        int[] years = {START, END};
        for (int k = 0; k < 2; k++) {
            CrossSection year = cities.year(years[k])
                    .complete(
                            Variables.POPULATION,
                            Variables.SHARE_0_14,
                            Variables.SHARE_60_PLUS,
                            Variables.SHARE_65_PLUS);
            double[] people = year.values(Variables.POPULATION);
            double[] young = year.values(Variables.SHARE_0_14);
            double[] sixty = year.values(Variables.SHARE_60_PLUS);
            double[] old = year.values(Variables.SHARE_65_PLUS);
            for (int i = 0; i < people.length; i++) {
                double percent = people[i] / 1e8;
                sides[k][0] += percent * young[i];
                sides[k][1] += percent * (100 - young[i] - sixty[i]);
                sides[k][2] += percent * (sixty[i] - old[i]);
                sides[k][3] += percent * old[i];
            }
        }
        return pictures.agePyramid(
                words("People by age, all prefecture-level units", "地级单元人口年龄结构"),
                ages,
                words("million persons", "百万人"),
                Integer.toString(START),
                sides[0],
                Integer.toString(END),
                sides[1]);
    }

    private void inequality() {
        InequalityPlots pictures = InequalityPlots.in(language);
        add("lorenz", pictures.lorenz(cities, Variables.URBAN_POPULATION, START, END), census());
        add("density", pictures.densities(cities, Variables.URBANIZATION_RATE, START, END), census());
        Panel output = cities.complete(Variables.GDP, Variables.POPULATION);
        Groups regions = Groups.of(output.codes().stream()
                .map(code -> DivisionCode.parse(code).provinceName())
                .toList());
        Map<Integer, EntropyDecomposition> theil = new TreeMap<>();
        Map<Integer, DagumGini> dagum = new TreeMap<>();
        for (int year : new int[] {START, END}) {
            theil.put(
                    year,
                    TheilT.decomposeTotals(
                            output.year(year).complete(Variables.GDP).values(Variables.GDP),
                            output.year(year).complete(Variables.POPULATION).values(Variables.POPULATION),
                            regions));
            dagum.put(
                    year,
                    DagumGini.of(
                            output.year(year).complete(Variables.GDP_PER_CAPITA).values(Variables.GDP_PER_CAPITA),
                            regions));
        }
        String source = census() + words(", statistical yearbooks; groups: provinces", "，统计年鉴；分组：省份");
        add("theil", pictures.decomposition(words("Theil T of output per person", "人均产出泰尔指数"), theil), source);
        add("dagum", pictures.dagum(dagum), source);
        add("boxes", pictures.boxes(cities, Variables.URBANIZATION_RATE, END, clusters(6)), census());
    }

    /** The first official clusters, with the members that the panel holds. */
    private Map<String, List<String>> clusters(int count) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (CityCluster cluster : ChinaData.clusters().subList(0, count)) {
            List<String> members = cluster.memberCodes().stream()
                    .filter(code -> cities.indexOf(code).isPresent())
                    .toList();
            groups.put(name(cluster), members);
        }
        return groups;
    }

    private void maps() {
        MapPlots pictures = MapPlots.in(language);
        add("moran", pictures.moranScatter(cities, Variables.URBANIZATION_RATE, END, 6, SEED), census());
        add("lisa", pictures.lisaMap(cities, Variables.URBANIZATION_RATE, END, 6, SEED), census());
        add(
                "map-points",
                pictures.points(cities, Variables.MEAN_SCHOOLING_YEARS, END, MapPlots.Classing.NATURAL_BREAKS),
                census());
        add(
                "map-bubbles",
                pictures.bubbles(cities, Variables.URBAN_POPULATION, Variables.URBANIZATION_RATE, END),
                census());
        add(
                "map-tiles",
                pictures.tiles(
                        provinces,
                        Variables.URBANIZATION_RATE,
                        2024,
                        ProvinceGrid.in(language),
                        MapPlots.Classing.QUANTILES),
                bureau());
        add("map-areas", outlines(pictures), madeUp());
        add("map-flows", pictures.flows(ChinaData.highSpeedTrains(), cities, 150), trains());
        add("network", pictures.network(ChinaData.highSpeedTrains(), cities, 160, SEED), trains());
        add("degree-of-urbanisation", grid(pictures), madeUp());
    }

    private String trains() {
        return words("numbers of high-speed trains, timetable of about 2019–2020", "高铁车次，约2019—2020年时刻表");
    }

    /** Hexagons around 60 points, as a user's file might outline places. */
    private Plot outlines(MapPlots pictures) {
        SplittableRandom random = new SplittableRandom(SEED);
        Polygons.Builder polygons = Polygons.builder();
        Panel.Builder panel = Panel.builder();
        for (int r = 0; r < 6; r++) {
            for (int c = 0; c < 10; c++) {
                String code = String.format("%02d%02d00", r + 11, c + 1);
                double latitude = 30 - 0.75 * r;
                double longitude = 110 + 0.866 * (c + (r % 2) / 2.0);
                List<GeoPoint> ring = new ArrayList<>();
                for (int k = 0; k < 6; k++) {
                    double angle = Math.toRadians(60 * k + 30);
                    ring.add(new GeoPoint(latitude + 0.5 * Math.sin(angle), longitude + 0.5 * Math.cos(angle)));
                }
                polygons.add(code, words("District ", "区") + code, ring);
                if (r * 10 + c != 37) {
                    double rate = 40 + 4 * r + 2 * c + 10 * random.nextDouble();
                    panel.value(
                            org.chengzhen.core.place.Region.builder(code, "District " + code)
                                    .build(),
                            END,
                            Variables.URBANIZATION_RATE,
                            rate);
                }
            }
        }
        return pictures.choropleth(
                panel.build(), Variables.URBANIZATION_RATE, END, polygons.build(), MapPlots.Classing.EQUAL_INTERVALS);
    }

    /** Towns whose density falls with the distance from their middle. */
    private static Plot grid(MapPlots pictures) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] people = new double[80][100];
        double[][] towns = {
            {25, 30, 9000, 7}, {50, 70, 5000, 5}, {60, 20, 2500, 3}, {15, 80, 1800, 3}, {40, 50, 1200, 4}
        };
        for (int r = 0; r < people.length; r++) {
            for (int c = 0; c < people[0].length; c++) {
                people[r][c] = Math.round(120 * random.nextDouble());
                for (double[] town : towns) {
                    double distance = Math.hypot(r - town[0], c - town[1]);
                    people[r][c] += Math.round(town[2] * Math.exp(-distance / town[3]));
                }
            }
        }
        return pictures.degreeOfUrbanisation(DegreeOfUrbanisation.manual2021().level2(PopulationGrid.of(people)));
    }

    private void convergence() {
        ConvergencePlots pictures = ConvergencePlots.in(language);
        int[] years = IntStream.rangeClosed(2005, 2024).toArray();
        List<String> codes = provinces.codes();
        int[][] classes = new int[codes.size()][years.length];
        for (int t = 0; t < years.length; t++) {
            double[] year = provinces.values(Variables.URBANIZATION_RATE, years[t]);
            double[] sorted = Arrays.stream(year).sorted().toArray();
            for (int i = 0; i < year.length; i++) {
                int rank = Arrays.binarySearch(sorted, year[i]);
                classes[i][t] = 1 + Math.min(3, 4 * rank / sorted.length);
            }
        }
        List<String> quarters =
                List.of(words("lowest", "低"), words("lower", "中低"), words("higher", "中高"), words("highest", "高"));
        add(
                "markov",
                pictures.markov(MarkovChain.ofClasses(classes, 4), quarters)
                        .subtitle(words(
                                "urbanization rates of provinces by quarters of each year, 2005–2024",
                                "各省城镇化率，逐年四分位，2005—2024年")),
                bureau());
        add("sigma", pictures.sigma(provinces.years(2005, 2024), Variables.URBANIZATION_RATE, regions()), bureau());
        add("beta", pictures.beta(cities, Variables.URBANIZATION_RATE, START, END), census());
        int[] recent = IntStream.rangeClosed(2015, 2024).toArray();
        double[][] people = new double[codes.size()][recent.length];
        for (int t = 0; t < recent.length; t++) {
            double[] year = provinces.values(Variables.URBAN_POPULATION, recent[t]);
            for (int i = 0; i < year.length; i++) {
                people[i][t] = year[i];
            }
        }
        add(
                "clubs",
                pictures.clubs(ConvergenceClubs.withDefaults().of(people), recent, people)
                        .subtitle(words("urban population of provinces", "各省城镇人口")),
                bureau());
    }

    /** North and south of the Qinling–Huaihe line would cut provinces: coast and inland do not. */
    private Map<String, List<String>> regions() {
        List<String> coast = List.of(
                "110000", "120000", "130000", "210000", "310000", "320000", "330000", "350000", "370000", "440000",
                "460000");
        List<String> inland =
                provinces.codes().stream().filter(code -> !coast.contains(code)).toList();
        return ImmutableMap.of(
                words("coastal provinces", "沿海"), coast,
                words("inland provinces", "内地"), inland,
                words("all", "全部"), provinces.codes());
    }

    private void growth() {
        GrowthPlots pictures = GrowthPlots.in(language);
        add("shift-share", shiftShare(pictures), census());
        Map<String, Lmdi.FactorEffects> effects = new LinkedHashMap<>();
        for (int year = 2014; year <= LAST; year++) {
            effects.put(Integer.toString(year), Lmdi.of(factors(year - 1), factors(year)));
        }
        add(
                "lmdi",
                pictures.lmdi(
                        words("change of urban consumption (100 million yuan)", "城镇居民消费年变化（亿元）"),
                        List.of(
                                words("population", "人口"),
                                words("urbanization rate", "城镇化率"),
                                words("consumption per urban resident", "城镇人均消费")),
                        effects),
                bureau());
        add("control-chart", controlChart(pictures), bureau());
        add(
                "forecast",
                pictures.forecast(
                        nation.years(2010, LAST).series(ChinaData.NATION, Variables.URBANIZATION_RATE), 2030, 0.95),
                bureau());
    }

    private double[] factors(int year) {
        return new double[] {
            nation.value(ChinaData.NATION, year, Variables.POPULATION) / 1e8,
            nation.value(ChinaData.NATION, year, Variables.URBANIZATION_RATE) / 100,
            nation.value(ChinaData.NATION, year, Variables.URBAN_CONSUMPTION)
        };
    }

    private Plot controlChart(GrowthPlots pictures) {
        Panel.Builder gains = Panel.builder();
        Variable gain = Variable.flow(
                "gain", "Gain of the urbanization rate", "城镇化率年增量", org.chengzhen.core.panel.Unit.PERCENTAGE_POINT);
        for (int year = 1979; year <= LAST; year++) {
            gains.value(
                    nation.place(ChinaData.NATION),
                    year,
                    gain,
                    nation.value(ChinaData.NATION, year, Variables.URBANIZATION_RATE)
                            - nation.value(ChinaData.NATION, year - 1, Variables.URBANIZATION_RATE));
        }
        var series = gains.build().series(ChinaData.NATION, gain);
        return pictures.controlChart(series, IndividualsChart.of(series.values().toArray()));
    }

    private Plot shiftShare(GrowthPlots pictures) {
        List<Variable> sectors = List.of(
                Variables.PRIMARY_EMPLOYMENT_SHARE,
                Variables.SECONDARY_EMPLOYMENT_SHARE,
                Variables.TERTIARY_EMPLOYMENT_SHARE);
        List<Variable> needed = new ArrayList<>(sectors);
        needed.add(Variables.POPULATION);
        Panel complete = cities.complete(needed.toArray(new Variable[0]));
        double[] nationStart = jobs(complete, complete.codes(), START, sectors);
        double[] nationEnd = jobs(complete, complete.codes(), END, sectors);
        Map<String, ShiftShare.Components> results = new LinkedHashMap<>();
        clusters(6).forEach((name, codes) -> {
            List<String> used =
                    codes.stream().filter(c -> complete.indexOf(c).isPresent()).toList();
            results.put(
                    name,
                    ShiftShare.of(
                            jobs(complete, used, START, sectors),
                            jobs(complete, used, END, sectors),
                            nationStart,
                            nationEnd));
        });
        return pictures.shiftShare(words("change, 2010–2020 (million persons)", "2010—2020年变化（百万人）"), results)
                .note(words(
                        "People by sector: share of the sector in employment times permanent population.",
                        "各产业人数：产业就业比重 × 常住人口。"));
    }

    private static double[] jobs(Panel panel, List<String> codes, int year, List<Variable> sectors) {
        double[] jobs = new double[sectors.size()];
        for (String code : codes) {
            for (int s = 0; s < jobs.length; s++) {
                jobs[s] +=
                        panel.value(code, year, Variables.POPULATION) * panel.value(code, year, sectors.get(s)) / 1e8;
            }
        }
        return jobs;
    }

    /** When the pace of the nation changed. */
    private void statistics() {
        Series rates = nation.series("CN", Variables.URBANIZATION_RATE).present();
        int n = rates.years().length();
        int[] years = rates.years().subArray(n - PACE, n).toArray();
        double[] steps = Arrays.stream(years)
                .mapToDouble(year -> rates.value(year) - rates.value(year - 1))
                .toArray();
        add("change_of_pace", StatisticsPlots.in(language).change(Pettitt.test(steps), years, steps), bureau());
    }

    private void evaluation() {
        EvaluationPlots pictures = EvaluationPlots.in(language);
        List<Variable> criteria = List.of(
                Variables.URBANIZATION_RATE,
                Variables.MEAN_SCHOOLING_YEARS,
                Variables.TERTIARY_EMPLOYMENT_SHARE,
                Variables.GDP_PER_CAPITA,
                Variables.POPULATION_DENSITY);
        Panel complete = cities.years(END, END).complete(criteria.toArray(new Variable[0]));
        double[][] scores = scores(complete, criteria);
        List<String> codes = complete.codes();
        List<String> names = criteria.stream()
                .map(v -> language == Language.CHINESE ? v.localName() : v.name())
                .toList();
        int[] largest = largest(complete.values(Variables.POPULATION, END), 24);
        List<String> places = Arrays.stream(largest)
                .mapToObj(i -> name(complete.places().get(i)))
                .toList();
        double[][] systems = Arrays.stream(largest)
                .mapToObj(i -> new double[] {scores[i][0] / 100, scores[i][1] / 100, scores[i][3] / 100})
                .toArray(double[][]::new);
        String ranks =
                words("Scores: percentile among the prefecture-level cities with all data.", "得分：在数据齐全的地级市中的百分位。");
        add(
                "coupling",
                pictures.coupling(CouplingTable.of(
                                places,
                                List.of(names.get(0), names.get(1), names.get(3)),
                                DoubleMatrix.of(systems),
                                CouplingForm.CLASSIC))
                        .note(ranks),
                census());
        int wuhan = Optional.of(codes.indexOf("420100")).filter(i -> i >= 0).orElse(largest[0]);
        double[] weights = new double[criteria.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        double[] normalized = Arrays.stream(scores[wuhan]).map(s -> s / 100).toArray();
        String place = name(complete.places().get(wuhan));
        add(
                "obstacles",
                pictures.obstacles(
                                place,
                                names,
                                ObstacleDegree.of(normalized, weights).toArray())
                        .note(ranks),
                census());
        Map<String, double[]> spokes = new LinkedHashMap<>();
        for (int k = 0; k < 3; k++) {
            spokes.put(places.get(k), scores[largest[k]]);
        }
        add(
                "radar",
                pictures.radar(words("Profiles of three cities", "三市轮廓图"), names, 100, spokes)
                        .note(ranks),
                census());
        add(
                "scorecard",
                pictures.scorecard(place + words(": scorecard", "：得分卡"), names, scores[wuhan], 50)
                        .note(ranks),
                census());
        Panel output = cities.years(END, END).complete(Variables.GDP, Variables.POPULATION);
        add(
                "frontier",
                pictures.frontier(
                        output.places().stream().map(this::name).toList(),
                        words("permanent population (10⁴ persons)", "常住人口（万人）"),
                        scaled(output.values(Variables.POPULATION, END), 1e4),
                        words("gross domestic product (100 million yuan)", "地区生产总值（亿元）"),
                        scaled(output.values(Variables.GDP, END), 1e8)),
                census());
    }

    private static double[] scaled(double[] values, double unit) {
        return Arrays.stream(values).map(v -> v / unit).toArray();
    }

    private static int[] largest(double[] values, int count) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Percentiles of each criterion, 0 to 100, by place. */
    private static double[][] scores(Panel panel, List<Variable> criteria) {
        double[][] scores = new double[panel.codes().size()][criteria.size()];
        for (int k = 0; k < criteria.size(); k++) {
            double[] values = panel.values(criteria.get(k), END);
            for (int i = 0; i < values.length; i++) {
                double own = values[i];
                double below = Arrays.stream(values).filter(v -> v < own).count();
                scores[i][k] = 100 * below / Math.max(1, values.length - 1);
            }
        }
        return scores;
    }
}
