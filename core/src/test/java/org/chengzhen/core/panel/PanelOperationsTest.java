package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.SeededProperty;
import org.chengzhen.core.place.County;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    @Test
    void columnsOfChangesAreNamedByWhatTheyChange() {
        Variable rate = Variable.of("rate", "Rate", "率", Unit.PERCENT, Variable.Kind.INTENSITY);
        Panel panel = Panel.builder()
                .value(A, 2018, rate, 40)
                .value(A, 2020, rate, 30)
                .value(A, 2018, Variables.POPULATION, 100)
                .value(A, 2020, Variables.POPULATION, 64)
                .build();
        Variable growth = Growth.annualRate(panel, Variables.POPULATION).variable();
        assertVariable(
                growth,
                "population_growth",
                "Annual growth of " + Variables.POPULATION.name(),
                Variables.POPULATION.localName() + "年均增长率",
                Unit.FRACTION,
                Variable.Kind.INTENSITY);
        assertEquals(-0.2, Growth.annualRate(panel, Variables.POPULATION).value(0, 1), 1e-15);
        PlaceColumn points = Growth.change(panel, rate);
        assertVariable(
                points.variable(),
                "rate_change",
                "Change of Rate",
                "率变化",
                Unit.PERCENTAGE_POINT,
                Variable.Kind.INTENSITY);
        assertEquals(-10, points.value(0, 1));
        assertEquals(Status.MISSING, points.status(0, 0));
        assertEquals(Status.OK, points.status(0, 1));
        assertVariable(
                Growth.change(panel, Variables.POPULATION).variable(),
                "population_change",
                "Change of " + Variables.POPULATION.name(),
                Variables.POPULATION.localName() + "变化",
                Unit.PERSON,
                Variable.Kind.FLOW);
        assertVariable(
                Growth.lag(panel, rate, 2).variable(),
                "rate_lag2",
                "Rate 2 years earlier",
                "率（2年前）",
                Unit.PERCENT,
                Variable.Kind.INTENSITY);
        assertEquals(40, Growth.lag(panel, rate, 2).value(0, 1));
        assertVariable(
                Ranking.column(panel, rate).variable(),
                "rate_rank",
                "Rank by Rate",
                "率位次",
                Unit.COUNT,
                Variable.Kind.INTENSITY);
        assertVariable(
                Derived.scaled(rate), "rate_scaled", "Rate, scaled", "率（标准化）", Unit.FRACTION, Variable.Kind.INTENSITY);
        assertEquals(
                "", Derived.scaled(Variable.stock("x", "X", "", Unit.COUNT)).localName());
        assertRefused("years must be >= 1 but is 0", () -> Growth.lag(panel, rate, 0));
        assertEquals("ComputedColumn[rate_change [pp]: 1 places x 2 years, 1 values]", points.toString());
        assertEquals(List.of(A), points.places());
        assertEquals(List.of(2018, 2020), points.years());
    }

    private static void assertVariable(
            Variable made, String id, String name, String localName, Unit unit, Variable.Kind kind) {
        assertEquals(id, made.id());
        assertEquals(name, made.name());
        assertEquals(localName, made.localName());
        assertEquals(unit, made.unit());
        assertEquals(kind, made.kind());
    }

    @Test
    void growthNeedsAnAmountBeforeAndNoneBelowZero() {
        Variable stock = Variable.stock("s", "S", "", Unit.YUAN);
        Panel panel = Panel.builder()
                .value(A, 2019, stock, 5)
                .value(A, 2020, stock, 0)
                .value(A, 2021, stock, -1)
                .value(B, 2019, stock, -1)
                .value(B, 2020, stock, 5)
                .value(C, 2020, stock, 5)
                .build();
        PlaceColumn growth = Growth.annualRate(panel, stock);
        assertEquals(-1, growth.value(0, 1));
        for (int[] cell : new int[][] {{0, 2}, {1, 1}, {1, 2}, {2, 1}}) {
            assertEquals(Status.MISSING, growth.status(cell[0], cell[1]));
        }
    }

    @Test
    void anInfiniteResultIsUndefinedAndAMissingOneMissing() {
        Panel panel = panel();
        PlaceColumn inverse =
                Derived.of(panel, Variable.stock("i", "I", "", Unit.COUNT), v -> 1 / v[0], Variables.POPULATION);
        assertEquals(Status.UNDEFINED, inverse.status(1, 0));
        assertTrue(Double.isNaN(inverse.value(1, 0)));
        assertEquals(Status.MISSING, inverse.status(0, 1));
        assertEquals(Status.OK, inverse.status(0, 0));
        assertEquals(0.01, inverse.value(0, 0));
        // of one value there is no range
        Panel one = Panel.builder().value(A, 2020, Variables.POPULATION, 5).build();
        assertEquals(Status.MISSING, Derived.scaled(one, Variables.POPULATION).status(0, 0));
    }

    @Test
    void chainsOfIndicesRunFromTheYearBeforeTheirFirst() {
        Map<Integer, Double> links = Map.of(2021, 110.0, 2022, 120.0, 2023, 50.0);
        Map<Integer, Double> chained = Deflation.chained(links, 2022);
        // 100, 110, 132 and 66 of the first year, over 132 of the base
        assertEquals(List.of(2020, 2021, 2022, 2023), List.copyOf(chained.keySet()));
        assertEquals(100 / 1.32, chained.get(2020), 1e-12);
        assertEquals(110 / 1.32, chained.get(2021), 1e-12);
        assertEquals(100, chained.get(2022), 1e-12);
        assertEquals(50, chained.get(2023), 1e-12);
        assertEquals(100, Deflation.chained(links, 2020).get(2020));
        assertEquals(200, Deflation.chained(links, 2023).get(2022), 1e-12);
        assertRefused("base must be in 2020 to 2023 but is 2019", () -> Deflation.chained(links, 2019));
        assertRefused("base must be in 2020 to 2023 but is 2024", () -> Deflation.chained(links, 2024));
        assertRefused("previousYear has no year", () -> Deflation.chained(Map.of(), 2020));
        assertRefused(
                "previousYear lacks the year 2022 between 2021 and 2023",
                () -> Deflation.chained(Map.of(2021, 1.0, 2023, 1.0), 2021));
        assertRefused("previousYear[2021] must be > 0 but is 0.0", () -> Deflation.chained(Map.of(2021, 0.0), 2021));
    }

    @Test
    void pricesThatAreNoneAreNamedAndMissingOnesLeaveGaps() {
        Panel panel = Panel.builder()
                .value(A, 2020, Variables.GDP, 100)
                .value(A, 2021, Variables.GDP, 120)
                .value(B, 2020, Variables.GDP, 50)
                .value(A, 2020, PRICES, 100)
                .value(A, 2021, PRICES, 150)
                .value(B, 2021, PRICES, 0)
                .build();
        assertRefused(
                "prices of County[2 B], 2021 must be > 0 but is 0.0",
                () -> Deflation.by(panel, Variables.GDP, REAL, PRICES, 2020));
        assertRefused(
                "index of 2021 must be > 0 but is -1.0",
                () -> Deflation.by(panel, Variables.GDP, REAL, Map.of(2020, 1.0, 2021, -1.0), 2020));
        Panel known = panel.with(PRICES, 100, Double.NaN, 150, 80);
        PlaceColumn real = Deflation.by(known, Variables.GDP, REAL, PRICES, 2020);
        assertEquals(100, real.value(0, 0));
        assertEquals(80, real.value(0, 1), 1e-12);
        assertEquals(Status.MISSING, real.status(1, 0));
        PlaceColumn some = Deflation.by(panel, Variables.GDP, REAL, Map.of(2020, 100.0), 2020);
        assertEquals(50, some.value(1, 0));
        assertEquals(Status.MISSING, some.status(0, 1));
        assertThrows(NullPointerException.class, () -> Deflation.by(panel, null, REAL, PRICES, 2020));
        assertThrows(NullPointerException.class, () -> Deflation.by(panel, null, REAL, Map.of(2020, 1.0), 2020));
    }

    @Test
    void gapsAreFilledYearByYearBetweenTheirNeighbours() {
        Panel panel = Panel.builder()
                .year(2011)
                .year(2013)
                .value(A, 2010, Variables.POPULATION, 16)
                .value(A, 2014, Variables.POPULATION, 81)
                .value(A, 2016, Variables.POPULATION, 1)
                .value(A, 2018, Variables.POPULATION, 9)
                .year(2017)
                .flag(new Flag("1", 2010, Variables.POPULATION, "estimated"))
                .build();
        Panel linear = Interpolation.linear(panel, Variables.POPULATION);
        assertEquals(16 + 65 / 4.0, linear.value("1", 2011, Variables.POPULATION), 1e-12);
        assertEquals(16 + 3 * 65 / 4.0, linear.value("1", 2013, Variables.POPULATION), 1e-12);
        assertEquals(5, linear.value("1", 2017, Variables.POPULATION), 1e-12);
        assertEquals(4, linear.flags().size());
        assertEquals("estimated", linear.flags().get(0).remark());
        assertEquals(
                new Flag("1", 2017, Variables.POPULATION, "interpolated linearly between 2016 and 2018"),
                linear.flags().get(3));
        assertEquals(List.of("3 values of population are interpolated linearly"), linear.notes());
        Panel geometric = Interpolation.geometric(panel, Variables.POPULATION);
        assertEquals(24, geometric.value("1", 2011, Variables.POPULATION), 1e-9);
        assertEquals(54, geometric.value("1", 2013, Variables.POPULATION), 1e-9);
        assertEquals(3, geometric.value("1", 2017, Variables.POPULATION), 1e-9);
        assertEquals(List.of("3 values of population are interpolated geometrically"), geometric.notes());
    }

    @Test
    void rankingsTellTheirOrder() {
        Ranking ranking = Ranking.of(panel(), Variables.POPULATION, 2020);
        assertEquals(List.of("1", "3"), ranking.codes(2));
        assertEquals(List.of("1", "3", "2"), ranking.codes(9));
        assertEquals(
                Map.of(
                        "variable",
                        "population",
                        "year",
                        2020,
                        "ranks",
                        List.of(
                                Map.of("code", "1", "rank", 1, "value", 121.0),
                                Map.of("code", "3", "rank", 1, "value", 121.0),
                                Map.of("code", "2", "rank", 3, "value", 50.0))),
                ranking.toMap());
        assertEquals(
                List.of("rank,code,name,population [persons]", "1,1,A,121", "1,3,C,121"),
                ranking.top(2).toCsv().lines().toList());
        assertEquals(3, ranking.top(7).toCsv().lines().count() - 1);
        assertRefused("count must be >= 1 but is 0", () -> ranking.codes(0));
        assertRefused("count must be >= 1 but is 0", () -> ranking.top(0));
        Ranking some = Ranking.of(panel(), Variables.POPULATION, 2010);
        assertRefused("3 has no population in 2010", () -> some.rank("3"));
        assertEquals(2, some.rank("2"));
        assertEquals("Ranking[population [persons], 2010: 2 of 3 places, A first]", some.toString());
        Panel nobody = panel().with(Variables.GDP, new double[9]).with(Variables.BIRTHS, nans());
        assertEquals(
                "Ranking[births [persons], 2010: 0 of 3 places]",
                Ranking.of(nobody, Variables.BIRTHS, 2010).toString());
        Ranking same = Ranking.of(panel(), Variables.POPULATION, 2020);
        assertEquals(ranking, same);
        assertEquals(ranking.hashCode(), same.hashCode());
        for (Ranking other : List.of(
                some, Ranking.of(nobody, Variables.POPULATION, 2020), Ranking.of(nobody, Variables.GDP, 2020))) {
            assertNotEquals(ranking, other);
            assertNotEquals(ranking.hashCode(), other.hashCode());
        }
        assertNotEquals(ranking, null);
        PlaceColumn column = Ranking.column(panel(), Variables.POPULATION);
        assertEquals(2, column.value(1, 0));
        assertEquals(Status.MISSING, column.status(2, 0));
    }

    private static double[] nans() {
        double[] none = new double[9];
        java.util.Arrays.fill(none, Double.NaN);
        return none;
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    @Test
    void growthChangesAndLagsOfManyPlacesAreThoseOfEach() {
        int[] years = {2000, 2002, 2003, 2007};
        int n = 5;
        double[][] people = new double[years.length][n];
        Panel.Builder builder = Panel.builder();
        for (int y = 0; y < years.length; y++) {
            for (int p = 0; p < n; p++) {
                people[y][p] = 100 + 37 * ((y * 3 + p * 5) % 7);
                builder.value(County.builder("c" + p, "C").build(), years[y], Variables.POPULATION, people[y][p]);
            }
        }
        Panel panel = builder.build();
        PlaceColumn growth = Growth.annualRate(panel, Variables.POPULATION);
        PlaceColumn change = Growth.change(panel, Variables.POPULATION);
        PlaceColumn lag = Growth.lag(panel, Variables.POPULATION, 1);
        PlaceColumn half =
                Derived.of(panel, Variables.BIRTHS, v -> v[0] / 2 + v[1], Variables.POPULATION, Variables.POPULATION);
        for (int y = 0; y < years.length; y++) {
            for (int p = 0; p < n; p++) {
                double before = y == 0 ? Double.NaN : people[y - 1][p];
                double span = y == 0 ? 1 : years[y] - years[y - 1];
                assertEquals(people[y][p] - before, change.value(p, y), 1e-12);
                assertEquals(Math.exp(Math.log(people[y][p] / before) / span) - 1, growth.value(p, y), 1e-12);
                assertEquals(y == 2 ? before : Double.NaN, lag.value(p, y));
                assertEquals(1.5 * people[y][p], half.value(p, y), 1e-12);
            }
        }
    }
}
