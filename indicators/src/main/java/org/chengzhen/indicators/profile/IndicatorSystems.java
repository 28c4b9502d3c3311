package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.standards.PlanBenchmark;

/**
 * The official indicator systems, as facts in this library's words: plans with targets, checks with thresholds, international
 * lists.
 *
 * <p>Each item states how sure it is. A system that sets no target (the check of spatial planning, ISO 37120) takes the city's
 * own by {@link IndicatorSystem#target}.
 */
public final class IndicatorSystems {
    private static final int FIRST_OUTLINE = 11;
    private static final int LAST_OUTLINE = 15;
    private static final int FIRST_OUTLINE_YEAR = 2006;
    private static final int YEARS = 5;

    private IndicatorSystems() {}

    /**
     * The main targets of the outline of a national five-year plan; of the 11th to the 13th those of urbanization alone.
     *
     * @param plan number from 11 (2006–2010) to 15 (2026–2030)
     * @return the system
     * @throws IllegalArgumentException if the plan is another
     */
    public static IndicatorSystem outline(int plan) {
        Checks.argument(
                plan >= FIRST_OUTLINE && plan <= LAST_OUTLINE,
                "the outlines of the plans from %d to %d are known, not of %d",
                FIRST_OUTLINE,
                LAST_OUTLINE,
                plan);
        int year = FIRST_OUTLINE_YEAR + YEARS * (plan - FIRST_OUTLINE);
        return load(
                        "outlines.csv",
                        "Outline of the " + plan + "th Five-Year Plan",
                        "National People's Congress, March " + year,
                        year)
                .only(item -> item.id().startsWith("FYP" + plan + "."));
    }

    /**
     * The main indicators of the National New-type Urbanization Plan 2014–2020.
     *
     * @return the 18 benchmarks with their values of 2012 where stated
     */
    public static IndicatorSystem urbanizationPlan2014() {
        ImmutableList.Builder<SystemItem> items = ImmutableList.builder();
        for (PlanBenchmark benchmark : PlanBenchmark.values()) {
            boolean most = benchmark.targetText().startsWith("≤");
            Optional<String> measure =
                    switch (benchmark) {
                        case PERMANENT_RATE -> Optional.of("S04");
                        case REGISTERED_RATE -> Optional.of("S05");
                        default -> Optional.empty();
                    };
            OptionalDouble base = benchmark.base();
            items.add(new SystemItem(
                    "NUP14." + (benchmark.ordinal() + 1),
                    "benchmarks",
                    benchmark.title(),
                    benchmark.title(),
                    benchmark.unit(),
                    most ? Better.LESS : Better.MORE,
                    base.isPresent() ? OptionalInt.of(PlanBenchmark.BASE_YEAR) : OptionalInt.empty(),
                    base,
                    OptionalInt.of(PlanBenchmark.TARGET_YEAR),
                    new Target(
                            most ? Target.Relation.AT_MOST : Target.Relation.AT_LEAST, benchmark.target(), Double.NaN),
                    "",
                    Optional.empty(),
                    Optional.of("S07"),
                    measure,
                    Certainty.HIGH,
                    ""));
        }
        return IndicatorSystem.of(
                "National New-type Urbanization Plan 2014–2020",
                "CPC Central Committee and State Council, 2014",
                2014,
                items.build());
    }

    /**
     * The targets of the implementation plan of new urbanization in the 14th period, for 2025.
     *
     * @return seven items, some in words only
     */
    public static IndicatorSystem implementationPlan2022() {
        return load(
                "implementation-plan-2022.csv",
                "New Urbanization Implementation Plan of the 14th period",
                "National Development and Reform Commission, 发改规划〔2022〕960号",
                2022);
    }

    /**
     * The action plan for people-centred new urbanization: near 70 % after five years.
     *
     * @return one item
     */
    public static IndicatorSystem actionPlan2024() {
        return load(
                "action-plan-2024.csv",
                "Five-year action plan for people-centred new urbanization",
                "State Council, 国发〔2024〕17号",
                2024);
    }

    /**
     * The urbanization rates that provinces and cities set themselves for 2030, one place an item.
     *
     * @return what was found in the work reports of 2026, and Qingdao's rate for 2025
     */
    public static IndicatorSystem localPlans() {
        return load("local.csv", "Urbanization rates of provinces and cities", "government work reports", 2026);
    }

    /**
     * The share of the built-up area up to the sponge-city standard, for 2020 and 2030.
     *
     * @return two items of low certainty
     */
    public static IndicatorSystem spongeCities() {
        return load("sponge-cities.csv", "Sponge cities", "General Office of the State Council, 国办发〔2015〕75号", 2015);
    }

    /**
     * The urban health check (城市体检) as a city applied it in 2025: 77 items on housing, neighbourhood, block and city, of
     * which the ministry sets 60 as basic (which ones is not marked in the source); the kind LOCAL marks those of the city
     * alone. Thresholds that differ by class of city stand in the note.
     *
     * @return the system
     */
    public static IndicatorSystem healthCheck2025() {
        return load(
                "health-check-2025.csv",
                "Urban health check",
                "Ministry of Housing and Urban-Rural Development, 建科〔2023〕75号, as applied in Yichang in 2025",
                2025);
    }

    /**
     * The check of spatial planning (国土空间规划城市体检评估规程, TD/T 1063-2021): 33 basic and 89 recommended items in six
     * groups. The standard sets no thresholds.
     *
     * @return 122 items of kind BASIC or RECOMMENDED
     */
    public static IndicatorSystem planningCheck2021() {
        return load(
                "planning-check-2021.csv",
                "City check of spatial planning",
                "Ministry of Natural Resources, TD/T 1063-2021",
                2021);
    }

    /**
     * The indicators of Sustainable Development Goal 11, which sets no number but the year 2030.
     *
     * @return 15 items
     */
    public static IndicatorSystem sustainableDevelopmentGoal11() {
        return load(
                "sdg-11.csv", "Sustainable Development Goal 11", "United Nations, A/RES/71/313 and refinements", 2017);
    }

    /**
     * The 46 core indicators of the first edition of ISO 37120 (2014): those on economy and education of medium certainty, the others of
     * low certainty, since their list was not at hand in print. The second edition (2018) has 19 themes, and others among its indicators; its
     * names are not known here. ISO sets no thresholds.
     *
     * @return 46 items
     */
    public static IndicatorSystem iso37120() {
        return load("iso-37120.csv", "ISO 37120", "ISO 37120:2014, core indicators", 2014);
    }

    /**
     * All of them.
     *
     * @return the five outlines, the plans, the checks, the international lists
     */
    public static ImmutableList<IndicatorSystem> all() {
        ImmutableList.Builder<IndicatorSystem> all = ImmutableList.builder();
        for (int plan = FIRST_OUTLINE; plan <= LAST_OUTLINE; plan++) {
            all.add(outline(plan));
        }
        return all.add(urbanizationPlan2014())
                .add(implementationPlan2022())
                .add(actionPlan2024())
                .add(localPlans())
                .add(spongeCities())
                .add(healthCheck2025())
                .add(planningCheck2021())
                .add(sustainableDevelopmentGoal11())
                .add(iso37120())
                .build();
    }

    private static IndicatorSystem load(String table, String name, String issuer, int year) {
        try {
            return IndicatorSystem.read(
                    name,
                    issuer,
                    year,
                    new InputStreamReader(
                            Objects.requireNonNull(IndicatorSystems.class.getResourceAsStream(table), table),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
