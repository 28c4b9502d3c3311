package org.chengzhen.methods.inputoutput;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Input coefficients of a region, from those of the nation and employment by industry: what the region can supply itself.
 *
 * <p>SLQ_i = (e_i/e)/(E_i/E); CILQ_ij = SLQ_i/SLQ_j, on the diagonal SLQ_i; FLQ_ij = λ·CILQ_ij, on the diagonal λ·SLQ_i, λ = [log₂(1 +
 * e/E)]^δ. Regional coefficient: a_ij·min(1, quotient), with SLQ_i, CILQ_ij or FLQ_ij.
 *
 * <ul>
 *   <li>δ usually 0.3, from 0.2 to 0.35; δ = 0 gives CILQ. λ in [0, 1]: a small region imports more.
 *   <li>An industry that the region lacks: row 0; as a buyer it has no quotient: NaN in its column by CILQ and FLQ, but where
 *       the row is 0 and on the diagonal.
 *   <li>An industry that the nation lacks, or nobody employed: undefined. No sector: too few data. Negative numbers, more in
 *       the region than in the nation, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: O(n²).
 *
 * <p>Source: Flegg, A. T. and Webber, C. D. (1997), On the appropriate use of location quotients in generating regional
 * input-output tables, Regional Studies 31; Miller, R. E. and Blair, P. D. (2009), Input-Output Analysis.
 *
 * <pre>{@code
 * RegionalCoefficients.of(nation, jobsHere, jobsAll, 0.3).byFlegg().get(supplier, buyer);
 * }</pre>
 *
 * @param quotients SLQ of each industry
 * @param bySimple a_ij·min(1, SLQ_i)
 * @param byCrossIndustry a_ij·min(1, CILQ_ij)
 * @param byFlegg a_ij·min(1, FLQ_ij)
 * @param lambda λ
 */
public record RegionalCoefficients(
        ImmutableDoubleArray quotients,
        DoubleMatrix bySimple,
        DoubleMatrix byCrossIndustry,
        DoubleMatrix byFlegg,
        double lambda)
        implements Serializable {
    /** δ of Flegg's quotient that most studies take. */
    public static final double DEFAULT_DELTA = 0.3;

    /**
     * The coefficients of a region.
     *
     * @param coefficients a of the nation, ≥ 0, suppliers x buyers
     * @param region e ≥ 0, employment by industry in the region
     * @param nation E ≥ 0, employment by industry in the nation
     * @param delta δ ≥ 0
     * @return quotients and coefficients
     * @throws IllegalArgumentException if shapes differ, or a number is out of its range
     * @throws UndefinedException if there is no sector, an industry has no employment in the nation, or the region has none
     */
    public static RegionalCoefficients of(DoubleMatrix coefficients, double[] region, double[] nation, double delta) {
        Objects.requireNonNull(coefficients, "coefficients");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(nation, "nation");
        double[][] a = ProductiveMatrix.checked(coefficients, "coefficients");
        int n = a.length;
        Checks.sameLength(region.length, "region", n, "coefficients");
        Checks.sameLength(nation.length, "nation", n, "coefficients");
        Checks.nonNegative(region, "region");
        Checks.nonNegative(nation, "nation");
        Checks.nonNegative(delta, "delta");
        for (int i = 0; i < n; i++) {
            Checks.argument(
                    region[i] <= nation[i],
                    "region[%d] must be at most nation[%d], %s, but is %s",
                    i,
                    i,
                    nation[i],
                    region[i]);
            if (nation[i] == 0) {
                throw UndefinedException.undefined("industry " + i + " has no employment in the nation");
            }
        }
        double here = Sums.of(region);
        double all = Sums.of(nation);
        if (here == 0) {
            throw UndefinedException.undefined("the region has no employment");
        }
        double lambda = Math.pow(Math.log1p(here / all) / Math.log(2), delta);
        double[] slq = new double[n];
        for (int i = 0; i < n; i++) {
            slq[i] = region[i] / here / (nation[i] / all);
        }
        double[][] simple = new double[n][n];
        double[][] cross = new double[n][n];
        double[][] flegg = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double quotient = i == j ? slq[i] : slq[i] == 0 ? 0 : slq[j] == 0 ? Double.NaN : slq[i] / slq[j];
                simple[i][j] = a[i][j] * Math.min(1, slq[i]);
                cross[i][j] = a[i][j] * Math.min(1, quotient);
                flegg[i][j] = a[i][j] * Math.min(1, lambda * quotient);
            }
        }
        return new RegionalCoefficients(
                ImmutableDoubleArray.copyOf(slq),
                DoubleMatrix.of(simple),
                DoubleMatrix.of(cross),
                DoubleMatrix.of(flegg),
                lambda);
    }

    /** How many industries there are, and λ. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "RegionalCoefficients[%d industries, lambda %.4f]", quotients.length(), lambda);
    }
}
