package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.io.Problem;
import org.chengzhen.core.io.UnreadableException;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.table.Table;
import org.chengzhen.golden.Repository;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.IndicatorSystems;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.inequality.Gini;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What a person mistypes in the shell is answered in the language of the shell, with what may be meant. */
class RefusalTest {
    /** The template of a check: its first literal behind the condition, in one piece or several. */
    private static final Pattern CHECK = Pattern.compile(
            "Checks\\.argument\\((?:[^;\"]|\"[^\"]*\"\\))*?,\\s*\"((?:[^\"\\\\]|\\\\.|\"\\s*\\+\\s*\")*)\"",
            Pattern.DOTALL);

    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,} [a-z]{3,} [a-z]{3,}");

    /** Where a researcher meets them: not what only a program can get wrong. */
    private static final List<String> FOLDERS = List.of(
            "core/src/main/java/org/chengzhen/core/panel",
            "core/src/main/java/org/chengzhen/core/place",
            "core/src/main/java/org/chengzhen/core/china",
            "indicators/src/main/java/org/chengzhen/indicators/frame",
            "indicators/src/main/java/org/chengzhen/indicators/catalogue",
            "indicators/src/main/java/org/chengzhen/indicators/profile",
            "indicators/src/main/java/org/chengzhen/indicators/plot",
            "indicators/src/main/java/org/chengzhen/indicators/report");

    /** Of tables that the house itself ships, and of classes that extend it. */
    private static final Set<String> OWN = Set.of(
            "Unit.java",
            "Entry.java",
            "Input.java",
            "DivisionCrosswalk.java",
            "Target.java",
            "SystemItem.java",
            "IndicatorSystem.java");

    @TempDir
    static Path folder;

    /** What is done in the shell, what the English answer holds, and what the Chinese answer holds. */
    private record Mistake(Executable typed, String english, String chinese) {}

    private static List<Mistake> mistakes() {
        Panel cities = ChinaData.cities();
        return List.of(
                new Mistake(() -> Catalogue.get("B3l"), "or B31 Gini coefficient", "或 B31 基尼系数"),
                new Mistake(() -> Catalogue.explain("B3l"), "or B31 Gini coefficient", "或 B31 基尼系数"),
                new Mistake(() -> Catalogue.place("B31"), "is of another kind: Catalogue.system", "属于另一类"),
                new Mistake(
                        () -> cities.value("Foshn", 2020, Variables.GDP),
                        "did you mean 440600 Foshan",
                        "是否指 440600 佛山"),
                new Mistake(() -> cities.value("佛山", 2021, Variables.GDP), "there is no year 2021", "没有 2021 年"),
                new Mistake(
                        () -> cities.variable("urban_populatoin"),
                        "did you mean urban_population",
                        "是否指 urban_population"),
                new Mistake(
                        () -> Catalogue.get("B31")
                                .measure(Study.of(cities).year(2020).with(Inputs.VALUE, Variables.POPULATION))
                                .number("ginni"),
                        "did you mean gini",
                        "是否指 gini"),
                new Mistake(() -> Study.of(cities).period(2020, 2010), "before it begins", "早于始年"),
                new Mistake(() -> Arguments.language("zz"), "must be zh or en", "应为 zh 或 en"),
                new Mistake(() -> Arguments.parse(List.of("--html1", "x")), "did you mean --html", "是否指 --html"),
                new Mistake(
                        () -> Report.text(List.of(folder.resolve("yearbook.csv").toString(), "--yaer", "2020")),
                        "did you mean --year",
                        "是否指 --year"),
                new Mistake(() -> Gini.of(1, -3), "values[1] must be >= 0", "values[1] 应为 >= 0"),
                new Mistake(() -> Gini.weighted(new double[] {1, 2}, new double[] {1}), "elements", "个元素"),
                new Mistake(() -> DoubleMatrix.of(new double[][] {{1, 2}, {3}}), "elements", "个元素"),
                new Mistake(() -> Prompt.withDefaults().write(cities, "map.pgn"), "did you mean png", "是否指 png"),
                new Mistake(() -> Prompt.withDefaults().plot(cities), "no picture of its own", "没有自己的图"),
                new Mistake(
                        () -> PanelReader.read(folder.resolve("yearbok.csv")),
                        "did you mean yearbook.csv",
                        "是否指 yearbook.csv"),
                new Mistake(() -> PanelReader.read(folder.resolve("bad.csv")), "line 2", "第 2 行"),
                new Mistake(
                        () -> PanelReader.withDefaults().sheet("Tabel1").read(folder.resolve("book.xlsx")),
                        "did you mean Table1",
                        "是否指 Table1"),
                new Mistake(
                        () -> PanelReader.withDefaults().variable("popluation"),
                        "did you mean population",
                        "是否指 population"),
                new Mistake(() -> IndicatorSystems.outline(99), "are known", "已知"),
                new Mistake(() -> IndicatorSystems.outline(14).item("FYP14.l"), "did you mean FYP14.1", "是否指 FYP14.1"),
                new Mistake(
                        () -> ChinaData.gazetteer().cluster("Yangtze River Dleta"), "did you mean YRD", "是否指 YRD 长三角"));
    }

    @Test
    void whatIsMistypedIsAnsweredInTheLanguageOfTheShell() throws IOException {
        Files.writeString(folder.resolve("yearbook.csv"), "地区,年份,常住人口(万人)\n佛山,2020,951.88\n");
        Files.writeString(folder.resolve("bad.csv"), "地区,年份,常住人口(万人)\n佛山,2020,9x\n");
        PageWriter.withDefaults()
                .write(
                        Table.builder("Table1")
                                .text("地区")
                                .number("2020", 0)
                                .row("佛山", 1)
                                .build(),
                        folder.resolve("book.xlsx"));
        List<String> wrong = new ArrayList<>();
        for (Mistake mistake : mistakes()) {
            Throwable thrown = assertThrows(Exception.class, mistake.typed);
            assertTrue(Refusal.speaksForItself(thrown), () -> "a trace is shown of " + thrown);
            String english = Refusal.of(thrown, Language.ENGLISH);
            String chinese = Refusal.of(thrown, Language.CHINESE);
            if (!english.contains(mistake.english)) {
                wrong.add(mistake.english + " is not said: " + english);
            }
            if (!chinese.contains(mistake.chinese) || ENGLISH.matcher(chinese).find()) {
                wrong.add(mistake.chinese + " is not said, or English is left: " + chinese);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aReportThatIsMistypedIsAskedForInTheLanguage() throws IOException {
        assertTrue(Report.text(List.of("clustrs")).startsWith("There is no report clustrs: did you mean clusters"));
        String chinese = Report.text(List.of("clustrs", "--lang", "zh"));
        assertTrue(chinese.startsWith("没有名为 clustrs 的报告；是否指 clusters"), chinese);
    }

    @Test
    void everyRefusalThatAResearcherMeetsIsSaidInChinese() throws IOException {
        Set<String> lacking = new TreeSet<>();
        int seen = 0;
        for (String home : FOLDERS) {
            try (Stream<Path> files = Files.walk(Repository.root().resolve(home))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")
                                && !OWN.contains(f.getFileName().toString()))
                        .toList()) {
                    Matcher check = CHECK.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (check.find()) {
                        seen++;
                        String sample =
                                check.group(1).replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("%[-,.\\w]*?[sdf]", "7");
                        if (!Chinese.sentence(sample).codePoints().anyMatch(Character::isIdeographic)) {
                            lacking.add(file.getFileName() + ": " + sample);
                        }
                    }
                }
            }
        }
        assertTrue(seen > 40, "refusals: " + seen);
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyProblemOfATableThatPeopleMakeIsSaidInChinese() throws IOException {
        Set<String> lacking = new TreeSet<>();
        String[] tables = {
            "",
            "常住人口\n5\n",
            "地区,年份,常住人口(万人)\n",
            "地区,2019,2020\n甲市,1,2\n",
            "甲,年份,常住人口(万人)\n乙,2020,2\n",
            "地区,常住人口(万人)\n甲市,2\n",
            "地区,年份,常住人口(筐),GDP(平方公里)\n甲市,2020,2,3\n",
            "地区,年份,常住人口(万人),常住人口(人)\n甲市,2020,2,3\n",
            "地区,年份,城镇化率\n甲市,2020,0.5\n",
            "地区,年份,常住人口,GDP\n甲市,2020,1.5,7\n",
            "地区,年份,常住人口(万人),城镇化率(%)\n甲市,20201,2,3\n乙市,2020,-2,101\n丙市,2020,99999999,x\n丁市,2020,1,2,3\n"
                    + "戊市,2020,1,7,867.66\n己市,2020,4,=A1\n庚市,2020,4,4\n庚市,2020,5,4\n庚市,2020,5,4\n",
            "地区,年份,常住人口,单位\n甲市,2020,1.5,万人\n乙市,2020,2,\n丙市,2020,2,亿元\n丁市,2020,2,筐\n",
            "地区,年份,常住人口(万人),单位\n甲市,2020,1.5,人\n",
            "地区,2019年常住人口(人),2020年常住人口(人)\n甲市,5,6\n甲市,5,7\n",
            "地区,年份,常住人口\n\"甲市,2020,5\n",
            "地区,年份,绿地\n甲市,2020,5\n",
        };
        int seen = 0;
        for (String table : tables) {
            for (Problem problem : PanelReader.withDefaults()
                    .readLeniently(new StringReader(table), "t")
                    .problems()) {
                seen++;
                UnreadableException thrown = new UnreadableException("t", List.of(problem));
                String chinese = Refusal.of(thrown, Language.CHINESE).replaceAll("\\.\\w+\\([^)]*\\)", "");
                String words = chinese.replaceAll(
                        "urbanization_rate|population|gdp|persons|yuan|name|code|city|county|province|country|region|Excel|LibreOffice",
                        "");
                if (words.matches("(?s).*[a-z]{3,}.*")) {
                    lacking.add(chinese);
                }
            }
        }
        assertTrue(seen > 25, "problems: " + seen);
        assertEquals(Set.of(), lacking);
    }

    @Test
    void whatMayBeMeantStandsBelowASymbolThatIsNotKnown() {
        String[][] cases = {
            {"|    symbol:   variable GPD\n|    location: class REPL\n", "GDP"},
            {"|    符号:   变量 Catalog\n", "Catalogue"},
            {"|    symbol:   class Measurment\n", "Measurement"},
            {"|    symbol:   method shwo(java.lang.String)\n", "show"},
            {
                "|    symbol:   variable BY_PLAT\n|    location: interface org.chengzhen.indicators.frame.Grouping\n",
                "BY_PLATE"
            },
            {
                "|    symbol:   method mesure(x)\n"
                        + "|    location: class org.chengzhen.indicators.frame.SystemIndicator\n",
                "measure"
            },
        };
        for (String[] each : cases) {
            for (Language language : Language.values()) {
                ByteArrayOutputStream shown = new ByteArrayOutputStream();
                PrintStream out = Hints.on(new PrintStream(shown, true, StandardCharsets.UTF_8), () -> language, 80);
                out.print(each[0]);
                out.flush();
                String text = shown.toString(StandardCharsets.UTF_8);
                String asked = language == Language.CHINESE ? "是否指 " + each[1] : "did you mean " + each[1];
                assertTrue(text.contains(asked), text);
            }
        }
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = Hints.on(new PrintStream(shown, true, StandardCharsets.UTF_8), () -> Language.ENGLISH, 80);
        out.print("|    symbol:   variable qqqqqqqq\n$1 ==> 城镇\n");
        out.flush();
        assertEquals("|    symbol:   variable qqqqqqqq\n$1 ==> 城镇\n", shown.toString(StandardCharsets.UTF_8));
    }

    /** What JShell prints of a value that somebody's shell of 40 columns echoes. */
    private static String echoed(String line, Language language) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = Hints.on(new PrintStream(shown, true, StandardCharsets.UTF_8), () -> language, 40);
        out.print(line);
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aValueIsBrokenBetweenWordsAtTheWidthOfTheTerminal() {
        assertEquals(
                "$5 ==> [CityCluster[BTH 京津冀, 13\n    members], CityCluster[CPL 中原, 30\n    members]]\n",
                echoed(
                        "$5 ==> [CityCluster[BTH 京津冀, 13 members], CityCluster[CPL 中原, 30 members]]\n",
                        Language.ENGLISH));
        assertEquals("x ==> 0.3\n", echoed("x ==> 0.3\n", Language.CHINESE));
        String other = "|  created method of a very long name and of many parameters(int, int)\n";
        assertEquals(other, echoed(other, Language.CHINESE));
        String panel = "p ==> Panel[9 places x 2 years (2010, 2020) x 1 variables, 0.0 % missing]\n";
        assertEquals("p ==> 面板：9 个地区 × 2 年（2010,\n    2020）× 1 个变量，缺 0.0 %\n", echoed(panel, Language.CHINESE));
        String own = "s ==> \"places missing\"\n";
        assertEquals(own, echoed(own, Language.CHINESE), "a text of one's own is no word of a result");
    }
}
