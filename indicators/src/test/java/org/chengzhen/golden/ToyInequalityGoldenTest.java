package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.inequality.Atkinson;
import org.chengzhen.methods.inequality.Wolfson;

/** Small published examples. */
class ToyInequalityGoldenTest extends DatasetGolden {
    @Override
    protected List<String> files() {
        return List.of();
    }

    @Override
    protected void claim(Claims claims) {
        claims.row("toy-atkinson-05", () -> Atkinson.of(new double[] {10, 20, 30, 40, 50}, 0.5))
                .row("toy-atkinson-1", () -> Atkinson.of(new double[] {10, 20, 30, 40, 50}, 1))
                .row("toy-wolfson", () -> Wolfson.half(6, 6, 8, 8, 10, 10, 12, 12));
    }
}
