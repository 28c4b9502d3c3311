package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class JacobianTest {
    private static SpatialWeights nearest(int n, int k, long seed) {
        Random random = new Random(seed);
        return SpatialWeights.knn(random.doubles(n).toArray(), random.doubles(n).toArray(), k)
                .rowStandardized();
    }

    private static RealMatrix matrix(SpatialWeights w) {
        return MatrixUtils.createRealMatrix(w.toMatrix().toRows());
    }

    private static RealMatrix operator(SpatialWeights w, double rho) {
        return matrix(w).scalarMultiply(-rho).add(MatrixUtils.createRealIdentityMatrix(w.size()));
    }

    private static double sum(RealMatrix m) {
        double sum = 0;
        for (double[] row : m.getData()) {
            for (double v : row) {
                sum += v;
            }
        }
        return sum;
    }

    @Property(tries = 60, seed = "42")
    void determinantsAndTracesAreThoseOfFullMatrices(
            @ForAll @IntRange(min = 6, max = 70) int n,
            @ForAll @IntRange(min = 1, max = 5) int k,
            @ForAll @IntRange(min = -9, max = 9) int tenths,
            @ForAll boolean symmetric) {
        SpatialWeights w = nearest(n, k, n * 31L + k);
        w = symmetric ? w.union(w.transposed()).rowStandardized() : w;
        double rho = tenths / 10.0;
        Jacobian jacobian = Jacobian.of(Arrangement.of(w.inLabelOrder()));
        RealMatrix a = operator(w.inLabelOrder(), rho);
        LUDecomposition lu = new LUDecomposition(a);
        assertEquals(Math.log(Math.abs(lu.getDeterminant())), jacobian.logDeterminant(rho), 1e-11 * n);
        RealMatrix inverse = lu.getSolver().getInverse();
        RealMatrix g = matrix(w.inLabelOrder()).multiply(inverse);
        Jacobian.Traces t = jacobian.traces(rho);
        double scale = 1e-10 * n / Math.pow(1 - Math.abs(rho), 2);
        assertEquals(g.getTrace(), t.g(), scale);
        assertEquals(inverse.getTrace(), t.a(), scale);
        assertEquals(g.multiply(g).getTrace(), t.gg(), scale);
        assertEquals(g.transpose().multiply(g).getTrace(), t.gtg(), scale);
        assertEquals(inverse.multiply(g).getTrace(), t.ag(), scale);
        assertEquals(sum(inverse), t.totalA(), scale);
        assertEquals(sum(inverse.multiply(g)), t.totalAg(), scale);
        assertEquals(sum(g.multiply(g)), t.totalGg(), scale);
        assertEquals(sum(g.transpose().multiply(g)), t.right(), scale);
        assertEquals(sum(g.multiply(g.transpose())), t.left(), scale);
        RealMatrix other = matrix(w.inLabelOrder())
                .multiply(new LUDecomposition(operator(w.inLabelOrder(), 0.3))
                        .getSolver()
                        .getInverse());
        double[] cross = jacobian.crossTraces(rho, 0.3);
        assertEquals(other.transpose().multiply(g).getTrace(), cross[0], scale);
        assertEquals(other.multiply(g).getTrace(), cross[1], scale);
    }

    @Property(tries = 30, seed = "43")
    void theIntervalEndsWhereTheOperatorIsSingular(
            @ForAll @IntRange(min = 10, max = 80) int n, @ForAll boolean symmetric, @ForAll boolean standardized) {
        SpatialWeights w = nearest(n, 4, n);
        w = symmetric ? w.union(w.transposed()) : w;
        w = standardized ? w.rowStandardized() : w;
        Jacobian jacobian = Jacobian.of(Arrangement.of(w.inLabelOrder()));
        double top = new LUDecomposition(operator(w, jacobian.most())).getDeterminant();
        double inside = new LUDecomposition(operator(w, jacobian.most() * (1 - 1e-3))).getDeterminant();
        assertTrue(Math.abs(top) < 1e-6 * Math.abs(inside) && inside > 0, () -> top + " " + inside);
        // no zero on the way: the determinant keeps its sign
        double most = jacobian.most();
        double least = Math.max(jacobian.least(), symmetric ? -1e300 : -most);
        for (int g = 1; g < 50; g++) {
            double rho = least + (most - least) * g / 50;
            assertTrue(new LUDecomposition(operator(w, rho)).getDeterminant() > 0, () -> "at " + rho);
        }
    }

    @Test
    void aLatticeHasItsKnownInterval() {
        Jacobian jacobian = Jacobian.of(Arrangement.of(SpatialWeights.rook(5, 6).rowStandardized()));
        // bipartite: the spectrum is symmetric
        assertEquals(1, jacobian.most(), 1e-12);
        assertEquals(-1, jacobian.least(), 1e-9);
    }

    @Test
    void placesApartAreOneMatrixOfBlocks() {
        SpatialWeights w = SpatialWeights.ofNeighbours(new int[][] {{1}, {0}, {3}, {2}, {}});
        Jacobian jacobian = Jacobian.of(Arrangement.of(w));
        assertEquals(2 * Math.log(1 - 0.25), jacobian.logDeterminant(0.5), 1e-14);
        assertEquals(0, jacobian.logDeterminant(0));
    }

    @Test
    void pivotsThatVanishOnTheDiagonalAreExchanged() {
        // I − ρW with ρ = −1 has 1 + 0 pivots only as long as no minor vanishes: here the second does
        SpatialWeights w =
                SpatialWeights.ofMatrix(org.chengzhen.core.array.DoubleMatrix.of(3, 3, 0, 1, 2, 1, 0, 1, 0.5, 1, 0));
        RealMatrix a = operator(w, -1 + 1e-12);
        assertEquals(
                Math.log(Math.abs(new LUDecomposition(a).getDeterminant())),
                Jacobian.of(Arrangement.of(w)).logDeterminant(-1 + 1e-12),
                1e-9);
    }
}
