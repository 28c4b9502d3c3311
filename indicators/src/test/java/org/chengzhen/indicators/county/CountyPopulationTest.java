package org.chengzhen.indicators.county;

import static org.chengzhen.indicators.county.CountyStudies.A;
import static org.chengzhen.indicators.county.CountyStudies.B;
import static org.chengzhen.indicators.county.CountyStudies.C;
import static org.chengzhen.indicators.county.CountyStudies.D;
import static org.chengzhen.indicators.county.CountyStudies.label;
import static org.chengzhen.indicators.county.CountyStudies.measured;
import static org.chengzhen.indicators.county.CountyStudies.put;
import static org.chengzhen.indicators.county.CountyStudies.status;
import static org.chengzhen.indicators.county.CountyStudies.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class CountyPopulationTest {
    private static final Study TWO_CENSUSES = Study.of(two());

    private static Panel two() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2010, Variables.POPULATION, 50, 100, 0, 100);
        put(panel, 2020, Variables.POPULATION, 44, 102, 10, Double.NaN);
        put(panel, 2010, CountyVariables.NATURAL_INCREASE, 0, 0, 0, 0);
        put(panel, 2020, CountyVariables.NATURAL_INCREASE, -1, 3, 1, 1);
        put(panel, 2010, Variables.BUILT_UP_AREA, 10, 10, 10, 10);
        put(panel, 2020, Variables.BUILT_UP_AREA, 12, 10, -1, 10);
        put(panel, 2020, CountyVariables.VACANT_DWELLINGS, 3200, 5, 0, 0);
        put(panel, 2020, CountyVariables.DWELLINGS, 20000, 4, 0, 10);
        put(panel, 2020, Variables.POPULATION_0_14, 17, 20, 0, -1);
        put(panel, 2020, Variables.POPULATION_15_64, 62, 60, 0, 60);
        put(panel, 2020, Variables.POPULATION_65_PLUS, 21, 20, 10, 20);
        return panel.build();
    }

    @Test
    void trendOfEachCounty() {
        value(-0.12, "D01", "total_rate", TWO_CENSUSES, A.code());
        value(-0.012701977348937, "D01", "annual", TWO_CENSUSES, A.code());
        label("SEVERE_LOSS", "D01", "class", TWO_CENSUSES, A.code());
        label("GROWTH", "D01", "class", TWO_CENSUSES, B.code());
        status(Status.UNDEFINED, "D01", "total_rate", TWO_CENSUSES, C.code());
        status(Status.MISSING, "D01", "total_rate", TWO_CENSUSES, D.code());
        status(Status.INSUFFICIENT_DATA, "D01", "class", TWO_CENSUSES.year(2020), A.code());
    }

    @Test
    void trendIsTestedFromFourYearsOn() {
        Panel.Builder panel = Panel.builder();
        for (int y = 0; y < 8; y++) {
            put(panel, 2010 + y, Variables.POPULATION, 100 + 5 * y, 100 - y, 100 + (y % 2), y == 3 ? Double.NaN : 1);
        }
        Study study = Study.of(panel.build());
        label("UP", "D01", "trend", study, A.code());
        label("DOWN", "D01", "trend", study, B.code());
        label("NONE", "D01", "trend", study, C.code());
        status(Status.MISSING, "D01", "trend", study, D.code());
        value(5, "D01", "sen_slope", study, A.code());
    }

    @Test
    void limitsOfTheTrendBelongToTheClassesThatTheCatalogueNames() {
        assertEquals(PopulationTrend.STABLE, PopulationTrend.of(100, 101, 10));
        assertEquals(PopulationTrend.STABLE, PopulationTrend.of(100, 99, 10));
        assertEquals(PopulationTrend.SEVERE_LOSS, PopulationTrend.of(100, 90, 10));
        assertEquals(PopulationTrend.LOSS, PopulationTrend.of(100, 90.1, 10));
        assertEquals(PopulationTrend.GROWTH, PopulationTrend.of(100, 101.1, 10));
        assertEquals(PopulationTrend.SEVERE_LOSS, PopulationTrend.of(50, 44, 10));
        assertEquals(-0.012702, PopulationTrend.annualRate(50, 44, 10), 1e-6);
        assertEquals(PopulationTrend.LOSS, PopulationTrend.ofDecadeRate(-0.12, 0.05, -0.2));
        assertThrows(UndefinedException.class, () -> PopulationTrend.totalRate(0, 5));
        assertThrows(IllegalArgumentException.class, () -> PopulationTrend.of(5, 5, 0));
    }

    @Test
    void driversOfEachCounty() {
        label("LOSS_DOUBLE", "D02", "class", TWO_CENSUSES, A.code());
        label("GROWTH_NATURAL", "D02", "class", TWO_CENSUSES, B.code());
        label("GROWTH_INFLOW", "D02", "class", TWO_CENSUSES, C.code());
        status(Status.MISSING, "D02", "class", TWO_CENSUSES, D.code());
        assertEquals(DemographicDriver.GROWTH_INFLOW, DemographicDriver.of(2, 3, -1));
        assertEquals(DemographicDriver.LOSS_NATURAL, DemographicDriver.of(-1, 1, -2));
        assertEquals(DemographicDriver.LOSS_OUTFLOW, DemographicDriver.of(-1, -3, 2));
    }

    @SeededProperty
    void naturalIncreaseAndMigrationAddUpToTheChange(
            @ForAll @DoubleRange(max = 1e6) double start,
            @ForAll @DoubleRange(max = 1e6) double end,
            @ForAll @DoubleRange(min = -1e5, max = 1e5) double natural) {
        Panel.Builder panel = Panel.builder();
        put(panel, 2010, Variables.POPULATION, start);
        put(panel, 2020, Variables.POPULATION, end);
        put(panel, 2010, CountyVariables.NATURAL_INCREASE, 0);
        put(panel, 2020, CountyVariables.NATURAL_INCREASE, natural);
        Study study = Study.of(panel.build());
        double parts = CountyStudies.column("D02", "natural", study).value(A.code(), 2020)
                + CountyStudies.column("D02", "migration", study).value(A.code(), 2020);
        assertEquals(end - start, parts, 1e-9 * (start + end + Math.abs(natural) + 1));
    }

    @Test
    void webbHasEightSectors() {
        assertEquals(WebbSector.A, WebbSector.of(5, -2));
        assertEquals(WebbSector.B, WebbSector.of(5, 2));
        assertEquals(WebbSector.C, WebbSector.of(2, 5));
        assertEquals(WebbSector.D, WebbSector.of(-2, 5));
        assertEquals(WebbSector.E, WebbSector.of(-5, 2));
        assertEquals(WebbSector.F, WebbSector.of(-5, -2));
        assertEquals(WebbSector.G, WebbSector.of(-1, -3));
        assertEquals(WebbSector.H, WebbSector.of(2, -5));
        assertEquals(WebbSector.F, WebbSector.of(-5, 0));
        assertEquals(WebbSector.G, WebbSector.of(0, -5));
    }

    /** The letters go round the diagram: from the natural axis to the migration axis and on, an eighth each. */
    @Test
    void webbsSectorsGoRound() {
        for (int eighth = 0; eighth < 8; eighth++) {
            double angle = (eighth - 0.5) * Math.PI / 4;
            assertEquals(WebbSector.values()[eighth], WebbSector.of(Math.cos(angle), Math.sin(angle)));
        }
    }

    @Test
    void differentiationHasEveryPart() {
        Panel.Builder panel = Panel.builder();
        for (int year : new int[] {2010, 2015, 2020}) {
            put(panel, year, Variables.GDP_PER_CAPITA, 2, 4, 6, 8);
        }
        Study study = Study.of(panel.build())
                .with(Inputs.VALUE, Variables.GDP_PER_CAPITA)
                .with(CountyInputs.ALPHA, OptionalDouble.of(1.3));
        Measurement d03 = measured("D03", study);
        assertEquals(0.25, d03.number("gini").orElseThrow(), 1e-12);
        assertTrue(d03.number("esteban_ray").isPresent());
        assertEquals(1, d03.number("theil_between_share").orElseThrow(), 1e-12, "each county is a province here");
        DoubleMatrix markov = d03.part("markov", DoubleMatrix.class).orElseThrow();
        for (int i = 0; i < 4; i++) {
            assertEquals(1, markov.get(i, i), 0, "nobody moves");
        }
        assertFalse(measured("D03", study.year(2020)).parts().containsKey("markov"));
    }

    @Test
    void differentiationRefusesNegativeValuesAsInvalid() {
        Study study = Study.of(put(Panel.builder(), 2020, Variables.GDP_PER_CAPITA, 2, -4)
                        .build())
                .with(Inputs.VALUE, Variables.GDP_PER_CAPITA);
        assertEquals(Status.INVALID, Catalogue.get("D03").measure(study).status());
    }

    @Test
    void shrinkageOfEachCounty() {
        label("SHRINK_EXPAND", "D24", "state", TWO_CENSUSES, A.code());
        label("GROW_CONTRACT", "D24", "state", TWO_CENSUSES, B.code());
        status(Status.UNDEFINED, "D24", "state", TWO_CENSUSES, C.code());
        value(0.16, "D24", "vacancy", TWO_CENSUSES, A.code());
        status(Status.INVALID, "D24", "vacancy", TWO_CENSUSES, B.code());
        status(Status.UNDEFINED, "D24", "vacancy", TWO_CENSUSES, C.code());
        assertEquals(Shrinkage.SHRINK_EXPAND, Shrinkage.of(-0.08, 0.12));
    }

    @Test
    void agesOfEachCounty() {
        value(0.21, "D25", "share65", TWO_CENSUSES, A.code());
        value(0.338709677419355, "D25", "old_dependency", TWO_CENSUSES, A.code());
        value(0.612903225806452, "D25", "total_dependency", TWO_CENSUSES, A.code());
        status(Status.UNDEFINED, "D25", "old_dependency", TWO_CENSUSES, C.code());
        status(Status.INVALID, "D25", "share65", TWO_CENSUSES, D.code());
    }

    @Test
    void anEmptyStudyLacksSomethingForEachEntry() {
        CountyPopulation.entries().forEach(CountyStudies::lacksOnEmptyStudy);
    }
}
