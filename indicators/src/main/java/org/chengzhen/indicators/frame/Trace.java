package org.chengzhen.indicators.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Series;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;

/** How one place came by its number, as a text in one of two languages. */
final class Trace {
    private Trace() {}

    static String of(PlaceIndicator indicator, Study study, String code, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        Place place = study.panel().place(code);
        String of = place.name() + " (" + code + ")";
        StringBuilder text = new StringBuilder(
                chinese
                        ? Chinese.sentence(of) + "：" + indicator.id() + " "
                                + indicator.entry().localName() + "\n  公式：" + Chinese.formula(indicator.entry())
                        : indicator + " of " + of + "\n  formula: "
                                + indicator.entry().formula());
        text.append('\n');
        Panel own = study.panel().select(List.of(place.code())).years(study.start(), study.end());
        for (Variable variable : indicator.variables()) {
            text.append("  ")
                    .append(chinese ? inChinese(own.series(code, variable)) : own.series(code, variable))
                    .append('\n');
        }
        for (Map.Entry<String, IndicatorColumn> part :
                indicator.columnsOf(study, place.code()).entrySet()) {
            String value = part.getValue().describe(code);
            text.append("  ")
                    .append(
                            chinese
                                    ? Chinese.word(part.getKey()) + "：" + inChinese(value)
                                    : part.getKey() + ": " + value)
                    .append('\n');
        }
        return text.toString();
    }

    private static String inChinese(Series series) {
        StringJoiner text = new StringJoiner(
                "；",
                Chinese.name(series.variable()) + " ["
                        + Chinese.word(series.variable().unit().symbol()) + "]：",
                "");
        series.years()
                .forEach(year -> text.add(year + " = " + (Double.isNaN(series.value(year)) ? "缺" : series.text(year))));
        return text.toString();
    }

    /** A number with its unit, a class, or a status with its reason. */
    private static String inChinese(String value) {
        int space = value.indexOf(' ');
        return space > 0 && "-0123456789".indexOf(value.charAt(0)) >= 0
                ? value.substring(0, space + 1) + Chinese.word(value.substring(space + 1))
                : Chinese.sentence(value);
    }
}
