package org.chengzhen.methods.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengzhen.golden.Repository;
import org.chengzhen.methods.contract.Findings.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whether computed numbers are equal is asked of {@code core.internal.Ties} alone: no class of {@code methods} has a
 * margin of its own, or compares computed numbers to the last bit.
 *
 * <p>Comparisons of what was given, to the last bit, are exceptions that say so: an exception names the class and what
 * is compared.
 */
class TiesTest {
    /** A margin of one's own around a tie, a rank or a limit. */
    private static final List<Pattern> ROUND_ABOUT = List.of(
            Pattern.compile("Math\\.abs\\([^;]*? - [^;]*?\\) <=? [^;&|)]+"),
            Pattern.compile("Math\\.(?:ulp|nextUp|nextDown|nextAfter)\\([^;]*?\\)"),
            Pattern.compile("Precision\\.(?:equals|compareTo)\\([^;]*?\\)"),
            // by any name that says so, as a constant or within a method
            Pattern.compile(
                    "double \\w*(?:EDGE|EPS|TIE|SLACK|MARGIN|ROUNDING|TOLERANCE|SAME|IDENTICAL)\\w* ="
                            + " (?:[\\d.]+e-\\d+|0x1p-\\d+)[^;]*",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("[+-] 1e-1?\\d\\b"),
            Pattern.compile("\\* \\(1 [+-] (?:1e-\\d+|[A-Z_]+)\\)"),
            Pattern.compile("[\\w.]+\\[[^\\]]+\\] [!=]= [\\w.]+\\[[^\\]]+\\](?! [+*/-])"),
            // what equals compares is the same setting or value, to the bit
            Pattern.compile("Double\\.compare\\((?!\\w+, that\\.)[^;]*?\\) [!=]= 0"));

    private static final Pattern NOT_CODE =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> noClassHasATieOfItsOwn() throws IOException {
        Path folder = Repository.root().resolve("indicators/src/main/java/org/chengzhen/methods");
        List<Path> sources;
        try (Stream<Path> files = Files.walk(folder)) {
            sources = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
        List<Finding> found = new ArrayList<>();
        List<String> rooms = new ArrayList<>();
        for (Path source : sources) {
            String room = folder.relativize(source.getParent()).toString().replace('/', '.');
            rooms.add(room);
            String code = NOT_CODE.matcher(Files.readString(source)).replaceAll(" ");
            for (Pattern pattern : ROUND_ABOUT) {
                pattern.matcher(code).results().map(r -> r.group()).distinct().forEach(compared -> {
                    String text = compared.replaceAll("\\s+", " ");
                    String name = source.getFileName().toString().replace(".java", "");
                    found.add(new Finding(room, "ties", room + "." + name + ": " + text, "ask Ties"));
                });
            }
        }
        return Findings.tests("ties", List.of("ties"), rooms, found);
    }
}
