package org.chengzhen.indicators.cluster;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;

/** Amounts by industry that a panel holds, and statistics of them place by place. */
final class Industries {
    private Industries() {}

    static List<Variable> of(Study study) {
        return study.get(Inputs.INDUSTRIES).in(study.panel());
    }

    /** The places with all industries in a year, none negative. */
    static Selection complete(Selection some, int year, List<Variable> industries) {
        Variable[] all = industries.toArray(Variable[]::new);
        return some.with(year, all).nonNegative(year, all);
    }

    static Selection complete(Study study, List<Variable> industries) {
        return complete(Selection.of(study), study.end(), industries);
    }

    /** A value for each row; NaN where it has none. */
    static double[] each(double[][] rows, ToDoubleFunction<double[]> statistic) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            try {
                values[i] = statistic.applyAsDouble(rows[i]);
            } catch (UndefinedException e) {
                values[i] = Double.NaN;
            }
        }
        return values;
    }

    static Selection completeAtEnds(Study study, List<Variable> industries) {
        Selection.requirePeriod(study);
        return complete(complete(Selection.of(study), study.start(), industries), study.end(), industries);
    }
}
