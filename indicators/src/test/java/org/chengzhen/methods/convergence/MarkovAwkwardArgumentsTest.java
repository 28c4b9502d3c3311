package org.chengzhen.methods.convergence;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.moderate;
import static org.chengzhen.methods.contract.Expected.nearly;
import static org.chengzhen.methods.contract.Expected.shares;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The doors of the family that class places and count their moves. */
class MarkovAwkwardArgumentsTest implements AwkwardArgumentsContract {
    private static final SpatialWeights LINE = SpatialWeights.rook(1, 3);

    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.of("MarkovChain.ofCounts", awkward -> {
                            double[][] counts = square(awkward, 0);
                            return chain(
                                    awkward, counts, () -> MarkovChain.ofCounts(DoubleMatrix.of(counts)), false, true);
                        })
                        .mayBeNonFinite("probabilities")
                        .mayBeNonFinite("meanFirstPassage"),
                Door.of("MarkovChain.ofProbabilities", MarkovAwkwardArgumentsTest::probabilities)
                        .mayBeNonFinite("probabilities")
                        .mayBeNonFinite("meanFirstPassage"),
                Door.of("MarkovChain.ergodic", awkward -> {
                    double[][] counts = square(awkward, 1);
                    return chain(
                            awkward,
                            counts,
                            () -> MarkovChain.ofCounts(DoubleMatrix.of(counts)).ergodic(),
                            false,
                            all(counts).length > 0 && Arrays.stream(all(counts)).allMatch(c -> c > 1e-9 && c < 1e9));
                }),
                Door.of("MarkovChain.meanFirstPassage", awkward -> {
                    double[][] counts = square(awkward, 1);
                    return chain(
                            awkward,
                            counts,
                            () -> notNaN(MarkovChain.ofCounts(DoubleMatrix.of(counts))
                                    .meanFirstPassage()
                                    .toArray()),
                            unknownRow(counts),
                            moderate(all(counts)));
                }),
                Door.of("MarkovChain.probabilitiesAfter", awkward -> {
                    double[][] counts = square(awkward, 1);
                    int periods = awkward.oneOf(0, 1, 7, Integer.MAX_VALUE, -1);
                    boolean made =
                            nonNegative(all(counts)) && (counts.length == 0 || counts[0].length == counts.length);
                    return made && counts.length > 0 && periods < 0
                            ? awkward.mustBe(
                                    () -> MarkovChain.ofCounts(DoubleMatrix.of(counts))
                                            .probabilitiesAfter(periods),
                                    REFUSED)
                            : chain(
                                    awkward,
                                    counts,
                                    () -> MarkovChain.ofCounts(DoubleMatrix.of(counts))
                                            .probabilitiesAfter(periods),
                                    unknownRow(counts),
                                    true);
                }),
                Door.of("MarkovChain.ofClasses", awkward -> {
                            int periods = awkward.integer(0, 4);
                            int[][] classes = classes(awkward, awkward.integer(0, 3), periods, 4);
                            int states = awkward.integer(0, 4);
                            return Expected.of(
                                    awkward,
                                    () -> MarkovChain.ofClasses(classes, states),
                                    states < 1 || outside(classes, states),
                                    classes.length == 0 || periods < 2,
                                    true);
                        })
                        .mayBeNonFinite("probabilities")
                        .mayBeNonFinite("meanFirstPassage"),
                Door.of("MarkovMobility.of", awkward -> mobility(awkward, MarkovMobility::of)),
                Door.of(
                        "MarkovMobility.bartholomew",
                        awkward -> mobility(awkward, chain -> new double[] {
                            MarkovMobility.bartholomewLeaving(chain, even(chain.states())),
                            MarkovMobility.bartholomewSteps(chain, even(chain.states()))
                        })),
                Door.of("MarkovMobility.bartholomew of a distribution", awkward -> {
                    MarkovChain chain = MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 0.8, 0.2, 0.1, 0.9));
                    double[] drawn = awkward.array(nearly(2, awkward));
                    double[] pi = awkward.integer(1, 2) == 1 ? drawn : shares(drawn);
                    return Expected.of(
                            awkward,
                            () -> MarkovMobility.bartholomewLeaving(chain, pi)
                                    + MarkovMobility.bartholomewSteps(chain, pi),
                            pi.length != 2 || !nonNegative(pi) || !(Math.abs(pi[0] + pi[1] - 1) <= 1e-9),
                            false,
                            true);
                }),
                Door.of("TransitionHomogeneity.test", MarkovAwkwardArgumentsTest::homogeneity),
                Door.of("SpatialMarkov.ofClasses", MarkovAwkwardArgumentsTest::spatialClasses)
                        .mayBeNonFinite("probabilities")
                        .mayBeNonFinite("meanFirstPassage"),
                spatial(
                        "SpatialMarkov.byQuantilesOfAllPeriods",
                        v -> SpatialMarkov.byQuantilesOfAllPeriods(v, LINE, 3).homogeneity()),
                spatial(
                        "SpatialMarkov.byQuantilesOfValuesAndOfLags",
                        v -> SpatialMarkov.byQuantilesOfValuesAndOfLags(v, LINE, 2, 3)
                                .homogeneity()),
                spatial(
                        "SpatialMarkov.between",
                        v -> SpatialMarkov.between(v, LINE, new double[] {1, 2.5})
                                .homogeneity()),
                spatial("LisaMarkov.of", v -> LisaMarkov.of(v, LINE).counts()),
                classing(
                        "StateClasses.byQuantilesOfAllPeriods",
                        (v, l) -> StateClasses.byQuantilesOfAllPeriods(v, 3),
                        false),
                classing(
                        "StateClasses.byQuantilesOfEachPeriod",
                        (v, l) -> StateClasses.byQuantilesOfEachPeriod(v, 3),
                        false),
                classing(
                        "StateClasses.quantilesOfAllPeriods",
                        (v, l) -> StateClasses.quantilesOfAllPeriods(v, 4),
                        false),
                classing("StateClasses.closedAbove", StateClasses::closedAbove, true),
                classing("StateClasses.closedBelow", StateClasses::closedBelow, true),
                Door.of("StateClasses.relativeToMean", awkward -> {
                    double[][] values = awkward.table(awkward.integer(0, 4), awkward.integer(0, 3));
                    int periods = values.length == 0 ? 0 : values[0].length;
                    return Expected.of(
                            awkward,
                            () -> StateClasses.relativeToMean(values),
                            !nonNegative(all(values)),
                            periods == 0
                                    || IntStream.range(0, periods)
                                            .anyMatch(t -> Arrays.stream(values).allMatch(row -> row[t] == 0)),
                            true);
                }));
    }

    /** A method of a chain. */
    private interface OfChain {
        Object of(MarkovChain chain);
    }

    /** A method of a table of places and periods. */
    private interface OfPanel {
        Object of(double[][] values);
    }

    /** A method of such a table and limits of classes. */
    private interface OfLimits {
        Object of(double[][] values, double... limits);
    }

    private static double[][] square(Awkward awkward, int least) {
        int k = awkward.integer(0, 3);
        return awkward.table(Math.max(least, k), awkward.integer(1, 30) == 30 ? k + 1 : Math.max(least, k));
    }

    private static int[][] classes(Awkward awkward, int places, int periods, int most) {
        int least = awkward.integer(1, 10) == 10 ? 0 : 1;
        return IntStream.range(0, places)
                .mapToObj(i -> awkward.integers(periods, least, most))
                .toArray(int[][]::new);
    }

    private static boolean outside(int[][] classes, int states) {
        return Arrays.stream(classes).flatMapToInt(Arrays::stream).anyMatch(c -> c < 1 || c > states);
    }

    private static boolean unknownRow(double[][] counts) {
        return Arrays.stream(counts).anyMatch(row -> !anyNonZero(row));
    }

    /** Infinite times are documented, so that they pass as zeros; NaN does not. */
    private static double[] notNaN(double... times) {
        return Arrays.stream(times).map(t -> Double.isNaN(t) ? 0 : t).toArray();
    }

    private static double[] even(int states) {
        double[] even = new double[states];
        Arrays.fill(even, 1.0 / states);
        return even;
    }

    private static Awkward.Attempt chain(
            Awkward awkward, double[][] counts, Supplier<?> call, boolean undefined, boolean sure) {
        boolean square = counts.length == 0 || counts[0].length == counts.length;
        if (!square || (counts.length > 0 && !nonNegative(all(counts)))) {
            return awkward.mustBe(call, REFUSED);
        }
        return Expected.of(awkward, call, false, counts.length == 0 || undefined, sure);
    }

    private static Awkward.Attempt probabilities(Awkward awkward) {
        double[][] drawn = square(awkward, 0);
        double[][] p = awkward.integer(1, 4) == 4
                ? drawn
                : Arrays.stream(drawn).map(Expected::shares).toArray(double[][]::new);
        boolean square = p.length == 0 || p[0].length == p.length;
        boolean addUp = Arrays.stream(p)
                .allMatch(row -> Arrays.stream(row).anyMatch(Double::isNaN)
                        || (nonNegative(row)
                                && Arrays.stream(row).allMatch(v -> v <= 1)
                                && Math.abs(Arrays.stream(row).sum() - 1) <= 1e-9));
        return Expected.of(
                awkward,
                () -> MarkovChain.ofProbabilities(DoubleMatrix.of(p)),
                !square || (p.length > 0 && !addUp),
                p.length == 0,
                true);
    }

    private static Awkward.Attempt mobility(Awkward awkward, OfChain method) {
        double[][] counts = square(awkward, 1);
        return chain(
                awkward,
                counts,
                () -> method.of(MarkovChain.ofCounts(DoubleMatrix.of(counts))),
                counts.length < 2 || unknownRow(counts),
                // the eigenvalues of extreme chains need not be found
                moderate(all(counts)));
    }

    private static Awkward.Attempt homogeneity(Awkward awkward) {
        int k = awkward.integer(1, 3);
        int number = awkward.integer(0, 3);
        List<double[][]> counts = IntStream.range(0, number)
                .mapToObj(l -> {
                    int states = nearly(k, awkward);
                    return awkward.table(states, states);
                })
                .toList();
        double[] everything = all(counts.stream().map(c -> all(c)).toArray(double[][]::new));
        return Expected.of(
                awkward,
                () -> TransitionHomogeneity.test(counts.stream()
                        .map(c -> MarkovChain.ofCounts(DoubleMatrix.of(c)))
                        .toList()),
                !nonNegative(everything) || counts.stream().anyMatch(c -> c.length != counts.get(0).length),
                number == 0,
                moderate(everything));
    }

    private static Awkward.Attempt spatialClasses(Awkward awkward) {
        int places = awkward.integer(0, 3);
        int periods = awkward.integer(0, 4);
        int[][] own = classes(awkward, places, periods, 3);
        int[][] around = classes(awkward, nearly(places, awkward), periods, 2);
        int states = awkward.oneOf(3, 3, 2, 0);
        return Expected.of(
                awkward,
                () -> SpatialMarkov.ofClasses(own, around, states, 2),
                around.length != places || states < 1 || outside(own, states) || outside(around, 2),
                places == 0 || periods < 2,
                true);
    }

    private static Door spatial(String name, OfPanel method) {
        return Door.of(name, awkward -> {
            double[][] values = awkward.table(nearly(3, awkward), awkward.integer(0, 4));
            Supplier<?> call = () -> method.of(values);
            if (values[0].length == 0) {
                return awkward.mustBe(call, UNDEFINED);
            }
            return Expected.of(awkward, call, values.length != 3 || !finite(all(values)), values[0].length < 2, true);
        });
    }

    private static Door classing(String name, OfLimits method, boolean withLimits) {
        return Door.of(name, awkward -> {
            double[][] values = awkward.table(awkward.integer(0, 4), awkward.integer(0, 3));
            double[] limits = withLimits ? awkward.array(awkward.integer(0, 3)) : new double[0];
            boolean empty = all(values).length == 0;
            boolean fall = IntStream.range(1, limits.length).anyMatch(j -> limits[j] < limits[j - 1]);
            return Expected.of(
                    awkward,
                    () -> method.of(values, limits),
                    !empty && (!finite(all(values)) || !finite(limits) || fall),
                    empty,
                    true);
        });
    }

    @Test
    void hugeCountsHaveTheirProbabilities() {
        double most = Double.MAX_VALUE;
        MarkovChain chain = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, most, most, 1, 3));
        assertEquals(DoubleMatrix.of(2, 2, 0.5, 0.5, 0.25, 0.75), chain.probabilities());
    }

    @Test
    void lostProductsOfSmallProbabilitiesAreUndefined() {
        double tiny = 1e-300;
        // the share of state 3 is 1e600 times that of state 1
        MarkovChain chain = MarkovChain.ofProbabilities(DoubleMatrix.of(3, 3, 0, 1, 0, tiny, 0, 1, 0, tiny, 1));
        assertThrows(UndefinedException.class, chain::ergodic);
    }

    @Test
    void eigenvaluesThatAreNotFoundAreUndefined() {
        double most = Double.MAX_VALUE;
        double tiny = Double.MIN_VALUE;
        MarkovChain chain = MarkovChain.ofCounts(DoubleMatrix.of(3, 3, 1, 1, most, 0, tiny, most, 0, most, tiny));
        UndefinedException thrown = assertThrows(UndefinedException.class, () -> MarkovMobility.of(chain));
        assertEquals(Status.NOT_CONVERGED, thrown.status());
    }

    @Test
    void aStatisticBeyondTheRangeOfDoublesIsUndefined() {
        MarkovChain one = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 1e300, 1, 1, 1e300));
        MarkovChain other = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 1, 1e300, 1e300, 1));
        UndefinedException thrown =
                assertThrows(UndefinedException.class, () -> TransitionHomogeneity.test(List.of(one, other)));
        assertEquals("Q exceeds the range of doubles", thrown.getMessage());
    }
}
