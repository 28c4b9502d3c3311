package org.chengzhen.core.io.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chengzhen.core.internal.Loop;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel 97 to 2003. Formulas give the value that was saved with them; none is evaluated. */
public final class XlsFormat implements TableFormat {
    private static final String COORDINATES = "org.apache.poi:poi:5.5.1";

    /** The format. */
    public XlsFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        return head.startsWith(0xD0, 0xCF, 0x11, 0xE0) || head.startsWith(0x09, 0x08) || head.startsWith(0x09, 0x04);
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        try {
            Class.forName("org.apache.poi.hssf.usermodel.HSSFWorkbook");
        } catch (ClassNotFoundException e) {
            throw RefusedException.missingLibrary(".xls", COORDINATES);
        }
        return Workbook.sheets(file);
    }

    /** All that needs the library, loaded only where it is there. */
    private static final class Workbook {
        static List<RawTable> sheets(Path file) throws IOException {
            List<RawTable> tables = new ArrayList<>();
            try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                    HSSFWorkbook book = new HSSFWorkbook(files, false)) {
                for (int k = 0; k < book.getNumberOfSheets(); k++) {
                    boolean hidden = book.isSheetHidden(k) || book.isSheetVeryHidden(k);
                    tables.add(new ListedTable(book.getSheetName(k), ".xls", hidden, rows(book.getSheetAt(k))));
                }
                return tables;
            } catch (OldExcelFormatException e) {
                throw new RefusedException(1, "", "is a workbook of Excel 95 or older: save it as .xlsx");
            } catch (CancellationException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                throw new RefusedException(
                        1, "", "is a damaged .xls file (" + e.getClass().getSimpleName() + ")");
            }
        }

        private static List<List<Object>> rows(HSSFSheet sheet) {
            List<MergedCells.Range> ranges = new ArrayList<>();
            for (CellRangeAddress range : sheet.getMergedRegions()) {
                ranges.add(new MergedCells.Range(
                        range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
            }
            MergedCells merged = new MergedCells(ranges);
            List<List<Object>> rows = new ArrayList<>();
            for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                Loop.check();
                List<Object> cells = new ArrayList<>();
                HSSFRow row = sheet.getRow(r);
                for (int j = 0; row != null && j < row.getLastCellNum(); j++) {
                    HSSFCell cell = row.getCell(j);
                    cells.add(cell == null ? null : value(cell));
                }
                merged.fill(r, cells);
                rows.add(cells);
            }
            return rows;
        }

        @Nullable
        private static Object value(HSSFCell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            switch (type) {
                case NUMERIC:
                    double number = cell.getNumericCellValue();
                    return DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(number)
                            ? DateUtil.getLocalDateTime(number).toLocalDate().toString()
                            : Percent.orNumber(number, cell.getCellStyle().getDataFormatString());
                case STRING:
                    String text = cell.getStringCellValue();
                    return text.isBlank() ? null : text;
                case BOOLEAN:
                    return Boolean.toString(cell.getBooleanCellValue());
                case ERROR:
                    return "#N/A";
                default:
                    return null;
            }
        }
    }
}
