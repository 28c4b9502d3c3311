package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.core.wire.Wire;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;

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
     * @param used places used
     * @param dropped places dropped
     */
    public record Line(
            Entry entry,
            String part,
            String unit,
            String first,
            String last,
            String benchmark,
            int used,
            int dropped) {}

    /** As {@code title}, {@code lines} with all that each holds, {@code missing}, and the codes of the {@code places}. */
    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", title);
        map.put("lines", Wire.plain(lines));
        map.put("missing", missing);
        map.put("places", places().stream().map(Place::code).toList());
        return map;
    }

    /**
     * The profile of one place among the places of a study. The benchmark is the median of the other places.
     *
     * @param title of the profile
     * @param study that holds the place
     * @param code of the place
     * @param ids of place indicators
     * @return the profile
     * @throws IllegalArgumentException if the study lacks the place, or an id is unknown
     */
    public static Profile ofPlace(String title, Study study, String code, List<String> ids) {
        study.panel().place(code);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        for (String id : ids) {
            Indicator indicator = Catalogue.get(id);
            if (!indicator.computableFrom(study)) {
                missing.add(indicator + ": " + String.join("; ", indicator.missing(study)));
            } else if (indicator instanceof PlaceIndicator place) {
                for (Map.Entry<String, IndicatorColumn> part :
                        place.columnsAtEnds(study).entrySet()) {
                    lines.add(line(part.getKey(), part.getValue(), code));
                }
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
     * @throws IllegalArgumentException if an id is unknown
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

    private static Line line(String name, IndicatorColumn column, String code) {
        List<Integer> years = column.years();
        int lastYear = years.get(years.size() - 1);
        String first = years.size() > 1 && column.status(code, years.get(0)) == Status.OK
                ? shown(column, code, years.get(0))
                : "";
        String last = column.status(code, lastYear) == Status.OK
                ? shown(column, code, lastYear)
                : column.status(code, lastYear)
                        + column.reason(code, lastYear).map(r -> " (" + r + ")").orElse("");
        double[] others = present(column, code, lastYear);
        String benchmark =
                column.isClass() || others.length < 2 ? "" : "median of the others " + Numbers.shown(median(others));
        return new Line(column.entry(), name, column.variable().unit().symbol(), first, last, benchmark, 1, 0);
    }

    private static String shown(IndicatorColumn column, String code, int year) {
        return column.label(code, year).orElseGet(() -> Numbers.shown(column.value(code, year)));
    }

    private static double[] present(IndicatorColumn column, String code, int year) {
        double[] values = column.values(year);
        double own = column.value(code, year);
        boolean left = false;
        int n = 0;
        for (double value : values) {
            // the own value is left out once, not every place that equals it
            if (!left && value == own) {
                left = true;
            } else if (!Double.isNaN(value)) {
                values[n++] = value;
            }
        }
        return Arrays.copyOf(values, n);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static ImmutableList<Line> systemLines(Indicator indicator, Study study) {
        Panel panel = study.panel();
        boolean dated = !panel.years().isEmpty() && study.from() < study.to();
        Measurement last = indicator.measure(study);
        Measurement first = dated ? indicator.measure(study.year(study.from())) : last;
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
                            ? column.variable().unit().symbol()
                            : indicator.entry().unit(),
                    before == null || before instanceof IndicatorColumn ? "" : Numbers.shown(before),
                    Numbers.shown(part),
                    "",
                    last.placesUsed(),
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
        Table.Builder table = Table.builder(title)
                .text("id")
                .text(chinese ? "指标" : "indicator")
                .text(chinese ? "项" : "part")
                .text(study.from() == 0 ? (chinese ? "期初" : "first") : Integer.toString(study.from()))
                .text(
                        study.to() == 0
                                ? (chinese ? "期末" : "last")
                                : study.to() + (study.from() == study.to() ? " " : ""))
                .text(chinese ? "单位" : "unit")
                .text(chinese ? "参照" : "benchmark")
                .text(chinese ? "用/缺" : "used/dropped")
                .text(chinese ? "解读" : "reading");
        for (Line line : lines) {
            table.row(
                    line.entry.id(),
                    chinese ? line.entry.localName() : line.entry.name(),
                    line.part,
                    line.first,
                    line.last,
                    line.unit,
                    line.benchmark,
                    line.used + "/" + line.dropped,
                    line.entry.reading());
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
