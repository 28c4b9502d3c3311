package org.chengzhen.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.space.PolygonNeighbours;
import org.chengzhen.core.space.SpatialWeights;

/** Outlines of 369 prefectures, simplified so that borders do not quite meet, in planar degrees. */
class PrefecturePolygonsGoldenTest extends DatasetGolden {
    private static final String OUTLINES = "china/cn_prefecture_boundaries_simplified.geojson";
    private static final String LINKS = "china/cn_prefecture_adjacency.csv";

    @Override
    protected List<String> files() {
        return List.of(OUTLINES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        List<String> codes = new ArrayList<>();
        PolygonNeighbours outlines = PolygonNeighbours.ofPlane(rings(codes));
        SpatialWeights near = outlines.tolerance(0.0205).queen();
        CsvTable links = CsvTable.read(LINKS);
        claims.row("cn-prefecture-polygons-touch-0.0205", () -> near.links() / 2)
                .row(
                        "cn-prefecture-polygons-touch-0.0505",
                        () -> outlines.tolerance(0.0505).queen().links() / 2)
                .row(
                        "cn-prefecture-polygons-islands-0.0205",
                        () -> near.islands().size())
                .row("cn-prefecture-polygons-vs-table-0.0205", () -> {
                    int found = 0;
                    for (int e = 0; e < links.size(); e++) {
                        int i = codes.indexOf(links.texts("city_code_a").get(e));
                        int j = codes.indexOf(links.texts("city_code_b").get(e));
                        found += near.weight(i, j) > 0 ? 1 : 0;
                    }
                    return found;
                });
    }

    private static List<List<double[][]>> rings(List<String> codes) {
        JsonArray features;
        try {
            features = JsonParser.parseString(
                            Files.readString(Repository.data(OUTLINES).orElseThrow()))
                    .getAsJsonObject()
                    .getAsJsonArray("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<List<double[][]>> all = new ArrayList<>();
        for (JsonElement feature : features) {
            JsonObject place = feature.getAsJsonObject();
            codes.add(place.getAsJsonObject("properties").get("city_code").getAsString());
            JsonObject geometry = place.getAsJsonObject("geometry");
            JsonArray parts = geometry.getAsJsonArray("coordinates");
            List<double[][]> rings = new ArrayList<>();
            if (geometry.get("type").getAsString().equals("Polygon")) {
                add(parts, rings);
            } else {
                parts.forEach(part -> add(part.getAsJsonArray(), rings));
            }
            all.add(rings);
        }
        return all;
    }

    private static void add(JsonArray polygon, List<double[][]> rings) {
        for (JsonElement ring : polygon) {
            rings.add(ring.getAsJsonArray().asList().stream()
                    .map(p -> new double[] {
                        p.getAsJsonArray().get(0).getAsDouble(),
                        p.getAsJsonArray().get(1).getAsDouble()
                    })
                    .toArray(double[][]::new));
        }
    }
}
