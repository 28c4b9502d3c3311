package org.chengzhen.methods.concentration;

import static org.chengzhen.methods.contract.Expected.nanOnly;
import static org.chengzhen.methods.contract.Expected.refusedUnless;
import static org.chengzhen.methods.contract.Expected.wide;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** Tables of places by industries, and the network of places and products. */
class TablesAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(tables(), networks()).flatMap(s -> s);
    }

    private static Stream<Door> tables() {
        return Stream.of(
                Door.of("LocationQuotient.matrix", awkward -> {
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    return table(t).attempt(
                                    awkward,
                                    () -> cells(LocationQuotient.matrix(t).toArray(), t));
                }),
                Door.of("LocationQuotient.matrixOfPlacesFrom", awkward -> {
                    double least = awkward.number();
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    return table(t).orRefusedUnless(nonNegative(least)).attempt(awkward, () -> {
                        double[] q =
                                LocationQuotient.matrixOfPlacesFrom(t, least).toArray();
                        return nanOnly(cells(q, t), i -> false, i -> true);
                    });
                }),
                Door.of("RevealedComparativeAdvantage.of", awkward -> {
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    return table(t).attempt(
                                    awkward,
                                    () -> cells(
                                            RevealedComparativeAdvantage.of(t).toArray(), t));
                }),
                Door.of("RevealedComparativeAdvantage.presence", awkward -> {
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    return table(t).attempt(awkward, () -> RevealedComparativeAdvantage.presence(t));
                }),
                Door.of("HerfindahlIndex.ofRows", awkward -> {
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    return table(t).attempt(
                                    awkward,
                                    () -> nanOnly(
                                            HerfindahlIndex.ofRows(t).toArray(), i -> !anyNonZero(t[i]), i -> false));
                }),
                krugman(KrugmanIndex.Reference.ALL_PLACES),
                krugman(KrugmanIndex.Reference.REST_OF_PLACES),
                krugman(KrugmanIndex.Reference.MEAN_OF_OTHERS),
                Door.of("InformationTheoryIndex.ofGroups", awkward -> {
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    return table(t).undefinedUnless(columnsWithAny(t) > 1)
                            .eitherIf(wide(flat(t)))
                            .attempt(awkward, () -> InformationTheoryIndex.ofGroups(t));
                }),
                Door.of("EllisonGlaeser.ofColumns", awkward -> {
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    int columns = t.length == 0 ? 0 : t[0].length;
                    double[] h = new double[columns + (awkward.integer(0, 15) == 0 ? 1 : 0)];
                    Arrays.setAll(h, k -> awkward.oneOf(0.2, 1.0, 0.5));
                    double one = awkward.oneOf(0.2, awkward.number());
                    Arrays.fill(h, 0, Math.min(1, h.length), one);
                    boolean valid = h.length == columns && (columns == 0 || one > 0 && one <= 1);
                    return table(t).orRefusedUnless(!anyNonZero(flat(t)) || valid)
                            .attempt(
                                    awkward,
                                    () -> nanOnly(
                                            EllisonGlaeser.ofColumns(t, h).toArray(),
                                            k -> h[k] == 1 || !anyNonZero(column(t, k)),
                                            k -> rowsWithAny(t) == 1 || wide(flat(t))));
                }));
    }

    private static Stream<Door> networks() {
        return Stream.of(
                Door.of("EconomicComplexity.of", awkward -> {
                    double[][] m = presence(awkward);
                    boolean linked = rowsWithAny(m) > 1 && columnsWithAny(m) > 1;
                    return refusedUnless(isPresence(m))
                            .undefinedUnless(linked)
                            .eitherIf(true)
                            .attempt(awkward, () -> parts(EconomicComplexity.of(m), m));
                }),
                Door.of("EconomicComplexity.ofOutput", awkward -> {
                    double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
                    return table(t).undefinedUnless(t.length > 1 && columnsWithAny(t) > 1)
                            .eitherIf(true)
                            .attempt(
                                    awkward,
                                    () -> parts(
                                            EconomicComplexity.ofOutput(t),
                                            RevealedComparativeAdvantage.presence(t)
                                                    .toRows()));
                }),
                Door.of("MethodOfReflections.of", awkward -> {
                    int step = awkward.integer(-1, 4);
                    double[][] m = presence(awkward);
                    return refusedUnless(step >= 0 && isPresence(m))
                            .undefinedUnless(m.length > 0 && m[0].length > 0)
                            .attempt(awkward, () -> {
                                MethodOfReflections k = MethodOfReflections.of(m, step);
                                return List.of(
                                        nanOnly(k.places().toArray(), c -> step > 0 && !anyNonZero(m[c]), c -> false),
                                        nanOnly(
                                                k.products().toArray(),
                                                p -> step > 0 && !anyNonZero(column(m, p)),
                                                p -> false));
                            });
                }),
                Door.of("ProductSpace.proximity", awkward -> {
                    double[][] m = presence(awkward);
                    return refusedUnless(isPresence(m))
                            .undefinedUnless(m.length > 0 && m[0].length > 0)
                            .attempt(awkward, () -> ProductSpace.proximity(m));
                }),
                Door.of("ProductSpace.density", awkward -> {
                    double[][] m = presence(awkward);
                    return refusedUnless(isPresence(m))
                            .undefinedUnless(m.length > 0 && m[0].length > 0)
                            .attempt(
                                    awkward,
                                    () -> nanOnly(
                                            ProductSpace.density(m).toArray(),
                                            i -> isAlone(m, i % m[0].length),
                                            i -> false));
                }));
    }

    private static Door krugman(KrugmanIndex.Reference reference) {
        return Door.of("KrugmanIndex.ofRows " + reference, awkward -> {
            double[][] t = awkward.table(awkward.integer(0, 3), awkward.integer(0, 4));
            boolean others = reference != KrugmanIndex.Reference.ALL_PLACES;
            return table(t).attempt(
                            awkward,
                            () -> nanOnly(
                                    KrugmanIndex.ofRows(t, reference).toArray(),
                                    i -> !anyNonZero(t[i]) || others && rowsWithAny(t) == 1,
                                    i -> vanishes(t[i], t) || others && wide(flat(t))));
        });
    }

    private static Expected table(double[][] t) {
        return refusedUnless(nonNegative(flat(t))).undefinedUnless(anyNonZero(flat(t)));
    }

    /** NaN in rows and columns that sum to zero, and perhaps in those next to nothing beside the largest number. */
    private static double[] cells(double[] results, double[][] t) {
        int columns = t[0].length;
        return nanOnly(
                results,
                i -> !anyNonZero(t[i / columns]) || !anyNonZero(column(t, i % columns)),
                i -> vanishes(t[i / columns], t) || vanishes(column(t, i % columns), t));
    }

    private static boolean vanishes(double[] some, double[][] t) {
        double largest = Arrays.stream(flat(t)).max().orElse(0);
        return Arrays.stream(some).allMatch(v -> v < largest * 1e-290);
    }

    /** Mostly zeros and ones. */
    private static double[][] presence(Awkward awkward) {
        double[][] m = awkward.table(awkward.integer(0, 4), awkward.integer(0, 4));
        for (double[] row : m) {
            int[] ones = awkward.integers(row.length, 0, 1);
            boolean spoilt = awkward.integer(0, 15) == 0;
            for (int p = spoilt ? 1 : 0; p < row.length; p++) {
                row[p] = ones[p];
            }
        }
        return m;
    }

    private static boolean isPresence(double[][] m) {
        return Arrays.stream(flat(m)).allMatch(v -> v == 0 || v == 1);
    }

    private static boolean isAlone(double[][] m, int product) {
        return Arrays.stream(m)
                .noneMatch(row -> row[product] == 1 && Arrays.stream(row).sum() > 1);
    }

    private static List<Object> parts(EconomicComplexity complexity, double[][] m) {
        return List.of(
                complexity.secondEigenvalue(),
                nanOnly(complexity.eci().toArray(), c -> !anyNonZero(m[c]), c -> false),
                nanOnly(complexity.pci().toArray(), p -> !anyNonZero(column(m, p)), p -> false));
    }

    private static double[] flat(double[][] t) {
        return Arrays.stream(t).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] column(double[][] t, int j) {
        return Arrays.stream(t).mapToDouble(row -> row[j]).toArray();
    }

    private static long rowsWithAny(double[][] t) {
        return Arrays.stream(t).filter(row -> anyNonZero(row)).count();
    }

    private static int columnsWithAny(double[][] t) {
        int count = 0;
        for (int j = 0; t.length > 0 && j < t[0].length; j++) {
            count += anyNonZero(column(t, j)) ? 1 : 0;
        }
        return count;
    }

    @Test
    void quotientsOfPlacesOfNextToNothingAreThoseOfTheirShares() {
        double[][] output = {{Double.MIN_VALUE, 0}, {1, 1}};
        assertArrayEquals(
                new double[] {2, 0, 1, 1}, LocationQuotient.matrix(output).toArray(), 1e-15);
        assertArrayEquals(
                new double[] {1, 1},
                LocationQuotient.matrix(new double[][] {{Double.MIN_VALUE}, {1}})
                        .toArray());
    }

    @Test
    void theRestOfPlacesIsNotLostBesideAGiant() {
        double[][] employment = {{1e20, 1e20}, {1, 0}};
        double[] k = KrugmanIndex.ofRows(employment, KrugmanIndex.Reference.REST_OF_PLACES)
                .toArray();
        assertArrayEquals(new double[] {1, 1}, k, 1e-15);
    }

    @Test
    void placesOfNextToNothingHaveAKrugmanIndex() {
        double[][] employment = {{Double.MIN_VALUE, 0}, {1, 1}};
        for (KrugmanIndex.Reference reference : KrugmanIndex.Reference.values()) {
            assertEquals(1, KrugmanIndex.ofRows(employment, reference).get(0), 1e-15);
        }
    }

    @Test
    void aRowThatVanishesBesideTheOthersKeepsItsHerfindahlIndex() {
        double[][] employment = {{1e-300, 1e-300}, {Double.MAX_VALUE, Double.MAX_VALUE}};
        assertArrayEquals(
                new double[] {0.5, 0.5}, HerfindahlIndex.ofRows(employment).toArray(), 1e-15);
    }

    @Test
    void anIndustryOfNextToNothingHasAGamma() {
        double[][] employment = {{Double.MIN_VALUE, 1}, {0, 1}};
        double[] gamma =
                EllisonGlaeser.ofColumns(employment, new double[] {0.2, 0.2}).toArray();
        assertEquals((0.5 - 0.5 * 0.2) / (0.5 * 0.8), gamma[0], 1e-15);
    }
}
