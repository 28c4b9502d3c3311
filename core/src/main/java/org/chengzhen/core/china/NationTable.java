package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.Region;

/** The national series from {@code nation.csv}, whose counts are in ten thousand persons. */
final class NationTable {
    static final Region NATION = Region.builder(ChinaData.NATION, "China")
            .localName("中国")
            .level(AdministrativeLevel.NATION)
            .build();

    private static final ImmutableList<Variable> REVISED =
            ImmutableList.of(Variables.POPULATION, Variables.URBAN_POPULATION, Variables.URBANIZATION_RATE);
    private static final ImmutableList<Variable> FIRST = ImmutableList.of(
            ChinaVariables.FIRST_PUBLISHED_POPULATION,
            ChinaVariables.FIRST_PUBLISHED_URBAN_POPULATION,
            Variables.FIRST_PUBLISHED_URBANIZATION_RATE);
    private static final ImmutableList<Variable> OTHERS = ImmutableList.of(
            Variables.REGISTERED_URBANIZATION_RATE,
            Variables.MIGRANT_WORKERS,
            Variables.OUTGOING_MIGRANT_WORKERS,
            Variables.LOCAL_MIGRANT_WORKERS,
            Variables.MIGRANT_MONTHLY_WAGE,
            Variables.URBAN_INCOME,
            Variables.RURAL_INCOME,
            Variables.URBAN_CONSUMPTION,
            Variables.RURAL_CONSUMPTION,
            ChinaVariables.URBAN_INCOME_UNTIL_2013,
            ChinaVariables.RURAL_NET_INCOME_UNTIL_2013,
            Variables.BIRTHS,
            Variables.DEATHS);

    private NationTable() {}

    static Panel load() {
        Panel.Builder panel = Panel.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows("nation.csv")) {
            int year = BuiltIn.whole(row, "year");
            for (ImmutableList<Variable> group : ImmutableList.of(REVISED, FIRST, OTHERS)) {
                group.forEach(variable -> panel.value(NATION, year, variable, value(row, variable)));
            }
            registered(panel, row, year);
            flags(panel, row, year);
        }
        REVISED.forEach(variable -> panel.vintage(variable, ChinaData.AFTER_2020_CENSUS));
        FIRST.forEach(variable -> panel.vintage(variable, ChinaData.FIRST_PUBLISHED));
        return panel.note("registered population is set to the permanent population, and urban registered population to"
                        + " the published registered rate times it")
                .note("population before 1982 is that of the household registers, 1982–2009 that adjusted to the"
                        + " censuses of 1982 to 2010, from 2010 that adjusted to the census of 2020; 2024 and 2025"
                        + " are as first published")
                .note("the registered rate is the share of the non-agricultural population until 2012, and that of the"
                        + " Ministry of Public Security from 2014; none is published for 2013, 2024 and 2025")
                .build();
    }

    private static double value(ImmutableMap<String, String> row, Variable variable) {
        double value = BuiltIn.number(row, variable.id());
        return variable.unit().equals(Unit.PERSON) ? BuiltIn.persons(value) : value;
    }

    private static void registered(Panel.Builder panel, ImmutableMap<String, String> row, int year) {
        double rate = BuiltIn.number(row, Variables.REGISTERED_URBANIZATION_RATE.id());
        double population = value(row, Variables.POPULATION);
        panel.value(NATION, year, Variables.REGISTERED_POPULATION, population);
        panel.value(
                NATION,
                year,
                Variables.URBAN_REGISTERED_POPULATION,
                Unit.PERCENT.numerator().doubleValue()
                        / Unit.PERCENT.denominator().doubleValue()
                        * rate
                        * population);
    }

    private static void flags(Panel.Builder panel, ImmutableMap<String, String> row, int year) {
        String certainty = BuiltIn.cell(row, "certainty");
        if (certainty.charAt(1) == 'L') {
            for (Variable variable : ImmutableList.of(Variables.URBAN_POPULATION, Variables.URBANIZATION_RATE)) {
                panel.flag(new Flag(ChinaData.NATION, year, variable, "low certainty: no printed source was at hand"));
            }
        }
        if (certainty.charAt(2) == 'M') {
            panel.flag(new Flag(
                    ChinaData.NATION,
                    year,
                    Variables.REGISTERED_URBANIZATION_RATE,
                    "medium certainty: from one secondary source"));
        }
    }
}
