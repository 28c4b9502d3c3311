package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.statistics.Correlation;

/** Five ranked pairs from the tests of a package for the dynamics of ranks. */
class ToyCorrelationGoldenTest extends DatasetGolden {
    @Override
    protected List<String> files() {
        return List.of();
    }

    @Override
    protected void claim(Claims claims) {
        double[] x = {12, 2, 1, 12, 2};
        double[] y = {1, 4, 7, 1, 0};
        claims.row("toy-kendall", () -> Correlation.kendallTauB(x, y));
    }
}
