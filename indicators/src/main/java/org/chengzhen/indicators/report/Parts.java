package org.chengzhen.indicators.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.profile.Language;

/** The tables and lines of a report in their order. The document has its pictures and sources too. */
final class Parts implements Made {
    private final String title;
    private final Language language;
    private final List<Object> parts = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private final Map<String, Long> seeds = new LinkedHashMap<>();

    private record Picture(Supplier<Plot> plot) {}

    private record Gaps(List<String> sentences) {}

    private record Printed(String lines) {}

    Parts(String title, Language language) {
        this.title = title;
        this.language = language;
    }

    Parts table(Table table) {
        parts.add(table);
        return this;
    }

    /** Lines as they are. */
    Parts lines(String text) {
        parts.add(text);
        return this;
    }

    /** Lines of the text that the document has elsewhere, as among what was assumed. */
    Parts printed(String text) {
        parts.add(new Printed(text));
        return this;
    }

    /** What lacks data: lines of the text, a list at the end of the document. */
    Parts missing(List<String> sentences) {
        parts.add(new Gaps(sentences.stream().map(language::word).toList()));
        return this;
    }

    /** A picture of the document, drawn when that is made. */
    Parts plot(Supplier<Plot> plot) {
        parts.add(new Picture(plot));
        return this;
    }

    /** A seed that numbers hang on. */
    Parts seed(String what, long seed) {
        seeds.put(what, seed);
        return this;
    }

    Parts source(String source) {
        sources.add(source);
        return this;
    }

    /** What the numbers come from: its notes and vintages end the document. */
    Parts data(Panel panel) {
        panels.add(panel);
        return this;
    }

    @Override
    public String text(int width) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Table table) {
                text.append(table.toText(width));
            } else if (part instanceof String lines) {
                text.append(wrapped(lines, width));
            } else if (part instanceof Printed printed) {
                text.append(wrapped(printed.lines, width));
            } else if (part instanceof Gaps gaps && !gaps.sentences.isEmpty()) {
                text.append(language.of("Not computed, for lack of data:\n", "因缺少数据未计算：\n"));
                gaps.sentences.forEach(sentence -> text.append(wrapped("  " + sentence + "\n", width)));
            }
        }
        return text.toString();
    }

    /** What goes on in the next line is indented by two more. */
    static String wrapped(String lines, int width) {
        StringBuilder text = new StringBuilder();
        for (String line : lines.split("(?<=\n)")) {
            int indent = line.length() - line.stripLeading().length();
            text.append(TextWidth.wrap(line, width, " ".repeat(indent + 2)));
        }
        return text.toString();
    }

    @Override
    public Document document() {
        Document.Builder document = Documents.begun(title, language);
        StringBuilder lines = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof String some) {
                lines.append(some);
            } else {
                flush(lines, document);
                if (part instanceof Table table) {
                    document.table(table);
                } else if (part instanceof Picture picture) {
                    document.plot(picture.plot.get());
                } else if (part instanceof Gaps gaps) {
                    gaps.sentences.forEach(document::gap);
                }
            }
        }
        flush(lines, document);
        sources.forEach(document::source);
        seeds.forEach(document::seed);
        panels.forEach(panel -> Documents.data(document, panel, language));
        return document.build();
    }

    /** Each line is a paragraph; one that is indented by four goes on with the line before it. */
    private static void flush(StringBuilder lines, Document.Builder document) {
        lines.toString()
                .replaceAll("\\n {4,}", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(document::paragraph);
        lines.setLength(0);
    }
}
