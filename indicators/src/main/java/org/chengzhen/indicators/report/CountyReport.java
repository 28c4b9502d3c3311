package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.county.CountyInputs;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.plot.InequalityPlots;
import org.chengzhen.indicators.profile.CountyProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.PlaceComparison;
import org.chengzhen.indicators.profile.Profile;
import org.chengzhen.methods.statistics.Quantiles;

/**
 * All counties of China 2010–2020 from the county tables of the two censuses: trend, drivers, differentiation, ageing,
 * industrial basis, functions and types; or one of them.
 */
final class CountyReport {
    private static final int FIRST = 2010;
    private static final int LAST = 2020;
    private static final int TOP = 10;
    private static final double[] AGEING = {0.07, 0.14, 0.21};
    /** A line of how a number came about: a part, and its value or class. */
    private static final Pattern PART = Pattern.compile("(?m)^(  [^:\n]+: )(.+)$");

    private CountyReport() {}

    /**
     * The report.
     *
     * @param arguments none, the code or name of a county where only one is wanted, or one's own tables of 2010 and of 2020
     *     and the code of a county
     * @return the text
     * @throws IOException if a table cannot be read
     */
    static String text(List<String> arguments) throws IOException {
        return of(arguments, Language.ENGLISH).text();
    }

    /**
     * The report.
     *
     * @param arguments as of {@link #text}
     * @param language of headings and pictures
     * @return the report
     * @throws IOException if a table cannot be read
     */
    static Made of(List<String> arguments, Language language) throws IOException {
        boolean files = arguments.size() >= 2;
        CountyCensus census = files
                ? CountyCensus.read(Path.of(arguments.get(0)), Path.of(arguments.get(1)))
                : CountyCensus.builtIn();
        Study study = CountyProfile.withRoles(
                Study.of(withShare(census.panel())).with(CountyInputs.BIG_CITIES, CountyReport::metropolitanArea));
        if (files) {
            return arguments.size() == 2 ? all(census, study, language) : one(study, arguments.get(2), language);
        }
        return arguments.isEmpty()
                ? all(census, study, language).lines(remainder(language))
                : one(study, code(arguments.get(0)), language);
    }

    /** For the density of ageing. */
    private static Panel withShare(Panel panel) {
        return panel.with(Derived.of(
                panel,
                Variables.SHARE_65_PLUS,
                v -> 100 * v[0] / v[1],
                Variables.POPULATION_65_PLUS,
                Variables.POPULATION));
    }

    /** The code of a county by code or name. */
    private static String code(String codeOrName) {
        Gazetteer gazetteer = ChinaData.gazetteer();
        Optional<Place> found = gazetteer
                .find(codeOrName, Gazetteer.Kind.COUNTY)
                .or(() -> gazetteer
                        .find(codeOrName)
                        .filter(place ->
                                ChinaData.counties().indexOf(place.code()).isPresent()));
        if (found.isEmpty()) {
            List<Place> several = gazetteer.findAll(codeOrName);
            throw new IllegalArgumentException("no county is called " + codeOrName + " alone; "
                    + (several.isEmpty() ? "most alike: " + gazetteer.suggestions(codeOrName) : "one of " + several));
        }
        return found.get().code();
    }

    /** What the counties leave out of the census. */
    private static String remainder(Language language) {
        double counties = sum(ChinaData.counties());
        double zones = sum(ChinaData.developmentZones());
        return String.format(
                Locale.ROOT,
                language.of(
                        "%nThe census of 2020 counted %,.0f people: %,.0f in these counties, %,.0f in %d development"
                                + " zones that the table counts apart, and %,.0f in places that it does not divide"
                                + " (Dongguan, Zhongshan, Danzhou, Jiayuguan and small zones). Where zones lie in a unit,"
                                + " its people of 2020 are without theirs, so that its change is understated: %,d units"
                                + " carry a flag.%n",
                        "%n2020年普查人口 %,.0f 人：上述县级单元 %,.0f 人，单列的开发区 %,.0f 人（%d 个），未分县的地区 %,.0f"
                                + " 人（东莞、中山、儋州、嘉峪关及小型功能区）。含开发区的单元2020年人口不含开发区，其变化偏低，已标注 %,d 个单元。%n"),
                ChinaData.CENSUS_2020,
                counties,
                zones,
                ChinaData.developmentZones().places().size(),
                ChinaData.CENSUS_2020 - counties - zones,
                ChinaData.counties().flags().size());
    }

    private static double sum(Panel panel) {
        return Arrays.stream(panel.values(Variables.POPULATION, LAST))
                .filter(v -> !Double.isNaN(v))
                .sum();
    }

    /** The approved metropolitan area that a county's prefecture is part of. */
    private static Optional<String> metropolitanArea(Place place) {
        return place instanceof County county
                ? county.parentCode().stream()
                        .flatMap(code -> ChinaData.gazetteer().metropolitanAreasOf(code).stream())
                        .map(MetropolitanArea::name)
                        .findFirst()
                : Optional.empty();
    }

    private static Parts one(Study study, String code, Language language) {
        Profile profile = CountyProfile.ofCounty(study, code);
        Parts parts = new Parts(language.name(study.panel().place(code)), language).table(profile.toTable(language));
        parts.missing(profile.missing())
                .lines("\n")
                .table(comparison(study, code).toTable(language))
                .lines(language.of("\nHow the numbers came about:\n", "\n数值的由来：\n"));
        for (String id : List.of("D01", "D02", "D25")) {
            parts.lines(trace(id, study, code, language));
        }
        return parts.data(study.panel());
    }

    /** How a number came about; in English with its classes in words, as the tables have them. */
    private static String trace(String id, Study study, String code, Language language) {
        String trace = Catalogue.place(id).trace(study, code, language.locale());
        return language == Language.CHINESE
                ? trace
                : PART.matcher(trace)
                        .replaceAll(part -> Matcher.quoteReplacement(part.group(1) + language.shown(part.group(2))));
    }

    /** The county among those of its province and of its prefecture. */
    private static PlaceComparison comparison(Study study, String code) {
        List<String> codes = study.panel().codes();
        return PlaceComparison.of(study, code)
                .among(
                        "province",
                        codes.stream()
                                .filter(c -> c.startsWith(code.substring(0, 2)))
                                .toList())
                .among(
                        "prefecture",
                        codes.stream()
                                .filter(c -> c.startsWith(code.substring(0, 4)))
                                .toList());
    }

    private static Parts all(CountyCensus census, Study study, Language language) {
        String source = language.of("Source: population censuses of 2010 and 2020", "来源：2010年、2020年人口普查");
        Parts parts = new Parts(language.of("Counties of China, 2010–2020", "中国县域，2010—2020年"), language)
                .lines(coverage(census, language))
                .printed(notes(census.panel(), language) + "\n")
                .table(classes(study, language, "D01", "class", "Population trend by class of the rate per decade"))
                .lines("\n")
                .table(extremes(study, language))
                .lines("\n")
                .table(classes(
                        study, language, "D02", "class", "Drivers, natural increase estimated from the rates of 2010"))
                .lines("\n")
                .plot(() -> InequalityPlots.in(language)
                        .densities(study.panel(), Variables.URBANIZATION_RATE, FIRST, LAST)
                        .source(source));
        differentiation(parts, study, language);
        return parts.lines("\n")
                .table(ageing(study, language))
                .lines("\n")
                .plot(() -> InequalityPlots.in(language)
                        .densities(study.panel(), Variables.SHARE_65_PLUS, FIRST, LAST)
                        .source(source))
                .table(industries(study, language))
                .lines("\n")
                .table(basis(study, language))
                .lines("\n")
                .table(classes(study, language, "D12", "leading", "Leading function by Nelson"))
                .lines("\n")
                .table(classes(
                        study,
                        language,
                        "D04",
                        "type",
                        "Types of counties by this library's rule; functional zones are not in the tables, so"
                                + " the two zone types do not occur"))
                .lines("\n")
                .missing(CountyProfile.ofAll(study).missing())
                .data(study.panel());
    }

    private static String coverage(CountyCensus census, Language language) {
        Panel panel = census.panel();
        double[] before = panel.values(Variables.POPULATION, FIRST);
        double[] after = panel.values(Variables.POPULATION, LAST);
        int both = 0;
        int onlyAfter = 0;
        int onlyBefore = 0;
        int neither = 0;
        double people = 0;
        double kept = 0;
        for (int p = 0; p < before.length; p++) {
            boolean had = !Double.isNaN(before[p]);
            boolean has = !Double.isNaN(after[p]);
            both += had && has ? 1 : 0;
            onlyAfter += !had && has ? 1 : 0;
            onlyBefore += had && !has ? 1 : 0;
            neither += !had && !has ? 1 : 0;
            people += has ? after[p] : 0;
            kept += had && has ? after[p] : 0;
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                language.of(
                        "China's counties, county-level cities and districts, 2010–2020, on the divisions of 2020%n%,d"
                                + " rows of 2010 and %,d of 2020 make %,d places; %,d have a population in both years,"
                                + " with %.1f %% of the people of 2020%ndropped: %,d without a population of 2010 (new"
                                + " since, or made of a split without published shares), %,d without one of 2020, %,d"
                                + " without either%n",
                        "2010—2020年中国县、县级市和市辖区（2020年区划）%n2010年 %,d 行、2020年 %,d 行，合为 %,d 个单元；其中 %,d 个两年均有人口，占2020年人口的"
                                + " %.1f %%%n未计入：%,d 个缺2010年人口（新设，或由未公布比例的拆分而来），%,d 个缺2020年人口，%,d 个两年均缺%n"),
                census.rows2010(),
                census.rows2020(),
                before.length,
                both,
                100 * kept / people,
                onlyAfter,
                onlyBefore,
                neither));
        return text.toString();
    }

    /** What was assumed: in the document among the assumptions. */
    private static String notes(Panel panel, Language language) {
        StringBuilder text = new StringBuilder();
        panel.notes().stream()
                .filter(note -> !note.contains("is missing because"))
                .forEach(note -> text.append("  ").append(language.word(note)).append('\n'));
        long missing = panel.notes().stream()
                .filter(note -> note.contains("is missing because"))
                .count();
        return text.append(String.format(
                        Locale.ROOT,
                        language.of(
                                "  %,d remarks on values that could not be carried, each on one place and year%n",
                                "  另有 %,d 条单元和年份的说明：数值无法换算到2020年区划%n"),
                        missing))
                .toString();
    }

    private static Table classes(Study study, Language language, String id, String part, String title) {
        IndicatorColumn column = Catalogue.place(id).columns(study).get(part);
        double[] people = study.panel().values(Variables.POPULATION, LAST);
        Table.Builder table = Table.builder(id + " " + language.word(title))
                .text(language.word("class"))
                .number(language.word("counties"), 0)
                .number(language.word("% of counties"), 1)
                .number(language.word("people 2020 (10⁴)"), 0);
        ImmutableMap<String, Integer> counts = column.classCounts();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.forEach((name, n) -> table.row(
                language.shown(name),
                n,
                100.0 * n / all,
                IntStream.range(0, people.length)
                                .filter(p -> column.label(study.panel().codes().get(p), LAST)
                                        .filter(name::equals)
                                        .isPresent())
                                .mapToDouble(p -> people[p])
                                .sum()
                        / 10_000));
        table.row(language.word("without value"), people.length - all, Double.NaN, Double.NaN);
        return table.build();
    }

    private static Table extremes(Study study, Language language) {
        IndicatorColumn rate = Catalogue.place("D01").evaluate(study);
        Panel panel = study.panel();
        double[] rates = rate.values(LAST);
        int[] order = IntStream.range(0, rates.length)
                .filter(p -> !Double.isNaN(rates[p]))
                .boxed()
                .sorted(Comparator.comparingDouble(p -> rates[p]))
                .mapToInt(Integer::intValue)
                .toArray();
        Table.Builder table = Table.builder(language.of(
                        "D01 Largest loss and largest growth 2010–2020 (beyond a half or a double, look for territory"
                                + " that changed without a change of code, or a mistake in the table)",
                        "D01 2010—2020年人口减少和增加最多的单元（减半或翻倍的，先查代码未变而辖区变动，或表中差错）"))
                .text(language.word("code"))
                .text(language.word("name"))
                .number("2010", 0)
                .number("2020", 0)
                .number(language.word("change %"), 1);
        int n = order.length;
        IntStream.concat(IntStream.range(0, Math.min(TOP, n)), IntStream.range(Math.max(TOP, n - TOP), n))
                .map(i -> order[i])
                .forEach(p -> {
                    Place place = panel.places().get(p);
                    table.row(
                            place.code(),
                            language.name(place),
                            panel.value(place.code(), FIRST, Variables.POPULATION),
                            panel.value(place.code(), LAST, Variables.POPULATION),
                            100 * rates[p]);
                });
        return table.build();
    }

    private static void differentiation(Parts parts, Study study, Language language) {
        for (Variable variable :
                List.of(Variables.URBANIZATION_RATE, Variables.MEAN_SCHOOLING_YEARS, Variables.POPULATION)) {
            Study of = study.with(Inputs.VALUE, variable);
            Measurement last = Catalogue.get("D03").measure(of);
            Measurement first = Catalogue.get("D03").measure(of.year(FIRST));
            Table.Builder table = Table.builder(String.format(
                            Locale.ROOT,
                            language.of(
                                    "D03 Differentiation of counties: %s, %d used, %d dropped in 2020",
                                    "D03 县域分异：%s，2020年使用 %d 个，缺 %d 个"),
                            language.name(variable),
                            last.n(),
                            last.dropped().size()))
                    .text(language.word("part"))
                    .number("2010", 4)
                    .number("2020", 4);
            last.parts().forEach((name, part) -> {
                if (part instanceof Double) {
                    table.row(
                            language.word(name),
                            first.parts().containsKey(name) ? first.number(name).orElse(Double.NaN) : Double.NaN,
                            last.number(name).orElse(Double.NaN));
                }
            });
            parts.table(table.build()).lines("\n");
            if (last.parts().get("markov") instanceof DoubleMatrix moves) {
                parts.table(markov(moves, language)).lines("\n");
            }
        }
    }

    private static Table markov(DoubleMatrix moves, Language language) {
        List<String> quarters = List.of("lowest quarter", "second quarter", "third quarter", "highest quarter");
        Table.Builder table = Table.builder(language.of(
                        "  Moves between quarters of the relative value, 2010 (rows) to 2020: probabilities",
                        "  相对值四分位的转移概率，2010年（行）至2020年"))
                .text("2010");
        for (int j = 0; j < moves.columns(); j++) {
            table.number(language.word(quarters.get(j)), 3);
        }
        for (int i = 0; i < moves.rows(); i++) {
            List<Object> row = new ArrayList<>(List.of(language.word(quarters.get(i))));
            for (int j = 0; j < moves.columns(); j++) {
                row.add(moves.get(i, j));
            }
            table.row(row.toArray());
        }
        return table.build();
    }

    private static Table ageing(Study study, Language language) {
        Table.Builder table = Table.builder("D25 " + language.word("Ageing of counties"))
                .text(language.word("year"))
                .number(language.word("counties"), 0)
                .number(language.word("share 65+ median %"), 2)
                .number(language.word("lowest tenth below %"), 2)
                .number(language.word("highest tenth above %"), 2)
                .number(language.word("from 7 %"), 0)
                .number(language.word("from 14 %"), 0)
                .number(language.word("from 21 %"), 0);
        IndicatorColumn share = Catalogue.place("D25").evaluate(study);
        for (int year : List.of(FIRST, LAST)) {
            double[] values = present(share.values(year));
            table.row(
                    Integer.toString(year),
                    values.length,
                    100 * Quantiles.of(values, 0.5),
                    100 * Quantiles.of(values, 0.1),
                    100 * Quantiles.of(values, 0.9),
                    from(values, AGEING[0]),
                    from(values, AGEING[1]),
                    from(values, AGEING[2]));
        }
        return table.build();
    }

    private static double[] present(double... values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static long from(double[] values, double limit) {
        return Arrays.stream(values).filter(v -> v >= limit).count();
    }

    private static Table industries(Study study, Language language) {
        Panel panel = study.panel();
        Map<String, IndicatorColumn> functions = Catalogue.place("D12").columns(study);
        Map<String, IndicatorColumn> quadrants = Catalogue.place("D13").columns(study);
        List<Variable> members = Variables.EMPLOYMENT_BY_INDUSTRY.in(panel);
        double before =
                members.stream().mapToDouble(v -> total(panel, v, FIRST)).sum();
        double after = members.stream().mapToDouble(v -> total(panel, v, LAST)).sum();
        Table.Builder table = Table.builder("D11–D13 " + language.word("Industries of all counties (10 % sample)"))
                .text(language.word("industry"))
                .number("2010 %", 2)
                .number("2020 %", 2)
                .number(language.word("function of (Nelson ≥ 1)"), 0)
                .number(language.word("stars"), 0)
                .number(language.word("mature, declining"), 0);
        for (Variable variable : members) {
            String name = Variables.EMPLOYMENT_BY_INDUSTRY.category(variable);
            ImmutableMap<String, Integer> counts = quadrants.get(name).classCounts();
            table.row(
                    language.word(name),
                    100 * total(panel, variable, FIRST) / before,
                    100 * total(panel, variable, LAST) / after,
                    from(present(functions.get(name).values(LAST)), 1),
                    counts.getOrDefault("STAR", 0),
                    counts.getOrDefault("MATURE_DECLINING", 0));
        }
        return table.build();
    }

    private static double total(Panel panel, Variable variable, int year) {
        return Arrays.stream(panel.values(variable, year))
                .filter(v -> !Double.isNaN(v))
                .sum();
    }

    private static Table basis(Study study, Language language) {
        Table.Builder table = Table.builder(
                        "D11, D20 " + language.word("Industrial basis and structural change, over counties"))
                .text(language.word("part"))
                .number(language.word("counties"), 0)
                .number(language.word("lowest tenth"), 3)
                .number(language.word("median"), 3)
                .number(language.word("highest tenth"), 3);
        for (String id : List.of("D11", "D20")) {
            PlaceIndicator indicator = Catalogue.place(id);
            indicator.columns(study).forEach((name, column) -> {
                double[] values = present(column.values(LAST));
                if (!column.isClass() && values.length > 0) {
                    table.row(
                            id + " " + language.word(name),
                            values.length,
                            Quantiles.of(values, 0.1),
                            Quantiles.of(values, 0.5),
                            Quantiles.of(values, 0.9));
                }
            });
        }
        return table.build();
    }
}
