package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/** A balanced panel in label order, year behind year, and what its effects do to a vector. */
final class PanelData {
    final Arrangement w;
    final int places;
    final int years;
    final int variables;
    /** The explained variable, stacked. */
    final double[] y;
    /** The variables, stacked. */
    final double[][] x;

    PanelData(DoubleMatrix given, List<DoubleMatrix> variables, SpatialWeights weights) {
        Objects.requireNonNull(given, "y");
        Objects.requireNonNull(variables, "x");
        w = Arrangement.withoutSelf(weights);
        places = w.size();
        years = given.columns();
        this.variables = variables.size();
        Checks.sameLength(given.rows(), "y", places, "weights");
        Checks.argument(years > 0, "y has no years");
        y = stacked(given, "y");
        x = new double[variables.size()][];
        for (int v = 0; v < x.length; v++) {
            DoubleMatrix m = variables.get(v);
            Checks.argument(
                    m.rows() == places && m.columns() == years,
                    "x[%d] must be %d x %d as y but is %d x %d",
                    v,
                    places,
                    years,
                    m.rows(),
                    m.columns());
            x[v] = stacked(m, "x[" + v + "]");
        }
        w.total();
    }

    private double[] stacked(DoubleMatrix m, String name) {
        double[] stacked = new double[places * years];
        for (int t = 0; t < years; t++) {
            double[] column = m.column(t);
            for (int i = 0; i < places; i++) {
                Checks.argument(
                        Double.isFinite(column[i]), "%s[%d][%d] must be finite but is %s", name, i, t, column[i]);
            }
            System.arraycopy(w.arrange(column), 0, stacked, t * places, places);
        }
        return stacked;
    }

    /** Wv in every year. */
    double[] lag(double[] v) {
        double[] lags = new double[v.length];
        for (int t = 0; t < years; t++) {
            double[] part = Arrays.copyOfRange(v, t * places, (t + 1) * places);
            System.arraycopy(w.lag(part), 0, lags, t * places, places);
        }
        return lags;
    }

    /** The mean over the years of each place. */
    double[] placeMeans(double[] v) {
        double[] means = new double[places];
        for (int t = 0; t < years; t++) {
            for (int i = 0; i < places; i++) {
                means[i] += v[t * places + i] / years;
            }
        }
        return means;
    }

    /** The mean over the places of each year. */
    double[] yearMeans(double[] v) {
        double[] means = new double[years];
        for (int t = 0; t < years; t++) {
            means[t] = Sums.of(v, t * places, (t + 1) * places) / places;
        }
        return means;
    }

    /** A vector without its effects. */
    double[] demeaned(double[] v, PanelEffects effects) {
        if (!effects.isFixed()) {
            return v;
        }
        double[] left = v.clone();
        if (effects.ofPlaces()) {
            subtract(left, placeMeans(left), true);
        }
        if (effects.ofYears()) {
            subtract(left, yearMeans(left), false);
        }
        return left;
    }

    private void subtract(double[] v, double[] means, boolean ofPlaces) {
        for (int t = 0; t < years; t++) {
            for (int i = 0; i < places; i++) {
                v[t * places + i] -= ofPlaces ? means[i] : means[t];
            }
        }
    }

    /** y − (1 − φ)·mean over the years. */
    double[] shrunk(double[] v, double phi) {
        double[] left = v.clone();
        double[] means = placeMeans(v);
        for (int i = 0; i < places; i++) {
            means[i] *= 1 - phi;
        }
        subtract(left, means, true);
        return left;
    }

    /** A constant where no effects take it away, the variables and, where asked for, their lags. */
    double[][] columns(PanelEffects effects, boolean lagged) {
        int constant = effects.isFixed() ? 0 : 1;
        double[][] columns = new double[constant + (lagged ? 2 : 1) * variables][];
        if (constant == 1) {
            columns[0] = new double[y.length];
            Arrays.fill(columns[0], 1);
        }
        for (int v = 0; v < variables; v++) {
            columns[constant + v] = x[v];
            if (lagged) {
                columns[constant + variables + v] = lag(x[v]);
            }
        }
        return columns;
    }

    /** Names of the columns. */
    IntFunction<String> names(PanelEffects effects) {
        int shift = effects.isFixed() ? 1 : 0;
        return c -> {
            int column = c + shift;
            return column == 0
                    ? "the constant"
                    : column <= variables
                            ? "x[" + (column - 1) + "]"
                            : "the lag of x[" + (column - 1 - variables) + "]";
        };
    }

    /** The data of a likelihood with fixed effects or none. */
    Stack stack(Jacobian jacobian, PanelEffects effects, boolean lagged, LagOrder order, boolean transformed) {
        double[][] raw = columns(effects, lagged);
        int k = raw.length;
        boolean first = order == LagOrder.EFFECTS_FIRST;
        double[] left = first ? demeaned(y, effects) : y;
        double[][] star = new double[k][];
        double[][] lags = new double[k][];
        for (int c = 0; c < k; c++) {
            double[] column = first && c >= k - variables && lagged
                    ? lag(demeaned(raw[c - variables], effects))
                    : first ? demeaned(raw[c], effects) : raw[c];
            star[c] = first ? column : demeaned(column, effects);
            lags[c] = first ? lag(column) : demeaned(lag(column), effects);
            checkVaries(raw[c], star[c], names(effects).apply(c), effects);
        }
        double te = transformed && effects.ofPlaces() ? years - 1.0 : years;
        boolean mean = transformed && effects.ofYears();
        double ne = mean ? places - 1.0 : places;
        return new Stack(
                jacobian,
                years,
                first ? left : demeaned(left, effects),
                first ? lag(left) : demeaned(lag(left), effects),
                star,
                lags,
                names(effects),
                first ? v -> v : v -> demeaned(v, effects),
                te,
                te * ne,
                mean ? 1 : 0);
    }

    private static void checkVaries(double[] raw, double[] star, String name, PanelEffects effects) {
        if (effects.isFixed() && Arrangement.sumOfSquares(star) <= 1e-20 * Arrangement.sumOfSquares(raw)) {
            throw new UndefinedException(
                    Status.SINGULAR,
                    name + " does not vary once the "
                            + effects.name().toLowerCase(Locale.ROOT).replace('_', '-')
                            + " effects are taken off");
        }
    }

    /** The least numbers of places and years. */
    void check(PanelEffects effects, int coefficients) {
        if (years < 2 && (effects.ofPlaces() || effects == PanelEffects.RANDOM)) {
            throw UndefinedException.insufficient("years", 2, years);
        }
        if (places <= coefficients + 3) {
            throw UndefinedException.insufficient("places", coefficients + 4, places);
        }
    }

    /** A stacked vector as places x years in the order of the caller. */
    DoubleMatrix matrix(double[] stacked) {
        double[][] rows = new double[places][years];
        for (int t = 0; t < years; t++) {
            double[] year = w.restore(Arrays.copyOfRange(stacked, t * places, (t + 1) * places));
            for (int i = 0; i < places; i++) {
                rows[i][t] = year[i];
            }
        }
        return DoubleMatrix.of(rows);
    }
}
