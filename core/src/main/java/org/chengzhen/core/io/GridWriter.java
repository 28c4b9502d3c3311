package org.chengzhen.core.io;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;

/**
 * Writes grids: GeoTIFF, ESRI ASCII, CSV with a line for each cell, and a picture of classes.
 *
 * <p>{@link GridReader} reads each of them, but for the picture. A grid larger than memory is written strip by
 * strip with {@link GeoTiffWriter}.
 *
 * <pre>{@code
 * GridWriter.png(DegreeOfUrbanisation.ghslR2023A().level1(grid).classes(), Path.of("classes.png"));
 * }</pre>
 */
public final class GridWriter {
    private static final int TRANSPARENT = 255;

    private GridWriter() {}

    /**
     * Writes people as a GeoTIFF, without their shares.
     *
     * @param grid people; in degrees if its cells have no one area
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written or would exceed 4 GiB
     * @throws IllegalArgumentException if the grid has no cell
     * @see GeoTiffWriter
     */
    public static void geoTiff(PopulationGrid grid, Path file) throws IOException {
        write(grid, GeoTiffWriter.people(file, grid.rows()));
    }

    /**
     * Writes the land shares of a grid as a GeoTIFF of fractions.
     *
     * @param grid with land shares; without, every cell is 1
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written or would exceed 4 GiB
     * @throws IllegalArgumentException if the grid has no cell
     */
    public static void geoTiffOfLand(PopulationGrid grid, Path file) throws IOException {
        write(grid, GeoTiffWriter.landShares(file, grid.rows()));
    }

    /**
     * Writes the built-up shares of a grid as a GeoTIFF of fractions.
     *
     * @param grid with built-up shares; without, every cell is 0
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written or would exceed 4 GiB
     * @throws IllegalArgumentException if the grid has no cell
     */
    public static void geoTiffOfBuiltUp(PopulationGrid grid, Path file) throws IOException {
        write(grid, GeoTiffWriter.builtUpShares(file, grid.rows()));
    }

    private static void write(PopulationGrid grid, GeoTiffWriter writer) throws IOException {
        try (writer) {
            writer.write(grid);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    /**
     * Writes classes as a GeoTIFF of bytes; no data is 255.
     *
     * @param grid classes
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written or would exceed 4 GiB
     * @throws IllegalArgumentException if the grid has no cell
     */
    public static void geoTiff(ClassGrid grid, Path file) throws IOException {
        try (GeoTiffWriter writer = GeoTiffWriter.classes(file, grid.rows())) {
            writer.write(grid);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    /**
     * Writes people as an ESRI ASCII grid, without their shares.
     *
     * @param grid people
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if cells are not square
     */
    public static void esriAscii(PopulationGrid grid, Path file) throws IOException {
        try (BufferedWriter out = head(file, grid.rows(), grid.columns(), grid.transform(), "-9999")) {
            for (int r = 0; r < grid.rows(); r++) {
                for (int c = 0; c < grid.columns(); c++) {
                    out.write(c == 0 ? "" : " ");
                    out.write(grid.hasData(r, c) ? number(grid.population(r, c)) : "-9999");
                }
                out.write('\n');
            }
        }
    }

    /**
     * Writes classes as an ESRI ASCII grid; no data is −1.
     *
     * @param grid classes
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if cells are not square
     */
    public static void esriAscii(ClassGrid grid, Path file) throws IOException {
        try (BufferedWriter out = head(file, grid.rows(), grid.columns(), grid.transform(), "-1")) {
            for (int r = 0; r < grid.rows(); r++) {
                for (int c = 0; c < grid.columns(); c++) {
                    out.write(c == 0 ? "" : " ");
                    out.write(Integer.toString(grid.get(r, c)));
                }
                out.write('\n');
            }
        }
    }

    private static BufferedWriter head(Path file, int rows, int columns, GeoTransform t, String noData)
            throws IOException {
        org.chengzhen.core.internal.Checks.argument(
                t.cellWidth() == t.cellHeight(),
                "an ESRI ASCII grid has square cells but these are %s x %s",
                t.cellWidth(),
                t.cellHeight());
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
        out.write(String.format(
                Locale.ROOT,
                "ncols %d%nnrows %d%nxllcorner %s%nyllcorner %s%ncellsize %s%nNODATA_value %s%n",
                columns,
                rows,
                number(t.originX()),
                number(t.originY() - rows * t.cellHeight()),
                number(t.cellWidth()),
                noData));
        return out;
    }

    /**
     * Writes a line for each cell with data: row, column, people, land and built-up share.
     *
     * @param grid people and shares
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written
     */
    public static void csv(PopulationGrid grid, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("row,column,population");
            out.write(grid.hasLandShares() ? ",land_fraction" : "");
            out.write(grid.hasBuiltUpShares() ? ",built_up_fraction" : "");
            out.write('\n');
            for (int r = 0; r < grid.rows(); r++) {
                for (int c = 0; c < grid.columns(); c++) {
                    if (grid.hasData(r, c)) {
                        out.write(r + "," + c + "," + number(grid.population(r, c)));
                        out.write(grid.hasLandShares() ? "," + number(grid.landShare(r, c)) : "");
                        out.write(grid.hasBuiltUpShares() ? "," + number(grid.builtUpShare(r, c)) : "");
                        out.write('\n');
                    }
                }
            }
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /**
     * Paints classes, one pixel a cell, in the colours of the GHSL settlement model.
     *
     * @param grid classes of the degree of urbanisation, level 1 or 2
     * @param file is replaced where it exists
     * @throws IOException if the file cannot be written
     */
    public static void png(ClassGrid grid, Path file) throws IOException {
        int[] colours = new int[256];
        Arrays.fill(colours, 0xff888888);
        colours[0] = 0xff7ab6f5;
        colours[10] = colours[0];
        colours[1] = 0xffcdf57a;
        colours[11] = colours[1];
        colours[12] = 0xffabcd66;
        colours[13] = 0xff375623;
        colours[2] = 0xffffff00;
        colours[21] = colours[2];
        colours[22] = 0xffa87000;
        colours[23] = 0xff732600;
        colours[3] = 0xffff0000;
        colours[30] = colours[3];
        colours[TRANSPARENT] = 0;
        IndexColorModel model =
                new IndexColorModel(8, 256, colours, 0, true, TRANSPARENT, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                image.getRaster().setSample(c, r, 0, grid.get(r, c) & 0xff);
            }
        }
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException(file + ": no writer of PNG is at hand");
        }
    }
}
