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
        claims.row("toy-atkinson-05", () -> Atkinson.of(0.5, 10, 20, 30, 40, 50))
                .row("toy-atkinson-1", () -> Atkinson.of(1, 10, 20, 30, 40, 50))
                .row("toy-wolfson", () -> Wolfson.half(6, 6, 8, 8, 10, 10, 12, 12));
    }
}
