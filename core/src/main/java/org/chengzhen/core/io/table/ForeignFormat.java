package org.chengzhen.core.io.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that hold tables in forms that are not read: each is refused with the way on. */
public final class ForeignFormat implements TableFormat {
    private static final Pattern JSON = Pattern.compile("(?s)(?:\u00EF\u00BB\u00BF)?\\s*(?:\\{\\s*\"|\\[\\s*[\\[{]).*");

    /** The format. */
    public ForeignFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        return !refusal(head).isEmpty();
    }

    private static String refusal(FileHead head) {
        if (head.startsWith('%', 'P', 'D', 'F')) {
            return "is a PDF: copy its table into a workbook, or save it as .csv";
        }
        if (head.startsWith('P', 'A', 'R', '1')) {
            return "is a Parquet file: query it with DuckDB over JDBC (org.duckdb:duckdb_jdbc) and read the result";
        }
        if (head.startsWith('$', 'F', 'L', '2') || head.startsWith('$', 'F', 'L', '3')) {
            return "is a data set of SPSS: save it as .dta or .csv";
        }
        if (head.startsWith('R', 'D', 'X') || head.startsWith('X', '\n', 0, 0)) {
            return "is an R data file: write it by write.csv(…)";
        }
        if (head.startsWith(0x89, 'H', 'D', 'F') || head.startsWith('C', 'D', 'F')) {
            return "is a file of netCDF or HDF: write its table as .csv, its grid as GeoTIFF";
        }
        if (head.startsWith('7', 'z', 0xBC, 0xAF) || head.startsWith('R', 'a', 'r', '!')) {
            return "is an archive: unpack it";
        }
        if (JSON.matcher(head.latin1()).matches()) {
            return "is JSON and no GeoJSON: write its records as .csv, or build the panel by Panel.builder()";
        }
        return "";
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        throw new RefusedException(1, "", refusal(FileHead.of(file)));
    }

    /** Archives that are no .xlsx, although they begin like one. */
    public static final class Archive implements TableFormat {
        /** Where the name of the first part stands. */
        private static final int FIRST_NAME = 30;

        private static final List<String> PARTS =
                List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "customXml/", "theme/");

        /** The format. */
        public Archive() {}

        private static boolean isOpenDocument(FileHead head) {
            return head.latin1().contains("mimetypeapplication/vnd.oasis.opendocument");
        }

        /** Whether the first part of an archive may be one of a document of Office. */
        private static boolean isWorkbook(FileHead head) {
            String text = head.latin1();
            String first = text.substring(Math.min(FIRST_NAME, text.length()));
            return PARTS.stream().anyMatch(first::startsWith) || text.contains("[Content_Types].xml");
        }

        @Override
        public boolean recognises(FileHead head) {
            return head.startsWith('P', 'K', 3, 4) && (isOpenDocument(head) || head.named(".zip") || !isWorkbook(head));
        }

        @Override
        public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
            throw new RefusedException(
                    1,
                    "",
                    isOpenDocument(FileHead.of(file))
                            ? "is an OpenDocument sheet: save it as .xlsx or .csv"
                            : "is an archive: unpack it and read the table within");
        }
    }
}
