package org.chengzhen.core.io.shape;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.DbfTable;
import org.chengzhen.core.io.table.FileHead;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;
import org.chengzhen.core.io.table.Sisters;

/**
 * Shapefiles: the .shp with the .dbf of the same name beside it, which must be there, and .cpg and .prj, which may.
 *
 * <p>Source: ESRI (1998), ESRI Shapefile Technical Description.
 */
public final class ShapefileFormat implements FeatureFormat {
    private static final int HEAD = 100;

    /** The format. */
    public ShapefileFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        return head.startsWith(0, 0, 0x27, 0x0A) && !head.named(".shx");
    }

    @Override
    public List<FeatureTable> features(Path file, Optional<Charset> charset) throws IOException {
        Path dbf = Sisters.of(file, ".dbf")
                .orElseThrow(() -> new RefusedException(
                        1, "", "has no .dbf beside it: a shapefile is several files of one name, give all of them"));
        List<Geometry> geometries = geometries(file);
        DbfTable properties = DbfTable.of(dbf, charset);
        FeatureTable features = new FeatureTable("", "shapefile, " + properties.format());
        projection(file).ifPresent(text -> features.degrees(isGeographic(text)));
        try (Rows rows = properties.rows()) {
            Row row = new Row();
            List<String> names = new ArrayList<>();
            long records = 0;
            while (rows.next(row)) {
                if (row.line() == 0) {
                    for (int j = 0; j < row.size(); j++) {
                        names.add(unique(row.text(j), names));
                    }
                    names.forEach(features::header);
                    continue;
                }
                records = row.line();
                if (records > geometries.size()) {
                    throw new RefusedException(
                            records, "", "has " + geometries.size() + " outlines, but its .dbf has more records");
                }
                Map<String, Object> values = new LinkedHashMap<>();
                for (int j = 0; j < names.size(); j++) {
                    values.put(names.get(j), row.isNumber(j) ? (Object) row.number(j) : row.text(j));
                }
                features.add(records, values, geometries.get((int) records - 1));
            }
        }
        return List.of(features);
    }

    private static String unique(String name, List<String> names) {
        String free = name;
        for (int k = 2; names.contains(free); k++) {
            free = name + "_" + k;
        }
        return free;
    }

    private static Optional<String> projection(Path file) throws IOException {
        Optional<Path> prj = Sisters.of(file, ".prj");
        if (prj.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(prj.get())) {
            String text = new String(in.readNBytes(1 << 16), StandardCharsets.ISO_8859_1).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }

    /** Whether a description of coordinates (WKT) is of longitude and latitude. */
    static boolean isGeographic(String wkt) {
        String text = wkt.strip().toUpperCase(Locale.ROOT);
        return text.startsWith("GEOGCS")
                || text.startsWith("GEOGCRS")
                || text.startsWith("GEODCRS")
                || text.startsWith("GEODETICCRS")
                || text.startsWith("GEOGRAPHICCRS");
    }

    private static RefusedException damaged(long record, String how) {
        return new RefusedException(record, "", "is a damaged shapefile: " + how);
    }

    private static List<Geometry> geometries(Path file) throws IOException {
        List<Geometry> geometries = new ArrayList<>();
        long left = Files.size(file) - HEAD;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (left < 0) {
                throw damaged(1, "its head is cut off");
            }
            in.skipNBytes(HEAD);
            while (left > 0) {
                Loop.check();
                if (left < 8) {
                    throw damaged(geometries.size() + 1L, "it ends within a record");
                }
                in.readInt();
                long length = 2L * in.readInt();
                left -= 8;
                if (length < 4 || length > left) {
                    throw damaged(
                            geometries.size() + 1L, "a record claims " + length + " bytes, but " + left + " are left");
                }
                left -= length;
                byte[] content = in.readNBytes((int) length);
                geometries.add(
                        geometry(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN), geometries.size() + 1));
            }
        }
        return geometries;
    }

    private static Geometry geometry(ByteBuffer in, int record) {
        int type = in.getInt();
        boolean polygon = type == 5 || type == 15 || type == 25;
        if (!polygon) {
            return Geometry.none(
                    switch (type) {
                        case 0 -> "nothing";
                        case 1, 11, 21 -> "a point";
                        case 3, 13, 23 -> "a line";
                        case 8, 18, 28 -> "points";
                        default -> "a shape of type " + type;
                    });
        }
        if (in.remaining() < 40) {
            throw damaged(record, "a polygon has " + in.remaining() + " bytes");
        }
        in.position(in.position() + 32);
        int parts = in.getInt();
        int points = in.getInt();
        if (parts < 0 || points < 0 || 4L * parts + 16L * points > in.remaining()) {
            throw damaged(
                    record,
                    "a polygon claims " + parts + " rings of " + points + " points, but has " + in.remaining()
                            + " bytes");
        }
        int[] starts = new int[parts + 1];
        for (int k = 0; k < parts; k++) {
            starts[k] = in.getInt();
        }
        starts[parts] = points;
        List<double[][]> rings = new ArrayList<>();
        for (int k = 0; k < parts; k++) {
            int n = starts[k + 1] - starts[k];
            if (starts[k] < 0 || n < 0 || starts[k + 1] > points || (k == 0 && starts[0] != 0)) {
                throw damaged(record, "ring " + k + " of a polygon begins at point " + starts[k]);
            }
            double[][] ring = new double[n][];
            for (int p = 0; p < n; p++) {
                ring[p] = new double[] {in.getDouble(), in.getDouble()};
                if (!Double.isFinite(ring[p][0]) || !Double.isFinite(ring[p][1])) {
                    throw damaged(record, "point " + p + " of ring " + k + " is no number");
                }
            }
            if (n < 4) {
                throw damaged(record, "ring " + k + " has " + n + " points");
            }
            rings.add(ring);
        }
        return Geometry.ofRings("a polygon", rings);
    }
}
