package org.chengzhen.core.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Models of a regression side by side, as journals print them: the coefficient with its stars, below it the standard error in brackets,
 * and below all of them counts and fits. {@link Table#toLatex} draws the three lines.
 *
 * <p>Stars: * p &lt; 0.1, ** p &lt; 0.05, *** p &lt; 0.01; none where the p-value is missing. Immutable.
 *
 * <pre>{@code
 * RegressionTable.of("Growth", List.of(new Model("(1)", terms, Map.of("n", "335")))).toTable().toLatex();
 * }</pre>
 */
public final class RegressionTable implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** The line below the table. */
    public static final String STARS = "Standard errors in brackets. * p < 0.1, ** p < 0.05, *** p < 0.01.";

    private static final double[] LEVELS = {0.1, 0.05, 0.01};

    private final String title;
    private final ImmutableList<Model> models;
    private final int decimals;

    private RegressionTable(String title, ImmutableList<Model> models, int decimals) {
        this.title = title;
        this.models = models;
        this.decimals = decimals;
    }

    /**
     * One coefficient.
     *
     * @param name of the variable
     * @param coefficient estimated
     * @param standardError of the coefficient, NaN where missing
     * @param pValue in [0, 1], NaN where missing
     */
    public record Term(String name, double coefficient, double standardError, double pValue) implements Serializable {
        /**
         * Makes a term.
         *
         * @param name of the variable
         * @param coefficient estimated
         * @param standardError of the coefficient, NaN where missing
         * @param pValue in [0, 1], NaN where missing
         * @throws IllegalArgumentException if the coefficient is not finite, the error negative, or p no probability
         */
        public Term {
            Checks.finite(coefficient, name);
            Checks.argument(!(standardError < 0), "standard error of %s must be >= 0 but is %s", name, standardError);
            Checks.argument(!(pValue < 0) && !(pValue > 1), "p-value of %s must be in [0, 1] but is %s", name, pValue);
        }
    }

    /**
     * One column.
     *
     * @param name above it, as (1)
     * @param terms its coefficients
     * @param foot what stands below them, as the number of places and R², as text
     */
    public record Model(String name, ImmutableList<Term> terms, ImmutableMap<String, String> foot)
            implements Serializable {
        /** The name, the terms with their coefficients, and the foot. */
        @Override
        public String toString() {
            return "Model[" + name + ": "
                    + terms.stream()
                            .map(term -> term.name() + " " + (float) term.coefficient())
                            .toList() + ", foot " + foot.entrySet() + "]";
        }
    }

    /**
     * Models side by side, three decimals.
     *
     * @param title of the table
     * @param models the columns
     * @return the table
     */
    public static RegressionTable of(String title, List<Model> models) {
        return new RegressionTable(title, ImmutableList.copyOf(models), 3);
    }

    /**
     * The table with other decimals.
     *
     * @param count of decimals, 0 to 30
     * @return a table
     */
    public RegressionTable decimals(int count) {
        return new RegressionTable(title, models, (int) Checks.between(count, 0, Table.MOST_DECIMALS, "count"));
    }

    /**
     * The table, coefficients in the order in which they first appear.
     *
     * @return a table of texts; {@link #STARS} belongs below it
     */
    public Table toTable() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> feet = new LinkedHashSet<>();
        Table.Builder table = Table.builder(title).text("");
        for (Model model : models) {
            table.text(model.name());
            model.terms().forEach(term -> names.add(term.name()));
            feet.addAll(model.foot().keySet());
        }
        for (String name : names) {
            List<Object> estimates = new ArrayList<>(List.of(name));
            List<Object> errors = new ArrayList<>(List.of(""));
            for (Model model : models) {
                Optional<Term> term = model.terms().stream()
                        .filter(t -> t.name().equals(name))
                        .findFirst();
                estimates.add(term.map(t -> shown(t.coefficient()) + stars(t.pValue()))
                        .orElse(""));
                errors.add(term.filter(t -> !Double.isNaN(t.standardError()))
                        .map(t -> "(" + shown(t.standardError()) + ")")
                        .orElse(""));
            }
            table.row(estimates.toArray());
            table.row(errors.toArray());
        }
        for (String foot : feet) {
            List<Object> cells = new ArrayList<>(List.of(foot));
            models.forEach(model -> cells.add(model.foot().getOrDefault(foot, "")));
            table.row(cells.toArray());
        }
        return table.build();
    }

    private String shown(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String stars(double p) {
        StringBuilder stars = new StringBuilder();
        for (double level : LEVELS) {
            stars.append(p < level ? "*" : "");
        }
        return stars.toString();
    }

    /** As {@code title}, {@code decimals} and {@code models} with their terms. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", title);
        map.put("decimals", decimals);
        map.put("models", Wire.plain(models));
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegressionTable that
                && title.equals(that.title)
                && models.equals(that.models)
                && decimals == that.decimals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, models, decimals);
    }

    /** The table as text, and the line below it. */
    @Override
    public String toString() {
        return toTable().toText() + STARS + "\n";
    }
}
