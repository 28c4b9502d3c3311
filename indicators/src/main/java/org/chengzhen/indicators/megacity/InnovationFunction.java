package org.chengzhen.indicators.megacity;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.result.UndefinedException;

/**
 * What a city puts into science and technology, and what comes out of it.
 *
 * <p>Intensity = R&amp;D expenditure / output × 100 %; basic share = basic research / R&amp;D expenditure × 100 %;
 * output per ten thousand = patents or firms / population × 10⁴.
 *
 * <ul>
 *   <li>All ≥ 0; the basic share is at most 100. National basic share in China 2020–2023: 6 to 7 %.
 *   <li>A zero denominator: undefined. Negative, NaN, infinite, or basic research above all research: refused.
 * </ul>
 *
 * <p>Source: OECD (2015), Frascati Manual, for what counts as research; National Bureau of Statistics, bulletins
 * on R&amp;D expenditure.
 *
 * <pre>{@code
 * InnovationFunction.intensity(2843, 41_611);          // 6.83
 * InnovationFunction.perTenThousand(26_100, 21.84e6);  // 11.95
 * }</pre>
 */
public final class InnovationFunction {
    private InnovationFunction() {}

    /**
     * The intensity of research.
     *
     * @param research expenditure on research and development, ≥ 0
     * @param output gross product in the same unit, ≥ 0
     * @return percent
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if the output is zero
     */
    public static double intensity(double research, double output) {
        return 100 * Quotient.of(research, "R&D expenditure", output, "output");
    }

    /**
     * The share of basic research.
     *
     * @param basic expenditure on basic research, ≥ 0
     * @param research expenditure on all research and development
     * @return percent in [0, 100]
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or basic is above all research
     * @throws UndefinedException if there is no research
     */
    public static double basicShare(double basic, double research) {
        Checks.argument(
                !(basic > research), "basic research must be at most all research, %s, but is %s", research, basic);
        return 100 * Quotient.of(basic, "basic research", research, "R&D expenditure");
    }

    /**
     * Patents, firms or others for each ten thousand people.
     *
     * @param count of patents or firms, ≥ 0
     * @param persons population, persons ≥ 0
     * @return number for each 10⁴ persons
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nobody lives there
     */
    public static double perTenThousand(double count, double persons) {
        return 1e4 * Quotient.of(count, "count", persons, "population");
    }
}
