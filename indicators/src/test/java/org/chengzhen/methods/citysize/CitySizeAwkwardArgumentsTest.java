package org.chengzhen.methods.citysize;

import static org.chengzhen.methods.contract.Expected.likewise;
import static org.chengzhen.methods.contract.Expected.ordinary;
import static org.chengzhen.methods.contract.Expected.refusedUnless;
import static org.chengzhen.methods.contract.Expected.wide;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.chengzhen.methods.contract.OutcomeContract.positive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** City sizes: ranks, tails, structure, growth and what grows with size. */
class CitySizeAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(ranks(), tails(), structure(), growth()).flatMap(s -> s);
    }

    private static Stream<Door> ranks() {
        return Stream.of(
                rankSize("paretoOls", false, RankSizeOptions::paretoOls),
                rankSize("gabaixIbragimov", false, RankSizeOptions::gabaixIbragimov),
                rankSize("lotka", true, RankSizeOptions::lotka),
                rankSize("hill", false, RankSizeOptions::hill),
                rankSize("hillMaximumLikelihood", false, RankSizeOptions::hillMaximumLikelihood),
                plain("RankSize.paretoOls", RankSize::paretoOls),
                plain("RankSize.gabaixIbragimov", RankSize::gabaixIbragimov),
                plain("RankSize.hill", RankSize::hill),
                plain("RankSize.hillMaximumLikelihood", RankSize::hillMaximumLikelihood),
                plain("Hill.path", Hill::path),
                Door.of("RankSize.lotka", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(x))
                            .undefinedUnless(kept(x, 0, 9).length >= 3)
                            .attempt(awkward, () -> RankSize.lotka(x));
                }),
                largest("Hill.of", Hill::of),
                largest("Hill.maximumLikelihood", Hill::maximumLikelihood));
    }

    private static Stream<Door> tails() {
        return Stream.of(
                powerLaw("PowerLaw.fit", PowerLaw.continuous(), PowerLaw::fit),
                powerLaw("PowerLaw.goodnessOfFit", PowerLaw.continuous().replications(3), PowerLaw::goodnessOfFit),
                powerLaw("PowerLaw.againstLognormal", PowerLaw.continuous(), PowerLaw::againstLognormal)
                        .mayBeNonFinite(".mu")
                        .mayBeNonFinite(".sigma"),
                powerLaw("PowerLaw.fit, discrete", PowerLaw.discrete(), PowerLaw::fit),
                powerLaw(
                        "PowerLaw.goodnessOfFit, discrete",
                        PowerLaw.discrete().replications(2),
                        PowerLaw::goodnessOfFit));
    }

    private static Stream<Door> structure() {
        return Stream.of(
                Door.of("Primacy.of", awkward -> {
                            double[] x = awkward.array(awkward.integer(0, 12));
                            return refusedUnless(nonNegative(x)).attempt(awkward, () -> Primacy.of(x));
                        })
                        .mayBeNonFinite("City"),
                primacy("Primacy.fourCity", 4, Primacy::fourCity),
                primacy("Primacy.elevenCity", 11, Primacy::elevenCity),
                primacy("Primacy.twoCity", 2, Primacy::twoCity),
                Door.of("Primacy.share", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(x))
                            .undefinedUnless(anyNonZero(x))
                            .attempt(awkward, () -> Primacy.share(x));
                }),
                Door.of("SizeStructure.of", awkward -> {
                            double[] limits = awkward.array(awkward.integer(0, 3));
                            if (awkward.integer(0, 9) > 0) {
                                Arrays.sort(limits);
                            }
                            double[] x = awkward.array(awkward.integer(0, 5));
                            return refusedUnless(ascending(limits) && nonNegative(x))
                                    .undefinedUnless(anyNonZero(x))
                                    .attempt(awkward, () -> SizeStructure.of(x, limits));
                        })
                        .mayBeNonFinite("tiers.to"),
                Door.of("SizeStructure.sizeGini", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(x))
                            .undefinedUnless(anyNonZero(x) && x.length > 1)
                            .attempt(awkward, () -> SizeStructure.sizeGini(x));
                }),
                Door.of("SizeStructure.herfindahl", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(x))
                            .undefinedUnless(anyNonZero(x))
                            .attempt(awkward, () -> SizeStructure.herfindahl(x));
                }));
    }

    private static Stream<Door> growth() {
        return Stream.of(
                Door.of("Gibrat.of", awkward -> {
                    double[] start = awkward.array(awkward.integer(0, 5));
                    double[] end = likewise(awkward, start);
                    return refusedUnless(start.length == end.length && positive(start) && positive(end))
                            .undefinedUnless(start.length >= 3 && distinct(start) > 1)
                            .attempt(awkward, () -> Gibrat.of(start, end));
                }),
                scaling("UrbanScaling.of", 0.95),
                Door.of("UrbanScaling.of with confidence", awkward -> {
                    double confidence = awkward.oneOf(0.9, awkward.number());
                    return scaling(awkward, confidence);
                }),
                Door.of("OptimalSize.of", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 6));
                    double[] y = likewise(awkward, x);
                    return refusedUnless(x.length == y.length && nonNegative(x) && positive(y))
                            .undefinedUnless(x.length >= 4 && distinct(x) > 2)
                            .eitherIf(wide(x) || !ordinary(x))
                            .attempt(awkward, () -> OptimalSize.of(x, y));
                }),
                Door.of("OptimalSize.ofCoefficients", awkward -> {
                    double b1 = awkward.number();
                    double b2 = awkward.number();
                    return refusedUnless(finite(b1, b2)).attempt(awkward, () -> OptimalSize.ofCoefficients(b1, b2));
                }));
    }

    private static Door plain(String name, Function<double[], ?> statistic) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 5));
            double[] kept = kept(x, 0, 9);
            return refusedUnless(nonNegative(x))
                    .undefinedUnless(kept.length >= 3 && distinct(kept) > 1)
                    .attempt(awkward, () -> statistic.apply(x));
        });
    }

    private static Door rankSize(String name, boolean equal, BiFunction<RankSizeOptions, double[], RankSize> form) {
        return Door.of("RankSizeOptions." + name, awkward -> {
            RankSize.Ties ties = awkward.oneOf(RankSize.Ties.ORDINAL, RankSize.Ties.AVERAGE);
            double threshold = awkward.oneOf(0.0, 1.0, awkward.number());
            int k = awkward.integer(2, 5);
            double shift = awkward.oneOf(0.0, 0.5, awkward.number());
            double[] x = awkward.array(awkward.integer(0, 6));
            double[] kept = nonNegative(x) ? kept(x, threshold, k) : x;
            boolean settings = nonNegative(threshold) && k > 2 && shift >= 0 && shift < 1;
            return refusedUnless(settings && nonNegative(x))
                    .undefinedUnless(
                            kept.length >= 3 && (distinct(kept) > 1 || (equal && ties == RankSize.Ties.ORDINAL)))
                    .attempt(
                            awkward,
                            () -> form.apply(
                                    RankSize.withDefaults()
                                            .ties(ties)
                                            .atLeast(threshold)
                                            .largest(k)
                                            .shift(shift),
                                    x));
        });
    }

    @FunctionalInterface
    private interface Largest {
        double of(double[] sizes, int k);
    }

    private static Door largest(String name, Largest statistic) {
        return Door.of(name, awkward -> {
            int k = awkward.integer(1, 5);
            double[] x = awkward.array(awkward.integer(0, 6));
            boolean valid = k > 1 && nonNegative(x);
            return refusedUnless(valid)
                    .undefinedUnless(valid && kept(x, 0, 9).length >= Math.max(3, k) && distinct(kept(x, 0, k)) > 1)
                    .attempt(awkward, () -> statistic.of(x, k));
        });
    }

    private static Door powerLaw(String name, PowerLaw settings, BiFunction<PowerLaw, double[], ?> statistic) {
        return Door.of(name, awkward -> {
            int candidates = awkward.integer(0, 3);
            boolean given = awkward.integer(0, 2) == 0;
            double xmin = awkward.number();
            double[] x = awkward.array(awkward.integer(0, 6));
            boolean discrete = name.contains("discrete");
            if (discrete && awkward.integer(0, 4) > 0) {
                Arrays.setAll(x, i -> Math.rint(x[i]));
            }
            boolean valid = nonNegative(x)
                    && candidates > 0
                    && (!given || positive(xmin))
                    && (!discrete || Arrays.stream(x).allMatch(v -> v == Math.rint(v) && v <= PowerLaw.LARGEST_COUNT));
            return refusedUnless(valid)
                    .undefinedUnless(valid && kept(x, 0, 9).length >= 3 && distinct(kept(x, given ? xmin : 0, 9)) > 1)
                    .attempt(awkward, () -> {
                        PowerLaw law = settings.candidates(candidates);
                        return statistic.apply(given ? law.xmin(xmin) : law, x);
                    });
        });
    }

    private static Door primacy(String name, int cities, ToDoubleFunction<double[]> index) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, cities + 1));
            return refusedUnless(nonNegative(x))
                    .undefinedUnless(x.length >= cities
                            && Arrays.stream(x).filter(v -> v > 0).count() > 1)
                    .eitherIf(wide(x))
                    .attempt(awkward, () -> index.applyAsDouble(x));
        });
    }

    private static Door scaling(String name, double confidence) {
        return Door.of(name, awkward -> scaling(awkward, confidence));
    }

    private static Awkward.Attempt scaling(Awkward awkward, double confidence) {
        double[] x = awkward.array(awkward.integer(0, 5));
        double[] y = likewise(awkward, x);
        double[] used = x.length == y.length ? withOutput(x, y) : x;
        return refusedUnless(x.length == y.length && positive(x) && nonNegative(y))
                .orRefusedUnless(confidence > 0 && confidence < 1)
                .undefinedUnless(used.length >= 3 && distinct(used) > 1)
                .attempt(awkward, () -> {
                    UrbanScaling law = UrbanScaling.of(x, y, confidence);
                    return new double[][] {
                        {
                            law.beta(),
                            law.y0().orElse(1),
                            law.standardError(),
                            law.low(),
                            law.high(),
                            law.rSquared().orElse(0)
                        },
                        Expected.nanOnly(law.sami().toArray(), i -> y[i] == 0, i -> false)
                    };
                });
    }

    /** Those that have output. */
    private static double[] withOutput(double[] x, double[] y) {
        double[] used = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (y[i] > 0) {
                used[count++] = x[i];
            }
        }
        return Arrays.copyOf(used, count);
    }

    /** The largest k sizes above zero and from a threshold on. */
    private static double[] kept(double[] x, double threshold, int k) {
        double[] sorted =
                Arrays.stream(x).filter(v -> v > 0 && v >= threshold).sorted().toArray();
        return Arrays.copyOfRange(sorted, Math.max(0, sorted.length - k), sorted.length);
    }

    private static boolean ascending(double[] limits) {
        boolean ascending = positive(limits);
        for (int k = 1; k < limits.length; k++) {
            ascending &= limits[k] > limits[k - 1];
        }
        return ascending;
    }

    private static long distinct(double[] x) {
        return Arrays.stream(x).map(v -> v + 0.0).distinct().count();
    }

    @Test
    void anIndexBeyondTheRangeOfDoublesIsUndefined() {
        for (double first : new double[] {1, 1e300}) {
            UndefinedException thrown =
                    assertThrows(UndefinedException.class, () -> Primacy.twoCity(first, Double.MIN_VALUE));
            assertEquals("the index exceeds the range of doubles", thrown.getMessage());
        }
        Primacy all = Primacy.of(1e300, 1e-300);
        assertEquals(OptionalDouble.empty(), all.twoCity());
        assertEquals(1, all.share().orElseThrow());
    }

    @Test
    void countsThatAreNotToldApartAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PowerLaw.discrete().fit(1, 2, 3, 1e300));
        assertThrows(
                IllegalArgumentException.class,
                () -> PowerLaw.discrete().replications(1).goodnessOfFit(1e300, 1e300, 2e300));
    }

    @Test
    void theConfidenceIsRefusedBeforeCitiesAreFoundTooFew() {
        assertThrows(IllegalArgumentException.class, () -> UrbanScaling.of(new double[0], new double[0], 1));
    }

    @Test
    void anOutputOfOneHeadBeyondTheRangeOfDoublesIsEmpty() {
        UrbanScaling law = UrbanScaling.of(new double[] {1e100, 2e100, 4e100}, new double[] {1e300, 1e200, 1e100});
        assertEquals(OptionalDouble.empty(), law.y0());
        double[] alike = {1_000_000, 1_000_100, 1_000_200};
        assertEquals(
                OptionalDouble.empty(),
                UrbanScaling.of(alike, new double[] {1, 2, 4}).y0());
        assertEquals(-100 * Math.log(10) / Math.log(2), law.beta(), 1e-9);
    }

    @Test
    void theSmallestSizesHaveAnOptimumToo() {
        double[] sizes = {0, 1, 2, 3, 4};
        double[] outcomes = {1, 2, 3, 2, 1.5};
        double expected = OptimalSize.of(sizes, outcomes).optimum().orElseThrow();
        double[] small = Arrays.stream(sizes).map(v -> v * 1e-150).toArray();
        assertEquals(
                expected * 1e-150, OptimalSize.of(small, outcomes).optimum().orElseThrow(), 1e-162);
        double[] tiny = Arrays.stream(sizes).map(v -> v * 1e-300).toArray();
        UndefinedException thrown = assertThrows(UndefinedException.class, () -> OptimalSize.of(tiny, outcomes));
        assertEquals("b2 exceeds the range of doubles", thrown.getMessage());
        double[] two = {Double.MIN_VALUE, 0, 0, 0};
        assertThrows(UndefinedException.class, () -> OptimalSize.of(two, new double[] {1, 2, 3, 4}));
    }
}
