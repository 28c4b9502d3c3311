package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.MegacityProfile;

/**
 * The super-large cities side by side, from the built-in panel; and their districts.
 */
final class MegacityReport {
    private MegacityReport() {}

    /**
     * The report.
     *
     * @param arguments none for the built-in tables, or paths of the county tables of two censuses, with the year in their names
     * @param language of headings and pictures
     * @return the report
     * @throws IOException if a file cannot be read
     */
    static Made of(List<String> arguments, Language language) throws IOException {
        Study study = Study.of(ChinaData.cities());
        ImmutableList<String> cities = MegacityProfile.superLarge(study.panel());
        Parts parts = new Parts(language.of("Super-large cities side by side", "超大城市比较"), language)
                .table(MegacityProfile.sideBySide(study, cities, language))
                .plot(() -> people(study, cities, language))
                .lines(language.of(
                        "\nCompetitiveness (C26) and weak links (C16) by output per head and per km², services,"
                                + " schooling and in-migrants, equal weights, among the cities that have all of them."
                                + " Output at current prices.\n",
                        "\n城市竞争力（C26）与民生短板（C16）按人均产值、地均产值、第三产业就业比重、平均受教育年限与外来人口占比计算，等权重，" + "在各项数据齐全的城市中比较。产值为现价。\n"))
                .missing(MegacityProfile.missing(study))
                .lines("\n");
        if (arguments.isEmpty()) {
            DistrictComparison.builtIn(parts, cities, language);
        } else {
            DistrictComparison.of(parts, cities, arguments, language);
        }
        return parts.data(study.panel());
    }

    private static Plot people(Study study, List<String> cities, Language language) {
        Panel panel = study.panel();
        List<String> names =
                cities.stream().map(code -> language.name(panel.place(code))).toList();
        double[] people = cities.stream()
                .mapToDouble(code -> panel.value(code, study.end(), Variables.CITY_PROPER_POPULATION) / 1e4)
                .toArray();
        return Plot.of(language.of("People of the city proper, ", "城区常住人口，") + study.end())
                .size(720, Math.max(260, 130 + 30 * names.size()))
                .x(Axis.linear(language.of("10⁴ persons", "万人")))
                .y(Axis.categories("", names).descending())
                .with(Bars.of("", people).numbers(0))
                .source(language.of("Source: population census of 2020", "来源：2020年人口普查"));
    }
}
