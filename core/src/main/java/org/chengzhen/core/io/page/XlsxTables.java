package org.chengzhen.core.io.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chengzhen.core.table.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as sheets of a workbook: numbers as numbers, texts as texts, never as formulas. The only class that knows fastexcel's writer. */
final class XlsxTables {
    private static final int LONGEST_NAME = 31;

    private XlsxTables() {}

    static void write(List<Table> tables, OutputStream out) throws IOException {
        Set<String> names = new HashSet<>();
        try (Workbook workbook = new Workbook(out, "Chengzhen", "1.0")) {
            for (int t = 0; t < tables.size(); t++) {
                sheet(workbook.newWorksheet(name(tables.get(t).title(), t, names)), tables.get(t));
            }
            if (tables.isEmpty()) {
                workbook.newWorksheet("1");
            }
        }
    }

    private static void sheet(Worksheet sheet, Table table) {
        List<String> headers = table.headers();
        for (int j = 0; j < headers.size(); j++) {
            sheet.value(0, j, headers.get(j));
            sheet.style(0, j).bold().set();
            for (int i = 0; i < table.size(); i++) {
                Object value = table.value(i, j);
                if (value instanceof Double number) {
                    if (Double.isFinite(number)) {
                        sheet.value(i + 1, j, number);
                    }
                } else {
                    sheet.value(i + 1, j, value.toString());
                }
            }
        }
    }

    /** What a sheet may be called: no two alike, at most 31 characters, none of []:*?/\. */
    private static String name(String title, int index, Set<String> names) {
        String base = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}']", " ").strip();
        String number = " " + (index + 1);
        String name = base.isEmpty() ? number.strip() : base.substring(0, Math.min(LONGEST_NAME, base.length()));
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            name = base.substring(0, Math.min(LONGEST_NAME - number.length(), base.length())) + number;
            names.add(name.toLowerCase(Locale.ROOT));
        }
        return name;
    }
}
