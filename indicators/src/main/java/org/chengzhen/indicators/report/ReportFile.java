package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.indicators.profile.Language;

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
        return written(made.document(), given.out().orElseThrow(), given.language());
    }

    /** Writes a document by the ending of the file, and says where it is. */
    static String written(Document document, Path out, Language language) throws IOException {
        Path file = PageWriter.withDefaults().write(document, out);
        return language.of("Written: ", "已写入：") + file.toAbsolutePath() + "\n";
    }
}
