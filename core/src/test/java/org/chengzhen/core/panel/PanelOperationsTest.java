package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.SeededProperty;
import org.chengzhen.core.place.County;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.junit.jupiter.api.Test;

class PanelOperationsTest {
    private static final County A = County.builder("1", "A").build();
    private static final County B = County.builder("2", "B").build();
    private static final County C = County.builder("3", "C").build();
    private static final Variable REAL = Variable.flow("real_gdp", "Output at constant prices", "不变价地区生产总值", Unit.YUAN);
    private static final Variable PRICES =
            Variable.of("prices", "Price index", "价格指数", Unit.INDEX, Variable.Kind.INTENSITY);

    private static Panel panel() {
        return Panel.builder()
                .value(A, 2010, Variables.POPULATION, 100)
                .value(A, 2015, Variables.POPULATION, Double.NaN)
                .value(A, 2020, Variables.POPULATION, 121)
                .value(B, 2010, Variables.POPULATION, 0)
                .value(B, 2020, Variables.POPULATION, 50)
                .value(C, 2015, Variables.POPULATION, 121)
                .value(C, 2020, Variables.POPULATION, 121)
                .build();
    }

    @Test
    void growthIsAnnualWhateverTheStepOfThePanel() {
        Panel two = Panel.builder()
                .value(A, 2018, Variables.POPULATION, 100)
                .value(A, 2020, Variables.POPULATION, 121)
                .value(B, 2018, Variables.POPULATION, 0)
                .value(B, 2020, Variables.POPULATION, 9)
                .build();
        Panel grown =
                two.with(Growth.annualRate(two, Variables.POPULATION)).with(Growth.change(two, Variables.POPULATION));
        Variable rate = grown.variable("population_growth");
        Variable change = grown.variable("population_change");
        assertEquals(0.1, grown.value("1", 2020, rate), 1e-12);
        assertTrue(Double.isNaN(grown.value("1", 2018, rate)), "the first year has none");
        assertTrue(Double.isNaN(grown.value("2", 2020, rate)), "from zero a rate has no meaning");
        assertEquals(21, grown.value("1", 2020, change));
        assertEquals(9, grown.value("2", 2020, change));
    }

    @Test
    void aColumnRefusesAPlaceOrYearPastItsEnds() {
        PlaceColumn column = Growth.lag(panel(), Variables.POPULATION, 10);
        int places = column.places().size();
        int years = column.years().size();
        for (int place : new int[] {-1, places}) {
            assertEquals(
                    "no place has index " + place,
                    assertThrows(IllegalArgumentException.class, () -> column.value(place, 0))
                            .getMessage());
            assertThrows(IllegalArgumentException.class, () -> column.status(place, 0));
        }
        for (int year : new int[] {-1, years}) {
            assertEquals(
                    "no year has index " + year,
                    assertThrows(IllegalArgumentException.class, () -> column.value(0, year))
                            .getMessage());
            assertThrows(IllegalArgumentException.class, () -> column.status(0, year));
        }
        assertEquals(
                column.status(places - 1, years - 1) == Status.OK, !Double.isNaN(column.value(places - 1, years - 1)));
    }

    @Test
    void lagsGoByCalendarYears() {
        PlaceColumn lag = Growth.lag(panel(), Variables.POPULATION, 10);
        assertEquals(100, panel().with(lag).value("1", 2020, lag.variable()));
        assertTrue(Double.isNaN(panel().with(lag).value("1", 2015, lag.variable())));
        assertThrows(IllegalArgumentException.class, () -> Growth.lag(panel(), Variables.POPULATION, 0));
    }

    @Test
    void deflationByOneIndexForAll() {
        Panel panel = Panel.builder()
                .value(A, 2020, Variables.GDP, 1000)
                .value(A, 2022, Variables.GDP, 1200)
                .build();
        Map<Integer, Double> index = Deflation.chained(Map.of(2021, 102.0, 2022, 103.0), 2020);
        assertEquals(100, index.get(2020), 1e-12);
        assertEquals(105.06, index.get(2022), 1e-9);
        Panel real = panel.with(Deflation.by(panel, Variables.GDP, REAL, index, 2020));
        assertEquals(1000, real.value("1", 2020, REAL), 1e-9);
        assertEquals(1200 / 1.0506, real.value("1", 2022, REAL), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Deflation.chained(Map.of(2021, 102.0, 2023, 103.0), 2020));
        assertThrows(NotFoundException.class, () -> Deflation.by(panel, Variables.GDP, REAL, Map.of(2022, 1.0), 2020));
    }

    @SeededProperty
    void deflationByIndicesOfThePlacesChangesNothingInTheBaseYear(
            @ForAll @DoubleRange(min = 1, max = 1e12) double amount,
            @ForAll @DoubleRange(min = 50, max = 300) double price) {
        Panel panel = Panel.builder()
                .value(A, 2020, Variables.GDP, amount)
                .value(A, 2020, PRICES, price)
                .value(A, 2021, Variables.GDP, amount)
                .value(A, 2021, PRICES, 2 * price)
                .build();
        Panel real = panel.with(Deflation.by(panel, Variables.GDP, REAL, PRICES, 2020));
        assertEquals(amount, real.value("1", 2020, REAL), 0);
        assertEquals(amount / 2, real.value("1", 2021, REAL), 1e-9 * amount);
    }

    @Test
    void interpolationFillsInnerGapsAndFlagsThem() {
        Panel filled = Interpolation.linear(panel(), Variables.POPULATION);
        assertEquals(110.5, filled.value("1", 2015, Variables.POPULATION), 1e-12);
        assertEquals(25, filled.value("2", 2015, Variables.POPULATION), 1e-12);
        assertTrue(Double.isNaN(filled.value("3", 2010, Variables.POPULATION)), "nothing before the first value");
        assertEquals(2, filled.flags().size());
        assertEquals(
                "interpolated linearly between 2010 and 2020",
                filled.flags().get(0).remark());
        assertTrue(filled.notes().contains("2 values of population are interpolated linearly"));
        assertSame(filled, Interpolation.linear(filled, Variables.POPULATION));
        Panel geometric = Interpolation.geometric(panel(), Variables.POPULATION);
        assertEquals(110, geometric.value("1", 2015, Variables.POPULATION), 1e-9);
        assertTrue(Double.isNaN(geometric.value("2", 2015, Variables.POPULATION)), "no growth from zero");
    }

    @Test
    void derivedVariables() {
        Variable half = Variable.stock("half", "Half of the people", "半数人口", Unit.PERSON);
        Panel panel = panel();
        Panel derived = panel.with(Derived.of(panel, half, v -> v[0] / 2, Variables.POPULATION));
        assertEquals(50, derived.value("1", 2010, half));
        assertTrue(Double.isNaN(derived.value("1", 2015, half)));
        Variable none = Variable.stock("none", "None", "无", Unit.PERSON);
        assertTrue(Double.isNaN(panel.with(Derived.of(panel, none, v -> 1 / v[0], Variables.POPULATION))
                .value("2", 2010, none)));
    }

    @Test
    void ratiosAreDerivedFromTheirOwnNumeratorAndDenominator() {
        Panel panel = Panel.builder()
                .value(A, 2020, Variables.POPULATION, 4)
                .value(A, 2020, Variables.URBAN_POPULATION, 3)
                .value(A, 2020, Variables.GDP, 100)
                .value(A, 2021, Variables.POPULATION, 0)
                .value(A, 2021, Variables.GDP, 100)
                .build();
        Panel derived = panel.with(Derived.ratio(panel, Variables.URBANIZATION_RATE))
                .with(Derived.ratio(panel, Variables.GDP_PER_CAPITA));
        assertEquals(75, derived.value("1", 2020, Variables.URBANIZATION_RATE));
        assertEquals(25, derived.value("1", 2020, Variables.GDP_PER_CAPITA));
        assertTrue(Double.isNaN(derived.value("1", 2021, Variables.GDP_PER_CAPITA)));
        Exception e = assertThrows(IllegalArgumentException.class, () -> Derived.ratio(panel, Variables.POPULATION));
        assertEquals(
                "ratio must have a numerator and a denominator of its own, which population [persons] has not; use"
                        + " Derived.of",
                e.getMessage());
        assertThrows(NotFoundException.class, () -> Derived.ratio(panel, Variables.POPULATION_DENSITY));
    }

    @Test
    void ranksShareTheBestOfEqualValues() {
        Ranking ranking = Ranking.of(panel(), Variables.POPULATION, 2020);
        assertEquals(1, ranking.rank("1"));
        assertEquals(1, ranking.rank("3"));
        assertEquals(3, ranking.rank("2"));
        assertEquals(2, ranking.top(2).toCsv().lines().count() - 1);
        assertEquals("Ranking[population [persons], 2020: 3 of 3 places, A first]", ranking.toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> Ranking.of(panel(), Variables.POPULATION, 2010).rank("3"));
        PlaceColumn column = Ranking.column(panel(), Variables.POPULATION);
        assertEquals(3, column.value(1, 2));
    }
}
