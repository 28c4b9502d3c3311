package org.chengzhen.methods.settlement;

import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.internal.Checks;

/** Which units touch, and which touch land outside the study area. */
final class FunctionalUrbanAreaNeighbours {
    private final int[][] of;
    private final boolean[] atBorder;

    FunctionalUrbanAreaNeighbours(int n, int[][] adjacent, int[] border) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            lists.add(new ArrayList<>());
        }
        for (int k = 0; k < adjacent.length; k++) {
            Checks.argument(adjacent[k].length == 2, "adjacent[%d] must be a pair", k);
            int a = adjacent[k][0];
            int b = adjacent[k][1];
            Checks.argument(
                    Math.min(a, b) >= 0 && Math.max(a, b) < n && a != b,
                    "adjacent[%d] must be two of %d units but is %d and %d",
                    k,
                    n,
                    a,
                    b);
            lists.get(a).add(b);
            lists.get(b).add(a);
        }
        of = lists.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        atBorder = new boolean[n];
        for (int unit : border) {
            Checks.argument(unit >= 0 && unit < n, "border names unit %d of %d", unit, n);
            atBorder[unit] = true;
        }
    }

    /** The area that all neighbours of an inner unit belong to, −1 where there is none. */
    int commonArea(int unit, int[] areaOf) {
        if (atBorder[unit] || of[unit].length == 0) {
            return -1;
        }
        int area = areaOf[of[unit][0]];
        for (int neighbour : of[unit]) {
            if (areaOf[neighbour] != area) {
                return -1;
            }
        }
        return area;
    }

    boolean[] connectedWithCity(int[] cityOf, int[] areaOf) {
        int n = cityOf.length;
        boolean[] reached = new boolean[n];
        int[] queue = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (cityOf[i] >= 0) {
                reached[i] = true;
                queue[size++] = i;
            }
        }
        for (int next = 0; next < size; next++) {
            for (int j : of[queue[next]]) {
                if (!reached[j] && areaOf[j] == areaOf[queue[next]]) {
                    reached[j] = true;
                    queue[size++] = j;
                }
            }
        }
        return reached;
    }
}
