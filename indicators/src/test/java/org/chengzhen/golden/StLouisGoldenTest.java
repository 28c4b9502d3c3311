package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.statistics.Tail;

/** Homicide rates in the 78 counties around St Louis. */
class StLouisGoldenTest extends DatasetGolden {
    private static final String PLACES = "world/stlouis_counties_homicide.csv";
    private static final String LINKS = "world/stlouis_contiguity.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable places = CsvTable.read(PLACES);
        CsvTable links = CsvTable.read(LINKS);
        double[] rate = places.numbers("HR8893");
        SpatialWeights row = SpatialWeights.contiguity(
                        places.texts("id"), links.texts("id"), links.texts("neighbor_id"))
                .rowStandardized();
        claims.row("stl-moran-hr8893", () -> MoransI.of(rate, row))
                .row(
                        "stl-moran-hr8893-p",
                        () -> MoransI.withDefaults()
                                .normality()
                                .tail(Tail.GREATER)
                                .test(rate, row)
                                .pValue());
    }
}
