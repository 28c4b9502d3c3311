package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** How a table is laid out: which rows are its header, and what each column holds. */
final class Layout {
    private static final int NAMED = 20;
    private static final Pattern INDICATOR =
            Pattern.compile("(?:指标|指标名称|indicator)\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s*年(?!\\s*[-—–~至到鉴])");
    private static final Pattern YEARBOOK = Pattern.compile("年鉴");
    private static final Pattern MULTIPLE = Pattern.compile("\\((?:in )?([^()]{1,24})\\)|（([^（）]{1,24})）");
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
    boolean chineseCodes;
    private Optional<Unit> titleUnit = Optional.empty();
    private Optional<BigDecimal> titleMultiple = Optional.empty();
    private ImmutableList<Unit> lineUnits = ImmutableList.of();

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
            layout.problem("", "has no header");
            return layout;
        }
        layout.readTitles();
        layout.readColumns();
        layout.placeColumns();
        layout.yearColumns();
        layout.bareColumns();
        layout.scopes();
        layout.units();
        layout.unknownColumns();
        layout.sameVariables();
        layout.check();
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

    long headerLine() {
        return sample.rows() == 0 ? 1 : sample.lines.get(Math.max(0, rows.to() - 1));
    }

    void problem(String content, String message) {
        problems.add(new Problem(table.sheet(), headerLine(), "", "", content, message));
    }

    private void problem(LookColumn column, String content, String message) {
        problems.add(new Problem(
                table.sheet(),
                headerLine(),
                table.ragged() ? LookColumn.letters(column.index) + headerLine() : "",
                column.header.text(),
                content,
                message));
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

    private void readTitles() {
        for (String title : titles) {
            if (HeaderRows.UNIT_LINE.matcher(title).matches()) {
                String text = title.replaceFirst("^[^:：]*[:：]\\s*", "").replaceFirst("[)）\\]]\\s*$", "");
                lineUnits = Header.units(text);
                if (lineUnits.isEmpty()) {
                    titleMultiple = Header.multiple(text);
                }
                continue;
            }
            Matcher indicator = INDICATOR.matcher(title);
            if (indicator.matches()) {
                Header header = Header.parse(indicator.group(1), settings.names);
                bareVariable = header.variable();
                titleUnit = header.unit();
                continue;
            }
            Matcher bracket = MULTIPLE.matcher(title);
            while (bracket.find()) {
                String inside = bracket.group(1) != null ? bracket.group(1) : bracket.group(2);
                Optional<BigDecimal> factor = Header.multiple(inside);
                if (factor.isPresent()) {
                    titleMultiple = factor;
                } else if (HeaderRows.UNIT_LINE.matcher(inside).matches()) {
                    lineUnits = Header.units(inside.replaceFirst("^[^:：]*[:：]\\s*", ""));
                }
            }
            Matcher when = TITLE_YEAR.matcher(title);
            if (when.find() && onlyYear.isEmpty() && !YEARBOOK.matcher(title).find()) {
                int found = Integer.parseInt(when.group(1));
                onlyYear = when.find() ? OptionalInt.empty() : OptionalInt.of(found);
            }
        }
    }

    private void readColumns() {
        int width = 0;
        for (int row = rows.from(); row < sample.rows(); row++) {
            for (int j = width; j < sample.cells.get(row).length; j++) {
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

    private int byHeader(String text) {
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

    private int first(ColumnRole role) {
        for (LookColumn column : columns) {
            if (column.role == role) {
                return column.index;
            }
        }
        return -1;
    }

    /** The finest column of a role; of several the first. */
    private int finest(ColumnRole role, int below) {
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

    private void placeColumns() {
        if (flagged) {
            String text = columns.get(0).header.text();
            String[] keys = text.substring(0, text.indexOf('\\')).split(",");
            compound = keys.length - 1;
            for (int k = 0; k < keys.length; k++) {
                if (ColumnRole.find(keys[k])
                        .filter(r -> r.role() == ColumnRole.CODE)
                        .isPresent()) {
                    compound = k;
                }
            }
            columns.get(0).role = ColumnRole.CODE;
            code = 0;
            return;
        }
        for (LookColumn column : columns) {
            if (column.role == ColumnRole.CODE
                    && Names.key(column.header.text()).equals("id")
                    && numbersRows(column.index)) {
                column.role = ColumnRole.IGNORED;
                column.leftOut = "only numbers the rows";
            }
        }
        name = settings.name.isPresent() ? byHeader(settings.name.get()) : finest(ColumnRole.NAME, 99);
        code = settings.code.isPresent() ? byHeader(settings.code.get()) : finest(ColumnRole.CODE, 99);
        if (settings.name.isPresent() && name >= 0) {
            columns.get(name).role = ColumnRole.NAME;
            columns.get(name).from = "setting";
        }
        if (settings.code.isPresent() && code >= 0) {
            columns.get(code).role = ColumnRole.CODE;
            columns.get(code).from = "setting";
        }
        if (name >= 0 && code >= 0 && settings.code.isEmpty()) {
            int codeRank = columns.get(code).header.rank();
            if (codeRank < columns.get(name).header.rank() && codeRank != ColumnRole.GENERIC) {
                parentCode = code;
                code = -1;
            }
        }
        if (name < 0
                && code < 0
                && settings.place.isEmpty()
                && !columns.isEmpty()
                && first(ColumnRole.VARIABLE_NAME) < 0) {
            LookColumn column = columns.get(0);
            if (column.header.text().isEmpty() && holdsTexts(0)) {
                column.role = ColumnRole.NAME;
                column.from = "assumed";
                name = 0;
                notes.add("the first column has no header: its texts are taken for names of places");
            }
        }
        int rank = name >= 0 ? columns.get(name).header.rank() : 99;
        parentName = finest(ColumnRole.NAME, rank);
        int codeRank = code >= 0 ? columns.get(code).header.rank() : 0;
        if (parentCode < 0 && codeRank > 0) {
            parentCode = finest(ColumnRole.CODE, codeRank);
        }
        localName = first(ColumnRole.LOCAL_NAME);
        if (localName < 0 && name >= 0) {
            // a second column of names of the same rank: Chinese beside English
            for (LookColumn column : columns) {
                if (column.role == ColumnRole.NAME && column.index != name && column.header.rank() == rank) {
                    boolean firstChinese = holdsChinese(name);
                    if (firstChinese != holdsChinese(column.index)) {
                        localName = firstChinese ? name : column.index;
                        name = firstChinese ? column.index : name;
                    }
                    break;
                }
            }
        }
        kind = first(ColumnRole.KIND);
        level = first(ColumnRole.LEVEL);
        int parent = first(ColumnRole.PARENT);
        parentCode = parent >= 0 ? parent : parentCode;
        countyType = first(ColumnRole.COUNTY_TYPE);
        zone = first(ColumnRole.ZONE);
        latitude = first(ColumnRole.LATITUDE);
        longitude = first(ColumnRole.LONGITUDE);
        chineseCodes = settings.chineseCodes
                || (code >= 0
                        && (Names.hasHan(columns.get(code).header.text())
                                || Names.key(columns.get(code).header.text()).equals("adcode")
                                || (name >= 0 && holdsChinese(name))
                                || (localName >= 0 && holdsChinese(localName))));
    }

    /** Whether a column holds 1, 2, 3 and so on. */
    private boolean numbersRows(int column) {
        int next = 0;
        for (int row = rows.data(); row < sample.rows(); row++) {
            if (!sample.blank(row) && !sample.text(row, column).equals(Integer.toString(++next))) {
                return false;
            }
        }
        return next > 2 && finest(ColumnRole.NAME, 99) >= 0;
    }

    private boolean holdsTexts(int column) {
        int texts = 0;
        for (int row = rows.data(); row < sample.rows(); row++) {
            String text = sample.text(row, column);
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
        for (int row = rows.data(); row < sample.rows(); row++) {
            String text = sample.text(row, column);
            if (!text.isEmpty()) {
                return Names.hasHan(text);
            }
        }
        return false;
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
        if (settings.year.isPresent()) {
            onlyYear = settings.year;
        } else if (dated) {
            onlyYear = OptionalInt.empty();
        } else if (onlyYear.isPresent()) {
            notes.add("the year " + onlyYear.getAsInt() + " is that of the title: no column names one");
        }
    }

    private static boolean isValue(LookColumn column) {
        return column.role == ColumnRole.VALUE || column.role == ColumnRole.BARE_VALUE;
    }

    /** Values whose variable their header does not name: by the title, or by the caller. */
    private void bareColumns() {
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
        for (LookColumn column : columns) {
            if (column.role == ColumnRole.BARE_VALUE && bareVariable.isPresent()) {
                column.variable = bareVariable;
                column.from = settings.variable.isPresent() ? "setting" : "title";
                column.role = ColumnRole.VALUE;
            }
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

    private boolean holdsNumbers(int column) {
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
                notes.add("column \"" + column.called() + "\" " + column.leftOut);
            }
        }
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

    private void units() {
        for (LookColumn column : columns) {
            if (column.role != ColumnRole.VALUE || !column.leftOut.isEmpty()) {
                continue;
            }
            unit(column, column.variable.orElseThrow());
        }
        Map<Variable, List<LookColumn>> assumed = new LinkedHashMap<>();
        columns.stream()
                .filter(c -> c.assumed)
                .forEach(c -> assumed.computeIfAbsent(c.variable.orElseThrow(), v -> new ArrayList<>())
                        .add(c));
        assumed.forEach((variable, some) -> notes.add("the unit of "
                + (some.size() == 1
                        ? "column \"" + some.get(0).called() + "\""
                        : variable.id() + " (column \"" + some.get(0).called() + "\" and " + (some.size() - 1)
                                + " more)")
                + " is assumed to be " + variable.unit() + ": nothing names it"));
    }

    private void unit(LookColumn column, Variable variable) {
        Unit set = settings.units.get(Names.key(column.header.text()));
        if (set != null) {
            take(column, variable, set, "setting");
        } else if (column.header.unit().isPresent()) {
            take(column, variable, column.header.unit().get(), "header");
        } else if (rowUnit(column).isPresent()) {
            take(column, variable, rowUnit(column).get(), "row below");
        } else if (column.header
                .unknownUnit()
                .filter(variable.unit().symbol()::equals)
                .isPresent()) {
            take(column, variable, variable.unit(), "header");
        } else if (column.header.unknownUnit().isPresent()) {
            problem(column, column.header.unknownUnit().get(), "is no known unit");
            column.leftOut = "has an unknown unit";
        } else if (settings.unit.isPresent()) {
            take(column, variable, settings.unit.get(), "setting");
        } else if (column.header.multiple().isPresent()) {
            multiple(column, variable, column.header.multiple().get(), "header");
        } else if (titleUnit.isPresent() && column.from.equals("title")) {
            take(column, variable, titleUnit.get(), "title");
        } else if (lineUnit(variable).isPresent()) {
            take(column, variable, lineUnit(variable).get(), "line above");
        } else if (titleMultiple.isPresent() && variable.additive()) {
            multiple(column, variable, titleMultiple.get(), "title");
        } else if (unitName < 0) {
            column.unit = Optional.of(variable.unit());
            column.unitFrom = "assumed";
            column.assumed = variable.kind() != Variable.Kind.CLASS
                    && variable.kind() != Variable.Kind.FLAG
                    && !variable.unit().equals(Unit.INDEX);
        } else {
            column.unit = Optional.of(variable.unit());
            column.unitFrom = "column of units";
        }
    }

    private Optional<Unit> rowUnit(LookColumn column) {
        return rows.units() < 0 ? Optional.empty() : Header.unit(sample.text(rows.units(), column.index));
    }

    private Optional<Unit> lineUnit(Variable variable) {
        List<Unit> fitting = lineUnits.stream()
                .filter(u -> measures(u, variable).isPresent())
                .toList();
        List<Unit> exact =
                fitting.stream().filter(u -> u.convertibleTo(variable.unit())).toList();
        List<Unit> best = exact.isEmpty() ? fitting : exact;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private void multiple(LookColumn column, Variable variable, BigDecimal factor, String from) {
        Unit own = variable.unit();
        column.unit = Optional.of(new Unit(
                factor.toPlainString() + " " + own.symbol(),
                own.dimension(),
                own.numerator().multiply(factor),
                own.denominator()));
        column.unitFrom = from;
    }

    private void take(LookColumn column, Variable variable, Unit unit, String from) {
        Optional<Unit> fitting = measures(unit, variable);
        if (fitting.isEmpty()) {
            problem(column, unit.symbol(), "does not measure " + variable);
            column.leftOut = "has a unit that does not measure " + variable.id();
            return;
        }
        column.unit = fitting;
        column.unitFrom = from;
    }

    /** The unit itself, or that per person where the variable is per person and only 元 is written. */
    static Optional<Unit> measures(Unit unit, Variable variable) {
        if (unit.convertibleTo(variable.unit())) {
            return Optional.of(unit);
        }
        String dimension = variable.unit().dimension();
        int slash = dimension.indexOf('/');
        return slash > 0 && dimension.substring(0, slash).equals(unit.dimension())
                ? Optional.of(new Unit(
                        unit.symbol() + "/" + dimension.substring(slash + 1),
                        dimension,
                        unit.numerator(),
                        unit.denominator()))
                : Optional.empty();
    }

    private void unknownColumns() {
        int more = 0;
        int named = 0;
        for (LookColumn column : columns) {
            if (column.role != ColumnRole.UNKNOWN || column.header.text().isBlank()) {
                continue;
            }
            if (settings.keepUnknown && holdsNumbers(column.index)) {
                keep(column);
                continue;
            }
            column.leftOut = "is no known variable";
            if (named++ < NAMED) {
                List<String> nearest =
                        holdsNumbers(column.index) ? settings.names.nearest(column.header.name()) : List.of();
                notes.add("column \"" + column.called() + "\" is no known variable and was left out"
                        + (nearest.isEmpty() ? "" : " (near: " + String.join(", ", nearest) + ")"));
            } else {
                more++;
            }
        }
        List<String> ignored = columns.stream()
                .filter(c -> c.role == ColumnRole.IGNORED)
                .map(LookColumn::called)
                .limit(NAMED)
                .toList();
        if (!ignored.isEmpty()) {
            notes.add("not needed, and left out: " + String.join(", ", ignored));
        }
        if (more > 0) {
            notes.add(more + " more columns are no known variables and were left out");
        }
    }

    /** A variable of one's own, by the words of the header. Nothing says that its parts add up. */
    private void keep(LookColumn column) {
        String called = column.header.name().isEmpty() ? column.header.text() : column.header.name();
        Unit unit = settings.units.getOrDefault(
                Names.key(column.header.text()),
                column.header.unit().or(() -> rowUnit(column)).orElse(Unit.COUNT));
        String id = Names.key(called).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
        if (column.header.unit().isEmpty() && column.header.unknownUnit().isPresent()) {
            unit = new Unit(
                    column.header.unknownUnit().get(),
                    column.header.unknownUnit().get(),
                    BigDecimal.ONE,
                    BigDecimal.ONE);
        }
        if (id.isEmpty()) {
            id = "column_" + LookColumn.letters(column.index).toLowerCase(java.util.Locale.ROOT);
        }
        Variable variable = Variable.of(id, called, called, unit, Variable.Kind.INTENSITY);
        column.variable = Optional.of(variable);
        column.role = ColumnRole.VALUE;
        column.from = "kept";
        column.unit = Optional.of(unit);
        column.unitFrom = column.header.unit().isPresent() ? "header" : "as it stands";
        column.header = column.header.withVariable(variable);
        notes.add("column \"" + column.called() + "\" is kept as the variable " + variable);
    }

    /** Two columns of one variable and year: the one that has its very name, else a problem. */
    private void sameVariables() {
        Map<List<Object>, LookColumn> seen = new HashMap<>();
        for (LookColumn column : columns) {
            if (column.role != ColumnRole.VALUE || !column.leftOut.isEmpty()) {
                continue;
            }
            Variable variable = column.variable.orElseThrow();
            LookColumn other = seen.putIfAbsent(List.of(variable.id(), column.header.year()), column);
            if (other == null) {
                continue;
            }
            boolean mine = VariableNames.isOwnName(column.header.text(), variable);
            boolean others = VariableNames.isOwnName(other.header.text(), variable);
            if (mine != others) {
                LookColumn out = mine ? other : column;
                LookColumn in = mine ? column : other;
                seen.put(List.of(variable.id(), column.header.year()), in);
                out.leftOut = "names " + variable.id() + ", as column \"" + in.called() + "\" does by its very name";
                notes.add("column \"" + out.called() + "\" was left out: it " + out.leftOut);
            } else {
                problem(
                        column,
                        other.called(),
                        "and \"" + column.called() + "\" both name the variable " + variable.id()
                                + ": say what one of them is, as .variable(\"" + column.called()
                                + "\", a variable of your own)");
                column.leftOut = "names the same variable as column \"" + other.called() + "\"";
            }
        }
    }

    private void check() {
        if (rows.to() == rows.from()) {
            problem(
                    sample.rows() == 0 ? "" : String.join(",", sample.distinct(0)),
                    "has no header: the first row of data has nothing above it");
            return;
        }
        boolean placed = name >= 0 || code >= 0 || settings.place.isPresent();
        if (!placed) {
            problem(
                    headerText(),
                    "has no column of codes or names of places: name it, as .name(\"…\") or .code(\"…\"), or the one"
                            + " place of the table, as .place(\"CN\"); known are code, name, city, county, province,"
                            + " country, region, 地区, 城市, 行政区划代码 and others");
        }
        boolean dated = year >= 0
                || onlyYear.isPresent()
                || columns.stream().anyMatch(c -> isValue(c) && c.header.year().isPresent());
        if (!dated) {
            problem(headerText(), "names no year: give it, as .year(2020), or the column, as .yearColumn(\"…\")");
        }
        List<LookColumn> bare = columns.stream()
                .filter(c -> c.role == ColumnRole.BARE_VALUE && c.variable.isEmpty())
                .toList();
        if (!bare.isEmpty() && variableName < 0) {
            problem(
                    bare.stream().limit(5).map(LookColumn::called).collect(Collectors.joining(", "))
                            + (bare.size() > 5 ? ", …" : ""),
                    (bare.size() == 1 ? "names" : "name")
                            + " no variable: say what is measured and in which unit, as"
                            + " .variable(\"gdp\").unit(\"1e8 yuan\")");
        } else if (placed
                && dated
                && problems.isEmpty()
                && bare.isEmpty()
                && columns.stream().noneMatch(c -> c.role == ColumnRole.VALUE && c.leftOut.isEmpty())) {
            List<String> unknown = columns.stream()
                    .filter(c ->
                            c.role == ColumnRole.UNKNOWN && !c.header.text().isBlank())
                    .map(c -> {
                        List<String> nearest = settings.names.nearest(c.header.name());
                        return c.called() + (nearest.isEmpty() ? "" : " (near: " + String.join(", ", nearest) + ")");
                    })
                    .limit(5)
                    .toList();
            problem(
                    unknown.isEmpty() ? headerText() : String.join(", ", unknown),
                    "has no column of a known variable: say what a column is, as .variable(\""
                            + Objects.requireNonNullElse(
                                    unknown.isEmpty() ? null : unknown.get(0).replaceAll(" \\(near.*", ""), "…")
                            + "\", \"population\"), or keep it as it is, by .keepUnknown()");
        }
    }

    /** The columns of values that are read. */
    List<LookColumn> values() {
        return columns.stream()
                .filter(c -> isValue(c) && c.leftOut.isEmpty() && (c.role == ColumnRole.VALUE || variableName >= 0))
                .toList();
    }

    /** How much of a table this is: by this the sheet is chosen. */
    int worth() {
        int worth = problems.isEmpty() ? 1_000 : 0;
        worth += name >= 0 || code >= 0 ? 100 : 0;
        worth += 10 * Math.min(50, values().size());
        return worth + Math.min(9, sample.rows() - rows.data());
    }
}
