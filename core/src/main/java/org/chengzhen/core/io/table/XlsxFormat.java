package org.chengzhen.core.io.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel 2007 and later, read row by row. Formulas give the value that was saved with them. */
public final class XlsxFormat implements TableFormat {
    private static final String COORDINATES = "org.dhatim:fastexcel-reader:0.20.2";

    /** The format. */
    public XlsxFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        return head.startsWith('P', 'K', 3, 4) && !head.named(".zip");
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        try {
            Class.forName("org.dhatim.fastexcel.reader.ReadableWorkbook");
        } catch (ClassNotFoundException e) {
            throw RefusedException.missingLibrary(".xlsx", COORDINATES);
        }
        List<List<MergedCells.Range>> merged = WorkbookArchive.merged(file);
        return Workbook.sheets(file, merged);
    }

    /** All that needs the library, loaded only where it is there. */
    private static final class Workbook {
        private static ReadableWorkbook book(Path file) throws IOException {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        }

        static List<RawTable> sheets(Path file, List<List<MergedCells.Range>> merged) throws IOException {
            List<RawTable> tables = new ArrayList<>();
            try (ReadableWorkbook book = book(file);
                    Stream<Sheet> sheets = book.getSheets()) {
                sheets.forEach(sheet -> {
                    int k = tables.size();
                    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
                    tables.add(new SheetTable(
                            file, k, sheet.getName(), hidden, k < merged.size() ? merged.get(k) : List.of()));
                });
            } catch (IOException | RuntimeException e) {
                throw damaged(e);
            }
            return tables;
        }
    }

    private static RefusedException damaged(Exception e) {
        return new RefusedException(
                1,
                "",
                "is a damaged .xlsx file, or one of Word or PowerPoint ("
                        + e.getClass().getSimpleName() + ")");
    }

    private record SheetTable(Path file, int number, String sheet, boolean hidden, List<MergedCells.Range> merged)
            implements RawTable {
        @Override
        public String format() {
            return ".xlsx";
        }

        @Override
        public boolean ragged() {
            return true;
        }

        @Override
        public Rows rows() throws IOException {
            ReadableWorkbook book;
            try {
                book = Workbook.book(file);
            } catch (EOFException | ZipException e) {
                throw damaged(e);
            }
            try {
                return new SheetRows(book, book.getSheet(number).orElseThrow(), new MergedCells(merged));
            } catch (RuntimeException | EOFException | ZipException e) {
                book.close();
                throw damaged(e);
            }
        }
    }

    private static final class SheetRows implements Rows {
        private final ReadableWorkbook book;
        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private final MergedCells merged;
        private final List<Object> cells = new ArrayList<>();

        SheetRows(ReadableWorkbook book, Sheet sheet, MergedCells merged) throws IOException {
            this.book = book;
            this.merged = merged;
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
        }

        @Override
        public boolean next(Row into) throws IOException {
            try {
                if (!rows.hasNext()) {
                    return false;
                }
                org.dhatim.fastexcel.reader.Row row = rows.next();
                cells.clear();
                for (Cell cell : row) {
                    if (cell != null) {
                        while (cells.size() <= cell.getColumnIndex()) {
                            cells.add(null);
                        }
                        cells.set(cell.getColumnIndex(), value(cell));
                    }
                }
                merged.fill(row.getRowNum() - 1, cells);
                into.clear(row.getRowNum());
                MergedCells.write(cells, into);
                return true;
            } catch (RefusedException e) {
                throw e;
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        @Nullable
        private static Object value(Cell cell) {
            String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
            if (raw == null || raw.isBlank()) {
                // what a program wrote that does not calculate
                return cell.getFormula() == null || cell.getFormula().isBlank() ? null : "=" + cell.getFormula();
            }
            if (cell.getType() == CellType.STRING || cell.getType() == CellType.ERROR) {
                return raw;
            }
            if (cell.getType() == CellType.BOOLEAN) {
                return cell.getText();
            }
            double number;
            try {
                number = Double.parseDouble(raw);
            } catch (NumberFormatException e) {
                return raw;
            }
            return isDate(cell.getDataFormatString()) && number > 0 && number < 3e6
                    ? cell.asDate().toLocalDate().toString()
                    : Percent.orNumber(number, cell.getDataFormatString());
        }

        private static boolean isDate(@Nullable String format) {
            if (format == null || format.equalsIgnoreCase("general")) {
                return false;
            }
            String bare =
                    format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
            return bare.contains("yy")
                    || bare.contains("mm")
                    || bare.contains("dd")
                    || bare.matches(".*\\b[dm]/[dmy].*");
        }

        @Override
        public void close() throws IOException {
            stream.close();
            book.close();
        }
    }
}
