package org.chengzhen.indicators.report;

import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.CrossSection;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.RegressionTable;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.profile.ClusterProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.Profile;

/**
 * How a result reads in a terminal, in one language.
 *
 * @param language of all words
 * @param width columns of the terminal
 */
record TerminalText(Language language, int width) {
    private static final MathContext DIGITS = new MathContext(6);
    private static final double WHOLE_BELOW = 1e15;
    private static final int MOST_DECIMALS = 10;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 20;
    private static final int SHORT_DIGITS = 4;

    private static final Pattern TITLE = Pattern.compile("([SABCDM]\\d\\d )?(.+?)(, [\\d–]+)?");

    /** Groups by province have Chinese labels: the English names of these. */
    private static final class Provinces {
        static final Map<String, String> NAMES = ChinaData.provinces().places().stream()
                .collect(Collectors.toMap(
                        place -> DivisionCode.parse(place.code()).provinceName(), Place::name));
    }

    /** As linkage [index]. */
    private static final Pattern MEASURE = Pattern.compile("[a-z0-9_]+ \\[(.+)\\]");
    /** As Pearl River Delta 珠三角: 9 of 9 members. */
    private static final Pattern REGION = Pattern.compile("\\P{IsHan}+ (\\p{IsHan}.*: \\d+ of \\d+ members)");

    /** A result: tables within the width, numbers to six significant digits, lists one to a line. */
    String of(Object result) {
        if (result instanceof Double number) {
            return number(number);
        }
        if (result instanceof Table table) {
            return shown(table, List.of());
        }
        if (result instanceof Measurement measurement) {
            return of(measurement);
        }
        if (result instanceof IndicatorColumn column) {
            return column.toTable(language.locale()).toText(width);
        }
        if (result instanceof Profile profile) {
            return profile.toTable(language).toText(width);
        }
        if (result instanceof ClusterProfile profile) {
            return profile.toTable(language).toText(width);
        }
        if (result instanceof RegressionTable regression) {
            return shown(regression.toTable(), List.of())
                    + language.of(RegressionTable.STARS, "括号内为标准误。* p < 0.1，** p < 0.05，*** p < 0.01。") + "\n";
        }
        if (result instanceof CrossSection section) {
            return shown(section.toTable(), section.places());
        }
        if (result instanceof Indicator indicator) {
            return indicator.id() + " "
                    + language.of(indicator.entry().name(), indicator.entry().localName()) + " "
                    + language.of(
                            indicator.entry().localName(), indicator.entry().name());
        }
        StringBuilder lines = new StringBuilder();
        if (result instanceof Map<?, ?> map) {
            map.forEach((key, value) -> lines.append(word(key.toString()))
                    .append(language.of(": ", "："))
                    .append(of(value).stripTrailing())
                    .append('\n'));
            return lines.toString();
        }
        if (result instanceof Iterable<?> several && !(result instanceof Path)) {
            several.forEach(each -> lines.append(of(each).stripTrailing()).append('\n'));
            return lines.length() == 0 ? language.of("none", "无") : lines.toString();
        }
        return TextWidth.wrap(word(ShellControl.digits(String.valueOf(result))), width, "");
    }

    /** A word or a sentence of a result. */
    private String word(String english) {
        return language == Language.CHINESE ? Chinese.sentence(english) : english;
    }

    private String shown(Table table, List<Place> places) {
        return inWords(table, places).toText(width);
    }

    /** In Chinese what results say, then the words of reports; the value of a ranking that has no word of its own is a value. */
    Table inWords(Table table, List<Place> places) {
        if (language == Language.ENGLISH) {
            return table.translated(word -> Provinces.NAMES.getOrDefault(word, word));
        }
        String title = title(table.title());
        boolean ranking = !title.equals(table.title());
        // a sentence of a report is known whole; a single word may be another one in a result
        Table said =
                table.titled(title).translated(english -> english.contains(" ") ? language.word(english) : english);
        return Chinese.table(said, places).translated(english -> {
            Matcher measure = MEASURE.matcher(english);
            return ranking && measure.matches()
                    ? "数值 [" + Chinese.word(measure.group(1)) + "]"
                    : language.word(english);
        });
    }

    /** As B30 达格姆基尼, 2020, of a title that begins with the id or the name of an indicator. */
    private static String title(String english) {
        Matcher region = REGION.matcher(english);
        if (region.matches()) {
            return Chinese.sentence(region.group(1));
        }
        Matcher parts = TITLE.matcher(english);
        if (!parts.matches()) {
            return english;
        }
        String period = parts.group(3) == null ? "" : parts.group(3);
        if (parts.group(1) != null) {
            return Catalogue.all().stream()
                    .filter(i -> parts.group(1).equals(i.id() + " "))
                    .findFirst()
                    .map(i -> i.id() + " " + i.entry().localName() + period)
                    .orElse(english);
        }
        return Catalogue.all().stream()
                .filter(i -> i.entry().name().equals(parts.group(2)))
                .findFirst()
                .map(i -> i.entry().localName() + period)
                .orElse(english);
    }

    /** The parts of a measurement, one to a line; those that are tables, matrices or columns after them. */
    private String of(Measurement measurement) {
        List<Place> places = measurement.places();
        Map<String, String> lines = new LinkedHashMap<>();
        StringBuilder below = new StringBuilder();
        if (measurement.status() != Status.OK) {
            lines.put(
                    word("status"),
                    word(measurement.status().name()) + language.of(": ", "：") + word(measurement.reason()));
        }
        Map<String, IndicatorColumn> numbers = new LinkedHashMap<>();
        measurement.parts().forEach((name, part) -> {
            if (part instanceof Table table) {
                below.append('\n').append(shown(table, places));
            } else if (part instanceof DoubleMatrix matrix && matrix.columns() <= MOST_COLUMNS) {
                below.append('\n')
                        .append(table(word(name), matrix).head(MOST_ROWS).toText(width));
            } else if (part instanceof IndicatorColumn column && column.places().size() > 1) {
                if (!column.isClass() && column.years().size() == 1) {
                    numbers.put(word(name), column);
                } else {
                    below.append('\n').append(word(name)).append('\n').append(cut(column.toTable(language.locale())));
                }
            } else {
                lines.put(word(name), named(brief(part), places));
            }
        });
        if (!numbers.isEmpty()) {
            below.insert(0, '\n' + cut(ranked(numbers)));
        }
        if (!measurement.places().isEmpty() || !measurement.dropped().isEmpty()) {
            int used = measurement.n();
            int dropped = measurement.dropped().size();
            lines.put(
                    word("places"),
                    language.of(used + " used, " + dropped + " dropped", "用 " + used + "，缺 " + dropped));
        }
        String title = measurement.entry().id() + " "
                + language.of(measurement.entry().name(), measurement.entry().localName())
                + (measurement.end() == 0 ? "" : ", " + period(measurement));
        StringBuilder text = new StringBuilder(title).append('\n');
        int names = lines.keySet().stream().mapToInt(TextWidth::columns).max().orElse(0);
        lines.forEach((name, value) -> text.append(line(name, value, names)));
        measurement.notes().forEach(note -> text.append(line(word("note"), word(note), names)));
        return text.append(below).toString();
    }

    /** A word; the name of a place in the language. */
    private String named(String english, List<Place> places) {
        return places.stream()
                .filter(place -> place.name().equals(english))
                .findFirst()
                .map(language::name)
                .orElseGet(() -> word(english));
    }

    /** A name, and beside it a value on as many lines as it takes. */
    private String line(String name, String value, int names) {
        String head = name + " ".repeat(Math.max(0, names - TextWidth.columns(name)) + 2);
        return TextWidth.wrap(head + value, width, " ".repeat(TextWidth.columns(head))) + "\n";
    }

    /** Numbers of the same places side by side, the largest of the first part first. */
    private Table ranked(Map<String, IndicatorColumn> columns) {
        IndicatorColumn first = columns.values().iterator().next();
        int year = first.years().get(0);
        Table.Builder table = Table.builder("").text(word("rank")).text(word("name"));
        columns.keySet().forEach(name -> table.significant(name, DIGITS.getPrecision()));
        List<Place> order = first.places().stream()
                .filter(place -> first.status(place.code(), year) == Status.OK)
                .sorted(Comparator.comparingDouble((Place place) -> -first.value(place.code(), year)))
                .toList();
        int rank = 0;
        for (Place place : order) {
            List<Object> cells = new ArrayList<>(List.of(Integer.toString(++rank), language.name(place)));
            columns.values()
                    .forEach(column -> cells.add(
                            column.places().contains(place)
                                    ? column.value(place.code(), column.years().get(0))
                                    : Double.NaN));
            table.row(cells.toArray());
        }
        return table.build();
    }

    private String cut(Table table) {
        int more = table.size() - MOST_ROWS;
        return table.head(MOST_ROWS).toText(width)
                + (more > 0 ? language.of("and " + more + " places more", "另有 " + more + " 个地区") + "\n" : "");
    }

    private static String period(Measurement measurement) {
        return measurement.start() == measurement.end()
                ? Integer.toString(measurement.end())
                : measurement.start() + "–" + measurement.end();
    }

    private static Table table(String name, DoubleMatrix matrix) {
        Table.Builder table = Table.builder(name).text("");
        for (int j = 0; j < matrix.columns(); j++) {
            table.significant(Integer.toString(j + 1), SHORT_DIGITS);
        }
        for (int i = 0; i < matrix.rows(); i++) {
            Object[] cells = new Object[matrix.columns() + 1];
            cells[0] = Integer.toString(i + 1);
            for (int j = 0; j < matrix.columns(); j++) {
                cells[j + 1] = matrix.get(i, j);
            }
            table.row(cells);
        }
        return table.build();
    }

    private String brief(Object part) {
        if (part instanceof Double number) {
            return number(number);
        }
        if (part instanceof IndicatorColumn column && column.places().size() == 1) {
            return ofOnePlace(column);
        }
        if (part instanceof ImmutableDoubleArray array) {
            return brief(array.asList());
        }
        if (part instanceof List<?> list) {
            return list.stream().map(this::brief).collect(Collectors.joining(", "));
        }
        return String.valueOf(part);
    }

    /** The value of the last year, with its unit. */
    private String ofOnePlace(IndicatorColumn column) {
        String code = column.places().get(0).code();
        int year = column.years().get(column.years().size() - 1);
        if (column.status(code, year) != Status.OK) {
            return word(column.status(code, year).name());
        }
        String unit = word(column.variable().unit().symbol());
        return column.label(code, year)
                .map(this::word)
                .orElseGet(() -> number(column.value(code, year)) + (unit.equals("1") ? "" : " " + unit));
    }

    /** Six significant digits: what arithmetic on doubles leaves behind them is no result. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() > MOST_DECIMALS || rounded.scale() < 0 ? rounded.toString() : rounded.toPlainString();
    }
}
