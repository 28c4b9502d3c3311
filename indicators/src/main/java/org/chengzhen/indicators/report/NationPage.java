package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Series;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.indicators.plot.CityPlots;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.plot.InequalityPlots;
import org.chengzhen.indicators.plot.MapPlots;
import org.chengzhen.indicators.profile.Language;

/** The page of the first command: the nation and its clusters, in tables and pictures. */
final class NationPage {
    private static final int END = 2020;
    private static final int START = 2010;
    private static final int BOXES = 9;

    private NationPage() {}

    /**
     * Writes the page, where ECharts is on the class path.
     *
     * @param arguments language, and the file to write; a temporary one where there is none
     * @return one line: where it is, or what is missing
     * @throws IOException if the file that was named cannot be written
     */
    static String written(Arguments arguments) throws IOException {
        boolean named = arguments.out().isPresent();
        Path file = named
                ? arguments.out().orElseThrow()
                : Files.createTempDirectory("chengzhen").resolve("nation.html");
        try {
            PageWriter.withDefaults().write(document(arguments.language()), file);
            return arguments.language().of("Page with pictures: ", "带图页面：") + file.toAbsolutePath() + "\n";
        } catch (IOException e) {
            if (named) {
                throw e;
            }
            return arguments.language().of("No page with pictures: ", "没有带图页面：") + Refusal.of(e, arguments.language())
                    + "\n";
        }
    }

    /**
     * The page.
     *
     * @param language of texts and pictures
     * @return the document
     */
    static Document document(Language language) {
        boolean chinese = language == Language.CHINESE;
        Panel nation = ChinaData.nation();
        Panel rates = ChinaData.cities();
        Panel cities = rates.with(Derived.ratio(rates, Variables.URBANIZATION_RATE));
        String bureau = chinese ? "国家统计局" : "National Bureau of Statistics of China";
        String census = chinese ? "2010年、2020年人口普查" : "population censuses of 2010 and 2020";
        String source = chinese ? "来源：" : "Source: ";
        Document.Builder page =
                Documents.begun(chinese ? "中国城镇化与城市群" : "China's urbanization and its city clusters", language);
        page.section(chinese ? "全国" : "The nation")
                .plot(bothRates(nation, chinese).source(source + bureau))
                .table(NationReport.table(language))
                .plot(CityPlots.in(language)
                        .sCurve(
                                nation.years(1978, 2025).series(ChinaData.NATION, Variables.URBANIZATION_RATE),
                                2050,
                                0.85)
                        .source(source + bureau));
        page.section(chinese ? "城市" : "Cities")
                .plot(MapPlots.in(language)
                        .bubbles(cities, Variables.URBAN_POPULATION, Variables.URBANIZATION_RATE, END)
                        .source(source + census))
                .plot(CityPlots.in(language)
                        .rankSize(cities, Variables.URBAN_POPULATION, START, END)
                        .source(source + census));
        page.section(chinese ? "城市群" : "City clusters")
                .plot(InequalityPlots.in(language)
                        .boxes(cities, Variables.URBANIZATION_RATE, END, clusters(cities, chinese))
                        .size(900, 480)
                        .source(source + census));
        ClusterComparison.Compared comparison = ClusterComparison.compare(
                ChinaData.clusters(),
                ChinaData.cities(),
                nation.value(ChinaData.NATION, START, Variables.POPULATION),
                nation.value(ChinaData.NATION, END, Variables.POPULATION),
                language);
        page.table(comparison.table());
        comparison.notes().forEach(page::assumption);
        page.source(bureau).source(census);
        Documents.data(page, nation, language);
        return Documents.data(page, cities, language).build();
    }

    private static Plot bothRates(Panel nation, boolean chinese) {
        Series permanent =
                nation.series(ChinaData.NATION, Variables.URBANIZATION_RATE).present();
        Series registered = nation.series(ChinaData.NATION, Variables.REGISTERED_URBANIZATION_RATE)
                .present();
        return Plot.of(chinese ? "两个城镇化率" : "Two rates of urbanization")
                .x(Axis.years(""))
                .y(Axis.linear(chinese ? "城镇化率（%）" : "urbanization rate (%)"))
                .with(
                        line(chinese ? "常住人口城镇化率" : "by permanent population", permanent),
                        line(chinese ? "户籍人口城镇化率" : "by registered population", registered));
    }

    private static Lines line(String name, Series series) {
        double[] years = series.years().stream().mapToDouble(year -> year).toArray();
        return Lines.of(name, years, series.values().toArray());
    }

    private static Map<String, List<String>> clusters(Panel cities, boolean chinese) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<CityCluster> all = new ArrayList<>(ChinaData.clusters());
        for (CityCluster cluster : all.subList(0, Math.min(BOXES, all.size()))) {
            List<String> members = cluster.memberCodes().stream()
                    .filter(code -> cities.indexOf(code).isPresent())
                    .toList();
            groups.put(chinese ? cluster.localName() : cluster.name(), members);
        }
        return groups;
    }
}
