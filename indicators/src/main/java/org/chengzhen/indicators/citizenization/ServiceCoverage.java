package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;

/**
 * How many of the permanent residents entitled to a public service are covered by it, by registration.
 *
 * <p>c = (covered registered + covered migrants) / (entitled registered + entitled migrants); parity π =
 * c_migrant / c_registered; gap = 100·(c_registered − c_migrant) percentage points.
 *
 * <ul>
 *   <li>Coverage in [0, 1]: overall coverage weighs people, it is not the mean of the groups. π may exceed 1.
 *   <li>A group without entitled people is left out; its own part, parity and gap are empty.
 *   <li>Registered coverage of 0: no parity.
 *   <li>More covered than entitled, negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: National New-type Urbanization Plan 2014–2020, whose targets are in coverage of permanent residents.
 *
 * <pre>{@code
 * ServiceCoverage.of(95, 100, 36, 60).coverage();  // OptionalDouble[0.81875]
 * ServiceCoverage.of(95, 100, 36, 60).parity();    // OptionalDouble[0.6316]
 * }</pre>
 *
 * @param coverage c of all entitled residents
 * @param registered c of those registered in the place
 * @param migrant c of those who are not
 * @param parity π
 * @param gap in percentage points
 */
public record ServiceCoverage(
        OptionalDouble coverage,
        OptionalDouble registered,
        OptionalDouble migrant,
        OptionalDouble parity,
        OptionalDouble gap)
        implements Serializable {
    /**
     * The coverage of one service in one place.
     *
     * @param coveredRegistered covered people registered in the place, ≥ 0
     * @param entitledRegistered entitled people registered in the place, ≥ covered
     * @param coveredMigrant covered people registered elsewhere, ≥ 0
     * @param entitledMigrant entitled people registered elsewhere, ≥ covered
     * @return coverage by group, and what lies between the groups
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or more are covered than entitled
     */
    public static ServiceCoverage of(
            double coveredRegistered, double entitledRegistered, double coveredMigrant, double entitledMigrant) {
        OptionalDouble registered =
                coverage(coveredRegistered, "coveredRegistered", entitledRegistered, "entitledRegistered");
        OptionalDouble migrant = coverage(coveredMigrant, "coveredMigrant", entitledMigrant, "entitledMigrant");
        OptionalDouble all = coverage(
                coveredRegistered + coveredMigrant, "covered", entitledRegistered + entitledMigrant, "entitled");
        boolean both = registered.isPresent() && migrant.isPresent();
        double r = registered.orElse(0);
        double m = migrant.orElse(0);
        return new ServiceCoverage(
                all,
                registered,
                migrant,
                both && r > 0 ? OptionalDouble.of(m / r) : OptionalDouble.empty(),
                both ? OptionalDouble.of(100 * (r - m)) : OptionalDouble.empty());
    }

    private static OptionalDouble coverage(double covered, String coveredName, double entitled, String entitledName) {
        Checks.nonNegative(covered, coveredName);
        Checks.nonNegative(entitled, entitledName);
        Checks.argument(
                covered <= entitled, "%s must be <= %s (%s) but is %s", coveredName, entitledName, entitled, covered);
        return entitled == 0 ? OptionalDouble.empty() : OptionalDouble.of(covered / entitled);
    }

    /** Coverage, groups and parity. */
    @Override
    public String toString() {
        return "ServiceCoverage[c = " + Shown.of("%.4f", coverage) + ": registered " + Shown.of("%.4f", registered)
                + ", migrant " + Shown.of("%.4f", migrant) + "; parity " + Shown.of("%.4f", parity) + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
