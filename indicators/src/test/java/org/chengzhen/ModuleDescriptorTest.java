package org.chengzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is public can be seen from the module path too. */
class ModuleDescriptorTest {
    private static final Pattern EXPORTS = Pattern.compile("exports (org\\.chengzhen\\.[a-z.]+)");
    private static final Pattern PUBLIC = Pattern.compile(
            "^public (abstract |final |sealed |non-sealed )*(class|record|interface|enum)", Pattern.MULTILINE);

    /** Public only for the packages above them in {@code core.io}. */
    private static final Set<String> NO_API = Set.of("org.chengzhen.core.io.shape", "org.chengzhen.core.io.table");

    private static Path root() {
        return Path.of(System.getProperty("chengzhen.root", "..")).toAbsolutePath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "indicators"})
    void everyPackageWithAPublicTypeIsExported(String module) throws IOException {
        Path sources = root().resolve(module).resolve("src/main/java");
        Matcher exports = EXPORTS.matcher(Files.readString(sources.resolve("module-info.java")));
        Set<String> exported = new TreeSet<>();
        while (exports.find()) {
            exported.add(exports.group(1));
        }
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> open = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> PUBLIC.matcher(read(file)).find())
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            open.removeAll(NO_API);
            assertEquals(open, exported);
        }
    }

    /** What nullness tools, checks of forgotten results and readers of the documentation go by. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "indicators", "indicators/jackson", "indicators/spark"})
    void everyPackageSaysNullnessResultsAndSince(String module) throws IOException {
        Path sources = root().resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            Set<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .map(file -> file.resolveSibling("package-info.java"))
                    .filter(file -> !file.getParent().endsWith("methods"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertFalse(packages.isEmpty());
            for (Path info : packages) {
                String text = read(info);
                for (String mark : List.of("@NullMarked", "@ParametersAreNonnullByDefault", "@CheckReturnValue")) {
                    assertTrue(text.contains("\n" + mark + "\n"), info + " lacks " + mark);
                }
                assertTrue(
                        text.contains("\n * @since 0.1.0\n") || info.getParent().endsWith("internal"),
                        info + " lacks @since");
            }
        }
    }

    /** Someone new finds each door in the list of its room. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "indicators", "indicators/jackson", "indicators/spark"})
    void everyPublicTypeIsNamedByItsPackage(String module) throws IOException {
        Path sources = root().resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> unnamed = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().endsWith("internal"))
                    .filter(file -> PUBLIC.matcher(read(file)).find())
                    .filter(file -> {
                        String name = file.getFileName().toString().replace(".java", "");
                        return !Pattern.compile("\\b" + name + "\\b")
                                .matcher(read(file.resolveSibling("package-info.java")))
                                .find();
                    })
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), unnamed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
