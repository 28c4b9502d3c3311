package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variables;

/** Which columns of a table of cells say where a cell is, and which how many people are in it. */
final class CellColumns {
    private static final Set<String> ROW = Set.of("row");
    private static final Set<String> COLUMN = Set.of("column", "col");
    private static final Set<String> X = Set.of("x", "lon", "long", "lng", "longitude", "easting", "east", "经度", "东经");
    private static final Set<String> Y = Set.of("y", "lat", "latitude", "northing", "north", "纬度", "北纬");
    private static final Set<String> ID =
            Set.of("grd id", "grdid", "grid id", "gridid", "cell id", "cellcode", "cell code");
    private static final List<Set<String>> PEOPLE = List.of(
            Set.of("population", "people", "pop", "人口", "常住人口", "人口数"),
            Set.of(
                    "tot p",
                    "totp",
                    "tot p 2018",
                    "tot p 2021",
                    "tot p 2011",
                    "tot p 2006",
                    "obs value t",
                    "obs value",
                    "t"),
            Set.of("z", "value", "val"));
    private static final Set<String> LAND = Set.of("land fraction", "land share", "land");
    private static final Set<String> BUILT_UP = Set.of("built up fraction", "built up share", "built up");
    private static final Pattern GRID_ID =
            Pattern.compile("(?:CRS(\\d+))?(?:RES)?(\\d+)(k?m)N(\\d+)E(\\d+)", Pattern.CASE_INSENSITIVE);

    final int row;
    final int column;
    final int x;
    final int y;
    final int id;
    final int people;
    final int land;
    final int builtUp;
    /** In which the people are counted, as 万人. */
    Unit unit = Unit.PERSON;

    private CellColumns(List<String> header, Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String text : header) {
            keys.add(Names.key(text).replace('_', ' ').replace('-', ' '));
        }
        row = find(keys, ROW);
        column = find(keys, COLUMN);
        x = find(keys, X);
        y = find(keys, Y);
        id = find(keys, ID);
        land = find(keys, LAND);
        builtUp = find(keys, BUILT_UP);
        int found = -1;
        for (Set<String> names : PEOPLE) {
            found = found < 0 ? find(keys, names) : found;
        }
        for (int j = 0; j < header.size() && found < 0; j++) {
            Header parsed = Header.parse(header.get(j), VariableNames.with(List.of()));
            if (parsed.variable().filter(Variables.POPULATION::equals).isPresent()) {
                found = j;
                unit = parsed.unit()
                        .filter(u -> u.convertibleTo(Unit.PERSON))
                        .or(() -> parsed.multiple().map(factor -> ColumnUnits.times(factor, Unit.PERSON)))
                        .orElse(Unit.PERSON);
            }
        }
        if (found < 0) {
            found = theOther(header.size());
        }
        people = found;
        if (people < 0 || !placed()) {
            throw new IOException(file + ": is no table of cells: it has no column "
                    + (placed() ? "population" : "row and column, nor x and y, nor GRD_ID") + ", only " + header);
        }
    }

    static CellColumns of(List<String> header, Path file) throws IOException {
        return new CellColumns(header, file);
    }

    private static int find(List<String> keys, Set<String> names) {
        for (int j = 0; j < keys.size(); j++) {
            if (names.contains(keys.get(j))) {
                return j;
            }
        }
        return -1;
    }

    private boolean placed() {
        return (row >= 0 && column >= 0) || (x >= 0 && y >= 0) || id >= 0;
    }

    /** The one column that does not say where a cell is. */
    private int theOther(int width) {
        Set<Integer> known = Set.copyOf(List.of(row, column, x, y, id, land, builtUp).stream()
                .distinct()
                .toList());
        int other = -1;
        for (int j = 0; j < width; j++) {
            if (!known.contains(j)) {
                if (other >= 0) {
                    return -1;
                }
                other = j;
            }
        }
        return placed() ? other : -1;
    }

    boolean byIndex() {
        return row >= 0 && column >= 0;
    }

    boolean byId() {
        return !byIndex() && id >= 0;
    }

    /** A cell of Europe's grids by its id, as {@code 1kmN2689E4341}: the corner and the size, in metres. */
    record GridCell(double west, double south, double size) {
        static GridCell of(String text) {
            Matcher id = GRID_ID.matcher(text.strip());
            if (!id.matches()
                    || id.group(2).length() > 7
                    || id.group(4).length() > 9
                    || id.group(5).length() > 9) {
                throw new IllegalArgumentException("is no id of a cell, as 1kmN2689E4341: " + text);
            }
            boolean km = id.group(3).equalsIgnoreCase("km");
            double size = Double.parseDouble(id.group(2)) * (km ? 1000 : 1);
            double north = Double.parseDouble(id.group(4));
            double east = Double.parseDouble(id.group(5));
            // short ids leave out the zeros at the end of the size: 10km counts in 10 km, 250m in 10 m
            double scale = 1;
            boolean whole = id.group(1) != null || id.group(4).length() >= 7;
            while (!whole && size > 0 && size % (10 * scale) == 0) {
                scale *= 10;
            }
            if (!(size > 0)) {
                throw new IllegalArgumentException("is an id of a cell without size: " + text);
            }
            return new GridCell(east * scale, north * scale, size);
        }
    }
}
