package org.chengzhen.methods.inputoutput;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Hypothetical extraction: the output that an economy would lose if one sector were gone.
 *
 * <p>Loss T = Σx − Σx̄, with x̄ the output without sector k: whole (its purchases, sales and final demand),
 * T = xₖ·Σᵢlᵢₖ/lₖₖ; purchases alone, T = xₖ(Σᵢlᵢₖ − 1)/lₖₖ; sales to other sectors and itself alone,
 * T = (xₖ − fₖ)Σᵢlᵢₖ/lₖₖ.
 *
 * <ul>
 *   <li>T ≥ 0; the relative loss T/Σx lies in [0, 1]. No output at all: undefined.
 *   <li>Final demand must not be negative; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: from the full inverse by the formula for a change of one row or column; O(n) for each sector
 * after O(n²) for the output, where a new inversion would take O(n³).
 *
 * <p>Source: Dietzenbacher, E., van der Linden, J. A. and Steenge, A. E. (1993), The regional extraction
 * method; Miller, R. E. and Blair, P. D. (2009), Input-Output Analysis, chapter 12.
 *
 * <pre>{@code
 * Leontief model = Leontief.of(DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1));
 * HypotheticalExtraction.whole(model, new double[] {10, 30}, 0).relativeLoss();  // 0.5652
 * }</pre>
 */
public final class HypotheticalExtraction {
    private HypotheticalExtraction() {}

    /**
     * What is lost.
     *
     * @param loss T, in the money of final demand
     * @param relativeLoss T/Σx
     */
    public record Extraction(double loss, double relativeLoss) implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "HypotheticalExtraction[loss %.6g, %.2f %% of output]", loss, 100 * relativeLoss);
        }
    }

    /**
     * The loss without the sector as a whole.
     *
     * @param model the Leontief model
     * @param finalDemand f by sector, ≥ 0
     * @param sector k, from 0
     * @return the loss, the sector's own output included
     * @throws IllegalArgumentException if the sector does not exist, lengths differ, or a value is negative,
     *     NaN or infinite
     * @throws UndefinedException if there is no output
     */
    public static Extraction whole(Leontief model, double[] finalDemand, int sector) {
        double[] x = output(model, finalDemand, sector);
        return result(x[sector] * (model.columnSum(sector) / model.element(sector, sector)), x);
    }

    /**
     * The loss if the sector bought nothing more from any sector: its backward linkage.
     *
     * @param model the Leontief model
     * @param finalDemand f by sector, ≥ 0
     * @param sector k, from 0
     * @return the loss
     * @throws IllegalArgumentException if the sector does not exist, lengths differ, or a value is negative,
     *     NaN or infinite
     * @throws UndefinedException if there is no output
     */
    public static Extraction purchases(Leontief model, double[] finalDemand, int sector) {
        double[] x = output(model, finalDemand, sector);
        return result(x[sector] * ((model.columnSum(sector) - 1) / model.element(sector, sector)), x);
    }

    /**
     * The loss if the sector sold nothing more to any sector: its forward linkage.
     *
     * @param model the Leontief model
     * @param finalDemand f by sector, ≥ 0
     * @param sector k, from 0
     * @return the loss
     * @throws IllegalArgumentException if the sector does not exist, lengths differ, or a value is negative,
     *     NaN or infinite
     * @throws UndefinedException if there is no output
     */
    public static Extraction sales(Leontief model, double[] finalDemand, int sector) {
        double[] x = output(model, finalDemand, sector);
        double intermediate = Math.max(0, x[sector] - finalDemand[sector]);
        return result(intermediate * (model.columnSum(sector) / model.element(sector, sector)), x);
    }

    private static double[] output(Leontief model, double[] finalDemand, int sector) {
        Checks.between(sector, 0, model.sectors() - 1.0, "sector");
        Checks.nonNegative(finalDemand, "finalDemand");
        return model.output(finalDemand).toArray();
    }

    private static Extraction result(double loss, double[] output) {
        double total = Range.finite(Sums.of(output), "output");
        if (total == 0) {
            throw UndefinedException.undefined("there is no output");
        }
        return new Extraction(Range.finite(loss, "the loss"), Math.min(1, loss / total));
    }
}
