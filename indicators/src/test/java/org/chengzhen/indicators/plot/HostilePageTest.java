package org.chengzhen.indicators.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.core.table.Table;
import org.chengzhen.examples.Chromium;
import org.chengzhen.indicators.profile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that would run as scripts, open tags, load pictures or fill in templates stay names, in the browser too. */
class HostilePageTest {
    private static final String HOSTILE = "</script><script>document.title='RUN'</script>"
            + "<img src=\"http://example.invalid/x.png\" onerror=\"document.title='RUN'\">{a}${b}{{c}}'\"&lt;\u2028";

    @TempDir
    private Path folder;

    private static Plot plot() {
        return Plot.of(HOSTILE)
                .subtitle(HOSTILE)
                .x(Axis.categories(HOSTILE, List.of(HOSTILE, "b")))
                .y(Axis.linear(HOSTILE))
                .with(
                        Bars.of(HOSTILE, 1, 2).numbers(1),
                        Points.of("p " + HOSTILE, new double[] {0, 1}, new double[] {1, 2})
                                .labels(List.of(HOSTILE, "b"))
                                .show(0),
                        Rule.horizontal("r " + HOSTILE, 1.5))
                .note(HOSTILE)
                .source(HOSTILE);
    }

    private static Plot map() {
        Panel.Builder panel = Panel.builder();
        for (City city : ChinaData.gazetteer().places(City.class).subList(0, 12)) {
            City renamed = City.builder(city.code(), HOSTILE + city.code())
                    .localName(HOSTILE)
                    .centre(city.centre().orElseThrow())
                    .build();
            panel.value(renamed, 2020, Variables.POPULATION, 1000.0 * Integer.parseInt(city.code()));
        }
        return MapPlots.in(Language.ENGLISH)
                .points(panel.build(), Variables.POPULATION, 2020, MapPlots.Classing.QUANTILES);
    }

    @Test
    void thePageOfHostileNamesIsOpenedAndNothingRuns() throws Exception {
        Optional<Chromium> browser = Chromium.find();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        Table table = Table.builder(HOSTILE)
                .text(HOSTILE)
                .number("n", 0)
                .row(HOSTILE, 1)
                .build();
        Document document = Document.builder("hostile")
                .section(HOSTILE)
                .paragraph(HOSTILE)
                .table(table)
                .plot(plot())
                .plot(map())
                .gap(HOSTILE)
                .source(HOSTILE)
                .seed(HOSTILE, 1)
                .build();
        for (PageWriter writer :
                List.of(PageWriter.withDefaults(), PageWriter.withDefaults().pictures(PageWriter.Pictures.STILL))) {
            Path file = writer.write(document, folder.resolve("hostile.html"));
            Chromium.Opened page = browser.orElseThrow().open(file.toUri().toString(), folder);
            // a policy that forbids the request would log, had there been one
            assertEquals(List.of(), page.console());
            assertTrue(page.dom().contains("<title>hostile</title>"), "a script of a name ran");
            assertEquals(0, page.count("<img src=\"http"));
        }
        Path fragment = Files.writeString(
                folder.resolve("fragment.html"),
                "<!DOCTYPE html><meta charset=\"utf-8\"><title>hostile</title>"
                        + PageWriter.withDefaults().fragment(document));
        Chromium.Opened shown = browser.orElseThrow().open(fragment.toUri().toString(), folder);
        assertEquals(List.of(), shown.console());
        assertTrue(shown.dom().contains("<title>hostile</title>"));
        assertEquals(2, shown.count("data:image/svg+xml"));
    }
}
