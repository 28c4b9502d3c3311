package org.chengzhen.methods.concentration;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.DisjointSets;

/** Which place makes which product, as lists of products for each place. */
final class Bipartite {
    private static final long ONE = Double.doubleToRawLongBits(1);

    final int places;
    final int products;

    /** The products of place c are made[start[c]] … made[start[c + 1] − 1], ascending. */
    final int[] start;

    final int[] made;

    /** How many products a place makes, k_c0. */
    final double[] diversity;

    /** How many places make a product, k_p0. */
    final double[] ubiquity;

    private Bipartite(int places, int products, int[] start, int[] made) {
        this.places = places;
        this.products = products;
        this.start = start;
        this.made = made;
        this.diversity = new double[places];
        this.ubiquity = new double[products];
        for (int c = 0; c < places; c++) {
            diversity[c] = start[c + 1] - start[c];
        }
        for (int p : made) {
            ubiquity[p]++;
        }
    }

    /** Refuses anything but zeros and ones. */
    static Bipartite of(double[][] presence) {
        int columns = Checks.rectangular(presence, "presence");
        int[] start = new int[presence.length + 1];
        int[] made = new int[presence.length * columns];
        int count = 0;
        for (int c = 0; c < presence.length; c++) {
            double[] row = presence[c];
            int valid = 0;
            for (int p = 0; p < columns; p++) {
                // without a jump, which no processor could foresee
                long bits = Double.doubleToRawLongBits(row[p]);
                int one = bits == ONE ? 1 : 0;
                int zero = bits << 1 == 0 ? 1 : 0;
                made[count] = p;
                count += one;
                valid += one + zero;
            }
            if (valid < columns) {
                throw refused(row, c);
            }
            start[c + 1] = count;
        }
        return new Bipartite(presence.length, columns, start, Arrays.copyOf(made, count));
    }

    private static IllegalArgumentException refused(double[] row, int c) {
        int p = 0;
        while (row[p] == 0 || row[p] == 1) {
            p++;
        }
        return new IllegalArgumentException("presence[" + c + "][" + p + "] must be 0 or 1 but is " + row[p]);
    }

    /** The mean over the products of each place; NaN where it makes none. */
    double[] meanOfProducts(double[] ofProducts) {
        double[] means = new double[places];
        for (int c = 0; c < places; c++) {
            double sum = 0;
            for (int at = start[c]; at < start[c + 1]; at++) {
                sum += ofProducts[made[at]];
            }
            means[c] = sum / diversity[c];
        }
        return means;
    }

    /** The mean over the places of each product; NaN where none makes it. */
    double[] meanOfPlaces(double[] ofPlaces) {
        double[] means = new double[products];
        for (int c = 0; c < places; c++) {
            for (int at = start[c]; at < start[c + 1]; at++) {
                means[made[at]] += ofPlaces[c];
            }
        }
        for (int p = 0; p < products; p++) {
            means[p] /= ubiquity[p];
        }
        return means;
    }

    /** The same with places and products in each other's part. */
    Bipartite turned() {
        int[] turnedStart = new int[products + 1];
        for (int p : made) {
            turnedStart[p + 1]++;
        }
        for (int p = 0; p < products; p++) {
            turnedStart[p + 1] += turnedStart[p];
        }
        int[] next = Arrays.copyOf(turnedStart, products);
        int[] makers = new int[made.length];
        for (int c = 0; c < places; c++) {
            for (int at = start[c]; at < start[c + 1]; at++) {
                makers[next[made[at]]++] = c;
            }
        }
        return new Bipartite(/* places= */ products, /* products= */ places, turnedStart, makers);
    }

    /** Whether the places and products that have any link hang together: whether all linked products do. */
    boolean connected() {
        DisjointSets sets = new DisjointSets(products);
        for (int c = 0; c < places; c++) {
            for (int at = start[c] + 1; at < start[c + 1]; at++) {
                sets.unite(made[start[c]], made[at]);
            }
        }
        int unmade = 0;
        for (double k : ubiquity) {
            unmade += k == 0 ? 1 : 0;
        }
        return sets.count() - unmade <= 1;
    }
}
