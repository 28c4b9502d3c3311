package org.chengzhen.core.space;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;

/** Weights for which every pair of places is looked at. */
final class PairwiseWeights {
    private PairwiseWeights() {}

    /** The positive cells of a matrix. */
    static SpatialWeights ofMatrix(DoubleMatrix matrix) {
        int n = matrix.rows();
        Checks.argument(n == matrix.columns(), "matrix must be square but is %d x %d", n, matrix.columns());
        WeightRows rows = new WeightRows(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double w = matrix.get(i, j);
                Checks.argument(w >= 0 && w <= Double.MAX_VALUE, "matrix[%d][%d] must be >= 0 but is %s", i, j, w);
                if (w > 0) {
                    rows.add(j, w);
                }
            }
            rows.close();
        }
        return rows.build(null);
    }

    /** 1/|xᵢ − xⱼ| where that is finite. */
    static SpatialWeights inverseDifference(double... levels) {
        Checks.finite(levels, "levels");
        int n = levels.length;
        WeightRows rows = new WeightRows(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double w = 1 / Math.abs(levels[i] - levels[j]);
                if (w > 0 && w <= Double.MAX_VALUE) {
                    rows.add(j, w);
                }
            }
            rows.close();
        }
        return rows.build(null);
    }
}
