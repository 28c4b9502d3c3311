package org.chengzhen.methods.contract;

import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The usual form of a declaration: refused before undefined before a value. */
public final class Declared {
    private Declared() {}

    /**
     * Exactly refused, else exactly undefined, else exactly a value where that is sure, else one of the last two.
     *
     * @param refused whether an argument is outside its domain
     * @param undefined whether the arguments are of a kind for which there is no value
     * @param sure whether the arguments are far from what leaves the range of doubles
     */
    public static Awkward.Attempt of(
            Awkward awkward, Supplier<?> call, boolean refused, boolean undefined, boolean sure) {
        if (refused) {
            return awkward.mustBe(call, REFUSED);
        }
        if (undefined) {
            return awkward.mustBe(call, UNDEFINED);
        }
        return sure ? awkward.mustBe(call, VALUE) : awkward.mustBe(call, VALUE, UNDEFINED);
    }

    /** Whether all numbers are zero or of 1e-9 to 1e9 in magnitude, so that no sum, product or ratio overflows. */
    public static boolean ordinary(double... values) {
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
