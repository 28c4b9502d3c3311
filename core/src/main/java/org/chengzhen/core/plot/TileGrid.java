package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;

/**
 * A schematic layout of places in rows and columns, one square for each.
 *
 * @param tiles in reading order
 */
public record TileGrid(ImmutableList<Tile> tiles) implements Serializable {
    /**
     * One square.
     *
     * @param code of the place
     * @param label short, written in the square
     * @param row from above, 0 first
     * @param column from the left, 0 first
     */
    public record Tile(String code, String label, int row, int column) implements Serializable {}

    /**
     * Makes a layout.
     *
     * @param tiles in reading order
     * @throws IllegalArgumentException if two tiles are in one square, or a place has two
     */
    public TileGrid {
        Map<Object, Tile> seen = new HashMap<>();
        for (Tile tile : tiles) {
            Optional.ofNullable(seen.put(List.of(tile.row, tile.column), tile)).ifPresent(t -> {
                throw new IllegalArgumentException(t.code + " and " + tile.code + " are in one square");
            });
            Checks.argument(seen.put(tile.code, tile) == null, "%s has two squares", tile.code);
        }
    }

    /**
     * A layout drawn in text: a row on each line, codes between spaces, a dot for an empty square.
     *
     * @param drawing the rows
     * @param labels what to write in the squares, by code
     * @return the layout
     * @throws IllegalArgumentException if a code has no label
     */
    public static TileGrid parse(String drawing, Map<String, String> labels) {
        List<Tile> tiles = new ArrayList<>();
        List<String> rows = drawing.strip().lines().toList();
        for (int r = 0; r < rows.size(); r++) {
            String[] cells = rows.get(r).strip().split("\\s+");
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].equals(".")) {
                    String label = labels.get(cells[c]);
                    Checks.argument(label != null, "labels lacks the square %s", cells[c]);
                    tiles.add(new Tile(cells[c], label, r, c));
                }
            }
        }
        return new TileGrid(ImmutableList.copyOf(tiles));
    }

    /**
     * The places.
     *
     * @return codes in the order of the tiles
     */
    public ImmutableList<String> codes() {
        return tiles.stream().map(Tile::code).collect(ImmutableList.toImmutableList());
    }

    /** How many places there are, and the size of the layout. */
    @Override
    public String toString() {
        return "TileGrid[" + tiles.size() + " places in "
                + tiles.stream().mapToInt(tile -> tile.row + 1).max().orElse(0) + " rows and "
                + tiles.stream().mapToInt(tile -> tile.column + 1).max().orElse(0) + " columns]";
    }
}
