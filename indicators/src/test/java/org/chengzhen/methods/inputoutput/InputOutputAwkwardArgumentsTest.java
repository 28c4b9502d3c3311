package org.chengzhen.methods.inputoutput;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.moderate;
import static org.chengzhen.methods.contract.Expected.nearly;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The doors of the family; whether an economy is productive is known from its column sums in many draws. */
class InputOutputAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.of("Leontief.of", awkward -> {
                    double[][] a = coefficients(awkward, awkward.integer(0, 3));
                    return model(awkward, a, () -> Leontief.of(DoubleMatrix.of(a)), false, false, true);
                }),
                Door.of("Leontief.spectralRadius", awkward -> {
                    double[][] a = coefficients(awkward, awkward.integer(0, 3));
                    return Expected.of(
                            awkward,
                            () -> Leontief.spectralRadius(DoubleMatrix.of(a)),
                            !square(a) || !nonNegative(all(a)),
                            a.length == 0,
                            moderate(all(a)));
                }),
                ofModel("Leontief.output", Leontief::output, true),
                ofModel("Leontief.multipliers", Leontief::multipliers, true),
                ofModel(
                        "Ghosh.roles",
                        (model, x) -> Ghosh.of(DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1), x)
                                .roles(model),
                        false),
                ofModel(
                        "EmploymentSpace.potentialJobs",
                        (model, x) -> EmploymentSpace.potentialJobs(model, x, x),
                        false),
                extraction("HypotheticalExtraction.whole", HypotheticalExtraction::whole),
                extraction("HypotheticalExtraction.purchases", HypotheticalExtraction::purchases),
                extraction("HypotheticalExtraction.sales", HypotheticalExtraction::sales),
                Door.of("Ghosh.of", InputOutputAwkwardArgumentsTest::ghosh),
                Door.of("Ghosh.ofTransactions", InputOutputAwkwardArgumentsTest::ghoshOfTransactions),
                Door.of("TechnicalCoefficients.of", InputOutputAwkwardArgumentsTest::technical),
                Door.of("Upstreamness.open", InputOutputAwkwardArgumentsTest::open),
                Door.of("VerticalSpecialization.share", awkward -> {
                    int n = awkward.integer(0, 3);
                    double[][] imported = coefficients(awkward, n);
                    double[][] domestic = coefficients(awkward, n);
                    double[] exports = awkward.array(nearly(n, awkward));
                    return model(
                            awkward,
                            domestic,
                            () -> VerticalSpecialization.share(
                                    DoubleMatrix.of(imported), DoubleMatrix.of(domestic), exports),
                            !square(imported)
                                    || !nonNegative(all(imported))
                                    || (n > 0 && (exports.length != n || !nonNegative(exports))),
                            !anyNonZero(exports),
                            moderate(all(all(imported), exports)));
                }),
                Door.of("KeySectors.of", awkward -> {
                    int n = awkward.integer(0, 4);
                    double[] backward = awkward.array(n);
                    double[] forward = awkward.array(nearly(n, awkward));
                    return Expected.of(
                            awkward,
                            () -> KeySectors.of(backward, forward),
                            forward.length != n || !nonNegative(all(backward, forward)),
                            false,
                            true);
                }),
                Door.of("EmploymentSpace.jobRatio", awkward -> {
                    double[] x = awkward.array(2);
                    return Expected.of(
                            awkward,
                            () -> EmploymentSpace.jobRatio(x[0], x[1]),
                            !nonNegative(x),
                            x[1] == 0,
                            moderate(x));
                }),
                Door.of("EmploymentSpace.gap", awkward -> {
                    double[] x = awkward.array(2);
                    return Expected.of(awkward, () -> EmploymentSpace.gap(x[0], x[1]), !nonNegative(x), false, true);
                }),
                Door.of("EmploymentSpace.absorption", awkward -> {
                    double[] x = awkward.array(2);
                    return Expected.of(
                            awkward,
                            () -> EmploymentSpace.absorption(x[0], x[1]),
                            !nonNegative(x),
                            x[1] == 0,
                            moderate(x));
                }),
                Door.of("GlobalValueChain.participation", awkward -> {
                    double[] x = awkward.array(3);
                    return Expected.of(
                            awkward,
                            () -> GlobalValueChain.participation(x[0], x[1], x[2]),
                            !nonNegative(x),
                            x[2] == 0,
                            moderate(x));
                }),
                Door.of("GlobalValueChain.position", awkward -> {
                    double[] x = awkward.array(3);
                    return Expected.of(
                            awkward,
                            () -> GlobalValueChain.position(x[0], x[1], x[2]),
                            !nonNegative(x),
                            x[2] == 0,
                            true);
                }));
    }

    /** What a model is asked for with one number for each sector. */
    private interface Question {
        Object of(Leontief model, double[] values);
    }

    /** An extraction of a sector. */
    private interface Extraction {
        Object of(Leontief model, double[] finalDemand, int sector);
    }

    /** n × n coefficients of a size that makes productive economies as well; rarely not square. */
    private static double[][] coefficients(Awkward awkward, int n) {
        double[][] a = awkward.table(n, awkward.integer(1, 30) == 30 ? n + 1 : n);
        double unit = awkward.oneOf(1.0, 0.03, 0.03);
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= unit;
            }
        }
        return a;
    }

    private static boolean square(double[]... a) {
        return a.length == 0 || a[0].length == a.length;
    }

    /** A column sum below one in all sectors is a radius below one, at least one in all is a radius of at least one. */
    private static Awkward.Attempt model(
            Awkward awkward, double[][] a, Supplier<?> call, boolean refused, boolean undefined, boolean sure) {
        if (refused || !square(a) || !nonNegative(all(a))) {
            return awkward.mustBe(call, REFUSED);
        }
        if (a.length == 0) {
            return awkward.mustBe(call, UNDEFINED);
        }
        double[] sums = IntStream.range(0, a.length)
                .mapToDouble(j -> Arrays.stream(a).mapToDouble(row -> row[j]).sum())
                .toArray();
        if (Arrays.stream(sums).allMatch(sum -> sum < 1 - 1e-9)) {
            return Expected.of(awkward, call, false, undefined, sure);
        }
        if (Arrays.stream(sums).allMatch(sum -> sum >= 1)) {
            return awkward.mustBe(call, REFUSED);
        }
        if (undefined) {
            return awkward.mustBe(call, UNDEFINED, REFUSED);
        }
        return moderate(all(a)) && sure
                ? awkward.mustBe(call, VALUE, REFUSED)
                : awkward.mustBe(call, VALUE, REFUSED, UNDEFINED);
    }

    private static Door ofModel(String name, Question question, boolean anySign) {
        Leontief model = Leontief.of(DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1));
        boolean roles = name.equals("Ghosh.roles");
        return Door.of(name, awkward -> {
            double[] x = awkward.array(nearly(2, awkward));
            if (roles) {
                return ghoshRoles(awkward, x, () -> question.of(model, x));
            }
            return Expected.of(
                    awkward,
                    () -> question.of(model, x),
                    x.length != 2 || !(anySign ? finite(x) : nonNegative(x)),
                    false,
                    moderate(x));
        });
    }

    /** A Ghosh model of the output, whose matrix is similar to that of the coefficients, so productive. */
    private static Awkward.Attempt ghoshRoles(Awkward awkward, double[] output, Supplier<?> call) {
        boolean refused = output.length != 2 || !nonNegative(output);
        return Expected.of(
                awkward,
                call,
                // the model has the sectors of the table, and the roles are those of the sectors with output
                refused,
                !anyNonZero(output),
                moderate(output));
    }

    private static Door extraction(String name, Extraction extraction) {
        Leontief model = Leontief.of(DoubleMatrix.of(3, 3, 0.2, 0.3, 0, 0.4, 0.1, 0, 0.1, 0, 0.5));
        return Door.of(name, awkward -> {
            double[] demand = awkward.array(nearly(3, awkward));
            int sector = awkward.oneOf(0, 1, 2, 0, 1, 2, 3, -1);
            return Expected.of(
                    awkward,
                    () -> extraction.of(model, demand, sector),
                    demand.length != 3 || !nonNegative(demand) || sector < 0 || sector > 2,
                    !anyNonZero(demand),
                    Arrays.stream(demand).allMatch(f -> f < 1e300));
        });
    }

    private static Awkward.Attempt ghosh(Awkward awkward) {
        int n = awkward.integer(0, 3);
        double[][] a = coefficients(awkward, n);
        double[] output = awkward.array(nearly(n, awkward));
        int[] kept =
                IntStream.range(0, output.length).filter(i -> output[i] > 0).toArray();
        boolean refused = !square(a) || !nonNegative(all(a)) || (n > 0 && (output.length != n || !nonNegative(output)));
        return refused || n == 0
                ? model(awkward, a, () -> Ghosh.of(DoubleMatrix.of(a), output), refused, true, false)
                : keptModel(awkward, a, kept, () -> Ghosh.of(DoubleMatrix.of(a), output), moderate(output));
    }

    private static Awkward.Attempt ghoshOfTransactions(Awkward awkward) {
        int n = awkward.integer(0, 3);
        double[][] z = coefficients(awkward, n);
        double[] output = awkward.array(nearly(n, awkward));
        int[] kept =
                IntStream.range(0, output.length).filter(i -> output[i] > 0).toArray();
        boolean refused = !square(z) || !nonNegative(all(z)) || (n > 0 && (output.length != n || !nonNegative(output)));
        double[][] a = new double[n][n];
        for (int i = 0; i < n && !refused; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = output[j] == 0 ? 0 : z[i][j] / output[j];
            }
        }
        Supplier<?> call = () -> Ghosh.ofTransactions(DoubleMatrix.of(z), output);
        if (refused) {
            return awkward.mustBe(call, REFUSED);
        }
        return n > 0 && !finite(all(a))
                ? awkward.mustBe(call, VALUE, REFUSED, UNDEFINED)
                : keptModel(awkward, a, kept, call, moderate(output));
    }

    /** The model of the sectors that have output, with coefficients similar to these. */
    private static Awkward.Attempt keptModel(
            Awkward awkward, double[][] a, int[] kept, Supplier<?> call, boolean sure) {
        if (a.length == 0 || kept.length == 0) {
            return awkward.mustBe(call, UNDEFINED);
        }
        double[][] part = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                part[i][j] = a[kept[i]][kept[j]];
            }
        }
        return moderate(all(part)) && sure
                ? model(awkward, part, call, false, false, true)
                : awkward.mustBe(call, VALUE, REFUSED, UNDEFINED);
    }

    private static Awkward.Attempt technical(Awkward awkward) {
        int n = awkward.integer(0, 3);
        double[][] z = coefficients(awkward, n);
        double[] output = awkward.array(nearly(n, awkward));
        boolean refused = !square(z) || !nonNegative(all(z)) || (n > 0 && (output.length != n || !nonNegative(output)));
        return Expected.of(
                awkward,
                () -> TechnicalCoefficients.of(DoubleMatrix.of(z), output),
                refused,
                n == 0 || (!refused && takesWithoutOutput(z, output)),
                moderate(all(all(z), output)));
    }

    private static boolean takesWithoutOutput(double[][] z, double[] output) {
        return Arrays.stream(z)
                .anyMatch(row -> IntStream.range(0, row.length).anyMatch(j -> row[j] > 0 && output[j] == 0));
    }

    private static Awkward.Attempt open(Awkward awkward) {
        int n = awkward.integer(0, 3);
        double[][] z = coefficients(awkward, n);
        double[] x = awkward.array(n);
        double[] e = awkward.integer(1, 2) == 1 ? awkward.array(nearly(n, awkward)) : new double[n];
        double[] m = awkward.array(n);
        double[] v = awkward.integer(1, 2) == 1 ? awkward.array(n) : new double[n];
        Supplier<?> call = () -> Upstreamness.open(DoubleMatrix.of(z), x, e, m, v);
        if (!square(z) || !nonNegative(all(z))) {
            return awkward.mustBe(call, REFUSED);
        }
        if (n == 0) {
            return awkward.mustBe(call, UNDEFINED);
        }
        if (e.length != n || !nonNegative(all(x, e, m)) || !finite(v)) {
            return awkward.mustBe(call, REFUSED);
        }
        double[] uses = IntStream.range(0, n)
                .mapToDouble(i -> x[i] - e[i] + m[i] - v[i])
                .toArray();
        if (Arrays.stream(uses).anyMatch(use -> use < 0)) {
            return awkward.mustBe(call, REFUSED);
        }
        boolean undefined = IntStream.range(0, n)
                .anyMatch(i -> !(uses[i] <= Double.MAX_VALUE) || (uses[i] == 0 && anyNonZero(z[i])));
        double[][] delta = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // transposed, so that the sums of rows are those of columns
                delta[j][i] = z[i][j] == 0 ? 0 : z[i][j] / uses[i];
            }
        }
        if (undefined) {
            return awkward.mustBe(call, UNDEFINED);
        }
        return finite(all(delta))
                ? model(awkward, delta, call, false, false, moderate(all(delta)))
                : awkward.mustBe(call, UNDEFINED);
    }

    @Test
    void aChainOfHugeCoefficientsHasNoInverseWithinTheRangeOfDoubles() {
        // 1e300 times 1e300 is called for of the first sector by the third; the radius is zero
        DoubleMatrix chain = DoubleMatrix.of(3, 3, 0, 1e300, 0, 0, 0, 1e300, 0, 0, 0);
        UndefinedException thrown = assertThrows(UndefinedException.class, () -> Leontief.of(chain));
        assertEquals("the inverse exceeds the range of doubles", thrown.getMessage());
    }

    @Test
    void linkagesOfHugeMultipliersAverageOne() {
        double most = Double.MAX_VALUE;
        Leontief model = Leontief.of(DoubleMatrix.of(4, 4, 0, 0, most, 0, 0, 0, 0, most, 0, 0, 0, 0, 0, 0, 0, 0));
        assertEquals(2, model.backwardLinkages().get(3));
        assertEquals(2, model.forwardLinkages().get(0));
    }

    @Test
    void multipliersThatExceedTheRangeAreUndefined() {
        double most = Double.MAX_VALUE;
        DoubleMatrix a = DoubleMatrix.of(3, 3, 0, 0, most, 0, 0, most, 0, 0, 0);
        UndefinedException thrown = assertThrows(UndefinedException.class, () -> Leontief.of(a));
        assertEquals("a multiplier exceeds the range of doubles", thrown.getMessage());
    }

    @Test
    void theSpectralRadiusOfHugeCoefficientsIsScaled() {
        double huge = 0x1p1022;
        assertEquals(huge, Leontief.spectralRadius(DoubleMatrix.of(2, 2, huge / 2, huge / 2, huge / 2, huge / 2)));
        double most = Double.MAX_VALUE;
        assertThrows(
                UndefinedException.class, () -> Leontief.spectralRadius(DoubleMatrix.of(2, 2, most, most, most, most)));
    }

    @Test
    void aCoefficientThatExceedsTheRangeIsUndefined() {
        DoubleMatrix z = DoubleMatrix.of(1, 1, 1);
        UndefinedException thrown = assertThrows(
                UndefinedException.class, () -> TechnicalCoefficients.of(z, new double[] {Double.MIN_VALUE}));
        assertEquals("a coefficient exceeds the range of doubles", thrown.getMessage());
    }

    @Test
    void aSectorOfHugeOutputThatDeliversNothingIsNoObstacle() {
        // 0 * (1e300/1e-300) is no delivery
        Ghosh model = Ghosh.of(DoubleMatrix.of(2, 2, 0.5, 0, 0, 0), new double[] {1e-300, 1e300});
        assertEquals(2, model.upstreamness().get(0));
    }

    @Test
    void thePositionOfAlmostNoExportsIsFinite() {
        assertEquals(Math.log(1e300) + Math.log(1e300), GlobalValueChain.position(1e300, 0, 1e-300), 1e-12);
    }

    @Test
    void hugeExportsHaveTheirVerticalSpecialization() {
        DoubleMatrix imported = DoubleMatrix.of(2, 2, 0.05, 0.02, 0.03, 0.08);
        DoubleMatrix domestic = DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1);
        double unit = 0x1p1020;
        assertEquals(
                VerticalSpecialization.share(imported, domestic, new double[] {5, 15}),
                VerticalSpecialization.share(imported, domestic, new double[] {5 * unit, 15 * unit}));
    }

    @Test
    void negativeDomesticUseIsRefusedBeforeADeliveryWithoutUse() {
        double[] none = new double[2];
        assertThrows(
                IllegalArgumentException.class,
                () -> Upstreamness.open(
                        DoubleMatrix.of(2, 2, 1, 1, 1, 1), new double[] {0, 1}, new double[] {0, 2}, none, none));
    }
}
