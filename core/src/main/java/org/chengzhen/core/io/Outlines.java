package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.shape.FeatureTable;
import org.chengzhen.core.io.shape.Geometry;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.PolygonNeighbours;
import org.chengzhen.core.space.Polygons;

/**
 * The outlines of a file and its table: who lies where, who touches whom, and what the properties say.
 *
 * <pre>{@code
 * Outlines counties = PolygonReader.read(Path.of("counties.shp"));
 * SpatialWeights w = counties.neighbours().queen().rowStandardized();
 * Panel panel = counties.panel();
 * }</pre>
 */
public final class Outlines {
    private final Look look;
    private final boolean degrees;
    private final ImmutableList<String> labels;
    private final ImmutableList<String> names;
    private final List<List<ImmutableList<double[][]>>> polygons;

    private Outlines(
            Look look,
            boolean degrees,
            ImmutableList<String> labels,
            ImmutableList<String> names,
            List<List<ImmutableList<double[][]>>> polygons) {
        this.look = look;
        this.degrees = degrees;
        this.labels = labels;
        this.names = names;
        this.polygons = polygons;
    }

    /** Places by code, else by name, as a panel of the same table has them; all rows of one place are one outline. */
    static OutlinesReading of(Look look, FeatureTable table, Layout layout) throws IOException {
        if (layout.code < 0 && layout.name < 0) {
            return new OutlinesReading(
                    none(look),
                    ImmutableList.of(new Problem(
                            1,
                            "",
                            "",
                            "no column holds the codes or names of places: name one, as .code(\"GB\") or"
                                    + " .name(\"NAME\")")));
        }
        PlaceKeys keys = new PlaceKeys(layout);
        List<Integer> numbers = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Rows rows = table.rows()) {
            Row row = new Row();
            Loop loop = Loop.of("rows", 0);
            while (rows.next(row)) {
                loop.step();
                if (row.line() > 0) {
                    numbers.add(keys.of(row));
                    geometries.add(table.geometry(row.line()));
                }
            }
            loop.end();
        }
        new PlaceResolver(layout, keys.places(), problems, new LinkedHashSet<>()).resolve();
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, List<ImmutableList<double[][]>>> outlines = new LinkedHashMap<>();
        for (int k = 0; k < numbers.size(); k++) {
            Loop.check();
            RawPlace raw = keys.places().get(numbers.get(k));
            if (raw.place.isEmpty() || raw.apart.isPresent()) {
                if (raw.apart.isEmpty() && raw.called().isEmpty()) {
                    problems.add(new Problem(k + 1L, "", "", "feature " + (k + 1) + " has neither code nor name"));
                }
                continue;
            }
            Place place = raw.place.get();
            if (geometries.get(k).polygons().isEmpty()) {
                problems.add(new Problem(
                        k + 1L,
                        "",
                        raw.called(),
                        "feature " + (k + 1) + " has no polygon but "
                                + geometries.get(k).kind()));
                continue;
            }
            places.putIfAbsent(place.code(), place);
            List<ImmutableList<double[][]>> parts = outlines.computeIfAbsent(place.code(), c -> new ArrayList<>());
            for (ImmutableList<double[][]> part : geometries.get(k).polygons()) {
                Loop.check();
                // one place in several years has its outline several times
                if (parts.stream().noneMatch(other -> same(other, part))) {
                    parts.add(part);
                }
            }
        }
        Outlines good = new Outlines(
                look,
                table.degrees(),
                ImmutableList.copyOf(places.keySet()),
                places.values().stream().map(Place::name).collect(ImmutableList.toImmutableList()),
                List.copyOf(outlines.values()));
        return new OutlinesReading(good, ImmutableList.copyOf(problems));
    }

    /** No outlines, of a source that has none or cannot be read. */
    static Outlines none(Look look) {
        return new Outlines(look, false, ImmutableList.of(), ImmutableList.of(), List.of());
    }

    private static boolean same(List<double[][]> one, List<double[][]> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }

    /**
     * How the table of properties is laid out.
     *
     * @return what was found out; it can be set right and read
     */
    public Look look() {
        return look;
    }

    /**
     * The properties as a panel.
     *
     * @return places, years and variables
     * @throws IOException if the source cannot be read again
     * @throws UnreadableException if a cell or header is wrong; it lists them all
     */
    public Panel panel() throws IOException {
        return look.read();
    }

    /**
     * The places that have an outline.
     *
     * @return their codes, or their names where there are no codes, as the panel has them
     */
    public ImmutableList<String> labels() {
        return labels;
    }

    /**
     * What the places are called.
     *
     * @return one name for each label
     */
    public ImmutableList<String> names() {
        return names;
    }

    /**
     * Whether coordinates are degrees of longitude and latitude.
     *
     * @return false where they are in a plane
     */
    public boolean inDegrees() {
        return degrees;
    }

    /**
     * The middle of the box around each place, from west to east.
     *
     * @return one x, or longitude, for each label
     */
    public double[] x() {
        return middles(0);
    }

    /**
     * The middle of the box around each place, from south to north.
     *
     * @return one y, or latitude, for each label
     */
    public double[] y() {
        return middles(1);
    }

    private double[] middles(int axis) {
        return polygons.stream()
                .mapToDouble(parts -> {
                    double low = Double.POSITIVE_INFINITY;
                    double high = Double.NEGATIVE_INFINITY;
                    for (ImmutableList<double[][]> part : parts) {
                        for (double[] point : part.get(0)) {
                            low = Math.min(low, point[axis]);
                            high = Math.max(high, point[axis]);
                        }
                    }
                    return low + (high - low) / 2;
                })
                .toArray();
    }

    /**
     * The outlines on the earth.
     *
     * @return the polygons of each place
     * @throws IllegalArgumentException if coordinates are in a plane, or are no degrees
     */
    public Polygons polygons() {
        if (!degrees) {
            throw new IllegalArgumentException(
                    "coordinates are in a plane: save the file in longitude and latitude (EPSG:4326) first");
        }
        Polygons.Builder builder = Polygons.builder();
        for (int i = 0; i < labels.size(); i++) {
            for (ImmutableList<double[][]> part : polygons.get(i)) {
                Loop.check();
                List<List<GeoPoint>> holes = part.subList(1, part.size()).stream()
                        .map(Outlines::points)
                        .collect(Collectors.toList());
                builder.add(labels.get(i), names.get(i), points(part.get(0)), holes);
            }
        }
        return builder.build();
    }

    private static List<GeoPoint> points(double[][] ring) {
        return Arrays.stream(ring).map(p -> new GeoPoint(p[1], p[0])).toList();
    }

    /**
     * Who touches whom; lengths are km where coordinates are degrees, else in their own unit.
     *
     * @return neighbours by corner, side or length of border, labelled
     */
    public PolygonNeighbours neighbours() {
        if (degrees) {
            return PolygonNeighbours.of(polygons());
        }
        List<List<double[][]>> rings = polygons.stream()
                .map(parts -> parts.stream().flatMap(List::stream).toList())
                .toList();
        return PolygonNeighbours.ofPlane(rings).labelled(labels);
    }

    /** As {@code Outlines[31 places, degrees]}. */
    @Override
    public String toString() {
        return "Outlines[" + labels.size() + " places, " + (degrees ? "degrees" : "in a plane") + "]";
    }
}
