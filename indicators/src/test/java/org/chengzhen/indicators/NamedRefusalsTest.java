package org.chengzhen.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.io.FlowReader;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.plot.CityPlots;
import org.chengzhen.indicators.plot.InequalityPlots;
import org.chengzhen.indicators.profile.IndicatorSystem;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.PlaceComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The doors of values that an application holds name what is wrong, as those of methods do. */
class NamedRefusalsTest {
    private static final String NOTHING = null;
    private final Panel cities = ChinaData.cities();

    @Test
    void aNullIsCalledByTheArgumentThatItIsGivenFor() {
        IndicatorColumn rate = Catalogue.place("S04").evaluate(Study.of(cities));
        Measurement gini =
                Catalogue.get("B31").measure(Study.of(cities).year(2020).with(Inputs.VALUE, Variables.POPULATION));
        FlowMatrix flows = FlowMatrix.of(List.of("A", "B"), new double[][] {{0, 1}, {2, 0}});
        Map<String, Executable> doors = new LinkedHashMap<>();
        doors.put("codeOrName 1", () -> ChinaData.gazetteer().find(NOTHING));
        doors.put("codeOrName 2", () -> ChinaData.gazetteer().get(NOTHING));
        doors.put("codeOrName 3", () -> ChinaData.gazetteer().cluster(NOTHING));
        doors.put("code 1", () -> rate.value(NOTHING, 2020));
        doors.put("code 2", () -> rate.reason(NOTHING, 2020));
        doors.put("code 3", () -> cities.series(NOTHING, Variables.POPULATION));
        doors.put("code 4", () -> PlaceComparison.of(Study.of(cities), NOTHING));
        doors.put("label", () -> flows.index(NOTHING));
        doors.put("name 1", () -> gini.number(NOTHING));
        doors.put("name 2", () -> IndicatorSystem.of(NOTHING, "own", 2020, List.of()));
        doors.put("words", () -> Catalogue.find(NOTHING));
        doors.put("id", () -> cities.variable(NOTHING));
        doors.put("column", () -> PanelReader.withDefaults().code(NOTHING));
        doors.put("value", () -> FlowReader.withDefaults().sheet(NOTHING));
        doors.put("file", () -> GridReader.classes((Path) (Object) NOTHING));
        doors.forEach((argument, door) -> {
            String message =
                    assertThrows(NullPointerException.class, door, argument).getMessage();
            assertEquals(true, message.contains(argument.split(" ")[0]), argument + ": " + message);
        });
    }

    @Test
    void aPlotOfNoYearSaysSo() {
        CityPlots plots = CityPlots.in(Language.ENGLISH);
        InequalityPlots inequality = InequalityPlots.in(Language.ENGLISH);
        String message = "years must name at least one year";
        assertEquals(message, refusal(() -> plots.rankSize(cities, Variables.URBAN_POPULATION)));
        assertEquals(message, refusal(() -> inequality.lorenz(cities, Variables.URBAN_POPULATION)));
        assertEquals(message, refusal(() -> inequality.densities(cities, Variables.URBAN_POPULATION)));
    }

    private static String refusal(Executable door) {
        return assertThrows(IllegalArgumentException.class, door).getMessage();
    }

    @Test
    void rowsAndColumnsOfATableThatAreNotThereAreNamed() {
        Table table = Table.builder("t").text("a").number("b", 0).row("x", 1).build();
        assertEquals(
                "row (1) must be less than size (1)",
                assertThrows(IndexOutOfBoundsException.class, () -> table.cell(1, 0))
                        .getMessage());
        assertEquals(
                "column (2) must be less than size (2)",
                assertThrows(IndexOutOfBoundsException.class, () -> table.value(0, 2))
                        .getMessage());
        assertEquals(
                "column (-1) must not be negative",
                assertThrows(IndexOutOfBoundsException.class, () -> table.isNumber(-1))
                        .getMessage());
        assertEquals("count must be >= 0 but is -1", refusal(() -> table.head(-1)));
    }

    @Test
    void aTextThatIsNoNumberIsNotConverted() {
        assertEquals(
                "decimal must be a number but is \"gdp\"", refusal(() -> Unit.PERCENT.convert("gdp", Unit.PERCENT)));
    }
}
