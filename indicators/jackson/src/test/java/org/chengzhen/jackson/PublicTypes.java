package org.chengzhen.jackson;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.indicators.frame.Study;

/** The public types of core and indicators, wherever their classes lie: a folder or a jar. */
final class PublicTypes {
    private PublicTypes() {}

    static List<Class<?>> all() {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> anchor : List.of(Panel.class, Study.class)) {
            Path place = new File(anchor.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .toPath();
            if (Files.isDirectory(place)) {
                types.addAll(below(place));
            } else {
                try (var jar = FileSystems.newFileSystem(place)) {
                    types.addAll(below(jar.getPath("/")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return types;
    }

    private static List<Class<?>> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && name.startsWith("org"))
                    .filter(name -> !name.endsWith("-info.class") && !name.contains("internal"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(PublicTypes::load)
                    .filter(PublicTypes::isOpen)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return Void.class;
        }
    }

    private static boolean isOpen(Class<?> type) {
        return type != Void.class
                && Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()));
    }
}
