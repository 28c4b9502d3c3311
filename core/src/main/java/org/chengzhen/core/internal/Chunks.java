package org.chengzhen.core.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs numbered chunks of work on the caller's thread and, where asked, on free workers of the pool that the
 * caller is in, or the common one.
 *
 * <p>Which thread runs a chunk never matters to the result, as each chunk writes where no other does. The
 * caller waits only for helpers that have begun, so a busy pool delays nothing.
 */
public final class Chunks {
    /** Nanoseconds that it pays to spin for: about what it costs to sleep and be woken. */
    static final long PATIENCE = 50_000;

    private final AtomicInteger next = new AtomicInteger();
    private final int count;
    private final IntConsumer chunk;
    private final Loop loop;
    private volatile int active;
    private boolean closed;
    private Throwable failure;

    Chunks(String what, int count, IntConsumer chunk) {
        this.count = count;
        this.chunk = chunk;
        this.loop = Loop.of(what, count);
    }

    /**
     * Runs chunk 0 to count − 1, each once, in any order.
     *
     * @param what what a chunk is a part of, for a listener, as {@code permutations}
     * @param count how many chunks there are; fixed by the work, not by the number of threads
     * @param parallel whether free workers may help
     * @param chunk does the chunk with that number, writing only what is its own
     * @throws CancellationException if the thread is interrupted, or the time of its watch is up
     */
    public static void run(String what, int count, boolean parallel, IntConsumer chunk) {
        Loop.check();
        Chunks run = new Chunks(what, count, chunk);
        if (parallel && count > 1) {
            ForkJoinPool own = ForkJoinTask.getPool();
            ForkJoinPool pool = own == null ? ForkJoinPool.commonPool() : own;
            int helpers = Math.min(count - 1, own == null ? pool.getParallelism() : pool.getParallelism() - 1);
            for (int h = 0; h < helpers; h++) {
                pool.execute(run::help);
            }
        }
        run.finish();
    }

    /**
     * Runs chunks of work that has no name of its own.
     *
     * @param count how many chunks there are; fixed by the work, not by the number of threads
     * @param parallel whether free workers may help
     * @param chunk does the chunk with that number, writing only what is its own
     * @throws CancellationException if the thread is interrupted, or the time of its watch is up
     */
    public static void run(int count, boolean parallel, IntConsumer chunk) {
        run("parts", count, parallel, chunk);
    }

    /**
     * The caller's part: takes chunks until none is left, and waits for helpers that have begun; whether one was so
     * late that the caller slept.
     */
    boolean finish() {
        boolean late = false;
        try {
            work();
        } finally {
            late = close();
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        loop.end();
        return late;
    }

    private void work() {
        for (int c = next.getAndIncrement(); c < count; c = next.getAndIncrement()) {
            loop.step();
            chunk.accept(c);
        }
    }

    /** A helper's part: takes chunks, unless the caller is through. */
    void help() {
        synchronized (this) {
            if (closed) {
                return;
            }
            active++;
        }
        Throwable thrown = null;
        try {
            loop.help(this::work);
        } catch (RuntimeException | Error e) {
            thrown = e;
            next.set(count);
        }
        synchronized (this) {
            failure = thrown == null ? failure : thrown;
            active--;
            notifyAll();
        }
    }

    private boolean close() {
        next.set(count);
        boolean interrupted = false;
        boolean late = false;
        synchronized (this) {
            closed = true;
        }
        // what a helper still does is mostly done sooner than a sleeping thread is woken
        long since = System.nanoTime();
        while (active > 0 && System.nanoTime() - since < PATIENCE) {
            Thread.onSpinWait();
        }
        synchronized (this) {
            while (active > 0) {
                late = true;
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return late;
    }
}
