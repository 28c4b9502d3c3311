package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.core.wire.Wire;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.jspecify.annotations.Nullable;

/**
 * A titled list of indicators for one place or for all places of a study: values in the first and the last
 * year, a benchmark, how to read them, places used and dropped. It computes what the study allows and lists
 * what is missing.
 *
 * <pre>{@code
 * Profile profile = Profile.ofPlace("Beijing", Study.of(ChinaData.cities()), "110100", List.of("S04", "A07"));
 * profile.toTable(Language.CHINESE);
 * }</pre>
 */
public final class Profile implements AsMap {
    private final String title;
    private final Study study;
    private final ImmutableList<Line> lines;
    private final ImmutableList<String> missing;

    private Profile(String title, Study study, ImmutableList<Line> lines, ImmutableList<String> missing) {
        this.title = title;
        this.study = study;
        this.lines = lines;
        this.missing = missing;
    }

    /**
     * One part of one indicator.
     *
     * @param entry what was measured
     * @param part name of the part
     * @param unit of the values
     * @param first value as text in the first year, empty where there is none
     * @param last value as text in the last year, or the status
     * @param benchmark what to hold it against, empty where there is nothing
     * @param n places used
     * @param dropped places dropped
     */
    public record Line(
            Entry entry, String part, String unit, String first, String last, String benchmark, int n, int dropped)
            implements Serializable {}

    /** As {@code title}, {@code lines} with all that each holds, {@code missing}, and the codes of the {@code places}. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", title);
        map.put("lines", Wire.plain(lines));
        map.put("missing", missing);
        map.put("places", places().stream().map(Place::code).toList());
        return map;
    }

    /**
     * The profile of one place, without a benchmark. Only this place is computed; an indicator that holds places against
     * each other ({@link PlaceIndicator#isEachPlaceAlone()} is false: a rank, a share of all, an efficiency) and a system
     * indicator are computed over all places of the study.
     *
     * @param title of the profile
     * @param study that holds the place
     * @param code of the place
     * @param ids of place indicators
     * @return the profile
     * @throws NotFoundException if the study lacks the place, or an id is unknown
     */
    public static Profile ofPlace(String title, Study study, String code, List<String> ids) {
        return ofPlace(title, study, code, ids, place -> ImmutableMap.of());
    }

    /**
     * The profile of one place among the places of a study. The benchmark is the median of the other places, which are all
     * computed: where a formula allows it alone, else as columns; a trend of a series that a formula has beside it has none.
     *
     * @param title of the profile
     * @param study that holds the place
     * @param code of the place
     * @param ids of place indicators
     * @return the profile
     * @throws NotFoundException if the study lacks the place, or an id is unknown
     */
    public static Profile ofPlaceAmongOthers(String title, Study study, String code, List<String> ids) {
        String place = study.panel().place(code).code();
        return ofPlace(title, study, place, ids, of -> of.mediansOfOthers(study, place));
    }

    private static Profile ofPlace(
            String title,
            Study study,
            String code,
            List<String> ids,
            Function<PlaceIndicator, ImmutableMap<String, Double>> benchmarks) {
        String place = study.panel().place(code).code();
        // cut once for all ids
        Study own = study.with(study.panel().select(List.of(place)));
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        for (String id : ids) {
            Indicator indicator = Catalogue.get(id);
            if (!indicator.computableFrom(study)) {
                missing.add(indicator + ": " + String.join("; ", indicator.missing(study)));
            } else if (indicator instanceof PlaceIndicator of) {
                ImmutableMap<String, Double> medians = benchmarks.apply(of);
                of.columns(of.isEachPlaceAlone() ? own : study)
                        .forEach((name, column) ->
                                lines.add(line(name, column, place, Optional.ofNullable(medians.get(name)))));
            } else {
                lines.addAll(systemLines(indicator, study));
            }
        }
        return new Profile(title, study, lines.build(), missing.build());
    }

    /**
     * The profile of all places of a study together.
     *
     * @param title of the profile
     * @param study what is measured
     * @param ids of indicators; a place indicator shows how many places it has a value or class for
     * @return the profile
     * @throws NotFoundException if an id is unknown
     */
    public static Profile ofAll(String title, Study study, List<String> ids) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        for (String id : ids) {
            Indicator indicator = Catalogue.get(id);
            if (!indicator.computableFrom(study)) {
                missing.add(indicator + ": " + String.join("; ", indicator.missing(study)));
            } else {
                lines.addAll(systemLines(indicator, study));
            }
        }
        return new Profile(title, study, lines.build(), missing.build());
    }

    private static Line line(String name, IndicatorColumn column, String code, Optional<Double> median) {
        List<Integer> years = column.years();
        int lastYear = years.get(years.size() - 1);
        String first = years.size() > 1 && column.status(code, years.get(0)) == Status.OK
                ? shown(column, code, years.get(0))
                : "";
        String last = column.status(code, lastYear) == Status.OK
                ? shown(column, code, lastYear)
                : column.status(code, lastYear)
                        + column.reason(code, lastYear).map(r -> " (" + r + ")").orElse("");
        String benchmark =
                median.map(m -> "median of the others " + Numbers.shown(m)).orElse("");
        return new Line(column.entry(), name, unit(column), first, last, benchmark, 1, 0);
    }

    /** A class has none. */
    private static String unit(IndicatorColumn column) {
        return column.isClass() ? "" : column.variable().unit().symbol();
    }

    private static String shown(IndicatorColumn column, String code, int year) {
        return column.label(code, year).orElseGet(() -> Numbers.shown(column.value(code, year)));
    }

    private static ImmutableList<Line> systemLines(Indicator indicator, Study study) {
        Panel panel = study.panel();
        boolean dated = !panel.years().isEmpty() && study.start() < study.end();
        Measurement last = indicator.measure(study);
        Measurement first = dated ? indicator.measure(study.year(study.start())) : last;
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        if (last.status() != Status.OK) {
            return ImmutableList.of(new Line(
                    indicator.entry(),
                    "",
                    indicator.entry().unit(),
                    "",
                    last.status() + " (" + last.reason() + ")",
                    "",
                    0,
                    0));
        }
        last.parts().forEach((name, part) -> {
            if (part instanceof Table) {
                return;
            }
            Object before = dated && first.status() == Status.OK ? first.parts().get(name) : null;
            lines.add(new Line(
                    indicator.entry(),
                    name,
                    part instanceof IndicatorColumn column
                            ? unit(column)
                            : indicator.entry().unit(),
                    before == null || before instanceof IndicatorColumn ? "" : Numbers.shown(before),
                    Numbers.shown(part),
                    "",
                    last.n(),
                    last.dropped().size()));
        });
        return lines.build();
    }

    /**
     * The title.
     *
     * @return one line
     */
    public String title() {
        return title;
    }

    /**
     * The lines.
     *
     * @return one for each part of each indicator that could be computed
     */
    public ImmutableList<Line> lines() {
        return lines;
    }

    /**
     * The indicators that the study does not allow, with what they lack.
     *
     * @return one sentence each
     */
    public ImmutableList<String> missing() {
        return missing;
    }

    /**
     * The places of the study.
     *
     * @return all places, used or not
     */
    public ImmutableList<Place> places() {
        return study.panel().places();
    }

    /**
     * The profile as a table with labels in English.
     *
     * @return the table
     */
    public Table toTable() {
        return toTable(Language.ENGLISH);
    }

    /**
     * The profile as a table.
     *
     * @param language of the labels
     * @return the table
     */
    public Table toTable(Language language) {
        boolean chinese = language == Language.CHINESE;
        Table.Builder table = Table.builder(chinese ? Chinese.sentence(title) : title)
                .text(language.of("id", "编号"))
                .text(chinese ? "指标" : "indicator")
                .text(chinese ? "项" : "part")
                .text(study.start() == 0 ? (chinese ? "期初" : "first") : Integer.toString(study.start()))
                .text(
                        study.end() == 0
                                ? (chinese ? "期末" : "last")
                                : study.end() + (study.start() == study.end() ? " " : ""))
                .text(chinese ? "单位" : "unit")
                .text(chinese ? "参照" : "benchmark")
                .text(chinese ? "用/缺" : "used/dropped")
                .text(chinese ? "解读" : "reading");
        String before = "";
        for (Line line : lines) {
            table.row(
                    line.entry.id(),
                    chinese ? line.entry.localName() : line.entry.name(),
                    chinese ? Chinese.sentence(line.part) : line.part,
                    language.shown(line.first),
                    language.shown(line.last),
                    chinese ? Chinese.sentence(line.unit) : line.unit,
                    chinese ? Chinese.sentence(line.benchmark) : line.benchmark,
                    line.n + "/" + line.dropped,
                    // once for all parts of an indicator
                    line.entry.id().equals(before) ? "" : language.reading(line.entry));
            before = line.entry.id();
        }
        return table.build();
    }

    /**
     * The profile as CSV.
     *
     * @return lines that end in a line feed
     */
    public String toCsv() {
        return toTable().toCsv();
    }

    /**
     * The profile as Markdown.
     *
     * @return lines that end in a line feed
     */
    public String toMarkdown() {
        return toTable().toMarkdown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile that
                && title.equals(that.title)
                && study.equals(that.study)
                && lines.equals(that.lines)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, study, lines, missing);
    }

    /** The table, then what is missing. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(toTable().toText());
        if (!missing.isEmpty()) {
            text.append("Not computed, for lack of data:\n");
            missing.forEach(m -> text.append("  ").append(m).append('\n'));
        }
        return text.toString();
    }
}
