package org.chengzhen.core.space;

import java.util.Arrays;

/**
 * The arcs of a road graph after its nodes were eliminated one by one, least connected first: whenever a node
 * goes, arcs between its remaining neighbours take over the ways through it. Nodes are known by their rank,
 * the turn in which they went; every arc kept here joins a node to one of higher rank. Each shortest path of
 * the graph then has the same length as one that first climbs and then descends in rank.
 */
final class Elimination {
    /** Ways to higher ranks of rank r lie at starts[r] to starts[r + 1]. */
    final int[] starts;

    final int[] higher;
    final double[] up;
    final double[] down;
    /** Rank of each node of the graph. */
    final int[] rankOf;

    private Elimination(int[] starts, int[] higher, double[] up, double[] down, int[] rankOf) {
        this.starts = starts;
        this.higher = higher;
        this.up = up;
        this.down = down;
        this.rankOf = rankOf;
    }

    /** The elimination, or null where it would keep more than {@code limit} arcs, as on a dense graph. */
    static Elimination of(RoadGraph graph, long limit) {
        return new Work(graph).eliminate(limit);
    }

    /** Pairs of neighbours that may be bridged for each arc that may be kept: beyond that, elimination is too slow. */
    private static final long WORK_LIMIT = 50;

    /** The graph while nodes leave it: neighbours of either direction, +∞ where a direction is closed. */
    private static final class Work {
        private final int n;
        private final int[][] neighbours;
        private final double[][] out;
        private final double[][] in;
        private final int[] degree;
        /** Doubly linked lists of the nodes of each degree. */
        private final int[] first;

        private final int[] next;
        private final int[] previous;
        private final int[] place;

        Work(RoadGraph graph) {
            n = graph.size();
            neighbours = new int[n][4];
            out = new double[n][4];
            in = new double[n][4];
            degree = new int[n];
            first = new int[Math.max(1, n)];
            next = new int[n];
            previous = new int[n];
            place = new int[n];
            Arrays.fill(first, -1);
            Arrays.fill(place, -1);
            for (int v = 0; v < n; v++) {
                for (int a = graph.starts[v]; a < graph.starts[v + 1]; a++) {
                    int to = graph.targets[a];
                    place(v, to);
                    out[v][place[to]] = Math.min(out[v][place[to]], graph.costs[a]);
                    place[to] = -1;
                    place(to, v);
                    in[to][place[v]] = Math.min(in[to][place[v]], graph.costs[a]);
                    place[v] = -1;
                }
            }
            for (int v = n - 1; v >= 0; v--) {
                link(v);
            }
        }

        /** Sets place[w] to where w stands among the neighbours of v, adding it there where it is new. */
        private void place(int v, int w) {
            for (int p = 0; p < degree[v]; p++) {
                if (neighbours[v][p] == w) {
                    place[w] = p;
                    return;
                }
            }
            place[w] = append(v, w);
        }

        private int append(int v, int w) {
            int p = degree[v]++;
            if (p == neighbours[v].length) {
                neighbours[v] = Arrays.copyOf(neighbours[v], 2 * p);
                out[v] = Arrays.copyOf(out[v], 2 * p);
                in[v] = Arrays.copyOf(in[v], 2 * p);
            }
            neighbours[v][p] = w;
            out[v][p] = Double.POSITIVE_INFINITY;
            in[v][p] = Double.POSITIVE_INFINITY;
            return p;
        }

        private void link(int v) {
            int d = degree[v];
            previous[v] = -1;
            next[v] = first[d];
            if (first[d] >= 0) {
                previous[first[d]] = v;
            }
            first[d] = v;
        }

        private void unlink(int v) {
            if (previous[v] >= 0) {
                next[previous[v]] = next[v];
            } else {
                first[degree[v]] = next[v];
            }
            if (next[v] >= 0) {
                previous[next[v]] = previous[v];
            }
        }

        Elimination eliminate(long limit) {
            int[] order = new int[n];
            int[] rankOf = new int[n];
            long kept = 0;
            long bridged = 0;
            int least = 0;
            for (int rank = 0; rank < n; rank++) {
                while (first[least] < 0) {
                    least++;
                }
                int v = first[least];
                unlink(v);
                kept += degree[v];
                bridged += (long) degree[v] * degree[v];
                if (kept > limit || bridged > WORK_LIMIT * limit) {
                    return null;
                }
                order[rank] = v;
                rankOf[v] = rank;
                bridge(v);
                least = Math.max(0, least - 1);
            }
            int[] starts = new int[n + 1];
            int[] higher = new int[(int) kept];
            double[] up = new double[(int) kept];
            double[] down = new double[(int) kept];
            int at = 0;
            for (int rank = 0; rank < n; rank++) {
                int v = order[rank];
                for (int p = 0; p < degree[v]; p++) {
                    higher[at] = rankOf[neighbours[v][p]];
                    up[at] = out[v][p];
                    down[at++] = in[v][p];
                }
                starts[rank + 1] = at;
            }
            return new Elimination(starts, higher, up, down, rankOf);
        }

        /** Takes v out of its neighbours' lists and leads the ways through it past it. */
        private void bridge(int v) {
            for (int p = 0; p < degree[v]; p++) {
                int a = neighbours[v][p];
                unlink(a);
                int last = --degree[a];
                for (int q = 0; q <= last; q++) {
                    if (neighbours[a][q] == v) {
                        neighbours[a][q] = neighbours[a][last];
                        out[a][q] = out[a][last];
                        in[a][q] = in[a][last];
                        break;
                    }
                }
                for (int q = 0; q < degree[a]; q++) {
                    place[neighbours[a][q]] = q;
                }
                for (int q = 0; q < degree[v]; q++) {
                    int b = neighbours[v][q];
                    if (b == a) {
                        continue;
                    }
                    int at = place[b] < 0 ? append(a, b) : place[b];
                    out[a][at] = Math.min(out[a][at], in[v][p] + out[v][q]);
                    in[a][at] = Math.min(in[a][at], in[v][q] + out[v][p]);
                }
                for (int q = 0; q < degree[a]; q++) {
                    place[neighbours[a][q]] = -1;
                }
                link(a);
            }
        }
    }
}
