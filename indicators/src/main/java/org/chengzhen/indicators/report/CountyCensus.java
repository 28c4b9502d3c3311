package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.io.CsvRows;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.County;
import org.chengzhen.indicators.county.CountyVariables;

/**
 * The county tables of the censuses of 2010 and 2020 as one panel on the divisions of 2020.
 *
 * <p>Only rows of level {@code county} count, so that nobody is counted twice. Employment by industry is that of the sample
 * of one in ten; an empty industry is nobody where the others add up to the total, else missing. People by age follow from
 * the published shares. Births and deaths follow from the rates of 2010.
 */
final class CountyCensus {
    private static final String EMPLOYED = "employed_";
    private static final String SAMPLE_TOTAL = "employed_10pct_sample_total";

    /**
     * The table of 2010 has these codes, or these rows, exchanged: by GB/T 2260, by the bulletins of 2010 and by the table of
     * 2020.
     */
    private static final Map<String, String> EXCHANGED_2010 = ImmutableMap.<String, String>builder()
            .put("130207丰润区", "130208")
            .put("130208丰南区", "130207")
            .put("230108平房区", "230110")
            .put("230109松北区", "230108")
            .put("230110香坊区", "230109")
            .put("654002伊宁市", "654003")
            .put("654003奎屯市", "654002")
            .buildOrThrow();

    private final Panel panel;
    private final int rows2010;
    private final int rows2020;

    private CountyCensus(Panel panel, int rows2010, int rows2020) {
        this.panel = panel;
        this.rows2010 = rows2010;
        this.rows2020 = rows2020;
    }

    static CountyCensus read(Path table2010, Path table2020) throws IOException {
        Panel.Builder builder = Panel.builder();
        // the later table first: a place keeps the name of 2020
        int later = add(builder, table2020, 2020);
        int earlier = add(builder, table2010, 2010);
        builder.note(
                "people by age are the published shares times the population; employment by industry is that of the"
                        + " 10 % sample");
        Panel joined = builder.build().on(ChinaData.crosswalk(2010, 2020));
        return new CountyCensus(withNaturalIncrease(joined), earlier, later);
    }

    /** The built-in tables, without the zones that the table of 2020 counts beside the divisions. */
    static CountyCensus builtIn() {
        Panel tabulated = ChinaData.countiesAsTabulated();
        return new CountyCensus(
                withNaturalIncrease(ChinaData.counties()), rows(tabulated, 2010), rows(tabulated, 2020));
    }

    private static int rows(Panel panel, int year) {
        return (int) Arrays.stream(panel.values(Variables.POPULATION, year))
                .filter(v -> !Double.isNaN(v))
                .count();
    }

    Panel panel() {
        return panel;
    }

    int rows2010() {
        return rows2010;
    }

    int rows2020() {
        return rows2020;
    }

    private static int add(Panel.Builder builder, Path table, int year) throws IOException {
        int count = 0;
        for (ImmutableMap<String, String> row : CsvRows.read(Files.newBufferedReader(table, StandardCharsets.UTF_8))) {
            if (!"county".equals(row.get("level"))) {
                continue;
            }
            String name = text(row, "name").replace('巿', '市');
            String code = text(row, "code");
            code = year == 2010 ? EXCHANGED_2010.getOrDefault(code + name, code) : code;
            County county = County.builder(code, name)
                    .parent(code.substring(0, 4) + "00")
                    .build();
            addPeople(builder, county, year, row);
            addIndustries(builder, county, year, row);
            count++;
        }
        return count;
    }

    private static void addPeople(Panel.Builder builder, County county, int year, ImmutableMap<String, String> row) {
        double population = number(row, "population");
        put(builder, county, year, Variables.POPULATION, population);
        put(builder, county, year, Variables.URBAN_POPULATION, number(row, "urban_population"));
        put(builder, county, year, Variables.URBANIZATION_RATE, 100 * number(row, "urban_population") / population);
        put(builder, county, year, Variables.HOUSEHOLDS, number(row, "households"));
        put(builder, county, year, Variables.MEAN_SCHOOLING_YEARS, number(row, "mean_schooling_years"));
        put(builder, county, year, Variables.POPULATION_0_14, part(row, population, "share_age_0_14_percent", 100));
        put(builder, county, year, Variables.POPULATION_15_64, part(row, population, "share_age_15_64_percent", 100));
        put(
                builder,
                county,
                year,
                Variables.POPULATION_65_PLUS,
                part(row, population, "share_age_65_plus_percent", 100));
        if (row.containsKey("hukou_population")) {
            put(builder, county, year, Variables.REGISTERED_POPULATION, number(row, "hukou_population"));
            put(builder, county, year, Variables.BIRTHS, part(row, population, "birth_rate_per_mille", 1000));
            put(builder, county, year, Variables.DEATHS, part(row, population, "death_rate_per_mille", 1000));
        }
    }

    private static double part(ImmutableMap<String, String> row, double whole, String share, double of) {
        return Math.rint(number(row, share) * whole / of);
    }

    private static void addIndustries(
            Panel.Builder builder, County county, int year, ImmutableMap<String, String> row) {
        List<String> industries = new ArrayList<>();
        double sum = 0;
        for (String column : row.keySet()) {
            if (column.startsWith(EMPLOYED) && !column.equals(SAMPLE_TOTAL)) {
                industries.add(column);
                double value = number(row, column);
                sum += Double.isNaN(value) ? 0 : value;
            }
        }
        boolean emptyIsNobody = sum == number(row, SAMPLE_TOTAL);
        for (String column : industries) {
            double value = number(row, column);
            put(
                    builder,
                    county,
                    year,
                    Variables.EMPLOYMENT_BY_INDUSTRY.member(column.substring(EMPLOYED.length())),
                    Double.isNaN(value) && emptyIsNobody ? 0 : value);
        }
    }

    private static void put(Panel.Builder builder, County county, int year, Variable variable, double value) {
        builder.value(county, year, variable, value);
    }

    private static String text(ImmutableMap<String, String> row, String column) {
        return Optional.ofNullable(row.get(column))
                .orElseThrow(
                        () -> new IllegalArgumentException("the table has no column " + column + ": " + row.keySet()))
                .strip();
    }

    private static double number(ImmutableMap<String, String> row, String column) {
        String cell = text(row, column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** The births and deaths of 2010 for each of the ten years: the tables of 2020 publish none. */
    private static Panel withNaturalIncrease(Panel panel) {
        int n = panel.places().size();
        double[] births = panel.values(Variables.BIRTHS, 2010);
        double[] deaths = panel.values(Variables.DEATHS, 2010);
        double[] natural = new double[2 * n];
        for (int p = 0; p < n; p++) {
            natural[n + p] = 10 * (births[p] - deaths[p]);
        }
        return panel.with(CountyVariables.NATURAL_INCREASE, natural)
                .noted("natural increase 2010–2020 is ten times that of 2010, for the tables of 2020 publish no"
                        + " births and deaths: drivers are estimates");
    }
}
