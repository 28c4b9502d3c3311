package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.profile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One setting, one language: a Chinese report leaves nothing in English, an English one nothing in code. */
class LanguageOfReportsTest {
    /** What stays in Latin letters in Chinese, and why. */
    private static final ImmutableMap<String, String> MEANT = ImmutableMap.<String, String>builder()
            .put("[SABCDM]\\d\\d|(?:FYA?P|LOCAL)\\d*\\.\\d+", "ids of the catalogue and of systems of indicators")
            .put(
                    "Gabaix|Ibragimov|Nelson|Lilien|Mann|Kendall|Sen|Webb|Spearman|Moran|Gini|Theil|Zipf|Gibrat|Silverman",
                    "people that methods are named after")
            .put("CRITIC|TOPSIS|LISA|NAV|APC|GDP|Gi\\*", "abbreviations of the field")
            .put("OpenFlights|ODbL|Chengzhen|SNAPSHOT", "a source, its licence, this library and its version")
            .put("GB/T|TD/T|CSV", "standards and formats")
            .put("km²|km|kg|m²|m³|µg/m³|jin|tce", "symbols of units")
            .put("ChinaData\\.developmentZones|Derived\\.ratio|MegacityVariables\\.CAPACITY", "code to type")
            .put("\\.with\\(VALUE, …\\)", "code to type")
            .put("city|province", "names of reports to type")
            .build();

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_]+(?:[ '-][A-Za-z_]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern CONSTANT = Pattern.compile("\\b(?:[A-Z]+(?:_[A-Z0-9]+)+|[A-Z]{4,})\\b");
    /** What is said of an indicator, in English with both its names. */
    private static final Pattern INDICATOR = Pattern.compile("[SABCDM]\\d\\d \\P{IsHan}* [^\\s:]*\\p{IsHan}[^\\s:]*");
    /** A number and the name of the library; the number of a document, which it has in Chinese only. */
    private static final Pattern HAN_MEANT = Pattern.compile("Chengzhen 城镇|国发〔\\d+〕\\d+号|建科〔\\d+〕\\d+号");

    @TempDir
    static Path folder;

    /** The inputs of a study, by whose ids one gives them. */
    private static Set<String> inputs() {
        Set<String> ids = new TreeSet<>();
        for (Indicator indicator : Catalogue.all()) {
            for (Input<?> input : Iterables.concat(indicator.inputs(), indicator.extraInputs())) {
                ids.add(input.id());
            }
        }
        return ids;
    }

    private static List<String> english(String text) {
        String rest = text.replaceAll("(?<![A-Za-z_])(?:" + String.join("|", MEANT.keySet()) + ")(?![A-Za-z_])", "·")
                .replaceAll("(?:输入|充当) ?(?:" + String.join("|", inputs()) + ")(?![A-Za-z_])", "·");
        return LATIN.matcher(rest).results().map(MatchResult::group).distinct().toList();
    }

    private static Made made(String report, Language language) throws IOException {
        List<String> words = List.of(report.split(" "));
        return Report.made(words.get(0), words.subList(1, words.size()), language);
    }

    /** What a reader sees of a page: without the script, and without the sources, which are cited as they were published. */
    private static String seen(Document document, String sources) throws IOException {
        String page = PageWriter.withDefaults().html(document);
        return page.replaceAll("(?s)<(script|style).*?</\\1>", "")
                .replaceAll("(?s)<h\\d>" + sources + "</h\\d>.*?(?=<h\\d>)", "")
                .replaceAll("<[^>]*>", "\n")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&quot;", "\"");
    }

    /** The texts of a picture: title, axes, legends, labels, notes. */
    private static String texts(Object option) {
        if (option instanceof String text) {
            return text + "\n";
        }
        if (option instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> Set.of(
                                    "text",
                                    "name",
                                    "data",
                                    "title",
                                    "series",
                                    "xAxis",
                                    "yAxis",
                                    "legend",
                                    "graphic",
                                    "style",
                                    "elements",
                                    "children",
                                    "label",
                                    "formatter",
                                    "indicator",
                                    "categories")
                            .contains(entry.getKey()))
                    .map(entry -> texts(entry.getValue()))
                    .collect(Collectors.joining());
        }
        return option instanceof Iterable<?> list
                ? Streams.stream(list).map(LanguageOfReportsTest::texts).collect(Collectors.joining())
                : "";
    }

    /** A title without the local name behind the English one. */
    private static String alone(String title) {
        return title.replaceFirst("^([A-Z][^:(]*) \\p{IsHan}+(?=[:( ]|$)", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nation",
                "citizenization",
                "province 河南",
                "province",
                "city 广州",
                "city",
                "clusters",
                "cluster 长三角",
                "cluster 南京都市圈",
                "cluster",
                "space",
                "counties",
                "counties 昆山",
                "quality",
                "megacities"
            })
    void aChineseReportLeavesNothingInEnglish(String report) throws IOException {
        Made made = made(report, Language.CHINESE);
        assertEquals(List.of(), english(made.text()));
        Document document = made.document();
        assertEquals(List.of(), english(seen(document, "来源")));
        for (Plot plot : document.plots()) {
            assertEquals(List.of(), english(texts(plot.toOption())), plot.title());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nation",
                "citizenization",
                "province 河南",
                "city 广州",
                "clusters",
                "cluster 南京都市圈",
                "space",
                "counties",
                "counties 昆山",
                "quality",
                "megacities"
            })
    void anEnglishReportHasNoConstantsAndNoChineseWhereThereIsAnEnglishName(String report) throws IOException {
        Document document = made(report, Language.ENGLISH).document();
        List<String> texts = new ArrayList<>(List.of(alone(document.title())));
        for (Document.Block block : document.blocks()) {
            if (block instanceof Document.Section section) {
                texts.add(alone(section.title()));
            } else if (block instanceof Document.Paragraph paragraph) {
                texts.add(paragraph.text());
            }
        }
        document.endings().forEach(ending -> texts.addAll(ending.lines()));
        for (Table table : document.tables()) {
            // beside an English name the local one: what a place is called, and which of two namesakes it is
            texts.add(alone(table.title()));
            texts.addAll(table.headers());
            for (int i = 0; i < table.size(); i++) {
                for (int j = 0; j < table.headers().size(); j++) {
                    String cell = table.cell(i, j);
                    texts.add(
                            table.headers().get(j).equals("local name")
                                    ? ""
                                    : cell.replaceAll("([A-Z][a-zA-Z' -]+) \\p{IsHan}+", "$1"));
                }
            }
        }
        for (Plot plot : document.plots()) {
            texts.add(texts(plot.toOption()));
        }
        Set<String> left = new TreeSet<>();
        for (String text : texts) {
            String rest = HAN_MEANT
                    .matcher(INDICATOR.matcher(text).replaceAll(""))
                    .replaceAll("")
                    .replaceAll("CRITIC|TOPSIS|LISA|UNIDO|VIII|SNAPSHOT|MegacityVariables\\.CAPACITY", "");
            CONSTANT.matcher(rest).results().forEach(found -> left.add(found.group()));
            HAN.matcher(rest).results().forEach(found -> left.add(found.group()));
        }
        assertEquals(Set.of(), left);
    }

    @Test
    void aTableOfOnesOwnIsReadInChinese() throws IOException {
        Path table = Files.writeString(folder.resolve("yearbook.csv"), """
            行政区划代码,地区,年份,常住人口(万人),城镇人口(万人),地区生产总值(亿元)
            440600,佛山,2010,719.43,676.0,5651.52
            440100,广州,2010,"1,270.08",1063.7,10748.28
            440600,佛山,2020,951.88,906.09,10816.47
            440100,广州,2020,"1,867.66",1609.74,25019.11
            """);
        String text = Report.text(List.of(table.toString(), "--lang", "zh"));
        // what follows are lines of code to paste, by the names that code has
        String numbers = text.substring(0, text.indexOf("46/253"));
        assertTrue(numbers.contains("佛山") && numbers.contains("表中数字"), numbers);
        assertEquals(List.of("population"), english(numbers));
    }
}
