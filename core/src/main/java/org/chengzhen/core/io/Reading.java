package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;

/**
 * What a lenient read gives: the good cells, and all that is wrong with the others.
 *
 * @param panel of the good cells; its notes say what was assumed and left out
 * @param problems in the order of the source
 * @param apart rows of totals, of higher levels and of remarks, which are no places of the panel
 */
public record Reading(Panel panel, ImmutableList<Problem> problems, ImmutableList<SetApart> apart) {
    @Override
    public String toString() {
        return "Reading[" + panel + ", " + problems.size() + " problems, " + apart.size() + " rows set apart]";
    }
}
