package org.chengzhen.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the tests find the project's root, and beside it the shared folder with real data. */
public final class Repository {
    private Repository() {}

    /** The folder that holds the parent pom. */
    public static Path root() {
        String given = System.getProperty("chengzhen.root");
        if (given != null) {
            return Path.of(given);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** A path that a user gave, relative to the root unless absolute. */
    public static Path resolve(String path) {
        return root().resolve(path).normalize();
    }

    /** A file of the shared data, as {@code world/geonames_cities_100k.csv}, where the folder is there. */
    public static Optional<Path> data(String path) {
        Path file = resolve("../shared/data").resolve(path);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }
}
