package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.internal.Checks;

/** The labels of places: where each stands, and the order that does not depend on where. */
final class Labels {
    private Labels() {}

    /** Where each label stands; refuses one that repeats. */
    static Map<String, Integer> index(List<String> labels) {
        Map<String, Integer> places = new HashMap<>(2 * labels.size());
        for (int i = 0; i < labels.size(); i++) {
            Integer before = places.putIfAbsent(labels.get(i), i);
            Checks.argument(before == null, "labels[%d] and labels[%d] are both %s", before, i, labels.get(i));
        }
        return places;
    }

    /** The place of a label that an argument names. */
    static int place(Map<String, Integer> places, String label, String name, int index) {
        Integer place = places.get(label);
        Checks.argument(place != null, "%s[%d] is %s, which is not among the labels", name, index, label);
        return place;
    }

    /** Shorter labels first, equally long ones by their characters; the numbers from 0 where labels is null. */
    static int[] order(List<String> labels, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        if (labels == null) {
            return order;
        }
        return Arrays.stream(order)
                .boxed()
                .sorted((a, b) -> {
                    int byLength = Integer.compare(
                            labels.get(a).length(), labels.get(b).length());
                    return byLength != 0 ? byLength : labels.get(a).compareTo(labels.get(b));
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
