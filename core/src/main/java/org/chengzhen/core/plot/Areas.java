package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.space.Polygons;
import org.jspecify.annotations.Nullable;

/**
 * Outlines of places in the colours of their classes: a choropleth map. The outlines come from the user. Points and links may lie above
 * them. Immutable.
 */
public final class Areas extends Layer {
    private static final long serialVersionUID = 1L;

    private final Polygons polygons;
    private final Colouring colouring;

    private Areas(Polygons polygons, Colouring colouring) {
        super("");
        this.polygons = polygons;
        this.colouring = colouring;
    }

    /**
     * A map.
     *
     * @param polygons the outlines
     * @param colouring the class of each place, in the order of the labels of the outlines
     * @return the layer
     * @throws IllegalArgumentException if their numbers differ
     */
    public static Areas of(Polygons polygons, Colouring colouring) {
        Checks.sameLength(colouring.classes().length(), "colouring", polygons.size(), "polygons");
        return new Areas(polygons, colouring);
    }

    @Override
    Kind kind() {
        return Kind.AREAS;
    }

    @Override
    List<String> legend() {
        return Tiles.legend(colouring);
    }

    @Override
    int colours() {
        return 0;
    }

    @Override
    void extend(Extent extent) {
        for (int i = 0; i < polygons.size(); i++) {
            for (Polygons.Part part : polygons.parts(i)) {
                for (GeoPoint point : part.outer()) {
                    extent.x(point.longitude());
                    extent.y(point.latitude());
                }
            }
        }
    }

    /** The outlines as GeoJSON, each named by its label. */
    Map<String, Object> geoJson() {
        List<Object> features = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            List<Object> coordinates = new ArrayList<>();
            for (Polygons.Part part : polygons.parts(i)) {
                List<Object> rings = new ArrayList<>();
                rings.add(ring(part.outer()));
                part.holes().forEach(hole -> rings.add(ring(hole)));
                coordinates.add(rings);
            }
            features.add(Options.map(
                    "type",
                    "Feature",
                    "properties",
                    Options.map("name", polygons.labels().get(i)),
                    "geometry",
                    Options.map("type", "MultiPolygon", "coordinates", coordinates)));
        }
        return Options.map("type", "FeatureCollection", "features", features);
    }

    private static List<Object> ring(ImmutableList<GeoPoint> points) {
        List<Object> ring = new ArrayList<>(points.size() + 1);
        points.forEach(p -> ring.add(Options.numbers(p.longitude(), p.latitude())));
        ring.add(ring.get(0));
        return ring;
    }

    int fingerprint() {
        return polygons.hashCode();
    }

    /** The map component, where the frame says. */
    Map<String, Object> component(Frame frame, String map) {
        List<Object> regions = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            int k = colouring.classes().get(i);
            String shown = polygons.names().get(i) + ": "
                    + (k < 0 ? colouring.missing() : colouring.labels().get(k));
            Map<String, Object> style = Options.map("areaColor", colouring.colour(i));
            regions.add(Options.map(
                    "name",
                    polygons.labels().get(i),
                    "itemStyle",
                    style,
                    "tooltip",
                    Options.map("show", true, "formatter", shown)));
        }
        return Options.map(
                "map",
                map,
                "left",
                frame.left,
                "top",
                frame.top,
                "width",
                frame.width(),
                "height",
                frame.height(),
                "aspectScale",
                frame.aspect(),
                "itemStyle",
                Options.map("areaColor", Palette.NO_DATA, "borderColor", "#FFFFFF", "borderWidth", 0.6),
                "label",
                Options.map("show", false),
                "emphasis",
                Options.map("disabled", true),
                "select",
                Options.map("disabled", true),
                "tooltip",
                Options.map("show", true),
                "regions",
                regions);
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        return Tiles.keys(frame, colouring);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Areas that
                && name().equals(that.name())
                && polygons.equals(that.polygons)
                && colouring.equals(that.colouring);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), polygons, colouring);
    }
}
