package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;

/** The entries A21, A28 and A29: housing, urban villages, and relocation. */
final class HousingEntries {
    private static final Entry HOUSING = Entry.of("A21", "Housing affordability and subsidised housing", "住房可负担性与保障性住房")
            .unit("years of income; 1")
            .formula("price to income = price per m² × m² per person / income per person; where the panel allows: rent"
                    + " burden = rent / income, coverage = households in public or affordable homes / urban"
                    + " households, supply to need, rental share of new homes")
            .reading("price to income of 3 to 6 is affordable by convention; rent above 0.30 of income is stress;"
                    + " coverage of 0.23 was the target for 2020")
            .source("Angel, Mayo (1996); National New-type Urbanization Plan 2014–2020")
            .build();

    private static final Entry VILLAGES = Entry.of("A28", "Urban-village burden and transformation", "城中村负担与改造")
            .unit("1")
            .formula("share of people = people in urban villages / city proper; where the panel allows: share of area,"
                    + " progress = transformed / planned, resettled in place, affordable share of new homes,"
                    + " shares of the three modes")
            .reading("0 to 1; the three modes sum to 1")
            .source("State Council (2023), guidance on transforming urban villages")
            .certainty(Certainty.LOW)
            .build();

    private static final Entry RELOCATION = Entry.of("A29", "Relocation from inhospitable areas", "易地搬迁")
            .unit("1")
            .formula("completion = moved / planned; where the panel allows: retention = still there / moved, employment"
                    + " = households with someone in work / households with labour, real income = (after / prices)"
                    + " / before")
            .reading("0 to 1; real income 1 where it is as before")
            .source("National Development and Reform Commission (2016), relocation plan of the 13th Five-Year Plan")
            .certainty(Certainty.LOW)
            .build();

    private HousingEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(housing(), villages(), relocation());
    }

    private static PlaceIndicator one(
            Entry entry, String name, Variable output, PlaceIndicator.YearFormula formula, Variable... variables) {
        return PlaceIndicator.yearly(entry, variables)
                .part(name, output, formula)
                .build();
    }

    private static Indicator housing() {
        return one(
                        HOUSING,
                        "price to income",
                        Output.ratio("price_to_income", "Price-to-income ratio", "房价收入比"),
                        v -> HousingAffordability.priceToIncome(v[0], v[1], v[2]),
                        CitizenizationVariables.HOUSING_PRICE,
                        CitizenizationVariables.HOUSING_AREA_PER_PERSON,
                        Variables.URBAN_INCOME)
                .withPartsOf(
                        one(
                                HOUSING,
                                "rent burden",
                                Output.ratio("rent_burden", "Rent burden", "租金收入比"),
                                v -> HousingAffordability.rentBurden(v[0], v[1]),
                                CitizenizationVariables.RENT_PER_PERSON,
                                CitizenizationVariables.TENANT_INCOME),
                        one(
                                HOUSING,
                                "coverage",
                                Output.ratio("subsidised_coverage", "Coverage by subsidised housing", "保障性住房覆盖率"),
                                v -> HousingAffordability.coverage(v[0], v[1]),
                                CitizenizationVariables.SUBSIDISED_HOUSEHOLDS,
                                CitizenizationVariables.URBAN_HOUSEHOLDS),
                        one(
                                HOUSING,
                                "supply to need",
                                Output.ratio(
                                        "housing_supply_to_need", "Affordable homes per household in need", "保障性住房供需比"),
                                v -> HousingAffordability.supplyToNeed(v[0], v[1]),
                                CitizenizationVariables.AFFORDABLE_HOMES,
                                CitizenizationVariables.HOUSEHOLDS_IN_NEED),
                        one(
                                HOUSING,
                                "rental share",
                                Output.ratio("rental_share", "Affordable rental share of new homes", "保障性租赁住房占比"),
                                v -> HousingAffordability.rentalShare(v[0], v[1]),
                                CitizenizationVariables.NEW_RENTAL_HOMES,
                                CitizenizationVariables.NEW_HOMES));
    }

    private static Indicator villages() {
        PlaceIndicator modes = PlaceIndicator.yearly(
                        VILLAGES,
                        CitizenizationVariables.VILLAGE_AREA_REBUILT,
                        CitizenizationVariables.VILLAGE_AREA_RENOVATED,
                        CitizenizationVariables.VILLAGE_AREA_MIXED)
                .part(
                        "rebuilt",
                        Output.ratio("village_mode:rebuilt", "Share demolished and rebuilt", "拆除新建占比"),
                        v -> UrbanVillages.Modes.ofAreas(v[0], v[1], v[2]).rebuilt())
                .part(
                        "renovated",
                        Output.ratio("village_mode:renovated", "Share improved in place", "整治提升占比"),
                        v -> UrbanVillages.Modes.ofAreas(v[0], v[1], v[2]).renovated())
                .part(
                        "mixed",
                        Output.ratio("village_mode:mixed", "Share partly rebuilt", "拆整结合占比"),
                        v -> UrbanVillages.Modes.ofAreas(v[0], v[1], v[2]).mixed())
                .build();
        return one(
                        VILLAGES,
                        "share of people",
                        Output.ratio("village_population_share", "Share of people in urban villages", "城中村人口占比"),
                        v -> UrbanVillages.populationShare(v[0], v[1]),
                        CitizenizationVariables.URBAN_VILLAGE_POPULATION,
                        Variables.CITY_PROPER_POPULATION)
                .withPartsOf(
                        one(
                                VILLAGES,
                                "share of area",
                                Output.ratio(
                                        "village_area_share", "Share of urban villages in built-up area", "城中村面积占比"),
                                v -> UrbanVillages.areaShare(v[0], v[1]),
                                CitizenizationVariables.URBAN_VILLAGE_AREA,
                                Variables.BUILT_UP_AREA),
                        one(
                                VILLAGES,
                                "progress",
                                Output.ratio("village_progress", "Progress of transformation", "城中村改造进度"),
                                v -> UrbanVillages.progress(v[0], v[1]),
                                CitizenizationVariables.VILLAGE_AREA_TRANSFORMED,
                                CitizenizationVariables.VILLAGE_AREA_PLANNED),
                        one(
                                VILLAGES,
                                "resettled in place",
                                Output.ratio("resettled_in_place", "Share resettled in place", "就地安置率"),
                                v -> UrbanVillages.resettledInPlace(v[0], v[1]),
                                CitizenizationVariables.HOUSEHOLDS_RESETTLED_IN_PLACE,
                                CitizenizationVariables.HOUSEHOLDS_RESETTLED),
                        one(
                                VILLAGES,
                                "affordable share",
                                Output.ratio("affordable_share", "Affordable share of new homes", "保障性住房占比"),
                                v -> UrbanVillages.affordableShare(v[0], v[1]),
                                CitizenizationVariables.NEW_AFFORDABLE_HOMES,
                                CitizenizationVariables.NEW_HOMES),
                        modes);
    }

    private static Indicator relocation() {
        return one(
                        RELOCATION,
                        "completion",
                        Output.ratio("relocation_completion", "Completion of relocation", "搬迁完成率"),
                        v -> Relocation.completion(v[0], v[1]),
                        CitizenizationVariables.RELOCATED_PEOPLE,
                        CitizenizationVariables.RELOCATION_PLANNED)
                .withPartsOf(
                        one(
                                RELOCATION,
                                "retention",
                                Output.ratio("relocation_retention", "Retention after relocation", "稳定居住率"),
                                v -> Relocation.retention(v[0], v[1]),
                                CitizenizationVariables.RELOCATED_STILL_THERE,
                                CitizenizationVariables.RELOCATED_PEOPLE),
                        one(
                                RELOCATION,
                                "employment",
                                Output.ratio("relocation_employment", "Households with someone in work", "户均就业率"),
                                v -> Relocation.employment(v[0], v[1]),
                                CitizenizationVariables.RELOCATED_HOUSEHOLDS_EMPLOYED,
                                CitizenizationVariables.RELOCATED_HOUSEHOLDS_WITH_LABOUR),
                        one(
                                RELOCATION,
                                "real income",
                                Output.ratio("relocation_real_income", "Real income after over before", "实际收入恢复比"),
                                v -> Relocation.realIncomeRatio(v[0], v[1], v[2]),
                                CitizenizationVariables.INCOME_BEFORE_RELOCATION,
                                CitizenizationVariables.INCOME_AFTER_RELOCATION,
                                CitizenizationVariables.RELOCATION_PRICE_INDEX));
    }
}
