package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.BUILT_UP_AREA;
import static org.chengzhen.core.panel.Variables.EMPLOYMENT;
import static org.chengzhen.core.panel.Variables.GDP;
import static org.chengzhen.core.panel.Variables.POPULATION;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.citysize.OptimalSize;
import org.chengzhen.methods.growth.GrowthAccounting;
import org.chengzhen.methods.growth.GrowthMode;
import org.chengzhen.methods.growth.LandGrowth;
import org.chengzhen.methods.growth.TapioDecoupling;
import org.chengzhen.methods.settlement.UrbanSprawl;

/** The entries C07 to C10, C27, C28 and C31: growth of scale against growth from within. */
final class GrowthEntries {
    private static final Variable PRODUCTIVITY =
            MegacityVariables.index("tfp_growth", "Yearly growth of total factor productivity", "全要素生产率年增长率");
    private static final Variable CAPITAL_PART =
            MegacityVariables.index("capital_growth_share", "Share of growth from capital", "资本贡献率");
    private static final Variable LABOUR_PART =
            MegacityVariables.index("labour_growth_share", "Share of growth from labour", "劳动贡献率");
    private static final Variable PRODUCTIVITY_PART =
            MegacityVariables.index("tfp_growth_share", "Share of growth from productivity", "全要素生产率贡献率");
    private static final Variable MODE = MegacityVariables.ofClass("growth_mode", "Mode of growth", "增长方式");
    private static final Variable LAND_PRODUCTIVITY_PART =
            MegacityVariables.index("land_productivity_share", "Share of growth from land productivity", "地均产出贡献率");
    private static final Variable LAND_PART =
            MegacityVariables.index("land_expansion_share", "Share of growth from more land", "用地扩张贡献率");
    private static final Variable LAND_MODE =
            MegacityVariables.ofClass("land_growth_mode", "Mode of growth by land", "用地增长方式");
    private static final Variable SPRAWL =
            MegacityVariables.index("sprawl_ratio", "Growth of built-up area over growth of people", "城市蔓延指数");
    private static final Variable BUILT_GROWTH =
            MegacityVariables.index("built_up_growth", "Growth of the built-up area", "建成区增长率");
    private static final Variable PEOPLE_GROWTH =
            MegacityVariables.index("population_growth", "Growth of the population", "人口增长率");
    private static final Variable OUTPUT_PER_AREA = Variable.of(
            "gdp_per_built_up",
            "Output per built-up square kilometre",
            "建成区地均产出",
            Unit.per(Unit.YUAN, Unit.SQUARE_KILOMETRE),
            Variable.Kind.INTENSITY);
    private static final Variable PEOPLE_PER_AREA = Variable.of(
            "built_up_density",
            "People per built-up square kilometre",
            "建成区人口密度",
            Unit.PERSONS_PER_SQUARE_KILOMETRE,
            Variable.Kind.INTENSITY);
    private static final Variable AREA_PER_PERSON = Variable.of(
            "built_up_per_person",
            "Built-up land per person",
            "人均建设用地",
            Unit.per(Unit.SQUARE_METRE, Unit.PERSON),
            Variable.Kind.INTENSITY);
    private static final Variable ELASTICITY =
            MegacityVariables.index("land_output_elasticity", "Growth of land over growth of output", "用地弹性系数");
    private static final Variable DECOUPLING =
            MegacityVariables.ofClass("land_decoupling", "Decoupling of land from output", "用地脱钩状态");
    private static final Variable QUADRANT =
            MegacityVariables.ofClass("growth_quadrant", "Scale and efficiency of growth", "规模内涵象限");

    private GrowthEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                accounting(), landMode(), landUse(), decoupling(), sizeEconomy(), optimalSize(), quadrant());
    }

    private static Indicator accounting() {
        Entry entry = Entry.of("C07", "Growth accounting", "增长核算")
                .unit("per year")
                .formula("g_Y = g_A + α g_K + (1 − α) g_L, yearly logarithmic rates; g_A is total factor productivity")
                .reading("share of productivity from 0.5: intensive; 0.3 to below 0.5: mixed; below 0.3: extensive."
                        + " Output and capital at constant prices")
                .source("Solow, R. M. (1957), Technical change and the aggregate production function")
                .build();
        return Columns.given(
                entry,
                List.of(GDP, MegacityVariables.CAPITAL_STOCK, EMPLOYMENT),
                List.of(MegacityInputs.CAPITAL_ELASTICITY),
                study -> {
                    double alpha = study.get(MegacityInputs.CAPITAL_ELASTICITY);
                    return PlaceIndicator.overPeriod(entry, GDP, MegacityVariables.CAPITAL_STOCK, EMPLOYMENT)
                            .part(
                                    "productivity",
                                    PRODUCTIVITY,
                                    (a, b, t) -> growth(a, b, t, alpha).productivity())
                            .part(
                                    "share of capital",
                                    CAPITAL_PART,
                                    (a, b, t) -> growth(a, b, t, alpha)
                                            .capitalShare()
                                            .orElseThrow(GrowthEntries::still))
                            .part(
                                    "share of labour",
                                    LABOUR_PART,
                                    (a, b, t) ->
                                            growth(a, b, t, alpha).labourShare().orElseThrow(GrowthEntries::still))
                            .part(
                                    "share of productivity",
                                    PRODUCTIVITY_PART,
                                    (a, b, t) -> growth(a, b, t, alpha)
                                            .productivityShare()
                                            .orElseThrow(GrowthEntries::still))
                            .classPart(
                                    "mode",
                                    MODE,
                                    GrowthMode.class,
                                    (a, b, t) -> growth(a, b, t, alpha)
                                            .mode()
                                            .orElseThrow(GrowthEntries::still)
                                            .ordinal())
                            .build();
                });
    }

    private static GrowthAccounting.Account growth(double[] first, double[] last, int years, double alpha) {
        double[] rates = new double[3];
        String[] names = {"output", "capital", "employment"};
        for (int k = 0; k < 3; k++) {
            if (!(first[k] > 0 && last[k] > 0)) {
                throw new IllegalArgumentException(names[k] + " must be > 0 but is " + Math.min(first[k], last[k]));
            }
            rates[k] = Math.log(last[k] / first[k]) / years;
        }
        return GrowthAccounting.ofRates(rates[0], rates[1], rates[2], alpha);
    }

    private static UndefinedException still() {
        return UndefinedException.undefined("output does not grow");
    }

    private static Indicator landMode() {
        return PlaceIndicator.overPeriod(
                        Entry.of("C08", "Extensive or intensive growth", "规模扩张与内涵提升")
                                .unit("1")
                                .formula("share of land productivity = Δln(Y/A)/ΔlnY, of land expansion = ΔlnA/ΔlnY")
                                .reading("share of productivity from 0.5: intensive; 0.3 to below 0.5: mixed; below:"
                                        + " extensive; the same limits as for factor productivity, C07")
                                .source("decomposition of a growth rate; limits by convention")
                                .certainty(Certainty.MEDIUM)
                                .build(),
                        GDP,
                        BUILT_UP_AREA)
                .part(
                        "share of land productivity",
                        LAND_PRODUCTIVITY_PART,
                        (a, b, t) -> land(a, b).productivityShare())
                .part(
                        "share of land expansion",
                        LAND_PART,
                        (a, b, t) -> land(a, b).expansionShare())
                .classPart(
                        "mode",
                        LAND_MODE,
                        GrowthMode.class,
                        (a, b, t) -> land(a, b)
                                .mode()
                                .orElseThrow(GrowthEntries::still)
                                .ordinal())
                .build();
    }

    private static LandGrowth.LandAccount land(double[] first, double[] last) {
        return LandGrowth.of(first[0], last[0], first[1], last[1]);
    }

    private static Indicator landUse() {
        Entry entry = Entry.of("C09", "Land-use intensity and sprawl", "土地利用效率与城市蔓延")
                .unit("1")
                .formula(
                        "sprawl ratio = growth of built-up area / growth of people; people and output per built-up km²;"
                                + " m² per person")
                .reading(
                        "ratio above 1: land grows faster than people; undefined where people do not grow. Norm of land"
                                + " per person 65 to 115 m² by climate")
                .source("GB 50137-2011, Code for classification of urban land use; UN-Habitat, sprawl as land over"
                        + " people")
                .build();
        PlaceIndicator people = PlaceIndicator.overPeriod(entry, BUILT_UP_AREA, POPULATION)
                .part(
                        "sprawl ratio",
                        SPRAWL,
                        (a, b, t) -> sprawl(a, b)
                                .ratio()
                                .orElseThrow(() -> UndefinedException.undefined(
                                        sprawl(a, b).shrinking()
                                                ? "the population shrinks"
                                                : "the population does not grow")))
                .part(
                        "growth of built-up area",
                        BUILT_GROWTH,
                        (a, b, t) -> sprawl(a, b).builtUpGrowth())
                .part(
                        "growth of population",
                        PEOPLE_GROWTH,
                        (a, b, t) -> sprawl(a, b).populationGrowth())
                .part("people per km²", PEOPLE_PER_AREA, (a, b, t) -> UrbanSprawl.perArea(b[1], b[0]))
                .part("m² per person", AREA_PER_PERSON, (a, b, t) -> UrbanSprawl.landPerPerson(b[0], b[1]))
                .build();
        PlaceIndicator output = PlaceIndicator.yearly(entry, GDP, BUILT_UP_AREA)
                .part("output per km²", OUTPUT_PER_AREA, v -> UrbanSprawl.perArea(v[0], v[1]))
                .build();
        return people.withPartsOf(output);
    }

    private static UrbanSprawl sprawl(double[] first, double[] last) {
        return UrbanSprawl.of(first[0], last[0], first[1], last[1]);
    }

    private static Indicator decoupling() {
        return PlaceIndicator.overPeriod(
                        Entry.of("C10", "Decoupling of land from output", "建设用地与经济增长脱钩")
                                .unit("1")
                                .formula("e = (ΔA/A₀)/(ΔY/Y₀), A built-up area, Y output; states as M21")
                                .reading("0 to below 0.8 weak decoupling, 0.8 to 1.2 coupling, above: expansive"
                                        + " negative; below 0 strong decoupling where output grows")
                                .source("Tapio, P. (2005), Towards a theory of decoupling, Transport Policy 12")
                                .build(),
                        BUILT_UP_AREA,
                        GDP)
                .part("elasticity", ELASTICITY, (a, b, t) -> tapio(a, b).elasticity())
                .classPart(
                        "state",
                        DECOUPLING,
                        TapioDecoupling.State.class,
                        (a, b, t) -> tapio(a, b).state().ordinal())
                .build();
    }

    private static TapioDecoupling.Decoupling tapio(double[] first, double[] last) {
        return TapioDecoupling.of(first[0], last[0], first[1], last[1]);
    }

    private static Indicator sizeEconomy() {
        return ReferenceEntry.pointingTo(
                Entry.of("C27", "Economies and diseconomies of city size", "城市规模经济与不经济")
                        .formula("the rising and the falling side of the parabola of C28")
                        .reading("below the optimum a larger city is more productive, above it less")
                        .source("Alonso, W. (1971), The economics of urban size")
                        .build(),
                "C28");
    }

    private static Indicator optimalSize() {
        return SystemIndicator.of(Entry.of("C28", "Optimal city size", "最优城市规模")
                        .unit("unit of the size")
                        .formula("ln y = b₀ + b₁S + b₂S², S* = −b₁/(2b₂), where b₁ > 0, b₂ < 0 and S* lies in the"
                                + " sample")
                        .reading("the size at which the value per head is largest; none where there is no inverted U")
                        .source("Au, C.-C. and Henderson, J. V. (2006), Are Chinese cities too small?; Lind, J. T. and"
                                + " Mehlum, H. (2010), With or without U?")
                        .certainty(Certainty.MEDIUM)
                        .build())
                .reads(Inputs.VALUE, Inputs.SIZE)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Variable size = study.get(Inputs.SIZE);
                    Sample s = study.sample(size, value);
                    OptimalSize fit = OptimalSize.of(s.values(size), s.values(value));
                    out.part("optimum", fit.optimum())
                            .part("b1", fit.b1())
                            .part("b2", fit.b2())
                            .part("p of the inverted U", fit.pValue())
                            .part("r2", fit.rSquared())
                            .places(s);
                });
    }

    private static Indicator quadrant() {
        return PlaceIndicator.overPeriod(
                        Entry.of("C31", "Scale and connotation of growth", "规模–内涵象限")
                                .unit("class")
                                .formula("x = growth of the built-up area, y = growth of output per built-up km²;"
                                        + " balanced ++, extensive +−, intensive −+, decline −−; zero counts as −")
                                .reading("intensive and balanced: growth from within; extensive: it only spreads")
                                .source("classification by signs of two growth rates")
                                .certainty(Certainty.MEDIUM)
                                .build(),
                        BUILT_UP_AREA,
                        GDP)
                .classPart("quadrant", QUADRANT, GrowthQuadrant.class, (a, b, t) -> {
                    UrbanSprawl growth = UrbanSprawl.of(a[0], b[0], a[1], b[1]);
                    double efficiency = UrbanSprawl.perArea(b[1], b[0]) - UrbanSprawl.perArea(a[1], a[0]);
                    return GrowthQuadrant.of(growth.builtUpGrowth(), efficiency).ordinal();
                })
                .build();
    }
}
