package org.chengzhen.indicators.megacity;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;

/** Columns that the builders of the frame do not make: with inputs, with named classes. */
final class Columns {
    private Columns() {}

    /** An indicator whose formulas depend on inputs beside the panel. */
    static PlaceIndicator given(
            Entry entry, List<Variable> variables, List<Input<?>> inputs, Function<Study, PlaceIndicator> formulas) {
        return PlaceIndicator.of(
                entry, variables, inputs, study -> formulas.apply(study).columns(study));
    }

    /** A column of classes with names of their own; an index below 0 is undefined. */
    static IndicatorColumn named(
            Entry entry, Variable variable, Sample sample, ImmutableList<String> names, int[] classes) {
        ImmutableList<Place> all = ImmutableList.<Place>builder()
                .addAll(sample.places())
                .addAll(sample.dropped())
                .build();
        IndicatorColumn.Builder column =
                new IndicatorColumn.Builder(entry, variable, all, ImmutableList.of(sample.year()), names);
        for (int p = 0; p < all.size(); p++) {
            int chosen = p < classes.length ? classes[p] : -1;
            if (p >= classes.length) {
                column.status(p, 0, Status.MISSING, () -> "an input is missing");
            } else if (chosen < 0) {
                column.status(p, 0, Status.UNDEFINED, () -> "no class applies");
            } else {
                column.compute(p, 0, () -> chosen);
            }
        }
        return column.build();
    }
}
