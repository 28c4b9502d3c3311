package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The English of what results hold as constants: classes, statuses, standings.
 *
 * <pre>{@code
 * English.word("SUPER_LARGE");   // super-large city
 * English.word("SEVERE_LOSS");   // severe loss
 * English.word("BTH");           // BTH, which is the code of a city cluster
 * }</pre>
 */
public final class English {
    /** A constant alone, or with a reason behind it. */
    private static final Pattern CONSTANT =
            Pattern.compile("([A-Z]{3,}|[A-Z]+(?:_[A-Z0-9]+)+)((?: \\(|: ).*)?", Pattern.DOTALL);

    private English() {}

    /** Read when a word is first asked for. */
    private static final class Words {
        static final ImmutableMap<String, String> CLASSES = WordLists.pairs("english-words.txt");
    }

    /**
     * A value as a reader wants it: the constant of a class or status in words.
     *
     * @param value a number, a class or a status, as {@code SUPER_LARGE} or {@code MISSING (gdp missing)}
     * @return as super-large city, or missing (gdp missing); what is no class and no status as it is
     */
    public static String word(String value) {
        Matcher parts = CONSTANT.matcher(value);
        if (!parts.matches()) {
            return value;
        }
        String name = parts.group(1);
        String words = Words.CLASSES.get(name);
        if (words == null) {
            // a single word in capitals may be a code
            boolean constant = name.indexOf('_') >= 0
                    || Chinese.find(name).filter(word -> !word.equals(name)).isPresent();
            words = constant ? name.toLowerCase(Locale.ROOT).replace('_', ' ') : name;
        }
        return words + Objects.requireNonNullElse(parts.group(2), "");
    }
}
