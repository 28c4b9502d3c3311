package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.County;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

/** What one line of the profile of one place costs in a large panel: 3,000 places x 40 years. */
class ProfileFootprintTest {
    private static final int PLACES = 3_000;
    private static final int YEARS = 40;

    private static Panel panel() {
        Panel.Builder empty = Panel.builder();
        for (int p = 0; p < PLACES; p++) {
            empty.place(County.builder("c" + p, "County " + p).build());
        }
        for (int y = 0; y < YEARS; y++) {
            empty.year(1980 + y);
        }
        Panel panel = empty.build();
        for (Variable variable : List.of(
                Variables.POPULATION,
                Variables.URBAN_POPULATION,
                Variables.GDP,
                Variables.AREA,
                Variables.REGISTERED_POPULATION)) {
            double[] values = new double[PLACES * YEARS];
            Arrays.setAll(values, i -> 1_000 + i % 997 * (variable.equals(Variables.URBAN_POPULATION) ? 0.5 : 1));
            panel = panel.with(variable, values);
        }
        return panel;
    }

    @Test
    void aLineOfOnePlaceAllocatesLessThanAMegabyte() {
        Study study = Study.of(panel());
        List<String> ids = List.of("S04");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int warm = 0; warm < 5; warm++) {
            long before = threads.getThreadAllocatedBytes(thread);
            Profile profile = Profile.ofPlace("County", study, "c7", ids);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
            assertTrue(!profile.lines().isEmpty());
        }
        assertTrue(least < 1_000_000, "allocates " + least);
    }

    @Test
    void aLargePanelIsShownWithoutASweep() {
        Panel panel = panel();
        for (int k = 0; k < 35; k++) {
            panel = panel.with(Variable.stock("v" + k, "V", "变量", Unit.COUNT), panel.yearMajor(Variables.POPULATION));
        }
        String text = "";
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 20; k++) {
            long start = System.nanoTime();
            text = panel.toString();
            least = Math.min(least, System.nanoTime() - start);
        }
        assertEquals("Panel[3,000 places x 40 years (1980–2019) x 40 variables, 0.0 % missing]", text);
        assertTrue(least < 1_000_000, "takes " + least + " ns");
    }
}
