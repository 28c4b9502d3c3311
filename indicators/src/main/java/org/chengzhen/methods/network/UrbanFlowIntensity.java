package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Urban flow intensity: what a city produces with the workers whom it employs beyond its own needs.
 *
 * <p>With G(i, j) workers of city i in sector j, G(i) its workers, and the same of a reference region: LQ = (G(i,
 * j)/G(i))/(G(j)/G). The outward workers are E(i, j) = G(i, j) − G(i)·G(j)/G where LQ &gt; 1, else 0; E(i) their sum;
 * N(i) = GDP(i)/G(i) the output of a worker; F(i) = N(i)E(i) the intensity, in the unit of GDP; K(i) = E(i)/G(i) the
 * tendency to flow.
 *
 * <ul>
 *   <li>E, F ≥ 0; K in [0, 1). LQ of exactly 1 sends nothing outward.
 *   <li>A city without workers has none of the four: its values are empty. One city alone is allowed.
 *   <li>A sector without workers in the reference adds nothing; if a city has workers there, the input is refused.
 *   <li>Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: O(cities · sectors).
 *
 * <p>Source: Zhu Yingming and Yu Nianwen (2002), 沪宁杭城市密集区城市流研究; the tendency K as in later papers on China.
 *
 * <pre>{@code
 * double[][] workers = {{30, 20, 50}};
 * UrbanFlowIntensity.of(workers, new double[] {1000, 1500, 1500}, new double[] {500}).intensity();  // [87.5]
 * }</pre>
 */
public final class UrbanFlowIntensity {
    private UrbanFlowIntensity() {}

    /**
     * The parts of each city; empty where it has no workers.
     *
     * @param outwardWorkers E, workers
     * @param outputPerWorker N, GDP per worker
     * @param intensity F, in the unit of GDP
     * @param tendency K, share of workers
     */
    public record Intensities(
            ImmutableList<OptionalDouble> outwardWorkers,
            ImmutableList<OptionalDouble> outputPerWorker,
            ImmutableList<OptionalDouble> intensity,
            ImmutableList<OptionalDouble> tendency)
            implements Serializable {
        @Override
        public String toString() {
            return "UrbanFlowIntensity[" + intensity.size() + " cities, largest intensity "
                    + Ratio.text(intensity.stream()
                            .flatMapToDouble(OptionalDouble::stream)
                            .max())
                    + "]";
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The urban flow of each city.
     *
     * @param workers by city and sector, ≥ 0
     * @param reference workers of the nation or region by sector, ≥ 0
     * @param gdp of each city, ≥ 0, in any one unit
     * @return the parts of each city
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or a city has workers
     *     in a sector where the reference has none
     */
    public static Intensities of(double[][] workers, double[] reference, double[] gdp) {
        Objects.requireNonNull(workers, "workers");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(gdp, "gdp");
        int sectors = Checks.rectangular(workers, "workers");
        Checks.sameLength(gdp.length, "gdp", workers.length, "workers");
        Checks.argument(
                workers.length == 0 || sectors == reference.length,
                "workers[0] has %d elements but reference has %d",
                sectors,
                reference.length);
        Checks.nonNegative(reference, "reference");
        Checks.nonNegative(gdp, "gdp");
        double all = Range.finite(Sums.of(reference), "the sum of reference");
        ImmutableList.Builder<OptionalDouble> outward = ImmutableList.builder();
        ImmutableList.Builder<OptionalDouble> output = ImmutableList.builder();
        ImmutableList.Builder<OptionalDouble> intensity = ImmutableList.builder();
        ImmutableList.Builder<OptionalDouble> tendency = ImmutableList.builder();
        for (int i = 0; i < workers.length; i++) {
            Checks.nonNegative(workers[i], "workers[" + i + "]");
            double own = Range.finite(Sums.of(workers[i]), "the sum of workers[" + i + "]");
            double beyond = 0;
            for (int j = 0; j < sectors; j++) {
                Checks.argument(
                        reference[j] > 0 || workers[i][j] == 0,
                        "workers[%d][%d] is %s but reference[%d] is 0",
                        i,
                        j,
                        workers[i][j],
                        j);
                if (reference[j] > 0 && own > 0) {
                    // above 0 exactly where the location quotient is above 1
                    beyond += Math.max(0, workers[i][j] - own * (reference[j] / all));
                }
            }
            OptionalDouble share = Ratio.of(beyond, own);
            tendency.add(share);
            outward.add(share.isPresent() ? OptionalDouble.of(beyond) : share);
            output.add(Ratio.of(gdp[i], own));
            intensity.add(share.isPresent() ? OptionalDouble.of(gdp[i] * share.getAsDouble()) : share);
        }
        return new Intensities(outward.build(), output.build(), intensity.build(), tendency.build());
    }

    /**
     * The intensities of all cities, from a matrix.
     *
     * @param workers cities by sectors, ≥ 0
     * @param reference workers by sector in the reference area, ≥ 0, above 0 where a city has workers
     * @param gdp output of each city, ≥ 0
     * @return one value for each city
     * @throws IllegalArgumentException if shapes differ or a value is refused
     * @throws UndefinedException if a sum exceeds the range of doubles
     */
    public static Intensities of(DoubleMatrix workers, double[] reference, double[] gdp) {
        Objects.requireNonNull(workers, "workers");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(gdp, "gdp");
        return of(workers.toRows(), reference, gdp);
    }
}
