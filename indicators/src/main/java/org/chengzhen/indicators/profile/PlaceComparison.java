package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chengzhen.core.china.ProvinceGroup;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Study;
import org.jspecify.annotations.Nullable;

/**
 * One place among others: its figures, how they grew, and the rank of each among groups of places, as the nation, its size
 * class, its cluster.
 *
 * <p>Rank 1 is the largest value; places of one value share the best rank. Growth is the compound rate a year of a stock or
 * flow between the first and the last year of the study, and the difference of a ratio or intensity in its unit.
 *
 * <pre>{@code
 * PlaceComparison.of(Study.of(ChinaData.cities()), "440100").among("the province", codes).toTable();
 * }</pre>
 */
public final class PlaceComparison {
    private final Study study;
    private final String code;
    private final ImmutableMap<String, ImmutableSet<String>> groups;

    private PlaceComparison(Study study, String code, ImmutableMap<String, ImmutableSet<String>> groups) {
        this.study = study;
        this.code = code;
        this.groups = groups;
    }

    /**
     * Where a figure of the place stands in a group.
     *
     * @param rank from 1, the largest
     * @param of places of the group that have a value
     */
    public record Position(int rank, int of) implements Serializable {
        /** As {@code 3/335}. */
        @Override
        public String toString() {
            return rank + "/" + of;
        }
    }

    /**
     * A place among all places of a study.
     *
     * @param study that holds the place
     * @param code of the place
     * @return the comparison
     * @throws NotFoundException if the study lacks the place
     */
    public static PlaceComparison of(Study study, String code) {
        Objects.requireNonNull(code, "code");
        study.panel().place(code);
        return new PlaceComparison(
                withDerived(study),
                code,
                ImmutableMap.of("all", ImmutableSet.copyOf(study.panel().codes())));
    }

    /**
     * The comparison among one more group.
     *
     * @param group what it is called
     * @param codes of its places; those that the study lacks do not count
     * @return the comparison that ranks there too
     */
    public PlaceComparison among(String group, Collection<String> codes) {
        Map<String, ImmutableSet<String>> more = new LinkedHashMap<>(groups);
        ImmutableSet.Builder<String> members = ImmutableSet.builder();
        codes.stream().filter(c -> study.panel().indexOf(c).isPresent()).forEach(members::add);
        more.put(group, members.add(code).build());
        return new PlaceComparison(study, code, ImmutableMap.copyOf(more));
    }

    /** Shares and figures per head that the panel allows and does not hold. */
    private static Study withDerived(Study study) {
        Panel panel = study.panel();
        List<Variable> ratios =
                List.of(Variables.URBANIZATION_RATE, Variables.GDP_PER_CAPITA, Variables.POPULATION_DENSITY);
        for (Variable ratio : ratios) {
            Optional<Variable> above = ratio.numerator().filter(panel::has);
            Optional<Variable> below = ratio.denominator().filter(panel::has);
            if (!panel.has(ratio) && above.isPresent() && below.isPresent()) {
                double[] x = panel.yearMajor(above.get());
                double[] y = panel.yearMajor(below.get());
                double scale = ratio.equals(Variables.URBANIZATION_RATE) ? 100 : 1;
                for (int i = 0; i < x.length; i++) {
                    x[i] = y[i] > 0 ? scale * x[i] / y[i] : Double.NaN;
                }
                panel = panel.with(ratio, x);
            }
        }
        return study.with(panel);
    }

    /**
     * The variables that the place has a value of.
     *
     * @return in the order of the panel
     */
    public ImmutableList<Variable> variables() {
        return study.panel().variables().stream()
                .filter(v -> latest(v).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The last year of the study in which the place has a value. */
    private OptionalInt latest(Variable variable) {
        return study.years().stream()
                .filter(year -> !Double.isNaN(study.panel().value(code, year, variable)))
                .reduce((a, b) -> b);
    }

    /**
     * The rank of the place in a group, in the last year in which it has a value.
     *
     * @param variable of the panel
     * @param group {@code all}, or one that was added
     * @return empty where the place has no value
     * @throws IllegalArgumentException if there is no such group
     */
    public Optional<Position> position(Variable variable, String group) {
        ImmutableSet<String> members = groups.get(group);
        Checks.argument(
                members != null,
                "no group is called %s: %s%s",
                group,
                groups.keySet(),
                members == null ? Nearest.question(group, groups.keySet()) : "");
        OptionalInt year = latest(variable);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        double own = study.panel().value(code, year.getAsInt(), variable);
        double[] others = members.stream()
                .mapToDouble(c -> study.panel().value(c, year.getAsInt(), variable))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        long above = Arrays.stream(others).filter(v -> v > own).count();
        return Optional.of(new Position((int) above + 1, others.length));
    }

    /**
     * How a figure changed between the first and the last year of the study.
     *
     * @param variable of the panel
     * @return the compound rate a year in percent, or the difference of a ratio; empty where a year has no value
     */
    public OptionalDouble change(Variable variable) {
        double first = study.panel().value(code, study.start(), variable);
        double last = study.panel().value(code, study.end(), variable);
        int years = study.end() - study.start();
        if (years == 0 || Double.isNaN(first) || Double.isNaN(last)) {
            return OptionalDouble.empty();
        }
        if (!variable.additive()) {
            return OptionalDouble.of(last - first);
        }
        return first > 0 && last > 0
                ? OptionalDouble.of(100 * (Math.pow(last / first, 1.0 / years) - 1))
                : OptionalDouble.empty();
    }

    /**
     * The comparison as a table.
     *
     * @return a figure a row, a column for each group
     */
    public Table toTable() {
        return toTable(Language.ENGLISH);
    }

    /**
     * The comparison as a table.
     *
     * @param language of headers and names; groups that the caller named keep their names
     * @return a figure a row, a column for each group
     */
    public Table toTable(Language language) {
        Table.Builder table = Table.builder(language.name(study.panel().place(code))
                        + language.of(" among others, ", "的位次，") + study.start() + "–" + study.end()
                        + language.of(": rank of places with a value", "：在有数据的单元中的名次"))
                .text(language.of("figure", "指标"))
                .text(language.of("unit", "单位"))
                .text(Integer.toString(study.start()))
                .text(study.end() + (study.start() == study.end() ? " " : ""))
                .text(language.of("% a year, or difference", "年均 %（比率为差值）"));
        groups.keySet().forEach(group -> table.text(language == Language.CHINESE ? chinese(group) : group));
        for (Variable variable : variables()) {
            double first = study.panel().value(code, study.start(), variable);
            double last = study.panel().value(code, study.end(), variable);
            OptionalDouble change = change(variable);
            Unit unit = language.shown(variable.unit());
            List<Object> row = new ArrayList<>(List.of(
                    language.name(variable),
                    language.symbol(unit),
                    shown(variable, first, unit),
                    shown(variable, last, unit),
                    change.isPresent() ? Numbers.shown(change.getAsDouble()) : ""));
            groups.keySet()
                    .forEach(group -> row.add(
                            position(variable, group).map(Position::toString).orElse("")));
            table.row(row.toArray());
        }
        return table.build();
    }

    private static String shown(Variable variable, double value, Unit unit) {
        return Double.isNaN(value) ? "" : Numbers.shown(variable.unit().convert(value, unit));
    }

    /** The groups that the library names itself. */
    private static String chinese(String group) {
        return switch (group) {
            case "all" -> "全部";
            case "province" -> "本省";
            case "prefecture" -> "本市";
            case "size class" -> "同等规模";
            case "super-large" -> "超大城市";
            default ->
                Arrays.stream(ProvinceGroup.values())
                        .filter(plate -> plate.name().equalsIgnoreCase(group))
                        .findFirst()
                        .map(ProvinceGroup::localName)
                        .orElse(group);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlaceComparison that
                && study.equals(that.study)
                && code.equals(that.code)
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(study, code, groups);
    }

    @Override
    public String toString() {
        return "PlaceComparison[" + code + " among " + groups.keySet() + "]";
    }
}
