package org.chengzhen.indicators.standards;

import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.methods.settlement.FunctionalUrbanArea;
import org.chengzhen.methods.settlement.LocalUnitRule;
import org.chengzhen.methods.settlement.UrbanisationRules;

/** The inputs that the settlement standards read beside the panel. */
public final class SettlementInputs {
    /** People on a grid (S14 to S16). */
    public static final Input<PopulationGrid> POPULATION_GRID =
            Input.required("population_grid", "people on a grid of cells of 1 km²", PopulationGrid.class);

    /** Local units on the grid (S16). */
    public static final Input<ZoneGrid> LOCAL_UNITS =
            Input.required("local_units", "the local unit of each cell of the grid", ZoneGrid.class);

    /** Thresholds and order of steps (S14 to S16). */
    public static final Input<UrbanisationRules> URBANISATION_RULES =
            Input.withDefault("urbanisation_rules", "thresholds and order of steps", UrbanisationRules.MANUAL_2021);

    /** How local units are told apart at level 2 (S16). */
    public static final Input<LocalUnitRule> LOCAL_UNIT_RULE =
            Input.withDefault("local_unit_rule", "the rule of 2021 or of 2024 at level 2", LocalUnitRule.MANUAL_2021);

    /** Which city a core unit belongs to (S17). */
    public static final Input<Grouping> CORE_CITIES =
            Input.required("core_cities", "the city that a core unit belongs to, none for other units", Grouping.class);

    /** Which units touch (S17). */
    public static final Input<SpatialWeights> CONTIGUITY =
            Input.required("contiguity", "local units that touch, labelled by code", SpatialWeights.class);

    /** The share of commuters that makes a zone (S17). */
    public static final Input<FunctionalUrbanArea> COMMUTING_RULE = Input.withDefault(
            "commuting_rule", "the share of commuters that makes a zone", FunctionalUrbanArea.withDefaults());

    private SettlementInputs() {}
}
