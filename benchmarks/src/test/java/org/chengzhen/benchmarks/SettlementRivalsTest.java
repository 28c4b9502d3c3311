package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.SettlementMap;
import org.junit.jupiter.api.Test;

class SettlementRivalsTest {
    private static final int ROWS = 400;
    private static final int COLUMNS = 430;

    private static void assertEqual(float[] people) {
        PopulationGrid grid = SettlementData.grid(people, ROWS, COLUMNS);
        SettlementMap map = DegreeOfUrbanisation.manual2021().level1(grid);
        byte[] ours = new byte[people.length];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = (byte) map.classes().get(i / COLUMNS, i % COLUMNS);
        }
        assertArrayEquals(SettlementRivals.floodFill(people, ROWS, COLUMNS), ours);
        assertEquals(
                map.classes(),
                DegreeOfUrbanisation.manual2021().parallel().level1(grid).classes());
    }

    @Test
    void theRivalAgreesOnCities() {
        assertEqual(SettlementData.cities(ROWS, COLUMNS, 7));
    }

    @Test
    void theRivalAgreesOnHolesExceptThatItFillsThemToo() {
        float[] people = SettlementData.holes(ROWS, COLUMNS, 7);
        PopulationGrid grid = SettlementData.grid(people, ROWS, COLUMNS);
        byte[] rival = SettlementRivals.floodFill(people, ROWS, COLUMNS);
        SettlementMap map = DegreeOfUrbanisation.manual2021().level1(grid);
        int differ = 0;
        for (int i = 0; i < rival.length; i++) {
            if (!Float.isNaN(people[i]) && rival[i] != map.classes().get(i / COLUMNS, i % COLUMNS)) {
                differ++;
            }
        }
        // only where a filled cell without data sways the majority of its neighbours
        assertEquals(true, differ < rival.length / 1000, differ + " cells differ");
    }

    @Test
    void theRivalAgreesOnNoise() {
        assertEqual(SettlementData.noise(ROWS, COLUMNS, 7));
    }
}
