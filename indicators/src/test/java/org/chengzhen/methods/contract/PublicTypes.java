package org.chengzhen.methods.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.inequality.Gini;

/** Every public type of the library and of its tests, found by its class file. */
final class PublicTypes {
    private static final String ROOT = "org.chengzhen.";

    private PublicTypes() {}

    /** The public types of {@code methods}, nested ones too. */
    static List<Class<?>> ofMethods() {
        return beside(Gini.class, ROOT + "methods.")
                .filter(PublicTypes::visible)
                .toList();
    }

    /** The public types of {@code indicators}. */
    static List<Class<?>> ofIndicators() {
        return beside(Study.class, ROOT + "indicators.")
                .filter(PublicTypes::visible)
                .toList();
    }

    /** The public types of {@code core} but for its inside. */
    static List<Class<?>> ofCore() {
        return beside(DoubleMatrix.class, ROOT + "core.")
                .filter(PublicTypes::visible)
                .filter(t -> !t.getPackageName().endsWith(".internal"))
                .toList();
    }

    /** The test classes of this module that implement a contract, in order of their names. */
    static <T> List<T> implementing(Class<T> contract) {
        return beside(PublicTypes.class, ROOT)
                .filter(contract::isAssignableFrom)
                .filter(t -> !t.isInterface() && !Modifier.isAbstract(t.getModifiers()))
                .map(t -> contract.cast(made(t)))
                .toList();
    }

    /** A family, as {@code inequality}, or a room of the core, as {@code core.panel}. */
    static String room(Class<?> type) {
        String name = type.getPackageName().substring(ROOT.length());
        return name.startsWith("methods.") ? name.substring("methods.".length()) : name;
    }

    /** A type by its room, as {@code inequality.DagumGini.Group}. */
    static String name(Class<?> type) {
        return room(type)
                + type.getName().substring(type.getPackageName().length()).replace('$', '.');
    }

    /** A method by its room, with the types of its parameters. */
    static String name(Executable member) {
        return name(member.getDeclaringClass()) + "." + (member instanceof Method ? member.getName() : "new")
                + Arrays.stream(member.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The public methods that a type declares itself, but for those that every record and enum has. */
    static Stream<Method> methods(Class<?> type) {
        List<String> everybodys = List.of("equals", "hashCode", "toString", "valueOf", "values", "compareTo");
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic() && !m.isBridge())
                .filter(m -> !everybodys.contains(m.getName())
                        || (m.getName().equals("values") && !Modifier.isStatic(m.getModifiers())))
                .sorted(Comparator.comparing(PublicTypes::name));
    }

    /** The folder of classes that a type comes from. */
    static Path folder(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** From a folder of classes, or from the jar that a build has made of it. */
    private static Stream<Class<?>> beside(Class<?> one, String prefix) {
        Path place = folder(one);
        try {
            if (Files.isDirectory(place)) {
                return classes(place, prefix);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return classes(jar.getPath("/"), prefix);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> classes(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .map(f -> folder.relativize(f).toString().replace('/', '.').replace('\\', '.'))
                    .filter(f -> f.startsWith(prefix) && f.endsWith(".class"))
                    .map(f -> f.substring(0, f.length() - ".class".length()))
                    .filter(f -> !f.endsWith("package-info") && !f.endsWith("module-info"))
                    .sorted()
                    .<Class<?>>map(PublicTypes::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Object made(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static boolean visible(Class<?> type) {
        for (Class<?> t = type; t != null; t = t.getEnclosingClass()) {
            if (!Modifier.isPublic(t.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }
}
