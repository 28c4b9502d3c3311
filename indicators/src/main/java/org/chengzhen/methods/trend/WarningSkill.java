package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How well warnings and events agree, from the table of a hits, b false alarms, c misses and d correct negatives.
 *
 * <p>POD = a/(a+c), FAR = b/(a+b) (false alarm ratio), POFD = b/(b+d), CSI = a/(a+b+c), BIAS = (a+b)/(a+c), ETS =
 * (a−a_r)/(a+b+c−a_r) with a_r = (a+b)(a+c)/n the hits by chance, HSS = 2(ad−bc)/[(a+c)(c+d)+(a+b)(b+d)].
 *
 * <ul>
 *   <li>POD, FAR, POFD, CSI in [0, 1]; BIAS ≥ 0, 1 where as many warnings as events; ETS in [−1/3, 1]; HSS in [−1, 1], 0 by
 *       chance.
 *   <li>A measure with denominator zero, or that exceeds the range of doubles, is undefined, each on its own.
 *   <li>Negative counts, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: closed form.
 *
 * <p>Source: Wilks, D. S. (2011), Statistical Methods in the Atmospheric Sciences; WMO verification methods.
 *
 * <pre>{@code
 * WarningSkill skill = WarningSkill.of(28, 12, 7, 153);
 * skill.criticalSuccessIndex();  // 0.5957
 * }</pre>
 *
 * @param probabilityOfDetection POD
 * @param falseAlarmRatio FAR, of the warnings
 * @param probabilityOfFalseDetection POFD, of the quiet times
 * @param criticalSuccessIndex CSI, threat score
 * @param bias warnings for each event
 * @param equitableThreatScore ETS
 * @param heidkeSkillScore HSS
 * @param n number of cases
 */
public record WarningSkill(
        OptionalDouble probabilityOfDetection,
        OptionalDouble falseAlarmRatio,
        OptionalDouble probabilityOfFalseDetection,
        OptionalDouble criticalSuccessIndex,
        OptionalDouble bias,
        OptionalDouble equitableThreatScore,
        OptionalDouble heidkeSkillScore,
        double n)
        implements Serializable {

    /**
     * The skill of a table.
     *
     * @param hits a ≥ 0, warned and happened
     * @param falseAlarms b ≥ 0, warned and did not happen
     * @param misses c ≥ 0, happened without warning
     * @param correctNegatives d ≥ 0, neither
     * @return the measures
     * @throws IllegalArgumentException if a count is negative, NaN or infinite
     * @throws UndefinedException if the number of cases exceeds the range of doubles
     */
    public static WarningSkill of(double hits, double falseAlarms, double misses, double correctNegatives) {
        double a = Checks.nonNegative(hits, "hits");
        double b = Checks.nonNegative(falseAlarms, "falseAlarms");
        double c = Checks.nonNegative(misses, "misses");
        double d = Checks.nonNegative(correctNegatives, "correctNegatives");
        double n = Range.finite(a + b + c + d, "the number of cases");
        // the products of HSS, and they alone, need counts of an ordinary size
        double[] s = Scale.balanced(new double[] {a, b, c, d});
        double byChance = (a + b) / n * (a + c);
        return new WarningSkill(
                quotient(a, a + c),
                quotient(b, a + b),
                quotient(b, b + d),
                quotient(a, a + b + c),
                quotient(a + b, a + c),
                quotient(a - byChance, a + b + c - byChance),
                quotient(
                        2 * (s[0] * s[3] - s[1] * s[2]), (s[0] + s[2]) * (s[2] + s[3]) + (s[0] + s[1]) * (s[1] + s[3])),
                n);
    }

    /**
     * The mean time between a warning and its event.
     *
     * @param leadTimes of the hits, ≥ 0, in any one unit
     * @return their mean
     * @throws IllegalArgumentException if a time is negative, NaN or infinite
     * @throws UndefinedException if there is no hit
     */
    public static double meanLeadTime(double... leadTimes) {
        Checks.nonNegative(leadTimes, "leadTimes");
        if (leadTimes.length == 0) {
            throw UndefinedException.undefined("there is no hit");
        }
        int scale = Series.scaleOf(leadTimes);
        return Math.scalb(Sums.of(Series.scaled(leadTimes, -scale)) / leadTimes.length, scale);
    }

    /** The measures. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "WarningSkill[POD = %s, FAR = %s, CSI = %s, BIAS = %s, ETS = %s, HSS = %s, n = %.0f]",
                Shown.of("%.3f", probabilityOfDetection),
                Shown.of("%.3f", falseAlarmRatio),
                Shown.of("%.3f", criticalSuccessIndex),
                Shown.of("%.3f", bias),
                Shown.of("%.3f", equitableThreatScore),
                Shown.of("%.3f", heidkeSkillScore),
                n);
    }

    private static OptionalDouble quotient(double numerator, double denominator) {
        double quotient = numerator / denominator;
        return Double.isFinite(quotient) ? OptionalDouble.of(quotient) : OptionalDouble.empty();
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
