package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;

/**
 * A score taken apart into what each criterion adds to it.
 *
 * @param place label of the place
 * @param quantity what the parts add up to, as {@code score} or {@code ln score}
 * @param total the sum of the parts, equal to the quantity within rounding
 * @param criteria names, in the order of the table
 * @param parts one for each criterion
 */
public record Contributions(
        String place, String quantity, double total, ImmutableList<String> criteria, ImmutableDoubleArray parts)
        implements Serializable {

    static Contributions of(EvaluationTable table, int place, String quantity, double total, double[] parts) {
        return new Contributions(
                table.places().get(place), quantity, total, table.names(), ImmutableDoubleArray.copyOf(parts));
    }

    /**
     * The criteria that add most.
     *
     * @param count how many
     * @return their names, the largest part first; equal ones in the order of the table
     */
    public ImmutableList<String> largest(int count) {
        double[] negative = parts.stream().map(part -> -part).toArray();
        int[] order = Sorts.order(Ties.joined(negative));
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int k = 0; k < Math.min(count, order.length); k++) {
            names.add(criteria.get(order[k]));
        }
        return names.build();
    }

    /** Place and total, then each part. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s: %s %.4f =", place, quantity, total));
        for (int j = 0; j < criteria.size(); j++) {
            text.append(String.format(Locale.ROOT, " %+.4f %s", parts.get(j), criteria.get(j)));
        }
        return text.toString();
    }
}
