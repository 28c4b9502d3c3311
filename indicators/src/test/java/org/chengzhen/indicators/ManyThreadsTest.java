package org.chengzhen.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.spatial.MoransI;
import org.junit.jupiter.api.Test;

/** A service computes on many threads, and some of its requests are given up. */
class ManyThreadsTest {
    private static Map<String, Map<String, Object>> all(Study study) {
        Map<String, Map<String, Object>> results = new TreeMap<>();
        for (Indicator indicator : Catalogue.all()) {
            results.put(indicator.id(), indicator.measure(study).toMap());
        }
        return results;
    }

    @Test
    void eightThreadsGiveWhatOneGives() throws Exception {
        Study study = Study.of(ChinaData.cities()).year(2020).with(Inputs.VALUE, Variables.POPULATION);
        Map<String, Map<String, Object>> alone = all(study);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Map<String, Map<String, Object>>>> tasks = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                tasks.add(() -> all(study));
            }
            for (Future<Map<String, Map<String, Object>>> future : threads.invokeAll(tasks)) {
                assertEquals(alone, future.get());
            }
        } finally {
            threads.shutdown();
            assertTrue(threads.awaitTermination(1, TimeUnit.SECONDS));
        }
    }

    @Test
    void aHundredInterruptedRunsLeaveNoThreadAndNoWrongResult() throws InterruptedException {
        double[] values = new Random(42).doubles(900).toArray();
        SpatialWeights weights = SpatialWeights.rook(30, 30).rowStandardized();
        MoransI test = MoransI.withDefaults().permutations(999).seed(7).parallel();
        String expected = test.test(values, weights).toString();
        long before = threadsOfOurs();
        int ended = 0;
        for (int r = 0; r < 100; r++) {
            boolean[] cancelled = new boolean[1];
            Thread caller = new Thread(() -> {
                try {
                    MoransI.withDefaults().permutations(9_999_999).parallel().test(values, weights);
                } catch (CancellationException e) {
                    cancelled[0] = true;
                }
            });
            caller.start();
            Thread.sleep(1 + r % 7);
            caller.interrupt();
            caller.join(2_000);
            assertTrue(!caller.isAlive(), "an interrupted run goes on");
            ended += cancelled[0] ? 1 : 0;
        }
        assertEquals(100, ended);
        assertEquals(before, threadsOfOurs());
        assertEquals(expected, test.test(values, weights).toString());
    }

    /** Threads beyond those of the JDK's own pools. */
    private static long threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool") && !thread.isDaemon())
                .count();
    }
}
