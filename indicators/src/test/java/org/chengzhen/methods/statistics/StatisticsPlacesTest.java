package org.chengzhen.methods.statistics;

import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/** The statistics of the family over the same places told in other ways. */
class StatisticsPlacesTest implements PlaceContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.over(
                        Correlation.class, "pearson", t -> Correlation.pearson(t.column(0), t.column(1)), VALUE, VALUE),
                Door.over(
                        Correlation.class,
                        "spearman",
                        t -> Correlation.spearman(t.column(0), t.column(1)),
                        VALUE,
                        VALUE),
                Door.over(
                        Correlation.class,
                        "kendallTauB",
                        t -> Correlation.kendallTauB(t.column(0), t.column(1)),
                        VALUE,
                        VALUE),
                Door.over(
                        LeastSquares.class,
                        "fitColumns",
                        t -> LeastSquares.fitColumns(t.column(0), new double[][] {t.column(1)})
                                .coefficients()
                                .get(1),
                        VALUE,
                        VALUE),
                Door.over(
                        SimpleRegression.class,
                        "of",
                        t -> SimpleRegression.of(t.column(0), t.column(1)).slope(),
                        VALUE,
                        VALUE),
                Door.over(
                        NaturalBreaks.class,
                        "of",
                        t -> NaturalBreaks.of(t.column(0), 2).gvf(),
                        VALUE),
                Door.over(
                        Quantiles.class,
                        "of",
                        t -> Quantiles.of(t.column(0), 0.3) / Quantiles.median(t.column(0)),
                        VALUE),
                Door.each(Ranks.class, "average", t -> Ranks.average(t.column(0)), VALUE),
                Door.over(
                                WeightedLeastSquares.class,
                                "fit",
                                t -> WeightedLeastSquares.fit(t.column(0), DoubleMatrix.of(t.rows(1, 2)), t.column(2))
                                        .coefficients()
                                        .get(1),
                                VALUE,
                                VALUE,
                                WEIGHT)
                        .but(
                                PlaceContract.Change.SPLIT,
                                "the rows must be more than the coefficients: their number counts"),
                Door.over(
                        WeightedQuantiles.class,
                        "inverseCdfAverage",
                        t -> quantile(t, 0.3) / quantile(t, 0.5),
                        VALUE,
                        WEIGHT));
    }

    private static double quantile(PlaceContract.Table t, double p) {
        return WeightedQuantiles.of(t.column(0), t.column(1), p, WeightedQuantiles.Definition.INVERSE_CDF_AVERAGE);
    }
}
