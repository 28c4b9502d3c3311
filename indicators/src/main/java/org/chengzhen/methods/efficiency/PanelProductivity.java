package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Productivity changes of the units of a panel, from each period to the next, in two parts.
 *
 * @param changes for each pair of periods one change for each unit
 * @param infeasible how many have no index, as a unit of one period cannot be measured against the other
 * @param advisableUnits how many units of a period so many variables ask for, by {@link DataEnvelopment#advisableUnits}
 */
public record PanelProductivity(ImmutableList<ImmutableList<Change>> changes, int infeasible, int advisableUnits)
        implements Serializable {
    /**
     * Whether there are fewer units than is advisable.
     *
     * @return whether many may lie on the frontier of their period for want of others to be compared with
     */
    public boolean tooFewUnits() {
        return changes.get(0).size() < advisableUnits;
    }

    /**
     * The change of one unit from a period to the next.
     *
     * @param status OK, or what stands in the place of the index and its technical part
     * @param value the index; 0 where it has none
     * @param efficiencyChange how the unit came nearer to the frontier of its period; NaN where it has no score there
     * @param technicalPart how the frontier moved: technical change, or the change of the best-practice gap
     */
    record Values(Status status, double value, double efficiencyChange, double technicalPart) implements Serializable {}

    /** The change of one unit from a period to the next. */
    public static final class Change implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Values values;
        private final int start;
        private final int unit;

        Change(Values values, int start, int unit) {
            this.values = values;
            this.start = start;
            this.unit = unit;
        }

        /**
         * Whether there is an index.
         *
         * @return OK, INFEASIBLE or UNDEFINED
         */
        public Status status() {
            return values.status();
        }

        /**
         * The index: above 1 progress, for indicators above 0.
         *
         * @return its value
         * @throws UndefinedException with the status where there is none
         */
        public double index() {
            return there(values.value());
        }

        /**
         * How the unit came nearer to the frontier of its period.
         *
         * @return the efficiency change
         * @throws UndefinedException with the status where the others of its own period give the unit no score, as
         *     super-efficiencies may
         */
        public double efficiencyChange() {
            if (Double.isNaN(values.efficiencyChange())) {
                throw new UndefinedException(
                        values.status(),
                        "unit " + unit + " has no efficiency change from period " + start + " to " + (start + 1)
                                + ": the others of one of them cannot be compared with it");
            }
            return values.efficiencyChange();
        }

        /**
         * How the frontier moved: technical change, or the change of the best-practice gap of global forms.
         *
         * @return its value
         * @throws UndefinedException with the status where there is none
         */
        public double technicalPart() {
            return there(values.technicalPart());
        }

        private double there(double value) {
            if (values.status() != Status.OK) {
                throw new UndefinedException(
                        values.status(),
                        "unit " + unit + " has no index from period " + start + " to " + (start + 1)
                                + ": its data of one"
                                + " cannot be measured against a frontier that is asked for");
            }
            return value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Change that
                    && values.equals(that.values)
                    && start == that.start
                    && unit == that.unit;
        }

        @Override
        public int hashCode() {
            return Objects.hash(values, start, unit);
        }

        @Override
        public String toString() {
            return values.status() == Status.OK
                    ? String.format(
                            Locale.ROOT,
                            "%.4f (efficiency %.4f, technical %.4f)",
                            values.value(),
                            values.efficiencyChange(),
                            values.technicalPart())
                    : Double.isNaN(values.efficiencyChange())
                            ? values.status().toString()
                            : String.format(
                                    Locale.ROOT, "%s (efficiency %.4f)", values.status(), values.efficiencyChange());
        }
    }

    /** Ratios end/start of scores against the pooled periods and against the own one. */
    static PanelProductivity ratios(double[] pooled, double[] own, int periods, int advisable) {
        return changes(pooled.length / periods, periods, advisable, (t, j) -> {
            int a = t * (pooled.length / periods) + j;
            int b = a + pooled.length / periods;
            if (Double.isNaN(pooled[a] + pooled[b]) || Double.isNaN(own[a] + own[b])) {
                return new Values(Status.INFEASIBLE, 0, own[b] / own[a], 0);
            }
            double index = Range.finite(pooled[b] / pooled[a], "the index of unit " + j);
            double efficiency = Range.finite(own[b] / own[a], "the efficiency change of unit " + j);
            return new Values(Status.OK, index, efficiency, index / efficiency);
        });
    }

    /** Differences start − end of inefficiencies against the pooled periods and against the own one. */
    static PanelProductivity differences(double[] pooled, double[] own, int periods, int advisable) {
        return changes(pooled.length / periods, periods, advisable, (t, j) -> {
            int a = t * (pooled.length / periods) + j;
            int b = a + pooled.length / periods;
            double index = pooled[a] - pooled[b];
            double efficiency = own[a] - own[b];
            return new Values(Status.OK, index, efficiency, index - efficiency);
        });
    }

    /** The change of one unit between two periods. */
    interface Between {
        Values of(int period, int unit);
    }

    static PanelProductivity changes(int units, int periods, int advisable, Between between) {
        ImmutableList.Builder<ImmutableList<Change>> all = ImmutableList.builder();
        int infeasible = 0;
        for (int t = 0; t + 1 < periods; t++) {
            ImmutableList.Builder<Change> pair = ImmutableList.builder();
            for (int j = 0; j < units; j++) {
                Values values = between.of(t, j);
                infeasible += values.status() == Status.INFEASIBLE ? 1 : 0;
                pair.add(new Change(values, t, j));
            }
            all.add(pair.build());
        }
        return new PanelProductivity(all.build(), infeasible, advisable);
    }

    /** Refuses panels that are not balanced, and too few periods. */
    static int periods(double[][][]... data) {
        String[] names = {"inputs", "outputs", "bads"};
        for (int k = 0; k < data.length; k++) {
            Objects.requireNonNull(data[k], names[k]);
        }
        int periods = data[0].length;
        for (int k = 0; k < data.length; k++) {
            double[][][] variable = data[k];
            Checks.argument(
                    variable.length == periods,
                    "%s has %d periods but inputs has %d",
                    names[k],
                    variable.length,
                    periods);
            for (int t = 1; t < periods; t++) {
                Checks.argument(
                        variable[t].length == variable[0].length,
                        "%s[%d] has %d units but period 0 has %d: take the units that have data in all periods",
                        names[k],
                        t,
                        variable[t].length,
                        variable[0].length);
            }
        }
        Checks.argument(periods >= 2, "inputs must have at least two periods but has %d", periods);
        return periods;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PanelProductivity[%d pairs of periods, %d units%s, %d infeasible]",
                changes.size(),
                changes.get(0).size(),
                tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                infeasible);
    }
}
