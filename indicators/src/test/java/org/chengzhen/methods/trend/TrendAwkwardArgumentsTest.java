package org.chengzhen.methods.trend;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.moderate;
import static org.chengzhen.methods.contract.Expected.nearly;
import static org.chengzhen.methods.contract.Expected.ordinary;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.positive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The doors of the family that fit a line, a curve or a rank correlation to a series. */
class TrendAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.of("SenSlope.of", awkward -> sen(awkward, false)),
                Door.of("SenSlope.at", awkward -> sen(awkward, true)),
                Door.of("LinearTrend.of", awkward -> line(awkward, false)),
                Door.of("LinearTrend.margin", awkward -> line(awkward, true)),
                mannKendall("MannKendall.of", MannKendall::of, 4, v -> !Double.isInfinite(v)),
                mannKendall("MannKendall.exact", MannKendall::exact, 4, v -> !Double.isInfinite(v)),
                mannKendall("MannKendall.hamedRao", MannKendall::hamedRao, 4, Double::isFinite),
                mannKendall("MannKendall.preWhitened", MannKendall::preWhitened, 5, Double::isFinite),
                Door.of("LogisticCurve.of", TrendAwkwardArgumentsTest::logistic),
                Door.of("LogisticCurve.nonlinear", awkward -> nonlinear(awkward, false)),
                Door.of("LogisticCurve.nonlinearWithSaturation", awkward -> nonlinear(awkward, true)),
                Door.of("GreyModel.of", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 7));
                    return Expected.of(awkward, () -> GreyModel.of(x), !positive(x), x.length < 4, moderate(x));
                }),
                Door.of("GreyModel.fitted", awkward -> {
                    double[] x = awkward.array(awkward.integer(3, 7));
                    int steps = awkward.integer(-1, 9);
                    Supplier<?> call = () -> GreyModel.of(x).fitted(steps);
                    // too few data are told before the steps can be asked for
                    boolean model = positive(x) && x.length >= 4;
                    return model && steps < 0 && !moderate(x)
                            ? awkward.mustBe(call, REFUSED, UNDEFINED)
                            : Expected.of(
                                    awkward, call, !positive(x) || (model && steps < 0), x.length < 4, moderate(x));
                }),
                Door.of("Holt.of", awkward -> {
                    double alpha = awkward.oneOf(0.0, 0.5, 1.0, 1.5, Double.NaN);
                    double beta = awkward.oneOf(0.0, 0.3, 1.0);
                    double[] x = awkward.array(awkward.integer(0, 7));
                    return Expected.of(
                            awkward,
                            () -> Holt.of(x, alpha, beta),
                            !finite(x) || !(alpha <= 1),
                            x.length < 2,
                            ordinary(x));
                }),
                Door.of("Holt.forecast", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 7));
                    int steps = awkward.integer(0, 9);
                    Supplier<?> call = () -> Holt.of(x, 0.5, 0.3).forecast(steps);
                    if (finite(x) && x.length >= 2 && steps < 1 && !ordinary(x)) {
                        // the level may be beyond the range of doubles before the question is looked at
                        return awkward.mustBe(call, REFUSED, UNDEFINED);
                    }
                    return Expected.of(
                            awkward, call, !finite(x) || (x.length >= 2 && steps < 1), x.length < 2, moderate(x));
                }),
                Door.of("Holt.fitted", awkward -> {
                    double[] x = rarely(awkward, 3, 5);
                    return Expected.of(awkward, () -> Holt.fitted(x), !finite(x), x.length < 3, ordinary(x));
                }));
    }

    /** A method of a series. */
    private interface OfSeries {
        Object of(double... values);
    }

    /** As many values as given, in one trial of forty: else none, as each such call is a search. */
    private static double[] rarely(Awkward awkward, int from, int to) {
        return awkward.integer(1, 40) == 40 ? awkward.array(awkward.integer(from, to)) : awkward.array(0);
    }

    /** Years, ascending numbers of any size, or any numbers. */
    private static double[] times(Awkward awkward, int n) {
        return switch (awkward.integer(1, 3)) {
            case 1 -> IntStream.range(0, n).mapToDouble(i -> 2000 + 5.0 * i).toArray();
            case 2 -> Arrays.stream(awkward.array(n)).sorted().toArray();
            default -> awkward.array(n);
        };
    }

    private static boolean ascending(double... times) {
        return finite(times) && IntStream.range(1, times.length).allMatch(i -> times[i] > times[i - 1]);
    }

    private static boolean noneInfinite(double... values) {
        return Arrays.stream(values).noneMatch(Double::isInfinite);
    }

    /** The numbers, except those that are missing. */
    private static double[] present(double... values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static Door mannKendall(String name, OfSeries method, int least, DoublePredicate accepted) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 8));
            boolean corrected = name.endsWith("hamedRao");
            return Expected.of(
                    awkward,
                    () -> method.of(x),
                    !Arrays.stream(x).allMatch(accepted),
                    present(x).length < least,
                    !corrected);
        });
    }

    private static Awkward.Attempt sen(Awkward awkward, boolean at) {
        int n = awkward.integer(0, 6);
        double[] times = times(awkward, n);
        double[] x = awkward.array(nearly(n, awkward));
        double confidence = at ? 0.95 : awkward.oneOf(0.95, 0.9, 0.9, 1.0, Double.NaN);
        double time = at ? awkward.number() : 0;
        boolean refused = x.length != n || !ascending(times) || !noneInfinite(x) || !(confidence < 1);
        boolean undefined = present(x).length < 2;
        boolean sure = sizes(times, present(x));
        Supplier<?> call = () -> at ? SenSlope.of(times, x, confidence).at(time) : SenSlope.of(times, x, confidence);
        if (!refused && !undefined && !sure && !finite(time)) {
            // the line may be beyond the range of doubles before the question is looked at
            return awkward.mustBe(call, REFUSED, UNDEFINED);
        }
        return Expected.of(awkward, call, refused || (!undefined && !finite(time)), undefined, sure && moderate(time));
    }

    /** Whether values and the gaps between times are moderate. */
    private static boolean sizes(double[] times, double[] values) {
        double[] gaps = IntStream.range(1, times.length)
                .mapToDouble(i -> times[i] - times[i - 1])
                .toArray();
        return moderate(all(times, gaps, values));
    }

    private static Awkward.Attempt line(Awkward awkward, boolean margin) {
        int n = awkward.integer(0, 6);
        double[] times = times(awkward, n);
        double[] x = awkward.array(nearly(n, awkward));
        double time = margin ? awkward.number() : 0;
        double confidence = margin ? awkward.oneOf(0.95, 0.5, 0.0, 1.0) : 0.95;
        Supplier<?> call = () -> margin
                ? new double[] {
                    LinearTrend.of(times, x).margin(time, confidence),
                    LinearTrend.of(times, x).at(time)
                }
                : LinearTrend.of(times, x);
        if (x.length != n || !ascending(times) || !noneInfinite(x)) {
            return awkward.mustBe(call, REFUSED);
        }
        if (present(x).length < 3) {
            return awkward.mustBe(call, UNDEFINED);
        }
        boolean badQuestion = !finite(time) || confidence == 0 || confidence == 1;
        if (!sizes(times, present(x))) {
            // the line may be beyond the range of doubles before the question is looked at
            return badQuestion ? awkward.mustBe(call, REFUSED, UNDEFINED) : awkward.mustBe(call, VALUE, UNDEFINED);
        }
        return Expected.of(awkward, call, badQuestion, false, moderate(time));
    }

    /** Shares below the ceiling, mostly; NaN is missing. */
    private static double[] shares(Awkward awkward, int n, double ceiling) {
        double[] shares = awkward.array(n);
        for (int i = 0; i < n; i++) {
            shares[i] = awkward.integer(1, 40) == 40 ? shares[i] : shares[i] / 11;
        }
        return awkward.integer(1, 2) == 2
                ? shares
                : Arrays.stream(shares).map(u -> u > 1 ? ceiling / 2 : u).toArray();
    }

    private static boolean outside(double ceiling, double... shares) {
        return Arrays.stream(shares).anyMatch(u -> u < 0 || u >= ceiling);
    }

    private static Awkward.Attempt logistic(Awkward awkward) {
        int n = awkward.integer(0, 6);
        double ceiling = awkward.oneOf(1.0, 1.0, 0.9, 0.0, 1.5, Double.NaN, Double.MIN_VALUE);
        double[] times = times(awkward, n);
        double[] u = shares(awkward, nearly(n, awkward), ceiling);
        double year = awkward.oneOf(2035, 0, -3, 1e300, Double.NaN).doubleValue();
        boolean refused = u.length != n || !(ceiling > 0 && ceiling <= 1) || outside(ceiling, u) || !ascending(times);
        double[] used = Arrays.stream(u).filter(v -> v > 0).toArray();
        boolean moderate = sizes(times, used) && ceiling > 0.5;
        Supplier<?> call = () -> {
            LogisticCurve curve = LogisticCurve.of(times, u, ceiling);
            return new Object[] {curve, curve.at(year), curve.speedAt(year)};
        };
        if (!refused && used.length >= 3 && Double.isNaN(year) && !moderate) {
            return awkward.mustBe(call, REFUSED, UNDEFINED);
        }
        return Expected.of(
                awkward,
                call,
                refused || (used.length >= 3 && Double.isNaN(year)),
                used.length < 3,
                // three shares of almost nothing have a curve, but a steep line may meet the first year out of range
                moderate && n > 0 && times[0] == 2000);
    }

    private static Awkward.Attempt nonlinear(Awkward awkward, boolean saturation) {
        int n = awkward.integer(1, 20) == 20 ? awkward.integer(3, 6) : awkward.integer(0, 2);
        double[] times = times(awkward, n);
        double[] u = shares(awkward, nearly(n, awkward), 1);
        int used = (int) Arrays.stream(u).filter(v -> v > 0).count();
        return Expected.of(
                awkward,
                () -> saturation
                        ? LogisticCurve.nonlinearWithSaturation(times, u)
                        : LogisticCurve.nonlinear(times, u, 1),
                u.length != n || outside(1, u) || !ascending(times),
                used < (saturation ? 4 : 3),
                // the search need not converge
                false);
    }

    @Test
    void sensLineBeyondTheRangeOfDoublesIsUndefined() {
        UndefinedException thrown = assertThrows(
                UndefinedException.class, () -> SenSlope.of(new double[] {0, Double.MIN_VALUE}, new double[] {0, 1}));
        assertEquals("the slope exceeds the range of doubles", thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SenSlope.of(1, 2).at(Double.NaN));
        assertThrows(UndefinedException.class, () -> SenSlope.of(1, 1e300).at(1e300));
    }

    @Test
    void aLineBeyondTheRangeOfDoublesIsUndefined() {
        double[] years = {0, 1, 2};
        double[] close = {0, 1e-300, 2e-300};
        assertThrows(UndefinedException.class, () -> LinearTrend.of(close, new double[] {0, 1e300, 0.5e300}));
        LinearTrend trend = LinearTrend.of(years, new double[] {1, 1e300, 2});
        assertThrows(UndefinedException.class, () -> trend.margin(1e300, 0.95));
        assertThrows(IllegalArgumentException.class, () -> trend.at(Double.POSITIVE_INFINITY));
    }

    @Test
    void smallValuesAmongHugeOnesAreNoTiesToHamedAndRao() {
        double[] x = {1e-300, 2e-300, 3e-300, 4e-300, 1e300};
        assertEquals(MannKendall.of(x).s(), MannKendall.hamedRao(x).s());
    }

    @Test
    void aCurveWhoseLambdaLeavesTheRangeIsUndefined() {
        // from 1e-9 to 0.5 in a year that comes a thousand years after the first: exp(20 * 1000)
        double[] years = {0, 1000, 1001, 1002};
        double[] shares = {Double.NaN, 1e-9, 0.4, 0.99};
        UndefinedException thrown = assertThrows(UndefinedException.class, () -> LogisticCurve.of(years, shares, 1));
        assertEquals("lambda exceeds the range of doubles", thrown.getMessage());
        double[] falling = {Double.NaN, 0.99, 0.4, 1e-9};
        assertEquals(
                "lambda falls below the range of doubles",
                assertThrows(UndefinedException.class, () -> LogisticCurve.of(years, falling, 1))
                        .getMessage());
    }

    @Test
    void aCurveThatIsAlmostFlatHasNoYearOfInflection() {
        LogisticCurve curve = new LogisticCurve(Double.MIN_VALUE, 3, 1, 2000, OptionalDouble.empty(), 3, 0);
        assertEquals(OptionalDouble.empty(), curve.inflection());
        assertEquals(0.25, curve.at(2030));
        assertThrows(IllegalArgumentException.class, () -> curve.speedAt(Double.NaN));
    }

    @Test
    void greyForecastsBeyondTheRangeOfDoublesAreUndefined() {
        GreyModel model = GreyModel.of(1, 10, 100, 1000);
        assertThrows(UndefinedException.class, () -> model.fitted(2000));
    }

    @Test
    void classRatiosOfSmallValuesAmongHugeOnesAreTheirs() {
        GreyModel model = GreyModel.of(1e-300, 1e-300, 1e-300, 1e-300, 1e-300);
        assertEquals(true, model.classRatiosHold());
    }

    @Test
    void aLevelOfHoltBeyondTheRangeOfDoublesIsUndefined() {
        double most = Double.MAX_VALUE;
        UndefinedException thrown =
                assertThrows(UndefinedException.class, () -> Holt.of(new double[] {0, most, most, most}, 0, 0));
        assertEquals("a one-step forecast exceeds the range of doubles", thrown.getMessage());
        thrown = assertThrows(UndefinedException.class, () -> Holt.of(new double[] {-most, most}, 0, 0));
        assertEquals("the trend exceeds the range of doubles", thrown.getMessage());
        thrown = assertThrows(UndefinedException.class, () -> Holt.of(new double[] {0, 1e200, 0}, 0, 0));
        assertEquals("the sum of squared errors exceeds the range of doubles", thrown.getMessage());
        Holt holt = Holt.of(new double[] {0, most / 2}, 0, 0);
        assertThrows(UndefinedException.class, () -> holt.forecast(3));
    }

    @Test
    void anInterceptBeyondTheRangeOfDoublesIsUndefined() {
        double[] times = {1e10, 1e10 + 1};
        UndefinedException thrown =
                assertThrows(UndefinedException.class, () -> SenSlope.of(times, new double[] {0, 1e300}));
        assertEquals("the intercept exceeds the range of doubles", thrown.getMessage());
        assertEquals(1e290, SenSlope.of(times, new double[] {0, 1e290}).slope(), 1e276);
    }
}
