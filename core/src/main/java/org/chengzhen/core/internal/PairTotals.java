package org.chengzhen.core.internal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Totals by pairs of labels, without any rounding until they are asked for, so that parts combine to the same
 * total in any order.
 *
 * <p>Whole numbers up to 2⁵³ take a double for each pair, others an {@link ExactSum}.
 */
public final class PairTotals implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LARGEST_WHOLE = 0x1p53;

    private final HashMap<String, HashMap<String, Cell>> rows = new HashMap<>();

    /** No pair. */
    public PairTotals() {}

    private static final class Cell implements Serializable {
        private static final long serialVersionUID = 1L;
        private double whole;
        private ExactSum rest;

        void add(double value) {
            double sum = whole + value;
            if (value == Math.rint(value) && sum <= LARGEST_WHOLE) {
                whole = sum;
                return;
            }
            if (rest == null) {
                rest = new ExactSum();
            }
            rest.add(value);
        }

        void add(Cell other) {
            add(other.whole);
            if (other.rest != null) {
                if (rest == null) {
                    rest = new ExactSum();
                }
                rest.add(other.rest);
            }
        }

        double value() {
            return rest == null ? whole : new ExactSum().add(rest).add(whole).value();
        }
    }

    /**
     * Adds to one pair.
     *
     * @param row first label
     * @param column second label
     * @param amount ≥ 0; zero makes the pair known
     */
    public void add(String row, String column, double amount) {
        cell(row, column).add(amount);
    }

    /**
     * Adds all pairs of other totals.
     *
     * @param other totals, which stay as they are
     */
    public void add(PairTotals other) {
        other.rows.forEach((row, columns) ->
                columns.forEach((column, cell) -> cell(row, column).add(cell)));
    }

    private Cell cell(String row, String column) {
        return rows.computeIfAbsent(row, r -> new HashMap<>()).computeIfAbsent(column, c -> new Cell());
    }

    /**
     * How many pairs are known.
     *
     * @return the count of pairs
     */
    public int size() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * The first labels.
     *
     * @return in the order of their characters
     */
    public TreeSet<String> rowLabels() {
        return new TreeSet<>(rows.keySet());
    }

    /**
     * The second labels.
     *
     * @return in the order of their characters
     */
    public TreeSet<String> columnLabels() {
        TreeSet<String> labels = new TreeSet<>();
        rows.values().forEach(columns -> labels.addAll(columns.keySet()));
        return labels;
    }

    /**
     * The known totals of one row.
     *
     * @param row first label
     * @return total by second label, in the order of its characters; each rounded once
     */
    public Map<String, Double> row(String row) {
        Map<String, Double> totals = new TreeMap<>();
        rows.getOrDefault(row, new HashMap<>()).forEach((column, cell) -> totals.put(column, cell.value()));
        return totals;
    }
}
