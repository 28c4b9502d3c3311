package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.io.CsvRows;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A list of indicators that somebody judges places by: a plan with targets, a check with thresholds, a standard. {@link
 * IndicatorSystems} has the official ones; one's own is read from a CSV file.
 *
 * <p>The file has a row for each item and at least the columns {@code id} and {@code name}; further {@code dimension}, {@code
 * local_name}, {@code unit}, {@code better} (MORE, LESS or nothing), {@code base_year}, {@code base}, {@code target_year},
 * {@code target} (as {@link Target} reads it), {@code kind}, {@code scope} (code of the only place it applies to), {@code
 * entry} and {@code measure} (ids of the catalogue), {@code certainty}, {@code note}, each of which may be left out.
 *
 * <pre>{@code
 * IndicatorSystem ours = IndicatorSystem.read("Our plan", "City council", 2024, Path.of("plan.csv"));
 * Scorecard.of(ours, Study.of(panel), "440100");
 * }</pre>
 */
public final class IndicatorSystem {
    private final String name;
    private final String issuer;
    private final int year;
    private final ImmutableList<SystemItem> items;

    private IndicatorSystem(String name, String issuer, int year, ImmutableList<SystemItem> items) {
        this.name = name;
        this.issuer = issuer;
        this.year = year;
        this.items = items;
        Set<String> seen = new HashSet<>();
        for (SystemItem item : items) {
            Checks.argument(seen.add(item.id()), "%s has two items with the id %s", name, item.id());
        }
    }

    /**
     * A system of items.
     *
     * @param name of the system
     * @param issuer who judges by it, and in which document
     * @param year of the edition
     * @param items with distinct ids
     * @return the system
     * @throws IllegalArgumentException if two items share an id
     */
    public static IndicatorSystem of(String name, String issuer, int year, List<SystemItem> items) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(issuer, "issuer");
        return new IndicatorSystem(name, issuer, year, ImmutableList.copyOf(items));
    }

    /**
     * One's own system.
     *
     * @param name of the system
     * @param issuer who judges by it
     * @param year of the edition
     * @param file in UTF-8, as described above
     * @return the system
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a row has no id or name, or a cell that cannot be read, by its row
     */
    public static IndicatorSystem read(String name, String issuer, int year, Path file) throws IOException {
        return read(name, issuer, year, Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    /**
     * One's own system.
     *
     * @param name of the system
     * @param issuer who judges by it
     * @param year of the edition
     * @param source as described above, closed at the end
     * @return the system
     * @throws IOException if the source cannot be read
     * @throws IllegalArgumentException if a row has no id or name, or a cell that cannot be read, by its row
     */
    public static IndicatorSystem read(String name, String issuer, int year, Reader source) throws IOException {
        ImmutableList.Builder<SystemItem> items = ImmutableList.builder();
        int row = 1;
        for (ImmutableMap<String, String> cells : CsvRows.read(source)) {
            row++;
            try {
                items.add(item(cells));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("row " + row + " of " + name + ": " + e.getMessage(), e);
            }
        }
        return new IndicatorSystem(name, issuer, year, items.build());
    }

    private static SystemItem item(ImmutableMap<String, String> cells) {
        String name = cell(cells, "name");
        Optional<String> better = given(cells, "better");
        return new SystemItem(
                cell(cells, "id"),
                cell(cells, "dimension"),
                name,
                given(cells, "local_name").orElse(name),
                cell(cells, "unit"),
                better.map(b -> constant(Better.class, "better", b)).orElse(Better.NEITHER),
                whole(cells, "base_year"),
                number(cells, "base"),
                whole(cells, "target_year"),
                Target.parse(cell(cells, "target")),
                cell(cells, "kind"),
                given(cells, "scope"),
                given(cells, "entry"),
                given(cells, "measure"),
                given(cells, "certainty")
                        .map(c -> constant(Certainty.class, "certainty", c))
                        .orElse(Certainty.HIGH),
                cell(cells, "note"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String column, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    column + " must be one of " + List.of(type.getEnumConstants()) + " but is " + text, e);
        }
    }

    private static String cell(ImmutableMap<String, String> cells, String column) {
        return Objects.requireNonNullElse(cells.get(column), "").strip();
    }

    private static Optional<String> given(ImmutableMap<String, String> cells, String column) {
        return Optional.of(cell(cells, column)).filter(text -> !text.isEmpty());
    }

    private static OptionalInt whole(ImmutableMap<String, String> cells, String column) {
        OptionalDouble number = number(cells, column);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        Checks.argument(
                number.getAsDouble() == Math.rint(number.getAsDouble()),
                "%s must be whole but is %s",
                column,
                number.getAsDouble());
        return OptionalInt.of((int) number.getAsDouble());
    }

    private static OptionalDouble number(ImmutableMap<String, String> cells, String column) {
        String text = cell(cells, column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            Checks.argument(Double.isFinite(value), "%s must be finite but is %s", column, text);
            return OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " must be a number but is " + text, e);
        }
    }

    /**
     * The name.
     *
     * @return of the system
     */
    public String name() {
        return name;
    }

    /**
     * The issuer.
     *
     * @return who judges by it, and in which document
     */
    public String issuer() {
        return issuer;
    }

    /**
     * The year of the edition.
     *
     * @return a calendar year
     */
    public int year() {
        return year;
    }

    /**
     * The items.
     *
     * @return in the order of the issuer
     */
    public ImmutableList<SystemItem> items() {
        return items;
    }

    /**
     * The dimensions.
     *
     * @return in the order of their first item
     */
    public ImmutableSet<String> dimensions() {
        return items.stream().map(SystemItem::dimension).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The item with an id.
     *
     * @param id as {@code FYP15.3}
     * @return the item
     * @throws NotFoundException if there is none
     */
    public SystemItem item(String id) {
        Objects.requireNonNull(id, "id");
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = items.stream().map(SystemItem::id).toList();
            return NotFoundException.item(name, id, ids, Nearest.to(id, ids));
        });
    }

    /**
     * A part of the system.
     *
     * @param wanted which items to keep
     * @return the system of those
     */
    public IndicatorSystem only(Predicate<SystemItem> wanted) {
        return new IndicatorSystem(
                name, issuer, year, items.stream().filter(wanted).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The system with one's own target for an item, such as the value that the city's plan sets.
     *
     * @param id of the item
     * @param target what is asked
     * @param due year in which it is due
     * @return the system with that target
     * @throws NotFoundException if there is no such item
     */
    public IndicatorSystem target(String id, Target target, int due) {
        SystemItem wanted = item(id);
        return new IndicatorSystem(
                name,
                issuer,
                year,
                items.stream()
                        .map(item -> item.equals(wanted) ? item.target(target, OptionalInt.of(due)) : item)
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The items as a table.
     *
     * @return an item a row
     */
    public Table toTable() {
        Table.Builder table = Table.builder(toString())
                .text("id")
                .text("dimension")
                .text("indicator")
                .text("指标")
                .text("unit")
                .text("base")
                .text("target")
                .text("due")
                .text("kind")
                .text("entry")
                .text("certainty")
                .text("note");
        for (SystemItem item : items) {
            table.row(
                    item.id(),
                    item.dimension(),
                    item.name(),
                    item.localName(),
                    item.unit(),
                    item.base().isPresent()
                            ? Numbers.shown(item.base().getAsDouble())
                                    + (item.baseYear().isPresent()
                                            ? " (" + item.baseYear().getAsInt() + ")"
                                            : "")
                            : "",
                    item.target(),
                    item.targetYear().isPresent()
                            ? Integer.toString(item.targetYear().getAsInt())
                            : "",
                    item.kind(),
                    item.entry().orElse(""),
                    item.certainty(),
                    item.note());
        }
        return table.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndicatorSystem that
                && name.equals(that.name)
                && issuer.equals(that.issuer)
                && year == that.year
                && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, issuer, year, items);
    }

    /** As {@code IndicatorSystem[Outline of the 15th Five-Year Plan, 2026: 31 items]}. */
    @Override
    public String toString() {
        return "IndicatorSystem[" + name + ", " + year + ": " + items.size() + " items]";
    }
}
