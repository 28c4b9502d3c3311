package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chengzhen.core.watch.Watch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every long computation owes: it ends within a tenth of a second where its thread is interrupted, and under a
 * watch it gives the same bits.
 */
public interface InterruptionContract {
    /** Milliseconds. */
    long LIMIT = 100;

    ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The long computations of a family. */
    Stream<Work> works();

    /**
     * A computation.
     *
     * @param type the class whose loop it is
     * @param name the door
     * @param large long enough to be interrupted amidst: some tenths of a second
     * @param small takes milliseconds
     */
    record Work(Class<?> type, String name, Supplier<?> large, Supplier<?> small) {
        @Override
        public String toString() {
            return type.getSimpleName() + "." + name;
        }
    }

    @TestFactory
    default Stream<DynamicTest> isEndedByInterruptionWithinATenthOfASecond() {
        return works().map(work -> DynamicTest.dynamicTest(work.toString(), () -> interrupted(work)));
    }

    @TestFactory
    default Stream<DynamicTest> givesTheSameBitsUnderAWatch() {
        return works().map(work -> DynamicTest.dynamicTest(work.toString(), () -> {
            AtomicLong heard = new AtomicLong();
            double[] plain = Numbers.of(work.small().get());
            double[] watched = Numbers.of(Watch.with((what, done, of) -> heard.incrementAndGet())
                    .deadline(Duration.ofMinutes(5))
                    .call(work.small()::get));
            assertArrayEquals(plain, watched, 0.0);
            assertTrue(plain.length > 0 && heard.get() > 0, () -> work + ": the watch heard nothing");
        }));
    }

    /**
     * The computation is repeated until it is interrupted, so that a fast machine has not ended before. On a busy
     * machine the best of three counts, and the time that the thread itself had.
     */
    private static void interrupted(Work work) throws InterruptedException {
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3 && best > LIMIT; attempt++) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            AtomicLong spent = new AtomicLong();
            Thread thread = new Thread(
                    () -> {
                        try {
                            while (end.get() == null) {
                                Object unused = work.large().get();
                            }
                        } catch (Throwable e) {
                            end.set(e);
                        }
                        spent.set(THREADS.getCurrentThreadCpuTime());
                    },
                    work.toString());
            thread.setDaemon(true);
            thread.start();
            thread.join(60);
            assertTrue(thread.isAlive(), () -> work + ": ended by itself, " + end.get());
            long start = System.nanoTime();
            long before = THREADS.getThreadCpuTime(thread.getId());
            thread.interrupt();
            thread.join(5_000);
            long waited = (System.nanoTime() - start) / 1_000_000;
            boolean goesOn = !(end.get() instanceof CancellationException);
            Throwable seen = end.getAndSet(new CancellationException("the test is over"));
            assertFalse(goesOn, () -> work + ": goes on where it is interrupted, or ended with " + seen);
            long worked = before < 0 ? waited : (spent.get() - before) / 1_000_000;
            best = Math.min(best, waited <= 10 * LIMIT ? Math.min(waited, worked) : waited);
        }
        long milliseconds = best;
        assertTrue(best <= LIMIT, () -> work + " ended " + milliseconds + " ms after the interruption");
    }
}
