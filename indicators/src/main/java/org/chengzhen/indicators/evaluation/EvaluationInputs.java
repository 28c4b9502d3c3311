package org.chengzhen.indicators.evaluation;

import com.google.common.primitives.ImmutableDoubleArray;
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
    public static final Input<DirectionalDistance> DIRECTIONAL_DISTANCE = Input.withDefault(
            "directional_distance",
            "returns, disposability and direction of the directional distance",
            DirectionalDistance.withDefaults());

    /** Returns to scale of slacks-based measures. */
    public static final Input<ReturnsToScale> RETURNS_TO_SCALE =
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

    /** Sites and plants. */
    public static final Input<PlantSites> PLANT_SITES = Input.required(
            "plant_sites", "coordinates of all sites, which of them an industry has, and distances", PlantSites.class);

    /** A table that is out of date. */
    public static final Input<DoubleMatrix> TABLE =
            Input.required("table", "the table to be brought to new totals, ≥ 0", DoubleMatrix.class);

    /** New totals of rows. */
    public static final Input<ImmutableDoubleArray> ROW_TOTALS =
            Input.required("row_totals", "what each row must add up to", ImmutableDoubleArray.class);

    /** New totals of columns. */
    public static final Input<ImmutableDoubleArray> COLUMN_TOTALS =
            Input.required("column_totals", "what each column must add up to", ImmutableDoubleArray.class);

    /** Intensities at the start. */
    public static final Input<ImmutableDoubleArray> START_INTENSITIES = Input.required(
            "start_intensities",
            "what a unit of output of each sector takes at the start, as energy",
            ImmutableDoubleArray.class);

    /** Intensities at the end. */
    public static final Input<ImmutableDoubleArray> END_INTENSITIES = Input.required(
            "end_intensities", "what a unit of output of each sector takes at the end", ImmutableDoubleArray.class);

    /** Leontief inverse at the start. */
    public static final Input<DoubleMatrix> START_INVERSE =
            Input.required("start_inverse", "the Leontief inverse at the start, sectors x sectors", DoubleMatrix.class);

    /** Leontief inverse at the end. */
    public static final Input<DoubleMatrix> END_INVERSE =
            Input.required("end_inverse", "the Leontief inverse at the end, sectors x sectors", DoubleMatrix.class);

    /** Final demand at the start. */
    public static final Input<ImmutableDoubleArray> START_DEMAND =
            Input.required("start_demand", "final demand for each sector at the start", ImmutableDoubleArray.class);

    /** Final demand at the end. */
    public static final Input<ImmutableDoubleArray> END_DEMAND =
            Input.required("end_demand", "final demand for each sector at the end", ImmutableDoubleArray.class);

    /** Coefficients of the nation. */
    public static final Input<DoubleMatrix> NATIONAL_COEFFICIENTS = Input.required(
            "national_coefficients", "technical coefficients of the nation, suppliers x buyers", DoubleMatrix.class);

    /** Jobs of the region. */
    public static final Input<ImmutableDoubleArray> REGION_JOBS =
            Input.required("region_jobs", "jobs of the region by industry", ImmutableDoubleArray.class);

    /** Jobs of the nation. */
    public static final Input<ImmutableDoubleArray> NATION_JOBS =
            Input.required("nation_jobs", "jobs of the nation by industry", ImmutableDoubleArray.class);

    /** How strongly small regions import. */
    public static final Input<Double> FLEGG_DELTA =
            Input.withDefault("flegg_delta", "δ of the quotient by Flegg, ≥ 0; 0.2 to 0.35 is usual", 0.3);

    /** Wages by output. */
    public static final Input<ImmutableDoubleArray> WAGE_COEFFICIENTS = Input.required(
            "wage_coefficients", "wages for a unit of output of each industry", ImmutableDoubleArray.class);

    /** What households buy. */
    public static final Input<ImmutableDoubleArray> CONSUMPTION_SHARES = Input.required(
            "consumption_shares",
            "what households buy of each industry for a unit of income",
            ImmutableDoubleArray.class);

    /** A series that is not by year. */
    public static final Input<ImmutableDoubleArray> SERIES = Input.required(
            "series", "values by month or quarter in order of time, NaN missing", ImmutableDoubleArray.class);

    /** Seasons of a cycle. */
    public static final Input<Integer> PERIOD = Input.withDefault("period", "seasons of a cycle, as 12 months", 12);

    /** What drives a series. */
    public static final Input<VariableList> DRIVERS =
            Input.required("drivers", "the variables that drive the value in a grey model", VariableList.class);

    /** Who is treated, and when. */
    public static final Input<Variable> TREATMENT = Input.required(
            "treatment",
            "the variable that is 1 from the year on in which a place is treated, and 0 else",
            Variable.class);

    /** How many thresholds are tried. */
    public static final Input<Integer> MOST_THRESHOLDS =
            Input.withDefault("most_thresholds", "how many thresholds are tried, one after the other, ≥ 1", 1);

    private EvaluationInputs() {}
}
