package org.chengzhen.golden;

import java.util.List;
import java.util.Map;
import org.chengzhen.indicators.citizenization.Citizenization;
import org.chengzhen.indicators.citizenization.CitizenizationCost;
import org.chengzhen.indicators.citizenization.CitizenizationParity;
import org.chengzhen.indicators.citizenization.ConsumptionGrowth;
import org.chengzhen.indicators.citizenization.ConsumptionMultiplier;
import org.chengzhen.indicators.citizenization.ConsumptionPotential;
import org.chengzhen.indicators.citizenization.ConsumptionPropensity;
import org.chengzhen.indicators.citizenization.CostItem;
import org.chengzhen.indicators.citizenization.CostSharing;
import org.chengzhen.indicators.citizenization.DemandContributions;
import org.chengzhen.indicators.citizenization.DualUseFacilities;
import org.chengzhen.indicators.citizenization.EligibilityRule;
import org.chengzhen.indicators.citizenization.EngelCoefficient;
import org.chengzhen.indicators.citizenization.HousingAffordability;
import org.chengzhen.indicators.citizenization.InfrastructureGap;
import org.chengzhen.indicators.citizenization.LandPopulationElasticity;
import org.chengzhen.indicators.citizenization.MigrantSpells;
import org.chengzhen.indicators.citizenization.MigrantWorkers;
import org.chengzhen.indicators.citizenization.MunicipalInfrastructure;
import org.chengzhen.indicators.citizenization.Relocation;
import org.chengzhen.indicators.citizenization.ServiceCoverage;
import org.chengzhen.indicators.citizenization.ServiceParity;
import org.chengzhen.indicators.citizenization.SocialIntegration;
import org.chengzhen.indicators.citizenization.UrbanGrowthComponents;
import org.chengzhen.indicators.citizenization.UrbanInvestment;
import org.chengzhen.indicators.citizenization.UrbanRuralGap;
import org.chengzhen.indicators.citizenization.UrbanVillages;

/** Golden rows of citizenization. */
final class CitizenizationAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry(
                    "A01",
                    in -> Answer.of(
                                    "semi_urban_wan",
                                    () -> Citizenization.semiUrbanized(
                                            in.number("hukou_urban_wan"), in.number("urban_wan")))
                            .and(
                                    "citizenization_rate_pct",
                                    () -> Citizenization.rate(in.number("hukou_urban_wan"), in.number("urban_wan")))),
            Map.entry(
                    "A03",
                    in -> Answer.of(
                                    "total",
                                    () -> MigrantWorkers.total(in.number("outgoing_wan"), in.number("local_wan")))
                            .and(
                                    "outgoing_share",
                                    () -> MigrantWorkers.outgoingShare(
                                            in.number("outgoing_wan"), in.number("local_wan")))),
            Map.entry(
                    "A03.2022.prov",
                    in -> Answer.of(
                                    "outgoing",
                                    () -> MigrantWorkers.outgoing(in.number("inter_wan"), in.number("intra_wan")))
                            .and(
                                    "inter_share",
                                    () -> MigrantWorkers.interProvincialShare(
                                            in.number("inter_wan"), in.number("intra_wan")))
                            .and(
                                    "in_city_share",
                                    () -> MigrantWorkers.shareOfAll(in.number("in_city_wan"), in.number("total_wan")))),
            Map.entry(
                    "A04",
                    in -> CitizenizationParity.geometric(
                            in.numbers("migrant"), in.numbers("native"), in.numbers("weights"))),
            Map.entry("A05", CitizenizationAdapters::coverage),
            Map.entry("A06", in -> ServiceParity.composite(in.numbers("parity"), in.numbers("w"))),
            Map.entry(
                    "A07",
                    in -> Citizenization.residentRegisteredRatio(in.number("resident"), in.number("registered"))),
            Map.entry("A08", CitizenizationAdapters::cost),
            Map.entry(
                    "A09.hukou",
                    in -> ConsumptionPotential.of(
                            in.number("n"),
                            in.number("c_migrant"),
                            in.number("c_native"),
                            in.number("realisation", ConsumptionPotential.FULL_REALISATION))),
            Map.entry(
                    "A09.rural",
                    in -> ConsumptionPotential.of(
                            in.number("n"), in.number("c_rural"), in.number("c_urban"), in.number("realisation"))),
            Map.entry("A10", CitizenizationAdapters::propensity),
            Map.entry("A11", in -> ConsumptionMultiplier.of(in.number("mpc"), in.number("tax"), in.number("mpm"))),
            Map.entry("A12", CitizenizationAdapters::consumptionGrowth),
            Map.entry(
                    "A13",
                    in -> InfrastructureGap.of(
                            in.number("level"), in.number("benchmark"), in.number("pop"), in.number("unit_cost"))),
            Map.entry("A18", CitizenizationAdapters::urbanGrowth),
            Map.entry("A20", CitizenizationAdapters::gap),
            Map.entry(
                    "A21",
                    in -> HousingAffordability.priceToIncome(
                            in.number("price_m2"), in.number("area_pc"), in.number("income_pc"))),
            Map.entry("A22", CitizenizationAdapters::eligible),
            Map.entry("A23", in -> SocialIntegration.of(in.numbers("z"), in.numbers("w"))),
            Map.entry("A25", CitizenizationAdapters::landElasticity),
            Map.entry(
                    "A26",
                    in -> Answer.of(
                                    "per_resident",
                                    () -> UrbanInvestment.perNewResident(in.number("I"), in.number("dPu")))
                            .and("ICOR", () -> UrbanInvestment.capitalOutputRatio(in.number("I"), in.number("dY")))),
            Map.entry("A27", in -> DualUseFacilities.adequacy(in.number("peak_need"), in.number("convertible_beds"))),
            Map.entry(
                    "A28",
                    in -> Answer.of(
                                    "pop_share",
                                    () -> UrbanVillages.populationShare(
                                            in.number("village_pop"), in.number("city_pop")))
                            .and(
                                    "area_share",
                                    () -> UrbanVillages.areaShare(in.number("village_area"), in.number("city_area")))
                            .and("progress", () -> UrbanVillages.progress(in.number("done"), in.number("planned")))),
            Map.entry("A29", CitizenizationAdapters::relocation),
            Map.entry("A30", CitizenizationAdapters::demand),
            Map.entry("A31", in -> EngelCoefficient.of(in.number("food"), in.number("total"))),
            Map.entry(
                    "A32",
                    in -> Answer.of(
                                    "penetration",
                                    () -> MunicipalInfrastructure.penetration(
                                            in.number("served"), in.number("urban"), in.number("temporary")))
                            .and(
                                    "road_density",
                                    () -> MunicipalInfrastructure.density(
                                            in.number("road_km"), in.number("built_km2")))));

    private CitizenizationAdapters() {}

    private static Answer coverage(Inputs in) {
        ServiceCoverage result = ServiceCoverage.of(
                in.number("covered_hukou"), in.number("hukou"), in.number("covered_mig"), in.number("migrants"));
        return Answer.of("coverage", result::coverage)
                .and("hukou_cov", result::registered)
                .and("migrant_cov", result::migrant)
                .and("parity", result::parity)
                .and("gap_pp", result::gap);
    }

    private static Answer cost(Inputs in) {
        Inputs items = in.inner("items");
        Inputs share = in.inner("share");
        List<CostItem> list = items.keys().stream()
                .map(name -> CostItem.once(name, items.number(name)))
                .toList();
        CitizenizationCost cost = CitizenizationCost.of(
                in.number("n"),
                list,
                0,
                new CostSharing(share.number("government"), share.number("enterprise"), share.number("individual")));
        return Answer.of("per_capita", cost::perCapita)
                .and("total", cost::total)
                .and("government", cost::government)
                .and("enterprise", cost::enterprise)
                .and("individual", cost::individual);
    }

    private static Answer propensity(Inputs in) {
        double[] income = in.numbers("Y");
        double[] consumption = in.numbers("C");
        double[] log = in.numbers("lnc");
        double[] urban = in.numbers("U");
        return Answer.of("APC", () -> ConsumptionPropensity.averagePropensity(consumption[1], income[1]))
                .and(
                        "MPC",
                        () -> ConsumptionPropensity.marginalPropensity(
                                consumption[0], consumption[1], income[0], income[1]))
                .and("semi_elasticity", () -> ConsumptionPropensity.semiElasticity(log[0], log[1], urban[0], urban[1]));
    }

    private static Answer consumptionGrowth(Inputs in) {
        double[] share = in.numbers("u");
        double[] urban = in.numbers("cu");
        double[] rural = in.numbers("cr");
        ConsumptionGrowth growth = ConsumptionGrowth.of(share[0], share[1], urban[0], urban[1], rural[0], rural[1]);
        return Answer.of("delta", growth::total)
                .and("urbanization_effect", growth::urbanization)
                .and("urban_level_effect", growth::urbanLevel)
                .and("rural_level_effect", growth::ruralLevel);
    }

    private static Answer urbanGrowth(Inputs in) {
        UrbanGrowthComponents parts = UrbanGrowthComponents.residual(
                in.number("u0"), in.number("u1"), in.number("natural_rate"), in.number("years"), in.number("reclass"));
        return Answer.of("growth", parts::growth)
                .and("natural", parts::natural)
                .and("reclass", parts::reclassification)
                .and("migration_residual", parts::migration);
    }

    private static Object gap(Inputs in) {
        return in.has("pu")
                ? UrbanRuralGap.theil(in.number("pu"), in.number("pr"), in.number("yu"), in.number("yr"))
                : UrbanRuralGap.ratio(in.number("urban"), in.number("rural"));
    }

    private static Answer eligible(Inputs in) {
        MigrantSpells spells = MigrantSpells.of(
                in.column("people_employed_resident_years", 0), in.column("people_employed_resident_years", 1));
        EligibilityRule rule = new EligibilityRule(in.number("e"), in.number("r"));
        return Answer.of("eligible", () -> spells.eligible(rule)).and("share", () -> spells.share(rule));
    }

    private static Object landElasticity(Inputs in) {
        double[] area = in.numbers("A");
        double[] people = in.numbers("P");
        return LandPopulationElasticity.of(area[0], area[1], people[0], people[1])
                .elasticity();
    }

    private static Answer relocation(Inputs in) {
        return Answer.of("completion", () -> Relocation.completion(in.number("moved"), in.number("planned")))
                .and("retention", () -> Relocation.retention(in.number("still"), in.number("moved")))
                .and(
                        "employment",
                        () -> Relocation.employment(in.number("households_employed"), in.number("households_labour")))
                .and(
                        "real_income_ratio",
                        () -> Relocation.realIncomeRatio(in.number("y0"), in.number("y1"), in.number("cpi")));
    }

    private static Answer demand(Inputs in) {
        double[] gdp = in.numbers("gdp");
        double[] consumption = in.numbers("cons");
        double[] investment = in.numbers("inv");
        DemandContributions result =
                DemandContributions.of(gdp[0], gdp[1], consumption[0], consumption[1], investment[0], investment[1]);
        return Answer.of("cons_contrib_pct", result::consumption)
                .and("cons_pull_pp", result::consumptionPull)
                .and("inv_contrib_pct", result::investment)
                .and("net_export_contrib_pct", result::netExports);
    }
}
