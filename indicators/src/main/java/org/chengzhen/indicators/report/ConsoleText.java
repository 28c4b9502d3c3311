package org.chengzhen.indicators.report;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Text that a console can show: a sign that its character set lacks becomes the nearest that it has, km² as km2. */
final class ConsoleText {
    private ConsoleText() {}

    /** The character set of the terminal; UTF-8 where the output goes to a file or a pipe. */
    static Charset charset() {
        Console console = System.console();
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }

    /**
     * The text in signs of a character set.
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
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            String sign = Character.toString(c);
            shown.append(encoder.canEncode(sign) ? sign : nearest(sign, encoder));
        });
        return shown.toString();
    }

    private static String nearest(String sign, CharsetEncoder encoder) {
        String known =
                switch (sign) {
                    case "–", "—", "−", "‐", "‑" -> "-";
                    case "…" -> "...";
                    case "≥" -> ">=";
                    case "≤" -> "<=";
                    case "×" -> "x";
                    case "·" -> "*";
                    case "’", "‘" -> "'";
                    case "“", "”" -> "\"";
                    case "Σ" -> "sum";
                    case "α" -> "alpha";
                    case "β" -> "beta";
                    case "γ" -> "gamma";
                    case "λ" -> "lambda";
                    case "ρ" -> "rho";
                    case "σ" -> "sigma";
                    case "τ" -> "tau";
                    default -> Normalizer.normalize(sign, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
                };
        return encoder.canEncode(known) ? known : "?";
    }
}
