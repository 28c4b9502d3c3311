package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.indicators.profile.Language;

/**
 * What stands on the command line behind the name of a report: {@code --lang zh}, {@code --html FILE} or {@code --out FILE}, and the rest.
 *
 * @param language of texts and pictures
 * @param out the file to write, by its ending; empty to print
 * @param rest what has no dashes
 */
record Arguments(Language language, Optional<Path> out, ImmutableList<String> rest) {
    static Arguments parse(List<String> arguments) {
        Language language = Language.ENGLISH;
        Optional<Path> out = Optional.empty();
        ImmutableList.Builder<String> rest = ImmutableList.builder();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--lang" -> language = language(value(arguments, ++i, argument));
                case "--html", "--out" -> out = Optional.of(Path.of(value(arguments, ++i, argument)));
                default -> {
                    if (argument.startsWith("--")) {
                        throw new IllegalArgumentException(
                                "there is no option " + argument + ": --lang zh|en, --html FILE, --out FILE"
                                        + Nearest.question(argument, List.of("--lang", "--html", "--out")));
                    }
                    rest.add(argument);
                }
            }
        }
        return new Arguments(language, out, rest.build());
    }

    private static String value(List<String> arguments, int index, String option) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return arguments.get(index);
    }

    /** The language that is asked for, whatever else is wrong; English where none is. */
    static Language wanted(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        return at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("zh")
                ? Language.CHINESE
                : Language.ENGLISH;
    }

    static Language language(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "zh", "cn", "chinese" -> Language.CHINESE;
            case "en", "english" -> Language.ENGLISH;
            default -> throw new IllegalArgumentException("the language must be zh or en but is " + code);
        };
    }
}
