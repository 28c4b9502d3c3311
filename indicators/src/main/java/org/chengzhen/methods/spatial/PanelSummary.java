package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Sums;

/** What a fitted panel model tells beside its estimates. */
final class PanelSummary {
    private PanelSummary() {}

    static SpatialPanelFit of(
            PanelData data,
            Stack s,
            SpatialModelFit estimates,
            PanelEffects effects,
            BiasCorrection bias,
            Factors factors) {
        double[] b = estimates.coefficients().toArray();
        double[] left = leftOver(data, b, estimates.rho().orElse(0), effects, estimates.model());
        double mean = Sums.of(left) / left.length;
        double[] ofPlaces = new double[data.places];
        double[] ofYears = new double[data.years];
        if (effects.ofPlaces()) {
            double[] means = data.placeMeans(left);
            for (int i = 0; i < ofPlaces.length; i++) {
                ofPlaces[i] = means[i] - mean;
            }
        }
        if (effects.ofYears()) {
            double[] means = data.yearMeans(left);
            for (int t = 0; t < ofYears.length; t++) {
                ofYears[t] = means[t] - mean;
            }
        }
        boolean regular =
                data.w.weights().isRowStandardized() && data.w.islands().isEmpty();
        return new SpatialPanelFit(
                estimates,
                effects,
                bias,
                data.places,
                data.years,
                squaredCorrelation(s, b, estimates.model(), factors, data),
                effects.isFixed() ? mean : b[0],
                ImmutableDoubleArray.copyOf(data.w.restore(ofPlaces)),
                ImmutableDoubleArray.copyOf(ofYears),
                data.matrix(estimates.residuals().toArray()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                regular || !effects.ofYears());
    }

    /** y − ρWy − Xb without a constant. */
    private static double[] leftOver(PanelData data, double[] b, double rho, PanelEffects effects, SpatialModel model) {
        double[][] columns = data.columns(effects, model.lagsVariables());
        double[] left = MaximumLikelihood.minus(data.y, rho, data.lag(data.y));
        for (int c = effects.isFixed() ? 0 : 1; c < columns.length; c++) {
            left = MaximumLikelihood.minus(left, b[c], columns[c]);
        }
        return left;
    }

    /** corr²(y*, ŷ*), ŷ* of the reduced form. */
    static OptionalDouble squaredCorrelation(Stack s, double[] b, SpatialModel model, Factors factors, PanelData data) {
        double[] fitted = new Design(s.x(), s.names()).fitted(b);
        if (!model.isError()) {
            int n = data.places;
            for (int t = 0; t < data.years; t++) {
                double[] part = Arrays.copyOfRange(fitted, t * n, (t + 1) * n);
                factors.solve(part);
                System.arraycopy(part, 0, fitted, t * n, n);
            }
            fitted = s.demean().apply(fitted);
        }
        double[] y = s.y();
        double meanY = Sums.of(y) / y.length;
        double meanFit = Sums.of(fitted) / y.length;
        double cross = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < y.length; i++) {
            cross += (y[i] - meanY) * (fitted[i] - meanFit);
            first += (y[i] - meanY) * (y[i] - meanY);
            second += (fitted[i] - meanFit) * (fitted[i] - meanFit);
        }
        double product = first * second;
        return product > 0 ? OptionalDouble.of(cross * cross / product) : OptionalDouble.empty();
    }
}
