package org.chengzhen.methods.inequality;

import static org.chengzhen.methods.contract.Expected.lacks;
import static org.chengzhen.methods.contract.Expected.likewise;
import static org.chengzhen.methods.contract.Expected.meet;
import static org.chengzhen.methods.contract.Expected.ordinary;
import static org.chengzhen.methods.contract.Expected.refusedUnless;
import static org.chengzhen.methods.contract.Expected.wide;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.chengzhen.methods.contract.OutcomeContract.positive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The decompositions of the family: by groups, by sources, by neighbours and by factors. */
class DecompositionsAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(byGroups(), nested(), bySources(), byNeighbours()).flatMap(s -> s);
    }

    @FunctionalInterface
    private interface ByGroups {
        Object of(double[] values, Groups groups);
    }

    @FunctionalInterface
    private interface WeightedByGroups {
        Object of(double[] values, double[] weights, Groups groups);
    }

    private static Stream<Door> byGroups() {
        return Stream.of(
                plain("DagumGini.of", true, DagumGini::of).mayBeNonFinite("pairGini"),
                plain("TheilT.decompose", true, TheilT::decompose),
                plain("GeneralizedEntropy.decompose", true, (y, g) -> GeneralizedEntropy.decompose(y, g, 1.5)),
                plain("MeanLogDeviation.decompose", false, MeanLogDeviation::decompose),
                Door.of("GeneralizedEntropy.decompose, any order", awkward -> {
                    double alpha = awkward.number();
                    double[] y = awkward.array(awkward.integer(0, 5));
                    Groups groups = groups(awkward, y.length);
                    return refusedUnless(finite(alpha) && nonNegative(y) && groups.n() == y.length)
                            .undefinedUnless(anyNonZero(y) && (alpha >= 1e-300 || positive(y)))
                            .eitherIf(Math.abs(alpha) > 5 || (alpha < 1e-300 && wide(y)))
                            .attempt(awkward, () -> GeneralizedEntropy.decompose(y, groups, alpha));
                }),
                weighted("DagumGini.weighted", true, DagumGini::weighted).mayBeNonFinite("pairGini"),
                weighted("TheilT.decomposeWeighted", true, TheilT::decomposeWeighted),
                weighted(
                        "GeneralizedEntropy.decomposeWeighted",
                        true,
                        (y, w, g) -> GeneralizedEntropy.decomposeWeighted(y, w, g, 2)),
                weighted(
                        "GeneralizedEntropy.decomposeWeighted, negative order",
                        false,
                        (y, w, g) -> GeneralizedEntropy.decomposeWeighted(y, w, g, -0.5)),
                weighted("MeanLogDeviation.decomposeWeighted", false, MeanLogDeviation::decomposeWeighted),
                totals("TheilT.decomposeTotals", true, TheilT::decomposeTotals),
                totals("MeanLogDeviation.decomposeTotals", false, MeanLogDeviation::decomposeTotals),
                Door.of("Groups.ofSizes", awkward -> {
                    int[] sizes = awkward.integers(awkward.integer(0, 3), 0, 9);
                    return refusedUnless(Arrays.stream(sizes).allMatch(s -> s > 0))
                            .attempt(awkward, () -> Groups.ofSizes(sizes));
                }),
                Door.of("Groups.of names", awkward -> {
                    String[] labels = awkward.labels(awkward.integer(0, 5), 3);
                    return refusedUnless(true).attempt(awkward, () -> Groups.of(List.of(labels)));
                }));
    }

    private static Stream<Door> nested() {
        return Stream.of(
                Door.of("TheilT.nested", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    Groups outer = groups(awkward, y.length);
                    Groups inner = groups(awkward, y.length);
                    return refusedUnless(nonNegative(y) && inner.n() == y.length)
                            .undefinedUnless(anyNonZero(y))
                            .orRefusedUnless(!anyNonZero(y) || nest(inner, outer))
                            .attempt(awkward, () -> TheilT.nested(y, outer, inner));
                }),
                Door.of("MeanLogDeviation.nested", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    Groups outer = groups(awkward, y.length);
                    Groups inner = groups(awkward, y.length);
                    boolean defined = y.length > 0 && positive(y);
                    return refusedUnless(nonNegative(y) && inner.n() == y.length)
                            .undefinedUnless(defined)
                            .orRefusedUnless(!defined || nest(inner, outer))
                            .eitherIf(wide(y))
                            .attempt(awkward, () -> MeanLogDeviation.nested(y, outer, inner));
                }),
                Door.of("TheilT.nestedTotals", awkward -> {
                    double[] amounts = awkward.array(awkward.integer(0, 5));
                    double[] people = likewise(awkward, amounts);
                    Groups outer = groups(awkward, amounts.length);
                    Groups inner = groups(awkward, amounts.length);
                    // amounts first, then how the groups nest: where the first is in doubt they must nest
                    Groups around = wide(people) ? inner : outer;
                    Expected declared = totals(amounts, people);
                    return declared.orRefusedUnless(inner.n() == amounts.length)
                            .orRefusedUnless(declared.undefined() || nest(inner, around))
                            .attempt(awkward, () -> TheilT.nestedTotals(amounts, people, around, inner));
                }));
    }

    private static Stream<Door> bySources() {
        return Stream.of(
                Door.of("LermanYitzhaki.of", awkward -> {
                    double[][] sources = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    double[] flat = Arrays.stream(sources)
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
                    boolean mayBeNegative = Arrays.stream(flat).anyMatch(v -> v < 0);
                    if (finite(flat) && mayBeNegative) {
                        double[] totals = new double[sources[0].length];
                        for (double[] source : sources) {
                            for (int i = 0; i < totals.length; i++) {
                                // a tenth of the largest number, so that no sum overflows
                                totals[i] += source[i] / 10;
                            }
                        }
                        return refusedUnless(nonNegative(totals))
                                .undefinedUnless(anyNonZero(totals))
                                .attempt(awkward, () -> LermanYitzhaki.ofSources(sources));
                    }
                    return refusedUnless(finite(flat))
                            .undefinedUnless(anyNonZero(flat))
                            .attempt(awkward, () -> LermanYitzhaki.ofSources(sources));
                }),
                Door.of("ShapleyDecomposition.of", awkward -> {
                    int factors = awkward.oneOf(-1, 0, 1, 2, 3, 21);
                    double[] values = awkward.array(factors < 0 || factors > 3 ? 0 : 1 << factors);
                    return refusedUnless(factors >= 0 && factors <= 3 && finite(values))
                            .attempt(awkward, () -> ShapleyDecomposition.of(factors, set -> values[set]));
                }),
                Door.of("ShapleyDecomposition.ofProduct", awkward -> {
                    double[] before = awkward.array(awkward.integer(0, 4));
                    double[] after = likewise(awkward, before);
                    boolean valid = before.length == after.length && finite(before) && finite(after);
                    return valid && !(ordinary(before) && ordinary(after))
                            // a product that overflows is refused
                            ? awkward.mustBe(() -> ShapleyDecomposition.ofProduct(before, after), VALUE, REFUSED)
                            : refusedUnless(valid)
                                    .attempt(awkward, () -> ShapleyDecomposition.ofProduct(before, after));
                }),
                Door.of("ShapleyDecomposition.ofChange", awkward -> {
                    double[] before = awkward.array(awkward.integer(0, 4));
                    double[] after = likewise(awkward, before);
                    return refusedUnless(before.length == after.length && finite(before) && finite(after))
                            .attempt(
                                    awkward,
                                    () -> ShapleyDecomposition.ofChange(
                                            before,
                                            after,
                                            f -> Arrays.stream(f).max().orElse(0)));
                }),
                Door.of("ShapleyDecomposition.ofSources", awkward -> {
                    double[][] sources = awkward.table(awkward.integer(1, 3), awkward.integer(1, 4));
                    boolean defined = Arrays.stream(sources).allMatch(s -> anyNonZero(s));
                    boolean finite = Arrays.stream(sources).allMatch(s -> finite(s));
                    double[] all = new double[sources[0].length];
                    for (double[] source : sources) {
                        for (int i = 0; i < all.length; i++) {
                            all[i] += source[i] >= 0 ? source[i] : Double.POSITIVE_INFINITY;
                        }
                    }
                    // whichever the measure meets first: nothing at all in one source, or what it refuses in another
                    return finite && !finite(all) && !defined
                            ? awkward.mustBe(
                                    () -> ShapleyDecomposition.ofSources(sources, Gini::of), REFUSED, UNDEFINED)
                            : refusedUnless(finite(all))
                                    .undefinedUnless(defined)
                                    .attempt(awkward, () -> ShapleyDecomposition.ofSources(sources, Gini::of));
                }));
    }

    private static Stream<Door> byNeighbours() {
        return Stream.of(
                Door.of("SpatialGini.of", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    int[] from = awkward.integers(awkward.integer(0, 3), 0, 4);
                    int[] to = awkward.integers(from.length, 0, 4);
                    boolean defined = anyNonZero(y) && y.length > 1;
                    return refusedUnless(nonNegative(y) && (!defined || pairs(y.length, from, to)))
                            .undefinedUnless(defined)
                            .attempt(awkward, () -> SpatialGini.of(y, from, to));
                }),
                Door.of("SpatialGini.test", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    int[] from = awkward.integers(awkward.integer(0, 3), 0, 4);
                    int[] to = awkward.integers(from.length, 0, 4);
                    int permutations = awkward.oneOf(0, 1, 5, 5);
                    boolean defined = anyNonZero(y) && y.length > 1;
                    return refusedUnless(permutations > 0 && nonNegative(y) && (!defined || pairs(y.length, from, to)))
                            .undefinedUnless(
                                    defined && Arrays.stream(y).distinct().count() > 1)
                            .attempt(awkward, () -> SpatialGini.test(y, from, to, permutations, 7));
                }));
    }

    private static Door plain(String name, boolean zeros, ByGroups decomposition) {
        return Door.of(name, awkward -> {
            double[] y = awkward.array(awkward.integer(0, 5));
            Groups groups = groups(awkward, y.length);
            return refusedUnless(nonNegative(y) && groups.n() == y.length)
                    .undefinedUnless(anyNonZero(y) && (zeros || positive(y)))
                    .eitherIf(!zeros && wide(y))
                    .attempt(awkward, () -> decomposition.of(y, groups));
        });
    }

    private static Door weighted(String name, boolean zeros, WeightedByGroups decomposition) {
        return Door.of(name, awkward -> {
            double[] y = awkward.array(awkward.integer(0, 5));
            double[] w = likewise(awkward, y);
            Groups groups = groups(awkward, y.length);
            return refusedUnless(y.length == w.length && nonNegative(y) && nonNegative(w))
                    .orRefusedUnless(groups.n() == y.length)
                    .undefinedUnless(meet(y, w) && (zeros || !lacks(w, y) || wide(w)))
                    .eitherIf(wide(y, w))
                    .attempt(awkward, () -> decomposition.of(y, w, groups));
        });
    }

    private static Door totals(String name, boolean zeros, WeightedByGroups decomposition) {
        return Door.of(name, awkward -> {
            double[] amounts = awkward.array(awkward.integer(0, 5));
            double[] people = likewise(awkward, amounts);
            Groups groups = groups(awkward, amounts.length);
            return totals(amounts, people)
                    .orRefusedUnless(groups.n() == amounts.length)
                    .undefinedUnless(zeros || !lacks(people, amounts) || wide(people))
                    .eitherIf(!zeros && wide(amounts))
                    .attempt(awkward, () -> decomposition.of(amounts, people, groups));
        });
    }

    private static Expected totals(double[] amounts, double[] people) {
        return refusedUnless(amounts.length == people.length && nonNegative(amounts) && nonNegative(people))
                .undefinedUnless(anyNonZero(amounts) && anyNonZero(people) && !lacks(amounts, people))
                .eitherIf(wide(people));
    }

    private static Groups groups(Awkward awkward, int places) {
        return Groups.of(awkward.integers(places + (awkward.integer(0, 15) == 0 ? 1 : 0), 0, 2));
    }

    private static boolean nest(Groups inner, Groups outer) {
        if (inner.n() != outer.n()) {
            return false;
        }
        for (int i = 0; i < inner.n(); i++) {
            for (int j = 0; j < i; j++) {
                if (inner.groupOf(i) == inner.groupOf(j) && outer.groupOf(i) != outer.groupOf(j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean pairs(int n, int[] from, int[] to) {
        for (int k = 0; k < from.length; k++) {
            if (from[k] >= n || to[k] >= n || from[k] == to[k]) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aGroupNextToNothingBesideTheOthersLeavesTheMeanLogDeviationUndefined() {
        double[] values = {1e300, 1e-300};
        assertEquals(690.08, MeanLogDeviation.of(values), 0.01);
        assertThrows(UndefinedException.class, () -> MeanLogDeviation.decompose(values, Groups.ofSizes(1, 1)));
    }

    @Test
    void differencesBeyondADoubleLeaveTheShapleyDecompositionUndefined() {
        double[] values = {-Double.MAX_VALUE, Double.MAX_VALUE};
        assertThrows(UndefinedException.class, () -> ShapleyDecomposition.of(1, set -> values[set]));
    }

    @Test
    void sourcesAreRefusedBeforeTheMeasureSeesThem() {
        double[][] sources = {{0}, {Double.NEGATIVE_INFINITY}};
        assertThrows(IllegalArgumentException.class, () -> ShapleyDecomposition.ofSources(sources, Gini::of));
    }
}
