package org.chengzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.inequality.Gini;
import org.junit.jupiter.api.Test;

/** Who is interrupted while he is the first to ask for a built-in table spoils it for nobody. */
class InterruptedLoadingTest {
    @Test
    void noClassIsSpoiledByAnInterruption() throws IOException, InterruptedException, URISyntaxException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(entry).toURI().toURL());
        }
        List<String> names = new ArrayList<>();
        names.addAll(below(folder(DoubleMatrix.class)));
        names.addAll(below(folder(Gini.class)));
        List<String> spoiled = new ArrayList<>();
        // loaded anew: those of the other tests are there already
        try (URLClassLoader fresh =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread thread = new Thread(() -> {
                for (String name : names) {
                    Thread.currentThread().interrupt();
                    try {
                        Class.forName(name, true, fresh);
                    } catch (ExceptionInInitializerError e) {
                        spoiled.add(name + ": " + e.getCause());
                    } catch (ClassNotFoundException | NoClassDefFoundError e) {
                        // a jar that is optional
                    }
                }
            });
            thread.start();
            thread.join();
        }
        assertTrue(names.size() > 800, names.size() + " classes");
        assertEquals(List.of(), spoiled);
    }

    private static Path folder(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org") && name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }
}
