package org.chengzhen.core.grid;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.jspecify.annotations.Nullable;

/**
 * The zone that each cell of a grid belongs to, as counties or local units are rasterized.
 *
 * <p>Zones are numbered from 0 in the order of their codes; a cell outside every zone has −1. The list may
 * name zones that own no cell, because they are smaller than one.
 *
 * <pre>{@code
 * ZoneGrid zones = ZoneGrid.of(new int[][] {{0, 0, 1}, {0, -1, 1}}, List.of("440100", "440600"));
 * zones.zone(0, 2);   // 1
 * }</pre>
 */
public final class ZoneGrid implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** The zone of a cell that belongs to none. */
    public static final int NONE = -1;

    private final int rows;
    private final int columns;
    private final int[] zones;
    private final ImmutableList<String> codes;

    private ZoneGrid(int rows, int columns, int[] zones, ImmutableList<String> codes) {
        this.rows = rows;
        this.columns = columns;
        this.zones = zones;
        this.codes = codes;
    }

    /**
     * Zones by number.
     *
     * @param zones by row and column: an index into the codes, or −1
     * @param codes of the zones, all different
     * @return the grid
     * @throws IllegalArgumentException if rows differ in length, a number has no code, or codes repeat
     */
    public static ZoneGrid of(int[][] zones, Iterable<String> codes) {
        ImmutableList<String> names = ImmutableList.copyOf(codes);
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            Checks.argument(seen.add(name), "codes must be different but %s comes twice", name);
        }
        int columns = zones.length == 0 ? 0 : zones[0].length;
        int[] all = new int[zones.length * columns];
        for (int r = 0; r < zones.length; r++) {
            Checks.sameLength(zones[r].length, "zones[" + r + "]", columns, "zones[0]");
            for (int c = 0; c < columns; c++) {
                Checks.between(zones[r][c], NONE, names.size() - 1, "zones[" + r + "][" + c + "]");
                all[r * columns + c] = zones[r][c];
            }
        }
        return new ZoneGrid(zones.length, columns, all, names);
    }

    /**
     * Zones by code; they are numbered in the order in which they first appear, row by row.
     *
     * @param codes by row and column; null or empty for no zone
     * @return the grid
     * @throws IllegalArgumentException if rows differ in length
     */
    public static ZoneGrid ofCodes(String[][] codes) {
        int columns = codes.length == 0 ? 0 : codes[0].length;
        int[] all = new int[codes.length * columns];
        Map<String, Integer> numbers = new HashMap<>();
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int r = 0; r < codes.length; r++) {
            Checks.sameLength(codes[r].length, "codes[" + r + "]", columns, "codes[0]");
            for (int c = 0; c < columns; c++) {
                String code = codes[r][c];
                if (code == null || code.isEmpty()) {
                    all[r * columns + c] = NONE;
                } else {
                    Integer number = numbers.get(code);
                    if (number == null) {
                        number = numbers.size();
                        numbers.put(code, number);
                        names.add(code);
                    }
                    all[r * columns + c] = number;
                }
            }
        }
        return new ZoneGrid(codes.length, columns, all, names.build());
    }

    /**
     * The number of rows.
     *
     * @return rows
     */
    public int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return columns
     */
    public int columns() {
        return columns;
    }

    /**
     * The codes of the zones.
     *
     * @return by number
     */
    public ImmutableList<String> codes() {
        return codes;
    }

    /**
     * The zone of a cell.
     *
     * @param row index of the row
     * @param column index of the column
     * @return its number, or {@link #NONE}
     * @throws IndexOutOfBoundsException if the cell is not in the grid
     */
    public int zone(int row, int column) {
        Objects.checkIndex(row, rows);
        return zones[row * columns + Objects.checkIndex(column, columns)];
    }

    /** As the {@code codes} of the zones, {@code columns} and {@code zones}, a list for each row; a cell of none is null. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("codes", List.copyOf(codes));
        map.put("columns", columns);
        List<List<Integer>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Integer> row = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                int zone = zone(r, column);
                row.add(zone == NONE ? null : (Integer) zone);
            }
            cells.add(row);
        }
        map.put("zones", cells);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ZoneGrid that
                && rows == that.rows
                && columns == that.columns
                && codes.equals(that.codes)
                && Arrays.equals(zones, that.zones);
    }

    @Override
    public int hashCode() {
        return 31 * codes.hashCode() + Arrays.hashCode(zones);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ZoneGrid[%d rows x %d columns, %d zones]", rows, columns, codes.size());
    }
}
