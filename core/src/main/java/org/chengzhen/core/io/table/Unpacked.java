package org.chengzhen.core.io.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Bytes that are unpacked on the way: not more than a number of them, and damage is a refusal. */
final class Unpacked extends FilterInputStream {
    private long left;

    Unpacked(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n;
        try {
            n = super.read(into, from, length);
        } catch (ZipException | EOFException e) {
            throw new RefusedException(1, "", "is damaged: it cannot be unpacked to its end");
        }
        left -= Math.max(0, n);
        if (left < 0) {
            throw new RefusedException(1, "", "is unpacked to far more than the size of the file: not read");
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
