package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;

/** Which columns of a table of flows hold origin, destination, flow and year; or that it is a square of them. */
final class FlowColumns {
    private static final Set<String> FLOW = Set.of(
            "flow",
            "flows",
            "count",
            "counts",
            "value",
            "n",
            "number",
            "trips",
            "people",
            "persons",
            "commuters",
            "migrants",
            "weight",
            "volume",
            "s000",
            "total",
            "obs value",
            "人数",
            "人次",
            "班次",
            "流量",
            "客流量",
            "客流",
            "次数",
            "数量",
            "货运量",
            "迁徙指数",
            "flow value",
            "all");

    final RawTable table;
    final Sample sample;
    final HeaderRows rows;
    final List<String> headers = new ArrayList<>();
    int origin = -1;
    int destination = -1;
    int originName = -1;
    int destinationName = -1;
    int flow = -1;
    int year = -1;
    boolean square;
    /** Whether the columns of a square are only numbered, and stand in the order of its rows. */
    boolean numbered;

    final List<String> notes = new ArrayList<>();

    FlowColumns(RawTable table, Sample sample, FlowSettings settings) {
        this.table = table;
        this.sample = sample;
        this.rows = HeaderRows.of(sample);
        if (rows.to() == rows.from()) {
            throw new RefusedException(1, "", "has no header");
        }
        for (int j = 0; j < sample.width; j++) {
            StringBuilder header = new StringBuilder();
            for (Header.Part part : rows.above(sample, j)) {
                header.append(header.length() == 0 ? "" : " ").append(part.text());
            }
            headers.add(Names.clean(header.toString()));
        }
        // a row that is wider than the header has a comma too many, and does not widen the table
        while (!headers.isEmpty() && headers.get(headers.size() - 1).isEmpty()) {
            headers.remove(headers.size() - 1);
        }
        boolean set = settings.origin.isPresent() || settings.destination.isPresent() || settings.flow.isPresent();
        origin = settings.origin.map(this::named).orElse(-1);
        destination = settings.destination.map(this::named).orElse(-1);
        flow = settings.flow.map(this::named).orElse(-1);
        if (!set && isSquare()) {
            square = true;
            return;
        }
        ends();
        values();
    }

    private int named(String header) {
        for (int j = 0; j < headers.size(); j++) {
            if (Names.key(headers.get(j)).equals(Names.key(header))) {
                return j;
            }
        }
        throw new RefusedException(line(), String.join(",", headers), "has no column \"" + header + "\"");
    }

    private long line() {
        return sample.lines.get(rows.to() - 1);
    }

    /** A table whose header names the places of its rows, or numbers them. */
    private boolean isSquare() {
        List<String> labels = new ArrayList<>();
        for (int row = rows.data(); row < sample.rows(); row++) {
            String label = sample.text(row, 0);
            if (!label.isEmpty() && !RawPlace.isTotal(label) && !RawPlace.isNote(label)) {
                labels.add(Names.key(label));
            }
        }
        List<String> across = new ArrayList<>();
        for (int j = 1; j < headers.size(); j++) {
            String header = Names.key(headers.get(j));
            if (!header.isEmpty() && !isTotal(header)) {
                across.add(header);
            }
        }
        Set<String> rowsOf = new HashSet<>(labels);
        if (labels.size() < 2 || rowsOf.size() < labels.size() || across.size() < 2) {
            return false;
        }
        if (sample.rows() >= 400) {
            // a large square: its first rows are among its columns
            return across.size() >= labels.size() && new HashSet<>(across).containsAll(rowsOf);
        }
        long shared = across.stream().filter(rowsOf::contains).count();
        if (shared >= 2 && shared * 2 >= Math.max(labels.size(), across.size())) {
            return true;
        }
        numbered = across.size() == labels.size()
                && across.stream().allMatch(h -> h.matches("[a-z]{0,3} ?\\d{1,5}"))
                && new HashSet<>(across).size() == across.size();
        return numbered;
    }

    static boolean isTotal(String key) {
        return RawPlace.isTotal(key) || key.endsWith(" total") || key.startsWith("total ") || key.endsWith("合计");
    }

    private void ends() {
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < headers.size(); j++) {
                Optional<Ends> end = Ends.find(headers.get(j));
                if (end.isEmpty()) {
                    continue;
                }
                boolean label = isLabel(headers.get(j));
                if (label != (pass == 1)) {
                    continue;
                }
                if (end.get() == Ends.ORIGIN) {
                    if (origin < 0) {
                        origin = j;
                    } else if (label && originName < 0 && j != origin) {
                        originName = j;
                    }
                } else if (destination < 0) {
                    destination = j;
                } else if (label && destinationName < 0 && j != destination) {
                    destinationName = j;
                }
            }
        }
        if (destination >= 0 && origin < 0) {
            // the area that a place of work is told apart from
            for (int j = 0; j < headers.size() && origin < 0; j++) {
                boolean place = ColumnRole.find(headers.get(j))
                        .filter(r -> r.role() == ColumnRole.CODE || r.role() == ColumnRole.NAME)
                        .isPresent();
                if (place && j != destination && j != destinationName) {
                    origin = j;
                    if (j + 1 < headers.size()
                            && isLabel(headers.get(j + 1))
                            && Ends.find(headers.get(j + 1)).isEmpty()) {
                        originName = j + 1;
                    }
                }
            }
        }
        if (destination > 0 && origin < 0 && holdsPlaces(0)) {
            origin = 0;
            originName = destination > 1
                            && isLabel(headers.get(1))
                            && Ends.find(headers.get(1)).isEmpty()
                    ? 1
                    : -1;
            notes.add("column \"" + headers.get(0) + "\" is taken for origins, beside the destinations of column \""
                    + headers.get(destination) + "\"");
        }
        if (origin < 0 && destination < 0) {
            byPosition();
        }
        if (origin < 0 || destination < 0) {
            throw new RefusedException(
                    line(),
                    String.join(",", headers),
                    "has no column of " + (origin < 0 ? "origins" : "destinations")
                            + ": name both ends, as .between(\"from\", \"to\")");
        }
    }

    /** The first two columns, where they can be places and the third holds numbers. */
    private void byPosition() {
        if (headers.size() < 3) {
            throw new RefusedException(line(), String.join(",", headers), "has no column of flows");
        }
        boolean places = rows.data() < sample.rows();
        boolean numbers = false;
        for (int row = rows.data(); row < sample.rows(); row++) {
            String first = sample.text(row, 0);
            String second = sample.text(row, 1);
            places &= isPlace(first) && isPlace(second);
            numbers |= Cells.isNumber(sample.text(row, 2));
        }
        if (places && numbers) {
            origin = 0;
            destination = 1;
            flow = flow >= 0 ? flow : 2;
            notes.add("the headers name neither origin nor destination: the first column is taken for origins, the"
                    + " second for destinations");
        }
    }

    private boolean holdsPlaces(int column) {
        for (int row = rows.data(); row < sample.rows(); row++) {
            if (!isPlace(sample.text(row, column))
                    || Cells.year(sample.text(row, column)).isPresent()) {
                return false;
            }
        }
        return rows.data() < sample.rows();
    }

    /** A code may be digits, but not a few: those are an amount. */
    private static boolean isPlace(String text) {
        return !Cells.isNumber(text) || text.matches("\\d{4,}") || text.isEmpty();
    }

    private static boolean isLabel(String header) {
        String key = Names.key(header);
        return key.contains("label") || key.contains("name") || key.contains("名");
    }

    private void values() {
        for (int j = 0; j < headers.size(); j++) {
            boolean dated = ColumnRole.find(headers.get(j))
                    .filter(named -> named.role() == ColumnRole.YEAR)
                    .isPresent();
            if (year < 0 && dated && holdsYears(j)) {
                year = j;
            }
        }
        for (int j = 0; j < headers.size() && flow < 0; j++) {
            String bare = headers.get(j).replaceFirst("\\s*[(（\\[].*", "");
            if (isFree(j) && FLOW.contains(Names.key(bare)) && holdsNumbers(j)) {
                flow = j;
            }
        }
        for (int j = 0; j < headers.size() && flow < 0; j++) {
            if (isFree(j) && holdsNumbers(j)) {
                flow = j;
            }
        }
        for (int j = 0; j < headers.size() && flow < 0; j++) {
            flow = isFree(j) ? j : flow;
        }
        if (flow < 0) {
            throw new RefusedException(line(), String.join(",", headers), "has no column of flows");
        }
        List<String> left = new ArrayList<>();
        for (int j = 0; j < headers.size(); j++) {
            if (isFree(j) && j != flow && !headers.get(j).isEmpty()) {
                left.add(headers.get(j));
            }
        }
        if (!left.isEmpty()) {
            notes.add("flows are of column \"" + headers.get(flow) + "\"; left out: "
                    + Listed.of(left, 10)
                    + " (.flow(…) chooses)");
        }
    }

    private boolean isFree(int column) {
        return column != origin
                && column != destination
                && column != originName
                && column != destinationName
                && column != year;
    }

    private boolean holdsNumbers(int column) {
        boolean any = false;
        for (int row = rows.data(); row < sample.rows(); row++) {
            String text = sample.text(row, column);
            any |= Cells.isNumber(text);
        }
        return any;
    }

    private boolean holdsYears(int column) {
        for (int row = rows.data(); row < sample.rows(); row++) {
            String text = sample.text(row, column);
            if (!text.isEmpty() && Cells.year(text).isEmpty() && !RawPlace.isNote(sample.text(row, 0))) {
                return false;
            }
        }
        return rows.data() < sample.rows();
    }

    /** Which sign stands before the decimals of the flows. */
    boolean decimalComma() {
        int comma = 0;
        int point = 0;
        for (int row = rows.data(); row < sample.rows(); row++) {
            for (int j = square ? 1 : flow; j < (square ? sample.width : flow + 1); j++) {
                Optional<Boolean> says = Cells.decimalComma(sample.text(row, j));
                comma += says.filter(c -> c).isPresent() ? 1 : 0;
                point += says.filter(c -> !c).isPresent() ? 1 : 0;
            }
        }
        return comma > point || (comma == 0 && point == 0 && table.delimiter() == ';');
    }
}
