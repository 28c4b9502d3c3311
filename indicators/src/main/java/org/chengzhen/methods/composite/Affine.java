package org.chengzhen.methods.composite;

/** Min–max of one criterion: z = offset + slope·(x − origin), for best values 1 − slope·distance. */
final class Affine {
    private final Criterion criterion;
    private final double factor;
    private final double origin;
    private final double slope;
    private final double offset;

    private Affine(Criterion criterion, double factor, double origin, double slope, double offset) {
        this.criterion = criterion;
        this.factor = factor;
        this.origin = origin * factor;
        this.slope = slope;
        this.offset = offset;
    }

    /** The map for values in this range; frozen bounds of the criterion take its place. */
    static Affine minMax(Criterion criterion, double[] range, ConstantColumn constant) {
        double low = criterion.low().orElse(range[0]);
        double high = criterion.high().orElse(range[1]);
        if (criterion.hasBestValue()) {
            double worst = Math.max(criterion.deviation(low), criterion.deviation(high));
            double factor = factor(worst);
            return new Affine(criterion, factor, 0, worst == 0 ? 0 : -1 / reach(worst, factor), 1);
        }
        double width = high - low;
        if (width == 0) {
            return new Affine(criterion, 1, 0, 0, constant.value());
        }
        double factor = factor(width);
        double slope = 1 / (high * factor - low * factor);
        return criterion.direction() == Direction.BENEFIT
                ? new Affine(criterion, factor, low, slope, 0)
                : new Affine(criterion, factor, high, -slope, 0);
    }

    /** A power of two that keeps an extreme width away from overflow and from a reciprocal that overflows. */
    private static double factor(double width) {
        return Double.isInfinite(width) ? 0x1p-2 : width < 0x1p-960 ? 0x1p600 : 1;
    }

    private static double reach(double worst, double factor) {
        return Double.isInfinite(worst) ? Double.MAX_VALUE : worst * factor;
    }

    /** The values of a range of numbers, written from the start of z. */
    void apply(double[] x, double[] z, int from, int to) {
        double a = slope;
        double b = offset;
        double o = origin;
        double f = factor;
        if (criterion.hasBestValue()) {
            for (int i = from; i < to; i++) {
                z[i - from] = Math.max(0, b + criterion.deviation(x[i]) * f * a);
            }
        } else {
            // a times 1/width rounds: a value of one can come out one bit too large
            for (int i = from; i < to; i++) {
                double v = b + (x[i] * f - o) * a;
                z[i - from] = v > 1 ? 1 : v;
            }
        }
    }
}
