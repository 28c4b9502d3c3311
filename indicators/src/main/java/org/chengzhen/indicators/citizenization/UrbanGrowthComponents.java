package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;

/**
 * Where the growth of the urban population comes from: births and deaths, migration, reclassification of places.
 *
 * <p>ΔP = natural + migration + reclassification. By registers, natural = births − deaths. By the residual method
 * natural = P₀·((1 + n)^T − 1), and migration is what is left.
 *
 * <ul>
 *   <li>Persons, of any sign; the parts sum to the growth within rounding.
 *   <li>Negative population, n ≤ −1, years not above 0, NaN, infinite: refused.
 *   <li>A change of boundaries between the dates belongs to reclassification.
 * </ul>
 *
 * <p>Source: United Nations (2001), The Components of Urban Growth in Developing Countries.
 *
 * <pre>{@code
 * UrbanGrowthComponents.residual(66_978, 92_071, 0.006, 12, 6_000).migration();  // 14108.2
 * }</pre>
 *
 * @param growth ΔP
 * @param natural births less deaths
 * @param migration net
 * @param reclassification people of places that became urban
 */
public record UrbanGrowthComponents(double growth, double natural, double migration, double reclassification)
        implements Serializable {
    /**
     * The components from registers.
     *
     * @param births over the period, ≥ 0
     * @param deaths over the period, ≥ 0
     * @param netMigration over the period, of any sign
     * @param reclassified people of places that became urban, of any sign
     * @return components and their sum
     * @throws IllegalArgumentException if births or deaths are negative, or a number is NaN or infinite
     */
    public static UrbanGrowthComponents of(double births, double deaths, double netMigration, double reclassified) {
        double natural = Checks.nonNegative(births, "births") - Checks.nonNegative(deaths, "deaths");
        Checks.finite(netMigration, "netMigration");
        Checks.finite(reclassified, "reclassified");
        return new UrbanGrowthComponents(natural + netMigration + reclassified, natural, netMigration, reclassified);
    }

    /**
     * The components with migration as the residual.
     *
     * @param start P₀, urban population at the start, ≥ 0
     * @param end P₁, at the end, ≥ 0
     * @param naturalRate n, natural growth a year as a fraction, above −1
     * @param years T, above 0
     * @param reclassified people of places that became urban, of any sign
     * @return components and their sum
     * @throws IllegalArgumentException if an argument lies outside its domain
     */
    public static UrbanGrowthComponents residual(
            double start, double end, double naturalRate, double years, double reclassified) {
        Checks.nonNegative(start, "start");
        Checks.nonNegative(end, "end");
        Checks.positive(years, "years");
        Checks.finite(reclassified, "reclassified");
        Checks.argument(
                naturalRate > -1 && Double.isFinite(naturalRate), "naturalRate must be > -1 but is %s", naturalRate);
        double natural = start * Math.expm1(years * Math.log1p(naturalRate));
        return new UrbanGrowthComponents(end - start, natural, end - start - natural - reclassified, reclassified);
    }

    /** Growth and components. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "UrbanGrowthComponents[%.6g = natural %.6g + migration %.6g + reclassified %.6g]",
                growth,
                natural,
                migration,
                reclassification);
    }
}
