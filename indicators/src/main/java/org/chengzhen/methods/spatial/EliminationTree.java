package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/**
 * Which column of a decomposition first needs which other, and the rows below the diagonal of each: columns
 * in postorder, so that those that are needed come just before.
 */
final class EliminationTree {
    /** Vertex order[p] is column p. */
    final int[] order;
    /** The parent of each column, −1 for a root. */
    final int[] parent;
    /** Rows below the diagonal of each column, ascending. */
    final int[][] structures;

    EliminationTree(int[] starts, int[] columns, int[] given) {
        int n = given.length;
        int[] tree = parents(starts, columns, given);
        int[] post = postorder(tree);
        order = new int[n];
        int[] position = new int[n];
        for (int p = 0; p < n; p++) {
            order[p] = given[post[p]];
            position[post[p]] = p;
        }
        parent = new int[n];
        for (int p = 0; p < n; p++) {
            int above = tree[post[p]];
            parent[p] = above < 0 ? -1 : position[above];
        }
        structures = structures(starts, columns);
    }

    private static int[] parents(int[] starts, int[] columns, int[] order) {
        int n = order.length;
        int[] rank = ranks(order);
        int[] parent = new int[n];
        int[] ancestor = new int[n];
        Arrays.fill(parent, -1);
        Arrays.fill(ancestor, -1);
        for (int j = 0; j < n; j++) {
            int vertex = order[j];
            for (int e = starts[vertex]; e < starts[vertex + 1]; e++) {
                int i = rank[columns[e]];
                while (i >= 0 && i < j) {
                    int up = ancestor[i];
                    ancestor[i] = j;
                    if (up < 0) {
                        parent[i] = j;
                    }
                    i = up;
                }
            }
        }
        return parent;
    }

    private static int[] ranks(int[] order) {
        int[] rank = new int[order.length];
        for (int p = 0; p < order.length; p++) {
            rank[order[p]] = p;
        }
        return rank;
    }

    /** Children before parents, the child with the most descendants last, so that long chains stay together. */
    private static int[] postorder(int[] parent) {
        int n = parent.length;
        int[] sizes = new int[n];
        int[] heavy = new int[n + 1];
        Arrays.fill(heavy, -1);
        for (int j = 0; j < n; j++) {
            sizes[j]++;
            if (parent[j] >= 0) {
                sizes[parent[j]] += sizes[j];
            }
        }
        int[] child = new int[n];
        int[] next = new int[n];
        Arrays.fill(child, -1);
        Arrays.fill(next, -1);
        int roots = -1;
        for (int j = n - 1; j >= 0; j--) {
            int p = parent[j];
            if (p < 0) {
                next[j] = roots;
                roots = j;
            } else {
                next[j] = child[p];
                child[p] = j;
                heavy[p] = heavy[p] < 0 || sizes[j] > sizes[heavy[p]] ? j : heavy[p];
            }
        }
        int[] post = new int[n];
        int[] stack = new int[n];
        int size = 0;
        for (int root = roots; root >= 0; root = next[root]) {
            int top = 0;
            stack[top++] = root;
            // parents first and the heavy child first, read backwards afterwards
            int from = size;
            while (top > 0) {
                int j = stack[--top];
                post[size++] = j;
                for (int c = child[j]; c >= 0; c = next[c]) {
                    if (c != heavy[j]) {
                        stack[top++] = c;
                    }
                }
                if (heavy[j] >= 0) {
                    stack[top++] = heavy[j];
                }
            }
            for (int a = from, b = size - 1; a < b; a++, b--) {
                int t = post[a];
                post[a] = post[b];
                post[b] = t;
            }
        }
        return post;
    }

    private int[][] structures(int[] starts, int[] columns) {
        int n = order.length;
        int[] rank = ranks(order);
        int[] child = new int[n];
        int[] next = new int[n];
        Arrays.fill(child, -1);
        int[] mark = new int[n];
        Arrays.fill(mark, -1);
        int[][] rows = new int[n][];
        int[] found = new int[n];
        for (int j = 0; j < n; j++) {
            if ((j & 255) == 0) {
                Loop.check();
            }
            int size = 0;
            mark[j] = j;
            int vertex = order[j];
            for (int e = starts[vertex]; e < starts[vertex + 1]; e++) {
                int i = rank[columns[e]];
                if (i > j && mark[i] != j) {
                    mark[i] = j;
                    found[size++] = i;
                }
            }
            for (int c = child[j]; c >= 0; c = next[c]) {
                for (int i : rows[c]) {
                    if (mark[i] != j) {
                        mark[i] = j;
                        found[size++] = i;
                    }
                }
            }
            rows[j] = Arrays.copyOf(found, size);
            Arrays.sort(rows[j]);
            if (parent[j] >= 0) {
                next[j] = child[parent[j]];
                child[parent[j]] = j;
            }
        }
        return rows;
    }
}
