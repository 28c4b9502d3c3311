package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.convergence.MarkovMobility;
import org.chengzhen.methods.convergence.SpatialMarkov;
import org.chengzhen.methods.convergence.StateClasses;
import org.chengzhen.methods.convergence.TransitionHomogeneity;
import org.junit.jupiter.api.Test;

/** Income per head of 48 US states 1929 to 2009, after the package giddy. */
class UsIncomeDynamicsGoldenTest extends DatasetGolden {
    static final String INCOMES = "world/us_states_per_capita_income_1929_2009.csv";
    static final String CONTIGUITY = "world/us_states48_contiguity.csv";
    private static final int CLASSES = 5;

    @Override
    protected List<String> files() {
        return List.of(INCOMES, CONTIGUITY);
    }

    @Override
    protected void claim(Claims claims) {
        MarkovChain chain = MarkovChain.ofClasses(StateClasses.byQuantilesOfEachPeriod(incomes(), CLASSES), CLASSES);
        double[] initial = {0.1, 0.2, 0.2, 0.4, 0.1};
        IntStream.rangeClosed(1, CLASSES).forEach(i -> {
            IntStream.rangeClosed(1, CLASSES)
                    .forEach(j -> claims.row(
                            "us48-markov-count-" + i + j, () -> chain.counts().get(i - 1, j - 1)));
            claims.row("us48-markov-steady-" + i, () -> chain.ergodic().get(i - 1));
            claims.row(
                    "us48-markov-sojourn-" + i,
                    () -> chain.sojournTimes().get(i - 1).getAsDouble());
            claims.row("us48-markov-mfpt-1" + i, () -> chain.meanFirstPassage().get(0, i - 1));
            claims.row("us48-markov-mfpt-5" + i, () -> chain.meanFirstPassage().get(4, i - 1));
        });
        claims.row("us48-mobility-p", () -> MarkovMobility.of(chain).trace())
                .row("us48-mobility-d", () -> MarkovMobility.of(chain).determinant())
                .row("us48-mobility-l2", () -> MarkovMobility.of(chain).secondEigenvalue())
                .row("us48-mobility-b1", () -> MarkovMobility.bartholomewLeaving(chain, initial))
                .row("us48-mobility-b2", () -> MarkovMobility.bartholomewSteps(chain, initial));
        SpatialMarkov spatial = spatial();
        IntStream.rangeClosed(1, 3)
                .forEach(l -> IntStream.rangeClosed(1, CLASSES)
                        .forEach(i -> claims.row(
                                "us48-spatialmarkov-steady-" + l + i,
                                () -> spatial.chain(l).ergodic().get(i - 1))));
    }

    /** The guide of giddy prints LR 170.659 and Q 200.624 with 60 degrees of freedom for these data. */
    @Test
    void bothTestsOfTheNeighbourhoodAreThoseOfGiddy() {
        assumeTrue(Repository.data(INCOMES).isPresent()
                && Repository.data(CONTIGUITY).isPresent());
        TransitionHomogeneity.Homogeneity test = spatial().homogeneity();
        assertEquals(170.659, test.likelihoodRatio(), 5e-4);
        assertEquals(200.624, test.statistic(), 5e-4);
        assertEquals(60, test.degreesOfFreedom());
    }

    static SpatialMarkov spatial() {
        // giddy cuts the lags at quantiles of their own
        return SpatialMarkov.byQuantilesOfValuesAndOfLags(
                StateClasses.relativeToMean(incomes()).toRows(), contiguity(), CLASSES, CLASSES);
    }

    /** A row for each state, a column for each year. */
    static double[][] incomes() {
        CsvTable table = CsvTable.read(INCOMES);
        double[][] byYear = IntStream.rangeClosed(1929, 2009)
                .mapToObj(year -> table.numbers("per_capita_income_usd_" + year))
                .toArray(double[][]::new);
        return DoubleMatrix.of(byYear).transposed().toRows();
    }

    static SpatialWeights contiguity() {
        CsvTable links = CsvTable.read(CONTIGUITY);
        return SpatialWeights.contiguity(
                CsvTable.read(INCOMES).texts("id"), links.texts("id"), links.texts("neighbor_id"));
    }
}
