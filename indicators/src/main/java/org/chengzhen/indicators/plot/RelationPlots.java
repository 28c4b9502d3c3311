package org.chengzhen.indicators.plot;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.HeatTable;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.BlockModel;
import org.chengzhen.methods.network.BlockRole;
import org.chengzhen.methods.network.ConnectedComponents;
import org.chengzhen.methods.network.Degree;
import org.chengzhen.methods.network.Link;
import org.chengzhen.methods.network.NetworkResilience;
import org.chengzhen.methods.network.QapRegression;

/** Pictures of relations between places: blocks and their roles, backbones, and networks that lose their places. */
public final class RelationPlots {
    private final Wording words;

    private RelationPlots(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static RelationPlots in(Language language) {
        return new RelationPlots(language);
    }

    /**
     * The largest component after removals, a curve for each attack.
     *
     * @param attacks removals of the places of one network, by name of the attack
     * @return the plot
     * @throws IllegalArgumentException if there is none
     */
    public Plot removal(Map<String, NetworkResilience.Removal> attacks) {
        Checks.argument(!attacks.isEmpty(), "attacks must hold at least one removal");
        List<Lines> curves = new ArrayList<>();
        List<String> robustness = new ArrayList<>();
        attacks.forEach((name, removal) -> {
            double[] largest = removal.largest().toArray();
            double places = largest.length - 1;
            double[] removed = IntStream.range(0, largest.length)
                    .mapToDouble(q -> q / places)
                    .toArray();
            curves.add(Lines.of(name, removed, largest).unmarked());
            robustness.add(name + " R = " + Wording.number(removal.robustness(), 3));
        });
        return Plot.of(words.of("What holds together after removals", "移除节点后的网络连通性"))
                .x(Axis.linear(words.of("share of the places removed", "移除节点比例"))
                        .between(0, 1))
                .y(Axis.linear(words.of("largest component, share of all places", "最大连通子图占比"))
                        .between(0, 1))
                .with(curves)
                .note(String.join(words.of("; ", "；"), robustness) + words.of(". R: mean of the curve.", "。R 为曲线均值。"));
    }

    /**
     * Densities between blocks, their roles beside them.
     *
     * @param model of the blocks
     * @return the plot; a cell without a number has no density
     */
    public Plot blocks(BlockModel.Model model) {
        double[][] densities = new double[model.count()][model.count()];
        for (int k = 0; k < densities.length; k++) {
            for (int l = 0; l < densities.length; l++) {
                densities[k][l] = model.density(k, l).orElse(Double.NaN);
            }
        }
        return table(words.of("Densities between blocks", "板块密度矩阵"), model, DoubleMatrix.of(densities), 3)
                .note(words.of(
                        "Density of the network: " + Wording.number(model.density(), 3) + ".",
                        "网络密度：" + Wording.number(model.density(), 3) + "。"));
    }

    /**
     * The image matrix of a block model: 1 where links are at least as dense as in the whole.
     *
     * @param model of the blocks
     * @return the plot
     */
    public Plot image(BlockModel.Model model) {
        double[][] image = model.image().stream()
                .map(row -> row.stream().mapToDouble(i -> i).toArray())
                .toArray(double[][]::new);
        return table(words.of("Image of the blocks", "板块像矩阵"), model, DoubleMatrix.of(image), 0)
                .note(words.of(
                        "1: at least the density of the network, " + Wording.number(model.density(), 3) + ".",
                        "1：不低于网络密度 " + Wording.number(model.density(), 3) + "。"));
    }

    private Plot table(String title, BlockModel.Model model, DoubleMatrix values, int decimals) {
        ImmutableIntArray sizes = model.sizes();
        List<String> columns = IntStream.range(0, model.count())
                .mapToObj(k -> words.of("block ", "板块 ") + (k + 1))
                .toList();
        List<String> rows = IntStream.range(0, model.count())
                .mapToObj(k -> columns.get(k) + " (n = " + sizes.get(k)
                        + model.roles().get(k).map(role -> ", " + name(role)).orElse("") + ")")
                .toList();
        return Plot.of(title)
                .size(680, Math.max(300, 160 + 60 * model.count()))
                .x(Axis.categories(words.of("receiving", "接收板块"), columns))
                .y(Axis.categories(words.of("sending", "发出板块"), rows).descending())
                .with(HeatTable.of(values, decimals));
    }

    private String name(BlockRole role) {
        return switch (role) {
            case NET_RECEIPT -> words.of("net receipt", "净受益");
            case BIDIRECTIONAL -> words.of("bidirectional", "双向溢出");
            case NET_SPILLOVER -> words.of("net spillover", "净溢出");
            case BROKER -> words.of("broker", "经纪人");
        };
    }

    /**
     * The links of a backbone, its parts in colours.
     *
     * @param backbone of a network
     * @param names of its places, in their order
     * @return the plot, of the places that keep a link
     * @throws IllegalArgumentException if the number of names is not that of the places, or no link is kept
     */
    public Plot backbone(Backbone backbone, List<String> names) {
        Checks.sameLength(names.size(), "names", backbone.network().size(), "places");
        Checks.argument(!backbone.links().isEmpty(), "the backbone must keep a link");
        int[] nodes = backbone.links().stream()
                .flatMapToInt(link -> IntStream.of(link.origin(), link.destination()))
                .distinct()
                .sorted()
                .toArray();
        ImmutableIntArray parts = ConnectedComponents.of(backbone.network().bothWays());
        double[] strength = Degree.strength(backbone.network().bothWays()).toArray();
        List<org.chengzhen.core.plot.Network.Edge> edges = new ArrayList<>();
        for (Link link : backbone.links()) {
            edges.add(new org.chengzhen.core.plot.Network.Edge(
                    Arrays.binarySearch(nodes, link.origin()),
                    Arrays.binarySearch(nodes, link.destination()),
                    link.value()));
        }
        List<String> groups = new ArrayList<>();
        for (int node : nodes) {
            groups.add(names.get(strongest(nodes, parts, parts.get(node), strength)));
        }
        return Plot.of(words.of("Backbone of the network", "骨架网络"))
                .size(720, 680)
                .with(org.chengzhen.core.plot.Network.of(
                        Arrays.stream(nodes).mapToObj(names::get).toList(),
                        groups,
                        Arrays.stream(nodes).mapToDouble(i -> strength[i]).toArray(),
                        edges))
                .note(words.of(
                        edges.size() + " links hold " + percent(backbone.weightShare()) + " of the flows, "
                                + percent(backbone.linkShare()) + " of the links and " + percent(backbone.placeShare())
                                + " of the places. Colours: parts, named by their strongest place.",
                        edges.size() + " 条联系占流量 " + percent(backbone.weightShare()) + "、联系数 "
                                + percent(backbone.linkShare()) + "、节点 " + percent(backbone.placeShare())
                                + "。颜色：连通部分，以最强者命名。"));
    }

    private static int strongest(int[] nodes, ImmutableIntArray parts, int part, double[] strength) {
        int best = -1;
        for (int node : nodes) {
            if (parts.get(node) == part && (best < 0 || strength[node] > strength[best])) {
                best = node;
            }
        }
        return best;
    }

    private static String percent(double share) {
        return Wording.number(100 * share, 1) + " %";
    }

    /** Standardized coefficients, each with the p-value of its permutations. */
    Plot coefficients(List<String> names, QapRegression.Fit fit) {
        Checks.sameLength(names.size(), "names", fit.standardized().length(), "regressors");
        List<String> labels = IntStream.range(0, names.size())
                .mapToObj(j ->
                        names.get(j) + " (p = " + Wording.number(fit.pValues().get(j), 3) + ")")
                .toList();
        return Plot.of(words.of("Standardized coefficients of relations", "关系回归的标准化系数"))
                .size(720, Math.max(260, 130 + 30 * names.size()))
                .x(Axis.linear(words.of("standard deviations of the response", "被解释变量的标准差")))
                .y(Axis.categories("", labels).descending())
                .with(Bars.of("", fit.standardized().toArray()).numbers(3))
                .note(words.of("p by ", "p 值由 ")
                        + fit.permutations()
                        + words.of(" permutations of the places.", " 次节点置换得到。"));
    }
}
