package org.chengzhen.indicators.megacity;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.methods.settlement.Subcentres;

/** The inputs of the entries on megacities, beside those that all themes share. */
public final class MegacityInputs {
    /** The group that centralization compares the value with. */
    public static final Input<Variable> COMPARISON =
            Input.withDefault("comparison", "the variable of the group compared with", Variables.POPULATION);

    /** Commutes in minutes, where the share within 45 minutes is wanted too. */
    public static final Input<ImmutableDoubleArray> COMMUTES =
            Input.required("commutes", "minutes to work, one number for each worker", ImmutableDoubleArray.class);

    /** Least density of a subcentre. */
    public static final Input<Double> LEAST_DENSITY = Input.withDefault(
            "least_density", "jobs per km² from which a tract may be a subcentre", Subcentres.TEN_JOBS_AN_ACRE);

    /** Least total of a subcentre. */
    public static final Input<Double> LEAST_JOBS =
            Input.withDefault("least_jobs", "jobs from which tracts may be a subcentre", Subcentres.TEN_THOUSAND_JOBS);

    /** Elasticity of output to capital. */
    public static final Input<Double> CAPITAL_ELASTICITY =
            Input.withDefault("capital_elasticity", "α, elasticity of output to capital, in (0, 1)", 0.5);

    /** What cities are judged by. */
    public static final Input<CityCriteria> CITY_CRITERIA =
            Input.required("city_criteria", "variables with their direction, weight and target", CityCriteria.class);

    /** Below which score a link is weak. */
    public static final Input<Double> WEAK_BELOW =
            Input.withDefault("weak_below", "normalized score below which a criterion is weak", 0.6);

    /** People that each resource carries. */
    public static final Input<VariableFamily> CAPACITIES = Input.required(
            "capacities", "people that each resource carries, as MegacityVariables.CAPACITY", VariableFamily.class);

    /** What may happen in a year. */
    public static final Input<LossScenarios> SCENARIOS =
            Input.required("scenarios", "yearly probability, exposed value and damage ratio", LossScenarios.class);

    /** The course of a recovery. */
    public static final Input<Recovery> RECOVERY =
            Input.required("recovery", "percent of normal functioning over time", Recovery.class);

    /** Where the four colours begin. */
    public static final Input<ImmutableDoubleArray> THRESHOLDS = Input.withDefault(
            "thresholds", "lower bounds of blue, yellow, orange and red", ImmutableDoubleArray.of(0.2, 0.4, 0.6, 0.8));

    /** How many years a warning level outlives its risk. */
    public static final Input<Integer> CALM_YEARS = Input.withDefault(
            "calm_years", "observations in a row below a level before it falls; 1 is no hysteresis", 1);

    /** The place whose series is watched. */
    public static final Input<String> PLACE =
            Input.required("place", "code of the place whose series is watched", String.class);

    /** What was forecast of the value. */
    public static final Input<Variable> FORECAST =
            Input.required("forecast", "the variable that forecasts the value", Variable.class);

    /** Whether there was a warning. */
    public static final Input<Variable> WARNED =
            Input.required("warned", "the variable that is 1 where there was a warning, else 0", Variable.class);

    /** Whether what was warned of came. */
    public static final Input<Variable> HAPPENED =
            Input.required("happened", "the variable that is 1 where the event came, else 0", Variable.class);

    /** Minutes from call to arrival. */
    public static final Input<ImmutableDoubleArray> RESPONSES = Input.required(
            "responses", "minutes from call to arrival, one number for each call", ImmutableDoubleArray.class);

    /** The part of the value that lies in the centre. */
    public static final Input<Variable> IN_CENTRE =
            Input.required("in_centre", "the variable that is the centre's part of the value", Variable.class);

    private MegacityInputs() {}
}
