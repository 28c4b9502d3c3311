package org.chengzhen.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.Profile;
import org.junit.jupiter.api.Test;

/** Every public value survives the way to JSON, and data the way back. */
class ChengzhenModuleTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new ChengzhenModule());

    private static JsonNode tree(Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " is not written", e);
        }
    }

    private static <T> T back(Object value, Class<T> type) {
        try {
            return JSON.readValue(JSON.writeValueAsString(value), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value + " is not read back", e);
        }
    }

    @Test
    void isFoundByJackson() throws JsonProcessingException {
        ObjectMapper found = new ObjectMapper().findAndRegisterModules();
        assertTrue(found.getRegisteredModuleIds().toString().contains("chengzhen"));
        assertEquals(
                "广州",
                found.readTree(found.writeValueAsString(Examples.panel()))
                        .at("/places/0/localName")
                        .asText());
    }

    @Test
    void dataComeBackEqual() {
        Panel panel = Examples.panel();
        assertEquals(panel, back(panel, Panel.class));
        assertEquals(
                Examples.table().toCsv(), back(Examples.table(), Table.class).toCsv());
        assertEquals(Examples.flows(), back(Examples.flows(), FlowMatrix.class));
        SpatialWeights weights = SpatialWeights.rook(3, 3).rowStandardized();
        assertEquals(weights.toMatrix(), back(weights, SpatialWeights.class).toMatrix());
        DoubleMatrix matrix = DoubleMatrix.of(2, 2, 1 / 3.0, Double.MIN_VALUE, -0.0, Double.MAX_VALUE);
        assertEquals(matrix, back(matrix, DoubleMatrix.class));
        for (Variable variable : ChinaData.cities().variables()) {
            Variable read = back(variable, Variable.class);
            assertEquals(variable, read);
            assertEquals(variable.unit(), read.unit());
            assertEquals(variable.kind(), read.kind());
        }
    }

    @Test
    void theBuiltInPanelsComeBackEqual() {
        assertEquals(ChinaData.nation(), back(ChinaData.nation(), Panel.class));
        assertEquals(ChinaData.cities(), back(ChinaData.cities(), Panel.class));
    }

    @Test
    void placesOfEveryKindComeBackEqual() {
        for (Place place : ChinaData.gazetteer().places()) {
            assertEquals(place, back(place, Place.class));
        }
        Place city = ChinaData.cities().places().get(0);
        assertEquals(city, back(city, Place.class));
    }

    /** Records that are not made up here or not read, with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "core.io.OutlinesReading", "outlines of a file; what an application keeps are its panel and weights",
            "core.document.Document$PlotBlock", "a picture goes out and never in",
            "core.io.shape.Geometry", "a step of reading, no value of an application",
            "core.io.table.Encoding", "a step of reading, no value of an application",
            "indicators.citizenization.InfrastructureItems", "holds a function: the grouping of its benchmarks",
            "indicators.citizenization.InfrastructureItems$Item", "holds a function: the grouping of its benchmark",
            "indicators.cluster.Relations", "costs of travel are read from their files",
            "indicators.frame.Input", "a key that holds a class",
            "methods.efficiency.PanelProductivity", "its changes are made by computation only",
            "methods.interaction.Decay$Own", "holds a function");

    @Test
    void everyPublicRecordIsWrittenAndReadBackEqual() {
        Examples examples = new Examples(42);
        int covered = 0;
        List<String> missed = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            String name = type.getName().substring("org.chengzhen.".length());
            if (!type.isRecord() || LEFT_OUT.containsKey(name)) {
                continue;
            }
            Optional<Object> example = examples.record(type);
            if (example.isEmpty()) {
                missed.add(name + " has no example");
                continue;
            }
            JsonNode tree = tree(example.get());
            assertTrue(tree.isObject() && tree.size() > 0, () -> type + " is written as " + tree);
            assertFalse(tree.toString().contains("\"NaN\""), () -> type + " is written as " + tree);
            try {
                Object read = JSON.readValue(JSON.writeValueAsString(example.get()), type);
                if (!example.get().equals(read)) {
                    missed.add(name + " comes back as " + read + ", not " + example.get());
                }
                covered++;
            } catch (JsonProcessingException e) {
                missed.add(name + ": " + e.getOriginalMessage());
            }
        }
        System.out.println("records as JSON and back: " + covered + ", left out with a reason: " + LEFT_OUT.size());
        assertEquals(List.of(), missed);
        assertTrue(covered > 320, "only " + covered);
    }

    @Test
    void everyIndicatorOfTheBuiltInDataIsWritten() {
        int numbers = 0;
        Study cities = Study.of(ChinaData.cities()).year(2020).with(Inputs.VALUE, Variables.POPULATION);
        for (Indicator indicator : Catalogue.all()) {
            Measurement measured = indicator.measure(cities);
            JsonNode tree = tree(measured);
            assertEquals(indicator.id(), tree.path("id").asText());
            assertEquals(indicator.entry().localName(), tree.path("localName").asText());
            assertEquals(measured.status().name(), tree.path("status").asText());
            assertFalse(tree.toString().contains("\"NaN\""), () -> indicator + " is written with NaN");
            for (Map.Entry<String, Object> part : measured.parts().entrySet()) {
                if (part.getValue() instanceof Double number) {
                    assertEquals(number, tree.path("parts").path(part.getKey()).asDouble());
                    numbers++;
                }
            }
        }
        assertTrue(numbers > 30, "only " + numbers + " numbers");
    }

    @Test
    void aColumnHasValueAndStatusOfEachPlace() {
        var column = ((PlaceIndicator) Catalogue.get("S04")).evaluate(Study.of(ChinaData.cities()));
        JsonNode cells = tree(column).path("cells");
        assertEquals(column.places().size() * column.years().size(), cells.size());
        int missing = 0;
        for (JsonNode cell : cells) {
            boolean ok = cell.path("status").asText().equals("OK");
            assertEquals(ok, cell.path("value").isNumber());
            assertEquals(!ok, cell.has("reason"));
            missing += ok ? 0 : 1;
        }
        assertTrue(missing > 0);
    }

    @Test
    void aProfileIsWritten() {
        Profile profile = Profile.ofPlace("广州", Study.of(ChinaData.cities()), "440100", List.of("S04", "D01"));
        JsonNode tree = tree(profile);
        assertEquals("广州", tree.path("title").asText());
        assertEquals(profile.lines().size(), tree.path("lines").size());
    }

    @Test
    void whatIsWrongInTheTextIsNamed() {
        String text = "{\"places\": [], \"years\": []}";
        JsonMappingException thrown = assertThrows(JsonMappingException.class, () -> JSON.readValue(text, Panel.class));
        assertTrue(thrown.getMessage().contains("variables is missing"), thrown.getMessage());
        assertThrows(JsonMappingException.class, () -> JSON.readValue("{\"form\": \"Town\"}", Place.class));
    }

    @Test
    void missingNumbersAreNullAndInfinitiesAreTexts() {
        JsonNode tree = tree(ImmutableDoubleArray.of(1).asList());
        assertEquals("[1.0]", tree.toString());
        assertEquals(
                "[[null,\"Infinity\"]]",
                tree(DoubleMatrix.of(1, 2, Double.NaN, Double.POSITIVE_INFINITY))
                        .toString());
    }
}
