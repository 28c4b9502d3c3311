package org.chengzhen.methods.convergence;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.moderate;
import static org.chengzhen.methods.contract.Expected.nearly;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.positive;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The doors of the family that measure spread, catching up, clubs and densities. */
class ConvergenceAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.of("BetaConvergence.absolute", awkward -> beta(awkward, false)),
                Door.of("BetaConvergence.conditional", awkward -> beta(awkward, true)),
                Door.of("GammaConvergence.between", awkward -> {
                    int n = awkward.integer(0, 5);
                    double[] start = awkward.array(n);
                    double[] end = awkward.array(nearly(n, awkward));
                    return Expected.of(
                            awkward,
                            () -> GammaConvergence.between(start, end),
                            end.length != n || !finite(all(start, end)),
                            n < 3 || allEqual(start),
                            true);
                }),
                panel("GammaConvergence.of", GammaConvergence::of, false, 3, 2, values -> allEqual(column(values, 0))),
                Door.of("SigmaConvergence.between", awkward -> {
                    int n = awkward.integer(0, 5);
                    double[] start = awkward.array(n);
                    double[] end = awkward.array(nearly(n, awkward));
                    return Expected.of(
                            awkward,
                            () -> SigmaConvergence.between(start, end),
                            end.length != n || !positive(all(start, end)),
                            n < 3,
                            true);
                }),
                panel("SigmaConvergence.path", SigmaConvergence::path, true, 3, 1, values -> false),
                panel("SigmaConvergence.trend", SigmaConvergence::trend, true, 3, 4, values -> false),
                Door.of("LogT.test", ConvergenceAwkwardArgumentsTest::logT),
                Door.of("ConvergenceClubs.of", ConvergenceAwkwardArgumentsTest::clubs),
                Door.of("KernelDensity.at", awkward -> density(awkward, false)),
                Door.of("KernelDensity.onGrid", awkward -> density(awkward, true)),
                Door.of("KernelDensity.onGrid between ends", ConvergenceAwkwardArgumentsTest::between),
                Door.of("KernelDensity2D.at", awkward -> surface(awkward, false)),
                Door.of("KernelDensity2D.onGrid", awkward -> surface(awkward, true)),
                Door.of("StochasticKernel.of", ConvergenceAwkwardArgumentsTest::kernel)
                        .mayBeNonFinite("conditional"));
    }

    /** A method of a table of places and periods. */
    private interface OfPanel {
        Object of(double[][] values);
    }

    /** A condition on such a table. */
    private interface Condition {
        boolean of(double[][] values);
    }

    private static boolean allEqual(double... values) {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }

    /** Equal but for rounding. */
    private static boolean tied(double... values) {
        return Ties.equal(
                Arrays.stream(values).min().orElse(0),
                Arrays.stream(values).max().orElse(0));
    }

    private static double[] column(double[][] values, int t) {
        return Arrays.stream(values).mapToDouble(row -> row[t]).toArray();
    }

    private static Door panel(
            String name, OfPanel method, boolean needsPositive, int places, int periods, Condition undefined) {
        return Door.of(name, awkward -> {
            double[][] values = awkward.table(awkward.integer(0, 5), awkward.integer(0, 5));
            int t = values.length == 0 ? 0 : values[0].length;
            boolean few = values.length < places || t < periods;
            return Expected.of(
                    awkward,
                    () -> method.of(values),
                    needsPositive ? !positive(all(values)) : !finite(all(values)),
                    few || undefined.of(values),
                    true);
        });
    }

    private static Awkward.Attempt beta(Awkward awkward, boolean control) {
        int n = awkward.integer(0, 6);
        double[] start = awkward.array(n);
        double[] end = awkward.array(nearly(n, awkward));
        double years = awkward.oneOf(10.0, 10.0, 1.0, awkward.number());
        double[] x = control ? awkward.array(n) : new double[0];
        Supplier<?> call = () -> control
                ? BetaConvergence.conditional(
                        start,
                        end,
                        Arrays.stream(x).mapToObj(v -> new double[] {v}).toArray(double[][]::new),
                        years)
                : BetaConvergence.absolute(start, end, years);
        boolean few = n < (control ? 4 : 3);
        boolean refused = end.length != n || !positive(all(start, end)) || !positive(years) || !finite(x);
        return Expected.of(
                awkward,
                call,
                refused,
                few || allEqual(start) || (control && allEqual(x)),
                // a control may be all but dependent on the start
                !control && moderate(years) && !allEqual(logs(start)));
    }

    private static double[] logs(double... values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }

    private static Awkward.Attempt logT(Awkward awkward) {
        double[][] values = awkward.table(awkward.integer(0, 4), awkward.integer(0, 9));
        LogT.StartRule rule = awkward.oneOf(LogT.StartRule.values());
        LogT test = LogT.withDefaults()
                .longRun(awkward.oneOf(LogT.LongRun.values()))
                .startRule(rule)
                .penalty(awkward.oneOf(LogT.Penalty.values()));
        double width = awkward.oneOf(-1.0, 0.0, 2.0, Double.MIN_VALUE, 1e300);
        LogT used = width < 0 ? test : test.bandwidth(width);
        int periods = values.length == 0 ? 0 : values[0].length;
        boolean few = values.length < 2 || periods < (rule == LogT.StartRule.DISCARD_ROUND ? 6 : 5);
        return Expected.of(
                awkward,
                () -> used.test(values),
                !positive(all(values)),
                few || IntStream.range(0, periods).anyMatch(t -> allEqual(column(values, t))),
                // all but one place may be lost beside it, and the rest be equal
                moderate(all(values)));
    }

    private static Awkward.Attempt clubs(Awkward awkward) {
        double[][] values = awkward.table(awkward.integer(0, 5), awkward.integer(0, 9));
        ConvergenceClubs search = ConvergenceClubs.withDefaults()
                .merging(awkward.oneOf(ConvergenceClubs.Merging.values()))
                .order(awkward.oneOf(ConvergenceClubs.Order.values()))
                .divergent(awkward.oneOf(ConvergenceClubs.Divergent.values()))
                .fixedSieve(awkward.oneOf(0.0, 1.0));
        int periods = values.length == 0 ? 0 : values[0].length;
        return Expected.of(
                awkward, () -> search.of(values), !positive(all(values)), values.length < 2 || periods < 5, true);
    }

    private static KernelDensity estimate(Awkward awkward, double h) {
        KernelDensity estimate = KernelDensity.withDefaults().cells(awkward.integer(2, 20));
        if (h != 0) {
            return estimate.bandwidth(h);
        }
        return awkward.integer(1, 2) == 1 ? estimate.normalReference() : estimate;
    }

    private static Awkward.Attempt density(Awkward awkward, boolean grid) {
        double[] values = awkward.array(awkward.integer(0, 5));
        double[] points = grid ? new double[0] : awkward.array(awkward.integer(0, 3));
        double h = awkward.oneOf(0.0, 0.0, 0.5, 1e300, Double.MIN_VALUE, Double.MAX_VALUE);
        KernelDensity estimate = estimate(awkward, h);
        return Expected.of(
                awkward,
                () -> grid ? estimate.onGrid(values) : estimate.at(values, points),
                !finite(values) || !finite(points),
                values.length == 0 || (h == 0 && (values.length < 2 || tied(values))),
                moderate(values) && moderate(h));
    }

    private static Awkward.Attempt between(Awkward awkward) {
        double[] values = awkward.array(awkward.integer(0, 5));
        double[] ends = awkward.array(2);
        KernelDensity estimate = estimate(awkward, 0);
        Supplier<?> call = () -> estimate.onGrid(values, ends[0], ends[1]);
        boolean refused = !finite(values) || !finite(ends) || ends[1] <= ends[0];
        boolean undefined = values.length < 2 || tied(values);
        // cells may be too narrow for the bandwidth
        return refused || undefined || (moderate(values) && moderate(ends))
                ? Expected.of(awkward, call, refused, undefined, true)
                : awkward.mustBe(call, VALUE, UNDEFINED, REFUSED);
    }

    private static Awkward.Attempt surface(Awkward awkward, boolean grid) {
        int n = awkward.integer(0, 5);
        double[] x = awkward.array(n);
        double[] y = awkward.array(nearly(n, awkward));
        double[] at = grid ? new double[2] : awkward.array(2);
        double h = awkward.oneOf(0.0, 0.0, 0.5, 1e300, 1e-300);
        KernelDensity2D rule = KernelDensity2D.withDefaults().cells(awkward.integer(2, 6));
        KernelDensity2D estimate = h == 0 ? rule : rule.bandwidths(h, h);
        return Expected.of(
                awkward,
                () -> grid ? estimate.onGrid(x, y) : estimate.at(x, y, at[0], at[1]),
                y.length != n || !finite(all(x, y, at)),
                n == 0 || (h == 0 && (n < 2 || tied(x) || tied(y))),
                moderate(all(x, y)) && moderate(h));
    }

    private static Awkward.Attempt kernel(Awkward awkward) {
        double[][] values = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
        int lag = awkward.oneOf(1, 1, 2, 0);
        double h = awkward.oneOf(0.0, 0.5, 1e-300);
        KernelDensity2D rule = KernelDensity2D.withDefaults().cells(6);
        KernelDensity2D estimate = h == 0 ? rule : rule.bandwidths(h, h);
        int periods = values.length == 0 ? 0 : values[0].length;
        // where the search does not converge it is long
        boolean longRun = awkward.integer(1, 8) == 8;
        Supplier<?> call = () -> {
            StochasticKernel kernel = StochasticKernel.of(values, lag, estimate);
            return longRun ? new Object[] {kernel, kernel.longRun()} : kernel;
        };
        boolean empty = values.length == 0 || periods == 0;
        if (!finite(all(values)) || (!empty && lag < 1)) {
            return awkward.mustBe(call, REFUSED);
        }
        if (empty || periods <= lag) {
            return awkward.mustBe(call, UNDEFINED);
        }
        double[] then = all(Arrays.stream(values)
                .map(row -> Arrays.copyOf(row, periods - lag))
                .toArray(double[][]::new));
        double[] now = all(Arrays.stream(values)
                .map(row -> Arrays.copyOfRange(row, lag, periods))
                .toArray(double[][]::new));
        // on a coarse grid the kernels of a narrow bandwidth may miss all points
        return Expected.of(awkward, call, false, h == 0 && (tied(then) || tied(now)), false);
    }

    @Test
    void growthThatExceedsTheRangeOfDoublesIsUndefinedNotRefused() {
        double[] start = {1, 2, 3};
        double[] end = {2, 3, 5};
        UndefinedException thrown =
                assertThrows(UndefinedException.class, () -> BetaConvergence.absolute(start, end, Double.MIN_VALUE));
        assertEquals("growth a year exceeds the range of doubles", thrown.getMessage());
    }

    @Test
    void placesOfAlmostNothingHaveRelativePaths() {
        double tiny = Double.MIN_VALUE;
        double[][] values = {
            {tiny, 2 * tiny, 3 * tiny, 4 * tiny, 6 * tiny},
            {2 * tiny, 3 * tiny, 4 * tiny, 5 * tiny, 5 * tiny},
            {3 * tiny, 4 * tiny, 5 * tiny, 6 * tiny, 9 * tiny}
        };
        double[][] moderate = {{1, 2, 3, 4, 6}, {2, 3, 4, 5, 5}, {3, 4, 5, 6, 9}};
        assertEquals(
                LogT.withDefaults().test(moderate).b(),
                LogT.withDefaults().test(values).b(),
                1e-12);
        assertArrayEquals(
                StateClasses.relativeToMean(moderate).row(0),
                StateClasses.relativeToMean(values).row(0),
                1e-15);
    }

    @Test
    void aKernelOfNoWidthGivesNoLagAWeight() {
        double[][] values = {{1, 2, 3, 5, 8, 9}, {4, 4, 7, 6, 9, 8}, {9, 9, 9, 9, 13, 17}};
        LogT test = LogT.withDefaults();
        assertEquals(
                test.bandwidth(0).test(values).statistic(),
                test.bandwidth(Double.MIN_VALUE).test(values).statistic());
    }

    @Test
    void densitiesBeyondTheRangeOfDoublesAreUndefined() {
        KernelDensity narrow = KernelDensity.withDefaults().bandwidth(Double.MIN_VALUE);
        assertThrows(UndefinedException.class, () -> narrow.at(new double[] {1, 2}, new double[] {3}));
        assertThrows(UndefinedException.class, () -> narrow.onGrid(1, 2));
        assertThrows(
                UndefinedException.class, () -> KernelDensity.withDefaults().onGrid(0, Double.MAX_VALUE));
        UndefinedException lost = assertThrows(
                UndefinedException.class,
                () -> KernelDensity.withDefaults().bandwidth(1e-9).onGrid(1e9, 1e9));
        assertTrue(lost.getMessage().startsWith("a bandwidth of 1.0E-9 is lost"), lost.getMessage());
        assertThrows(
                UndefinedException.class,
                () -> KernelDensity2D.withDefaults()
                        .bandwidths(1e-300, 1e-300)
                        .at(new double[] {1}, new double[] {1}, 1, 1));
    }

    @Test
    void theCurveOfHugePointsHasItsPeaks() {
        double most = Double.MAX_VALUE;
        DensityCurve curve = new DensityCurve(
                com.google.common.primitives.ImmutableDoubleArray.of(most / 2, most),
                com.google.common.primitives.ImmutableDoubleArray.of(1e-308, 1e-308),
                most);
        assertEquals(most * 0.75, curve.peaks().get(0));
    }

    @Test
    void aNegativeValueAtTheEndIsRefusedBeforeTooFewPlaces() {
        double[] one = {1};
        double[] bad = {-1};
        assertThrows(IllegalArgumentException.class, () -> SigmaConvergence.between(one, bad));
        assertThrows(IllegalArgumentException.class, () -> SigmaConvergence.path(new double[][] {{1, -1}}));
    }
}
