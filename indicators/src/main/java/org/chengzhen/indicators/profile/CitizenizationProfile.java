package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Study;

/**
 * The profile of citizenization of the nation or of a city: who is registered, how migrants live and are served, what
 * they consume, what infrastructure lacks, and where urbanization goes.
 *
 * <pre>{@code
 * CitizenizationProfile.ofNation();
 * CitizenizationProfile.ofCity(Study.of(ChinaData.cities()), "440100");
 * }</pre>
 */
public final class CitizenizationProfile {
    /** Rates, migrants, and the path of urbanization. */
    public static final ImmutableList<String> PEOPLE =
            ImmutableList.of("S04", "S05", "S06", "A01", "A02", "A03", "A07", "A15", "A16", "A17", "A18");

    /** Public services, and what citizenization costs. */
    public static final ImmutableList<String> SERVICES =
            ImmutableList.of("A04", "A05", "A06", "A08", "A21", "A22", "A23", "A28", "A29");

    /** Income, consumption and demand. */
    public static final ImmutableList<String> CONSUMPTION =
            ImmutableList.of("A09", "A10", "A11", "A12", "A20", "A30", "A31");

    /** Infrastructure, investment, land and quality. */
    public static final ImmutableList<String> INVESTMENT =
            ImmutableList.of("A13", "A14", "A24", "A25", "A26", "A27", "A32", "A33", "S18");

    private static final int SURVEY_BEGINS = 2013;
    private static final int FIRST = 2010;

    /** The last year with a published registered rate. */
    private static final int LAST_REGISTERED = 2023;

    private CitizenizationProfile() {}

    /**
     * The built-in nation, 2010–2023, the years with a registered rate: rates, migrants and the path of urbanization.
     *
     * @return the profile
     */
    public static Profile ofNation() {
        Study nation = nation(FIRST, LAST_REGISTERED);
        // A07 would be 1 by construction: the series sets the registered population to the permanent one
        return Profile.ofPlace(
                "Citizenization of China, " + nation.start() + "–" + nation.end(),
                nation,
                ChinaData.NATION,
                ImmutableList.<String>builder()
                        .addAll(Iterables.filter(PEOPLE, id -> !id.equals("A07")))
                        .addAll(SERVICES)
                        .addAll(INVESTMENT)
                        .build());
    }

    /**
     * Income and consumption of the built-in nation, from the first year of the integrated household survey.
     *
     * @return the profile 2013–2023
     */
    public static Profile consumptionOfNation() {
        Study nation = nation(SURVEY_BEGINS, LAST_REGISTERED);
        return Profile.ofPlace(
                "Income and consumption of China, " + SURVEY_BEGINS + "–" + nation.end(),
                nation,
                ChinaData.NATION,
                CONSUMPTION);
    }

    /**
     * The profile of one place of a study.
     *
     * @param study that holds the place
     * @param code of the place
     * @return the profile, with what the study lacks for the rest
     * @throws IllegalArgumentException if the study lacks the place
     */
    public static Profile ofCity(Study study, String code) {
        return Profile.ofPlaceAmongOthers(
                "Citizenization of " + study.panel().place(code).name() + " (" + code + ")",
                withMigrants(study),
                code,
                ImmutableList.<String>builder()
                        .addAll(PEOPLE)
                        .addAll(SERVICES)
                        .addAll(CONSUMPTION)
                        .addAll(INVESTMENT)
                        .build());
    }

    private static Study nation(int first, int last) {
        return withMigrants(Study.of(ChinaData.nation().years(first, last)));
    }

    /** The study with the semi-urbanized population as a variable, where it can be computed: A08 and A09 read it. */
    private static Study withMigrants(Study study) {
        return Catalogue.get("A02").computableFrom(study)
                ? study.with(study.panel().with(Catalogue.place("A02").evaluate(Study.of(study.panel()))))
                : study;
    }
}
