package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableRegistry;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.table.Table;

/**
 * The Chinese of what results say: formulas, readings, units, parts, classes, statuses, headers, inputs, reasons and notes.
 *
 * <p>English stands where there is none; a test finds whatever lacks a Chinese text.
 *
 * <pre>{@code
 * Chinese.word("SUPER_LARGE");                                     // 超大城市
 * Chinese.reading(Catalogue.get("B31").entry());                   // 0：全部相同；趋近 1：集中于一地。…
 * Chinese.sentence("needs at least 4 years but has 2");            // 至少需要 4 年，现有 2 年
 * }</pre>
 */
public final class Chinese {
    private Chinese() {}

    /** Read when a Chinese word is first asked for. */
    private static final class Words {
        static final ImmutableMap<String, String> ALL = pairs("chinese-words.txt");
        static final ImmutableMap<String, String> INPUTS = pairs("chinese-inputs.txt");
        static final ImmutableMap<String, String> ENTRIES = entries();
        static final ImmutableList<Template> TEMPLATES = templates();

        private static ImmutableMap<String, String> entries() {
            ImmutableMap.Builder<String, String> entries = ImmutableMap.builder();
            for (String line : lines("chinese-entries.txt")) {
                entries.put(line.substring(0, 5), line.substring(6));
            }
            return entries.buildOrThrow();
        }

        private static ImmutableList<Template> templates() {
            ImmutableList.Builder<Template> templates = ImmutableList.builder();
            for (String line : lines("chinese-sentences.txt")) {
                int at = line.indexOf('\t');
                templates.add(new Template(line.substring(0, at), line.substring(at + 1)));
            }
            return templates.build();
        }

        private static ImmutableMap<String, String> pairs(String name) {
            Map<String, String> pairs = new LinkedHashMap<>();
            for (String line : lines(name)) {
                int at = line.lastIndexOf('=');
                pairs.putIfAbsent(line.substring(0, at), line.substring(at + 1));
            }
            return ImmutableMap.copyOf(pairs);
        }

        private static List<String> lines(String name) {
            try (InputStream source = Objects.requireNonNull(Chinese.class.getResourceAsStream(name))) {
                return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A sentence with gaps, and its Chinese with their numbers. */
    private record Template(Pattern english, String chinese) {
        Template(String english, String chinese) {
            this(Pattern.compile("\\Q" + english.replace("{}", "\\E(.+?)\\Q") + "\\E", Pattern.DOTALL), chinese);
        }

        Optional<String> fill(String sentence) {
            Matcher matcher = english.matcher(sentence);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String filled = chinese;
            for (int g = 1; g <= matcher.groupCount(); g++) {
                filled = filled.replace("{" + g + "}", argument(matcher, g));
            }
            return Optional.of(filled);
        }
    }

    /** What stands in a gap: an input's meaning behind its id, else a word or a sentence. */
    private static String argument(Matcher matcher, int gap) {
        String meaning = gap > 1 ? Words.INPUTS.get(matcher.group(gap - 1)) : null;
        return meaning == null ? sentence(matcher.group(gap)) : meaning;
    }

    /**
     * A word: a unit, the name of a part, a class, a status, a header; of a part that ends in the id of a variable, that variable's
     * name behind what it is.
     *
     * @param english as results have it
     * @return in Chinese; the same word where there is none
     */
    public static String word(String english) {
        return find(english).orElse(english);
    }

    /**
     * A word, where it is known.
     *
     * @param english as results have it
     * @return in Chinese
     */
    public static Optional<String> find(String english) {
        String known = Words.ALL.get(english);
        if (known != null) {
            return Optional.of(known);
        }
        if (english.startsWith("ln ")) {
            return find(english.substring(3)).map(word -> "ln " + word);
        }
        Optional<Variable> variable =
                VariableRegistry.find(english).filter(v -> !v.localName().isEmpty());
        if (variable.isPresent()) {
            return variable.map(Variable::localName);
        }
        for (int at = english.lastIndexOf('_'); at > 0; at = english.lastIndexOf('_', at - 1)) {
            String head = Words.ALL.get(english.substring(0, at + 1));
            if (head != null) {
                return Optional.of(head + word(english.substring(at + 1)));
            }
        }
        return Optional.empty();
    }

    /**
     * The formula of an entry.
     *
     * @param entry of the catalogue
     * @return with its words in Chinese
     */
    public static String formula(Entry entry) {
        return Words.ENTRIES.getOrDefault(entry.id() + " F", entry.formula());
    }

    /**
     * How to read a value of an entry.
     *
     * @param entry of the catalogue
     * @return in Chinese
     */
    public static String reading(Entry entry) {
        return Words.ENTRIES.getOrDefault(entry.id() + " R", entry.reading());
    }

    /**
     * What an input holds.
     *
     * @param input of an indicator
     * @return in Chinese
     */
    public static String meaning(Input<?> input) {
        return Words.INPUTS.getOrDefault(input.id(), input.meaning());
    }

    /**
     * A reason or a note.
     *
     * @param english one sentence, or several with semicolons between them
     * @return in Chinese; a sentence that is not known as it is
     */
    public static String sentence(String english) {
        Optional<String> word = find(english);
        if (word.isPresent()) {
            return word.get();
        }
        for (Template template : Words.TEMPLATES) {
            Optional<String> filled = template.fill(english);
            if (filled.isPresent()) {
                return filled.get();
            }
        }
        if (english.contains("; ")) {
            List<String> parts = new ArrayList<>();
            for (String part : english.split("; ")) {
                parts.add(sentence(part));
            }
            return String.join("；", parts);
        }
        return english;
    }

    /**
     * A table with headers, words and names of places in Chinese; numbers, and texts that are not known, stay.
     *
     * @param table any
     * @param places whose English names may stand in it
     * @return a table of the same shape
     */
    public static Table table(Table table, List<Place> places) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Place place : places) {
            if (!place.localName().isEmpty()) {
                String other = names.put(place.name(), place.localName());
                if (other != null && !other.equals(place.localName())) {
                    names.put(place.name(), place.name()); // two places of one English name
                }
            }
        }
        return table.translated(english -> names.containsKey(english) ? names.get(english) : sentence(english));
    }
}
