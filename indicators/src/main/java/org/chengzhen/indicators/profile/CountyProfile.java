package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;

/**
 * The profile of counties, all of a study or one: people, what carries them, what they live on, what they are for.
 *
 * <pre>{@code
 * CountyProfile.ofAll(study);
 * CountyProfile.ofCounty(study, "340124");
 * }</pre>
 */
public final class CountyProfile {
    /** Trend, drivers, age, shrinkage, and how counties drift apart. */
    public static final ImmutableList<String> PEOPLE = ImmutableList.of("D01", "D02", "D25", "D24", "D03");

    /** Type, location, seat and sustainability. */
    public static final ImmutableList<String> FUNCTIONS = ImmutableList.of("D04", "D10", "D22", "D23");

    /** Water, land, footprint and the shortest board. */
    public static final ImmutableList<String> CAPACITY = ImmutableList.of("D05", "D06", "D07", "D08", "D09");

    /** Industries, jobs and chains. */
    public static final ImmutableList<String> INDUSTRY =
            ImmutableList.of("D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D19", "D20", "D21");

    private CountyProfile() {}

    /**
     * The profile of all counties of a study.
     *
     * @param study of counties
     * @return the profile, with what the study lacks for the rest
     */
    public static Profile ofAll(Study study) {
        return Profile.ofAll(
                "Counties, " + study.start() + "–" + study.end() + ": "
                        + study.panel().places().size() + " places",
                withRoles(study),
                all());
    }

    /**
     * The profile of one county among the others.
     *
     * @param study of counties
     * @param code of the county
     * @return the profile, with what the study lacks for the rest
     * @throws IllegalArgumentException if the study lacks the county
     */
    public static Profile ofCounty(Study study, String code) {
        return Profile.ofPlaceAmongOthers(
                study.panel().place(code).name() + " (" + code + "), " + study.start() + "–" + study.end(),
                withRoles(study),
                code,
                all().stream().filter(id -> !id.equals("D03")).toList());
    }

    private static ImmutableList<String> all() {
        return ImmutableList.<String>builder()
                .addAll(PEOPLE)
                .addAll(FUNCTIONS)
                .addAll(CAPACITY)
                .addAll(INDUSTRY)
                .build();
    }

    /**
     * The study with the roles that its panel can fill: employment by industry as the structure, and the urbanization rate as
     * what counties drift apart in, where the study names nothing else.
     *
     * @param study of counties
     * @return the study with those inputs
     */
    public static Study withRoles(Study study) {
        Panel panel = study.panel();
        Study filled = study;
        if (filled.find(Inputs.INDUSTRIES).isEmpty()
                && !Variables.EMPLOYMENT_BY_INDUSTRY.in(panel).isEmpty()) {
            filled = filled.with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY);
        }
        if (filled.find(Inputs.VALUE).isEmpty() && panel.has(Variables.URBANIZATION_RATE)) {
            filled = filled.with(Inputs.VALUE, Variables.URBANIZATION_RATE);
        }
        return filled;
    }
}
