package org.chengzhen.methods.citysize;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.SimpleRegression;

/**
 * Urban scaling: how an output of cities grows with their population.
 *
 * <p>ln Y = ln Y₀ + β ln N by least squares; SAMI ξ_i = ln(Y_i/(Y₀N_i^β)), by how much a city is above what its size
 * lets expect. β &gt; 1: superlinear, as innovation (about 1.15 to 1.27); β &lt; 1: sublinear, as infrastructure
 * (about 0.8); β ≈ 1: as the needs of households.
 *
 * <ul>
 *   <li>Fewer than three cities with output: too few data. All of one size: singular. Equal outputs: R² undefined.
 *   <li>Output 0: the city is left out and counted (which biases β upwards where small cities lack the output), and
 *       its SAMI is NaN. The SAMIs of the others have mean 0.
 *   <li>Y₀ beyond the range of doubles, above or below, where a city of one head lies far outside the sample: empty; all
 *       else stands.
 *   <li>Population not above zero, negative output, NaN and infinity are refused.
 *   <li>The result depends on how cities are bounded: use one definition throughout.
 * </ul>
 *
 * <p>Algorithm: {@link SimpleRegression}, O(n).
 *
 * <p>Source: Bettencourt, L. M. A. et al. (2007), Growth, innovation, scaling, and the pace of life in cities;
 * Bettencourt, L. M. A. et al. (2010), Urban scaling and its deviations.
 *
 * <pre>{@code
 * UrbanScaling s = UrbanScaling.of(new double[] {50, 100, 300, 900}, new double[] {20, 45, 160, 560});
 * s.beta();  // 1.1525
 * }</pre>
 *
 * @param beta β
 * @param y0 Y₀, the output of a city of population 1, in the unit of the output; empty where it leaves the range of
 *     doubles
 * @param standardError of β, of least squares
 * @param low lower end of the interval of β
 * @param high upper end of the interval of β
 * @param confidence level of that interval
 * @param rSquared share of the variance of ln Y, empty where all outputs are equal
 * @param sami ξ of each city in the order given, NaN where its output is zero
 * @param n cities used
 * @param dropped cities without output, left out
 */
public record UrbanScaling(
        double beta,
        OptionalDouble y0,
        double standardError,
        double low,
        double high,
        double confidence,
        OptionalDouble rSquared,
        ImmutableDoubleArray sami,
        int n,
        int dropped)
        implements Serializable {

    /** The level of the interval unless told otherwise. */
    public static final double DEFAULT_CONFIDENCE = 0.95;

    /**
     * The scaling law with its 95 % interval.
     *
     * @param population N &gt; 0 of at least three cities
     * @param output Y ≥ 0 of the same cities
     * @return the law
     * @throws IllegalArgumentException if lengths differ, a population is not above zero, an output is negative, or a
     *     value is NaN or infinite
     * @throws UndefinedException if fewer than three cities have output, or all are of one size (singular)
     */
    public static UrbanScaling of(double[] population, double[] output) {
        return of(population, output, DEFAULT_CONFIDENCE);
    }

    /**
     * The scaling law with an interval of another level.
     *
     * @param population N &gt; 0 of at least three cities
     * @param output Y ≥ 0 of the same cities
     * @param confidence level in (0, 1)
     * @return the law
     * @throws IllegalArgumentException if lengths differ, a population is not above zero, an output is negative, a
     *     value is NaN or infinite, or the level is not in (0, 1)
     * @throws UndefinedException if fewer than three cities have output, or all are of one size (singular)
     */
    public static UrbanScaling of(double[] population, double[] output, double confidence) {
        Checks.sameLength(output.length, "output", population.length, "population");
        Checks.positive(population, "population");
        Checks.nonNegative(output, "output");
        Checks.argument(confidence > 0 && confidence < 1, "confidence must be in (0, 1) but is %s", confidence);
        int n = output.length;
        int used = 0;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            if (output[i] > 0) {
                x[used] = Math.log(population[i]);
                y[used++] = Math.log(output[i]);
            }
        }
        SimpleRegression line = SimpleRegression.of(Arrays.copyOf(x, used), Arrays.copyOf(y, used));
        ImmutableDoubleArray.Builder sami = ImmutableDoubleArray.builder(n);
        for (int i = 0; i < n; i++) {
            sami.add(output[i] > 0 ? Math.log(output[i]) - line.at(Math.log(population[i])) : Double.NaN);
        }
        double margin = line.slopeMargin(confidence);
        double y0 = Math.exp(line.intercept());
        return new UrbanScaling(
                line.slope(),
                y0 > 0 && y0 <= Double.MAX_VALUE ? OptionalDouble.of(y0) : OptionalDouble.empty(),
                line.slopeStandardError(),
                line.slope() - margin,
                line.slope() + margin,
                confidence,
                line.rSquared(),
                sami.build(),
                used,
                n - used);
    }

    /** The exponent with its interval. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "UrbanScaling[beta = %.4f [%.4f, %.4f] at %.0f %%, Y0 = %s, n = %d]",
                beta,
                low,
                high,
                100 * confidence,
                y0.isPresent() ? String.format(Locale.ROOT, "%.5g", y0.getAsDouble()) : "undefined",
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
