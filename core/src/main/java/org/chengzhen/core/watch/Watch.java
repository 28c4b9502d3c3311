package org.chengzhen.core.watch;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.chengzhen.core.internal.Loop;

/**
 * Runs a computation under a listener and a deadline.
 *
 * <p>Every loop over draws, starts, sources, rows or strips looks at its watch: it tells the listener how far
 * it is, and ends with a {@link CancellationException} within a tenth of a second where the thread is
 * interrupted or the time is up. A watch changes no bit of the result. Without a watch, interruption alone
 * ends a loop.
 *
 * <pre>{@code
 * Watch.with((what, done, of) -> bar.set(done, of))
 *         .deadline(Duration.ofSeconds(30))
 *         .call(() -> MoransI.withDefaults().permutations(99_999).test(values, weights));
 * }</pre>
 */
public final class Watch {
    private static final Watch DEFAULTS = new Watch((what, done, of) -> {}, Long.MAX_VALUE);
    private final Progress progress;
    private final long nanoseconds;

    private Watch(Progress progress, long nanoseconds) {
        this.progress = progress;
        this.nanoseconds = nanoseconds;
    }

    /**
     * A watch that hears nothing and waits for ever.
     *
     * @return the watch
     */
    public static Watch withDefaults() {
        return DEFAULTS;
    }

    /**
     * A watch with a listener.
     *
     * @param progress hears how far each loop is
     * @return the watch
     */
    public static Watch with(Progress progress) {
        return new Watch(Objects.requireNonNull(progress, "progress"), Long.MAX_VALUE);
    }

    /**
     * With an end to the time.
     *
     * @param longest counted from the start of {@link #call}
     * @return a copy
     */
    public Watch deadline(Duration longest) {
        return new Watch(progress, longest.toNanos());
    }

    /**
     * Runs a computation on this thread.
     *
     * @param <T> what it gives
     * @param computation what is run
     * @return its result
     * @throws CancellationException if the thread is interrupted or the time is up
     */
    public <T> T call(Supplier<T> computation) {
        return Loop.watched(progress::at, nanoseconds, computation);
    }
}
