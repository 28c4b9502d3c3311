package org.chengzhen.methods.concentration;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;

/** Which place makes which product, as lists of products for each place. */
final class Bipartite {
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
            for (int p = 0; p < columns; p++) {
                double m = presence[c][p];
                if (m == 1) {
                    made[count++] = p;
                } else if (m != 0) {
                    throw new IllegalArgumentException("presence[" + c + "][" + p + "] must be 0 or 1 but is " + m);
                }
            }
            start[c + 1] = count;
        }
        return new Bipartite(presence.length, columns, start, Arrays.copyOf(made, count));
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
        return new Bipartite(products, places, turnedStart, makers);
    }

    /** Whether the places and products that have any link hang together. */
    boolean connected() {
        int[] parent = new int[places + products];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int c = 0; c < places; c++) {
            for (int at = start[c]; at < start[c + 1]; at++) {
                parent[root(parent, places + made[at])] = root(parent, c);
            }
        }
        int root = -1;
        for (int c = 0; c < places; c++) {
            if (diversity[c] > 0) {
                int own = root(parent, c);
                if (root >= 0 && own != root) {
                    return false;
                }
                root = own;
            }
        }
        return true;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
