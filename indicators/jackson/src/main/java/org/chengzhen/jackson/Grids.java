package org.chengzhen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.stream.StreamSupport;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;

/** Grids from the rows that they are written as. */
final class Grids {
    private static final JavaType TRANSFORM = TypeFactory.defaultInstance().constructType(GeoTransform.class);

    private Grids() {}

    static PopulationGrid population(JsonNode node) {
        JsonNode people = Containers.requiredList(node, "population");
        PopulationGrid.Builder grid = PopulationGrid.builder(
                        people.size(), Containers.integer(Containers.required(node, "columns"), "columns"))
                .transform(transform(node))
                .cellArea(Containers.number(Containers.required(node, "cellArea"), "cellArea"));
        if (Containers.flag(Containers.required(node, "doublePrecision"), "doublePrecision")) {
            grid.doublePrecision();
        }
        for (int r = 0; r < people.size(); r++) {
            grid.populationRow(r, Containers.numbers(people.get(r), "population row " + r));
        }
        rows(node.path("landShares"), grid::landRow);
        rows(node.path("builtUpShares"), grid::builtUpRow);
        return grid.build();
    }

    /** Takes the shares of one row. */
    private interface Row {
        Object set(int row, double[] shares);
    }

    private static void rows(JsonNode shares, Row row) {
        for (int r = 0; r < shares.size(); r++) {
            row.set(r, Containers.numbers(shares.get(r), "shares of row " + r));
        }
    }

    static ClassGrid classes(JsonNode node) {
        int[][] cells = cells(Containers.requiredList(node, "classes"), ClassGrid.NO_DATA);
        int columns = Containers.integer(Containers.required(node, "columns"), "columns");
        ClassGrid plain = ClassGrid.of(cells);
        ClassGrid.Builder grid = ClassGrid.builder(cells.length, columns, transform(node));
        byte[] row = new byte[columns];
        for (int r = 0; r < cells.length; r++) {
            if (cells[r].length != columns) {
                throw new IllegalArgumentException(
                        "row " + r + " has " + cells[r].length + " classes but there are " + columns + " columns");
            }
            for (int c = 0; c < columns; c++) {
                row[c] = (byte) plain.get(r, c);
            }
            grid.row(r, row);
        }
        return grid.build();
    }

    static ZoneGrid zones(JsonNode node) {
        return ZoneGrid.of(
                cells(Containers.requiredList(node, "zones"), ZoneGrid.NONE),
                StreamSupport.stream(Containers.requiredList(node, "codes").spliterator(), false)
                        .map(code -> Containers.text(code, "codes"))
                        .toList());
    }

    private static GeoTransform transform(JsonNode node) {
        return (GeoTransform) Values.read(Containers.required(node, "transform"), TRANSFORM);
    }

    private static int[][] cells(JsonNode rows, int none) {
        int[][] cells = new int[rows.size()][];
        for (int r = 0; r < cells.length; r++) {
            JsonNode row = Containers.list(rows.get(r), "row " + r);
            cells[r] = new int[row.size()];
            for (int c = 0; c < cells[r].length; c++) {
                cells[r][c] = row.get(c).isNull() ? none : Containers.integer(row.get(c), "row " + r + "[" + c + "]");
            }
        }
        return cells;
    }
}
