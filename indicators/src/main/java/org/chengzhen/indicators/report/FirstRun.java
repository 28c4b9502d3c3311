package org.chengzhen.indicators.report;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build says in a fresh clone, where it would be silent for a minute: run by itself, before anything is compiled, and beside
 * the build until that has compiled.
 */
final class FirstRun {
    private static final long PERIOD = 4_000;
    /** It says no more after ten minutes. */
    private static final int MOST = 150;

    private FirstRun() {}

    /**
     * Says it.
     *
     * @param arguments the folder of the project
     * @throws InterruptedException if it is ended
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path project = Path.of(arguments[0]);
        System.out.println(
                "Chengzhen: the first build. It downloads libraries and compiles, which takes a minute or two.");
        Path classes = Path.of("target", "classes");
        Path last = project.resolve("indicators").resolve(classes).resolve("org/chengzhen/indicators/report/help.txt");
        for (int k = 1; k <= MOST; k++) {
            Thread.sleep(PERIOD);
            if (Files.exists(last)) {
                return;
            }
            String stage = Files.exists(project.resolve("indicators").resolve(classes))
                    ? "compiling the indicators"
                    : Files.exists(project.resolve("core").resolve(classes)) ? "compiling the core" : "downloading";
            System.out.println("  " + k * PERIOD / 1_000 + " s: " + stage);
        }
    }
}
