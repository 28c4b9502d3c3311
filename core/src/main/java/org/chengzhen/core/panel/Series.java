package org.chengzhen.core.panel;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.StringJoiner;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Place;

/**
 * One variable of one place over the years.
 *
 * @param place whose values they are
 * @param variable what is measured
 * @param years ascending
 * @param values one for each year, NaN where missing
 */
public record Series(Place place, Variable variable, ImmutableIntArray years, ImmutableDoubleArray values)
        implements Serializable {
    /**
     * Checks the lengths.
     *
     * @param place whose values they are
     * @param variable what is measured
     * @param years ascending
     * @param values one for each year, NaN where missing
     */
    public Series {
        Checks.sameLength(values.length(), "values", years.length(), "years");
    }

    /**
     * The value of a year.
     *
     * @param year a calendar year
     * @return the value; NaN where it is missing or the year is not there
     */
    public double value(int year) {
        int at = years.indexOf(year);
        return at < 0 ? Double.NaN : values.get(at);
    }

    /**
     * The years that have a value.
     *
     * @return a series without missing values
     */
    public Series present() {
        ImmutableIntArray.Builder keptYears = ImmutableIntArray.builder();
        ImmutableDoubleArray.Builder kept = ImmutableDoubleArray.builder();
        for (int i = 0; i < years.length(); i++) {
            if (!Double.isNaN(values.get(i))) {
                keptYears.add(years.get(i));
                kept.add(values.get(i));
            }
        }
        return new Series(place, variable, keptYears.build(), kept.build());
    }

    /**
     * The value of a year as a person reads it: whole numbers whole, others with six significant digits.
     *
     * @param year a calendar year
     * @return as {@code 12,701,900}; {@code missing} where {@link #value} is NaN
     */
    public String text(int year) {
        double value = value(year);
        if (Double.isNaN(value)) {
            return "missing";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.6g", value);
    }

    /** As {@code Series[Guangzhou population [persons]: 2010 = 12,701,900; 2020 = 18,676,605]}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(
                "; ", "Series[" + place.name() + " " + variable + ":" + (years.isEmpty() ? "" : " "), "]");
        years.forEach(year -> text.add(year + " = " + text(year)));
        return text.toString();
    }
}
