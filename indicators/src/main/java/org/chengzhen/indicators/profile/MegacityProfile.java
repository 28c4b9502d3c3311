package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.megacity.CityCriteria;
import org.chengzhen.indicators.megacity.MegacityInputs;

/**
 * What is asked of a megacity: does its centre crowd, does it grow from within, what does it do for the nation and the
 * world, is it liveable and safe, and is it competitive.
 *
 * <p>Criteria of competitiveness and weak links are those of the study, or, where it has none, the ones of {@link
 * #criteria}: output per head, output per km², services, schooling and in-migrants against the leaders, where the panel
 * holds them.
 *
 * <pre>{@code
 * Study study = Study.of(ChinaData.cities());
 * MegacityProfile.of(study, "310100");
 * MegacityProfile.sideBySide(study, MegacityProfile.superLarge(study.panel()));
 * }</pre>
 */
public final class MegacityProfile {
    private static final ImmutableList<String> IDS = ImmutableList.of(
            "S01", "S04", "A07", "C03", "C29", "C30", "C07", "C08", "C09", "C10", "C31", "C28", "C12", "C13", "C14",
            "C15", "C26", "C11", "C16", "C17", "C25", "C18", "C19", "C20", "C21", "C22", "C23", "C24", "C01", "C02",
            "C04", "C05", "C06");

    /** Its targets are norms, which only the study can name. */
    private static final String LIVEABILITY = "C11";

    /** Output per square kilometre of the administrative area. */
    private static final Variable OUTPUT_PER_AREA = Variable.intensity(
            "gdp_per_area",
            "Output per square kilometre",
            "地均生产总值",
            Unit.per(Unit.YUAN, Unit.SQUARE_KILOMETRE),
            Variables.GDP,
            Variables.AREA);

    private static final Variable IN_MIGRANTS =
            Variable.of("in_migrant_share", "In-migrants among residents", "外来人口占比", Unit.PERCENT, Variable.Kind.RATIO);

    private MegacityProfile() {}

    /**
     * The profile of one city of a study.
     *
     * @param study that holds the city, and others to compare it with
     * @param code of the city
     * @return the profile, with what the study lacks for the rest
     * @throws IllegalArgumentException if the study lacks the city
     */
    public static Profile of(Study study, String code) {
        return Profile.ofPlaceAmongOthers(
                "Megacity " + study.panel().place(code).name() + " (" + code + ")", prepared(study), code, ids(study));
    }

    /**
     * One city among the cities of a study, and among the super-large ones.
     *
     * @param study that holds the city, and the population of the city proper
     * @param code of the city
     * @return the comparison, with output per square kilometre and the share of in-migrants where the study has their parts
     * @throws org.chengzhen.core.result.NotFoundException if the study lacks the city
     */
    public static PlaceComparison among(Study study, String code) {
        return PlaceComparison.of(prepared(study), code).among("super-large", superLarge(study.panel()));
    }

    /**
     * The super-large cities of a panel: at least ten million people in the city proper in the last year.
     *
     * @param panel with the population of the city proper
     * @return codes, the largest first
     * @throws IllegalArgumentException if the panel lacks that population
     */
    public static ImmutableList<String> superLarge(Panel panel) {
        int last = panel.years().get(panel.years().length() - 1);
        return panel.codes().stream()
                .filter(code -> isSuperLarge(panel.value(code, last, Variables.CITY_PROPER_POPULATION)))
                .sorted((a, b) -> Double.compare(
                        panel.value(b, last, Variables.CITY_PROPER_POPULATION),
                        panel.value(a, last, Variables.CITY_PROPER_POPULATION)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isSuperLarge(double people) {
        return !Double.isNaN(people) && CitySize.of(people) == CitySize.SUPER_LARGE;
    }

    /**
     * Cities side by side: the panel's figures and each indicator that has a value for each city.
     *
     * @param study that holds the cities, and others to compare them with
     * @param codes of the cities
     * @return a row for each figure and each part of an indicator, a column for each city; first and last year where
     *     both are known
     * @throws IllegalArgumentException if the study lacks a city
     */
    public static Table sideBySide(Study study, List<String> codes) {
        return sideBySide(study, codes, Language.ENGLISH);
    }

    /**
     * Cities side by side, as {@link #sideBySide(Study, List)}.
     *
     * @param study that holds the cities, and others to compare them with
     * @param codes of the cities
     * @param language of headers and names
     * @return a row for each figure and each part of an indicator, a column for each city
     * @throws IllegalArgumentException if the study lacks a city
     */
    public static Table sideBySide(Study study, List<String> codes, Language language) {
        Study ready = prepared(study);
        Panel panel = ready.panel();
        Table.Builder table = Table.builder(
                        language.of("Megacities side by side, ", "超大城市比较，") + study.start() + " → " + study.end())
                .text(language.of("id", "编号"))
                .text(language.of("figure", "指标"))
                .text(language.of("unit", "单位"));
        codes.forEach(code -> table.text(language.name(panel.place(code))));
        for (Variable variable : figures(panel)) {
            table.row(row(
                    "",
                    language.name(variable),
                    language.symbol(language.shown(variable.unit())),
                    codes,
                    code -> figure(ready, code, variable, language.shown(variable.unit()))));
        }
        for (String id : ids(study)) {
            Indicator indicator = Catalogue.get(id);
            if (indicator instanceof PlaceIndicator place && place.computableFrom(ready)) {
                for (Map.Entry<String, IndicatorColumn> part :
                        place.columns(ready).entrySet()) {
                    IndicatorColumn column = part.getValue();
                    table.row(row(
                            id,
                            language.of(
                                            place.entry().name() + ": ",
                                            place.entry().localName() + "：")
                                    + language.word(part.getKey()),
                            column.isClass()
                                    ? ""
                                    : language.symbol(column.variable().unit()),
                            codes,
                            code -> cell(column, code, language)));
                }
            }
        }
        return table.build();
    }

    /**
     * What a study lacks for the rest of the profile.
     *
     * @param study any study
     * @return one sentence for each indicator
     */
    public static ImmutableList<String> missing(Study study) {
        Study ready = prepared(study);
        return IDS.stream()
                .map(Catalogue::get)
                .map(i -> i + ": " + String.join("; ", i.missing(i.id().equals(LIVEABILITY) ? study : ready)))
                .filter(line -> !line.endsWith(": "))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The criteria that cities are compared by where a study gives none.
     *
     * @param panel of cities
     * @return equal weights, the best value of the last year as target; those variables that the panel holds
     */
    public static CityCriteria criteria(Panel panel) {
        CityCriteria criteria = CityCriteria.none();
        int last = panel.years().get(panel.years().length() - 1);
        for (Variable variable : List.of(
                Variables.GDP_PER_CAPITA,
                OUTPUT_PER_AREA,
                Variables.TERTIARY_EMPLOYMENT_SHARE,
                Variables.MEAN_SCHOOLING_YEARS,
                IN_MIGRANTS)) {
            if (panel.has(variable)) {
                double best = Arrays.stream(panel.values(variable, last))
                        .filter(v -> !Double.isNaN(v))
                        .max()
                        .orElse(0);
                criteria = criteria.benefit(variable, 1, best);
            }
        }
        return criteria;
    }

    /** Liveability is not judged by the criteria of {@link #criteria}, which are those of competitiveness. */
    private static ImmutableList<String> ids(Study study) {
        return study.find(MegacityInputs.CITY_CRITERIA).isPresent()
                ? IDS
                : IDS.stream().filter(id -> !id.equals(LIVEABILITY)).collect(ImmutableList.toImmutableList());
    }

    /** The study with figures per head and area, and with what its inputs may take by default. */
    private static Study prepared(Study study) {
        Panel panel = study.panel();
        if (panel.has(Variables.GDP) && panel.has(Variables.POPULATION) && !panel.has(Variables.GDP_PER_CAPITA)) {
            panel = panel.with(Variables.GDP_PER_CAPITA, quotients(panel, Variables.GDP, Variables.POPULATION));
        }
        if (panel.has(Variables.GDP) && panel.has(Variables.AREA)) {
            panel = panel.with(OUTPUT_PER_AREA, quotients(panel, Variables.GDP, Variables.AREA));
        }
        if (panel.has(Variables.POPULATION)
                && panel.has(Variables.IN_MIGRANTS_SAME_PROVINCE)
                && panel.has(Variables.IN_MIGRANTS_OTHER_PROVINCE)) {
            double[] near = panel.yearMajor(Variables.IN_MIGRANTS_SAME_PROVINCE);
            double[] far = panel.yearMajor(Variables.IN_MIGRANTS_OTHER_PROVINCE);
            double[] people = panel.yearMajor(Variables.POPULATION);
            double[] shares = new double[people.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = people[i] > 0 ? 100 * (near[i] + far[i]) / people[i] : Double.NaN;
            }
            panel = panel.with(IN_MIGRANTS, shares);
        }
        Study ready = study.with(panel);
        CityCriteria criteria = criteria(panel);
        if (study.find(MegacityInputs.CITY_CRITERIA).isEmpty()
                && !criteria.items().isEmpty()) {
            ready = ready.with(MegacityInputs.CITY_CRITERIA, criteria);
        }
        return ready;
    }

    private static double[] quotients(Panel panel, Variable above, Variable below) {
        double[] a = panel.yearMajor(above);
        double[] b = panel.yearMajor(below);
        double[] quotients = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            quotients[i] = b[i] > 0 ? a[i] / b[i] : Double.NaN;
        }
        return quotients;
    }

    private static ImmutableList<Variable> figures(Panel panel) {
        return ImmutableList.of(
                        Variables.POPULATION,
                        Variables.CITY_PROPER_POPULATION,
                        Variables.GDP_PER_CAPITA,
                        OUTPUT_PER_AREA,
                        Variables.TERTIARY_EMPLOYMENT_SHARE,
                        Variables.MEAN_SCHOOLING_YEARS,
                        IN_MIGRANTS,
                        Variables.SHARE_0_14,
                        Variables.SHARE_65_PLUS,
                        Variables.PERSONS_PER_HOUSEHOLD)
                .stream()
                .filter(panel::has)
                .collect(ImmutableList.toImmutableList());
    }

    private static Object[] row(
            String id, String name, String unit, List<String> codes, Function<String, String> cell) {
        List<Object> cells = new ArrayList<>(List.of(id, name, unit));
        codes.forEach(code -> cells.add(cell.apply(code)));
        return cells.toArray();
    }

    private static String figure(Study study, String code, Variable variable, Unit unit) {
        double first = study.panel().value(code, study.start(), variable);
        double last = study.panel().value(code, study.end(), variable);
        return study.start() == study.end() || Double.isNaN(first)
                ? shown(last, variable, unit)
                : shown(first, variable, unit) + " → " + shown(last, variable, unit);
    }

    private static String shown(double value, Variable variable, Unit unit) {
        return Double.isNaN(value) ? "-" : Numbers.shown(variable.unit().convert(value, unit));
    }

    private static String cell(IndicatorColumn column, String code, Language language) {
        int last = column.years().get(column.years().size() - 1);
        int first = column.years().get(0);
        String end = cell(column, code, last, language);
        return first == last || column.status(code, first) != Status.OK
                ? end
                : cell(column, code, first, language) + " → " + end;
    }

    private static String cell(IndicatorColumn column, String code, int year, Language language) {
        if (column.status(code, year) != Status.OK) {
            return language.shown(column.status(code, year).name());
        }
        return column.label(code, year).map(language::shown).orElseGet(() -> Numbers.shown(column.value(code, year)));
    }
}
