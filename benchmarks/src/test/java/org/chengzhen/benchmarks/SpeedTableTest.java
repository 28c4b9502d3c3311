package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTableTest {
    private static final String UNIT =
            "\"org.chengzhen.benchmarks.UnitBenchmark.unit\",\"avgt\",1,5,80.000000,1.0,\"ms/op\"";
    private static final String OURS =
            "\"org.chengzhen.benchmarks.GiniBenchmark.giniOfAMillion\",\"avgt\",1,5,20.000000,1.0,\"ms/op\"";
    private static final String RIVAL =
            "\"org.chengzhen.benchmarks.GiniBenchmark.rivalOfAMillion\",\"avgt\",1,5,100000.000000,1.0,\"us/op\"";

    @Test
    void rowsAreInUnitsWithTargetAndRatio() throws ReflectiveOperationException {
        List<String> lines =
                SpeedTable.of(List.of("header", RIVAL, OURS, UNIT)).lines().toList();
        assertEquals("| 1 | Gini, n = 1e6 | chengzhen | 0.2500 | 0.4 | 0.20 |", lines.get(3));
        assertEquals("| 1 | Gini, n = 1e6 | comparison sort | 1.2500 |  |  |", lines.get(4));
    }

    @Test
    void aRunWithoutTheUnitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SpeedTable.of(List.of(OURS)));
    }
}
