package org.chengzhen.core.io;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Gazetteer;

/** What a caller says about a table. A value: a change makes a copy. */
final class Settings {
    Optional<Charset> charset = Optional.empty();
    Optional<Gazetteer> gazetteer = Optional.empty();
    VariableNames names = VariableNames.with(List.of());
    EllipsisMark ellipsis = EllipsisMark.BY_LANGUAGE;
    OptionalInt year = OptionalInt.empty();
    Optional<String> place = Optional.empty();
    Optional<Variable> variable = Optional.empty();
    Optional<Unit> unit = Optional.empty();
    Optional<String> scope = Optional.empty();
    Optional<String> sheet = Optional.empty();
    Optional<String> name = Optional.empty();
    Optional<String> code = Optional.empty();
    Optional<String> yearColumn = Optional.empty();
    boolean chineseCodes;
    boolean keepUnknown;
    boolean keepLevels;
    /** Variables and units of single columns, by the keys of their headers. */
    Map<String, Variable> variables = new LinkedHashMap<>();

    Map<String, Unit> units = new LinkedHashMap<>();
    /** The cells that rows must have to be read, by the headers of their columns. */
    Map<String, String> where = new LinkedHashMap<>();

    Settings with(Consumer<Settings> change) {
        Settings copy = new Settings();
        copy.charset = charset;
        copy.gazetteer = gazetteer;
        copy.names = names;
        copy.ellipsis = ellipsis;
        copy.year = year;
        copy.place = place;
        copy.variable = variable;
        copy.unit = unit;
        copy.scope = scope;
        copy.sheet = sheet;
        copy.name = name;
        copy.code = code;
        copy.yearColumn = yearColumn;
        copy.chineseCodes = chineseCodes;
        copy.keepUnknown = keepUnknown;
        copy.keepLevels = keepLevels;
        copy.variables = new LinkedHashMap<>(variables);
        copy.units = new LinkedHashMap<>(units);
        copy.where = new LinkedHashMap<>(where);
        change.accept(copy);
        return copy;
    }
}
