package org.chengzhen.golden;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
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
            StandardsAdapters::bigCity,
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

    /** The class of the population given; the built-in population of that city must be the same. */
    private static Object bigCity(Inputs in) {
        City city = ChinaData.gazetteer().city(in.text("city"));
        double builtIn = ChinaData.cities().value(city.code(), 2020, Variables.CITY_PROPER_POPULATION);
        CitySize given = CitySize.of(persons(in, "urban_wan"));
        return Objects.equals(CitySize.of(builtIn), given) ? given : List.of("the built-in population", builtIn);
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
