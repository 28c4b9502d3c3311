package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.chengzhen.core.io.table.Row;

/** The places of a table by the cells that name them. */
final class PlaceKeys {
    private static final String MARKS = "①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵⁶⁷⁸⁹*†‡";

    private static final Pattern FOOTNOTE = Pattern.compile("(?<=.)\\s*[\\[〔【]\\d{1,2}[\\]〕】]$");

    private final Layout layout;
    private final TextKeys keys;
    private final Cells cells;
    private final List<RawPlace> places = new ArrayList<>();
    private final BitSet nameless = new BitSet();

    PlaceKeys(Layout layout) {
        this.layout = layout;
        this.cells = new Cells(layout.decimalComma, false);
        this.keys = new TextKeys(
                layout.compound, layout.code, layout.name, layout.localName, layout.parentName, layout.parentCode);
    }

    List<RawPlace> places() {
        return places;
    }

    /** The number of the place of a row, added where it is new. */
    int of(Row row) {
        int number = keys.of(row);
        if (number == places.size()) {
            places.add(made(row));
            nameless.set(number, places.get(number).called().isEmpty());
        }
        return number;
    }

    /** Whether neither a code nor a name stands for a place. */
    boolean isNameless(int number) {
        return nameless.get(number);
    }

    private RawPlace made(Row row) {
        String name = keys.text(row, layout.name);
        String local = keys.text(row, layout.localName);
        RawPlace place = new RawPlace(
                Cells.code(keys.text(row, layout.code)),
                name(name),
                name(local),
                Names.place(keys.text(row, layout.parentName)),
                Cells.code(keys.text(row, layout.parentCode)),
                indented(name) || indented(local),
                row.line());
        place.kind = Names.clean(keys.text(row, layout.kind));
        place.level = Names.clean(keys.text(row, layout.level));
        place.countyType = Names.clean(keys.text(row, layout.countyType));
        place.zone = Names.clean(keys.text(row, layout.zone));
        place.latitude = number(row, layout.latitude);
        place.longitude = number(row, layout.longitude);
        return place;
    }

    private static boolean indented(String text) {
        return !text.isEmpty() && Row.blank(text.charAt(0));
    }

    /** Without the marks of footnotes. */
    private static String name(String text) {
        String name = FOOTNOTE.matcher(Names.place(text)).replaceFirst("");
        int end = name.length();
        while (end > 1 && MARKS.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end).stripTrailing();
    }

    private double number(Row row, int column) {
        if (column < 0 || column >= row.size()) {
            return Double.NaN;
        }
        if (row.isNumber(column)) {
            return row.number(column);
        }
        boolean number = cells.parse(row.chars(), row.start(column), row.end(column)) == Cells.Kind.NUMBER;
        return number ? Double.parseDouble(cells.decimal()) : Double.NaN;
    }
}
