package org.chengzhen.indicators.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.plot.Areas;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Colouring;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Links;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Raster;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.core.plot.TileGrid;
import org.chengzhen.core.plot.Tiles;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.network.Louvain;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.Partition;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.SettlementMap;
import org.chengzhen.methods.spatial.LocalMoran;
import org.chengzhen.methods.spatial.LocalTest;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.spatial.Quadrant;
import org.chengzhen.methods.spatial.SpatialTest;
import org.chengzhen.methods.statistics.NaturalBreaks;

/**
 * Maps and networks. Places are points at their centres, tiles of a schematic layout, or outlines that the user gives; the library
 * draws no boundaries of its own.
 */
public final class MapPlots {
    private static final int NAMED = 10;
    private static final int CLASSES = 5;
    private static final double LEVEL = 0.05;
    private final Wording words;

    private MapPlots(Language language) {
        this.words = new Wording(language);
    }

    /** How numbers fall into classes. */
    public enum Classing {
        /** As many places in each. */
        QUANTILES,
        /** The least squares within classes (Jenks). */
        NATURAL_BREAKS,
        /** Equal widths. */
        EQUAL_INTERVALS
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static MapPlots in(Language language) {
        return new MapPlots(language);
    }

    /**
     * Moran's scatter plot: the value of a place against the mean of its neighbours, both standardized, by quadrant, with the line whose
     * slope is Moran's I.
     *
     * @param panel that holds the values
     * @param variable to be shown
     * @param year of the values
     * @param neighbours how many nearest neighbours weigh, row-standardized
     * @param seed of the permutations
     * @return the plot
     */
    public Plot moranScatter(Panel panel, Variable variable, int year, int neighbours, long seed) {
        Sampled sample = Sampled.of(panel, variable, year, words).located();
        SpatialWeights weights = SpatialWeights.knn(sample.points(), neighbours);
        SpatialTest test = MoransI.withDefaults().seed(seed).test(sample.values, weights);
        double[] z = Sampled.standardized(sample.values);
        double[] lag = weights.rowStandardized().lag(z);
        ImmutableList<Quadrant> quadrants = LocalMoran.quadrants(sample.values, weights);
        List<String> names = sample.names(words);
        Plot plot = Plot.of(words.of("Moran scatter plot: ", "莫兰散点图：") + words.of(variable, year))
                .size(640, 600)
                .x(Axis.linear(words.of("value, standardized", "标准化值")))
                .y(Axis.linear(words.of("mean of the neighbours, standardized", "空间滞后（邻居均值）")));
        List<Quadrant> present = Arrays.stream(Quadrant.values())
                .filter(q -> q != Quadrant.NONE || quadrants.contains(q))
                .toList();
        for (Quadrant quadrant : present) {
            int[] members = IntStream.range(0, z.length)
                    .filter(i -> quadrants.get(i) == quadrant)
                    .toArray();
            double[] x = Arrays.stream(members).mapToDouble(i -> z[i]).toArray();
            double[] y = Arrays.stream(members).mapToDouble(i -> lag[i]).toArray();
            double[] distance = IntStream.range(0, x.length)
                    .mapToDouble(i -> Math.hypot(x[i], y[i]))
                    .toArray();
            plot = plot.with(Points.of(quadrant(quadrant) + " (" + members.length + ")", x, y)
                    .labels(Arrays.stream(members).mapToObj(names::get).toList())
                    .show(Sampled.largest(distance, 4)));
        }
        double low = Arrays.stream(z).min().orElse(0);
        double high = Arrays.stream(z).max().orElse(0);
        double slope = test.statistic();
        return plot.with(
                        Lines.of("I = " + Wording.number(slope, 3), new double[] {low, high}, new double[] {
                                    slope * low, slope * high
                                })
                                .unmarked()
                                .colour(Palette.INK)
                                .style(Lines.Style.SOLID),
                        Rule.horizontal("", 0),
                        Rule.vertical("", 0))
                .note(words.of(
                                neighbours + " nearest neighbours, row-standardized; " + Wording.p(test.pValue())
                                        + " by permutations, seed " + seed + ". ",
                                neighbours + " 个最近邻，行标准化；置换检验 " + Wording.p(test.pValue()) + "，种子 " + seed + "。")
                        + words.places(sample.places.size(), sample.all));
    }

    private String quadrant(Quadrant quadrant) {
        return switch (quadrant) {
            case HH -> words.of("high–high", "高—高");
            case LL -> words.of("low–low", "低—低");
            case HL -> words.of("high–low", "高—低");
            case LH -> words.of("low–high", "低—高");
            case NONE -> words.of("at the mean, or without neighbours", "等于均值或无邻居");
        };
    }

    /**
     * Local Moran: the quadrants of the places that are significant at 5 %, on a map of points.
     *
     * @param panel that holds the values
     * @param variable to be shown
     * @param year of the values
     * @param neighbours how many nearest neighbours weigh, row-standardized
     * @param seed of the permutations
     * @return the plot
     */
    public Plot lisaMap(Panel panel, Variable variable, int year, int neighbours, long seed) {
        Sampled sample = Sampled.of(panel, variable, year, words).located();
        SpatialWeights weights = SpatialWeights.knn(sample.points(), neighbours);
        LocalTest test = LocalMoran.withDefaults().seed(seed).test(sample.values, weights);
        ImmutableList<Quadrant> quadrants = LocalMoran.quadrants(sample.values, weights);
        int[] classes = new int[sample.values.length];
        for (int i = 0; i < classes.length; i++) {
            double p = test.pValues().get(i);
            classes[i] = p <= LEVEL && quadrants.get(i) != Quadrant.NONE
                    ? 1 + quadrants.get(i).ordinal()
                    : 0;
        }
        List<String> labels = new ArrayList<>(List.of(words.of("not significant", "不显著")));
        for (Quadrant quadrant : List.of(Quadrant.HH, Quadrant.LL, Quadrant.HL, Quadrant.LH)) {
            labels.add(quadrant(quadrant));
        }
        Colouring colouring =
                Colouring.named(classes, labels, List.of("#D9D9D9", "#B2182B", "#2166AC", "#F4A582", "#92C5DE"));
        return map(words.of("Local Moran (LISA): ", "局部莫兰指数（LISA）：") + words.of(variable, year), sample.latitudes())
                .with(Points.byClass(sample.longitudes(), sample.latitudes(), sample.names(words), colouring))
                .note(words.of(
                                "Significant at p ≤ 0.05 of each place by itself, " + neighbours
                                        + " nearest neighbours, permutations with seed " + seed + ". ",
                                "显著性：各单元 p ≤ 0.05；" + neighbours + " 个最近邻；置换种子 " + seed + "。")
                        + words.places(sample.places.size(), sample.all));
    }

    private Plot map(String title, double[] latitudes) {
        Plot plot = Plot.map(title, Sampled.mean(latitudes)).size(720, 680);
        return plot.x(Axis.linear(words.of("longitude (°E)", "经度（°E）")))
                .y(Axis.linear(words.of("latitude (°N)", "纬度（°N）")));
    }

    /**
     * A variable in classes, on a map of points.
     *
     * @param panel that holds the values
     * @param variable to be shown
     * @param year of the values
     * @param classing how the numbers fall into five classes
     * @return the plot
     */
    public Plot points(Panel panel, Variable variable, int year, Classing classing) {
        Sampled sample = Sampled.of(panel, variable, year, words).located();
        return map(words.of(variable, year), sample.latitudes())
                .subtitle(words.axis(variable) + words.of(", by ", "，") + classing(classing))
                .with(Points.byClass(
                        sample.longitudes(),
                        sample.latitudes(),
                        sample.names(words),
                        colouring(sample.values, classing)))
                .note(words.places(sample.places.size(), sample.all));
    }

    private String classing(Classing classing) {
        return switch (classing) {
            case QUANTILES -> words.of("quantiles", "分位数分级");
            case NATURAL_BREAKS -> words.of("natural breaks", "自然断点分级");
            case EQUAL_INTERVALS -> words.of("equal intervals", "等间距分级");
        };
    }

    private Colouring colouring(double[] values, Classing classing) {
        double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double spread = Arrays.stream(present).max().orElse(1)
                - Arrays.stream(present).min().orElse(0);
        int decimals = spread < 1 ? 3 : spread < 10 ? 2 : spread < 100 ? 1 : 0;
        Colouring colouring =
                switch (classing) {
                    case QUANTILES -> Colouring.quantiles(values, CLASSES, decimals);
                    case EQUAL_INTERVALS -> Colouring.equalIntervals(values, CLASSES, decimals);
                    case NATURAL_BREAKS -> {
                        int classes = (int) Math.min(
                                CLASSES, Arrays.stream(present).distinct().count());
                        double[] bounds =
                                NaturalBreaks.of(present, classes).upperBounds().toArray();
                        yield Colouring.given(values, Arrays.copyOf(bounds, Math.max(0, classes - 1)), decimals);
                    }
                };
        return colouring.missing(words.of("no data", "无数据"));
    }

    /**
     * A stock as bubbles on a map, the largest named, coloured by the classes of another variable.
     *
     * @param panel that holds both
     * @param size the area of the bubbles
     * @param colour the colour of the bubbles
     * @param year of the values
     * @return the plot
     */
    public Plot bubbles(Panel panel, Variable size, Variable colour, int year) {
        Panel complete = panel.years(year, year).complete(size, colour);
        Sampled sample = Sampled.of(complete, size, year, words).located();
        Panel located =
                complete.select(sample.places.stream().map(p -> p.code()).toList());
        Sampled shade = Sampled.of(located, colour, year, words);
        Colouring colouring = colouring(shade.values, Classing.QUANTILES);
        double[] x = sample.longitudes();
        double[] y = sample.latitudes();
        List<String> names = sample.names(words);
        double most = Arrays.stream(sample.values).max().orElse(0);
        int[] named = sample.largest(NAMED + 5);
        Plot plot = map(
                        words.of(
                                words.name(size) + " and " + words.within(colour) + ", " + year,
                                year + "年" + words.name(size) + "与" + words.name(colour)),
                        y)
                .subtitle(words.of("area: ", "面积：")
                        + words.axis(size)
                        + words.of("; colour: ", "；颜色：")
                        + words.axis(colour));
        for (int k = 0; k < colouring.labels().size(); k++) {
            int kept = k;
            int[] members = IntStream.range(0, x.length)
                    .filter(i -> colouring.classes().get(i) == kept)
                    .toArray();
            int[] shown = Arrays.stream(named)
                    .map(i -> Arrays.binarySearch(members, i))
                    .filter(i -> i >= 0)
                    .toArray();
            plot = plot.with(Points.of(
                            colouring.labels().get(k),
                            Arrays.stream(members).mapToDouble(i -> x[i]).toArray(),
                            Arrays.stream(members).mapToDouble(i -> y[i]).toArray())
                    .labels(Arrays.stream(members).mapToObj(names::get).toList())
                    .sizes(
                            most,
                            Arrays.stream(members)
                                    .mapToDouble(i -> sample.values[i])
                                    .toArray())
                    .colour(colouring.colours().get(k))
                    .show(shown));
        }
        return plot.note(words.of("Largest bubble: ", "最大的圆：")
                + words.quantity(size, most)
                + words.of(". ", "。")
                + words.places(sample.places.size(), panel.places().size()));
    }

    /**
     * A variable in classes, on outlines that the user gives.
     *
     * @param panel that holds the values
     * @param variable to be shown
     * @param year of the values
     * @param polygons outlines whose labels are codes of places
     * @param classing how the numbers fall into five classes
     * @return the plot
     */
    public Plot choropleth(Panel panel, Variable variable, int year, Polygons polygons, Classing classing) {
        double[] values = words.values(variable, values(panel, variable, year, polygons.labels()));
        long used = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        double south = 90;
        double north = -90;
        for (int i = 0; i < polygons.size(); i++) {
            for (GeoPoint point : polygons.parts(i).get(0).outer()) {
                south = Math.min(south, point.latitude());
                north = Math.max(north, point.latitude());
            }
        }
        return Plot.map(words.of(variable, year), (south + north) / 2)
                .size(720, 600)
                .subtitle(words.axis(variable) + words.of(", by ", "，") + classing(classing))
                .with(Areas.of(polygons, colouring(values, classing)))
                .note(words.places((int) used, polygons.size()));
    }

    private static double[] values(Panel panel, Variable variable, int year, List<String> codes) {
        return codes.stream()
                .mapToDouble(code -> panel.indexOf(code).isPresent() ? panel.value(code, year, variable) : Double.NaN)
                .toArray();
    }

    /**
     * A variable in classes, on tiles.
     *
     * @param panel that holds the values
     * @param variable to be shown
     * @param year of the values
     * @param grid tiles whose codes are those of places
     * @param classing how the numbers fall into five classes
     * @return the plot
     */
    public Plot tiles(Panel panel, Variable variable, int year, TileGrid grid, Classing classing) {
        double[] values = words.values(variable, values(panel, variable, year, grid.codes()));
        long used = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        return Plot.of(words.of(variable, year))
                .size(720, 680)
                .subtitle(words.axis(variable) + words.of(", by ", "，") + classing(classing))
                .with(Tiles.of(grid, colouring(values, classing)))
                .note(words.of("A schematic layout, not to scale. ", "示意布局，不按比例。")
                        + words.places((int) used, values.length));
    }

    /**
     * The strongest links of a flow matrix between places on a map.
     *
     * @param flows labelled by codes
     * @param panel that holds the places
     * @param count of links, both directions together
     * @return the plot
     */
    public Plot flows(FlowMatrix flows, Panel panel, int count) {
        List<Pair> pairs = strongest(flows, count);
        List<Links.Link> links = new ArrayList<>();
        Map<String, Double> totals = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            String from = flows.labels().get(pair.from);
            String to = flows.labels().get(pair.to);
            GeoPoint a = point(panel, from);
            GeoPoint b = point(panel, to);
            String label = words.name(panel.place(from)) + " – " + words.name(panel.place(to));
            links.add(new Links.Link(label, a.longitude(), a.latitude(), b.longitude(), b.latitude(), pair.weight));
            totals.merge(from, pair.weight, Double::sum);
            totals.merge(to, pair.weight, Double::sum);
        }
        List<String> codes = List.copyOf(totals.keySet());
        double[] sizes =
                totals.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] latitudes =
                codes.stream().mapToDouble(c -> point(panel, c).latitude()).toArray();
        String title = words.of("The " + pairs.size() + " strongest links", "最强的 " + pairs.size() + " 条联系");
        return map(title, latitudes)
                .with(Links.of(words.of("link, width by strength", "联系（宽度表示强度）"), links))
                .with(Points.of(
                                words.of("place, area by its links shown", "城市（面积表示所示联系之和）"),
                                codes.stream()
                                        .mapToDouble(c -> point(panel, c).longitude())
                                        .toArray(),
                                codes.stream()
                                        .mapToDouble(c -> point(panel, c).latitude())
                                        .toArray())
                        .labels(codes.stream()
                                .map(c -> words.name(panel.place(c)))
                                .toList())
                        .sizes(sizes)
                        .colour(Palette.MARKED)
                        .show(Sampled.largest(sizes, 2 * NAMED)));
    }

    private record Pair(int from, int to, double weight) {}

    /** Pairs by the sum of both directions. */
    private static List<Pair> strongest(FlowMatrix flows, int count) {
        Checks.atLeast(count, 1, "count");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            for (int j = 0; j < i; j++) {
                double weight =
                        (flows.isMissing(i, j) ? 0 : flows.get(i, j)) + (flows.isMissing(j, i) ? 0 : flows.get(j, i));
                if (weight > 0) {
                    pairs.add(new Pair(i, j, weight));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.weight)
                .thenComparingInt(p -> p.from)
                .thenComparingInt(p -> p.to));
        return pairs.subList(0, Math.min(count, pairs.size()));
    }

    private static GeoPoint point(Panel panel, String code) {
        Optional<GeoPoint> point = panel.place(code).centre();
        Checks.argument(
                point.isPresent(), "%s (%s) has no centre", panel.place(code).name(), code);
        return point.orElseThrow();
    }

    /**
     * The strongest links as a network, its communities in colours.
     *
     * @param flows labelled by codes
     * @param panel that holds the places
     * @param count of links, both directions together
     * @param seed of the search for communities
     * @return the plot
     */
    public Plot network(FlowMatrix flows, Panel panel, int count, long seed) {
        List<Pair> pairs = strongest(flows, count);
        int[] nodes = pairs.stream()
                .flatMapToInt(p -> IntStream.of(p.from, p.to))
                .distinct()
                .sorted()
                .toArray();
        int[][] links = new int[pairs.size()][];
        double[] weights = new double[pairs.size()];
        double[] strength = new double[nodes.length];
        List<org.chengzhen.core.plot.Network.Edge> edges = new ArrayList<>();
        for (int k = 0; k < links.length; k++) {
            int a = Arrays.binarySearch(nodes, pairs.get(k).from);
            int b = Arrays.binarySearch(nodes, pairs.get(k).to);
            links[k] = new int[] {a, b};
            weights[k] = pairs.get(k).weight;
            strength[a] += weights[k];
            strength[b] += weights[k];
            edges.add(new org.chengzhen.core.plot.Network.Edge(a, b, weights[k]));
        }
        Partition communities = Louvain.withDefaults().seed(seed).of(Network.undirected(nodes.length, links, weights));
        List<String> names = Arrays.stream(nodes)
                .mapToObj(i -> words.name(panel.place(flows.labels().get(i))))
                .toList();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            groups.add(group(communities.communities().get(i), communities, names, strength));
        }
        return Plot.of(words.of(
                        "Network of the " + pairs.size() + " strongest links", "最强 " + pairs.size() + " 条联系的网络"))
                .size(720, 680)
                .with(org.chengzhen.core.plot.Network.of(names, groups, strength, edges))
                .note(words.of(
                        "Colours: communities (Louvain, modularity " + Wording.number(communities.modularity(), 3)
                                + ", seed " + seed + "), named by their strongest place. Area: sum of the links shown.",
                        "颜色：社区（Louvain，模块度 " + Wording.number(communities.modularity(), 3) + "，种子 " + seed
                                + "），以联系最强者命名；面积：所示联系之和。"));
    }

    private static String group(int community, Partition result, List<String> names, double[] strength) {
        int best = -1;
        for (int i = 0; i < strength.length; i++) {
            if (result.communities().get(i) == community && (best < 0 || strength[i] > strength[best])) {
                best = i;
            }
        }
        return names.get(best);
    }

    /**
     * The degree of urbanisation on its grid.
     *
     * @param map of level 1 or 2
     * @return the plot
     */
    public Plot degreeOfUrbanisation(SettlementMap map) {
        Map<Integer, String> names = ImmutableMap.<Integer, String>builder()
                .put(DegreeOfUrbanisation.WATER, words.of("water", "水域"))
                .put(DegreeOfUrbanisation.RURAL, words.of("rural cells", "乡村网格"))
                .put(DegreeOfUrbanisation.URBAN_CLUSTER, words.of("urban cluster", "城市簇"))
                .put(DegreeOfUrbanisation.URBAN_CENTRE, words.of("urban centre", "城市中心"))
                .put(DegreeOfUrbanisation.WATER_2, words.of("water", "水域"))
                .put(DegreeOfUrbanisation.VERY_LOW_DENSITY, words.of("very low density", "极低密度"))
                .put(DegreeOfUrbanisation.LOW_DENSITY, words.of("low density", "低密度"))
                .put(DegreeOfUrbanisation.RURAL_CLUSTER, words.of("rural cluster", "乡村簇"))
                .put(DegreeOfUrbanisation.SUBURBAN, words.of("suburban", "郊区"))
                .put(DegreeOfUrbanisation.SEMI_DENSE_CLUSTER, words.of("semi-dense cluster", "半密集簇"))
                .put(DegreeOfUrbanisation.DENSE_CLUSTER, words.of("dense cluster", "密集簇"))
                .put(DegreeOfUrbanisation.URBAN_CENTRE_2, words.of("urban centre", "城市中心"))
                .buildOrThrow();
        Map<Integer, String> colours = ImmutableMap.<Integer, String>builder()
                .put(DegreeOfUrbanisation.WATER, "#A6CEE3")
                .put(DegreeOfUrbanisation.RURAL, "#EDF3DC")
                .put(DegreeOfUrbanisation.URBAN_CLUSTER, "#E69F00")
                .put(DegreeOfUrbanisation.URBAN_CENTRE, "#8B1A1A")
                .put(DegreeOfUrbanisation.WATER_2, "#A6CEE3")
                .put(DegreeOfUrbanisation.VERY_LOW_DENSITY, "#F4F8E8")
                .put(DegreeOfUrbanisation.LOW_DENSITY, "#DCE8B8")
                .put(DegreeOfUrbanisation.RURAL_CLUSTER, "#8FA850")
                .put(DegreeOfUrbanisation.SUBURBAN, "#FFE08A")
                .put(DegreeOfUrbanisation.SEMI_DENSE_CLUSTER, "#F2B035")
                .put(DegreeOfUrbanisation.DENSE_CLUSTER, "#C96A1B")
                .put(DegreeOfUrbanisation.URBAN_CENTRE_2, "#8B1A1A")
                .buildOrThrow();
        List<Integer> present = map.classes().counts().keySet().stream()
                .filter(names::containsKey)
                .toList();
        Map<Integer, String> labels = new TreeMap<>();
        Map<Integer, String> paints = new TreeMap<>();
        for (int code : present) {
            double share = 100 * map.populationShares().getOrDefault(code, 0.0);
            labels.put(code, names.get(code) + " (" + Wording.number(share, 1) + " %)");
            paints.put(code, colours.get(code));
        }
        return Plot.of(words.of("Degree of urbanisation", "城市化程度"))
                .size(680, 600)
                .with(Raster.of(map.classes(), labels, paints))
                .note(words.of("In brackets: share of the population. Cells of 1 km².", "括号内为人口比重；网格为1平方千米。"));
    }
}
