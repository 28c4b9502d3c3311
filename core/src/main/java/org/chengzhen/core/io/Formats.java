package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chengzhen.core.io.shape.GeoJsonFormat;
import org.chengzhen.core.io.shape.GeoPackageFormat;
import org.chengzhen.core.io.shape.ShapefileFormat;
import org.chengzhen.core.io.table.DbfFormat;
import org.chengzhen.core.io.table.DelimitedFormat;
import org.chengzhen.core.io.table.FileHead;
import org.chengzhen.core.io.table.ForeignFormat;
import org.chengzhen.core.io.table.HtmlFormat;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.StataFormat;
import org.chengzhen.core.io.table.TableFormat;
import org.chengzhen.core.io.table.XlsFormat;
import org.chengzhen.core.io.table.XlsxFormat;
import org.chengzhen.core.io.table.XmlWorkbookFormat;

/** The formats of tables, asked in this order: text is what nothing else is. */
final class Formats {
    private static final ImmutableList<TableFormat> ALL = ImmutableList.of(
            new ForeignFormat.Archive(),
            new XlsxFormat(),
            new XlsFormat(),
            new StataFormat(Formats::isKnown),
            new DbfFormat(),
            new ShapefileFormat(),
            new GeoPackageFormat(),
            new GeoJsonFormat(),
            new XmlWorkbookFormat(),
            new HtmlFormat(),
            new ForeignFormat(),
            new DelimitedFormat());

    private Formats() {}

    /** Whether a header says what its column holds. */
    private static boolean isKnown(String header) {
        Header parsed = Header.parse(header, VariableNames.with(List.of()));
        return parsed.variable().isPresent() || ColumnRole.find(header).isPresent();
    }

    /** The tables of a file, by its content. */
    static List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        FileHead head = FileHead.of(file);
        for (TableFormat format : ALL) {
            if (format.recognises(head)) {
                return format.open(file, charset);
            }
        }
        throw new AssertionError("text recognises everything");
    }

    /** Of the tables that are seen the one of the most rows, the first of equals. */
    static RawTable fullest(List<RawTable> tables) throws IOException {
        RawTable best = null;
        int most = -1;
        for (RawTable table : RawTable.shown(tables)) {
            int rows = Sample.of(table).rows();
            if (rows > most) {
                best = table;
                most = rows;
            }
        }
        if (best == null) {
            throw new RefusedException(1, "", "has no table");
        }
        return best;
    }
}
