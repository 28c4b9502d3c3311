package org.chengzhen.spark;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.Gini;

/**
 * All values of a group, up to {@link SqlFunctions#GINI_ROWS}: the coefficient needs them side by side.
 *
 * <p>Public only because Spark's encoders want it.
 */
public final class GiniBuffer implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient double[] values = new double[16];
    private transient double[] weights = new double[16];
    private transient int n;
    private transient boolean weighted;

    /** A group of nothing, for the encoder. */
    public GiniBuffer() {}

    void accept(double value, double weight) {
        reserve(1);
        values[n] = value;
        weights[n] = weight;
        weighted |= weight != 1;
        n++;
    }

    GiniBuffer combine(GiniBuffer other) {
        reserve(other.n);
        System.arraycopy(other.values, 0, values, n, other.n);
        System.arraycopy(other.weights, 0, weights, n, other.n);
        weighted |= other.weighted;
        n += other.n;
        return this;
    }

    private void reserve(int more) {
        if ((long) n + more > SqlFunctions.GINI_ROWS) {
            throw new IllegalStateException("gini holds the values of a group in memory, at most "
                    + SqlFunctions.GINI_ROWS + ": use RangeGini, which sorts them by ranges");
        }
        if (n + more > values.length) {
            int size = Math.max(n + more, values.length * 2);
            values = Arrays.copyOf(values, size);
            weights = Arrays.copyOf(weights, size);
        }
    }

    /** The result of one machine on the same rows, to the bit where no weight is given. */
    double gini() {
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] y = Arrays.copyOf(values, n);
        return weighted ? Gini.weighted(y, Arrays.copyOf(weights, n)) : Gini.of(y);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(n);
        out.writeBoolean(weighted);
        for (int i = 0; i < n; i++) {
            out.writeDouble(values[i]);
            if (weighted) {
                out.writeDouble(weights[i]);
            }
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        n = in.readInt();
        weighted = in.readBoolean();
        values = new double[Math.max(16, n)];
        weights = new double[Math.max(16, n)];
        for (int i = 0; i < n; i++) {
            values[i] = in.readDouble();
            weights[i] = weighted ? in.readDouble() : 1;
        }
    }
}
