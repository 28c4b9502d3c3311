package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A golden row proves something only if the library, and not its adapter, does the sum. */
class AdaptersHoldNoArithmeticTest {
    private static final Pattern NOT_CODE = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|/\\*.*?\\*/|//[^\n]*|->|import [^;]*;", Pattern.DOTALL);
    private static final Pattern NEGATIVE_LITERAL = Pattern.compile("(?<=[(,]\\s{0,9})-(?=\\d)");
    private static final Pattern ARITHMETIC = Pattern.compile("[+\\-*/%]|\\bMath\\b|\\.(sum|average|reduce)\\(");

    private static boolean hasArithmetic(String source) {
        String code = NEGATIVE_LITERAL
                .matcher(NOT_CODE.matcher(source).replaceAll(" "))
                .replaceAll("");
        return ARITHMETIC.matcher(code).find();
    }

    @Test
    void noAdapterComputes() throws IOException {
        Path folder = Repository.root().resolve("indicators/src/test/java/org/chengzhen/golden");
        List<Path> adapters;
        try (Stream<Path> files = Files.list(folder)) {
            adapters = files.filter(f -> f.getFileName().toString().endsWith("Adapters.java"))
                    .toList();
        }
        assertFalse(adapters.isEmpty());
        for (Path adapter : adapters) {
            assertFalse(hasArithmetic(Files.readString(adapter)), () -> "arithmetic in " + adapter.getFileName());
        }
    }

    @Test
    void theCheckSeesArithmetic() {
        assertTrue(hasArithmetic("in -> in.number(\"a\") / in.number(\"b\")"));
        assertTrue(hasArithmetic("Math.log(x)"));
        assertFalse(hasArithmetic("in -> f(in.number(\"a/b\"), -1) // a * b"));
    }
}
