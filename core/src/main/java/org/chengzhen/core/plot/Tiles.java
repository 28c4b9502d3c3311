package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.TextWidth;
import org.jspecify.annotations.Nullable;

/** A square for each place in a schematic layout, in the colour of its class: a map without boundaries. Immutable. */
public final class Tiles extends Layer {
    private static final long serialVersionUID = 1L;

    private final TileGrid grid;
    private final Colouring colouring;

    private Tiles(TileGrid grid, Colouring colouring) {
        super("");
        this.grid = grid;
        this.colouring = colouring;
    }

    /**
     * A tile map.
     *
     * @param grid where the tiles are
     * @param colouring the class of each place, in the order of the tiles
     * @return the layer
     * @throws IllegalArgumentException if their numbers differ
     */
    public static Tiles of(TileGrid grid, Colouring colouring) {
        Checks.sameLength(
                colouring.classes().length(), "colouring", grid.tiles().size(), "tiles");
        return new Tiles(grid, colouring);
    }

    @Override
    Kind kind() {
        return Kind.TILES;
    }

    @Override
    List<String> legend() {
        return legend(colouring);
    }

    static List<String> legend(Colouring colouring) {
        ImmutableList.Builder<String> names = ImmutableList.<String>builder().addAll(colouring.labels());
        if (colouring.lacksSome()) {
            names.add(colouring.missing());
        }
        return names.build();
    }

    @Override
    int colours() {
        return 0;
    }

    @Override
    void extend(Extent extent) {
        for (TileGrid.Tile tile : grid.tiles()) {
            extent.x(tile.column() - 0.5);
            extent.x(tile.column() + 0.5);
            extent.y(tile.row() - 0.5);
            extent.y(tile.row() + 0.5);
        }
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        double longest = grid.tiles().stream()
                .flatMap(tile -> tile.label().lines())
                .mapToDouble(line -> TextWidth.of(line, 13))
                .max()
                .orElse(1);
        double size = Math.min(13, Math.floor(13 * (frame.unit() * 0.94 - 4) / longest * 2) / 2);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int k = -1; k < colouring.labels().size(); k++) {
            String colour = k < 0 ? Palette.NO_DATA : colouring.colours().get(k);
            List<Object> data = new ArrayList<>();
            for (int i = 0; i < grid.tiles().size(); i++) {
                if (colouring.classes().get(i) == k) {
                    TileGrid.Tile tile = grid.tiles().get(i);
                    data.add(Options.map("name", tile.label(), "value", Options.numbers(tile.column(), tile.row())));
                }
            }
            if (k >= 0 || !data.isEmpty()) {
                all.add(frame.on(Options.map(
                        "name",
                        k < 0 ? colouring.missing() : colouring.labels().get(k),
                        "type",
                        "scatter",
                        "symbol",
                        "rect",
                        "symbolSize",
                        frame.unit() * 0.94,
                        "data",
                        data,
                        "itemStyle",
                        Options.map("color", colour, "opacity", 1),
                        "label",
                        Options.map(
                                "show", true, "formatter", "{b}", "fontSize", size, "color", Palette.inkOn(colour)))));
            }
        }
        return all;
    }

    /** Empty series that put the classes of a map into the legend. */
    static List<Map<String, Object>> keys(Frame frame, Colouring colouring) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String name : legend(colouring)) {
            int k = colouring.labels().indexOf(name);
            all.add(frame.on(Options.map(
                    "name",
                    name,
                    "type",
                    "scatter",
                    "symbol",
                    "rect",
                    "data",
                    List.of(),
                    "itemStyle",
                    Options.map(
                            "color",
                            k < 0 ? Palette.NO_DATA : colouring.colours().get(k),
                            "opacity",
                            1))));
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tiles that
                && name().equals(that.name())
                && grid.equals(that.grid)
                && colouring.equals(that.colouring);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), grid, colouring);
    }
}
