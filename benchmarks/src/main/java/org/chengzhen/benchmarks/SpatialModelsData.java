package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;

/** Seeded places, panels, strata and outlines for the spatial models. */
final class SpatialModelsData {
    private SpatialModelsData() {}

    /** A panel of places x years. */
    record Panel(double[] eastings, double[] northings, SpatialWeights weights, DoubleMatrix y, List<DoubleMatrix> x) {}

    /** Random places with their eight nearest neighbours; y follows x, its neighbours' x, its place and its year. */
    static Panel panel(int n, int years, int variables, long seed) {
        Random random = new Random(seed);
        double[] east = random.doubles(n).toArray();
        double[] north = random.doubles(n).toArray();
        SpatialWeights w = SpatialWeights.knn(east, north, 8).rowStandardized();
        List<DoubleMatrix> x = new ArrayList<>();
        double[][] y = new double[n][years];
        for (int v = 0; v < variables; v++) {
            double[][] column = new double[n][years];
            for (int t = 0; t < years; t++) {
                double[] year = new double[n];
                for (int i = 0; i < n; i++) {
                    year[i] = random.nextGaussian();
                    column[i][t] = year[i];
                }
                double[] lag = w.lag(year);
                for (int i = 0; i < n; i++) {
                    y[i][t] += (v + 1) * 0.2 * year[i] + 0.3 * lag[i];
                }
            }
            x.add(DoubleMatrix.of(column));
        }
        for (int t = 0; t < years; t++) {
            double[] year = new double[n];
            for (int i = 0; i < n; i++) {
                year[i] = y[i][t] + Math.sin(9 * east[i]) + 0.1 * t + random.nextGaussian();
            }
            // (I − 0.4 W)⁻¹ by its series
            double[] term = year;
            for (int p = 1; p < 40; p++) {
                term = w.lag(term);
                for (int i = 0; i < n; i++) {
                    term[i] *= 0.4;
                    year[i] += term[i];
                }
            }
            for (int i = 0; i < n; i++) {
                y[i][t] = year[i];
            }
        }
        return new Panel(east, north, w, DoubleMatrix.of(y), x);
    }

    /** The first variables in the first year, as columns. */
    static double[][] columns(Panel panel, int variables) {
        double[][] rows = new double[panel.eastings().length][variables];
        for (int i = 0; i < rows.length; i++) {
            for (int v = 0; v < variables; v++) {
                rows[i][v] = panel.x().get(v).get(i, 0);
            }
        }
        return rows;
    }

    /** y whose coefficients vary over space. */
    static double[] varying(Panel panel, DoubleMatrix x, long seed) {
        Random random = new Random(seed);
        double[] y = new double[x.rows()];
        for (int i = 0; i < y.length; i++) {
            y[i] = random.nextGaussian();
            for (int v = 0; v < x.columns(); v++) {
                y[i] += x.get(i, v) * Math.sin((v + 1) * panel.eastings()[i] + 2 * panel.northings()[i]);
            }
        }
        return y;
    }

    /** Strata: some of space, some at random, of 3 to 11 kinds. */
    static List<int[]> factors(Panel panel, int count, long seed) {
        Random random = new Random(seed);
        List<int[]> factors = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            int kinds = 3 + f;
            int[] strata = new int[panel.eastings().length];
            for (int i = 0; i < strata.length; i++) {
                strata[i] = f % 2 == 0 ? (int) (kinds * panel.eastings()[i]) : random.nextInt(kinds);
            }
            factors.add(strata);
        }
        return factors;
    }

    /** Four-sided places on an uneven lattice, each border of 25 crooked pieces that both sides share. */
    static List<List<double[][]>> outlines(int count, long seed) {
        int width = (int) Math.ceil(Math.sqrt(count));
        int height = (count + width - 1) / width;
        Random random = new Random(seed);
        double[][][] corners = new double[height + 1][width + 1][];
        for (int r = 0; r <= height; r++) {
            for (int c = 0; c <= width; c++) {
                corners[r][c] = new double[] {c + 0.4 * random.nextDouble(), r + 0.4 * random.nextDouble()};
            }
        }
        double[][][][] along = new double[height + 1][width][][];
        double[][][][] up = new double[height][width + 1][][];
        for (int r = 0; r <= height; r++) {
            for (int c = 0; c <= width; c++) {
                if (c < width) {
                    along[r][c] = border(corners[r][c], corners[r][c + 1], random);
                }
                if (r < height) {
                    up[r][c] = border(corners[r][c], corners[r + 1][c], random);
                }
            }
        }
        List<List<double[][]>> outlines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int r = i / width;
            int c = i % width;
            double[][] ring = new double[100][];
            for (int p = 0; p < 25; p++) {
                ring[p] = along[r][c][p];
                ring[25 + p] = up[r][c + 1][p];
                ring[50 + p] = along[r + 1][c][25 - p];
                ring[75 + p] = up[r][c][25 - p];
            }
            outlines.add(Collections.singletonList(ring));
        }
        return outlines;
    }

    private static double[][] border(double[] from, double[] to, Random random) {
        double[][] points = new double[26][];
        for (int p = 0; p <= 25; p++) {
            double s = p / 25.0;
            double off = p % 25 == 0 ? 0 : 0.02 * random.nextDouble();
            points[p] = new double[] {
                from[0] + s * (to[0] - from[0]) - off * (to[1] - from[1]),
                from[1] + s * (to[1] - from[1]) + off * (to[0] - from[0])
            };
        }
        points[0] = from;
        points[25] = to;
        return points;
    }
}
