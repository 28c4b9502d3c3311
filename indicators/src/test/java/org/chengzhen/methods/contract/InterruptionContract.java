package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    /** The long computations of a family. */
    Stream<Work> works();

    /**
     * A computation.
     *
     * @param type the class whose loop it is
     * @param name the door
     * @param large takes a second at the least
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

    /** On a busy machine the best of three counts. */
    private static void interrupted(Work work) throws InterruptedException {
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3 && best > 100; attempt++) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread thread = new Thread(
                    () -> {
                        try {
                            Object unused = work.large().get();
                        } catch (Throwable e) {
                            end.set(e);
                        }
                    },
                    work.toString());
            thread.setDaemon(true);
            thread.start();
            thread.join(60);
            assertTrue(thread.isAlive(), () -> work + ": over too soon, " + end.get());
            long start = System.nanoTime();
            thread.interrupt();
            thread.join(5_000);
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
            assertTrue(
                    end.get() instanceof CancellationException,
                    () -> work + ": goes on where it is interrupted, or ended with " + end.get());
        }
        long milliseconds = best;
        assertTrue(best <= 100, () -> work + " ended " + milliseconds + " ms after the interruption");
    }
}
