package org.chengzhen.indicators.megacity;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.chengzhen.core.panel.Variable;
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
        return PlaceIndicator.ofEachPlace(
                entry, variables, inputs, study -> formulas.apply(study).columns(study));
    }

    /** A column of classes with names of their own; an index below 0 is undefined. */
    static IndicatorColumn named(
            Entry entry, Variable variable, Sample sample, ImmutableList<String> names, int[] classes) {
        return IndicatorColumn.ofNames(entry, variable, sample, names, classes);
    }
}
