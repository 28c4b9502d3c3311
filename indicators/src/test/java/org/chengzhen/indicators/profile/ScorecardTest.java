package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.City;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Study NATION = Study.of(ChinaData.nation());

    @Test
    void theRateOfThe15thOutline() {
        ScorecardLine line = Scorecard.of(IndicatorSystems.outline(15), NATION, ChinaData.NATION)
                .line("FYP15.3");
        assertEquals(2025, line.year().getAsInt());
        assertEquals(67.89, line.value().getAsDouble(), 0.005);
        assertEquals((71 - 67.89) / 5, line.paceNeeded().getAsDouble(), 0.001);
        assertEquals(0.89, line.lastChange().getAsDouble(), 0.01);
        assertEquals(Math.pow(71 / 67.8914, 0.2) - 1, line.rateNeeded().getAsDouble(), 1e-5);
        // the median of the fifteen slopes between 63.89, 64.72, 65.22, 66.16, 67.00 and 67.89
        assertEquals(0.80, line.slope().getAsDouble(), 0.01);
        assertEquals(Standing.ON_TRACK, line.standing());
    }

    @Test
    void aTargetThatWasDueIsReadInItsYear() {
        ScorecardLine line = Scorecard.of(IndicatorSystems.outline(12), NATION, ChinaData.NATION)
                .line("FYP12.1");
        assertEquals(2015, line.year().getAsInt());
        assertEquals(57.33, line.value().getAsDouble(), 0.005);
        assertEquals(Standing.MET, line.standing());
        assertEquals(0, line.distance().getAsDouble());
        assertTrue(line.paceNeeded().isEmpty());
    }

    @Test
    void theBaseOfThePlanStandsInForAValueOfItsOwnPlace() {
        Scorecard card = Scorecard.of(IndicatorSystems.outline(15), NATION, ChinaData.NATION);
        ScorecardLine schooling = card.line("FYP15.9");
        assertEquals(11.3, schooling.value().getAsDouble());
        assertEquals(Standing.OPEN, schooling.standing());
        assertEquals(0.08, schooling.paceNeeded().getAsDouble(), 1e-12);
        assertTrue(schooling.remark().contains("base of the plan"), schooling.remark());
        assertTrue(card.missing().stream().anyMatch(m -> m.contains("give the variable FYP15.22")));
    }

    private static IndicatorSystem own(String rows) throws IOException {
        return IndicatorSystem.read(
                "Ours", "", 2020, new StringReader("id,name,better,target,target_year,base,base_year\n" + rows));
    }

    @Test
    void everyStanding() throws IOException {
        IndicatorSystem system = own("met,a,MORE,>=5,,,\n"
                + "missed,b,LESS,<=3,2022,,\n"
                + "line,c,MORE,>=10,2030,0,2012\n"
                + "behind,d,MORE,>=100,2030,,\n"
                + "open,e,MORE,>=9,2030,,\n"
                + "free,f,MORE,,,,\n"
                + "words,g,LESS,down,,,\n"
                + "none,h,MORE,1,,,\n"
                + "rise,i,MORE,+2,2030,,\n");
        City place = City.builder("X", "X").build();
        Panel.Builder panel = Panel.builder();
        for (String id : List.of("met", "missed", "line", "behind", "free", "words", "rise")) {
            Variable variable = Variable.of(id, id, id, Unit.INDEX, Variable.Kind.RATIO);
            for (int year = 2018; year <= 2022; year++) {
                double t = year - 2018;
                panel.value(
                        place,
                        year,
                        variable,
                        switch (id) {
                            case "words" -> 9 - t;
                            case "line" -> 2 + t;
                            default -> 4 + t / 2;
                        });
            }
        }
        Scorecard card = Scorecard.of(system, Study.of(panel.build()), "X").with("open", 2022, 7);
        List<Standing> standings =
                card.lines().stream().map(ScorecardLine::standing).toList();
        assertEquals(
                List.of(
                        Standing.MET,
                        Standing.MISSED,
                        Standing.ON_TRACK,
                        Standing.BEHIND,
                        Standing.OPEN,
                        Standing.NO_TARGET,
                        Standing.ON_TRACK,
                        Standing.NO_DATA,
                        Standing.NO_TARGET),
                standings);
        assertEquals(0.5, card.line("behind").slope().getAsDouble(), 1e-12);
        assertEquals((100 - 6) / 8.0, card.line("behind").paceNeeded().getAsDouble(), 1e-12);
        assertEquals(Math.pow(6.0 / 4, 0.25) - 1, card.line("behind").rateHad().getAsDouble(), 1e-12);
        assertEquals(-3, card.line("missed").distance().getAsDouble(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> card.with("open", 2023, 1));
        assertThrows(IllegalArgumentException.class, () -> card.with("open", 2020, Double.NaN));
        assertThrows(NotFoundException.class, () -> card.with("unheard", 2020, 1));
        assertEquals(
                9, card.counts().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void placesSideBySideAndOnePlaceOverYears() {
        Study provinces = Study.of(ChinaData.provinces()).period(2015, 2024);
        String text = Scorecard.sideBySide(IndicatorSystems.localPlans(), provinces, List.of("410000", "330000"))
                .toText();
        assertTrue(text.contains("Henan") && text.contains("59.22 ON_TRACK"), text);
        String years = Scorecard.overYears(IndicatorSystems.outline(15), NATION.period(2023, 2025), ChinaData.NATION)
                .toText();
        assertTrue(years.contains("67.00 ON_TRACK") && years.contains("67.89 ON_TRACK"), years);
    }

    @Test
    void scoreIsTheShareOfJudgedItemsThatAreMetOrOnTrack() {
        for (Scorecard card : NationProfile.of().scorecards()) {
            long good = card.lines().stream().filter(l -> l.standing().good()).count();
            long bad = card.lines().stream().filter(l -> l.standing().problem()).count();
            assertEquals(bad, card.problems().size());
            if (good + bad > 0) {
                assertEquals((double) good / (good + bad), card.score().orElseThrow(), 0);
            }
        }
        assertEquals(
                1,
                Scorecard.of(IndicatorSystems.outline(15), Study.of(ChinaData.nation()), ChinaData.NATION)
                        .score()
                        .orElseThrow());
    }
}
