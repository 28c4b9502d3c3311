package org.chengzhen.indicators.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.ErrorCode;
import org.chengzhen.core.result.MismatchException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class FrameTest {
    private enum Size {
        SMALL,
        LARGE
    }

    private static final Variable RATE = Variables.URBANIZATION_RATE;
    private static final Variable CLASS = Variable.of("size", "Size", "规模", Unit.COUNT, Variable.Kind.CLASS);
    private static final Variable CHANGE = Variable.of("change", "Change", "变化", Unit.FRACTION, Variable.Kind.RATIO);
    private static final Input<Double> LIMIT = Input.withDefault("limit", "least size", 5.0);
    private static final Input<Double> NEEDED = Input.required("needed", "a number", Double.class);

    private final City good = City.builder("440100", "Good").build();
    private final City zero = City.builder("440600", "Zero").build();
    private final City negative = City.builder("310100", "Negative").build();
    private final City missing = City.builder("110100", "Missing").build();
    private final Panel panel = Panel.builder()
            .value(good, 2010, Variables.POPULATION, 4)
            .value(good, 2020, Variables.POPULATION, 8)
            .value(good, 2010, Variables.URBAN_POPULATION, 1)
            .value(good, 2020, Variables.URBAN_POPULATION, 6)
            .value(zero, 2010, Variables.POPULATION, 0)
            .value(zero, 2020, Variables.POPULATION, 0)
            .value(zero, 2010, Variables.URBAN_POPULATION, 0)
            .value(zero, 2020, Variables.URBAN_POPULATION, 0)
            .value(negative, 2010, Variables.POPULATION, -3)
            .value(negative, 2020, Variables.POPULATION, -3)
            .value(negative, 2010, Variables.URBAN_POPULATION, 1)
            .value(negative, 2020, Variables.URBAN_POPULATION, 1)
            .value(missing, 2020, Variables.POPULATION, 5)
            .build();
    private final Study study = Study.of(panel);

    private static Entry entry(String id) {
        return Entry.of(id, "Test", "测试").formula("a / b").source("none").build();
    }

    private static double ratio(double[] v) {
        Checks.nonNegative(v, "v");
        if (v[1] == 0) {
            throw UndefinedException.undefined("nobody lives there");
        }
        return 100 * v[0] / v[1];
    }

    private final PlaceIndicator yearly = PlaceIndicator.yearly(
                    entry("S04"), Variables.URBAN_POPULATION, Variables.POPULATION)
            .part("rate", RATE, FrameTest::ratio)
            .classPart("size", CLASS, Size.class, v -> v[1] >= 5 ? Size.LARGE : Size.SMALL)
            .build();

    @Test
    void eachPlaceHasItsOwnStatusAndNoneDisturbsAnother() {
        IndicatorColumn rate = yearly.evaluate(study);
        assertEquals(25, rate.value("440100", 2010));
        assertEquals(75, rate.value("440100", 2020));
        assertEquals(Status.UNDEFINED, rate.status("440600", 2020));
        assertEquals(Status.INVALID, rate.status("310100", 2020));
        assertEquals(Status.MISSING, rate.status("110100", 2020));
        assertEquals(
                Optional.of("urbanization_rate of Negative (310100), 2020: population of 2020 is -3.0: must be >= 0"),
                rate.reason("310100", 2020));
        assertEquals(
                "urbanization_rate of Missing (110100), 2020: urban_population missing",
                rate.reason("110100", 2020).orElseThrow());
        assertEquals(Optional.empty(), rate.reason("440100", 2020));
        assertEquals(Map.of(Status.OK, 2, Status.UNDEFINED, 2, Status.INVALID, 2, Status.MISSING, 2), rate.counts());
        assertEquals(
                "IndicatorColumn[S04 urbanization_rate [%]: 4 places, 2010 and 2020, 2 OK, 2 MISSING, 2 INVALID,"
                        + " 2 UNDEFINED]",
                rate.toString());
    }

    @Test
    void manyShortMeasurementsEndByAnInterruptionAtTheNextOfThem() {
        SystemIndicator count = SystemIndicator.of(entry("B31"))
                .needs(Variables.POPULATION)
                .computes((some, out) -> out.part("places", () -> 1));
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> yearly.evaluate(study));
            assertThrows(CancellationException.class, () -> count.measure(study));
            assertThrows(CancellationException.class, () -> count.overYears(study));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(1, count.measure(study).value());
    }

    @Test
    void aColumnBecomesAVariableOfThePanel() {
        Panel wider = panel.with(yearly.evaluate(study));
        assertEquals(75, wider.value("440100", 2020, RATE));
        assertTrue(Double.isNaN(wider.value("440600", 2020, RATE)));
    }

    @Test
    void classesHaveNamesAndCounts() {
        IndicatorColumn size = yearly.columns(study).get("size");
        assertEquals(Optional.of("LARGE"), size.label("440100", 2020));
        assertEquals(Optional.empty(), size.label("110100", 2010));
        assertEquals(Map.of("SMALL", 2, "LARGE", 1), size.classCounts());
        assertTrue(size.isClass());
        assertTrue(size.toTable().toText().contains("LARGE"));
    }

    @Test
    void aPeriodIndicatorComparesItsEnds() {
        PlaceIndicator change = PlaceIndicator.overPeriod(entry("D01"), Variables.POPULATION)
                .part("change", CHANGE, (first, last, years) -> (last[0] - first[0]) / years)
                .build();
        IndicatorColumn column = change.evaluate(study);
        assertEquals(0.4, column.value("440100", 2020), 1e-15);
        assertEquals(Status.MISSING, column.status("110100", 2020));
        assertEquals(Status.INSUFFICIENT_DATA, change.evaluate(study.year(2020)).status("440100", 2020));
    }

    @Test
    void whatAStudyLacksIsListedAndMeasuredAsMissing() {
        SystemIndicator indicator = SystemIndicator.of(entry("B31"))
                .needs(Variables.GDP)
                .reads(Inputs.VALUE, NEEDED, LIMIT)
                .computes((s, out) -> out.part("x", 1));
        assertEquals(
                List.of("variable gdp [yuan]", "input value: the variable to be measured", "input needed: a number"),
                indicator.missing(study));
        assertEquals(
                List.of("variable gdp [yuan]", "variable area [km²] as value"),
                indicator.missing(study.with(Inputs.VALUE, Variables.AREA).with(NEEDED, 1.0)));
        assertEquals(
                "variable urbanization_rate [%] as value, which Derived.ratio makes of urban_population [persons] and"
                        + " population [persons]",
                indicator
                        .missing(study.with(Inputs.VALUE, Variables.URBANIZATION_RATE))
                        .get(1));
        Measurement measured = indicator.measure(study);
        assertEquals(Status.MISSING, measured.status());
        assertTrue(Double.isNaN(measured.value()));
        assertTrue(measured.toString().contains("the study lacks variable gdp"), measured.toString());
        assertThrows(
                NotFoundException.class,
                () -> PlaceIndicator.yearly(entry("S04"), Variables.GDP)
                        .part("x", RATE, v -> v[0])
                        .build()
                        .evaluate(study));
    }

    @Test
    void aSystemIndicatorGivesPartsPlacesAndParameters() {
        SystemIndicator indicator = SystemIndicator.of(entry("B31"))
                .needs(Variables.POPULATION)
                .reads(LIMIT)
                .computes((s, out) -> {
                    Sample sample = s.sample(Variables.POPULATION, Variables.URBAN_POPULATION);
                    out.places(sample)
                            .part("largest", 8)
                            .part("none", OptionalDouble.empty())
                            .part("later", () -> {
                                throw UndefinedException.insufficient("places", 9, 3);
                            })
                            .part("limit", s.get(LIMIT));
                });
        Measurement measured = indicator.measure(study.with(LIMIT, 7.0));
        assertEquals(8, measured.value());
        assertEquals(3, measured.n());
        assertEquals(List.<Place>of(missing), measured.dropped());
        assertEquals(OptionalDouble.empty(), measured.number("none"));
        assertEquals(Status.INSUFFICIENT_DATA, measured.parts().get("later"));
        assertEquals(OptionalDouble.of(7), measured.number("limit"));
        assertEquals(Map.of("limit", "7.0"), measured.parameters());
        NotFoundException lacking = assertThrows(NotFoundException.class, () -> measured.number("larges"));
        assertEquals(ErrorCode.NO_SUCH_PART, lacking.code());
        assertEquals(List.of("largest"), lacking.near());
        assertEquals("B31 没有部分 larges；现有：[largest, none, later, limit]；是否指 largest？", lacking.message(Locale.CHINESE));
        assertTrue(
                measured.toString().startsWith("Measurement[B31 Test, 2020: largest = 8, none = UNDEFINED"),
                measured.toString());
        assertEquals(2, indicator.path(study).size());
    }

    @Test
    void exceptionsOfTheFormulaBecomeTheStatus() {
        SystemIndicator undefined = SystemIndicator.of(entry("B31")).computes((s, out) -> {
            throw UndefinedException.undefined("0/0");
        });
        assertEquals(Status.UNDEFINED, undefined.measure(study).status());
        SystemIndicator invalid = SystemIndicator.of(entry("B31")).computes((s, out) -> Checks.positive(-1, "x"));
        assertEquals(Status.INVALID, invalid.measure(study).status());
        assertEquals("x must be > 0 but is -1.0", invalid.measure(study).reason());
    }

    @Test
    void seriesOfDifferentVintagesAreNotMixed() {
        Panel mixed = panel.withVintage(Variables.POPULATION, "new").withVintage(Variables.URBAN_POPULATION, "old");
        Exception e = assertThrows(MismatchException.class, () -> yearly.evaluate(Study.of(mixed)));
        assertEquals(ErrorCode.VINTAGES_DIFFER, ((MismatchException) e).code());
        assertEquals(Status.INVALID, yearly.measure(Study.of(mixed)).status());
    }

    @Test
    void aTraceShowsFormulaAndValues() {
        String text = yearly.trace(study, "440100");
        assertTrue(text.contains("formula: a / b") && text.contains("2020 = 6") && text.contains("rate: 75"), text);
    }

    @Test
    void samplesKeepOrderAndGroups() {
        Sample sample = study.sample(Variables.POPULATION);
        assertEquals(ImmutableList.of("440100", "440600", "310100", "110100"), sample.codes());
        assertEquals(List.of("广东", "广东", "上海", "北京"), sample.groups(Grouping.BY_PROVINCE));
        Sample some = sample.grouped(Grouping.of(Map.of("440100", "a", "310100", "b")));
        assertEquals(ImmutableList.of("440100", "310100"), some.codes());
        assertEquals(2, some.dropped().size());
        assertEquals(-3, some.values(Variables.POPULATION)[1]);
        assertThrows(IllegalArgumentException.class, () -> sample.values(Variables.GDP));
        assertThrows(IllegalArgumentException.class, () -> some.groups(Grouping.of(Map.of())));
        assertEquals(Optional.of("EAST"), Grouping.BY_PLATE.groupOf(good));
    }

    @Test
    void aStudyKnowsItsPeriodAndInputs() {
        assertEquals(2010, study.start());
        assertEquals(2020, study.year(2020).start());
        assertThrows(IllegalArgumentException.class, () -> study.period(2020, 2010));
        assertThrows(NotFoundException.class, () -> study.period(2011, 2020));
        assertEquals(5.0, study.get(LIMIT));
        Grouping own = Grouping.of(Map.of("440100", "a"));
        assertEquals(own, study.with(Inputs.GROUPS, own).get(Inputs.GROUPS));
        assertThrows(NotFoundException.class, () -> study.get(NEEDED));
        assertEquals(2.0, study.with(NEEDED, 2.0).with(panel).get(NEEDED));
        assertFalse(study.with(NEEDED, 2.0).toString().isEmpty());
    }

    @Test
    void aFamilyWithoutAnyMemberInThePanelIsMissing() {
        VariableFamily jobs = Variables.EMPLOYMENT_BY_INDUSTRY;
        Input<VariableFamily> industries = Input.required("industries", "jobs by industry", VariableFamily.class);
        SystemIndicator indicator = SystemIndicator.of(entry("B01"))
                .reads(industries)
                .computes((given, out) -> out.part(
                        "n", (double) given.get(industries).in(given.panel()).size()));
        assertEquals(
                List.of("variables of the family employment as industries"),
                indicator.missing(study.with(industries, jobs)));
        Panel withJobs = panel.with(
                jobs.member("mining"),
                new double[panel.places().size() * panel.years().length()]);
        assertEquals(List.of(), indicator.missing(Study.of(withJobs).with(industries, jobs)));
    }

    @Test
    void anExtraInputIsNotMissedButStandsAmongTheParametersWhereGiven() {
        SystemIndicator indicator = SystemIndicator.of(entry("B01"))
                .mayRead(NEEDED)
                .computes((given, out) -> out.part("n", given.find(NEEDED).orElse(0.0)));
        assertEquals(List.of(), indicator.missing(study));
        assertEquals(Map.of(), indicator.measure(study).parameters());
        assertEquals(
                Map.of("needed", "3.0"),
                indicator.measure(study.with(NEEDED, 3.0)).parameters());
        assertEquals(List.of(NEEDED), indicator.extraInputs());
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller without type checks does
    void aValueOfTheWrongTypeIsRefusedByTheNameOfItsInput() {
        Input<Object> same = Input.required(LIMIT.id(), "the same id for another type", Object.class);
        Exception e = assertThrows(IllegalArgumentException.class, () -> study.with((Input) LIMIT, "wide"));
        assertEquals("input limit takes a Double but is given a String: wide", e.getMessage());
        Exception later = assertThrows(
                IllegalArgumentException.class, () -> study.with(same, "wide").get(LIMIT));
        assertEquals("input limit takes a Double but is given a String: wide", later.getMessage());
        Exception none = assertThrows(IllegalArgumentException.class, () -> study.with((Input) LIMIT, null));
        assertEquals("input limit takes a Double but is given null", none.getMessage());
    }

    @Test
    void aDefaultThatIsALambdaMustNameItsType() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Input.withDefault("groups", "what group a place belongs to", Grouping.BY_PROVINCE));
        Input<Grouping> named = Input.withDefault("groups", "groups", Grouping.class, Grouping.BY_PROVINCE);
        Grouping own = Grouping.of(Map.of("440100", "a"));
        assertEquals(own, study.with(named, own).get(named));
        assertEquals(own, study.with(Inputs.ZONES, own).get(Inputs.ZONES));
    }

    @Test
    void aVariableOfAnotherUnitServesAnIndicatorOrIsNamedAsMissing() {
        Variable tenThousand = Variable.stock("size", "Size", "规模", Unit.TEN_THOUSAND_PERSONS);
        Variable persons = Variable.stock("size", "Size", "规模", Unit.PERSON);
        Variable yuan = Variable.stock("size", "Size", "规模", Unit.YUAN);
        PlaceIndicator size = PlaceIndicator.yearly(entry("S01"), persons)
                .part("size", persons, v -> v[0])
                .build();
        Place place = panel.places().get(0);
        Study converted =
                Study.of(Panel.builder().value(place, 2020, tenThousand, 12.3).build());
        assertEquals(123_000, size.evaluate(converted).value(place.code(), 2020));
        Study other = Study.of(Panel.builder().value(place, 2020, yuan, 12.3).build());
        assertEquals(
                List.of("variable size [persons]: the panel's size [yuan] is another amount, or does not convert"),
                size.missing(other));
    }

    private static Study people(double... values) {
        Panel.Builder panel = Panel.builder();
        for (int i = 0; i < values.length; i++) {
            panel.value(City.builder("c" + i, "C" + i).build(), 2020, Variables.POPULATION, values[i]);
        }
        return Study.of(panel.build());
    }

    /** Shares of all people, by a method that refuses a negative number by its index. */
    private static final PlaceIndicator SHARE =
            PlaceIndicator.of(entry("S01"), List.of(Variables.POPULATION), List.of(), given -> {
                Sample sample = given.sample(Variables.POPULATION);
                double[] people = Checks.nonNegative(sample.values(Variables.POPULATION), "people");
                double sum = Arrays.stream(people).sum();
                Variable share = Variable.of("share", "Share", "比重", Unit.FRACTION, Variable.Kind.RATIO);
                return ImmutableMap.of(
                        "share",
                        IndicatorColumn.of(
                                entry("S01"),
                                share,
                                sample,
                                Arrays.stream(people).map(x -> x / sum).toArray()));
            });

    @Test
    void oneBadPlaceGetsItsStatusAndTheOthersTheirValues() {
        IndicatorColumn shares = SHARE.evaluate(people(10, Double.NaN, -3, 30));
        assertEquals(0.25, shares.value("c0", 2020));
        assertEquals(0.75, shares.value("c3", 2020));
        assertEquals(Status.MISSING, shares.status("c1", 2020));
        assertEquals(
                "share of C1 (c1), 2020: population missing",
                shares.reason("c1", 2020).orElseThrow());
        assertEquals(Status.INVALID, shares.status("c2", 2020));
        assertEquals(
                "share of C2 (c2), 2020: population of C2 (c2), 2020 is -3.0: must be >= 0",
                shares.reason("c2", 2020).orElseThrow());
        assertEquals(
                List.of("c0", "c1", "c2", "c3"),
                shares.places().stream().map(Place::code).toList());
    }

    @Test
    void manyBadPlacesAreFoundOneByOne() {
        IndicatorColumn shares = SHARE.evaluate(people(10, -1, -2, 30, -4, -1));
        assertEquals(Map.of(Status.OK, 2, Status.INVALID, 4), shares.counts());
        assertEquals(0.25, shares.value("c0", 2020));
    }

    @Test
    void whereNothingCanBeComputedEveryPlaceSaysWhy() {
        PlaceIndicator never = PlaceIndicator.of(entry("S01"), List.of(Variables.POPULATION), List.of(), given -> {
            throw UndefinedException.undefined("nobody knows");
        });
        IndicatorColumn column = never.evaluate(people(1, 2));
        assertEquals(Map.of(Status.UNDEFINED, 2), column.counts());
        assertTrue(column.reason("c1", 2020).orElseThrow().endsWith("nobody knows"));
        assertEquals(Status.UNDEFINED, never.measure(people(1, 2)).status());
        assertEquals("nobody knows", never.measure(people(1, 2)).reason());
    }

    @Test
    void aMeasurementSaysWhatItDidNotUse() {
        SystemIndicator sum = SystemIndicator.of(entry("B01"))
                .needs(Variables.POPULATION)
                .computes((given, out) -> {
                    Sample sample = given.sample(Variables.POPULATION);
                    out.places(sample).part("n", sample.places().size()).part("limit", Double.POSITIVE_INFINITY);
                });
        Study mixed = Study.of(Panel.builder()
                        .value(City.builder("c", "C").build(), 2020, Variables.POPULATION, 1)
                        .value(County.builder("d", "D").build(), 2020, Variables.POPULATION, 1)
                        .build())
                .with(LIMIT, 3.0);
        Measurement measured = sum.measure(mixed);
        assertEquals(
                List.of("B01 does not read limit", "the places are of several levels: 1 COUNTY, 1 PREFECTURE"),
                measured.notes());
        assertTrue(measured.toString().endsWith("; 2 notes]"), measured.toString());
        assertEquals(2020, measured.start());
        assertEquals(2020, measured.end());
        assertEquals(Status.UNDEFINED, measured.parts().get("limit"), "an infinite number is none");
    }

    @Test
    void aStudySaysThatItsPeriodChanged() {
        Study moved = study.period(2010, 2020).with(people(1).panel());
        assertEquals(List.of("the panel lacks 2010 or 2020: the period is 2020–2020"), moved.notes());
        assertTrue(moved.toString().endsWith(", 1 note]"), moved.toString());
    }
}
