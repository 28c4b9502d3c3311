package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.citysize.Hill;
import org.chengzhen.methods.citysize.Primacy;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.citysize.SizeStructure;

/** The places of the United States with 100,000 people and more, from GeoNames. */
class GeoNamesCitiesGoldenTest extends DatasetGolden {
    private static final String FILE = "world/geonames_cities_100k.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        double[] sizes = CsvTable.read(FILE).where("country_iso2", "US"::equals).numbers("population");
        claims.row(
                        "us-geonames-100k-zipf-slope",
                        () -> -RankSize.paretoOls(sizes).exponent())
                .row("us-geonames-100k-zipf-r2", () -> RankSize.paretoOls(sizes).rSquared())
                .row(
                        "us-geonames-100k-zipf-gabaix",
                        () -> -RankSize.gabaixIbragimov(sizes).exponent())
                .row("us-geonames-100k-ranksize-q", () -> -RankSize.lotka(sizes).exponent())
                .row("us-geonames-100k-primacy2", () -> Primacy.twoCity(sizes))
                .row("us-geonames-100k-primacy4", () -> Primacy.fourCity(sizes))
                .row("us-geonames-100k-primacy11", () -> Primacy.elevenCity(sizes))
                .row("us-geonames-100k-hhi", () -> SizeStructure.herfindahl(sizes))
                .row("us-geonames-100k-hill50", () -> Hill.maximumLikelihood(sizes, 50));
    }
}
