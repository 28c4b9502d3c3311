/**
 * The edge: files and databases in, files out. The only packages that read or write.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.io.PanelReader}: tables of any format, and JDBC results, to a panel; {@link
 *       org.chengzhen.core.io.TableReader} the same with settings, as {@link
 *       org.chengzhen.core.io.EllipsisMark}; {@link org.chengzhen.core.io.Look} what was found
 *       out about a table before it is read; {@link org.chengzhen.core.io.Reading} what a lenient read gives, {@link
 *       org.chengzhen.core.io.SetApart} a row that is no place, {@link org.chengzhen.core.io.Problem} one thing wrong
 *       with a source, {@link org.chengzhen.core.io.UnreadableException} all of them
 *   <li>{@link org.chengzhen.core.io.FlowReader}: lists of pairs and square tables to flows; {@link
 *       org.chengzhen.core.io.FlowTableReader} the same with settings; {@link org.chengzhen.core.io.FlowReading} what
 *       a lenient read of them gives
 *   <li>{@link org.chengzhen.core.io.PolygonReader}: outlines of places and their properties, as {@link
 *       org.chengzhen.core.io.Outlines}, and {@link org.chengzhen.core.io.OutlinesReading} what a lenient read gives;
 *       {@link org.chengzhen.core.io.WeightsReader}: spatial weights of all forms
 *   <li>{@link org.chengzhen.core.io.GridReader} and {@link org.chengzhen.core.io.GridWriter}: grids as GeoTIFF, ESRI
 *       ASCII and CSV of cells; {@link org.chengzhen.core.io.GeoTiffWriter}, a GeoTIFF strip by strip; {@link
 *       org.chengzhen.core.io.ShareUnit}, how shares are written; {@link org.chengzhen.core.io.GridReading}, what a
 *       lenient read of a grid gives
 *   <li>{@link org.chengzhen.core.io.CsvRows}: any table as texts
 *   <li>{@link org.chengzhen.core.io.PanelWriter}: a panel to CSV that the reader reads to an equal one
 * </ul>
 *
 * <p>How a table becomes a panel: {@code Formats} opens the source as a {@link org.chengzhen.core.io.table.RawTable};
 * {@code Layout} finds header ({@code HeaderRows}, {@code Titles}), columns ({@code Header}, {@code ColumnRole},
 * {@code VariableNames}, {@code PlaceColumns}) and units ({@code ColumnUnits}) in its first rows, and {@code
 * LayoutCheck} what it lacks; {@code PanelAssembler} reads the rows with the one parser of cells ({@code Cells}) into
 * {@code RowStore}s; {@code PanelMaker} has {@code PlaceResolver} say what the places are and fills the panel. {@code
 * FlowAssembler} does the same for flows, and {@code Links} gathers weights. A grid is read from a {@code CellSource}
 * by rows. {@code GeoTiffSource} reads the {@code TiffTags} of a file, {@code TiffShape} and {@code TiffPlacement}
 * from them, and then some {@code TiffBlocks} at a time; {@code TiffCompression}, {@code TiffSamples}, {@code
 * TiffScale} and {@code MaskedSource} are what the library of TIFF leaves to us.
 *
 * <p>FastCSV, the readers of workbooks and pages, and the reader of TIFF stay within these packages.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.io;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
