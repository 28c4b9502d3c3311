package org.chengzhen.core.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Labels;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Flows between n labelled places: f(i, j) ≥ 0 from origin i to destination j, in any one unit.
 *
 * <p>The matrix need not be symmetric, and its diagonal holds what stays inside a place. A flow may be
 * missing, which is not zero: it reads as NaN, and a sum over it is NaN.
 *
 * <ul>
 *   <li>A matrix given whole is kept dense; in it NaN is missing. A list of pairs is kept sparse where it
 *       names fewer than a third of all pairs; {@link Unlisted} says what the others stand for.
 *   <li>No place, one place, isolates and a matrix of zeros are all allowed.
 *   <li>Negative and infinite flows, a label given twice and a pair given twice are refused.
 *   <li>Immutable: shared between threads without locks.
 * </ul>
 *
 * <p>Memory: 8 bytes for each pair if dense, 12 for each listed pair if sparse. Listed pairs of a row come
 * in the order of their destinations.
 *
 * <pre>{@code
 * FlowMatrix f = FlowMatrix.of(List.of("A", "B"), new double[][] {{5, 3}, {1, 7}});
 * f.get("A", "B");  // 3.0
 * f.inflows();      // [1.0, 3.0]
 * }</pre>
 */
public final class FlowMatrix implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> labels;
    private final ImmutableMap<String, Integer> indices;
    private final PairStore pairs;

    private FlowMatrix(ImmutableList<String> labels, PairStore pairs) {
        this.labels = labels;
        this.indices = ImmutableMap.copyOf(Labels.index(labels));
        this.pairs = pairs;
    }

    /**
     * A dense matrix.
     *
     * @param labels n labels, each once
     * @param flows n rows of n flows ≥ 0; NaN is missing
     * @return the matrix
     * @throws IllegalArgumentException if the shape is not n × n, a label comes twice, or a flow is negative
     *     or infinite
     */
    public static FlowMatrix of(List<String> labels, double[][] flows) {
        int n = labels.size();
        Checks.sameLength(flows.length, "flows", n, "labels");
        double[] dense = new double[Checks.length(n, n, "flows")];
        double total = 0;
        for (int i = 0; i < n; i++) {
            Checks.argument(flows[i].length == n, "flows[%d] has %d elements but must have %d", i, flows[i].length, n);
            for (int j = 0; j < n; j++) {
                double f = flows[i][j];
                Checks.argument(
                        (f >= 0 && f <= Double.MAX_VALUE) || Double.isNaN(f),
                        "flows[%d][%d] must be >= 0 and finite but is %s",
                        i,
                        j,
                        f);
                dense[i * n + j] = f + 0.0;
                total += f >= 0 ? f : 0;
            }
        }
        checkTotal(total);
        return new FlowMatrix(ImmutableList.copyOf(labels), PairStore.dense(n, dense));
    }

    /**
     * A dense matrix.
     *
     * @param labels n labels, each once
     * @param flows n rows of n flows ≥ 0; NaN is missing
     * @return the matrix
     * @throws IllegalArgumentException if the shape is not n × n, a label comes twice, or a flow is negative
     * or infinite
     */
    public static FlowMatrix of(List<String> labels, DoubleMatrix flows) {
        Objects.requireNonNull(flows, "flows");
        return of(labels, flows.toRows());
    }

    private static void checkTotal(double total) {
        Checks.argument(total <= Double.MAX_VALUE, "flows add up beyond the range of doubles");
    }

    /**
     * A dense matrix whose labels are the numbers 0, 1, … of its places.
     *
     * @param flows n rows of n flows ≥ 0; NaN is missing
     * @return the matrix
     * @throws IllegalArgumentException if the shape is not n × n, or a flow is negative or infinite
     */
    public static FlowMatrix of(double[][] flows) {
        ImmutableList.Builder<String> numbers = ImmutableList.builder();
        for (int i = 0; i < flows.length; i++) {
            numbers.add(Integer.toString(i));
        }
        return of(numbers.build(), flows);
    }

    /**
     * A dense matrix whose labels are the numbers 0, 1, … of its places.
     *
     * @param flows n rows of n flows ≥ 0; NaN is missing
     * @return the matrix
     * @throws IllegalArgumentException if the shape is not n × n, or a flow is negative or infinite
     */
    public static FlowMatrix of(DoubleMatrix flows) {
        Objects.requireNonNull(flows, "flows");
        return of(flows.toRows());
    }

    /**
     * A matrix from a list of pairs; its labels stand in the order in which the list first names them, an
     * origin before its destination.
     *
     * @param origins label of the origin of each pair
     * @param destinations label of the destination of each pair
     * @param flows flow of each pair ≥ 0; NaN is missing
     * @param unlisted what the other pairs stand for
     * @return the matrix
     * @throws IllegalArgumentException if lengths differ, a pair comes twice, or a flow is negative or
     *     infinite
     */
    public static FlowMatrix ofPairs(
            List<String> origins, List<String> destinations, double[] flows, Unlisted unlisted) {
        Map<String, Integer> seen = new HashMap<>();
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        Checks.sameLength(destinations.size(), "destinations", origins.size(), "origins");
        for (int k = 0; k < origins.size(); k++) {
            Loop.check();
            for (String label : List.of(origins.get(k), destinations.get(k))) {
                if (seen.putIfAbsent(label, k) == null) {
                    labels.add(label);
                }
            }
        }
        return ofPairs(labels.build(), origins, destinations, flows, unlisted);
    }

    /**
     * A matrix from a list of pairs between places that are known beforehand, isolates among them.
     *
     * @param labels n labels, each once
     * @param origins label of the origin of each pair
     * @param destinations label of the destination of each pair
     * @param flows flow of each pair ≥ 0; NaN is missing
     * @param unlisted what the other pairs stand for
     * @return the matrix
     * @throws IllegalArgumentException if lengths differ, a label comes twice, a pair names an unknown label
     *     or comes twice, or a flow is negative or infinite
     */
    public static FlowMatrix ofPairs(
            List<String> labels, List<String> origins, List<String> destinations, double[] flows, Unlisted unlisted) {
        Checks.sameLength(destinations.size(), "destinations", origins.size(), "origins");
        Checks.sameLength(flows.length, "flows", origins.size(), "origins");
        Map<String, Integer> indices = Labels.index(labels);
        int m = flows.length;
        int[] rows = new int[m];
        int[] columns = new int[m];
        double[] values = new double[m];
        double total = 0;
        for (int k = 0; k < m; k++) {
            Loop.check();
            Checks.argument(
                    (flows[k] >= 0 && flows[k] <= Double.MAX_VALUE) || Double.isNaN(flows[k]),
                    "flows[%d] must be >= 0 and finite but is %s",
                    k,
                    flows[k]);
            rows[k] = Labels.known(indices, origins.get(k), "origins", k);
            columns[k] = Labels.known(indices, destinations.get(k), "destinations", k);
            values[k] = flows[k] + 0.0;
            total += flows[k] >= 0 ? flows[k] : 0;
        }
        checkTotal(total);
        double others = Objects.requireNonNull(unlisted, "unlisted") == Unlisted.ZERO ? 0.0 : Double.NaN;
        PairStore pairs = PairStore.of(labels.size(), rows, columns, values, others, repeat -> {
            int first = (int) (repeat >>> 32);
            throw new IllegalArgumentException("pair " + origins.get(first) + " -> " + destinations.get(first)
                    + " comes twice, at " + first + " and " + (int) repeat);
        });
        return new FlowMatrix(ImmutableList.copyOf(labels), pairs);
    }

    /**
     * The number of places.
     *
     * @return n
     */
    public int size() {
        return labels.size();
    }

    /**
     * The labels of the places.
     *
     * @return n labels, in the order of rows and columns
     */
    public ImmutableList<String> labels() {
        return labels;
    }

    /**
     * The place of a label.
     *
     * @param label one of the labels
     * @return its row and column
     * @throws NotFoundException if no place has this label
     */
    public int index(String label) {
        Objects.requireNonNull(label, "label");
        Integer index = indices.get(label);
        if (index == null) {
            throw NotFoundException.place(label);
        }
        return index;
    }

    /**
     * One flow.
     *
     * @param origin i, from 0
     * @param destination j, from 0
     * @return f(i, j); NaN where it is missing
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double get(int origin, int destination) {
        int n = size();
        if (origin < 0 || origin >= n || destination < 0 || destination >= n) {
            throw new IndexOutOfBoundsException("flow (" + origin + ", " + destination + ") between " + n + " places");
        }
        return pairs.get(origin, destination);
    }

    /**
     * One flow.
     *
     * @param origin label of the origin
     * @param destination label of the destination
     * @return the flow; NaN where it is missing
     * @throws NotFoundException if no place has this label
     */
    public double get(String origin, String destination) {
        return get(index(origin), index(destination));
    }

    /**
     * Whether a flow is missing, which is not zero.
     *
     * @param origin i, from 0
     * @param destination j, from 0
     * @return true where f(i, j) is not known
     */
    public boolean isMissing(int origin, int destination) {
        return Double.isNaN(get(origin, destination));
    }

    /**
     * The number of missing flows between different places.
     *
     * @return 0 where all n(n − 1) are known
     */
    public long missingPairs() {
        return pairs.missingPairs();
    }

    /**
     * The number of pairs that a row holds: n if the matrix is dense. All others of the row are zero, or all
     * are missing.
     *
     * @param origin i, from 0
     * @return how many k {@link #destination(int, int)} and {@link #flow(int, int)} take
     */
    public int listed(int origin) {
        return pairs.listed(origin);
    }

    /**
     * The destination of the k-th listed pair of a row.
     *
     * @param origin i, from 0
     * @param k from 0 to {@link #listed(int)} − 1
     * @return j, increasing in k
     * @throws IllegalArgumentException if the row has no such pair
     */
    public int destination(int origin, int k) {
        requireListed(origin, k);
        return pairs.column(origin, k);
    }

    /**
     * The flow of the k-th listed pair of a row.
     *
     * @param origin i, from 0
     * @param k from 0 to {@link #listed(int)} − 1
     * @return f(i, j), NaN where it is missing
     * @throws IllegalArgumentException if the row has no such pair
     */
    public double flow(int origin, int k) {
        requireListed(origin, k);
        return pairs.flow(origin, k);
    }

    private void requireListed(int origin, int k) {
        Checks.argument(origin >= 0 && origin < pairs.n, "origin must be in 0..%d but is %d", pairs.n - 1, origin);
        Checks.argument(
                k >= 0 && k < pairs.listed(origin),
                "k must be in 0..%d at origin %d but is %d",
                pairs.listed(origin) - 1,
                origin,
                k);
    }

    /**
     * The largest flows between two places, as a table of rank, origin, destination and flow.
     *
     * @param count how many at most, ≥ 0
     * @param places whose names stand for their codes; a label that is none of them stays
     * @return the table, the largest first, ties in the order of the labels; no flow of a place to itself, none that is 0 or missing
     */
    public Table largest(int count, List<? extends Place> places) {
        Checks.atLeast(count, 0, "count");
        Map<String, Object> names = new HashMap<>();
        places.forEach(place -> names.put(place.code(), place));
        record Link(int origin, int destination, double flow) {}
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < listed(i); k++) {
                if (destination(i, k) != i && flow(i, k) > 0) {
                    links.add(new Link(i, destination(i, k), flow(i, k)));
                }
            }
        }
        links.sort(Comparator.comparingDouble((Link link) -> -link.flow));
        Table.Builder table = Table.builder("")
                .text("rank")
                .text("origin")
                .text("destination")
                .significant("flow", 6);
        for (int r = 0; r < Math.min(count, links.size()); r++) {
            Link link = links.get(r);
            String origin = labels().get(link.origin);
            String destination = labels().get(link.destination);
            table.row(
                    Integer.toString(r + 1),
                    names.getOrDefault(origin, origin),
                    names.getOrDefault(destination, destination),
                    link.flow);
        }
        return table.build();
    }

    /**
     * What leaves each place or stays in it: Σⱼ f(i, j), the diagonal included.
     *
     * @return n sums; NaN where a flow is missing
     */
    public double[] rowSums() {
        return pairs.rowSums(true);
    }

    /**
     * What comes to each place or stays in it: Σᵢ f(i, j), the diagonal included.
     *
     * @return n sums; NaN where a flow is missing
     */
    public double[] columnSums() {
        return pairs.transposed().rowSums(true);
    }

    /**
     * What leaves each place for another: Σ f(i, j) over j ≠ i.
     *
     * @return n sums; NaN where a flow is missing
     */
    public double[] outflows() {
        return pairs.rowSums(false);
    }

    /**
     * What comes to each place from another: Σ f(i, j) over i ≠ j.
     *
     * @return n sums; NaN where a flow is missing
     */
    public double[] inflows() {
        return pairs.transposed().rowSums(false);
    }

    /**
     * What stays inside each place: f(i, i).
     *
     * @return n flows; NaN where one is missing
     */
    public double[] diagonal() {
        double[] within = new double[size()];
        Arrays.setAll(within, i -> get(i, i));
        return within;
    }

    /**
     * The flows between different places, summed.
     *
     * @return Σ f(i, j) over i ≠ j; NaN where one is missing
     */
    public double totalBetween() {
        return Sums.of(outflows());
    }

    /**
     * The flows among some places, in the order given.
     *
     * @param chosen labels, each once
     * @return the matrix of these places
     * @throws NotFoundException if a label is unknown
     * @throws IllegalArgumentException if a label comes twice
     */
    public FlowMatrix subset(List<String> chosen) {
        int[] from = chosen.stream().mapToInt(this::index).toArray();
        return new FlowMatrix(ImmutableList.copyOf(chosen), pairs.subset(from));
    }

    /**
     * The flows turned round: origins become destinations.
     *
     * @return the matrix of f(j, i)
     */
    public FlowMatrix transposed() {
        return new FlowMatrix(labels, pairs.transposed());
    }

    /**
     * The mean of both directions, (f(i, j) + f(j, i))/2, which keeps the total; missing where one of them
     * is.
     *
     * @return a symmetric matrix
     */
    public FlowMatrix symmetrized() {
        return new FlowMatrix(labels, pairs.symmetrized());
    }

    /**
     * The same flows with zero in the place of each missing one: a choice that the user makes by name.
     *
     * @return a matrix without missing flows
     */
    public FlowMatrix missingAsZero() {
        return new FlowMatrix(labels, pairs.missingAsZero());
    }

    /**
     * All flows as a matrix of numbers.
     *
     * @return n × n flows, NaN where missing
     * @throws IllegalArgumentException if n² numbers are more than an array holds
     */
    public DoubleMatrix toMatrix() {
        return DoubleMatrix.of(size(), size(), pairs.toArray());
    }

    /** As {@code labels} and {@code flows}: a row for each origin, a column for each destination, null where missing. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("labels", labels);
        map.put("flows", Wire.plain(toMatrix()));
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlowMatrix that && labels.equals(that.labels) && pairs.sameAs(that.pairs);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + pairs.hash();
    }

    /** The number of places, of positive flows between them, and of missing pairs. */
    @Override
    public String toString() {
        return "FlowMatrix[" + size() + " places, " + pairs.positivePairs() + " flows between them, "
                + pairs.missingPairs() + " missing]";
    }
}
