package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatFuzzTest {
    @Test
    void someHundredMutatedFilesAreReadOrRefused(@TempDir Path folder) {
        assertDoesNotThrow(() -> FormatFuzz.run(120, 20201101, folder));
    }
}
