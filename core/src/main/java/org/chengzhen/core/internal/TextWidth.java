package org.chengzhen.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is in a picture, from a table and not from the fonts of a machine, so that a picture has the same layout
 * everywhere.
 *
 * <p>Latin letters have the advance widths of Helvetica and a twentieth more, since the fonts that take its place are a
 * little wider; a wide character, as in 城镇, is as wide as it is high.
 */
public final class TextWidth {
    /** Advance widths of U+0020 to U+007E in thousandths of the size. Source: Adobe (1990), Core 14 AFM files, Helvetica. */
    private static final short[] HELVETICA = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final double ALLOWANCE = 1.05;
    private static final int OTHER = 600;

    private TextWidth() {}

    /**
     * The width of a line of text.
     *
     * @param text one line
     * @param size of the font in pixels
     * @return the width in pixels
     */
    public static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::thousandths).sum() * size / 1000;
    }

    private static double thousandths(int c) {
        if (c >= ' ' && c <= '~') {
            return HELVETICA[c - ' '] * ALLOWANCE;
        }
        return switch (columns(c)) {
            case 0 -> 0;
            case 1 -> OTHER;
            default -> 1000;
        };
    }

    /**
     * Columns of a terminal that a character takes.
     *
     * @param c a code point
     * @return two for a wide or full-width character, none for a combining mark, else one
     */
    public static int columns(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /**
     * Columns of a terminal that a text takes.
     *
     * @param text one line
     * @return how many
     */
    public static int columns(String text) {
        return text.codePoints().map(TextWidth::columns).sum();
    }

    /**
     * A text in lines that are no wider than a terminal: broken at blanks, or between wide characters. Lines that the text has stay.
     *
     * @param text one line or several
     * @param width of the terminal in columns
     * @param indent what further lines begin with
     * @return the lines, joined by line feeds; one is wider only where a single word is
     */
    public static String wrap(String text, int width, String indent) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            lines.append(lines.length() == 0 ? "" : "\n");
            wrap(lines, line, width, indent);
        }
        return lines.toString();
    }

    /**
     * A text in lines that are never wider: as {@link #wrap}, and a single word that is wider is broken too.
     *
     * @param text one line or several
     * @param width in columns, &gt; 1
     * @return the lines
     */
    public static List<String> lines(String text, int width) {
        if (columns(text) <= width && text.indexOf('\n') < 0) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        for (String line : wrap(text, width, "").split("\n", -1)) {
            StringBuilder row = new StringBuilder();
            int used = 0;
            for (int c : line.codePoints().toArray()) {
                if (used + columns(c) > width) {
                    lines.add(row.toString());
                    row.setLength(0);
                    used = 0;
                }
                row.appendCodePoint(c);
                used += columns(c);
            }
            lines.add(row.toString());
        }
        return lines;
    }

    private static void wrap(StringBuilder lines, String line, int width, String indent) {
        StringBuilder row = new StringBuilder();
        int used = 0;
        int breakable = -1;
        for (int c : line.codePoints().toArray()) {
            int own = columns(c);
            if (c == ' ') {
                breakable = row.length();
            }
            if (used + own > width && breakable > indent.length() + 1) {
                String rest = row.substring(breakable).stripLeading();
                lines.append(row.substring(0, breakable).stripTrailing()).append('\n');
                row.setLength(0);
                row.append(indent).append(rest);
                used = columns(row.toString());
                breakable = -1;
                if (c == ' ' && rest.isEmpty()) {
                    continue;
                }
            }
            row.appendCodePoint(c);
            used += own;
            if (own == 2 && "（《“〔".indexOf(c) < 0) {
                breakable = row.length();
            }
        }
        lines.append(row.toString().stripTrailing());
    }
}
