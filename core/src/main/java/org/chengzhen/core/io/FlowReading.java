package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.flow.FlowMatrix;

/**
 * What a lenient read of flows gives: the good pairs, and all that is wrong with the others.
 *
 * @param flows of the good pairs
 * @param problems in the order of the source
 */
public record FlowReading(FlowMatrix flows, ImmutableList<Problem> problems) {
    @Override
    public String toString() {
        return "FlowReading[" + flows + ", " + problems.size() + " problems]";
    }
}
