package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;

/** The county tables of the censuses of 2010 and 2020. */
final class CountyTable {
    private static final int FIRST = 2010;
    private static final int LAST = 2020;
    private static final ImmutableMap<String, Variable> COUNTS = ImmutableMap.<String, Variable>builder()
            .put("population", Variables.POPULATION)
            .put("urban_population", Variables.URBAN_POPULATION)
            .put("households", Variables.HOUSEHOLDS)
            .put("mean_schooling_years", Variables.MEAN_SCHOOLING_YEARS)
            .put("in_migrants_same_province", Variables.IN_MIGRANTS_SAME_PROVINCE)
            .put("in_migrants_other_province", Variables.IN_MIGRANTS_OTHER_PROVINCE)
            .put("registered_population", Variables.REGISTERED_POPULATION)
            .put("registered_urbanization_rate", Variables.REGISTERED_URBANIZATION_RATE)
            .buildOrThrow();

    /** Shares of the population by the number they are shares of, and what they count. */
    private static final ImmutableMap<String, Part> PARTS = ImmutableMap.<String, Part>builder()
            .put("share_0_14", new Part(100, Variables.POPULATION_0_14))
            .put("share_15_64", new Part(100, Variables.POPULATION_15_64))
            .put("share_65_plus", new Part(100, Variables.POPULATION_65_PLUS))
            .put("birth_rate", new Part(1000, Variables.BIRTHS))
            .put("death_rate", new Part(1000, Variables.DEATHS))
            .buildOrThrow();

    private static final List<String> NO_INDUSTRY =
            List.of("code", "males", "females", "in_migrants_same_county", "sample");

    private record Part(double of, Variable variable) {}

    private final Divisions divisions;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Panel.Builder panel = Panel.builder();

    CountyTable(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The later table first: a place keeps the name of 2020. */
    Panel asTabulated() {
        read("counties-2020.csv", LAST);
        read("counties-2010.csv", FIRST);
        flagZones();
        return panel.note("people by age, births and deaths are the published shares and rates times the population;"
                        + " employment by industry is that of the 10 % sample")
                .note("the counties of 2020 add up to 1,371.0 million, the development zones that the table counts"
                        + " apart (ChinaData.developmentZones()) to 19.2 million, and what it does not divide"
                        + " (Dongguan, Zhongshan, Danzhou, Jiayuguan and small zones) to 19.6 million: together"
                        + " the 1,409,778,724 of the census")
                .build();
    }

    private void read(String table, int year) {
        for (ImmutableMap<String, String> row : BuiltIn.rows(table)) {
            Place place = place(BuiltIn.cell(row, "code"), year);
            double population = BuiltIn.number(row, "population");
            double urban = BuiltIn.number(row, "urban_population");
            panel.value(place, year, Variables.URBANIZATION_RATE, 100 * urban / population);
            double sum = row.entrySet().stream()
                    .filter(cell -> industry(cell.getKey()) && !cell.getValue().isEmpty())
                    .mapToDouble(cell -> Double.parseDouble(cell.getValue()))
                    .sum();
            // an empty industry is nobody where the others add up to the sample
            double empty = sum == BuiltIn.number(row, "sample") ? 0 : Double.NaN;
            row.forEach((column, text) -> {
                double value = text.isEmpty() ? Double.NaN : column.equals("code") ? 0 : Double.parseDouble(text);
                Part part = PARTS.get(column);
                Variable count = COUNTS.get(column);
                if (part != null) {
                    panel.value(place, year, part.variable, Math.rint(value * population / part.of));
                } else if (count != null) {
                    panel.value(place, year, count, value);
                } else if (industry(column)) {
                    panel.value(
                            place,
                            year,
                            Variables.EMPLOYMENT_BY_INDUSTRY.member(column),
                            Double.isNaN(value) ? empty : value);
                }
            });
        }
    }

    private static boolean industry(String column) {
        return !COUNTS.containsKey(column) && !PARTS.containsKey(column) && !NO_INDUSTRY.contains(column);
    }

    private Place place(String code, int year) {
        return places.computeIfAbsent(
                code,
                c -> divisions
                        .at(c, year)
                        .or(() -> divisions.at(c, year - 1))
                        .map(divisions::place)
                        .orElseThrow(() -> new IllegalStateException("no division has the code " + c)));
    }

    /** Where zones are counted apart in 2020, the districts around them are not what they were in 2010. */
    private void flagZones() {
        Set<String> prefectures = BuiltIn.rows("county-zones-2020.csv").stream()
                .map(row -> BuiltIn.cell(row, "code").substring(0, 4) + "00")
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Place place : places.values()) {
            DivisionCode code = DivisionCode.parse(place.code());
            if (code.parent()
                    .map(DivisionCode::code)
                    .filter(prefectures::contains)
                    .isPresent()) {
                panel.flag(new Flag(
                        place.code(),
                        LAST,
                        Variables.POPULATION,
                        "development zones of the prefecture are counted apart in 2020: not comparable with 2010 where"
                                + " they lie in this unit"));
            }
        }
    }

    /** What the table of 2020 counts beside the divisions. */
    static Panel zones() {
        Panel.Builder panel = Panel.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows("county-zones-2020.csv")) {
            String code = BuiltIn.cell(row, "code");
            Region zone = Region.builder(code, BuiltIn.cell(row, "name"))
                    .level(AdministrativeLevel.COUNTY)
                    .parent(code.substring(0, 4) + "00")
                    .build();
            for (Variable variable :
                    ImmutableList.of(Variables.POPULATION, Variables.URBAN_POPULATION, Variables.HOUSEHOLDS)) {
                panel.value(zone, LAST, variable, BuiltIn.number(row, variable.id()));
            }
        }
        return panel.note("codes are those of the census table, not of GB/T 2260")
                .build();
    }
}
