package org.chengzhen.methods.concentration;

import static org.chengzhen.methods.contract.Expected.likewise;
import static org.chengzhen.methods.contract.Expected.refusedUnless;
import static org.chengzhen.methods.contract.Expected.wide;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Doubles;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The indices of groups that live apart: a group and all people, or two groups. */
class SegregationAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.of("Isolation.of", awkward -> {
                    double[] people = awkward.array(awkward.integer(0, 5));
                    double[] group = part(awkward, people);
                    return group(group, people).attempt(awkward, () -> Isolation.of(group, people));
                }),
                segregation("CorrelationRatio.of", CorrelationRatio::of),
                segregation("SegregationGini.of", SegregationGini::of),
                segregation("InformationTheoryIndex.of", InformationTheoryIndex::of),
                Door.of("Exposure.of two groups", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] y = likewise(awkward, x);
                    return refusedUnless(x.length == y.length && nonNegative(x) && nonNegative(y))
                            .undefinedUnless(anyNonZero(x))
                            .eitherIf(wide(Doubles.concat(x, y)))
                            .attempt(awkward, () -> Exposure.between(x, y));
                }),
                Door.of("Exposure.of among all", awkward -> {
                    double[] people = awkward.array(awkward.integer(0, 5));
                    double[] x = part(awkward, people);
                    double[] y = part(awkward, people);
                    return group(x, people)
                            .orRefusedUnless(within(y, people))
                            .attempt(awkward, () -> Exposure.between(x, y, people));
                }),
                rings("Centralization.absolute", Centralization::absolute),
                rings("Centralization.relative", Centralization::relative),
                Door.of("Centralization.absolute by distance", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] y = likewise(awkward, x);
                    double[] distances = likewise(awkward, x);
                    return rings(x, y)
                            .orRefusedUnless(distances.length == x.length && nonNegative(distances))
                            .attempt(awkward, () -> Centralization.absolute(x, y, distances));
                }),
                Door.of("Centralization.relative by distance", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] y = likewise(awkward, x);
                    double[] distances = likewise(awkward, x);
                    return rings(x, y)
                            .orRefusedUnless(distances.length == x.length && nonNegative(distances))
                            .attempt(awkward, () -> Centralization.relative(x, y, distances));
                }));
    }

    private static Door rings(String name, BiFunction<double[], double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 5));
            double[] y = likewise(awkward, x);
            return rings(x, y).attempt(awkward, () -> index.apply(x, y));
        });
    }

    private static Expected rings(double[] x, double[] y) {
        return refusedUnless(x.length == y.length && nonNegative(x) && nonNegative(y))
                .undefinedUnless(anyNonZero(x) && anyNonZero(y) && x.length > 1);
    }

    /** Undefined where nobody or everybody belongs to the group. */
    private static Door segregation(String name, BiFunction<double[], double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] people = awkward.array(awkward.integer(0, 5));
            double[] group = part(awkward, people);
            return group(group, people)
                    .undefinedUnless(!same(group, people))
                    .attempt(awkward, () -> index.apply(group, people));
        });
    }

    private static Expected group(double[] group, double[] people) {
        return refusedUnless(nonNegative(people) && within(group, people))
                .undefinedUnless(anyNonZero(group))
                .eitherIf(wide(Doubles.concat(group, people)));
    }

    private static boolean within(double[] part, double[] whole) {
        boolean within = nonNegative(part);
        for (int i = 0; i < part.length && within; i++) {
            within = part[i] <= whole[i];
        }
        return within;
    }

    /** None, half or all of each, now and then anything. */
    static double[] part(Awkward awkward, double[] whole) {
        double[] part = awkward.array(whole.length);
        int[] kinds = awkward.integers(whole.length, 0, 9);
        for (int i = 0; i < part.length; i++) {
            part[i] = kinds[i] < 3 ? 0 : kinds[i] < 6 ? whole[i] / 2 : kinds[i] < 9 ? whole[i] : part[i];
        }
        return part;
    }

    private static boolean same(double[] x, double[] y) {
        boolean same = true;
        for (int i = 0; i < x.length; i++) {
            same &= x[i] == y[i];
        }
        return same;
    }

    @Test
    void groupsWhoseSumOverflowsMeetHalfway() {
        double[] huge = {Double.MAX_VALUE, Double.MAX_VALUE};
        assertEquals(0.5, Exposure.between(huge, huge));
    }

    @Test
    void aGroupOfNextToNobodyHasAnInformationTheoryIndex() {
        double index = InformationTheoryIndex.of(new double[] {1e-300, 0}, new double[] {1e-300, 1e10});
        assertTrue(index > 0.9 && index <= 1, () -> "index " + index);
        double of = InformationTheoryIndex.ofGroups(new double[][] {{0, Double.MIN_VALUE}, {2.5, 0}, {0, 2.5}});
        assertEquals(1, of, 1e-15);
    }
}
