package org.chengzhen.methods.trend;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The metabolic GM(1,1): a forecast of one step at a time, each from a series that takes the last forecast in and lets its
 * oldest value go.
 *
 * <p>Step 1 is the forecast of {@link GreyModel}; then the forecast is appended, the first value dropped, and the model fitted
 * anew.
 *
 * <ul>
 *   <li>In the unit of x. Fewer than four values: too few data. Values not above zero, NaN and infinity are refused; a forecast
 *       that is not above zero ends the forecasts: undefined.
 * </ul>
 *
 * <p>Algorithm: one fit for each step; O(steps · n).
 *
 * <p>Source: Liu, S. and Lin, Y. (2010), Grey Systems: Theory and Applications.
 *
 * <pre>{@code
 * MetabolicGreyModel.of(new double[] {60.24, 61.5, 62.71, 63.89, 64.72, 65.22}, 3).forecasts().get(2);  // 68.146
 * }</pre>
 *
 * @param forecasts one for each step
 * @param models the model behind each of them
 */
public record MetabolicGreyModel(ImmutableDoubleArray forecasts, ImmutableList<GreyModel> models)
        implements Serializable {
    /**
     * The forecasts of a series.
     *
     * @param values x &gt; 0 in equal steps of time, at least four
     * @param steps how many forecasts, ≥ 1
     * @return forecasts and models
     * @throws IllegalArgumentException if a value is not above zero, NaN or infinite, or there is no step
     * @throws UndefinedException if there are fewer than four values, or a model or forecast has no value
     */
    public static MetabolicGreyModel of(double[] values, int steps) {
        Objects.requireNonNull(values, "values");
        Checks.atLeast(steps, 1, "steps");
        double[] x = values.clone();
        ImmutableDoubleArray.Builder forecasts = ImmutableDoubleArray.builder(steps);
        ImmutableList.Builder<GreyModel> models = ImmutableList.builder();
        for (int step = 0; step < steps; step++) {
            GreyModel model = GreyModel.of(x);
            double forecast = model.fitted(1).get(x.length);
            if (!(forecast > 0)) {
                throw UndefinedException.undefined("forecast " + (step + 1) + " is not above zero: " + forecast);
            }
            forecasts.add(forecast);
            models.add(model);
            System.arraycopy(x, 1, x, 0, x.length - 1);
            x[x.length - 1] = forecast;
        }
        return new MetabolicGreyModel(forecasts.build(), models.build());
    }

    /** The forecasts. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MetabolicGreyModel[forecasts %s]", forecasts);
    }
}
