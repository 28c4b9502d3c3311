package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.io.TableReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.GeoPoint;

/** Prefecture-level units: their names, centres and census figures. */
final class CityTable {
    private CityTable() {}

    static ImmutableMap<String, City> places() {
        ImmutableMap.Builder<String, City> places = ImmutableMap.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows("cities.csv")) {
            String code = BuiltIn.cell(row, "code");
            places.put(
                    code,
                    City.builder(code, BuiltIn.cell(row, "name"))
                            .localName(BuiltIn.cell(row, "local_name"))
                            .parent(BuiltIn.cell(row, "province"))
                            .centre(new GeoPoint(BuiltIn.number(row, "latitude"), BuiltIn.number(row, "longitude")))
                            .build());
        }
        return places.buildOrThrow();
    }

    static Map<String, String> fullNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (ImmutableMap<String, String> row : BuiltIn.rows("cities.csv")) {
            names.put(BuiltIn.cell(row, "code"), BuiltIn.cell(row, "full_name"));
        }
        return names;
    }

    static Panel panel(ImmutableList<City> places) {
        TableReader reader = PanelReader.withDefaults()
                .onlyVariables(Variables.all())
                .keepLevels()
                .gazetteer(Gazetteer.of(places));
        return read(reader, "cities-2010-2020.csv").join(read(reader, "city-proper-2020.csv"));
    }

    private static Panel read(TableReader reader, String table) {
        try {
            return reader.read(BuiltIn.open(table), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
