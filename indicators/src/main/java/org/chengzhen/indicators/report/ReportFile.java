package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.core.io.page.PageWriter;

/** Any report printed, or as a file: {@code --html FILE} or {@code --out FILE}, whose ending says how. */
final class ReportFile {
    private ReportFile() {}

    /**
     * A report, printed or written.
     *
     * @param maker of the report
     * @param arguments behind its name
     * @param width of the terminal in columns
     * @return the text, or where the file is
     * @throws IOException if a file cannot be read or written
     */
    static String of(Report.Maker maker, List<String> arguments, int width) throws IOException {
        Arguments given = Arguments.parse(arguments);
        if (given.out().isEmpty()) {
            Shell.requireSigns(given.language());
        }
        Made made = maker.make(given.rest(), given.language());
        if (given.out().isEmpty()) {
            return made.text(width);
        }
        Path file = PageWriter.withDefaults().write(made.document(), given.out().orElseThrow());
        return given.language().of("Written: ", "已写入：") + file.toAbsolutePath() + "\n";
    }
}
