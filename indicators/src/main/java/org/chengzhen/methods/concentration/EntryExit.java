package org.chengzhen.methods.concentration;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * Which industries entered and left which places between two dates, with the density of related industries at the start:
 * the table that a regression of entry on density reads.
 *
 * <p>Entry is 1 where an industry that was not there is there at the end, 0 where it still is not, and without value where
 * it was there; exit the other way round. Rates: entries over what could enter, exits over what could leave.
 *
 * <ul>
 *   <li>No possible entry, or exit: that rate is empty. An industry related to none has no density.
 *   <li>No cell: too few data. Anything but 0 and 1 in the presences, and negative, infinite or NaN relatedness, is
 *       refused.
 * </ul>
 *
 * <p>Algorithm: one {@link RelatednessDensity}, one sweep.
 *
 * <p>Source: Boschma, R., Balland, P.-A. and Kogler, D. F. (2015), Relatedness and technological change in cities: the rise
 * and fall of technological knowledge in US metropolitan areas, Industrial and Corporate Change 24.
 *
 * <pre>{@code
 * EntryExit.of(then, now, IndustryRelatedness.of(then, Measure.CONDITIONAL_MIN)).entryRate();
 * }</pre>
 *
 * @param cells one for each place and industry, by place, then industry
 * @param entryRate entries over possible entries; empty where none is possible
 * @param exitRate exits over possible exits; empty where none is possible
 */
public record EntryExit(ImmutableList<Cell> cells, OptionalDouble entryRate, OptionalDouble exitRate)
        implements Serializable {
    /**
     * One industry in one place.
     *
     * @param place row, from 0
     * @param industry column, from 0
     * @param entry 1 where it entered, 0 where it did not, empty where it was there
     * @param exit 1 where it left, 0 where it stayed, empty where it was not there
     * @param density of related industries at the start; empty for an industry related to none
     */
    public record Cell(int place, int industry, OptionalInt entry, OptionalInt exit, OptionalDouble density)
            implements Serializable {
        /** Which cell it is, and what happened in it. */
        @Override
        public String toString() {
            String event = entry.isPresent()
                    ? (entry.getAsInt() == 1 ? "entered" : "stayed away")
                    : exit.isPresent() ? (exit.getAsInt() == 1 ? "left" : "stayed") : "undefined";
            return "Cell[place " + place + ", industry " + industry + ": " + event + ", density "
                    + Shown.of("%.4f", density) + "]";
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The table of two dates.
     *
     * @param start M at the start, one row for each place, one column for each industry, of 0 and 1
     * @param end M at the end, in the same shape
     * @param relatedness φ ≥ 0, industries x industries
     * @return entries and exits
     * @throws IllegalArgumentException if shapes differ, an element of M is neither 0 nor 1, or one of φ is negative, NaN
     *     or infinite
     * @throws UndefinedException if there is no cell
     */
    public static EntryExit of(double[][] start, double[][] end, DoubleMatrix relatedness) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(relatedness, "relatedness");
        zerosAndOnes(start, "start");
        zerosAndOnes(end, "end");
        DoubleMatrix density = RelatednessDensity.of(start, relatedness);
        Checks.sameLength(end.length, "end", start.length, "start");
        Bipartite later = Bipartite.of(end);
        Checks.sameLength(later.products, "end[0]", density.columns(), "start[0]");
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        int entries = 0;
        int exits = 0;
        int there = 0;
        int absent = 0;
        for (int c = 0; c < start.length; c++) {
            for (int i = 0; i < density.columns(); i++) {
                boolean was = start[c][i] == 1;
                boolean is = end[c][i] == 1;
                there += was ? 1 : 0;
                absent += was ? 0 : 1;
                entries += !was && is ? 1 : 0;
                exits += was && !is ? 1 : 0;
                double d = density.get(c, i);
                cells.add(new Cell(
                        c,
                        i,
                        was ? OptionalInt.empty() : OptionalInt.of(is ? 1 : 0),
                        was ? OptionalInt.of(is ? 0 : 1) : OptionalInt.empty(),
                        Double.isNaN(d) ? OptionalDouble.empty() : OptionalDouble.of(d)));
            }
        }
        return new EntryExit(cells.build(), rate(entries, absent), rate(exits, there));
    }

    /**
     * The table of two dates.
     *
     * @param start M at the start, one row for each place, one column for each industry, of 0 and 1
     * @param end M at the end, in the same shape
     * @param relatedness φ ≥ 0, industries x industries
     * @return entries and exits
     * @throws IllegalArgumentException if shapes differ, an element of M is neither 0 nor 1, or one of φ is negative, NaN
     * or infinite
     * @throws UndefinedException if there is no cell
     */
    public static EntryExit of(DoubleMatrix start, DoubleMatrix end, DoubleMatrix relatedness) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        return of(start.toRows(), end.toRows(), relatedness);
    }

    private static void zerosAndOnes(double[][] presence, String name) {
        Checks.rectangular(presence, name);
        for (int c = 0; c < presence.length; c++) {
            for (int i = 0; i < presence[c].length; i++) {
                Checks.argument(
                        presence[c][i] == 0 || presence[c][i] == 1,
                        "%s[%d][%d] must be 0 or 1 but is %s",
                        name,
                        c,
                        i,
                        presence[c][i]);
            }
        }
    }

    private static OptionalDouble rate(int happened, int possible) {
        return possible == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) happened / possible);
    }

    /** Both rates. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "EntryExit[entry rate %s, exit rate %s, %d cells]",
                Shown.of("%.4f", entryRate),
                Shown.of("%.4f", exitRate),
                cells.size());
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
