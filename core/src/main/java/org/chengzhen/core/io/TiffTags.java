package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/**
 * The tags of one image of a TIFF, by their numbers.
 *
 * <p>Source: Adobe (1992), TIFF 6.0; Open Geospatial Consortium (2019), GeoTIFF 1.1.
 */
final class TiffTags {
    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int PLANAR = 284;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int SAMPLE_FORMAT = 339;
    static final int PIXEL_SCALE = 33_550;
    static final int TIE_POINT = 33_922;
    static final int TRANSFORMATION = 34_264;
    static final int METADATA = 42_112;
    static final int NO_DATA = 42_113;

    private static final int GEO_KEYS = 34_735;

    private final Directory directory;

    private TiffTags(Directory directory) {
        this.directory = directory;
    }

    /** The images of a file, the main one first; the stream is at its beginning again. */
    static ImmutableList<TiffTags> read(Path file, ImageInputStream stream) throws IOException {
        Directory all;
        try {
            all = new TIFFReader().read(stream);
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    file + ": its table of tags cannot be read, near byte " + stream.getStreamPosition() + " of "
                            + stream.length() + ": " + e.getMessage(),
                    e);
        } finally {
            stream.seek(0);
        }
        if (!(all instanceof CompoundDirectory several)) {
            return ImmutableList.of(new TiffTags(all));
        }
        ImmutableList.Builder<TiffTags> images = ImmutableList.builder();
        for (int k = 0; k < several.directoryCount(); k++) {
            images.add(new TiffTags(several.getDirectory(k)));
        }
        return images.build();
    }

    boolean has(int tag) {
        return directory.getEntryById(tag) != null;
    }

    /** A tag as a text, without the zeros that end it. */
    Optional<String> text(int tag) {
        return Optional.ofNullable(directory.getEntryById(tag))
                .map(entry -> entry.getValueAsString().replace("\0", "").strip());
    }

    int whole(int tag, int otherwise) {
        double[] values = numbers(tag);
        return values.length == 0 ? otherwise : (int) Math.min(Integer.MAX_VALUE, values[0]);
    }

    /** The numbers of a tag, none where it is absent or holds something else. */
    double[] numbers(int tag) {
        Entry entry = directory.getEntryById(tag);
        if (entry == null || entry.getValue() == null) {
            return new double[0];
        }
        Object value = entry.getValue();
        if (value instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (!value.getClass().isArray()) {
            return new double[0];
        }
        double[] numbers = new double[Array.getLength(value)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((Number) Array.get(value, i)).doubleValue();
        }
        return numbers;
    }

    /** A whole number from the table of geo keys, 0 where it is absent. */
    int geoKey(int key) {
        double[] keys = numbers(GEO_KEYS);
        for (int k = 4; k + 3 < keys.length; k += 4) {
            if (keys[k] == key && keys[k + 1] == 0) {
                return (int) keys[k + 3];
            }
        }
        return 0;
    }
}
