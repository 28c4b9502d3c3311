package org.chengzhen.core.io;

import java.util.List;

/** Which columns of a table say what its places are. */
final class PlaceColumns {
    private final Layout layout;

    PlaceColumns(Layout layout) {
        this.layout = layout;
    }

    /** Finds the columns of codes, names, parents and attributes of places. */
    void find() {
        if (layout.flagged) {
            List<String> keys = layout.compoundKeys();
            layout.compound = keys.size() - 1;
            for (int k = 0; k < keys.size(); k++) {
                if (ColumnRole.find(keys.get(k))
                        .filter(r -> r.role() == ColumnRole.CODE)
                        .isPresent()) {
                    layout.compound = k;
                }
            }
            layout.columns.get(0).role = ColumnRole.CODE;
            layout.code = 0;
            return;
        }
        for (LookColumn column : layout.columns) {
            if (column.role == ColumnRole.CODE
                    && Names.key(column.header.text()).equals("id")
                    && numbersRows(column.index)) {
                column.role = ColumnRole.IGNORED;
                column.leftOut = "only numbers the rows";
            }
        }
        layout.name = layout.settings.name.isPresent()
                ? layout.byHeader(layout.settings.name.get())
                : layout.finest(ColumnRole.NAME, 99);
        layout.code = layout.settings.code.isPresent()
                ? layout.byHeader(layout.settings.code.get())
                : layout.finest(ColumnRole.CODE, 99);
        if (layout.settings.name.isPresent() && layout.name >= 0) {
            layout.columns.get(layout.name).role = ColumnRole.NAME;
            layout.columns.get(layout.name).from = "setting";
        }
        if (layout.settings.code.isPresent() && layout.code >= 0) {
            layout.columns.get(layout.code).role = ColumnRole.CODE;
            layout.columns.get(layout.code).from = "setting";
        }
        if (layout.name >= 0 && layout.code >= 0 && layout.settings.code.isEmpty()) {
            int codeRank = layout.columns.get(layout.code).header.rank();
            if (codeRank < layout.columns.get(layout.name).header.rank() && codeRank != ColumnRole.GENERIC) {
                layout.parentCode = layout.code;
                layout.code = -1;
            }
        }
        if (layout.name < 0
                && layout.code < 0
                && layout.settings.place.isEmpty()
                && !layout.columns.isEmpty()
                && layout.first(ColumnRole.VARIABLE_NAME) < 0) {
            LookColumn column = layout.columns.get(0);
            if (column.header.text().isEmpty() && holdsTexts(0)) {
                column.role = ColumnRole.NAME;
                column.from = "assumed";
                layout.name = 0;
                layout.notes.add("the first column has no header: its texts are taken for names of places");
            }
        }
        int rank = layout.name >= 0 ? layout.columns.get(layout.name).header.rank() : 99;
        layout.parentName = layout.finest(ColumnRole.NAME, rank);
        int codeRank = layout.code >= 0 ? layout.columns.get(layout.code).header.rank() : 0;
        if (layout.parentCode < 0 && codeRank > 0) {
            layout.parentCode = layout.finest(ColumnRole.CODE, codeRank);
        }
        layout.localName = layout.first(ColumnRole.LOCAL_NAME);
        if (layout.localName < 0 && layout.name >= 0) {
            // a second column of names of the same rank: Chinese beside English
            for (LookColumn column : layout.columns) {
                if (column.role == ColumnRole.NAME && column.index != layout.name && column.header.rank() == rank) {
                    boolean firstChinese = holdsChinese(layout.name);
                    if (firstChinese != holdsChinese(column.index)) {
                        layout.localName = firstChinese ? layout.name : column.index;
                        layout.name = firstChinese ? column.index : layout.name;
                    }
                    break;
                }
            }
        }
        layout.kind = layout.first(ColumnRole.KIND);
        layout.level = layout.first(ColumnRole.LEVEL);
        int parent = layout.first(ColumnRole.PARENT);
        layout.parentCode = parent >= 0 ? parent : layout.parentCode;
        layout.countyType = layout.first(ColumnRole.COUNTY_TYPE);
        layout.zone = layout.first(ColumnRole.ZONE);
        layout.latitude = layout.first(ColumnRole.LATITUDE);
        layout.longitude = layout.first(ColumnRole.LONGITUDE);
        layout.chineseCodes = layout.settings.chineseCodes
                || (layout.code >= 0
                        && (Names.hasHan(layout.columns.get(layout.code).header.text())
                                || Names.key(layout.columns
                                                .get(layout.code)
                                                .header
                                                .text())
                                        .equals("adcode")
                                || (layout.name >= 0 && holdsChinese(layout.name))
                                || (layout.localName >= 0 && holdsChinese(layout.localName))));
    }

    /** Whether a column holds 1, 2, 3 and so on. */
    private boolean numbersRows(int column) {
        int next = 0;
        for (int row = layout.rows.data(); row < layout.sample.rows(); row++) {
            if (!layout.sample.blank(row) && !layout.sample.text(row, column).equals(Integer.toString(++next))) {
                return false;
            }
        }
        return next > 2 && layout.finest(ColumnRole.NAME, 99) >= 0;
    }

    private boolean holdsTexts(int column) {
        int texts = 0;
        for (int row = layout.rows.data(); row < layout.sample.rows(); row++) {
            String text = layout.sample.text(row, column);
            if (!text.isEmpty()) {
                if (Cells.isNumber(text)) {
                    return false;
                }
                texts++;
            }
        }
        return texts > 0;
    }

    private boolean holdsChinese(int column) {
        for (int row = layout.rows.data(); row < layout.sample.rows(); row++) {
            String text = layout.sample.text(row, column);
            if (!text.isEmpty()) {
                return Names.hasHan(text);
            }
        }
        return false;
    }
}
