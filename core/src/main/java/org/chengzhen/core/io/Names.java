package org.chengzhen.core.io;

import java.text.Normalizer;
import java.util.Locale;
import org.chengzhen.core.io.table.Row;

/** How texts of tables are compared: what print and habit vary does not tell names apart. */
final class Names {
    private Names() {}

    /** Blanks of all widths at both ends gone, those within made one plain space, line breaks too. */
    static String clean(String text) {
        boolean plain = true;
        for (int k = 0; k < text.length() && plain; k++) {
            char c = text.charAt(k);
            plain = c > ' ' && c < 0x7F || (c > 0x7F && !Row.blank(c));
        }
        if (plain) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\uFEFF' || c == '\u2060') {
                continue;
            }
            if (Row.blank(c)) {
                gap = clean.length() > 0;
            } else {
                if (gap) {
                    clean.append(' ');
                    gap = false;
                }
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** The key of a name: case, width, spaces, underscores and hyphens do not count; nor do spaces beside Chinese. */
    static String key(String text) {
        String folded = Normalizer.normalize(clean(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        boolean gap = false;
        for (int k = 0; k < folded.length(); k++) {
            char c = folded.charAt(k);
            if (c == '_' || c == '-' || c == '‐' || c == '–' || Row.blank(c)) {
                gap = key.length() > 0;
            } else {
                if (gap && !han(c) && !han(key.charAt(key.length() - 1))) {
                    key.append(' ');
                }
                gap = false;
                key.append(c);
            }
        }
        return key.toString();
    }

    /** The id of a variable of one's own by its name: letters and digits, joined by underscores; empty where there are none. */
    static String id(String text) {
        return key(text).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }

    private static final String TRADITIONAL = "縣積數總區臺鄉鎮產業戶別價萬億農國鐵學醫師車輛電煙處間門後單總額費質氣島廣東滬華陽";
    private static final String SIMPLIFIED = "县积数总区台乡镇产业户别价万亿农国铁学医师车辆电烟处间门后单总额费质气岛广东沪华阳";

    /** A header with the simplified forms of the traditional signs that headers have. */
    static String simplified(String text) {
        StringBuilder simple = null;
        for (int k = 0; k < text.length(); k++) {
            int at = han(text.charAt(k)) ? TRADITIONAL.indexOf(text.charAt(k)) : -1;
            if (at >= 0) {
                simple = simple == null ? new StringBuilder(text) : simple;
                simple.setCharAt(k, SIMPLIFIED.charAt(at));
            }
        }
        return simple == null ? text : simple.toString();
    }

    static boolean han(char c) {
        return c >= 0x3400 && c <= 0x9FFF;
    }

    static boolean hasHan(String text) {
        return text.chars().anyMatch(c -> han((char) c));
    }

    /** A name of a place without the blanks that print puts between its signs: 北　京 is 北京. */
    static String place(String text) {
        String clean = clean(text);
        if (clean.indexOf(' ') < 0 || !hasHan(clean)) {
            return clean;
        }
        StringBuilder joined = new StringBuilder(clean.length());
        for (int k = 0; k < clean.length(); k++) {
            char c = clean.charAt(k);
            boolean between = c == ' ' && han(clean.charAt(k - 1)) && han(clean.charAt(k + 1));
            if (!between) {
                joined.append(c);
            }
        }
        return chinese(joined.toString());
    }

    /** Of a name with its translation behind it, as 合肥市 Hefei, the name. */
    private static String chinese(String name) {
        int gap = name.indexOf(' ');
        boolean both = gap > 1
                && han(name.charAt(gap - 1))
                && name.substring(gap).chars().noneMatch(c -> han((char) c))
                && name.substring(gap).matches("[\\p{IsLatin} .'’-]{3,}");
        return both ? name.substring(0, gap) : name;
    }

    /** How many letters must change to make one text of another; more than a limit counts as one more than it. */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int best = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
        }
        return row[other.length()];
    }
}
