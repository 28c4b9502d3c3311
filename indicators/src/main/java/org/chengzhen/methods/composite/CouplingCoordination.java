package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Coupling coordination of subsystems: how evenly they develop, times how far.
 *
 * <p>U₁ … Uₙ in [0, 1]; T = Σ αᵢUᵢ (αᵢ = 1/n unless given); D = √(C·T). Coupling degree C:
 *
 * <ul>
 *   <li>classic: n(ΠU)^(1/n)/ΣU, the geometric over the arithmetic mean, 2√(U₁U₂)/(U₁ + U₂) for two. Papers that
 *       drop the factor n get at most 1/n.
 *   <li>Wang 2021: √{[1 − Σ_{i>j}|Uᵢ − Uⱼ|/(n(n − 1)/2)]·[Π Uᵢ/U_max]^(1/(n − 1))}.
 *   <li>Fan 2024: 1 − 2s with s the standard deviation of U, denominator n.
 * </ul>
 *
 * <ul>
 *   <li>Range C, T, D in [0, 1]; C = 1 where all subsystems are equal.
 *   <li>Classic and Wang: any U of zero gives C = 0. All zero (0/0): C = 0, flagged, so T = D = 0; Fan has C = 1
 *       there, and D = 0.
 *   <li>Fewer than two subsystems: too few data. Values outside [0, 1] and NaN are refused.
 * </ul>
 *
 * <p>Algorithm: ratios to the maximum, so that no product underflows early; O(n), for Wang O(n²).
 *
 * <p>Source: Liao, C. (1999), 环境与经济协调发展的定量评判及其分类体系; Wang, S., Kong, W., Ren, L. et al. (2021), Research
 * on misuses and modification of coupling coordination degree model in China, Journal of Natural Resources 36(3);
 * Fan et al. (2024), Statistics and Decision (统计与决策) 2024(22), doi 10.13546/j.cnki.tjyjc.2024.22.007, as given by
 * the R package coupling 0.1.
 *
 * <pre>{@code
 * CouplingCoordination.classic(0.6, 0.4);  // C = 0.9798, T = 0.5, D = 0.6999: PRIMARY
 * CouplingCoordination.wang(0.6, 0.4);     // C = 0.7303, T = 0.5, D = 0.6043: PRIMARY
 * }</pre>
 *
 * @param coupling C
 * @param development T
 * @param coordination D
 * @param allZero whether all subsystems are zero, so that C was set
 */
public record CouplingCoordination(double coupling, double development, double coordination, boolean allZero)
        implements Serializable {
    /**
     * The classic form with equal weights.
     *
     * @param systems U, two or more, in [0, 1]
     * @return C, T and D
     * @throws IllegalArgumentException if a value is outside [0, 1]
     * @throws UndefinedException if there are fewer than two subsystems
     */
    public static CouplingCoordination classic(double... systems) {
        return of(systems, equal(systems.length), CouplingForm.CLASSIC);
    }

    /**
     * Wang's corrected form with equal weights.
     *
     * @param systems U, two or more, in [0, 1]
     * @return C, T and D
     * @throws IllegalArgumentException if a value is outside [0, 1]
     * @throws UndefinedException if there are fewer than two subsystems
     */
    public static CouplingCoordination wang(double... systems) {
        return of(systems, equal(systems.length), CouplingForm.WANG_2021);
    }

    /**
     * Fan's form with equal weights.
     *
     * @param systems U, two or more, in [0, 1]
     * @return C, T and D
     * @throws IllegalArgumentException if a value is outside [0, 1]
     * @throws UndefinedException if there are fewer than two subsystems
     */
    public static CouplingCoordination fan(double... systems) {
        return of(systems, equal(systems.length), CouplingForm.FAN_2024);
    }

    /**
     * Any form, with weights of the subsystems in T.
     *
     * @param systems U, two or more, in [0, 1]
     * @param weights α, as many, with sum 1
     * @param form formula of C
     * @return C, T and D
     * @throws IllegalArgumentException if a value is outside [0, 1], or weights do not fit or sum to one
     * @throws UndefinedException if there are fewer than two subsystems
     */
    public static CouplingCoordination of(double[] systems, double[] weights, CouplingForm form) {
        Objects.requireNonNull(systems, "systems");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(form, "form");
        Checks.fractions(systems, "systems");
        if (systems.length < 2) {
            throw UndefinedException.insufficient("subsystems", 2, systems.length);
        }
        double[] alpha = Columns.weights(weights, systems.length);
        double t = 0;
        for (int i = 0; i < systems.length; i++) {
            t += alpha[i] * systems[i];
        }
        double c = degree(form, systems);
        return new CouplingCoordination(c, t, Math.sqrt(c * t), t == 0 && Columns.range(systems)[1] == 0);
    }

    /**
     * Coordination of each pair of places, each place being one subsystem.
     *
     * @param levels U of each place, in [0, 1]
     * @param form formula of C
     * @return D, places by places, symmetric; √U on the diagonal, as a place is in step with itself
     * @throws IllegalArgumentException if a value is outside [0, 1]
     */
    public static DoubleMatrix betweenPlaces(double[] levels, CouplingForm form) {
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(form, "form");
        Checks.fractions(levels, "levels");
        int n = levels.length;
        Checks.argument(
                (long) n * n <= Integer.MAX_VALUE - 8, "levels has %d elements: more pairs than a matrix holds", n);
        double[] elements = new double[n * n];
        double[] pair = new double[2];
        Loop loop = Loop.of("places", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            elements[i * n + i] = Math.sqrt(levels[i]);
            for (int k = 0; k < i; k++) {
                pair[0] = levels[i];
                pair[1] = levels[k];
                double d = Math.sqrt(degree(form, pair) * (levels[i] + levels[k]) / 2);
                elements[i * n + k] = d;
                elements[k * n + i] = d;
            }
        }
        loop.end();
        return DoubleMatrix.of(n, n, elements);
    }

    /**
     * The grade of D on the scale of ten.
     *
     * @return by {@link GradeScale#COORDINATION}
     */
    public CoordinationGrade grade() {
        return GradeScale.COORDINATION.grade(coordination);
    }

    /**
     * The stage of C.
     *
     * @return by {@link GradeScale#COUPLING}
     */
    public CouplingStage stage() {
        return GradeScale.COUPLING.grade(coupling);
    }

    /**
     * The subsystems that lag behind: those with the smallest value.
     *
     * @param names of the subsystems
     * @param systems U, as many
     * @return the names of the smallest; all where they are equal
     * @throws IllegalArgumentException if numbers differ, or a value is outside [0, 1]
     */
    public static ImmutableList<String> lagging(java.util.List<String> names, double[] systems) {
        Checks.sameLength(names.size(), "names", systems.length, "systems");
        Checks.fractions(systems, "systems");
        ImmutableList.Builder<String> lagging = ImmutableList.builder();
        double least = systems.length == 0 ? 0 : Columns.range(systems)[0];
        for (int i = 0; i < systems.length; i++) {
            if (Ties.equal(systems[i], least)) {
                lagging.add(names.get(i));
            }
        }
        return lagging.build();
    }

    /** C of n ≥ 2 checked values. */
    static double degree(CouplingForm form, double[] u) {
        int n = u.length;
        double largest = 0;
        double sum = 0;
        for (double v : u) {
            largest = v > largest ? v : largest;
            sum += v;
        }
        if (form == CouplingForm.FAN_2024) {
            return Math.max(0, Math.min(1, 1 - 2 * Columns.populationDeviation(u)));
        }
        if (largest == 0) {
            return 0;
        }
        double product = 1;
        for (double v : u) {
            product *= v / largest;
        }
        if (form == CouplingForm.CLASSIC) {
            return Math.min(1, n * largest * root(product, n, u, largest) / sum);
        }
        double gaps = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                gaps += Math.abs(u[i] - u[k]);
            }
        }
        double evenness = Math.max(0, 1 - gaps / (n * (n - 1.0) / 2));
        return Math.min(1, Math.sqrt(evenness * root(product, n - 1, u, largest)));
    }

    /** The root of the product of ratios; by logarithms where the product nears underflow. */
    private static double root(double product, int degree, double[] u, double largest) {
        if (product < 1e-200) {
            double logs = 0;
            for (double v : u) {
                logs += Math.log(v / largest);
            }
            return Math.exp(logs / degree);
        }
        return switch (degree) {
            case 1 -> product;
            case 2 -> Math.sqrt(product);
            case 3 -> Math.cbrt(product);
            case 4 -> Math.sqrt(Math.sqrt(product));
            default -> Math.exp(Math.log(product) / degree);
        };
    }

    private static double[] equal(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    /** C, T and D with the grade. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "CouplingCoordination[C = %.4f, T = %.4f, D = %.4f: %s]",
                coupling,
                development,
                coordination,
                grade());
    }
}
