package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.chengzhen.core.table.Table;
import org.junit.jupiter.api.Test;

class CitizenizationReportTest {
    @Test
    void urbanizationAddsWhatTheWorkedValueSays() {
        Table growth = CitizenizationReport.consumptionGrowth(2019, 2023);
        assertEquals("5,410.9319", growth.cell(0, 1));
        assertEquals("509.8065", growth.cell(1, 1));
        assertEquals("9.42", growth.cell(1, 2));
        assertEquals(4, growth.size());
    }

    @Test
    void theReportIsFoundByItsName() throws IOException {
        String english = Report.text(List.of("citizenization"));
        assertTrue(english.contains("509.8065"));
        assertTrue(english.contains("Not computed, for lack of data"));
        assertTrue(Report.text(List.of("citizenization", "zh")).contains("常住人口城镇化率"));
    }
}
