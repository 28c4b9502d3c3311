package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;

/**
 * The result of {@link ConvergenceClubs}: every place is in one club or divergent.
 *
 * <p>Source: as {@link ConvergenceClubs}.
 *
 * <pre>{@code
 * ClubPartition found = ConvergenceClubs.withDefaults().of(incomes);
 * found.clubs().get(0).places();  // the places of the richest club
 * }</pre>
 *
 * @param clubs from the highest last values to the lowest
 * @param divergent the places in none, ascending
 */
public record ClubPartition(ImmutableList<Club> clubs, ImmutableIntArray divergent) implements Serializable {
    /**
     * One club.
     *
     * @param places their indices, ascending
     * @param test log t of the club
     */
    public record Club(ImmutableIntArray places, LogTRegression test) implements Serializable {
        /** The places and their test. */
        @Override
        public String toString() {
            return "Club[" + places.length() + " places, " + test + "]";
        }
    }

    /**
     * The club of each place.
     *
     * @param places how many there are
     * @return numbers from 1, 0 for a divergent place
     */
    public ImmutableIntArray numbers(int places) {
        int[] numbers = new int[places];
        for (int c = 0; c < clubs.size(); c++) {
            for (int place : clubs.get(c).places().asList()) {
                numbers[place] = c + 1;
            }
        }
        return ImmutableIntArray.copyOf(numbers);
    }

    /** How many clubs there are, and how large. */
    @Override
    public String toString() {
        StringBuilder sizes = new StringBuilder();
        for (Club club : clubs) {
            sizes.append(sizes.length() == 0 ? "" : ", ").append(club.places().length());
        }
        return String.format(
                Locale.ROOT,
                "ConvergenceClubs[%d clubs of %s places, %d divergent]",
                clubs.size(),
                sizes,
                divergent.length());
    }
}
