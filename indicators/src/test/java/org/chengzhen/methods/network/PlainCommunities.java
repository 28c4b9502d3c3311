package org.chengzhen.methods.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Streams;

/**
 * One start of the searches for communities over a full table of links, whose sums are all taken anew at every step. Draws
 * and ties are those of the library, so that partitions have to be the same place by place.
 */
final class PlainCommunities {
    private static final double LEAST = 1e-12;

    private final double gamma;
    /** w(i, j) + w(j, i), over the sum of all w; of a place that stands for several, to others alone. */
    private final double[][] links;

    private final double[] sent;
    private final double[] received;
    /** The neighbours of each place, in the order in which they are looked at. */
    private final List<List<Integer>> neighbours;

    private PlainCommunities(
            double gamma, double[][] links, double[] sent, double[] received, List<List<Integer>> neighbours) {
        this.gamma = gamma;
        this.links = links;
        this.sent = sent;
        this.received = received;
        this.neighbours = neighbours;
    }

    private static PlainCommunities of(Network network, double gamma) {
        int n = network.size();
        double total = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                total += network.weight(i, j);
            }
        }
        double[][] links = new double[n][n];
        double[] sent = new double[n];
        double[] received = new double[n];
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Integer> own = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                links[i][j] = (network.weight(i, j) + network.weight(j, i)) / total;
                sent[i] += network.weight(i, j) / total;
                received[i] += network.weight(j, i) / total;
                if (links[i][j] > 0) {
                    own.add(j);
                }
            }
            neighbours.add(own);
        }
        return new PlainCommunities(gamma, links, sent, received, neighbours);
    }

    static int[] leiden(Network network, double gamma, long seed) {
        PlainCommunities places = of(network, gamma);
        SplittableRandom random = Streams.of(seed, 0);
        int[] found = each(places.sent.length);
        for (int[] before = null; !Arrays.equals(before, found); ) {
            before = found;
            found = places.leidenRound(found, random);
        }
        return found;
    }

    static int[] louvain(Network network, double gamma, long seed) {
        PlainCommunities places = of(network, gamma);
        SplittableRandom random = Streams.of(seed, 0);
        int[] found = each(places.sent.length);
        for (int[] before = null; !Arrays.equals(before, found); ) {
            before = found;
            found = places.louvainRound(found, random);
        }
        return found;
    }

    private int[] louvainRound(int[] start, SplittableRandom random) {
        int[] node = moved(start, random);
        PlainCommunities level = merged(node);
        while (true) {
            int[] group = level.moved(each(level.sent.length), random);
            if (count(group) == level.sent.length) {
                return numbered(node);
            }
            node = Arrays.stream(node).map(c -> group[c]).toArray();
            level = level.merged(group);
        }
    }

    private int[] leidenRound(int[] start, SplittableRandom random) {
        PlainCommunities level = this;
        int[] node = each(sent.length);
        int[] group = start;
        while (true) {
            group = level.moved(group, random);
            if (count(group) == level.sent.length) {
                break;
            }
            int[] parts = level.refined(group, random);
            if (count(parts) == level.sent.length) {
                break;
            }
            int[] ofPart = new int[count(parts)];
            for (int i = 0; i < parts.length; i++) {
                ofPart[parts[i]] = group[i];
            }
            node = Arrays.stream(node).map(c -> parts[c]).toArray();
            level = level.merged(parts);
            group = ofPart;
        }
        int[] last = group;
        return connected(Arrays.stream(node).map(c -> last[c]).toArray());
    }

    private int[] moved(int[] from, SplittableRandom random) {
        int n = sent.length;
        int[] group = from.clone();
        Deque<Integer> queue = new ArrayDeque<>();
        for (int i : shuffled(n, random)) {
            queue.add(i);
        }
        double least = LEAST * Math.max(1, gamma);
        while (!queue.isEmpty()) {
            int i = queue.remove();
            int own = group[i];
            int best = own;
            double most = gain(i, own, group);
            Set<Integer> near = new LinkedHashSet<>();
            neighbours.get(i).forEach(j -> near.add(group[j]));
            for (int c : near) {
                double gain = gain(i, c, group);
                if (gain > most + least) {
                    most = gain;
                    best = c;
                }
            }
            if (most < -least && members(group, own).length > 1) {
                best = Arrays.stream(group).max().orElseThrow() + 1;
            }
            group[i] = best;
            if (best != own) {
                for (int j : neighbours.get(i)) {
                    if (group[j] != best && !queue.contains(j)) {
                        queue.add(j);
                    }
                }
            }
        }
        return numbered(group);
    }

    /** By how much place i is better off among the others of a group than alone. */
    private double gain(int i, int c, int[] group) {
        double gain = 0;
        for (int j : members(group, c)) {
            gain += i == j ? 0 : links[i][j] - gamma * (sent[i] * received[j] + received[i] * sent[j]);
        }
        return gain;
    }

    private int[] refined(int[] group, SplittableRandom random) {
        int n = sent.length;
        int[] part = each(n);
        for (int i : shuffled(n, random)) {
            if (members(part, part[i]).length > 1 || !isWellBound(new int[] {i}, group)) {
                continue;
            }
            Set<Integer> near = new LinkedHashSet<>();
            neighbours.get(i).stream().filter(j -> group[j] == group[i]).forEach(j -> near.add(part[j]));
            List<Integer> open = new ArrayList<>();
            List<Double> gains = new ArrayList<>();
            for (int c : near) {
                double gain = gain(i, c, part);
                if (gain >= 0 && isWellBound(members(part, c), group)) {
                    open.add(c);
                    gains.add(gain);
                }
            }
            double most = gains.stream().mapToDouble(g -> g).max().orElse(0);
            double[] odds = gains.stream()
                    .mapToDouble(g -> Math.exp((g - most) / (0.01 * Math.max(most, LEAST))))
                    .toArray();
            double left = random.nextDouble() * Arrays.stream(odds).sum();
            int chosen = part[i];
            for (int t = 0; t < odds.length && left >= 0; t++) {
                chosen = odds[t] > 0 ? open.get(t) : chosen;
                left -= odds[t];
            }
            part[i] = chosen;
        }
        return numbered(part);
    }

    /** Whether links to the rest of the group are no fewer than chance has there. */
    private boolean isWellBound(int[] some, int[] group) {
        double beyond = 0;
        for (int i : some) {
            for (int j : members(group, group[i])) {
                if (Arrays.stream(some).noneMatch(s -> s == j)) {
                    beyond += links[i][j] - gamma * (sent[i] * received[j] + received[i] * sent[j]);
                }
            }
        }
        return beyond >= -LEAST;
    }

    private int[] connected(int[] group) {
        int[] part = each(group.length);
        for (int round = 0; round < part.length; round++) {
            for (int i = 0; i < part.length; i++) {
                for (int j : neighbours.get(i)) {
                    if (group[i] == group[j]) {
                        part[i] = Math.min(part[i], part[j]);
                    }
                }
            }
        }
        return numbered(part);
    }

    private PlainCommunities merged(int[] parts) {
        int m = count(parts);
        double[][] table = new double[m][m];
        double[] out = new double[m];
        double[] in = new double[m];
        List<List<Integer>> near = new ArrayList<>();
        for (int p = 0; p < m; p++) {
            Set<Integer> own = new LinkedHashSet<>();
            for (int i : members(parts, p)) {
                out[p] += sent[i];
                in[p] += received[i];
                for (int j : neighbours.get(i)) {
                    if (parts[j] != p) {
                        own.add(parts[j]);
                        table[p][parts[j]] += links[i][j];
                    }
                }
            }
            near.add(List.copyOf(own));
        }
        return new PlainCommunities(gamma, table, out, in, near);
    }

    private static int[] members(int[] group, int c) {
        return IntStream.range(0, group.length).filter(i -> group[i] == c).toArray();
    }

    private static int[] each(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static int count(int[] group) {
        return (int) Arrays.stream(group).distinct().count();
    }

    private static int[] numbered(int[] group) {
        List<Integer> seen = Arrays.stream(group).distinct().boxed().toList();
        return Arrays.stream(group).map(seen::indexOf).toArray();
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = each(n);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
