package org.chengzhen.core.io;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.io.table.Row;

/**
 * The one parser of cells: numbers, marks of missing values, years and codes.
 *
 * <p>A number of plain digits is read in place, without a text. What a cell is stands in {@link #kind} after {@link
 * #parse}, a number as whole digits over a power of ten, or as its decimal text where it has more of them.
 */
final class Cells {
    /** What a cell is. */
    enum Kind {
        NUMBER,
        MISSING,
        /** Less than the unit of the table. */
        ELLIPSIS,
        BAD
    }

    private static final Set<String> MISSING = Set.of(
            "",
            "na",
            "n/a",
            "n.a.",
            "n.a",
            "nan",
            "null",
            "none",
            "-",
            "--",
            "---",
            "—",
            "——",
            "–",
            "−",
            "－",
            "空",
            "#n/a",
            "#n/a n/a",
            "..",
            ":",
            "：",
            "*",
            "**",
            "***",
            "****",
            "*****",
            "(x)",
            "/",
            ".",
            "nd",
            "n.d.",
            "n.d",
            "missing",
            "缺",
            "缺失",
            "无",
            "不详",
            "－－",
            "na.",
            "<na>",
            "(na)",
            "(d)",
            "#value!",
            "#div/0!",
            "#ref!",
            "#num!");
    private static final Set<String> ELLIPSIS = Set.of("…", "……", "...", "......", "・・・", "⋯", "⋯⋯");
    private static final Pattern POINT = Pattern.compile("[+-]?(?:\\d{1,3}(?:[,'"
            + " ]\\d{3})+|\\d+)(?:\\.\\d*)?(?:[eE][+-]?\\d{1,3})?|[+-]?\\.\\d+(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:[.' ]\\d{3})+|\\d+)(?:,\\d*)?(?:[eE][+-]?\\d{1,3})?|[+-]?,\\d+");
    private static final Pattern MARK =
            Pattern.compile("(?:[①-⑳⑴-⒇❶-❿²³¹⁰⁴-⁹*†‡§¶]|\\[\\d{1,2}\\]|\\[[a-z]\\]|<su[pb]>.{1,4}</su[pb]>)+$");
    private static final Pattern FLAGGED = Pattern.compile("(.*\\S)\\s+([a-z]{1,4})");
    private static final Pattern YEAR = Pattern.compile(
            "(\\d{4})(?:\\.0+)?\\s?年?(?:度|末|底)?|(\\d{4})[-/.年](?:1[0-2]|0?[1-9])(?:[-/.月].{0,12})?|(?:FY|CY|Y)\\s?(\\d{4})");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+\\d{1,2}|\\d\\.\\d+[eE]\\d{1,2}");
    private static final Pattern GROUPED = Pattern.compile("\\d{2,}(?: \\d{2,})+");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final long EXACT = 1L << 53;

    private final boolean decimalComma;
    private final boolean flags;

    Kind kind = Kind.MISSING;
    /** The digits of the number, where {@link #text} is empty. */
    long digits;
    /** How many of them stand behind the point. */
    int scale;
    /** The decimal text of a number with many digits or an exponent, else empty. */
    String text = "";
    /** What stands behind the number and is none of it: a footnote, a letter; else empty. */
    String mark = "";
    /** Whether a sign of percent stands behind it. */
    boolean percent;

    /**
     * A parser.
     *
     * @param decimalComma whether a comma stands before the decimals
     * @param flags whether letters behind a blank are flags, as Eurostat writes them
     */
    Cells(boolean decimalComma, boolean flags) {
        this.decimalComma = decimalComma;
        this.flags = flags;
    }

    Kind parse(char[] chars, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Row.blank(chars[start])) {
            start++;
        }
        while (start < end && Row.blank(chars[end - 1])) {
            end--;
        }
        text = "";
        mark = "";
        percent = false;
        if (start == end) {
            kind = Kind.MISSING;
            return kind;
        }
        boolean negative = chars[start] == '-';
        int k = negative || chars[start] == '+' ? start + 1 : start;
        char point = decimalComma ? ',' : '.';
        long number = 0;
        int places = -1;
        int count = 0;
        for (; k < end && count < 18; k++) {
            char c = chars[k];
            if (c >= '0' && c <= '9') {
                number = 10 * number + (c - '0');
                count++;
                if (places >= 0) {
                    places++;
                }
            } else if (c == point && places < 0) {
                places = 0;
            } else {
                break;
            }
        }
        if (k == end && count > 0) {
            digits = negative ? -number : number;
            scale = Math.max(0, places);
            if (number == 0 && negative) {
                text = "-0.0";
            }
            kind = Kind.NUMBER;
            return kind;
        }
        return slow(new String(chars, start, end - start));
    }

    /** Why the text of a cell is no number. */
    static String fault(String text) {
        return text.startsWith("=")
                ? "is a formula without its value: open the workbook in Excel or LibreOffice and save it"
                : "is no number";
    }

    Kind parse(String cell) {
        return parse(cell.toCharArray(), 0, cell.length());
    }

    private Kind slow(String cell) {
        String clean = Names.clean(cell);
        if (MISSING.contains(clean.toLowerCase(Locale.ROOT))) {
            return kind = Kind.MISSING;
        }
        if (ELLIPSIS.contains(clean)) {
            return kind = Kind.ELLIPSIS;
        }
        if (clean.length() > 60) {
            return kind = Kind.BAD;
        }
        Matcher footnote = MARK.matcher(clean);
        if (footnote.find() && footnote.start() > 0) {
            mark = footnote.group();
            clean = Names.clean(clean.substring(0, footnote.start()));
        } else if (flags) {
            Matcher flagged = FLAGGED.matcher(clean);
            if (flagged.matches()) {
                mark = flagged.group(2);
                clean = flagged.group(1);
            }
        }
        if (MISSING.contains(clean.toLowerCase(Locale.ROOT))) {
            return kind = Kind.MISSING;
        }
        if (clean.endsWith("%") || clean.endsWith("％")) {
            percent = true;
            clean = Names.clean(clean.substring(0, clean.length() - 1));
        }
        if (clean.startsWith("'") || clean.startsWith("＇")) {
            clean = clean.substring(1);
        }
        String plain = Normalizer.normalize(clean, Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('’', '\'');
        if (!(decimalComma ? COMMA : POINT).matcher(plain).matches()) {
            return kind = Kind.BAD;
        }
        String decimal = decimalComma ? plain.replaceAll("[.' ]", "").replace(',', '.') : plain.replaceAll("[,' ]", "");
        text = decimal;
        return kind = Kind.NUMBER;
    }

    /** The number as decimal text. */
    String decimal() {
        return text.isEmpty() ? BigDecimal.valueOf(digits, scale).toPlainString() : text;
    }

    /** The number, a hundredth of it where a sign of percent stands behind it. */
    double share() {
        return percent ? new BigDecimal(decimal()).movePointLeft(2).doubleValue() : Double.parseDouble(decimal());
    }

    /** Whether the number has a part behind the point that is not zero. */
    boolean fractional() {
        if (!text.isEmpty()) {
            return false;
        }
        long rest = digits;
        for (int k = 0; k < scale; k++) {
            if (rest % 10 != 0) {
                return true;
            }
            rest /= 10;
        }
        return false;
    }

    /**
     * The number times a factor, rounded once; NaN where that takes more than 53 bits on the way.
     *
     * @param numerator of the factor
     * @param denominator of the factor
     * @return the nearest double, or NaN
     */
    double exact(long numerator, long denominator) {
        if (!text.isEmpty() || scale > 15) {
            return Double.NaN;
        }
        long power = POWERS[scale];
        if (digits > EXACT / numerator || digits < -EXACT / numerator || power > EXACT / denominator) {
            return Double.NaN;
        }
        return (double) (digits * numerator) / (double) (power * denominator);
    }

    private static final long[] POWERS = new long[16];

    static {
        POWERS[0] = 1;
        for (int k = 1; k < POWERS.length; k++) {
            POWERS[k] = 10 * POWERS[k - 1];
        }
    }

    /** Whether a cell is a number or a mark of a missing one, with a point or a comma before the decimals. */
    static boolean isData(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        return new Cells(false, true).parse(cell) != Kind.BAD || new Cells(true, true).parse(cell) != Kind.BAD;
    }

    /** Whether a cell is a number. */
    static boolean isNumber(String cell) {
        return new Cells(false, true).parse(cell) == Kind.NUMBER || new Cells(true, true).parse(cell) == Kind.NUMBER;
    }

    /** The year that a cell names: 2020, 2020年, 2020.0, 2020-12-31. */
    static OptionalInt year(String cell) {
        String clean = latinDigits(Names.clean(Normalizer.normalize(cell, Normalizer.Form.NFKC)));
        Matcher m = YEAR.matcher(clean);
        if (!m.matches()) {
            return OptionalInt.empty();
        }
        String digits = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
        return OptionalInt.of(Integer.parseInt(digits));
    }

    /** 二〇二〇年 and 二○二○年 are 2020年. */
    private static String latinDigits(String text) {
        if (text.length() < 4 || HAN_DIGITS.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        StringBuilder latin = new StringBuilder(text.length());
        for (char c : text.replace('零', '〇').replace('○', '〇').toCharArray()) {
            int digit = HAN_DIGITS.indexOf(c);
            latin.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
        return latin.toString();
    }

    /** A code without what spreadsheets add: 440100.0, 4.401E+05, '440100, ="440100", ４４０１００ are 440100. */
    static String code(String cell) {
        String clean = Names.clean(cell);
        boolean plain = true;
        for (int k = 0; k < clean.length() && plain; k++) {
            char c = clean.charAt(k);
            plain = c < 128 && c != ' ' && c != '.' && c != '\'' && c != '=' && c != '"' && c != '+';
        }
        if (plain) {
            return clean;
        }
        String code = Names.clean(Normalizer.normalize(clean, Normalizer.Form.NFKC));
        if (code.startsWith("=\"") && code.endsWith("\"") && code.length() > 3) {
            code = code.substring(2, code.length() - 1);
        }
        if (code.startsWith("'") || code.startsWith("‘") || code.startsWith("’") || code.startsWith("`")) {
            code = code.substring(1);
        }
        code = Names.clean(code);
        if (GROUPED.matcher(code).matches()) {
            String joined = code.replace(" ", "");
            return joined.length() == 6 || joined.length() == 9 || joined.length() == 12 ? joined : code;
        }
        if (SCIENTIFIC.matcher(code).matches()) {
            BigDecimal number = new BigDecimal(code).stripTrailingZeros();
            if (number.scale() <= 0 && number.precision() - number.scale() <= 18) {
                return number.toPlainString();
            }
        }
        return code.matches("\\d+\\.0+") ? code.substring(0, code.indexOf('.')) : code;
    }

    /** Which sign stands before the decimals, by cells that can be read in one way only; empty where none says. */
    static Optional<Boolean> decimalComma(String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('.') < 0) {
            return Optional.empty();
        }
        boolean comma = ONLY_COMMA.matcher(cell).matches();
        boolean point = ONLY_POINT.matcher(cell).matches();
        return comma == point ? Optional.empty() : Optional.of(comma);
    }

    private static final Pattern ONLY_COMMA = Pattern.compile(
            "[+-]?(?:\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:[. ]\\d{3})+,\\d+|\\d+,(?:\\d{1,2}|\\d{4,})|0,\\d+)");
    private static final Pattern ONLY_POINT = Pattern.compile(
            "[+-]?(?:\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:[, ]\\d{3})+\\.\\d+|\\d+\\.(?:\\d{1,2}|\\d{4,})|0\\.\\d+)");
}
