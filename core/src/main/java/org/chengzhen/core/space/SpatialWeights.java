package org.chengzhen.core.space;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.DisjointSets;
import org.chengzhen.core.internal.Labels;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Spatial weights wᵢⱼ ≥ 0: how much place j counts as a neighbour of place i.
 *
 * <p>Kept as compressed rows of positive weights, ordered by column; everything not kept is zero. Each place
 * has a label, a number from 0 where none are given. Immutable, so threads may share one.
 *
 * <ul>
 *   <li>The diagonal is zero unless {@link #includingSelf()} was asked for, or a matrix brought it.
 *   <li>A place without neighbours is an island: its row is empty, {@link #islands()} names it, row
 *       standardization leaves it empty.
 *   <li>Coincident points are neighbours like others; an inverse distance between them is refused.
 *   <li>NaN, infinity and negative weights are refused.
 * </ul>
 *
 * <p>Cost: 12 bytes a link. Neighbours within a distance by a k-d tree, O(n log n + links).
 *
 * <p>Source: Cliff, A. D., Ord, J. K. (1981), Spatial Processes; Anselin, L. (1988), Spatial Econometrics.
 *
 * <pre>{@code
 * SpatialWeights.rook(3, 3).rowStandardized().weight(0, 1);  // 0.5
 * SpatialWeights.knn(points, 8).labelled(codes).islands();   // []
 * }</pre>
 */
public final class SpatialWeights implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** Null until asked for, where the labels are the numbers from 0. */
    volatile ImmutableList<String> labels;

    final int[] starts;
    final int[] columns;
    final double[] weights;
    private final boolean standardized;
    private transient volatile int[] labelOrder;

    SpatialWeights(List<String> labels, int[] starts, int[] columns, double[] weights, boolean standardized) {
        this.labels = labels == null ? null : ImmutableList.copyOf(labels);
        this.starts = starts;
        this.columns = columns;
        this.weights = weights;
        this.standardized = standardized;
    }

    static SpatialWeights regular(int n, int k, int[] neighbours) {
        int[] starts = new int[n + 1];
        for (int i = 0; i <= n; i++) {
            starts[i] = i * k;
        }
        double[] ones = new double[neighbours.length];
        Arrays.fill(ones, 1);
        return new SpatialWeights(null, starts, neighbours, ones, false);
    }

    // ---- from points

    /**
     * The k nearest neighbours by great-circle distance, each with weight 1.
     *
     * @param points n ≥ 2 places
     * @param k in 1..n − 1
     * @return weights with k links in every row
     * @throws IllegalArgumentException if k is out of range
     * @throws UndefinedException if there are fewer than two places
     * @see NearestNeighbours
     */
    public static SpatialWeights knn(List<GeoPoint> points, int k) {
        return NearestNeighbours.of(k).search(points);
    }

    /**
     * The k nearest neighbours in the plane, each with weight 1.
     *
     * @param x first coordinates of n ≥ 2 places
     * @param y second coordinates, as many
     * @param k in 1..n − 1
     * @return weights with k links in every row
     * @throws IllegalArgumentException if k is out of range, or a coordinate is NaN or infinite
     * @throws UndefinedException if there are fewer than two places
     * @see NearestNeighbours
     */
    public static SpatialWeights knn(double[] x, double[] y, int k) {
        return NearestNeighbours.of(k).search(x, y);
    }

    /**
     * Weight 1 for every pair at most a distance apart, by great circle.
     *
     * @param points places
     * @param km largest distance, itself within
     * @return symmetric weights
     * @throws IllegalArgumentException if the distance is not above zero
     */
    public static SpatialWeights distanceBand(List<GeoPoint> points, double km) {
        return DistanceWeights.within(points, Checks.positive(km, "km"), DistanceWeights.ONE);
    }

    /**
     * Weight 1 for every pair at most a distance apart, in the plane.
     *
     * @param x first coordinates
     * @param y second coordinates, as many
     * @param distance largest distance, itself within, in the unit of the coordinates
     * @return symmetric weights
     * @throws IllegalArgumentException if the distance is not above zero, or a coordinate not finite
     */
    public static SpatialWeights distanceBand(double[] x, double[] y, double distance) {
        return DistanceWeights.within(x, y, Checks.positive(distance, "distance"), DistanceWeights.ONE);
    }

    /**
     * The least distance of a band in which no place is an island: the largest distance to a nearest neighbour.
     *
     * @param x first coordinates, of two places or more
     * @param y second coordinates, as many
     * @return a distance for {@link #distanceBand(double[], double[], double)}, in the unit of the coordinates
     * @throws IllegalArgumentException if there are fewer than two places, or a coordinate is not finite
     */
    public static double leastBand(double[] x, double[] y) {
        SpatialWeights nearest = knn(x, y, 1);
        double least = 0;
        for (int i = 0; i < nearest.size(); i++) {
            int j = nearest.neighbours(i)[0];
            least = Math.max(least, Math.hypot(x[j] - x[i], y[j] - y[i]));
        }
        return least;
    }

    /**
     * The least distance of a band on the globe in which no place is an island: the largest distance to a nearest
     * neighbour.
     *
     * @param points two places or more
     * @return a distance for {@link #distanceBand(List, double)}, in km
     * @throws IllegalArgumentException if there are fewer than two places
     */
    public static double leastBand(List<GeoPoint> points) {
        SpatialWeights nearest = knn(points, 1);
        double least = 0;
        for (int i = 0; i < nearest.size(); i++) {
            least = Math.max(least, points.get(i).distanceKm(points.get(nearest.neighbours(i)[0])));
        }
        return least;
    }

    /**
     * Inverse distance wᵢⱼ = dᵢⱼ^−α for every pair at most a distance apart, d in km by great circle.
     *
     * @param points places, no two at one point
     * @param alpha α &gt; 0
     * @param km largest distance, itself within; {@link Double#MAX_VALUE} for all pairs
     * @return symmetric weights
     * @throws IllegalArgumentException if two places coincide, or an argument is not above zero
     */
    public static SpatialWeights inverseDistance(List<GeoPoint> points, double alpha, double km) {
        DistanceWeights.Rule rule = DistanceWeights.inverse(alpha);
        return DistanceWeights.within(points, Checks.positive(km, "km"), rule);
    }

    /**
     * Inverse distance wᵢⱼ = dᵢⱼ^−α for every pair at most a distance apart, in the plane.
     *
     * @param x first coordinates
     * @param y second coordinates, as many; no two places at one point
     * @param alpha α &gt; 0
     * @param distance largest distance, itself within; {@link Double#MAX_VALUE} for all pairs
     * @return symmetric weights
     * @throws IllegalArgumentException if two places coincide, or an argument is out of its range
     */
    public static SpatialWeights inverseDistance(double[] x, double[] y, double alpha, double distance) {
        DistanceWeights.Rule rule = DistanceWeights.inverse(alpha);
        return DistanceWeights.within(x, y, Checks.positive(distance, "distance"), rule);
    }

    /**
     * Kernel weights wᵢⱼ = K(dᵢⱼ/h), d in km by great circle.
     *
     * @param points places
     * @param bandwidthKm h &gt; 0
     * @param kernel K, with K(0) = 1
     * @return symmetric weights
     * @throws IllegalArgumentException if the bandwidth is not above zero
     */
    public static SpatialWeights kernel(List<GeoPoint> points, double bandwidthKm, DistanceKernel kernel) {
        double reach = Checks.positive(bandwidthKm, "bandwidthKm") * kernel.reach();
        return DistanceWeights.within(points, reach, DistanceWeights.kernel(kernel, bandwidthKm));
    }

    /**
     * Kernel weights wᵢⱼ = K(dᵢⱼ/h) in the plane.
     *
     * @param x first coordinates
     * @param y second coordinates, as many
     * @param bandwidth h &gt; 0, in the unit of the coordinates
     * @param kernel K, with K(0) = 1
     * @return symmetric weights
     * @throws IllegalArgumentException if the bandwidth is not above zero, or a coordinate not finite
     */
    public static SpatialWeights kernel(double[] x, double[] y, double bandwidth, DistanceKernel kernel) {
        double reach = Checks.positive(bandwidth, "bandwidth") * kernel.reach();
        return DistanceWeights.within(x, y, reach, DistanceWeights.kernel(kernel, bandwidth));
    }

    // ---- from relations

    /**
     * Contiguity from a list of pairs: weight 1 in both directions, however often and in whichever
     * direction a pair is listed.
     *
     * @param labels all places, each once
     * @param from one place of each pair
     * @param to the other place, as many
     * @return symmetric weights in the order of the labels
     * @throws IllegalArgumentException if a label repeats, a pair names an unknown place, or one twice
     */
    public static SpatialWeights contiguity(List<String> labels, List<String> from, List<String> to) {
        return Contiguity.ofPairs(labels, from, to);
    }

    /**
     * Weight 1 from each place to each of its listed neighbours, in that direction only.
     *
     * @param neighbours for each place the indices of its neighbours, each once, not itself
     * @return weights
     * @throws IllegalArgumentException if an index is out of range, repeated or the place's own
     */
    public static SpatialWeights ofNeighbours(int[][] neighbours) {
        return Contiguity.ofNeighbours(neighbours);
    }

    /**
     * Weights from a list of links, each in its own direction.
     *
     * @param labels all places, each once
     * @param from the index of one place of each link
     * @param to the index of the other, as many
     * @param weights of the links, as many, ≥ 0; zero means no link; a place may be linked to itself
     * @return weights in the order of the labels
     * @throws IllegalArgumentException if lengths differ, a label repeats, an index is out of range, a link comes twice, or a
     *     weight is negative, NaN or infinite
     */
    public static SpatialWeights ofLinks(List<String> labels, int[] from, int[] to, double[] weights) {
        return Contiguity.ofLinks(labels, from, to, weights);
    }

    /**
     * Weights from a full matrix.
     *
     * @param matrix n × n weights ≥ 0; zero means no link; a diagonal is kept
     * @return the weights
     * @throws IllegalArgumentException if the matrix is not square, or a weight negative, NaN or infinite
     */
    public static SpatialWeights ofMatrix(DoubleMatrix matrix) {
        return PairwiseWeights.ofMatrix(matrix);
    }

    /**
     * Rook contiguity of a lattice: cells that share an edge.
     *
     * @param rows number of rows, ≥ 1
     * @param columns number of columns, ≥ 1
     * @return weights of rows·columns cells, row by row
     * @throws IllegalArgumentException if a number is below 1
     */
    public static SpatialWeights rook(int rows, int columns) {
        return Contiguity.lattice(rows, columns, 1);
    }

    /**
     * Queen contiguity of a lattice: cells that share an edge or a corner.
     *
     * @param rows number of rows, ≥ 1
     * @param columns number of columns, ≥ 1
     * @return weights of rows·columns cells, row by row
     * @throws IllegalArgumentException if a number is below 1
     */
    public static SpatialWeights queen(int rows, int columns) {
        return Contiguity.lattice(rows, columns, 2);
    }

    /**
     * Economic distance wᵢⱼ = 1/|ȳᵢ − ȳⱼ| for all pairs.
     *
     * <p>A pair with equal values has no defined weight, so it has no link; compare {@link #links()} with
     * n(n − 1). For economic distance among neighbours only, see {@link #times}.
     *
     * @param levels ȳ, one level for each place, as its mean GDP per head
     * @return symmetric weights
     * @throws IllegalArgumentException if a level is NaN or infinite
     */
    public static SpatialWeights economicDistance(double... levels) {
        return PairwiseWeights.inverseDifference(levels);
    }

    // ---- changes

    /**
     * The same weights with other labels.
     *
     * @param newLabels one for each place, each once
     * @return a copy
     * @throws IllegalArgumentException if there are too few or too many, or one repeats
     */
    public SpatialWeights labelled(List<String> newLabels) {
        Checks.sameLength(newLabels.size(), "newLabels", size(), "weights");
        Labels.index(newLabels);
        return new SpatialWeights(newLabels, starts, columns, weights, standardized);
    }

    /**
     * Each row over its sum: wᵢⱼ/Σⱼwᵢⱼ. Islands keep their empty rows.
     *
     * @return weights whose rows sum to 1 or 0
     */
    public SpatialWeights rowStandardized() {
        if (standardized) {
            return this;
        }
        double[] shares = weights.clone();
        for (int i = 0; i < size(); i++) {
            double largest = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                largest = Math.max(largest, weights[e]);
            }
            // scaled first, so that a sum of huge weights stays finite
            double scale = largest > 0x1p900 ? 0x1p-100 : largest < 0x1p-900 ? 0x1p100 : 1;
            double sum = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                sum += weights[e] * scale;
            }
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                shares[e] = weights[e] * scale / sum;
            }
        }
        return new SpatialWeights(labels, starts, columns, shares, true);
    }

    /**
     * The same weights with weight 1 on the diagonal. Ask for it before standardizing.
     *
     * @return a copy in which every place is its own neighbour
     */
    public SpatialWeights includingSelf() {
        return WeightChanges.includingSelf(this);
    }

    /**
     * The links that either has, each with weight 1.
     *
     * @param other weights of the same places in the same order
     * @return binary weights
     * @throws IllegalArgumentException if the labels differ
     */
    public SpatialWeights union(SpatialWeights other) {
        return WeightChanges.merged(this, other, (a, b) -> a > 0 || b > 0 ? 1 : 0);
    }

    /**
     * The links that both have, each with weight 1.
     *
     * @param other weights of the same places in the same order
     * @return binary weights
     * @throws IllegalArgumentException if the labels differ
     */
    public SpatialWeights intersection(SpatialWeights other) {
        return WeightChanges.merged(this, other, (a, b) -> a > 0 && b > 0 ? 1 : 0);
    }

    /**
     * The links that these weights have and the others have not, each with weight 1, as neighbours at a corner alone:
     * queen without rook.
     *
     * @param other weights of the same places in the same order
     * @return binary weights
     * @throws IllegalArgumentException if the labels differ
     */
    public SpatialWeights difference(SpatialWeights other) {
        return WeightChanges.merged(this, other, (a, b) -> a > 0 && b == 0 ? 1 : 0);
    }

    /**
     * Nested weights: the product of both, link by link, as economic distance among neighbours.
     *
     * @param other weights of the same places in the same order
     * @return weights wᵢⱼvᵢⱼ
     * @throws IllegalArgumentException if the labels differ
     */
    public SpatialWeights times(SpatialWeights other) {
        return WeightChanges.merged(this, other, (a, b) -> a * b);
    }

    /**
     * Neighbours of higher order: weight 1 for the places that are reached in exactly so many steps and not
     * in fewer.
     *
     * @param order number of steps, ≥ 1
     * @return binary weights with a zero diagonal
     * @throws IllegalArgumentException if the order is below 1
     */
    public SpatialWeights higherOrder(int order) {
        return WeightChanges.higherOrder(this, Checks.atLeast(order, 1, "order"));
    }

    /**
     * The weights among some of the places. Where rows were standardized they are standardized again.
     *
     * @param some labels of the places to keep, each once, in the order wanted
     * @return smaller weights
     * @throws NotFoundException if a label is unknown
     * @throws IllegalArgumentException if a label repeats
     */
    public SpatialWeights subset(List<String> some) {
        Map<String, Integer> places = Labels.index(labels());
        Labels.index(some);
        int[] kept = new int[some.size()];
        for (int i = 0; i < kept.length; i++) {
            Integer place = places.get(some.get(i));
            if (place == null) {
                throw NotFoundException.place(some.get(i));
            }
            kept[i] = place;
        }
        SpatialWeights smaller = WeightChanges.picked(this, some, kept);
        return standardized ? smaller.rowStandardized() : smaller;
    }

    /**
     * The same weights with rows and columns in label order: shorter labels first, equally long ones by
     * their characters. What draws at random over places does so in this order.
     *
     * @return these weights where they are in that order already
     */
    public SpatialWeights inLabelOrder() {
        int[] order = order();
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                List<String> all = labels();
                SpatialWeights sorted = WeightChanges.picked(
                        this, Arrays.stream(order).mapToObj(all::get).toList(), order);
                return new SpatialWeights(sorted.labels, sorted.starts, sorted.columns, sorted.weights, standardized);
            }
        }
        return this;
    }

    /**
     * The indices of the places in label order.
     *
     * @return a permutation p: place p[0] comes first
     */
    public int[] labelOrder() {
        return order().clone();
    }

    private int[] order() {
        int[] order = labelOrder;
        if (order == null) {
            ImmutableList<String> all = labels;
            order = all == null ? IntStream.range(0, size()).toArray() : Labels.order(all);
            labelOrder = order;
        }
        return order;
    }

    /**
     * The transpose: wⱼᵢ in place of wᵢⱼ.
     *
     * @return a copy
     */
    public SpatialWeights transposed() {
        return WeightChanges.transposed(this);
    }

    // ---- what they are

    /**
     * The number of places.
     *
     * @return n
     */
    public int size() {
        return starts.length - 1;
    }

    /**
     * The labels of the places, in order.
     *
     * @return n labels
     */
    public ImmutableList<String> labels() {
        ImmutableList<String> all = labels;
        if (all == null) {
            ImmutableList.Builder<String> numbers = ImmutableList.builderWithExpectedSize(size());
            for (int i = 0; i < size(); i++) {
                numbers.add(Integer.toString(i));
            }
            all = numbers.build();
            labels = all;
        }
        return all;
    }

    /**
     * The number of positive weights.
     *
     * @return links, both directions counted
     */
    public int links() {
        return columns.length;
    }

    /**
     * One weight.
     *
     * @param i place
     * @param j possible neighbour
     * @return wᵢⱼ, 0 where there is no link
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double weight(int i, int j) {
        Objects.checkIndex(j, size());
        int e = Arrays.binarySearch(columns, starts[Objects.checkIndex(i, size())], starts[i + 1], j);
        return e < 0 ? 0 : weights[e];
    }

    /**
     * The neighbours of a place.
     *
     * @param i place
     * @return their indices, ascending
     */
    public int[] neighbours(int i) {
        return Arrays.copyOfRange(columns, starts[Objects.checkIndex(i, size())], starts[i + 1]);
    }

    /**
     * The weights of the neighbours of a place.
     *
     * @param i place
     * @return wᵢⱼ in the order of {@link #neighbours}
     */
    public double[] weights(int i) {
        return Arrays.copyOfRange(weights, starts[Objects.checkIndex(i, size())], starts[i + 1]);
    }

    /**
     * Where each row begins in {@link #allNeighbours()} and {@link #allWeights()}.
     *
     * @return n + 1 indices; the last is the number of links
     */
    public int[] rowStarts() {
        return starts.clone();
    }

    /**
     * The neighbours of all places, row by row, ascending within a row.
     *
     * @return a copy of all column indices
     */
    public int[] allNeighbours() {
        return columns.clone();
    }

    /**
     * All positive weights, in the order of {@link #allNeighbours()}.
     *
     * @return a copy
     */
    public double[] allWeights() {
        return weights.clone();
    }

    /**
     * The spatial lag Wx: for each place Σⱼ wᵢⱼxⱼ.
     *
     * @param values x, one for each place
     * @return n lags, 0 for an island
     * @throws IllegalArgumentException if there are too few or too many values
     */
    public double[] lag(double... values) {
        Checks.sameLength(values.length, "values", size(), "weights");
        double[] lags = new double[size()];
        for (int i = 0; i < lags.length; i++) {
            double sum = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                sum += weights[e] * values[columns[e]];
            }
            lags[i] = sum;
        }
        return lags;
    }

    /**
     * The places without a neighbour other than themselves.
     *
     * @return their labels
     */
    public ImmutableList<String> islands() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int i = 0; i < size(); i++) {
            if (isIsland(i)) {
                names.add(labels().get(i));
            }
        }
        return names.build();
    }

    /**
     * Whether a place has no neighbour other than itself.
     *
     * @param i place
     * @return true for an island
     */
    public boolean isIsland(int i) {
        int count = starts[Objects.checkIndex(i, size()) + 1] - starts[i];
        return count == 0 || (count == 1 && columns[starts[i]] == i);
    }

    /**
     * Whether any place is its own neighbour.
     *
     * @return true where the diagonal is not zero
     */
    public boolean hasSelf() {
        for (int i = 0; i < size(); i++) {
            if (Arrays.binarySearch(columns, starts[i], starts[i + 1], i) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether wᵢⱼ = wⱼᵢ everywhere, exactly.
     *
     * @return true for symmetric weights
     */
    public boolean isSymmetric() {
        SpatialWeights turned = transposed();
        return Arrays.equals(starts, turned.starts)
                && Arrays.equals(columns, turned.columns)
                && Arrays.equals(weights, turned.weights);
    }

    /**
     * Whether {@link #rowStandardized()} made these weights.
     *
     * @return true where every row sums to 1 or is empty by construction
     */
    public boolean isRowStandardized() {
        return standardized;
    }

    /**
     * The number of connected components, links taken in both directions; an island is one of its own.
     *
     * @return components, 0 for no places
     */
    public int components() {
        DisjointSets sets = new DisjointSets(size());
        for (int i = 0; i < size(); i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                sets.unite(i, columns[e]);
            }
        }
        return sets.count();
    }

    /**
     * The full matrix.
     *
     * @return n × n weights
     */
    public DoubleMatrix toMatrix() {
        double[][] rows = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                rows[i][columns[e]] = weights[e];
            }
        }
        return DoubleMatrix.of(rows);
    }

    /** As {@code labels} and, for each place, its {@code neighbours} by their numbers and the {@code weights} of these. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("labels", labels());
        List<Object> neighbours = new ArrayList<>();
        List<Object> linked = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            neighbours.add(Wire.plain(neighbours(i)));
            linked.add(Wire.plain(weights(i)));
        }
        map.put("neighbours", neighbours);
        map.put("weights", linked);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpatialWeights that
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(columns, that.columns)
                && Arrays.equals(weights, that.weights)
                && labels().equals(that.labels());
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(columns), Arrays.hashCode(weights));
    }

    /** Places, links, the mean number of neighbours with its range, standardization and islands. */
    @Override
    public String toString() {
        int least = size() == 0 ? 0 : Integer.MAX_VALUE;
        int most = 0;
        int islands = 0;
        for (int i = 0; i < size(); i++) {
            least = Math.min(least, starts[i + 1] - starts[i]);
            most = Math.max(most, starts[i + 1] - starts[i]);
            islands += isIsland(i) ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "SpatialWeights[%d places, %d links (mean %.2f, %d to %d)%s, %d island%s]",
                size(),
                links(),
                size() == 0 ? 0.0 : (double) links() / size(),
                least,
                most,
                standardized ? ", row-standardized" : "",
                islands,
                islands == 1 ? "" : "s");
    }
}
