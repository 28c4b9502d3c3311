package org.chengzhen.core.io.shape;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.TableFormat;

/** A format whose rows have a geometry each. As a table it gives their properties. */
public interface FeatureFormat extends TableFormat {
    /**
     * Opens a file.
     *
     * @param file the file
     * @param charset where the caller has set one
     * @return its layers, in order
     * @throws IOException if the file cannot be read
     * @throws RefusedException if it is not what it says, or its library is missing
     */
    List<FeatureTable> features(Path file, Optional<Charset> charset) throws IOException;

    @Override
    default List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        return ImmutableList.copyOf(features(file, charset));
    }
}
