package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFuzzTest {
    @Test
    void aFewHundredMutatedTablesGiveReadingsOrProblems(@TempDir Path folder) {
        assertDoesNotThrow(() -> TableFuzz.run(300, 20201101, folder));
    }
}
