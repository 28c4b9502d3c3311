package org.chengzhen.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs batches 0 to n − 1 on the caller's thread and, where asked, one helper for each other worker of the
 * pool that the caller is in (or the common one). Which thread takes which batch is open: a batch must write
 * only what is its own, and then the result has the same bits on any number of threads.
 */
final class ParallelBatches {
    private ParallelBatches() {}

    /**
     * Runs all batches, or throws what one of them threw.
     *
     * @throws CancellationException if the caller's thread is interrupted
     */
    static void run(boolean parallel, int batches, IntConsumer body) {
        stopIfInterrupted(0, batches);
        AtomicInteger next = new AtomicInteger();
        List<Helper> helpers = new ArrayList<>();
        if (parallel && batches > 1) {
            ForkJoinPool own = ForkJoinTask.getPool();
            ForkJoinPool pool = own == null ? ForkJoinPool.commonPool() : own;
            int others = own == null ? pool.getParallelism() : pool.getParallelism() - 1;
            for (int h = 0; h < Math.min(others, batches - 1); h++) {
                helpers.add(new Helper(next, batches, body));
                pool.execute(helpers.get(h));
            }
        }
        try {
            for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
                stopIfInterrupted(batch, batches);
                body.accept(batch);
            }
        } finally {
            // nothing is left to take, whether all is done or something was thrown
            next.set(batches);
            helpers.removeIf(Helper::neverStarted);
            helpers.forEach(ForkJoinTask::quietlyJoin);
        }
        helpers.forEach(ForkJoinTask::join);
    }

    private static void stopIfInterrupted(int batch, int batches) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted before batch " + batch + " of " + batches);
        }
    }

    private static final class Helper extends ForkJoinTask<Void> {
        private static final long serialVersionUID = 1L;

        private final transient AtomicBoolean started = new AtomicBoolean();
        private final transient AtomicInteger next;
        private final int batches;
        private final transient IntConsumer body;

        Helper(AtomicInteger next, int batches, IntConsumer body) {
            this.next = next;
            this.batches = batches;
            this.body = body;
        }

        /** Whether it has not begun; from then on it never will, so that nobody waits for a busy pool. */
        boolean neverStarted() {
            return started.compareAndSet(false, true);
        }

        @Override
        protected boolean exec() {
            if (started.compareAndSet(false, true)) {
                for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
                    body.accept(batch);
                }
            }
            return true;
        }

        @Override
        public Void getRawResult() {
            return null;
        }

        @Override
        protected void setRawResult(Void value) {
            // there is none
        }
    }
}
