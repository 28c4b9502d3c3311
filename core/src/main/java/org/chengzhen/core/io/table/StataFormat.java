package org.chengzhen.core.io.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Data sets of Stata, formats 113 to 119 (Stata 8 to 18), read without Stata.
 *
 * <p>The header is the label of a variable where that is known, else its name. Missing values (., .a to .z) are empty
 * cells, values with labels are their labels, days are dates, and a float is the shortest decimal that it stands for.
 */
public final class StataFormat implements TableFormat {
    private final Predicate<String> known;

    /**
     * The format.
     *
     * @param known whether a text is the header of something
     */
    public StataFormat(Predicate<String> known) {
        this.known = known;
    }

    @Override
    public boolean recognises(FileHead head) {
        int release = head.at(0);
        int order = head.at(1);
        return head.latin1().startsWith("<stata_dta>")
                || (release >= 102
                        && release <= 115
                        && (order == 1 || order == 2)
                        && head.at(2) == 1
                        && head.at(3) == 0);
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        return List.of(StataTable.of(file, charset, known));
    }
}
