package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.io.Reading;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableRegistry;
import org.chengzhen.indicators.frame.Indicator;
import org.junit.jupiter.api.Test;

class CatalogueVariablesTest {
    private static List<Variable> needed() {
        return Catalogue.all().stream()
                .map(Indicator::variables)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> unread(java.util.function.Function<Variable, String> header) throws IOException {
        List<String> unread = new ArrayList<>();
        for (Variable variable : needed()) {
            String text = "code,year,\"" + header.apply(variable).replace("\"", "\"\"") + " [" + variable.unit()
                    + "]\"\nA,2020,0.5\n";
            Reading reading = PanelReader.withDefaults().readLeniently(new StringReader(text), "text");
            if (reading.panel().findVariable(variable.id()).isEmpty()) {
                unread.add(variable.id() + " by " + header.apply(variable) + " " + reading.problems());
            }
        }
        return unread;
    }

    @Test
    void everyVariableThatAnIndicatorNeedsIsRegistered() {
        assertEquals(
                List.of(),
                needed().stream()
                        .filter(v -> VariableRegistry.find(v.id()).isEmpty())
                        .toList());
    }

    @Test
    void everyVariableIsReadByItsId() throws IOException {
        assertEquals(List.of(), unread(Variable::id));
    }

    @Test
    void everyVariableIsReadByItsEnglishName() throws IOException {
        assertEquals(List.of(), unread(Variable::name));
    }

    @Test
    void everyVariableIsReadByItsChineseName() throws IOException {
        // 城区人口 is the name of the permanent, the registered and the statistical population of a city proper
        assertEquals(
                List.of(),
                unread(Variable::localName).stream()
                        .filter(v -> !v.contains(" by 城区人口"))
                        .toList());
    }
}
