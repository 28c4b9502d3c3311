package org.chengzhen.benchmarks;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** What a user would write for concentration and complexity. */
final class ConcentrationRivals {
    private ConcentrationRivals() {}

    /** Location quotients, HHI, Krugman and Ellison–Glaeser, each in sweeps of its own; a check sum of all. */
    static double concentration(double[][] employment, double[] plantHerfindahl) {
        int rows = employment.length;
        int columns = employment[0].length;
        double[] rowSums = new double[rows];
        double[] columnSums = new double[columns];
        double total = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                rowSums[i] += employment[i][j];
                columnSums[j] += employment[i][j];
                total += employment[i][j];
            }
        }
        double[][] quotients = new double[rows][columns];
        double[] hhi = new double[rows];
        double[] krugman = new double[rows];
        double[] raw = new double[columns];
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double share = employment[i][j] / rowSums[i];
                double whole = columnSums[j] / total;
                quotients[i][j] = share / whole;
                hhi[i] += share * share;
                krugman[i] += Math.abs(share - whole);
                double deviation = employment[i][j] / columnSums[j] - rowSums[i] / total;
                raw[j] += deviation * deviation;
            }
            squares += rowSums[i] / total * (rowSums[i] / total);
        }
        double check = 0;
        for (int i = 0; i < rows; i++) {
            check += quotients[i][0] + hhi[i] + krugman[i];
        }
        for (int j = 0; j < columns; j++) {
            double h = plantHerfindahl[j];
            check += (raw[j] - (1 - squares) * h) / ((1 - squares) * (1 - h));
        }
        return check;
    }

    /** ECI by matrix products and all eigenvectors of commons-math; up to its sign. */
    static double[] eci(double[][] presence) {
        RealMatrix m = new Array2DRowRealMatrix(presence, false);
        int places = m.getRowDimension();
        int products = m.getColumnDimension();
        double[] diversity = new double[places];
        double[] ubiquity = new double[products];
        for (int c = 0; c < places; c++) {
            for (int p = 0; p < products; p++) {
                diversity[c] += presence[c][p];
                ubiquity[p] += presence[c][p];
            }
        }
        RealMatrix scaled = m.copy();
        for (int c = 0; c < places; c++) {
            for (int p = 0; p < products; p++) {
                scaled.multiplyEntry(c, p, 1 / Math.sqrt(diversity[c] * ubiquity[p]));
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(scaled.transpose().multiply(scaled));
        double[] vector = eigen.getEigenvector(1).toArray();
        for (int p = 0; p < products; p++) {
            vector[p] /= Math.sqrt(ubiquity[p]);
        }
        double[] eci = m.operate(vector);
        double mean = 0;
        for (int c = 0; c < places; c++) {
            eci[c] /= diversity[c];
            mean += eci[c] / places;
        }
        double variance = 0;
        for (double k : eci) {
            variance += (k - mean) * (k - mean) / places;
        }
        for (int c = 0; c < places; c++) {
            eci[c] = (eci[c] - mean) / Math.sqrt(variance);
        }
        return eci;
    }
}
