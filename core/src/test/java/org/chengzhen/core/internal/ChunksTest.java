package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private static int[] runs(int count, boolean parallel) {
        AtomicIntegerArray runs = new AtomicIntegerArray(count);
        Chunks.run(count, parallel, runs::incrementAndGet);
        int[] copy = new int[count];
        Arrays.setAll(copy, runs::get);
        return copy;
    }

    @Test
    void everyChunkRunsOnceOnAnyNumberOfThreads() {
        int[] once = new int[500];
        Arrays.fill(once, 1);
        assertArrayEquals(once, runs(500, false));
        assertArrayEquals(once, runs(500, true));
        assertEquals(0, runs(0, true).length);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertArrayEquals(once, pool.submit(() -> runs(500, true)).join());
            pool.shutdown();
        }
    }

    @Test
    void whatAChunkThrowsReachesTheCaller() {
        for (boolean parallel : new boolean[] {false, true}) {
            Exception e = assertThrows(
                    IllegalStateException.class,
                    () -> Chunks.run(100, parallel, c -> {
                        if (c == 37) {
                            throw new IllegalStateException("chunk 37");
                        }
                    }));
            assertEquals("chunk 37", e.getMessage());
        }
    }

    @Test
    void anInterruptEndsTheRun() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> Chunks.run(10, false, c -> {}));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
