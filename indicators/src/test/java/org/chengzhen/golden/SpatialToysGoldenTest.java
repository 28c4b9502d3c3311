package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.GeneralG;
import org.chengzhen.methods.spatial.LocalG;
import org.chengzhen.methods.spatial.MoransI;

/** The small examples that other packages publish in their tests. */
class SpatialToysGoldenTest extends DatasetGolden {
    @Override
    protected List<String> files() {
        return List.of();
    }

    @Override
    protected void claim(Claims claims) {
        double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        SpatialWeights rook = SpatialWeights.rook(3, 3);
        double[] six = {2, 3, 3.2, 5, 8, 7};
        SpatialWeights band = SpatialWeights.distanceBand(
                new double[] {10, 20, 40, 15, 30, 30}, new double[] {10, 10, 10, 20, 20, 30}, 15);
        claims.row(
                        "lattice3x3-moran-var-rand",
                        () -> MoransI.withDefaults().test(nine, rook).variance())
                .row(
                        "lattice3x3-moran-var-norm",
                        () -> MoransI.withDefaults()
                                .normality()
                                .test(nine, rook)
                                .variance())
                .row("toy-getis-G", () -> GeneralG.of(six, band))
                .row("toy-getis-local-1", () -> LocalG.gi(six, band).get(0))
                .row("toy-getis-local-star-1", () -> LocalG.giStar(six, band).get(0));
    }
}
