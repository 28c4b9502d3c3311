package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.interaction.Converse;
import org.chengzhen.methods.interaction.FieldStrength;
import org.chengzhen.methods.interaction.FloatingCatchment;
import org.chengzhen.methods.interaction.GravityLinkage;
import org.chengzhen.methods.interaction.HansenAccessibility;
import org.chengzhen.methods.interaction.Huff;
import org.chengzhen.methods.interaction.OneHourCircle;
import org.chengzhen.methods.interaction.Reilly;
import org.chengzhen.methods.interaction.SpatialInteraction;
import org.chengzhen.methods.interaction.WeightedMeanTravelTime;

/**
 * The entries B10 to B14, B57, B58, B64 and B65: what cities, markets and services attract over a distance.
 *
 * <p>Of the places of the study count those that the costs know.
 */
final class InteractionEntries {
    private InteractionEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                gravity(),
                reilly(),
                breakingPoint(),
                huff(),
                interaction(),
                accessibility(),
                floatingCatchment(),
                fieldStrength(),
                oneHourCircle());
    }

    private static Selection reached(Study study, Variable... variables) {
        return Selection.having(study, variables)
                .known(study.get(ClusterInputs.COSTS).origins(), "the costs");
    }

    /** Places that are origins and destinations of the costs. */
    static Selection linked(Study study, Variable... variables) {
        return reached(study, variables).known(study.get(ClusterInputs.COSTS).destinations(), "the costs");
    }

    private static Indicator gravity() {
        Entry entry = Entry.of("B10", "Economic linkage by gravity", "经济联系强度")
                .unit("persons · yuan / distance²")
                .formula("R_ij = k·√(P_i·V_i)·√(P_j·V_j)/D_ij²; R_i = Σ_j R_ij; membership of j R_cj/R_c of the centre"
                        + " c; P people, V output, D distance or time")
                .reading("larger: closer ties of people and output; membership: how much of the centre's ties go to the"
                        + " place. Only ratios speak, as k is free")
                .source("Wang Dezhong and Zhuang Renxing (1996), 区域经济联系定量分析初探; Zipf (1946), the P₁P₂/D" + " hypothesis")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(Variables.POPULATION, Variables.GDP),
                List.of(ClusterInputs.COSTS, ClusterInputs.GRAVITY, ClusterInputs.CENTRES),
                study -> {
                    Selection cities = linked(study, Variables.POPULATION, Variables.GDP)
                            .nonNegative(study.end(), Variables.POPULATION, Variables.GDP);
                    GravityLinkage.Linkages linkages = study.get(ClusterInputs.GRAVITY)
                            .of(
                                    cities.values(Variables.POPULATION),
                                    cities.values(Variables.GDP),
                                    study.get(ClusterInputs.COSTS).subset(cities.codes()));
                    double[] totals = linkages.totals().toArray();
                    int centre = study.get(ClusterInputs.CENTRES).positions(1, cities.codes(), totals)[0];
                    double[] membership = linkages.membership(centre).toArray();
                    membership[centre] = Double.NaN;
                    return ImmutableMap.of(
                            "linkage", cities.column(entry, ClusterVariables.LINKAGE, totals),
                            "membership", cities.column(entry, ClusterVariables.MEMBERSHIP, membership));
                });
    }

    private static Indicator reilly() {
        Entry entry = Entry.of("B11", "Reilly's law of retail gravitation", "雷利")
                .unit("1")
                .formula("B_a/B_b = (P_a/P_b)·(D_b/D_a)²; trade that a place in between gives to the centres a and b")
                .reading("above 1: the place trades more with the first centre than with the second")
                .source("Reilly (1931), The Law of Retail Gravitation")
                .build();
        return PlaceIndicator.of(
                entry, List.of(), List.of(Inputs.SIZE, ClusterInputs.COSTS, ClusterInputs.CENTRES), study -> {
                    Variable size = study.get(Inputs.SIZE);
                    Selection cities = linked(study, size).nonNegative(study.end(), size);
                    double[] sizes = cities.values(size);
                    int[] centre = study.get(ClusterInputs.CENTRES).positions(2, cities.codes(), sizes);
                    CostMatrix costs = study.get(ClusterInputs.COSTS).subset(cities.codes());
                    double[] ratios = new double[sizes.length];
                    for (int i = 0; i < ratios.length; i++) {
                        double toFirst = costs.get(i, centre[0]);
                        double toSecond = costs.get(i, centre[1]);
                        boolean between = i != centre[0] && i != centre[1] && toFirst > 0 && toSecond > 0;
                        ratios[i] = between && costs.isReachable(i, centre[0]) && costs.isReachable(i, centre[1])
                                ? Reilly.tradeRatio(sizes[centre[0]], sizes[centre[1]], toFirst, toSecond)
                                : Double.NaN;
                    }
                    return ImmutableMap.of("trade_ratio", cities.column(entry, ClusterVariables.TRADE_RATIO, ratios));
                });
    }

    private static Indicator breakingPoint() {
        Entry entry = Entry.of("B12", "Breaking point between two cities", "断裂点（Converse）")
                .unit("km, or the unit of the costs")
                .formula("distance from the centre a to the point where its pull equals that of b: D_a = D/(1 +"
                        + " √(P_b/P_a))")
                .reading("how far the field of the centre reaches on the way to the place; beyond, the place pulls"
                        + " more. In Chinese use P is √(people · output)")
                .source("Converse (1949), New laws of retail gravitation, Journal of Marketing 14:379–384")
                .build();
        return PlaceIndicator.of(
                entry, List.of(), List.of(Inputs.SIZE, ClusterInputs.COSTS, ClusterInputs.CENTRES), study -> {
                    Variable size = study.get(Inputs.SIZE);
                    Selection cities = linked(study, size).positive(study.end(), size);
                    double[] sizes = cities.values(size);
                    int centre = study.get(ClusterInputs.CENTRES).positions(1, cities.codes(), sizes)[0];
                    CostMatrix costs = study.get(ClusterInputs.COSTS).subset(cities.codes());
                    double[] points = new double[sizes.length];
                    for (int i = 0; i < points.length; i++) {
                        points[i] = i == centre || !costs.isReachable(centre, i)
                                ? Double.NaN
                                : Converse.breakingPoint(sizes[centre], sizes[i], costs.get(centre, i))
                                        .fromA();
                    }
                    return ImmutableMap.of(
                            "breaking_point", cities.column(entry, ClusterVariables.BREAKING_POINT, points));
                });
    }

    private static Indicator huff() {
        Entry entry = Entry.of("B13", "Huff's model of market areas", "哈夫")
                .unit("1; the market in the unit of the demand")
                .formula("P_ij = S_j·f(d_ij)/Σ_k S_k·f(d_ik), f = d^(−2) by default; market of j Σ_i C_i·P_ij")
                .reading("the chance that somebody in place i goes to j; markets add up to the demand that is reached")
                .source("Huff (1963), A probabilistic analysis of shopping center trade areas, Land Economics 39:81–90")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.COSTS, ClusterInputs.DESTINATIONS, ClusterInputs.SHOPPING_DECAY)
                .computes((study, out) -> {
                    Variable demand = study.get(Inputs.VALUE);
                    Destinations shops = study.get(ClusterInputs.DESTINATIONS);
                    Selection places = reached(study, demand).requireNonNegative(study.end(), demand);
                    places.into(out);
                    CostMatrix costs = study.get(ClusterInputs.COSTS).subset(places.codes(), shops.labels());
                    Huff.Shares shares =
                            Huff.with(study.get(ClusterInputs.SHOPPING_DECAY)).of(shops.sizes(), costs);
                    double[] markets = shares.market(places.values(demand)).toArray();
                    out.part("largest_market", shops.labels().get(Selection.largest(markets)[0]));
                    out.part("markets", table("Market by destination", shops.labels(), markets));
                    out.part("probabilities", shares.probabilities());
                    out.part("unserved", names(places, shares.unserved().asList()));
                });
    }

    private static Table table(String title, List<String> labels, double... values) {
        Table.Builder table = Table.builder(title).text("destination").number("value", 4);
        for (int j = 0; j < values.length; j++) {
            table.row(labels.get(j), values[j]);
        }
        return table.build();
    }

    private static List<String> names(Selection places, List<Integer> positions) {
        return positions.stream().map(places::name).toList();
    }

    private static Indicator interaction() {
        Entry entry = Entry.of("B14", "Entropy-maximising spatial interaction", "威尔逊最大熵")
                .unit("flow, in the unit of the origins")
                .formula("T_ij = A_i·O_i·B_j·D_j·f(c_ij), A and B so that rows add up to O and columns to D")
                .reading("the most likely flows for these totals and costs; a flow that is larger than this says that"
                        + " two places are tied more than distance explains")
                .source("Wilson (1967), A statistical theory of spatial distribution models, Transportation Research"
                        + " 1:253–269; Hyman (1969) for the calibration")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.SECOND, ClusterInputs.COSTS, ClusterInputs.INTERACTION)
                .computes((study, out) -> {
                    Variable origins = study.get(Inputs.VALUE);
                    Variable destinations = study.get(Inputs.SECOND);
                    Selection places =
                            linked(study, origins, destinations).requireNonNegative(study.end(), origins, destinations);
                    places.into(out);
                    SpatialInteraction.Flows flows = study.get(ClusterInputs.INTERACTION)
                            .of(
                                    places.values(origins),
                                    places.values(destinations),
                                    study.get(ClusterInputs.COSTS).subset(places.codes()));
                    out.part("mean_cost", flows.meanCost());
                    out.part("sweeps", (double) flows.sweeps());
                    out.part("flows", flows.flows());
                });
    }

    private static Indicator accessibility() {
        Entry entry = Entry.of("B57", "Accessibility", "可达性")
                .unit("as the destinations; mean cost in the unit of the costs")
                .formula("A_i = Σ_j S_j·f(d_ij), f = 1/d by default; mean cost Σ S_j·d_ij/ΣS_j")
                .reading("A: how much lies within reach, near things counting more; mean cost: how far away the"
                        + " destinations are on the whole, undefined where one cannot be reached")
                .source("Hansen (1959), How accessibility shapes land use; Gutiérrez et al. (1996) for the weighted"
                        + " mean time")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(ClusterInputs.COSTS, ClusterInputs.DESTINATIONS, ClusterInputs.DECAY),
                study -> {
                    Destinations goals = study.get(ClusterInputs.DESTINATIONS);
                    Selection places = reached(study);
                    CostMatrix costs = study.get(ClusterInputs.COSTS).subset(places.codes(), goals.labels());
                    return ImmutableMap.of(
                            "accessibility",
                            places.column(
                                    entry,
                                    ClusterVariables.ACCESSIBILITY,
                                    HansenAccessibility.with(study.get(ClusterInputs.DECAY))
                                            .of(goals.sizes(), costs)
                                            .toArray()),
                            "mean_cost",
                            places.column(
                                    entry,
                                    ClusterVariables.MEAN_COST,
                                    WeightedMeanTravelTime.of(goals.sizes(), costs)));
                });
    }

    private static Indicator floatingCatchment() {
        Entry entry = Entry.of("B58", "Access to services by floating catchments", "两步移动搜索")
                .unit("supply per person")
                .formula(
                        "R_j = S_j/Σ_k P_k·W(d_kj); A_i = Σ_j R_j·W(d_ij); W by default 1, 0.68, 0.22 within 10, 20, 30"
                                + " minutes; Gini of A weighted by people")
                .reading("supply within reach per person, after competition for it; Gini 0: the same for everybody."
                        + " Supply that nobody reaches is idle, and named")
                .source("Luo and Wang (2003), Measures of spatial accessibility to health care; Luo and Qi (2009),"
                        + " Health & Place 15:1100–1107; Dai (2010)")
                .build();
        return SystemIndicator.of(entry)
                .needs(Variables.POPULATION)
                .reads(ClusterInputs.COSTS, ClusterInputs.DESTINATIONS, ClusterInputs.CATCHMENT)
                .computes((study, out) -> {
                    Destinations facilities = study.get(ClusterInputs.DESTINATIONS);
                    Selection places =
                            reached(study, Variables.POPULATION).requireNonNegative(study.end(), Variables.POPULATION);
                    places.into(out);
                    double[] people = places.values(Variables.POPULATION);
                    CostMatrix costs = study.get(ClusterInputs.COSTS).subset(places.codes(), facilities.labels());
                    FloatingCatchment.Access access = FloatingCatchment.twoStep(
                            facilities.sizes(), people, costs, study.get(ClusterInputs.CATCHMENT));
                    double[] each = access.accessibility().toArray();
                    out.part("gini", () -> Gini.weighted(each, people));
                    out.part("access", places.column(entry, ClusterVariables.SERVICE_ACCESS, each));
                    out.part("supply_used", access.supplyUsed());
                    out.part("supply_idle", access.supplyIdle());
                    List<String> idle = new ArrayList<>();
                    List<OptionalDouble> ratios = access.ratios();
                    for (int j = 0; j < ratios.size(); j++) {
                        if (ratios.get(j).isEmpty()) {
                            idle.add(facilities.labels().get(j));
                        }
                    }
                    out.part("idle", idle);
                });
    }

    private static Indicator fieldStrength() {
        Entry entry = Entry.of("B64", "Field strength and hinterland of cities", "城市场强/辐射")
                .unit("size of the city / distance^α")
                .formula("F_ki = Z_i/D_ki^α at place k of city i, α = 2, for small regions 1; k belongs to the city"
                        + " with the largest F")
                .reading("the hinterland of a city: the places where its pull is the strongest; ties go to the first"
                        + " city and are named")
                .source("practice of urban hinterlands in China; Wang Xinsheng et al. (2003)")
                .certainty(Certainty.MEDIUM)
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.COSTS, ClusterInputs.DESTINATIONS, ClusterInputs.FIELD_EXPONENT)
                .computes((study, out) -> {
                    Destinations cities = study.get(ClusterInputs.DESTINATIONS);
                    // a city is no place in anybody's hinterland
                    Selection places = reached(study)
                            .grouped(place ->
                                    cities.labels().contains(place.code()) ? Optional.empty() : Optional.of("place"));
                    places.into(out);
                    FieldStrength.Fields fields = FieldStrength.of(
                            cities.sizes(),
                            study.get(ClusterInputs.COSTS).subset(places.codes(), cities.labels()),
                            study.get(ClusterInputs.FIELD_EXPONENT));
                    Table.Builder table = Table.builder("Hinterlands")
                            .text("place")
                            .text("city")
                            .number("strength", 4);
                    for (int k = 0; k < places.size(); k++) {
                        int city = fields.hinterlands().get(k);
                        table.row(
                                places.name(k),
                                cities.labels().get(city),
                                fields.strengths().get(k, city));
                    }
                    out.part("hinterlands", table.build());
                    for (int j = 0; j < cities.labels().size(); j++) {
                        int city = j;
                        out.part("places_of_" + cities.labels().get(j), (double) fields.hinterlands().stream()
                                .filter(h -> h == city)
                                .count());
                    }
                    out.part("tied", names(places, fields.tied().asList()));
                });
    }

    private static Indicator oneHourCircle() {
        Entry entry = Entry.of("B65", "One-hour circle", "一小时圈")
                .unit("persons")
                .formula("Σ people with t ≤ 60 min to the centre; share of all people")
                .reading("how many people live within an hour of the centre, the limit included: what a metropolitan"
                        + " area is meant to span")
                .source("National Development and Reform Commission (2019), Guiding Opinions on Fostering Modern"
                        + " Metropolitan Areas, Fagai Guihua [2019] No. 328")
                .build();
        return SystemIndicator.of(entry)
                .needs(Variables.POPULATION)
                .reads(ClusterInputs.COSTS, ClusterInputs.CENTRES, ClusterInputs.TIME_LIMIT)
                .computes((study, out) -> {
                    Selection places =
                            linked(study, Variables.POPULATION).requireNonNegative(study.end(), Variables.POPULATION);
                    places.into(out);
                    double[] people = places.values(Variables.POPULATION);
                    int centre = study.get(ClusterInputs.CENTRES).positions(1, places.codes(), people)[0];
                    CostMatrix costs = study.get(ClusterInputs.COSTS).subset(places.codes());
                    double limit = study.get(ClusterInputs.TIME_LIMIT);
                    double[] minutes = new double[people.length];
                    List<String> within = new ArrayList<>();
                    for (int i = 0; i < minutes.length; i++) {
                        minutes[i] = i == centre ? 0 : costs.get(i, centre);
                        if (minutes[i] <= limit) {
                            within.add(places.name(i));
                        }
                    }
                    OneHourCircle.Reached reached = OneHourCircle.within(minutes, people, limit);
                    out.part("population", reached.population());
                    out.part("share", reached.share());
                    out.part("within", within);
                    out.part("centre", places.name(centre));
                });
    }
}
