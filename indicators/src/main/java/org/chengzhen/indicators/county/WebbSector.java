package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;

/**
 * Webb's eight sectors of population change: which of natural increase n and net migration m outweighs the other.
 *
 * <ul>
 *   <li>The letters go round the diagram of n against m, so that neighbours differ in one comparison alone.
 *   <li>Of equal weights natural increase leads. Without migration: A where it grows, F where it shrinks; without
 *       natural increase: C or G. Both zero: A.
 *   <li>NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: comparison. Source: Webb, J. W. (1963), The natural and migrational components of population changes in
 * England and Wales, 1921–1931.
 *
 * <pre>{@code
 * WebbSector.of(5, -2);   // A
 * WebbSector.of(-1, -3);  // G
 * }</pre>
 */
public enum WebbSector {
    /** Growth: natural gain exceeds net out-migration. */
    A,
    /** Growth: natural gain exceeds net in-migration. */
    B,
    /** Growth: net in-migration exceeds natural gain. */
    C,
    /** Growth: net in-migration exceeds natural loss. */
    D,
    /** Loss: natural loss exceeds net in-migration. */
    E,
    /** Loss: natural loss exceeds net out-migration. */
    F,
    /** Loss: net out-migration exceeds natural loss. */
    G,
    /** Loss: net out-migration exceeds natural gain. */
    H;

    /**
     * The sector.
     *
     * @param natural n, births less deaths
     * @param migration m, net migration
     * @return one of eight
     * @throws IllegalArgumentException if an argument is NaN or infinite
     */
    public static WebbSector of(double natural, double migration) {
        Checks.finite(natural, "natural increase");
        Checks.finite(migration, "net migration");
        boolean naturalLeads = Math.abs(natural) >= Math.abs(migration);
        if (natural + migration >= 0) {
            if (naturalLeads) {
                return migration > 0 ? B : A;
            }
            return natural >= 0 ? C : D;
        }
        if (naturalLeads) {
            return migration > 0 ? E : F;
        }
        return natural > 0 ? H : G;
    }
}
