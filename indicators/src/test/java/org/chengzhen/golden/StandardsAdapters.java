package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.UrbanRuralClass;
import org.chengzhen.indicators.standards.UrbanizationRates;

/** Golden rows of the standards. */
final class StandardsAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "S01",
            in -> CitySize.of(persons(in, "urban_permanent_wan")),
            "S02",
            in -> in.texts("codes").stream()
                    .map(code -> UrbanRuralClass.parse(code).kind())
                    .toList(),
            "S03",
            StandardsAdapters::division,
            "S04",
            in -> UrbanizationRates.permanent(in.number("urban_wan"), in.number("total_wan")),
            "S05",
            in -> UrbanizationRates.registered(in.number("urban_hukou_wan"), in.number("registered_wan")),
            "S06",
            in -> UrbanizationRates.gap(in.number("permanent_pct"), in.number("hukou_pct")),
            "S08",
            in -> CitySize.of(persons(in, "urban_wan")),
            "S09",
            StandardsAdapters::cluster);

    private StandardsAdapters() {}

    private static double persons(Inputs in, String key) {
        return Unit.TEN_THOUSAND_PERSONS.convert(in.number(key), Unit.PERSON);
    }

    private static Answer division(Inputs in) {
        DivisionCode code = DivisionCode.parse(in.text("code"));
        return Answer.of("province", code::provinceName)
                .and("level", code::level)
                .and("prefecture_kind", code::prefectureKind)
                .and("county_kind", code::countyKind);
    }

    private static Answer cluster(Inputs in) {
        Gazetteer gazetteer = ChinaData.gazetteer();
        CityCluster cluster = gazetteer.cluster(in.text("cluster"));
        return Answer.of("count", () -> cluster.members().size())
                .and(
                        "members",
                        () -> gazetteer.members(cluster).stream()
                                .map(Place::localName)
                                .sorted()
                                .toList());
    }
}
