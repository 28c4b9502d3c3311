package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RoundsTest {
    /** Each round doubles and adds one, so that a chunk that is left out, run twice or seen late tells. */
    private static long[] doubled(boolean parallel, int rounds) {
        long[] values = new long[20];
        try (Rounds run = new Rounds(parallel)) {
            for (int r = 0; r < rounds; r++) {
                // the neighbour's value of the round before: what another thread wrote must be seen
                long[] before = values;
                long[] after = new long[before.length];
                run.run("parts", before.length, c -> after[c] = 2 * before[(c + 1) % before.length] + 1);
                values = after;
            }
        }
        return values;
    }

    @Test
    void everyRoundRunsEachChunkOnceAndSeesTheRoundBefore() {
        for (int threads : new int[] {1, 2, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            for (boolean parallel : new boolean[] {false, true}) {
                for (long value : pool.submit(() -> doubled(parallel, 60)).join()) {
                    // from 0 after r rounds: 2^r - 1
                    assertEquals((1L << 60) - 1, value);
                }
            }
            pool.shutdown();
        }
    }

    @Test
    void helpersThatWaitInVainGoAndOthersComeWithTheNextRound() {
        ForkJoinPool pool = new ForkJoinPool(2);
        int[] sums = new int[8];
        pool.submit(() -> {
                    try (Rounds run = new Rounds(true)) {
                        for (int r = 0; r < 5; r++) {
                            run.run("parts", sums.length, c -> sums[c]++);
                            LockSupport.parkNanos(4 * Chunks.PATIENCE);
                        }
                    }
                })
                .join();
        for (int sum : sums) {
            assertEquals(5, sum);
        }
        pool.shutdown();
    }

    @Test
    void helpersGoWhenTheRoundsAreOver() throws InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(4);
        pool.submit(() -> doubled(true, 10)).join();
        assertTrue(pool.awaitQuiescence(10, TimeUnit.SECONDS));
        pool.shutdown();
        assertTrue(pool.awaitTermination(10, TimeUnit.SECONDS));
    }

    @Test
    void whatAChunkThrowsReachesTheCaller() {
        for (boolean parallel : new boolean[] {false, true}) {
            try (Rounds run = new Rounds(parallel)) {
                run.run("parts", 100, c -> {});
                Exception e = assertThrows(
                        IllegalStateException.class,
                        () -> run.run("parts", 100, c -> {
                            if (c == 37) {
                                throw new IllegalStateException("chunk 37");
                            }
                        }));
                assertEquals("chunk 37", e.getMessage());
            }
        }
    }

    @Test
    void anInterruptEndsTheRound() {
        Thread.currentThread().interrupt();
        try (Rounds run = new Rounds(true)) {
            assertThrows(CancellationException.class, () -> run.run("parts", 10, c -> {}));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
