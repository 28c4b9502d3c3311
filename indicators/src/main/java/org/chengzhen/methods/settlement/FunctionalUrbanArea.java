package org.chengzhen.methods.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Functional urban areas by the rule of OECD and EU: a city and the units from which people commute to it.
 *
 * <ol>
 *   <li>Cities of which one sends the threshold share of its employed residents or more to the other are joined, chains
 *       of them too, into one polycentric city.
 *   <li>Share c(i) = (commuters from unit i to the city)/(employed residents of i). Units outside all cities with c ≥
 *       threshold form the commuting zone; a unit that meets it for several cities goes to the largest share.
 *   <li>A unit outside whose neighbours all belong to the area is an enclave and joins. A unit of the zone that does
 *       not hang together with the city through units of the area is an exclave and leaves. Both repeat until nothing
 *       changes.
 * </ol>
 *
 * <ul>
 *   <li>Beyond the edge of the study area lies land outside: a unit at its border, which the caller names, is never an
 *       enclave, nor is a unit without neighbours.
 *   <li>No employed residents: no share; the unit can only join as an enclave. No commuters: the city alone.
 *   <li>Equal shares: the city that comes first. Units of a city stay in it whatever their commuting.
 *   <li>More commuters than employed residents, negative numbers, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: shares once, then searches over neighbours; O(units · cities + flows + neighbours) for each round, and
 * seldom more than two rounds.
 *
 * <p>Source: OECD (2012), Redefining "Urban"; Dijkstra, L., Poelman, H. and Veneri, P. (2019), The EU–OECD definition of
 * a functional urban area. Chinese metropolitan areas are drawn by the same rule with lower thresholds.
 *
 * <pre>{@code
 * int[][] adjacent = {{0, 1}, {1, 2}};
 * FunctionalUrbanArea.withDefaults()
 *         .of(new int[] {0}, new double[] {900, 100, 50}, new double[] {0, 20, 2}, adjacent)
 *         .zone();  // [1, 2]
 * }</pre>
 */
public final class FunctionalUrbanArea {
    /** The share of OECD and EU. */
    public static final double OECD_EU_THRESHOLD = 0.15;

    /** A share often used for Chinese metropolitan areas, whose counties seldom reach 15 %. */
    public static final double CHINA_MIDDLE_THRESHOLD = 0.10;

    /** The lowest share in use for Chinese metropolitan areas. */
    public static final double CHINA_LOW_THRESHOLD = 0.05;

    /** A local unit belongs to a city if at least this share of its people live in the urban centre. */
    public static final double CITY_POPULATION_SHARE = 0.5;

    private static final FunctionalUrbanArea DEFAULTS = new FunctionalUrbanArea(OECD_EU_THRESHOLD);

    private final double threshold;

    private FunctionalUrbanArea(double threshold) {
        this.threshold = threshold;
    }

    /**
     * One functional urban area.
     *
     * @param city its units, ascending; of a polycentric city, those of all its cores
     * @param shares c of each unit of the study area; empty without employed residents
     * @param initialZone the units that meet the threshold, ascending
     * @param enclaves units that joined because all their neighbours belong, ascending
     * @param exclaves units that left because they do not hang together with the city, ascending
     * @param zone the commuting zone in the end, ascending
     */
    public record Area(
            ImmutableIntArray city,
            ImmutableList<OptionalDouble> shares,
            ImmutableIntArray initialZone,
            ImmutableIntArray enclaves,
            ImmutableIntArray exclaves,
            ImmutableIntArray zone)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "FunctionalUrbanArea[city of %d units, zone of %d (%d enclaves in, %d exclaves out)]",
                    city.length(),
                    zone.length(),
                    enclaves.length(),
                    exclaves.length());
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The threshold of OECD and EU.
     *
     * @return the options
     */
    public static FunctionalUrbanArea withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another threshold.
     *
     * @param share of employed residents, in (0, 1]
     * @return the options with it
     * @throws IllegalArgumentException if it is outside its range
     */
    public FunctionalUrbanArea threshold(double share) {
        return new FunctionalUrbanArea(Checks.between(share, Double.MIN_VALUE, 1, "share"));
    }

    /**
     * The units of a city: those of which at least half of the people live in the urban centre.
     *
     * @param inCentre people of each unit who live in the urban centre
     * @param population people of each unit
     * @return the units, ascending; one without people is not among them
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or more people live in
     *     the centre than in the unit
     */
    public static ImmutableIntArray cityUnits(double[] inCentre, double[] population) {
        parts(inCentre, "inCentre", population, "population");
        ImmutableIntArray.Builder units = ImmutableIntArray.builder();
        for (int i = 0; i < population.length; i++) {
            if (population[i] > 0 && Ties.atLeast(inCentre[i] / population[i], CITY_POPULATION_SHARE)) {
                units.add(i);
            }
        }
        return units.build();
    }

    /**
     * The area of one city, no unit at the border of the study area.
     *
     * @param city its units
     * @param employed employed residents of each of n units
     * @param toCity those of them who work in the city
     * @param adjacent pairs of neighbouring units, each once or in both orders
     * @return the area
     * @throws IllegalArgumentException if lengths differ, a unit is not among the n, a number is negative, NaN or
     *     infinite, or commuters are more than employed residents
     */
    public Area of(int[] city, double[] employed, double[] toCity, int[][] adjacent) {
        return of(city, employed, toCity, adjacent, new int[0]);
    }

    /**
     * The area of one city.
     *
     * @param city its units
     * @param employed employed residents of each of n units
     * @param toCity those of them who work in the city
     * @param adjacent pairs of neighbouring units, each once or in both orders
     * @param border the units that have land outside the study area as a neighbour
     * @return the area
     * @throws IllegalArgumentException if lengths differ, a unit is not among the n, a number is negative, NaN or
     *     infinite, or commuters are more than employed residents
     */
    public Area of(int[] city, double[] employed, double[] toCity, int[][] adjacent, int[] border) {
        parts(toCity, "toCity", employed, "employed");
        FunctionalUrbanAreaNeighbours neighbours = new FunctionalUrbanAreaNeighbours(employed.length, adjacent, border);
        int[] owner = owners(employed.length, List.of(city), c -> "city");
        ImmutableList<OptionalDouble> shares = shares(employed, toCity);
        return areas(neighbours, owner, List.of(shares)).get(0);
    }

    /**
     * The areas of all cities of a study area.
     *
     * @param commuters between n units, from home to work; what does not leave a unit need not be given
     * @param employed employed residents of each unit
     * @param cities the units of each city; no unit in two
     * @param adjacent pairs of neighbouring units, each once or in both orders
     * @param border the units that have land outside the study area as a neighbour
     * @return an area for each city, or joined city, in the order of the first of its cities
     * @throws IllegalArgumentException if lengths differ, a unit is not among the n or in two cities, a number is
     *     negative, NaN or infinite, or commuters are more than employed residents
     * @throws UndefinedException if a flow between two units is missing
     */
    public ImmutableList<Area> ofAll(
            FlowMatrix commuters, double[] employed, List<int[]> cities, int[][] adjacent, int[] border) {
        int n = commuters.size();
        Checks.sameLength(employed.length, "employed", n, "commuters");
        Checks.nonNegative(employed, "employed");
        if (commuters.missingPairs() > 0) {
            throw new UndefinedException(
                    Status.MISSING, commuters.missingPairs() + " flows of commuters between units are missing");
        }
        FunctionalUrbanAreaNeighbours neighbours = new FunctionalUrbanAreaNeighbours(n, adjacent, border);
        int[] owner = owners(n, cities, c -> "cities[" + c + "]");
        int joined = join(commuters, employed, owner, cities.size());
        double[][] to = new double[joined][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < commuters.listed(i); k++) {
                int j = commuters.destination(i, k);
                if (j != i && owner[j] >= 0) {
                    to[owner[j]][i] += commuters.flow(i, k);
                }
            }
        }
        List<ImmutableList<OptionalDouble>> shares = new ArrayList<>();
        for (double[] toCity : to) {
            parts(toCity, "commuters to a city", employed, "employed");
            shares.add(shares(employed, toCity));
        }
        return areas(neighbours, owner, shares);
    }

    /** Numbers joined cities anew in {@code owner}, in the order of their first; returns how many there are. */
    private int join(FlowMatrix commuters, double[] employed, int[] owner, int cities) {
        double[][] between = new double[cities][cities];
        double[] residents = new double[cities];
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] >= 0) {
                residents[owner[i]] += employed[i];
                for (int k = 0; k < commuters.listed(i); k++) {
                    int j = commuters.destination(i, k);
                    if (owner[j] >= 0 && owner[j] != owner[i]) {
                        between[owner[i]][owner[j]] += commuters.flow(i, k);
                    }
                }
            }
        }
        int[] group = new int[cities];
        Arrays.setAll(group, c -> c);
        for (int a = 0; a < cities; a++) {
            for (int b = 0; b < cities; b++) {
                if (residents[a] > 0 && Ties.atLeast(between[a][b] / residents[a], threshold)) {
                    int low = Math.min(group[a], group[b]);
                    int high = Math.max(group[a], group[b]);
                    for (int c = 0; c < cities; c++) {
                        group[c] = group[c] == high ? low : group[c];
                    }
                }
            }
        }
        int[] number = new int[cities];
        int count = 0;
        for (int c = 0; c < cities; c++) {
            number[c] = group[c] == c ? count++ : number[group[c]];
        }
        for (int i = 0; i < owner.length; i++) {
            owner[i] = owner[i] >= 0 ? number[owner[i]] : owner[i];
        }
        return count;
    }

    /** Assigns zones, then lets enclaves in and exclaves out until nothing changes. */
    private ImmutableList<Area> areas(
            FunctionalUrbanAreaNeighbours neighbours, int[] cityOf, List<ImmutableList<OptionalDouble>> shares) {
        int n = cityOf.length;
        int[] areaOf = cityOf.clone();
        for (int i = 0; i < n; i++) {
            double largest = 0;
            for (int c = 0; c < shares.size() && cityOf[i] < 0; c++) {
                double share = shares.get(c).get(i).orElse(0);
                if (Ties.atLeast(share, threshold) && Ties.less(largest, share)) {
                    largest = share;
                    areaOf[i] = c;
                }
            }
        }
        int[] initial = areaOf.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < n; i++) {
                int around = areaOf[i] < 0 ? neighbours.commonArea(i, areaOf) : -1;
                if (around >= 0) {
                    areaOf[i] = around;
                    changed = true;
                }
            }
            boolean[] connected = neighbours.connectedWithCity(cityOf, areaOf);
            for (int i = 0; i < n; i++) {
                if (areaOf[i] >= 0 && !connected[i]) {
                    areaOf[i] = -1;
                    changed = true;
                }
            }
        }
        ImmutableList.Builder<Area> areas = ImmutableList.builder();
        for (int c = 0; c < shares.size(); c++) {
            ImmutableIntArray.Builder city = ImmutableIntArray.builder();
            ImmutableIntArray.Builder first = ImmutableIntArray.builder();
            ImmutableIntArray.Builder joined = ImmutableIntArray.builder();
            ImmutableIntArray.Builder left = ImmutableIntArray.builder();
            ImmutableIntArray.Builder zone = ImmutableIntArray.builder();
            for (int i = 0; i < n; i++) {
                if (cityOf[i] == c) {
                    city.add(i);
                    continue;
                }
                boolean before = initial[i] == c;
                boolean after = areaOf[i] == c;
                if (before) {
                    first.add(i);
                }
                if (after) {
                    zone.add(i);
                }
                if (after != before) {
                    (after ? joined : left).add(i);
                }
            }
            areas.add(new Area(city.build(), shares.get(c), first.build(), joined.build(), left.build(), zone.build()));
        }
        return areas.build();
    }

    private static ImmutableList<OptionalDouble> shares(double[] employed, double[] toCity) {
        ImmutableList.Builder<OptionalDouble> shares = ImmutableList.builder();
        for (int i = 0; i < employed.length; i++) {
            shares.add(employed[i] == 0 ? OptionalDouble.empty() : OptionalDouble.of(toCity[i] / employed[i]));
        }
        return shares.build();
    }

    /** The city of each unit, −1 for none. */
    private static int[] owners(int n, List<int[]> cities, IntFunction<String> names) {
        int[] owner = new int[n];
        Arrays.fill(owner, -1);
        for (int c = 0; c < cities.size(); c++) {
            for (int unit : cities.get(c)) {
                Checks.argument(unit >= 0 && unit < n, "%s names unit %d of %d", names.apply(c), unit, n);
                Checks.argument(
                        owner[unit] < 0 || owner[unit] == c,
                        "%s and %s both name unit %d",
                        names.apply(Math.max(0, owner[unit])),
                        names.apply(c),
                        unit);
                owner[unit] = c;
            }
        }
        return owner;
    }

    private static void parts(double[] part, String partName, double[] whole, String wholeName) {
        Objects.requireNonNull(part, partName);
        Objects.requireNonNull(whole, wholeName);
        Checks.sameLength(part.length, partName, whole.length, wholeName);
        Checks.nonNegative(part, partName);
        Checks.nonNegative(whole, wholeName);
        for (int i = 0; i < part.length; i++) {
            // sums of flows may exceed their total by rounding
            Checks.argument(
                    part[i] <= whole[i] * (1 + 1e-9),
                    "%s[%d] is %s but %s[%d] is only %s",
                    partName,
                    i,
                    part[i],
                    wholeName,
                    i,
                    whole[i]);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionalUrbanArea that && Double.compare(threshold, that.threshold) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(threshold);
    }

    @Override
    public String toString() {
        return "FunctionalUrbanArea[threshold " + threshold + "]";
    }
}
