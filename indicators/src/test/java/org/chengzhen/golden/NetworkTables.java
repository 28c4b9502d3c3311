package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;

/** The flows and links of the shared data. */
final class NetworkTables {
    static final String RAIL = "china/cn_city_train_flows.csv";
    static final String AIR = "china/cn_city_air_routes_openflights.csv";
    static final String ADJACENCY = "china/cn_prefecture_adjacency.csv";
    static final String LEEDS = "world/leeds_msoa_commuting_2011.csv";

    private NetworkTables() {}

    /** Trains between places that have a city code. */
    static FlowMatrix rail() {
        return flows(RAIL, "origin_city_code", "destination_city_code", "trains_per_timetable");
    }

    static FlowMatrix air() {
        return flows(AIR, "origin_city_code", "destination_city_code", "airline_route_count");
    }

    static FlowMatrix leeds() {
        return flows(LEEDS, "origin_msoa", "destination_msoa", "commuters_all");
    }

    /** One for each contiguity, in one direction. */
    static FlowMatrix adjacency() {
        return flows(ADJACENCY, "city_code_a", "city_code_b", "shares_exact_vertex");
    }

    private static FlowMatrix flows(String file, String origin, String destination, String flow) {
        CsvTable table = CsvTable.read(file).complete(origin, destination);
        List<String> origins = table.texts(origin);
        return FlowMatrix.ofPairs(origins, table.texts(destination), table.numbers(flow), Unlisted.ZERO);
    }
}
