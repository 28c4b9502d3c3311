package org.chengzhen.methods.growth;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.lacks;
import static org.chengzhen.methods.contract.Expected.moderate;
import static org.chengzhen.methods.contract.Expected.nearly;
import static org.chengzhen.methods.contract.Expected.shares;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.chengzhen.methods.contract.OutcomeContract.positive;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;

/** The doors of the family that take arrays. */
class GrowthAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                regions("ShiftShare.of", ShiftShare::of, false),
                regions("EstebanMarquillas.of", EstebanMarquillas::of, false),
                regions("Arcelus.of", Arcelus::of, true),
                Door.of("DynamicShiftShare.of", GrowthAwkwardArgumentsTest::dynamic),
                Door.of("SpatialShiftShare.of", GrowthAwkwardArgumentsTest::spatial),
                Door.of("EconomicBase.byLocationQuotients", GrowthAwkwardArgumentsTest::locationQuotients),
                Door.of("EconomicBase.byMinimumRequirements", GrowthAwkwardArgumentsTest::requirements),
                Door.of("EmploymentElasticity.regression", GrowthAwkwardArgumentsTest::regression),
                Door.of("FactorMisallocation.of", GrowthAwkwardArgumentsTest::misallocation),
                Door.of("FactorMisallocation.varianceOfLogProductivity", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 4));
                    return Expected.of(
                            awkward,
                            () -> FactorMisallocation.varianceOfLogProductivity(y),
                            !positive(y),
                            y.length < 2,
                            true);
                }),
                Door.of("LabourProductivity.decompose", GrowthAwkwardArgumentsTest::labour),
                Door.of("Lmdi.ofSectors", GrowthAwkwardArgumentsTest::sectors),
                Door.of("MarketIntegration.of", awkward -> markets(awkward, false)),
                Door.of("MarketIntegration.ofPairs", awkward -> markets(awkward, true)),
                Door.of("MarketIntegration.relativePriceVariance", awkward -> {
                    int n = awkward.integer(0, 4);
                    double[] a = awkward.array(n);
                    double[] b = awkward.array(nearly(n, awkward));
                    return Expected.of(
                            awkward,
                            () -> MarketIntegration.relativePriceVariance(a, b),
                            a.length != b.length || !finite(a) || !finite(b),
                            n < 2,
                            moderate(a) && moderate(b));
                }),
                Door.of("PerpetualInventory.from", awkward -> {
                    double start = awkward.number();
                    double[] investment = awkward.array(awkward.integer(0, 4));
                    double depreciation = awkward.oneOf(0.0, 0.096, 1.0, 1.5, -0.1, Double.NaN);
                    return Expected.of(
                            awkward,
                            () -> PerpetualInventory.from(investment, start, depreciation),
                            !nonNegative(start) || !finite(investment) || !share(depreciation),
                            false,
                            moderate(start) && moderate(investment));
                }),
                Door.of("PerpetualInventory.steadyState", awkward -> {
                    double[] investment = awkward.array(awkward.integer(0, 4));
                    double growth = awkward.oneOf(-0.1, 0.1, 0.0, 1e-300, Double.MIN_VALUE, awkward.number());
                    double depreciation = awkward.oneOf(0.0, 0.096, 1.0, 1.5, Double.NaN);
                    return Expected.of(
                            awkward,
                            () -> PerpetualInventory.steadyState(investment, growth, depreciation),
                            !finite(investment)
                                    || !finite(growth)
                                    || !share(depreciation)
                                    || growth + depreciation <= 0,
                            investment.length == 0,
                            moderate(investment) && moderate(growth + depreciation));
                }),
                twoStructures("StructuralChange.moore", StructuralChange::moore, (a, b) -> false, (a, b) -> true),
                Door.of("StructuralChange.normOfAbsoluteValues", GrowthAwkwardArgumentsTest::norm),
                twoStructures(
                        "StructuralChange.lilien",
                        StructuralChange::lilien,
                        GrowthAwkwardArgumentsTest::cameOrWent,
                        GrowthAwkwardArgumentsTest::finiteTotals),
                twoStructures(
                        "StructuralChange.modifiedLilien",
                        StructuralChange::modifiedLilien,
                        GrowthAwkwardArgumentsTest::cameOrWent,
                        GrowthAwkwardArgumentsTest::finiteTotals),
                Door.of("StructuralUpgrading.rationalization", GrowthAwkwardArgumentsTest::rationalization));
    }

    /** A decomposition of a region within a nation. */
    private interface OfRegion {
        Object of(double[] regionStart, double[] regionEnd, double[] nationStart, double[] nationEnd);
    }

    /** A measure of two structures. */
    private interface OfTwo {
        Object of(double[] start, double[] end);
    }

    /** A condition on two structures. */
    private interface Condition {
        boolean of(double[] start, double[] end);
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    /** Whether the region has an industry that the nation has not. */
    private static boolean lacking(double[] region, double[] nation) {
        return IntStream.range(0, region.length).anyMatch(i -> region[i] > 0 && nation[i] == 0);
    }

    private static boolean cameOrWent(double[] start, double[] end) {
        return IntStream.range(0, start.length).anyMatch(i -> start[i] == 0 != (end[i] == 0));
    }

    private static boolean finiteTotals(double[] start, double[] end) {
        return Arrays.stream(start).sum() <= Double.MAX_VALUE
                && Arrays.stream(end).sum() <= Double.MAX_VALUE;
    }

    private static Door regions(String name, OfRegion method, boolean needsARegion) {
        return Door.of(name, awkward -> {
            int n = awkward.integer(0, 4);
            double[] e0 = awkward.array(n);
            double[] e1 = awkward.array(nearly(n, awkward));
            double[] n0 = awkward.array(n);
            double[] n1 = awkward.array(n);
            return Expected.of(
                    awkward,
                    () -> method.of(e0, e1, n0, n1),
                    e1.length != n || !nonNegative(all(e0, e1, n0, n1)) || lacking(e0, n0),
                    !anyNonZero(n0) || (needsARegion && !anyNonZero(e0)),
                    moderate(all(e0, e1, n0, n1)));
        });
    }

    private static Awkward.Attempt dynamic(Awkward awkward) {
        int dates = awkward.integer(0, 4);
        int n = awkward.integer(0, 3);
        double[][] region = awkward.table(dates, n);
        double[][] nation = awkward.table(nearly(dates, awkward), n);
        Supplier<?> call = () -> DynamicShiftShare.of(region, nation);
        boolean refused = region.length != nation.length || !nonNegative(all(all(region), all(nation)));
        return Expected.of(
                awkward,
                call,
                refused || IntStream.range(0, dates - 1).anyMatch(t -> lacking(region[t], nation[t])),
                dates < 2 || IntStream.range(0, dates - 1).anyMatch(t -> !anyNonZero(nation[t])),
                moderate(all(region)) && moderate(all(nation)));
    }

    private static Awkward.Attempt spatial(Awkward awkward) {
        int n = awkward.integer(0, 3);
        int neighbours = awkward.integer(0, 3);
        double[] e0 = awkward.array(n);
        double[] e1 = awkward.array(nearly(n, awkward));
        double growth = awkward.oneOf(0.08, -1.0, 0.0, -1.5, awkward.number());
        double[] weights = awkward.array(neighbours);
        double[][] x0 = awkward.table(neighbours, n);
        double[][] x1 = awkward.table(neighbours, n);
        return Expected.of(
                awkward,
                () -> SpatialShiftShare.of(e0, e1, weights, x0, x1, growth),
                e1.length != n
                        || !nonNegative(all(e0, e1, weights, all(x0), all(x1)))
                        || !(growth >= -1 && growth <= Double.MAX_VALUE),
                n == 0 || neighbours == 0,
                moderate(all(e0, e1, weights, all(x0), all(x1))) && moderate(growth));
    }

    private static Awkward.Attempt locationQuotients(Awkward awkward) {
        int n = awkward.integer(0, 4);
        double[] region = awkward.array(n);
        double[] nation = awkward.array(nearly(n, awkward));
        return Expected.of(
                awkward,
                () -> EconomicBase.byLocationQuotients(region, nation),
                nation.length != n || !nonNegative(all(region, nation)) || lacking(region, nation),
                !anyNonZero(nation),
                moderate(all(region, nation)));
    }

    private static Awkward.Attempt requirements(Awkward awkward) {
        int n = awkward.integer(0, 4);
        double[] region = awkward.array(n);
        double[][] comparable = awkward.table(awkward.integer(0, 3), nearly(n, awkward));
        return Expected.of(
                awkward,
                () -> EconomicBase.byMinimumRequirements(region, comparable),
                !nonNegative(all(region, all(comparable))) || (comparable.length > 0 && comparable[0].length != n),
                n == 0 || comparable.length == 0 || Arrays.stream(comparable).anyMatch(row -> !anyNonZero(row)),
                moderate(all(region, all(comparable))));
    }

    private static Awkward.Attempt regression(Awkward awkward) {
        int n = awkward.integer(0, 5);
        double[] jobs = awkward.array(n);
        double[] output = awkward.array(nearly(n, awkward));
        return Expected.of(
                awkward,
                () -> EmploymentElasticity.regression(jobs, output),
                output.length != n || !positive(jobs) || !positive(output),
                n < 3 || Arrays.stream(output).allMatch(y -> y == output[0]),
                true);
    }

    private static Awkward.Attempt misallocation(Awkward awkward) {
        int n = awkward.integer(0, 4);
        double[] factor = awkward.array(n);
        double[] drawn = awkward.array(nearly(n, awkward));
        double[] outputShares = awkward.integer(1, 8) == 8 ? drawn : shares(drawn);
        double[] elasticities = awkward.array(n);
        boolean addUp = nonNegative(outputShares)
                && Math.abs(Arrays.stream(outputShares).sum() - 1) <= 1e-9;
        return Expected.of(
                awkward,
                () -> FactorMisallocation.of(factor, outputShares, elasticities),
                outputShares.length != n || !positive(all(factor, elasticities)) || (n > 0 && !addUp),
                !positive(outputShares) || n == 0,
                moderate(all(factor, outputShares, elasticities)));
    }

    private static Awkward.Attempt labour(Awkward awkward) {
        int n = awkward.integer(0, 4);
        double[] y0 = awkward.array(n);
        double[] l0 = awkward.array(n);
        double[] y1 = awkward.array(nearly(n, awkward));
        double[] l1 = awkward.array(n);
        boolean same = y1.length == n;
        return Expected.of(
                awkward,
                () -> LabourProductivity.decompose(y0, y1, l0, l1),
                !same || !nonNegative(all(y0, l0, y1, l1)),
                !anyNonZero(l0) || !anyNonZero(l1) || (same && (lacking(y0, l0) || lacking(y1, l1))),
                moderate(all(y0, l0, y1, l1)));
    }

    private static Awkward.Attempt sectors(Awkward awkward) {
        int sectors = awkward.integer(0, 3);
        int factors = awkward.integer(0, 4);
        double[][] start = awkward.table(sectors, factors);
        double[][] end = awkward.table(nearly(sectors, awkward), factors);
        return Expected.of(
                awkward,
                () -> Lmdi.ofSectors(start, end),
                end.length != sectors || !nonNegative(all(all(start), all(end))),
                sectors == 0 || factors == 0,
                moderate(all(all(start), all(end))));
    }

    private static Awkward.Attempt markets(Awkward awkward, boolean ofPairs) {
        int places = awkward.integer(0, 3);
        int goods = awkward.integer(0, 3);
        int dates = awkward.integer(0, 3);
        double[][][] prices = new double[places][][];
        for (int i = 0; i < places; i++) {
            prices[i] = awkward.table(goods, dates);
        }
        int[][] pairs = new int[ofPairs ? awkward.integer(0, 2) : 0][];
        for (int p = 0; p < pairs.length; p++) {
            pairs[p] = awkward.integers(2, 0, 2);
        }
        boolean badPair = Arrays.stream(pairs).anyMatch(p -> p[0] == p[1] || Math.max(p[0], p[1]) >= places);
        return Expected.of(
                awkward,
                () -> ofPairs ? MarketIntegration.ofPairs(prices, pairs) : MarketIntegration.of(prices),
                Arrays.stream(prices).anyMatch(p -> !positive(all(p))) || badPair,
                places < 2 || goods < 2 || dates < 2 || (ofPairs && pairs.length == 0),
                true);
    }

    private static Door twoStructures(String name, OfTwo method, Condition undefined, Condition sure) {
        return Door.of(name, awkward -> {
            int n = awkward.integer(0, 4);
            double[] start = awkward.array(n);
            double[] end = awkward.array(nearly(n, awkward));
            boolean same = end.length == n;
            return Expected.of(
                    awkward,
                    () -> method.of(start, end),
                    !same || !nonNegative(all(start, end)),
                    !anyNonZero(start) || !anyNonZero(end) || (same && undefined.of(start, end)),
                    same && sure.of(start, end));
        });
    }

    private static Awkward.Attempt norm(Awkward awkward) {
        int n = awkward.integer(0, 4);
        double[] start = shares(awkward.array(n));
        double[] end = shares(awkward.array(nearly(n, awkward)));
        Function<double[], Boolean> addUp = s ->
                Math.abs(Arrays.stream(s).sum() - 1) <= 1e-9 && Arrays.stream(s).allMatch(v -> v <= 1);
        boolean refused = end.length != n || !nonNegative(all(start, end));
        boolean zero = !anyNonZero(start) || !anyNonZero(end);
        return Expected.of(
                awkward,
                () -> StructuralChange.normOfAbsoluteValues(start, end),
                refused || (!zero && !(addUp.apply(start) && addUp.apply(end))),
                zero,
                true);
    }

    private static Awkward.Attempt rationalization(Awkward awkward) {
        int n = awkward.integer(0, 4);
        double[] output = awkward.array(n);
        double[] labour = awkward.array(nearly(n, awkward));
        boolean same = labour.length == n;
        return Expected.of(
                awkward,
                () -> StructuralUpgrading.rationalization(output, labour),
                !same || !nonNegative(all(output, labour)),
                !anyNonZero(output) || lacks(output, labour),
                same && finiteTotals(output, labour));
    }
}
