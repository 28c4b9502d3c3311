package org.chengzhen.methods.efficiency;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Runs numbered chunks of work on the caller's thread, or on it and the free workers of its pool.
 *
 * <p>Who runs a chunk never matters: each writes only its own part of the result.
 */
final class Chunks {
    private Chunks() {}

    /** Runs body(0) … body(count − 1), in any order. */
    static void run(int count, boolean parallel, IntConsumer body) {
        ForkJoinPool pool = ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool() : ForkJoinPool.commonPool();
        int spare = ForkJoinTask.inForkJoinPool() ? pool.getParallelism() - 1 : pool.getParallelism();
        int helpers = parallel ? Math.min(count - 1, spare) : 0;
        if (helpers <= 0) {
            for (int c = 0; c < count; c++) {
                body.accept(c);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(count);
        Runnable worker = () -> {
            for (int c = next.getAndIncrement(); c < count; c = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        body.accept(c);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        };
        for (int h = 0; h < helpers; h++) {
            pool.execute(worker);
        }
        worker.run();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted while chunks were running");
        }
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}
