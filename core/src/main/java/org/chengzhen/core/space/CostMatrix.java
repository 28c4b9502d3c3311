package org.chengzhen.core.space;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, labelled matrix of the costs of getting from origins to destinations: kilometres, minutes or
 * money.
 *
 * <p>c(i, j) ≥ 0 is the cost from origin i (row) to destination j (column), in one unit throughout. The
 * matrix may be rectangular (people to hospitals) and asymmetric (uphill, one-way streets).
 *
 * <ul>
 *   <li>A pair that is missing or cannot be reached has cost +∞, and no other value means that; every decay
 *       gives it weight 0. NaN and negative costs are refused.
 *   <li>Zero is a cost like any other here; methods that divide by it refuse it.
 *   <li>Labels are distinct within the origins and within the destinations.
 *   <li>Empty matrices are allowed.
 * </ul>
 *
 * <p>Memory: m·n doubles. Copies on the way in and out, so that it can be shared between threads.
 *
 * <pre>{@code
 * CostMatrix costs = CostMatrix.of(List.of("a", "b"), new double[][] {{0, 12}, {15, 0}});
 * costs.get("b", "a"); // 15.0
 * }</pre>
 */
public final class CostMatrix implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> origins;
    private final ImmutableList<String> destinations;
    private final ImmutableMap<String, Integer> originIndex;
    private final ImmutableMap<String, Integer> destinationIndex;
    private final double[] costs;

    private CostMatrix(List<String> origins, List<String> destinations, double[] costs) {
        this.origins = ImmutableList.copyOf(origins);
        this.destinations = ImmutableList.copyOf(destinations);
        this.originIndex = index(this.origins, "origins");
        this.destinationIndex = origins == destinations ? originIndex : index(this.destinations, "destinations");
        this.costs = costs;
    }

    /**
     * A matrix from its rows, with the labels 0, 1, 2, …
     *
     * @param costs m rows of n costs each, ≥ 0 or +∞
     * @return the m × n matrix
     * @throws IllegalArgumentException if rows differ in length, or a cost is negative or NaN
     */
    public static CostMatrix of(double[][] costs) {
        int columns = Checks.rectangular(costs, "costs");
        List<String> origins = numbered(costs.length);
        return of(origins, columns == costs.length ? origins : numbered(columns), costs);
    }

    /**
     * A matrix from its rows, with the labels 0, 1, 2, …
     *
     * @param costs m rows of n costs each, ≥ 0 or +∞
     * @return the m × n matrix
     * @throws IllegalArgumentException if rows differ in length, or a cost is negative or NaN
     */
    public static CostMatrix of(DoubleMatrix costs) {
        Objects.requireNonNull(costs, "costs");
        return of(costs.toRows());
    }

    /**
     * A square matrix: the same places are origins and destinations.
     *
     * @param labels n distinct labels
     * @param costs n rows of n costs each, ≥ 0 or +∞
     * @return the n × n matrix
     * @throws IllegalArgumentException if sizes differ, a label comes twice, or a cost is negative or NaN
     */
    public static CostMatrix of(List<String> labels, double[][] costs) {
        Objects.requireNonNull(labels, "labels");
        return of(labels, labels, costs);
    }

    /**
     * A square matrix: the same places are origins and destinations.
     *
     * @param labels n distinct labels
     * @param costs n rows of n costs each, ≥ 0 or +∞
     * @return the n × n matrix
     * @throws IllegalArgumentException if sizes differ, a label comes twice, or a cost is negative or NaN
     */
    public static CostMatrix of(List<String> labels, DoubleMatrix costs) {
        Objects.requireNonNull(costs, "costs");
        return of(labels, costs.toRows());
    }

    /**
     * A rectangular matrix.
     *
     * @param origins m distinct labels of the rows
     * @param destinations n distinct labels of the columns
     * @param costs m rows of n costs each, ≥ 0 or +∞
     * @return the m × n matrix
     * @throws IllegalArgumentException if sizes differ, a label comes twice, or a cost is negative or NaN
     */
    public static CostMatrix of(List<String> origins, List<String> destinations, double[][] costs) {
        Checks.sameLength(costs.length, "costs", origins.size(), "origins");
        double[] flat = new double[Math.multiplyExact(origins.size(), destinations.size())];
        for (int i = 0; i < costs.length; i++) {
            Checks.argument(
                    costs[i].length == destinations.size(),
                    "costs[%d] has %d elements but destinations has %d",
                    i,
                    costs[i].length,
                    destinations.size());
            for (int j = 0; j < costs[i].length; j++) {
                double cost = costs[i][j];
                Checks.argument(
                        cost >= 0, "costs[%d][%d] must be >= 0, or infinite where unreachable, but is %s", i, j, cost);
                // -0.0 would make a power decay negative infinite
                flat[i * costs[i].length + j] = cost + 0.0;
            }
        }
        return new CostMatrix(origins, destinations, flat);
    }

    /**
     * A rectangular matrix.
     *
     * @param origins m distinct labels of the rows
     * @param destinations n distinct labels of the columns
     * @param costs m rows of n costs each, ≥ 0 or +∞
     * @return the m × n matrix
     * @throws IllegalArgumentException if sizes differ, a label comes twice, or a cost is negative or NaN
     */
    public static CostMatrix of(List<String> origins, List<String> destinations, DoubleMatrix costs) {
        Objects.requireNonNull(costs, "costs");
        return of(origins, destinations, costs.toRows());
    }

    /**
     * Great-circle distances in km between all points.
     *
     * @param labels n distinct labels
     * @param points their n points
     * @return the n × n matrix, symmetric, with a diagonal of zeros
     * @throws IllegalArgumentException if sizes differ or a label comes twice
     */
    public static CostMatrix greatCircle(List<String> labels, List<GeoPoint> points) {
        Checks.sameLength(points.size(), "points", labels.size(), "labels");
        int n = labels.size();
        double[] flat = new double[Math.multiplyExact(n, n)];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double km = points.get(i).distanceKm(points.get(j));
                flat[i * n + j] = km;
                flat[j * n + i] = km;
            }
        }
        return new CostMatrix(labels, labels, flat);
    }

    /**
     * Great-circle distances in km from points to other points.
     *
     * @param origins m distinct labels
     * @param from their m points
     * @param destinations n distinct labels
     * @param to their n points
     * @return the m × n matrix
     * @throws IllegalArgumentException if sizes differ or a label comes twice
     */
    public static CostMatrix greatCircle(
            List<String> origins, List<GeoPoint> from, List<String> destinations, List<GeoPoint> to) {
        Checks.sameLength(from.size(), "from", origins.size(), "origins");
        Checks.sameLength(to.size(), "to", destinations.size(), "destinations");
        double[] flat = new double[Math.multiplyExact(from.size(), to.size())];
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                flat[i * to.size() + j] = from.get(i).distanceKm(to.get(j));
            }
        }
        return new CostMatrix(origins, destinations, flat);
    }

    /** Takes over an array that nobody else holds. */
    static CostMatrix owning(List<String> origins, List<String> destinations, double[] costs) {
        return new CostMatrix(origins, destinations, costs);
    }

    /**
     * The labels of the rows.
     *
     * @return m labels in order
     */
    public ImmutableList<String> origins() {
        return origins;
    }

    /**
     * The labels of the columns.
     *
     * @return n labels in order
     */
    public ImmutableList<String> destinations() {
        return destinations;
    }

    /**
     * The number of origins.
     *
     * @return m
     */
    public int rows() {
        return origins.size();
    }

    /**
     * The number of destinations.
     *
     * @return n
     */
    public int columns() {
        return destinations.size();
    }

    /**
     * The cost of one pair.
     *
     * @param origin i, from 0
     * @param destination j, from 0
     * @return c(i, j) ≥ 0, +∞ where unreachable
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public double get(int origin, int destination) {
        if (origin < 0 || origin >= rows() || destination < 0 || destination >= columns()) {
            throw new IndexOutOfBoundsException(
                    "cost (" + origin + ", " + destination + ") of a " + rows() + " x " + columns() + " matrix");
        }
        return costs[origin * columns() + destination];
    }

    /**
     * The cost of one pair.
     *
     * @param origin label of the row
     * @param destination label of the column
     * @return its cost, +∞ where unreachable
     * @throws NotFoundException if there is no such label
     */
    public double get(String origin, String destination) {
        return costs[position(originIndex, origin) * columns() + position(destinationIndex, destination)];
    }

    /**
     * Whether there is a way from an origin to a destination.
     *
     * @param origin i, from 0
     * @param destination j, from 0
     * @return whether c(i, j) is finite
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public boolean isReachable(int origin, int destination) {
        return get(origin, destination) < Double.POSITIVE_INFINITY;
    }

    /**
     * Whether the same labels, in the same order, are origins and destinations.
     *
     * @return true for a matrix among one set of places
     */
    public boolean isSquare() {
        return origins.equals(destinations);
    }

    /**
     * The costs from one origin.
     *
     * @param origin i, from 0
     * @return a copy of n costs
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double[] row(int origin) {
        double[] row = new double[columns()];
        copyRow(origin, row);
        return row;
    }

    /**
     * Copies the costs from one origin into an array of the caller, so that loops over rows need not allocate.
     *
     * @param origin i, from 0
     * @param into at least n elements; the first n are overwritten
     * @throws IndexOutOfBoundsException if there is no such row, or the array is too short
     */
    public void copyRow(int origin, double[] into) {
        Objects.checkIndex(origin, rows());
        System.arraycopy(costs, origin * columns(), into, 0, columns());
    }

    /**
     * The matrix among some of the places, in the order given.
     *
     * @param labels distinct labels, each an origin and a destination here
     * @return the square matrix of these labels
     * @throws NotFoundException if a label is unknown
     * @throws IllegalArgumentException if a label comes twice
     */
    public CostMatrix subset(List<String> labels) {
        return subset(labels, labels);
    }

    /**
     * The matrix between some origins and some destinations, in the order given.
     *
     * @param someOrigins distinct labels of rows
     * @param someDestinations distinct labels of columns
     * @return the smaller matrix
     * @throws NotFoundException if a label is unknown
     * @throws IllegalArgumentException if a label comes twice
     */
    public CostMatrix subset(List<String> someOrigins, List<String> someDestinations) {
        int[] columns = someDestinations.stream()
                .mapToInt(label -> position(destinationIndex, label))
                .toArray();
        double[] flat = new double[Math.multiplyExact(someOrigins.size(), columns.length)];
        int at = 0;
        for (String label : someOrigins) {
            int start = position(originIndex, label) * columns();
            for (int column : columns) {
                flat[at++] = costs[start + column];
            }
        }
        return new CostMatrix(someOrigins, someDestinations, flat);
    }

    /**
     * The matrix with other costs of a place to itself, as an own distance in place of zero.
     *
     * @param own n costs ≥ 0 or +∞
     * @return a square matrix with these on its diagonal
     * @throws IllegalArgumentException if the matrix is not square, lengths differ, or a cost is negative or NaN
     */
    public CostMatrix withDiagonal(double... own) {
        Checks.argument(isSquare(), "costs must be among one set of places but are %d x %d", rows(), columns());
        Checks.sameLength(own.length, "own", rows(), "costs");
        double[] flat = costs.clone();
        for (int i = 0; i < own.length; i++) {
            Checks.argument(own[i] >= 0, "own[%d] must be >= 0, or infinite where unreachable, but is %s", i, own[i]);
            flat[i * own.length + i] = own[i] + 0.0;
        }
        return new CostMatrix(origins, origins, flat);
    }

    /**
     * The costs of the opposite direction: destinations become origins.
     *
     * @return the n × m matrix with c(j, i) in place (i, j)
     */
    public CostMatrix transposed() {
        return new CostMatrix(destinations, origins, toMatrix().transposed().toArray());
    }

    /**
     * The costs without labels.
     *
     * @return a copy
     */
    public DoubleMatrix toMatrix() {
        return DoubleMatrix.of(rows(), columns(), costs);
    }

    /** As {@code origins}, {@code destinations} and {@code costs}, a row for each origin; unreachable is {@code Infinity}. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("origins", List.copyOf(origins));
        map.put("destinations", List.copyOf(destinations));
        map.put("costs", Wire.plain(toMatrix()));
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CostMatrix that
                && origins.equals(that.origins)
                && destinations.equals(that.destinations)
                && Arrays.equals(costs, that.costs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origins, destinations, Arrays.hashCode(costs));
    }

    /** The shape and the number of pairs that cannot be reached. */
    @Override
    public String toString() {
        long unreachable = Arrays.stream(costs)
                .filter(cost -> cost == Double.POSITIVE_INFINITY)
                .count();
        return "CostMatrix[" + rows() + " x " + columns() + ", " + unreachable + " pairs unreachable]";
    }

    private static ImmutableList<String> numbered(int n) {
        return IntStream.range(0, n).mapToObj(Integer::toString).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<String, Integer> index(ImmutableList<String> labels, String name) {
        ImmutableMap.Builder<String, Integer> index = ImmutableMap.builder();
        for (int i = 0; i < labels.size(); i++) {
            index.put(labels.get(i), i);
        }
        ImmutableMap<String, Integer> last = index.buildKeepingLast();
        for (int i = 0; i < labels.size(); i++) {
            Checks.argument(
                    last.get(labels.get(i)) == i, "%s[%d] is %s, which comes again later", name, i, labels.get(i));
        }
        return last;
    }

    private static int position(ImmutableMap<String, Integer> index, String label) {
        Integer at = index.get(label);
        if (at == null) {
            throw NotFoundException.place(label);
        }
        return at;
    }
}
