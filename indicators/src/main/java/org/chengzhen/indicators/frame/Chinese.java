package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableRegistry;
import org.chengzhen.core.place.FormerDivision;
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

    /** As {@code B43 Location quotient 区位商: variable employment}: an indicator, its two names, and what is said of it. */
    private static final Pattern OF_INDICATOR =
            Pattern.compile("([SABCDM]\\d\\d) \\P{IsHan}* ([^\\s:]*\\p{IsHan}[^\\s:]*)(?:: (.+))?", Pattern.DOTALL);

    /** As {@code Kunshan (320583)}, with years behind it in a title. */
    private static final Pattern OF_PLACE = Pattern.compile("(.+) \\((\\d{6}|[A-Z]{2,3})\\)(?:, (\\d{4})–(\\d{4}))?");

    /** As {@code 205 MISSING}. */
    private static final Pattern OF_COUNT = Pattern.compile("([\\d,]+) ([A-Z_]+)");

    /** As {@code built_up_area [km²]}. */
    private static final Pattern OF_UNIT = Pattern.compile("(.+) \\[([^\\[\\]]+)\\]");

    /** The names of places by code, of former ones too: some codes had several. */
    private static final class Places {
        static final ImmutableSetMultimap<String, Place> BY_CODE = Stream.concat(
                        ChinaData.gazetteer().places().stream(),
                        ChinaData.gazetteer().former().stream().map(FormerDivision::place))
                .filter(place -> !place.localName().isEmpty())
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(Place::code, place -> place));
    }

    /** Read when a Chinese word is first asked for. */
    private static final class Words {
        static final ImmutableMap<String, String> ALL = WordLists.pairs("chinese-words.txt");
        static final ImmutableMap<String, String> INPUTS = WordLists.pairs("chinese-inputs.txt");
        static final ImmutableMap<String, String> ENTRIES = entries();
        static final ImmutableList<Template> TEMPLATES = templates();

        private static ImmutableMap<String, String> entries() {
            ImmutableMap.Builder<String, String> entries = ImmutableMap.builder();
            for (String line : WordLists.lines("chinese-entries.txt")) {
                entries.put(line.substring(0, 5), line.substring(6));
            }
            return entries.buildOrThrow();
        }

        private static ImmutableList<Template> templates() {
            ImmutableList.Builder<Template> templates = ImmutableList.builder();
            for (String line : WordLists.lines("chinese-sentences.txt")) {
                int at = line.indexOf('\t');
                templates.add(new Template(line.substring(0, at), line.substring(at + 1)));
            }
            return templates.build();
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
            return variable.map(Chinese::name);
        }
        int colon = english.indexOf(':');
        if (colon > 0 && !english.startsWith(": ", colon)) {
            // a part for each category, as quadrant:mining
            Optional<String> head = find(english.substring(0, colon));
            Optional<String> category = find(english.substring(colon + 1));
            return head.flatMap(of -> category.map(one -> of + "：" + one));
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
     * The name of a variable; of a member of a family, its category in Chinese too.
     *
     * @param variable any
     * @return the Chinese name, the English where there is none
     */
    public static String name(Variable variable) {
        String local = variable.localName();
        int colon = local.indexOf('：');
        if (local.isEmpty() || colon < 0 || variable.id().indexOf(':') < 0) {
            return local.isEmpty() ? variable.name() : local;
        }
        return local.substring(0, colon + 1) + word(local.substring(colon + 1));
    }

    /**
     * The source of an entry: what was published in Chinese under its Chinese title, the literature as it is cited.
     *
     * @param entry of the catalogue
     * @return author, year, title; or the standard
     */
    public static String source(Entry entry) {
        return Words.ENTRIES.getOrDefault(entry.id() + " S", entry.source());
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
        Matcher indicator = OF_INDICATOR.matcher(english);
        if (indicator.matches()) {
            String rest = indicator.group(3);
            return indicator.group(1) + " " + indicator.group(2) + (rest == null ? "" : "：" + sentence(rest));
        }
        for (Template template : Words.TEMPLATES) {
            Optional<String> filled = template.fill(english);
            if (filled.isPresent()) {
                return filled.get();
            }
        }
        Optional<String> named = place(english).or(() -> list(english));
        if (named.isPresent()) {
            return named.get();
        }
        if (english.contains("; ")) {
            List<String> parts = new ArrayList<>();
            for (String part : english.split("; ")) {
                parts.add(sentence(part));
            }
            return String.join("；", parts);
        }
        Optional<String> measured = withUnit(english);
        if (measured.isPresent()) {
            return measured.get();
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

    /** A place behind whose name its code stands, where that code has or had a place of this name. */
    private static Optional<String> place(String english) {
        Matcher named = OF_PLACE.matcher(english);
        return !named.matches()
                ? Optional.empty()
                : Places.BY_CODE.get(named.group(2)).stream()
                        .filter(place -> place.name().equals(named.group(1)))
                        .findFirst()
                        .map(place -> place.localName() + "（" + place.code() + "）"
                                + (named.group(3) == null ? "" : "，" + named.group(3) + "—" + named.group(4) + "年"));
    }

    /** Several words or places, where each of them is known. */
    private static Optional<String> list(String english) {
        if (!english.contains(", ")) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        for (String item : english.split(", ")) {
            // households is the number of them here and not a unit
            Optional<String> known = VariableRegistry.find(item)
                    .filter(variable -> !variable.localName().isEmpty())
                    .map(Chinese::name)
                    .or(() -> find(item))
                    .or(() -> place(item))
                    .or(() -> counted(item));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            items.add(known.get());
        }
        return Optional.of(String.join("、", items));
    }

    /** As 205 MISSING. */
    private static Optional<String> counted(String english) {
        Matcher counted = OF_COUNT.matcher(english);
        return counted.matches() ? find(counted.group(2)).map(word -> word + " " + counted.group(1)) : Optional.empty();
    }

    /** What is no word itself, with its unit behind it. */
    private static Optional<String> withUnit(String english) {
        Matcher measured = OF_UNIT.matcher(english);
        return measured.matches()
                ? find(measured.group(2)).map(unit -> measured.group(1) + " [" + unit + "]")
                : Optional.empty();
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
