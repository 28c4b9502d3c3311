/**
 * The edge: files and databases in, files out. The only package that reads or writes.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.io.PanelReader}: CSV in long and wide form, and JDBC results, to a panel;
 *       {@link org.chengzhen.core.io.Reading} is what a lenient read gives, {@link
 *       org.chengzhen.core.io.Problem} one thing wrong with a source, {@link
 *       org.chengzhen.core.io.UnreadableException} all of them
 *   <li>{@link org.chengzhen.core.io.FlowReader}: lists of pairs, CSV and JDBC, to flows; {@link
 *       org.chengzhen.core.io.FlowReading} what a lenient read of them gives
 *   <li>{@link org.chengzhen.core.io.GridReader} and {@link org.chengzhen.core.io.GridWriter}: grids as
 *       GeoTIFF, ESRI ASCII and CSV of cells; {@link org.chengzhen.core.io.GeoTiffWriter}, a GeoTIFF strip by
 *       strip; {@link org.chengzhen.core.io.ShareUnit}, how shares are written
 *   <li>{@link org.chengzhen.core.io.CsvRows}: any table as texts
 *   <li>{@link org.chengzhen.core.io.PanelWriter}: a panel to CSV that the reader reads
 * </ul>
 *
 * <p>FastCSV and the reader of TIFF stay within this package.
 */
@ParametersAreNonnullByDefault
package org.chengzhen.core.io;

import javax.annotation.ParametersAreNonnullByDefault;
