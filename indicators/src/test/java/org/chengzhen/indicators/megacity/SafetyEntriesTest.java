package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class SafetyEntriesTest extends ChapterTest {
    private static final Variable RISK = MegacityVariables.index("risk", "Risk", "风险");
    private static final Variable GUESS = MegacityVariables.index("guess", "Forecast", "预测");
    private static final Variable WARNED = Variable.of("warned", "Warned", "已预警", Unit.COUNT, Variable.Kind.FLAG);
    private static final Variable CAME = Variable.of("came", "Happened", "已发生", Unit.COUNT, Variable.Kind.FLAG);

    @Override
    ImmutableList<Indicator> chapter() {
        return SafetyEntries.entries();
    }

    @Test
    void riskHasCompositesWhereThePanelHasScores() {
        LossScenarios scenarios = LossScenarios.of(
                new double[] {0.1, 0.02, 0.005}, new double[] {50, 50, 50}, new double[] {0.02, 0.15, 0.6});
        Data data = data().put(2020, MegacityVariables.HAZARD, 0.6, 1.5)
                .put(2020, MegacityVariables.EXPOSURE, 0.5, 0.5)
                .put(2020, MegacityVariables.VULNERABILITY, 0.4, 0.4);
        Measurement plain = measure("C18", data.study().with(MegacityInputs.SCENARIOS, scenarios));
        assertEquals(0.4, plain.value(), 1e-12);
        IndicatorColumn risk = plain.part("composite", IndicatorColumn.class).orElseThrow();
        assertEquals(0.12, risk.value(A, 2020), 1e-12);
        assertEquals(Status.INVALID, risk.status(B, 2020));
        data.put(2020, MegacityVariables.COPING_CAPACITY, 0.8, 0.8);
        Measurement coping = measure("C18", data.study().with(MegacityInputs.SCENARIOS, scenarios));
        assertEquals(
                0.15,
                coping.part("composite", IndicatorColumn.class).orElseThrow().value(A, 2020),
                1e-12);
    }

    @Test
    void resilienceComesFromTheRecovery() {
        Measurement c19 = measure(
                "C19", Study.empty().with(MegacityInputs.RECOVERY, Recovery.of(new double[] {0, 2, 5, 9}, new double[] {
                    100, 40, 70, 100
                })));
        assertEquals(0.716666666667, c19.value(), 1e-9);
        assertEquals(255, c19.number("loss").orElseThrow(), 1e-9);
        assertEquals(40, c19.number("robustness").orElseThrow(), 0);
        assertEquals(
                Status.INVALID,
                entry("C19")
                        .measure(Study.empty()
                                .with(MegacityInputs.RECOVERY, Recovery.of(new double[] {1, 0}, new double[] {1, 1})))
                        .status());
    }

    @Test
    void missingRiskIsNoDataNeverNoWarning() {
        Study study = data().put(2020, RISK, 0.8, 0.6, 0.19, Double.NaN).study().with(Inputs.VALUE, RISK);
        IndicatorColumn level = part("C20", "level", study);
        assertEquals("RED_I", level.label(A, 2020).orElseThrow());
        assertEquals("ORANGE_II", level.label(B, 2020).orElseThrow());
        assertEquals("NONE", level.label(C, 2020).orElseThrow());
        assertEquals("NO_DATA", level.label(D, 2020).orElseThrow());
    }

    @Test
    void levelFallsOnlyAfterTheCalmYears() {
        double[] risks = {0.9, 0.1, 0.5, 0.1, 0.1};
        Data data = data();
        for (int k = 0; k < risks.length; k++) {
            data.put(2016 + k, RISK, risks[k]);
        }
        Study study = data.study().with(Inputs.VALUE, RISK);
        assertEquals("NONE", part("C20", "level", study).label(A, 2017).orElseThrow());
        IndicatorColumn slow = part("C20", "level", study.with(MegacityInputs.CALM_YEARS, 2));
        assertEquals("RED_I", slow.label(A, 2017).orElseThrow());
        assertEquals("YELLOW_III", slow.label(A, 2018).orElseThrow());
        assertEquals("YELLOW_III", slow.label(A, 2019).orElseThrow());
        assertEquals("NONE", slow.label(A, 2020).orElseThrow());
    }

    @Test
    void controlChartsWatchASeries() {
        double[] x = {10.2, 9.9, 10.1, 10.4, 9.8, 10.0, 10.3, 10.1, 11.2, 10.0};
        Data data = data();
        for (int k = 0; k < x.length; k++) {
            data.put(2011 + k, RISK, x[k]);
        }
        Study study = data.study().with(Inputs.VALUE, RISK).with(MegacityInputs.PLACE, A);
        Measurement c21 = measure("C21", study);
        assertEquals(10.2, c21.number("centre").orElseThrow(), 1e-12);
        assertEquals(11.5002364066, c21.number("upper").orElseThrow(), 1e-9);
        assertEquals(
                ImmutableList.of(),
                c21.part("out of limits", ImmutableList.class).orElseThrow());
        Data jump = data();
        for (int k = 0; k < x.length; k++) {
            jump.put(2011 + k, RISK, k == 8 ? 15 : x[k]);
        }
        Measurement out = measure("C21", jump.study().with(Inputs.VALUE, RISK).with(MegacityInputs.PLACE, A));
        assertTrue(out.part("CUSUM signals", ImmutableList.class).isPresent());
        assertEquals(
                Status.MISSING,
                entry("C21").measure(study.with(MegacityInputs.PLACE, "999999")).status());
    }

    @Test
    void forecastIsJudgedWhereBothAreKnown() {
        double[] actual = {100, 105, 110, 120, 130};
        double[] guess = {98, 107, 113, 115, Double.NaN};
        Data data = data();
        for (int k = 0; k < actual.length; k++) {
            data.put(2016 + k, RISK, actual[k]).put(2016 + k, GUESS, guess[k]);
        }
        Measurement c22 = measure("C22", data.study().with(Inputs.VALUE, RISK).with(MegacityInputs.FORECAST, GUESS));
        assertEquals(3.2403703492, c22.value(), 1e-9);
        assertEquals(-0.5, c22.number("ME").orElseThrow(), 1e-12);
        assertEquals(4, c22.number("pairs").orElseThrow(), 0);
        assertTrue(c22.number("U2").isPresent());
    }

    @Test
    void skillCountsWarningsAndEvents() {
        Study study = data().put(2019, WARNED, 1, 1, 0, 0)
                .put(2019, CAME, 1, 0, 1, 0)
                .put(2020, WARNED, 1, 0, 0, Double.NaN)
                .put(2020, CAME, 1, 0, 0, 1)
                .study()
                .with(MegacityInputs.WARNED, WARNED)
                .with(MegacityInputs.HAPPENED, CAME);
        Measurement c23 = measure("C23", study);
        // hits 2, false alarms 1, misses 1, correct negatives 3
        assertEquals(2.0 / 3, c23.value(), 1e-12);
        assertEquals(1.0 / 3, c23.number("FAR").orElseThrow(), 1e-12);
        assertEquals(0.25, c23.number("POFD").orElseThrow(), 1e-12);
        assertEquals(7, c23.number("cases").orElseThrow(), 0);
    }

    @Test
    void skillWithoutEventsIsUndefinedPartByPart() {
        Study study = data().put(2020, WARNED, 0, 0)
                .put(2020, CAME, 0, 0)
                .study()
                .with(MegacityInputs.WARNED, WARNED)
                .with(MegacityInputs.HAPPENED, CAME);
        Measurement c23 = measure("C23", study);
        assertFalse(c23.number("POD").isPresent());
        assertEquals(0, c23.number("POFD").orElseThrow(), 0);
    }

    @Test
    void rescueAddsShelterWhereThePanelHasIt() {
        Study study = data().put(2020, MegacityVariables.SHELTER_AREA, 30)
                .put(2020, POPULATION, 20)
                .study()
                .with(MegacityInputs.RESPONSES, ImmutableDoubleArray.of(2, 3, 3, 4, 4, 5, 5, 6, 8, 12));
        Measurement c24 = measure("C24", study);
        assertEquals(0.7, c24.value(), 1e-12);
        assertEquals(8.4, c24.number("P90 minutes").orElseThrow(), 1e-9);
        assertEquals(
                1.5, c24.part("shelter", IndicatorColumn.class).orElseThrow().value(A, 2020), 1e-12);
    }
}
