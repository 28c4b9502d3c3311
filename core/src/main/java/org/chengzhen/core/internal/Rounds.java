package org.chengzhen.core.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs chunks of work round after round, as an iteration does, where a round is so short that to wake a helper for
 * each would cost a good part of it: helpers spin from one round to the next.
 *
 * <p>A helper that waits in vain for {@link Chunks#PATIENCE} goes, and another is asked with the next round. A helper
 * for which the caller had to sleep has lost its processor to others: then some rounds are run without one, as on a
 * busy machine two threads that wait for each other at every round are slower than one.
 */
public final class Rounds implements AutoCloseable {
    /** Rounds without helpers after one was late. */
    private static final int ALONE = 64;

    private final boolean parallel;
    private final ForkJoinPool pool;
    private final int most;
    /** Helpers asked for that have not gone. */
    private final AtomicInteger helpers = new AtomicInteger();

    private int alone;
    private volatile Chunks round;
    private volatile boolean closed;

    /**
     * Rounds that the calling thread runs.
     *
     * @param parallel whether free workers of the pool that it is in, or the common one, may help
     */
    public Rounds(boolean parallel) {
        ForkJoinPool own = ForkJoinTask.getPool();
        this.parallel = parallel;
        pool = own == null ? ForkJoinPool.commonPool() : own;
        most = own == null ? pool.getParallelism() : pool.getParallelism() - 1;
    }

    /**
     * Runs a round, as {@link Chunks#run(String, int, boolean, IntConsumer)} does.
     *
     * @param what what a chunk is a part of, for a listener
     * @param count how many chunks there are; fixed by the work, not by the number of threads
     * @param chunk does the chunk with that number, writing only what is its own
     * @throws CancellationException if the thread is interrupted, or the time of its watch is up
     */
    public void run(String what, int count, IntConsumer chunk) {
        Loop.check();
        Chunks next = new Chunks(what, count, chunk);
        if (!parallel || alone > 0) {
            alone = Math.max(0, alone - 1);
            next.finish();
            return;
        }
        round = next;
        for (int h = helpers.get(); h < Math.min(count - 1, most); h = helpers.incrementAndGet()) {
            pool.execute(this::help);
        }
        if (next.finish()) {
            alone = ALONE;
        }
    }

    private void help() {
        Chunks done = null;
        long since = System.nanoTime();
        while (!closed && System.nanoTime() - since < Chunks.PATIENCE) {
            Chunks next = round;
            if (next == done) {
                Thread.onSpinWait();
            } else {
                next.help();
                done = next;
                since = System.nanoTime();
            }
        }
        helpers.decrementAndGet();
    }

    /** Lets the helpers go. */
    @Override
    public void close() {
        closed = true;
    }
}
