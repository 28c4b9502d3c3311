package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;

/** The entries A01, A02 and A07: who lives in cities without being registered there. */
public final class MigrantStocks {
    /** The citizenization rate. */
    public static final Variable CITIZENIZATION_RATE = Variable.ratio(
            "citizenization_rate",
            "Citizenization rate",
            "市民化率",
            Unit.PERCENT,
            Variables.URBAN_REGISTERED_POPULATION,
            Variables.URBAN_POPULATION);

    /** The semi-urbanized population. */
    public static final Variable SEMI_URBANIZED_POPULATION =
            Variable.stock("semi_urbanized_population", "Semi-urbanized population", "半城镇化人口", Unit.PERSON);

    /** Residents over registered people. */
    public static final Variable RESIDENT_REGISTERED_RATIO = Variable.ratio(
            "resident_registered_ratio",
            "Resident–registered ratio",
            "常住户籍比",
            Unit.FRACTION,
            Variables.POPULATION,
            Variables.REGISTERED_POPULATION);

    /** Whether people move in or away. */
    public static final Variable POPULATION_FLOW =
            Variable.of("population_flow", "Population inflow or outflow", "人口流入流出类型", Unit.COUNT, Variable.Kind.CLASS);

    private MigrantStocks() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                PlaceIndicator.yearly(
                                Entry.of("A01", "Citizenization rate", "市民化率")
                                        .unit("%")
                                        .formula("κ = urban registered population / urban permanent population × 100 %")
                                        .reading("mostly up to 100; above where people move away")
                                        .source("Wei Houkai, Su Hongjian (2013), Chinese Rural Economy; Wang Guixin"
                                                + " (2008)")
                                        .certainty(Certainty.MEDIUM)
                                        .build(),
                                Variables.URBAN_REGISTERED_POPULATION,
                                Variables.URBAN_POPULATION)
                        .part("rate", CITIZENIZATION_RATE, v -> Citizenization.rate(v[0], v[1]))
                        .build(),
                PlaceIndicator.yearly(
                                Entry.of("A02", "Semi-urbanized population", "半城镇化人口")
                                        .unit("persons")
                                        .formula("S = urban permanent population − urban registered population")
                                        .reading(
                                                "above 0: people who live in cities without urban registration; below 0"
                                                        + " where people move away")
                                        .source("Wang Chunguang (2006), on the semi-urbanization of rural migrants")
                                        .build(),
                                Variables.URBAN_REGISTERED_POPULATION,
                                Variables.URBAN_POPULATION)
                        .part("stock", SEMI_URBANIZED_POPULATION, v -> Citizenization.semiUrbanized(v[0], v[1]))
                        .build(),
                PlaceIndicator.yearly(
                                Entry.of("A07", "Resident–registered ratio", "常住户籍比")
                                        .unit("1")
                                        .formula("R = permanent population / registered population; net floating rate"
                                                + " m = R − 1")
                                        .reading("1 balanced, above 1 inflow, below 1 outflow; class limits 1.5, 1.1,"
                                                + " 0.9, 0.8 by convention")
                                        .source("practice of the population census")
                                        .build(),
                                Variables.POPULATION,
                                Variables.REGISTERED_POPULATION)
                        .part(
                                "ratio",
                                RESIDENT_REGISTERED_RATIO,
                                v -> Citizenization.residentRegisteredRatio(v[0], v[1]))
                        .classPart(
                                "flow",
                                POPULATION_FLOW,
                                PopulationFlow.class,
                                v -> PopulationFlow.of(Citizenization.residentRegisteredRatio(v[0], v[1])))
                        .build());
    }
}
