package org.chengzhen.core.io.shape;

import com.google.common.collect.ImmutableList;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.io.table.RefusedException;

/** Geometries as bytes (ISO 19125-1), as GeoPackages hold them behind a head of their own. */
final class WellKnownBinary {
    private static final int[] ENVELOPES = {0, 32, 48, 48, 64};
    private static final int DEEPEST = 8;

    private final ByteBuffer in;
    private final long line;
    private final List<ImmutableList<double[][]>> polygons = new ArrayList<>();

    private WellKnownBinary(ByteBuffer in, long line) {
        this.in = in;
        this.line = line;
    }

    static Geometry geoPackage(byte[] bytes, long line) {
        WellKnownBinary reader = new WellKnownBinary(ByteBuffer.wrap(bytes), line);
        try {
            if (bytes.length < 8 || bytes[0] != 'G' || bytes[1] != 'P') {
                throw reader.damaged("does not begin as one");
            }
            int envelope = bytes[3] >> 1 & 7;
            if (envelope >= ENVELOPES.length || 8 + ENVELOPES[envelope] > bytes.length) {
                throw reader.damaged("has an unknown head");
            }
            if ((bytes[3] & 16) != 0) {
                return Geometry.none("nothing");
            }
            reader.in.position(8 + ENVELOPES[envelope]);
            int kind = reader.read(0);
            String[] names = {
                "a geometry", "a point", "a line", "a polygon", "points", "lines", "polygons", "a collection"
            };
            return new Geometry(kind < names.length ? names[kind] : "a curve", ImmutableList.copyOf(reader.polygons));
        } catch (BufferUnderflowException e) {
            throw reader.damaged("is cut off");
        }
    }

    private RefusedException damaged(String how) {
        return new RefusedException(line, "", "has a damaged geometry: it " + how);
    }

    private int read(int depth) {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        int dimensions = 2 + (type < 0 ? 1 : 0) + ((type & 0x4000_0000) != 0 ? 1 : 0);
        if ((type & 0x2000_0000) != 0) {
            in.getInt();
        }
        int plain = type & 0x0FFF_FFFF;
        int thousands = plain / 1000;
        dimensions += thousands == 3 ? 2 : thousands == 1 || thousands == 2 ? 1 : 0;
        int kind = plain % 1000;
        switch (kind) {
            case 1 -> in.position(Math.min(in.limit(), in.position() + 8 * dimensions));
            case 2 -> points(dimensions);
            case 3 -> polygon(dimensions);
            case 4, 5, 6, 7 -> {
                if (depth > DEEPEST) {
                    throw damaged("holds collections within collections");
                }
                int n = count(5);
                for (int k = 0; k < n; k++) {
                    ByteOrder order = in.order();
                    read(depth + 1);
                    in.order(order);
                }
            }
            default ->
                throw new RefusedException(
                        line, "", "has a geometry of curves (type " + kind + "): turn it into polygons first");
        }
        return kind;
    }

    /** A claimed number, held against the bytes that are left. */
    private int count(int bytesEach) {
        int n = in.getInt();
        if (n < 0 || (long) n * bytesEach > in.remaining()) {
            throw damaged("claims " + n + " parts in " + in.remaining() + " bytes");
        }
        return n;
    }

    private double[][] points(int dimensions) {
        double[][] points = new double[count(8 * dimensions)][];
        for (int p = 0; p < points.length; p++) {
            points[p] = new double[] {in.getDouble(), in.getDouble()};
            in.position(in.position() + 8 * (dimensions - 2));
        }
        return points;
    }

    private void polygon(int dimensions) {
        int rings = count(4);
        ImmutableList.Builder<double[][]> polygon = ImmutableList.builder();
        for (int k = 0; k < rings; k++) {
            double[][] ring = points(dimensions);
            if (ring.length < 4) {
                throw damaged("has a ring of " + ring.length + " points");
            }
            for (double[] point : ring) {
                if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
                    throw damaged("has a point that is no number");
                }
            }
            polygon.add(ring);
        }
        if (rings > 0) {
            polygons.add(polygon.build());
        }
    }
}
