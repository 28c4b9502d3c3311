package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/**
 * Whom the people of each of several groups have around them: exposure of each group to each, isolation, and the
 * dissimilarity of each pair.
 *
 * <p>ₐP_b = Σ_j(x_ja/X_a)(x_jb/t_j), the share of group b in the unit of the average member of a; its diagonal is isolation.
 * η²_a = (ₐP_a − π_a)/(1 − π_a). D_ab = ½Σ|x_ja/X_a − x_jb/X_b|, of the two groups alone.
 *
 * <ul>
 *   <li>Rows of the exposure sum to 1. η² and D in [0, 1]; 0 where groups are spread alike.
 *   <li>Units and groups without people are left out; {@code groups} tells which columns stand. One group left: η² is
 *       undefined. Nobody: undefined. Negative counts, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: O(units · groups²).
 *
 * <p>Source: Bell, W. (1954), A probability model for the measurement of ecological segregation; Massey, D. S. and Denton,
 * N. A. (1988), The dimensions of residential segregation, Social Forces 67:281–315.
 *
 * <pre>{@code
 * GroupExposure.of(new double[][] {{56, 28}, {43, 42}, {47, 16}, {61, 52}}).exposure().get(0, 1);  // 0.3861
 * }</pre>
 *
 * @param exposure ₐP_b, a row for the group that meets, a column for the one that is met
 * @param correlationRatio η² of each group
 * @param dissimilarity D of each pair of groups, 0 on the diagonal
 * @param groups the columns of the counts that have people, in their order
 */
public record GroupExposure(
        DoubleMatrix exposure,
        ImmutableDoubleArray correlationRatio,
        DoubleMatrix dissimilarity,
        ImmutableIntArray groups)
        implements Serializable {
    /**
     * The exposure of a table of counts.
     *
     * @param counts x ≥ 0, a row for each unit, a column for each group
     * @return exposure, correlation ratios and dissimilarities of the groups that have people
     * @throws IllegalArgumentException if rows differ in length, or a count is negative, NaN or infinite
     * @throws UndefinedException if nobody is there, or all belong to one group
     */
    public static GroupExposure of(double[][] counts) {
        Objects.requireNonNull(counts, "counts");
        GroupTable table = GroupTable.of(counts);
        int k = table.groups();
        if (k == 1 || table.groupShare(0) == 1) {
            throw UndefinedException.undefined("all people belong to one group");
        }
        double[][] shares = new double[k][];
        double[][] spreads = new double[k][];
        for (int m = 0; m < k; m++) {
            shares[m] = table.sharesOf(m);
            spreads[m] = table.spreadOf(m);
        }
        double[][] exposure = new double[k][k];
        double[][] pairs = new double[k][k];
        double[] ratios = new double[k];
        double[] weights = table.unitShares();
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                for (int j = 0; j < table.units(); j++) {
                    exposure[a][b] += spreads[a][j] * shares[b][j];
                    pairs[a][b] += Math.abs(spreads[a][j] - spreads[b][j]) / 2;
                }
            }
            double whole = table.groupShare(a);
            for (int j = 0; j < table.units(); j++) {
                ratios[a] += weights[j] * (shares[a][j] - whole) * (shares[a][j] - whole) / (whole * (1 - whole));
            }
        }
        return new GroupExposure(
                DoubleMatrix.of(exposure),
                ImmutableDoubleArray.copyOf(ratios),
                DoubleMatrix.of(pairs),
                ImmutableIntArray.copyOf(table.kept()));
    }

    /**
     * The exposure of a table of counts.
     *
     * @param counts x ≥ 0, a row for each unit, a column for each group
     * @return exposure, correlation ratios and dissimilarities of the groups that have people
     * @throws IllegalArgumentException if rows differ in length, or a count is negative, NaN or infinite
     * @throws UndefinedException if nobody is there, or all belong to one group
     */
    public static GroupExposure of(DoubleMatrix counts) {
        Objects.requireNonNull(counts, "counts");
        return of(counts.toRows());
    }

    /** How many groups there are. */
    @Override
    public String toString() {
        return "GroupExposure[" + groups.length() + " groups, exposure " + exposure + "]";
    }
}
