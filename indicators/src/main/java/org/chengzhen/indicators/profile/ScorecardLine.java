package org.chengzhen.indicators.profile;

import java.io.Serializable;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.methods.trend.SenSlope;

/**
 * One item of a {@link Scorecard}.
 *
 * @param item of the system
 * @param year of the value
 * @param value in the unit of the item
 * @param distance what the value has to change by to reach the target, positive upwards, 0 where it is met; empty without one
 * @param standing how the place stands
 * @param paceNeeded change a year that reaches the target in time; empty where it is met or past
 * @param rateNeeded compound rate a year that does, as a fraction; empty where value or target is not positive
 * @param lastChange change from the year before
 * @param slope Sen slope of the last five years
 * @param rateHad compound rate a year over them, as a fraction
 * @param remark what a value needs where there is none; that it is the base of the plan where nothing newer is known
 */
public record ScorecardLine(
        SystemItem item,
        OptionalInt year,
        OptionalDouble value,
        OptionalDouble distance,
        Standing standing,
        OptionalDouble paceNeeded,
        OptionalDouble rateNeeded,
        OptionalDouble lastChange,
        OptionalDouble slope,
        OptionalDouble rateHad,
        String remark)
        implements Serializable {

    static ScorecardLine of(SystemItem item, SortedMap<Integer, Double> all, int lastYear, Supplier<String> remark) {
        int due = item.targetYear().orElse(Integer.MAX_VALUE);
        SortedMap<Integer, Double> series = due < lastYear ? all.headMap(due + 1) : all;
        if (series.isEmpty()) {
            return new ScorecardLine(
                    item,
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Standing.NO_DATA,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    remark.get());
        }
        int year = series.lastKey();
        double value = series.get(year);
        SortedMap<Integer, Double> recent = series.tailMap(year - Scorecard.PACE_YEARS);
        OptionalDouble slope = slope(recent);
        Target target = item.resolvedTarget();
        double change = target.numeric() ? target.change(value) : Double.NaN;
        boolean ahead = target.numeric() && change != 0 && due != Integer.MAX_VALUE && due > year;
        double goal = value + change;
        double years = (double) due - year;
        return new ScorecardLine(
                item,
                OptionalInt.of(year),
                OptionalDouble.of(value),
                target.numeric() ? OptionalDouble.of(change) : OptionalDouble.empty(),
                standing(item, target, year, value, Math.max(lastYear, year), slope),
                ahead ? OptionalDouble.of(change / years) : OptionalDouble.empty(),
                ahead && value > 0 && goal > 0
                        ? OptionalDouble.of(Math.pow(goal / value, 1 / years) - 1)
                        : OptionalDouble.empty(),
                series.containsKey(year - 1) ? OptionalDouble.of(value - series.get(year - 1)) : OptionalDouble.empty(),
                slope,
                rate(recent),
                remark.get());
    }

    private static OptionalDouble slope(SortedMap<Integer, Double> recent) {
        if (recent.size() < 2) {
            return OptionalDouble.empty();
        }
        double[] times =
                recent.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] values =
                recent.values().stream().mapToDouble(Double::doubleValue).toArray();
        return OptionalDouble.of(SenSlope.of(times, values).slope());
    }

    private static OptionalDouble rate(SortedMap<Integer, Double> recent) {
        double first = recent.get(recent.firstKey());
        double last = recent.get(recent.lastKey());
        int years = recent.lastKey() - recent.firstKey();
        return years > 0 && first > 0 && last > 0
                ? OptionalDouble.of(Math.pow(last / first, 1.0 / years) - 1)
                : OptionalDouble.empty();
    }

    private static Standing standing(
            SystemItem item, Target target, int year, double value, int lastYear, OptionalDouble slope) {
        if (target.relation() == Target.Relation.UPWARDS || target.relation() == Target.Relation.DOWNWARDS) {
            boolean up = target.relation() == Target.Relation.UPWARDS;
            return slope.isEmpty()
                    ? Standing.OPEN
                    : (up ? slope.getAsDouble() > 0 : slope.getAsDouble() < 0) ? Standing.ON_TRACK : Standing.BEHIND;
        }
        if (!target.numeric()) {
            return Standing.NO_TARGET;
        }
        if (target.metBy(value)) {
            return Standing.MET;
        }
        if (item.targetYear().isEmpty() || year >= item.targetYear().getAsInt()) {
            return Standing.MISSED;
        }
        int due = item.targetYear().getAsInt();
        if (due <= lastYear) {
            return Standing.OPEN;
        }
        double change = target.change(value);
        if (item.base().isPresent()
                && item.baseYear().isPresent()
                && item.baseYear().getAsInt() < year) {
            double base = item.base().getAsDouble();
            double goal = value + change;
            double line = base
                    + (goal - base)
                            * (year - item.baseYear().getAsInt())
                            / (due - item.baseYear().getAsInt());
            return (value - line) * Math.signum(change) >= 0 ? Standing.ON_TRACK : Standing.BEHIND;
        }
        if (slope.isEmpty()) {
            return Standing.OPEN;
        }
        return slope.getAsDouble() * Math.signum(change) * (due - year) >= Math.abs(change)
                ? Standing.ON_TRACK
                : Standing.BEHIND;
    }

    /** The item, its value and how the place stands; what is needed and what was had each year. */
    @Override
    public String toString() {
        return "ScorecardLine[" + item + ": " + Shown.of("%.6g", value)
                + (year.isPresent() ? " in " + year.getAsInt() : "") + ", " + standing + ", distance "
                + Shown.of("%.4g", distance) + ", needs " + Shown.of("%.4g", paceNeeded) + " a year (rate "
                + Shown.of("%.4g", rateNeeded) + "), had " + Shown.of("%.4g", slope) + " (rate "
                + Shown.of("%.4g", rateHad) + ", last " + Shown.of("%.4g", lastChange)
                + (remark.isEmpty() ? ")]" : "), " + remark + "]");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
