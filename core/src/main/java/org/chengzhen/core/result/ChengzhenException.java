package org.chengzhen.core.result;

import com.google.common.collect.ImmutableList;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What goes wrong with data or with a question put to data: a code, what the message shows, and the message in
 * English and Chinese.
 *
 * <p>A service answers by {@link #code()}. What only a wrong program can cause, such as arrays of unequal length,
 * stays an {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * try {
 *     panel.value(code, year, Variables.GDP);
 * } catch (ChengzhenException e) {
 *     reply(e.code(), e.message(Locale.CHINESE));
 * }
 * }</pre>
 */
public abstract class ChengzhenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = ChengzhenException.class.getPackageName() + ".messages";

    /** What kind of thing went wrong. */
    private final ErrorCode code;

    /** What the message shows. */
    private final ImmutableList<String> arguments;

    /**
     * Makes the exception with the English message of its code.
     *
     * @param code what kind of thing went wrong
     * @param arguments what the message shows, in the order of its template
     */
    protected ChengzhenException(ErrorCode code, ImmutableList<String> arguments) {
        this(code, arguments, text(code.name(), arguments, Locale.ROOT));
    }

    /**
     * Makes the exception with an English message of its own.
     *
     * @param code what kind of thing went wrong
     * @param arguments what the message shows, in the order of the code's template
     * @param message in English
     */
    protected ChengzhenException(ErrorCode code, ImmutableList<String> arguments, String message) {
        super(message);
        this.code = code;
        this.arguments = arguments;
    }

    /**
     * What kind of thing went wrong.
     *
     * @return the code
     */
    public final ErrorCode code() {
        return code;
    }

    /**
     * What the message shows: codes, ids, years and values as text.
     *
     * @return in the order of the message's template
     */
    public final ImmutableList<String> arguments() {
        return arguments;
    }

    /**
     * The message in a language.
     *
     * @param locale Chinese for Chinese; English for every other
     * @return one sentence
     */
    public String message(Locale locale) {
        return isChinese(locale) ? text(code.name(), arguments, locale) : String.valueOf(getMessage());
    }

    /**
     * Whether a language is Chinese.
     *
     * @param locale any
     * @return true where messages are Chinese
     */
    protected static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    static String text(String key, ImmutableList<String> arguments, Locale locale) {
        return new MessageFormat(word(key, locale), Locale.ROOT).format(arguments.toArray());
    }

    static String word(String key, Locale locale) {
        // the root, not the default locale: English is what every other language gets
        return ResourceBundle.getBundle(BUNDLE, isChinese(locale) ? Locale.CHINESE : Locale.ROOT)
                .getString(key);
    }
}
