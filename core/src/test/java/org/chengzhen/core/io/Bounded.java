package org.chengzhen.core.io;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Holds what a reader does with one input against its bounds: processor time, and memory of ten times the file and
 * 64 MB. Counted is all that is allocated, of which what is held at once is a part.
 */
final class Bounded {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double SECONDS = 10;
    private static final long ROOM = 64L << 20;

    private Bounded() {}

    /** What is done with an input. */
    interface Reading {
        void run() throws IOException;
    }

    static void run(String input, long size, Reading reading) throws IOException {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        try {
            reading.run();
        } finally {
            double seconds = (THREADS.getCurrentThreadCpuTime() - time) / 1e9;
            long taken = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
            if (seconds > SECONDS || taken > 10 * size + ROOM) {
                throw new AssertionError(
                        input + " of " + size + " bytes took " + seconds + " s and " + taken + " bytes");
            }
        }
    }
}
