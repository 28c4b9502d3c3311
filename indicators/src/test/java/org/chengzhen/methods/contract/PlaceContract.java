package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a statistic over places owes to each of 1,000 random tables: another order of the places permutes its results,
 * a place of no weight changes nothing, nor does a place told in two halves, weights in other units, values in other
 * units.
 *
 * <p>A door holds all of these that its columns have a meaning for, or says why not ({@link Door#but}).
 */
public interface PlaceContract {
    /** The doors of a family. */
    Stream<Door> doors();

    /** A change to a table that must not change its statistic. */
    enum Change {
        /** The places stand in another order. */
        ORDER,
        /** A place joins that has neither weight nor amounts. */
        PLACE_OF_WEIGHT_ZERO,
        /** A place is two, which share its weight and amounts and have its values. */
        SPLIT,
        /** All weights times one number. */
        SCALE_OF_WEIGHTS,
        /** All values, and all amounts, times one number. */
        UNITS
    }

    /** What a column is of its places. */
    enum Column {
        /** An intensity, as income per person: whole numbers with ties, or spread over decades. */
        VALUE,
        /** How much a place counts. */
        WEIGHT,
        /** A quantity that adds up over places. */
        AMOUNT,
        /** A quantity that is a part of the amount in the next column. */
        PART,
        /** The number of a group, 0 to 2. */
        GROUP,
        /** A coordinate, or another property without a unit that matters. */
        PROPERTY
    }

    /** Columns over the same places. */
    record Table(ImmutableDoubleArray cells, int places) {
        static Table of(double[]... columns) {
            return new Table(
                    ImmutableDoubleArray.copyOf(Arrays.stream(columns).flatMapToDouble(Arrays::stream)),
                    columns[0].length);
        }

        /** A column, by its number. */
        public double[] column(int c) {
            return cells.subArray(c * places, (c + 1) * places).toArray();
        }

        /** A column of groups. */
        public int[] groups(int c) {
            return Arrays.stream(column(c)).mapToInt(v -> (int) v).toArray();
        }

        /** Columns from one to another, as a matrix of rows by place. */
        public double[][] rows(int from, int to) {
            double[][] rows = new double[places][to - from];
            for (int c = from; c < to; c++) {
                double[] column = column(c);
                for (int i = 0; i < places; i++) {
                    rows[i][c - from] = column[i];
                }
            }
            return rows;
        }
    }

    /** A statistic under the contract. */
    final class Door {
        private final Class<?> type;
        private final String name;
        private final Column[] columns;
        private final Function<Table, Object> statistic;
        private final boolean each;
        private final Map<Change, String> reasons = new EnumMap<>(Change.class);

        private Door(Class<?> type, String name, boolean each, Function<Table, Object> statistic, Column... columns) {
            this.type = type;
            this.name = name;
            this.each = each;
            this.statistic = statistic;
            this.columns = columns;
        }

        /** A statistic of all places together. */
        public static Door over(Class<?> type, String name, Function<Table, Object> statistic, Column... columns) {
            return new Door(type, name, false, statistic, columns);
        }

        /** A statistic of each place: as many numbers as places, in their order. */
        public static Door each(Class<?> type, String name, Function<Table, Object> statistic, Column... columns) {
            return new Door(type, name, true, statistic, columns);
        }

        /** The same door, which a change does change, for a reason. */
        public Door but(Change change, String reason) {
            assertTrue(applies(change), () -> this + ": " + change + " has no meaning here");
            assertTrue(reason.length() > 5, "a reason");
            reasons.put(change, reason);
            return this;
        }

        /** The class of the statistic. */
        public Class<?> type() {
            return type;
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + name;
        }

        boolean applies(Change change) {
            boolean weights = has(Column.WEIGHT);
            boolean adds = weights || ((has(Column.AMOUNT) || has(Column.PART)) && !has(Column.VALUE));
            return switch (change) {
                case ORDER -> true;
                case PLACE_OF_WEIGHT_ZERO, SPLIT -> adds;
                case SCALE_OF_WEIGHTS -> weights;
                case UNITS -> has(Column.VALUE) || has(Column.AMOUNT) || has(Column.PART);
            };
        }

        private boolean has(Column column) {
            return Arrays.asList(columns).contains(column);
        }
    }

    @TestFactory
    default Stream<DynamicTest> aThousandTablesKeepTheirStatisticUnder() {
        return doors().flatMap(door -> Stream.of(Change.values())
                .filter(change -> door.applies(change) && !door.reasons.containsKey(change))
                .map(change -> DynamicTest.dynamicTest(door + " " + change, () -> check(door, change))));
    }

    private static void check(Door door, Change change) {
        SplittableRandom random = new SplittableRandom(20201101);
        int values = 0;
        for (int trial = 0; trial < 1_000; trial++) {
            int n = 2 + random.nextInt(7);
            double[][] columns = draw(door, n, random);
            double[] plain = numbers(door, columns);
            int[] from = origins(change, n, random);
            double[][] changed = change(door, change, columns, from, random);
            double[] result = numbers(door, changed);
            values += plain.length > 0 ? 1 : 0;
            if (door.each && plain.length > 0 && result.length > 0) {
                plain = Arrays.stream(from).mapToDouble(at(plain)).toArray();
            }
            same(door, change, plain, result, columns);
        }
        assertTrue(values >= 100, door + ": only " + values + " of 1,000 tables have a value");
    }

    private static IntToDoubleFunction at(double[] plain) {
        return i -> i < 0 ? Double.NEGATIVE_INFINITY : plain[i];
    }

    private static void same(Door door, Change change, double[] plain, double[] result, double[][] columns) {
        assertEquals(
                plain.length, result.length, () -> door + " " + change + ": parts of " + Arrays.deepToString(columns));
        for (int i = 0; i < plain.length; i++) {
            double expected = plain[i];
            double given = result[i];
            boolean newcomer = expected == Double.NEGATIVE_INFINITY;
            double tolerance = 1e-9 * Math.max(1, Math.max(Math.abs(expected), Math.abs(given)));
            assertTrue(
                    newcomer
                            || (Double.isNaN(expected) && Double.isNaN(given))
                            || Math.abs(expected - given) <= tolerance,
                    () -> door + " " + change + ": " + expected + " became " + given + " for "
                            + Arrays.deepToString(columns));
        }
    }

    /** The numbers of a statistic; none where it is undefined. */
    private static double[] numbers(Door door, double[][] columns) {
        try {
            return Numbers.of(door.statistic.apply(Table.of(columns)));
        } catch (UndefinedException e) {
            return new double[0];
        }
    }

    private static double[][] draw(Door door, int n, SplittableRandom random) {
        double[][] columns = new double[door.columns.length][n];
        boolean whole = random.nextBoolean();
        for (int c = columns.length - 1; c >= 0; c--) {
            for (int i = 0; i < n; i++) {
                double spread = whole ? 1 + random.nextInt(6) : Math.exp(4 * random.nextDouble() - 2);
                columns[c][i] = switch (door.columns[c]) {
                    case VALUE, AMOUNT, WEIGHT -> spread;
                    case PART ->
                        whole ? random.nextInt((int) columns[c + 1][i] + 1) : columns[c + 1][i] * random.nextDouble();
                    case GROUP -> i < 2 ? i : random.nextInt(3);
                    case PROPERTY -> random.nextInt(10);
                };
            }
        }
        return columns;
    }

    /** From which place each place of the changed table comes; −1 for a newcomer. */
    private static int[] origins(Change change, int n, SplittableRandom random) {
        int[] same = new int[n];
        Arrays.setAll(same, i -> i);
        switch (change) {
            case ORDER -> {
                for (int i = n - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    int swap = same[i];
                    same[i] = same[j];
                    same[j] = swap;
                }
                return same;
            }
            case PLACE_OF_WEIGHT_ZERO -> {
                int at = random.nextInt(n + 1);
                int[] wider = new int[n + 1];
                Arrays.setAll(wider, i -> i < at ? i : i == at ? -1 : i - 1);
                return wider;
            }
            case SPLIT -> {
                int[] wider = Arrays.copyOf(same, n + 1);
                wider[n] = random.nextInt(n);
                return wider;
            }
            default -> {
                return same;
            }
        }
    }

    private static double[][] change(
            Door door, Change change, double[][] columns, int[] from, SplittableRandom random) {
        double[][] changed = new double[columns.length][from.length];
        double share = 0.25 + random.nextDouble() / 2;
        double unit = change == Change.SCALE_OF_WEIGHTS || change == Change.UNITS
                ? new double[] {1e-4, 0.1, 3, 1e4}[random.nextInt(4)]
                : 1;
        int split = change == Change.SPLIT ? from[from.length - 1] : -1;
        for (int c = 0; c < columns.length; c++) {
            Column column = door.columns[c];
            boolean adds = column == Column.WEIGHT || column == Column.AMOUNT || column == Column.PART;
            boolean scaled = change == Change.SCALE_OF_WEIGHTS
                    ? column == Column.WEIGHT
                    : column == Column.VALUE || column == Column.AMOUNT || column == Column.PART;
            for (int i = 0; i < from.length; i++) {
                double cell = from[i] >= 0
                        ? columns[c][from[i]]
                        : adds ? 0 : column == Column.VALUE ? 1 + random.nextInt(9) : columns[c][random.nextInt(2)];
                double part = adds && from[i] == split && split >= 0 ? i == from.length - 1 ? share : 1 - share : 1;
                changed[c][i] = cell * part * (scaled ? unit : 1);
            }
        }
        return changed;
    }
}
