package org.chengzhen.indicators.citizenization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.composite.Direction;
import org.junit.jupiter.api.Test;

/** Every entry on a small study that has its inputs; place B has a hole or a fault, and disturbs nobody. */
class EntriesTest {
    private static final double NONE = Double.NaN;
    private static final ImmutableList<Indicator> ALL = Stream.of(
                    MigrantStocks.entries(),
                    MigrantStructure.entries(),
                    PublicServiceEntries.entries(),
                    ConsumptionEntries.entries(),
                    InfrastructureEntries.entries(),
                    HousingEntries.entries(),
                    UrbanPathEntries.entries())
            .flatMap(ImmutableList::stream)
            .collect(ImmutableList.toImmutableList());

    private static double a(String id, Study study, String part) {
        IndicatorColumn column = SmallStudy.part(ALL, id, study, part);
        assertEquals(
                Status.OK,
                column.status("110100", study.end()),
                () -> column.reason("110100", study.end()).orElse(""));
        return column.value("110100", study.end());
    }

    private static Status b(String id, Study study, String part) {
        return SmallStudy.part(ALL, id, study, part).status("120100", study.end());
    }

    private static Optional<String> label(String id, Study study, String part) {
        return SmallStudy.part(ALL, id, study, part).label("110100", study.end());
    }

    @Test
    void allThirtyThreeEntriesStandAndSayWhatAnEmptyStudyLacks() {
        assertEquals(33, ALL.stream().map(Indicator::id).distinct().count());
        assertEquals(33, ALL.size());
        for (Indicator indicator : ALL) {
            Measurement nothing = indicator.measure(Study.empty());
            assertFalse(indicator.computableFrom(Study.empty()), indicator.id());
            assertEquals(Status.MISSING, nothing.status(), indicator.id());
            assertFalse(indicator.entry().formula().isBlank(), indicator.id());
            assertFalse(indicator.entry().source().isBlank(), indicator.id());
        }
    }

    @Test
    void migrantWorkersShowFurtherPartsWhereThePanelHasThem() {
        SmallStudy small = SmallStudy.of()
                .with(Variables.OUTGOING_MIGRANT_WORKERS, 171_900_000, NONE)
                .with(Variables.LOCAL_MIGRANT_WORKERS, 123_720_000, 5);
        Study bare = small.study();
        assertEquals(295_620_000, a("A03", bare, "total"));
        assertEquals(58.1489750355, a("A03", bare, "outgoing share"), 1e-9);
        assertEquals(Status.MISSING, b("A03", bare, "total"));
        assertEquals(2, SmallStudy.entry(ALL, "A03").measure(bare).parts().size());
        Study wide = small.with(CitizenizationVariables.INTER_PROVINCIAL_MIGRANT_WORKERS, 7061, 1)
                .with(CitizenizationVariables.INTRA_PROVINCIAL_MIGRANT_WORKERS, 10129, 0)
                .with(CitizenizationVariables.MIGRANT_WORKERS_IN_CITIES, 132_560_000, 2)
                .with(Variables.MIGRANT_WORKERS, 295_620_000, 1)
                .study();
        assertEquals(41.0762070971, a("A03", wide, "inter-provincial share"), 1e-9);
        assertEquals(44.8413503822, a("A03", wide, "share in cities"), 1e-9);
        assertEquals(Status.INVALID, b("A03", wide, "share in cities"));
    }

    @Test
    void parityOfPlacesByItsDimensions() {
        Variable wage = Variables.MIGRANT_MONTHLY_WAGE;
        Variable locals = Output.yuanPerPerson("local_wage", "Wage of locals", "本地工资");
        Study study = SmallStudy.of().with(wage, 4615, 3).with(locals, 7800, 0).study();
        Study told = study.with(
                CitizenizationInputs.PARITY_DIMENSIONS,
                ParityDimensions.of(new ParityDimensions.Dimension("wage", wage, locals, Direction.BENEFIT, 1)));
        assertEquals(4615.0 / 7800, a("A04", told, "index"), 1e-12);
        assertEquals(4615.0 / 7800, a("A04", told, "wage"), 1e-12);
        assertEquals(Status.UNDEFINED, b("A04", told, "index"));
        assertFalse(SmallStudy.entry(ALL, "A04").missing(study).isEmpty());
    }

    private static SmallStudy service(SmallStudy study, String name, double... ab) {
        List<Variable> four = PublicServices.variables(name);
        for (int v = 0; v < 4; v++) {
            study.with(four.get(v), ab[v], ab[4 + v]);
        }
        return study;
    }

    @Test
    void servicesByGroupAndTheirEqualizationOverPlaces() {
        SmallStudy small = SmallStudy.of();
        service(small, "education", 95, 100, 36, 60, 50, 100, 0, 0);
        service(small, "pension", 100, 100, 60, 60, 1, 100, NONE, 0);
        Study plain = small.study();
        assertEquals(
                List.of("education", "pension"),
                PublicServices.in(plain.panel()).weights().keySet().asList());
        Study study = plain.with(CitizenizationInputs.SERVICES, PublicServices.in(plain.panel()));
        assertEquals(0.81875, a("A05", study, "education coverage"), 1e-12);
        assertEquals(0.631578947368, a("A05", study, "education parity"), 1e-9);
        assertEquals(35, a("A05", study, "education gap"), 1e-9);
        assertEquals(Status.OK, b("A05", study, "education coverage"));
        assertEquals(Status.UNDEFINED, b("A05", study, "education parity"));
        assertEquals(Status.MISSING, b("A05", study, "pension coverage"));
        Measurement all = SmallStudy.entry(ALL, "A06").measure(study);
        // education over both places: registered 145/200, migrants 36/60; pension of A only, for B is not known
        double education = 36.0 / 60 / (145.0 / 200);
        assertEquals((education + 1) / 2, all.value(), 1e-12);
        // coverage 0.81875 and 0.5: Gini (0.81875 − 0.5)/(2·1.31875)
        assertEquals(
                0.31875 / 2 / 1.31875, all.number("education Gini of coverage").orElseThrow(), 1e-12);
        assertEquals(1, all.n());
        assertEquals(
                (0.631578947368 + 1) / 2,
                all.part("places", IndicatorColumn.class).orElseThrow().value("110100", 2020),
                1e-9);
    }

    @Test
    void costOfTheSemiUrbanizedIsSharedByBearerAndItem() {
        CostPlan plan = new CostPlan(
                ImmutableList.of(CostItem.once("housing", 10), CostItem.annual("pension", 1, 2)),
                0,
                new CostSharing(0.45, 0.3, 0.25));
        Study study = SmallStudy.of()
                .with(MigrantStocks.SEMI_URBANIZED_POPULATION, 100, -5)
                .study()
                .with(CitizenizationInputs.COST_PLAN, plan);
        assertEquals(1200, a("A08", study, "total"), 1e-9);
        assertEquals(540, a("A08", study, "government"), 1e-9);
        assertEquals(360, a("A08", study, "enterprise"), 1e-9);
        assertEquals(300, a("A08", study, "individual"), 1e-9);
        assertEquals(1000, a("A08", study, "housing"), 1e-9);
        assertEquals(Status.INVALID, b("A08", study, "total"));
    }

    @Test
    void consumptionFromPotentialToGrowth() {
        Study study = SmallStudy.of()
                .with(MigrantStocks.SEMI_URBANIZED_POPULATION, 1_000_000, 1)
                .with(2019, Variables.URBANIZATION_RATE, 62.71, 50)
                .with(2019, Variables.URBAN_CONSUMPTION, 28_063, 2)
                .with(2019, Variables.RURAL_CONSUMPTION, 13_328, 1)
                .with(2019, Variables.URBAN_INCOME, 42_359, 2)
                .with(2020, Variables.URBANIZATION_RATE, 66.16, 50)
                .with(2020, Variables.URBAN_CONSUMPTION, 32_994, 2)
                .with(2020, Variables.RURAL_CONSUMPTION, 18_175, 1)
                .with(2020, Variables.URBAN_INCOME, 51_821, 2)
                .study()
                .with(CitizenizationInputs.REALISATION, 0.8)
                .with(CitizenizationInputs.MULTIPLIER, 2.0);
        assertEquals(1e6 * 14_819 * 0.8, a("A09", study, "consumption"), 1e-3);
        assertEquals(1e6 * 14_819 * 1.6, a("A09", study, "output"), 1e-3);
        assertEquals(32_994.0 / 51_821, a("A10", study, "average propensity"), 1e-12);
        assertEquals(4931.0 / 9462, a("A10", study, "marginal propensity"), 1e-12);
        assertEquals(Status.UNDEFINED, b("A10", study, "marginal propensity"));
        assertEquals(Status.INSUFFICIENT_DATA, b("A10", study, "elasticity"));
        assertEquals(5410.9319, a("A12", study, "growth"), 1e-6);
        assertEquals(509.8065, a("A12", study, "urbanization effect"), 1e-6);
        assertEquals(3177.28985, a("A12", study, "urban level effect"), 1e-6);
        assertEquals(1723.83555, a("A12", study, "rural level effect"), 1e-6);
        assertEquals(509.8065 / 5410.9319, a("A12", study, "urbanization share"), 1e-9);
        assertEquals(Status.UNDEFINED, b("A12", study, "urbanization share"));
        assertEquals(Status.OK, b("A12", study, "growth"));
    }

    @Test
    void multiplierNeedsItsThreeRates() {
        Indicator multiplier = SmallStudy.entry(ALL, "A11");
        assertEquals(3, multiplier.missing(Study.empty()).size());
        Study study = Study.empty()
                .with(CitizenizationInputs.PROPENSITY, 0.65)
                .with(CitizenizationInputs.TAX_RATE, 0.1)
                .with(CitizenizationInputs.IMPORT_PROPENSITY, 0.08);
        assertEquals(2.0202020202, multiplier.measure(study).value(), 1e-9);
        assertEquals(
                Status.INVALID,
                multiplier
                        .measure(study.with(CitizenizationInputs.PROPENSITY, 1.5))
                        .status());
    }

    @Test
    void gapDemandAndEngel() {
        Study study = SmallStudy.of()
                .with(Variables.URBAN_INCOME, 49_283, 0)
                .with(Variables.RURAL_INCOME, 20_133, 1)
                .with(Variables.URBAN_POPULATION, 92_071, 1)
                .with(Variables.POPULATION, 141_175, 2)
                .with(2019, CitizenizationVariables.REAL_GDP, 100, 5)
                .with(2019, CitizenizationVariables.FINAL_CONSUMPTION, 54, 1)
                .with(2019, CitizenizationVariables.CAPITAL_FORMATION, 43, 1)
                .with(2020, CitizenizationVariables.REAL_GDP, 106, 5)
                .with(2020, CitizenizationVariables.FINAL_CONSUMPTION, 58, 1)
                .with(2020, CitizenizationVariables.CAPITAL_FORMATION, 44.5, 1)
                .with(CitizenizationVariables.FOOD_CONSUMPTION, 9000, 2)
                .with(CitizenizationVariables.SERVICE_CONSUMPTION, 12_000, 1)
                .with(CitizenizationVariables.CONSUMPTION_PER_PERSON, 30_391, 1)
                .study();
        assertEquals(2.4478716535, a("A20", study, "income ratio"), 1e-9);
        assertEquals(29_150, a("A20", study, "income gap"));
        assertEquals(0.0701815712498, a("A20", study, "Theil"), 1e-9);
        assertEquals(Status.INVALID, b("A20", study, "income ratio"));
        double consumption = a("A30", study, "consumption contribution");
        double investment = a("A30", study, "investment contribution");
        assertEquals(66.6666666667, consumption, 1e-9);
        assertEquals(100, consumption + investment + a("A30", study, "net-export contribution"), 1e-9);
        assertEquals(4, a("A30", study, "consumption pull"), 1e-9);
        assertEquals(58.0 / 106, a("A30", study, "consumption rate"), 1e-12);
        assertEquals(Status.UNDEFINED, b("A30", study, "consumption contribution"));
        assertEquals(0.296140304695, a("A31", study, "coefficient"), 1e-9);
        assertEquals(Optional.of("VERY_AFFLUENT"), label("A31", study, "grade"));
        assertEquals(12_000.0 / 30_391, a("A31", study, "service share"), 1e-12);
        assertEquals(Status.INVALID, b("A31", study, "coefficient"));
    }

    private static final Variable ROADS = Output.index("road_level", "Roads", "道路");
    private static final Variable DUST = Output.index("dust_level", "Dust", "粉尘");

    private static Study infrastructure(Benchmark roads) {
        return SmallStudy.of()
                .with(ROADS, 14.2, 20)
                .with(DUST, 20, 10)
                .with(Variables.POPULATION, 350_000, 0)
                .with(CitizenizationVariables.INFRASTRUCTURE_INVESTMENT, 1e8, 0)
                .study()
                .with(
                        CitizenizationInputs.INFRASTRUCTURE,
                        InfrastructureItems.of(
                                new InfrastructureItems.Item(
                                        "roads", ROADS, Direction.BENEFIT, roads, Variables.POPULATION, 420, 0.5),
                                new InfrastructureItems.Item(
                                        "dust",
                                        DUST,
                                        Direction.COST,
                                        Benchmark.ownChoice(15),
                                        Variables.POPULATION,
                                        1,
                                        0.5)));
    }

    @Test
    void infrastructureAgainstEachKindOfBenchmark() {
        Study standard = infrastructure(Benchmark.nationalStandard(18, "a norm"));
        assertEquals(5.586e8 + 5 * 350_000, a("A13", standard, "gap"), 1e-3);
        assertEquals(5.586e8, a("A13", standard, "roads"), 1e-3);
        assertEquals(3.8 * 420 + 5, a("A13", standard, "gap per person"), 1e-9);
        assertEquals(5.586 + 0.0175, a("A13", standard, "years to close"), 1e-9);
        assertEquals(Status.UNDEFINED, b("A13", standard, "gap per person"));
        // roads 3.8/18, dust 5/20, half each
        assertEquals((3.8 / 18 + 0.25) / 2, a("A14", standard, "shortfall"), 1e-12);
        assertEquals(Status.OK, b("A14", standard, "shortfall"));
        // best quarter of {14.2, 20} by type 7: 18.55; of each plate alone: the own level
        Study together = infrastructure(Benchmark.topQuartile(place -> Optional.of("all")));
        assertEquals((18.55 - 14.2) * 350_000 * 420, a("A13", together, "roads"), 1e-3);
        Study alone = infrastructure(Benchmark.topQuartile(Grouping.BY_PROVINCE));
        assertEquals(0, a("A13", alone, "roads"), 1e-6);
        assertEquals(
                Benchmark.Kind.TOP_QUARTILE,
                Benchmark.topQuartile(Grouping.BY_PLATE).kind());
    }

    @Test
    void stageSpeedAndProjectionOverYears() {
        SmallStudy small = SmallStudy.of();
        double[] rates = {
            49.95, 51.83, 53.10, 54.49, 55.75, 57.33, 58.84, 60.24, 61.50, 62.71, 63.89, 64.72, 65.22, 66.16
        };
        for (int t = 0; t < rates.length; t++) {
            small.with(2010 + t, Variables.URBANIZATION_RATE, rates[t], t < 12 ? NONE : 150);
        }
        Study study = small.study();
        assertEquals(Optional.of("ACCELERATION"), label("A15", study, "stage"));
        assertEquals(Optional.of("DECELERATION"), label("A15", study, "four-stage class"));
        assertEquals(0.0526375235371, a("A15", study, "growth rate k"), 1e-9);
        assertEquals(2009.525975697, a("A15", study, "inflection year"), 1e-6);
        assertEquals(0.792636190181, a("A15", study, "share in 2035"), 1e-9);
        assertEquals(Status.INVALID, b("A15", study, "stage"));
        Study lower = study.with(CitizenizationInputs.SATURATION, 0.8).with(CitizenizationInputs.PROJECTION_YEAR, 2030);
        assertEquals(0.718621647309, a("A15", lower, "share in 2030"), 1e-9);
        assertEquals((66.16 - 49.95) / 13, a("A16", study, "speed"), 1e-12);
        assertEquals(-0.0328, a("A16", thinned(2010, 2015, 2020), "acceleration"), 1e-12);
    }

    private static Study thinned(int... years) {
        SmallStudy small = SmallStudy.of();
        double[] rates = {49.95, 57.33, 63.89};
        for (int t = 0; t < years.length; t++) {
            small.with(years[t], Variables.URBANIZATION_RATE, rates[t], NONE);
        }
        return small.study();
    }

    @Test
    void growthDifferenceComponentsAndElasticity() {
        Study study = SmallStudy.of()
                .with(2010, Variables.URBAN_POPULATION, 66_978, 1)
                .with(2010, Variables.POPULATION, 134_091, 1)
                .with(2020, Variables.URBAN_POPULATION, 90_220, 1)
                .with(2020, Variables.POPULATION, 141_212, 1)
                .with(2010, CitizenizationVariables.URBAN_NATURAL_RATE, 0.006, 0)
                .with(2020, CitizenizationVariables.URBAN_NATURAL_RATE, 0.006, 0)
                .with(2010, CitizenizationVariables.RECLASSIFIED_POPULATION, 0, 0)
                .with(2020, CitizenizationVariables.RECLASSIFIED_POPULATION, 6000, 0)
                .with(2010, Variables.BUILT_UP_AREA, 40_058, 0)
                .with(2020, Variables.BUILT_UP_AREA, 62_420, 1)
                .with(2010, CitizenizationVariables.URBAN_INVESTMENT, 1, 1)
                .with(2020, CitizenizationVariables.URBAN_INVESTMENT, 1_000_000, 1)
                .study()
                .with(CitizenizationInputs.PROJECTION_YEAR, 2030);
        assertEquals(0.0572595932942, a("A17", study, "difference"), 1e-9);
        assertEquals(0.758262702029, a("A17", study, "constant share in 2030"), 1e-9);
        assertEquals(0.6943, a("A17", study, "United Nations share in 2025"), 1e-3);
        assertEquals(Status.UNDEFINED, b("A17", study, "difference"));
        double parts = a("A18", study, "natural") + a("A18", study, "migration") + a("A18", study, "reclassification");
        assertEquals(a("A18", study, "growth"), parts, 1e-9);
        assertEquals(66_978 * (Math.pow(1.006, 10) - 1), a("A18", study, "natural"), 1e-6);
        assertEquals((22_362.0 / 40_058) / (23_242.0 / 66_978), a("A25", study, "elasticity"), 1e-12);
        assertEquals(Optional.of("GROW_EXPAND"), label("A25", study, "signs"));
        assertEquals(Status.INVALID, b("A25", study, "elasticity"));
        assertEquals(1_000_000 / 2324.2, a("A26", study, "per new resident"), 1e-9);
        assertEquals(Status.UNDEFINED, b("A26", study, "per new resident"));
    }

    @Test
    void migrationFlowsEligibilityAndIntegration() {
        Study study = SmallStudy.of()
                .with(Variables.POPULATION, 1000, 1500)
                .with(CitizenizationVariables.ECONOMIC_INTEGRATION, 0.7, 2)
                .with(CitizenizationVariables.SOCIAL_INTEGRATION, 0.5, 0.5)
                .with(CitizenizationVariables.CULTURAL_INTEGRATION, 0.6, 0.5)
                .with(CitizenizationVariables.PSYCHOLOGICAL_INTEGRATION, 0.4, 0.5)
                .study()
                .with(CitizenizationInputs.MIGRATION, FlowMatrix.of(List.of("110100", "120100"), new double[][] {
                    {0, 10}, {30, 0}
                }))
                .with(
                        CitizenizationInputs.SPELLS,
                        MigrantSpells.of(new double[] {2, 0.5, 1, 4}, new double[] {3, 2, 1, 0.2}));
        Measurement migration = SmallStudy.entry(ALL, "A19").measure(study);
        assertEquals(50, migration.value(), 1e-12);
        assertEquals(1.6, migration.number("crude intensity").orElseThrow(), 1e-12);
        IndicatorColumn places =
                migration.part("effectiveness of places", IndicatorColumn.class).orElseThrow();
        assertEquals(50, places.value("110100", 2020), 1e-12);
        assertEquals(-50, places.value("120100", 2020), 1e-12);
        Measurement eligible =
                SmallStudy.entry(ALL, "A22").measure(study.with(CitizenizationInputs.REGISTRATION_CAPACITY, 1.0));
        assertEquals(2, eligible.value());
        assertEquals(0.5, eligible.number("share").orElseThrow());
        CitizenizationPath path =
                eligible.part("path", CitizenizationPath.class).orElseThrow();
        assertEquals(6, path.years().size());
        assertEquals(1, path.years().get(0).waiting());
        assertEquals(0.55, a("A23", study, "index"), 1e-12);
        assertEquals(Status.INVALID, b("A23", study, "index"));
    }

    @Test
    void qualityNamesTheSubsystemThatLags() {
        Study study = SmallStudy.of()
                .with(CitizenizationVariables.POPULATION_QUALITY, 0.7, NONE)
                .with(CitizenizationVariables.ECONOMY_QUALITY, 0.6, 0.5)
                .with(CitizenizationVariables.SOCIETY_QUALITY, 0.8, 0.5)
                .with(CitizenizationVariables.ECOLOGY_QUALITY, 0.5, 0.5)
                .with(CitizenizationVariables.COORDINATION_QUALITY, 0.7, 0.5)
                .with(CitizenizationVariables.SPACE_QUALITY, 0.6, 0.5)
                .study();
        assertEquals(3.9 / 6, a("A24", study, "quality"), 1e-12);
        assertEquals(Optional.of("ECOLOGY"), label("A24", study, "lagging"));
        assertEquals(Status.MISSING, b("A24", study, "quality"));
        assertTrue(a("A24", study, "coordination") <= Math.sqrt(0.65));
    }

    @Test
    void housingVillagesAndRelocation() {
        Study study = SmallStudy.of()
                .with(CitizenizationVariables.HOUSING_PRICE, 12_000, 1)
                .with(CitizenizationVariables.HOUSING_AREA_PER_PERSON, 35, 1)
                .with(Variables.URBAN_INCOME, 48_000, 0)
                .with(CitizenizationVariables.SUBSIDISED_HOUSEHOLDS, 23, 2)
                .with(CitizenizationVariables.URBAN_HOUSEHOLDS, 100, 1)
                .with(CitizenizationVariables.URBAN_VILLAGE_POPULATION, 180, 2)
                .with(Variables.CITY_PROPER_POPULATION, 1200, 1)
                .with(CitizenizationVariables.URBAN_VILLAGE_AREA, 65, 1)
                .with(Variables.BUILT_UP_AREA, 900, 1)
                .with(CitizenizationVariables.VILLAGE_AREA_REBUILT, 1, 0)
                .with(CitizenizationVariables.VILLAGE_AREA_RENOVATED, 2, 0)
                .with(CitizenizationVariables.VILLAGE_AREA_MIXED, 1, 0)
                .with(CitizenizationVariables.RELOCATED_PEOPLE, 9400, 0)
                .with(CitizenizationVariables.RELOCATION_PLANNED, 9600, 0)
                .with(CitizenizationVariables.RELOCATED_STILL_THERE, 9100, 0)
                .study();
        assertEquals(8.75, a("A21", study, "price to income"), 1e-12);
        assertEquals(Status.UNDEFINED, b("A21", study, "price to income"));
        assertEquals(0.23, a("A21", study, "coverage"), 1e-12);
        assertEquals(0.15, a("A28", study, "share of people"), 1e-12);
        assertEquals(Status.INVALID, b("A28", study, "share of people"));
        assertEquals(0.0722222222222, a("A28", study, "share of area"), 1e-9);
        assertEquals(1, a("A28", study, "rebuilt") + a("A28", study, "renovated") + a("A28", study, "mixed"), 1e-15);
        assertEquals(Status.UNDEFINED, b("A28", study, "mixed"));
        assertEquals(0.979166666667, a("A29", study, "completion"), 1e-9);
        assertEquals(0.968085106383, a("A29", study, "retention"), 1e-9);
        assertEquals(Status.UNDEFINED, b("A29", study, "completion"));
    }

    @Test
    void municipalLevelsDualUseAndPotential() {
        Study study = SmallStudy.of()
                .with(CitizenizationVariables.WATER_POPULATION, 298, 1)
                .with(CitizenizationVariables.CITY_REGISTERED_POPULATION, 270, 0)
                .with(CitizenizationVariables.TEMPORARY_POPULATION, 40, 0)
                .with(CitizenizationVariables.ROAD_LENGTH, 1520, 1)
                .with(Variables.BUILT_UP_AREA, 210, -1)
                .with(CitizenizationVariables.POWER_INTERRUPTION, 525.6, 0)
                .with(CitizenizationVariables.PUBLIC_VEHICLES, 0.31, 0)
                .with(Variables.GDP, 1000, 3000)
                .with(Variables.AREA, 100, 400)
                .study()
                .with(CitizenizationInputs.DISTANCES, CostMatrix.of(List.of("110100", "120100"), new double[][] {
                    {0, 50}, {50, 0}
                }))
                .with(
                        CitizenizationInputs.FACILITIES,
                        DualUseFacilities.of(List.of(
                                new DualUseFacilities.Kind(
                                        "beds",
                                        8000,
                                        ImmutableList.of(
                                                new DualUseFacilities.Facility(5200, 24),
                                                new DualUseFacilities.Facility(9000, 240))),
                                new DualUseFacilities.Kind("parking", 0, ImmutableList.of()))));
        assertEquals(0.961290322581, a("A32", study, "water penetration"), 1e-9);
        assertEquals(7.2380952381, a("A32", study, "road density"), 1e-9);
        assertEquals(0.999, a("A32", study, "power reliability"), 1e-12);
        assertEquals(10, a("A32", study, "public vehicles"), 1e-12);
        assertEquals(Status.UNDEFINED, b("A32", study, "water penetration"));
        assertEquals(Status.INVALID, b("A32", study, "road density"));
        Indicator dualUse = SmallStudy.entry(ALL, "A27");
        Measurement soon = dualUse.measure(study.with(CitizenizationInputs.CONVERSION_HOURS, 48.0));
        assertEquals(0.65, soon.value(), 1e-12);
        assertEquals("beds", soon.part("binding", String.class).orElseThrow());
        assertEquals(1, dualUse.measure(study).value());
        assertEquals(325.868077636, a("A33", study, "potential"), 1e-6);
    }
}
