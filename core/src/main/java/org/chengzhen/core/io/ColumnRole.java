package org.chengzhen.core.io;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;

/** What a column holds. */
enum ColumnRole {
    CODE,
    NAME,
    LOCAL_NAME,
    PARENT,
    KIND,
    LEVEL,
    COUNTY_TYPE,
    ZONE,
    LATITUDE,
    LONGITUDE,
    YEAR,
    VARIABLE_NAME,
    UNIT_NAME,
    UNIT_POWER,
    FLAGS,
    /** A value whose variable is named elsewhere: in a cell of the row, in the title, or by the caller. */
    BARE_VALUE,
    /** A value of the variable that the header names. */
    VALUE,
    /** Known, and not needed. */
    IGNORED,
    UNKNOWN;

    /** The rank of a column of names or codes that does not say of what level they are. */
    static final int GENERIC = 25;

    /**
     * A role, and for codes and names of which level: the higher the finer.
     *
     * @param role of the column
     * @param rank 10 country, 20 province, 25 not said, 30 city, 40 county, 50 town
     */
    record Named(ColumnRole role, int rank) {}

    private static final ImmutableMap<String, Named> NAMES = VariableNames.rows("column-roles.csv").stream()
            .collect(ImmutableMap.toImmutableMap(
                    row -> Names.key(Objects.requireNonNull(row.get("name"))),
                    row -> new Named(
                            valueOf(row.get("role")), Integer.parseInt(Objects.requireNonNull(row.get("rank"))))));

    /** The role that a header names. */
    static Optional<Named> find(String text) {
        String key = Names.key(text);
        Named named = NAMES.get(key);
        if (named == null && key.endsWith("县市、区")) {
            named = NAMES.get("县市区");
        }
        return Optional.ofNullable(named);
    }
}
