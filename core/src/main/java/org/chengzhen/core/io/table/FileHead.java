package org.chengzhen.core.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The name and the first bytes of a file: by these its format is known. */
public final class FileHead {
    private static final int LENGTH = 4_096;

    private final String name;
    private final byte[] bytes;

    private FileHead(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Reads the head of a file.
     *
     * @param file any file
     * @return its name and first bytes
     * @throws IOException if it cannot be read
     */
    public static FileHead of(Path file) throws IOException {
        Path name = file.getFileName();
        requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return new FileHead(String.valueOf(name), in.readNBytes(LENGTH));
        }
    }

    /**
     * Refuses a folder, and what gives its bytes once: a reader looks at a file several times.
     *
     * @param file any path
     * @throws IOException if a folder, a pipe or a device stands there
     */
    public static void requireFile(Path file) throws IOException {
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, not a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // opening a pipe waits for who writes, perhaps forever
            throw new IOException(file + " is a pipe or a device, not a file: write what it gives to a file");
        }
    }

    /**
     * The name of the file.
     *
     * @return without folders
     */
    public String name() {
        return name;
    }

    /**
     * Whether the name ends so.
     *
     * @param extension in small letters, as {@code .dbf}
     * @return true in any case of letters
     */
    public boolean named(String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /**
     * Whether the file begins with these bytes.
     *
     * @param signature each from 0 to 255
     * @return true where all of them stand at its beginning
     */
    public boolean startsWith(int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int k = 0; k < signature.length; k++) {
            if ((bytes[k] & 0xFF) != signature[k]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first bytes as text, one sign a byte.
     *
     * @return up to some thousand signs
     */
    public String latin1() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /**
     * The byte at a place.
     *
     * @param at from 0
     * @return 0 to 255, or -1 beyond the end
     */
    public int at(int at) {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }
}
