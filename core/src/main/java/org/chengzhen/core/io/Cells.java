package org.chengzhen.core.io;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How single cells of yearbook tables are read. */
final class Cells {
    private static final Set<String> MISSING =
            Set.of("", "na", "n/a", "nan", "null", "-", "--", "—", "——", "–", "−", "－", "空", "#n/a");
    private static final Set<String> ELLIPSIS = Set.of("…", "……", "...", "......");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d*)?([eE][+-]?\\d{1,3})?|[+-]?\\.\\d+");

    private Cells() {}

    static boolean isMissing(String cell) {
        return MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isEllipsis(String cell) {
        return ELLIPSIS.contains(cell.strip());
    }

    /** The decimal text of a number: full-width digits made plain, thousands separators gone. */
    static Optional<String> decimal(String cell) {
        String plain = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC).replace('−', '-');
        return NUMBER.matcher(plain).matches() ? Optional.of(plain.replace(",", "")) : Optional.empty();
    }
}
