package org.chengzhen.indicators.plot;

import java.util.List;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Plot;

/** Plots of one row for each name, the first on top, as tall as they need. */
final class Rows {
    private static final int PIXELS = 22;

    private Rows() {}

    static Plot of(String title, String axis, List<String> names) {
        return of(title, axis, names, PIXELS);
    }

    static Plot of(String title, String axis, List<String> names, int pixels) {
        return Plot.of(title)
                .size(720, Math.max(260, 150 + pixels * names.size()))
                .x(Axis.linear(axis))
                .y(Axis.categories("", names).descending());
    }
}
