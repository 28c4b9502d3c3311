package org.chengzhen.golden;

import java.util.List;
import java.util.function.Supplier;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.GearysC;
import org.chengzhen.methods.spatial.GeneralG;
import org.chengzhen.methods.spatial.LocalG;
import org.chengzhen.methods.spatial.LocalMoran;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.spatial.SpatialTest;

/** Crime in the 49 neighbourhoods of Columbus, Ohio. */
class ColumbusGoldenTest extends DatasetGolden {
    private static final String PLACES = "world/columbus_neighbourhoods_1980.csv";
    private static final String LINKS = "world/columbus_contiguity.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable places = CsvTable.read(PLACES);
        CsvTable links = CsvTable.read(LINKS);
        List<String> ids = places.texts("POLYID").stream()
                .map(id -> id.replaceAll("\\.0*$", ""))
                .toList();
        double[] crime = places.numbers("CRIME");
        SpatialWeights binary = SpatialWeights.contiguity(ids, links.texts("id"), links.texts("neighbor_id"));
        SpatialWeights row = binary.rowStandardized();
        Supplier<SpatialTest> random = () -> MoransI.withDefaults().test(crime, row);
        claims.row("columbus-moran-crime", () -> MoransI.of(crime, row))
                .row("columbus-moran-crime-expectation", () -> random.get().expectation())
                .row(
                        "columbus-moran-crime-variance-randomisation",
                        () -> random.get().variance())
                .row("columbus-moran-crime-z", () -> random.get().zScore())
                .row(
                        "columbus-moran-crime-variance-normality",
                        () -> MoransI.withDefaults()
                                .normality()
                                .test(crime, row)
                                .variance())
                .row("columbus-geary-crime", () -> GearysC.of(crime, row))
                .row(
                        "columbus-geary-crime-variance",
                        () -> GearysC.withDefaults().test(crime, row).variance())
                .row("columbus-getisordG-crime", () -> GeneralG.of(crime, binary));
        for (String id : List.of("1", "5", "25", "49")) {
            claims.row(
                    "columbus-localmoran-crime-" + id,
                    () -> LocalMoran.of(crime, row).get(ids.indexOf(id)));
        }
        for (String id : List.of("1", "25")) {
            claims.row(
                    "columbus-localGstar-crime-" + id,
                    () -> LocalG.giStar(crime, binary).get(ids.indexOf(id)));
        }
    }
}
