package org.chengzhen.methods.settlement;

import org.chengzhen.core.grid.PopulationGrid;

/** Adds up the cells of one settlement. */
final class SettlementTotals {
    private final int firstRow;
    private int lastRow;
    private int firstColumn = Integer.MAX_VALUE;
    private int lastColumn = -1;
    private long cells;
    private double people;
    private double landCells;
    private double rowMoment;
    private double columnMoment;
    private double rowSum;
    private double columnSum;

    SettlementTotals(int firstRow) {
        this.firstRow = firstRow;
    }

    void add(int row, int column, double cellPeople, int landParts) {
        lastRow = row;
        firstColumn = Math.min(firstColumn, column);
        lastColumn = Math.max(lastColumn, column);
        cells++;
        people += cellPeople;
        landCells += landParts / (double) PopulationGrid.SHARE_PARTS;
        rowMoment += cellPeople * (row - firstRow);
        columnMoment += cellPeople * column;
        rowSum += row - firstRow;
        columnSum += column;
    }

    Settlement settlement(int id, int code, PopulationGrid grid) {
        double row = firstRow + (people > 0 ? rowMoment / people : rowSum / cells);
        double column = people > 0 ? columnMoment / people : columnSum / cells;
        return new Settlement(
                id,
                code,
                people,
                cells,
                cells * grid.cellArea(),
                landCells * grid.cellArea(),
                firstRow,
                lastRow,
                firstColumn,
                lastColumn,
                grid.transform().x(column),
                grid.transform().y(row));
    }
}
