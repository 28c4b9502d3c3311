package org.chengzhen.spark;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.AtkinsonTotals;
import org.chengzhen.methods.inequality.EntropyTotals;
import org.chengzhen.methods.statistics.MomentTotals;

/** The statistics behind the SQL functions. */
final class Kinds {
    private Kinds() {}

    /** Entropy of one order. */
    record Entropy(double alpha) implements TotalsAggregator.Kind<EntropyTotals> {
        @Override
        public Class<EntropyTotals> type() {
            return EntropyTotals.class;
        }

        @Override
        public EntropyTotals empty() {
            return EntropyTotals.ofOrder(alpha);
        }

        @Override
        public void accept(EntropyTotals totals, double value, double weight) {
            totals.accept(value, weight);
        }

        @Override
        public EntropyTotals combine(EntropyTotals totals, EntropyTotals others) {
            return totals.combine(others);
        }

        @Override
        public double result(EntropyTotals totals) {
            return totals.value();
        }
    }

    /** Atkinson's index of one aversion. */
    record Aversion(double epsilon) implements TotalsAggregator.Kind<AtkinsonTotals> {
        @Override
        public Class<AtkinsonTotals> type() {
            return AtkinsonTotals.class;
        }

        @Override
        public AtkinsonTotals empty() {
            return AtkinsonTotals.ofAversion(epsilon);
        }

        @Override
        public void accept(AtkinsonTotals totals, double value, double weight) {
            totals.accept(value, weight);
        }

        @Override
        public AtkinsonTotals combine(AtkinsonTotals totals, AtkinsonTotals others) {
            return totals.combine(others);
        }

        @Override
        public double result(AtkinsonTotals totals) {
            return totals.value();
        }
    }

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
