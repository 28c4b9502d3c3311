package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads outlines of places with their properties: GeoJSON, shapefiles, GeoPackages.
 *
 * <p>GeoJSON needs the optional library {@code com.fasterxml.jackson.core:jackson-core}, GeoPackages a JDBC driver of
 * SQLite such as {@code org.xerial:sqlite-jdbc}; shapefiles need nothing. The properties are a table like any other: {@link
 * PanelReader} reads them too, and {@link TableReader#outlines} reads outlines with settings.
 *
 * <pre>{@code
 * Outlines counties = PolygonReader.read(Path.of("counties.geojson"));
 * Outlines others = PanelReader.withDefaults().code("GB").sheet("layer").outlines(Path.of("many.gpkg"));
 * }</pre>
 */
public final class PolygonReader {
    private PolygonReader() {}

    /**
     * Reads a file.
     *
     * @param file the .geojson, .shp or .gpkg
     * @return outlines and properties
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if it is no such file or damaged, or a feature has no place or no polygon
     */
    public static Outlines read(Path file) throws IOException {
        return TableReader.DEFAULTS.outlines(file);
    }

    /**
     * Reads the good outlines of a file, and lists the problems. Never throws for what the file holds.
     *
     * @param file the .geojson, .shp or .gpkg
     * @return the good outlines and the problems
     * @throws IOException if the file cannot be read
     */
    public static OutlinesReading readLeniently(Path file) throws IOException {
        return TableReader.DEFAULTS.outlinesLeniently(file);
    }
}
