package org.chengzhen.indicators.evaluation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Study;

/** Studies of several years, with values from a seed. */
final class PanelStudies {
    static final int FIRST = 2001;

    private PanelStudies() {}

    /** Positive values, places x years, that drift apart. */
    static double[][] values(int places, int years, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[places][years];
        for (double[] row : values) {
            double level = 5 + 20 * random.nextDouble();
            for (int t = 0; t < years; t++) {
                level *= 1 + 0.1 * (random.nextDouble() - 0.3);
                row[t] = level;
            }
        }
        return values;
    }

    /** One matrix of places x years for each variable. */
    static Study study(double[][][] values, Variable... variables) {
        Panel.Builder panel = Panel.builder();
        for (int t = 0; t < values[0][0].length; t++) {
            int year = t;
            for (int v = 0; v < variables.length; v++) {
                int variable = v;
                double[][] rows = IntStream.range(0, values[v].length)
                        .mapToObj(i -> new double[] {values[variable][i][year]})
                        .toArray(double[][]::new);
                EvaluationStudies.put(panel, FIRST + t, rows, variables[v]);
            }
        }
        return Study.of(panel.build());
    }
}
