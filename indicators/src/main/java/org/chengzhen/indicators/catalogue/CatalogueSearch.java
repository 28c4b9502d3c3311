package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;

/**
 * Finds entries by words: in any order, whatever their case, dashes and plurals, by what else people call an entry, and past
 * a slip of the pen.
 *
 * <p>Every word must be in an entry. One in its name counts more than one in its formula, reading, source or variables; a
 * whole word more than the beginning of one, and that more than one with a slip.
 */
final class CatalogueSearch {
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}'’]+");
    private static final Pattern BETWEEN_SCRIPTS =
            Pattern.compile("(?<=\\p{IsHan})(?=[^\\p{IsHan}\\s])|(?<=[^\\p{IsHan}\\s])(?=\\p{IsHan})");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final ImmutableSet<String> SMALL_WORDS =
            ImmutableSet.of("a", "an", "the", "of", "by", "in", "on", "and", "for", "to", "with", "的", "与", "和", "及");
    private static final ImmutableMap<String, String> GREEK =
            ImmutableMap.of("α", "alpha", "β", "beta", "γ", "gamma", "σ", "sigma", "λ", "lambda");

    /** The English and the Chinese name stand before what else people say. */
    private static final int OWN_NAMES = 2;

    private static final int ID = 200;
    private static final int SAME_NAME = 60;
    private static final int FURTHER_NAME = 50;
    private static final int SAME_WORDS = 40;
    private static final int WITHIN_NAME = 15;
    private static final int NAME_WORD = 20;
    private static final int NAME_START = 12;
    private static final int NAME_SLIP = 8;
    private static final int TEXT_WORD = 2;
    private static final int TEXT_START = 1;
    private static final int LETTERS_TO_BEGIN = 3;
    private static final int LETTERS_TO_SLIP = 5;
    private static final int LETTERS_TO_SLIP_TWICE = 9;

    private final ImmutableList<Known> known;

    CatalogueSearch(List<Indicator> indicators) {
        ImmutableListMultimap<String, String> furtherNames = furtherNames();
        this.known = indicators.stream()
                .map(i -> new Known(i, furtherNames.get(i.id())))
                .collect(ImmutableList.toImmutableList());
    }

    /** An entry as it is searched: its names as phrases of words, and the words of its other texts. */
    private static final class Known {
        final Indicator indicator;
        final ImmutableList<Words> names;
        final Words text;

        Known(Indicator indicator, List<String> furtherNames) {
            this.indicator = indicator;
            Entry entry = indicator.entry();
            ImmutableList.Builder<Words> all = ImmutableList.builder();
            all.add(Words.of(entry.name()), Words.of(entry.localName()));
            furtherNames.forEach(name -> all.add(Words.of(name)));
            this.names = all.build();
            StringBuilder rest = new StringBuilder();
            rest.append(entry.formula())
                    .append(' ')
                    .append(entry.reading())
                    .append(' ')
                    .append(entry.source());
            for (Variable variable : indicator.variables()) {
                rest.append(' ').append(variable.name()).append(' ').append(variable.localName());
                rest.append(' ').append(variable.id());
            }
            this.text = Words.of(rest.toString());
        }
    }

    /** The words of a text in one writing. */
    private record Words(ImmutableList<String> words, String joined) {
        static Words of(String text) {
            List<String> words = new ArrayList<>();
            String plain = MARKS.matcher(Normalizer.normalize(
                            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
                            Normalizer.Form.NFD))
                    .replaceAll("");
            for (String word : GAPS.split(BETWEEN_SCRIPTS.matcher(plain).replaceAll(" "))) {
                if (!word.isEmpty() && !SMALL_WORDS.contains(word)) {
                    words.add(GREEK.getOrDefault(word, singular(word)));
                }
            }
            return new Words(ImmutableList.copyOf(words), String.join("", words));
        }

        private static String singular(String word) {
            int n = word.length();
            if (n > 4 && word.endsWith("ies")) {
                return word.substring(0, n - 3) + "y";
            }
            boolean plural =
                    n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
            String one = plural ? word.substring(0, n - 1) : word;
            // the British and the American spelling
            return one.replace("isation", "ization").replace("centre", "center").replace("gray", "grey");
        }
    }

    ImmutableList<Indicator> find(String question) {
        Words asked = Words.of(question);
        if (asked.words().isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<Indicator> all = ranked(k -> score(k, asked));
        return all.isEmpty() ? ranked(k -> majority(k, asked)) : all;
    }

    private ImmutableList<Indicator> ranked(ToIntFunction<Known> scoring) {
        record Scored(Indicator indicator, int score) {}
        return known.stream()
                .map(k -> new Scored(k.indicator, scoring.applyAsInt(k)))
                .filter(s -> s.score() > 0)
                .sorted(Comparator.comparing(s -> -s.score()))
                .map(Scored::indicator)
                .collect(ImmutableList.toImmutableList());
    }

    private static int score(Known entry, Words asked) {
        int whole = whole(entry, asked);
        int sum = whole;
        for (String word : asked.words()) {
            int own = score(entry, word);
            if (own == 0 && whole == 0) {
                return 0;
            }
            sum += own;
        }
        return sum;
    }

    /** Where no entry has all words: those whose names have more than half of them. */
    private static int majority(Known entry, Words asked) {
        int found = 0;
        int sum = 0;
        for (String word : asked.words()) {
            int own = score(entry, word);
            if (own >= NAME_SLIP) {
                found++;
                sum += own;
            }
        }
        return 2 * found > asked.words().size() ? sum : 0;
    }

    private static int whole(Known entry, Words asked) {
        if (asked.joined().equalsIgnoreCase(entry.indicator.id())) {
            return ID;
        }
        int best = 0;
        for (int n = 0; n < entry.names.size(); n++) {
            String name = entry.names.get(n).joined();
            if (name.equals(asked.joined())) {
                best = Math.max(best, n < OWN_NAMES ? SAME_NAME : FURTHER_NAME);
            } else if (isWhole(entry.names.get(n), asked)) {
                best = Math.max(best, SAME_WORDS);
            } else if (asked.joined().length() >= LETTERS_TO_BEGIN && name.contains(asked.joined())) {
                best = Math.max(best, WITHIN_NAME);
            }
        }
        return best;
    }

    /** Whether a name has the words that are asked for and no other, in any order and with any slip. */
    private static boolean isWhole(Words name, Words asked) {
        return name.words().size() == asked.words().size()
                && asked.words().stream().allMatch(word -> score(name, word) > 0);
    }

    private static int score(Words name, String word) {
        return isHan(word) ? han(name, word) : latin(name, word);
    }

    private static int score(Known entry, String word) {
        int best = 0;
        for (Words name : entry.names) {
            best = Math.max(best, score(name, word));
        }
        if (best > 0) {
            return best;
        }
        if (isHan(word)) {
            return entry.text.joined().contains(word) ? TEXT_WORD : 0;
        }
        return entry.text.words().contains(word)
                ? TEXT_WORD
                : entry.text.words().stream().anyMatch(w -> begins(w, word)) ? TEXT_START : 0;
    }

    private static int latin(Words name, String word) {
        int best = 0;
        for (String own : name.words()) {
            if (own.equals(word)) {
                return NAME_WORD;
            }
            if (begins(own, word)) {
                best = Math.max(best, NAME_START);
            } else if (word.length() >= LETTERS_TO_SLIP
                    && Math.abs(own.length() - word.length()) <= 2
                    && Nearest.slips(own, word) <= (word.length() >= LETTERS_TO_SLIP_TWICE ? 2 : 1)) {
                best = Math.max(best, NAME_SLIP);
            }
        }
        return best;
    }

    /** Chinese runs on: the word within the name, or two of three of its pairs of characters. */
    private static int han(Words name, String word) {
        if (name.joined().contains(word)) {
            return NAME_WORD;
        }
        int pairs = word.length() - 1;
        int found = 0;
        for (int c = 0; c < pairs; c++) {
            found += name.joined().contains(word.substring(c, c + 2)) ? 1 : 0;
        }
        return pairs >= 2 && 3 * found >= 2 * pairs ? NAME_SLIP + 3 * found / pairs : 0;
    }

    private static boolean begins(String own, String word) {
        return word.length() >= LETTERS_TO_BEGIN && own.startsWith(word);
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** What may have been meant by an id that is none: the ids a slip away, or what a name finds. */
    ImmutableList<String> near(String asked) {
        ImmutableList<Indicator> found = find(asked);
        if (found.isEmpty()) {
            String id = asked.strip().toUpperCase(Locale.ROOT);
            found = known.stream()
                    .map(k -> k.indicator)
                    .filter(i -> id.length() <= 4 && Nearest.slips(id, i.id()) == 1)
                    .sorted(Comparator.comparing((Indicator i) -> !id.startsWith(i.id()))
                            .thenComparing(i -> !id.startsWith(i.id().substring(0, 1))))
                    .collect(ImmutableList.toImmutableList());
        }
        return found.stream()
                .limit(3)
                .map(i -> i.id() + " " + i.entry().name())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableListMultimap<String, String> furtherNames() {
        ImmutableListMultimap.Builder<String, String> names = ImmutableListMultimap.builder();
        try (InputStream source =
                Objects.requireNonNull(CatalogueSearch.class.getResourceAsStream("further-names.txt"))) {
            new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        for (String name : line.substring(colon + 1).split(";")) {
                            names.put(line.substring(0, colon), name.strip());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.build();
    }
}
