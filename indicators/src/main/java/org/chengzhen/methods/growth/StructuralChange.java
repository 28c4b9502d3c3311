package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How much a structure of sectors has changed between two dates.
 *
 * <p>Moore: cosine Σw₀w₁/√(Σw₀²Σw₁²) of the two structures and its angle; norm of absolute values ½Σ|Δw|;
 * Lilien: σ = [Σsᵢ(Δln xᵢ − Δln X)²]^½ with the shares s of the end; value-added rate: ΔV/X.
 *
 * <ul>
 *   <li>Angle in [0, π/2] radians, norm in [0, 1], Lilien ≥ 0; all 0 where nothing changes.
 *   <li>A structure of zeros: undefined. Lilien: a sector present at one date only has no logarithm:
 *       undefined; one that is absent at both is left out.
 *   <li>For the norm shares must add up to one within 1e-9. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep; the angle by half-angle tangents of unit vectors, exact near zero where the arc
 * cosine is not.
 *
 * <p>Source: Moore, J. H. (1978), A measure of structural change in output; Lilien, D. M. (1982), Sectoral
 * shifts and cyclical unemployment; Ansari, M. R., Mussida, C. and Pastore, F. (2014), Note on Lilien and
 * modified Lilien index.
 *
 * <pre>{@code
 * double[] after = {0.1, 0.45, 0.45};
 * StructuralChange.moore(new double[] {0.2, 0.5, 0.3}, after).angle();  // 0.2947
 * }</pre>
 */
public final class StructuralChange {
    private StructuralChange() {}

    /**
     * Moore's measure.
     *
     * @param cosine of the two structures, in [0, 1]
     * @param angle in radians, in [0, π/2]
     */
    public record Moore(double cosine, double angle) implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Moore[cosine %.6f, angle %.6f rad]", cosine, angle);
        }
    }

    /**
     * The angle between two structures.
     *
     * @param start w₀, shares or amounts of the sectors, ≥ 0
     * @param end w₁, the same at the end
     * @return cosine and angle
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if a structure is all zero, or has no sector
     */
    public static Moore moore(double[] start, double[] end) {
        checkPair(start, end);
        double[] a = unit(start, "start");
        double[] b = unit(end, "end");
        double[] gaps = new double[a.length];
        double[] sums = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            gaps[i] = a[i] - b[i];
            sums[i] = a[i] + b[i];
        }
        double angle = 2 * Math.atan2(Math.sqrt(Sums.ofProducts(gaps, gaps)), Math.sqrt(Sums.ofProducts(sums, sums)));
        return new Moore(Math.min(1, Sums.ofProducts(a, b)), Math.min(angle, Math.PI / 2));
    }

    /**
     * The norm of absolute values.
     *
     * @param start w₀, shares adding up to one
     * @param end w₁, the same at the end
     * @return ½Σ|Δw| in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a share is outside [0, 1], or they do not add up to one
     * @throws UndefinedException if a structure is all zero, or has no sector
     */
    public static double normOfAbsoluteValues(double[] start, double[] end) {
        checkPair(start, end);
        unit(start, "start");
        unit(end, "end");
        Checks.sumToOne(start, "start");
        Checks.sumToOne(end, "end");
        double[] moves = new double[start.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Math.abs(end[i] - start[i]);
        }
        return Math.min(1, Sums.of(moves) / 2);
    }

    /**
     * Lilien's index with the shares of the end, as he wrote it.
     *
     * @param start x, employment by sector at the start, ≥ 0
     * @param end the same at the end
     * @return σ ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no employment, or a sector exists at one date only
     */
    public static double lilien(double[] start, double[] end) {
        return dispersion(start, end, 0);
    }

    /**
     * The modified Lilien index: shares averaged over both dates, the same in both directions.
     *
     * @param start x, employment by sector at the start, ≥ 0
     * @param end the same at the end
     * @return σ ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no employment, or a sector exists at one date only
     */
    public static double modifiedLilien(double[] start, double[] end) {
        return dispersion(start, end, 0.5);
    }

    /**
     * The change of the value-added rate.
     *
     * @param valueAddedStart V₀
     * @param valueAddedEnd V₁
     * @param outputStart X₀ ≥ 0
     * @param outputEnd X₁ ≥ 0
     * @return V₁/X₁ − V₀/X₀
     * @throws IllegalArgumentException if output is negative, or a value is NaN or infinite
     * @throws UndefinedException if there is no output at a date
     */
    public static double valueAddedRateChange(
            double valueAddedStart, double valueAddedEnd, double outputStart, double outputEnd) {
        Checks.finite(valueAddedStart, "valueAddedStart");
        Checks.nonNegative(outputStart, "outputStart");
        Checks.finite(valueAddedEnd, "valueAddedEnd");
        Checks.nonNegative(outputEnd, "outputEnd");
        if (outputStart == 0 || outputEnd == 0) {
            throw UndefinedException.undefined("there is no output at the " + (outputStart == 0 ? "start" : "end"));
        }
        return Range.finite(valueAddedEnd / outputEnd - valueAddedStart / outputStart, "the change");
    }

    private static double dispersion(double[] start, double[] end, double weightOfStart) {
        checkPair(start, end);
        double before = Range.finite(Sums.of(start), "employment at the start");
        double after = Range.finite(Sums.of(end), "employment at the end");
        if (before == 0 || after == 0) {
            throw UndefinedException.undefined("there is no employment at the " + (before == 0 ? "start" : "end"));
        }
        double growth = Math.log(after) - Math.log(before);
        double[] terms = new double[start.length];
        for (int i = 0; i < terms.length; i++) {
            if (start[i] == 0 && end[i] == 0) {
                continue;
            }
            if (start[i] == 0 || end[i] == 0) {
                throw UndefinedException.undefined("sector " + i + " exists at one date only");
            }
            double share = weightOfStart * (start[i] / before) + (1 - weightOfStart) * (end[i] / after);
            double gap = Math.log(end[i]) - Math.log(start[i]) - growth;
            terms[i] = share * gap * gap;
        }
        return Math.sqrt(Sums.of(terms));
    }

    private static void checkPair(double[] start, double[] end) {
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.nonNegative(start, "start");
        Checks.nonNegative(end, "end");
        if (start.length == 0) {
            throw UndefinedException.insufficient("sectors", 1, 0);
        }
    }

    private static double[] unit(double[] values, String name) {
        double[] unit = Scale.balanced(values).clone();
        double length = Math.sqrt(Sums.ofProducts(unit, unit));
        if (length == 0) {
            throw UndefinedException.undefined("all sectors at the " + name + " are zero");
        }
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }
}
