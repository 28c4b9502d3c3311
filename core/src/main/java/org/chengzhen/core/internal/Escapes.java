package org.chengzhen.core.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts from files made harmless in each language that they are put into. */
public final class Escapes {
    private static final Map<Character, String> HTML =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");
    private static final Map<Character, String> LATEX = Map.ofEntries(
            Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\{"),
            Map.entry('}', "\\}"),
            Map.entry('&', "\\&"),
            Map.entry('%', "\\%"),
            Map.entry('$', "\\$"),
            Map.entry('#', "\\#"),
            Map.entry('_', "\\_"),
            Map.entry('~', "\\textasciitilde{}"),
            Map.entry('^', "\\textasciicircum{}"),
            Map.entry('<', "\\textless{}"),
            Map.entry('>', "\\textgreater{}"));
    private static final Map<Character, String> MARKDOWN = Map.of(
            '\\', "\\\\", '`', "\\`", '*', "\\*", '[', "\\[", ']', "\\]", '|', "\\|", '<', "&lt;", '>', "&gt;", '&',
            "&amp;");
    /** What begins a heading, a list, a rule or a block of code at the head of a line. */
    private static final Pattern BLOCK = Pattern.compile("^(\\s*)([#+=~-]|\\d+(?=[.)]))");
    /** An underscore within a word stays as it is: tau_b. */
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private Escapes() {}

    /**
     * A text between tags or within an attribute.
     *
     * @param text any text
     * @return the text of HTML and XML; without control characters, which XML refuses
     */
    public static String html(String text) {
        return replaced(text, HTML);
    }

    /**
     * One line of LaTeX.
     *
     * @param text any text
     * @return the line; a line break is a space
     */
    public static String latex(String text) {
        return replaced(line(text), LATEX);
    }

    /**
     * One line of Markdown that is nothing but text.
     *
     * @param text any text
     * @return the line; a line break is a space
     */
    public static String markdown(String text) {
        String inline = inline(text);
        return inline.isEmpty() ? inline : BLOCK.matcher(inline).replaceFirst(m -> block(m.group(1), m.group(2)));
    }

    /**
     * One line of Markdown within another, as a cell of a table.
     *
     * @param text any text
     * @return the text; a line break is a space
     */
    public static String inline(String text) {
        return UNDERSCORE.matcher(replaced(line(text), MARKDOWN)).replaceAll("\\\\_");
    }

    /** A backslash before the mark, or behind the number of a list. */
    private static String block(String space, String mark) {
        return Matcher.quoteReplacement(Character.isDigit(mark.charAt(0)) ? space + mark + "\\" : space + "\\" + mark);
    }

    /**
     * One line.
     *
     * @param text any text
     * @return the text with a space for each line break
     */
    public static String line(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String replaced(String text, Map<Character, String> replacements) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' || c == '\n' || c == '\t') {
                String other = replacements.getOrDefault(c, "");
                result.append(other.isEmpty() ? String.valueOf(c) : other);
            }
        }
        return result.toString();
    }
}
