package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.OutcomeContract.Outcome;

/**
 * What a door declares for the arguments drawn: refused, else undefined, else a value; or one of the two last where only
 * the computation itself can tell.
 */
public record Expected(boolean refused, boolean undefined, boolean unsure) {
    /** Refused unless the arguments are in the domain. */
    public static Expected refusedUnless(boolean valid) {
        return new Expected(!valid, false, false);
    }

    /** Refused unless this holds too. */
    public Expected orRefusedUnless(boolean valid) {
        return new Expected(refused || !valid, undefined, unsure);
    }

    /** Undefined unless this holds, where the arguments are not refused. */
    public Expected undefinedUnless(boolean defined) {
        return new Expected(refused, undefined || !defined, unsure);
    }

    /** Either a value or undefined where this holds, and the arguments are neither refused nor surely undefined. */
    public Expected eitherIf(boolean extreme) {
        return new Expected(refused, undefined, unsure || extreme);
    }

    /** The call with its outcomes. */
    public Awkward.Attempt attempt(Awkward awkward, Supplier<?> call) {
        if (refused) {
            return awkward.mustBe(call, Outcome.REFUSED);
        }
        if (undefined) {
            return awkward.mustBe(call, Outcome.UNDEFINED);
        }
        return unsure ? awkward.mustBe(call, Outcome.VALUE, Outcome.UNDEFINED) : awkward.mustBe(call, Outcome.VALUE);
    }

    /** As many as the other argument has, and one more now and then. */
    public static double[] likewise(Awkward awkward, double[] other) {
        return awkward.array(other.length + (awkward.integer(0, 15) == 0 ? 1 : 0));
    }

    /** Whether the magnitudes above zero lie so far apart that a share, product or quotient of them may vanish. */
    public static boolean wide(double[]... arrays) {
        for (double[] values : arrays) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (double v : values) {
                double magnitude = Math.abs(v);
                least = magnitude > 0 ? Math.min(least, magnitude) : least;
                most = Math.max(most, magnitude);
            }
            if (least < 1e-200 * most) {
                return true;
            }
        }
        return false;
    }

    /** Whether the magnitudes above zero are those of ordinary numbers. */
    public static boolean ordinary(double... values) {
        return Arrays.stream(values).map(Math::abs).allMatch(v -> v == 0 || (v > 1e-100 && v < 1e100));
    }

    /** Whether some place has both. */
    public static boolean meet(double[] first, double[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            if (first[i] != 0 && second[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether some place has the first but not the second. */
    public static boolean lacks(double[] first, double[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            if (first[i] != 0 && second[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The results without the NaN that stands where it must, or may, by the documentation; a NaN elsewhere stays. */
    public static double[] nanOnly(double[] results, IntPredicate mustBe, IntPredicate mayBe) {
        double[] others = results.clone();
        for (int i = 0; i < others.length; i++) {
            if (mustBe.test(i)) {
                assertTrue(Double.isNaN(results[i]), "must be NaN at " + i + " but is " + results[i]);
            }
            others[i] = Double.isNaN(results[i]) && (mustBe.test(i) || mayBe.test(i)) ? 0 : results[i];
        }
        return others;
    }

    /**
     * Exactly refused, else exactly undefined, else exactly a value where that is sure, else one of the last two.
     *
     * @param refused whether an argument is outside its domain
     * @param undefined whether the arguments are of a kind for which there is no value
     * @param sure whether the arguments are far from what leaves the range of doubles
     */
    public static Awkward.Attempt of(
            Awkward awkward, Supplier<?> call, boolean refused, boolean undefined, boolean sure) {
        return new Expected(refused, undefined, !sure).attempt(awkward, call);
    }

    /** Whether all numbers are zero or of 1e-9 to 1e9 in magnitude, so that no sum, product or ratio overflows. */
    public static boolean moderate(double... values) {
        return Arrays.stream(values).allMatch(v -> v == 0 || (Math.abs(v) >= 1e-9 && Math.abs(v) <= 1e9));
    }

    /** Everything in one array. */
    public static double[] all(double[]... arrays) {
        return Stream.of(arrays).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The values, divided by their sum where it is finite and above zero. */
    public static double[] shares(double... values) {
        double sum = Arrays.stream(values).sum();
        return sum > 0 && sum <= Double.MAX_VALUE
                ? Arrays.stream(values).map(v -> v / sum).toArray()
                : values;
    }

    /** n, or in one case of twenty one more: a length that does not match. */
    public static int nearly(int n, Awkward awkward) {
        return awkward.integer(1, 20) == 20 ? n + 1 : n;
    }
}
