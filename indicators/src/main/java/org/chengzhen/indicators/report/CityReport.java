package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.profile.CityProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.NationProfile;
import org.chengzhen.indicators.profile.ProvinceProfile;

/** One city, or one province, among the others, and the nation. */
final class CityReport {
    private CityReport() {}

    /**
     * The profile of a city.
     *
     * @param arguments its name or code, and the path of one's own table of cities
     * @param language of headings and names
     * @return the report
     * @throws IOException if the file cannot be read
     */
    static Made city(List<String> arguments, Language language) throws IOException {
        if (arguments.isEmpty()) {
            return new Parts(language.of("A city", "城市"), language)
                    .lines(language.of(
                            "Which city? Give its name or code, as city 广州, and a CSV file of your own where you have"
                                    + " one.\n",
                            "哪个城市？请给出名称或代码，如 city 广州；可另附自备的 CSV 文件。\n"));
        }
        CityProfile profile =
                arguments.size() == 1 ? CityProfile.of(arguments.get(0)) : own(arguments.get(0), arguments.get(1));
        return Made.of(width -> profile.in(language).toText(width), () -> Documents.of(profile, language));
    }

    private static CityProfile own(String name, String file) throws IOException {
        Panel own = PanelReader.withDefaults().gazetteer(ChinaData.gazetteer()).read(Path.of(file));
        return CityProfile.of(Study.of(own), name);
    }

    /**
     * A province among the 31 and among those of its plate, and the rate that it set itself.
     *
     * @param arguments its name or code
     * @param language of headings and names
     * @return the report
     */
    static Made province(List<String> arguments, Language language) {
        if (arguments.isEmpty()) {
            return new Parts(language.of("A province", "省份"), language)
                    .lines(language.of(
                            "Which province? Give its name or code, as province 河南.\n",
                            "哪个省份？请给出名称或代码，如 province 河南。\n"));
        }
        ProvinceProfile profile = ProvinceProfile.of(arguments.get(0));
        return Made.of(width -> profile.in(language).toText(width), () -> Documents.of(profile, language));
    }

    /**
     * The nation since 1949.
     *
     * @param arguments none
     * @param language of headings and names
     * @return the report
     */
    static Made nation(List<String> arguments, Language language) {
        NationProfile profile = NationProfile.of();
        return Made.of(width -> profile.in(language).toText(width), () -> Documents.of(profile, language));
    }
}
