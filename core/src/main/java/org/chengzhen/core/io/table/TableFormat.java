package org.chengzhen.core.io.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How files of one format are known and opened. */
public interface TableFormat {
    /**
     * Whether a file is of this format, by its first bytes.
     *
     * @param head of the file
     * @return true where it is
     */
    boolean recognises(FileHead head);

    /**
     * Opens a file of this format.
     *
     * @param file the file
     * @param charset where the caller has set one
     * @return its tables, in order
     * @throws IOException if the file cannot be read
     * @throws RefusedException if it is not what it says, or its library is missing
     */
    List<RawTable> open(Path file, Optional<Charset> charset) throws IOException;
}
