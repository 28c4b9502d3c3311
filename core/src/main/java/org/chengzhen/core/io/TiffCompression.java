package org.chengzhen.core.io;

import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;

/** How the blocks of a TIFF are compressed, and which of them can be read. */
final class TiffCompression {
    private static final int NONE = 1;
    private static final int DEFLATE = 8;
    private static final int ZSTD = 50_000;

    private final Path file;
    private final int code;

    TiffCompression(Path file, int code) throws IOException {
        this.file = file;
        this.code = code;
        boolean read = code == NONE || code == 5 || code == DEFLATE || code == 32_946 || code == 32_773 || code == ZSTD;
        if (!read) {
            throw refused("is compressed with " + name(code) + ", which is not read");
        }
        if (code == ZSTD) {
            try {
                Class.forName("io.airlift.compress.zstd.ZstdDecompressor");
            } catch (ClassNotFoundException e) {
                throw new IOException(
                        file
                                + ": is compressed with ZSTD: put io.airlift:aircompressor on the class path, or"
                                + " rewrite it with " + command(file),
                        e);
            }
        }
    }

    private static String name(int code) {
        return switch (code) {
            case 2, 3, 4 -> "CCITT fax coding";
            case 6, 7 -> "JPEG";
            case 34_712, 33_003, 33_005 -> "JPEG 2000";
            case 34_887 -> "LERC";
            case 34_925 -> "LZMA";
            case 50_001 -> "WebP";
            case 50_002 -> "JPEG XL";
            default -> "method " + code;
        };
    }

    private IOException refused(String why) {
        return new IOException(file + ": " + why + ": rewrite it with " + command(file));
    }

    /** The command of GDAL that makes a file readable. */
    static String command(Path file) {
        return "gdal_translate -co COMPRESS=DEFLATE " + file.getFileName() + " readable.tif";
    }

    boolean isNone() {
        return code == NONE;
    }

    /** The method of the blocks that {@link #readable} gives. */
    int readableCode() {
        return code == ZSTD ? DEFLATE : code;
    }

    /** A block as the reader of TIFF can read it. */
    byte[] readable(byte[] block, long unpacked) throws IOException {
        if (code != ZSTD) {
            return block;
        }
        byte[] bytes = Zstd.unpacked(block, Math.toIntExact(unpacked));
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
            byte[] piece = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** All that needs the library, loaded only where it is there. */
    private static final class Zstd {
        static byte[] unpacked(byte[] block, int size) throws IOException {
            byte[] bytes = new byte[size];
            try {
                int length = new ZstdDecompressor().decompress(block, 0, block.length, bytes, 0, size);
                return length == size ? bytes : Arrays.copyOf(bytes, length);
            } catch (RuntimeException e) {
                throw new IOException("a block is no ZSTD: " + e.getMessage(), e);
            }
        }
    }
}
