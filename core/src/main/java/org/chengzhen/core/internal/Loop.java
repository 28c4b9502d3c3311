package org.chengzhen.core.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What every long loop says at each step: how far it is, and whether it may go on.
 *
 * <pre>{@code
 * Loop loop = Loop.of("permutations", count);
 * for (int r = 0; r < count; r++) {
 *     loop.step();
 *     …
 * }
 * loop.end();
 * }</pre>
 *
 * <p>A step costs a few nanoseconds. Threads that help a loop share it. What a caller sees of it is {@code
 * core.watch.Watch}.
 */
public final class Loop {
    private static final long PAUSE = 50_000_000;
    private static final ThreadLocal<Watched> WATCHED = new ThreadLocal<>();

    /** Hears how far a loop is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * So much is done.
         *
         * @param what what is counted
         * @param done how many are done
         * @param of how many there are; 0 where that is not known
         */
        void at(String what, long done, long of);
    }

    /** The listener and the deadline of the computation that runs on a thread. */
    private record Watched(Listener progress, long end, boolean limited) {
        void check() {
            if (limited && System.nanoTime() - end >= 0) {
                throw new CancellationException("the time is up");
            }
        }
    }

    /** What stands for: nobody ends this. */
    private static final Watched WHOLE = new Watched((what, done, of) -> {}, 0, false);

    private final String what;
    private final long of;
    private final Watched watched;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told = new AtomicLong();

    private Loop(String what, long of, Watched watched) {
        this.what = what;
        this.of = of;
        this.watched = watched;
        if (watched != null) {
            told.set(System.nanoTime());
        }
    }

    /**
     * A loop that begins on this thread.
     *
     * @param what what is counted, as {@code permutations}
     * @param of how many steps there are; 0 where that is not known
     * @return the loop
     */
    public static Loop of(String what, long of) {
        return new Loop(what, of, WATCHED.get());
    }

    /** Before each step: goes on, unless the thread is interrupted or the time is up. */
    public void step() {
        if (Thread.currentThread().isInterrupted() && watched != WHOLE) {
            throw new CancellationException("interrupted");
        }
        if (watched != null) {
            watched.check();
            long now = System.nanoTime();
            long last = told.get();
            long before = done.getAndIncrement();
            if (now - last >= PAUSE && told.compareAndSet(last, now)) {
                watched.progress().at(what, before, of);
            }
        }
    }

    /** Behind the last step. */
    public void end() {
        if (watched != null) {
            watched.progress().at(what, done.get(), of);
        }
    }

    /** Goes on, unless the thread is interrupted or the time is up: for loops that nobody counts. */
    public static void check() {
        Watched watched = WATCHED.get();
        if (Thread.currentThread().isInterrupted() && watched != WHOLE) {
            throw new CancellationException("interrupted");
        }
        if (watched != null) {
            watched.check();
        }
    }

    /**
     * Runs a computation of which this loop is a part on a thread that helps: loops within it are watched too.
     *
     * @param computation what is run
     */
    void help(Runnable computation) {
        Watched before = WATCHED.get();
        WATCHED.set(watched);
        try {
            computation.run();
        } finally {
            restore(before);
        }
    }

    /**
     * Runs a computation under a listener and a deadline.
     *
     * @param <T> what it gives
     * @param progress hears how far each loop is
     * @param nanoseconds how long it may take
     * @param computation what is run
     * @return its result
     */
    public static <T> T watched(Listener progress, long nanoseconds, Supplier<T> computation) {
        Watched before = WATCHED.get();
        boolean limited = nanoseconds != Long.MAX_VALUE;
        WATCHED.set(new Watched(progress, limited ? System.nanoTime() + nanoseconds : 0, limited));
        try {
            return computation.get();
        } finally {
            restore(before);
        }
    }

    /**
     * Runs a computation that nobody ends: what is loaded once for all, which would be lost for all if the first who asks
     * were interrupted.
     *
     * @param <T> what it gives
     * @param computation what is run
     * @return its result
     */
    public static <T> T whole(Supplier<T> computation) {
        Watched before = WATCHED.get();
        WATCHED.set(WHOLE);
        try {
            return computation.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(Watched before) {
        if (before == null) {
            WATCHED.remove();
        } else {
            WATCHED.set(before);
        }
    }
}
