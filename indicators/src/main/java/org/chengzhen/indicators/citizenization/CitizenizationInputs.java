package org.chengzhen.indicators.citizenization;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.frame.Input;

/** The inputs that the entries of this theme read beside the panel. */
public final class CitizenizationInputs {
    /** In what migrants are compared with locals (A04). */
    public static final Input<ParityDimensions> PARITY_DIMENSIONS =
            Input.required("parity_dimensions", "in what migrants are compared with locals", ParityDimensions.class);

    /** The public services to be compared (A05, A06). */
    public static final Input<PublicServices> SERVICES =
            Input.required("services", "the public services, with weights", PublicServices.class);

    /** What citizenization costs per person, and who bears it (A08). */
    public static final Input<CostPlan> COST_PLAN =
            Input.required("cost_plan", "cost of citizenization per person by item, and its sharing", CostPlan.class);

    /** The people whose status changes (A08, A09). */
    public static final Input<Variable> PERSONS = Input.withDefault(
            "persons", "the variable of people whose status changes", MigrantStocks.SEMI_URBANIZED_POPULATION);

    /** What they consume before (A09). */
    public static final Input<Variable> CONSUMPTION_BEFORE = Input.withDefault(
            "consumption_before", "the variable of consumption before the change", Variables.RURAL_CONSUMPTION);

    /** What they consume after (A09). */
    public static final Input<Variable> CONSUMPTION_AFTER = Input.withDefault(
            "consumption_after", "the variable of consumption after the change", Variables.URBAN_CONSUMPTION);

    /** What part of the difference comes true (A09). */
    public static final Input<Double> REALISATION = Input.withDefault(
            "realisation",
            "the part of the difference that comes true, in [0, 1]",
            ConsumptionPotential.FULL_REALISATION);

    /** How much output a yuan of consumption draws after it (A09). */
    public static final Input<Double> MULTIPLIER =
            Input.withDefault("multiplier", "the consumption multiplier k of A11; 1 for none", 1.0);

    /** The income that is consumed (A10). */
    public static final Input<Variable> INCOME =
            Input.withDefault("income", "the variable of income", Variables.URBAN_INCOME);

    /** The consumption out of it (A10). */
    public static final Input<Variable> CONSUMPTION =
            Input.withDefault("consumption", "the variable of consumption", Variables.URBAN_CONSUMPTION);

    /** Marginal propensity to consume (A11). */
    public static final Input<Double> PROPENSITY =
            Input.required("propensity", "marginal propensity to consume, in [0, 1)", Double.class);

    /** Tax rate (A11). */
    public static final Input<Double> TAX_RATE =
            Input.required("tax_rate", "tax rate of income, in [0, 1)", Double.class);

    /** Marginal propensity to import (A11). */
    public static final Input<Double> IMPORT_PROPENSITY =
            Input.required("import_propensity", "marginal propensity to import, ≥ 0", Double.class);

    /** The kinds of infrastructure (A13, A14). */
    public static final Input<InfrastructureItems> INFRASTRUCTURE = Input.required(
            "infrastructure", "kinds of infrastructure with benchmarks and unit costs", InfrastructureItems.class);

    /** The ceiling of urbanization (A15). */
    public static final Input<Double> SATURATION =
            Input.withDefault("saturation", "the ceiling K of the urban share, in (0, 1]", 1.0);

    /** The year that projections look to (A15, A17). */
    public static final Input<Integer> PROJECTION_YEAR =
            Input.withDefault("projection_year", "the calendar year of projections", 2035);

    /** Migrants between places, from origin to destination (A19). */
    public static final Input<FlowMatrix> MIGRATION = Input.required(
            "migration", "migrants between the places, from origin to destination, labelled by code", FlowMatrix.class);

    /** Spells of work and residence (A22). */
    public static final Input<MigrantSpells> SPELLS =
            Input.required("spells", "years of work and of residence of each migrant", MigrantSpells.class);

    /** What a city asks for (A22). */
    public static final Input<EligibilityRule> ELIGIBILITY = Input.withDefault(
            "eligibility", "years of work and of residence that a city asks for", EligibilityRule.ONE_YEAR);

    /** How many can be registered in a year (A22). */
    public static final Input<Double> REGISTRATION_CAPACITY =
            Input.withDefault("registration_capacity", "people who can be registered in a year, ≥ 0", Double.MAX_VALUE);

    /** How many years a path runs (A22). */
    public static final Input<Integer> PATH_YEARS =
            Input.withDefault("path_years", "years of the path beyond the first", 5);

    /** Weights of the four dimensions of integration (A23). */
    public static final Input<ImmutableDoubleArray> INTEGRATION_WEIGHTS = Input.withDefault(
            "integration_weights",
            "weights of economic, social, cultural and psychological integration",
            ImmutableDoubleArray.of(0.25, 0.25, 0.25, 0.25));

    /** Weights of the six subsystems of quality (A24). */
    public static final Input<ImmutableDoubleArray> QUALITY_WEIGHTS = Input.withDefault(
            "quality_weights",
            "weights of population, economy, society, ecology, coordination and space",
            ImmutableDoubleArray.copyOf(new double[] {1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6}));

    /** Facilities of dual use (A27). */
    public static final Input<DualUseFacilities> FACILITIES = Input.required(
            "facilities",
            "facilities that can be turned to emergency use, by kind, with the need",
            DualUseFacilities.class);

    /** How soon a facility must be ready (A27). */
    public static final Input<Double> CONVERSION_HOURS =
            Input.withDefault("conversion_hours", "hours within which a facility must be ready", Double.MAX_VALUE);

    /** Distances between places (A33). */
    public static final Input<CostMatrix> DISTANCES =
            Input.required("distances", "distances between the places in km, labelled by code", CostMatrix.class);

    private CitizenizationInputs() {}
}
