package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.chengzhen.core.grid.ClassGrid;
import org.jspecify.annotations.Nullable;

/**
 * A grid of classes painted cell by cell, as the degree of urbanisation. A class without a label, and a cell without data, stays white.
 * Immutable.
 */
public final class Raster extends Layer {
    private static final long serialVersionUID = 1L;

    private final ClassGrid grid;
    private final ImmutableSortedMap<Integer, String> labels;
    private final ImmutableSortedMap<Integer, String> colours;

    private Raster(
            ClassGrid grid, ImmutableSortedMap<Integer, String> labels, ImmutableSortedMap<Integer, String> colours) {
        super("");
        this.grid = grid;
        this.labels = labels;
        this.colours = colours;
    }

    /**
     * A painted grid.
     *
     * @param grid the classes
     * @param labels what classes are called in the legend
     * @param colours of the classes, as {@code #RRGGBB}
     * @return the layer
     * @throws IllegalArgumentException if labels and colours name different classes
     */
    public static Raster of(ClassGrid grid, Map<Integer, String> labels, Map<Integer, String> colours) {
        Objects.requireNonNull(grid, "grid");
        if (!labels.keySet().equals(colours.keySet())) {
            throw new IllegalArgumentException(
                    "classes with labels " + labels.keySet() + " are not those with colours " + colours.keySet());
        }
        return new Raster(grid, ImmutableSortedMap.copyOf(labels), ImmutableSortedMap.copyOf(colours));
    }

    @Override
    Kind kind() {
        return Kind.RASTER;
    }

    @Override
    List<String> legend() {
        return ImmutableList.copyOf(labels.descendingMap().values());
    }

    @Override
    void extend(Extent extent) {
        extent.x(0);
        extent.x(grid.columns());
        extent.y(0);
        extent.y(grid.rows());
    }

    /** The grid as an image that fills the frame. */
    Map<String, Object> image(Frame frame) {
        int zoom = (int) Math.max(1, Math.min(12, Math.ceil(frame.width() * 2 / grid.columns())));
        return Options.map(
                "type",
                "image",
                "silent",
                true,
                "z",
                1,
                "style",
                Options.map(
                        "image",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(png(zoom)),
                        "x",
                        frame.left,
                        "y",
                        frame.top,
                        "width",
                        frame.width(),
                        "height",
                        frame.height()));
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map.Entry<Integer, String> entry : labels.descendingMap().entrySet()) {
            all.add(frame.on(Options.map(
                    "name",
                    entry.getValue(),
                    "type",
                    "scatter",
                    "symbol",
                    "rect",
                    "data",
                    List.of(),
                    "itemStyle",
                    Options.map("color", colours.get(entry.getKey()), "opacity", 1))));
        }
        return all;
    }

    /** A PNG with a palette: one byte a pixel, index 0 white, a class k + 1. */
    private byte[] png(int zoom) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream header = new DataOutputStream(head);
            header.writeInt(grid.columns() * zoom);
            header.writeInt(grid.rows() * zoom);
            header.write(new byte[] {8, 3, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "PLTE", palette());
            chunk(out, "IDAT", pixels(zoom));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] palette() {
        SortedMap<Integer, String> shown = colours;
        int last = shown.isEmpty() ? 0 : shown.lastKey() + 1;
        byte[] palette = new byte[3 * (last + 1)];
        Arrays.fill(palette, (byte) 255);
        shown.forEach((k, colour) -> {
            int rgb = Integer.parseInt(colour.substring(1), 16);
            palette[3 * (k + 1)] = (byte) (rgb >> 16);
            palette[3 * (k + 1) + 1] = (byte) (rgb >> 8);
            palette[3 * (k + 1) + 2] = (byte) rgb;
        });
        return palette;
    }

    private byte[] pixels(int zoom) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            byte[] line = new byte[1 + grid.columns() * zoom];
            for (int r = 0; r < grid.rows(); r++) {
                for (int c = 0; c < grid.columns(); c++) {
                    int k = grid.get(r, c);
                    byte index = colours.containsKey(k) ? (byte) (k + 1) : 0;
                    Arrays.fill(line, 1 + c * zoom, 1 + (c + 1) * zoom, index);
                }
                for (int copy = 0; copy < zoom; copy++) {
                    deflated.write(line);
                }
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Raster that
                && name().equals(that.name())
                && grid.equals(that.grid)
                && labels.equals(that.labels)
                && colours.equals(that.colours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), grid, labels, colours);
    }
}
