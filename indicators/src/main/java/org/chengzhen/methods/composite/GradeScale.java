package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.jspecify.annotations.Nullable;

/**
 * A named scale of grades: cut points, the grade between each two, and the rule for a value on a cut.
 *
 * <p>With ascending cuts c₁ … c_k the grades g₀ … g_k hold (−∞, c₁), [c₁, c₂), …, [c_k, ∞) where the lower bound is
 * inclusive, and (−∞, c₁], (c₁, c₂], … where the upper bound is.
 *
 * <ul>
 *   <li>Values are compared as they are, before any rounding. NaN is refused: no grade is no grade.
 *   <li>Cuts must be finite and ascend; there is one grade more than cuts.
 * </ul>
 *
 * <p>Algorithm: a walk along the cuts; O(k).
 *
 * <p>Source: Liao, C. (1999), 环境与经济协调发展的定量评判及其分类体系, for {@link #COORDINATION}; upper-inclusive
 * classes appear in many later papers, as Tian, S. et al. (2021), Acta Geographica Sinica 76(4).
 *
 * <pre>{@code
 * GradeScale.COORDINATION.grade(0.4);                                      // NEAR_IMBALANCE
 * GradeScale.COORDINATION.boundary(Boundary.UPPER_INCLUSIVE).grade(0.4);       // MILD_IMBALANCE
 * }</pre>
 *
 * @param <G> the grades
 */
public final class GradeScale<G extends Enum<G>> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The ten grades of coordination D, cut at 0.1, 0.2, … 0.9, lower bound inclusive: Liao (1999). */
    public static final GradeScale<CoordinationGrade> COORDINATION = of(
            "Liao 1999, ten grades",
            Boundary.LOWER_INCLUSIVE,
            ImmutableDoubleArray.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
            CoordinationGrade.class);

    /** The four stages of coupling C, cut at 0.3, 0.5 and 0.8, upper bound inclusive. */
    public static final GradeScale<CouplingStage> COUPLING = of(
            "coupling stages", Boundary.UPPER_INCLUSIVE, ImmutableDoubleArray.of(0.3, 0.5, 0.8), CouplingStage.class);

    private final String name;
    private final Boundary boundary;
    private final ImmutableDoubleArray cuts;
    private final ImmutableList<G> grades;

    private GradeScale(String name, Boundary boundary, ImmutableDoubleArray cuts, ImmutableList<G> grades) {
        this.name = name;
        this.boundary = boundary;
        this.cuts = cuts;
        this.grades = grades;
    }

    /**
     * A scale of one's own.
     *
     * @param name with its source
     * @param boundary the rule for a value on a cut
     * @param cuts ascending, one fewer than grades
     * @param grades the enum of grades, lowest first
     * @param <E> the grades
     * @return the scale
     * @throws IllegalArgumentException if cuts do not ascend, or their number does not fit
     */
    public static <E extends Enum<E>> GradeScale<E> of(
            String name, Boundary boundary, ImmutableDoubleArray cuts, Class<E> grades) {
        ImmutableList<E> all = ImmutableList.copyOf(grades.getEnumConstants());
        Checks.argument(
                cuts.length() == all.size() - 1,
                "%d grades need %d cuts but have %d",
                all.size(),
                all.size() - 1,
                cuts.length());
        Checks.finite(cuts.toArray(), "cuts");
        for (int c = 1; c < cuts.length(); c++) {
            Checks.argument(cuts.get(c) > cuts.get(c - 1), "cuts must ascend but are %s", cuts);
        }
        return new GradeScale<>(name, boundary, cuts, all);
    }

    /**
     * The same scale with another rule for values on a cut.
     *
     * @param rule which grade a cut belongs to
     * @return a copy
     */
    public GradeScale<G> boundary(Boundary rule) {
        return new GradeScale<>(name, rule, cuts, grades);
    }

    /**
     * The grade of a value.
     *
     * @param value any number but NaN; one that is a cut within rounding lies on it
     * @return its grade
     * @throws IllegalArgumentException for NaN
     */
    public G grade(double value) {
        Checks.argument(!Double.isNaN(value), "value must be a number but is NaN");
        int grade = 0;
        while (grade < cuts.length()
                && (boundary == Boundary.LOWER_INCLUSIVE
                        ? Ties.atLeast(value, cuts.get(grade))
                        : Ties.less(cuts.get(grade), value))) {
            grade++;
        }
        return grades.get(grade);
    }

    /**
     * The scale's name.
     *
     * @return with its source
     */
    public String name() {
        return name;
    }

    /**
     * The rule for a value on a cut.
     *
     * @return which grade it belongs to
     */
    public Boundary boundary() {
        return boundary;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GradeScale<?> that
                && name.equals(that.name)
                && boundary == that.boundary
                && cuts.equals(that.cuts)
                && grades.equals(that.grades);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, boundary, cuts, grades);
    }

    /** Name, rule and cuts. */
    @Override
    public String toString() {
        return "GradeScale[" + name + ", " + boundary + ", cuts " + cuts + "]";
    }
}
