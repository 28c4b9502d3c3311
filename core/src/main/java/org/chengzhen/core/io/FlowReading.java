package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.chengzhen.core.flow.FlowMatrix;

/**
 * What a lenient read of flows gives: the good pairs, and all that is wrong with the others.
 *
 * @param flows of the good pairs
 * @param problems in the order of the source
 * @param notes what was left out and what was assumed
 * @param names of places by their labels, where the table has both
 */
public record FlowReading(
        FlowMatrix flows,
        ImmutableList<Problem> problems,
        ImmutableList<String> notes,
        ImmutableMap<String, String> names) {
    @Override
    public String toString() {
        return "FlowReading[" + flows + ", " + problems.size() + " problems]";
    }
}
