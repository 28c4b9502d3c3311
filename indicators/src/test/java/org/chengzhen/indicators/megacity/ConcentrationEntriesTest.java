package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.AREA;
import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.chengzhen.indicators.megacity.MegacityVariables.CENTRE_AREA;
import static org.chengzhen.indicators.megacity.MegacityVariables.CENTRE_POPULATION;
import static org.chengzhen.indicators.megacity.MegacityVariables.DISTANCE_TO_CENTRE;
import static org.chengzhen.indicators.megacity.MegacityVariables.EMPLOYED_RESIDENTS;
import static org.chengzhen.indicators.megacity.MegacityVariables.JOBS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class ConcentrationEntriesTest extends ChapterTest {
    private static final Variable OTHERS = Variable.stock("others", "Others", "其他", Unit.PERSON);

    @Override
    ImmutableList<Indicator> chapter() {
        return ConcentrationEntries.entries();
    }

    @Test
    void centralizationOrdersDistrictsByDistance() {
        // the golden rings C01.rce, given out of order
        Study rings = data().put(2020, DISTANCE_TO_CENTRE, 5, 1, 20, 10)
                .put(2020, POPULATION, 300, 400, 100, 200)
                .put(2020, OTHERS, 200, 100, 400, 300)
                .put(2020, AREA, 15, 5, 50, 30)
                .study()
                .with(Inputs.VALUE, POPULATION)
                .with(MegacityInputs.COMPARISON, OTHERS);
        Measurement c01 = measure("C01", rings);
        assertEquals(0.615, c01.value(), 1e-12);
        assertEquals(0.5, c01.number("relative").orElseThrow(), 1e-12);
        assertEquals(0.5, measure("C04", rings).value(), 1e-12);
    }

    @Test
    void oneDistrictHasNoCentralization() {
        Study one = data().put(2020, DISTANCE_TO_CENTRE, 5)
                .put(2020, POPULATION, 300)
                .put(2020, AREA, 15)
                .study()
                .with(Inputs.VALUE, POPULATION);
        assertFalse(measure("C01", one).number("absolute").isPresent());
    }

    @Test
    void gradientIsRecoveredFromExponentialDensities() {
        double[] r = {1, 3, 8, 15};
        double[] people = java.util.Arrays.stream(r)
                .map(x -> 20_000 * Math.exp(-0.15 * x) * 10)
                .toArray();
        Study rings = data().put(2020, DISTANCE_TO_CENTRE, r)
                .put(2020, POPULATION, people)
                .put(2020, AREA, 10, 10, 10, 10)
                .study();
        Measurement c02 = measure("C02", rings);
        assertEquals(0.15, c02.value(), 1e-12);
        assertEquals(20_000, c02.number("central density").orElseThrow(), 1e-6);
        assertEquals(4, c02.n());
    }

    @Test
    void centresAreJudgedOneByOne() {
        Study study = data().put(2020, CENTRE_POPULATION, 8_300_000, 3, 1, Double.NaN)
                .put(2020, POPULATION, 20_000_000, 2, 0, 4)
                .put(2020, CENTRE_AREA, 380, 1, 0, 1)
                .put(2020, AREA, 6000, 1, 0, 2)
                .study();
        IndicatorColumn ratio = part("C03", "concentration", study);
        assertEquals(6.55263157895, ratio.value(A, 2020), 1e-9);
        assertEquals(Status.INVALID, ratio.status(B, 2020));
        assertEquals(Status.INVALID, ratio.status(C, 2020));
        assertEquals(Status.MISSING, ratio.status(D, 2020));
        assertEquals(
                "ABOVE", part("C03", "against the guide", study).label(A, 2020).orElseThrow());
        assertEquals(Status.INSUFFICIENT_DATA, part("C03", "trend", study).status(A, 2020));
    }

    @Test
    void risingShareIsFlaggedAfterThreeObservations() {
        Data data = data();
        double[] centre = {10, 20, 30};
        for (int k = 0; k < 3; k++) {
            data.put(2000 + 10 * k, CENTRE_POPULATION, centre[k], 30)
                    .put(2000 + 10 * k, POPULATION, 100, 100)
                    .put(2000 + 10 * k, CENTRE_AREA, 1, 1)
                    .put(2000 + 10 * k, AREA, 10, 10);
        }
        IndicatorColumn trend = part("C03", "trend", data.study());
        assertEquals("RISING", trend.label(A, 2020).orElseThrow());
        assertEquals("NOT_RISING", trend.label(B, 2020).orElseThrow());
    }

    @Test
    void jobsAndHousingTakeCommutersWhereGiven() {
        Study districts = data().put(2020, JOBS, 120, 60, 20)
                .put(2020, EMPLOYED_RESIDENTS, 60, 80, 60)
                .study();
        Measurement plain = measure("C05", districts);
        assertEquals(0.3, plain.value(), 1e-12);
        IndicatorColumn ratio = plain.part("ratio", IndicatorColumn.class).orElseThrow();
        assertEquals(2, ratio.value(A, 2020), 1e-12);
        assertEquals(0, plain.number("balanced districts").orElseThrow(), 0);
        Measurement wide = measure(
                "C05",
                districts
                        .with(Inputs.COMMUTERS, FlowMatrix.of(List.of(A, B), new double[][] {{60, 20}, {10, 10}}))
                        .with(MegacityInputs.COMMUTES, ImmutableDoubleArray.of(10, 45, 50, 95)));
        assertEquals(0.7, wide.number("self-containment").orElseThrow(), 1e-12);
        assertEquals(0.5, wide.number("within 45 minutes").orElseThrow(), 1e-12);
        assertEquals(50, wide.number("mean minutes").orElseThrow(), 1e-12);
    }

    @Test
    void districtWithoutWorkersHasNoRatioButTheMismatchStands() {
        Study districts = data().put(2020, JOBS, 100, 100)
                .put(2020, EMPLOYED_RESIDENTS, 0, 200)
                .study();
        Measurement c05 = measure("C05", districts);
        assertEquals(0.5, c05.value(), 1e-12);
        assertEquals(
                Status.UNDEFINED,
                c05.part("ratio", IndicatorColumn.class).orElseThrow().status(A, 2020));
    }

    @Test
    void subcentresAreTractsAboveBothLimits() {
        // the golden tracts C06.sub without the third
        Study tracts = data().put(2020, JOBS, 15_000, 12_000, 6_000, 11_000)
                .put(2020, AREA, 250, 480, 200, 785)
                .study()
                .with(MegacityInputs.LEAST_DENSITY, 10.0)
                .with(MegacityInputs.LEAST_JOBS, 10_000.0);
        Measurement c06 = measure("C06", tracts);
        assertEquals(23.0 / 38, c06.value(), 1e-12);
        assertEquals(3, c06.number("centres").orElseThrow(), 0);
        assertEquals(
                ImmutableList.of(A, B, D),
                c06.part("tracts", ImmutableList.class).orElseThrow());
    }

    @Test
    void dispersalComparesTheEndsOfThePeriod() {
        Study study = data().put(2010, JOBS, 62, 0, 5)
                .put(2010, POPULATION, 100, 100, Double.NaN)
                .put(2020, JOBS, 55, 10, 5)
                .put(2020, POPULATION, 100, 100, 100)
                .study()
                .with(Inputs.VALUE, POPULATION)
                .with(MegacityInputs.IN_CENTRE, JOBS);
        assertEquals(-7, part("C29", "change", study).value(A, 2020), 1e-9);
        assertEquals(-0.112903225806, part("C29", "rate", study).value(A, 2020), 1e-9);
        assertEquals(10, part("C29", "change", study).value(B, 2020), 1e-9);
        assertEquals(Status.UNDEFINED, part("C29", "rate", study).status(B, 2020));
        assertEquals(Status.MISSING, part("C29", "rate", study).status(C, 2020));
    }
}
