package org.chengzhen.indicators.frame;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;

/** What a column prints as: numbers with six significant digits, classes and statuses as words. */
final class ColumnTables {
    private static final int DIGITS = 6;

    private ColumnTables() {}

    /** Rank, place and value of the largest in the last year. */
    static Table top(IndicatorColumn column, int count) {
        int last = column.years().size() - 1;
        Variable variable = column.variable();
        Table.Builder table = Table.builder(
                        column.entry().name() + ", " + column.years().get(last))
                .number("rank", 0)
                .text("code")
                .text("name")
                .significant(variable.id() + " [" + variable.unit() + "]", DIGITS);
        int[] order = IntStream.range(0, column.places().size())
                .filter(p -> column.status(p, last) == Status.OK)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> -column.value(p, last)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < Math.min(count, order.length); i++) {
            Place place = column.places().get(order[i]);
            table.row(i + 1, place.code(), place, column.value(order[i], last));
        }
        return table.build();
    }

    /** Places below each other, years side by side. */
    static Table of(IndicatorColumn column, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        Table.Builder table = Table.builder(chinese ? chineseTitle(column) : column.toString())
                .text(chinese ? "代码" : "code")
                .text(chinese ? "名称" : "name");
        column.years().forEach(year -> {
            if (column.isClass()) {
                table.text(year.toString());
            } else {
                table.significant(year.toString(), DIGITS);
            }
        });
        int years = column.years().size();
        for (int p = 0; p < column.places().size(); p++) {
            Place place = column.places().get(p);
            Object[] row = new Object[2 + years];
            row[0] = place.code();
            row[1] = chinese && !place.localName().isEmpty() ? place.localName() : place.name();
            for (int y = 0; y < years; y++) {
                row[2 + y] = column.isClass() ? word(column, p, y, chinese) : (Object) column.value(p, y);
            }
            table.row(row);
        }
        return table.build();
    }

    private static String word(IndicatorColumn column, int place, int year, boolean chinese) {
        String word = column.label(place, year)
                .orElseGet(() -> column.status(place, year).name());
        return chinese ? Chinese.word(word) : word;
    }

    private static String chineseTitle(IndicatorColumn column) {
        Variable variable = column.variable();
        return column.entry().id() + " " + column.entry().localName()
                + (variable.localName().isEmpty() ? "" : "：" + variable.localName())
                + " [" + Chinese.word(variable.unit().symbol()) + "]";
    }
}
