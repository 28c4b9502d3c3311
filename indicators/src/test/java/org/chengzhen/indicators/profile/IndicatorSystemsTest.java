package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.ErrorCode;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class IndicatorSystemsTest {
    @Test
    void asManyItemsAsTheIssuersCount() {
        int targets = 0;
        for (int plan = 11; plan <= 15; plan++) {
            targets += IndicatorSystems.outline(plan).items().size();
        }
        targets += IndicatorSystems.implementationPlan2022().items().size()
                + IndicatorSystems.actionPlan2024().items().size()
                + IndicatorSystems.localPlans().items().size()
                + IndicatorSystems.spongeCities().items().size();
        assertEquals(81, targets);
        assertEquals(20, IndicatorSystems.outline(14).items().size());
        assertEquals(18, IndicatorSystems.urbanizationPlan2014().items().size());
        assertEquals(77, IndicatorSystems.healthCheck2025().items().size());
        IndicatorSystem check = IndicatorSystems.planningCheck2021();
        assertEquals(122, check.items().size());
        assertEquals(33, check.only(item -> item.kind().equals("BASIC")).items().size());
        assertEquals(6, check.dimensions().size());
        assertEquals(15, IndicatorSystems.sustainableDevelopmentGoal11().items().size());
        assertEquals(46, IndicatorSystems.iso37120().items().size());
        // only what was seen in print is more than of low certainty
        assertEquals(
                7,
                IndicatorSystems.iso37120()
                        .only(item -> item.certainty() != Certainty.LOW)
                        .items()
                        .size());
    }

    @Test
    void idsAreDistinctOverAllSystemsAndEntriesAreKnown() {
        Set<String> ids = new HashSet<>();
        for (IndicatorSystem system : IndicatorSystems.all()) {
            assertTrue(!system.issuer().isBlank() && !system.items().isEmpty(), system.toString());
            for (SystemItem item : system.items()) {
                assertTrue(ids.add(item.id()), item.id());
                item.entry().ifPresent(id -> assertEquals(id, Catalogue.get(id).id()));
                item.measure()
                        .ifPresent(id -> assertEquals(id, Catalogue.place(id).id()));
                item.scope()
                        .ifPresent(code ->
                                assertTrue(ChinaData.gazetteer().find(code).isPresent(), item + " " + code));
                if (item.target().numeric()
                        && item.targetYear().isPresent()
                        && item.baseYear().isPresent()) {
                    assertTrue(item.baseYear().getAsInt() < item.targetYear().getAsInt(), item.toString());
                }
            }
            assertEquals(system.items().size(), system.toTable().size());
        }
    }

    @Test
    void theTargetOfThe15thOutline() {
        SystemItem rate = IndicatorSystems.outline(15).item("FYP15.3");
        assertEquals("≥71", rate.target().toString());
        assertEquals(2030, rate.targetYear().getAsInt());
        assertEquals(67.9, rate.base().getAsDouble());
        assertThrows(IllegalArgumentException.class, () -> IndicatorSystems.outline(10));
    }

    @Test
    void onesOwnSystemFromCsv() throws IOException {
        IndicatorSystem own = IndicatorSystem.read(
                "Ours",
                "City council",
                2024,
                new StringReader("id,name,unit,better,target,target_year,base,base_year\n"
                        + "A,roads,km/km²,MORE,>=8,2030,6,2020\nB,noise,dB,less,<55,,,\n"));
        assertEquals(2, own.items().size());
        assertEquals(Better.LESS, own.item("B").better());
        assertTrue(own.item("B").targetYear().isEmpty());
        NotFoundException lacking = assertThrows(NotFoundException.class, () -> own.item("C"));
        assertEquals(ErrorCode.NO_SUCH_ITEM, lacking.code());
        assertEquals("Ours has no item C: it has [A, B]", lacking.getMessage().replaceAll(";.*", ""));
        assertTrue(lacking.message(Locale.CHINESE).startsWith("Ours 没有项目 C；现有：[A, B]"));
        assertEquals(
                "≥9",
                own.target("A", Target.parse("9"), 2035).item("A").target().toString());
        refused("row 3", "id,name\nA,a\n,b\n");
        refused("target", "id,name,target\nA,a,soon\n");
        refused("better must be one of", "id,name,better\nA,a,BIG\n");
        refused("two items", "id,name\nA,a\nA,b\n");
        refused("base must be a number", "id,name,base\nA,a,x\n");
    }

    private static void refused(String words, String csv) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> IndicatorSystem.read("Ours", "", 2024, new StringReader(csv)));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}
