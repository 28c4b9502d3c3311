package org.chengzhen.indicators.frame;

import java.util.Optional;
import org.chengzhen.core.panel.Variable;

/** The inputs that themes share. */
public final class Inputs {
    /** The variable that a statistic of any quantity is computed for. */
    public static final Input<Variable> VALUE = Input.required("value", "the variable to be measured", Variable.class);

    /** A second quantity, to be compared with the value. */
    public static final Input<Variable> SECOND =
            Input.required("second", "the variable that the value is compared with", Variable.class);

    /** The variable that weighs places. */
    public static final Input<Variable> WEIGHT =
            Input.required("weight", "the variable that weighs places, as people", Variable.class);

    /** What group a place belongs to. */
    public static final Input<Grouping> GROUPS =
            new Input<>("groups", "what group a place belongs to", Grouping.class, Optional.of(Grouping.BY_PROVINCE));

    private Inputs() {}
}
