package org.chengzhen.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.Profile;
import org.chengzhen.methods.network.Network;
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

    /** Classes that hold something and are not handed on, a room by its name with a dot behind it, with the reason. */
    private static final ImmutableMap<String, String> NO_VALUES = ImmutableMap.<String, String>builder()
            .put("core.io.", "reads or writes: what it reads is a value")
            .put("core.plot.", "a layer, which is written within its plot")
            .put("core.space.NearestNeighbours", "settings")
            .put("core.space.PolygonNeighbours", "a step from outlines to weights, which are written")
            .put("indicators.citizenization.Benchmark", "holds a function: the grouping of its benchmark")
            .put("indicators.cluster.Centres", "settings: codes")
            .put("indicators.cluster.Destinations", "settings")
            .put("indicators.cluster.Reference", "settings: a panel, which is written")
            .put("indicators.evaluation.NeighbourRule", "settings")
            .put("indicators.evaluation.Weighting", "settings")
            .put("indicators.frame.EntryGroup", "opens entries, which are written")
            .put("indicators.frame.PlaceIndicator", "computes; its entry is written")
            .put("indicators.frame.PlaceIndicator$OverPeriod", "builds an indicator")
            .put("indicators.frame.PlaceIndicator$Yearly", "builds an indicator")
            .put(
                    "indicators.frame.Sample",
                    "a cut of a study that holds no variable of its own: asked for, it gives values")
            .put("indicators.frame.Study", "what is asked: inputs are keys of classes; its panel is written")
            .put("indicators.frame.SystemIndicator", "computes; its entry is written")
            .put("indicators.plot.", "draws: a plot is written")
            .put("indicators.report.", "prints: its tables and documents are written")
            .put("methods.citysize.PowerLaw", "settings")
            .put("methods.citysize.RankSizeOptions", "settings")
            .put("methods.composite.GradeScale", "holds a class of an enum")
            .put("methods.composite.PreferenceFunction", "settings")
            .put("methods.concentration.CountTotals", "gathers: what it gives is written")
            .put("methods.efficiency.DataEnvelopment", "settings")
            .put("methods.efficiency.PanelProductivity$Change", "made by computation only")
            .put("methods.inequality.AtkinsonTotals", "gathers: what it gives is written")
            .put("methods.inequality.EntropyTotals", "gathers: what it gives is written")
            .put("methods.inequality.GiniRun", "gathers: what it gives is written")
            .put("methods.inputoutput.ThreeWayMargins", "settings")
            .put("methods.interaction.HansenAccessibility", "settings")
            .put("methods.interaction.Huff", "settings")
            .put("methods.interaction.PoissonGravity", "settings")
            .put("methods.interaction.SpatialInteraction", "settings")
            .put("methods.network.FlowTotals", "gathers: what it gives is written")
            .put("methods.regression.PanelRegression", "settings")
            .put("methods.settlement.DegreeOfUrbanisation", "settings")
            .put("methods.settlement.StripClasses", "cells of a strip, read once")
            .put("methods.settlement.StripState", "gathers: what it gives is written")
            .put("methods.settlement.UrbanisationRules", "settings")
            .put("methods.statistics.CrossProducts", "gathers: what it gives is written")
            .put("methods.statistics.MomentTotals", "gathers: what it gives is written")
            .put("methods.statistics.QuantileSketch", "gathers: what it gives is written")
            .put("methods.statistics.ShapeTotals", "gathers: what it gives is written")
            .put("methods.trend.WarningScale", "settings")
            .buildOrThrow();

    @Test
    void everyOtherPublicValueIsWrittenAndDataComeBackEqual() throws JsonProcessingException {
        Examples examples = new Examples(42);
        List<String> missed = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        int settings = 0;
        int written = 0;
        int back = 0;
        for (Class<?> type : PublicTypes.all()) {
            String name = type.getName().substring("org.chengzhen.".length());
            if (!isValue(type)) {
                continue;
            }
            // what has defaults is set in code
            if (Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals("withDefaults"))) {
                settings++;
                continue;
            }
            Object example = Others.BY_TYPE.containsKey(type)
                    ? Others.BY_TYPE.get(type).get()
                    : reason(name).isPresent() ? null : examples.other(type).orElse(null);
            if (example == null) {
                reason(name).ifPresentOrElse(leftOut::add, () -> missed.add(name + " has no example and no reason"));
                continue;
            }
            JsonNode tree = tree(example);
            written++;
            if (!(tree.isContainerNode() && tree.size() > 0) || tree.toString().contains("\"NaN\"")) {
                missed.add(name + " is written as " + tree);
            }
            if (!(example instanceof AsMap)) {
                Set<Double> held = numbersIn(tree);
                numbersOf(example).stream()
                        .filter(number -> !held.contains(number))
                        .forEach(number -> missed.add(name + " is written without " + number));
            }
            if (Values.isReadable(type)) {
                Object read = JSON.readValue(JSON.writeValueAsString(example), type);
                if (!example.equals(read) && !(example instanceof Table)) {
                    missed.add(name + " comes back as " + read + ", not " + example);
                }
                back++;
            }
        }
        System.out.println("other values as JSON: " + written + ", of these back: " + back + "; settings: " + settings
                + "; left out with a reason: " + leftOut.size());
        assertEquals(List.of(), missed);
        assertEquals(NO_VALUES.keySet(), leftOut, "reasons without need");
        assertTrue(written > 55 && back >= 16, written + " written, " + back + " back");
    }

    /** The line of {@link #NO_VALUES} that a class falls under. */
    private static Optional<String> reason(String name) {
        return NO_VALUES.keySet().stream()
                .filter(key -> key.equals(name) || (key.endsWith(".") && name.startsWith(key)))
                .findFirst();
    }

    /** The numbers that a value gives without being asked for one place or one kind. */
    private static List<Double> numbersOf(Object value) {
        List<Double> numbers = new ArrayList<>();
        for (Method accessor : value.getClass().getMethods()) {
            if (accessor.getParameterCount() > 0 || Modifier.isStatic(accessor.getModifiers())) {
                continue;
            }
            try {
                if (accessor.getReturnType() == double.class) {
                    numbers.add((Double) accessor.invoke(value));
                } else if (accessor.getReturnType() == ImmutableDoubleArray.class) {
                    numbers.addAll(((ImmutableDoubleArray) accessor.invoke(value)).asList());
                } else if (accessor.getReturnType() == DoubleMatrix.class
                        && !accessor.getName().startsWith("to")) {
                    Arrays.stream(((DoubleMatrix) accessor.invoke(value)).toArray())
                            .forEach(numbers::add);
                }
            } catch (ReflectiveOperationException e) {
                // has no value: a status stands in its place
                assertTrue(e.getCause() instanceof UndefinedException, () -> accessor + ": " + e.getCause());
            }
        }
        return numbers;
    }

    /** All numbers in a tree; null is NaN. */
    private static Set<Double> numbersIn(JsonNode tree) {
        Set<Double> numbers = new HashSet<>();
        if (tree.isContainerNode()) {
            tree.forEach(element -> numbers.addAll(numbersIn(element)));
        } else if (tree.isNull()) {
            numbers.add(Double.NaN);
        } else if (tree.isNumber()) {
            numbers.add(tree.asDouble());
        } else if (tree.asText().matches("-?Infinity")) {
            numbers.add(Double.valueOf(tree.asText()));
        }
        return numbers;
    }

    @Test
    void aPlotIsItsOption() {
        JsonNode option = tree(Others.BY_TYPE.get(Plot.class).get()).path("option");
        assertEquals("城镇", option.at("/title/0/text").asText());
        assertTrue(numbersIn(option).contains(1 / 3.0), option.toString());
    }

    private static boolean isValue(Class<?> type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !Modifier.isAbstract(type.getModifiers())
                && !Throwable.class.isAssignableFrom(type)
                && !type.getSimpleName().equals("Builder")
                && Stream.<Class<?>>iterate(type, t -> t != Object.class, Class::getSuperclass)
                        .flatMap(t -> Arrays.stream(t.getDeclaredFields()))
                        .anyMatch(f -> !Modifier.isStatic(f.getModifiers()));
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

    private static String refusal(String text, Class<?> type) {
        return assertThrows(JsonMappingException.class, () -> JSON.readValue(text, type))
                .getOriginalMessage();
    }

    @Test
    void whatIsNoNumberOrListIsNeverTakenForZeroOrNothing() throws JsonProcessingException {
        String panel = JSON.writeValueAsString(Panel.builder()
                .value(ChinaData.cities().places().get(0), 2020, Variables.POPULATION, 5)
                .note("n")
                .build());
        assertEquals(
                "year must be a whole number but is \"x\"", refusal(panel.replace("[2020]", "[\"x\"]"), Panel.class));
        assertEquals(
                "year must be a whole number but is 2020.5", refusal(panel.replace("2020]", "2020.5]"), Panel.class));
        assertEquals("places must be a list but is 1", refusal("{\"places\":1}", Panel.class));
        assertEquals("must be an object with places but is 5", refusal("5", Panel.class));
        assertEquals("note must be a text but is {}", refusal(panel.replace("\"n\"", "{}"), Panel.class));
        String network =
                "{\"size\":2,\"isDirected\":true,\"linkList\":[{\"origin\":0,\"destination\":\"1\",\"value\":1}]}";
        assertEquals("destination must be a whole number but is \"1\"", refusal(network, Network.class));
        assertEquals(
                "isDirected must be true or false but is \"no\"",
                refusal(network.replace("true", "\"no\"").replace("\"1\"", "1"), Network.class));
        assertEquals(
                "neighbours[0][1] must be a whole number but is missing",
                refusal(
                        "{\"labels\":[\"a\",\"b\"],\"neighbours\":[[1],[0]],\"weights\":[[1,1],[1]]}",
                        SpatialWeights.class));
        assertEquals("GeoPoint must be an object but is [1,2]", refusal("[1,2]", GeoPoint.class));
        assertEquals("row 0 must be a list but is 1", refusal("[1]", DoubleMatrix.class));
        assertEquals(
                "neighbours[1][0] must be one of 2 places, from 0, but is 2",
                refusal(
                        "{\"labels\":[\"a\",\"b\"],\"neighbours\":[[1],[2]],\"weights\":[[1],[1]]}",
                        SpatialWeights.class));
        String variable = JSON.writeValueAsString(Variables.POPULATION);
        assertEquals(
                "factor[0] must be a number but is \"x\"",
                refusal(variable.replaceFirst("\"factor\":\\[[^,]*", "\"factor\":[\"x\""), Variable.class));
    }

    @Test
    void aResultIsNotReadAndSaysHowItIsHad() {
        assertEquals(
                "Measurement is a result, which is written as JSON and not read: compute it again from its data, or"
                        + " keep it by Java serialization",
                refusal("{}", Measurement.class));
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
