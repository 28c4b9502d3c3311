package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;

/**
 * The structure of migrant workers: how many there are, who left the township, who left the province.
 *
 * <p>M = outgoing + local; outgoing share = outgoing / M × 100 %; outgoing = inter-provincial +
 * intra-provincial; inter-provincial share = inter-provincial / outgoing × 100 %; the share of any other part
 * (those who live in cities, those born in 1980 or later) = part / M × 100 %. Persons, or ten thousand
 * persons.
 *
 * <ul>
 *   <li>Shares in [0, 100].
 *   <li>Nobody at all: undefined. A part above its whole, negative, NaN, infinite: refused.
 *   <li>Outgoing workers left their township, not their province or county; migrant workers are told by
 *       registration and work, and are not the floating population.
 * </ul>
 *
 * <p>Source: National Bureau of Statistics, Migrant Worker Monitoring Survey Report, yearly.
 *
 * <pre>{@code
 * MigrantWorkers.outgoingShare(17_190, 12_372);        // 58.149
 * MigrantWorkers.interProvincialShare(7_061, 10_129);  // 41.076
 * }</pre>
 */
public final class MigrantWorkers {
    private MigrantWorkers() {}

    /**
     * All migrant workers.
     *
     * @param outgoing who left their township, ≥ 0
     * @param local who did not, ≥ 0
     * @return M
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     */
    public static double total(double outgoing, double local) {
        return Checks.nonNegative(outgoing, "outgoing") + Checks.nonNegative(local, "local");
    }

    /**
     * The share of those who left their township.
     *
     * @param outgoing who left their township, ≥ 0
     * @param local who did not, ≥ 0
     * @return percent of all
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if there are no migrant workers
     */
    public static double outgoingShare(double outgoing, double local) {
        return 100 * Quotient.of(outgoing, "outgoing", total(outgoing, local), "migrant workers");
    }

    /**
     * The workers who left their township, by where they went.
     *
     * @param interProvincial to another province, ≥ 0
     * @param intraProvincial within their province, ≥ 0
     * @return outgoing workers
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     */
    public static double outgoing(double interProvincial, double intraProvincial) {
        return Checks.nonNegative(interProvincial, "interProvincial")
                + Checks.nonNegative(intraProvincial, "intraProvincial");
    }

    /**
     * The share of those who left their province among those who left their township.
     *
     * @param interProvincial to another province, ≥ 0
     * @param intraProvincial within their province, ≥ 0
     * @return percent of outgoing workers
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if there are no outgoing workers
     */
    public static double interProvincialShare(double interProvincial, double intraProvincial) {
        return 100
                * Quotient.of(
                        interProvincial,
                        "interProvincial",
                        outgoing(interProvincial, intraProvincial),
                        "outgoing workers");
    }

    /**
     * The share of a part, as those who live in cities or those born in 1980 or later.
     *
     * @param part of the migrant workers, ≥ 0
     * @param total all migrant workers, ≥ part
     * @return percent of all
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the part exceeds the total
     * @throws org.chengzhen.core.result.UndefinedException if there are no migrant workers
     */
    public static double shareOfAll(double part, double total) {
        return 100 * Quotient.share(part, "part", total, "migrant workers");
    }
}
