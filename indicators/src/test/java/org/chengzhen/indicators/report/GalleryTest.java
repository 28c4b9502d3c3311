package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonParser;
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

    @Test
    void picturesAreTheSameEachTime() {
        assertEquals(
                Gallery.plots(Language.ENGLISH).get("network"),
                Gallery.plots(Language.ENGLISH).get("network"));
    }
}
