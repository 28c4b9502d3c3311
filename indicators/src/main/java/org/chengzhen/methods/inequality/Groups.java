package org.chengzhen.methods.inequality;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.jspecify.annotations.Nullable;

/**
 * Which group each place belongs to: provinces of counties, clusters of cities.
 *
 * <p>Groups are numbered from 0: by ascending label where labels are whole numbers, by first appearance
 * where they are texts, in the order of the sizes otherwise. No group is empty. Immutable.
 *
 * <pre>{@code
 * Groups.ofSizes(3, 2);                     // the first three places, then the other two
 * Groups.of(List.of("east", "west", "east")).name(1);  // "west"
 * }</pre>
 */
public final class Groups implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] indices;
    private final int[] sizes;
    private final ImmutableList<String> names;

    private Groups(int[] indices, ImmutableList<String> names) {
        this.indices = indices;
        this.names = names;
        this.sizes = new int[names.size()];
        for (int index : indices) {
            sizes[index]++;
        }
    }

    /**
     * Groups by a whole number for each place, as a code of a province.
     *
     * @param labels one label for each place, any whole numbers
     * @return the groups, numbered by ascending label
     */
    public static Groups of(int... labels) {
        int[] sorted = labels.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        int[] indices = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            indices[i] = Arrays.binarySearch(sorted, 0, count, labels[i]);
        }
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int g = 0; g < count; g++) {
            names.add(Integer.toString(sorted[g]));
        }
        return new Groups(indices, names.build());
    }

    /**
     * Groups by a name for each place.
     *
     * @param labels one name for each place
     * @return the groups, numbered by first appearance
     */
    public static Groups of(List<String> labels) {
        Map<String, Integer> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] indices = new int[labels.size()];
        for (int i = 0; i < indices.length; i++) {
            String label = labels.get(i);
            Integer index = known.putIfAbsent(label, names.size());
            if (index == null) {
                indices[i] = names.size();
                names.add(label);
            } else {
                indices[i] = index;
            }
        }
        return new Groups(indices, ImmutableList.copyOf(names));
    }

    /**
     * Groups of places that stand one behind the other.
     *
     * @param sizes the number of places of each group, at least 1
     * @return the groups, named by their number
     * @throws IllegalArgumentException if a size is below 1
     */
    public static Groups ofSizes(int... sizes) {
        int n = 0;
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int g = 0; g < sizes.length; g++) {
            Checks.argument(sizes[g] >= 1, "sizes[%d] must be >= 1 but is %d", g, sizes[g]);
            Checks.argument(
                    sizes[g] <= Integer.MAX_VALUE - n,
                    "sizes must sum to at most %d but exceed it at sizes[%d] = %d",
                    Integer.MAX_VALUE,
                    g,
                    sizes[g]);
            n += sizes[g];
            names.add(Integer.toString(g));
        }
        int[] indices = new int[n];
        int from = 0;
        for (int g = 0; g < sizes.length; g++) {
            Arrays.fill(indices, from, from + sizes[g], g);
            from += sizes[g];
        }
        return new Groups(indices, names.build());
    }

    /**
     * The number of groups.
     *
     * @return J
     */
    public int count() {
        return sizes.length;
    }

    /**
     * The number of places.
     *
     * @return n
     */
    public int n() {
        return indices.length;
    }

    /**
     * The group of a place.
     *
     * @param place index of the place, from 0
     * @return index of its group, from 0
     */
    public int groupOf(int place) {
        return indices[place];
    }

    /**
     * The number of places of a group.
     *
     * @param group index of the group, from 0
     * @return its size, at least 1
     */
    public int size(int group) {
        return sizes[group];
    }

    /**
     * The name of a group.
     *
     * @param group index of the group, from 0
     * @return its label
     */
    public String name(int group) {
        return names.get(group);
    }

    /** The groups of all places, to be read only. */
    int[] indices() {
        return indices;
    }

    /** Refuses unless there is one group for each of so many values. */
    void requirePlaces(int n, String argument) {
        Checks.sameLength(indices.length, "groups", n, argument);
    }

    /** For each of these groups, the outer group that holds all its places; refused where there is none. */
    int[] within(Groups outer) {
        Checks.sameLength(outer.indices.length, "outer", indices.length, "inner");
        int[] parents = new int[sizes.length];
        Arrays.fill(parents, -1);
        for (int i = 0; i < indices.length; i++) {
            int parent = parents[indices[i]];
            Checks.argument(
                    parent < 0 || parent == outer.indices[i],
                    "inner group %s lies in two outer groups, %s and %s",
                    name(indices[i]),
                    parent < 0 ? "" : outer.name(parent),
                    outer.name(outer.indices[i]));
            parents[indices[i]] = outer.indices[i];
        }
        return parents;
    }

    /** As {@code names} and {@code groups}: the index of the group of each place. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("names", List.copyOf(names));
        map.put("groups", Arrays.stream(indices).boxed().toList());
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Groups that && Arrays.equals(indices, that.indices) && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(indices) + names.hashCode();
    }

    @Override
    public String toString() {
        return "Groups[" + indices.length + " places in " + sizes.length + " groups]";
    }
}
