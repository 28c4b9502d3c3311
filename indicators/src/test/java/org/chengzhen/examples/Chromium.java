package org.chengzhen.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, where this machine has one: opens a page and gives what became of it. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Path program;

    private Chromium(Path program) {
        this.program = program;
    }

    /** What became of a page: its elements after the scripts ran, and what the browser logged. */
    public record Opened(String dom, List<String> console) {
        /** How often a text stands in the page. */
        public int count(String text) {
            return dom.split(java.util.regex.Pattern.quote(text), -1).length - 1;
        }
    }

    /** The browser on the path. */
    public static Optional<Chromium> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /** Opens a page with no way to any other host than this machine. */
    public Opened open(String address, Path folder) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        address)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "the browser did not end");
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> console =
                    lines.filter(line -> line.contains("CONSOLE")).toList();
            return new Opened(Files.readString(dom), console);
        }
    }
}
