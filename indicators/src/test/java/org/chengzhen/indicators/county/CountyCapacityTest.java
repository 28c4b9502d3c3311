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
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.county.ShortBoard.Level;
import org.chengzhen.indicators.county.ShortBoard.Limits;
import org.chengzhen.indicators.county.ShortBoard.Process;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class CountyCapacityTest {
    @Test
    void theLowestElementBinds() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.CAPACITY_ELEMENTS.member("land"), 0.7, 0.5, 2);
        put(panel, 2020, CountyVariables.CAPACITY_ELEMENTS.member("water"), 0.3, Double.NaN, 1);
        put(panel, 2020, CountyVariables.CAPACITY_ELEMENTS.member("env"), 0.6, 0.5, 1);
        put(panel, 2020, CountyVariables.CAPACITY_ELEMENTS.member("eco"), 0.8, 0.5, 1);
        Study study = Study.of(panel.build()).with(CountyInputs.CAPACITY, CountyVariables.CAPACITY_ELEMENTS);
        value(0.6, "D05", "mean", study, A.code());
        value(0.3, "D05", "minimum", study, A.code());
        label("water", "D05", "binding", study, A.code());
        status(Status.MISSING, "D05", "minimum", study, B.code());
        status(Status.INVALID, "D05", "minimum", study, C.code());
    }

    @Test
    void waterCarriesPeople() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, Variables.POPULATION, 1.5e6, 10, -1, 0);
        put(panel, 2020, CountyVariables.AVAILABLE_WATER, 420e6, 0, 1, 1);
        put(panel, 2020, CountyVariables.WATER_USE, 120, 95, 80, 100);
        put(panel, 2020, CountyVariables.WATER_LIMIT, 100, 100, 100, 100);
        Study study = Study.of(panel.build()).with(CountyInputs.WATER_PER_PERSON, 350.0);
        value(1.2e6, "D06", "carrying_population", study, A.code());
        value(1.25, "D06", "index", study, A.code());
        label("ABSOLUTE_SCARCITY", "D06", "stress", study, A.code());
        status(Status.UNDEFINED, "D06", "index", study, B.code());
        status(Status.INVALID, "D06", "index", study, C.code());
        label("SEVERE_OVERLOAD", "D06", "use", study, A.code());
        label("CRITICAL", "D06", "use", study, B.code());
        label("OK", "D06", "use", study, C.code());
        label("OVERLOAD", "D06", "use", study, D.code());
    }

    @Test
    void grainFeedsPeople() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, Variables.POPULATION, 875_000, 1_126_000, 5, 0);
        put(panel, 2020, CountyVariables.GRAIN, 400e6, 400e6, 0, 0);
        Study study = Study.of(panel.build());
        value(0.875, "D07", "index", study, A.code());
        label("SURPLUS", "D07", "class", study, A.code());
        label("OVERLOAD", "D07", "class", study, B.code());
        label("OVERLOAD", "D07", "grade", study, B.code());
        status(Status.UNDEFINED, "D07", "index", study, C.code());
        label("OVERLOAD", "D07", "class", study, C.code());
        status(Status.UNDEFINED, "D07", "class", study, D.code());
        assertEquals(LandCarrying.Grade.SEVERE_OVERLOAD, LandCarrying.Grade.of(1.6));
        // 0.875 and 0.9 in decimals, beyond them in binary
        assertEquals(LandCarrying.State.SURPLUS, LandCarrying.State.of(20_705, 8_282_000, 350));
        assertEquals(WaterCarrying.UseGrade.CRITICAL, WaterCarrying.UseGrade.of(40.41, 44.9));
        assertEquals(WaterCarrying.Stress.NO_STRESS, WaterCarrying.Stress.of(119 / 0.07));
        assertEquals(WaterCarrying.Stress.STRESS, WaterCarrying.Stress.of(70 / 0.07));
        assertEquals(WaterCarrying.Stress.SCARCITY, WaterCarrying.Stress.of(35 / 0.07));
        assertEquals(WaterCarrying.Stress.ABSOLUTE_SCARCITY, WaterCarrying.Stress.of(499.999));
    }

    @Test
    void footprintAgainstLand() {
        FootprintAccount account = new FootprintAccount(
                ImmutableDoubleArray.of(300, 20, 1.2),
                ImmutableDoubleArray.of(5000, 30, 6.5),
                ImmutableDoubleArray.of(2.5, 0.5, 1.26),
                ImmutableDoubleArray.of(0.08, 0.05, 0.1),
                ImmutableDoubleArray.of(2.5, 0.5, 1.26),
                ImmutableDoubleArray.of(1.6, 0.8, 1.0),
                EcologicalFootprint.BIODIVERSITY_RESERVE);
        Measurement d08 = measured("D08", Study.empty().with(CountyInputs.FOOTPRINT, account));
        assertEquals(0.715948717949, d08.number("ef").orElseThrow(), 1e-9);
        assertEquals(0.41008, d08.number("ec").orElseThrow(), 1e-9);
        assertEquals(0.305868717949, d08.number("deficit").orElseThrow(), 1e-9);
    }

    @Test
    void shortBoards() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.DEVELOPED_LAND, 110, 60, 60, 110);
        put(panel, 2020, CountyVariables.SUITABLE_LAND, 100, 100, 100, 100);
        put(panel, 2020, CountyVariables.WATER_USE, 80, 80, 80, 80);
        put(panel, 2020, CountyVariables.WATER_LIMIT, 100, 100, 100, 100);
        put(panel, 2020, CountyVariables.EXCEEDANCE, -0.5, -0.2, -0.5, -0.5);
        put(panel, 2020, CountyVariables.DEGRADED_SHARE, 0.01, 0.01, Double.NaN, Double.NaN);
        put(panel, 2020, CountyVariables.RESOURCE_TREND, -1, 1, 1, 1);
        put(panel, 2020, CountyVariables.POLLUTANT_TREND, -1, 1, 1, 1);
        put(panel, 2020, CountyVariables.ECOLOGY_TREND, 1, 1, 1, Double.NaN);
        Study study = Study.of(panel.build());
        label("RED", "D09", "warning", study, A.code());
        label("BLUE", "D09", "warning", study, B.code());
        label("OVERLOAD", "D09", "level", study, D.code());
        status(Status.MISSING, "D09", "warning", study, D.code());
    }

    @Test
    void aMissingGradeIsNotNoWarning() {
        // Trap 30: an element without data must not become "no warning".
        assertThrows(UndefinedException.class, () -> ShortBoard.level(List.of(Level.OK, Level.NO_DATA)));
        assertThrows(UndefinedException.class, () -> ShortBoard.warning(Level.NO_DATA, Process.BETTER));
        assertEquals(Level.OVERLOAD, ShortBoard.level(List.of(Level.OVERLOAD, Level.NO_DATA)));
        assertEquals(Level.NO_DATA, Limits.LAND.grade(Double.NaN));
    }

    @Test
    void limitsThemselvesAreCriticalExceptThatOfWater() {
        assertEquals(Level.CRITICAL, Limits.LAND.grade(0));
        assertEquals(Level.CRITICAL, Limits.LAND.grade(-0.3));
        assertEquals(Level.CRITICAL, Limits.POLLUTANTS.grade(0.8 - 1));
        assertEquals(Level.CRITICAL, Limits.ECOSYSTEM.grade(0.10));
        assertEquals(Level.CRITICAL, Limits.ECOSYSTEM.grade(0.05));
        assertEquals(Level.OVERLOAD, Limits.WATER.grade(1));
        assertEquals(Process.WORSE, Process.of(-1, 1, -1));
        assertEquals(Process.BETTER, Process.of(-1, 1, 0));
    }

    @Test
    void anEmptyStudyLacksSomethingForEachEntry() {
        CountyCapacity.entries().forEach(CountyStudies::lacksOnEmptyStudy);
    }
}
