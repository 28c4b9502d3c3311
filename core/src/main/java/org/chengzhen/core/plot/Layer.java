package org.chengzhen.core.plot;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One thing that is drawn in a plot. Layers of points, lines, rules, bands, bars, boxes and links share two axes or a map; the
 * others fill a plot of their own. Immutable.
 */
public abstract sealed class Layer implements Serializable
        permits Points,
                Lines,
                Rule,
                Band,
                Bars,
                Boxes,
                Links,
                HeatTable,
                Radar,
                Pyramid,
                Network,
                Areas,
                Tiles,
                Raster {
    private static final long serialVersionUID = 1L;

    /** What a plot looks like: which layers go together. */
    enum Kind {
        XY,
        AREAS,
        TILES,
        RASTER,
        RADAR,
        PYRAMID,
        NETWORK
    }

    private final String name;

    Layer(String name) {
        this.name = name;
    }

    /**
     * What the legend calls it.
     *
     * @return the name; empty where the legend leaves it out
     */
    public String name() {
        return name;
    }

    Kind kind() {
        return Kind.XY;
    }

    /** Widens the extent by what this layer holds. */
    abstract void extend(Extent extent);

    /** The series of ECharts that draw it. */
    abstract List<Map<String, Object>> series(Frame frame);

    /** The names in the legend, in order. */
    List<String> legend() {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /** How many colours of the palette it takes. */
    int colours() {
        return 1;
    }

    /** Its kind and name, as {@code Lines[Beijing]}. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + name + "]";
    }
}
