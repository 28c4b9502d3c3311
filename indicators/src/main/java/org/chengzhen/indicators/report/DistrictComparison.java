package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.megacity.CentreConcentration;
import org.chengzhen.indicators.megacity.FunctionDispersal;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.concentration.RevealedComparativeAdvantage;

/**
 * The districts of megacities in the county tables of two censuses: how far people and the workers of each function
 * live in the inner districts, and whether they leave them.
 *
 * <p>Inner districts: those whose residents were all urban in the first census, on the divisions of the last one. Workers are
 * those of the ten per cent sample, counted where they live. Advantage: a city's share of an industry over its share of
 * all industries, among these cities.
 */
final class DistrictComparison {
    private static final String EMPLOYED = "employed_";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final ImmutableMap<String, String> FUNCTIONS = ImmutableMap.<String, String>builder()
            .put("employed_manufacturing", "manufacturing")
            .put("employed_wholesale_retail", "wholesale and retail")
            .put("employed_transport_storage_post", "transport and storage")
            .put("employed_information_technology", "information technology")
            .put("employed_finance", "finance")
            .put("employed_leasing_business_services", "business services")
            .put("employed_scientific_services", "scientific services")
            .put("employed_education", "education")
            .put("employed_health_social", "health and social work")
            .put("employed_public_administration", "public administration")
            .buildOrThrow();

    private final List<Place> cities;
    private final Panel first;
    private final Panel carried;
    private final Panel last;
    private final Language language;

    /** The first census as it is, and on the divisions of the last. */
    private DistrictComparison(List<Place> cities, Panel first, Panel carried, Panel last, Language language) {
        this.cities = cities;
        this.first = first;
        this.carried = carried;
        this.last = last;
        this.language = language;
    }

    /**
     * Compares the districts of cities.
     *
     * @param parts of the report that gain tables and notes
     * @param cities codes of prefectural level
     * @param files county tables of two censuses, the year in their names
     * @param language of headings and names
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException unless there are two files with a year in their names
     */
    static void of(Parts parts, List<String> cities, List<String> files, Language language) throws IOException {
        if (files.size() != 2) {
            throw new IllegalArgumentException("districts need the county tables of two censuses but there are "
                    + files.size() + " files: " + files);
        }
        List<String> byYear = files.stream()
                .sorted(Comparator.comparingInt(DistrictComparison::year))
                .toList();
        Panel before = counties(read(byYear.get(0)), cities);
        Panel after = counties(read(byYear.get(1)), cities);
        int from = year(byYear.get(0));
        int to = year(byYear.get(1));
        List<Place> places =
                cities.stream().map(code -> ChinaData.cities().place(code)).toList();
        new DistrictComparison(places, before, before.on(ChinaData.crosswalk(from, to)), after, language).into(parts);
    }

    /**
     * Compares the districts of cities by the built-in county tables.
     *
     * @param parts of the report that gain tables and notes
     * @param cities codes of prefectural level
     * @param language of headings and names
     */
    static void builtIn(Parts parts, List<String> cities, Language language) {
        Panel before = counties(builtIn(2010), cities);
        Panel after = counties(builtIn(2020), cities);
        List<Place> places =
                cities.stream().map(code -> ChinaData.cities().place(code)).toList();
        new DistrictComparison(places, before, before.on(ChinaData.crosswalk(2010, 2020)), after, language).into(parts);
    }

    /** The units with people in a year, the workers under the names of the tables. */
    private static Panel builtIn(int year) {
        Panel counties = ChinaData.countiesAsTabulated().years(year, year);
        Panel some = counties.complete(Variables.POPULATION);
        for (Map.Entry<String, String> function : FUNCTIONS.entrySet()) {
            Variable member =
                    Variables.EMPLOYMENT_BY_INDUSTRY.member(function.getKey().substring(EMPLOYED.length()));
            some = some.with(
                    Variable.stock(
                            function.getKey(), "Workers in " + function.getValue(), function.getValue(), Unit.PERSON),
                    some.values(member, year));
        }
        return some;
    }

    private static int year(String file) {
        Matcher matcher = YEAR.matcher(String.valueOf(Path.of(file).getFileName()));
        int year = -1;
        while (matcher.find()) {
            year = Integer.parseInt(matcher.group());
        }
        if (year < 0) {
            throw new IllegalArgumentException("the name of " + file + " has no year");
        }
        return year;
    }

    private static Panel read(String file) throws IOException {
        List<Variable> industries = FUNCTIONS.entrySet().stream()
                .map(f -> Variable.stock(f.getKey(), "Workers in " + f.getValue(), f.getValue(), Unit.PERSON))
                .toList();
        return PanelReader.withDefaults()
                .year(year(file))
                .variables(industries)
                .readLeniently(Path.of(file))
                .panel();
    }

    /** The counties and districts of the cities. */
    private static Panel counties(Panel panel, List<String> cities) {
        return panel.select(panel.codes().stream()
                .filter(code -> cities.stream().anyMatch(city -> belongs(code, city)))
                .toList());
    }

    private static boolean belongs(String code, String city) {
        // a municipality is one city, although its counties have a code group of their own
        int digits = DivisionCode.parse(city).inMunicipality() ? 2 : 4;
        return code.matches("\\d{6}") && !code.endsWith("00") && code.startsWith(city.substring(0, digits));
    }

    private void into(Parts parts) {
        List<City> all = cities.stream().map(City::new).toList();
        parts.table(people(all))
                .lines("\n")
                .table(dispersal(all))
                .lines("\n")
                .table(advantage(all))
                .lines("\n" + notes(all));
    }

    private int from() {
        return first.years().get(0);
    }

    private int to() {
        return last.years().get(0);
    }

    private Table people(List<City> all) {
        Table.Builder table = Table.builder(
                        language.of("Districts of megacities, ", "超大城市的县级单元，") + from() + " → " + to())
                .text(language.of("city", "城市"))
                .number(language.of("districts", "县级单元"), 0)
                .number(language.of("inner", "中心城区单元"), 0)
                .number(language.of("inner share % ", "中心城区占比 % ") + from(), 1)
                .number(language.of("inner share % ", "中心城区占比 % ") + to(), 1)
                .text(language.of("trend", "趋势"))
                .text(language.of("most gained (10⁴)", "增加最多（万人）"))
                .text(language.of("most lost (10⁴)", "减少最多（万人）"));
        for (City city : all) {
            double before = 100 * city.innerShare(from(), Variables.POPULATION);
            double after = 100 * city.innerShare(to(), Variables.POPULATION);
            table.row(
                    language.name(city.place),
                    city.districts.size(),
                    city.inner.size(),
                    before,
                    after,
                    trend(before, after),
                    city.largest(1),
                    city.largest(-1));
        }
        return table.build();
    }

    private String trend(double before, double after) {
        if (after == before) {
            return "-";
        }
        return after < before ? language.of("dispersing", "疏解") : language.of("concentrating", "集聚");
    }

    private Table dispersal(List<City> all) {
        Table.Builder table = Table.builder(language.of(
                                "Share of the inner districts in the workers of each function, change in percentage"
                                        + " points ",
                                "中心城区占各行业就业的比重，百分点变化 ")
                        + from() + " → " + to() + language.of(" (C29; below 0: the function leaves)", "（C29；小于 0 为疏解）"))
                .text(language.of("function", "行业"));
        all.forEach(city -> table.number(language.name(city.place), 1));
        FUNCTIONS.forEach((id, name) -> {
            List<Object> row = new ArrayList<>(List.of(function(id)));
            all.forEach(city -> row.add(city.change(id)));
            table.row(row.toArray());
        });
        return table.build();
    }

    private Table advantage(List<City> all) {
        double[][] x = new double[all.size()][];
        for (int i = 0; i < x.length; i++) {
            City city = all.get(i);
            x[i] = FUNCTIONS.keySet().stream()
                    .mapToDouble(id -> city.total(last, to(), last.variable(id)))
                    .toArray();
        }
        DoubleMatrix advantage = RevealedComparativeAdvantage.of(x);
        Table.Builder table = Table.builder(language.of(
                        "Advantage of each city among these cities in " + to()
                                + ", by the workers of these functions (C14; from 1: an advantage)",
                        to() + "年各市在这些城市中的显示比较优势，按行业就业（C14；1 以上为优势）"))
                .text(language.of("function", "行业"));
        all.forEach(city -> table.number(language.name(city.place), 2));
        int j = 0;
        for (String id : FUNCTIONS.keySet()) {
            List<Object> row = new ArrayList<>(List.of(function(id)));
            for (int i = 0; i < all.size(); i++) {
                row.add(advantage.get(i, j));
            }
            table.row(row.toArray());
            j++;
        }
        return table.build();
    }

    /** An industry; in Chinese by the name of its category. */
    private String function(String id) {
        return language.of(
                Objects.requireNonNull(FUNCTIONS.get(id), id), language.word(id.substring(EMPLOYED.length())));
    }

    private String notes(List<City> all) {
        StringBuilder text = new StringBuilder(language.of(
                "Inner districts: all residents urban in " + from() + ", on the divisions of " + to()
                        + ". Workers: ten per cent sample, by residence.\n",
                "中心城区：" + from() + "年常住人口全为城镇人口的单元，按" + to() + "年区划。就业：10%抽样，按居住地。\n"));
        for (City city : all) {
            text.append("  ").append(language.name(city.place)).append(language.of(": ", "："));
            text.append(names(city.inner));
            if (!city.unmatched.isEmpty()) {
                text.append(language.of("; divided since ", "；"))
                        .append(from())
                        .append(language.of(", no inner district and no gain known: ", "年后区划有变、增减未知而未计入："))
                        .append(names(city.unmatched));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String names(List<String> codes) {
        return codes.stream()
                .map(code -> language.name(last.place(code)))
                .collect(Collectors.joining(language.of(", ", "、")));
    }

    /** One city: its districts that both censuses know. */
    private final class City {
        private final Place place;
        private final List<String> districts;
        private final List<String> inner;
        private final List<String> unmatched;

        City(Place place) {
            this.place = place;
            List<String> all = last.codes().stream()
                    .filter(code -> belongs(code, place.code()))
                    .toList();
            this.districts = all.stream().filter(this::known).toList();
            this.unmatched = all.stream().filter(code -> !known(code)).toList();
            this.inner = districts.stream().filter(this::urban).toList();
        }

        private boolean known(String code) {
            return carried.indexOf(code).isPresent()
                    && !Double.isNaN(carried.value(code, from(), Variables.POPULATION))
                    && !Double.isNaN(last.value(code, to(), Variables.POPULATION));
        }

        private boolean urban(String code) {
            return carried.value(code, from(), Variables.URBAN_POPULATION)
                    == carried.value(code, from(), Variables.POPULATION);
        }

        private double sum(Panel panel, int year, Variable variable, List<String> codes) {
            return codes.stream()
                    .mapToDouble(code -> panel.value(code, year, variable))
                    .filter(v -> !Double.isNaN(v))
                    .sum();
        }

        /** Over all counties of the city as the census has them, so that a division without a match counts too. */
        double total(Panel census, int year, Variable variable) {
            return sum(
                    census,
                    year,
                    variable,
                    census.codes().stream()
                            .filter(code -> belongs(code, place.code()))
                            .toList());
        }

        /** NaN where the city has no inner district, or nobody of this kind. */
        double innerShare(int year, Variable variable) {
            boolean early = year == from();
            double all = total(early ? first : last, year, variable);
            return inner.isEmpty() || all == 0
                    ? Double.NaN
                    : CentreConcentration.share(sum(early ? carried : last, year, variable, inner), all);
        }

        double change(String id) {
            double before = innerShare(from(), first.variable(id));
            double after = innerShare(to(), last.variable(id));
            return Double.isNaN(before) || Double.isNaN(after) ? Double.NaN : FunctionDispersal.points(before, after);
        }

        /** The two districts that gained, or lost, most people. */
        String largest(int sign) {
            return String.join(
                    language.of(", ", "、"),
                    districts.stream()
                            .filter(code -> sign * gain(code) > 0)
                            .sorted(Comparator.comparingDouble((String code) -> -sign * gain(code)))
                            .limit(2)
                            .map(code -> String.format(
                                    Locale.ROOT, "%s %+.0f", language.name(last.place(code)), gain(code) / 1e4))
                            .toList());
        }

        private double gain(String code) {
            return last.value(code, to(), Variables.POPULATION) - carried.value(code, from(), Variables.POPULATION);
        }
    }
}
