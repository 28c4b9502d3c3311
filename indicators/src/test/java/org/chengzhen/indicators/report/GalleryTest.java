package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.indicators.profile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPictureHasATitleASourceAndAnOptionThatIsJson(Language language) {
        ImmutableMap<String, Plot> plots = Gallery.plots(language);
        assertTrue(plots.size() >= 28, plots.keySet().toString());
        plots.forEach((name, plot) -> {
            assertFalse(plot.title().isEmpty(), name);
            assertFalse(plot.source().isEmpty(), name);
            String json = PageWriter.withDefaults().json(plot);
            var option = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("option");
            assertTrue(option.getAsJsonArray("series").size() > 0, name);
            boolean chinese = plot.title().codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
            assertEquals(language == Language.CHINESE, chinese, plot.title());
        });
    }

    /** As engines ship it. */
    private static Object shipped(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void everyPictureCanBeShippedAlsoWithinADocument() throws Exception {
        for (Map.Entry<String, Plot> each : Gallery.plots(Language.CHINESE).entrySet()) {
            assertEquals(each.getValue(), shipped(each.getValue()), each.getKey());
            Document document = Document.builder("城镇").plot(each.getValue()).build();
            assertEquals(document, shipped(document), each.getKey());
        }
    }

    @Test
    void picturesAreTheSameEachTime() {
        assertEquals(
                Gallery.plots(Language.ENGLISH).get("network"),
                Gallery.plots(Language.ENGLISH).get("network"));
    }
}
