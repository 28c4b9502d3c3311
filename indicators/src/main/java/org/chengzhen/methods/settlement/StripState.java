package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.jspecify.annotations.Nullable;

/**
 * What a strip of whole rows contributes to the degree of urbanisation, ready to be merged with its
 * neighbours.
 *
 * <p>It holds the cells above each density as bits and their components as runs with partial labels, 0.5 to
 * 1 byte a cell where the grid itself has 8. Adjoining states merge exactly, in any grouping: the classes
 * are those of the grid in one piece, bit for bit. It is serializable, so that a distributed engine can map
 * strips to states and reduce them.
 *
 * <pre>{@code
 * StripState a = rules.strip(north);               // rules is a DegreeOfUrbanisation
 * StripState b = rules.strip(south);
 * ClassGrid classes = rules.finish(StripState.merge(List.of(a, b)));
 * }</pre>
 */
public final class StripState implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The rules of the classification. */
    final UrbanisationRules rules;

    /** Rows of the strip. */
    final int rows;

    /** Columns of the grid. */
    final int columns;

    /** Area of a cell, km²; NaN where rows differ. */
    final double cellArea;

    /** Area of the cells of each row, where rows differ, else null. */
    final double @Nullable [] rowAreas;

    /** Placement: serializable numbers instead of the record. */
    final double originX;

    /** Northern edge of the strip. */
    final double originY;

    /** Width of a cell. */
    final double cellWidth;

    /** Height of a cell. */
    final double cellHeight;

    /** Cells dense enough for a centre. */
    final CellMask dense;
    /** Cells dense enough for a cluster. */
    final CellMask clustered;
    /** Water cells, or null. */
    final CellMask water;
    /** Cells with nobody and little land, or null. */
    final CellMask uncounted;
    /** Cells without data, or null. */
    final CellMask unknown;

    /** Runs of cells dense enough for a centre. */
    final RunTable centres;

    /** Runs of cells dense enough for a cluster. */
    final RunTable clusters;

    private StripState(
            StripState like,
            int rows,
            double @Nullable [] rowAreas,
            CellMask dense,
            CellMask clustered,
            CellMask water,
            CellMask uncounted,
            CellMask unknown,
            RunTable centres,
            RunTable clusters) {
        this.rules = like.rules;
        this.rows = rows;
        this.columns = like.columns;
        this.cellArea = like.cellArea;
        this.rowAreas = rowAreas;
        this.originX = like.originX;
        this.originY = like.originY;
        this.cellWidth = like.cellWidth;
        this.cellHeight = like.cellHeight;
        this.dense = dense;
        this.clustered = clustered;
        this.water = water;
        this.uncounted = uncounted;
        this.unknown = unknown;
        this.centres = centres;
        this.clusters = clusters;
    }

    /** The state of some rows of a grid. */
    StripState(UrbanisationRules rules, PopulationGrid grid, int firstRow, int rows) {
        this.rules = rules;
        this.rows = rows;
        this.columns = grid.columns();
        this.cellArea = grid.cellArea();
        this.rowAreas = Double.isNaN(cellArea) ? new double[rows] : null;
        for (int r = 0; rowAreas != null && r < rows; r++) {
            rowAreas[r] = grid.cellArea(firstRow + r);
        }
        GeoTransform placement = grid.transform().shifted(firstRow, 0);
        this.originX = placement.originX();
        this.originY = placement.originY();
        this.cellWidth = placement.cellWidth();
        this.cellHeight = placement.cellHeight();
        DensityMasks masks = new DensityMasks(grid);
        boolean builtUp = rules.builtUp().isPresent() && grid.hasBuiltUpShares();
        boolean wet = grid.hasLandShares() && rules.waterLandShare() > 0;
        boolean nested = rules.centreDensity() >= rules.clusterDensity();
        dense = new CellMask(rows, columns);
        clustered = new CellMask(rows, columns);
        water = wet ? new CellMask(rows, columns) : null;
        uncounted = wet ? new CellMask(rows, columns) : null;
        unknown = grid.hasGaps() ? new CellMask(rows, columns) : null;
        centres = new RunTable(rows, rules.centreContiguity(), rules.centrePopulation(), false, 1024);
        clusters = new RunTable(rows, rules.clusterContiguity(), rules.clusterPopulation(), false, 1024);
        for (int r = 0; r < rows; r++) {
            Loop.check();
            masks.read(firstRow + r);
            masks.atLeast(rules.clusterDensity(), null, clustered, r);
            masks.atLeast(rules.centreDensity(), nested ? clustered : null, dense, r);
            if (builtUp) {
                masks.builtUpAtLeast(rules.builtUpLimit(), dense, r);
            }
            if (wet) {
                masks.water(rules.waterLandShare(), water, uncounted, r);
            }
            if (unknown != null) {
                masks.unknown(unknown, r);
            }
            masks.widen(clustered, r);
            if (!nested || builtUp) {
                masks.widen(dense, r);
            }
            centres.addRow(dense, r, masks.people);
            clusters.addRow(clustered, r, masks.people);
        }
    }

    /**
     * Joins the states of adjoining strips.
     *
     * @param strips from north to south, at least one, of the same columns and rules
     * @return the state of all their rows
     * @throws IllegalArgumentException if there is none, or they do not fit together
     */
    public static StripState merge(List<StripState> strips) {
        return merge(strips, false);
    }

    static StripState merge(List<StripState> strips, boolean parallel) {
        Checks.argument(!strips.isEmpty(), "strips must not be empty");
        StripState first = strips.get(0);
        if (strips.size() == 1) {
            return first;
        }
        int rows = 0;
        boolean wet = false;
        boolean gaps = false;
        for (int i = 0; i < strips.size(); i++) {
            StripState s = strips.get(i);
            Checks.argument(
                    s.columns == first.columns,
                    "strips[%d] has %d columns but strips[0] has %d",
                    i,
                    s.columns,
                    first.columns);
            Checks.argument(
                    s.rules.equals(first.rules), "strips[%d] follows other rules than strips[0]: %s", i, s.rules);
            Checks.argument(
                    Double.compare(s.cellArea, first.cellArea) == 0,
                    "strips[%d] has cells of %s km² but strips[0] of %s",
                    i,
                    s.cellArea,
                    first.cellArea);
            double north = first.originY - rows * first.cellHeight;
            Checks.argument(
                    Math.abs(s.originY - north) < first.cellHeight / 2,
                    "strips[%d] begins at y = %s but the strip above ends at %s",
                    i,
                    s.originY,
                    north);
            rows = Math.addExact(rows, s.rows);
            wet |= s.water != null;
            gaps |= s.unknown != null;
        }
        int n = strips.size();
        CellMask[][] masks = new CellMask[5][n];
        RunTable[][] runs = new RunTable[2][n];
        for (int i = 0; i < n; i++) {
            StripState s = strips.get(i);
            masks[0][i] = s.dense;
            masks[1][i] = s.clustered;
            masks[2][i] = s.water != null ? s.water : new CellMask(wet ? s.rows : 0, s.columns);
            masks[3][i] = s.uncounted != null ? s.uncounted : new CellMask(wet ? s.rows : 0, s.columns);
            masks[4][i] = s.unknown != null ? s.unknown : new CellMask(gaps ? s.rows : 0, s.columns);
            runs[0][i] = s.centres;
            runs[1][i] = s.clusters;
        }
        double[] areas = first.rowAreas == null
                ? null
                : strips.stream()
                        .flatMapToDouble(s -> Arrays.stream(s.rowAreas))
                        .toArray();
        CellMask[] cells = new CellMask[2];
        RunTable[] tables = new RunTable[2];
        Chunks.run("kinds of settlements", 2, parallel, kind -> {
            cells[kind] = CellMask.stacked(masks[kind]);
            tables[kind] = RunTable.stacked(runs[kind], cells[kind]);
        });
        return new StripState(
                first,
                rows,
                areas,
                cells[0],
                cells[1],
                wet ? CellMask.stacked(masks[2]) : null,
                wet ? CellMask.stacked(masks[3]) : null,
                gaps ? CellMask.stacked(masks[4]) : null,
                tables[0],
                tables[1]);
    }

    /**
     * The number of rows.
     *
     * @return rows of the strip or of the strips merged so far
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

    GeoTransform transform() {
        return new GeoTransform(originX, originY, cellWidth, cellHeight);
    }

    /** Cells that never join a centre by filling: those without data. */
    CellMask closedToFilling() {
        return unknown;
    }

    /** Cells that never join a centre by smoothing: those without data, and water where valid ones count. */
    CellMask closedToSmoothing() {
        if (rules.smoothing() != EdgeSmoothing.MAJORITY_OF_VALID || water == null) {
            return unknown;
        }
        return unknown == null ? water : water.copy().or(unknown);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "StripState[%d rows x %d columns, %d runs of dense cells, %d of clustered, %s]",
                rows,
                columns,
                centres.size,
                clusters.size,
                rules.name());
    }
}
