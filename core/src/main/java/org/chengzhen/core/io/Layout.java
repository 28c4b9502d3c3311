package org.chengzhen.core.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.panel.Variable;

/** How a table is laid out: which rows are its header, and what each column holds. */
final class Layout {
    private static final int NAMED = 20;
    private static final Pattern COMPOUND = Pattern.compile("[\\w]+(?:,[\\w]+)*\\\\[\\w]+");

    final RawTable table;
    final Settings settings;
    final Sample sample;
    final HeaderRows rows;
    final List<LookColumn> columns = new ArrayList<>();
    final List<String> titles;
    final List<Problem> problems = new ArrayList<>();
    final Set<String> notes = new LinkedHashSet<>();
    final boolean chinese;
    final boolean decimalComma;
    final boolean flagged;
    final boolean provinces;
    /** Which of the parts of the first column is the place; -1 where the column is one. */
    int compound = -1;

    int name = -1;
    int code = -1;
    int localName = -1;
    int parentName = -1;
    int parentCode = -1;
    int kind = -1;
    int level = -1;
    int countyType = -1;
    int zone = -1;
    int latitude = -1;
    int longitude = -1;
    int year = -1;
    int variableName = -1;
    int unitName = -1;
    int unitPower = -1;
    int flags = -1;
    OptionalInt onlyYear = OptionalInt.empty();
    Optional<Variable> bareVariable = Optional.empty();
    /** The one place that a line above the header says the table is of. */
    Optional<String> titlePlace = Optional.empty();

    boolean chineseCodes;

    private Layout(RawTable table, Settings settings, Sample sample) {
        this.table = table;
        this.settings = declared(settings, sample);
        this.sample = sample;
        this.rows = HeaderRows.of(sample);
        this.titles = rows.titles(sample);
        this.chinese = hasChinese();
        this.provinces = titles.stream().anyMatch(t -> t.contains("分省") || t.contains("各省"));
        this.flagged = rows.to() > rows.from() && isCompound();
        this.decimalComma = decimalComma();
    }

    static Layout of(RawTable table, Settings settings) throws IOException {
        return of(table, settings, Sample.of(table));
    }

    static Layout of(RawTable table, Settings settings, Sample sample) {
        Layout layout = new Layout(table, settings, sample);
        if (sample.rows() == 0 || (sample.rows() == 1 && sample.blank(0))) {
            layout.problem("", "is empty");
            return layout;
        }
        Titles said = new Titles(layout.titles, layout.settings.names);
        layout.bareVariable = said.variable;
        layout.titlePlace = said.place;
        layout.onlyYear = said.year;
        ColumnUnits units = new ColumnUnits(layout, said);
        LayoutCheck check = new LayoutCheck(layout, units);
        layout.readColumns();
        new PlaceColumns(layout).find();
        layout.yearColumns();
        layout.bareColumns(said.among);
        layout.scopes();
        units.find();
        check.unknownColumns();
        check.sameVariables();
        check.check();
        return layout;
    }

    private boolean isCompound() {
        return COMPOUND.matcher(sample.text(rows.to() - 1, 0)).matches();
    }

    private boolean hasChinese() {
        for (int row = 0; row < Math.min(sample.rows(), rows.data() + 20); row++) {
            for (String text : sample.cells.get(row)) {
                if (Names.hasHan(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By cells that can be read in one way only; where no cell says, a comma where semicolons stand between cells. */
    private boolean decimalComma() {
        int comma = 0;
        int point = 0;
        for (int row = rows.data(); row < sample.rows(); row++) {
            for (String text : sample.cells.get(row)) {
                Optional<Boolean> says = Cells.decimalComma(Names.clean(text));
                if (says.isPresent()) {
                    if (says.get()) {
                        comma++;
                    } else {
                        point++;
                    }
                }
            }
        }
        return comma > point || (comma == 0 && point == 0 && table.delimiter() == ';');
    }

    /** The one place of a table that has no column of places: as the caller says, or a line above the header. */
    Optional<String> onlyPlace() {
        return settings.place.isPresent() || name >= 0 || code >= 0 ? settings.place : titlePlace;
    }

    long headerLine() {
        return sample.rows() == 0 ? 1 : sample.lines.get(Math.max(0, rows.to() - 1));
    }

    void problem(String content, String message) {
        problems.add(new Problem(table.sheet(), headerLine(), "", "", content, message));
    }

    void problem(LookColumn column, String content, String message) {
        problems.add(new Problem(
                table.sheet(),
                headerLine(),
                table.ragged() ? LookColumn.letters(column.index) + headerLine() : "",
                column.header.text(),
                content,
                message));
    }

    /** A problem of one cell. */
    Problem problem(Row row, int column, String content, String message) {
        return problem(row.line(), column, content, message);
    }

    Problem problem(long line, int column, String content, String message) {
        return new Problem(
                table.sheet(),
                line,
                table.ragged() && column >= 0 ? LookColumn.letters(column) + line : "",
                column < 0 ? "" : columns.get(column).header.text(),
                content,
                message);
    }

    /** Adds the first twenty sentences of a kind, and how many more there are. */
    void note(List<String> sentences) {
        notes.addAll(sentences.subList(0, Math.min(NAMED, sentences.size())));
        if (sentences.size() > NAMED) {
            notes.add("and " + (sentences.size() - NAMED) + " more like: " + sentences.get(NAMED));
        }
    }

    String headerText() {
        List<String> texts =
                columns.stream().map(c -> c.header.text()).collect(Collectors.toCollection(ArrayList::new));
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts.size() <= NAMED
                ? String.join(",", texts)
                : String.join(",", texts.subList(0, NAMED)) + ",… (" + texts.size() + " columns)";
    }

    /** The variables that a saved panel declares above its header. */
    private static Settings declared(Settings settings, Sample sample) {
        Settings with = settings;
        for (int row = 0; row < sample.rows() && sample.text(row, 0).startsWith("#"); row++) {
            if (sample.text(row, 0).equals(SavedPanel.VARIABLE)) {
                Optional<Variable> variable = SavedPanel.variable(List.of(sample.cells.get(row)), with.names);
                if (variable.isPresent()) {
                    VariableNames names = with.names.and(variable.get());
                    with = with.with(s -> s.names = names);
                }
            }
        }
        return with;
    }

    private void readColumns() {
        // what stands beyond the header of a text was cut at a comma, and is no column
        int most = table.ragged() || rows.to() == rows.from() ? Integer.MAX_VALUE : 0;
        for (int row = rows.from(); row < rows.to(); row++) {
            most = Math.max(most, sample.cells.get(row).length);
        }
        int width = 0;
        for (int row = rows.from(); row < sample.rows(); row++) {
            for (int j = width; j < Math.min(most, sample.cells.get(row).length); j++) {
                if (!sample.text(row, j).isEmpty()) {
                    width = j + 1;
                }
            }
        }
        Map<String, Header> cache = new HashMap<>();
        for (int j = 0; j < width; j++) {
            List<Header.Part> parts = rows.above(sample, j);
            Header header = parts.size() == 1
                    ? cache.computeIfAbsent(parts.get(0).text(), t -> Header.parse(parts, settings.names))
                    : Header.parse(parts, settings.names);
            String key = Names.key(header.text());
            LookColumn column = new LookColumn(j, header);
            Variable forced = settings.variables.get(key);
            if (forced != null) {
                column.header = header.withVariable(forced);
                column.role = ColumnRole.VALUE;
                column.from = "setting";
            }
            column.variable = column.role == ColumnRole.VALUE ? column.header.variable() : Optional.empty();
            columns.add(column);
        }
        for (String key : settings.variables.keySet()) {
            requireColumn(key);
        }
        settings.units.keySet().forEach(this::requireColumn);
    }

    private void requireColumn(String key) {
        if (columns.stream().noneMatch(c -> Names.key(c.header.text()).equals(key))) {
            problem(headerText(), "has no column \"" + key + "\"");
        }
    }

    int byHeader(String text) {
        String key = Names.key(text);
        for (LookColumn column : columns) {
            if (Names.key(column.header.text()).equals(key)
                    || LookColumn.letters(column.index).equals(text)) {
                return column.index;
            }
        }
        problem(headerText(), "has no column \"" + text + "\"");
        return -1;
    }

    int first(ColumnRole role) {
        for (LookColumn column : columns) {
            if (column.role == role) {
                return column.index;
            }
        }
        return -1;
    }

    /** The finest column of a role; of several the first. */
    int finest(ColumnRole role, int below) {
        int best = -1;
        for (LookColumn column : columns) {
            if (column.role == role
                    && column.header.rank() < below
                    && (best < 0
                            || column.header.rank() > columns.get(best).header.rank())) {
                best = column.index;
            }
        }
        return best;
    }

    private void yearColumns() {
        year = settings.yearColumn.isPresent() ? byHeader(settings.yearColumn.get()) : first(ColumnRole.YEAR);
        if (settings.yearColumn.isPresent() && year >= 0) {
            columns.get(year).role = ColumnRole.YEAR;
        }
        variableName = first(ColumnRole.VARIABLE_NAME);
        unitName = first(ColumnRole.UNIT_NAME);
        unitPower = first(ColumnRole.UNIT_POWER);
        flags = first(ColumnRole.FLAGS);
        boolean dated = year >= 0
                || columns.stream().anyMatch(c -> isValue(c) && c.header.year().isPresent());
        if (!dated && settings.year.isEmpty() && onlyYear.isEmpty()) {
            dates();
        }
        if (settings.year.isPresent()) {
            onlyYear = settings.year;
        } else if (dated || year >= 0) {
            onlyYear = OptionalInt.empty();
        } else if (onlyYear.isPresent()) {
            notes.add("the year " + onlyYear.getAsInt() + " is that of the title: no column names one");
        } else if (Cells.year(table.sheet()).isPresent()) {
            onlyYear = Cells.year(table.sheet());
            notes.add("the year " + onlyYear.getAsInt() + " is that of the sheet: no column names one");
        }
    }

    /** Where nothing else says the year, the one column of dates does, whatever it is called. */
    private void dates() {
        List<LookColumn> found = columns.stream()
                .filter(c -> c.role == ColumnRole.UNKNOWN && holdsDates(c.index))
                .toList();
        if (found.size() == 1) {
            year = found.get(0).index;
            found.get(0).role = ColumnRole.YEAR;
            notes.add("the years are those of the dates in column \""
                    + found.get(0).called() + "\"");
        }
    }

    private boolean holdsDates(int column) {
        int dates = 0;
        for (int row = rows.data(); row < sample.rows(); row++) {
            String text = sample.text(row, column);
            if (!text.isEmpty() && (Cells.isNumber(text) || Cells.year(text).isEmpty())) {
                return false;
            }
            dates += text.isEmpty() ? 0 : 1;
        }
        return dates > 0;
    }

    static boolean isValue(LookColumn column) {
        return column.role == ColumnRole.VALUE || column.role == ColumnRole.BARE_VALUE;
    }

    /** Values whose variable their header does not name: by the title, or by the caller. */
    private void bareColumns(boolean amongWords) {
        if (settings.variable.isPresent()) {
            bareVariable = settings.variable;
            boolean any = columns.stream().anyMatch(c -> c.role == ColumnRole.BARE_VALUE);
            boolean named = columns.stream().anyMatch(c -> c.variable.equals(settings.variable));
            if (!any && !named) {
                onlyNumbers();
            }
        }
        if (variableName >= 0 && settings.variable.isEmpty()) {
            return;
        }
        boolean told = false;
        for (LookColumn column : columns) {
            if (column.role == ColumnRole.BARE_VALUE && bareVariable.isPresent()) {
                column.variable = bareVariable;
                column.from = settings.variable.isPresent() ? "setting" : "title";
                column.role = ColumnRole.VALUE;
                told = true;
            }
        }
        if (told && amongWords && settings.variable.isEmpty()) {
            notes.add("what is measured is taken from the title: " + bareVariable.orElseThrow());
        }
    }

    /** The only column that nothing is known of and that holds numbers is that of the variable that the caller names. */
    private void onlyNumbers() {
        LookColumn only = null;
        for (LookColumn column : columns) {
            if (column.role == ColumnRole.UNKNOWN && holdsNumbers(column.index)) {
                if (only != null) {
                    return;
                }
                only = column;
            }
        }
        if (only != null) {
            only.role = ColumnRole.BARE_VALUE;
        }
    }

    boolean holdsNumbers(int column) {
        int numbers = 0;
        for (int row = rows.data(); row < sample.rows(); row++) {
            String text = sample.text(row, column);
            if (Cells.isNumber(text)) {
                numbers++;
            } else if (!text.isEmpty() && !Cells.isData(text)) {
                return false;
            }
        }
        return numbers > 0;
    }

    /** Values of a part of each place are none of the place. */
    private void scopes() {
        boolean districts = false;
        List<String> left = new ArrayList<>();
        for (LookColumn column : columns) {
            Optional<String> scope = column.header.scope();
            if (column.role != ColumnRole.VALUE || scope.isEmpty()) {
                continue;
            }
            boolean wanted = settings.scope.isPresent()
                    ? Names.key(scope.get()).contains(Names.key(settings.scope.get()))
                    : Header.isWhole(Names.key(scope.get()));
            districts |= !Header.isWhole(Names.key(scope.get()));
            if (!wanted) {
                column.leftOut =
                        "is of " + scope.get() + ", not of the whole place; .scope(\"" + scope.get() + "\") reads it";
                left.add("column \"" + column.called() + "\" " + column.leftOut);
            }
        }
        note(left);
        if (settings.scope.isPresent()
                && columns.stream().noneMatch(c -> c.role == ColumnRole.VALUE && c.leftOut.isEmpty())) {
            problem(headerText(), "has no column of the scope \"" + settings.scope.get() + "\"");
        }
        if (districts) {
            // in a yearbook of cities 年末总人口 is the registered population
            for (LookColumn column : columns) {
                if (column.role == ColumnRole.VALUE && column.header.name().contains("总人口")) {
                    settings.names.find("registered_population").ifPresent(registered -> {
                        column.variable = Optional.of(registered);
                        notes.add("column \"" + column.called()
                                + "\" is taken for the registered population, as yearbooks of cities mean it");
                    });
                }
            }
        }
    }

    /** The columns of values that are read. */
    List<LookColumn> values() {
        return columns.stream()
                .filter(c -> isValue(c) && c.leftOut.isEmpty() && (c.role == ColumnRole.VALUE || variableName >= 0))
                .toList();
    }

    /** How rows of one place and year are told apart, where keys or columns of few texts may do it; else nothing. */
    String tellingApart() {
        List<String> keys = new ArrayList<>();
        if (compound >= 0) {
            keys.addAll(compoundKeys());
            keys.remove(compound);
        } else {
            columns.stream()
                    .filter(c -> c.role == ColumnRole.UNKNOWN || c.role == ColumnRole.IGNORED)
                    .filter(c -> !c.header.text().isBlank() && variesAsText(c.index))
                    .forEach(c -> keys.add(c.header.text()));
        }
        return keys.isEmpty()
                ? ""
                : ": choose, as "
                        + keys.stream()
                                .limit(3)
                                .map(k -> ".where(\"" + k + "\", …)")
                                .collect(Collectors.joining(" or "));
    }

    /** The keys of a first column that joins them by commas. */
    List<String> compoundKeys() {
        String text = columns.get(0).header.text();
        return new ArrayList<>(List.of(text.substring(0, text.indexOf('\\')).split(",")));
    }

    private boolean variesAsText(int column) {
        Set<String> texts = new LinkedHashSet<>();
        int filled = 0;
        for (int row = rows.data(); row < sample.rows(); row++) {
            String text = sample.text(row, column);
            if (Cells.isNumber(text)) {
                return false;
            }
            texts.add(text);
            filled += text.isEmpty() ? 0 : 1;
        }
        texts.remove("");
        // a key stands in several rows, a remark in one
        return texts.size() > 1 && 2 * texts.size() <= filled;
    }

    /** How much of a table this is: by this the sheet is chosen. */
    int worth() {
        int worth = problems.isEmpty() ? 1_000 : 0;
        worth += name >= 0 || code >= 0 ? 100 : 0;
        worth += 10 * Math.min(50, values().size());
        return worth + Math.min(9, sample.rows() - rows.data());
    }
}
