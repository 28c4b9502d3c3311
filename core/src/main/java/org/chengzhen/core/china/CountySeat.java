package org.chengzhen.core.china;

import java.io.Serializable;
import java.util.Optional;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.CountyType;

/**
 * A county on an official list of county-seat urbanization, as far as the lists were seen: the national demonstration of 2020
 * (87 of 120: all of the East, and some of the Central and West), the pilots of Sichuan of 2023 with their types (32 of 37), and
 * those of Guangdong of 2023 (15).
 *
 * @param year of the list
 * @param list as {@code DEMO-2020}, {@code SC-2023}, {@code GD-2023}
 * @param code of the county at the end of 2025
 * @param type that the list gives it, where it gives one
 * @param certainty how sure the row is
 */
public record CountySeat(int year, String list, String code, Optional<CountyType> type, Certainty certainty)
        implements Serializable {
    /** The list, the county and its type. */
    @Override
    public String toString() {
        return "CountySeat[" + list + ", " + year + ": " + code
                + type.map(t -> " " + t).orElse("") + ", " + certainty + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
