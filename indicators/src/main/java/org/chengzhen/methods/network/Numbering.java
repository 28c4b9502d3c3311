package org.chengzhen.methods.network;

import java.util.HashMap;
import java.util.Map;

/** Numbers of groups in the order of their first member, so that equal partitions have equal arrays. */
final class Numbering {
    private Numbering() {}

    static int[] byFirstMember(int[] groups) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] numbered = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            Integer number = numbers.get(groups[i]);
            if (number == null) {
                number = numbers.size();
                numbers.put(groups[i], number);
            }
            numbered[i] = number;
        }
        return numbered;
    }
}
