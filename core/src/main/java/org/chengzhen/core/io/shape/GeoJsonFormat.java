package org.chengzhen.core.io.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.FileHead;
import org.chengzhen.core.io.table.RefusedException;

/**
 * GeoJSON: a collection of features, a single one, or several on lines of their own.
 *
 * <p>Source: Butler, H., et al. (2016), The GeoJSON Format, RFC 7946; the former member {@code crs} is heeded.
 */
public final class GeoJsonFormat implements FeatureFormat {
    private static final Pattern BEGINNING = Pattern.compile("(?s)(?:\u00EF\u00BB\u00BF)?\\s*\u001E?\\s*\\{.*");
    private static final String COORDINATES = "com.fasterxml.jackson.core:jackson-core";

    /** The format. */
    public GeoJsonFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        String text = head.latin1();
        return BEGINNING.matcher(text).matches()
                && (text.contains("\"Feature") || head.named(".geojson") || head.named(".json"));
    }

    @Override
    public List<FeatureTable> features(Path file, Optional<Charset> charset) throws IOException {
        try {
            Class.forName("com.fasterxml.jackson.core.JsonFactory");
        } catch (ClassNotFoundException e) {
            throw RefusedException.missingLibrary("GeoJSON", COORDINATES);
        }
        return List.of(new Reader().read(file));
    }

    /** All that needs the library, loaded only where it is there. */
    private static final class Reader {
        private static final double EXACT = 0x1p53;
        private static final Pattern DEGREES =
                Pattern.compile(".*(?:CRS84|CRS:84|[:/](?:4326|4490|4258|4269|4214|4610))");

        private final FeatureTable features = new FeatureTable("", "GeoJSON");
        private long number;

        FeatureTable read(Path file) throws IOException {
            // an encoding other than UTF-8 shows as a bad byte
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                in.mark(3);
                if (!(in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF)) {
                    in.reset();
                }
                try (JsonParser json = new JsonFactory().createParser(in)) {
                    while (json.nextToken() != null) {
                        if (json.currentToken() != JsonToken.START_OBJECT) {
                            throw refused(
                                    json, "is no GeoJSON: it has " + json.currentToken() + " where an object is due");
                        }
                        object(json);
                    }
                }
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation();
                throw new RefusedException(
                        at == null ? 1 : Math.max(1, at.getLineNr()), "", "is no GeoJSON: " + e.getOriginalMessage());
            }
            if (number == 0) {
                throw new RefusedException(1, "", "is no GeoJSON, or has no features");
            }
            return features;
        }

        private static RefusedException refused(JsonParser json, String message) {
            return new RefusedException(Math.max(1, json.currentLocation().getLineNr()), "", message);
        }

        /** A collection or a feature. */
        private void object(JsonParser json) throws IOException {
            Loop.check();
            String type = "";
            Map<String, Object> properties = new LinkedHashMap<>();
            Geometry geometry = Geometry.none("nothing");
            Object id = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                switch (name) {
                    case "type" -> type = token == JsonToken.VALUE_STRING ? json.getText() : "";
                    case "crs" -> crs(json);
                    case "features" -> {
                        if (token != JsonToken.START_ARRAY) {
                            throw refused(json, "is no GeoJSON: its features are no list");
                        }
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            object(json);
                        }
                    }
                    case "properties" -> properties(json, properties);
                    case "geometry" -> geometry = geometry(json, 0);
                    case "id" -> id = scalar(json);
                    default -> json.skipChildren();
                }
            }
            if (type.equals("Feature")) {
                if (id != null) {
                    properties.putIfAbsent("id", id);
                }
                features.add(++number, properties, geometry);
            } else if (!type.equals("FeatureCollection")) {
                throw refused(
                        json,
                        "is no GeoJSON of features but "
                                + (type.equals("Topology")
                                        ? "TopoJSON: save it as GeoJSON"
                                        : "of the type \"" + type + "\""));
            }
        }

        private void properties(JsonParser json, Map<String, Object> into) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                into.put(name, scalar(json));
            }
        }

        /** A text or a number; null for what is no cell of a table. */
        private static Object scalar(JsonParser json) throws IOException {
            switch (json.currentToken()) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                    double value = json.getDoubleValue();
                    return Double.isFinite(value) && Math.abs(value) < EXACT ? (Object) value : json.getText();
                case VALUE_STRING, VALUE_TRUE, VALUE_FALSE:
                    return json.getText();
                default:
                    json.skipChildren();
                    return null;
            }
        }

        private void crs(JsonParser json) throws IOException {
            int depth = 0;
            do {
                JsonToken token = json.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                    String name = json.getText();
                    if (name.contains(":")) {
                        features.degrees(DEGREES.matcher(name).matches());
                    }
                }
            } while (depth > 0 && json.nextToken() != null);
        }

        private Geometry geometry(JsonParser json, int depth) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return Geometry.none("nothing");
            }
            if (depth > 8) {
                throw refused(json, "has collections within collections");
            }
            String type = "";
            List<Object> coordinates = List.of();
            List<ImmutableList<double[][]>> inner = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (name.equals("type") && token == JsonToken.VALUE_STRING) {
                    type = json.getText();
                } else if (name.equals("coordinates") && token == JsonToken.START_ARRAY) {
                    coordinates = list(json, 0);
                } else if (name.equals("geometries") && token == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        inner.addAll(geometry(json, depth + 1).polygons());
                    }
                } else {
                    json.skipChildren();
                }
            }
            switch (type) {
                case "Polygon" -> inner.add(polygon(json, coordinates));
                case "MultiPolygon" -> {
                    for (Object polygon : coordinates) {
                        inner.add(polygon(json, elements(json, polygon)));
                    }
                }
                default -> {
                    // points and lines are no areas
                }
            }
            inner.removeIf(List::isEmpty);
            return new Geometry(type, ImmutableList.copyOf(inner));
        }

        /** Lists of lists of numbers; a position is an array of doubles. */
        private static List<Object> list(JsonParser json, int depth) throws IOException {
            Loop.check();
            if (depth > 4) {
                throw refused(json, "has coordinates of too many levels");
            }
            List<Object> list = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    list.add(list(json, depth + 1));
                } else if (token != null && token.isNumeric()) {
                    list.add(json.getDoubleValue());
                } else {
                    throw refused(json, "has " + json.getText() + " among its coordinates");
                }
            }
            if (list.size() >= 2 && list.get(0) instanceof Double x && list.get(1) instanceof Double y) {
                return List.of(x, y);
            }
            return list;
        }

        private static List<?> elements(JsonParser json, Object list) {
            if (list instanceof List<?> elements) {
                return elements;
            }
            throw refused(json, "has coordinates of too few levels");
        }

        private static ImmutableList<double[][]> polygon(JsonParser json, List<?> rings) {
            ImmutableList.Builder<double[][]> polygon = ImmutableList.builder();
            for (Object ring : rings) {
                List<?> points = elements(json, ring);
                double[][] array = new double[points.size()][];
                for (int p = 0; p < array.length; p++) {
                    List<?> point = elements(json, points.get(p));
                    if (point.size() != 2
                            || !(point.get(0) instanceof Double x)
                            || !(point.get(1) instanceof Double y)
                            || !Double.isFinite(x)
                            || !Double.isFinite(y)) {
                        throw refused(json, "has a point that is not two numbers");
                    }
                    array[p] = new double[] {x, y};
                }
                if (array.length < 4) {
                    throw refused(json, "has a ring of " + array.length + " points");
                }
                polygon.add(array);
            }
            return polygon.build();
        }
    }
}
