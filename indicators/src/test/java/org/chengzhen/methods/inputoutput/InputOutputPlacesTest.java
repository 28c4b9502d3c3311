package org.chengzhen.methods.inputoutput;

import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/**
 * Tables of sectors in the part of places: rows and columns in another order, and all amounts in another unit.
 *
 * <p>What one sector buys of another follows from properties of the two, so that it goes with them.
 */
class InputOutputPlacesTest implements PlaceContract {
    private static final Column[] SECTORS = {VALUE, VALUE, PROPERTY, PROPERTY};

    @Override
    public Stream<Door> doors() {
        return Stream.of(multipliers(), chains(), tables()).flatMap(s -> s);
    }

    private static Door each(Class<?> type, String name, Function<Table, Object> statistic) {
        return Door.each(type, name, statistic, SECTORS);
    }

    /** Coefficients whose columns sum to at most a half. */
    private static DoubleMatrix coefficients(Table t) {
        double[] sells = t.column(2);
        double[] buys = t.column(3);
        int n = t.places();
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (1 + sells[i] * 7 % 5 + buys[j] * 3 % 7) / (24.0 * n);
            }
        }
        return DoubleMatrix.of(a);
    }

    private static DoubleMatrix transactions(Table t) {
        DoubleMatrix a = coefficients(t);
        double[] output = t.column(0);
        double[][] z = new double[output.length][output.length];
        for (int i = 0; i < output.length; i++) {
            for (int j = 0; j < output.length; j++) {
                z[i][j] = a.get(i, j) * output[j];
            }
        }
        return DoubleMatrix.of(z);
    }

    private static double[] columnSums(DoubleMatrix matrix) {
        return IntStream.range(0, matrix.columns())
                .mapToDouble(j -> Arrays.stream(matrix.column(j)).sum())
                .toArray();
    }

    /** A share of each sector, between 0 and 0.3. */
    private static double[] shares(Table t) {
        return Arrays.stream(t.column(2)).map(p -> p / 30).toArray();
    }

    private static Stream<Door> multipliers() {
        return Stream.of(
                each(
                        TechnicalCoefficients.class,
                        "of",
                        t -> columnSums(TechnicalCoefficients.of(transactions(t), t.column(0)))),
                each(
                        Leontief.class,
                        "outputMultipliers",
                        t -> Leontief.of(coefficients(t)).outputMultipliers()),
                each(
                        Leontief.class,
                        "backwardLinkages",
                        t -> Leontief.of(coefficients(t)).backwardLinkages()),
                each(
                        Ghosh.class,
                        "forwardLinkages",
                        t -> Ghosh.ofTransactions(transactions(t), doubled(t)).forwardLinkages()),
                each(KeySectors.class, "of", t -> {
                    Leontief model = Leontief.of(coefficients(t));
                    return KeySectors.of(
                            model.backwardLinkages().toArray(),
                            model.forwardLinkages().toArray());
                }),
                each(
                        HouseholdMultipliers.class,
                        "typeOne",
                        t -> HouseholdMultipliers.typeOne(coefficients(t), shares(t))
                                .income()),
                each(
                        HouseholdMultipliers.class,
                        "typeTwo",
                        t -> HouseholdMultipliers.typeTwo(
                                        coefficients(t),
                                        shares(t),
                                        Arrays.stream(shares(t))
                                                .map(s -> (0.1 + s) / t.places())
                                                .toArray())
                                .outputWithHousehold()));
    }

    /** Outputs that are above what a sector sells to others and abroad. */
    private static double[] doubled(Table t) {
        DoubleMatrix z = transactions(t);
        double[] output = t.column(0);
        for (int i = 0; i < output.length; i++) {
            output[i] += t.column(1)[i] + Arrays.stream(z.row(i)).sum();
        }
        return output;
    }

    private static Stream<Door> chains() {
        return Stream.of(
                each(
                        HypotheticalExtraction.class,
                        "whole",
                        t -> IntStream.range(0, t.places())
                                .mapToDouble(
                                        i -> HypotheticalExtraction.whole(Leontief.of(coefficients(t)), t.column(1), i)
                                                .relativeLoss())
                                .toArray()),
                each(
                        HypotheticalExtraction.class,
                        "purchases",
                        t -> IntStream.range(0, t.places())
                                .mapToDouble(i -> HypotheticalExtraction.purchases(
                                                Leontief.of(coefficients(t)), t.column(1), i)
                                        .relativeLoss())
                                .toArray()),
                each(
                        HypotheticalExtraction.class,
                        "sales",
                        t -> IntStream.range(0, t.places())
                                .mapToDouble(
                                        i -> HypotheticalExtraction.sales(Leontief.of(coefficients(t)), t.column(1), i)
                                                .relativeLoss())
                                .toArray()),
                Door.over(
                        VerticalSpecialization.class,
                        "share",
                        t -> VerticalSpecialization.share(coefficients(t), coefficients(t), t.column(1)),
                        SECTORS),
                Door.over(
                        EmploymentSpace.class,
                        "potentialJobs",
                        t -> EmploymentSpace.potentialJobs(Leontief.of(coefficients(t)), shares(t), t.column(1))
                                / Arrays.stream(t.column(1)).sum(),
                        SECTORS),
                each(
                        Upstreamness.class,
                        "open",
                        t -> Upstreamness.open(
                                transactions(t),
                                doubled(t),
                                scaled(t.column(1), 0.1),
                                scaled(t.column(1), 0.05),
                                scaled(t.column(1), 0.01))));
    }

    private static double[] scaled(double[] values, double by) {
        return Arrays.stream(values).map(v -> v * by).toArray();
    }

    private static Stream<Door> tables() {
        return Stream.of(
                each(RegionalCoefficients.class, "of", t -> {
                    RegionalCoefficients r = RegionalCoefficients.of(
                            coefficients(t),
                            t.column(0),
                            Arrays.stream(t.column(1)).map(v -> v * 10_000).toArray(),
                            0.3);
                    return columnSums(r.bySimple());
                }),
                each(ProportionalFitting.class, "of", t -> {
                    double[] rows =
                            scaled(t.column(0), 1 / Arrays.stream(t.column(0)).sum());
                    double[] columns =
                            scaled(t.column(1), 1 / Arrays.stream(t.column(1)).sum());
                    DoubleMatrix fitted = ProportionalFitting.withDefaults().of(coefficients(t), rows, columns);
                    return IntStream.range(0, t.places())
                            .mapToDouble(i -> fitted.get(i, i))
                            .toArray();
                }),
                Door.over(
                        StructuralDecomposition.class,
                        "of",
                        t -> {
                            double[] start = t.column(0);
                            double total = Arrays.stream(start).sum();
                            DoubleMatrix inverse = Leontief.of(coefficients(t)).inverse();
                            DoubleMatrix end = TechnicalCoefficients.of(transactions(t), scaled(t.column(0), 1.25));
                            return StructuralDecomposition.of(
                                            shares(t),
                                            scaled(shares(t), 0.8),
                                            inverse,
                                            Leontief.of(end).inverse(),
                                            scaled(start, 1 / total),
                                            scaled(t.column(1), 1 / total))
                                    .allOrders();
                        },
                        SECTORS));
    }
}
