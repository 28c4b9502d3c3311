package org.chengzhen.core.panel;

import java.util.ArrayList;
import java.util.List;

/**
 * Missing values between two years, on request, and each flagged.
 *
 * <p>Linear: x_t = x_s + (x_u − x_s)(t − s)/(u − s); geometric: x_t = x_s·(x_u/x_s)^((t − s)/(u − s)); s and u the nearest years
 * with a value.
 *
 * <ul>
 *   <li>Only gaps between two values are filled; nothing is carried beyond the first and last value.
 *   <li>A gap that touches zero or a negative value is not filled geometrically.
 *   <li>Every filled cell has a {@link Flag}, and the panel a note with their number. Without a gap the panel is the same.
 * </ul>
 *
 * <p>Cost: one sweep over places and years.
 *
 * <pre>{@code
 * panel = Interpolation.linear(panel, Variables.POPULATION);
 * panel.flags();   // which cells, and between which years
 * }</pre>
 */
public final class Interpolation {
    private Interpolation() {}

    private enum Form {
        LINEAR("linearly") {
            @Override
            double at(double start, double end, double part) {
                return start + (end - start) * part;
            }
        },
        GEOMETRIC("geometrically") {
            @Override
            double at(double start, double end, double part) {
                return start > 0 && end > 0 ? start * Math.pow(end / start, part) : Double.NaN;
            }
        };

        private final String adverb;

        Form(String adverb) {
            this.adverb = adverb;
        }

        abstract double at(double start, double end, double part);
    }

    /**
     * Fills gaps along a straight line.
     *
     * @param panel any panel
     * @param variable whose gaps are filled
     * @return a panel with filled and flagged cells
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public static Panel linear(Panel panel, Variable variable) {
        return fill(panel, variable, Form.LINEAR);
    }

    /**
     * Fills gaps at a constant rate of growth.
     *
     * @param panel any panel
     * @param variable whose gaps are filled
     * @return a panel with filled and flagged cells
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public static Panel geometric(Panel panel, Variable variable) {
        return fill(panel, variable, Form.GEOMETRIC);
    }

    private static Panel fill(Panel panel, Variable variable, Form form) {
        double[] x = panel.yearMajor(variable);
        int n = panel.places().size();
        List<Flag> flags = new ArrayList<>(panel.flags());
        int already = flags.size();
        for (int p = 0; p < n; p++) {
            int before = -1;
            for (int y = 0; y < panel.years().length(); y++) {
                if (Double.isNaN(x[y * n + p])) {
                    continue;
                }
                for (int gap = before + 1; before >= 0 && gap < y; gap++) {
                    int from = panel.years().get(before);
                    int to = panel.years().get(y);
                    int year = panel.years().get(gap);
                    double value = form.at(x[before * n + p], x[y * n + p], (double) (year - from) / (to - from));
                    if (Double.isFinite(value)) {
                        x[gap * n + p] = value;
                        flags.add(new Flag(
                                panel.places().get(p).code(),
                                year,
                                variable,
                                "interpolated " + form.adverb + " between " + from + " and " + to));
                    }
                }
                before = y;
            }
        }
        int count = flags.size() - already;
        return count == 0
                ? panel
                : panel.with(variable, x)
                        .withFlags(flags)
                        .noted(count + " values of " + variable.id() + " are interpolated " + form.adverb);
    }
}
