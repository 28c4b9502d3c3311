package org.chengzhen.core.io;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;

/**
 * What a header says: the role of its column, or the variable with its unit and perhaps its year.
 *
 * @param text as it stands
 * @param role of the column
 * @param variable what is measured, for {@link Role#VALUE}
 * @param unit of the cells, for {@link Role#VALUE}; that of the variable where none is written
 * @param year of the cells, where the header names one
 * @param unknownUnit a unit that is written but unknown
 */
record Header(
        String text,
        Role role,
        Optional<Variable> variable,
        Optional<Unit> unit,
        OptionalInt year,
        Optional<String> unknownUnit) {
    /** What a column holds. */
    enum Role {
        CODE,
        NAME,
        LOCAL_NAME,
        YEAR,
        VARIABLE_NAME,
        UNIT_NAME,
        BARE_VALUE,
        VALUE,
        UNKNOWN
    }

    private static final ImmutableMap<Role, Set<String>> ROLES = ImmutableMap.of(
            Role.CODE,
            Set.of(
                    "code",
                    "city code",
                    "county code",
                    "division code",
                    "place code",
                    "adcode",
                    "行政区划代码",
                    "区划代码",
                    "代码",
                    "行政代码",
                    "地区代码",
                    "城市代码"),
            Role.NAME,
            Set.of(
                    "name",
                    "place",
                    "city",
                    "county",
                    "region",
                    "city name",
                    "county name",
                    "地区",
                    "城市",
                    "名称",
                    "地区名称",
                    "城市名称",
                    "县市",
                    "区县",
                    "省份",
                    "省市"),
            Role.LOCAL_NAME,
            Set.of("local name", "name zh", "中文名"),
            Role.YEAR,
            Set.of("year", "年份", "年度", "年"),
            Role.VARIABLE_NAME,
            Set.of("variable", "indicator", "指标", "变量"),
            Role.UNIT_NAME,
            Set.of("unit", "单位"),
            Role.BARE_VALUE,
            Set.of("value", "数值", "值"));
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*[\\[(（【]([^\\])）】]+)[\\])）】]\\s*");
    private static final Pattern YEAR_LAST = Pattern.compile("(.*?)[\\s_]*((?:1[89]|20)\\d\\d)年?");
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:1[89]|20)\\d\\d)年?[\\s_]*(.+)");
    private static final ImmutableMap<String, Variable> KNOWN = known();

    private static ImmutableMap<String, Variable> known() {
        Map<String, Variable> names = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Header.class.getResourceAsStream("variable-names.csv")),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                names.put(
                        normal(row.getField("name")),
                        Variables.find(row.getField("variable")).orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Variables.all().forEach(v -> names.put(normal(v.id()), v));
        return ImmutableMap.copyOf(names);
    }

    /** The names of further variables, to be looked up before the known ones. */
    static ImmutableMap<String, Variable> names(Collection<Variable> variables) {
        Map<String, Variable> names = new HashMap<>();
        for (Variable variable : variables) {
            names.put(normal(variable.id()), variable);
            names.put(normal(variable.name()), variable);
            names.put(normal(variable.localName()), variable);
        }
        return ImmutableMap.copyOf(names);
    }

    static Optional<Variable> variable(String name, Map<String, Variable> further) {
        String key = normal(name);
        return Optional.ofNullable(further.getOrDefault(key, KNOWN.get(key)));
    }

    static Header parse(String text, Map<String, Variable> further) {
        String bare = text.strip();
        for (Map.Entry<Role, Set<String>> role : ROLES.entrySet()) {
            if (role.getValue().contains(normal(bare))) {
                return new Header(
                        text, role.getKey(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
            }
        }
        Header whole = named(text, bare, Optional.empty(), further);
        if (whole.role == Role.VALUE) {
            return whole;
        }
        Matcher withUnit = WITH_UNIT.matcher(bare);
        return withUnit.matches() ? named(text, withUnit.group(1), Optional.of(withUnit.group(2)), further) : whole;
    }

    private static Header named(String text, String name, Optional<String> unit, Map<String, Variable> further) {
        OptionalInt year = OptionalInt.empty();
        Optional<Variable> variable = variable(name, further);
        if (variable.isEmpty()) {
            Matcher last = YEAR_LAST.matcher(name);
            Matcher first = YEAR_FIRST.matcher(name);
            if (last.matches()) {
                year = OptionalInt.of(Integer.parseInt(last.group(2)));
                variable = variable(last.group(1), further);
            } else if (first.matches()) {
                year = OptionalInt.of(Integer.parseInt(first.group(1)));
                variable = variable(first.group(2), further);
            }
        }
        boolean yearAlone =
                year.isPresent() && YEAR_LAST.matcher(name).replaceAll("$1").isBlank();
        if (variable.isEmpty() && !yearAlone) {
            return new Header(text, Role.UNKNOWN, variable, Optional.empty(), year, Optional.empty());
        }
        Optional<Unit> written = unit.flatMap(Unit::parse);
        return new Header(
                text,
                yearAlone ? Role.BARE_VALUE : Role.VALUE,
                variable,
                unit.isPresent() ? written : variable.map(Variable::unit),
                year,
                unit.filter(u -> written.isEmpty()));
    }

    /** Case, spaces, underscores and hyphens do not tell names apart. */
    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
