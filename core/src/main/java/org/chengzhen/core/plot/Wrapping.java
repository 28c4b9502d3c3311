package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.TextWidth;

/** Texts broken into lines that fit a width, at spaces and between Chinese characters. */
final class Wrapping {
    private Wrapping() {}

    /** Labels in columns of a width, three lines at most; none where that is too narrow. */
    static ImmutableList<String> columns(List<String> labels, double size, double width) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        for (String label : labels) {
            ImmutableList<String> lines = lines(label, size, width);
            if (lines.size() > 3 || lines.stream().anyMatch(line -> TextWidth.of(line, size) > width)) {
                return ImmutableList.of();
            }
            all.add(String.join("\n", lines));
        }
        return all.build();
    }

    static ImmutableList<String> lines(String text, double size, double width) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        text.strip().lines().forEach(paragraph -> {
            BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
            breaks.setText(paragraph);
            StringBuilder line = new StringBuilder();
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String word = paragraph.substring(from, to);
                if (line.length() > 0 && TextWidth.of(line + word.stripTrailing(), size) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word);
            }
            lines.add(line.toString().stripTrailing());
        });
        return lines.build();
    }
}
