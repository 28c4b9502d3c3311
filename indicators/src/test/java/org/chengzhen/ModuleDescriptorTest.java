package org.chengzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertEquals(open, exported);
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
