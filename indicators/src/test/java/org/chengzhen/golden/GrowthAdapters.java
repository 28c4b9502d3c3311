package org.chengzhen.golden;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.chengzhen.methods.growth.CharacteristicIndustry;
import org.chengzhen.methods.growth.DynamicShiftShare;
import org.chengzhen.methods.growth.EconomicBase;
import org.chengzhen.methods.growth.EmploymentElasticity;
import org.chengzhen.methods.growth.EstebanMarquillas;
import org.chengzhen.methods.growth.FactorMisallocation;
import org.chengzhen.methods.growth.GrowthAccounting;
import org.chengzhen.methods.growth.LandGrowth;
import org.chengzhen.methods.growth.Lmdi;
import org.chengzhen.methods.growth.MarketIntegration;
import org.chengzhen.methods.growth.ShiftShare;
import org.chengzhen.methods.growth.SpatialShiftShare;
import org.chengzhen.methods.growth.StructuralChange;
import org.chengzhen.methods.growth.StructuralUpgrading;
import org.chengzhen.methods.growth.TapioDecoupling;

/** Golden rows of growth, its decompositions, and structural change. */
final class GrowthAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            entry("B49", in -> shiftShare(in)),
            entry("B50", in -> estebanMarquillas(in)),
            entry("B51", in -> dynamic(in)),
            entry("B52", in -> spatial(in)),
            entry("B54", in -> MarketIntegration.relativePriceVariance(in.numbers("dlnp_i"), in.numbers("dlnp_j"))),
            entry("B55", in -> misallocation(in)),
            entry("C07.solow", in -> accounting(in)),
            entry("C07/C08", in -> accounting(in)),
            entry("C08", in -> land(in)),
            entry("C10", in -> tapio(in.numbers("A"), in.numbers("Y"))),
            entry("C15.layer", in -> StructuralUpgrading.levelCoefficient(in.numbers("share"))),
            entry("C15.tl", in -> StructuralUpgrading.rationalization(in.numbers("output"), in.numbers("labour"))),
            entry("D11.eb", in -> base(in)),
            entry("D13", in -> CharacteristicIndustry.quadrant(in.number("lq"), in.number("competitive"))),
            entry("D14", in -> elasticity(in)),
            entry("D20", in -> moore(in)),
            entry(
                    "M21",
                    in -> tapio(
                            new double[] {in.number("p0"), in.number("p1")},
                            new double[] {in.number("g0"), in.number("g1")})),
            entry("M30", in -> lmdi(in)));

    private GrowthAdapters() {}

    private static ShiftShare.Components classic(Inputs in) {
        return ShiftShare.of(in.numbers("r0"), in.numbers("r1"), in.numbers("n0"), in.numbers("n1"));
    }

    private static Answer shiftShare(Inputs in) {
        return Answer.of("growth", () -> classic(in).change())
                .and("national", () -> classic(in).national())
                .and("mix", () -> classic(in).mix())
                .and("competitive", () -> classic(in).competitive());
    }

    private static EstebanMarquillas.HomotheticParts homothetic(Inputs in) {
        return EstebanMarquillas.of(in.numbers("r0"), in.numbers("r1"), in.numbers("n0"), in.numbers("n1"));
    }

    private static Answer estebanMarquillas(Inputs in) {
        return Answer.of("national", () -> homothetic(in).national())
                .and("mix", () -> homothetic(in).mix())
                .and("competitive_homothetic", () -> homothetic(in).homotheticCompetitive())
                .and("allocation", () -> homothetic(in).allocation());
    }

    private static Answer dynamic(Inputs in) {
        return Answer.of("national", () -> byPeriod(in).national())
                .and("mix", () -> byPeriod(in).mix())
                .and("competitive", () -> byPeriod(in).competitive());
    }

    private static DynamicShiftShare.PeriodSums byPeriod(Inputs in) {
        return DynamicShiftShare.of(in.matrix("r"), in.matrix("n"));
    }

    private static SpatialShiftShare.SpatialComponents amongNeighbours(Inputs in) {
        return SpatialShiftShare.of(
                in.numbers("e0"),
                in.numbers("e1"),
                in.numbers("w"),
                in.matrix("nb0"),
                in.matrix("nb1"),
                in.number("nation_g"));
    }

    private static Answer spatial(Inputs in) {
        return Answer.of("national", () -> amongNeighbours(in).national())
                .and("neighbour_industry", () -> amongNeighbours(in).neighbourIndustry())
                .and("local_competitive", () -> amongNeighbours(in).localCompetitive());
    }

    private static Answer misallocation(Inputs in) {
        return Answer.of("gamma", () -> factor(in).relativeUse().toArray())
                .and("tau", () -> factor(in).distortions().toArray());
    }

    private static FactorMisallocation.Misallocation factor(Inputs in) {
        return FactorMisallocation.of(in.numbers("K"), in.numbers("output_share"), in.numbers("beta_K"));
    }

    private static GrowthAccounting.Account solow(Inputs in) {
        return GrowthAccounting.ofRates(in.number("gY"), in.number("gK"), in.number("gL"), in.number("alpha"));
    }

    private static Answer accounting(Inputs in) {
        return Answer.of("TFP", () -> solow(in).productivity())
                .and("share_K", () -> solow(in).capitalShare())
                .and("share_L", () -> solow(in).labourShare())
                .and("share_TFP", () -> solow(in).productivityShare())
                .and("mode", () -> word(solow(in).mode()));
    }

    private static Object word(Optional<?> constant) {
        return constant.isPresent() ? constant.get() : "UNDEFINED";
    }

    private static LandGrowth.LandAccount landGrowth(Inputs in) {
        double[] output = in.numbers("Y");
        double[] land = in.numbers("A");
        return LandGrowth.of(output[0], output[1], land[0], land[1]);
    }

    private static Answer land(Inputs in) {
        return Answer.of("land_prod_share", () -> landGrowth(in).productivityShare())
                .and("land_expansion_share", () -> landGrowth(in).expansionShare());
    }

    private static Answer tapio(double[] pressure, double[] output) {
        return Answer.of("e", () -> state(pressure, output).elasticity())
                .and("state", () -> state(pressure, output).state());
    }

    private static TapioDecoupling.Decoupling state(double[] pressure, double[] output) {
        return TapioDecoupling.of(pressure[0], pressure[1], output[0], output[1]);
    }

    private static EconomicBase.Base economicBase(Inputs in) {
        return EconomicBase.byLocationQuotients(in.numbers("e"), in.numbers("E"));
    }

    private static Answer base(Inputs in) {
        return Answer.of("basic", () -> economicBase(in).basic())
                .and("multiplier", () -> economicBase(in).multiplier());
    }

    private static Answer elasticity(Inputs in) {
        double[] jobs = in.numbers("L");
        double[] output = in.numbers("Y");
        return Answer.of("arc", () -> EmploymentElasticity.basePeriod(jobs[0], jobs[1], output[0], output[1]))
                .and("log", () -> EmploymentElasticity.logarithmic(jobs[0], jobs[1], output[0], output[1]));
    }

    private static Answer moore(Inputs in) {
        double[] start = in.numbers("w0");
        double[] end = in.numbers("w1");
        return Answer.of("cos", () -> StructuralChange.moore(start, end).cosine())
                .and("angle", () -> StructuralChange.moore(start, end).angle())
                .and("nav", () -> StructuralChange.normOfAbsoluteValues(start, end));
    }

    private static Answer lmdi(Inputs in) {
        return Answer.of(
                        "delta",
                        () -> Lmdi.of(in.numbers("t0"), in.numbers("t1")).change())
                .and(
                        "effects",
                        () -> Lmdi.of(in.numbers("t0"), in.numbers("t1"))
                                .effects()
                                .toArray());
    }
}
