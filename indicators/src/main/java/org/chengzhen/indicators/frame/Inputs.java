package org.chengzhen.indicators.frame;

import java.util.Optional;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;

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

    /** The size of a city. */
    public static final Input<Variable> SIZE =
            Input.withDefault("size", "the variable that is the size of a city", Variables.URBAN_POPULATION);

    /** Output or employment by industry. */
    public static final Input<VariableFamily> INDUSTRIES = Input.required(
            "industries",
            "the family of variables that holds amounts by industry, as employment",
            VariableFamily.class);

    /** The main functional zone of each place, by the name of a {@code FunctionalZone}. */
    public static final Input<Grouping> ZONES = Input.withDefault(
            "zones", "the main functional zone of each place", Grouping.class, Grouping.BY_FUNCTIONAL_ZONE);

    /** Who works where. */
    public static final Input<FlowMatrix> COMMUTERS = Input.required(
            "commuters",
            "commuters from home to work by codes, the diagonal those who do both in one place",
            FlowMatrix.class);

    /** How often an inference reshuffles. */
    public static final Input<Integer> PERMUTATIONS =
            Input.withDefault("permutations", "number of random permutations", 999);

    /** Where random numbers begin. */
    public static final Input<Long> SEED = Input.withDefault("seed", "seed of random numbers", 42L);

    private Inputs() {}
}
