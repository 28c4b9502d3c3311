package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.methods.statistics.Ranks;

/** The places of a table, scored: each score can be ranked and taken apart into its criteria. */
public interface Evaluation {
    /**
     * The places, in the order of the scores.
     *
     * @return their labels
     */
    ImmutableList<String> places();

    /**
     * One score for each place.
     *
     * @return in the order of the table
     */
    ImmutableDoubleArray scores();

    /**
     * What the criteria add to the score of one place.
     *
     * @param place its index
     * @return parts that add up
     */
    Contributions explain(int place);

    /**
     * Whether a large or a small score is good.
     *
     * @return {@link Direction#BENEFIT} unless the method says otherwise
     */
    default Direction better() {
        return Direction.BENEFIT;
    }

    /**
     * The ranks of the places.
     *
     * @return 1 for the best; scores that are equal within rounding share the smaller rank
     */
    default ImmutableIntArray ranks() {
        double[] losses = scores().toArray();
        for (int i = 0; i < losses.length && better() != Direction.COST; i++) {
            losses[i] = -losses[i];
        }
        return Ranks.competition(Ties.joined(losses));
    }

    /**
     * The best place; of several the first.
     *
     * @return its label
     */
    default String best() {
        return places().get(ranks().indexOf(1));
    }
}
