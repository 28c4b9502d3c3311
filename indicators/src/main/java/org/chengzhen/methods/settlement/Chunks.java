package org.chengzhen.methods.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Work in numbered chunks, by the caller and one helper for each worker of its pool.
 *
 * <p>A chunk writes only what belongs to it, so the result does not depend on who did which.
 */
final class Chunks {
    private Chunks() {}

    static void run(boolean parallel, int chunks, IntConsumer work) {
        if (!parallel || chunks < 2) {
            for (int c = 0; c < chunks; c++) {
                work.accept(c);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> {
            for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                work.accept(c);
            }
        };
        ForkJoinPool pool = ForkJoinTask.getPool() == null ? ForkJoinPool.commonPool() : ForkJoinTask.getPool();
        List<ForkJoinTask<?>> helpers = new ArrayList<>();
        for (int h = 0; h < Math.min(pool.getParallelism(), chunks - 1); h++) {
            helpers.add(pool.submit(loop));
        }
        try {
            loop.run();
        } finally {
            for (ForkJoinTask<?> helper : helpers) {
                // one that has not begun has nothing left to do
                if (!helper.tryUnfork()) {
                    helper.quietlyJoin();
                }
            }
        }
        for (ForkJoinTask<?> helper : helpers) {
            if (helper.isCompletedAbnormally()) {
                helper.join();
            }
        }
    }
}
