package org.chengzhen.core.panel;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
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

    /** As {@code Series[Guangzhou population [persons]: 2010 = 12,701,900; 2020 = 18,676,605]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Series[" + place.name() + " " + variable + ":");
        for (int i = 0; i < years.length(); i++) {
            double value = values.get(i);
            String shown = Double.isNaN(value) ? "missing" : String.format(Locale.ROOT, "%,.6g", value);
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                shown = String.format(Locale.ROOT, "%,d", (long) value);
            }
            text.append(i == 0 ? " " : "; ").append(years.get(i)).append(" = ").append(shown);
        }
        return text.append(']').toString();
    }
}
