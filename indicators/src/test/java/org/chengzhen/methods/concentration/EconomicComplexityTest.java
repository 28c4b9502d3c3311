package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class EconomicComplexityTest {
    private static final double[][] M = {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}};

    private static double[][] random(int places, int products, double links, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] presence = new double[places][products];
        for (int c = 0; c < places; c++) {
            for (int p = 0; p < products; p++) {
                presence[c][p] = random.nextDouble() < links * (1.6 - 1.2 * p / products) ? 1 : 0;
            }
            presence[c][0] = 1;
        }
        for (int p = 0; p < products; p++) {
            presence[p % places][p] = 1;
        }
        return presence;
    }

    private static double[][] transposed(double[][] m) {
        return new Array2DRowRealMatrix(m).transpose().getData();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        EconomicComplexity complexity = EconomicComplexity.of(M);
        // M̃ of places is (11, 5, 2; 7.5, 7.5, 3; 6, 6, 6)/18, with the eigenvalues 1, 1/4, 1/9
        assertEquals(0.25, complexity.secondEigenvalue(), 1e-14);
        double z = Math.sqrt(1.5);
        assertArrayEquals(new double[] {z, 0, -z}, complexity.eci().toArray(), 1e-13);
        assertArrayEquals(new double[] {-z, 0, z}, complexity.pci().toArray(), 1e-13);
        assertEquals(EconomicComplexity.Sign.BY_DIVERSITY, complexity.sign());
    }

    /** Trap 17: z-scores with the population standard deviation, the sign by diversity. */
    @Test
    void agreesWithAllEigenvectorsOfAnotherSolver() {
        for (int[] shape : new int[][] {{30, 12}, {12, 30}, {20, 20}, {3, 9}, {9, 3}, {2, 2}, {60, 50}}) {
            // the largest is sparse: many of its places make two or three products
            double[][] presence = random(shape[0], shape[1], shape[0] == 60 ? 0.06 : 0.4, 10 + shape[0]);
            if (shape[0] == 2) {
                presence = new double[][] {{1, 1}, {1, 0}};
            }
            RealMatrix m = new Array2DRowRealMatrix(presence);
            double[] diversity = new double[m.getRowDimension()];
            double[] ubiquity = new double[m.getColumnDimension()];
            for (int c = 0; c < diversity.length; c++) {
                for (int p = 0; p < ubiquity.length; p++) {
                    diversity[c] += presence[c][p];
                    ubiquity[p] += presence[c][p];
                }
            }
            RealMatrix scaled = m.copy();
            for (int c = 0; c < diversity.length; c++) {
                for (int p = 0; p < ubiquity.length; p++) {
                    scaled.multiplyEntry(c, p, 1 / Math.sqrt(diversity[c] * ubiquity[p]));
                }
            }
            EconomicComplexity complexity = EconomicComplexity.of(presence);
            EigenDecomposition places = new EigenDecomposition(scaled.multiply(scaled.transpose()));
            assertEquals(places.getRealEigenvalue(1), complexity.secondEigenvalue(), 1e-12);
            double[] k = places.getEigenvector(1).toArray();
            for (int c = 0; c < k.length; c++) {
                k[c] /= Math.sqrt(diversity[c]);
            }
            assertSameUpToSign(standardized(k), complexity.eci().toArray());
            double[] q = m.transpose().operate(k);
            for (int p = 0; p < q.length; p++) {
                q[p] /= ubiquity[p];
            }
            assertSameUpToSign(standardized(q), complexity.pci().toArray());
            assertTrue(dot(complexity.eci().toArray(), diversity) > 0);
            // products of complex places are complex
            double[] mean = m.transpose().operate(complexity.eci().toArray());
            for (int p = 0; p < mean.length; p++) {
                mean[p] /= ubiquity[p];
            }
            assertTrue(dot(standardized(mean), complexity.pci().toArray()) > 0.999 * mean.length);
        }
    }

    /**
     * A makes {1, 2}, B {2, 3, 5}, C {3, 4}. M̃ is (3/4, 1/4, 0; 1/6, 2/3, 1/6; 0, 1/4, 3/4): (1, 0, −1) has the eigenvalue 3/4,
     * and 13/6 − 1 − 3/4 = 5/12 is left. B makes most, but (1, 0, −1) does not go with 2, 3, 2 at all.
     */
    @Test
    void aComplexityThatDoesNotGoWithUnequalDiversitiesBeginsPositive() {
        double[][] presence = {{1, 1, 0, 0, 0}, {0, 1, 1, 0, 1}, {0, 0, 1, 1, 0}};
        EconomicComplexity complexity = EconomicComplexity.of(presence);
        assertEquals(EconomicComplexity.Sign.BY_FIRST_PLACE, complexity.sign());
        assertEquals(0.75, complexity.secondEigenvalue(), 1e-14);
        double z = Math.sqrt(1.5);
        assertArrayEquals(new double[] {z, 0, -z}, complexity.eci().toArray(), 1e-12);
        // the other way round the other end is first
        EconomicComplexity turned = EconomicComplexity.of(new double[][] {presence[2], presence[1], presence[0]});
        assertArrayEquals(new double[] {z, 0, -z}, turned.eci().toArray(), 1e-12);
    }

    /** The example of the class with a place that makes nothing, first or last: those that make something keep their sign. */
    @Test
    void aPlaceWithoutProductsIsNotCountedInTheCorrelationWithDiversity() {
        double z = Math.sqrt(1.5);
        double[] nothing = {0, 0, 0};
        EconomicComplexity last = EconomicComplexity.of(new double[][] {M[2], M[1], M[0], nothing});
        assertEquals(EconomicComplexity.Sign.BY_DIVERSITY, last.sign());
        assertArrayEquals(new double[] {-z, 0, z, Double.NaN}, last.eci().toArray(), 1e-13);
        EconomicComplexity first = EconomicComplexity.of(new double[][] {nothing, M[2], M[1], M[0]});
        assertEquals(EconomicComplexity.Sign.BY_DIVERSITY, first.sign());
        assertArrayEquals(new double[] {Double.NaN, -z, 0, z}, first.eci().toArray(), 1e-13);
    }

    /** Of two places that make as many, with one more that makes nothing: to leave it out leaves equal diversities. */
    @Test
    void equalDiversitiesOfThoseThatMakeAnythingDoNotCorrelate() {
        EconomicComplexity complexity = EconomicComplexity.of(new double[][] {{1, 1, 0}, {0, 0, 0}, {0, 1, 1}});
        assertEquals(EconomicComplexity.Sign.BY_FIRST_PLACE, complexity.sign());
        assertArrayEquals(new double[] {1, Double.NaN, -1}, complexity.eci().toArray(), 1e-13);
    }

    private static double dot(double[] a, double[] b) {
        double mean = Arrays.stream(b).sum() / b.length;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * (b[i] - mean);
        }
        return sum;
    }

    private static double[] standardized(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
        return Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(square)).toArray();
    }

    private static void assertSameUpToSign(double[] expected, double[] actual) {
        double sign = Math.signum(dot(expected, actual));
        for (int i = 0; i < expected.length; i++) {
            assertEquals(sign * expected[i], actual[i], 1e-9);
        }
    }

    @Test
    void turningTheNetworkTurnsPlacesAndProducts() {
        double[][] presence = random(25, 14, 0.4, 3);
        EconomicComplexity one = EconomicComplexity.of(presence);
        EconomicComplexity other = EconomicComplexity.of(transposed(presence));
        assertEquals(one.secondEigenvalue(), other.secondEigenvalue(), 1e-13);
        assertSameUpToSign(one.eci().toArray(), other.pci().toArray());
        assertSameUpToSign(one.pci().toArray(), other.eci().toArray());
    }

    @Test
    void unlinkedPlacesAndProductsAreLeftOut() {
        double[][] wide = {{1, 1, 0, 1}, {0, 0, 0, 0}, {1, 1, 0, 0}, {1, 0, 0, 0}};
        EconomicComplexity plain = EconomicComplexity.of(M);
        EconomicComplexity complexity = EconomicComplexity.of(wide);
        assertEquals(EconomicComplexity.Sign.BY_DIVERSITY, complexity.sign());
        double[] eci = plain.eci().toArray();
        double[] pci = plain.pci().toArray();
        assertArrayEquals(
                new double[] {eci[0], Double.NaN, eci[1], eci[2]},
                complexity.eci().toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {pci[0], pci[1], Double.NaN, pci[2]},
                complexity.pci().toArray(),
                1e-12);
    }

    @Test
    void equalDiversitiesFixTheSignByTheFirstPlace() {
        // a path of places that share one product with the next: all make two
        double[][] path = {{1, 1, 0, 0, 0}, {0, 1, 1, 0, 0}, {0, 0, 1, 1, 0}, {0, 0, 0, 1, 1}};
        EconomicComplexity complexity = EconomicComplexity.of(path);
        assertEquals(EconomicComplexity.Sign.BY_FIRST_PLACE, complexity.sign());
        assertTrue(complexity.eci().get(0) > 0);
        assertEquals(complexity.eci().get(0), -complexity.eci().get(3), 1e-12);
        assertEquals(complexity.eci().get(1), -complexity.eci().get(2), 1e-12);
        assertTrue(complexity.toString().contains("sign BY_FIRST_PLACE"));
        assertTrue(complexity.toString().startsWith("EconomicComplexity[4 places, 5 products, second eigenvalue 0."));
    }

    @Test
    void outputIsComparedWithAnAdvantageOfOne() {
        double[][] output = {{50, 10, 30}, {20, 30, 20}, {10, 40, 2}, {9, 2, 9}};
        double[][] presence = RevealedComparativeAdvantage.presence(output).toRows();
        assertEquals(EconomicComplexity.of(presence), EconomicComplexity.ofOutput(output));
    }

    @Test
    void networksWithoutASecondEigenvectorAreUndefined() {
        Exception e =
                assertThrows(UndefinedException.class, () -> EconomicComplexity.of(new double[][] {{1, 0}, {0, 1}}));
        assertEquals("the network of places and products is in several parts", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> EconomicComplexity.of(new double[][] {{1, 1}, {1, 1}}));
        assertEquals("the second eigenvalue is zero", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> EconomicComplexity.of(new double[][] {{1, 1, 1}}));
        assertEquals("needs two places and two products with links", e.getMessage());
        assertThrows(UndefinedException.class, () -> EconomicComplexity.of(new double[][] {{1}, {1}}));
        assertThrows(UndefinedException.class, () -> EconomicComplexity.of(new double[][] {{0, 0}, {0, 0}}));
        assertThrows(UndefinedException.class, () -> EconomicComplexity.of(new double[][] {}));
        // a ring of three: the second eigenvalue is double
        e = assertThrows(
                UndefinedException.class,
                () -> EconomicComplexity.of(new double[][] {{1, 1, 0}, {0, 1, 1}, {1, 0, 1}}));
        assertTrue(e.getMessage().endsWith("is repeated"));
        assertThrows(IllegalArgumentException.class, () -> EconomicComplexity.of(new double[][] {{1, 2}, {1, 0}}));
    }

    @Test
    void zerosOfBothSignsAreAbsentAndNothingElse() {
        double[][] signed = {{1, 1, 1}, {1, 1, -0.0}, {1, -0.0, 0}};
        assertEquals(EconomicComplexity.of(M), EconomicComplexity.of(signed));
        signed[2][1] = Double.MIN_VALUE;
        Exception e = assertThrows(IllegalArgumentException.class, () -> EconomicComplexity.of(signed));
        assertEquals("presence[2][1] must be 0 or 1 but is 4.9E-324", e.getMessage());
    }

    @Test
    void aPlaceOfMeanDiversityLeavesTheSignToDiversity() {
        EconomicComplexity complexity =
                EconomicComplexity.of(new double[][] {{1, 0, 0, 0}, {1, 1, 0, 0}, {0, 1, 1, 0}, {0, 1, 1, 1}});
        assertEquals(EconomicComplexity.Sign.BY_DIVERSITY, complexity.sign());
        assertTrue(complexity.eci().get(0) < 0 && complexity.eci().get(3) > 0);
    }

    /** A product that nobody makes has no complexity and changes nothing for the others. */
    @Test
    void aProductThatNobodyMakesCountsForNothingInTheOutlook() {
        double[][] all = random(7, 6, 0.5, 3);
        double[][] wider = new double[7][7];
        for (int c = 0; c < 7; c++) {
            System.arraycopy(all[c], 0, wider[c], 0, 2);
            System.arraycopy(all[c], 2, wider[c], 3, 4);
        }
        ComplexityOutlook plain = ComplexityOutlook.of(all);
        ComplexityOutlook with = ComplexityOutlook.of(wider);
        assertArrayEquals(
                plain.placeComplexity().toArray(), with.placeComplexity().toArray(), 1e-12);
        assertArrayEquals(plain.index().toArray(), with.index().toArray(), 1e-12);
        assertTrue(Double.isNaN(with.productComplexity().get(2)));
        for (int p = 0; p < 6; p++) {
            int at = p < 2 ? p : p + 1;
            assertEquals(
                    plain.productComplexity().get(p), with.productComplexity().get(at), 1e-12);
            for (int c = 0; c < 7; c++) {
                assertEquals(plain.gain().get(c, p), with.gain().get(c, at), 1e-12);
                assertEquals(plain.grossGain().get(c, p), with.grossGain().get(c, at), 1e-12);
            }
        }
    }
}
