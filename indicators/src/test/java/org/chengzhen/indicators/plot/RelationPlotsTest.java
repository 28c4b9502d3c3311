package org.chengzhen.indicators.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.MalmquistLuenberger;
import org.chengzhen.methods.network.Attack;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.BlockModel;
import org.chengzhen.methods.network.DisparityFilter;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkResilience;
import org.chengzhen.methods.network.QapRegression;
import org.junit.jupiter.api.Test;

class RelationPlotsTest {
    private static final double[][] FIVE = {
        {0, 40, 5, 3, 1}, {30, 0, 6, 2, 0}, {8, 4, 0, 1, 1}, {25, 2, 1, 0, 0}, {9, 0, 0, 2, 0}
    };
    private static final Network NETWORK = Network.directed(FlowMatrix.of(FIVE));

    private static String option(Plot plot) {
        String option = plot.toOption().toString();
        assertFalse(option.contains("NaN"), option);
        return option;
    }

    @Test
    void curvesNameTheirAttacksAndRobustness() {
        NetworkResilience.Removal targeted = NetworkResilience.withDefaults()
                .attack(Attack.DEGREE_RECALCULATED)
                .of(Network.undirected(FlowMatrix.of(FIVE)));
        Plot plot = RelationPlots.in(Language.CHINESE).removal(Map.of("蓄意攻击", targeted));
        String option = option(plot);
        assertTrue(option.contains("蓄意攻击"), option);
        assertTrue(
                plot.notes().get(0).contains("R = " + Wording.number(targeted.robustness(), 3)),
                plot.notes()::toString);
        assertEquals(1, Plots.of(targeted).layers().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> RelationPlots.in(Language.ENGLISH).removal(Map.of()));
    }

    @Test
    void blocksShowDensitiesRolesAndTheirImage() {
        BlockModel.Model model = BlockModel.of(NETWORK, new int[] {0, 0, 1, 1, 2});
        String densities = option(Plots.of(model));
        assertTrue(densities.contains("n = 2") && densities.contains("block 3"), densities);
        String roles = option(RelationPlots.in(Language.CHINESE).blocks(model));
        assertTrue(roles.contains("板块 1"), roles);
        assertTrue(roles.contains("净受益") || roles.contains("双向溢出") || roles.contains("净溢出") || roles.contains("经纪人"));
        assertTrue(option(RelationPlots.in(Language.ENGLISH).image(model)).contains("Image of the blocks"));
    }

    @Test
    void backbonesShowThePlacesThatKeepALink() {
        Backbone backbone = DisparityFilter.of(NETWORK).backbone(0.3);
        String option = option(RelationPlots.in(Language.ENGLISH).backbone(backbone, List.of("a", "b", "c", "d", "e")));
        assertTrue(option.contains(backbone.links().size() + " links hold"), option);
        Plots.of(backbone);
        assertThrows(
                IllegalArgumentException.class,
                () -> Plots.of(DisparityFilter.of(NETWORK).backbone(1e-12)));
    }

    @Test
    void productivityAndIntervalsAreDrawn() {
        double[][][] x = {{{2}, {4}, {3}}, {{2}, {4}, {3}}};
        double[][][] y = {{{2}, {5}, {3}}, {{6}, {6}, {4}}};
        double[][][] b = {{{1}, {4}, {2}}, {{6}, {3}, {2}}};
        var changes = MalmquistLuenberger.withDefaults().adjacent(x, y, b);
        Plot plot = EvaluationPlots.in(Language.ENGLISH)
                .productivity("Green productivity", new int[] {2019, 2020}, changes);
        assertTrue(plot.notes().get(0).contains("without an index: 1"), plot.notes()::toString);
        assertTrue(option(plot).contains("efficiency change"));
        option(Plots.of(changes));
        assertThrows(
                IllegalArgumentException.class,
                () -> EvaluationPlots.in(Language.ENGLISH).productivity("", new int[] {2020}, changes));
        double[][] inputs = IntStream.range(0, 12)
                .mapToObj(i -> new double[] {2 + i % 5, 3 + i % 4})
                .toArray(double[][]::new);
        double[][] outputs =
                IntStream.range(0, 12).mapToObj(i -> new double[] {1 + i % 7}).toArray(double[][]::new);
        var scores = BootstrappedEfficiency.withDefaults().replications(200).of(inputs, outputs);
        assertTrue(option(Plots.of(scores)).contains("corrected"));
    }

    @Test
    void regressorsOfRelationsShowTheirStandardizedCoefficientsAndP() {
        double[][] distance = {{0, 1, 4, 2, 3}, {1, 0, 2, 5, 1}, {4, 2, 0, 3, 6}, {2, 5, 3, 0, 2}, {3, 1, 6, 2, 0}};
        QapRegression.Fit fit = QapRegression.withDefaults().permutations(99).fit(FIVE, new double[][][] {distance});
        String option = option(Plots.of(fit, List.of("distance")));
        assertTrue(
                option.contains("distance (p = " + Wording.number(fit.pValues().get(0), 3) + ")"), option);
        assertTrue(option.contains(Double.toString(fit.standardized().get(0))), option);
        String chinese = option(Plots.in(Language.CHINESE).of(fit, List.of("距离")));
        assertTrue(chinese.contains("标准化系数") && chinese.contains("距离"), chinese);
        assertThrows(IllegalArgumentException.class, () -> Plots.of(fit, List.of("a", "b")));
    }
}
