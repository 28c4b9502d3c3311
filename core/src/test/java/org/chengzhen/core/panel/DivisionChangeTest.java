package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chengzhen.core.SeededProperty;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.junit.jupiter.api.Test;

class DivisionChangeTest {
    private static final County OLD = County.builder("341402", "Juchao").build();
    private static final County NEW = County.builder("340181", "Chaohu").build();
    private static final County X = County.builder("1", "X").build();
    private static final County Y = County.builder("2", "Y").build();
    private static final County Z = County.builder("3", "Z").build();

    private static Panel panel(double... people) {
        County[] places = {X, Y, Z};
        Panel.Builder panel = Panel.builder();
        for (int p = 0; p < people.length; p++) {
            panel.value(places[p], 2010, Variables.POPULATION, people[p]);
            panel.value(places[p], 2010, Variables.GDP, people[p] * (p + 1));
            panel.value(places[p], 2010, Variables.GDP_PER_CAPITA, p + 1);
            panel.value(places[p], 2010, Variables.SEX_RATIO, 100 + p);
        }
        return panel.build();
    }

    @SeededProperty
    void identityCrosswalkChangesNothing(@ForAll @Size(3) List<@DoubleRange(max = 1e9) Double> people) {
        Panel panel = panel(people.stream().mapToDouble(v -> v).toArray());
        assertSame(panel, panel.on(DivisionCrosswalk.identity()));
        assertSame(
                panel,
                panel.on(DivisionCrosswalk.builder().becomes("9", Z, 2011).build()));
        DivisionCrosswalk self =
                DivisionCrosswalk.builder().becomes("1", X, 2011).build();
        assertSame(panel, panel.on(self));
    }

    @SeededProperty
    void totalsAreKeptToTheLastPerson(
            @ForAll @IntRange(max = 2_000_000_000) int people,
            @ForAll @DoubleRange(min = 0.01, max = 0.98) double first,
            @ForAll @DoubleRange(min = 0.01, max = 0.98) double part) {
        double second = (1 - first) * part;
        DivisionCrosswalk split = DivisionCrosswalk.builder()
                .share("1", X, first, 2015)
                .share("1", Y, second, 2015)
                .share("1", Z, 1 - first - second, 2015)
                .build();
        Panel carried = panel(people, 7, 11).on(split);
        double[] values = carried.values(Variables.POPULATION, 2010);
        assertEquals(
                (long) people + 18,
                Arrays.stream(values).mapToLong(v -> (long) v).sum());
        assertTrue(Arrays.stream(values).allMatch(v -> v == Math.rint(v)), "people stay whole");
        assertEquals(people * second + 7, carried.value("2", 2010, Variables.POPULATION), 1);
    }

    @Test
    void aMergerAddsAndRecomputesRatios() {
        Panel merged = panel(100, 300, 50)
                .on(DivisionCrosswalk.builder().becomes("1", Y, 2012).build());
        assertEquals(2, merged.places().size());
        assertEquals(400, merged.value("2", 2010, Variables.POPULATION));
        assertEquals(700.0 / 400, merged.value("2", 2010, Variables.GDP_PER_CAPITA), 1e-12);
        assertTrue(Double.isNaN(merged.value("2", 2010, Variables.SEX_RATIO)), "without its parts it is not averaged");
        assertEquals(102, merged.value("3", 2010, Variables.SEX_RATIO), "an untouched place keeps its ratio");
        assertTrue(merged.notes().stream().anyMatch(n -> n.contains("Y (2), 2010") && n.contains("sex_ratio")));
    }

    @Test
    void aNewCodeJoinsTheYearsOfOnePlace() {
        Panel panel = Panel.builder()
                .value(OLD, 2010, Variables.POPULATION, 780_711)
                .value(OLD, 2010, Variables.SEX_RATIO, 101)
                .value(NEW, 2020, Variables.POPULATION, 727_162)
                .value(NEW, 2020, Variables.SEX_RATIO, 101.5)
                .build()
                .on(ChinaData.crosswalk(2010, 2020));
        assertEquals(List.of("340181"), panel.codes());
        assertEquals("Chaohu", panel.places().get(0).name());
        assertEquals(780_711, panel.value("340181", 2010, Variables.POPULATION));
        assertEquals(727_162, panel.value("340181", 2020, Variables.POPULATION));
        assertEquals(101, panel.value("340181", 2010, Variables.SEX_RATIO));
    }

    @Test
    void aSuccessorIsMissingWhereAPartDidNotReportBeforeTheChange() {
        Panel panel = Panel.builder()
                .value(X, 2010, Variables.POPULATION, 5)
                .value(X, 2020, Variables.POPULATION, 9)
                .place(Y)
                .build()
                .on(DivisionCrosswalk.builder().becomes("2", X, 2015).build());
        assertTrue(Double.isNaN(panel.value("1", 2010, Variables.POPULATION)));
        assertEquals(9, panel.value("1", 2020, Variables.POPULATION));
        assertTrue(panel.notes().stream().anyMatch(n -> n.contains("Y (2) has no value")));
    }

    /** X has people but no output. What a part of X went to says why it has none; what X went to whole is as missing as X was. */
    @Test
    void aMissingValueIsNamedWhereAPartOfItsPlaceWentAndNotWhereAllDid() {
        Panel panel = Panel.builder()
                .value(X, 2010, Variables.POPULATION, 100)
                .variable(Variables.GDP)
                .build();
        Panel split = panel.on(DivisionCrosswalk.builder()
                .share("1", Y, 0.25, 2015)
                .share("1", Z, 0.75, 2015)
                .build());
        assertEquals(25, split.value("2", 2010, Variables.POPULATION));
        assertTrue(Double.isNaN(split.value("2", 2010, Variables.GDP)));
        for (String place : List.of("Y (2)", "Z (3)")) {
            assertTrue(
                    split.notes().contains(place + ", 2010 is missing because X (1) has no value: gdp"),
                    split.notes()::toString);
        }
        Panel whole = panel.on(DivisionCrosswalk.builder().becomes("1", Y, 2015).build());
        assertEquals(100, whole.value("2", 2010, Variables.POPULATION));
        assertTrue(Double.isNaN(whole.value("2", 2010, Variables.GDP)));
        assertTrue(whole.notes().stream().noneMatch(note -> note.contains("has no value")), whole.notes()::toString);
    }

    @Test
    void unknownSharesAreReportedNotGuessed() {
        Panel panel = panel(100, 300, 50)
                .on(DivisionCrosswalk.builder()
                        .unknownShare("1", Y, 2014)
                        .unknownShare("1", Z, 2014)
                        .build());
        assertTrue(Double.isNaN(panel.value("2", 2010, Variables.POPULATION)));
        assertTrue(Double.isNaN(panel.value("3", 2010, Variables.POPULATION)));
        assertTrue(panel.notes().stream().anyMatch(n -> n.contains("1 could not be carried") && n.contains("X (1)")));
    }

    @Test
    void successorsOfSuccessorsAreFollowed() {
        DivisionCrosswalk crosswalk = ChinaData.crosswalk(2010, 2020);
        assertEquals("340281", crosswalk.parts("341422").get(0).to(), "Wuwei: county of Chaohu, of Wuhu, city of Wuhu");
        assertEquals(2011, crosswalk.parts("341422").get(0).year());
        assertEquals(
                "340225", ChinaData.crosswalk(2010, 2018).parts("341422").get(0).to());
    }

    @Test
    void sharesMustAddUpToOne() {
        DivisionCrosswalk.Builder builder =
                DivisionCrosswalk.builder().share("1", X, 0.5, 2015).share("1", Y, 0.4, 2015);
        assertThrows(IllegalArgumentException.class, builder::build);
        assertThrows(
                IllegalArgumentException.class,
                () -> DivisionCrosswalk.builder().share("1", X, 0, 2015));
        assertThrows(
                IllegalArgumentException.class,
                DivisionCrosswalk.builder()
                        .becomes("1", Y, 2015)
                        .becomes("2", X, 2016)
                        .becomes("1", Z, 2015)::build);
        assertThrows(IllegalArgumentException.class, () -> ChinaData.crosswalk(1980, 2020));
    }

    @Test
    void sharesOfTheBuiltInTableAddUpToOne() {
        DivisionCrosswalk crosswalk = ChinaData.crosswalk(2010, 2020);
        assertTrue(crosswalk.sources().size() > 330, crosswalk.toString());
        for (String code : crosswalk.sources()) {
            if (crosswalk.parts(code).stream().allMatch(p -> p.share().isPresent())) {
                assertEquals(
                        1,
                        crosswalk.parts(code).stream()
                                .mapToDouble(p -> p.share().getAsDouble())
                                .sum(),
                        1e-9,
                        code);
            }
        }
        assertEquals("370116", crosswalk.parts("371202").get(0).to(), "Laiwu 2019");
    }

    @Test
    void xiongAnIsMadeOfThreeCounties() {
        Panel.Builder panel = Panel.builder();
        for (String code : List.of("130629", "130632", "130638")) {
            panel.value(County.builder(code, code).build(), 2020, Variables.POPULATION, 100);
        }
        Panel merged = panel.build().on(ChinaData.xiongAn());
        assertEquals(300, merged.value("133100", 2020, Variables.POPULATION));
    }

    /** X is split by halves between Y and a new place, Y had nothing yet in the first year. */
    @Test
    void allThatWasLostIsToldByPlaceYearAndVariable() {
        County w = County.builder("4", "W").build();
        Panel panel = Panel.builder()
                .value(X, 2010, Variables.POPULATION, 101)
                .value(X, 2010, Variables.GDP, 10.5)
                .value(X, 2010, Variables.SEX_RATIO, 100)
                .value(Y, 2010, Variables.POPULATION, 7)
                .value(Y, 2010, Variables.SEX_RATIO, 90)
                .value(Z, 2010, Variables.POPULATION, 3)
                .value(Z, 2010, Variables.SEX_RATIO, 80)
                .flag(new Flag("3", 2010, Variables.POPULATION, "estimated"))
                .flag(new Flag("1", 2010, Variables.POPULATION, "counted"))
                .note("a note")
                .vintage(Variables.POPULATION, "census")
                .build();
        Panel carried = panel.on(DivisionCrosswalk.builder()
                .share("1", Y, 0.5, 2015)
                .share("1", w, 0.5, 2015)
                .becomes("3", County.builder("5", "V").build(), 2012)
                .build());
        assertEquals(List.of("2", "4", "5"), carried.codes());
        // the odd person goes to the first of equal remainders
        assertEquals(7 + 51, carried.value("2", 2010, Variables.POPULATION));
        assertEquals(50, carried.value("4", 2010, Variables.POPULATION));
        assertEquals(5.25, carried.value("4", 2010, Variables.GDP));
        assertTrue(Double.isNaN(carried.value("2", 2010, Variables.GDP)), "Y has none");
        assertEquals(3, carried.value("5", 2010, Variables.POPULATION));
        assertEquals(80, carried.value("5", 2010, Variables.SEX_RATIO));
        assertEquals(
                List.of(
                        "a note",
                        "brought to other divisions: 1 of 3 places went over whole, 1 were split by stated shares, 0"
                                + " could not be carried because their shares are unknown",
                        "Y (2), 2010 is missing because Y (2) has no value: gdp",
                        "Y (2), 2010 is missing because it is made of several divisions and cannot be added up:"
                                + " sex_ratio",
                        "W (4), 2010 is missing because it is made of several divisions and cannot be added up:"
                                + " sex_ratio"),
                carried.notes());
        assertEquals("census", carried.vintage(Variables.POPULATION).orElseThrow());
        // a flag follows its place, or is lost with it
        assertEquals(List.of(new Flag("5", 2010, Variables.POPULATION, "estimated")), carried.flags());
    }

    @Test
    void unknownSharesAreNamedTogether() {
        Panel carried = panel(100, 300, 50)
                .on(DivisionCrosswalk.builder()
                        .unknownShare("1", Y, 2014)
                        .unknownShare("1", Z, 2014)
                        .build());
        assertEquals(
                List.of(
                        "brought to other divisions: 0 of 3 places went over whole, 0 were split by stated shares, 1"
                                + " could not be carried because their shares are unknown: X (1)",
                        "Y (2), 2010 is missing because an unknown share of X (1) went there: population, gdp",
                        "Z (3), 2010 is missing because an unknown share of X (1) went there: population, gdp",
                        "Y (2), 2010 is missing because it is made of several divisions and cannot be added up:"
                                + " gdp_per_capita, sex_ratio",
                        "Z (3), 2010 is missing because it is made of several divisions and cannot be added up:"
                                + " gdp_per_capita, sex_ratio"),
                carried.notes());
    }

    /** Largest remainders: 10 at 0.24, 0.26 and 0.5 are 2.4, 2.6 and 5. */
    @Test
    void peopleAreDealtOutByLargestRemainders() {
        Panel carried = panel(10, 0, 0)
                .on(DivisionCrosswalk.builder()
                        .share("1", X, 0.24, 2015)
                        .share("1", Y, 0.26, 2015)
                        .share("1", Z, 0.5, 2015)
                        .build());
        assertEquals(2, carried.value("1", 2010, Variables.POPULATION));
        assertEquals(3, carried.value("2", 2010, Variables.POPULATION));
        assertEquals(5, carried.value("3", 2010, Variables.POPULATION));
        // what is not whole is split as it is
        Panel parts = panel(10.5, 0, 0)
                .on(DivisionCrosswalk.builder()
                        .share("1", X, 0.25, 2015)
                        .share("1", Y, 0.75, 2015)
                        .build());
        assertEquals(2.625, parts.value("1", 2010, Variables.POPULATION));
        assertEquals(7.875, parts.value("2", 2010, Variables.POPULATION));
        // ratios are made anew of what was split
        assertEquals(1, parts.value("1", 2010, Variables.GDP_PER_CAPITA), 1e-12);
    }
}
