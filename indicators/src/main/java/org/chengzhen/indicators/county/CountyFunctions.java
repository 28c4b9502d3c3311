package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.composite.CoordinationGrade;
import org.chengzhen.methods.composite.CouplingCoordination;
import org.chengzhen.methods.concentration.LocationQuotient;

/** The entries D04, D10, D22 and D23: what a county is for, how it lies, and how its seat carries it. */
final class CountyFunctions {
    private CountyFunctions() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(types(), location(), sustainability(), seat());
    }

    private static Indicator types() {
        Entry entry = Entry.of("D04", "County type", "县城类型判定")
                .unit("class")
                .formula("in this order: key ecological zone; main agricultural zone; loss of 10 % or more in ten"
                        + " years, far from big cities and top location quotient below 1.5; near a big city; top"
                        + " quotient ≥ 1.5; any loss; else general")
                .reading("the five official types and the general one; tags are all types that hold; the rule is this"
                        + " library's, the opinions give none")
                .source("General Offices of the CPC Central Committee and the State Council (2022), Opinions on"
                        + " Promoting Urbanization with County Towns as an Important Carrier; rule by this"
                        + " library")
                .certainty(Certainty.LOW)
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(Variables.POPULATION),
                List.of(Inputs.INDUSTRIES, Inputs.ZONES, CountyInputs.BIG_CITIES),
                study -> typeColumns(entry, study));
    }

    private static ImmutableMap<String, IndicatorColumn> typeColumns(Entry entry, Study study) {
        StructureTable industries = StructureTable.of(study.panel(), study.get(Inputs.INDUSTRIES), study.end());
        double[] totals = industries.totals();
        double[] start = study.panel().values(Variables.POPULATION, study.start());
        double[] end = study.panel().values(Variables.POPULATION, study.end());
        ImmutableList<String> labels =
                Arrays.stream(CountyTypeRule.Type.values()).map(Enum::name).collect(ImmutableList.toImmutableList());
        IndicatorColumn.Builder types = new IndicatorColumn.Builder(
                entry,
                CountyVariables.classes("county_type", "County type", "县城类型"),
                industries.places(),
                ImmutableList.of(study.end()),
                labels);
        IndicatorColumn.Builder tags = new IndicatorColumn.Builder(
                entry,
                Variable.of("county_type_tags", "How many types hold", "符合的类型数", Unit.COUNT, Variable.Kind.STOCK),
                industries.places(),
                ImmutableList.of(study.end()),
                ImmutableList.of());
        for (int p = 0; p < industries.places().size(); p++) {
            int place = p;
            if (!industries.complete(p) || Double.isNaN(start[p]) || Double.isNaN(end[p])) {
                types.status(p, 0, Status.MISSING, () -> "population or employment by industry missing");
                tags.status(p, 0, Status.MISSING, () -> "population or employment by industry missing");
            } else if (study.start() == study.end()) {
                types.status(p, 0, Status.INSUFFICIENT_DATA, () -> "the period has only one year");
                tags.status(p, 0, Status.INSUFFICIENT_DATA, () -> "the period has only one year");
            } else {
                types.compute(
                        p,
                        0,
                        () -> rule(study, industries, totals, place, start[place], end[place])
                                .type()
                                .ordinal());
                tags.compute(
                        p,
                        0,
                        () -> rule(study, industries, totals, place, start[place], end[place]).tags().stream()
                                .filter(t -> t != CountyTypeRule.Type.GENERAL)
                                .count());
            }
        }
        return ImmutableMap.of("type", types.build(), "tags", tags.build());
    }

    private static CountyTypeRule.Types rule(
            Study study, StructureTable industries, double[] totals, int index, double start, double end) {
        Place place = industries.places().get(index);
        return CountyTypeRule.of(
                zone(study.get(Inputs.ZONES).groupOf(place)),
                study.get(CountyInputs.BIG_CITIES).groupOf(place).isPresent()
                        ? CountyTypeRule.Location.NEAR_BIG_CITY
                        : CountyTypeRule.Location.ELSEWHERE,
                topQuotient(industries.row(index), totals),
                PopulationTrend.decadeRate(start, end, study.end() - study.start()));
    }

    private static CountyTypeRule.Zone zone(Optional<String> name) {
        if (name.filter(FunctionalZone.ECOLOGICAL.name()::equals).isPresent()) {
            return CountyTypeRule.Zone.KEY_ECOLOGICAL;
        }
        return name.filter(FunctionalZone.AGRICULTURAL.name()::equals).isPresent()
                ? CountyTypeRule.Zone.MAIN_AGRICULTURAL
                : CountyTypeRule.Zone.OTHER;
    }

    /** The location quotient of the industry that employs most. */
    static double topQuotient(double[] amounts, double[] totals) {
        int top = 0;
        for (int j = 1; j < amounts.length; j++) {
            top = amounts[j] > amounts[top] ? j : top;
        }
        if (amounts[top] == 0) {
            throw UndefinedException.undefined("no industry employs anybody");
        }
        return LocationQuotient.ofAmounts(amounts, totals).get(top);
    }

    private static Indicator location() {
        Entry entry = Entry.of("D10", "Location conditions", "区位条件")
                .unit("0–1")
                .formula("Σ w_k·max(0, 1 − t_k/T_k) over travel times t to destinations k; T time from which it counts"
                        + " nothing")
                .reading("1 at the centres themselves, 0 where all lie beyond their limits")
                .source("practice; Jin, Wang and Li (2008), transport superiority, Acta Geographica Sinica 63(8)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(CountyInputs.TRAVEL_TARGETS), study -> {
            TravelTargets targets = study.get(CountyInputs.TRAVEL_TARGETS);
            Panel panel = study.panel();
            Variable[] times = targets.targets().stream()
                    .map(t -> CountyVariables.TRAVEL_TIMES.member(t.name()))
                    .toArray(Variable[]::new);
            List<String> absent = Arrays.stream(times)
                    .filter(t -> !panel.has(t))
                    .map(Variable::id)
                    .toList();
            if (!absent.isEmpty()) {
                throw new UndefinedException(Status.INSUFFICIENT_DATA, "the panel lacks " + String.join(", ", absent));
            }
            return PlaceIndicator.yearly(entry, times)
                    .part(
                            "score",
                            CountyVariables.ratio("location_score", "Location conditions", "区位条件得分"),
                            v -> LocationConditions.score(v, targets.limits(), targets.weights()))
                    .build()
                    .columns(study);
        });
    }

    private static Indicator sustainability() {
        Entry entry = Entry.of("D22", "Sustainable-development capacity", "可持续发展能力")
                .unit("0–1")
                .formula("D = √(C·T) of the pillars u in [0, 1], C coupling, T mean level")
                .reading("0 to 1; grades by steps of 0.1; a low pillar pulls all down")
                .source("coupling coordination, Liao (1999); pillars by choice, often economy, society and environment")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(CountyInputs.PILLARS), study -> {
            StructureTable pillars = StructureTable.of(study.panel(), study.get(CountyInputs.PILLARS), study.end());
            ImmutableList<String> grades =
                    Arrays.stream(CoordinationGrade.values()).map(Enum::name).collect(ImmutableList.toImmutableList());
            return ImmutableMap.of(
                    "coordination",
                    pillars.column(
                            entry,
                            CountyVariables.ratio("sustainability", "Sustainable-development capacity", "可持续发展能力"),
                            ImmutableList.of(),
                            p -> CouplingCoordination.classic(pillars.row(p)).coordination()),
                    "grade",
                    pillars.column(
                            entry,
                            CountyVariables.classes("sustainability_grade", "Grade of coordination", "协调等级"),
                            grades,
                            p -> CouplingCoordination.classic(pillars.row(p))
                                    .grade()
                                    .ordinal()),
                    "lagging",
                    pillars.column(
                            entry,
                            CountyVariables.classes("lagging_pillar", "Lowest pillar", "短板子系统"),
                            pillars.categories(),
                            p -> lowest(pillars.row(p))));
        });
    }

    private static int lowest(double... values) {
        return IntStream.range(0, values.length).reduce(0, (a, b) -> values[b] < values[a] ? b : a);
    }

    private static Indicator seat() {
        Entry entry = Entry.of("D23", "County seat as carrier", "县城承载")
                .unit("fraction")
                .formula("people of the seat / of the county; general revenue / expenditure; output of the seat / of"
                        + " the county")
                .reading("the seat's share of people above its share of output: it carries more than it earns;"
                        + " self-sufficiency below 1: transfers fill the rest")
                .source("National Development and Reform Commission (2020), Fagai Guihua [2020] 831, on filling gaps of"
                        + " county seats")
                .certainty(Certainty.MEDIUM)
                .build();
        Variable fiscal = Variable.ratio(
                "fiscal_self_sufficiency",
                "Fiscal self-sufficiency",
                "财政自给率",
                Unit.FRACTION,
                Variables.GENERAL_REVENUE,
                Variables.GENERAL_EXPENDITURE);
        return PlaceIndicator.ofEachPlace(
                entry,
                List.of(
                        CountyVariables.SEAT_POPULATION,
                        Variables.POPULATION,
                        Variables.GENERAL_REVENUE,
                        Variables.GENERAL_EXPENDITURE),
                List.of(),
                study -> {
                    ImmutableMap.Builder<String, IndicatorColumn> parts = ImmutableMap.builder();
                    parts.putAll(PlaceIndicator.yearly(entry, CountyVariables.SEAT_POPULATION, Variables.POPULATION)
                            .part("seat_share", CountyVariables.seatShare(), v -> CountySeat.share(v[0], v[1]))
                            .build()
                            .columns(study));
                    parts.putAll(PlaceIndicator.yearly(entry, Variables.GENERAL_REVENUE, Variables.GENERAL_EXPENDITURE)
                            .part("fiscal_self", fiscal, v -> CountySeat.fiscalSelfSufficiency(v[0], v[1]))
                            .build()
                            .columns(study));
                    if (study.panel().has(CountyVariables.SEAT_GDP)
                            && study.panel().has(Variables.GDP)) {
                        parts.putAll(PlaceIndicator.yearly(entry, CountyVariables.SEAT_GDP, Variables.GDP)
                                .part(
                                        "seat_output_share",
                                        CountyVariables.ratio("seat_gdp_share", "Output share of the seat", "县城经济占比"),
                                        v -> CountySeat.share(v[0], v[1]))
                                .build()
                                .columns(study));
                    }
                    return parts.buildOrThrow();
                });
    }
}
