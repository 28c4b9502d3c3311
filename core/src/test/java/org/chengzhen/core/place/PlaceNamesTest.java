package org.chengzhen.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {
    private final Panel cities = ChinaData.cities();

    @Test
    void namesWorkWhereCodesDo() {
        double foshan = cities.value("440600", 2020, Variables.POPULATION);
        for (String name : new String[] {"Foshan", "foshan", "佛山", "佛山市"}) {
            assertEquals(foshan, cities.value(name, 2020, Variables.POPULATION), name);
        }
    }

    @Test
    void aNameOfSeveralPlacesIsRefusedWithAllOfThem() {
        NotFoundException e = assertThrows(NotFoundException.class, () -> cities.place("Suzhou"));
        assertEquals("Suzhou is the name of several places: [320500 Suzhou, 341300 Suzhou]", e.getMessage());
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearest() {
        NotFoundException e = assertThrows(NotFoundException.class, () -> cities.place("Guangzou"));
        assertTrue(e.near().contains("440100 Guangzhou"), e.getMessage());
        assertTrue(e.message(Locale.CHINESE).contains("是否指 "), e.message(Locale.CHINESE));
    }

    @Test
    void aMistypedVariableToo() {
        NotFoundException e = assertThrows(NotFoundException.class, () -> cities.variable("popluation"));
        assertTrue(e.getMessage().contains("did you mean population"), e.getMessage());
    }
}
