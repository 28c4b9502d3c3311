package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * How much of the growth of output came from more built-up land, and how much from more output on each unit
 * of it.
 *
 * <p>ΔlnY = Δln(Y/A) + ΔlnA; the shares are each term over ΔlnY, Y output at constant prices, A land.
 *
 * <ul>
 *   <li>Any sign; the two shares add up to one.
 *   <li>Output that stands still: undefined. Output that does not grow: no mode.
 *   <li>Zero, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic.
 *
 * <p>Source: the land analogue of Solow, R. M. (1957), Technical change and the aggregate production function.
 *
 * <pre>{@code
 * LandGrowth.of(3000, 4200, 500, 620).productivityShare();  // 0.3607
 * LandGrowth.of(3000, 4200, 500, 620).mode();               // Optional[MIXED]
 * }</pre>
 */
public final class LandGrowth {
    private LandGrowth() {}

    /**
     * The two sources of growth.
     *
     * @param outputGrowth ΔlnY
     * @param productivityShare Δln(Y/A)/ΔlnY
     * @param expansionShare ΔlnA/ΔlnY
     * @param mode intensive, mixed or extensive; empty where output does not grow
     */
    public record LandAccount(
            double outputGrowth, double productivityShare, double expansionShare, Optional<GrowthMode> mode)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "LandGrowth[land productivity %.4f, expansion %.4f, %s]",
                    productivityShare,
                    expansionShare,
                    mode.map(GrowthMode::name).orElse("no growth"));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The decomposition.
     *
     * @param outputStart Y at the start, &gt; 0
     * @param outputEnd Y at the end, &gt; 0
     * @param landStart A at the start, &gt; 0
     * @param landEnd A at the end, &gt; 0
     * @return the shares
     * @throws IllegalArgumentException if a value is not positive and finite
     * @throws UndefinedException if output stands still
     */
    public static LandAccount of(double outputStart, double outputEnd, double landStart, double landEnd) {
        Checks.positive(outputStart, "outputStart");
        Checks.positive(outputEnd, "outputEnd");
        Checks.positive(landStart, "landStart");
        Checks.positive(landEnd, "landEnd");
        if (outputStart == outputEnd) {
            throw UndefinedException.undefined("output stands still at " + outputStart);
        }
        double growth = EmploymentElasticity.logChange(outputStart, outputEnd);
        double expansion = EmploymentElasticity.logChange(landStart, landEnd);
        double productivity = Range.finite((growth - expansion) / growth, "the productivity share");
        return new LandAccount(
                growth,
                productivity,
                expansion / growth,
                growth > 0 ? Optional.of(GrowthMode.of(growth, productivity)) : Optional.empty());
    }
}
