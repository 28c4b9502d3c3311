package org.chengzhen.indicators.plot;

import java.util.Locale;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.indicators.profile.Language;

/** Words of pictures in one language, and units that keep numbers short: ten thousand persons, a hundred million yuan. */
record Wording(Language language) {
    String of(String english, String chinese) {
        return language == Language.CHINESE ? chinese : english;
    }

    String name(Place place) {
        return language == Language.CHINESE && !place.localName().isEmpty() ? place.localName() : place.name();
    }

    String name(Variable variable) {
        return language == Language.CHINESE && !variable.localName().isEmpty() ? variable.localName() : variable.name();
    }

    /** The unit in which a variable is shown. */
    private static Unit shown(Variable variable) {
        if (variable.unit().equals(Unit.PERSON)) {
            return Unit.TEN_THOUSAND_PERSONS;
        }
        return variable.unit().equals(Unit.YUAN) ? Unit.HUNDRED_MILLION_YUAN : variable.unit();
    }

    private String symbol(Variable variable) {
        Unit unit = shown(variable);
        if (language == Language.CHINESE) {
            return switch (unit.symbol()) {
                case "10⁴ persons" -> "万人";
                case "10⁸ yuan" -> "亿元";
                case "yuan/person" -> "元/人";
                case "years" -> "年";
                case "persons/km²" -> "人/km²";
                case "pp" -> "百分点";
                default -> unit.symbol();
            };
        }
        return unit.equals(Unit.HUNDRED_MILLION_YUAN) ? "100 million yuan" : unit.symbol();
    }

    /** The name within a sentence: {@code urban population}, but {@code GDP}. */
    String within(Variable variable) {
        String name = name(variable);
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** A variable and its year, as a title has them. */
    String of(Variable variable, int year) {
        return of(name(variable) + ", " + year, year + "年" + name(variable));
    }

    /** A number in the unit in which its variable is shown. */
    String quantity(Variable variable, double value) {
        return number(value, 0) + of(" × ", "") + symbol(variable);
    }

    /** Name and unit, as an axis shows them. */
    String axis(Variable variable) {
        String unit = symbol(variable);
        String name = name(variable);
        if (unit.equals("1") || unit.equals("index") || unit.isEmpty()) {
            return name;
        }
        return language == Language.CHINESE ? name + "（" + unit + "）" : name + " (" + unit + ")";
    }

    double[] values(Variable variable, double[] values) {
        double[] converted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = Double.isNaN(values[i]) ? values[i] : variable.unit().convert(values[i], shown(variable));
        }
        return converted;
    }

    /** A p-value that is never shown as zero. */
    static String p(double p) {
        return p < 0.0005 ? "p < 0.001" : "p = " + number(p, 3);
    }

    String places(int used, int all) {
        return of(
                String.format(Locale.ROOT, "%d places used, %d without data.", used, all - used),
                String.format(Locale.ROOT, "使用 %d 个单元，%d 个缺数据。", used, all - used));
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    }
}
