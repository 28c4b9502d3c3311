package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.concentration.Shares;
import org.chengzhen.methods.growth.FactorMisallocation;
import org.chengzhen.methods.growth.MarketIntegration;
import org.chengzhen.methods.network.CirculationShares;
import org.chengzhen.methods.network.DualContrast;
import org.chengzhen.methods.network.SelfContainment;

/** The entries B53 to B56, B59 and B61 to B63: factors, goods and commuters, and the rules that let them move. */
final class FactorEntries {
    /** How many places the concentration ratio of a factor takes. */
    private static final int TOP = 3;

    private FactorEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                gathering(),
                marketIntegration(),
                misallocation(),
                dualContrast(),
                commuting(),
                coordination(),
                zoneFit(),
                circulation());
    }

    private static Indicator gathering() {
        Entry entry = Entry.of("B53", "Gathering of innovation factors", "创新要素集聚")
                .unit("1")
                .formula("share x/Σx of a factor; quotient share of the factor/share of people; density per km²; CR₃;"
                        + " weight of all places in the reference; change of the share in percentage points a"
                        + " year")
                .reading("quotient above 1: the factor gathers beyond the share of people; weight: what the cluster is"
                        + " to the nation. Efficiency of the gathering: M17 to M20")
                .source("practice of the statistics of science and technology; 14th Five-Year Plan, 12 high-value"
                        + " invention patents per 10⁴ persons by 2025")
                .certainty(Certainty.MEDIUM)
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.WEIGHT, ClusterInputs.REFERENCE)
                .computes((study, out) -> {
                    Variable factor = study.get(Inputs.VALUE);
                    Variable people = study.get(Inputs.WEIGHT);
                    Selection places =
                            Selection.having(study, factor, people).requireNonNegative(study.end(), factor, people);
                    places.into(out);
                    double[] x = places.values(factor);
                    out.part("top_share", FactorGathering.topShare(x, TOP));
                    Reference reference = study.get(ClusterInputs.REFERENCE);
                    if (reference.isGiven()) {
                        out.part(
                                "national_weight",
                                () -> FactorGathering.nationalWeight(
                                        Selection.sum(x), reference.total(places, study.end(), factor)));
                    }
                    double[] shares = FactorGathering.shares(x).toArray();
                    out.part("share", places.column(entry, ClusterVariables.FACTOR_SHARE, shares));
                    out.part(
                            "quotient",
                            () -> places.column(
                                    entry,
                                    ClusterVariables.FACTOR_QUOTIENT,
                                    FactorGathering.quotients(x, places.values(people))
                                            .toArray()));
                    if (study.panel().has(Variables.AREA)) {
                        Selection inhabited =
                                places.with(study.end(), Variables.AREA).positive(study.end(), Variables.AREA);
                        double[] density = inhabited.values(factor);
                        double[] area = inhabited.values(Variables.AREA);
                        for (int i = 0; i < density.length; i++) {
                            density[i] = FactorGathering.density(density[i], area[i]);
                        }
                        out.part("density", inhabited.column(entry, ClusterVariables.FACTOR_DENSITY, density));
                    }
                    if (study.start() < study.end()) {
                        Selection both = places.with(study.start(), factor).requireNonNegative(study.start(), factor);
                        out.part("speed", () -> {
                            ImmutableDoubleArray before = FactorGathering.shares(both.values(study.start(), factor));
                            double[] speed =
                                    FactorGathering.shares(both.values(factor)).toArray();
                            for (int i = 0; i < speed.length; i++) {
                                speed[i] = FactorGathering.speed(
                                        before.get(i), speed[i], (double) study.end() - study.start());
                            }
                            return both.column(entry, ClusterVariables.GATHER_SPEED, speed);
                        });
                    }
                });
    }

    private static Indicator marketIntegration() {
        Entry entry = Entry.of("B54", "Market integration by relative prices", "市场一体化")
                .unit("1")
                .formula("|Δln p_i − Δln p_j| of each good, less its mean over all pairs; variance over goods for each"
                        + " pair and year; integration √(1/variance)")
                .reading("a variance that falls: prices move together, the market grows into one; pairs of neighbours"
                        + " where weights are given, else all pairs")
                .source("Parsley and Wei (1996), Convergence to the law of one price; Gui Qihan et al. (2006)")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.PRICES)
                .mayRead(ClusterInputs.WEIGHTS)
                .computes((study, out) -> {
                    Variable[] goods =
                            study.get(ClusterInputs.PRICES).in(study.panel()).toArray(Variable[]::new);
                    Selection.requirePeriod(study);
                    Selection places = Selection.havingAllYears(study, goods);
                    for (int year : study.years().asList()) {
                        places.requirePositive(year, goods);
                    }
                    int[][] pairs = study.find(ClusterInputs.WEIGHTS)
                            .map(w -> {
                                Selection known = places.known(w.labels(), "the weights");
                                return neighbours(w.subset(known.codes()), known, places);
                            })
                            .orElse(null);
                    places.into(out);
                    double[][][] prices = new double[places.size()][goods.length][];
                    for (int g = 0; g < goods.length; g++) {
                        double[][] paths = places.paths(goods[g]);
                        for (int i = 0; i < paths.length; i++) {
                            prices[i][g] = paths[i];
                        }
                    }
                    MarketIntegration.Integration result =
                            pairs == null ? MarketIntegration.of(prices) : MarketIntegration.ofPairs(prices, pairs);
                    int lastPeriod = result.periods() - 1;
                    out.part("segmentation", result.segmentation(lastPeriod));
                    out.part("segmentation_first", result.segmentation(0));
                    List<OptionalDouble> segmentation = new ArrayList<>();
                    List<OptionalDouble> integration = new ArrayList<>();
                    for (int i = 0; i < places.size(); i++) {
                        segmentation.add(result.segmentation(i, lastPeriod));
                        integration.add(result.integration(i, lastPeriod));
                    }
                    out.part("of_places", places.column(entry, ClusterVariables.SEGMENTATION, segmentation));
                    out.part("integration", places.column(entry, ClusterVariables.MARKET_INTEGRATION, integration));
                });
    }

    /** Pairs of neighbours, each once, by their positions among the places. */
    private static int[][] neighbours(
            org.chengzhen.core.space.SpatialWeights weights, Selection known, Selection places) {
        List<int[]> pairs = new ArrayList<>();
        List<String> codes = places.codes();
        for (int i = 0; i < weights.size(); i++) {
            for (int j : weights.neighbours(i)) {
                if (i < j || (i > j && weights.weight(j, i) == 0)) {
                    pairs.add(new int[] {
                        codes.indexOf(known.codes().get(i)),
                        codes.indexOf(known.codes().get(j))
                    });
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private static Indicator misallocation() {
        Entry entry = Entry.of("B55", "Misallocation of factors", "要素错配")
                .unit("1")
                .formula("γ_i = (K_i/K)/(s_i·β_i/β), β = Σs·β; τ = 1/γ − 1; s share in output, β output elasticity of"
                        + " capital")
                .reading("τ above 0: the place has less capital than its output would call for; below 0: more")
                .source("Chen Yongwei and Hu Weimin (2011), Price distortion, factor misallocation and efficiency"
                        + " loss; Hsieh and Klenow (2009)")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(Variables.GDP, ClusterVariables.CAPITAL_STOCK, ClusterVariables.CAPITAL_ELASTICITY),
                List.of(),
                study -> {
                    Variable[] all = {Variables.GDP, ClusterVariables.CAPITAL_STOCK, ClusterVariables.CAPITAL_ELASTICITY
                    };
                    Selection places = Selection.having(study, all).positive(study.end(), all);
                    FactorMisallocation.Misallocation result = FactorMisallocation.of(
                            places.values(ClusterVariables.CAPITAL_STOCK),
                            Shares.of(places.values(Variables.GDP)).toArray(),
                            places.values(ClusterVariables.CAPITAL_ELASTICITY));
                    return ImmutableMap.of(
                            "distortion",
                                    places.column(
                                            entry,
                                            ClusterVariables.DISTORTION,
                                            result.distortions().toArray()),
                            "relative_use",
                                    places.column(
                                            entry,
                                            ClusterVariables.RELATIVE_USE,
                                            result.relativeUse().toArray()));
                });
    }

    private static Indicator dualContrast() {
        Entry entry = Entry.of("B56", "Urban–rural factor flow: dual contrast", "城乡要素流动")
                .unit("1")
                .formula("R = (G₁/L₁)/(G₂₃/L₂₃); deviation |G₁/G − L₁/L|; G output, L workers, 1 the primary sector")
                .reading("R from 0 to 1: 1 where labour yields as much on farms as elsewhere, so that the two halves"
                        + " are one market; deviation 0 likewise")
                .source("Kuznets (1971), Economic Growth of Nations; practice in work on China's dual economy")
                .certainty(Certainty.MEDIUM)
                .build();
        Variable[] needed = {
            Variables.PRIMARY_OUTPUT, Variables.GDP, ClusterVariables.PRIMARY_EMPLOYMENT, Variables.EMPLOYMENT
        };
        return PlaceIndicator.yearly(entry, needed)
                .part(
                        "coefficient",
                        ClusterVariables.DUAL_CONTRAST,
                        v -> DualContrast.coefficient(v[0], v[2], v[1] - v[0], v[3] - v[2]))
                .part(
                        "deviation",
                        ClusterVariables.DUAL_DEVIATION,
                        v -> DualContrast.deviation(v[0], v[2], v[1] - v[0], v[3] - v[2]))
                .build();
    }

    private static Indicator commuting() {
        Entry entry = Entry.of("B59", "Commuting integration", "通勤一体化")
                .unit("1")
                .formula("supply self-containment = live and work here/employed residents; demand self-containment ="
                        + " live and work here/jobs; out- and in-commuting rates 1 minus these")
                .reading("0.75 and more on both sides: a labour market of its own; lower: the place lives on its"
                        + " neighbours. Hold the rate to a centre against the 15 % of a functional urban area")
                .source("Coombes, Green and Openshaw (1986), on travel-to-work areas")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.COMMUTERS), study -> {
            FlowMatrix commuters = study.get(Inputs.COMMUTERS);
            Selection places = Selection.of(study).known(commuters.labels(), "the commuters");
            // those who commute beyond the places of the study are commuters all the same
            List<SelfContainment.Rates> all = SelfContainment.of(commuters);
            Selection living =
                    places.summed(commuters, commuters.rowSums(), "a flow of commuters who live there is missing");
            Selection working =
                    places.summed(commuters, commuters.columnSums(), "a flow of commuters who work there is missing");
            Function<Selection, List<SelfContainment.Rates>> rates = some ->
                    some.codes().stream().map(c -> all.get(commuters.index(c))).toList();
            ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
            columns.put(
                    "supply",
                    living.column(
                            entry,
                            ClusterVariables.SUPPLY_SELF_CONTAINMENT,
                            rates.apply(living).stream()
                                    .map(SelfContainment.Rates::supply)
                                    .toList()));
            columns.put(
                    "demand",
                    working.column(
                            entry,
                            ClusterVariables.DEMAND_SELF_CONTAINMENT,
                            rates.apply(working).stream()
                                    .map(SelfContainment.Rates::demand)
                                    .toList()));
            columns.put(
                    "out",
                    living.column(
                            entry,
                            ClusterVariables.OUT_COMMUTING,
                            rates.apply(living).stream()
                                    .map(SelfContainment.Rates::outRate)
                                    .toList()));
            columns.put(
                    "in",
                    working.column(
                            entry,
                            ClusterVariables.IN_COMMUTING,
                            rates.apply(working).stream()
                                    .map(SelfContainment.Rates::inRate)
                                    .toList()));
            return columns.buildOrThrow();
        });
    }

    private static Indicator coordination() {
        Entry entry = Entry.of("B61", "Institutional coordination", "体制机制协同")
                .unit("1")
                .formula("Σ weight · degree in force / Σ weight over a checklist of common rules and bodies")
                .reading("1: every rule is common. There is no standard index: this is the score of a checklist, to be"
                        + " shown with its items")
                .source("library convention")
                .certainty(Certainty.LOW)
                .build();
        return SystemIndicator.of(entry).reads(ClusterInputs.CHECKLIST).computes((study, out) -> {
            CoordinationChecklist checklist = study.get(ClusterInputs.CHECKLIST);
            out.part("score", checklist.score());
            out.part("open", checklist.open());
            out.part("items", (double) checklist.items().size());
        });
    }

    private static Indicator zoneFit() {
        Entry entry = Entry.of("B62", "Fit with main functional zones", "主体功能区契合度")
                .unit("1")
                .formula("growth of the value in zones of optimised and key development over all growth; net, and of"
                        + " what grew")
                .reading("near 1: growth goes where the plan wants it; a net share above 1: the other zones shrink")
                .source("State Council (2010), Guofa [2010] No. 46, for the zones; library convention for the measure")
                .certainty(Certainty.LOW)
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE, Inputs.ZONES).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Grouping zones = study.get(Inputs.ZONES);
            Selection places = Selection.havingAtEnds(study, value).grouped(zones);
            places.into(out);
            double[] before = places.values(study.start(), value);
            double[] growth = places.values(value);
            List<FunctionalZone> of = ZoneFit.zones(places.places(), places.groups(zones));
            Map<FunctionalZone, Double> byZone = new EnumMap<>(FunctionalZone.class);
            for (int i = 0; i < growth.length; i++) {
                growth[i] -= before[i];
                byZone.merge(of.get(i), growth[i], Double::sum);
            }
            ZoneFit fit = ZoneFit.of(growth, of);
            out.part("net", fit.net());
            out.part("gross", fit.gross());
            byZone.forEach((zone, change) -> out.part("growth_" + zone.name(), change));
        });
    }

    private static Indicator circulation() {
        Entry entry = Entry.of("B63", "Domestic circulation", "国内循环度")
                .unit("1")
                .formula("trade within the region, with other regions and with other countries, each over the three"
                        + " together; domestic = the first two")
                .reading("a high share within: the region lives on itself; interregional: it is tied to the nation;"
                        + " foreign: to the world")
                .source("Li Shantong et al., on domestic and international circulation from multi-regional input–output"
                        + " tables")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.yearly(
                        entry,
                        ClusterVariables.INTRAREGIONAL_TRADE,
                        ClusterVariables.INTERREGIONAL_TRADE,
                        ClusterVariables.FOREIGN_TRADE)
                .part(
                        "domestic",
                        ClusterVariables.DOMESTIC_SHARE,
                        v -> CirculationShares.of(v[0], v[1], v[2]).domestic())
                .part(
                        "intraregional",
                        ClusterVariables.INTRA_SHARE,
                        v -> CirculationShares.of(v[0], v[1], v[2]).intraregional())
                .part(
                        "foreign",
                        ClusterVariables.FOREIGN_SHARE,
                        v -> CirculationShares.of(v[0], v[1], v[2]).foreign())
                .build();
    }
}
