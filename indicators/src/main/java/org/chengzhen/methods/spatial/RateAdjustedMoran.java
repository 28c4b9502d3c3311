package org.chengzhen.methods.spatial;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Moran's I of rates whose reliability differs with the population behind them: empirical Bayes index.
 *
 * <p>With events e and population b: p = e/b, β = Σe/Σb, s² = Σb(p − β)²/Σb, α = s² − β/(Σb/n), v = α + β/b
 * (β/b where that is not above zero), z = (p − β)/√v; then I of z. The rates alone: {@link
 * EmpiricalBayes#standardized}.
 *
 * <ul>
 *   <li>Range as {@link MoransI}.
 *   <li>No events at all, or standardized rates all equal: undefined. Populations must be above zero, events
 *       at least zero; NaN and infinity are refused.
 *   <li>Islands stay in n; the result names them.
 * </ul>
 *
 * <p>Cost: as {@link MoransI}.
 *
 * <p>Source: Assunção, R. M., Reis, E. A. (1999), A new proposal to adjust Moran's I for population density.
 *
 * <pre>{@code
 * RateAdjustedMoran.of(events, population, weights);
 * RateAdjustedMoran.withDefaults().permutations(999).test(events, population, weights).pValue();
 * }</pre>
 */
public final class RateAdjustedMoran extends SpatialStatistic<RateAdjustedMoran> {
    private static final RateAdjustedMoran DEFAULTS = new RateAdjustedMoran(defaults(Inference.PERMUTATION));

    private RateAdjustedMoran(Settings settings) {
        super(settings);
    }

    /**
     * A two-sided test by 999 permutations of the standardized rates.
     *
     * @return the options
     */
    public static RateAdjustedMoran withDefaults() {
        return DEFAULTS;
    }

    @Override
    RateAdjustedMoran with(Settings changed) {
        return new RateAdjustedMoran(changed);
    }

    /**
     * Moments under randomization.
     *
     * @return a copy
     */
    public RateAdjustedMoran randomization() {
        return inferring(Inference.RANDOMIZATION);
    }

    private static EmpiricalBayes.Standardized standardized(double[] events, double[] population) {
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(population, "population");
        Checks.sameLength(population.length, "population", events.length, "events");
        return EmpiricalBayes.standardized(events, Checks.positive(population, "population"));
    }

    /**
     * The statistic alone.
     *
     * @param events e ≥ 0, one for each of n ≥ 2 places
     * @param population b &gt; 0, as many
     * @param weights w, with a zero diagonal
     * @return I of the standardized rates
     * @throws IllegalArgumentException if lengths differ, a number is out of its range, or w has a diagonal
     * @throws UndefinedException if there are no events, all standardized rates are equal, or w is all zero
     */
    public static double of(double[] events, double[] population, SpatialWeights weights) {
        return MoransI.of(standardized(events, population).z().toArray(), weights);
    }

    /**
     * The statistic with its inference.
     *
     * @param events e ≥ 0, one for each of n ≥ 2 places, n ≥ 4 under randomization
     * @param population b &gt; 0, as many
     * @param weights w, with a zero diagonal
     * @return I of the standardized rates, its moments, z and p
     * @throws IllegalArgumentException if lengths differ, a number is out of its range, or w has a diagonal
     * @throws UndefinedException if there are too few places, no events, all standardized rates are equal, or
     *     w is all zero
     */
    public SpatialTest test(double[] events, double[] population, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        int least = settings().inference() == Inference.RANDOMIZATION ? 4 : 2;
        double[] z = w.checked(standardized(events, population).z().toArray(), "events", least);
        return MoransI.test("Rate-adjusted Moran's I", z, w, settings());
    }
}
