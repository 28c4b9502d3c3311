package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.panel.Variable.Kind;
import org.chengzhen.core.place.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class VariableTest {
    private static final Variable GOODS = Variable.flow("goods", "Goods", "货物", Unit.TONNE);
    private static final Variable FLEET = Variable.stock("fleet", "Fleet", "船队", Unit.COUNT);
    private static final Variable LOAD =
            Variable.ratio("load", "Load", "载货", Unit.per(Unit.TONNE, Unit.COUNT), GOODS, FLEET);

    @Test
    void aVariableTellsItsParts() {
        assertEquals("goods", GOODS.id());
        assertEquals("Goods", GOODS.name());
        assertEquals("货物", GOODS.localName());
        assertEquals(Unit.TONNE, GOODS.unit());
        assertEquals(Kind.FLOW, GOODS.kind());
        assertEquals(Kind.STOCK, FLEET.kind());
        assertEquals(Kind.RATIO, LOAD.kind());
        assertEquals(Optional.of(GOODS), LOAD.numerator());
        assertEquals(Optional.of(FLEET), LOAD.denominator());
        assertTrue(GOODS.numerator().isEmpty() && GOODS.denominator().isEmpty());
        assertEquals("load [t/count]", LOAD.toString());
        Variable intensity = Variable.intensity("i", "I", "", Unit.COUNT, GOODS, FLEET);
        assertEquals(Kind.INTENSITY, intensity.kind());
        assertEquals(Optional.of(GOODS), intensity.numerator());
        for (Kind kind : Kind.values()) {
            assertEquals(
                    kind == Kind.STOCK || kind == Kind.FLOW,
                    Variable.of("v", "V", "", Unit.COUNT, kind).additive(),
                    kind.name());
        }
    }

    @Test
    void theMapHoldsAVariableWithItsParts() {
        Map<String, Object> goods = Map.of(
                "id", "goods",
                "name", "Goods",
                "localName", "货物",
                "unit", "t",
                "dimension", "mass",
                "factor", List.of("1", "1"),
                "kind", "FLOW");
        assertEquals(goods, GOODS.toMap());
        Map<String, ?> load = LOAD.toMap();
        assertEquals(goods, load.get("numerator"));
        assertEquals(FLEET.toMap(), load.get("denominator"));
        assertEquals(
                List.of("2", "3000"),
                Variable.stock("land", "Land", "", Unit.MU).toMap().get("factor"));
    }

    @Test
    void variablesAreEqualByTheirIdAndAgreeByTheirMeaning() {
        Variable heavier = Variable.flow("goods", "Freight", "", Unit.KILOGRAM);
        assertEquals(GOODS, heavier);
        assertEquals(GOODS.hashCode(), heavier.hashCode());
        assertNotEquals(GOODS, FLEET);
        assertNotEquals(GOODS, null);
        assertNotEquals(GOODS.hashCode(), FLEET.hashCode());
        assertTrue(GOODS.agreesWith(GOODS) && GOODS.agreesWith(heavier));
        assertFalse(GOODS.agreesWith(Variable.stock("goods", "Goods", "", Unit.TONNE)));
        assertFalse(GOODS.agreesWith(Variable.flow("goods", "Goods", "", Unit.COUNT)));
        assertFalse(GOODS.agreesWith(Variable.flow("other", "Goods", "", Unit.TONNE)));
    }

    @Test
    void whatIsNoVariableIsRefused() {
        assertRefused("id of a variable must not be blank", () -> Variable.stock(" ", "X", "", Unit.COUNT));
        assertRefused("name of variable x must not be blank", () -> Variable.stock("x", "", "", Unit.COUNT));
        List<Executable> nothing = List.of(
                () -> Variable.stock("x", "X", null, Unit.COUNT),
                () -> Variable.stock("x", "X", "", null),
                () -> Variable.of("x", "X", "", Unit.COUNT, null),
                () -> Variable.ratio("x", "X", "", Unit.COUNT, null, FLEET),
                () -> Variable.ratio("x", "X", "", Unit.COUNT, GOODS, null),
                () -> Variable.intensity("x", "X", "", Unit.COUNT, null, FLEET),
                () -> Variable.intensity("x", "X", "", Unit.COUNT, GOODS, null));
        for (Executable call : nothing) {
            assertThrows(NullPointerException.class, call);
        }
    }

    @Test
    void membersOfAFamilyCarryItsName() {
        VariableFamily family = new VariableFamily("jobs", "Jobs", "就业", Unit.PERSON, Kind.STOCK);
        Variable trade = family.member("trade", "Trade", "贸易");
        assertEquals("jobs:trade", trade.id());
        assertEquals("Jobs: Trade", trade.name());
        assertEquals("就业：贸易", trade.localName());
        assertEquals(Unit.PERSON, trade.unit());
        assertEquals(Kind.STOCK, trade.kind());
        assertEquals("Jobs: trade", family.member("trade").name());
        assertEquals("trade", family.category(trade));
        assertTrue(family.contains(trade));
        Variable alike = Variable.stock("jobs", "Jobs", "", Unit.PERSON);
        assertFalse(family.contains(alike));
        assertRefused("jobs [persons] is no member of the family jobs", () -> family.category(alike));
        Panel panel = Panel.builder()
                .value(City.builder("1", "A").build(), 2020, trade, 1)
                .value(City.builder("1", "A").build(), 2020, alike, 1)
                .build();
        assertEquals(List.of(trade), family.in(panel));
    }

    @Test
    void variablesAndMembersOfFamiliesAreFoundByTheirIds() {
        assertEquals(Optional.of(Variables.POPULATION), VariableRegistry.find("population"));
        assertEquals(
                Unit.PERSON, VariableRegistry.find("population").orElseThrow().unit());
        assertTrue(VariableRegistry.find("no such thing").isEmpty());
        VariableFamily family = Variables.EMPLOYMENT_BY_INDUSTRY;
        assertTrue(VariableRegistry.families().contains(family));
        assertEquals(Optional.of(family.member("trade")), VariableRegistry.find(family.id() + ":trade"));
        assertEquals(
                "a:b",
                family.category(VariableRegistry.find(family.id() + ":a:b").orElseThrow()));
        for (String none : List.of(":trade", family.id() + ":", "nobody:trade", ":", "")) {
            assertTrue(VariableRegistry.find(none).isEmpty(), none);
        }
        assertTrue(VariableRegistry.all().containsAll(Variables.all()));
        // an id of one letter before the colon is an id
        assertTrue(VariableRegistry.find("x:y").isEmpty());
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
