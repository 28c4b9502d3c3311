package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.ClusterProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTest {
    private static String shown(Prompt prompt, Object result) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream standard = System.out;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            prompt.show(result);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Measurement markov() {
        Study study = Study.of(Derived.known(ChinaData.cities())).with(Inputs.VALUE, Variables.GDP_PER_CAPITA);
        return Catalogue.get("B33").measure(study);
    }

    @Test
    void numbersHaveSignificantDigits() {
        Prompt prompt = Prompt.withDefaults();
        assertEquals("17.52\n", shown(prompt, 17.519999999999996));
        assertEquals("1,234,567\n", shown(prompt, 1_234_567.0));
        assertEquals("0.000123457\n", shown(prompt, 0.0001234567));
        assertEquals("1.5E-20\n", shown(prompt, 1.5e-20));
    }

    @Test
    void measurementsFitTheTerminal() {
        for (String line : shown(Prompt.withDefaults().width(80), markov()).split("\n")) {
            assertTrue(TextWidth.columns(line) <= 80, line);
        }
    }

    @Test
    void aMeasurementShowsItsYearsItsMatrixAndItsLanguage() {
        String text = shown(Prompt.withDefaults().width(80), markov());
        assertTrue(text.startsWith("B33 Markov chain of classes, 2010–2020\n"), text);
        assertTrue(text.contains("\nprobabilities\n") && text.contains("places more"), text);
        assertTrue(shown(Prompt.withDefaults().language("zh"), markov()).startsWith("B33 马尔可夫链, "));
        assertThrows(IllegalArgumentException.class, () -> Prompt.withDefaults().language("fr"));
    }

    @Test
    void everyYearIsARow() {
        Study study = Study.of(ChinaData.cities()).with(Inputs.VALUE, Variables.URBAN_POPULATION);
        Table table = Catalogue.get("B31").overYears(study);
        assertEquals(List.of("2010", "2020"), List.of(table.cell(0, 0), table.cell(1, 0)));
        assertEquals(Catalogue.get("B31").measure(study.year(2020)).value(), (Double) table.value(1, 1), 1e-12);
        Table missing = Catalogue.system("B31").overYears(Study.of(ChinaData.cities()));
        assertTrue(missing.toText().contains("the study lacks input value"), missing.toText());
    }

    @Test
    void whatComparesTwoYearsGoesFromEachToTheNext() {
        Study study = Study.of(Derived.known(ChinaData.cities())).with(Inputs.VALUE, Variables.GDP_PER_CAPITA);
        assertEquals("2010–2020", Catalogue.get("B25").overYears(study).cell(0, 0));
        Table growth =
                Catalogue.get("D01").overYears(Study.of(ChinaData.nation()).period(2019, 2021));
        assertEquals(List.of("code", "name", "2019–2020", "2020–2021"), growth.headers());
        Table rates = Catalogue.get("S04").overYears(Study.of(ChinaData.cities()));
        assertEquals(List.of("code", "name", "2010", "2020"), rates.headers());
    }

    @Test
    void theYearIsThatWhichWasRead() {
        Study study = Study.of(Derived.known(ChinaData.cities())).with(Inputs.VALUE, Variables.GDP_PER_CAPITA);
        Measurement last = Catalogue.get("B31").measure(study);
        assertEquals(2020, last.start());
        assertTrue(last.toString().startsWith("Measurement[B31 Gini coefficient, 2020: "), last.toString());
        assertEquals(2010, Catalogue.get("B25").measure(study).start());
    }

    @Test
    void coefficientsHaveErrorsAndStarsAndTransitionsTheirCuts() {
        Study study = Study.of(Derived.known(ChinaData.cities())).with(Inputs.VALUE, Variables.GDP_PER_CAPITA);
        Table fit = Catalogue.get("B25").measure(study).table("coefficients");
        assertEquals(List.of("term", "estimate", "se", "t", "p", "stars"), fit.headers());
        for (int row = 0; row < fit.size(); row++) {
            double estimate = (Double) fit.value(row, 1);
            assertEquals(
                    estimate / (Double) fit.value(row, 2),
                    (Double) fit.value(row, 3),
                    1e-9 * Math.abs(estimate) + 1e-12);
            double p = (Double) fit.value(row, 4);
            assertEquals(p < 0.01 ? "***" : p < 0.05 ? "**" : p < 0.1 ? "*" : "", fit.cell(row, 5));
        }
        Table chain = markov().table("transitions");
        for (int row = 0; row < chain.size(); row++) {
            double sum = 0;
            for (int column = 4; column < chain.headers().size(); column++) {
                sum += (Double) chain.value(row, column);
            }
            assertEquals(1, sum, 1e-12);
            assertEquals(row == 0 ? "" : chain.cell(row - 1, 2), chain.cell(row, 1));
        }
        assertThrows(NotFoundException.class, () -> markov().table("nothing"));
    }

    @Test
    void resultsAreInTheLanguageOfThePrompt() {
        Study study = Study.of(Derived.known(ChinaData.cities()))
                .with(Inputs.VALUE, Variables.GDP_PER_CAPITA)
                .with(Inputs.GROUPS, Grouping.BY_PLATE);
        Prompt chinese = Prompt.withDefaults().language("zh").width(80);
        String dagum = shown(chinese, Catalogue.get("B30").measure(study));
        assertTrue(dagum.startsWith("B30 达格姆基尼, 2020\n基尼系数"), dagum);
        assertTrue(dagum.contains("组间净值") && dagum.contains("相对富裕度"), dagum);
        assertTrue(shown(chinese, Catalogue.place("S04").evaluate(Study.of(ChinaData.cities())))
                .contains("佛山"));
        String missing = shown(chinese, Catalogue.get("B30").measure(Study.of(ChinaData.cities())));
        assertTrue(missing.contains("缺数据：研究缺少"), missing);
        assertEquals("超大城市：7\n", shown(chinese, Map.of("SUPER_LARGE", 7)));
        String delta = shown(
                chinese, ClusterProfile.of(ChinaData.gazetteer().cluster("Pearl River Delta"), ChinaData.cities()));
        assertTrue(delta.contains("广州") && delta.contains("万人") && !delta.contains("Guangzhou"), delta);
    }

    @Test
    void aTableNamesPlacesIndicatorsAndWhatWasReadInChinese() {
        Prompt chinese = Prompt.withDefaults().language("zh").width(80);
        Study study = Study.of(Derived.known(ChinaData.cities())).year(2020);
        String top = shown(chinese, Catalogue.place("S04").evaluate(study).top(2));
        assertTrue(top.startsWith("常住人口城镇化率, 2020\n位次  代码    名称"), top);
        assertTrue(top.contains("深圳"), top);
        String groups = shown(
                chinese,
                Catalogue.get("B29")
                        .measure(study.with(Inputs.VALUE, Variables.GDP_PER_CAPITA)
                                .with(Inputs.WEIGHT, Variables.POPULATION))
                        .table("by_group"));
        assertTrue(groups.startsWith("B29 泰尔指数, 2020\n组") && groups.contains("内蒙古"), groups);
        String english = shown(
                chinese.language("en"),
                Catalogue.get("B29")
                        .measure(study.with(Inputs.VALUE, Variables.GDP_PER_CAPITA)
                                .with(Inputs.WEIGHT, Variables.POPULATION))
                        .table("by_group"));
        assertTrue(english.contains("Inner Mongolia") && !english.contains("内蒙古"), english);
        String ready = shown(chinese, Catalogue.computableFrom(study).head(3));
        assertTrue(ready.contains("项指标现在可算") && !ready.contains("Permanent"), ready);
        assertEquals("没有名为 KernelDensty 的类；是否指 KernelDensity 或 KernelDensity2D？\n", helped(chinese, "KernelDensty"));
    }

    @Test
    void whatIsWrittenIsInTheLanguageOfTheShell(@TempDir Path folder) throws IOException {
        IndicatorColumn trend = Catalogue.place("D01")
                .columns(Study.of(ChinaData.counties().select(List.of("320583"))))
                .get("class");
        Path chinese = Prompt.withDefaults()
                .language("zh")
                .write(trend, folder.resolve("zh.csv").toString());
        Path english =
                Prompt.withDefaults().write(trend, folder.resolve("en.csv").toString());
        assertTrue(Files.readString(chinese).contains("320583,昆山市,增长"), Files.readString(chinese));
        assertTrue(Files.readString(english).contains("320583,Kunshan,GROWTH"), Files.readString(english));
    }

    @Test
    void helpInChineseNamesTheIndicatorAndSaysThatTheRestIsEnglish() {
        Prompt chinese = Prompt.withDefaults().language("zh").width(80);
        String gini = helped(chinese, "Gini");
        assertTrue(gini.startsWith("指标目录：B31 基尼系数。以下文档为英文："), gini);
        assertTrue(gini.contains("\norg.chengzhen.methods.inequality.Gini\n"), gini);
        String panel = helped(chinese, "Panel");
        assertTrue(panel.startsWith("以下文档为英文："), panel);
        assertFalse(helped(Prompt.withDefaults().width(80), "Gini").contains("指标目录"));
    }

    private static String helped(Prompt prompt, String about) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream standard = System.out;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            prompt.help(about);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void resultsAreWrittenByTheEndingOfThePath(@TempDir Path folder) throws IOException {
        Prompt prompt = Prompt.withDefaults();
        Path file = prompt.write(markov(), folder.resolve("chain.md").toString());
        assertTrue(Files.readString(file).contains("Markov"));
        assertTrue(Files.size(prompt.write(
                        ChinaData.nation(), folder.resolve("nation.csv").toString()))
                > 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> prompt.write(
                        DoubleMatrix.of(new double[][] {{1}}),
                        folder.resolve("x.png").toString()));
    }

    @Test
    void aPanelIsWrittenAsItsTableInEveryFormatOfATable(@TempDir Path folder) throws IOException {
        Panel two = ChinaData.cities().select(List.of("440100", "440600")).years(2020, 2020);
        String page = Files.readString(
                Prompt.withDefaults().write(two, folder.resolve("two.html").toString()));
        assertTrue(page.contains("<table") && page.contains("440600") && page.contains("Foshan"), page);
        String chinese = Files.readString(Prompt.withDefaults()
                .language("zh")
                .write(two, folder.resolve("two.md").toString()));
        assertTrue(chinese.contains("佛山") && chinese.contains("常住人口"), chinese);
        assertTrue(Files.size(Prompt.withDefaults()
                        .write(two, folder.resolve("two.xlsx").toString()))
                > 0);
    }

    @Test
    void aReportOnATableBeginsWithItsOwnNumbers(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.csv"), "code,name,year,population,urban_population\nX1,Here,2020,1000,600\n");
        String text = Report.text(List.of(file.toString(), "--gazetteer", "none"));
        assertTrue(text.indexOf("Here") > 0 && text.indexOf("Here") < text.indexOf("indicators can be computed"), text);
        assertTrue(text.contains("1,000"), text);
        assertThrows(IllegalArgumentException.class, () -> Report.text(List.of(file.toString(), "--gazeteer", "none")));
    }

    @Test
    void helpNamesDoorsAndWhatIsNear() {
        assertTrue(Help.of("Gini", 80).contains("Gini.of(double... values) : double"), Help.of("Gini", 80));
        assertTrue(Help.of("B31", 80).startsWith("B31 Gini coefficient"));
        assertTrue(Help.of("zipf", 80).contains("B01"), Help.of("zipf", 80));
    }

    @Test
    void whatAConsoleLacksIsWrittenInSignsThatItHas() {
        assertEquals("km2 – 城镇", ConsoleText.of("km² – 城镇", Charset.forName("GBK")));
        assertEquals("km² - beta >= 1", ConsoleText.of("km² − β ≥ 1", Charset.forName("windows-1252")));
        assertEquals("km² – β", ConsoleText.of("km² – β", StandardCharsets.UTF_8));
    }
}
