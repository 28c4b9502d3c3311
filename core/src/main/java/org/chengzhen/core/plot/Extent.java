package org.chengzhen.core.plot;

/** The least and the greatest value along both axes, of all layers. */
final class Extent {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;

    void x(double value) {
        if (!Double.isNaN(value)) {
            left = Math.min(left, value);
            right = Math.max(right, value);
        }
    }

    void y(double value) {
        if (!Double.isNaN(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    void add(double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isNaN(xs[i]) && !Double.isNaN(ys[i])) {
                x(xs[i]);
                y(ys[i]);
            }
        }
    }
}
