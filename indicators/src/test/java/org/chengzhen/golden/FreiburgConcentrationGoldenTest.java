package org.chengzhen.golden;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.LocationalGini;

/** Employment in nine industries of Freiburg against Germany, 2014. */
class FreiburgConcentrationGoldenTest extends DatasetGolden {
    private static final String FILE = "world/freiburg_germany_employment_2008_2014.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable table = CsvTable.read(FILE);
        double[] city = table.numbers("employment_freiburg_2014");
        double[] nation = table.numbers("employment_germany_2014");
        for (int i = 0; i < city.length; i++) {
            int industry = i;
            claims.row(
                    "freiburg-lq-2014-" + (i + 1),
                    () -> LocationQuotient.of(
                            city[industry],
                            Arrays.stream(city).sum(),
                            nation[industry],
                            Arrays.stream(nation).sum()));
        }
        claims.row("freiburg-gini-spec-2014", () -> LocationalGini.ofSpecialization(city, nation))
                .row("freiburg-krugman-spec-2014", () -> KrugmanIndex.of(city, nation))
                .row("freiburg-herf-2014", () -> HerfindahlIndex.of(city));
    }
}
