package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;

/**
 * What a lenient reading of outlines gives: those of the features that can be read, and what is wrong with the others.
 *
 * @param outlines of the good features, perhaps none
 * @param problems in the order of the source
 */
public record OutlinesReading(Outlines outlines, ImmutableList<Problem> problems) {
    /** As {@code OutlinesReading[Outlines[31 places, degrees], 2 problems]}. */
    @Override
    public String toString() {
        return "OutlinesReading[" + outlines + ", " + problems.size()
                + (problems.size() == 1 ? " problem]" : " problems]");
    }
}
