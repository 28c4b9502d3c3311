package org.chengzhen.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.chengzhen.core.io.FlowReader;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.evaluation.EvaluationCriteria;
import org.chengzhen.indicators.evaluation.EvaluationInputs;
import org.chengzhen.indicators.evaluation.VariableList;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.spatial.MoransI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service computes on many threads, and some of its requests are given up. */
class ManyThreadsTest {
    /** Both census years of forty cities, with neighbours, trains, distances and what many entries are told. */
    private static Study study() {
        Panel cities = ChinaData.cities().select(ChinaData.cities().codes().subList(0, 40));
        cities = cities.with(Derived.ratio(cities, Variables.URBANIZATION_RATE))
                .with(Derived.ratio(cities, Variables.GDP_PER_CAPITA));
        return Study.of(cities)
                .with(Inputs.VALUE, Variables.POPULATION)
                .with(Inputs.SECOND, Variables.URBAN_POPULATION)
                .with(Inputs.PERMUTATIONS, 99)
                .with(ClusterInputs.WEIGHTS, ChinaData.cityAdjacency())
                .with(ClusterInputs.FLOWS, ChinaData.trains())
                .with(EvaluationInputs.OUTPUT, Variables.GDP)
                .with(
                        EvaluationInputs.CRITERIA,
                        EvaluationCriteria.benefits(Variables.POPULATION, Variables.URBAN_POPULATION))
                .with(EvaluationInputs.FACTORS, VariableList.of(Variables.POPULATION, Variables.GDP_PER_CAPITA))
                .with(EvaluationInputs.RESOURCES, VariableList.of(Variables.POPULATION))
                .with(EvaluationInputs.PRODUCTS, VariableList.of(Variables.GDP))
                .with(EvaluationInputs.SUBSYSTEMS, VariableList.of(Variables.POPULATION, Variables.URBAN_POPULATION));
    }

    /** All results, or those up to an interruption. */
    private static Map<String, Map<String, Object>> all(Study study) {
        Map<String, Map<String, Object>> results = new TreeMap<>();
        for (Indicator indicator : Catalogue.all()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("between two indicators");
            }
            results.put(indicator.id(), indicator.measure(study).toMap());
        }
        return results;
    }

    private static long computed(Map<String, Map<String, Object>> results) {
        return results.values().stream()
                .filter(result -> "OK".equals(result.get("status")))
                .count();
    }

    @Test
    void eightThreadsGiveWhatOneGives() throws Exception {
        Study study = study();
        Map<String, Map<String, Object>> alone = all(study);
        assertTrue(computed(alone) > 60, "only " + computed(alone));
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

    @Test
    void aHundredInterruptedEvaluationsOfAllIndicatorsLeaveNoWrongResult() throws InterruptedException {
        Study study = study();
        Map<String, Map<String, Object>> expected = all(study);
        long before = threadsOfOurs();
        for (int r = 0; r < 100; r++) {
            Thread caller = interrupted(1 + r * 37 % 60, () -> all(study));
            assertTrue(!caller.isAlive(), "an interrupted evaluation goes on");
        }
        assertEquals(before, threadsOfOurs());
        assertEquals(expected, all(study));
    }

    /** A thread that does its work again and again until it is interrupted, some milliseconds after it began. */
    private static Thread interrupted(int milliseconds, Runnable work) throws InterruptedException {
        Thread caller = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    work.run();
                }
            } catch (CancellationException e) {
                // as it should end
            }
        });
        caller.start();
        Thread.sleep(milliseconds);
        caller.interrupt();
        caller.join(10_000);
        return caller;
    }

    @Test
    void aHundredInterruptedReadingsLeaveNoOpenFileAndNoWrongPanel(@TempDir Path folder) throws Exception {
        Path panel = folder.resolve("panel.csv");
        Path flows = folder.resolve("flows.csv");
        Path grid = folder.resolve("grid.asc");
        StringBuilder rows = new StringBuilder("code,name,year,population\n");
        StringBuilder links = new StringBuilder("origin,destination,flow\n");
        StringBuilder cells = new StringBuilder("ncols 300\nnrows 300\nxllcorner 0\nyllcorner 0\ncellsize 1000\n");
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 100; j++) {
                rows.append('x')
                        .append(i)
                        .append(",Place ")
                        .append(i)
                        .append(',')
                        .append(1900 + j)
                        .append(',');
                rows.append(i * 100 + j).append('\n');
                links.append('x')
                        .append(i)
                        .append(",x")
                        .append(j)
                        .append(',')
                        .append(i * 7 + j)
                        .append('\n');
                cells.append(i + j).append(' ').append(i).append(' ').append(j).append(' ');
            }
            cells.append('\n');
        }
        Files.writeString(panel, rows);
        Files.writeString(flows, links);
        Files.writeString(grid, cells);
        List<Callable<Object>> readers =
                List.of(() -> PanelReader.read(panel), () -> FlowReader.read(flows), () -> GridReader.read(grid));
        List<Object> expected = new ArrayList<>();
        for (Callable<Object> reader : readers) {
            expected.add(reader.call());
        }
        long open = openFiles();
        for (int r = 0; r < 102; r++) {
            Callable<Object> reader = readers.get(r % 3);
            Thread caller = interrupted(1 + r % 7, () -> {
                try {
                    Object unused = reader.call();
                } catch (ClosedByInterruptException e) {
                    // the JDK has ended it before the reader's own loop did
                    throw new CancellationException(e.toString());
                } catch (CancellationException e) {
                    throw e;
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            assertTrue(!caller.isAlive(), "an interrupted reader goes on");
        }
        assertTrue(openFiles() <= open + 5, "files stay open: " + (openFiles() - open));
        for (int k = 0; k < readers.size(); k++) {
            assertEquals(expected.get(k), readers.get(k).call());
        }
    }

    /** How many files the process holds open, or 0 where the system does not say. */
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    /** Threads beyond those of the JDK's own pools. */
    private static long threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool") && !thread.isDaemon())
                .count();
    }
}
