package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.GDP;
import static org.chengzhen.core.panel.Variables.GDP_PER_CAPITA;
import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.chengzhen.core.panel.Variables.POPULATION_DENSITY;
import static org.chengzhen.core.panel.Variables.PRIMARY_OUTPUT;
import static org.chengzhen.core.panel.Variables.SECONDARY_OUTPUT;
import static org.chengzhen.core.panel.Variables.TERTIARY_OUTPUT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class CoreFunctionEntriesTest extends ChapterTest {
    @Override
    ImmutableList<Indicator> chapter() {
        return CoreFunctionEntries.entries();
    }

    @Test
    void globalReachTakesWhatThePanelHas() {
        Study study = data().put(2020, MegacityVariables.CONNECTIVITY, 120, 96, 60, Double.NaN)
                .put(2020, MegacityVariables.HEADQUARTERS, 60, 30, 10, 0)
                .study();
        assertArrayEquals(
                new double[] {1, 0.8, 0.5, Double.NaN},
                part("C12", "connectivity", study).values(2020),
                1e-12);
        assertEquals(Status.MISSING, part("C12", "connectivity", study).status(D, 2020));
        assertEquals(0.6, part("C12", "headquarters", study).value(A, 2020), 1e-12);
        assertNull(part("C12", "market_value", study));
    }

    @Test
    void innovationLeavesPartsOutThatThePanelLacks() {
        Study study = data().put(2020, MegacityVariables.RD_SPENDING, 2843e8, 5)
                .put(2020, GDP, 41_611e8, 0)
                .put(2020, MegacityVariables.PCT_PATENTS, 26_100, 1)
                .put(2020, POPULATION, 21.84e6, 10_000)
                .study();
        assertEquals(6.83232799019, part("C13", "intensity", study).value(A, 2020), 1e-9);
        assertEquals(Status.UNDEFINED, part("C13", "intensity", study).status(B, 2020));
        assertEquals(11.9505494505, part("C13", "patents", study).value(A, 2020), 1e-9);
        assertNull(part("C13", "basic share", study));
    }

    @Test
    void leadershipCountsAdvantages() {
        Variable first = Variables.EMPLOYMENT_BY_INDUSTRY.member("a");
        Variable second = Variables.EMPLOYMENT_BY_INDUSTRY.member("b");
        Study study = data().put(2020, first, 50, 100)
                .put(2020, second, 50, 300)
                .study()
                .with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY);
        Measurement c14 = measure("C14", study);
        DoubleMatrix advantage = c14.part("advantage", DoubleMatrix.class).orElseThrow();
        assertEquals(1.66666666667, advantage.get(0, 0), 1e-9);
        assertEquals(1.07142857143, advantage.get(1, 1), 1e-9);
        IndicatorColumn diversity = c14.part("diversity", IndicatorColumn.class).orElseThrow();
        assertEquals(1, diversity.value(A, 2020), 0);
        // each city leads in an industry of its own: no second eigenvector
        assertTrue(c14.part("complexity", IndicatorColumn.class).isEmpty());
        assertEquals(2, c14.n());
    }

    @Test
    void leadershipNamesTheFamilyThatThePanelLacks() {
        Measurement none = entry("C14")
                .measure(data().put(2020, GDP, 1).study().with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY));
        assertEquals(Status.MISSING, none.status());
        assertTrue(none.reason().contains(Variables.EMPLOYMENT_BY_INDUSTRY.id()));
    }

    @Test
    void upgradingReadsEmploymentWhereThereIs() {
        Data data = data().put(2020, PRIMARY_OUTPUT, 8, 0)
                .put(2020, SECONDARY_OUTPUT, 40, 0)
                .put(2020, TERTIARY_OUTPUT, 52, 0);
        Study outputs = data.study();
        assertEquals(2.44, part("C15", "level", outputs).value(A, 2020), 1e-12);
        assertEquals(1.3, part("C15", "tertiary to secondary", outputs).value(A, 2020), 1e-12);
        assertEquals(Status.UNDEFINED, part("C15", "level", outputs).status(B, 2020));
        assertNull(part("C15", "rationalization", outputs));
        Study both = data.put(2020, Variables.PRIMARY_EMPLOYMENT_SHARE, 25)
                .put(2020, Variables.SECONDARY_EMPLOYMENT_SHARE, 28)
                .put(2020, Variables.TERTIARY_EMPLOYMENT_SHARE, 47)
                .study();
        assertEquals(0.104085215694, part("C15", "rationalization", both).value(A, 2020), 1e-9);
    }

    @Test
    void competitivenessIsTheDistanceToTheLeaders() {
        Study study = data().put(2020, GDP_PER_CAPITA, 80, 100, 50)
                .put(2020, POPULATION_DENSITY, 60, 30, 100)
                .study()
                .with(
                        MegacityInputs.CITY_CRITERIA,
                        CityCriteria.none().benefit(GDP_PER_CAPITA, 1, 100).benefit(POPULATION_DENSITY, 1, 100));
        IndicatorColumn index = part("C26", "benchmark", study);
        assertEquals(0.692820323028, index.value(A, 2020), 1e-9);
        assertEquals(0.547722557505, index.value(B, 2020), 1e-9);
        assertEquals(0.707106781187, index.value(C, 2020), 1e-9);
        assertTrue(part("C26", "topsis", study).value(C, 2020) > 0);
    }

    @Test
    void dominatedCityNeverOutranksItsDominator() {
        Study study = data().put(2020, GDP_PER_CAPITA, 80, 100, 50)
                .put(2020, POPULATION_DENSITY, 60, 30, 100)
                .study()
                .with(
                        MegacityInputs.CITY_CRITERIA,
                        CityCriteria.none().benefit(GDP_PER_CAPITA, 3, 100).cost(POPULATION_DENSITY, 1, 10));
        IndicatorColumn index = part("C26", "benchmark", study);
        assertEquals(1, index.value(B, 2020), 1e-12);
        assertTrue(index.value(A, 2020) > index.value(C, 2020));
        assertTrue(part("C26", "topsis", study).value(A, 2020)
                > part("C26", "topsis", study).value(C, 2020));
    }

    @Test
    void criterionThatThePanelLacksIsNamed() {
        Measurement none = entry("C26")
                .measure(data().put(2020, GDP, 1, 2)
                        .study()
                        .with(MegacityInputs.CITY_CRITERIA, CityCriteria.none().benefit(GDP_PER_CAPITA, 1, 1)));
        assertEquals(Status.MISSING, none.status());
        assertTrue(none.reason().contains("gdp_per_capita"));
        Measurement empty = entry("C26")
                .measure(data().put(2020, GDP, 1, 2).study().with(MegacityInputs.CITY_CRITERIA, CityCriteria.none()));
        assertEquals(Status.INSUFFICIENT_DATA, empty.status());
    }
}
