package org.chengzhen.core.io.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The bytes of a data set of Stata; nothing is read beyond its end. */
final class StataInput implements Closeable {
    private final RandomAccessFile file;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    StataInput(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    ByteOrder order() {
        return order;
    }

    void order(ByteOrder value) {
        order = value;
    }

    long position() throws IOException {
        return file.getFilePointer();
    }

    long length() throws IOException {
        return file.length();
    }

    long remaining() throws IOException {
        return file.length() - file.getFilePointer();
    }

    void seek(long at) throws IOException {
        if (at < 0 || at > file.length()) {
            throw StataHead.damaged("points to byte " + at + " but has " + file.length());
        }
        file.seek(at);
    }

    byte[] bytes(long count) throws IOException {
        if (count < 0 || count > remaining()) {
            throw StataHead.damaged(
                    "is truncated: " + count + " bytes are to come behind byte " + position() + " of " + file.length());
        }
        byte[] bytes = new byte[(int) Math.min(count, Integer.MAX_VALUE - 8)];
        file.readFully(bytes);
        return bytes;
    }

    String ascii(int count) throws IOException {
        return new String(bytes(count), StandardCharsets.ISO_8859_1);
    }

    void expect(String tag) throws IOException {
        long at = position();
        if (!ascii(tag.length()).equals(tag)) {
            throw StataHead.damaged("has no " + tag + " at byte " + at);
        }
    }

    int unsignedByte() throws IOException {
        return bytes(1)[0] & 0xFF;
    }

    /** A whole number of some bytes; one of eight bytes may come out negative. */
    long unsigned(int count) throws IOException {
        byte[] bytes = bytes(count);
        long value = 0;
        for (int k = 0; k < count; k++) {
            value = value << 8 | (bytes[order == ByteOrder.BIG_ENDIAN ? k : count - 1 - k] & 0xFF);
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
