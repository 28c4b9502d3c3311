package org.chengzhen.methods.concentration;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;

/**
 * Segregation of several groups at once over the units of a city: seven indices from one table of counts.
 *
 * <p>t_j people in unit j, T in all, π_jm = x_jm/t_j and π_m the share of group m in unit and city, K groups; I = Σπ_m(1 − π_m), E =
 * −Σπ_m ln π_m. D = ΣΣt_j|π_jm − π_m|/(2TI); G = ΣΣΣt_it_j|π_im − π_jm|/(2T²I); M = E − Σ(t_j/T)E_j, in nats; H = M/E; C =
 * ΣΣ(t_j/T)(π_jm − π_m)²/((K − 1)π_m); P the same with 1 − π_m below; R = 1 − Σ(t_j/T)I_j/I.
 *
 * <ul>
 *   <li>All but M in [0, 1]: 0 where every unit has the shares of the city, 1 where no unit is mixed (M = E then). Two
 *       groups: D and G are the usual ones, C = P = R = η².
 *   <li>Units and groups without people are left out. One group left: undefined. One unit left: too few data. Nobody:
 *       undefined. Negative counts, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: O(units · groups), for G a sort of each group.
 *
 * <p>Source: Reardon, S. F. and Firebaugh, G. (2002), Measures of multigroup segregation, Sociological Methodology
 * 32:33–67; Theil, H. and Finizza, A. J. (1971), A note on the measurement of racial integration of schools.
 *
 * <pre>{@code
 * MultigroupSegregation.of(new double[][] {{21, 10, 10}, {22, 23, 32}, {8, 48, 45}, {32, 23, 17}}).dissimilarity();  // 0.2389
 * }</pre>
 *
 * @param dissimilarity D
 * @param gini G
 * @param informationTheory H, Theil's
 * @param mutualInformation M, in nats
 * @param squaredVariation C, the squared coefficient of variation
 * @param exposure P, normalised exposure
 * @param relativeDiversity R
 * @param entropy E, in nats
 * @param interaction I, the chance that two people drawn are of different groups
 * @param units number of units with people
 * @param groups number of groups with people
 */
public record MultigroupSegregation(
        double dissimilarity,
        double gini,
        double informationTheory,
        double mutualInformation,
        double squaredVariation,
        double exposure,
        double relativeDiversity,
        double entropy,
        double interaction,
        int units,
        int groups)
        implements Serializable {
    /**
     * The indices of a table of counts.
     *
     * @param counts x ≥ 0, a row for each unit, a column for each group
     * @return seven indices
     * @throws IllegalArgumentException if rows differ in length, or a count is negative, NaN or infinite
     * @throws UndefinedException if nobody is there, or fewer than two groups or units have people
     */
    public static MultigroupSegregation of(double[][] counts) {
        Objects.requireNonNull(counts, "counts");
        GroupTable table = GroupTable.of(counts);
        int n = table.units();
        int k = table.groups();
        if (k == 1 || table.groupShare(0) == 1) {
            throw UndefinedException.undefined("all people belong to one group");
        }
        if (n == 1) {
            throw UndefinedException.insufficient("units with people", 2, 1);
        }
        double[] weights = table.unitShares();
        double interaction = 0;
        double entropy = 0;
        double distance = 0;
        double gini = 0;
        double information = 0;
        double variation = 0;
        double exposure = 0;
        double diversity = 0;
        for (int m = 0; m < k; m++) {
            double whole = table.groupShare(m);
            interaction += whole * (1 - whole);
            entropy -= whole * Math.log(whole);
            double[] shares = table.sharesOf(m);
            double squares = 0;
            for (int j = 0; j < n; j++) {
                double gap = shares[j] - whole;
                distance += weights[j] * Math.abs(gap);
                squares += weights[j] * gap * gap;
                // Σ π ln(π/π_m): each term of M on its own, so that even units give 0 and not what is left of E
                information += shares[j] == 0 ? 0 : weights[j] * shares[j] * Math.log(shares[j] / whole);
            }
            variation += squares / ((k - 1) * whole);
            exposure += squares / (1 - whole);
            diversity += squares;
            gini += pairs(shares, weights);
        }
        return new MultigroupSegregation(
                Range.finite(distance / (2 * interaction), "the dissimilarity"),
                Range.finite(gini / interaction, "the Gini index"),
                Math.max(0, information) / entropy,
                Math.max(0, information),
                Range.finite(variation, "the squared variation"),
                Range.finite(exposure, "the exposure"),
                Range.finite(diversity / interaction, "the relative diversity"),
                entropy,
                interaction,
                n,
                k);
    }

    /**
     * The indices of a table of counts.
     *
     * @param counts x ≥ 0, a row for each unit, a column for each group
     * @return seven indices
     * @throws IllegalArgumentException if rows differ in length, or a count is negative, NaN or infinite
     * @throws UndefinedException if nobody is there, or fewer than two groups or units have people
     */
    public static MultigroupSegregation of(DoubleMatrix counts) {
        Objects.requireNonNull(counts, "counts");
        return of(counts.toRows());
    }

    /** Σ_{i&lt;j} w_i w_j |p_i − p_j|, from one sort. */
    private static double pairs(double[] shares, double[] weights) {
        double sum = 0;
        double below = 0;
        double product = 0;
        for (int at : Sorts.order(shares)) {
            sum += weights[at] * (below * shares[at] - product);
            below += weights[at];
            product += weights[at] * shares[at];
        }
        return Math.max(0, sum);
    }

    /** The main indices. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "MultigroupSegregation[D = %.4f, G = %.4f, H = %.4f, R = %.4f, %d units, %d groups]",
                dissimilarity,
                gini,
                informationTheory,
                relativeDiversity,
                units,
                groups);
    }
}
