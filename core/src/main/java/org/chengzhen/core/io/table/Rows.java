package org.chengzhen.core.io.table;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a table, from the first on. */
public interface Rows extends Closeable {
    /**
     * Reads the next row.
     *
     * @param into emptied, and filled with its cells
     * @return false where there are no more
     * @throws IOException if the source fails
     * @throws RefusedException if the source is not what it says
     */
    boolean next(Row into) throws IOException;

    @Override
    void close() throws IOException;
}
