package org.chengzhen.core.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of places: where each stands, and the order that does not depend on where. */
public final class Labels {
    private Labels() {}

    /**
     * Where each label stands.
     *
     * @param labels each once
     * @return indices by label
     * @throws IllegalArgumentException if a label repeats
     */
    public static Map<String, Integer> index(List<String> labels) {
        Map<String, Integer> indices = new HashMap<>(2 * labels.size());
        for (int i = 0; i < labels.size(); i++) {
            Loop.check();
            Integer before = indices.putIfAbsent(labels.get(i), i);
            Checks.argument(before == null, "labels[%d] repeats labels[%d]: %s", i, before, labels.get(i));
        }
        return indices;
    }

    /**
     * Where the label stands that an argument names.
     *
     * @param indices by label
     * @param label that is looked for
     * @param name of the argument
     * @param index at which the argument names it
     * @return the index of the label
     * @throws IllegalArgumentException if it is not among the labels
     */
    public static int known(Map<String, Integer> indices, String label, String name, int index) {
        Integer known = indices.get(label);
        Checks.argument(known != null, "%s[%d] is %s, which is not among the labels", name, index, label);
        return known;
    }

    /**
     * Label order: shorter labels first, equally long ones by their characters.
     *
     * @param labels in any order
     * @return a permutation: the label at its first index comes first
     */
    public static int[] order(List<String> labels) {
        Integer[] order = new Integer[labels.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byLength = Integer.compare(labels.get(a).length(), labels.get(b).length());
            return byLength != 0 ? byLength : labels.get(a).compareTo(labels.get(b));
        });
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
