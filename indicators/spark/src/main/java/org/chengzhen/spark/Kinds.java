package org.chengzhen.spark;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.MomentTotals;

/** The statistics behind the SQL functions. */
final class Kinds {
    private Kinds() {}

    /** Σx² / (Σx)², from count, mean and variance. */
    record Herfindahl() implements TotalsAggregator.Kind<MomentTotals> {
        @Override
        public Class<MomentTotals> type() {
            return MomentTotals.class;
        }

        @Override
        public MomentTotals empty() {
            return new MomentTotals();
        }

        @Override
        public void accept(MomentTotals totals, double value, double weight) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("value must be >= 0 but is " + value);
            }
            totals.accept(value);
        }

        @Override
        public MomentTotals combine(MomentTotals totals, MomentTotals others) {
            return totals.combine(others);
        }

        @Override
        public double result(MomentTotals totals) {
            double mean = totals.mean();
            if (mean == 0) {
                throw UndefinedException.undefined("all values are zero");
            }
            return (1 + totals.populationVariance() / mean / mean) / totals.n();
        }
    }

    /** Gini coefficient of what fits in memory. */
    record GiniKind() implements TotalsAggregator.Kind<GiniBuffer> {
        @Override
        public Class<GiniBuffer> type() {
            return GiniBuffer.class;
        }

        @Override
        public GiniBuffer empty() {
            return new GiniBuffer();
        }

        @Override
        public void accept(GiniBuffer totals, double value, double weight) {
            totals.accept(value, weight);
        }

        @Override
        public GiniBuffer combine(GiniBuffer totals, GiniBuffer others) {
            return totals.combine(others);
        }

        @Override
        public double result(GiniBuffer totals) {
            return totals.gini();
        }
    }
}
