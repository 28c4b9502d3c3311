package org.chengzhen.core.io.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;

/** The properties of features as a table, and the polygons of each of its rows. */
public final class FeatureTable implements RawTable {
    private final String sheet;
    private final String format;
    private final Set<String> headers = new LinkedHashSet<>();
    private final List<Map<String, Object>> properties = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Map<Long, Geometry> geometries = new HashMap<>();
    private Optional<Boolean> stated = Optional.empty();
    private double west = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    FeatureTable(String sheet, String format) {
        this.sheet = sheet;
        this.format = format;
    }

    /** What the file says of its coordinates. */
    void degrees(boolean value) {
        stated = Optional.of(value);
    }

    void header(String name) {
        headers.add(name);
    }

    /** Adds a feature; values are texts or finite numbers, and null is an empty cell. */
    void add(long line, Map<String, Object> values, Geometry geometry) {
        headers.addAll(values.keySet());
        properties.add(values);
        lines.add(line);
        geometries.put(line, geometry);
        for (List<double[][]> polygon : geometry.polygons()) {
            for (double[] point : polygon.get(0)) {
                west = Math.min(west, point[0]);
                east = Math.max(east, point[0]);
                south = Math.min(south, point[1]);
                north = Math.max(north, point[1]);
            }
        }
    }

    /**
     * The geometry of a row.
     *
     * @param line of the row, as {@link Row#line} gives it
     * @return its polygons, none where it is of another kind
     */
    public Geometry geometry(long line) {
        return geometries.getOrDefault(line, Geometry.none("nothing"));
    }

    /**
     * Whether coordinates are degrees of longitude and latitude: as the file says, else where all would fit on a globe.
     *
     * @return false where they are in a plane
     */
    public boolean degrees() {
        return stated.orElse(west >= -180 && east <= 180 && south >= -90 && north <= 90);
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public boolean ragged() {
        return false;
    }

    @Override
    public Rows rows() {
        List<String> names = List.copyOf(headers);
        Iterator<Long> numbers = lines.iterator();
        Iterator<Map<String, Object>> all = properties.iterator();
        return new Rows() {
            private boolean begun;

            @Override
            public boolean next(Row into) {
                if (!begun) {
                    begun = true;
                    into.clear(0);
                    names.forEach(into::add);
                    return true;
                }
                if (!all.hasNext()) {
                    return false;
                }
                into.clear(numbers.next());
                Map<String, Object> values = all.next();
                for (String name : names) {
                    Object value = values.get(name);
                    if (value instanceof Double number) {
                        into.add(number.doubleValue());
                    } else {
                        into.add(value == null ? "" : value.toString());
                    }
                }
                return true;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public String toString() {
        return "FeatureTable[" + format + ", " + lines.size() + " features]";
    }
}
