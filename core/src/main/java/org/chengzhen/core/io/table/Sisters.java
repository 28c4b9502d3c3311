package org.chengzhen.core.io.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The files that make one with another: those of its name in its folder. */
public final class Sisters {
    private Sisters() {}

    /**
     * The file of the same name with another extension, in small letters or capitals.
     *
     * @param file the file that was given
     * @param extension as {@code .dbf}
     * @return the other, where it is there
     */
    public static Optional<Path> of(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        for (String end : new String[] {extension, extension.toUpperCase(Locale.ROOT)}) {
            Path sister = file.resolveSibling(stem + end);
            if (Files.isRegularFile(sister)) {
                return Optional.of(sister);
            }
        }
        return Optional.empty();
    }
}
