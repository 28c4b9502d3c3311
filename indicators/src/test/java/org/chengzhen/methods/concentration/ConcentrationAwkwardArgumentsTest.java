package org.chengzhen.methods.concentration;

import static org.chengzhen.methods.contract.Expected.lacks;
import static org.chengzhen.methods.contract.Expected.likewise;
import static org.chengzhen.methods.contract.Expected.nanOnly;
import static org.chengzhen.methods.contract.Expected.refusedUnless;
import static org.chengzhen.methods.contract.Expected.wide;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The indices of shares, of two structures and of plain numbers. */
class ConcentrationAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(shares(), structures(), numbers()).flatMap(s -> s);
    }

    /** One array of amounts. */
    private static Stream<Door> shares() {
        return Stream.of(
                one("Shares.of", 1, Shares::of),
                one("ShannonEntropy.bits", 1, ShannonEntropy::bits),
                one("ShannonEntropy.evenness", 2, ShannonEntropy::evenness),
                one("ShannonEntropy.equivalentNumber", 1, ShannonEntropy::equivalentNumber),
                one("HerfindahlIndex.normalized", 2, HerfindahlIndex::normalized),
                one("HerfindahlIndex.equivalentNumber", 1, HerfindahlIndex::equivalentNumber),
                Door.of("ConcentrationRatio.of", awkward -> {
                    int k = awkward.integer(0, 5);
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(k > 0 && nonNegative(x))
                            .undefinedUnless(anyNonZero(x))
                            .attempt(awkward, () -> ConcentrationRatio.of(x, k));
                }),
                Door.of("LocationQuotient.standardized", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(finite(x))
                            .undefinedUnless(distinct(x) > 1)
                            .attempt(awkward, () -> LocationQuotient.standardized(x));
                }),
                Door.of("NelsonClasses.ofAll", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(finite(x))
                            .undefinedUnless(distinct(x) > 1)
                            .attempt(awkward, () -> NelsonClasses.ofAll(x));
                }));
    }

    /** Two arrays of amounts over the same places or industries. */
    private static Stream<Door> structures() {
        return Stream.of(
                two("Dissimilarity.between", Dissimilarity::between),
                Door.of("Dissimilarity.of", awkward -> {
                    double[] group = awkward.array(awkward.integer(0, 5));
                    double[] total = likewise(awkward, group);
                    boolean within = group.length == total.length
                            && IntStream.range(0, group.length).allMatch(i -> group[i] <= total[i]);
                    boolean others = within && IntStream.range(0, group.length).anyMatch(i -> group[i] < total[i]);
                    return refusedUnless(within && nonNegative(group) && nonNegative(total))
                            .undefinedUnless(anyNonZero(group) && others)
                            .attempt(awkward, () -> Dissimilarity.of(group, total));
                }),
                two("KrugmanIndex.of", KrugmanIndex::of),
                two("UnidoSimilarity.of", UnidoSimilarity::of),
                two("LocationalGini.squaredDeviations", LocationalGini::squaredDeviations),
                two("JobsHousingBalance.mismatch", JobsHousingBalance::mismatch),
                quotients("HachmanIndex.of", HachmanIndex::of),
                quotients("RelativeDiversity.specialization", RelativeDiversity::specialization),
                quotients("LocationalGini.lorenz", LocationalGini::lorenz),
                everywhere("LocationalGini.ofQuotients", LocationalGini::ofQuotients),
                everywhere("LocationalGini.ofSpecialization", LocationalGini::ofSpecialization),
                Door.of("RelativeDiversity.of", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] y = likewise(awkward, x);
                    return both(x, y)
                            .undefinedUnless(x.length > 1)
                            .eitherIf(wide(x, y) || proportional(x, y))
                            .attempt(awkward, () -> RelativeDiversity.of(x, y));
                }),
                Door.of("LocationQuotient.ofAmounts", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] y = likewise(awkward, x);
                    return both(x, y)
                            .attempt(
                                    awkward,
                                    () -> nanOnly(
                                            LocationQuotient.ofAmounts(x, y).toArray(),
                                            i -> y[i] == 0,
                                            i -> wide(Doubles.concat(y, x))));
                }),
                Door.of("JobsHousingBalance.ratios", awkward -> {
                    double[] jobs = awkward.array(awkward.integer(0, 5));
                    double[] workers = likewise(awkward, jobs);
                    return refusedUnless(jobs.length == workers.length && nonNegative(jobs) && nonNegative(workers))
                            .undefinedUnless(jobs.length > 0)
                            .attempt(
                                    awkward,
                                    () -> nanOnly(
                                            JobsHousingBalance.ratios(jobs, workers)
                                                    .toArray(),
                                            i -> workers[i] == 0,
                                            i -> jobs[i] > workers[i] * 1e300));
                }),
                Door.of("EllisonGlaeser.of", awkward -> {
                    double[] plants = awkward.array(awkward.integer(0, 4));
                    int[] regions = awkward.integers(plants.length + (awkward.integer(0, 15) == 0 ? 1 : 0), 0, 2);
                    double[] employment = awkward.array(awkward.integer(2, 3));
                    boolean defined = anyNonZero(plants) && anyNonZero(employment);
                    boolean placed = true;
                    for (int p = 0; p < Math.min(regions.length, plants.length); p++) {
                        // a plant next to nothing beside the largest one has no share to be placed
                        boolean counts = !wide(plants) && plants[p] > 0;
                        placed &= regions[p] < employment.length && !(counts && employment[regions[p]] == 0);
                    }
                    Expected declared = refusedUnless(
                                    plants.length == regions.length && nonNegative(plants) && nonNegative(employment))
                            .undefinedUnless(defined)
                            .orRefusedUnless(!defined || placed);
                    return wide(plants) && placed && !declared.refused() && defined
                            ? awkward.mustBe(() -> EllisonGlaeser.of(plants, regions, employment), VALUE, REFUSED)
                            : declared.attempt(awkward, () -> EllisonGlaeser.of(plants, regions, employment));
                }),
                Door.of("EllisonGlaeser.ofRegions", awkward -> {
                    double h = awkward.oneOf(0.2, awkward.number());
                    double[] industry = awkward.array(awkward.integer(0, 4));
                    double[] employment = likewise(awkward, industry);
                    boolean defined = anyNonZero(industry) && anyNonZero(employment);
                    boolean vanishing = wide(industry);
                    Expected declared = refusedUnless(industry.length == employment.length
                                    && h > 0
                                    && h <= 1
                                    && nonNegative(industry)
                                    && nonNegative(employment))
                            .undefinedUnless(defined)
                            .orRefusedUnless(!defined || vanishing || !lacks(industry, employment));
                    return vanishing && lacks(industry, employment) && !declared.refused() && defined
                            ? awkward.mustBe(() -> EllisonGlaeser.ofRegions(industry, employment, h), VALUE, REFUSED)
                            : declared.attempt(awkward, () -> EllisonGlaeser.ofRegions(industry, employment, h));
                }));
    }

    /** Plain numbers. */
    private static Stream<Door> numbers() {
        return Stream.of(
                Door.of("FunctionalSpecialization.of", awkward -> {
                    double[] x = awkward.array(4);
                    return quotients(x).attempt(awkward, () -> FunctionalSpecialization.of(x[0], x[1], x[2], x[3]));
                }),
                Door.of("FunctionalSpecialization.division", awkward -> {
                    double[] x = awkward.array(4);
                    return quotients(x)
                            .attempt(awkward, () -> FunctionalSpecialization.division(x[0], x[1], x[2], x[3]));
                }),
                Door.of("LocationQuotient.of", awkward -> {
                    double[] x = awkward.array(4);
                    if (finite(x) && awkward.integer(0, 9) > 0) {
                        Arrays.sort(x);
                    }
                    boolean parts = x[0] <= x[1] && x[0] <= x[2] && x[1] <= x[3] && x[2] <= x[3];
                    return refusedUnless(nonNegative(x) && parts)
                            .undefinedUnless(x[1] > 0 && x[2] > 0)
                            .eitherIf(wide(x))
                            .attempt(awkward, () -> LocationQuotient.of(x[0], x[1], x[2], x[3]));
                }),
                Door.of("LocationQuotient.symmetric", awkward -> {
                    double quotient = awkward.number();
                    return refusedUnless(nonNegative(quotient))
                            .attempt(awkward, () -> LocationQuotient.symmetric(quotient));
                }),
                Door.of("NelsonClasses.of", awkward -> {
                    double[] x = awkward.array(3);
                    return refusedUnless(finite(x) && x[2] >= 0)
                            .undefinedUnless(x[2] != 0)
                            .attempt(awkward, () -> NelsonClasses.of(x[0], x[1], x[2]));
                }),
                Door.of("LitzenbergerSternberg.of", awkward -> {
                    double[] whole = awkward.array(4);
                    double[] part = SegregationAwkwardArgumentsTest.part(awkward, whole);
                    boolean refused = false;
                    boolean undefined = false;
                    // people, land, workers, plants, in the order in which they are asked for
                    for (int i = 0; i < 4 && !undefined; i++) {
                        refused |= !(part[i] >= 0 && part[i] <= whole[i] && finite(whole[i]));
                        undefined = !refused && whole[i] == 0;
                    }
                    return refusedUnless(!refused)
                            .undefinedUnless(!undefined && part[0] > 0 && part[1] > 0)
                            .eitherIf(wide(Doubles.concat(part, whole)))
                            .attempt(
                                    awkward,
                                    () -> LitzenbergerSternberg.of(
                                            part[2], whole[2], part[3], whole[3], part[1], whole[1], part[0],
                                            whole[0]));
                }));
    }

    private static Door one(String name, int least, Function<double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 5));
            return refusedUnless(nonNegative(x))
                    .undefinedUnless(anyNonZero(x) && x.length >= least)
                    .attempt(awkward, () -> index.apply(x));
        });
    }

    private static Door two(String name, BiFunction<double[], double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 5));
            double[] y = likewise(awkward, x);
            return both(x, y).attempt(awkward, () -> index.apply(x, y));
        });
    }

    private static Expected both(double[] x, double[] y) {
        return refusedUnless(x.length == y.length && nonNegative(x) && nonNegative(y))
                .undefinedUnless(anyNonZero(x) && anyNonZero(y));
    }

    /** Undefined where the first has something that the second has not. */
    private static Door quotients(String name, BiFunction<double[], double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 5));
            double[] y = likewise(awkward, x);
            return both(x, y)
                    .undefinedUnless(!lacks(x, y) || wide(x))
                    .eitherIf(wide(x, y))
                    .attempt(awkward, () -> index.apply(x, y));
        });
    }

    /** Undefined where the second is not everywhere. */
    private static Door everywhere(String name, BiFunction<double[], double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 5));
            double[] y = likewise(awkward, x);
            return both(x, y)
                    .undefinedUnless(Arrays.stream(y).allMatch(v -> v > 0))
                    .eitherIf(wide(y))
                    .attempt(awkward, () -> index.apply(x, y));
        });
    }

    private static Expected quotients(double[] x) {
        return refusedUnless(nonNegative(x))
                .undefinedUnless(x[1] > 0 && x[2] > 0 && x[3] > 0)
                .eitherIf(wide(x));
    }

    private static boolean proportional(double[] x, double[] y) {
        double[] s = relative(x);
        double[] r = relative(y);
        double distance = 0;
        for (int i = 0; i < Math.min(s.length, r.length); i++) {
            distance = Math.max(distance, Math.abs(s[i] - r[i]));
        }
        return distance < 1e-12;
    }

    /** To the largest of them, without overflow. */
    private static double[] relative(double[] x) {
        double largest = Arrays.stream(x).max().orElse(0);
        return Arrays.stream(x).map(v -> v / largest).toArray();
    }

    private static long distinct(double[] x) {
        return Arrays.stream(x).map(v -> v + 0.0).distinct().count();
    }

    @Test
    void theSecondArgumentIsRefusedThoughTheFirstIsAllZero() {
        double[] zero = {0, 0};
        double[] bad = {1, Double.NaN};
        assertThrows(IllegalArgumentException.class, () -> Dissimilarity.between(zero, bad));
        assertThrows(IllegalArgumentException.class, () -> HachmanIndex.of(zero, bad));
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.of(zero, new int[2], bad));
        assertThrows(IllegalArgumentException.class, () -> LocationalGini.lorenz(new double[0], new double[1]));
        assertThrows(IllegalArgumentException.class, () -> Exposure.between(zero, bad, zero));
    }

    @Test
    void quotientsWithinTheRangeOfADoubleSurviveTheirSteps() {
        assertEquals(2e10, FunctionalSpecialization.division(1e200, 1e-200, 1e195, 2e-195), 1e-5);
        assertEquals(1e300, LocationQuotient.of(1e-310, 1e-310, 1, 1e300), 1e285);
        assertThrows(UndefinedException.class, () -> FunctionalSpecialization.of(1e200, 1e-200, 1, 1));
        assertThrows(UndefinedException.class, () -> LocationQuotient.of(1e-10, 1e-10, 1e-10, 1e300));
    }

    @Test
    void aClusterInNextToNoAreaIsUndefined() {
        assertThrows(UndefinedException.class, () -> LitzenbergerSternberg.of(1, 1, 1, 1, 1e-300, 1, 1e-300, 1));
        assertThrows(UndefinedException.class, () -> LitzenbergerSternberg.of(1, 1, 0, 1, 1e-310, 1, 1e-10, 1));
    }

    @Test
    void ratiosBeyondADoubleAreNaN() {
        assertArrayEquals(
                new double[] {Double.NaN, 2, Double.NaN},
                JobsHousingBalance.ratios(new double[] {1e300, 2, 1}, new double[] {1e-300, 1, -0.0})
                        .toArray());
        assertArrayEquals(
                new double[] {Double.NaN, 0},
                LocationQuotient.ofAmounts(new double[] {1, 0}, new double[] {1, Double.MAX_VALUE})
                        .toArray());
    }

    @Test
    void anIndustryOfNextToNothingIsUndefinedNotRefused() {
        double[] industry = {1, 0};
        double[] total = {1, Double.MAX_VALUE};
        assertThrows(UndefinedException.class, () -> LocationalGini.ofQuotients(industry, total));
        assertThrows(UndefinedException.class, () -> RelativeDiversity.specialization(industry, total));
    }

    @Test
    void structuresThatDifferByNextToNothingHaveNoRelativeDiversity() {
        double[] city = {2.5, Double.MIN_VALUE};
        assertThrows(UndefinedException.class, () -> RelativeDiversity.of(city, new double[] {Double.MAX_VALUE, 1}));
    }

    @Test
    void aRegionWithNextToNoEmploymentMayHaveTheIndustry() {
        double[] regions = {Double.MIN_VALUE, 1e300};
        assertEquals(
                0.125,
                EllisonGlaeser.ofRegions(new double[] {0.5, 1.5}, regions, 0.2).rawConcentration());
        assertEquals(
                OptionalDouble.empty(),
                EllisonGlaeser.ofRegions(new double[] {1, 1}, regions, 0.2).gamma());
    }
}
