package org.chengzhen.core.io.shape;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.FileHead;
import org.chengzhen.core.io.table.RefusedException;

/**
 * GeoPackages, over JDBC: a driver of SQLite must be on the class path. The file is opened for reading only, nothing in
 * it is run, and its layers of features are its tables.
 *
 * <p>Source: Open Geospatial Consortium (2024), OGC GeoPackage Encoding Standard 1.4.
 */
public final class GeoPackageFormat implements FeatureFormat {
    private static final String COORDINATES = "org.xerial:sqlite-jdbc";

    /** The format. */
    public GeoPackageFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        return head.latin1().startsWith("SQLite format 3\0");
    }

    private record Layer(String table, String column, Optional<String> crs) {}

    @Override
    public List<FeatureTable> features(Path file, Optional<Charset> charset) throws IOException {
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw RefusedException.missingLibrary("GeoPackage", COORDINATES);
        }
        if (url.indexOf('?') >= 0) {
            // what follows it would be settings of the driver
            throw new RefusedException(1, "", "has a question mark in its path: rename it");
        }
        Properties readOnly = new Properties();
        readOnly.setProperty("open_mode", "1");
        try (Connection connection = DriverManager.getConnection(url, readOnly)) {
            try (Statement statement = connection.createStatement()) {
                // views of the file may call nothing that could do more than compute
                statement.execute("PRAGMA trusted_schema = OFF");
            }
            List<FeatureTable> tables = new ArrayList<>();
            for (Layer layer : layers(connection)) {
                tables.add(table(connection, layer));
            }
            return tables;
        } catch (SQLException e) {
            throw new RefusedException(1, "", "is no readable GeoPackage: " + e.getMessage());
        }
    }

    private static List<Layer> layers(Connection connection) throws SQLException {
        List<Layer> layers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT g.table_name, g.column_name, s.definition"
                        + " FROM gpkg_geometry_columns g"
                        + " JOIN sqlite_master m ON m.name = g.table_name AND m.type IN ('table', 'view')"
                        + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.rowid")) {
            while (rows.next()) {
                layers.add(new Layer(rows.getString(1), rows.getString(2), Optional.ofNullable(rows.getString(3))));
            }
        }
        if (layers.isEmpty()) {
            throw new RefusedException(1, "", "has no layer of features");
        }
        return layers;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The columns that only number the rows. */
    private static Set<String> keys(Connection connection, String table) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT name FROM pragma_table_info(?) WHERE pk > 0 AND type LIKE 'INTEGER'")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        return keys;
    }

    private static FeatureTable table(Connection connection, Layer layer) throws SQLException {
        FeatureTable features = new FeatureTable(layer.table, "GeoPackage");
        layer.crs
                .filter(text -> !text.isBlank() && !text.equalsIgnoreCase("undefined"))
                .ifPresent(text -> features.degrees(ShapefileFormat.isGeographic(text)));
        Set<String> keys = keys(connection, layer.table);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(layer.table))) {
            int width = rows.getMetaData().getColumnCount();
            int geometry = 0;
            List<String> names = new ArrayList<>();
            for (int j = 1; j <= width; j++) {
                String name = rows.getMetaData().getColumnName(j);
                names.add(name);
                if (name.equalsIgnoreCase(layer.column)) {
                    geometry = j;
                } else if (!keys.contains(name)) {
                    features.header(name);
                }
            }
            if (geometry == 0) {
                throw new RefusedException(1, layer.column, "has no column " + layer.column + " in " + layer.table);
            }
            for (long line = 1; rows.next(); line++) {
                Loop.check();
                Map<String, Object> values = new LinkedHashMap<>();
                for (int j = 1; j <= width; j++) {
                    if (j != geometry && !keys.contains(names.get(j - 1))) {
                        values.put(names.get(j - 1), cell(rows.getObject(j)));
                    }
                }
                byte[] bytes = rows.getBytes(geometry);
                features.add(
                        line,
                        values,
                        bytes == null ? Geometry.none("nothing") : WellKnownBinary.geoPackage(bytes, line));
            }
        }
        return features;
    }

    private static Object cell(Object value) {
        if (value == null || value instanceof byte[]) {
            return null;
        }
        if (value instanceof Number && !(value instanceof BigDecimal)) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) && Math.abs(number) < 0x1p53 ? (Object) number : value.toString();
        }
        return value.toString();
    }
}
