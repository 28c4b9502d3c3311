package org.chengzhen.indicators.standards;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;

/** The entries S01 and S04 to S06: size class, urbanization rates, and the gap between them. */
public final class PopulationStandards {
    /** The gap between the two rates, in percentage points. */
    public static final Variable URBANIZATION_GAP = Variable.of(
            "urbanization_gap",
            "Gap between permanent and registered urbanization rate",
            "户籍人口与常住人口城镇化率差距",
            Unit.PERCENTAGE_POINT,
            Variable.Kind.RATIO);

    /** The size class of a city. */
    public static final Variable CITY_SIZE =
            Variable.of("city_size", "City-size class", "城市规模等级", Unit.COUNT, Variable.Kind.CLASS);

    private static final String YEARBOOK = "National Bureau of Statistics, China Statistical Yearbook, table 2-1";

    private PopulationStandards() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                PlaceIndicator.yearly(
                                Entry.of("S01", "City-size class", "城市规模等级")
                                        .unit("class")
                                        .formula("class by the permanent population p of the city proper: super-large p"
                                                + " ≥ 10 million; very large ≥ 5; large of type I ≥ 3, of type II ≥ 1;"
                                                + " medium-sized ≥ 0.5; small of type I ≥ 0.2, of type II below")
                                        .reading("lower bounds inclusive, compared before rounding; the city proper is"
                                                + " not the prefecture nor its districts")
                                        .source("State Council (2014), Notice on Adjusting the Standards for City-Size"
                                                + " Classification, Guofa [2014] No. 51")
                                        .build(),
                                Variables.CITY_PROPER_POPULATION)
                        .classPart("class", CITY_SIZE, CitySize.class, v -> CitySize.of(v[0]))
                        .build(),
                PlaceIndicator.yearly(
                                Entry.of("S04", "Permanent-population urbanization rate", "常住人口城镇化率")
                                        .unit("%")
                                        .formula("U = urban permanent population / permanent population × 100 %")
                                        .reading("0 to 100; a change is in percentage points; never mix series from"
                                                + " before and after a census revision")
                                        .source(YEARBOOK)
                                        .build(),
                                Variables.URBAN_POPULATION,
                                Variables.POPULATION)
                        .part("rate", Variables.URBANIZATION_RATE, v -> UrbanizationRates.permanent(v[0], v[1]))
                        .build(),
                PlaceIndicator.yearly(
                                Entry.of("S05", "Registered-population urbanization rate", "户籍人口城镇化率")
                                        .unit("%")
                                        .formula("H = urban registered population / registered population × 100 %")
                                        .reading("0 to 100; the denominator is the registered, not the permanent"
                                                + " population; before July 2014 the non-agricultural share")
                                        .source("National Bureau of Statistics, communiqués 2015–2020; Ministry of"
                                                + " Public Security, 2021–2023")
                                        .build(),
                                Variables.URBAN_REGISTERED_POPULATION,
                                Variables.REGISTERED_POPULATION)
                        .part(
                                "rate",
                                Variables.REGISTERED_URBANIZATION_RATE,
                                v -> UrbanizationRates.registered(v[0], v[1]))
                        .build(),
                PlaceIndicator.yearly(
                                Entry.of("S06", "Gap between permanent and registered urbanization rate", "户籍–常住城镇化率差")
                                        .unit("percentage points")
                                        .formula("g = U − H")
                                        .reading(
                                                "mostly 0 to 30; below 0 where people move away; the plan for 2014–2020"
                                                        + " meant to narrow it by two points")
                                        .source(YEARBOOK + "; National New-type Urbanization Plan 2014–2020")
                                        .build(),
                                Variables.URBANIZATION_RATE,
                                Variables.REGISTERED_URBANIZATION_RATE)
                        .part("gap", URBANIZATION_GAP, v -> UrbanizationRates.gap(v[0], v[1]))
                        .build());
    }
}
