package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.citysize.Hill;
import org.chengzhen.methods.citysize.PowerLaw;
import org.chengzhen.methods.citysize.PowerLawFit;
import org.chengzhen.methods.citysize.Primacy;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.citysize.SizeStructure;

/** The 424 Chinese agglomerations of World Urbanization Prospects 2018, in 2015. */
class WupAgglomerationsGoldenTest extends DatasetGolden {
    private static final String FILE = "china/cn_wup2018_urban_agglomerations_1950_2035.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        double[] sizes = CsvTable.read(FILE).numbers("population_thousand_2015");
        PowerLawFit law = PowerLaw.continuous().fit(sizes);
        // the table gives slopes, the library positive exponents
        claims.row("cn-wup-2015-zipf-slope", () -> -RankSize.paretoOls(sizes).exponent())
                .row("cn-wup-2015-zipf-r2", () -> RankSize.paretoOls(sizes).rSquared())
                .row(
                        "cn-wup-2015-zipf-gabaix",
                        () -> -RankSize.gabaixIbragimov(sizes).exponent())
                .row("cn-wup-2015-ranksize-q", () -> -RankSize.lotka(sizes).exponent())
                .row("cn-wup-2015-primacy2", () -> Primacy.twoCity(sizes))
                .row("cn-wup-2015-primacy4", () -> Primacy.fourCity(sizes))
                .row("cn-wup-2015-primacy11", () -> Primacy.elevenCity(sizes))
                .row("cn-wup-2015-hhi", () -> SizeStructure.herfindahl(sizes))
                .row("cn-wup-2015-hill50", () -> Hill.maximumLikelihood(sizes, 50))
                .row("cn-wup-2015-csn-xmin", law::xmin)
                .row("cn-wup-2015-csn-alpha", law::alpha)
                .row("cn-wup-2015-csn-ks", law::distance);
    }
}
