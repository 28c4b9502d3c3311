package org.chengzhen.indicators.report;

import java.io.Console;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that a console can show: a sign that its character set lacks becomes the nearest that it has, km² as km2. */
final class ConsoleText {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"),
            Map.entry("‐", "-"),
            Map.entry("‑", "-"),
            Map.entry("…", "..."),
            Map.entry("≥", ">="),
            Map.entry("≤", "<="),
            Map.entry("≠", "!="),
            Map.entry("≈", "~"),
            Map.entry("±", "+-"),
            Map.entry("∓", "-+"),
            Map.entry("×", "x"),
            Map.entry("·", "*"),
            Map.entry("⁄", "/"),
            Map.entry("√", "sqrt "),
            Map.entry("∫", "integral "),
            Map.entry("∞", "infinity"),
            Map.entry("∈", " in "),
            Map.entry("→", "->"),
            Map.entry("←", "<-"),
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("′", "'"),
            Map.entry("ʹ", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("°", " deg"),
            Map.entry("‰", " per mille"),
            Map.entry("µ", "u"),
            Map.entry("Σ", "sum "),
            Map.entry("Π", "product "),
            Map.entry("ß", "ss"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("đ", "d"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("ı", "i"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "AE"),
            Map.entry("œ", "oe"),
            Map.entry("、", ", "),
            Map.entry("。", ". "),
            Map.entry("，", ", "),
            Map.entry("；", "; "),
            Map.entry("：", ": "),
            Map.entry("「", "\""),
            Map.entry("」", "\""),
            Map.entry("《", "\""),
            Map.entry("》", "\""));

    private static final String SAMPLE = "城镇";
    private static final Pattern BRACKETED =
            Pattern.compile(" ?[（(][\\p{IsHan}，、；：。 –-]*\\p{IsHan}[\\p{IsHan}，、；：。 –-]*[）)]");
    private static final Pattern HAN = Pattern.compile(" ?\\p{IsHan}[\\p{IsHan}·–、，]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private ConsoleText() {}

    /** The character set of the terminal, or the one that the output is said to have; UTF-8 where it goes to a file or a pipe. */
    static Charset charset() {
        Console console = System.console();
        String nativeName = System.getProperty("native.encoding", "");
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding"}) {
            String name = System.getProperty(property, "");
            // since Java 19 the first is always set: where it is the machine's own it says nothing of a pipe
            if (!name.isEmpty() && Charset.isSupported(name) && (console != null || !name.equals(nativeName))) {
                return Charset.forName(name);
            }
        }
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }

    /**
     * The text in signs of a character set: Greek letters by their names, letters without accents, and no Chinese where there is none.
     *
     * @param text any
     * @param charset of the console
     * @return the same text where the character set has all of it
     */
    static String of(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        boolean chinese = encoder.canEncode(SAMPLE);
        // Chinese names go with the blank or the brackets before them
        String known = chinese
                ? text
                : HAN.matcher(BRACKETED.matcher(text).replaceAll("")).replaceAll("");
        StringBuilder shown = new StringBuilder();
        known.codePoints().forEach(c -> {
            String sign = Character.toString(c);
            shown.append(encoder.canEncode(sign) ? sign : nearest(sign, encoder));
        });
        return shown.toString();
    }

    /** Whether a console of a character set can show Chinese. */
    static boolean isChinese(Charset charset) {
        return charset.newEncoder().canEncode(SAMPLE);
    }

    private static String nearest(String sign, CharsetEncoder encoder) {
        String known = KNOWN.get(sign);
        if (known == null) {
            known = greek(sign.codePointAt(0));
        }
        if (known == null) {
            String plain = MARKS.matcher(Normalizer.normalize(sign, Normalizer.Form.NFKD))
                    .replaceAll("");
            if (!plain.equals(sign)) {
                StringBuilder parts = new StringBuilder();
                plain.codePoints().forEach(c -> {
                    String part = Character.toString(c);
                    parts.append(encoder.canEncode(part) ? part : nearest(part, encoder));
                });
                return parts.toString();
            }
            return "";
        }
        return encoder.canEncode(known) ? known : "";
    }

    /** As beta; Beta for the capital. Null for what is no Greek letter. */
    private static @Nullable String greek(int letter) {
        if (UnicodeScript.of(letter) != UnicodeScript.GREEK || !Character.isLetter(letter)) {
            return null;
        }
        String[] words = Character.getName(letter).split(" ");
        for (int w = 0; w < words.length - 1; w++) {
            if (words[w].equals("LETTER")) {
                String name = words[w + 1].toLowerCase(Locale.ROOT).replace("lamda", "lambda");
                return words[w - 1].equals("CAPITAL")
                        ? Character.toUpperCase(name.charAt(0)) + name.substring(1)
                        : name;
            }
        }
        return null;
    }
}
