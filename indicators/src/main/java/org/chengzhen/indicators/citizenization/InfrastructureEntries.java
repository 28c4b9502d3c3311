package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.TargetScore;

/** The entries A13, A14, A26, A27 and A32: levels, gaps and investment of infrastructure. */
final class InfrastructureEntries {
    private static final double MINUTES_AN_HOUR = 60;

    private static final Entry LEVELS = Entry.of("A32", "Municipal infrastructure indicators", "市政基础设施指标")
            .unit("by part")
            .formula("water penetration = people with tap water / (urban + temporary population); road density = km of"
                    + " roads / km² of built-up area; where the panel allows: gas, road area per person, drains,"
                    + " sewage and waste treated, park per person, public vehicles, rail, power, base stations,"
                    + " charging points, sponge area")
            .reading("the temporary population counts; penetration above 1 is a fault of the data; roads from 8 km/km²")
            .source("Ministry of Housing and Urban–Rural Development, Statistical System of Urban Construction")
            .build();

    private InfrastructureEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(gap(), shortfall(), investment(), dualUse(), levels());
    }

    private static Indicator gap() {
        Entry entry = Entry.of("A13", "Infrastructure investment gap", "基础设施投资缺口")
                .unit("yuan")
                .formula("gap = Σ max(0, benchmark − level)·base·unit cost (level − benchmark where less is better);"
                        + " years to close = gap / yearly investment; per person = gap / population")
                .reading("0 where the benchmarks are reached; a benchmark is a national standard, the best quarter of"
                        + " the own class, or one's own choice")
                .source("GB 50180-2018; GB/T 51346-2018; Global Infrastructure Hub (2017), Global Infrastructure"
                        + " Outlook")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.of(
                entry, ImmutableList.of(), ImmutableList.of(CitizenizationInputs.INFRASTRUCTURE), study -> {
                    ImmutableList<InfrastructureItems.Item> items =
                            study.get(CitizenizationInputs.INFRASTRUCTURE).items();
                    Comparisons all = Comparisons.of(study, items);
                    ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
                    columns.put(
                            "gap",
                            all.column(
                                    entry,
                                    Output.yuan("infrastructure_gap", "Infrastructure investment gap", "基础设施投资缺口"),
                                    p -> all.gap(p)));
                    extra(columns, all, entry, study.panel(), Variables.POPULATION, "gap per person");
                    extra(
                            columns,
                            all,
                            entry,
                            study.panel(),
                            CitizenizationVariables.INFRASTRUCTURE_INVESTMENT,
                            "years to close");
                    for (int k = 0; k < items.size(); k++) {
                        int item = k;
                        String name = items.get(k).name();
                        columns.put(
                                name,
                                all.column(
                                        entry,
                                        Output.yuan("infrastructure_gap:" + name, "Gap: " + name, "缺口：" + name),
                                        p -> all.gap(p, item)));
                    }
                    return columns.buildOrThrow();
                });
    }

    private static void extra(
            ImmutableMap.Builder<String, IndicatorColumn> columns,
            Comparisons all,
            Entry entry,
            Panel panel,
            Variable below,
            String name) {
        if (!panel.has(below)) {
            return;
        }
        boolean people = below.equals(Variables.POPULATION);
        Variable output = people
                ? Output.yuanPerPerson("infrastructure_gap_per_person", "Infrastructure gap per person", "人均基础设施投资缺口")
                : Output.intensity("years_to_close", "Years to close the gap", "补齐年数", Unit.YEAR);
        columns.put(
                name,
                all.column(
                        entry,
                        output,
                        ImmutableList.of(below),
                        (p, v) -> people
                                ? Quotient.of(all.gap(p), "gap", v, "population")
                                : InfrastructureGap.yearsToClose(all.gap(p), v)));
    }

    private static Indicator shortfall() {
        Entry entry = Entry.of("A14", "Infrastructure shortfall index", "基础设施短板指数")
                .unit("1")
                .formula("s = Σ w·max(0, (benchmark − level)/benchmark); where less is better max(0, (level −"
                        + " benchmark) / level)")
                .reading("0 to 1, 0 where every benchmark is reached; better than a benchmark counts as reached")
                .source("convention of this library")
                .certainty(Certainty.LOW)
                .build();
        return PlaceIndicator.of(
                entry, ImmutableList.of(), ImmutableList.of(CitizenizationInputs.INFRASTRUCTURE), study -> {
                    Comparisons all = Comparisons.of(
                            study,
                            study.get(CitizenizationInputs.INFRASTRUCTURE).items());
                    return ImmutableMap.of(
                            "shortfall",
                            all.column(
                                    entry,
                                    Output.ratio("infrastructure_shortfall", "Infrastructure shortfall", "基础设施短板指数"),
                                    p -> all.shortfall(p)));
                });
    }

    /** Levels, benchmarks and bases of all items at all places in the last year. */
    private record Comparisons(
            Study study,
            ImmutableList<InfrastructureItems.Item> items,
            List<double[]> levels,
            List<double[]> benchmarks,
            List<double[]> bases) {
        /** A value of one place. */
        private interface OfPlace {
            double at(int place);
        }

        /** A value of one place and of a variable there. */
        private interface OfPlaceAndValue {
            double at(int place, double value);
        }

        static Comparisons of(Study study, ImmutableList<InfrastructureItems.Item> items) {
            Panel panel = study.panel();
            ImmutableList<Place> places = panel.places();
            List<double[]> levels = items.stream()
                    .map(i -> panel.values(i.level(), study.end()))
                    .toList();
            List<double[]> benchmarks = IntStream.range(0, items.size())
                    .mapToObj(k -> items.get(k)
                            .benchmark()
                            .of(places, levels.get(k), items.get(k).direction()))
                    .toList();
            List<double[]> bases =
                    items.stream().map(i -> panel.values(i.base(), study.end())).toList();
            return new Comparisons(study, items, levels, benchmarks, bases);
        }

        double gap(int place) {
            double sum = 0;
            for (int k = 0; k < items.size(); k++) {
                sum += gap(place, k);
            }
            return sum;
        }

        double gap(int place, int item) {
            return InfrastructureGap.of(
                    levels.get(item)[place],
                    benchmarks.get(item)[place],
                    items.get(item).direction(),
                    bases.get(item)[place],
                    items.get(item).unitCost());
        }

        double shortfall(int place) {
            double[] level = new double[items.size()];
            double[] benchmark = new double[items.size()];
            double[] weights = new double[items.size()];
            for (int k = 0; k < level.length; k++) {
                // of a cost the level takes the place of the benchmark, so that the shortfall stays in [0, 1]
                boolean cost = items.get(k).direction() == Direction.COST && levels.get(k)[place] > 0;
                level[k] = (cost ? benchmarks : levels).get(k)[place];
                benchmark[k] = (cost ? levels : benchmarks).get(k)[place];
                weights[k] = items.get(k).weight();
            }
            return TargetScore.shortfall(level, benchmark, weights);
        }

        IndicatorColumn column(Entry entry, Variable output, OfPlace value) {
            return column(entry, output, ImmutableList.of(), (p, unused) -> value.at(p));
        }

        IndicatorColumn column(Entry entry, Variable output, ImmutableList<Variable> more, OfPlaceAndValue value) {
            Panel panel = study.panel();
            double[] extra =
                    more.isEmpty() ? new double[panel.places().size()] : panel.values(more.get(0), study.end());
            IndicatorColumn.Builder column = new IndicatorColumn.Builder(
                    entry, output, panel.places(), ImmutableList.of(study.end()), ImmutableList.of());
            for (int p = 0; p < extra.length; p++) {
                int place = p;
                if (Double.isNaN(extra[p]) || !complete(p)) {
                    column.status(p, 0, Status.MISSING, () -> "a level, benchmark or base is missing");
                } else {
                    column.compute(p, 0, () -> value.at(place, extra[place]));
                }
            }
            return column.build();
        }

        private boolean complete(int place) {
            for (int k = 0; k < items.size(); k++) {
                if (Double.isNaN(levels.get(k)[place])
                        || Double.isNaN(benchmarks.get(k)[place])
                        || Double.isNaN(bases.get(k)[place])) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Indicator investment() {
        Entry entry = Entry.of("A26", "Capital per new urban resident", "新增城镇人口投资强度")
                .unit("yuan per person; 1")
                .formula("k = I/ΔP, I the urban investment of the last year, ΔP the mean yearly growth of the urban"
                        + " population over the period; where the panel allows: ICOR = I/ΔY, ΔY the mean yearly"
                        + " growth of real output")
                .reading("undefined where the urban population does not grow")
                .source("Harrod (1939), An essay in dynamic theory, for the ratio of capital to output")
                .build();
        return PlaceIndicator.overPeriod(entry, CitizenizationVariables.URBAN_INVESTMENT, Variables.URBAN_POPULATION)
                .part(
                        "per new resident",
                        Output.yuanPerPerson(
                                "investment_per_new_resident", "Investment per new urban resident", "新增城镇人口人均投资"),
                        (a, b, years) -> UrbanInvestment.perNewResident(b[0], (b[1] - a[1]) / years))
                .build()
                .withPartsOf(PlaceIndicator.overPeriod(
                                entry, CitizenizationVariables.URBAN_INVESTMENT, CitizenizationVariables.REAL_GDP)
                        .part(
                                "ICOR",
                                Output.ratio("capital_output_ratio", "Incremental capital–output ratio", "增量资本产出率"),
                                (a, b, years) -> UrbanInvestment.capitalOutputRatio(b[0], (b[1] - a[1]) / years))
                        .build());
    }

    private static Indicator dualUse() {
        return SystemIndicator.of(Entry.of("A27", "Dual-use facility adequacy", "“平急两用”设施充足度")
                        .unit("1")
                        .formula("a = Σ capacity ready in time / peak need, by kind; the kind with the least a binds")
                        .reading("from 1 on adequate; a kind without need is adequate")
                        .source("State Council (2023), guidance on public infrastructure of dual use")
                        .certainty(Certainty.LOW)
                        .build())
                .reads(CitizenizationInputs.FACILITIES, CitizenizationInputs.CONVERSION_HOURS)
                .computes((study, out) -> {
                    double hours = study.get(CitizenizationInputs.CONVERSION_HOURS);
                    DualUseFacilities facilities = study.get(CitizenizationInputs.FACILITIES);
                    DualUseFacilities.Kind binding = facilities.binding(hours);
                    out.part("adequacy", binding.adequacy(hours)).part("binding", binding.name());
                    facilities.kinds().forEach(kind -> out.part("of " + kind.name(), kind.adequacy(hours)));
                });
    }

    private static Indicator levels() {
        Variable urban = CitizenizationVariables.CITY_REGISTERED_POPULATION;
        Variable temporary = CitizenizationVariables.TEMPORARY_POPULATION;
        Unit perSquareKilometre = Unit.per(Unit.KILOMETRE, Unit.SQUARE_KILOMETRE);
        Unit squareMetres = Unit.per(Unit.SQUARE_METRE, Unit.PERSON);
        Unit perTenThousand = Unit.per(Unit.COUNT, Unit.TEN_THOUSAND_PERSONS);
        return PlaceIndicator.yearly(LEVELS, CitizenizationVariables.WATER_POPULATION, urban, temporary)
                .part(
                        "water penetration",
                        Output.ratio("water_penetration", "Water penetration", "供水普及率"),
                        v -> MunicipalInfrastructure.penetration(v[0], v[1], v[2]))
                .build()
                .withPartsOf(
                        one(
                                "road density",
                                Output.intensity("road_density", "Density of roads", "建成区路网密度", perSquareKilometre),
                                v -> MunicipalInfrastructure.density(v[0], v[1]),
                                CitizenizationVariables.ROAD_LENGTH,
                                Variables.BUILT_UP_AREA),
                        one(
                                "gas penetration",
                                Output.ratio("gas_penetration", "Gas penetration", "燃气普及率"),
                                v -> MunicipalInfrastructure.penetration(v[0], v[1], v[2]),
                                CitizenizationVariables.GAS_POPULATION,
                                urban,
                                temporary),
                        one(
                                "road area per person",
                                Output.intensity(
                                        "road_area_per_person", "Road area per person", "人均道路面积", squareMetres),
                                v -> MunicipalInfrastructure.perPerson(v[0], v[1], v[2]),
                                CitizenizationVariables.ROAD_AREA,
                                urban,
                                temporary),
                        one(
                                "drain density",
                                Output.intensity("drain_density", "Density of drains", "排水管道密度", perSquareKilometre),
                                v -> MunicipalInfrastructure.density(v[0], v[1]),
                                CitizenizationVariables.DRAIN_LENGTH,
                                Variables.BUILT_UP_AREA),
                        one(
                                "sewage treatment",
                                Output.ratio("sewage_treatment", "Share of sewage treated", "污水处理率"),
                                v -> MunicipalInfrastructure.treatment(v[0], v[1]),
                                CitizenizationVariables.SEWAGE_TREATED,
                                CitizenizationVariables.SEWAGE_DISCHARGED),
                        one(
                                "waste treatment",
                                Output.ratio("waste_treatment", "Share of waste treated without harm", "生活垃圾无害化处理率"),
                                v -> MunicipalInfrastructure.treatment(v[0], v[1]),
                                CitizenizationVariables.WASTE_TREATED,
                                CitizenizationVariables.WASTE_COLLECTED),
                        one(
                                "park per person",
                                Output.intensity("park_per_person", "Park per person", "人均公园绿地面积", squareMetres),
                                v -> MunicipalInfrastructure.perPerson(v[0], v[1], v[2]),
                                CitizenizationVariables.PARK_AREA,
                                urban,
                                temporary),
                        one(
                                "public vehicles",
                                Output.intensity(
                                        "public_vehicles_per_ten_thousand",
                                        "Public vehicles",
                                        "万人公交车辆",
                                        perTenThousand),
                                v -> MunicipalInfrastructure.perTenThousand(v[0], v[1], v[2]),
                                CitizenizationVariables.PUBLIC_VEHICLES,
                                urban,
                                temporary),
                        one(
                                "rail density",
                                Output.intensity(
                                        "rail_density", "Density of rail transit", "轨道交通密度", perSquareKilometre),
                                v -> MunicipalInfrastructure.density(v[0], v[1]),
                                CitizenizationVariables.RAIL_TRANSIT_LENGTH,
                                Variables.BUILT_UP_AREA),
                        one(
                                "power reliability",
                                Output.ratio("power_reliability", "Reliability of power", "供电可靠率"),
                                v -> MunicipalInfrastructure.reliability(v[0] / MINUTES_AN_HOUR),
                                CitizenizationVariables.POWER_INTERRUPTION),
                        one(
                                "base stations",
                                Output.intensity(
                                        "base_stations_per_ten_thousand",
                                        "5G base stations",
                                        "万人5G基站数",
                                        perTenThousand),
                                v -> MunicipalInfrastructure.perTenThousand(v[0], v[1], v[2]),
                                CitizenizationVariables.BASE_STATIONS,
                                urban,
                                temporary),
                        one(
                                "charging points per car",
                                Output.ratio("charging_points_per_car", "Charging points per electric car", "车均充电桩数"),
                                v -> Quotient.of(v[0], "charging points", v[1], "electric cars"),
                                CitizenizationVariables.CHARGING_POINTS,
                                CitizenizationVariables.ELECTRIC_CARS),
                        one(
                                "sponge share",
                                Output.ratio("sponge_share", "Share of sponge-city area", "海绵城市面积占比"),
                                v -> Quotient.share(v[0], "sponge area", v[1], "built-up area"),
                                CitizenizationVariables.SPONGE_AREA,
                                Variables.BUILT_UP_AREA));
    }

    private static PlaceIndicator one(
            String name, Variable output, PlaceIndicator.YearFormula formula, Variable... variables) {
        return PlaceIndicator.yearly(LEVELS, variables)
                .part(name, output, formula)
                .build();
    }
}
