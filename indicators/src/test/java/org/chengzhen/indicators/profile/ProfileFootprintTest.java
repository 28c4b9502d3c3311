package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.County;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.evaluation.EvaluationInputs;
import org.chengzhen.indicators.evaluation.VariableList;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.megacity.MegacityInputs;
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

    /** A panel of 200 variables, as large yearbooks have: first those that place indicators read. */
    private static Panel wide() {
        Panel panel = panel();
        double[] amounts = panel.yearMajor(Variables.POPULATION);
        double[] shares = Arrays.stream(amounts).map(v -> v / 4_000).toArray();
        double[] percentages = Arrays.stream(amounts).map(v -> v / 40).toArray();
        for (Indicator indicator : Catalogue.all()) {
            for (Variable variable : indicator.variables()) {
                if (indicator instanceof PlaceIndicator && !panel.has(variable)) {
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

    /** With variables and other inputs that several entries of the series of one place read. */
    private static Study study(Panel panel) {
        return Study.of(panel)
                .with(Inputs.VALUE, Variables.POPULATION)
                .with(Inputs.PERMUTATIONS, 19)
                .with(EvaluationInputs.OUTPUT, Variables.GDP)
                .with(EvaluationInputs.FACTORS, VariableList.of(Variables.POPULATION, Variables.GDP))
                .with(MegacityInputs.IN_CENTRE, Variables.URBAN_POPULATION)
                .with(MegacityInputs.THRESHOLDS, ImmutableDoubleArray.of(1_200, 1_400, 1_600, 1_800));
    }

    private static List<PlaceIndicator> alone(Study study) {
        return Catalogue.all().stream()
                .filter(i -> i instanceof PlaceIndicator of && of.isEachPlaceAlone() && of.computableFrom(study))
                .map(PlaceIndicator.class::cast)
                .toList();
    }

    /** Indicators of {@link #study} that hold places against each other, with what they need the others for. */
    private static final Map<String, String> ABOUT_ALL = Map.of(
            "B55", "factors of a place against those of all",
            "C12", "connectivity relative to the best connected city",
            "D21", "share of a place in the market of all");

    @Test
    void anyFiveLinesOfOnePlaceAllocateLessThanAMegabyte() {
        Study study = study(wide());
        List<PlaceIndicator> able = alone(study);
        assertTrue(able.size() > 60, "only " + able.size());
        Map<String, Long> bytes = new TreeMap<>();
        for (PlaceIndicator indicator : able) {
            long one = allocated(() -> profile(study, List.of(indicator.id())));
            assertTrue(one < 300_000, "one line of " + indicator + " allocates " + one);
            bytes.put(indicator.id(), one);
        }
        List<String> dearest = bytes.keySet().stream()
                .sorted(Comparator.comparing(bytes::get).reversed())
                .limit(5)
                .toList();
        long five = allocated(() -> profile(study, dearest));
        assertTrue(five < 1_000_000, dearest + " allocate " + five);
        for (String id : dearest) {
            long trace = allocated(() -> Catalogue.place(id).trace(study, "c7"));
            assertTrue(trace < 2_000_000, "trace of " + id + " allocates " + trace);
        }
    }

    private static void profile(Study study, List<String> ids) {
        assertTrue(Profile.ofPlace("County", study, "c7", ids).lines().size() >= ids.size());
    }

    @Test
    void whatIsNotAboutOnePlaceIsKnown() {
        Study study = study(wide());
        assertEquals(
                new TreeSet<>(ABOUT_ALL.keySet()),
                Catalogue.all().stream()
                        .filter(i ->
                                i instanceof PlaceIndicator of && !of.isEachPlaceAlone() && of.computableFrom(study))
                        .map(Indicator::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void onePlaceAloneIsAsAmongTheOthers() {
        Random random = new Random(7);
        Panel panel = wide().select(wide().codes().subList(0, 12));
        for (Variable variable : panel.variables()) {
            double[] values = panel.yearMajor(variable);
            panel = panel.with(
                    variable,
                    Arrays.stream(values)
                            .map(v -> v * (0.5 + random.nextDouble() / 2))
                            .toArray());
        }
        Study study = study(panel);
        int compared = 0;
        for (PlaceIndicator indicator : alone(study)) {
            Map<String, IndicatorColumn> all = indicator.columns(study);
            Map<String, IndicatorColumn> own = indicator.columnsOf(study, "c7");
            assertEquals(all.keySet(), own.keySet(), indicator.id());
            for (String part : all.keySet()) {
                IndicatorColumn among = all.get(part);
                IndicatorColumn single = own.get(part);
                for (int year : among.years()) {
                    String where = indicator.id() + " " + part + " " + year;
                    assertEquals(among.status("c7", year), single.status("c7", year), where);
                    assertEquals(among.reason("c7", year), single.reason("c7", year), where);
                    assertEquals(among.label("c7", year), single.label("c7", year), where);
                    if (among.status("c7", year) == Status.OK && !among.isClass()) {
                        assertEquals(among.value("c7", year), single.value("c7", year), 0, where);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 500, "only " + compared);
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
