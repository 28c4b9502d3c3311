package org.chengzhen.methods.convergence;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Range;

/**
 * A density on a grid of evenly spaced points.
 *
 * <p>Source: as {@link KernelDensity}.
 *
 * <pre>{@code
 * DensityCurve curve = KernelDensity.withDefaults().onGrid(incomes);
 * curve.peaks();  // one where incomes gather in one place, two where they split
 * }</pre>
 *
 * @param points of the grid, ascending
 * @param densities f at each, per unit of x
 * @param bandwidth h
 */
public record DensityCurve(ImmutableDoubleArray points, ImmutableDoubleArray densities, double bandwidth)
        implements Serializable {
    /**
     * The points where the density is higher than on both sides; of a plateau the middle.
     *
     * @return the peaks, ascending
     */
    public ImmutableDoubleArray peaks() {
        ImmutableDoubleArray.Builder peaks = ImmutableDoubleArray.builder();
        int n = densities.length();
        for (int c = 0; c < n; c++) {
            int end = c;
            while (end + 1 < n && densities.get(end + 1) == densities.get(c)) {
                end++;
            }
            boolean above = densities.get(c) > 0
                    && (c == 0 || densities.get(c - 1) < densities.get(c))
                    && (end == n - 1 || densities.get(end + 1) < densities.get(c));
            if (above) {
                peaks.add(middle(points.get(c), points.get(end)));
            }
            c = end;
        }
        return peaks.build();
    }

    /**
     * The highest density.
     *
     * @return its value; the location is among {@link #peaks()}
     */
    public double highest() {
        return densities.stream().max().orElseThrow();
    }

    /**
     * The point of the highest density.
     *
     * @return the mode, the lowest of several
     */
    public double mode() {
        int best = 0;
        for (int c = 1; c < densities.length(); c++) {
            best = densities.get(c) > densities.get(best) ? c : best;
        }
        return points.get(best);
    }

    /**
     * The integral by the trapezoidal rule, 1 save for what lies beyond the grid.
     *
     * @return Σ(f₍c₎ + f₍c₊₁₎)δ/2
     * @throws org.chengzhen.core.result.UndefinedException if it exceeds the range of doubles, as on cells far wider than
     *     the bandwidth
     */
    public double integral() {
        double sum = 0;
        for (int c = 1; c < densities.length(); c++) {
            sum += middle(densities.get(c), densities.get(c - 1)) * (points.get(c) - points.get(c - 1));
        }
        return Range.finite(sum, "the integral");
    }

    private static double middle(double a, double b) {
        double sum = a + b;
        return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "DensityCurve[mode %.4g, %d peaks, %d points from %.4g to %.4g, h = %.4g]",
                mode(),
                peaks().length(),
                points.length(),
                points.get(0),
                points.get(points.length() - 1),
                bandwidth);
    }
}
