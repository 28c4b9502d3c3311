package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * What the likelihoods of spatial models are made of: one or more periods of n places behind one another,
 * with the effects taken off, and how much of ln|I − ρW| goes in.
 */
final class Stack {
    private final Jacobian jacobian;
    private final int periods;
    private final double[] y;
    private final double[] wy;
    private final double[][] x;
    private final double[][] wx;
    private final IntFunction<String> names;
    private final UnaryOperator<double[]> demean;
    private final double weight;
    private final double size;
    private final double delta;

    Stack(
            Jacobian jacobian,
            int periods,
            double[] y,
            double[] wy,
            double[][] x,
            double[][] wx,
            IntFunction<String> names,
            UnaryOperator<double[]> demean,
            double weight,
            double size,
            double delta) {
        this.jacobian = jacobian;
        this.periods = periods;
        this.y = y;
        this.wy = wy;
        this.x = x;
        this.wx = wx;
        this.names = names;
        this.demean = demean;
        this.weight = weight;
        this.size = size;
        this.delta = delta;
    }

    /** Of W. */
    Jacobian jacobian() {
        return jacobian;
    }

    /** T. */
    int periods() {
        return periods;
    }

    /** The explained variable. */
    double[] y() {
        return y;
    }

    /** Its lag. */
    double[] wy() {
        return wy;
    }

    /** Columns of explanatory variables. */
    double[][] x() {
        return x;
    }

    /** Their lags. */
    double[][] wx() {
        return wx;
    }

    /** Names of the columns of x. */
    IntFunction<String> names() {
        return names;
    }

    /** Takes effects off a stacked vector. */
    UnaryOperator<double[]> demean() {
        return demean;
    }

    /** How often ln|I − ρW| counts: T, or T − 1 after a transformation. */
    double weight() {
        return weight;
    }

    /** How many errors are free. */
    double size() {
        return size;
    }

    /** 1 where the mean of the places has been transformed away, else 0. */
    double delta() {
        return delta;
    }

    /** One period of places, without effects. */
    static Stack crossSection(Jacobian jacobian, double[] y, double[][] x, IntFunction<String> names) {
        Arrangement w = jacobian.weights();
        double[][] lags = new double[x.length][];
        for (int c = 0; c < x.length; c++) {
            lags[c] = w.lag(x[c]);
        }
        return new Stack(jacobian, 1, y, w.lag(y), x, lags, names, v -> v, 1, y.length, 0);
    }

    /** The part of ln L that depends on the spatial parameter beside σ². */
    double logDeterminant(double rho) {
        return weighted(jacobian.logDeterminant(rho), rho);
    }

    double weighted(double logDeterminant, double rho) {
        return weight * (logDeterminant - (delta == 0 ? 0 : Math.log1p(-rho)));
    }

    double logLikelihood(double squares, double logDeterminant) {
        return -size / 2 * (Math.log(2 * Math.PI * squares / size) + 1) + logDeterminant;
    }

    /** tr(G), or tr(JGJ) where the mean has been transformed away. */
    double trace(Jacobian.Traces t) {
        return t.g() - delta * t.totalG() / t.n();
    }

    /** tr(GG + G'G), or the same of JGJ. */
    double squaredTrace(Jacobian.Traces t) {
        double mean = t.totalG() / t.n();
        double off = (2 * t.totalGg() + t.right() + t.left()) / t.n() - 2 * mean * mean;
        return t.gg() + t.gtg() - delta * off;
    }

    /** (GX*b)*, period by period. */
    double[] pulled(Factors factors, double[] fitted) {
        int n = jacobian.weights().size();
        double[] pulled = new double[fitted.length];
        for (int t = 0; t < periods; t++) {
            double[] part = Arrays.copyOfRange(fitted, t * n, (t + 1) * n);
            factors.solve(part);
            System.arraycopy(jacobian.weights().lag(part), 0, pulled, t * n, n);
        }
        return demean.apply(pulled);
    }
}
