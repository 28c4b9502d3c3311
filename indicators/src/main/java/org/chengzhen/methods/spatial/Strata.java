package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** Values by stratum: sizes, means and squared deviations. */
final class Strata {
    private final int[] numbers;
    private final int[] sizes;
    private final double[] means;
    private final double[] within;
    private final double total;
    /** The position of each place's stratum. */
    private final int[] positions;

    Strata(double[] y, int[] strata) {
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(strata, "strata");
        Checks.sameLength(y.length, "y", strata.length, "strata");
        Checks.finite(y, "y");
        if (y.length < 2) {
            throw UndefinedException.insufficient("places", 2, y.length);
        }
        double[] deviations = Arrangement.deviations(Scale.balanced(y), "y");
        total = Arrangement.sumOfSquares(Arrangement.deviations(y, "y"));
        numbers = Arrays.stream(strata).sorted().distinct().toArray();
        int l = numbers.length;
        sizes = new int[l];
        means = new double[l];
        within = new double[l];
        positions = new int[y.length];
        for (int i = 0; i < y.length; i++) {
            positions[i] = Arrays.binarySearch(numbers, strata[i]);
            sizes[positions[i]]++;
        }
        double[][] parts = new double[l][];
        int[] filled = new int[l];
        for (int h = 0; h < l; h++) {
            parts[h] = new double[sizes[h]];
        }
        for (int i = 0; i < y.length; i++) {
            parts[positions[i]][filled[positions[i]]++] = y[i];
        }
        if (!(total <= Double.MAX_VALUE) || deviations.length == 0) {
            throw UndefinedException.undefined("the squares of y are beyond the range of doubles: rescale y");
        }
        for (int h = 0; h < l; h++) {
            // in order of size, so that the order of places changes no bit
            Arrays.sort(parts[h]);
            double base = parts[h][0];
            double[] moved = new double[sizes[h]];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = parts[h][i] - base;
            }
            double shift = Sums.of(moved) / moved.length;
            means[h] = base + shift;
            for (int i = 0; i < moved.length; i++) {
                moved[i] -= shift;
            }
            within[h] = Arrangement.sumOfSquares(moved);
        }
    }

    int count() {
        return numbers.length;
    }

    int number(int h) {
        return numbers[h];
    }

    int size(int h) {
        return sizes[h];
    }

    double mean(int h) {
        return means[h];
    }

    double within(int h) {
        return within[h];
    }

    double total() {
        return total;
    }

    int[] positions() {
        return positions;
    }

    double withinSum() {
        return Sums.of(within);
    }

    double q() {
        if (count() == 1) {
            return 0;
        }
        double left = withinSum();
        // deviations of equal values are rounding alone
        return left <= 1e-26 * total ? 1 : Math.max(0, 1 - left / total);
    }
}
