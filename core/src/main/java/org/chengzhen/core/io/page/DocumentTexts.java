package org.chengzhen.core.io.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.internal.Escapes;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.table.Table;

/** A document as text, Markdown, LaTeX and JSON. Pictures are named by {@code stem-1}, {@code stem-2}… beside the file. */
final class DocumentTexts {
    private DocumentTexts() {}

    static String text(Document document, int width) {
        StringBuilder text = new StringBuilder(underlined(document.title(), '='));
        for (Document.Block block : document.blocks()) {
            text.append('\n');
            if (block instanceof Document.Section section) {
                text.append(underlined(section.title(), '-'));
            } else if (block instanceof Document.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Document.Verbatim verbatim) {
                text.append(verbatim.text().stripTrailing()).append('\n');
            } else if (block instanceof Document.TableBlock table) {
                text.append(
                        width > 0 ? table.table().toText(width) : table.table().toText());
            } else if (block instanceof Document.PlotBlock plot) {
                text.append('[').append(plot.plot().title()).append("]\n");
            }
        }
        for (Document.Ending ending : document.endings()) {
            text.append('\n').append(ending.title()).append('\n');
            ending.lines()
                    .forEach(
                            line -> text.append("  ").append(Escapes.line(line)).append('\n'));
        }
        return text.toString();
    }

    private static String underlined(String title, char mark) {
        return title + "\n" + String.valueOf(mark).repeat(Math.max(1, TextWidth.columns(title))) + "\n";
    }

    static String markdown(Document document, String stem) {
        StringBuilder text =
                new StringBuilder("# ").append(Escapes.inline(document.title())).append('\n');
        int plots = 0;
        for (Document.Block block : document.blocks()) {
            text.append('\n');
            if (block instanceof Document.Section section) {
                text.append("## ").append(Escapes.inline(section.title())).append('\n');
            } else if (block instanceof Document.Paragraph paragraph) {
                text.append(Escapes.markdown(paragraph.text())).append('\n');
            } else if (block instanceof Document.Verbatim verbatim) {
                // four spaces before each line: nothing in it can end the block
                verbatim.text()
                        .lines()
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            } else if (block instanceof Document.TableBlock table) {
                text.append(table.table().toMarkdown());
            } else if (block instanceof Document.PlotBlock plot) {
                String title = Escapes.inline(plot.plot().title());
                text.append("![")
                        .append(title)
                        .append("](<")
                        .append(picture(stem, ++plots))
                        .append(".svg>)\n");
            }
        }
        for (Document.Ending ending : document.endings()) {
            text.append("\n## ").append(Escapes.inline(ending.title())).append("\n\n");
            ending.lines()
                    .forEach(line ->
                            text.append("- ").append(Escapes.markdown(line)).append('\n'));
        }
        return text.toString();
    }

    static String latex(Document document, String stem) {
        StringBuilder text = new StringBuilder("% needs the packages booktabs, graphicx and, for Chinese, ctex\n");
        text.append("\\section*{").append(Escapes.latex(document.title())).append("}\n");
        int plots = 0;
        for (Document.Block block : document.blocks()) {
            text.append('\n');
            if (block instanceof Document.Section section) {
                text.append("\\subsection*{")
                        .append(Escapes.latex(section.title()))
                        .append("}\n");
            } else if (block instanceof Document.Paragraph paragraph) {
                text.append(Escapes.latex(paragraph.text())).append('\n');
            } else if (block instanceof Document.Verbatim verbatim) {
                text.append("\\begin{verbatim}\n");
                text.append(verbatim.text()
                        .replace("\\end{verbatim", "\\end {verbatim")
                        .stripTrailing());
                text.append("\n\\end{verbatim}\n");
            } else if (block instanceof Document.TableBlock table) {
                text.append(table.table().toLatex());
            } else if (block instanceof Document.PlotBlock plot) {
                text.append("\\begin{figure}[htbp]\n\\centering\n\\includegraphics[width=\\linewidth]{");
                text.append(picture(stem, ++plots)).append(".png}\n\\caption{");
                text.append(Escapes.latex(plot.plot().title())).append("}\n\\end{figure}\n");
            }
        }
        for (Document.Ending ending : document.endings()) {
            text.append("\n\\paragraph{").append(Escapes.latex(ending.title())).append("}\n\\begin{itemize}\n");
            ending.lines()
                    .forEach(line ->
                            text.append("\\item {}").append(Escapes.latex(line)).append('\n'));
            text.append("\\end{itemize}\n");
        }
        return text.toString();
    }

    static String picture(String stem, int number) {
        return stem + "-" + number;
    }

    static Map<String, Object> json(Document document) {
        List<Object> blocks = new ArrayList<>();
        for (Document.Block block : document.blocks()) {
            if (block instanceof Document.Section section) {
                blocks.add(Map.of("section", section.title()));
            } else if (block instanceof Document.Paragraph paragraph) {
                blocks.add(Map.of("paragraph", paragraph.text()));
            } else if (block instanceof Document.Verbatim verbatim) {
                blocks.add(Map.of("verbatim", verbatim.text()));
            } else if (block instanceof Document.TableBlock table) {
                blocks.add(Map.of("table", json(table.table())));
            } else if (block instanceof Document.PlotBlock plot) {
                blocks.add(Map.of("plot", json(plot.plot())));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", document.title());
        json.put("blocks", blocks);
        Map<String, Object> endings = new LinkedHashMap<>();
        document.endings().forEach(ending -> endings.put(ending.title(), ending.lines()));
        json.put("end", endings);
        return json;
    }

    /** The option; with its maps beside it where it has some. */
    static Map<String, Object> json(Plot plot) {
        Map<String, Object> json = new TreeMap<>();
        json.put("option", plot.toOption());
        json.put("maps", plot.maps());
        return json;
    }

    static Map<String, Object> json(Table table) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            List<Object> row = new ArrayList<>();
            for (int j = 0; j < table.headers().size(); j++) {
                row.add(table.value(i, j));
            }
            rows.add(row);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", table.title());
        json.put("headers", table.headers());
        json.put("rows", rows);
        return json;
    }
}
