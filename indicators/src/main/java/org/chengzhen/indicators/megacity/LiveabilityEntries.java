package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.chengzhen.indicators.megacity.MegacityVariables.DEMOLISHED_FLOOR_AREA;
import static org.chengzhen.indicators.megacity.MegacityVariables.EXISTING_FLOOR_AREA;
import static org.chengzhen.indicators.megacity.MegacityVariables.FREE_FLOW_TIME;
import static org.chengzhen.indicators.megacity.MegacityVariables.LOCAL_RESETTLEMENT;
import static org.chengzhen.indicators.megacity.MegacityVariables.NEW_FLOOR_AREA;
import static org.chengzhen.indicators.megacity.MegacityVariables.PLANNED_COMMUNITIES;
import static org.chengzhen.indicators.megacity.MegacityVariables.RENOVATED_COMMUNITIES;
import static org.chengzhen.indicators.megacity.MegacityVariables.RENT_GROWTH;
import static org.chengzhen.indicators.megacity.MegacityVariables.TRAFFIC_VOLUME;
import static org.chengzhen.indicators.megacity.MegacityVariables.TRAVEL_TIME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.composite.Scaling;
import org.chengzhen.methods.composite.TargetScore;
import org.chengzhen.methods.composite.WeakLinks;
import org.chengzhen.methods.interaction.TravelTimeIndex;

/** The entries C11, C16, C17, C25 and C30: how well people live in a megacity, and what runs short. */
public final class LiveabilityEntries {
    private static final Variable LIVEABILITY =
            MegacityVariables.index("liveability", "Safe and liveable city", "宜居韧性指数");
    private static final Variable WEAKEST =
            MegacityVariables.ofClass("weakest_link", "Criterion with the lowest score", "最短板指标");
    private static final Variable LOWEST = MegacityVariables.share("lowest_score", "Lowest score", "最低得分");
    private static final Variable WEAK_COUNT =
            Variable.of("weak_links", "Criteria below the limit", "短板指标数", Unit.COUNT, Variable.Kind.INTENSITY);
    private static final Variable PENALIZED =
            MegacityVariables.index("penalized_mean", "Mean score less its dispersion", "短板惩罚综合指数");
    private static final Variable DEMOLISHED_SHARE =
            MegacityVariables.share("demolished_share", "Demolished in existing floor area", "拆除面积占比");
    private static final Variable NEW_TO_DEMOLISHED =
            MegacityVariables.index("new_to_demolished", "New for each demolished floor area", "拆建比");
    private static final Variable GUARD_RAILS =
            MegacityVariables.ofClass("renewal_guard_rails", "Guard-rails of urban renewal", "城市更新底线");
    private static final Variable PROGRESS =
            MegacityVariables.index("renovation_progress", "Old communities renovated", "老旧小区改造进度");
    private static final Variable LOAD = MegacityVariables.index("overload", "People for each carried", "超载率");
    private static final Variable BINDING =
            MegacityVariables.ofClass("binding_resource", "Resource that carries the fewest", "约束性资源");
    private static final Variable LOAD_STATE = MegacityVariables.ofClass("load_state", "Overloaded or not", "是否超载");

    /** Whether the guard-rails of urban renewal are kept. */
    public enum GuardRails {
        /** At least one limit is not kept. */
        BROKEN,
        /** All four limits are kept. */
        KEPT
    }

    /** Whether a city has more people than its scarcest resource carries. */
    public enum LoadState {
        /** Fewer people than it carries. */
        WITHIN,
        /** As many or more. */
        OVERLOADED
    }

    private LiveabilityEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(liveability(), weakLinks(), renewal(), congestion(), overload());
    }

    private static Indicator liveability() {
        Entry entry = Entry.of("C11", "Safe and liveable city", "宜居韧性（城市体检）")
                .unit("0–100")
                .formula("100 Σ w z, z = min(1, x/x*) for benefit and min(1, x*/x) for cost criteria, x* the target")
                .reading("100: every target met. Dimensions of the city examination 2020–2022: ecology, health, safety,"
                        + " transport, features, order, inclusion, innovation; since 2023 by housing, community, block,"
                        + " city")
                .source("Ministry of Housing and Urban-Rural Development (2020–2023), city examination")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(MegacityInputs.CITY_CRITERIA), study -> {
            CityCriteria criteria = study.get(MegacityInputs.CITY_CRITERIA);
            Sample s = criteria.sample(study);
            double[] weights = criteria.weights();
            double[][] rows = criteria.rows(s);
            IndicatorColumn.Builder column = new IndicatorColumn.Builder(
                    entry, LIVEABILITY, study.panel().places(), ImmutableList.of(study.end()), ImmutableList.of());
            for (int i = 0; i < rows.length; i++) {
                double[] row = rows[i];
                int place = study.panel().indexOf(s.codes().get(i)).orElseThrow();
                column.compute(place, 0, () -> TargetScore.of(row, criteria.targets(), criteria.directions(), weights));
            }
            return ImmutableMap.of("index", column.build());
        });
    }

    private static Indicator weakLinks() {
        Entry entry = Entry.of("C16", "Weak links in livelihood", "民生短板")
                .unit("1")
                .formula("least z and its criterion, count of z < limit, mean·(1 − CV); z: min–max scores, more being"
                        + " better, with bounds over all years of the period")
                .reading("0 to 1; the lower the penalized mean against the mean, the more uneven")
                .source("bucket effect; OECD and JRC (2008), Handbook on Constructing Composite Indicators")
                .certainty(Certainty.LOW)
                .build();
        return PlaceIndicator.of(
                entry, List.of(), List.of(MegacityInputs.CITY_CRITERIA, MegacityInputs.WEAK_BELOW), study -> {
                    CityCriteria criteria = study.get(MegacityInputs.CITY_CRITERIA);
                    double limit = study.get(MegacityInputs.WEAK_BELOW);
                    Sample s = criteria.sample(study);
                    double[][] z =
                            criteria.table(study).normalized(Scaling.MIN_MAX).toRows();
                    int n = z.length;
                    double[] least = new double[n];
                    double[] count = new double[n];
                    double[] penalized = new double[n];
                    int[] weakest = new int[n];
                    for (int i = 0; i < n; i++) {
                        WeakLinks links = WeakLinks.of(z[i], limit);
                        least[i] = links.minimum();
                        weakest[i] = links.weakest();
                        count[i] = links.below().length();
                        penalized[i] = penalized(z[i]);
                    }
                    return ImmutableMap.of(
                            "least score",
                            IndicatorColumn.of(entry, LOWEST, s, least),
                            "weakest",
                            Columns.named(entry, WEAKEST, s, criteria.names(), weakest),
                            "below the limit",
                            IndicatorColumn.of(entry, WEAK_COUNT, s, count),
                            "penalized mean",
                            IndicatorColumn.of(entry, PENALIZED, s, penalized));
                });
    }

    /** NaN where all scores are zero, which the column shows as undefined. */
    private static double penalized(double[] z) {
        return Arrays.stream(z).allMatch(v -> v == 0) ? Double.NaN : WeakLinks.penalizedMean(z);
    }

    private static Indicator renewal() {
        Entry entry = Entry.of("C17", "Urban renewal: guard-rails and progress", "城市更新")
                .unit("1")
                .formula("demolished / existing floor area ≤ 0.20; new / demolished ≤ 2; local resettlement ≥ 0.50;"
                        + " growth of rent ≤ 0.05; progress = renovated / planned old communities")
                .reading("each limit inclusive; illegal and unsafe buildings do not count as demolished")
                .source("Ministry of Housing and Urban-Rural Development (2021), Jianke no. 63")
                .build();
        PlaceIndicator share = PlaceIndicator.yearly(entry, DEMOLISHED_FLOOR_AREA, EXISTING_FLOOR_AREA)
                .part("demolished share", DEMOLISHED_SHARE, v -> RenewalGuardRails.demolishedShare(v[0], v[1]))
                .build();
        PlaceIndicator ratio = PlaceIndicator.yearly(entry, NEW_FLOOR_AREA, DEMOLISHED_FLOOR_AREA)
                .part("new to demolished", NEW_TO_DEMOLISHED, v -> RenewalGuardRails.newToDemolished(v[0], v[1]))
                .build();
        PlaceIndicator rails = PlaceIndicator.yearly(
                        entry,
                        DEMOLISHED_FLOOR_AREA,
                        EXISTING_FLOOR_AREA,
                        NEW_FLOOR_AREA,
                        LOCAL_RESETTLEMENT,
                        RENT_GROWTH)
                .classPart(
                        "guard-rails",
                        GUARD_RAILS,
                        GuardRails.class,
                        v -> RenewalGuardRails.passes(
                                                RenewalGuardRails.demolishedShare(v[0], v[1]),
                                                RenewalGuardRails.newToDemolished(v[2], v[0]),
                                                v[3],
                                                v[4])
                                        .contains(false)
                                ? GuardRails.BROKEN
                                : GuardRails.KEPT)
                .build();
        PlaceIndicator progress = PlaceIndicator.yearly(entry, RENOVATED_COMMUNITIES, PLANNED_COMMUNITIES)
                .part("progress", PROGRESS, v -> RenewalGuardRails.progress(v[0], v[1]))
                .build();
        return share.withPartsOf(ratio, rails, progress);
    }

    private static Indicator congestion() {
        return SystemIndicator.of(Entry.of("C25", "Congestion", "拥堵指数")
                        .unit("1")
                        .formula("TTI = Σ t v / Σ t₀ v over the links of the road network")
                        .reading("1 free flow; 1.5: half as long again as on an empty road")
                        .source("Texas A&M Transportation Institute, Urban Mobility Report, on the travel time index")
                        .build())
                .needs(TRAVEL_TIME, FREE_FLOW_TIME, TRAFFIC_VOLUME)
                .computes((study, out) -> {
                    Sample s = study.sample(TRAVEL_TIME, FREE_FLOW_TIME, TRAFFIC_VOLUME);
                    out.part(
                                    "travel time index",
                                    TravelTimeIndex.of(
                                            s.values(TRAVEL_TIME), s.values(FREE_FLOW_TIME), s.values(TRAFFIC_VOLUME)))
                            .places(s);
                });
    }

    private static Indicator overload() {
        Entry entry = Entry.of("C30", "Overload", "超载率")
                .unit("1")
                .formula("P / min_k capacity_k over the resources that the panel has (water, land, schools, …)")
                .reading("from 1 overloaded; the binding resource is the one that carries the fewest")
                .source("law of the minimum; National Development and Reform Commission (2016), monitoring and early"
                        + " warning of carrying capacity")
                .build();
        return PlaceIndicator.ofEachPlace(entry, List.of(POPULATION), List.of(MegacityInputs.CAPACITIES), study -> {
            VariableFamily family = study.get(MegacityInputs.CAPACITIES);
            ImmutableList<Variable> capacities = family.in(study.panel());
            ImmutableList<String> resources =
                    capacities.stream().map(family::category).collect(ImmutableList.toImmutableList());
            ImmutableList<String> states =
                    Arrays.stream(LoadState.values()).map(Enum::name).collect(ImmutableList.toImmutableList());
            IndicatorColumn.Builder ratio = column(entry, LOAD, study, ImmutableList.of());
            IndicatorColumn.Builder binding = column(entry, BINDING, study, resources);
            IndicatorColumn.Builder state = column(entry, LOAD_STATE, study, states);
            Panel panel = study.panel();
            for (int p = 0; p < panel.places().size(); p++) {
                String code = panel.codes().get(p);
                double people = panel.value(code, study.end(), POPULATION);
                double[] carried = capacities.stream()
                        .mapToDouble(c -> panel.value(code, study.end(), c))
                        .toArray();
                if (!Double.isNaN(people) && Arrays.stream(carried).noneMatch(Double::isNaN)) {
                    ratio.compute(
                            p, 0, () -> Overload.of(people, resources, carried).ratio());
                    binding.compute(
                            p,
                            0,
                            () -> resources.indexOf(
                                    Overload.of(people, resources, carried).binding()));
                    state.compute(
                            p,
                            0,
                            () -> (Overload.of(people, resources, carried).overloaded()
                                            ? LoadState.OVERLOADED
                                            : LoadState.WITHIN)
                                    .ordinal());
                }
            }
            return ImmutableMap.of("ratio", ratio.build(), "binding", binding.build(), "state", state.build());
        });
    }

    private static IndicatorColumn.Builder column(
            Entry entry, Variable variable, Study study, ImmutableList<String> labels) {
        return new IndicatorColumn.Builder(
                entry, variable, study.panel().places(), ImmutableList.of(study.end()), labels);
    }
}
