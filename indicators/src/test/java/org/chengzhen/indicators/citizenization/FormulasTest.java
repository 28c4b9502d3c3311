package org.chengzhen.indicators.citizenization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FormulasTest {
    private static final String UNDEFINED = "UNDEFINED";

    private static String status(Executable computation) {
        return assertThrows(UndefinedException.class, computation).status().name();
    }

    private static void refused(Executable computation) {
        assertThrows(IllegalArgumentException.class, computation);
    }

    @Test
    void flowsByTheirLimits() {
        assertEquals(PopulationFlow.STRONG_INFLOW, PopulationFlow.of(1.2 / 0.8)); // 1.5 less rounding
        assertEquals(PopulationFlow.INFLOW, PopulationFlow.of(1.49));
        assertEquals(PopulationFlow.INFLOW, PopulationFlow.of(1.1001));
        assertEquals(PopulationFlow.BALANCED, PopulationFlow.of(1.1));
        assertEquals(PopulationFlow.BALANCED, PopulationFlow.of(0.72 / 0.8));
        assertEquals(PopulationFlow.OUTFLOW, PopulationFlow.of(0.899));
        assertEquals(PopulationFlow.OUTFLOW, PopulationFlow.of(0.64 / 0.8));
        assertEquals(PopulationFlow.STRONG_OUTFLOW, PopulationFlow.of(0.799));
        refused(() -> PopulationFlow.of(-1));
    }

    @Test
    void migrantWorkersByHand() {
        assertEquals(29_562, MigrantWorkers.total(17_190, 12_372));
        assertEquals(58.149, MigrantWorkers.outgoingShare(17_190, 12_372), 1e-3);
        assertEquals(41.076, MigrantWorkers.interProvincialShare(7_061, 10_129), 1e-3);
        assertEquals(50, MigrantWorkers.shareOfAll(5, 10));
        assertEquals(UNDEFINED, status(() -> MigrantWorkers.outgoingShare(0, 0)));
        refused(() -> MigrantWorkers.shareOfAll(11, 10));
        refused(() -> MigrantWorkers.total(-1, 1));
        refused(() -> MigrantWorkers.total(Double.NaN, 1));
    }

    @Test
    void parityDropsWhatLocalsLackAndCapsAtOne() {
        double[] weights = {0.4, 0.3, 0.3};
        double index =
                CitizenizationParity.geometric(new double[] {4615, 0.42, 0.85}, new double[] {7800, 0.95, 1}, weights);
        assertEquals(0.6044, index, 1e-4);
        assertEquals(1, CitizenizationParity.geometric(new double[] {5, 5, 9}, new double[] {5, 0, 3}, weights), 1e-15);
        assertEquals(0, CitizenizationParity.geometric(new double[] {0, 5, 9}, new double[] {5, 1, 3}, weights));
        // weights 0.4 and 0.3 of the two that are left: (0.4·0.5 + 0.3·1)/0.7
        Direction[] benefits = {Direction.BENEFIT, Direction.BENEFIT, Direction.BENEFIT};
        assertEquals(
                0.5 / 0.7,
                CitizenizationParity.arithmetic(new double[] {1, 7, 3}, new double[] {2, 0, 3}, benefits, weights),
                1e-15);
        assertEquals(
                List.of(OptionalDouble.of(0.5), OptionalDouble.of(1)),
                CitizenizationParity.ratios(new double[] {4, 0}, new double[] {2, 2}, Direction.COST, Direction.COST));
        assertEquals(
                UNDEFINED,
                status(() -> CitizenizationParity.geometric(new double[] {1}, new double[] {0}, new double[] {1})));
        refused(() -> CitizenizationParity.geometric(new double[] {1}, new double[] {1}, new double[] {0.9}));
        refused(() -> CitizenizationParity.geometric(new double[] {-1}, new double[] {1}, new double[] {1}));
    }

    @SeededProperty
    void parityLiesBetweenZeroAndOneAndBelowTheArithmeticIndex(
            @ForAll @DoubleRange(max = 1e6) double a,
            @ForAll @DoubleRange(max = 1e6) double b,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double c) {
        double[] migrants = {a, b, c};
        double[] locals = {c, a + 1, b + 1};
        double[] weights = {0.5, 0.3, 0.2};
        Direction[] benefits = {Direction.BENEFIT, Direction.BENEFIT, Direction.BENEFIT};
        double geometric = CitizenizationParity.geometric(migrants, locals, weights);
        double arithmetic = CitizenizationParity.arithmetic(migrants, locals, benefits, weights);
        assertTrue(geometric >= 0 && geometric <= arithmetic + 1e-12 && arithmetic <= 1);
    }

    @SeededProperty
    void coverageStaysBetweenZeroAndOneAndWeighsPeople(
            @ForAll @DoubleRange(max = 1) double r,
            @ForAll @DoubleRange(max = 1) double m,
            @ForAll @IntRange(max = 100_000) int registered,
            @ForAll @IntRange(max = 100_000) int migrants) {
        ServiceCoverage service = ServiceCoverage.of(r * registered, registered, m * migrants, migrants);
        assertEquals(registered + migrants > 0, service.coverage().isPresent());
        service.coverage().ifPresent(c -> {
            assertTrue(c >= 0 && c <= 1);
            double expected = (r * registered + m * migrants) / (registered + migrants);
            assertEquals(expected, c, 1e-12);
        });
        assertEquals(registered > 0 && migrants > 0, service.gap().isPresent());
    }

    @Test
    void coverageLeavesOutAGroupWithoutEntitledPeople() {
        ServiceCoverage service = ServiceCoverage.of(95, 100, 36, 60);
        assertEquals(0.81875, service.coverage().orElseThrow(), 1e-12);
        assertEquals(0.6316, service.parity().orElseThrow(), 1e-4);
        ServiceCoverage alone = ServiceCoverage.of(95, 100, 0, 0);
        assertEquals(0.95, alone.coverage().orElseThrow(), 1e-12);
        assertTrue(alone.parity().isEmpty());
        assertTrue(ServiceCoverage.of(0, 100, 36, 60).parity().isEmpty());
        refused(() -> ServiceCoverage.of(101, 100, 36, 60));
    }

    @Test
    void missingServiceLeavesTheOthersTheirWeights() {
        double[] weights = {0.5, 0.3, 0.2};
        assertEquals(0.77, ServiceParity.composite(new double[] {0.6, 0.9, 1}, weights), 1e-12);
        assertEquals(
                (0.5 * 0.6 + 0.2) / 0.7, ServiceParity.composite(new double[] {0.6, Double.NaN, 1}, weights), 1e-12);
        UndefinedException none = assertThrows(
                UndefinedException.class, () -> ServiceParity.composite(new double[] {Double.NaN}, new double[] {1}));
        assertEquals(Status.MISSING, none.status());
    }

    @Test
    void presentValueOfAnnuityIsTheSumOfItsYears() {
        assertEquals(47_000, CostItem.once("housing", 47_000).presentValue(0.05));
        double byHand = 0;
        for (int t = 1; t <= 15; t++) {
            byHand += 2_000 / Math.pow(1.05, t);
        }
        assertEquals(byHand, CostItem.annual("pension", 2_000, 15).presentValue(0.05), 1e-8);
        assertEquals(20_759.3, byHand, 0.05);
        assertEquals(30_000, CostItem.annual("pension", 2_000, 15).presentValue(0));
    }

    @SeededProperty
    void costIsSharedToTheLastYuan(
            @ForAll @DoubleRange(max = 1e8) double persons,
            @ForAll @DoubleRange(max = 1e6) double once,
            @ForAll @DoubleRange(max = 1) double government,
            @ForAll @DoubleRange(max = 1) double rest) {
        double enterprise = (1 - government) * rest;
        CitizenizationCost cost = CitizenizationCost.of(
                persons,
                List.of(CostItem.once("a", once), CostItem.annual("b", once, 10)),
                0.04,
                new CostSharing(government, enterprise, 1 - government - enterprise));
        double parts = cost.government() + cost.enterprise() + cost.individual();
        assertEquals(cost.total(), parts, 1e-12 * cost.total());
        assertEquals(cost.total(), cost.total("a") + cost.total("b"), 1e-12 * cost.total());
    }

    @Test
    void sharesOfCostMustSumToOne() {
        assertEquals(
                1560,
                CitizenizationCost.of(100, List.of(CostItem.once("all", 15.6)), 0, new CostSharing(0.45, 0.3, 0.25))
                        .total(),
                1e-9);
        refused(() -> new CostSharing(0.5, 0.3, 0.3));
        refused(() -> new CostItem("", 1, 1, 1));
    }

    @Test
    void consumptionByHand() {
        assertEquals(1.10072e10, ConsumptionPotential.of(1_000_000, 16_632, 30_391, 0.8), 1e-3);
        assertEquals(-20, ConsumptionPotential.of(10, 3, 1, 1));
        refused(() -> ConsumptionPotential.of(10, 3, 1, 1.1));
        assertEquals(0.6167, ConsumptionPropensity.averagePropensity(30_391, 49_283), 1e-4);
        assertEquals(0.3362, ConsumptionPropensity.marginalPropensity(28_063, 30_391, 42_359, 49_283), 1e-4);
        assertEquals(UNDEFINED, status(() -> ConsumptionPropensity.marginalPropensity(1, 2, 3, 3)));
        assertEquals(UNDEFINED, status(() -> ConsumptionPropensity.semiElasticity(1, 2, 0.5, 0.5)));
        // C = Y^0.8
        double[] income = {1, 2, 4, 8};
        double[] consumption = {1, Math.pow(2, 0.8), Math.pow(4, 0.8), Math.pow(8, 0.8)};
        assertEquals(0.8, ConsumptionPropensity.elasticity(consumption, income), 1e-12);
        assertEquals(2.0202, ConsumptionMultiplier.of(0.65, 0.1, 0.08), 1e-4);
        refused(() -> ConsumptionMultiplier.of(1, 0.1, 0.08));
        assertEquals(2.4479, UrbanRuralGap.ratio(49_283, 20_133), 1e-4);
        assertEquals(0.07018, UrbanRuralGap.theil(92_071, 49_104, 49_283, 20_133), 1e-5);
        assertEquals(0.2961, EngelCoefficient.of(9_000, 30_391), 1e-4);
    }

    @SeededProperty
    void effectsOfConsumptionGrowthAddUp(
            @ForAll @DoubleRange(max = 1) double u0,
            @ForAll @DoubleRange(max = 1) double u1,
            @ForAll @DoubleRange(max = 1e5) double c0,
            @ForAll @DoubleRange(max = 1e5) double c1,
            @ForAll @DoubleRange(max = 1e5) double r0,
            @ForAll @DoubleRange(max = 1e5) double r1) {
        ConsumptionGrowth growth = ConsumptionGrowth.of(u0, u1, c0, c1, r0, r1);
        double scale = c0 + c1 + r0 + r1;
        assertEquals(growth.total(), growth.urbanization() + growth.urbanLevel() + growth.ruralLevel(), 1e-12 * scale);
        assertEquals(growth.total() != 0, growth.urbanizationShare().isPresent());
    }

    @SeededProperty
    void contributionsOfDemandSumToOneHundred(
            @ForAll @DoubleRange(min = 1, max = 1e6) double gdp,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double growth,
            @ForAll @DoubleRange(max = 1e6) double c0,
            @ForAll @DoubleRange(max = 1e6) double c1,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double i0) {
        DemandContributions demand = DemandContributions.of(gdp, gdp * (1 + growth), c0, c1, i0, i0 / 2);
        double parts = demand.consumption() + demand.investment() + demand.netExports();
        double scale = Math.abs(demand.consumption()) + Math.abs(demand.investment()) + 100;
        assertEquals(100, parts, 1e-12 * scale);
        double pulls = demand.consumptionPull() + demand.investmentPull() + demand.netExportsPull();
        assertEquals(demand.growth(), pulls, 1e-12 * scale);
    }

    @Test
    void demandWithoutGrowthIsUndefined() {
        assertEquals(66.67, DemandContributions.of(100, 106, 54, 58, 43, 44.5).consumption(), 5e-3);
        assertEquals(UNDEFINED, status(() -> DemandContributions.of(100, 100, 54, 58, 43, 44.5)));
    }

    @Test
    void engelGradesIncludeTheirLowerBounds() {
        assertEquals(EngelCoefficient.Grade.POOR, EngelCoefficient.Grade.of(0.6));
        assertEquals(EngelCoefficient.Grade.SUBSISTENCE, EngelCoefficient.Grade.of(0.5));
        assertEquals(EngelCoefficient.Grade.MODERATE, EngelCoefficient.Grade.of(0.4));
        assertEquals(EngelCoefficient.Grade.AFFLUENT, EngelCoefficient.Grade.of(0.3));
        // 30 % in decimals, 0.29999999999999998 in binary
        assertEquals(EngelCoefficient.Grade.AFFLUENT, EngelCoefficient.Grade.of(EngelCoefficient.of(84.63, 282.1)));
        assertEquals(EngelCoefficient.Grade.VERY_AFFLUENT, EngelCoefficient.Grade.of(0.2961));
        refused(() -> EngelCoefficient.Grade.of(1.01));
    }

    @SeededProperty
    void componentsOfUrbanGrowthAddUp(
            @ForAll @DoubleRange(max = 1e9) double before,
            @ForAll @DoubleRange(max = 1e9) double after,
            @ForAll @DoubleRange(min = -0.02, max = 0.04) double rate,
            @ForAll @DoubleRange(min = -1e7, max = 1e7) double reclassified) {
        UrbanGrowthComponents parts = UrbanGrowthComponents.residual(before, after, rate, 12, reclassified);
        double sum = parts.natural() + parts.migration() + parts.reclassification();
        double scale = before + after + Math.abs(reclassified);
        assertEquals(parts.growth(), sum, 1e-12 * scale);
        // the register method, fed with those components, gives the growth back
        double births = Math.max(0, parts.natural());
        double deaths = Math.max(0, -parts.natural());
        assertEquals(
                parts.growth(),
                UrbanGrowthComponents.of(births, deaths, parts.migration(), reclassified)
                        .growth(),
                1e-12 * scale);
    }

    @Test
    void landAndPeopleBySigns() {
        assertEquals(
                1.5294,
                LandPopulationElasticity.of(40_058, 62_420, 66_978, 91_425)
                        .elasticity()
                        .orElseThrow(),
                1e-4);
        assertEquals(
                LandPopulationElasticity.Signs.GROW_EXPAND,
                LandPopulationElasticity.of(1, 2, 1, 1).signs());
        assertTrue(LandPopulationElasticity.of(1, 2, 1, 1).elasticity().isEmpty());
        assertEquals(
                LandPopulationElasticity.Signs.GROW_CONTRACT,
                LandPopulationElasticity.of(1, 1, 1, 2).signs());
        assertEquals(
                LandPopulationElasticity.Signs.SHRINK_EXPAND,
                LandPopulationElasticity.of(1, 2, 2, 1).signs());
        assertEquals(
                LandPopulationElasticity.Signs.SHRINK_CONTRACT,
                LandPopulationElasticity.of(1, 1, 2, 1).signs());
        refused(() -> LandPopulationElasticity.of(0, 1, 2, 1));
    }

    @Test
    void investmentHousingVillagesAndRelocationByHand() {
        assertEquals(129_450, UrbanInvestment.perNewResident(1.2e12, 9.27e6), 0.5);
        assertEquals(3, UrbanInvestment.capitalOutputRatio(1.2e12, 4e11));
        assertEquals(UNDEFINED, status(() -> UrbanInvestment.perNewResident(1, -1)));
        assertEquals(UNDEFINED, status(() -> UrbanInvestment.capitalOutputRatio(1, 0)));
        assertEquals(8.75, HousingAffordability.priceToIncome(12_000, 35, 48_000));
        assertEquals(0.375, HousingAffordability.rentBurden(1_500, 4_000));
        assertEquals(0, HousingAffordability.rentBurden(0, 4_000));
        assertEquals(UNDEFINED, status(() -> HousingAffordability.priceToIncome(12_000, 35, 0)));
        assertEquals(0.15, UrbanVillages.populationShare(180, 1_200), 1e-15);
        assertEquals(0.3, UrbanVillages.progress(12, 40));
        assertEquals(0.25, UrbanVillages.Modes.ofAreas(1, 2, 1).mixed());
        refused(() -> new UrbanVillages.Modes(0.5, 0.4, 0.2));
        assertEquals(0.979, Relocation.completion(9_400, 9_600), 1e-3);
        assertEquals(1.384, Relocation.realIncomeRatio(8_000, 12_400, 1.12), 1e-3);
        refused(() -> Relocation.retention(2, 1));
    }

    @Test
    void infrastructureByHand() {
        assertEquals(5.586e8, InfrastructureGap.of(14.2, 18, 350_000, 420), 1e-3);
        assertEquals(0, InfrastructureGap.of(20, 18, 350_000, 420));
        assertEquals(24, InfrastructureGap.of(20, 18, Direction.COST, 4, 3));
        assertEquals(4.655, InfrastructureGap.yearsToClose(5.586e8, 1.2e8), 1e-3);
        assertEquals(0, InfrastructureGap.yearsToClose(0, 0));
        assertEquals(UNDEFINED, status(() -> InfrastructureGap.yearsToClose(1, 0)));
        assertEquals(0.9613, MunicipalInfrastructure.penetration(298, 270, 40), 1e-4);
        assertTrue(MunicipalInfrastructure.penetration(320, 270, 40) > 1, "penetration is not capped");
        assertEquals(7.238, MunicipalInfrastructure.density(1_520, 210), 1e-3);
        assertEquals(0.999, MunicipalInfrastructure.reliability(8.76), 1e-12);
        assertEquals(0.65, DualUseFacilities.adequacy(8_000, 5_200));
        assertEquals(1, DualUseFacilities.adequacy(0, 5_200));
        assertEquals(
                "INSUFFICIENT_DATA",
                status(() -> DualUseFacilities.of(List.of()).binding(1)));
    }

    @Test
    void eligibilityIsInclusiveAndPathsRunStockFirst() {
        MigrantSpells spells = MigrantSpells.of(new double[] {2, 0.5, 1, 4}, new double[] {3, 2, 1, 0.2});
        assertEquals(2, spells.eligible(EligibilityRule.ONE_YEAR));
        assertEquals(4, spells.eligible(EligibilityRule.OPEN));
        assertEquals(OptionalDouble.of(0.5), spells.share(EligibilityRule.ONE_YEAR));
        // the second waits half a year, the fourth four fifths: both in the first year ahead
        assertEquals(ImmutableDoubleArray.of(2, 2, 0), spells.path(EligibilityRule.ONE_YEAR, 2));
        double aYear = 0;
        for (int part = 0; part < 10; part++) {
            aYear += 0.1;
        }
        assertTrue(aYear < 1);
        assertEquals(1, MigrantSpells.of(new double[] {aYear}, new double[] {1}).eligible(EligibilityRule.ONE_YEAR));
        MigrantSpells nobody = MigrantSpells.of(new double[0], new double[0]);
        assertEquals(0, nobody.eligible(EligibilityRule.ONE_YEAR));
        assertTrue(nobody.share(EligibilityRule.ONE_YEAR).isEmpty());
        assertEquals(
                40,
                CitizenizationPath.of(2024, ImmutableDoubleArray.of(100, 20, 20), 60)
                        .years()
                        .get(0)
                        .waiting());
        assertEquals(EligibilityRule.OPEN, EligibilityRule.ofCity(2_999_999, EligibilityRule.ONE_YEAR));
        assertEquals(EligibilityRule.ONE_YEAR, EligibilityRule.ofCity(3_000_000, EligibilityRule.ONE_YEAR));
    }

    @SeededProperty
    void pathKeepsEveryPersonAndServesTheStockFirst(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1000) Integer> eligible,
            @ForAll @IntRange(max = 1500) int capacity) {
        double[] increments =
                eligible.stream().mapToDouble(Integer::doubleValue).toArray();
        CitizenizationPath path = CitizenizationPath.of(2020, ImmutableDoubleArray.copyOf(increments), capacity);
        double came = 0;
        double settled = 0;
        double ofStock = 0;
        for (CitizenizationPath.Year year : path.years()) {
            came += year.eligible();
            ofStock += year.settledFromStock();
            settled += year.settledFromStock() + year.settledFromIncrement();
            assertTrue(year.settledFromIncrement() == 0 || ofStock == increments[0], "the stock is served first");
            assertEquals(came, settled + year.waiting());
        }
    }

    @Test
    void integrationIsAWeightedMean() {
        assertEquals(
                0.585,
                SocialIntegration.of(new double[] {0.7, 0.55, 0.6, 0.45}, new double[] {0.3, 0.3, 0.2, 0.2}),
                1e-12);
        refused(() -> SocialIntegration.of(new double[] {1.2}, new double[] {1}));
    }
}
