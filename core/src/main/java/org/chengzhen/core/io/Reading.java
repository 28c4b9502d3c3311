package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;

/**
 * What a lenient read gives: the good cells, and all that is wrong with the others.
 *
 * @param panel of the good cells
 * @param problems in the order of the source
 */
public record Reading(Panel panel, ImmutableList<Problem> problems) {
    @Override
    public String toString() {
        return "Reading[" + panel + ", " + problems.size() + " problems]";
    }
}
