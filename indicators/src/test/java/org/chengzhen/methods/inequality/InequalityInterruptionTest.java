package org.chengzhen.methods.inequality;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;
import org.chengzhen.methods.contract.Samples;

/** The long loops of the family. */
class InequalityInterruptionTest implements InterruptionContract {
    private static final double[] VALUES = Samples.logNormal(200, 1);
    private static final int[] FROM = IntStream.range(0, 199).toArray();
    private static final int[] TO = IntStream.range(1, 200).toArray();

    @Override
    public Stream<Work> works() {
        return Stream.of(
                new Work(
                        SpatialGini.class,
                        "test",
                        () -> SpatialGini.test(VALUES, FROM, TO, 50_000_000, 1),
                        () -> SpatialGini.test(VALUES, FROM, TO, 99, 1)),
                new Work(
                        ShapleyDecomposition.class,
                        "of",
                        () -> ShapleyDecomposition.of(20, set -> Gini.of(VALUES)),
                        () -> ShapleyDecomposition.of(5, set -> Integer.bitCount(set) * 1.5)));
    }
}
