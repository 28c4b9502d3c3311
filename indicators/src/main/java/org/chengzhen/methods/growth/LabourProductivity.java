package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * A change of labour productivity, split into growth within the sectors and the move of labour between them.
 *
 * <p>ΔP = Σsᵢ₀Δpᵢ (within) + Σpᵢ₀Δsᵢ (between) + ΣΔsᵢΔpᵢ (cross), pᵢ = Yᵢ/Lᵢ productivity of sector i at
 * constant prices, sᵢ = Lᵢ/L its share of labour, P = Y/L.
 *
 * <ul>
 *   <li>Any sign; the three add up to the change within rounding.
 *   <li>A sector that is absent at one date (no labour, no output) counts there with productivity 0: one that
 *       came is in the cross term, one that went in all three.
 *   <li>Output without labour in a sector, or no labour at all: undefined. No sector: too few data. Negative
 *       values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Fabricant, S. (1942), Employment in manufacturing; in this form: van Ark, B. (1996), Sectoral
 * growth accounting and structural change in post-war Europe.
 *
 * <pre>{@code
 * double[] y0 = {20, 80}, l0 = {50, 50}, y1 = {20, 140}, l1 = {40, 60};
 * LabourProductivity.decompose(y0, y1, l0, l1).between();  // 0.12
 * }</pre>
 */
public final class LabourProductivity {
    private LabourProductivity() {}

    /**
     * The parts of a change.
     *
     * @param change ΔP
     * @param within growth of productivity in the sectors
     * @param between move of labour to sectors of higher productivity
     * @param cross both together
     */
    public record ProductivityParts(double change, double within, double between, double cross)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "LabourProductivity[%.6g = within %.6g + between %.6g + cross %.6g]",
                    change,
                    within,
                    between,
                    cross);
        }
    }

    /**
     * The decomposition.
     *
     * @param outputStart Y by sector at the start, ≥ 0
     * @param outputEnd Y at the end
     * @param labourStart L by sector at the start, ≥ 0
     * @param labourEnd L at the end
     * @return the parts
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no sector, no labour at a date, output without labour, or a part
     *     exceeds the range of doubles
     */
    public static ProductivityParts decompose(
            double[] outputStart, double[] outputEnd, double[] labourStart, double[] labourEnd) {
        int n = outputStart.length;
        Checks.sameLength(labourStart.length, "labourStart", n, "outputStart");
        Checks.sameLength(outputEnd.length, "outputEnd", n, "outputStart");
        Checks.sameLength(labourEnd.length, "labourEnd", n, "outputStart");
        Checks.nonNegative(labourStart, "labourStart");
        Checks.nonNegative(labourEnd, "labourEnd");
        Checks.nonNegative(outputStart, "outputStart");
        Checks.nonNegative(outputEnd, "outputEnd");
        double before = total(labourStart, "labourStart");
        double after = total(labourEnd, "labourEnd");
        double[] within = new double[n];
        double[] between = new double[n];
        double[] cross = new double[n];
        for (int i = 0; i < n; i++) {
            double p0 = productivity(outputStart[i], labourStart[i], i);
            double p1 = productivity(outputEnd[i], labourEnd[i], i);
            double s0 = labourStart[i] / before;
            double s1 = labourEnd[i] / after;
            within[i] = s0 * (p1 - p0);
            between[i] = (s1 - s0) * p0;
            cross[i] = (s1 - s0) * (p1 - p0);
        }
        double change = Sums.of(outputEnd) / after - Sums.of(outputStart) / before;
        return new ProductivityParts(
                Range.finite(change, "the change"),
                Range.finite(Sums.of(within), "the within term"),
                Range.finite(Sums.of(between), "the between term"),
                Range.finite(Sums.of(cross), "the cross term"));
    }

    private static double total(double[] labour, String name) {
        if (labour.length == 0) {
            throw UndefinedException.insufficient("sectors", 1, 0);
        }
        double total = Range.finite(Sums.of(labour), name);
        if (total == 0) {
            throw UndefinedException.undefined(name + " is zero in all sectors");
        }
        return total;
    }

    private static double productivity(double output, double labour, int sector) {
        if (labour == 0) {
            if (output > 0) {
                throw UndefinedException.undefined("sector " + sector + " has output but no labour");
            }
            return 0;
        }
        return output / labour;
    }
}
