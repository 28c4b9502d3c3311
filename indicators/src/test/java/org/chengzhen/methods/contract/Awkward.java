package org.chengzhen.methods.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.chengzhen.methods.contract.OutcomeContract.Outcome;

/** A seeded source of arguments that break formulas; it remembers what it drew, for the message of a failure. */
public final class Awkward {
    /** The first numbers of {@link OutcomeContract#AWKWARD} are finite and at least zero. */
    private static final int HARMLESS = 9;

    private final SplittableRandom random;
    private final int kinds;
    private final List<String> drawn = new ArrayList<>();

    Awkward(SplittableRandom random, int trial) {
        this.random = random;
        // a third of the trials from everything, a third without refusals, a third of ordinary sizes
        this.kinds = trial % 3 == 0 ? OutcomeContract.AWKWARD.length : trial % 3 == 1 ? HARMLESS : 0;
    }

    /** One number. */
    public double number() {
        return remember(next());
    }

    /** A whole number of from to to, both included. */
    public int integer(int from, int to) {
        return remember(from + random.nextInt(to - from + 1));
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return remember(choices[random.nextInt(choices.length)]);
    }

    /** n numbers. */
    public double[] array(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = next();
        }
        drawn.add(Arrays.toString(values));
        return values;
    }

    /** rows × columns numbers. */
    public double[][] table(int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = next();
            }
        }
        drawn.add(Arrays.deepToString(values));
        return values;
    }

    /** n whole numbers of from to to, both included. */
    public int[] integers(int n, int from, int to) {
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            values[i] = from + random.nextInt(to - from + 1);
        }
        drawn.add(Arrays.toString(values));
        return values;
    }

    /** n labels out of the first few letters. */
    public String[] labels(int n, int few) {
        String[] labels = new String[n];
        for (int i = 0; i < n; i++) {
            labels[i] = String.valueOf((char) ('a' + random.nextInt(few)));
        }
        drawn.add(Arrays.toString(labels));
        return labels;
    }

    /** What the arguments drawn are given to, with the outcomes that its documentation allows for them. */
    public Attempt mustBe(Supplier<?> call, Outcome first, Outcome... others) {
        return new Attempt(call, EnumSet.of(first, others), String.join("; ", drawn));
    }

    private double next() {
        if (kinds == 0) {
            return random.nextInt(8) == 0 ? random.nextInt(3) : 0.5 + 9.5 * random.nextDouble();
        }
        return OutcomeContract.AWKWARD[random.nextInt(kinds)];
    }

    private <T> T remember(T value) {
        drawn.add(String.valueOf(value));
        return value;
    }

    /** A call, what it may come to, and its arguments as text. */
    public record Attempt(Supplier<?> call, Set<Outcome> allowed, String arguments) {}
}
