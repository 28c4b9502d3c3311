package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.GDP;
import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.chengzhen.core.panel.Variables.PRIMARY_OUTPUT;
import static org.chengzhen.core.panel.Variables.SECONDARY_OUTPUT;
import static org.chengzhen.core.panel.Variables.TERTIARY_OUTPUT;
import static org.chengzhen.indicators.megacity.MegacityVariables.BASIC_RESEARCH;
import static org.chengzhen.indicators.megacity.MegacityVariables.CONNECTIVITY;
import static org.chengzhen.indicators.megacity.MegacityVariables.HIGH_TECH_FIRMS;
import static org.chengzhen.indicators.megacity.MegacityVariables.PCT_PATENTS;
import static org.chengzhen.indicators.megacity.MegacityVariables.RD_SPENDING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.composite.LeaderBenchmark;
import org.chengzhen.methods.composite.Topsis;
import org.chengzhen.methods.concentration.EconomicComplexity;
import org.chengzhen.methods.concentration.MethodOfReflections;
import org.chengzhen.methods.concentration.RevealedComparativeAdvantage;
import org.chengzhen.methods.growth.StructuralUpgrading;

/** The entries C12 to C15 and C26: what a megacity does for the nation and the world. */
final class CoreFunctionEntries {
    private static final Variable RELATIVE_CONNECTIVITY =
            MegacityVariables.share("proportional_connectivity", "Connectivity relative to the largest", "相对连通度");
    private static final Variable INTENSITY =
            MegacityVariables.percent("rd_intensity", "Research expenditure in output", "研发经费投入强度");
    private static final Variable BASIC_SHARE =
            MegacityVariables.percent("basic_research_share", "Basic research in all research", "基础研究经费占比");
    private static final Variable PATENTS_PER_HEAD = MegacityVariables.index(
            "pct_per_ten_thousand", "International patents per ten thousand people", "每万人PCT专利");
    private static final Variable FIRMS_PER_HEAD = MegacityVariables.index(
            "high_tech_per_ten_thousand", "High-tech firms per ten thousand people", "每万人高新技术企业");
    private static final Variable DIVERSITY =
            Variable.of("diversity", "Industries with an advantage", "优势产业数", Unit.COUNT, Variable.Kind.INTENSITY);
    private static final Variable AVERAGE_UBIQUITY =
            MegacityVariables.index("average_ubiquity", "Mean ubiquity of a city's industries", "优势产业平均普遍性");
    private static final Variable COMPLEXITY =
            MegacityVariables.index("economic_complexity", "Economic complexity", "经济复杂度");
    private static final Variable LEVEL =
            MegacityVariables.index("structure_level", "Level of the industrial structure", "产业结构层次系数");
    private static final Variable TERTIARY_TO_SECONDARY =
            MegacityVariables.index("tertiary_to_secondary", "Tertiary over secondary output", "三二产业产值比");
    private static final Variable ANGLE =
            MegacityVariables.index("structure_angle", "Vector-angle upgrading", "产业结构高级化夹角指数");
    private static final Variable RATIONALIZATION =
            MegacityVariables.index("structure_theil", "Distance of output from employment", "产业结构合理化泰尔指数");
    private static final Variable COMPETITIVENESS =
            MegacityVariables.index("competitiveness", "Competitiveness against the leaders", "城市竞争力（标杆法）");
    private static final Variable CLOSENESS =
            MegacityVariables.index("competitiveness_topsis", "Closeness to the ideal city", "城市竞争力（TOPSIS）");

    private CoreFunctionEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(globalReach(), innovation(), leadership(), upgrading(), competitiveness());
    }

    private static Indicator globalReach() {
        Entry entry = Entry.of("C12", "Global resource allocation", "全球资源配置")
                .unit("1")
                .formula(
                        "connectivity relative to the best connected city; share of headquarters, market value, foreign"
                                + " banks and foreign investment in all places, where the panel has them")
                .reading("1 the best connected; shares sum to 1 over the places")
                .source("Taylor, P. J. (2004), World City Network")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.of(entry, List.of(CONNECTIVITY), List.of(), study -> {
            Sample s = study.sample(CONNECTIVITY);
            ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
            columns.put(
                    "connectivity",
                    IndicatorColumn.of(
                            entry,
                            RELATIVE_CONNECTIVITY,
                            s,
                            GlobalReach.relative(s.values(CONNECTIVITY)).toArray()));
            for (Variable amount : List.of(
                    MegacityVariables.HEADQUARTERS,
                    MegacityVariables.MARKET_VALUE,
                    MegacityVariables.FOREIGN_BANKS,
                    MegacityVariables.FOREIGN_INVESTMENT)) {
                if (study.panel().has(amount)) {
                    Sample some = study.sample(amount);
                    Variable share = MegacityVariables.share(
                            amount.id() + "_share", "Share of " + amount.name(), amount.localName() + "占比");
                    columns.put(
                            amount.id(),
                            IndicatorColumn.of(
                                    entry,
                                    share,
                                    some,
                                    GlobalReach.shares(some.values(amount)).toArray()));
                }
            }
            return columns.buildOrThrow();
        });
    }

    private static Indicator innovation() {
        Entry entry = Entry.of("C13", "Science and technology function", "科技创新功能")
                .unit("%")
                .formula("research expenditure / output × 100; basic research / research × 100; international patents"
                        + " and high-tech firms per 10⁴ people")
                .reading("nation about 2.6 % in research, 6 to 7 % of it basic (2023)")
                .source("OECD (2015), Frascati Manual; National Bureau of Statistics, bulletins on R&D expenditure")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.yearly(entry, RD_SPENDING, GDP)
                .part("intensity", INTENSITY, v -> InnovationFunction.intensity(v[0], v[1]))
                .build()
                .withPartsOf(
                        PlaceIndicator.yearly(entry, BASIC_RESEARCH, RD_SPENDING)
                                .part("basic share", BASIC_SHARE, v -> InnovationFunction.basicShare(v[0], v[1]))
                                .build(),
                        PlaceIndicator.yearly(entry, PCT_PATENTS, POPULATION)
                                .part("patents", PATENTS_PER_HEAD, v -> InnovationFunction.perTenThousand(v[0], v[1]))
                                .build(),
                        PlaceIndicator.yearly(entry, HIGH_TECH_FIRMS, POPULATION)
                                .part(
                                        "high-tech firms",
                                        FIRMS_PER_HEAD,
                                        v -> InnovationFunction.perTenThousand(v[0], v[1]))
                                .build());
    }

    private static Indicator leadership() {
        Entry entry = Entry.of("C14", "Leadership in high-end industry", "高端产业引领")
                .unit("1")
                .formula("RCA_cp = (x_cp/Σ_p x_cp)/(Σ_c x_cp/ΣΣx); diversity Σ_p [RCA ≥ 1]; average ubiquity by"
                        + " reflections; complexity: standardized second eigenvector")
                .reading("RCA from 1: an advantage; complexity above 0: more complex than the mean city")
                .source("Balassa, B. (1965); Hidalgo, C. A. and Hausmann, R. (2009), The building blocks of economic"
                        + " complexity; Hausmann et al. (2014), The Atlas of Economic Complexity")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.INDUSTRIES).computes((study, out) -> {
            VariableFamily family = study.get(Inputs.INDUSTRIES);
            Variable[] industries = family.in(study.panel()).toArray(Variable[]::new);
            Sample s = study.sample(industries);
            double[][] x = new double[s.places().size()][industries.length];
            for (int j = 0; j < industries.length; j++) {
                double[] column = s.values(industries[j]);
                for (int i = 0; i < x.length; i++) {
                    x[i][j] = column[i];
                }
            }
            double[][] presence = RevealedComparativeAdvantage.presence(x).toRows();
            MethodOfReflections diversity = MethodOfReflections.of(presence, 0);
            out.part(
                            "diversity",
                            IndicatorColumn.of(
                                    entry, DIVERSITY, s, diversity.places().toArray()))
                    .part(
                            "average ubiquity",
                            () -> IndicatorColumn.of(
                                    entry,
                                    AVERAGE_UBIQUITY,
                                    s,
                                    MethodOfReflections.of(presence, 1).places().toArray()))
                    .part(
                            "complexity",
                            () -> IndicatorColumn.of(
                                    entry,
                                    COMPLEXITY,
                                    s,
                                    EconomicComplexity.of(presence).eci().toArray()))
                    .part("advantage", RevealedComparativeAdvantage.of(x))
                    .places(s);
        });
    }

    private static Indicator upgrading() {
        Entry entry = Entry.of("C15", "Structural upgrading", "产业结构高级化与合理化")
                .unit("1")
                .formula("level = s₁ + 2s₂ + 3s₃; tertiary / secondary; W = 3θ₁ + 2θ₂ + θ₃ from the angles of the share"
                        + " vector; TL = Σ (Y_i/Y) ln[(Y_i/L_i)/(Y/L)]")
                .reading("level 1 to 3; TL 0: labour is where output is, larger: farther from balance")
                .source("Gan Chunhui, Zheng Ruogu, Yu Dianfan (2011), Economic Research Journal 46; Fu Linghui (2010)")
                .build();
        PlaceIndicator structure = PlaceIndicator.yearly(entry, PRIMARY_OUTPUT, SECONDARY_OUTPUT, TERTIARY_OUTPUT)
                .part("level", LEVEL, v -> StructuralUpgrading.levelCoefficient(shares(v)))
                .part(
                        "tertiary to secondary",
                        TERTIARY_TO_SECONDARY,
                        v -> StructuralUpgrading.tertiaryToSecondary(v[1], v[2]))
                .part("vector angle", ANGLE, v -> {
                    double[] s = shares(v);
                    return StructuralUpgrading.vectorAngle(s[0], s[1], s[2]);
                })
                .build();
        PlaceIndicator balance = PlaceIndicator.yearly(
                        entry,
                        PRIMARY_OUTPUT,
                        SECONDARY_OUTPUT,
                        TERTIARY_OUTPUT,
                        Variables.PRIMARY_EMPLOYMENT_SHARE,
                        Variables.SECONDARY_EMPLOYMENT_SHARE,
                        Variables.TERTIARY_EMPLOYMENT_SHARE)
                .part(
                        "rationalization",
                        RATIONALIZATION,
                        v -> StructuralUpgrading.rationalization(
                                new double[] {v[0], v[1], v[2]}, new double[] {v[3], v[4], v[5]}))
                .build();
        return structure.withPartsOf(balance);
    }

    private static double[] shares(double[] outputs) {
        return GlobalReach.shares(outputs).toArray();
    }

    private static Indicator competitiveness() {
        Entry entry = Entry.of("C26", "City competitiveness", "城市竞争力")
                .unit("1")
                .formula("Π_k (x_ik / max_i x_ik)^{w_k}, for a cost criterion (min_i x_ik / x_ik)^{w_k}; beside it"
                        + " TOPSIS with the same weights")
                .reading("1: first in every criterion; 0 to 1")
                .source("benchmarking to the leader; Ni Pengfei, annual reports on urban competitiveness; Hwang, C.-L."
                        + " and Yoon, K. (1981)")
                .certainty(Certainty.LOW)
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(MegacityInputs.CITY_CRITERIA), study -> {
            CityCriteria criteria = study.get(MegacityInputs.CITY_CRITERIA);
            Sample s = criteria.sample(study);
            double[] weights = criteria.weights();
            return ImmutableMap.of(
                    "benchmark",
                    IndicatorColumn.of(
                            entry,
                            COMPETITIVENESS,
                            s,
                            LeaderBenchmark.of(DoubleMatrix.of(criteria.moreIsBetter(s)), weights)
                                    .toArray()),
                    "topsis",
                    IndicatorColumn.of(
                            entry,
                            CLOSENESS,
                            s,
                            Topsis.vector(criteria.table(study), weights)
                                    .closeness()
                                    .toArray()));
        });
    }
}
