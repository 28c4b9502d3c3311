package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/**
 * An order in which a sparse matrix of symmetric pattern is eliminated with little fill: the vertex of least
 * approximate degree first, ties by number.
 *
 * <p>Eliminated vertices are kept as elements, whose members stand for the cliques that they leave. Source:
 * Amestoy, P. R., Davis, T. A., Duff, I. S. (1996), An approximate minimum degree ordering algorithm.
 */
final class MinimumDegree {
    private final int n;
    /** Neighbours of a vertex that are not yet covered by an element. */
    private final int[][] variables;

    private final int[] variableCounts;
    /** Elements that a vertex belongs to. */
    private final int[][] elements;

    private final int[] elementCounts;
    /** Members of an element; null for a vertex that is none, or an element that another has absorbed. */
    private final int[][] members;

    private final boolean[] gone;
    private final int[] degrees;
    /** Doubly linked lists of the vertices of each degree. */
    private final int[] heads;

    private final int[] next;
    private final int[] previous;

    private final int[] mark;
    private int stamp;
    private final int[] outside;
    private final int[] outsideStamp;

    private MinimumDegree(int n, int[] starts, int[] columns) {
        this.n = n;
        variables = new int[n][];
        variableCounts = new int[n];
        elements = new int[n][4];
        elementCounts = new int[n];
        members = new int[n][];
        gone = new boolean[n];
        degrees = new int[n];
        heads = new int[n + 1];
        next = new int[n];
        previous = new int[n];
        mark = new int[n];
        outside = new int[n];
        outsideStamp = new int[n];
        Arrays.fill(heads, -1);
        for (int i = 0; i < n; i++) {
            variables[i] = Arrays.copyOfRange(columns, starts[i], starts[i + 1]);
            variableCounts[i] = variables[i].length;
            degrees[i] = variableCounts[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            insert(i);
        }
    }

    /**
     * The vertices in the order of their elimination.
     *
     * @param n number of vertices
     * @param starts where the neighbours of each vertex begin
     * @param columns the neighbours, symmetric and without the vertex itself
     */
    static int[] order(int n, int[] starts, int[] columns) {
        return new MinimumDegree(n, starts, columns).eliminate();
    }

    private void insert(int i) {
        int d = degrees[i];
        next[i] = heads[d];
        previous[i] = -1;
        if (heads[d] >= 0) {
            previous[heads[d]] = i;
        }
        heads[d] = i;
    }

    private void remove(int i) {
        if (previous[i] >= 0) {
            next[previous[i]] = next[i];
        } else {
            heads[degrees[i]] = next[i];
        }
        if (next[i] >= 0) {
            previous[next[i]] = previous[i];
        }
    }

    private int[] eliminate() {
        int[] order = new int[n];
        int least = 0;
        for (int step = 0; step < n; step++) {
            if ((step & 255) == 0) {
                Loop.check();
            }
            while (heads[least] < 0) {
                least++;
            }
            int p = heads[least];
            remove(p);
            gone[p] = true;
            order[step] = p;
            least = Math.min(least, eliminate(p, n - step - 1));
        }
        return order;
    }

    /** Turns a vertex into an element; returns the least degree of its members. */
    private int eliminate(int p, int left) {
        int[] clique = clique(p);
        members[p] = clique;
        for (int e = 0; e < elementCounts[p]; e++) {
            members[elements[p][e]] = null;
        }
        variables[p] = null;
        // how many members of each touched element lie outside the clique
        for (int i : clique) {
            int kept = 0;
            for (int a = 0; a < elementCounts[i]; a++) {
                int e = elements[i][a];
                if (members[e] == null) {
                    continue;
                }
                elements[i][kept++] = e;
                if (outsideStamp[e] != stamp) {
                    outsideStamp[e] = stamp;
                    outside[e] = alive(e);
                }
                outside[e]--;
            }
            elementCounts[i] = kept;
        }
        int least = n;
        for (int i : clique) {
            least = Math.min(least, update(i, p, clique.length, left));
        }
        return least;
    }

    /** The remaining vertices that the elimination of p joins; marked. */
    private int[] clique(int p) {
        stamp++;
        mark[p] = stamp;
        int size = 0;
        int bound = variableCounts[p];
        for (int a = 0; a < elementCounts[p]; a++) {
            bound += members[elements[p][a]].length;
        }
        int[] clique = new int[Math.min(bound, n)];
        for (int a = 0; a < variableCounts[p]; a++) {
            size = collect(variables[p][a], clique, size);
        }
        for (int a = 0; a < elementCounts[p]; a++) {
            for (int i : members[elements[p][a]]) {
                size = collect(i, clique, size);
            }
        }
        return Arrays.copyOf(clique, size);
    }

    private int collect(int i, int[] clique, int size) {
        if (gone[i] || mark[i] == stamp) {
            return size;
        }
        mark[i] = stamp;
        clique[size] = i;
        return size + 1;
    }

    private int alive(int e) {
        int[] all = members[e];
        int kept = 0;
        for (int i : all) {
            if (!gone[i]) {
                all[kept++] = i;
            }
        }
        if (kept < all.length) {
            members[e] = Arrays.copyOf(all, kept);
        }
        return kept;
    }

    private int update(int i, int p, int cliqueSize, int left) {
        remove(i);
        int keptVariables = 0;
        for (int a = 0; a < variableCounts[i]; a++) {
            int j = variables[i][a];
            if (!gone[j] && mark[j] != stamp) {
                variables[i][keptVariables++] = j;
            }
        }
        variableCounts[i] = keptVariables;
        long degree = keptVariables + cliqueSize - 1L;
        int kept = 0;
        for (int a = 0; a < elementCounts[i]; a++) {
            int e = elements[i][a];
            if (outside[e] > 0) {
                elements[i][kept++] = e;
                degree += outside[e];
            }
        }
        if (kept == elements[i].length) {
            elements[i] = Arrays.copyOf(elements[i], 2 * kept);
        }
        elements[i][kept] = p;
        elementCounts[i] = kept + 1;
        degrees[i] = (int) Math.min(degree, Math.min(left - 1L, degrees[i] + cliqueSize - 1L));
        insert(i);
        return degrees[i];
    }
}
