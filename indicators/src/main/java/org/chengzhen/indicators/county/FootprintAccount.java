package org.chengzhen.indicators.county;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;

/**
 * What a person consumes and what land is there for a person, for the ecological footprint.
 *
 * @param consumption of each item, kg
 * @param yields world yield of each item, kg/ha
 * @param equivalence factor of the land of each item
 * @param areas of each kind of land, ha
 * @param landEquivalence factor of each kind of land
 * @param yieldFactors of each kind of land
 * @param reserve share of the land kept for other species
 */
public record FootprintAccount(
        ImmutableDoubleArray consumption,
        ImmutableDoubleArray yields,
        ImmutableDoubleArray equivalence,
        ImmutableDoubleArray areas,
        ImmutableDoubleArray landEquivalence,
        ImmutableDoubleArray yieldFactors,
        double reserve)
        implements Serializable {
    double footprint() {
        return EcologicalFootprint.perPerson(consumption.toArray(), yields.toArray(), equivalence.toArray());
    }

    double capacity() {
        return EcologicalFootprint.capacity(
                areas.toArray(), landEquivalence.toArray(), yieldFactors.toArray(), reserve);
    }

    /** What is consumed, what land is there, and the reserve. */
    @Override
    public String toString() {
        return "FootprintAccount[consumption " + consumption + ", yields " + yields + ", equivalence " + equivalence
                + ", areas " + areas + ", equivalence of land " + landEquivalence + ", yield factors " + yieldFactors
                + ", reserve " + reserve + "]";
    }
}
