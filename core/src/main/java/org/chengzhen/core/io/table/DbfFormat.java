package org.chengzhen.core.io.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tables of dBASE and its successors (.dbf), as they lie beside shapefiles. The encoding is that of the .cpg file of the
 * same name, else of the mark in the head, else guessed. Deleted records are left out; memos are not read.
 */
public final class DbfFormat implements TableFormat {
    /** The format. */
    public DbfFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        int version = head.at(0);
        boolean dbase = version == 0x03
                || version == 0x04
                || version == 0x83
                || version == 0x8B
                || version == 0xF5
                || version == 0x30
                || version == 0x31
                || version == 0x32;
        int length = head.at(8) | head.at(9) << 8;
        return dbase && head.at(2) <= 12 && head.at(3) <= 31 && length >= 65 && (length % 32 <= 2 || length % 32 == 8);
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        return List.of(DbfTable.of(file, charset));
    }
}
