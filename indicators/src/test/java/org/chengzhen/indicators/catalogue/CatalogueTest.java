package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.result.ErrorCode;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.EntryGroup;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.Theme;
import org.chengzhen.indicators.standards.PopulationStandards;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Map<Character, Integer> ENTRIES_BY_LETTER =
            Map.of('S', 21, 'A', 33, 'B', 73, 'C', 31, 'D', 25, 'M', 36);

    private static List<String> specifiedIds() {
        List<String> ids = new ArrayList<>();
        ENTRIES_BY_LETTER.forEach((letter, count) -> {
            for (int n = 1; n <= count; n++) {
                ids.add(String.format("%c%02d", letter, n));
            }
        });
        return ids;
    }

    @Test
    void everyIdOfTheSpecificationIsThereAndNoOther() {
        List<String> missing = new ArrayList<>(specifiedIds());
        missing.removeAll(Catalogue.all().stream().map(Indicator::id).toList());
        assertEquals(List.of(), missing.stream().sorted().toList());
        assertEquals(253, Catalogue.all().size());
    }

    @Test
    void everyQuestionOfTheMissionHasEntriesThatAnswerIt() throws IOException {
        try (InputStream source = Objects.requireNonNull(CatalogueTest.class.getResourceAsStream("mission.csv"))) {
            List<String> lines = new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertEquals(34, lines.size());
            for (String line : lines) {
                for (String id : line.split(";")[1].split(" ")) {
                    Indicator indicator = Catalogue.get(id);
                    if (indicator instanceof ReferenceEntry reference) {
                        reference.pointsTo().ifPresent(Catalogue::get);
                        assertTrue(
                                reference.pointsTo().isPresent()
                                        || reference.facts().isPresent(),
                                line);
                    }
                }
            }
        }
    }

    @Test
    void everyEntryIsExplained() {
        for (Indicator indicator : Catalogue.all()) {
            Entry entry = indicator.entry();
            assertFalse(entry.name().isBlank(), entry.id());
            assertFalse(entry.localName().isBlank(), entry.id());
            assertTrue(
                    entry.localName().codePoints().anyMatch(c -> c > 0x2E80),
                    () -> entry.id() + " has no Chinese name");
            assertFalse(entry.formula().isBlank(), () -> entry.id() + " has no formula");
            assertFalse(entry.source().isBlank(), () -> entry.id() + " has no source");
            if (!(indicator instanceof ReferenceEntry)) {
                assertFalse(entry.reading().isBlank(), () -> entry.id() + " does not say how to read it");
                assertFalse(entry.unit().isBlank(), () -> entry.id() + " has no unit");
            }
            String text = Catalogue.explain(entry.id());
            assertTrue(text.contains(entry.name()) && text.contains("source: "), text);
        }
    }

    @Test
    void anEmptyStudyIsToldWhatItLacks() {
        Study empty = Study.empty();
        for (Indicator indicator : Catalogue.all()) {
            Measurement measured = indicator.measure(empty);
            if (indicator instanceof ReferenceEntry) {
                assertEquals(Status.OK, measured.status(), indicator.toString());
                assertFalse(measured.parts().isEmpty(), indicator.toString());
            } else {
                assertFalse(indicator.missing(empty).isEmpty(), () -> indicator + " needs nothing");
                assertEquals(Status.MISSING, measured.status(), indicator.toString());
                assertTrue(measured.reason().startsWith("the study lacks "), measured.reason());
            }
        }
    }

    @Test
    void pointersLeadToEntriesThatCompute() {
        for (Indicator indicator : Catalogue.all()) {
            if (indicator instanceof ReferenceEntry reference
                    && reference.pointsTo().isPresent()) {
                Indicator target = Catalogue.get(reference.pointsTo().get());
                assertFalse(target instanceof ReferenceEntry, () -> indicator + " points to " + target);
            }
        }
    }

    @Test
    void wordsInBothLanguagesFindEntries() {
        assertEquals("B01", Catalogue.find("zipf").get(0).id());
        assertEquals("B31", Catalogue.find("基尼系数").get(0).id());
        assertTrue(Catalogue.find("moran").size() >= 3);
        assertTrue(Catalogue.find("no such word").isEmpty());
        assertEquals("S04", Catalogue.find("s04").get(0).id());
    }

    @Test
    void themesHoldTheirEntries() {
        for (Theme theme : Theme.values()) {
            for (Indicator indicator : Catalogue.byTheme(theme)) {
                assertEquals(theme, indicator.entry().theme());
            }
        }
        assertEquals(80, Catalogue.byTheme(Theme.CLUSTER).size());
    }

    @Test
    void whatAPanelAllowsComesFirst() {
        Table table = Catalogue.computableFrom(ChinaData.nation());
        assertEquals(253, table.size());
        boolean lacking = false;
        for (int i = 0; i < table.size(); i++) {
            boolean missing = !table.cell(i, 3).isEmpty();
            assertTrue(missing || !lacking, "row " + i);
            lacking |= missing;
        }
        assertTrue(table.title().endsWith(" of 253 indicators can be computed"), table.title());
    }

    @Test
    void whatWantsOnlyAChoiceOfVariablesComesWithTheCall() {
        Table table = Catalogue.computableFrom(ChinaData.cities());
        assertTrue(table.title().contains(" more by choosing variables; "), table.title());
        String text = table.toText();
        assertTrue(text.contains("choose: Catalogue.get(\"B31\").measure(study.with(VALUE, POPULATION))"), text);
        assertTrue(text.indexOf("\"B31\"") < text.indexOf("input flows: flows between places"), text);
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThrows(NotFoundException.class, () -> Catalogue.get("Z99"));
        NotFoundException e = assertThrows(NotFoundException.class, () -> Catalogue.place("B31"));
        assertEquals(ErrorCode.OTHER_KIND, e.code());
        assertEquals(List.of("B31 Gini coefficient 基尼系数", "Catalogue.system(\"B31\").measure(study)"), e.arguments());
        assertEquals(
                "B31 Gini coefficient 基尼系数 属于另一类：其内容由 Catalogue.system(\"B31\").measure(study) 给出",
                e.message(Locale.CHINESE));
        NotFoundException each = assertThrows(NotFoundException.class, () -> Catalogue.system("S04"));
        assertTrue(
                each.getMessage().endsWith("Catalogue.place(\"S04\").evaluate(study) gives what it has"),
                each.getMessage());
        assertEquals("S04", Catalogue.place("s04").id());
    }

    @Test
    void explanationsNameInputsThatAreReadOnlyWhereTheyAreGiven() {
        assertTrue(Catalogue.explain("B54").contains("may read: weights: spatial weights"), Catalogue.explain("B54"));
        assertTrue(Catalogue.explain("B31").contains("may read: weight: "), Catalogue.explain("B31"));
        assertTrue(Catalogue.explain("B31").contains("needs: value: "), Catalogue.explain("B31"));
    }

    /** Loads the library once more, so that what other tests have initialized does not count. */
    private static final class FreshLoader extends ClassLoader {
        private final Set<String> seen = new HashSet<>();

        /** The loaded classes that have a static method {@code entries()}. */
        List<String> classesOfEntries() {
            return List.copyOf(seen).stream()
                    .filter(name -> Arrays.stream(findLoadedClass(name).getDeclaredMethods())
                            .anyMatch(m -> m.getName().equals("entries") && Modifier.isStatic(m.getModifiers())))
                    .toList();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.chengzhen.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                if (seen.add(name)) {
                    try (InputStream code = Objects.requireNonNull(
                            CatalogueTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class"))) {
                        byte[] bytes = code.readAllBytes();
                        return defineClass(name, bytes, 0, bytes.length);
                    } catch (IOException e) {
                        throw new ClassNotFoundException(name, e);
                    }
                }
                return findLoadedClass(name);
            }
        }
    }

    @Test
    void openingTheCatalogueDoesNotLoadTheBuiltInData() throws ReflectiveOperationException {
        FreshLoader loader = new FreshLoader();
        Class<?> catalogue = Class.forName(Catalogue.class.getName(), true, loader);
        assertEquals(253, ((List<?>) catalogue.getMethod("all").invoke(null)).size());
        String data = ChinaData.class.getName() + "$NationHolder";
        assertFalse(loader.seen.contains(data), "opened with the catalogue");
        Object facts = catalogue.getMethod("get", String.class).invoke(null, "S07");
        facts.getClass().getMethod("facts").invoke(facts);
        assertTrue(loader.seen.contains(data), "not opened by the national series");
        for (String other : List.of("$CityHolder", "$DivisionHolder", "$GazetteerHolder", "$TabulatedCountyHolder")) {
            assertFalse(
                    loader.seen.contains(ChinaData.class.getName() + other), other + " opened by the national series");
        }
    }

    @Test
    void theIdsOfEachGroupAreThoseOfItsEntries() {
        for (EntryGroup group : CatalogueEntries.groups()) {
            assertEquals(
                    group.ids().stream().sorted().toList(),
                    group.indicators().keySet().stream().sorted().toList());
        }
        for (Indicator indicator : Catalogue.all()) {
            assertSame(indicator, Catalogue.get(indicator.id()));
        }
    }

    @Test
    void theRateOfTheNationOpensNeitherCitiesNorOtherEntries() throws ReflectiveOperationException {
        FreshLoader loader = new FreshLoader();
        Class<?> study = Class.forName(Study.class.getName(), true, loader);
        Class<?> panel = Class.forName("org.chengzhen.core.panel.Panel", true, loader);
        Class<?> data = Class.forName(ChinaData.class.getName(), true, loader);
        Object nation = study.getMethod("of", panel)
                .invoke(null, data.getMethod("nation").invoke(null));
        Object rate = Class.forName(Catalogue.class.getName(), true, loader)
                .getMethod("place", String.class)
                .invoke(null, "S04");
        rate.getClass().getMethod("measure", study).invoke(rate, nation);
        assertEquals(List.of(PopulationStandards.class.getName()), loader.classesOfEntries());
        for (String other : List.of("City", "Division", "Gazetteer", "TabulatedCounty", "County", "CityAdjacency")) {
            assertFalse(loader.seen.contains(ChinaData.class.getName() + "$" + other + "Holder"), other);
        }
        assertFalse(loader.seen.stream().anyMatch(name -> name.startsWith("org.chengzhen.methods.network")));
    }
}
