package org.chengzhen.indicators.county;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Input;

/** The inputs of county indicators beside the panel. */
public final class CountyInputs {

    /** Elements of carrying capacity. */
    public static final Input<VariableFamily> CAPACITY = Input.required(
            "capacity",
            "the family of variables that holds elements of carrying capacity in [0, 1]",
            VariableFamily.class);

    /** Pillars of sustainable development. */
    public static final Input<VariableFamily> PILLARS = Input.required(
            "pillars", "the family of variables that holds pillars of development in [0, 1]", VariableFamily.class);

    /** Destinations with their limits and weights. */
    public static final Input<TravelTargets> TRAVEL_TARGETS =
            Input.required("travel_targets", "destinations with time limit (min) and weight", TravelTargets.class);

    /** The big city that a place is near. */
    public static final Input<Grouping> BIG_CITIES = new Input<>(
            "big_cities",
            "the big city within an hour, or the metropolitan area, of each place that has one",
            Grouping.class,
            Optional.of(place -> Optional.empty()));

    /** Water that one person needs. */
    public static final Input<Double> WATER_PER_PERSON =
            Input.required("water_per_person", "water that one person needs, m³ a year", Double.class);

    /** Grain that one person needs. */
    public static final Input<Double> GRAIN_PER_PERSON = Input.withDefault(
            "grain_per_person", "grain that one person needs, kg a year", LandCarrying.GRAIN_PER_PERSON);

    /** Consumption, yields and land of a county. */
    public static final Input<FootprintAccount> FOOTPRINT =
            Input.required("footprint", "consumption, yields and land per person", FootprintAccount.class);

    /** Technical coefficients. */
    public static final Input<DoubleMatrix> COEFFICIENTS =
            Input.required("coefficients", "technical coefficients A of an input–output table", DoubleMatrix.class);

    /** Output by sector. */
    public static final Input<ImmutableDoubleArray> SECTOR_OUTPUT = Input.required(
            "sector_output", "total output of each sector of the input–output table", ImmutableDoubleArray.class);

    /** Imported input coefficients. */
    public static final Input<DoubleMatrix> IMPORTED_COEFFICIENTS =
            Input.required("imported_coefficients", "input coefficients of imports", DoubleMatrix.class);

    /** Domestic input coefficients. */
    public static final Input<DoubleMatrix> DOMESTIC_COEFFICIENTS =
            Input.required("domestic_coefficients", "input coefficients of domestic deliveries", DoubleMatrix.class);

    /** Exports by sector. */
    public static final Input<ImmutableDoubleArray> SECTOR_EXPORTS =
            Input.required("sector_exports", "exports of each sector", ImmutableDoubleArray.class);

    /** The sensitivity to polarization of Esteban and Ray. */
    public static final Input<OptionalDouble> ALPHA = Input.withDefault(
            "alpha", "sensitivity α of the Esteban–Ray index, in (0, 1.6]; none: not computed", OptionalDouble.empty());

    private CountyInputs() {}
}
