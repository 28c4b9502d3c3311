package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class WarningSkillTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        WarningSkill skill = WarningSkill.of(28, 12, 7, 153);
        assertEquals(28 / 47.0, skill.criticalSuccessIndex().orElseThrow(), 1e-15);
        assertEquals(
                "WarningSkill[POD = 0.800, FAR = 0.300, CSI = 0.596, BIAS = 1.143, ETS = 0.525, HSS = 0.689, n = 200]",
                skill.toString());
    }

    @Test
    void eachMeasureIsUndefinedAlone() {
        WarningSkill noEvent = WarningSkill.of(0, 3, 0, 7);
        assertTrue(noEvent.probabilityOfDetection().isEmpty() && noEvent.bias().isEmpty());
        assertEquals(1, noEvent.falseAlarmRatio().orElseThrow());
        assertEquals(0, noEvent.criticalSuccessIndex().orElseThrow());
        WarningSkill nothing = WarningSkill.of(0, 0, 0, 0);
        assertTrue(nothing.heidkeSkillScore().isEmpty()
                && nothing.equitableThreatScore().isEmpty());
        assertTrue(nothing.probabilityOfFalseDetection().isEmpty());
        assertEquals(0, nothing.n());
        assertTrue(nothing.toString().startsWith("WarningSkill[POD = undefined"));
    }

    @Test
    void chanceHasNoSkillAndPerfectionAllOfIt() {
        WarningSkill chance = WarningSkill.of(2, 8, 8, 32);
        assertEquals(0, chance.heidkeSkillScore().orElseThrow(), 1e-15);
        assertEquals(0, chance.equitableThreatScore().orElseThrow(), 1e-15);
        WarningSkill perfect = WarningSkill.of(5, 0, 0, 9);
        assertEquals(1, perfect.heidkeSkillScore().orElseThrow());
        assertEquals(1, perfect.equitableThreatScore().orElseThrow());
    }

    @Test
    void leadTimesAverage() {
        assertEquals(4, WarningSkill.meanLeadTime(2, 6));
        UndefinedException e = assertThrows(UndefinedException.class, WarningSkill::meanLeadTime);
        assertEquals(Status.UNDEFINED, e.status());
        assertThrows(IllegalArgumentException.class, () -> WarningSkill.meanLeadTime(-1));
        assertThrows(IllegalArgumentException.class, () -> WarningSkill.of(-1, 0, 0, 0));
    }

    /** 28, 12, 7, 153: hits by chance 40·35/200 = 7; HSS 2(28·153 − 12·7)/(35·160 + 40·165). */
    @Test
    void everyMeasureIsItsQuotient() {
        WarningSkill skill = WarningSkill.of(28, 12, 7, 153);
        assertEquals(28 / 35.0, skill.probabilityOfDetection().orElseThrow(), 1e-15);
        assertEquals(12 / 40.0, skill.falseAlarmRatio().orElseThrow(), 1e-15);
        assertEquals(12 / 165.0, skill.probabilityOfFalseDetection().orElseThrow(), 1e-15);
        assertEquals(40 / 35.0, skill.bias().orElseThrow(), 1e-15);
        assertEquals(21 / 40.0, skill.equitableThreatScore().orElseThrow(), 1e-15);
        assertEquals(8400 / 12200.0, skill.heidkeSkillScore().orElseThrow(), 1e-15);
        assertEquals(200, skill.n());
    }
}
