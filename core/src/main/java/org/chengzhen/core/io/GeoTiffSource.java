package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Rectangle;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.GeoTransform;

/**
 * One band of a GeoTIFF, or its mask. It and {@link TiffTags} alone need the optional library.
 *
 * <p>The library decodes a whole image even when asked for a few rows of it, so each read hands it a small TIFF in
 * memory that holds only the {@link TiffBlocks} of these rows.
 */
final class GeoTiffSource implements CellSource {
    private final Path file;
    private final FileImageInputStream stream;
    private final ByteOrder order;
    private final TiffShape shape;
    private final TiffPlacement placement;
    private final TiffBlocks blocks;
    private final boolean anyBlank;
    private final int band;
    private final boolean masked;
    private final int predictor;
    private final double noData;
    private final boolean singleNoData;
    private final double wrap;
    private final TiffScale scale;

    /** The band that is asked for, masked where the file has a mask. */
    static CellSource open(Path file, GridReader options) throws IOException {
        GeoTiffSource band = new GeoTiffSource(file, options, false);
        boolean opened = false;
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".msk");
            CellSource source = band;
            if (options.maskIgnored()) {
                source = band;
            } else if (band.masked) {
                source = new MaskedSource(band, new GeoTiffSource(file, options, true));
            } else if (Files.isRegularFile(beside)) {
                source = new MaskedSource(band, maskBeside(beside, band));
            }
            opened = true;
            return source;
        } finally {
            if (!opened) {
                band.close();
            }
        }
    }

    /** The mask that GDAL writes into a file of its own, one for all bands or one for each. */
    private static CellSource maskBeside(Path file, GeoTiffSource of) throws IOException {
        GeoTiffSource mask = new GeoTiffSource(file, GridReader.of(file).band(1), false);
        if (mask.shape.bands() == of.shape.bands() && of.band > 0) {
            mask.close();
            mask = new GeoTiffSource(file, GridReader.of(file).band(of.band + 1), false);
        }
        if (mask.rows() != of.rows() || mask.columns() != of.columns()) {
            mask.close();
            throw new IOException(
                    file + ": masks " + mask.rows() + " rows x " + mask.columns() + " columns, but the grid has "
                            + of.rows() + " x " + of.columns() + "; .ignoringMask() reads without it");
        }
        return mask;
    }

    private GeoTiffSource(Path file, GridReader options, boolean mask) throws IOException {
        this.file = file;
        stream = new FileImageInputStream(file.toFile());
        boolean opened = false;
        try {
            ImmutableList<TiffTags> images = TiffTags.read(file, stream);
            TiffTags main = images.get(0);
            Optional<TiffTags> itsMask = maskOf(images);
            masked = itsMask.isPresent();
            TiffTags tags = mask ? itsMask.orElseThrow() : main;
            shape = TiffShape.of(file, tags);
            band = mask ? 0 : band(options.band());
            // the reader gives 32-bit unsigned numbers as signed ones and 8-bit signed as unsigned
            wrap = shape.format() == 1 && shape.bits() == 32
                    ? 0x1p32
                    : shape.format() == 2 && shape.bits() == 8 ? -0x1p8 : 0;
            singleNoData = shape.format() == 3 && shape.bits() == 32;
            noData = mask ? Double.NaN : Double.isNaN(options.noData()) ? noData(tags) : options.noData();
            scale = mask ? TiffScale.NONE : TiffScale.of(file, tags, band);
            predictor = tags.whole(TiffTags.PREDICTOR, 1);
            order = stream.getByteOrder();
            blocks = new TiffBlocks(file, stream, tags, shape, band);
            anyBlank = blocks.anyBlank();
            placement = TiffPlacement.of(file, main);
            opened = true;
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(file + ": is not a readable TIFF: " + e, e);
        } finally {
            if (!opened) {
                stream.close();
            }
        }
    }

    private int band(int wanted) throws IOException {
        if (shape.bands() > 1 && wanted == 0) {
            throw new IOException(file + ": has " + shape.bands()
                    + " bands, a grid of people has one: choose one from 1 to " + shape.bands() + ", as .band(2)");
        }
        if (wanted > shape.bands()) {
            throw new IOException(file + ": has no band " + wanted + " but " + shape.bands());
        }
        return Math.max(0, wanted - 1);
    }

    /** The mask of the main image. */
    private static Optional<TiffTags> maskOf(ImmutableList<TiffTags> images) {
        TiffTags main = images.get(0);
        return images.stream()
                .skip(1)
                .filter(other -> (other.whole(TiffTags.SUBFILE_TYPE, 0) & 5) == 4
                        && other.whole(TiffTags.HEIGHT, 0) == main.whole(TiffTags.HEIGHT, 0)
                        && other.whole(TiffTags.WIDTH, 0) == main.whole(TiffTags.WIDTH, 0))
                .findFirst();
    }

    private double noData(TiffTags tags) throws IOException {
        String text = tags.text(TiffTags.NO_DATA).orElse("");
        if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IOException(file + ": its no-data tag is not a number but " + text, e);
        }
    }

    @Override
    public int rows() {
        return shape.rows();
    }

    @Override
    public int columns() {
        return shape.columns();
    }

    @Override
    public GeoTransform transform() {
        return placement.transform();
    }

    @Override
    public double cellArea() {
        return placement.cellArea();
    }

    @Override
    public double[] rowAreas() {
        if (placement.webMercator()) {
            return CellAreas.webMercator(transform(), rows());
        }
        return Double.isNaN(cellArea()) ? CellAreas.degrees(transform(), rows()) : CellSource.super.rowAreas();
    }

    @Override
    public int rowsAtOnce() {
        return blocks.rows();
    }

    @Override
    public void read(int firstRow, int count, double[] into) throws IOException {
        if (!anyBlank) {
            readBlocks(firstRow, count, into, 0);
            return;
        }
        int columns = columns();
        int across = blocks.across();
        for (int r = 0; r < count; ) {
            int row = firstRow + r;
            int n = Math.min(count - r, blocks.rows() - row % blocks.rows());
            int first = row / blocks.rows() * across;
            boolean none = true;
            for (int k = first; k < first + across; k++) {
                none &= blocks.isBlank(k);
            }
            if (none) {
                Arrays.fill(into, r * columns, (r + n) * columns, Double.NaN);
            } else {
                readBlocks(row, n, into, r * columns);
                empty(first, n, into, r * columns);
            }
            r += n;
        }
    }

    /** What a tile that was never written has no data for. */
    private void empty(int firstBlock, int count, double[] into, int at) {
        for (int k = 0; k < blocks.across(); k++) {
            if (blocks.isBlank(firstBlock + k)) {
                int from = k * blocks.columns();
                int to = Math.min(columns(), from + blocks.columns());
                for (int r = 0; r < count; r++) {
                    Arrays.fill(into, at + r * columns() + from, at + r * columns() + to, Double.NaN);
                }
            }
        }
    }

    private void readBlocks(int firstRow, int count, double[] into, int at) throws IOException {
        if (count == 0) {
            return;
        }
        Raster raster = raster(firstRow, count);
        if (shape.interleaved()) {
            readInterleaved(raster, count, into, at);
        } else {
            readSamples(raster, count, into, at);
        }
    }

    private Raster raster(int firstRow, int count) throws IOException {
        int top = firstRow / blocks.rows() * blocks.rows();
        int firstBlock = firstRow / blocks.rows() * blocks.across();
        int lastBlock = ((firstRow + count - 1) / blocks.rows() + 1) * blocks.across();
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance();
        try (ImageInputStream part = new ByteArrayImageInputStream(blocks.part(top, firstBlock, lastBlock))) {
            reader.setInput(part);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceRegion(new Rectangle(0, firstRow - top, blocks.partColumns(), count));
            return reader.readRaster(0, parameters);
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s: rows %d to %d, in bytes %.0f to %.0f, cannot be read: %s",
                            file,
                            firstRow,
                            firstRow + count - 1,
                            blocks.firstByte(firstBlock),
                            blocks.endByte(lastBlock - 1),
                            e.getMessage() == null ? e.toString() : e.getMessage()),
                    e);
        } finally {
            reader.dispose();
        }
    }

    private void readInterleaved(Raster raster, int count, double[] into, int at) {
        TiffSamples samples = new TiffSamples(
                shape.bits() / 8, shape.format(), shape.bands(), predictor, order, blocks.columns(), blocks.across());
        int[] bytes = new int[blocks.partColumns()];
        for (int r = 0; r < count; r++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + r, bytes.length, 1, 0, bytes);
            samples.row(bytes, band, columns(), into, at + r * columns());
        }
        for (int k = at; k < at + count * columns(); k++) {
            into[k] = isMissing(into[k]) ? Double.NaN : scale.of(into[k]);
        }
    }

    private void readSamples(Raster raster, int count, double[] into, int at) {
        boolean integer =
                raster.getTransferType() != DataBuffer.TYPE_FLOAT && raster.getTransferType() != DataBuffer.TYPE_DOUBLE;
        double[] row = new double[columns()];
        for (int r = 0; r < count; r++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + r, row.length, 1, 0, row);
            for (int c = 0; c < row.length; c++) {
                double v = row[c];
                if (integer && wrap > 0 && v < 0) {
                    v += wrap;
                } else if (integer && wrap < 0 && v > 127) {
                    v += wrap;
                }
                into[at + r * row.length + c] = isMissing(v) ? Double.NaN : scale.of(v);
            }
        }
    }

    private boolean isMissing(double v) {
        return v == noData || (singleNoData && (float) v == (float) noData);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
