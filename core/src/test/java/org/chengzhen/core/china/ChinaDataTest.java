package org.chengzhen.core.china;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.ClusterTier;
import org.chengzhen.core.place.Coverage;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.FormerDivision;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;

class ChinaDataTest {
    private final Panel cities = ChinaData.cities();

    @Test
    void threeHundredSixtyNineUnitsAndThreeHundredThirtyFiveWithBothPopulationsIn2020() {
        assertEquals(369, cities.places().size());
        Panel complete = cities.years(2020, 2020).complete(Variables.POPULATION, Variables.URBAN_POPULATION);
        assertEquals(335, complete.places().size());
    }

    @Test
    void urbanSharesOfTheMunicipalitiesIn2020AreThoseOfTheCensus() {
        assertEquals(87.5, share("110100"), 0.05);
        assertEquals(89.3, share("310100"), 0.05);
        assertEquals(69.46, share("500100"), 0.005);
    }

    private double share(String code) {
        return 100
                * cities.value(code, 2020, Variables.URBAN_POPULATION)
                / cities.value(code, 2020, Variables.POPULATION);
    }

    @Test
    void urbanAndRuralMakeUpTheWholeWherePublished() {
        for (int year : new int[] {2010, 2020}) {
            double[] all = cities.values(Variables.POPULATION, year);
            double[] urban = cities.values(Variables.URBAN_POPULATION, year);
            double[] rural = cities.values(Variables.RURAL_POPULATION, year);
            for (int i = 0; i < all.length; i++) {
                if (!Double.isNaN(all[i] + urban[i] + rural[i])) {
                    assertEquals(
                            all[i],
                            urban[i] + rural[i],
                            1e-9 * all[i],
                            cities.places().get(i).toString());
                }
            }
        }
    }

    @Test
    void migrantWorkersAreOutgoingAndLocal() {
        Panel nation = ChinaData.nation();
        for (int year = 2010; year <= 2025; year++) {
            assertEquals(
                    nation.value(ChinaData.NATION, year, Variables.MIGRANT_WORKERS),
                    nation.value(ChinaData.NATION, year, Variables.OUTGOING_MIGRANT_WORKERS)
                            + nation.value(ChinaData.NATION, year, Variables.LOCAL_MIGRANT_WORKERS));
            // printed rates have two decimals
            assertEquals(
                    nation.value(ChinaData.NATION, year, Variables.URBANIZATION_RATE),
                    100
                            * nation.value(ChinaData.NATION, year, Variables.URBAN_POPULATION)
                            / nation.value(ChinaData.NATION, year, Variables.POPULATION),
                    0.006);
        }
    }

    @Test
    void nineteenClustersInThreeTiers() {
        Map<ClusterTier, Integer> tiers = new EnumMap<>(ClusterTier.class);
        ChinaData.clusters().forEach(c -> tiers.merge(c.tier().orElseThrow(), 1, Integer::sum));
        assertEquals(
                Map.of(
                        ClusterTier.OPTIMISE_AND_UPGRADE, 5,
                        ClusterTier.DEVELOP_AND_STRENGTHEN, 5,
                        ClusterTier.CULTIVATE, 9),
                tiers);
        for (CityCluster cluster : ChinaData.clusters()) {
            assertTrue(Integer.parseInt(cluster.vintage()) >= 2008, cluster.toString());
            assertTrue(!cluster.plan().isBlank(), cluster.toString());
        }
    }

    @Test
    void everyMemberIsAKnownPlace() {
        Set<String> codes = new HashSet<>(
                ChinaData.gazetteer().places().stream().map(Place::code).toList());
        ChinaData.gazetteer().places(CityCluster.class).forEach(c -> assertTrue(codes.containsAll(c.memberCodes())));
        ChinaData.gazetteer()
                .places(MetropolitanArea.class)
                .forEach(a -> assertTrue(codes.containsAll(a.memberCodes()), a.toString()));
    }

    @Test
    void citiesInTwoClustersAreInBoth() {
        for (String name : List.of("邢台", "邯郸", "运城", "聊城", "菏泽", "上饶", "鹰潭")) {
            City city = ChinaData.gazetteer().city(name);
            long official = ChinaData.gazetteer().clustersOf(city.code()).stream()
                    .filter(c -> c.tier().isPresent())
                    .count();
            assertEquals(2, official, name);
        }
        CityCluster chengyu = ChinaData.gazetteer().cluster("成渝");
        assertEquals(Coverage.PART, chengyu.membership("510700").orElseThrow().coverage());
    }

    @Test
    void namesOfAllCitiesFindThem() {
        for (City city : ChinaData.gazetteer().places(City.class)) {
            assertEquals(city, ChinaData.gazetteer().find(city.code()).orElseThrow());
            assertEquals(
                    city,
                    ChinaData.gazetteer().find(city.localName(), City.class).orElseThrow(),
                    city.localName());
        }
        List<String> ambiguous = ChinaData.gazetteer().places(City.class).stream()
                .filter(city -> !ChinaData.gazetteer().find(city.localName()).equals(Optional.of(city)))
                .map(City::localName)
                .toList();
        assertEquals(List.of("吉林", "海南"), ambiguous, "what a province is called too");
        assertEquals("Yanbian", ChinaData.gazetteer().city("延边朝鲜族自治州").name());
        assertEquals("Jilin", ChinaData.gazetteer().find("吉林省").orElseThrow().name());
        assertEquals(34 - 2 + 1, ChinaData.gazetteer().places(Region.class).size());
    }

    @Test
    void namesAreFoundAsPeopleWriteThem() {
        Gazetteer gazetteer = ChinaData.gazetteer();
        String[][] named = {
            {"武汉", "420100"},
            {"武汉都市圈", "MA-WH"},
            {"长三角城市群", "YRD"},
            {"北 京 市", "110100"},
            {"４４０１００", "440100"},
            {"Xian", "610100"},
            {"Ürümqi", "650100"},
            {"luliang", "141100"},
            {"延边州", "222400"},
            {"海南州", "632500"},
            {"海南省", "460000"},
            {"昆山", "320583"},
            {"朝阳", "211300"},
            {"襄樊市", "420600"},
            {"莱芜市", "371200"},
            {"遵义县", "520321"},
            {"341400", "341400"},
            {"330103", "330103"},
            {"巴里坤", "650521"},
            {"新疆", "650000"}
        };
        for (String[] pair : named) {
            assertEquals(Optional.of(pair[1]), gazetteer.find(pair[0]).map(Place::code), pair[0]);
        }
        for (String several : List.of("朝阳区", "莱芜", "吉林", "Suzhou")) {
            assertTrue(gazetteer.find(several).isEmpty(), several);
            assertTrue(gazetteer.findAll(several).size() > 1, several);
        }
        City nanjing = gazetteer.city("南京");
        assertEquals("320106", gazetteer.find("鼓楼区", nanjing).orElseThrow().code());
        assertEquals(
                "320500",
                gazetteer.find("Suzhou", gazetteer.cluster("YRD")).orElseThrow().code());
        assertEquals(
                "220200",
                gazetteer.find("吉林", Gazetteer.Kind.CITY).orElseThrow().code());
        assertEquals(
                "220000",
                gazetteer.find("吉林", Gazetteer.Kind.PROVINCE).orElseThrow().code());
        assertEquals(gazetteer.city("广州"), gazetteer.suggestions("Guangzou").get(0));
        assertEquals(gazetteer.city("呼和浩特"), gazetteer.suggestions("呼和皓特").get(0));
        assertTrue(gazetteer.suggestions("Atlantis").isEmpty());
        FormerDivision chaohu = gazetteer.former("341400").get(0);
        assertEquals(List.of("340100", "340200", "340500"), chaohu.successors());
        assertTrue(chaohu.stoodIn(2010) && !chaohu.stoodIn(2011));
        Exception e = assertThrows(NotFoundException.class, () -> gazetteer.city("Guangzou"));
        assertTrue(e.getMessage().contains("did you mean 440100 "), e.getMessage());
    }

    @Test
    void twentyOneCitiesHaveTheCityProper() {
        assertEquals(
                21,
                cities.year(2020)
                        .complete(Variables.CITY_PROPER_POPULATION)
                        .places()
                        .size());
        assertEquals(9_950_000, cities.value("420100", 2020, Variables.CITY_PROPER_POPULATION));
        assertEquals(19_870_000, cities.value("310100", 2020, Variables.CITY_PROPER_POPULATION));
        assertEquals(5_210_000, cities.value("210200", 2020, Variables.CITY_PROPER_POPULATION));
    }

    @Test
    void thePlatesDivideTheMainland() {
        int count = 0;
        for (ProvinceGroup plate : ProvinceGroup.plates()) {
            count += plate.provinceCodes().size();
        }
        assertEquals(31, count);
        assertEquals(
                ProvinceGroup.NORTHEAST,
                ProvinceGroup.plateOf(DivisionCode.parse("210100")).orElseThrow());
        assertTrue(ProvinceGroup.plateOf(DivisionCode.parse("810000")).isEmpty());
        assertEquals(
                11, ProvinceGroup.YANGTZE_RIVER_ECONOMIC_BELT.provinceCodes().size());
    }
}
