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
    /** Where cells differ in area: that of all, and of their land, km². */
    private double area;

    private double landArea;
    private double rowMoment;
    private double columnMoment;
    private double rowSum;
    private double columnSum;

    SettlementTotals(int firstRow) {
        this.firstRow = firstRow;
    }

    void add(int row, int column, double cellPeople, int landParts, double cellArea) {
        lastRow = row;
        firstColumn = Math.min(firstColumn, column);
        lastColumn = Math.max(lastColumn, column);
        cells++;
        people += cellPeople;
        double land = landParts / (double) PopulationGrid.SHARE_PARTS;
        landCells += land;
        area += cellArea;
        landArea += land * cellArea;
        rowMoment += cellPeople * (row - firstRow);
        columnMoment += cellPeople * column;
        rowSum += row - firstRow;
        columnSum += column;
    }

    Settlement settlement(int id, int code, PopulationGrid grid) {
        double row = firstRow + (people > 0 ? rowMoment / people : rowSum / cells);
        boolean same = !Double.isNaN(grid.cellArea());
        double column = people > 0 ? columnMoment / people : columnSum / cells;
        return new Settlement(
                id,
                code,
                people,
                cells,
                same ? cells * grid.cellArea() : area,
                same ? landCells * grid.cellArea() : landArea,
                firstRow,
                lastRow,
                firstColumn,
                lastColumn,
                grid.transform().x(column),
                grid.transform().y(row));
    }
}
