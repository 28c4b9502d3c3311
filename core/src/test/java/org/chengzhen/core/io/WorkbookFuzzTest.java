package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFuzzTest {
    @Test
    void someMutatedWorkbooksAreReadOrRefused(@TempDir Path folder) {
        assertDoesNotThrow(() -> WorkbookFuzz.run(210, 20201101, folder));
    }
}
