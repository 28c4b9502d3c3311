package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/**
 * What the text above a column says: its role, or the variable with its unit, year and scope.
 *
 * @param text as it stands, the rows of a header joined
 * @param role of the column
 * @param rank of a column of names or codes
 * @param variable what is measured
 * @param name the words that name the variable, without unit, year and scope
 * @param unit of the cells, where one is written
 * @param year of the cells, where the header names one
 * @param scope of a city that the values are of, as 市辖区; empty where none is named
 * @param multiple of the variable's own unit, where only that is written, as {@code (thousands)}
 * @param unknownUnit a unit that is written but unknown
 */
record Header(
        String text,
        ColumnRole role,
        int rank,
        Optional<Variable> variable,
        String name,
        Optional<Unit> unit,
        OptionalInt year,
        Optional<String> scope,
        Optional<BigDecimal> multiple,
        Optional<String> unknownUnit) {
    /** A header is no essay; longer ones are not taken apart. */
    private static final int LONGEST = 400;

    private static final Set<String> WHOLE = Set.of("全市", "全域", "全省", "全县", "全区", "total city", "whole city");
    private static final Set<String> DISTRICTS =
            Set.of("市辖区", "市区", "辖区", "districts under city", "city districts", "urban districts");
    private static final Pattern QUALIFIER = Pattern.compile(
            ".*价(格)?|(年|期)(末|底|初|内|中)(数|人数)?|当年|全年|本年|累计|合计|总计|绝对数|total|at year-?end|year-?end|end of (the )?year"
                    + "|current prices|as at .*|estimate");
    private static final Pattern YEAR =
            Pattern.compile("(?:[XYF]|YR)?((?:1[5-9]|20|21)\\d\\d)(?:\\.0+)?\\s?(?:年度?|年?[末底])?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("((?:1[5-9]|20|21)\\d\\d)(?:年度?)?(?:[\\s_:：-]+)?(\\D.*)", Pattern.DOTALL);
    private static final Pattern YEAR_LAST = Pattern.compile("(.*\\D)((?:1[5-9]|20|21)\\d\\d)年?[末底]?", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("(\\d{1,3})((?: \\d{3})+)(?=\\D|$)");
    private static final Pattern POWER_SUFFIX = Pattern.compile("10(\\d)|1e(\\d)");

    /** The scopes of the whole unit, which is what a bare variable means. */
    static boolean isWhole(String scope) {
        return WHOLE.contains(scope.toLowerCase(Locale.ROOT));
    }

    static Header unknown(String text) {
        return new Header(
                text,
                ColumnRole.UNKNOWN,
                0,
                Optional.empty(),
                Names.clean(text),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Header withVariable(Variable other) {
        return new Header(
                text, ColumnRole.VALUE, rank, Optional.of(other), name, unit, year, scope, multiple, unknownUnit);
    }

    Header withRole(ColumnRole other, int otherRank) {
        return new Header(text, other, otherRank, variable, name, unit, year, scope, multiple, unknownUnit);
    }

    /**
     * One of the texts above a column.
     *
     * @param text of a row of the header
     * @param shared whether it stands above the next column too
     */
    record Part(String text, boolean shared) {}

    /**
     * Takes the texts above one column apart, given from the top. The lowest says most: what it does not name is
     * no value of what a text above several columns names, since 男 below 常住人口 is a part of it.
     */
    static Header parse(List<Part> parts, VariableNames names) {
        Parser parser = new Parser(names);
        List<String> shown = new ArrayList<>();
        for (int k = parts.size() - 1; k >= 0; k--) {
            String clean = Names.clean(parts.get(k).text());
            if (!clean.isEmpty() && !shown.contains(clean)) {
                shown.add(0, clean);
                if (clean.length() <= LONGEST) {
                    parser.part(Names.simplified(clean), parts.get(k).shared());
                }
            }
        }
        return parser.header(String.join(" ", shown));
    }

    static Header parse(String text, VariableNames names) {
        return parse(ImmutableList.of(new Part(text, false)), names);
    }

    /** The units of a line such as 单位：万人、亿元. */
    static ImmutableList<Unit> units(String text) {
        ImmutableList.Builder<Unit> units = ImmutableList.builder();
        for (String one : text.split("[、，,;；和及 ]+")) {
            unit(one).ifPresent(units::add);
        }
        ImmutableList<Unit> found = units.build();
        return found.isEmpty() ? unit(text).map(ImmutableList::of).orElse(found) : found;
    }

    /** A unit as headers write it: in brackets or not, with underscores, with digits in groups. */
    static Optional<Unit> unit(String text) {
        String plain = Names.clean(text);
        while (plain.length() > 2
                && "[(（【〔".indexOf(plain.charAt(0)) >= 0
                && "])）】〕".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain = Names.clean(plain.substring(1, plain.length() - 1));
        }
        plain = plain.replaceFirst("^(?i)(计量)?单位\\s*[:：]\\s*|^(?i)units?\\s*[:：]\\s*", "");
        if (plain.isEmpty() || plain.length() > 40) {
            return Optional.empty();
        }
        Matcher groups = COUNT.matcher(plain);
        if (groups.lookingAt()) {
            plain = groups.group().replace(" ", "") + plain.substring(groups.end());
        }
        return Unit.parse(plain).or(Optional::empty);
    }

    /** The factor of words such as {@code thousands} and {@code in millions}, which leave the unit to the variable. */
    static Optional<BigDecimal> multiple(String text) {
        return switch (Names.key(text).replaceFirst("^in ", "")) {
            case "thousand", "thousands", "000", "000s", "'000", "千" -> Optional.of(BigDecimal.valueOf(1_000));
            case "ten thousand", "ten thousands", "10 000", "10000", "10k", "万" ->
                Optional.of(BigDecimal.valueOf(10_000));
            case "million", "millions", "百万" -> Optional.of(BigDecimal.valueOf(1_000_000));
            case "hundred million", "hundred millions", "亿" -> Optional.of(BigDecimal.valueOf(100_000_000));
            case "billion", "billions" -> Optional.of(BigDecimal.valueOf(1_000_000_000));
            default -> Optional.empty();
        };
    }

    static OptionalInt year(String text) {
        Matcher m = YEAR.matcher(Names.clean(text));
        return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
    }

    /** Collects what the parts of one header say. */
    private static final class Parser {
        private final VariableNames names;
        private Optional<ColumnRole.Named> role = Optional.empty();
        private Optional<Variable> variable = Optional.empty();
        private String name = "";
        private Optional<Unit> unit = Optional.empty();
        private OptionalInt year = OptionalInt.empty();
        private Optional<String> scope = Optional.empty();
        private Optional<BigDecimal> multiple = Optional.empty();
        private Optional<String> unknownUnit = Optional.empty();
        private boolean bare;

        Parser(VariableNames names) {
            this.names = names;
        }

        void part(String text, boolean shared) {
            boolean breakdown = shared && !name.isEmpty() && variable.isEmpty() && role.isEmpty();
            String before = name;
            part(text);
            if (breakdown) {
                variable = Optional.empty();
                role = Optional.empty();
                name = before;
            }
        }

        private void part(String text) {
            if (role(text) || known(text)) {
                return;
            }
            // a name may itself end in brackets: only the last pair is a unit
            int open = Math.max(
                    Math.max(text.lastIndexOf('['), text.lastIndexOf('(')),
                    Math.max(text.lastIndexOf('（'), text.lastIndexOf('【')));
            if (open > 0 && "])）】".indexOf(text.charAt(text.length() - 1)) >= 0 && known(text.substring(0, open))) {
                bracket(text.substring(open + 1, text.length() - 1));
                return;
            }
            StringBuilder base = new StringBuilder();
            List<String> bracketed = new ArrayList<>();
            split(text, base, bracketed);
            bracketed.forEach(this::bracket);
            String rest = Names.clean(base.toString());
            if (!rest.isEmpty()) {
                base(rest);
            }
        }

        private boolean role(String text) {
            int marks = text.indexOf("!!");
            String label = marks >= 0 ? text.substring(0, marks) : text;
            Optional<ColumnRole.Named> found = ColumnRole.find(label);
            if (marks >= 0
                    && found.filter(r -> r.role() == ColumnRole.BARE_VALUE).isPresent()
                    && known(text.substring(text.lastIndexOf("!!") + 2).replaceFirst(":$", ""))) {
                return true; // what is estimated is named last, as in Estimate!!SEX AND AGE!!Total population
            }
            if (found.isPresent() && role.isEmpty()) {
                role = found;
                name = name.isEmpty() ? text : name;
            }
            return found.isPresent();
        }

        private boolean known(String text) {
            Optional<Variable> found = names.find(text);
            if (found.isPresent() && variable.isEmpty()) {
                variable = found;
                name = text;
            }
            return found.isPresent();
        }

        /** What stands in brackets, and what is left: in one pass, brackets within brackets belong to the outer. */
        private static void split(String text, StringBuilder base, List<String> bracketed) {
            int depth = 0;
            int from = 0;
            for (int k = 0; k < text.length(); k++) {
                char c = text.charAt(k);
                if ("[(（【〔".indexOf(c) >= 0) {
                    if (depth++ == 0) {
                        from = k + 1;
                        base.append(' ');
                    }
                } else if ("])）】〕".indexOf(c) >= 0 && depth > 0) {
                    if (--depth == 0) {
                        bracketed.add(text.substring(from, k));
                    }
                } else if (depth == 0) {
                    base.append(c);
                }
            }
            if (depth > 0) {
                bracketed.add(text.substring(from));
            }
        }

        private void bracket(String text) {
            if (!token(text)
                    && unknownUnit.isEmpty()
                    && !QUALIFIER.matcher(Names.key(text)).matches()) {
                unknownUnit = Optional.of(text);
            }
        }

        /** A word beside the name: year, scope, unit or price basis. */
        private boolean token(String text) {
            String clean = Names.clean(text);
            String key = Names.key(text);
            OptionalInt when = Header.year(clean);
            if (when.isPresent()) {
                year = year.isPresent() ? year : when;
                return true;
            }
            if (WHOLE.contains(key) || DISTRICTS.contains(key)) {
                scope = scope.isPresent() ? scope : Optional.of(clean);
                return true;
            }
            Optional<Unit> found = Header.unit(clean);
            if (found.isPresent()) {
                unit = unit.isPresent() ? unit : found;
                return true;
            }
            Optional<BigDecimal> factor = Header.multiple(clean);
            if (factor.isPresent()) {
                multiple = multiple.isPresent() ? multiple : factor;
                return true;
            }
            return false;
        }

        private void base(String text) {
            if (role(text) || known(text) || QUALIFIER.matcher(Names.key(text)).matches()) {
                return;
            }
            if (Header.year(text).isPresent()) {
                year = year.isPresent() ? year : Header.year(text);
                bare = true;
                return;
            }
            String rest = text;
            Matcher first = YEAR_FIRST.matcher(rest);
            Matcher last = YEAR_LAST.matcher(rest);
            if (first.matches()) {
                year = year.isPresent() ? year : OptionalInt.of(Integer.parseInt(first.group(1)));
                rest = Names.clean(first.group(2));
            } else if (last.matches()) {
                year = year.isPresent() ? year : OptionalInt.of(Integer.parseInt(last.group(2)));
                rest = Names.clean(last.group(1)).replaceFirst("[_:：-]+$", "");
            }
            if (known(rest) || known(bare(rest)) || known(scoped(rest)) || segments(rest)) {
                return;
            }
            // Chinese and its translation side by side
            String chinese = chinese(rest);
            if (!chinese.equals(rest) && !chinese.isEmpty()) {
                if (role(chinese)
                        || token(chinese)
                        || known(chinese)
                        || known(bare(chinese))
                        || known(scoped(chinese))) {
                    return;
                }
            }
            if (token(rest)) {
                return;
            }
            if (name.isEmpty() || variable.isEmpty()) {
                name = name.isEmpty() || role.isPresent() ? rest : name + " " + rest;
            }
        }

        /** Without the words for the date of a stock: 年末常住人口 is 常住人口. */
        private static String bare(String text) {
            return text.replaceFirst("^(年末|年底|期末|全年|当年|本年|[末底])", "").replaceFirst("(合计|总计|年末数|年末|年底)$", "");
        }

        /** A scope that stands before or behind the name without a sign between. */
        private String scoped(String text) {
            for (Set<String> scopes : List.of(WHOLE, DISTRICTS)) {
                for (String one : scopes) {
                    if (text.length() > one.length() && Names.han(one.charAt(0))) {
                        String rest = text.startsWith(one)
                                ? text.substring(one.length())
                                : text.endsWith(one) ? text.substring(0, text.length() - one.length()) : "";
                        if (!rest.isEmpty()
                                && (names.find(rest).isPresent()
                                        || names.find(bare(rest)).isPresent())) {
                            scope = scope.isPresent() ? scope : Optional.of(one);
                            return names.find(rest).isPresent() ? rest : bare(rest);
                        }
                    }
                }
            }
            return "";
        }

        private static String chinese(String text) {
            StringBuilder chinese = new StringBuilder();
            for (int k = 0; k < text.length(); k++) {
                char c = text.charAt(k);
                if (Names.han(c) || (c >= '0' && c <= '9' && chinese.length() > 0) || "、：－-".indexOf(c) >= 0) {
                    chinese.append(c);
                }
            }
            return chinese.toString().replaceFirst("[0-9、：－-]+$", "");
        }

        /** A name and words beside it, joined by underscores, colons or hyphens. */
        private boolean segments(String text) {
            String[] segments = text.split("[_:：|·]+");
            if (segments.length < 2 || segments.length > 12) {
                return false;
            }
            List<String> left = new ArrayList<>(List.of(segments));
            for (int k = 0; k < left.size(); ) {
                String key = Names.key(left.get(k));
                OptionalInt when = Header.year(left.get(k));
                if (when.isPresent()) {
                    year = year.isPresent() ? year : when;
                    left.remove(k);
                } else if (WHOLE.contains(key) || DISTRICTS.contains(key)) {
                    scope = scope.isPresent() ? scope : Optional.of(Names.clean(left.get(k)));
                    left.remove(k);
                } else if (QUALIFIER.matcher(key).matches()) {
                    left.remove(k);
                } else {
                    k++;
                }
            }
            // the longest name that is known, with a unit behind it
            for (int start = 0; start < left.size(); start++) {
                for (int end = left.size(); end > start; end--) {
                    String middle = String.join("_", left.subList(start, end));
                    Optional<Variable> found = names.find(middle).or(() -> names.find(bare(middle)));
                    if (found.isEmpty()) {
                        continue;
                    }
                    String suffix = String.join(" ", left.subList(end, left.size()));
                    if (suffix.isEmpty() || token(suffix) || power(left.subList(end, left.size()))) {
                        variable = variable.isPresent() ? variable : found;
                        name = middle;
                        return true;
                    }
                }
            }
            for (int k = 1; k < left.size(); k++) {
                String suffix = String.join(" ", left.subList(k, left.size()));
                Optional<Unit> found = Header.unit(suffix);
                if (found.isPresent()) {
                    unit = unit.isPresent() ? unit : found;
                    name = String.join("_", left.subList(0, k));
                    return variable.isPresent();
                }
            }
            return false;
        }

        /** A unit such as {@code 1e8_yuan} or {@code 108_yuan}. */
        private boolean power(List<String> words) {
            Matcher m = POWER_SUFFIX.matcher(words.get(0));
            if (words.size() < 2 || !m.matches()) {
                return false;
            }
            String exponent = m.group(1) != null ? m.group(1) : m.group(2);
            return token("1e" + exponent + " " + String.join(" ", words.subList(1, words.size())));
        }

        Header header(String text) {
            ColumnRole found;
            if (variable.isPresent()
                    && role.filter(r -> r.role() != ColumnRole.BARE_VALUE).isEmpty()) {
                found = ColumnRole.VALUE;
            } else if (role.isPresent()) {
                found = role.get().role();
            } else {
                found = bare && name.isEmpty() ? ColumnRole.BARE_VALUE : ColumnRole.UNKNOWN;
            }
            return new Header(
                    text,
                    found,
                    role.map(ColumnRole.Named::rank).orElse(0),
                    variable,
                    name,
                    unit,
                    year,
                    scope,
                    multiple,
                    unit.isPresent() || multiple.isPresent() ? Optional.empty() : unknownUnit);
        }
    }
}
