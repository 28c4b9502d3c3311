package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that was read of the rows of a table, before it is known what their places are. */
final class ReadRows {
    /** Says something of one cell. */
    record Remark(int measure, int row, int column, String text) {}

    /** The values, one store for each measure that rows name; a single one where columns name what is measured. */
    final List<RowStore> stores = new ArrayList<>();

    final List<RawPlace> places;
    final RowMeasures measures;
    final List<Problem> problems = new ArrayList<>();
    final Set<String> notes;
    final List<SetApart> apart = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();
    /** Rows of a saved panel that say more than its table. */
    final List<List<String>> saved = new ArrayList<>();

    /** By column: whether it holds fractions, and its largest value. */
    final boolean[] fractional;

    final double[] largest;
    /** By column: how many numbers have a sign of percent, how many that are not zero have none, and the first of these. */
    final long[] percents;

    final long[] bares;
    final long[] firstBare;
    /** How many values there are. */
    long filled;
    /** Rows below the header that are not blank: each is stored, saved, set apart, left out or refused. */
    int seen;

    int leftOut;
    int refused;

    ReadRows(Layout layout, List<RawPlace> places, int columns) {
        this.places = places;
        this.notes = new LinkedHashSet<>(layout.notes);
        this.problems.addAll(layout.problems);
        this.measures = new RowMeasures(layout, problems, notes);
        this.fractional = new boolean[columns];
        this.largest = new double[columns];
        this.percents = new long[columns];
        this.bares = new long[columns];
        this.firstBare = new long[columns];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    int rows() {
        return stores.stream().mapToInt(RowStore::rows).sum();
    }
}
