package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;

/**
 * One axis: what it measures, in which unit, on which scale. Immutable.
 *
 * @param kind of scale
 * @param title what it measures, with its unit, as "GDP per head (10⁴ yuan)"
 * @param categories of a scale of categories, else empty
 * @param from the least value shown; the data decide where it is empty
 * @param to the greatest value shown; the data decide where it is empty
 * @param order which end comes first
 */
public record Axis(
        Kind kind, String title, ImmutableList<String> categories, OptionalDouble from, OptionalDouble to, Order order)
        implements Serializable {
    /** The kind of scale. */
    public enum Kind {
        /** Equal steps are equal differences. */
        LINEAR,
        /** Equal steps are equal ratios; values must be positive. */
        LOG,
        /** Whole years, written without thousands separators. */
        YEARS,
        /** Names in the order given; values are positions from 0. */
        CATEGORIES
    }

    /** Which end comes first. */
    public enum Order {
        /** From left to right, from below upwards. */
        ASCENDING,
        /** From right to left, from above downwards. */
        DESCENDING
    }

    private static Axis of(Kind kind, String title, List<String> categories) {
        return new Axis(
                kind,
                title,
                ImmutableList.copyOf(categories),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Order.ASCENDING);
    }

    /**
     * An axis of differences.
     *
     * @param title what it measures, with its unit
     * @return the axis
     */
    public static Axis linear(String title) {
        return of(Kind.LINEAR, Objects.requireNonNull(title, "title"), List.of());
    }

    /**
     * An axis of ratios.
     *
     * @param title what it measures, with its unit
     * @return the axis
     */
    public static Axis log(String title) {
        return of(Kind.LOG, Objects.requireNonNull(title, "title"), List.of());
    }

    /**
     * An axis of years.
     *
     * @param title of the axis; may be empty, since years explain themselves
     * @return the axis
     */
    public static Axis years(String title) {
        return of(Kind.YEARS, Objects.requireNonNull(title, "title"), List.of());
    }

    /**
     * An axis of names.
     *
     * @param title of the axis; may be empty
     * @param categories in their order
     * @return the axis
     */
    public static Axis categories(String title, List<String> categories) {
        return of(
                Kind.CATEGORIES,
                Objects.requireNonNull(title, "title"),
                Objects.requireNonNull(categories, "categories"));
    }

    /**
     * The axis with given ends.
     *
     * @param low the least value shown
     * @param high the greatest value shown
     * @return an axis
     * @throws IllegalArgumentException if low is not less than high, or the axis has categories
     */
    public Axis between(double low, double high) {
        Checks.argument(kind != Kind.CATEGORIES, "an axis of categories shows all of them");
        Checks.argument(low < high, "low must be < high = %s but is %s", high, low);
        return new Axis(kind, title, categories, OptionalDouble.of(low), OptionalDouble.of(high), order);
    }

    /**
     * The axis from its other end.
     *
     * @return an axis
     */
    public Axis descending() {
        return new Axis(kind, title, categories, from, to, Order.DESCENDING);
    }

    boolean discrete() {
        return kind == Kind.YEARS || kind == Kind.CATEGORIES;
    }

    /** The scale, the title, the ends where they are given, and the order. */
    @Override
    public String toString() {
        return "Axis[" + kind + " \"" + title + "\""
                + (kind == Kind.CATEGORIES ? " " + categories.size() + " categories" : "")
                + (from.isPresent() ? " from " + from.getAsDouble() : "")
                + (to.isPresent() ? " to " + to.getAsDouble() : "") + ", " + order + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
