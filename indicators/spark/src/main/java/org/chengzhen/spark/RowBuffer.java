package org.chengzhen.spark;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;

/**
 * All rows of a group, up to {@link SqlFunctions#GROUP_ROWS}, for what needs them side by side.
 *
 * <p>Public only because Spark's encoders want it.
 */
public final class RowBuffer implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_ROOM = 16;

    private final String function;
    private final String wayOn;
    private transient double[] first = {};
    /** Null as long as all are one. */
    private transient double[] second;

    private transient int n;

    RowBuffer(String function, String wayOn) {
        this.function = function;
        this.wayOn = wayOn;
    }

    /** A statistic of two columns. */
    @FunctionalInterface
    interface OfColumns extends Serializable {
        double of(double[] first, double[] second);
    }

    RowBuffer accept(double value, double other) {
        reserve(1, other != 1);
        first[n] = value;
        if (second != null) {
            second[n] = other;
        }
        n++;
        return this;
    }

    RowBuffer combine(RowBuffer other) {
        reserve(other.n, other.second != null);
        System.arraycopy(other.first, 0, first, n, other.n);
        if (other.second != null) {
            System.arraycopy(other.second, 0, second, n, other.n);
        }
        n += other.n;
        return this;
    }

    private void reserve(int more, boolean both) {
        if ((long) n + more > SqlFunctions.GROUP_ROWS) {
            throw new IllegalStateException(function + " holds the rows of a group in memory, at most "
                    + SqlFunctions.GROUP_ROWS + ": " + wayOn);
        }
        if (n + more > first.length) {
            int room = Math.max(n + more, Math.max(FIRST_ROOM, first.length * 2));
            first = Arrays.copyOf(first, room);
            if (second != null) {
                second = ones(second, n, room);
            }
        }
        if (both && second == null) {
            second = ones(new double[0], 0, first.length);
        }
    }

    /** The others that are not given are one. */
    private static double[] ones(double[] given, int from, int room) {
        double[] others = Arrays.copyOf(given, room);
        Arrays.fill(others, from, room, 1);
        return others;
    }

    /** Whether the second column is more than ones. */
    boolean hasSecond() {
        return second != null;
    }

    double[] first() {
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        return Arrays.copyOf(first, n);
    }

    /** A statistic of the rows in the order of both columns, so that it does not depend on how they came together. */
    double of(OfColumns statistic) {
        double[] a = first();
        double[] b = second == null ? ones(new double[0], 0, n) : Arrays.copyOf(second, n);
        int[] bySecond = Sorts.order(b);
        int[] byFirst = Sorts.order(pick(a, bySecond));
        return statistic.of(pick(pick(a, bySecond), byFirst), pick(pick(b, bySecond), byFirst));
    }

    private static double[] pick(double[] values, int[] order) {
        double[] picked = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(n);
        out.writeBoolean(second != null);
        for (int i = 0; i < n; i++) {
            out.writeDouble(first[i]);
        }
        for (int i = 0; second != null && i < n; i++) {
            out.writeDouble(second[i]);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        n = in.readInt();
        boolean both = in.readBoolean();
        first = read(in, n);
        second = both ? read(in, n) : null;
    }

    private static double[] read(ObjectInputStream in, int count) throws IOException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
