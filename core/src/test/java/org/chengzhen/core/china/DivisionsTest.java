package org.chengzhen.core.china;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.DivisionCrosswalk.Part;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private static final List<String> SPLIT = List.of(
            "130323", "520321", "130721", "330621", "130429", "360782", "511721", "371081", "511521", "445121",
            "445323", "445221", "341424", "522201", "230711", "140202", "520221");

    private final DivisionCrosswalk crosswalk = ChinaData.crosswalk(2010, 2020);

    @Test
    void theDecisionsTurnTheListOf2020IntoThatOf2025() {
        Set<String> list = new TreeSet<>(ChinaData.countyCodes(2020));
        assertEquals(2844, list.size());
        Set<String> ended = new HashSet<>();
        for (DivisionDecision decision : ChinaData.divisionDecisions()) {
            if (decision.year() > 2025) {
                continue;
            }
            boolean whole = decision.share().isPresent();
            assertEquals(
                    whole,
                    !Set.of(
                                    DivisionDecision.Kind.PART_TRANSFER,
                                    DivisionDecision.Kind.SPLIT,
                                    DivisionDecision.Kind.NEW_CITY)
                            .contains(decision.kind()),
                    decision.toString());
            if (whole && !decision.from().equals(decision.to())) {
                assertEquals(1, decision.share().getAsDouble());
                ended.add(decision.from());
            }
            list.add(decision.to());
        }
        // a unit whose splits name only others is gone
        ended.addAll(List.of("330104", "500112"));
        list.removeAll(ended);
        assertEquals(2845, list.size());
        assertEquals(new TreeSet<>(ChinaData.countyCodes(2025)), list);
    }

    @Test
    void theDecisionsSayWhatTheCrosswalkSays() {
        DivisionCrosswalk later = ChinaData.crosswalk(2021, 2025);
        for (DivisionDecision decision : ChinaData.divisionDecisions()) {
            if (decision.from().isEmpty() || decision.year() > 2025) {
                continue;
            }
            List<Part> parts = later.parts(decision.from());
            assertTrue(parts.stream().anyMatch(part -> part.to().equals(decision.to())), decision + " " + parts);
            assertEquals(decision.share().isPresent(), parts.get(0).share().isPresent(), decision + " " + parts);
        }
    }

    @Test
    void aUnitWhoseTownsWentToSeveralIsNoWholeSuccessor() {
        for (String code : SPLIT) {
            List<Part> parts = crosswalk.parts(code);
            assertTrue(parts.size() > 1, code + " " + parts);
            assertTrue(parts.stream().allMatch(part -> part.share().isEmpty()), code + " " + parts);
        }
    }

    @Test
    void aUnitStoodUntilItsDecision() {
        for (String code : List.of("320584", "321284", "441827", "445221", "511821", "542430")) {
            assertTrue(ChinaData.crosswalk(2010, 2011).parts(code).isEmpty(), code);
        }
        assertEquals(2012, crosswalk.parts("320584").get(0).year());
        assertEquals(2018, crosswalk.parts("371202").get(0).year());
    }

    @Test
    void aTransferOfAPartIsUnknownAndCanBeNeglected() {
        assertTrue(crosswalk.parts("360425").get(0).share().isEmpty());
        assertTrue(crosswalk.withoutTransfers().parts("360425").isEmpty());
        assertEquals(2, crosswalk.parts("150602").size());
        assertFalse(crosswalk.withoutTransfers().parts("130323").isEmpty(), "an ended unit stays split");
        assertEquals(
                "370116", crosswalk.withoutTransfers().parts("371202").get(0).to());
    }

    private static City city(String code) {
        return City.builder(code, code).build();
    }

    @Test
    void prefecturesAreCarriedToo() {
        Panel panel = Panel.builder()
                .value(city("652200"), 2010, Variables.POPULATION, 572_400)
                .value(city("650500"), 2020, Variables.POPULATION, 673_383)
                .value(city("371200"), 2010, Variables.POPULATION, 1_298_529)
                .value(city("370100"), 2010, Variables.POPULATION, 6_814_000)
                .value(city("370100"), 2020, Variables.POPULATION, 9_202_432)
                .build()
                .on(crosswalk);
        assertEquals(Set.of("650500", "370100"), Set.copyOf(panel.codes()));
        assertEquals(572_400, panel.value("650500", 2010, Variables.POPULATION));
        assertEquals(673_383, panel.value("650500", 2020, Variables.POPULATION));
        assertEquals(8_112_529, panel.value("370100", 2010, Variables.POPULATION));
        assertEquals(9_202_432, panel.value("370100", 2020, Variables.POPULATION));
        assertEquals("650400", crosswalk.parts("652100").get(0).to(), "Turpan");
        assertEquals(
                List.of("340100", "340200", "340500"),
                crosswalk.parts("341400").stream().map(Part::to).toList(),
                "Chaohu");
        assertTrue(
                crosswalk.parts("341400").stream().allMatch(part -> part.share().isEmpty()));
    }

    @Test
    void aPrefecturesHistoryFromItsCounties() {
        Panel prefectures = ChinaData.countiesAsTabulated().on(ChinaData.countiesToPrefectures(2010, 2020));
        Panel cities = ChinaData.cities();
        // 2010 on the divisions of 2020, as the census of 2020 compares it
        for (String code : List.of("340100", "370100", "110100", "500100", "440100", "650500", "520600")) {
            assertEquals(
                    cities.value(code, 2010, Variables.POPULATION),
                    prefectures.value(code, 2010, Variables.POPULATION),
                    0.002 * cities.value(code, 2010, Variables.POPULATION),
                    code);
        }
        assertTrue(
                Double.isNaN(prefectures.value("340200", 2010, Variables.POPULATION)),
                "towns of He county went to Wuhu, the rest to Ma'anshan");
        assertTrue(prefectures.places().stream().filter(p -> p instanceof City).count() > 330);
    }

    @Test
    void aValueAfterTheChangeStaysWhereItIs() {
        Panel panel = Panel.builder()
                .value(city("341500"), 2014, Variables.POPULATION, 5_700_000)
                .value(city("341500"), 2016, Variables.POPULATION, 4_800_000)
                .value(city("340400"), 2014, Variables.POPULATION, 2_400_000)
                .value(city("340400"), 2016, Variables.POPULATION, 3_400_000)
                .build()
                .on(crosswalk);
        assertTrue(
                Double.isNaN(panel.value("341500", 2014, Variables.POPULATION)), "Shou county went to Huainan in 2015");
        assertTrue(Double.isNaN(panel.value("340400", 2014, Variables.POPULATION)));
        assertEquals(4_800_000, panel.value("341500", 2016, Variables.POPULATION));
        assertEquals(3_400_000, panel.value("340400", 2016, Variables.POPULATION));
        assertTrue(
                panel.notes().stream().anyMatch(note -> note.contains("341500")),
                panel.notes().toString());
    }

    @Test
    void everyCodeIsValidAndEveryChangeLeadsToACodeThatStood() {
        for (int year : new int[] {2010, 2020, 2025}) {
            List<String> codes = ChinaData.countyCodes(year);
            assertEquals(codes.size(), Set.copyOf(codes).size());
            codes.forEach(code -> assertEquals(
                    AdministrativeLevel.COUNTY, DivisionCode.parse(code).level(), code));
        }
        Set<String> standing = new HashSet<>(ChinaData.countyCodes(2025));
        standing.addAll(List.of("460300", "460400")); // Sansha and Danzhou took the place of counties
        for (String code : ChinaData.countyCodes(2010)) {
            List<Part> parts = ChinaData.crosswalk(2011, 2025).parts(code);
            if (parts.isEmpty()) {
                assertTrue(standing.contains(code), code);
            } else {
                parts.forEach(part -> assertTrue(standing.contains(part.to()), code + " " + part));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> ChinaData.countyCodes(1980));
    }
}
