package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.County;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;
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

    /** The least that a run allocates: the first ones load classes. */
    private static long allocated(Runnable run) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int warm = 0; warm < 5; warm++) {
            long before = threads.getThreadAllocatedBytes(thread);
            run.run();
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }

    /** A panel of 200 variables, as large yearbooks have: first those that formulas of one place read. */
    private static Panel wide() {
        Panel panel = panel();
        double[] amounts = panel.yearMajor(Variables.POPULATION);
        double[] shares = Arrays.stream(amounts).map(v -> v / 4_000).toArray();
        double[] percentages = Arrays.stream(amounts).map(v -> v / 40).toArray();
        for (Indicator indicator : Catalogue.all()) {
            for (Variable variable : indicator.variables()) {
                if (indicator instanceof PlaceIndicator of && of.isEachPlaceAlone() && !panel.has(variable)) {
                    panel = panel.with(variable, within(variable, shares, percentages, amounts));
                }
            }
        }
        for (int k = panel.variables().size(); k < 200; k++) {
            panel = panel.with(Variable.stock("v" + k, "V", "变量", Unit.COUNT), amounts);
        }
        return panel;
    }

    /** Numbers that the variable may have. */
    private static double[] within(Variable variable, double[] shares, double[] percentages, double[] amounts) {
        return variable.unit().equals(Unit.FRACTION)
                ? shares
                : variable.unit().equals(Unit.PERCENT) ? percentages : amounts;
    }

    @Test
    void fiveLinesOfOnePlaceAllocateLessThanAMegabyte() {
        Study study = Study.of(wide());
        List<String> able = Catalogue.all().stream()
                .filter(i -> i instanceof PlaceIndicator of && of.isEachPlaceAlone() && of.computableFrom(study))
                .map(Indicator::id)
                .toList();
        List<String> five =
                able.stream().filter(id -> !id.equals("D01")).limit(4).toList();
        List<String> chosen =
                ImmutableList.<String>builder().addAll(five).add("D01").build();
        assertEquals(5, chosen.size(), "of " + able);
        long bytes = allocated(() -> assertTrue(
                Profile.ofPlace("County", study, "c7", chosen).lines().size() >= 5));
        assertTrue(bytes < 1_000_000, chosen + " allocate " + bytes);
        long trace = allocated(() -> Catalogue.place("D01").trace(study, "c7"));
        assertTrue(trace < 1_000_000, "trace of D01 allocates " + trace);
        assertTrue(able.size() > 30, "only " + able);
        for (String id : able) {
            long one = allocated(() -> Catalogue.place(id).trace(study, "c7"));
            assertTrue(one < 4_000_000, "trace of " + id + " allocates " + one);
        }
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
