package org.chengzhen.methods.composite;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;

/**
 * A criterion of an evaluation: its name, what makes it better, its bounds, and what a missing number means.
 *
 * <p>Bounds that are given (frozen, usually over all years pooled) take the place of the least and largest
 * value at hand in {@link Scaling#MIN_MAX}, so that scores of different years compare. A value outside them
 * is refused by name: widen the bounds rather than let a score leave [0, 1].
 *
 * <pre>{@code
 * Criterion.benefit("income").bounds(0, 90_000);
 * Criterion.interval("density", 0.8, 1.2).missing(MissingPolicy.DROP_PLACE);
 * }</pre>
 *
 * @param name unique within a table
 * @param direction what makes it better
 * @param bestFrom least best value, in the criterion's unit; used for targets and intervals
 * @param bestTo largest best value
 * @param low lower bound where frozen
 * @param high upper bound where frozen
 * @param missing what a missing number means
 */
public record Criterion(
        String name,
        Direction direction,
        double bestFrom,
        double bestTo,
        OptionalDouble low,
        OptionalDouble high,
        MissingPolicy missing)
        implements Serializable {

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if the name is blank, or an interval or bounds are not ordered
     * @param name unique within a table
     * @param direction what makes it better
     * @param bestFrom least best value, in the criterion's unit; used for targets and intervals
     * @param bestTo largest best value
     * @param low lower bound where frozen
     * @param high upper bound where frozen
     * @param missing what a missing number means
     */
    public Criterion {
        Checks.argument(!name.isBlank(), "name of a criterion must not be blank");
        Checks.argument(
                bestFrom <= bestTo,
                "from and to, the best interval of %s, must be ordered but are [%s, %s]",
                name,
                bestFrom,
                bestTo);
        Checks.argument(low.isPresent() == high.isPresent(), "bounds of %s must be given both", name);
        if (low.isPresent()) {
            Checks.argument(
                    Double.isFinite(low.getAsDouble())
                            && Double.isFinite(high.getAsDouble())
                            && low.getAsDouble() < high.getAsDouble(),
                    "bounds of %s must be finite and ascending but are [%s, %s]",
                    name,
                    low.getAsDouble(),
                    high.getAsDouble());
        }
    }

    private Criterion(String name, Direction direction, double bestFrom, double bestTo) {
        this(name, direction, bestFrom, bestTo, OptionalDouble.empty(), OptionalDouble.empty(), MissingPolicy.REFUSE);
    }

    /**
     * The more the better.
     *
     * @param name of the criterion
     * @return the criterion, without bounds
     */
    public static Criterion benefit(String name) {
        return new Criterion(name, Direction.BENEFIT, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * The less the better.
     *
     * @param name of the criterion
     * @return the criterion, without bounds
     */
    public static Criterion cost(String name) {
        return new Criterion(name, Direction.COST, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /**
     * Best at one value.
     *
     * @param name of the criterion
     * @param best the best value, in the criterion's unit
     * @return the criterion, without bounds
     */
    public static Criterion target(String name, double best) {
        Checks.argument(Double.isFinite(best), "best, the target of %s, must be finite but is %s", name, best);
        return new Criterion(name, Direction.TARGET, best, best);
    }

    /**
     * Best inside an interval.
     *
     * @param name of the criterion
     * @param from least best value
     * @param to largest best value
     * @return the criterion, without bounds
     */
    public static Criterion interval(String name, double from, double to) {
        Checks.finite(from, "from or to, an end of the interval of " + name);
        Checks.finite(to, "from or to, an end of the interval of " + name);
        return new Criterion(name, Direction.INTERVAL, from, to);
    }

    /**
     * A benefit or a cost.
     *
     * @param name of the criterion
     * @param direction {@link Direction#BENEFIT} or {@link Direction#COST}
     * @return the criterion, without bounds
     * @throws IllegalArgumentException for a direction that needs a best value
     */
    public static Criterion of(String name, Direction direction) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(direction, "direction");
        Checks.argument(
                direction == Direction.BENEFIT || direction == Direction.COST,
                "direction or directions: %s needs a best value: use target or interval",
                name);
        return direction == Direction.BENEFIT ? benefit(name) : cost(name);
    }

    /**
     * The same criterion with frozen bounds.
     *
     * @param lower least value that can occur
     * @param upper largest value that can occur, above the least
     * @return a copy
     */
    public Criterion bounds(double lower, double upper) {
        return new Criterion(
                name, direction, bestFrom, bestTo, OptionalDouble.of(lower), OptionalDouble.of(upper), missing);
    }

    /**
     * The same criterion with another policy for missing numbers.
     *
     * @param policy what NaN means
     * @return a copy
     */
    public Criterion missing(MissingPolicy policy) {
        return new Criterion(name, direction, bestFrom, bestTo, low, high, policy);
    }

    /** Distance from the best interval, 0 inside. */
    double deviation(double x) {
        return Math.max(0, Math.max(bestFrom - x, x - bestTo));
    }

    /** Whether closeness to a best value counts, not size. */
    boolean hasBestValue() {
        return direction == Direction.TARGET || direction == Direction.INTERVAL;
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }

    /** The name, what is better, and the bounds where they are frozen. */
    @Override
    public String toString() {
        return "Criterion[" + name + " " + direction
                + (hasBestValue() ? " best " + bestFrom + " to " + bestTo : "")
                + (low.isPresent() ? ", bounds " + low.getAsDouble() + " to " + high.getAsDouble() : "")
                + ", missing " + missing + "]";
    }
}
