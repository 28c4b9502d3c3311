package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Variable;

/** An input value that names variables of the panel, as a list of criteria does: a study must hold them too. */
public interface NeedsVariables {
    /**
     * The variables that the panel must hold.
     *
     * @return possibly none
     */
    ImmutableList<Variable> variables();
}
