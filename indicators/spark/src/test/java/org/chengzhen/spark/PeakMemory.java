package org.chengzhen.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has held at most, in MB, where the system says so (Linux). */
final class PeakMemory {
    private PeakMemory() {}

    static long megabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
