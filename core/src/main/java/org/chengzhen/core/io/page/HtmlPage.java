package org.chengzhen.core.io.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.internal.Escapes;
import org.chengzhen.core.plot.Plot;

/**
 * One file of HTML that loads nothing: the script of ECharts stands in it once, each plot as JSON, or as a picture in base 64 where the page
 * must do without scripts. Its policy forbids requests, so that the browser holds what is promised.
 */
final class HtmlPage {
    private static final String STYLE = """
        body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", Arial, sans-serif;
          color: #222; max-width: 1040px; margin: 2em auto; padding: 0 1em; line-height: 1.5; }
        h1 { font-size: 1.6em; } h2 { font-size: 1.25em; margin-top: 1.6em; }
        pre { overflow-x: auto; font-size: 0.8em; line-height: 1.35;
          font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", NSimSun, monospace; }
        .table { overflow-x: auto; margin: 1em 0; }
        table { border-collapse: collapse; font-size: 0.85em; border-top: 2px solid #222; border-bottom: 2px solid #222; }
        caption { text-align: left; font-weight: bold; padding: 0.4em 0; }
        thead th { border-bottom: 1px solid #222; vertical-align: bottom; }
        th, td { padding: 0.15em 0.7em; text-align: left; }
        td { vertical-align: top; min-width: 6em; } th { min-width: 4em; }
        .number { text-align: right; }
        td.number, td.short { white-space: nowrap; min-width: 0; }
        .plot { margin: 1.2em 0; max-width: 100%; overflow-x: auto; break-inside: avoid; }
        .end { font-size: 0.85em; color: #555; }
        @media print { body { max-width: none; margin: 0; } h2, .plot { break-inside: avoid; } h2 { break-after: avoid; }
          .table { overflow: visible; } table { font-size: 7pt; } td { min-width: 0; } }
        """;
    private static final String DRAW = """
        (function () {
          var maps = JSON.parse(document.getElementById('maps').textContent);
          for (var name in maps) { echarts.registerMap(name, maps[name]); }
          document.querySelectorAll('.plot[data-option]').forEach(function (box) {
            var chart = echarts.init(box, null, { renderer: 'svg' });
            chart.setOption(JSON.parse(document.getElementById(box.getAttribute('data-option')).textContent));
          });
        })();
        """;

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder data = new StringBuilder();
    private final Map<String, Object> maps = new TreeMap<>();
    private final PageWriter writer;
    private final boolean fragment;
    private int plots;

    private HtmlPage(PageWriter writer, boolean fragment) {
        this.writer = writer;
        this.fragment = fragment;
    }

    /** What stands between the tags of a body, with still pictures: a page that is not ours draws no chart. */
    static String fragment(Document document, PageWriter writer) throws IOException {
        HtmlPage page = new HtmlPage(writer, true);
        page.fill(document);
        return page.body.toString();
    }

    /** A picture by itself: as an image, so that the names in one drawing are not those in another. */
    static String image(Plot plot, PageWriter writer) throws IOException {
        byte[] svg = writer.svg(plot).getBytes(StandardCharsets.UTF_8);
        return "<img alt=\"" + Escapes.html(plot.title()) + "\" width=\"" + plot.width() + "\" height=\""
                + plot.height() + "\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg) + "\">";
    }

    static String of(Document document, PageWriter writer) throws IOException {
        HtmlPage page = new HtmlPage(writer, false);
        page.fill(document);
        return page.finished(document.title(), document.language().getLanguage());
    }

    private void fill(Document document) throws IOException {
        body.append("<h1>").append(Escapes.html(document.title())).append("</h1>\n");
        for (Document.Block block : document.blocks()) {
            add(block);
        }
        body.append("<div class=\"end\">\n");
        for (Document.Ending ending : document.endings()) {
            body.append("<h2>").append(Escapes.html(ending.title())).append("</h2>\n<ul>\n");
            for (String line : ending.lines()) {
                body.append("<li>").append(Escapes.html(line)).append("</li>\n");
            }
            body.append("</ul>\n");
        }
        body.append("</div>\n");
    }

    static String of(Plot plot, PageWriter writer) throws IOException {
        HtmlPage page = new HtmlPage(writer, false);
        page.plot(plot);
        return page.finished(plot.title(), "");
    }

    private void add(Document.Block block) throws IOException {
        if (block instanceof Document.Section section) {
            body.append("<h2>").append(Escapes.html(section.title())).append("</h2>\n");
        } else if (block instanceof Document.Paragraph paragraph) {
            body.append("<p>").append(Escapes.html(paragraph.text())).append("</p>\n");
        } else if (block instanceof Document.Verbatim verbatim) {
            body.append("<pre>").append(Escapes.html(verbatim.text())).append("</pre>\n");
        } else if (block instanceof Document.TableBlock table) {
            body.append("<div class=\"table\">\n")
                    .append(table.table().toHtml())
                    .append("</div>\n");
        } else if (block instanceof Document.PlotBlock plot) {
            plot(plot.plot());
        }
    }

    private void plot(Plot plot) throws IOException {
        if (fragment) {
            body.append("<p class=\"plot\">").append(image(plot, writer)).append("</p>\n");
            return;
        }
        String size = "width:" + plot.width() + "px;height:" + plot.height() + "px";
        String label = Escapes.html(plot.title());
        if (writer.still()) {
            body.append("<p class=\"plot\"><img alt=\"")
                    .append(label)
                    .append("\" width=\"")
                    .append(plot.width());
            body.append("\" height=\"").append(plot.height()).append("\" src=\"data:image/png;base64,");
            body.append(Base64.getEncoder().encodeToString(writer.png(plot))).append("\"></p>\n");
            return;
        }
        String id = "option" + ++plots;
        body.append("<div class=\"plot\" role=\"img\" aria-label=\"")
                .append(label)
                .append("\" data-option=\"");
        body.append(id).append("\" style=\"").append(size).append("\"></div>\n");
        script(id, JsonText.of(plot.toOption()));
        maps.putAll(plot.maps());
    }

    private void script(String id, String json) {
        data.append("<script type=\"application/json\" id=\"")
                .append(id)
                .append("\">")
                .append(json)
                .append("</script>\n");
    }

    private String finished(String title, String language) throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html");
        page.append(language.isEmpty() ? "" : " lang=\"" + language + "\"")
                .append(">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline';"
                        + " style-src 'unsafe-inline'; img-src data:\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        page.append(Escapes.html(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        page.append(body);
        if (plots > 0) {
            script("maps", JsonText.of(maps));
            page.append(data).append("<script>");
            page.append(
                    EchartsScript.WHOLE.text().replace("</script", "<\\/script").replace("<!--", "<\\!--"));
            page.append("</script>\n<script>\n").append(DRAW).append("</script>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }
}
