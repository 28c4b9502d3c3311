package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The land that a person's consumption takes up, against the land that is there for a person.
 *
 * <p>Footprint ef = Σ rⱼcᵢ/pᵢ; biocapacity ec = (1 − b)Σ aⱼrⱼyⱼ, both in global hectares per person; c consumption, kg; p
 * world yield, kg/ha; r equivalence factor; a area, ha; y yield factor; b the share kept for other species. Deficit ef −
 * ec; pressure ef/ec.
 *
 * <ul>
 *   <li>Equivalence and yield factors differ by vintage and are inputs.
 *   <li>No land: the pressure is undefined. Nothing consumed: 0. Zero yields, negative values, NaN and infinity are
 *       refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). Source: Wackernagel, M. and Rees, W. (1996), Our Ecological Footprint.
 *
 * <pre>{@code
 * double[] factors = {2.5, 0.5, 1.26};
 * EcologicalFootprint.perPerson(new double[] {300, 20, 1.2}, new double[] {5000, 30, 6.5}, factors);  // 0.715949
 * }</pre>
 */
public final class EcologicalFootprint {
    /** The share of the land that is kept for biodiversity, after the World Commission on Environment (1987). */
    public static final double BIODIVERSITY_RESERVE = 0.12;

    private EcologicalFootprint() {}

    /**
     * The footprint.
     *
     * @param consumption c of each item per person, kg ≥ 0
     * @param yields p of each item, kg/ha &gt; 0
     * @param equivalence r of the land of each item, ≥ 0
     * @return ef, global hectares per person
     * @throws IllegalArgumentException if lengths differ, or a value is out of its range, NaN or infinite
     */
    public static double perPerson(double[] consumption, double[] yields, double[] equivalence) {
        Checks.sameLength(yields.length, "yields", consumption.length, "consumption");
        Checks.sameLength(equivalence.length, "equivalence", consumption.length, "consumption");
        Checks.nonNegative(consumption, "consumption");
        Checks.positive(yields, "yields");
        Checks.nonNegative(equivalence, "equivalence");
        double[] parts = new double[consumption.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = equivalence[i] * consumption[i] / yields[i];
        }
        return Sums.of(parts);
    }

    /**
     * The biocapacity less the reserve of {@link #BIODIVERSITY_RESERVE}.
     *
     * @param areas a of each kind of land per person, ha ≥ 0
     * @param equivalence r of each kind, ≥ 0
     * @param yieldFactors y of each kind, ≥ 0
     * @return ec, global hectares per person
     * @throws IllegalArgumentException if lengths differ, or a value is out of its range, NaN or infinite
     */
    public static double capacity(double[] areas, double[] equivalence, double[] yieldFactors) {
        return capacity(areas, equivalence, yieldFactors, BIODIVERSITY_RESERVE);
    }

    /**
     * The biocapacity less a reserve.
     *
     * @param areas a of each kind of land per person, ha ≥ 0
     * @param equivalence r of each kind, ≥ 0
     * @param yieldFactors y of each kind, ≥ 0
     * @param reserve b in [0, 1]; 0 as the Global Footprint Network counts today
     * @return ec, global hectares per person
     * @throws IllegalArgumentException if lengths differ, or a value is out of its range, NaN or infinite
     */
    public static double capacity(double[] areas, double[] equivalence, double[] yieldFactors, double reserve) {
        Checks.sameLength(equivalence.length, "equivalence", areas.length, "areas");
        Checks.sameLength(yieldFactors.length, "yieldFactors", areas.length, "areas");
        Checks.nonNegative(areas, "areas");
        Checks.nonNegative(equivalence, "equivalence");
        Checks.nonNegative(yieldFactors, "yieldFactors");
        Checks.between(reserve, 0, 1, "reserve");
        double[] parts = new double[areas.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = areas[i] * equivalence[i] * yieldFactors[i];
        }
        return (1 - reserve) * Sums.of(parts);
    }

    /**
     * The deficit.
     *
     * @param footprint ef ≥ 0
     * @param capacity ec ≥ 0
     * @return ef − ec, below 0 where land is left over
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     */
    public static double deficit(double footprint, double capacity) {
        return Checks.nonNegative(footprint, "footprint") - Checks.nonNegative(capacity, "capacity");
    }

    /**
     * The pressure.
     *
     * @param footprint ef ≥ 0
     * @param capacity ec ≥ 0
     * @return ef/ec, above 1 where more is taken than is there
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if the capacity is zero
     */
    public static double pressure(double footprint, double capacity) {
        Checks.nonNegative(footprint, "footprint");
        Checks.nonNegative(capacity, "capacity");
        if (capacity == 0) {
            throw UndefinedException.undefined("there is no biocapacity");
        }
        return footprint / capacity;
    }
}
