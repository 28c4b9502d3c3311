package org.chengzhen.methods.efficiency;

import java.util.function.Supplier;
import org.chengzhen.core.internal.Chunks;

/** Units one after the other, or some at a time on free workers: each thread has a programme of its own for all its units. */
final class EachUnit {
    /** How many units a thread takes at a time: few, as there are measures that solve many programmes for each. */
    private static final int CHUNK = 4;

    private EachUnit() {}

    /** What is done with a programme for one unit. */
    interface Task<P> {
        void run(P programme, int unit);
    }

    static <P> void run(int units, boolean parallel, Supplier<P> programme, Task<P> task) {
        ThreadLocal<P> programmes = ThreadLocal.withInitial(programme);
        Chunks.run("units", (units + CHUNK - 1) / CHUNK, parallel, c -> {
            P own = programmes.get();
            for (int unit = c * CHUNK; unit < Math.min(units, (c + 1) * CHUNK); unit++) {
                task.run(own, unit);
            }
        });
        programmes.remove();
    }
}
