package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableMap;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;

/** A place indicator with further parts that appear where the panel has their variables. */
final class PartsWhereAllowed {
    private PartsWhereAllowed() {}

    /** The parts of the first always, those of the others where they can be computed. */
    static PlaceIndicator of(PlaceIndicator base, PlaceIndicator... more) {
        return PlaceIndicator.of(base.entry(), base.variables(), base.inputs(), study -> {
            ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
            columns.putAll(base.columns(study));
            for (PlaceIndicator other : more) {
                if (other.computableFrom(study)) {
                    columns.putAll(other.columns(study));
                }
            }
            return columns.buildOrThrow();
        });
    }
}
