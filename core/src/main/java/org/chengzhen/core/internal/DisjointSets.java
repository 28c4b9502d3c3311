package org.chengzhen.core.internal;

/**
 * The numbers 0..n − 1 in sets that can be united but not divided; at first each is a set of its own.
 *
 * <p>Paths are halved and the least number is the root of its set; nearly O(1) for each call.
 */
public final class DisjointSets {
    private final int[] parents;
    private int count;

    /**
     * Sets of one number each.
     *
     * @param n how many
     */
    public DisjointSets(int n) {
        parents = new int[n];
        for (int i = 0; i < n; i++) {
            parents[i] = i;
        }
        count = n;
    }

    /**
     * The number that stands for a set.
     *
     * @param i any number in it
     * @return the least in it
     */
    public int root(int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /**
     * Makes one set of two.
     *
     * @param i a number in the one
     * @param j a number in the other
     */
    public void unite(int i, int j) {
        int a = root(i);
        int b = root(j);
        if (a != b) {
            parents[Math.max(a, b)] = Math.min(a, b);
            count--;
        }
    }

    /**
     * The number of sets.
     *
     * @return n less the unions that changed something
     */
    public int count() {
        return count;
    }
}
