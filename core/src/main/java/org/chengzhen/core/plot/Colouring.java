package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The class of each place, with the labels and colours of the classes.
 *
 * <p>Numbers fall into classes by breaks b₁ &lt; … &lt; b₍k−1₎: the first class holds x ≤ b₁, class j holds b₍j−1₎ &lt; x ≤ b₍j₎,
 * the last x &gt; b₍k−1₎, as natural breaks give them. A place without a value (NaN) has no class and is drawn in grey, as
 * "no data". Immutable.
 */
public final class Colouring implements Serializable {
    private static final long serialVersionUID = 1L;

    /** More digits behind the point than a double has. */
    private static final int MOST_DECIMALS = 17;

    private static final String MISSING = "no data";

    private final ImmutableIntArray classes;
    private final ImmutableList<String> labels;
    private final ImmutableList<String> colours;
    private final String missing;

    private Colouring(
            ImmutableIntArray classes, ImmutableList<String> labels, ImmutableList<String> colours, String missing) {
        Checks.argument(
                labels.size() == colours.size(), "there are %d labels but %d colours", labels.size(), colours.size());
        this.classes = classes;
        this.labels = labels;
        this.colours = colours;
        this.missing = missing;
    }

    /**
     * Classes with breaks that are given.
     *
     * @param values one for each place, NaN where missing
     * @param breaks strictly increasing, at most eight
     * @param decimals of the numbers in the legend
     * @return the colouring
     * @throws IllegalArgumentException if the breaks do not increase or a value is infinite
     */
    public static Colouring given(double[] values, double[] breaks, int decimals) {
        Objects.requireNonNull(values, "values");
        Checks.finite(breaks, "breaks");
        Checks.between(decimals, 0, MOST_DECIMALS, "decimals");
        for (int k = 1; k < breaks.length; k++) {
            Checks.argument(
                    breaks[k - 1] < breaks[k], "breaks[%d] must be > %s but is %s", k, breaks[k - 1], breaks[k]);
        }
        double[] present = present(values);
        ImmutableIntArray.Builder classes = ImmutableIntArray.builder(values.length);
        for (double value : values) {
            classes.add(Double.isNaN(value) ? -1 : classOf(value, breaks));
        }
        double low = present.length == 0 ? 0 : present[0];
        double high = present.length == 0 ? 0 : present[present.length - 1];
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        for (int k = 0; k <= breaks.length; k++) {
            String from = shown(k == 0 ? Math.min(low, breaks.length == 0 ? low : breaks[0]) : breaks[k - 1], decimals);
            String to = shown(k == breaks.length ? Math.max(high, k == 0 ? high : breaks[k - 1]) : breaks[k], decimals);
            labels.add(from + "–" + to);
        }
        return new Colouring(classes.build(), labels.build(), Palette.sequence(breaks.length + 1), MISSING);
    }

    /**
     * Classes with as many places in each, by the quantiles of type 7.
     *
     * @param values one for each place, NaN where missing
     * @param count of classes, 1 to 9; fewer come out where values repeat
     * @param decimals of the numbers in the legend
     * @return the colouring
     */
    public static Colouring quantiles(double[] values, int count, int decimals) {
        Checks.between(count, 1, 9, "count");
        Checks.between(decimals, 0, MOST_DECIMALS, "decimals");
        double[] sorted = present(values);
        double[] breaks = new double[count - 1];
        for (int k = 1; k < count && sorted.length > 0; k++) {
            double position = (double) k / count * (sorted.length - 1);
            int below = (int) position;
            int above = Math.min(below + 1, sorted.length - 1);
            breaks[k - 1] = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        }
        return given(values, sorted.length == 0 ? new double[0] : inside(breaks, sorted), decimals);
    }

    /**
     * Classes of equal width.
     *
     * @param values one for each place, NaN where missing
     * @param count of classes, 1 to 9
     * @param decimals of the numbers in the legend
     * @return the colouring
     */
    public static Colouring equalIntervals(double[] values, int count, int decimals) {
        Checks.between(count, 1, 9, "count");
        Checks.between(decimals, 0, MOST_DECIMALS, "decimals");
        double[] sorted = present(values);
        if (sorted.length == 0) {
            return given(values, new double[0], decimals);
        }
        double[] breaks = new double[count - 1];
        for (int k = 1; k < count; k++) {
            breaks[k - 1] = sorted[0] + (sorted[sorted.length - 1] - sorted[0]) * k / count;
        }
        return given(values, inside(breaks, sorted), decimals);
    }

    /**
     * Classes that have names.
     *
     * @param classOfPlace the index of a label for each place, −1 where it has none
     * @param labels of the classes, in the order of the legend
     * @param colours one for each label, as {@code #RRGGBB}
     * @return the colouring
     * @throws IllegalArgumentException if an index has no label, or labels and colours differ in number
     */
    public static Colouring named(int[] classOfPlace, List<String> labels, List<String> colours) {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(colours, "colours");
        for (int i = 0; i < classOfPlace.length; i++) {
            Checks.argument(
                    classOfPlace[i] >= -1 && classOfPlace[i] < labels.size(),
                    "classOfPlace[%d] is %d but there are %d labels",
                    i,
                    classOfPlace[i],
                    labels.size());
        }
        return new Colouring(
                ImmutableIntArray.copyOf(classOfPlace),
                ImmutableList.copyOf(labels),
                ImmutableList.copyOf(colours),
                MISSING);
    }

    /** Breaks strictly inside the data and strictly increasing. */
    private static double[] inside(double[] breaks, double[] sorted) {
        return Arrays.stream(breaks)
                .distinct()
                .filter(b -> b < sorted[sorted.length - 1])
                .sorted()
                .toArray();
    }

    private static double[] present(double[] values) {
        double[] present = Arrays.stream(Objects.requireNonNull(values, "values"))
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return Checks.finite(present, "values");
    }

    private static int classOf(double value, double[] breaks) {
        int k = 0;
        while (k < breaks.length && value > breaks[k]) {
            k++;
        }
        return k;
    }

    private static String shown(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /**
     * The class of each place.
     *
     * @return the index of a label for each place, −1 where it has none
     */
    public ImmutableIntArray classes() {
        return classes;
    }

    /**
     * What the classes are called.
     *
     * @return labels in the order of the legend
     */
    public ImmutableList<String> labels() {
        return labels;
    }

    /**
     * The colours of the classes.
     *
     * @return one for each label, as {@code #RRGGBB}
     */
    public ImmutableList<String> colours() {
        return colours;
    }

    /**
     * The colouring in other colours.
     *
     * @param others one for each label, as {@code #RRGGBB}
     * @return a colouring
     * @throws IllegalArgumentException if their number differs
     */
    public Colouring colours(List<String> others) {
        return new Colouring(classes, labels, ImmutableList.copyOf(others), missing);
    }

    /**
     * The colouring with another word for places without a class.
     *
     * @param word as 无数据
     * @return a colouring
     */
    public Colouring missing(String word) {
        return new Colouring(classes, labels, colours, word);
    }

    /**
     * What the legend calls places without a class.
     *
     * @return "no data" unless it was set
     */
    public String missing() {
        return missing;
    }

    boolean lacksSome() {
        return classes.contains(-1);
    }

    /** The colour of a place. */
    String colour(int place) {
        int k = classes.get(place);
        return k < 0 ? Palette.NO_DATA : colours.get(k);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Colouring that
                && classes.equals(that.classes)
                && labels.equals(that.labels)
                && colours.equals(that.colours)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classes, labels, colours, missing);
    }

    @Override
    public String toString() {
        return "Colouring" + labels;
    }
}
