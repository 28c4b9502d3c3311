package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * English names of prefectures, counties and districts by their full Chinese names: Hanyu Pinyin with the word for the kind of unit, or
 * the standard spelling of a name from another language of China.
 */
final class DivisionNames {
    /** What a division is called in English, and by what else it is known. */
    record English(String name, ImmutableList<String> also) {}

    private final ImmutableMap<String, English> byName;

    DivisionNames() {
        ImmutableMap.Builder<String, English> names = ImmutableMap.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows("division-names.csv")) {
            String also = BuiltIn.cell(row, "also");
            names.put(
                    BuiltIn.cell(row, "name"),
                    new English(
                            BuiltIn.cell(row, "english"),
                            also.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(also.split(";"))));
        }
        byName = names.buildOrThrow();
    }

    /** The name of a unit by its full Chinese name. */
    Optional<English> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
