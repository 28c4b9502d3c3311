package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;

/**
 * Growth accounting: what capital, labour and the rest, total factor productivity, add to the growth of
 * output.
 *
 * <p>g_Y = g_A + α g_K + (1 − α) g_L, so g_A = g_Y − α g_K − (1 − α) g_L; g rates of growth a year or
 * differences of logarithms, output and capital at constant prices, α the share of capital in income.
 *
 * <ul>
 *   <li>Any sign; the three shares add up to one. Output that stands still: shares undefined, productivity is
 *       there. Output that does not grow: no mode.
 *   <li>α lies in (0, 1); NaN and infinity are refused. Levels must be positive.
 * </ul>
 *
 * <p>Algorithm: arithmetic; capital comes from {@link PerpetualInventory}.
 *
 * <p>Source: Solow, R. M. (1957), Technical change and the aggregate production function; averaged shares:
 * Törnqvist, L. (1936), The Bank of Finland's consumption price index.
 *
 * <pre>{@code
 * GrowthAccounting.ofRates(0.08, 0.10, 0.01, 0.4).productivity();  // 0.034
 * GrowthAccounting.ofRates(0.08, 0.10, 0.01, 0.4).mode();          // Optional[MIXED]
 * }</pre>
 */
public final class GrowthAccounting {
    private GrowthAccounting() {}

    /**
     * The account of one period.
     *
     * @param outputGrowth g_Y
     * @param productivity g_A, growth of total factor productivity
     * @param capitalContribution α g_K
     * @param labourContribution (1 − α) g_L
     * @param capitalShare of the growth of output; empty where output stands still
     * @param labourShare of the growth of output; empty where output stands still
     * @param productivityShare of the growth of output; empty where output stands still
     * @param mode intensive, mixed or extensive; empty where output does not grow
     */
    public record Account(
            double outputGrowth,
            double productivity,
            double capitalContribution,
            double labourContribution,
            OptionalDouble capitalShare,
            OptionalDouble labourShare,
            OptionalDouble productivityShare,
            Optional<GrowthMode> mode)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "GrowthAccounting[%.4f = productivity %.4f + capital %.4f + labour %.4f, %s]",
                    outputGrowth,
                    productivity,
                    capitalContribution,
                    labourContribution,
                    mode.map(GrowthMode::name).orElse("no growth"));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The account from rates of growth.
     *
     * @param outputGrowth g_Y
     * @param capitalGrowth g_K
     * @param labourGrowth g_L
     * @param capitalElasticity α in (0, 1)
     * @return the account
     * @throws IllegalArgumentException if a rate is NaN or infinite, or α is outside (0, 1)
     */
    public static Account ofRates(
            double outputGrowth, double capitalGrowth, double labourGrowth, double capitalElasticity) {
        Checks.finite(outputGrowth, "outputGrowth");
        Checks.finite(capitalGrowth, "capitalGrowth");
        Checks.finite(labourGrowth, "labourGrowth");
        Checks.argument(
                capitalElasticity > 0 && capitalElasticity < 1,
                "capitalElasticity must be in (0, 1) but is %s",
                capitalElasticity);
        double capital = capitalElasticity * capitalGrowth;
        double labour = (1 - capitalElasticity) * labourGrowth;
        double productivity = Range.finite(outputGrowth - capital - labour, "productivity");
        double share = productivity / outputGrowth;
        return new Account(
                outputGrowth,
                productivity,
                capital,
                labour,
                share(capital, outputGrowth),
                share(labour, outputGrowth),
                share(productivity, outputGrowth),
                outputGrowth > 0 && Double.isFinite(share)
                        ? Optional.of(GrowthMode.of(outputGrowth, share))
                        : Optional.empty());
    }

    /**
     * The account from levels at two dates, by differences of logarithms, with α averaged over both (the
     * Törnqvist form).
     *
     * @param output Y at start and end, &gt; 0, constant prices
     * @param capital K at start and end, &gt; 0
     * @param labour L at start and end, &gt; 0
     * @param capitalShares α at start and end, in (0, 1)
     * @return the account, in differences of logarithms over the whole period
     * @throws IllegalArgumentException if an argument has not two elements, a level is not positive and
     *     finite, or a share is outside (0, 1)
     */
    public static Account tornqvist(double[] output, double[] capital, double[] labour, double[] capitalShares) {
        for (int i = 0; i < capitalShares.length; i++) {
            Checks.argument(
                    capitalShares[i] > 0 && capitalShares[i] < 1,
                    "capitalShares[%d] must be in (0, 1) but is %s",
                    i,
                    capitalShares[i]);
        }
        Checks.sameLength(capitalShares.length, "capitalShares", 2, "start and end");
        return ofRates(
                logGrowth(output, "output"),
                logGrowth(capital, "capital"),
                logGrowth(labour, "labour"),
                (capitalShares[0] + capitalShares[1]) / 2);
    }

    private static double logGrowth(double[] levels, String name) {
        Checks.positive(levels, name);
        Checks.sameLength(levels.length, name, 2, "start and end");
        return Math.log(levels[1]) - Math.log(levels[0]);
    }

    private static OptionalDouble share(double part, double whole) {
        double share = part / whole;
        return Double.isFinite(share) ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
