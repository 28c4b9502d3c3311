package org.chengzhen.methods.interaction;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The gravity model of flows fitted by Poisson regression with a logarithmic link, unconstrained or with an
 * effect for each origin, each destination, or both.
 *
 * <p>ln E(Tᵢⱼ) = k + μ·ln Vᵢ + α·ln Wⱼ + β·g(cᵢⱼ), g(c) = c for {@link DecayForm#EXPONENTIAL}, ln c for
 * {@link DecayForm#POWER}. V and W are masses of origin and destination, in any units; with origin effects kᵢ
 * stands for k + μ·ln Vᵢ, with destination effects lⱼ for α·ln Wⱼ. Falling flows have β &lt; 0. Standard errors
 * are those of the Poisson likelihood.
 *
 * <ul>
 *   <li>Flows are ≥ 0 and need not be whole: zeros take part, which logarithms of flows cannot.
 *   <li>Masses are &gt; 0; costs are &gt; 0 for the power, ≥ 0 for the exponential, finite in both: leave
 *       unreachable pairs out.
 *   <li>An origin (destination) with an effect but without any flow has no effect, fitted flows of 0 and no
 *       standard error; its pairs do not inform the rest.
 *   <li>Constrained fits reproduce the observed sums of their origins and destinations.
 *   <li>No flow at all: undefined. Fewer pairs than coefficients: too few data. A column that others make up
 *       (all costs equal, say): SINGULAR. No end of the iteration: NOT_CONVERGED.
 *   <li>Negative, infinite and missing values are refused.
 * </ul>
 *
 * <p>Algorithm: Newton's method (iteratively reweighted least squares); each step O(Nk² + p³) for N pairs, k
 * regressors and p coefficients, effects included; memory p²/2.
 *
 * <p>Source: Flowerdew, R. and Aitkin, M. (1982), A method of fitting the gravity model based on the Poisson
 * distribution; Santos Silva, J. M. C. and Tenreyro, S. (2006), The log of gravity.
 *
 * <pre>{@code
 * double[] flows = {100, 40, 60, 10};
 * double[] cost = {1, 2, 1, 2};
 * PoissonGravity.with(DecayForm.EXPONENTIAL)
 *         .originConstrained(flows, new int[] {0, 0, 1, 1}, new double[] {1, 2, 3, 4}, cost)
 *         .cost(); // -2.412… (se 0.598…)
 * }</pre>
 */
public final class PoissonGravity {
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_STEPS = 100;

    private final DecayForm form;

    private PoissonGravity(DecayForm form) {
        this.form = form;
    }

    /**
     * The model with a form of decay.
     *
     * @param form how cost enters
     * @return the settings
     */
    public static PoissonGravity with(DecayForm form) {
        Objects.requireNonNull(form, "form");
        return new PoissonGravity(form);
    }

    /**
     * The model with a constant and both masses.
     *
     * @param flows T of N pairs
     * @param originMasses V of the origin of each pair, &gt; 0
     * @param destinationMasses W of its destination, &gt; 0
     * @param costs c of each pair
     * @return k, μ, α, β
     * @throws IllegalArgumentException if lengths differ or a number lies outside its domain
     * @throws UndefinedException see the class comment
     */
    public Fit unconstrained(double[] flows, double[] originMasses, double[] destinationMasses, double[] costs) {
        int n = flows.length;
        Model model = new Model(flows);
        model.constant = true;
        model.origin = Optional.of(LogLinearGravity.logarithms(originMasses, "originMasses", n));
        model.destination = Optional.of(LogLinearGravity.logarithms(destinationMasses, "destinationMasses", n));
        return model.fit(deterrence(costs, n));
    }

    /**
     * The model with an effect for each origin: fitted flows leave each as observed.
     *
     * @param flows T of N pairs
     * @param origins of each pair, numbered from 0
     * @param destinationMasses W of the destination of each pair, &gt; 0
     * @param costs c of each pair
     * @return kᵢ, α, β
     * @throws IllegalArgumentException if lengths differ or a number lies outside its domain
     * @throws UndefinedException see the class comment
     */
    public Fit originConstrained(double[] flows, int[] origins, double[] destinationMasses, double[] costs) {
        int n = flows.length;
        Model model = new Model(flows);
        model.origins = Optional.of(numbered(origins, "origins", n));
        model.destination = Optional.of(LogLinearGravity.logarithms(destinationMasses, "destinationMasses", n));
        return model.fit(deterrence(costs, n));
    }

    /**
     * The model with an effect for each destination: fitted flows reach each as observed.
     *
     * @param flows T of N pairs
     * @param originMasses V of the origin of each pair, &gt; 0
     * @param destinations of each pair, numbered from 0
     * @param costs c of each pair
     * @return lⱼ, μ, β
     * @throws IllegalArgumentException if lengths differ or a number lies outside its domain
     * @throws UndefinedException see the class comment
     */
    public Fit destinationConstrained(double[] flows, double[] originMasses, int[] destinations, double[] costs) {
        int n = flows.length;
        Model model = new Model(flows);
        model.destinations = Optional.of(numbered(destinations, "destinations", n));
        model.origin = Optional.of(LogLinearGravity.logarithms(originMasses, "originMasses", n));
        return model.fit(deterrence(costs, n));
    }

    /**
     * The model with an effect for each origin and each destination; the first destination with any flow has
     * effect 0.
     *
     * @param flows T of N pairs
     * @param origins of each pair, numbered from 0
     * @param destinations of each pair, numbered from 0
     * @param costs c of each pair
     * @return kᵢ, lⱼ, β
     * @throws IllegalArgumentException if lengths differ or a number lies outside its domain
     * @throws UndefinedException see the class comment
     */
    public Fit doublyConstrained(double[] flows, int[] origins, int[] destinations, double[] costs) {
        int n = flows.length;
        Model model = new Model(flows);
        model.origins = Optional.of(numbered(origins, "origins", n));
        model.destinations = Optional.of(numbered(destinations, "destinations", n));
        return model.fit(deterrence(costs, n));
    }

    /**
     * The model of cost alone, without a constant: T = e^βg(c).
     *
     * @param flows T of N pairs
     * @param costs c of each pair
     * @return β
     * @throws IllegalArgumentException if lengths differ or a number lies outside its domain
     * @throws UndefinedException see the class comment
     */
    public Fit costOnly(double[] flows, double[] costs) {
        return new Model(flows).fit(deterrence(costs, flows.length));
    }

    private double[] deterrence(double[] costs, int n) {
        if (form == DecayForm.POWER) {
            return LogLinearGravity.logarithms(costs, "costs", n);
        }
        Checks.sameLength(costs.length, "costs", n, "flows");
        return Checks.nonNegative(costs, "costs");
    }

    private static int[] numbered(int[] values, String name, int n) {
        Checks.sameLength(values.length, name, n, "flows");
        for (int p = 0; p < n; p++) {
            Checks.argument(values[p] >= 0, "%s[%d] must be >= 0 but is %d", name, p, values[p]);
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PoissonGravity that && form == that.form;
    }

    @Override
    public int hashCode() {
        return Objects.hash(form);
    }

    @Override
    public String toString() {
        return "PoissonGravity[" + form + "]";
    }

    /** What enters, before the design is laid out. */
    private static final class Model {
        private final double[] flows;
        private boolean constant;
        private Optional<double[]> origin = Optional.empty();
        private Optional<double[]> destination = Optional.empty();
        private Optional<int[]> origins = Optional.empty();
        private Optional<int[]> destinations = Optional.empty();

        Model(double[] flows) {
            this.flows = Checks.nonNegative(flows, "flows");
        }

        /** Whether each group has any flow, by its number; of no group where there are none. */
        private boolean[] alive(Optional<int[]> groups) {
            int[] of = groups.orElse(new int[0]);
            boolean[] alive = new boolean[Arrays.stream(of).max().orElse(-1) + 1];
            for (int p = 0; p < of.length; p++) {
                alive[of[p]] |= flows[p] > 0;
            }
            return alive;
        }

        Fit fit(double[] deterrence) {
            double total = Range.finite(Sums.of(flows), "the sum of flows");
            if (total == 0) {
                throw UndefinedException.undefined("all flows of " + flows.length + " pairs are zero");
            }
            boolean[] aliveOrigins = alive(origins);
            boolean[] aliveDestinations = alive(destinations);
            int[] used = IntStream.range(0, flows.length)
                    .filter(p -> origins.map(o -> aliveOrigins[o[p]]).orElse(true)
                            && destinations.map(d -> aliveDestinations[d[p]]).orElse(true))
                    .toArray();
            List<double[]> covariates = new ArrayList<>();
            origin.ifPresent(x -> covariates.add(chosen(x, used)));
            destination.ifPresent(x -> covariates.add(chosen(x, used)));
            covariates.add(chosen(deterrence, used));
            List<int[]> groups = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            if (constant) {
                groups.add(new int[used.length]);
                sizes.add(1);
            }
            int[] originEffect = effects(aliveOrigins, 0);
            // with effects on both sides one of them would be the sum of the others
            int[] destinationEffect = effects(aliveDestinations, origins.isPresent() ? 1 : 0);
            origins.ifPresent(o -> {
                groups.add(Arrays.stream(used).map(p -> originEffect[o[p]]).toArray());
                sizes.add(count(originEffect));
            });
            destinations.ifPresent(d -> {
                groups.add(Arrays.stream(used).map(p -> destinationEffect[d[p]]).toArray());
                sizes.add(count(destinationEffect));
            });
            SparseDesign design = new SparseDesign(
                    used.length,
                    covariates,
                    groups,
                    sizes.stream().mapToInt(s -> s).toArray(),
                    !groups.isEmpty());
            if (used.length < design.size()) {
                throw UndefinedException.insufficient("pairs with flows", design.size(), used.length);
            }
            PoissonRegression regression = new PoissonRegression(design, chosen(flows, used));
            regression.iterate(TOLERANCE, MOST_STEPS);
            return result(design, regression, used, covariates.size(), originEffect, destinationEffect);
        }

        private Fit result(
                SparseDesign design,
                PoissonRegression regression,
                int[] used,
                int covariates,
                int[] originEffect,
                int[] destinationEffect) {
            double[] beta = regression.coefficients();
            double[][] lower = regression.information();
            double[] fitted = new double[flows.length];
            for (int p = 0; p < used.length; p++) {
                fitted[used[p]] = regression.fitted()[p];
            }
            int next = 0;
            Optional<Coefficient> originMass =
                    origin.isPresent() ? Optional.of(design.covariate(next++, beta, lower)) : Optional.empty();
            Optional<Coefficient> destinationMass =
                    destination.isPresent() ? Optional.of(design.covariate(next, beta, lower)) : Optional.empty();
            int start = constant ? 1 : 0;
            boolean both = origins.isPresent() && destinations.isPresent();
            ImmutableList.Builder<Optional<Coefficient>> ofOrigins = ImmutableList.builder();
            for (int e : originEffect) {
                ofOrigins.add(e < 0 ? Optional.empty() : Optional.of(design.effect(start + e, beta, lower)));
            }
            start += count(originEffect);
            ImmutableList.Builder<Optional<Coefficient>> ofDestinations = ImmutableList.builder();
            for (int e : destinationEffect) {
                if (e == REFERENCE) {
                    ofDestinations.add(Optional.of(new Coefficient(0, 0)));
                } else if (e < 0) {
                    ofDestinations.add(Optional.empty());
                } else {
                    ofDestinations.add(Optional.of(
                            both ? design.difference(start + e, beta, lower) : design.effect(start + e, beta, lower)));
                }
            }
            return new Fit(
                    constant ? Optional.of(design.effect(0, beta, lower)) : Optional.empty(),
                    originMass,
                    destinationMass,
                    design.covariate(covariates - 1, beta, lower),
                    ofOrigins.build(),
                    ofDestinations.build(),
                    Range.finite(regression.deviance(), "the deviance"),
                    Range.finite(PoissonRegression.nullDeviance(flows), "the deviance of equal flows"),
                    ImmutableDoubleArray.copyOf(fitted),
                    regression.steps());
        }

        private static final int DEAD = -2;
        private static final int REFERENCE = -1;

        /** Numbers of the effects; the first ones alive are references. */
        private static int[] effects(boolean[] alive, int references) {
            int[] effects = new int[alive.length];
            int next = -references;
            for (int g = 0; g < alive.length; g++) {
                effects[g] = alive[g] ? next++ : DEAD;
            }
            return effects;
        }

        private static int count(int[] effects) {
            return (int) Arrays.stream(effects).filter(e -> e >= 0).count();
        }

        private static double[] chosen(double[] values, int[] used) {
            return Arrays.stream(used).mapToDouble(p -> values[p]).toArray();
        }
    }

    /**
     * A fitted model.
     *
     * @param constant k, where there is one
     * @param originMass μ, the coefficient of ln V, where there is one
     * @param destinationMass α, the coefficient of ln W, where there is one
     * @param cost β, below 0 where flows fall with cost
     * @param originEffects kᵢ by number of the origin, where fitted; empty for one without flow
     * @param destinationEffects lⱼ by number of the destination, where fitted; empty for one without flow
     * @param deviance 2·Σ(T·ln(T/T̂) − T + T̂)
     * @param nullDeviance that of the mean flow for all pairs
     * @param fitted T̂ of each pair
     * @param steps of the iteration
     */
    public record Fit(
            Optional<Coefficient> constant,
            Optional<Coefficient> originMass,
            Optional<Coefficient> destinationMass,
            Coefficient cost,
            ImmutableList<Optional<Coefficient>> originEffects,
            ImmutableList<Optional<Coefficient>> destinationEffects,
            double deviance,
            double nullDeviance,
            ImmutableDoubleArray fitted,
            int steps)
            implements Serializable {

        /**
         * The share of the null deviance that the model explains, D².
         *
         * @return 1 − deviance/null deviance; below 0 for a model worse than the mean
         * @throws UndefinedException if all flows are equal
         */
        public double devianceExplained() {
            if (nullDeviance == 0) {
                throw new UndefinedException(Status.UNDEFINED, "all flows are equal");
            }
            return 1 - deviance / nullDeviance;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Fit[cost %s, deviance %.6g of %.6g, %d pairs]",
                    cost,
                    deviance,
                    nullDeviance,
                    fitted.length());
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }
}
