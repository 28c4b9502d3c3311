package org.chengzhen.spark;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.statistics.MomentTotals;
import org.chengzhen.methods.statistics.QuantileSketch;

/** The statistics behind the SQL functions that gather objects. */
final class Kinds {
    private Kinds() {}

    /** Gini coefficient of what fits in memory, to the bit where no weight is given. */
    static TotalsAggregator<RowBuffer> gini() {
        return new TotalsAggregator<>(
                RowBuffer.class,
                () -> new RowBuffer("gini", "use RangeGini, which sorts them by ranges"),
                RowBuffer::accept,
                RowBuffer::combine,
                rows -> rows.hasSecond() ? rows.of(Gini::weighted) : Gini.of(rows.first()));
    }

    /** A statistic of two columns of what fits in memory. */
    static TotalsAggregator<RowBuffer> columns(String name, RowBuffer.OfColumns statistic) {
        return new TotalsAggregator<>(
                RowBuffer.class,
                () -> new RowBuffer(name, "add them up by place or industry first"),
                RowBuffer::accept,
                RowBuffer::combine,
                rows -> rows.of(statistic));
    }

    /** Σx² / (Σx)², from count, mean and variance. */
    static TotalsAggregator<MomentTotals> herfindahl() {
        return new TotalsAggregator<>(
                MomentTotals.class,
                MomentTotals::new,
                (totals, value, weight) -> totals.accept(Checks.nonNegative(value, "value")),
                MomentTotals::combine,
                Kinds::herfindahl);
    }

    private static double herfindahl(MomentTotals totals) {
        double mean = totals.mean();
        if (mean == 0) {
            throw UndefinedException.undefined("all values are zero");
        }
        return (1 + totals.populationVariance() / mean / mean) / totals.n();
    }

    /** A quantile within a relative error. */
    static TotalsAggregator<QuantileSketch> sketch(double p, double error) {
        Checks.argument(p >= 0 && p <= 1, "p must be in [0, 1] but is %s", p);
        QuantileSketch.withinError(error);
        return new TotalsAggregator<>(
                QuantileSketch.class,
                () -> QuantileSketch.withinError(error),
                (totals, value, weight) -> totals.accept(value),
                QuantileSketch::combine,
                totals -> totals.quantile(p));
    }
}
