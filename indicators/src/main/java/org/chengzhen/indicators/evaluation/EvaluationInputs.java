package org.chengzhen.indicators.evaluation;

import java.util.Optional;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.methods.composite.CoordinationGrade;
import org.chengzhen.methods.composite.CouplingForm;
import org.chengzhen.methods.composite.GradeScale;
import org.chengzhen.methods.convergence.LogT;
import org.chengzhen.methods.efficiency.DirectionalDistance;
import org.chengzhen.methods.efficiency.ReturnsToScale;
import org.chengzhen.methods.growth.TapioDecoupling;

/** The inputs of the entries on methods of evaluation, beside those that all themes share. */
public final class EvaluationInputs {
    /** The criteria. */
    public static final Input<EvaluationCriteria> CRITERIA = Input.required(
            "criteria", "the variables that places are judged by, and what is better", EvaluationCriteria.class);

    /** Where weights come from. */
    public static final Input<Weighting> WEIGHTING =
            Input.withDefault("weighting", "where the weights of the criteria come from", Weighting.ENTROPY);

    /** Judgements in pairs. */
    public static final Input<DoubleMatrix> JUDGEMENTS = Input.required(
            "judgements", "how many times criterion i matters as much as criterion j, reciprocal", DoubleMatrix.class);

    /** The value that earns 60 points. */
    public static final Input<Double> UNALLOWED =
            Input.required("unallowed", "the value that earns 60 points, in its unit", Double.class);

    /** The value that earns 100 points. */
    public static final Input<Double> SATISFACTORY =
            Input.required("satisfactory", "the value that earns 100 points, in its unit", Double.class);

    /** The weight of the majority in VIKOR. */
    public static final Input<Double> MAJORITY_WEIGHT =
            Input.withDefault("majority_weight", "weight v of the majority in VIKOR, 0 to 1", 0.5);

    /** Development levels that should go together. */
    public static final Input<VariableList> SUBSYSTEMS = Input.required(
            "subsystems", "two or more variables that hold levels of development in [0, 1]", VariableList.class);

    /** The formula of the coupling degree where grades are asked for. */
    public static final Input<CouplingForm> COUPLING_FORM = new Input<>(
            "coupling_form", "formula of the coupling degree", CouplingForm.class, Optional.of(CouplingForm.CLASSIC));

    /** The scale of coordination. */
    public static final Input<GradeScale<CoordinationGrade>> COORDINATION_SCALE = Input.withDefault(
            "coordination_scale", "cuts of the grades, and to which grade a cut belongs", GradeScale.COORDINATION);

    /** What units use up. */
    public static final Input<VariableList> RESOURCES =
            Input.required("resources", "the variables that places use up: labour, capital, land", VariableList.class);

    /** What units bring forth. */
    public static final Input<VariableList> PRODUCTS =
            Input.required("products", "the variables that places bring forth: output, patents", VariableList.class);

    /** What units bring forth that nobody wants. */
    public static final Input<VariableList> BAD_PRODUCTS = Input.required(
            "bad_products",
            "the variables that places bring forth and should not: waste water, emissions",
            VariableList.class);

    /** How directional distances are taken. */
    public static final Input<DirectionalDistance> DISTANCE = Input.withDefault(
            "directional_distance",
            "returns, disposability and direction of the directional distance",
            DirectionalDistance.withDefaults());

    /** Returns to scale of slacks-based measures. */
    public static final Input<ReturnsToScale> RETURNS =
            Input.withDefault("returns_to_scale", "returns to scale of the frontier", ReturnsToScale.CONSTANT);

    /** What lies outside on each side when values are winsorized. */
    public static final Input<Double> WINSORIZED_SHARE =
            Input.withDefault("winsorized_share", "share of values drawn in on each side, 0 to 0.5", 0.05);

    /** What decoupling is from. */
    public static final Input<Variable> OUTPUT =
            Input.required("output", "the variable that drives the value, as output", Variable.class);

    /** To which state the limits of decoupling belong. */
    public static final Input<TapioDecoupling.Limits> DECOUPLING_LIMITS = new Input<>(
            "decoupling_limits",
            "to which state 0.8 and 1.2 belong",
            TapioDecoupling.Limits.class,
            Optional.of(TapioDecoupling.Limits.BOTH_COUPLING));

    /** How far a forecast goes. */
    public static final Input<Integer> STEPS = Input.withDefault("steps", "steps of time to be forecast, ≥ 1", 1);

    /** The factors of a product. */
    public static final Input<VariableList> FACTORS =
            Input.required("factors", "the variables whose product is decomposed", VariableList.class);

    /** What explains a value. */
    public static final Input<VariableList> REGRESSORS =
            Input.required("regressors", "the variables that explain the value", VariableList.class);

    /** The number of natural classes. */
    public static final Input<Integer> NATURAL_CLASSES =
            Input.withDefault("natural_classes", "number of natural classes", 5);

    /** Parts of a total. */
    public static final Input<VariableList> PARTS =
            Input.required("parts", "the variables that should add up to the total", VariableList.class);

    /** A total. */
    public static final Input<Variable> TOTAL =
            Input.required("total", "the variable that is the total of the parts", Variable.class);

    /** How far parts may be off their total. */
    public static final Input<Double> SUM_TOLERANCE =
            Input.withDefault("sum_tolerance", "relative difference of parts and total that rounding explains", 0.001);

    /** Who is a neighbour. */
    public static final Input<NeighbourRule> NEIGHBOURS =
            Input.required("neighbours", "by what rule places are neighbours", NeighbourRule.class);

    /** Where distances start. */
    public static final Input<String> ORIGIN =
            Input.required("origin", "code of the place from which distances are taken", String.class);

    /** How stiff the trend before a test of convergence is. */
    public static final Input<Double> SMOOTHING = Input.withDefault(
            "smoothing", "λ of the Hodrick–Prescott filter, ≥ 0; 0 leaves the values as they are", 400.0);

    /** From which period on convergence is tested. */
    public static final Input<LogT.StartRule> START_RULE = Input.withDefault(
            "start_rule", "how the first part of the years that is left out is rounded", LogT.StartRule.INTEGER_PART);

    /** Groups of people. */
    public static final Input<VariableList> POPULATION_GROUPS = Input.required(
            "population_groups",
            "the variables that hold the people of each group, which do not overlap",
            VariableList.class);

    /** The land of places. */
    public static final Input<Variable> LAND =
            Input.required("land", "the variable that holds the land of places, as area", Variable.class);

    /** Output or employment by industry. */
    public static final Input<VariableList> INDUSTRY_AMOUNTS = Input.required(
            "industry_amounts", "the variables that hold output or employment by industry", VariableList.class);

    /** What a threshold is of. */
    public static final Input<Variable> THRESHOLD = Input.required(
            "threshold",
            "the variable whose value parts the places with one slope from those with another",
            Variable.class);

    /** What an effect may run through. */
    public static final Input<Variable> MEDIATOR =
            Input.required("mediator", "the variable that an effect may run through", Variable.class);

    /** What makes an impact besides people and income. */
    public static final Input<Variable> TECHNOLOGY = Input.required(
            "technology", "the variable that stands for technology, as energy intensity", Variable.class);

    /** How much a ridge shrinks. */
    public static final Input<Double> RIDGE = Input.withDefault("ridge", "penalty k of the ridge, ≥ 0", 0.1);

    private EvaluationInputs() {}
}
