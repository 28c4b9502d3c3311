package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableRegistry;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.Status;
import org.chengzhen.golden.Repository;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.junit.jupiter.api.Test;

/** Finds whatever lacks a Chinese text: in the catalogue, and in the sources of what results say. */
class ChineseTest {
    private static final List<String> THEMES =
            List.of("standards", "citizenization", "cluster", "megacity", "county", "evaluation");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORDS = Pattern.compile("[a-z]{4,}");
    /** Names of functions and methods in formulas, which are the same in every language. */
    private static final Set<String> NAMES = Set.of("mean", "asin");

    private static final Pattern NAMED = Pattern.compile("(?:part|text|number|significant)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern CLASS = Pattern.compile("\\b((?:[A-Z]\\w+\\.)?[A-Z]\\w+)\\.class\\b");
    private static final Pattern REASON =
            Pattern.compile("UndefinedException\\.undefined\\(([^;?]*?)\\);", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile(
            "(?:noted|notes\\.add|panel\\.note|\\.note|builder\\.note)\\(([^;?]*?)\\)(?:\\s*;|\\s*\\.(?:note|build))",
            Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("Loop\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    @Test
    void everyEntryIsNamedReadAndExplainedInChinese() {
        Set<String> lacking = new TreeSet<>();
        for (Indicator indicator : Catalogue.all()) {
            String id = indicator.id();
            if (!isChinese(indicator.entry().localName())) {
                lacking.add(id + " name");
            }
            if (!isChinese(Chinese.reading(indicator.entry()))) {
                lacking.add(id + " reading: " + indicator.entry().reading());
            }
            String formula = Chinese.formula(indicator.entry());
            if (!isChinese(formula)
                    && WORDS.matcher(formula).results().anyMatch(word -> !NAMES.contains(word.group()))) {
                lacking.add(id + " formula: " + formula);
            }
            String unit = indicator.entry().unit();
            if (WORDS.matcher(unit).find() && !isChinese(Chinese.word(unit))) {
                lacking.add(id + " unit: " + unit);
            }
            for (Input<?> input : Iterables.concat(indicator.inputs(), indicator.extraInputs())) {
                if (!isChinese(Chinese.meaning(input))) {
                    lacking.add("input " + input);
                }
            }
            String text = Catalogue.explain(id, Locale.CHINESE);
            if (text.contains("\n  reading:") || text.contains("unless given")) {
                lacking.add(id + " explanation: " + text);
            }
        }
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyVariableUnitStatusAndCertaintyHasAChineseWord() {
        Set<String> lacking = new TreeSet<>();
        for (Variable variable : VariableRegistry.all()) {
            if (variable.localName().isBlank()) {
                lacking.add(variable.id());
            }
            String unit = variable.unit().symbol();
            if (WORDS.matcher(unit).find() && !isChinese(Chinese.word(unit))) {
                lacking.add("unit " + unit);
            }
        }
        for (Status status : Status.values()) {
            if (!isChinese(Chinese.word(status.name()))) {
                lacking.add(status.name());
            }
        }
        for (Certainty certainty : Certainty.values()) {
            String word = certainty.name().toLowerCase(Locale.ROOT);
            if (!isChinese(Chinese.word(word))) {
                lacking.add(word);
            }
        }
        assertEquals(Set.of(), lacking);
    }

    private static List<String> sources(String folder) throws IOException {
        Path root = Repository.root().resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<String> texts = new ArrayList<>();
            for (Path file : java) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    @Test
    void everyPartAndHeaderOfAResultHasAChineseWord() throws IOException {
        Set<String> lacking = new TreeSet<>();
        int seen = 0;
        for (String theme : THEMES) {
            for (String source : sources("indicators/src/main/java/org/chengzhen/indicators/" + theme)) {
                Matcher named = NAMED.matcher(source);
                while (named.find()) {
                    seen++;
                    String name = named.group(1);
                    if (!isChinese(name) && Chinese.find(name).isEmpty()) {
                        lacking.add(name);
                    }
                }
            }
        }
        assertTrue(seen > 400, "parts: " + seen);
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyClassOfAResultHasAChineseWord() throws IOException {
        Set<String> lacking = new TreeSet<>();
        int seen = 0;
        for (String theme : THEMES) {
            for (String source : sources("indicators/src/main/java/org/chengzhen/indicators/" + theme)) {
                if (!source.contains("IndicatorColumn") && !source.contains("PlaceIndicator")) {
                    continue;
                }
                Matcher type = CLASS.matcher(source);
                while (type.find()) {
                    for (Object constant : constants(type.group(1), source, theme)) {
                        seen++;
                        if (Chinese.find(((Enum<?>) constant).name()).isEmpty()) {
                            lacking.add(type.group(1) + "." + constant);
                        }
                    }
                }
            }
        }
        assertTrue(seen > 60, "classes: " + seen);
        assertEquals(Set.of(), lacking);
    }

    /** The constants of an enum that a source names: by its imports, or in its own package. */
    private static List<Object> constants(String name, String source, String theme) {
        String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        Matcher imported = Pattern.compile("import ([\\w.]+\\." + outer + ");").matcher(source);
        String home = imported.find() ? imported.group(1) : "org.chengzhen.indicators." + theme + "." + outer;
        String own = Pattern.compile("class (\\w+)")
                .matcher(source)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        for (String candidate : List.of(
                home + name.substring(outer.length()).replace('.', '$'),
                "org.chengzhen.indicators." + theme + "." + own + "$" + name)) {
            try {
                Class<?> type = Class.forName(candidate, false, ChineseTest.class.getClassLoader());
                return type.isEnum() ? Arrays.asList(type.getEnumConstants()) : List.of();
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return List.of();
    }

    @Test
    void everyReasonOfAFormulaWithoutAValueIsSaidInChinese() throws IOException {
        Set<String> lacking = new TreeSet<>();
        int seen = 0;
        for (String folder : List.of("core/src/main/java", "indicators/src/main/java")) {
            for (String source : sources(folder)) {
                Matcher reason = REASON.matcher(source);
                while (reason.find()) {
                    String sentence = sample(reason.group(1));
                    if (!sentence.contains(" ")) {
                        continue;
                    }
                    seen++;
                    if (!isChinese(Chinese.sentence(sentence))) {
                        lacking.add(sentence);
                    }
                }
            }
        }
        assertTrue(seen > 150, "reasons: " + seen);
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyNoteOfAPanelOrATableIsSaidInChinese() throws IOException {
        Set<String> lacking = new TreeSet<>();
        int seen = 0;
        for (String source : sources("core/src/main/java")) {
            Matcher note = NOTE.matcher(source);
            while (note.find()) {
                String sentence = sample(note.group(1)).replace("\\\"", "\"");
                if (!sentence.contains(" ") || !WORDS.matcher(sentence).find()) {
                    continue;
                }
                seen++;
                if (!isChinese(Chinese.sentence(sentence))) {
                    lacking.add(sentence);
                }
            }
        }
        assertTrue(seen > 15, "notes: " + seen);
        assertEquals(Set.of(), lacking);
    }

    @Test
    void whatWorkCountsHasAChineseWord() throws IOException {
        Set<String> lacking = new TreeSet<>();
        for (String folder : List.of("core/src/main/java", "indicators/src/main/java")) {
            for (String source : sources(folder)) {
                COUNTED.matcher(source).results().forEach(found -> lacking.add(found.group(1)));
            }
        }
        assertTrue(lacking.size() > 15, lacking.toString());
        lacking.removeIf(word -> Chinese.find(word).isPresent());
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyIndicatorIsNamedInChineseAlone() {
        for (Indicator indicator : Catalogue.all()) {
            String name = indicator.id() + " " + indicator.entry().localName();
            assertEquals(name, Chinese.sentence(indicator.toString()));
            assertEquals(name + "：变量 人口", Chinese.sentence(indicator + ": variable population"));
        }
    }

    @Test
    void placesAndListsAndUnitsAreNamed() {
        assertEquals("昆山市（320583），2010—2020年", Chinese.sentence("Kunshan (320583), 2010–2020"));
        assertEquals(
                "指标列：M13 协调度 [1]：369 个地区，2020 年，有值 164、缺数据 205",
                Chinese.sentence("IndicatorColumn[M13 coordination [1]: 369 places, 2020, 164 OK, 205 MISSING]"));
        assertEquals("Kunshan (999999)", Chinese.sentence("Kunshan (999999)"), "no place has this code");
        assertEquals("常住人口、就业人员：制造业", Chinese.sentence("population, employment:manufacturing"));
        assertEquals("请给出变量 FYP14.9 [年]", Chinese.sentence("give the variable FYP14.9 [years]"));
        assertEquals(
                "北辰区（120113）2010年缺数值，因红桥区（120106）划入其中的比例未知：常住人口、户数",
                Chinese.sentence(
                        "Beichen District (120113), 2010 is missing because an unknown share of Hongqiao District"
                                + " (120106) went there: population, households"));
    }

    /** The literals of an expression, with a sign where a value stands between them. */
    private static String sample(String expression) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        Matcher literal = LITERAL.matcher(expression);
        while (literal.find()) {
            if (expression
                            .substring(from, literal.start())
                            .replaceAll("[\\s+]", "")
                            .length()
                    > 0) {
                text.append("7");
            }
            text.append(literal.group(1));
            from = literal.end();
        }
        return text + (expression.substring(from).replaceAll("[\\s+)]", "").isEmpty() ? "" : "7");
    }

    @Test
    void sentencesAreFilled() {
        assertEquals("至少需要 4 年，现有 2 年", Chinese.sentence("needs at least 4 years but has 2"));
        assertEquals(
                "研究缺少 输入 value：所测度的变量", Chinese.sentence("the study lacks input value: the variable to be measured"));
        assertEquals("系数：人均地区生产总值", Chinese.word("b_gdp_per_capita"));
        assertEquals("no such sentence", Chinese.sentence("no such sentence"));
    }
}
