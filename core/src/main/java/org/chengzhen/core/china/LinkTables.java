package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.SpatialWeights;

/** What lies beside what, and what runs between cities. */
final class LinkTables {
    /** Units that share one or two points of their outline, less than this apart, only meet at a corner. */
    private static final double CORNER_KM = 3;

    private static final int CORNER_POINTS = 2;

    private LinkTables() {}

    static SpatialWeights cityAdjacency(List<String> codes) {
        return adjacency(
                codes,
                "city-adjacency.csv",
                row -> BuiltIn.whole(row, "shared_vertices") > CORNER_POINTS
                        || BuiltIn.number(row, "border_km") > CORNER_KM);
    }

    static SpatialWeights provinceAdjacency(List<String> codes, boolean acrossTheSea) {
        return adjacency(
                codes, "province-adjacency.csv", row -> acrossTheSea || "LAND".equals(BuiltIn.cell(row, "kind")));
    }

    private static SpatialWeights adjacency(
            List<String> codes, String table, Predicate<ImmutableMap<String, String>> wanted) {
        ImmutableList.Builder<String> from = ImmutableList.builder();
        ImmutableList.Builder<String> to = ImmutableList.builder();
        BuiltIn.rows(table).stream().filter(wanted).forEach(row -> {
            from.add(BuiltIn.cell(row, "a"));
            to.add(BuiltIn.cell(row, "b"));
        });
        return SpatialWeights.contiguity(codes, from.build(), to.build());
    }

    static FlowMatrix flows(String table, String column) {
        ImmutableList<ImmutableMap<String, String>> rows = BuiltIn.rows(table);
        return FlowMatrix.ofPairs(
                rows.stream().map(row -> BuiltIn.cell(row, "from")).toList(),
                rows.stream().map(row -> BuiltIn.cell(row, "to")).toList(),
                rows.stream().mapToDouble(row -> BuiltIn.number(row, column)).toArray(),
                Unlisted.ZERO);
    }

    /** A pair without a train cannot be reached. */
    static CostMatrix minutes() {
        ImmutableList<ImmutableMap<String, String>> rows = BuiltIn.rows("city-trains.csv");
        Map<String, Integer> index = new LinkedHashMap<>();
        for (ImmutableMap<String, String> row : rows) {
            index.putIfAbsent(BuiltIn.cell(row, "from"), index.size());
            index.putIfAbsent(BuiltIn.cell(row, "to"), index.size());
        }
        double[][] minutes = new double[index.size()][index.size()];
        for (int i = 0; i < minutes.length; i++) {
            Arrays.fill(minutes[i], Double.POSITIVE_INFINITY);
            minutes[i][i] = 0;
        }
        for (ImmutableMap<String, String> row : rows) {
            int from = index.getOrDefault(BuiltIn.cell(row, "from"), 0);
            int to = index.getOrDefault(BuiltIn.cell(row, "to"), 0);
            minutes[from][to] = BuiltIn.number(row, "fastest_minutes");
        }
        return CostMatrix.of(ImmutableList.copyOf(index.keySet()), minutes);
    }

    static ImmutableList<UrbanCentre> urbanCentres() {
        return BuiltIn.rows("urban-centres-2025.csv").stream()
                .map(row -> new UrbanCentre(
                        BuiltIn.cell(row, "id"),
                        BuiltIn.cell(row, "name"),
                        BuiltIn.cell(row, "local_name"),
                        BuiltIn.cell(row, "city"),
                        BuiltIn.number(row, "population"),
                        new GeoPoint(BuiltIn.number(row, "latitude"), BuiltIn.number(row, "longitude")),
                        Certainty.valueOf(BuiltIn.cell(row, "certainty"))))
                .collect(ImmutableList.toImmutableList());
    }
}
