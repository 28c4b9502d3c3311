package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.MoransI;

/** Spatial autocorrelation of income per head in the 48 contiguous states of the USA. */
class UsStatesSpatialGoldenTest extends DatasetGolden {
    private static final String PLACES = "world/us_states_per_capita_income_1929_2009.csv";
    private static final String LINKS = "world/us_states48_contiguity.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable places = CsvTable.read(PLACES);
        CsvTable links = CsvTable.read(LINKS);
        SpatialWeights row = SpatialWeights.contiguity(
                        places.texts("id"), links.texts("id"), links.texts("neighbor_id"))
                .rowStandardized();
        for (String year : List.of("1929", "1969", "2009")) {
            claims.row(
                    "us48-moran-income-" + year,
                    () -> MoransI.of(places.numbers("per_capita_income_usd_" + year), row));
        }
    }
}
