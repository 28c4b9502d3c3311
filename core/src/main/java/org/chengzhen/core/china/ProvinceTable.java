package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Region;

/** Provinces: their names, their series, their places on a tile map. */
final class ProvinceTable {
    private static final ImmutableMap<String, String> REMARKS = ImmutableMap.of(
            "AS_PUBLISHED", "as then published, before the revisions that followed the censuses",
            "WORK_REPORT", "government work report of 2026",
            "WORK_REPORT_APPROXIMATE", "government work report of 2026, rounded or approximate");

    private ProvinceTable() {}

    static ImmutableMap<String, Region> places() {
        ImmutableMap.Builder<String, Region> places = ImmutableMap.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows("provinces.csv")) {
            String code = BuiltIn.cell(row, "code");
            places.put(
                    code,
                    Region.builder(code, BuiltIn.cell(row, "name"))
                            .localName(BuiltIn.cell(row, "local_name"))
                            .parent(ChinaData.NATION)
                            .build());
        }
        return places.buildOrThrow();
    }

    static Map<String, String> fullNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (ImmutableMap<String, String> row : BuiltIn.rows("provinces.csv")) {
            names.put(BuiltIn.cell(row, "code"), BuiltIn.cell(row, "full_name"));
        }
        return names;
    }

    static Panel panel() {
        ImmutableMap<String, Region> places = places();
        Panel.Builder panel = Panel.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows("provinces-2005-2025.csv")) {
            String code = BuiltIn.cell(row, "code");
            Region place = Objects.requireNonNull(places.get(code), code);
            int year = BuiltIn.whole(row, "year");
            double rate = BuiltIn.number(row, "urbanization_rate");
            double population = BuiltIn.persons(BuiltIn.number(row, "population"));
            panel.value(place, year, Variables.POPULATION, population)
                    .value(place, year, Variables.URBANIZATION_RATE, rate)
                    .value(place, year, Variables.URBAN_POPULATION, Math.rint(rate * population / 100))
                    .value(
                            place,
                            year,
                            Variables.REGISTERED_URBANIZATION_RATE,
                            BuiltIn.number(row, "registered_urbanization_rate"));
            String remark = REMARKS.get(BuiltIn.cell(row, "vintage"));
            if (remark != null) {
                panel.flag(new Flag(code, year, Variables.URBANIZATION_RATE, remark));
            } else if ("MEDIUM".equals(BuiltIn.cell(row, "certainty"))) {
                panel.flag(new Flag(code, year, Variables.URBANIZATION_RATE, "medium certainty: from one source"));
            }
        }
        return panel.note("urban population is the published rate times the published population")
                .note("rates until 2011 are as then published and rates from 2012 are revised after the census of"
                        + " 2020: do not chain them; the flags name each cell of another vintage")
                .build();
    }

    static ImmutableList<ProvinceTile> tiles() {
        return BuiltIn.rows("province-tiles.csv").stream()
                .map(row -> new ProvinceTile(
                        BuiltIn.cell(row, "code"), BuiltIn.whole(row, "row"), BuiltIn.whole(row, "column")))
                .collect(ImmutableList.toImmutableList());
    }
}
