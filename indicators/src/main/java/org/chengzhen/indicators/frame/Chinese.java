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
import java.util.stream.Collectors;
import org.chengzhen.core.china.ChinaData;
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
    private static final String QUESTION = ": did you mean ";
    /** The header over Chinese names. */
    private static final String LOCAL_NAME = "名称";

    private Chinese() {}

    /** The provinces, whose names are the labels of groups. */
    private static final class Provinces {
        static final Map<String, String> NAMES =
                ChinaData.provinces().places().stream().collect(Collectors.toMap(Place::name, Place::localName));
    }

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

    /** A sentence with gaps, and its Chinese with their numbers; behind a sign of equality a gap stands as it is. */
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
                filled = filled.replace("{=" + g + "}", matcher.group(g)).replace("{" + g + "}", argument(matcher, g));
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
        if (english.endsWith("]") && english.contains(" [")) {
            int at = english.lastIndexOf(" [");
            return find(english.substring(0, at))
                    .map(head -> head + " [" + word(english.substring(at + 2, english.length() - 1)) + "]");
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
        int question = english.lastIndexOf(QUESTION);
        if (question > 0 && english.endsWith("?")) {
            String meant = english.substring(question + QUESTION.length(), english.length() - 1);
            return sentence(english.substring(0, question)) + "；是否指 " + meant.replace(" or ", " 或 ") + "？";
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
        int colon = english.indexOf(": ");
        if (colon > 0) {
            // the file, place or argument that it is about
            String rest = english.substring(colon + 2);
            String said = sentence(rest);
            return said.equals(rest) ? english : english.substring(0, colon) + "：" + said;
        }
        return english;
    }

    /**
     * A table with headers, words and names of places in Chinese; numbers, and texts that are not known, stay. Of two columns of
     * names the English one goes.
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
        Table chosen = table.headers().contains(LOCAL_NAME) ? table.without("name") : table;
        return chosen.withLocalNames()
                .translated(english -> names.containsKey(english)
                        ? names.get(english)
                        : Provinces.NAMES.getOrDefault(english, sentence(english)));
    }
}
