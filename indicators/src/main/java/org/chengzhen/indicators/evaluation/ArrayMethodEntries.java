package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.concentration.DurantonOverman;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.chengzhen.methods.inputoutput.HouseholdMultipliers;
import org.chengzhen.methods.inputoutput.ProportionalFitting;
import org.chengzhen.methods.inputoutput.RegionalCoefficients;
import org.chengzhen.methods.inputoutput.StructuralDecomposition;
import org.chengzhen.methods.trend.SeasonalMannKendall;

/** The entries M69 to M73: of plants, input–output tables and series by month, which no panel of places and years holds. */
final class ArrayMethodEntries {
    private ArrayMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(distances(), updating(), decomposition(), regional(), seasons());
    }

    private static Indicator distances() {
        Entry entry = Entry.of("M69", "Distances between plants", "企业间距离核密度（Duranton–Overman）")
                .unit("1/km")
                .formula(
                        "K(d) = Σe_ie_j[φ((d − d_ij)/h) + φ((d + d_ij)/h)]/(hΣe_ie_j) over pairs of plants; global band"
                                + " of as many sites drawn at random")
                .reading("localization: K above the band; the industry is localized where it is so at any distance."
                        + " Dispersed: below the band somewhere, above it nowhere")
                .source("Duranton and Overman (2005), Review of Economic Studies 72:1077–1106")
                .build();
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.PLANT_SITES, Inputs.PERMUTATIONS, Inputs.SEED)
                .computes((study, out) -> {
                    PlantSites sites = study.get(EvaluationInputs.PLANT_SITES);
                    LocalizationBand band = DurantonOverman.withDefaults()
                            .replications(study.get(Inputs.PERMUTATIONS))
                            .seed(study.get(Inputs.SEED))
                            .band(
                                    sites.x().toArray(),
                                    sites.y().toArray(),
                                    sites.plants().toArray(),
                                    sites.distances().toArray());
                    out.part(
                            "finding",
                            band.localized()
                                    ? "localized"
                                    : band.dispersed() ? "dispersed" : "neither localized nor dispersed");
                    out.part("bandwidth", band.industry().bandwidth());
                    out.part("localization", band.localization());
                    out.part("dispersion", band.dispersion());
                    out.part("band", band);
                });
    }

    private static Indicator updating() {
        Entry entry = Entry.of("M70", "Table brought to new totals (RAS)", "投入产出表更新（RAS法）")
                .unit("unit of the table")
                .formula("x_ij = r_i·a_ij·s_j with Σ_j x_ij and Σ_i x_ij as given: rows and columns scaled in turn")
                .reading("the table nearest to the old one (least information) that has the new totals; zero cells stay"
                        + " zero. Three dimensions: ProportionalFitting over arrays")
                .source("Deming and Stephan (1940); Stone (1961); Miller and Blair (2009)")
                .build();
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.TABLE, EvaluationInputs.ROW_TOTALS, EvaluationInputs.COLUMN_TOTALS)
                .computes((study, out) -> {
                    DoubleMatrix old = study.get(EvaluationInputs.TABLE);
                    DoubleMatrix fitted = ProportionalFitting.withDefaults()
                            .of(
                                    old,
                                    study.get(EvaluationInputs.ROW_TOTALS).toArray(),
                                    study.get(EvaluationInputs.COLUMN_TOTALS).toArray());
                    double[] cells = fitted.toArray();
                    out.part(
                            "total", ImmutableDoubleArray.copyOf(cells).stream().sum());
                    out.part("table", fitted);
                });
    }

    private static Indicator decomposition() {
        Entry entry = Entry.of("M71", "Structural decomposition", "结构分解分析（SDA）")
                .unit("unit of the intensity times demand")
                .formula(
                        "v = e′Lf; Δv = effect of e + of L + of f: mean of the two polar decompositions, and of all six"
                                + " orders")
                .reading("how much of the change comes from intensities, how much from who buys from whom, how much"
                        + " from final demand; the parts add up. The distance of the polar forms says how far the"
                        + " order matters")
                .source("Dietzenbacher and Los (1998), Economic Systems Research 10:307–323")
                .build();
        return SystemIndicator.of(entry)
                .reads(
                        EvaluationInputs.START_INTENSITIES,
                        EvaluationInputs.END_INTENSITIES,
                        EvaluationInputs.START_INVERSE,
                        EvaluationInputs.END_INVERSE,
                        EvaluationInputs.START_DEMAND,
                        EvaluationInputs.END_DEMAND)
                .computes((study, out) -> {
                    StructuralDecomposition parts = StructuralDecomposition.of(
                            study.get(EvaluationInputs.START_INTENSITIES).toArray(),
                            study.get(EvaluationInputs.END_INTENSITIES).toArray(),
                            study.get(EvaluationInputs.START_INVERSE),
                            study.get(EvaluationInputs.END_INVERSE),
                            study.get(EvaluationInputs.START_DEMAND).toArray(),
                            study.get(EvaluationInputs.END_DEMAND).toArray());
                    out.part("total", parts.total());
                    out.part("intensities", parts.effects().get(0));
                    out.part("linkages", parts.effects().get(1));
                    out.part("demand", parts.effects().get(2));
                    out.part("polar", parts.polar());
                    out.part("all_orders", parts.allOrders());
                });
    }

    private static Indicator regional() {
        Entry entry = Entry.of("M72", "Regional coefficients and multipliers", "区域投入系数与乘数（FLQ）")
                .unit("1")
                .formula("SLQ_i = (e_i/e)/(E_i/E); CILQ_ij = SLQ_i/SLQ_j; FLQ_ij = CILQ_ij·[log₂(1 + e/E)]^δ; a^r_ij ="
                        + " a_ij·min(1, ·). Multipliers: column sums of (I − A)⁻¹ of the coefficients by Flegg; type II"
                        + " with the household closed in, where wages and consumption are given")
                .reading(
                        "the part of each input that the region can make itself, from its jobs. Type II multipliers are"
                                + " upper bounds: all income is spent as the average is")
                .source("Flegg and Webber (1997), Regional Studies 31:795–805; Miller and Blair (2009), Input–Output"
                        + " Analysis")
                .build();
        return SystemIndicator.of(entry)
                .reads(
                        EvaluationInputs.NATIONAL_COEFFICIENTS,
                        EvaluationInputs.REGION_JOBS,
                        EvaluationInputs.NATION_JOBS,
                        EvaluationInputs.FLEGG_DELTA)
                .mayRead(EvaluationInputs.WAGE_COEFFICIENTS, EvaluationInputs.CONSUMPTION_SHARES)
                .computes((study, out) -> {
                    RegionalCoefficients regional = RegionalCoefficients.of(
                            study.get(EvaluationInputs.NATIONAL_COEFFICIENTS),
                            study.get(EvaluationInputs.REGION_JOBS).toArray(),
                            study.get(EvaluationInputs.NATION_JOBS).toArray(),
                            study.get(EvaluationInputs.FLEGG_DELTA));
                    out.part("lambda", regional.lambda());
                    out.part("slq", regional.quotients());
                    out.part("by_slq", regional.bySimple());
                    out.part("by_cilq", regional.byCrossIndustry());
                    out.part("by_flq", regional.byFlegg());
                    study.find(EvaluationInputs.WAGE_COEFFICIENTS).ifPresent(wages -> {
                        out.part(
                                "output_type_1",
                                () -> HouseholdMultipliers.typeOne(regional.byFlegg(), wages.toArray())
                                        .output());
                        study.find(EvaluationInputs.CONSUMPTION_SHARES)
                                .ifPresent(shares -> out.part(
                                        "output_type_2",
                                        () -> HouseholdMultipliers.typeTwo(
                                                        regional.byFlegg(), wages.toArray(), shares.toArray())
                                                .output()));
                    });
                });
    }

    private static Indicator seasons() {
        Entry entry = Entry.of("M73", "Trend of a series by month or quarter", "季节性趋势检验（Hirsch–Slack）")
                .unit("standard deviations")
                .formula("S = ΣS_g over seasons, each compared with itself alone; Var = ΣVar_g, and with Σσ_gh where"
                        + " seasons of a cycle may rise and fall together; slope: median of the slopes within seasons")
                .reading("p small: the series rises or falls beyond its seasons. From ten cycles on take the p of"
                        + " correlated seasons; the other one is too small where months follow each other")
                .source("Hirsch, Slack and Smith (1982), Water Resources Research 18; Hirsch and Slack (1984), Water"
                        + " Resources Research 20")
                .build();
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.SERIES, EvaluationInputs.PERIOD)
                .computes((study, out) -> {
                    SeasonalMannKendall test =
                            SeasonalMannKendall.of(series(study), study.get(EvaluationInputs.PERIOD));
                    out.part("S", (double) test.s());
                    out.part("z", test.zScore());
                    out.part("p", test.pValue());
                    out.part("slope_per_cycle", test.slopePerCycle());
                    out.part("z_correlated", () -> correlated(study).zScore());
                    out.part("p_correlated", () -> correlated(study).pValue());
                    out.part("season_scores", test.seasonScores().asList());
                });
    }

    private static double[] series(Study study) {
        return study.get(EvaluationInputs.SERIES).toArray();
    }

    private static SeasonalMannKendall correlated(Study study) {
        return SeasonalMannKendall.ofCorrelatedSeasons(series(study), study.get(EvaluationInputs.PERIOD));
    }
}
