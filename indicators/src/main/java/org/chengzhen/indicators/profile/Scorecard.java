package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.jspecify.annotations.Nullable;

/**
 * One place against an indicator system: value, target, distance, standing, the pace needed and the pace had, and what data
 * lack.
 *
 * <p>The value of an item is that of the entry of the catalogue that measures it, else that of the panel's variable whose id is
 * the id of the item, else one given by {@link #with}, else the base of the plan where the plan is that of the place. It is read in the last year of the study, or in the year in which the
 * target was due where that is earlier.
 *
 * <p>Symbols: v value in year y, T target due in year d, in the unit of the item. Pace needed = (T − v) / (d − y) a year; rate
 * needed = (T / v)^(1 / (d − y)) − 1 where both are positive. Pace had = the change of the last year, the Sen slope and the
 * compound rate over the last five years for which there are values. A target that starts from an earlier base is on track
 * where v has come as far as the straight line from the base; another where the Sen slope is at least the pace needed.
 *
 * <pre>{@code
 * Scorecard.of(IndicatorSystems.outline(15), Study.of(ChinaData.nation()), ChinaData.NATION);
 * }</pre>
 */
public final class Scorecard {
    /** The years over which the pace is taken. */
    public static final int PACE_YEARS = 5;

    private final IndicatorSystem system;
    private final Study study;
    private final String code;
    private final ImmutableTable<String, Integer, Double> given;
    private final ImmutableList<ScorecardLine> lines;

    private Scorecard(
            IndicatorSystem system,
            Study study,
            String code,
            ImmutableTable<String, Integer, Double> given,
            Map<String, IndicatorColumn> columns) {
        this.system = system;
        this.study = study;
        this.code = code;
        this.given = given;
        lines = system.items().stream()
                .filter(item -> item.scope().isEmpty() || item.scope().get().equals(code))
                .map(item -> line(item, series(item, columns)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The scorecard of a place.
     *
     * @param system to judge by; items that apply to another place only are left out
     * @param study that holds the place
     * @param code of the place
     * @return the scorecard, with what the study lacks for the items without a value
     * @throws NotFoundException if the study lacks the place
     */
    public static Scorecard of(IndicatorSystem system, Study study, String code) {
        Objects.requireNonNull(code, "code");
        study.panel().place(code);
        return new Scorecard(system, study, code, ImmutableTable.of(), columns(system, study));
    }

    private ScorecardLine line(SystemItem item, SortedMap<Integer, Double> series) {
        boolean ownBase = series.isEmpty()
                && item.scope().isPresent()
                && item.base().isPresent()
                && item.baseYear().isPresent()
                && item.baseYear().getAsInt() <= study.end();
        if (ownBase) {
            SortedMap<Integer, Double> base = ImmutableSortedMap.of(
                    item.baseYear().getAsInt(), item.base().getAsDouble());
            return ScorecardLine.of(item, base, study.end(), () -> "base of the plan; " + lack(item));
        }
        return ScorecardLine.of(item, series, study.end(), () -> series.isEmpty() ? lack(item) : "");
    }

    private static Map<String, IndicatorColumn> columns(IndicatorSystem system, Study study) {
        Map<String, IndicatorColumn> columns = new HashMap<>();
        for (SystemItem item : system.items()) {
            Optional<String> measure = item.measure().filter(id -> !columns.containsKey(id));
            if (measure.isPresent()) {
                PlaceIndicator indicator = Catalogue.place(measure.get());
                if (indicator.computableFrom(study)) {
                    columns.put(measure.get(), indicator.evaluate(study));
                }
            }
        }
        return columns;
    }

    /**
     * The scorecard with a value that the study does not hold.
     *
     * @param id of the item
     * @param year of the value, not after the last year of the study
     * @param value in the unit of the item
     * @return the scorecard that knows it
     * @throws IllegalArgumentException if the system has no such item, the value is not finite, or the year lies beyond the
     *     study
     */
    public Scorecard with(String id, int year, double value) {
        system.item(id);
        Checks.argument(Double.isFinite(value), "value of %s in %d must be finite but is %s", id, year, value);
        Checks.argument(year <= study.end(), "the study ends in %d, before the value of %d", study.end(), year);
        Map<String, Map<Integer, Double>> more = new HashMap<>();
        given.cellSet()
                .forEach(cell -> more.computeIfAbsent(cell.getRowKey(), k -> new TreeMap<>())
                        .put(cell.getColumnKey(), cell.getValue()));
        more.computeIfAbsent(id, k -> new TreeMap<>()).put(year, value);
        ImmutableTable.Builder<String, Integer, Double> table = ImmutableTable.builder();
        more.forEach((item, years) -> years.forEach((y, v) -> table.put(item, y, v)));
        return new Scorecard(system, study, code, table.build(), columns(system, study));
    }

    private SortedMap<Integer, Double> series(SystemItem item, Map<String, IndicatorColumn> columns) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        Panel panel = study.panel();
        Optional<Variable> own = own(item);
        IndicatorColumn column = item.measure().map(columns::get).orElse(null);
        for (int year : study.years().asList()) {
            double value = own.isPresent()
                    ? panel.value(code, year, own.get())
                    : column != null && column.years().contains(year) ? column.value(code, year) : Double.NaN;
            if (Double.isFinite(value)) {
                series.put(year, value);
            }
        }
        series.putAll(given.row(item.id()));
        return ImmutableSortedMap.copyOfSorted(series);
    }

    private Optional<Variable> own(SystemItem item) {
        return study.panel().variables().stream()
                .filter(variable -> variable.id().equals(item.id()))
                .findFirst();
    }

    private String lack(SystemItem item) {
        if (own(item).isEmpty() && item.measure().isPresent()) {
            Indicator indicator = Catalogue.get(item.measure().get());
            if (!indicator.computableFrom(study)) {
                return indicator.id() + " lacks " + String.join("; ", indicator.missing(study));
            }
            return "no value of " + indicator.id() + " in the period";
        }
        return "give the variable " + item.id() + (item.unit().isEmpty() ? "" : " [" + item.unit() + "]");
    }

    /**
     * The system.
     *
     * @return what the place is judged by
     */
    public IndicatorSystem system() {
        return system;
    }

    /**
     * The place.
     *
     * @return whom the card is of
     */
    public Place place() {
        return study.panel().place(code);
    }

    /**
     * The lines.
     *
     * @return one for each item that applies to the place
     */
    public ImmutableList<ScorecardLine> lines() {
        return lines;
    }

    /**
     * The line of an item.
     *
     * @param id as {@code FYP15.3}
     * @return the line
     * @throws NotFoundException if the card has none
     */
    public ScorecardLine line(String id) {
        return lines.stream()
                .filter(line -> line.item().id().equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> ids =
                            lines.stream().map(line -> line.item().id()).toList();
                    return NotFoundException.item(system.name(), id, ids, Nearest.to(id, ids));
                });
    }

    /**
     * How many items stand how.
     *
     * @return counts by standing, zero left out
     */
    public ImmutableMap<Standing, Integer> counts() {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        lines.forEach(line -> counts.merge(line.standing(), 1, Integer::sum));
        return ImmutableMap.copyOf(counts);
    }

    /**
     * The share of the judged items that are met or on track. Items without a value, without a number as target, and those whose pace
     * is not known are not judged. A count of items, each alike: no official system gives a score of this kind.
     *
     * @return from 0 to 1; empty where no item is judged
     */
    public OptionalDouble score() {
        long good = lines.stream().filter(line -> line.standing().good()).count();
        long problems = problems().size();
        return good + problems == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / (good + problems));
    }

    /**
     * The items that fall short: missed, or too slow to arrive in time (城市体检 calls them the list of problems, 问题清单).
     *
     * @return in the order of the system
     */
    public ImmutableList<ScorecardLine> problems() {
        return lines.stream().filter(line -> line.standing().problem()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The items without a value.
     *
     * @return one sentence each
     */
    public ImmutableList<String> missing() {
        return missing(Language.ENGLISH);
    }

    /**
     * The items without a value.
     *
     * @param language of names and remarks
     * @return one sentence each
     */
    public ImmutableList<String> missing(Language language) {
        return lines.stream()
                .filter(line -> line.standing() == Standing.NO_DATA)
                .map(line -> language.of(
                        line.item() + ": " + line.remark(),
                        line.item().id() + " " + line.item().localName() + "：" + Chinese.sentence(line.remark())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The items that have a value.
     *
     * @return a line a row
     */
    public Table toTable() {
        return toTable(Language.ENGLISH);
    }

    /**
     * The items that have a value.
     *
     * @param language of headers, names and standings
     * @return a line a row
     */
    public Table toTable(Language language) {
        Table.Builder table = Table.builder(title(language))
                .text(language.of("id", "编号"))
                .text(language.of("indicator", "指标"))
                .text(language.of("unit", "单位"))
                .text(language.of("year", "年份"))
                .text(language.of("value", "现值"))
                .text(language.of("target", "目标"))
                .text(language.of("due", "期限"))
                .text(language.of("to go", "差距"))
                .text(language.of("standing", "状态"))
                .text(language.of("needed a year", "年均需增"))
                .text(language.of("last year", "上年变化"))
                .text(language.of("Sen slope", "Sen 斜率"))
                .text(language.of("needed %/a", "所需年增速 %"))
                .text(language.of("had %/a", "实际年增速 %"))
                .text(language.of("remark", "备注"));
        for (ScorecardLine line : lines) {
            if (line.standing() != Standing.NO_DATA) {
                SystemItem item = line.item();
                table.row(
                        item.id(),
                        language.of(item.name(), item.localName()),
                        item.unit(),
                        Integer.toString(line.year().orElseThrow()),
                        shown(line.value()),
                        item.target(),
                        item.targetYear().isPresent()
                                ? Integer.toString(item.targetYear().getAsInt())
                                : "",
                        shown(line.distance()),
                        language.of(
                                language.shown(line.standing().name()),
                                line.standing().localName()),
                        shown(line.paceNeeded()),
                        shown(line.lastChange()),
                        shown(line.slope()),
                        percent(line.rateNeeded()),
                        percent(line.rateHad()),
                        line.remark());
            }
        }
        return language == Language.CHINESE ? table.build().translated(Chinese::sentence) : table.build();
    }

    private String title(Language language) {
        return language == Language.CHINESE
                ? language.word(system.name()) + "（" + system.year() + "）：" + language.name(place()) + "，截至"
                        + study.end() + "年，" + lines.size() + "项" + counts(language)
                : system.name() + ", " + system.year() + ": " + place().name() + " up to " + study.end() + ", "
                        + lines.size() + " items " + counts(language);
    }

    private String counts(Language language) {
        boolean chinese = language == Language.CHINESE;
        return counts().entrySet().stream()
                .map(e -> chinese
                        ? e.getKey().localName() + e.getValue() + "项"
                        : e.getValue() + " " + language.shown(e.getKey().name()))
                .collect(Collectors.joining(chinese ? "；" : ", ", chinese ? "（" : "(", chinese ? "）" : ")"));
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "";
    }

    private static String percent(OptionalDouble rate) {
        return rate.isPresent() ? String.format(Locale.ROOT, "%.2f", 100 * rate.getAsDouble()) : "";
    }

    /**
     * Several places side by side.
     *
     * @param system to judge by
     * @param study that holds the places
     * @param codes of the places
     * @return an item a row, for each place its last value and standing; items without any value left out
     * @throws NotFoundException if the study lacks a place
     */
    public static Table sideBySide(IndicatorSystem system, Study study, List<String> codes) {
        Map<String, IndicatorColumn> columns = columns(system, study);
        List<Scorecard> cards = new ArrayList<>();
        for (String code : codes) {
            study.panel().place(code);
            cards.add(new Scorecard(system, study, code, ImmutableTable.of(), columns));
        }
        return table(
                system,
                system.name() + ", " + system.year(),
                cards,
                cards.stream().map(card -> card.place().name()).toList());
    }

    /**
     * One place over the years of a study: its standing at the end of each.
     *
     * @param system to judge by
     * @param study that holds the place
     * @param code of the place
     * @return an item a row, for each year the value up to then and the standing
     * @throws NotFoundException if the study lacks the place
     */
    public static Table overYears(IndicatorSystem system, Study study, String code) {
        List<Scorecard> cards = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (int year : study.years().asList()) {
            cards.add(of(system, study.period(study.start(), year), code));
            years.add(Integer.toString(year));
        }
        return table(
                system,
                system.name() + ", " + system.year() + ": "
                        + study.panel().place(code).name(),
                cards,
                years);
    }

    private static Table table(IndicatorSystem system, String title, List<Scorecard> cards, List<String> headers) {
        Table.Builder table =
                Table.builder(title).text("id").text("indicator").text("unit").text("target");
        headers.forEach(table::text);
        for (SystemItem item : system.items()) {
            List<Object> row = new ArrayList<>(List.of(item.id(), item.name(), item.unit(), item.target()));
            boolean any = false;
            for (Scorecard card : cards) {
                Optional<ScorecardLine> line =
                        card.lines.stream().filter(l -> l.item().equals(item)).findFirst();
                boolean known = line.isPresent() && line.get().value().isPresent();
                any |= known;
                row.add(known ? shown(line.get().value()) + " " + line.get().standing() : "");
            }
            if (any) {
                table.row(row.toArray());
            }
        }
        return table.build();
    }

    /**
     * The table, then what is missing.
     *
     * @param language of headers, names and standings
     * @return lines that end in a line feed
     */
    public String toText(Language language) {
        return toText(language, Integer.MAX_VALUE);
    }

    /**
     * The table, then what is missing.
     *
     * @param language of headers, names and standings
     * @param width of the terminal in columns, at least 20
     * @return lines that end in a line feed, none wider
     */
    public String toText(Language language, int width) {
        StringBuilder text = new StringBuilder(toTable(language).toText(width));
        if (!missing().isEmpty()) {
            text.append(language.of("Without a value:\n", "缺数据：\n"));
            missing(language)
                    .forEach(m ->
                            text.append(TextWidth.wrap("  " + m, width, "    ")).append('\n'));
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scorecard that
                && system.equals(that.system)
                && study.equals(that.study)
                && code.equals(that.code)
                && given.equals(that.given)
                && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system, study, code, given, lines);
    }

    /** The text in English. */
    @Override
    public String toString() {
        return toText(Language.ENGLISH);
    }
}
