package org.chengzhen.indicators.cluster;

import java.util.List;
import java.util.Optional;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The whole that structures of places are compared with: the places of the study together, or the places of
 * another panel together, as the nation.
 *
 * <pre>{@code
 * study.with(ClusterInputs.REFERENCE, Reference.of(nation));
 * }</pre>
 */
public final class Reference {
    /** All places of the study together. */
    public static final Reference STUDY = new Reference(Optional.empty());

    private final Optional<Panel> whole;

    private Reference(Optional<Panel> whole) {
        this.whole = whole;
    }

    /**
     * All places of a panel together.
     *
     * @param whole with the variables and years of the study
     * @return the reference
     */
    public static Reference of(Panel whole) {
        return new Reference(Optional.of(whole));
    }

    boolean isGiven() {
        return whole.isPresent();
    }

    /** The sum over the reference, of places of the study only over those that a computation keeps. */
    double total(Selection kept, int year, Variable variable) {
        double[] values = whole.isPresent() ? present(whole.get(), year, variable) : kept.values(year, variable);
        return Selection.sum(values);
    }

    double[] totals(Selection kept, int year, List<Variable> variables) {
        return variables.stream().mapToDouble(v -> total(kept, year, v)).toArray();
    }

    private static double[] present(Panel panel, int year, Variable variable) {
        double[] values = panel.has(variable) && panel.years().contains(year)
                ? panel.values(variable, year)
                : new double[] {Double.NaN};
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new UndefinedException(
                        Status.MISSING, "the reference lacks " + variable.id() + " of " + year + ", in part or at all");
            }
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reference that && whole.equals(that.whole);
    }

    @Override
    public int hashCode() {
        return whole.hashCode();
    }

    /** As {@code places of the study}. */
    @Override
    public String toString() {
        return whole.map(Panel::toString).orElse("places of the study");
    }
}
