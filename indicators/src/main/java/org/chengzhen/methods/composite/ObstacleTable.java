package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/** Obstacle degrees of the places of a {@link NestedSystem}, by criterion and by subsystem. */
public final class ObstacleTable implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final NestedSystem system;
    private final EvaluationTable table;
    private final double[][] z;
    private final double[] weights;

    private ObstacleTable(NestedSystem system, EvaluationTable table, double[][] z, double[] weights) {
        this.system = system;
        this.table = table;
        this.z = z;
        this.weights = weights;
    }

    static ObstacleTable of(NestedSystem system, EvaluationTable table, double[] weights) {
        return new ObstacleTable(
                system, table, table.scaled(Scaling.MIN_MAX, ConstantColumn.ZERO), Columns.shares(weights));
    }

    /**
     * The obstacle degree of each criterion for one place.
     *
     * @param place its index
     * @return O in percent, in the order of the table's criteria, with sum 100
     * @throws UndefinedException if the place is best in every criterion
     */
    public ImmutableDoubleArray byCriterion(int place) {
        double[] row = new double[z.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = z[j][place];
        }
        return ObstacleDegree.of(row, weights);
    }

    /**
     * The obstacle degree of each subsystem for one place: the sum of its criteria's.
     *
     * @param place its index
     * @return percent by name, with sum 100
     * @throws UndefinedException if the place is best in every criterion
     */
    public ImmutableMap<String, Double> bySubsystem(int place) {
        ImmutableDoubleArray all = byCriterion(place);
        ImmutableMap.Builder<String, Double> sums = ImmutableMap.builder();
        for (NestedSystem.Subsystem subsystem : system.subsystems()) {
            double sum = 0;
            for (String criterion : subsystem.criteria()) {
                sum += all.get(table.index(criterion));
            }
            sums.put(subsystem.name(), sum);
        }
        return sums.build();
    }

    /**
     * The criteria that hold one place back most.
     *
     * @param place its index
     * @param count how many
     * @return names, the largest obstacle first; equal ones in the order of the table
     * @throws UndefinedException if the place is best in every criterion
     */
    public ImmutableList<String> top(int place, int count) {
        double[] negative = byCriterion(place).toArray();
        for (int j = 0; j < negative.length; j++) {
            negative[j] = -negative[j];
        }
        int[] order = Sorts.order(Ties.joined(negative));
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int k = 0; k < Math.min(count, order.length); k++) {
            names.add(table.names().get(order[k]));
        }
        return names.build();
    }

    /**
     * The places.
     *
     * @return their labels
     */
    public ImmutableList<String> places() {
        return table.places();
    }

    /** As {@code places}, and their obstacles {@code byCriterion} and {@code bySubsystem}; the status where there are none. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("places", List.copyOf(places()));
        map.put("byCriterion", each(this::byCriterion));
        map.put("bySubsystem", each(this::bySubsystem));
        return map;
    }

    private List<Object> each(IntFunction<Object> obstacles) {
        List<Object> all = new ArrayList<>();
        for (int place = 0; place < places().size(); place++) {
            try {
                all.add(Wire.plain(obstacles.apply(place)));
            } catch (UndefinedException e) {
                all.add(e.status().name());
            }
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObstacleTable that
                && system.equals(that.system)
                && table.equals(that.table)
                && Arrays.deepEquals(z, that.z)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system, table, Arrays.deepHashCode(z), Arrays.hashCode(weights));
    }

    /** The number of places and criteria. */
    @Override
    public String toString() {
        return "ObstacleTable[" + table.size() + " places x " + z.length + " criteria]";
    }
}
