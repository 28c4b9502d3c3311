package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How large an image of a TIFF is, and what a cell of it holds.
 *
 * @param rows &gt; 0
 * @param columns &gt; 0
 * @param bands numbers in a cell
 * @param bits of each number
 * @param format 1 for whole numbers from 0, 2 for those with a sign, 3 for floating ones
 * @param planar whether each band lies by itself
 */
record TiffShape(int rows, int columns, int bands, int bits, int format, boolean planar) {
    static TiffShape of(Path file, TiffTags tags) throws IOException {
        int rows = tags.whole(TiffTags.HEIGHT, 0);
        int columns = tags.whole(TiffTags.WIDTH, 0);
        if (rows <= 0 || columns <= 0) {
            throw new IOException(file + ": says it has " + rows + " rows and " + columns + " columns");
        }
        return new TiffShape(
                rows,
                columns,
                tags.whole(TiffTags.SAMPLES_PER_PIXEL, 1),
                tags.whole(TiffTags.BITS_PER_SAMPLE, 1),
                tags.whole(TiffTags.SAMPLE_FORMAT, 1),
                tags.whole(TiffTags.PLANAR, 1) == 2);
    }

    /** Whether the bands of a cell lie side by side. */
    boolean interleaved() {
        return bands > 1 && !planar;
    }

    /** How many numbers of a cell lie together. */
    int together() {
        return interleaved() ? bands : 1;
    }
}
