package org.chengzhen.golden;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.convergence.RankMarkov;
import org.chengzhen.methods.convergence.RegionalCohesion;
import org.chengzhen.methods.growth.MultiplicativeLmdi;
import org.chengzhen.methods.inputoutput.HouseholdMultipliers;
import org.chengzhen.methods.inputoutput.ProportionalFitting;
import org.chengzhen.methods.inputoutput.RegionalCoefficients;
import org.chengzhen.methods.inputoutput.StructuralDecomposition;
import org.chengzhen.methods.inputoutput.ThreeWayMargins;
import org.chengzhen.methods.spatial.SpatialTau;

/** Golden rows of M63 and M64: decomposition, tables brought up to date, moves through the ranks. */
final class StructureAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("M63 multiplicative LMDI-I and LMDI-II", in -> lmdi(in)),
            Map.entry("M63 structural decomposition, two polar average and all orders", in -> decomposition(in)),
            Map.entry("M63 RAS / IPF in two dimensions, structural zeros kept", in -> ras(in)),
            Map.entry("M63 RAS, row and column totals differ", in -> ras(in)),
            Map.entry("M63 iterative proportional fitting in three dimensions", in -> cube(in)),
            Map.entry("M63 regional coefficients by SLQ, CILQ and FLQ", in -> regional(in)),
            Map.entry("M63 type I and type II multipliers", in -> multipliers(in)),
            Map.entry("M64 regional cohesion theta of rank changes", in -> theta(in)),
            Map.entry("M64 spatial decomposition of rank concordance", in -> tau(in)),
            Map.entry("M64 full-rank and geographic-rank Markov", in -> ranks(in)),
            Map.entry(
                    "M64 full-rank Markov, 48 US states 1929-2009, first 3 ranks and the row of rank 48",
                    in -> states(in)));

    private StructureAdapters() {}

    private static Answer lmdi(Inputs in) {
        MultiplicativeLmdi d = MultiplicativeLmdi.of(in.matrix("t0"), in.matrix("t1"));
        return Answer.of("total", d::total)
                .and("effects", () -> d.effects().toArray())
                .and("effects_lmdi2", () -> d.effectsTwo().toArray());
    }

    private static Answer decomposition(Inputs in) {
        StructuralDecomposition d = StructuralDecomposition.of(
                in.numbers("e0"),
                in.numbers("e1"),
                DoubleMatrix.of(in.matrix("L0")),
                DoubleMatrix.of(in.matrix("L1")),
                in.numbers("f0"),
                in.numbers("f1"));
        return Answer.of("total", d::total)
                .and("effects", () -> d.effects().toArray())
                .and("polar", d::polar)
                .and("all_orders", () -> d.allOrders().toArray());
    }

    private static Answer ras(Inputs in) {
        DoubleMatrix x = ProportionalFitting.withDefaults()
                .of(DoubleMatrix.of(in.matrix("A")), in.numbers("rows"), in.numbers("cols"));
        return Answer.of("X", () -> x);
    }

    private static Answer cube(Inputs in) {
        ThreeWayMargins margins = ThreeWayMargins.none();
        if (in.has("margin_ij")) {
            margins = margins.ij(DoubleMatrix.of(in.matrix("margin_ij")));
        }
        if (in.has("margin_jk")) {
            margins = margins.jk(DoubleMatrix.of(in.matrix("margin_jk")));
        }
        if (in.has("margin_ik")) {
            margins = margins.ik(DoubleMatrix.of(in.matrix("margin_ik")));
        }
        Object x = ProportionalFitting.withDefaults().of(in.cube("A"), margins);
        return Answer.of("X", () -> x);
    }

    private static Answer regional(Inputs in) {
        RegionalCoefficients r = RegionalCoefficients.of(
                DoubleMatrix.of(in.matrix("A")),
                in.numbers("region"),
                in.numbers("nation"),
                in.number("delta", RegionalCoefficients.DEFAULT_DELTA));
        return Answer.of("slq", () -> r.quotients().toArray())
                .and("a_slq", r::bySimple)
                .and("a_cilq", r::byCrossIndustry)
                .and("a_flq", r::byFlegg)
                .and("lambda", r::lambda);
    }

    private static Answer multipliers(Inputs in) {
        DoubleMatrix a = DoubleMatrix.of(in.matrix("A"));
        double[] wages = in.numbers("wage");
        HouseholdMultipliers one = HouseholdMultipliers.typeOne(a, wages);
        HouseholdMultipliers two = HouseholdMultipliers.typeTwo(a, wages, in.numbers("consumption"));
        return Answer.of("output_I", () -> one.output().toArray())
                .and("output_II", () -> two.output().toArray())
                .and("output_II_with_household", () -> two.outputWithHousehold().toArray())
                .and("income_I", one::income)
                .and("income_II", two::income);
    }

    private static Answer theta(Inputs in) {
        RegionalCohesion.Theta t =
                RegionalCohesion.withDefaults().permutations(0).of(in.matrix("y"), in.integers("regime"));
        return Answer.of("theta", t::theta)
                .and("total", () -> t.total().toArray())
                .and("max_total", t::largestTotal);
    }

    private static Answer tau(Inputs in) {
        SpatialTau t = SpatialTau.of(in.numbers("x"), in.numbers("y"), in.integerMatrix("links"));
        return Answer.of("tau", t::all)
                .and("concordant_neighbours", t::concordantNeighbours)
                .and("discordant_neighbours", t::discordantNeighbours)
                .and("tau_neighbours", t::neighbours)
                .and("tau_others", t::others);
    }

    private static Answer ranks(Inputs in) {
        RankMarkov m = RankMarkov.of(in.matrix("y"));
        return Answer.of("rank_transitions", m::rankCounts)
                .and("rank_p", m::rankProbabilities)
                .and("place_transitions", m::placeCounts)
                .and("place_p", m::placeProbabilities);
    }

    private static Answer states(Inputs in) {
        RankMarkov m = RankMarkov.of(PanelFile.read(in));
        return Answer.of(
                        "rank_transitions_top",
                        () -> IntStream.range(0, 3)
                                .mapToObj(r -> Arrays.copyOf(m.rankCounts().row(r), 3))
                                .toList())
                .and(
                        "diag_first_ten",
                        () -> IntStream.range(0, 10)
                                .mapToObj(r -> m.rankCounts().get(r, r))
                                .toList())
                .and("diag_sum", m::stays);
    }
}
