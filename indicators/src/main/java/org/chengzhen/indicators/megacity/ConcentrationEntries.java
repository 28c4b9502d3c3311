package org.chengzhen.indicators.megacity;

import static org.chengzhen.indicators.megacity.MegacityVariables.CENTRE_AREA;
import static org.chengzhen.indicators.megacity.MegacityVariables.CENTRE_POPULATION;
import static org.chengzhen.indicators.megacity.MegacityVariables.DISTANCE_TO_CENTRE;
import static org.chengzhen.indicators.megacity.MegacityVariables.EMPLOYED_RESIDENTS;
import static org.chengzhen.indicators.megacity.MegacityVariables.JOBS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.concentration.Centralization;
import org.chengzhen.methods.concentration.Dissimilarity;
import org.chengzhen.methods.concentration.JobsHousingBalance;
import org.chengzhen.methods.settlement.ClarkGradient;
import org.chengzhen.methods.settlement.NewlingGradient;
import org.chengzhen.methods.settlement.SmeedGradient;
import org.chengzhen.methods.settlement.Subcentres;

/**
 * The entries C01 to C06 and C29: how far people, jobs and functions crowd in the centre.
 *
 * <p>C01, C02 and C04 to C06 read the districts, rings or tracts of one city as places; C03 and C29 read cities.
 */
public final class ConcentrationEntries {
    private static final Variable CENTRE_SHARE =
            MegacityVariables.share("centre_population_share", "Share of people in the centre", "中心城区人口占比");
    private static final Variable AREA_SHARE =
            MegacityVariables.share("centre_area_share", "Share of area in the centre", "中心城区面积占比");
    private static final Variable CONCENTRATION =
            MegacityVariables.index("centre_concentration", "Population share over area share", "中心城区集聚倍数");
    private static final Variable DENSITY = Variable.of(
            "centre_density",
            "Density of the centre",
            "中心城区人口密度",
            Unit.PERSONS_PER_SQUARE_KILOMETRE,
            Variable.Kind.INTENSITY);
    private static final Variable DENSE =
            MegacityVariables.ofClass("centre_above_guide", "Centre against the density guide", "中心城区密度是否超标");
    private static final Variable TREND =
            MegacityVariables.ofClass("centre_share_trend", "Trend of the centre's share", "中心城区人口占比趋势");
    private static final Variable BALANCE =
            MegacityVariables.index("jobs_housing_ratio", "Jobs for each employed resident", "职住比");
    private static final Variable CHANGE = Variable.of(
            "centre_share_change",
            "Change of the centre's share",
            "中心占比变化",
            Unit.PERCENTAGE_POINT,
            Variable.Kind.INTENSITY);
    private static final Variable CHANGE_RATE =
            MegacityVariables.index("centre_share_rate", "Relative change of the centre's share", "中心占比变化率");

    /** Whether a centre keeps to the guide for its density. */
    public enum DensityGuide {
        /** At most 10,000 persons per km². */
        WITHIN,
        /** Above. */
        ABOVE
    }

    /** Whether the centre's share has risen over the last three observations. */
    public enum ShareTrend {
        /** It has not risen each time. */
        NOT_RISING,
        /** It has risen each time. */
        RISING
    }

    private ConcentrationEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                centralization(), gradient(), centre(), delta(), jobsAndHousing(), subcentres(), dispersal());
    }

    private static Indicator centralization() {
        return SystemIndicator.of(Entry.of("C01", "Centralization", "中心集聚指数")
                        .unit("1")
                        .formula("ACE = Σ X_{i−1}A_i − Σ X_iA_{i−1}, RCE = Σ X_{i−1}Y_i − Σ X_iY_{i−1}; X, Y, A shares"
                                + " of the value, the comparison and the area, cumulated outward by distance")
                        .reading("−1 to 1; above 0: nearer the centre than area (ACE) or the comparison (RCE)")
                        .source("Duncan, O. D. and Duncan, B. (1955); Massey, D. S. and Denton, N. A. (1988), The"
                                + " dimensions of residential segregation")
                        .build())
                .needs(DISTANCE_TO_CENTRE, Variables.AREA)
                .reads(Inputs.VALUE, MegacityInputs.COMPARISON)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Variable other = study.get(MegacityInputs.COMPARISON);
                    Sample s = study.sample(DISTANCE_TO_CENTRE, Variables.AREA, value, other);
                    double[] distances = s.values(DISTANCE_TO_CENTRE);
                    out.part(
                                    "absolute",
                                    () -> Centralization.absolute(s.values(value), s.values(Variables.AREA), distances))
                            .part(
                                    "relative",
                                    () -> Centralization.relative(s.values(value), s.values(other), distances))
                            .places(s);
                });
    }

    private static Indicator gradient() {
        return SystemIndicator.of(Entry.of("C02", "Clark density gradient", "克拉克密度梯度")
                        .unit("per km")
                        .formula("D(r) = D₀e^{−br}, least squares of ln D on r; beside it Newling ln D = a + br − cr²"
                                + " and Smeed D = ar^{−b}")
                        .reading("b > 0: density falls outward; a b that falls over time means deconcentration")
                        .source("Clark, C. (1951), Urban population densities; Newling, B. (1969); Smeed, R. (1963)")
                        .build())
                .needs(DISTANCE_TO_CENTRE, Variables.POPULATION, Variables.AREA)
                .computes((study, out) -> {
                    Sample s = study.sample(DISTANCE_TO_CENTRE, Variables.POPULATION, Variables.AREA);
                    double[] radii = s.values(DISTANCE_TO_CENTRE);
                    double[] densities = densities(s, Variables.POPULATION);
                    ClarkGradient clark = ClarkGradient.ols(radii, densities);
                    out.part("gradient", clark.gradient())
                            .part("central density", clark.centralDensity())
                            .part("r2", clark.rSquared())
                            .part("central peak", clark.hasCentralPeak() ? "yes" : "no")
                            .part(
                                    "weighted gradient",
                                    () -> ClarkGradient.weighted(radii, densities, s.values(Variables.POPULATION))
                                            .gradient())
                            .part(
                                    "Newling peak km",
                                    () -> NewlingGradient.ols(radii, densities).peakRadius())
                            .part(
                                    "Smeed exponent",
                                    () -> SmeedGradient.ols(radii, densities).exponent())
                            .part("rings without people", clark.dropped())
                            .places(s);
                });
    }

    private static double[] densities(Sample sample, Variable amount) {
        double[] amounts = sample.values(amount);
        double[] areas = sample.values(Variables.AREA);
        return IntStream.range(0, amounts.length)
                .mapToDouble(i -> CentreConcentration.density(amounts[i], areas[i]))
                .toArray();
    }

    private static Indicator centre() {
        PlaceIndicator yearly = PlaceIndicator.yearly(
                        Entry.of("C03", "Over-concentration in the centre", "中心城区过度集聚")
                                .unit("1")
                                .formula("s_P = centre / city population, s_A = centre / city area, concentration ="
                                        + " s_P/s_A, density = centre population / centre area")
                                .reading("density above 10,000 persons per km² exceeds the guide; a share that rises"
                                        + " over three observations says that the centre still fills")
                                .source("National Development and Reform Commission (2021), Key Tasks for New"
                                        + " Urbanization; Outline of the 14th Five-Year Plan")
                                .certainty(Certainty.MEDIUM)
                                .build(),
                        CENTRE_POPULATION,
                        Variables.POPULATION,
                        CENTRE_AREA,
                        Variables.AREA)
                .part("population share", CENTRE_SHARE, v -> CentreConcentration.share(v[0], v[1]))
                .part("area share", AREA_SHARE, v -> CentreConcentration.share(v[2], v[3]))
                .part("concentration", CONCENTRATION, v -> CentreConcentration.ratio(v[0], v[1], v[2], v[3]))
                .part("density", DENSITY, v -> CentreConcentration.density(v[0], v[2]))
                .classPart(
                        "against the guide",
                        DENSE,
                        DensityGuide.class,
                        v -> CentreConcentration.exceedsGuide(CentreConcentration.density(v[0], v[2]))
                                ? DensityGuide.ABOVE
                                : DensityGuide.WITHIN)
                .build();
        return PlaceIndicator.ofEachPlace(yearly.entry(), yearly.variables(), List.of(), study -> {
            ImmutableMap<String, IndicatorColumn> columns = yearly.columns(study);
            return ImmutableMap.<String, IndicatorColumn>builder()
                    .putAll(columns)
                    .put("trend", trend(yearly.entry(), study, columns.get("population share")))
                    .buildOrThrow();
        });
    }

    private static IndicatorColumn trend(Entry entry, Study study, IndicatorColumn shares) {
        ImmutableList<String> labels =
                Arrays.stream(ShareTrend.values()).map(Enum::name).collect(ImmutableList.toImmutableList());
        IndicatorColumn.Builder column =
                new IndicatorColumn.Builder(entry, TREND, shares.places(), ImmutableList.of(study.end()), labels);
        for (int p = 0; p < shares.places().size(); p++) {
            int place = p;
            double[] path = IntStream.range(0, shares.years().size())
                    .mapToDouble(y -> shares.value(place, y))
                    .toArray();
            column.compute(
                    p,
                    0,
                    () -> (CentreConcentration.rising(path) ? ShareTrend.RISING : ShareTrend.NOT_RISING).ordinal());
        }
        return column.build();
    }

    private static Indicator delta() {
        return SystemIndicator.of(Entry.of("C04", "Hoover concentration", "集中度")
                        .unit("1")
                        .formula("Δ = ½ Σ |x_i − a_i|, x and a the shares of the value and of the area")
                        .reading("0 even, towards 1 concentrated: the share that would have to move")
                        .source("Hoover, E. M. (1936), The measurement of industrial localization")
                        .build())
                .needs(Variables.AREA)
                .reads(Inputs.VALUE)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Sample s = study.sample(value, Variables.AREA);
                    out.part("delta", Dissimilarity.between(s.values(value), s.values(Variables.AREA)))
                            .places(s);
                });
    }

    private static Indicator jobsAndHousing() {
        Entry entry = Entry.of("C05", "Jobs–housing balance and mismatch", "职住平衡与空间错位")
                .unit("1")
                .formula("ratio_i = jobs_i / employed residents_i; SMI = ½ Σ |jobs_i/Σjobs − residents_i/Σresidents|;"
                        + " self-containment from commuters; share of workers within 45 minutes from commutes")
                .reading("ratio 0.8 to 1.2 balanced; SMI 0 to 1, the share of jobs that would have to move; at least"
                        + " 80 % within 45 minutes")
                .source("Martin, R. W. (2004), spatial mismatch and the structure of American metropolitan areas; Kain,"
                        + " J. F. (1968); city examination of the Ministry of Housing and Urban-Rural Development")
                .build();
        return SystemIndicator.of(entry)
                .needs(JOBS, EMPLOYED_RESIDENTS)
                .mayRead(Inputs.COMMUTERS, MegacityInputs.COMMUTES)
                .computes((study, out) -> {
                    Sample s = study.sample(JOBS, EMPLOYED_RESIDENTS);
                    double[] jobs = s.values(JOBS);
                    double[] workers = s.values(EMPLOYED_RESIDENTS);
                    double[] ratios = JobsHousingBalance.ratios(jobs, workers).toArray();
                    long balanced = Arrays.stream(ratios)
                            .filter(r -> r >= JobsHousingBalance.BALANCED_FROM && r <= JobsHousingBalance.BALANCED_TO)
                            .count();
                    out.part("mismatch", () -> JobsHousingBalance.mismatch(jobs, workers))
                            .part("balanced districts", (double) balanced)
                            .part("ratio", IndicatorColumn.of(entry, BALANCE, s, ratios));
                    study.find(Inputs.COMMUTERS)
                            .ifPresent(commuters -> out.part("self-containment", () -> within(commuters)));
                    study.find(MegacityInputs.COMMUTES).ifPresent(times -> commutes(times.toArray(), out));
                    out.places(s);
                });
    }

    private static double within(FlowMatrix commuters) {
        double stay = Arrays.stream(commuters.diagonal()).sum();
        double all = stay + commuters.totalBetween();
        return CentreConcentration.share(stay, all);
    }

    private static void commutes(double[] minutes, Measurement.Builder out) {
        double[] each = new double[minutes.length];
        Arrays.fill(each, 1);
        out.part("within 45 minutes", () -> CommuteShares.within(CommuteShares.ACCEPTABLE_MINUTES, minutes, each))
                .part("mean minutes", () -> CommuteShares.mean(minutes, each));
    }

    private static Indicator subcentres() {
        return SystemIndicator.of(Entry.of("C06", "Subcentres", "次中心识别")
                        .unit("1")
                        .formula("tracts with density ≥ D̄ and jobs ≥ E; the main centre has the most jobs; polycentric"
                                + " ratio = jobs in subcentres / jobs in all centres")
                        .reading("0 one centre, towards 1 many; D̄ 10 jobs per acre and E 10,000 jobs, both inclusive")
                        .source("Giuliano, G. and Small, K. A. (1991), Subcenters in the Los Angeles region")
                        .build())
                .needs(JOBS, Variables.AREA)
                .reads(MegacityInputs.LEAST_DENSITY, MegacityInputs.LEAST_JOBS)
                .computes((study, out) -> {
                    Sample s = study.sample(JOBS, Variables.AREA);
                    Subcentres found = Subcentres.giulianoSmall(
                            densities(s, JOBS),
                            s.values(JOBS),
                            study.get(MegacityInputs.LEAST_DENSITY),
                            study.get(MegacityInputs.LEAST_JOBS));
                    ImmutableList<String> codes = s.codes();
                    out.part("polycentric ratio", found.polycentricRatio())
                            .part("centres", found.centres().size())
                            .part(
                                    "tracts",
                                    found.tracts().stream()
                                            .mapToObj(codes::get)
                                            .collect(ImmutableList.toImmutableList()))
                            .places(s);
                });
    }

    private static Indicator dispersal() {
        Entry entry = Entry.of("C29", "Dispersal of a function", "功能疏解")
                .unit("percentage points")
                .formula("Δ = 100(s₁ − s₀), rate = (s₁ − s₀)/s₀, s = the centre's part of the value / the value")
                .reading("below 0: the function leaves the centre")
                .source("Plan for the Coordinated Development of Beijing, Tianjin and Hebei (2015)")
                .certainty(Certainty.MEDIUM)
                .build();
        return Columns.given(entry, List.of(), List.of(Inputs.VALUE, MegacityInputs.IN_CENTRE), study -> {
            Variable all = study.get(Inputs.VALUE);
            Variable centre = study.get(MegacityInputs.IN_CENTRE);
            return PlaceIndicator.overPeriod(entry, centre, all)
                    .part("change", CHANGE, (a, b, years) -> FunctionDispersal.points(share(a), share(b)))
                    .part("rate", CHANGE_RATE, (a, b, years) -> FunctionDispersal.rate(share(a), share(b)))
                    .build();
        });
    }

    private static double share(double[] values) {
        return CentreConcentration.share(values[0], values[1]);
    }
}
