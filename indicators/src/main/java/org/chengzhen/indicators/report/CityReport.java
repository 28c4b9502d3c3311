package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.china.ProvinceGroup;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.CityProfile;
import org.chengzhen.indicators.profile.IndicatorSystems;
import org.chengzhen.indicators.profile.PlaceComparison;
import org.chengzhen.indicators.profile.Scorecard;

/** One city, or one province, among the others. */
final class CityReport {
    private CityReport() {}

    /**
     * The profile of a city.
     *
     * @param arguments its name or code, and the path of one's own table of cities
     * @return the text
     * @throws IOException if the file cannot be read
     */
    static String city(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            return "Which city? Give its name or code, as city 广州, and a CSV file of your own where you have one.\n";
        }
        if (arguments.size() == 1) {
            return CityProfile.of(arguments.get(0)).toString();
        }
        Panel own = PanelReader.withDefaults().gazetteer(ChinaData.gazetteer()).read(Path.of(arguments.get(1)));
        return CityProfile.of(Study.of(own), arguments.get(0)).toString();
    }

    /**
     * A province among the 31 and among those of its plate, and the rate that it set itself.
     *
     * @param arguments its name or code
     * @return the text
     */
    static String province(List<String> arguments) {
        Gazetteer gazetteer = ChinaData.gazetteer();
        if (arguments.isEmpty()) {
            return "Which province? Give its name or code, as province 河南.\n";
        }
        String name = arguments.get(0);
        Place province = gazetteer
                .find(name, Gazetteer.Kind.PROVINCE)
                .filter(p -> ChinaData.provinces().indexOf(p.code()).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no province is called " + name + "; most alike: " + gazetteer.suggestions(name)));
        Study study = Study.of(ChinaData.provinces()).period(2015, 2024);
        PlaceComparison comparison = PlaceComparison.of(study, province.code());
        ProvinceGroup plate =
                ProvinceGroup.plateOf(DivisionCode.parse(province.code())).orElseThrow();
        comparison = comparison.among(plate.localName(), plate.provinceCodes());
        StringBuilder text = new StringBuilder(comparison.toTable().toText()).append('\n');
        Scorecard card = Scorecard.of(IndicatorSystems.localPlans(), study, province.code());
        if (!card.lines().isEmpty()) {
            text.append(card);
        }
        return text.toString();
    }
}
