package org.chengzhen.golden;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.LocationalGini;
import org.chengzhen.methods.concentration.MethodOfReflections;
import org.chengzhen.methods.concentration.RevealedComparativeAdvantage;
import org.chengzhen.methods.concentration.ShannonEntropy;

/** Employment in 20 industries of the 31 provinces, census of 2010. */
class ChinaProvincesConcentrationGoldenTest extends DatasetGolden {
    private static final String FILE = "china/cn_county_census_2010.csv";
    private static final List<String> INDUSTRIES = List.of(
            "agriculture",
            "mining",
            "manufacturing",
            "utilities",
            "construction",
            "transport_storage_post",
            "information_technology",
            "wholesale_retail",
            "hotels_catering",
            "finance",
            "real_estate",
            "leasing_business_services",
            "scientific_services",
            "water_environment_public_facilities",
            "household_services",
            "education",
            "health_social",
            "culture_sports",
            "public_administration",
            "international_organisations");

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable provinces = CsvTable.read(FILE).where("level", "province"::equals);
        List<String> codes = provinces.texts("code");
        double[][] columns = INDUSTRIES.stream()
                // the table leaves the cell blank where nobody works for an international organisation
                .map(industry -> Arrays.stream(provinces.numbers("employed_" + industry))
                        .map(e -> Double.isNaN(e) ? 0 : e)
                        .toArray())
                .toArray(double[][]::new);
        double[][] employed = IntStream.range(0, codes.size())
                .mapToObj(i ->
                        Arrays.stream(columns).mapToDouble(column -> column[i]).toArray())
                .toArray(double[][]::new);
        double[] total = Arrays.stream(employed)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        DoubleMatrix quotients = LocationQuotient.matrix(employed);
        double[] krugman =
                KrugmanIndex.ofRows(employed, KrugmanIndex.Reference.ALL_PLACES).toArray();
        double[][] presence = RevealedComparativeAdvantage.presence(employed).toRows();
        for (String[] cell : new String[][] {
            {"110000", "finance"}, {"440000", "manufacturing"}, {"140000", "mining"}, {"410000", "agriculture"}
        }) {
            claims.row(
                    "cn-prov-lq-2010-" + cell[0] + "-employed_" + cell[1],
                    () -> quotients.get(codes.indexOf(cell[0]), INDUSTRIES.indexOf(cell[1])));
        }
        each(claims, "cn-prov-krugman-2010-", codes, i -> krugman[i], "110000", "140000", "330000");
        each(claims, "cn-prov-entropy-2010-", codes, i -> ShannonEntropy.bits(employed[i]), "110000", "540000");
        each(claims, "cn-prov-herfindahl-2010-", codes, i -> HerfindahlIndex.of(employed[i]), "110000");
        each(
                claims,
                "cn-prov-diversity-2010-",
                codes,
                i -> MethodOfReflections.of(presence, 0).places().get(i),
                "110000");
        each(
                claims,
                "cn-prov-morc2-2010-",
                codes,
                i -> MethodOfReflections.of(presence, 2).places().get(i),
                "110000",
                "310000",
                "620000");
        claims.row(
                "cn-prov-ubiquity-2010-manufacturing",
                () -> MethodOfReflections.of(presence, 0).products().get(INDUSTRIES.indexOf("manufacturing")));
        for (String industry : List.of("mining", "education")) {
            claims.row(
                    "cn-prov-locational-gini-2010-employed_" + industry,
                    () -> LocationalGini.lorenz(columns[INDUSTRIES.indexOf(industry)], total));
        }
    }

    private static void each(
            Claims claims, String prefix, List<String> codes, IntToDoubleFunction statistic, String... places) {
        for (String place : places) {
            claims.row(prefix + place, () -> statistic.applyAsDouble(codes.indexOf(place)));
        }
    }
}
