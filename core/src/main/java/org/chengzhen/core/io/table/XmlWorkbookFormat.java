package org.chengzhen.core.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks as one XML file, which Excel 2002 and 2003 and many statistics offices write, often under the name .xls.
 * Document types are refused, and no formula is computed.
 *
 * <p>Source: Microsoft (2001), XML Spreadsheet Reference.
 */
public final class XmlWorkbookFormat implements TableFormat {
    private static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final int WIDEST = 16_384;
    private static final int LONGEST = 1_048_576;

    /** The format. */
    public XmlWorkbookFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        String text = head.latin1().replace("\0", "");
        return text.contains("<Workbook") && text.contains(SPREADSHEET) && !text.contains("<html");
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Book(SafeXml.reader(in, charset)).tables();
        } catch (XMLStreamException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new RefusedException(line, "", "is a damaged XML workbook");
        }
    }

    /** Reads the book from its beginning to its end. */
    private static final class Book {
        private final XMLStreamReader xml;
        private final List<RawTable> tables = new ArrayList<>();
        private String sheet = "";
        private List<List<Object>> rows = new ArrayList<>();
        private List<MergedCells.Range> merged = new ArrayList<>();
        private List<Object> row = new ArrayList<>();
        /** The formats of numbers by style, and the style of each column that has one. */
        private final Map<String, String> formats = new HashMap<>();

        private final Map<Integer, String> columnStyles = new HashMap<>();
        private String style = "";
        private String rowStyle = "";
        private String cellStyle = "";
        private int cell;
        private int column;

        Book(XMLStreamReader xml) {
            this.xml = xml;
        }

        List<RawTable> tables() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new RefusedException(
                            xml.getLocation().getLineNumber(), "<!DOCTYPE", "is no part of a workbook");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                }
            }
            if (tables.isEmpty()) {
                throw new RefusedException(1, "", "has no sheet with cells");
            }
            return tables;
        }

        private void start(String element) throws XMLStreamException {
            switch (element) {
                case "Style" -> {
                    style = text("ID");
                    formats.put(style, formats.getOrDefault(text("Parent"), ""));
                }
                case "NumberFormat" -> formats.put(style, text("Format"));
                case "Worksheet" -> sheet = text("Name");
                case "Column" -> column();
                case "Table" -> {
                    columnStyles.clear();
                    column = 0;
                    rows = new ArrayList<>();
                    merged = new ArrayList<>();
                }
                case "Row" -> {
                    Loop.check();
                    skipTo(rows, number("Index", rows.size() + 1) - 1, LONGEST, new ArrayList<>());
                    row = new ArrayList<>();
                    rowStyle = text("StyleID");
                    column = 0;
                }
                case "Cell" -> cell();
                case "Data" -> data();
                default -> {
                    // styles, comments, properties
                }
            }
        }

        private void end(String element) {
            if (element.equals("Row")) {
                rows.add(row);
            } else if (element.equals("Table") && rows.size() > 0) {
                MergedCells cells = new MergedCells(merged);
                for (int k = 0; k < rows.size(); k++) {
                    cells.fill(k, rows.get(k));
                }
                tables.add(RawTable.of(sheet, "XML workbook", rows));
            }
        }

        private void column() {
            // in order, so that no number of them takes longer than the widest sheet
            int last = Math.min(WIDEST, Math.max(column + 1, number("Index", 0)) + number("Span", 0));
            for (column = Math.max(column, number("Index", 0) - 1); column < last; column++) {
                columnStyles.put(column, text("StyleID"));
            }
        }

        private void cell() {
            cell = number("Index", column + 1) - 1;
            cellStyle = text("StyleID");
            if (cellStyle.isEmpty()) {
                cellStyle = rowStyle.isEmpty() ? columnStyles.getOrDefault(cell, "") : rowStyle;
            }
            int across = number("MergeAcross", 0);
            int down = number("MergeDown", 0);
            if (across > 0 || down > 0) {
                merged.add(
                        new MergedCells.Range(rows.size(), cell, rows.size() + down, cell + Math.min(WIDEST, across)));
            }
            column = cell + 1 + Math.min(WIDEST, across);
        }

        private void data() throws XMLStreamException {
            String type = text("Type");
            String content = content();
            skipTo(row, cell, WIDEST, null);
            if (content.isBlank() || row.size() > cell) {
                return; // a remark on the cell holds text of its own
            }
            Object value = content;
            if (type.equals("Number")) {
                try {
                    value = Percent.orNumber(Double.parseDouble(content.strip()), formats.get(cellStyle));
                } catch (NumberFormatException e) {
                    value = content; // told as a cell that is no number
                }
            } else if (type.equals("DateTime")) {
                value = content.replaceFirst("T.*", "");
            }
            row.add(value);
        }

        private String content() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.END_DOCUMENT) {
                    break;
                }
            }
            return text.toString();
        }

        private <T> void skipTo(List<T> list, int size, int most, @Nullable T with) {
            if (size < 0 || size > most) {
                throw new RefusedException(
                        xml.getLocation().getLineNumber(),
                        Integer.toString(size + 1),
                        "is no row or column of a sheet");
            }
            while (list.size() < size) {
                list.add(with);
            }
        }

        private String text(String attribute) {
            String value = xml.getAttributeValue(SPREADSHEET, attribute);
            return value == null ? "" : value;
        }

        private int number(String attribute, int otherwise) {
            String value = text(attribute);
            return value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
        }
    }
}
