package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Place;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.plot.MapPlots;
import org.chengzhen.indicators.profile.CitizenizationProfile;
import org.chengzhen.indicators.profile.ClusterProfile;
import org.chengzhen.indicators.profile.Language;

/**
 * Any report as a file: {@code --html FILE} or {@code --out FILE}, whose ending says how. Citizenization and clusters have documents of their
 * own; the others keep the lines that they print.
 */
final class ReportFile {
    private ReportFile() {}

    /**
     * A report, printed or written.
     *
     * @param name of the report
     * @param maker of its text
     * @param arguments behind the name
     * @return the text, or where the file is
     * @throws IOException if a file cannot be read or written
     */
    static String of(String name, Report.Maker maker, List<String> arguments) throws IOException {
        Arguments given = Arguments.parse(arguments);
        List<String> rest = new ArrayList<>(given.rest());
        boolean chinese = given.language() == Language.CHINESE;
        if (name.equals("citizenization") && chinese) {
            rest.add("zh");
        }
        if (given.out().isEmpty()) {
            return maker.make(rest);
        }
        Path file = PageWriter.withDefaults()
                .write(
                        document(name, maker, rest, given.language()),
                        given.out().orElseThrow());
        return "Written: " + file.toAbsolutePath() + "\n";
    }

    private static Document document(String name, Report.Maker maker, List<String> rest, Language language)
            throws IOException {
        boolean named = !rest.isEmpty() && rest.stream().noneMatch(a -> a.endsWith(".csv"));
        if (name.equals("citizenization")) {
            return citizenization(language);
        }
        if (name.equals("cluster") && named) {
            return clusters(rest, language);
        }
        String title = rest.isEmpty() ? name : name + " " + String.join(" ", rest);
        return Documents.begun(title, language).verbatim(maker.make(rest)).build();
    }

    private static Document citizenization(Language language) {
        boolean chinese = language == Language.CHINESE;
        Document.Builder document = Documents.begun(chinese ? "农业转移人口市民化" : "Citizenization of the nation", language)
                .add(Documents.of(CitizenizationProfile.ofNation(), language))
                .add(Documents.of(CitizenizationProfile.consumptionOfNation(), language))
                .table(CitizenizationReport.consumptionGrowth(2019, 2023));
        return Documents.data(document, ChinaData.nation()).build();
    }

    private static Document clusters(List<String> names, Language language) {
        Panel panel = ChinaData.cities();
        Panel cities = panel.with(Derived.ratio(panel, Variables.URBANIZATION_RATE));
        Document.Builder document = Documents.begun(String.join(", ", names), language);
        for (String name : names) {
            ClusterProfile profile = ClusterReport.profile(name);
            List<String> members = profile.places().stream().map(Place::code).toList();
            document.add(Documents.of(profile, language))
                    .plot(MapPlots.in(language)
                            .bubbles(
                                    cities.select(members),
                                    Variables.URBAN_POPULATION,
                                    Variables.URBANIZATION_RATE,
                                    2020)
                            .source(
                                    language == Language.CHINESE
                                            ? "来源：2020年人口普查"
                                            : "Source: population census of 2020"));
        }
        return Documents.data(document, cities).build();
    }
}
