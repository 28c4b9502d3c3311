package org.chengzhen.methods.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.DisjointSets;
import org.chengzhen.core.internal.Loop;

/**
 * A network of one level of a search for communities: links count w(i, j) + w(j, i), weights of all directions sum to 1, and each
 * place has what it sends and what it receives. A place that stands for several keeps no links to itself, as they change
 * with no move.
 */
final class CommunityLevel {
    private static final double LEAST_GAIN = 1e-12;
    /** How freely the refinement chooses among parts that raise Q. */
    private static final double RANDOMNESS = 0.01;

    final int n;
    private final double resolution;
    private final int[] starts;
    private final int[] heads;
    private final double[] weights;
    private final double[] sent;
    private final double[] received;

    private CommunityLevel(
            double resolution, int[] starts, int[] heads, double[] weights, double[] sent, double[] received) {
        this.n = sent.length;
        this.resolution = resolution;
        this.starts = starts;
        this.heads = heads;
        this.weights = weights;
        this.sent = sent;
        this.received = received;
    }

    static CommunityLevel of(Network network, double resolution) {
        double[] scaled = WeightedClustering.scaledWeights(network);
        double total = 0;
        for (double w : scaled) {
            total += w;
        }
        double[] sent = new double[network.n];
        double[] received = new double[network.n];
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                scaled[k] /= total;
                sent[i] += scaled[k];
                received[network.heads[k]] += scaled[k];
            }
        }
        Network part = network.reweighted(scaled);
        Network both = part.bothWays();
        double[] weights = both.weights;
        if (!network.isDirected()) {
            weights = weights.clone();
            for (int k = 0; k < weights.length; k++) {
                weights[k] *= 2;
            }
        }
        return new CommunityLevel(resolution, both.starts, both.heads, weights, sent, received);
    }

    static int[] identity(int n) {
        int[] each = new int[n];
        Arrays.setAll(each, i -> i);
        return each;
    }

    static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = identity(n);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    private double expectation(int i, double groupSent, double groupReceived) {
        return resolution * (sent[i] * groupReceived + received[i] * groupSent);
    }

    /** The groups after local moves from given ones: a queue of places, to which neighbours of a moved one return. */
    int[] move(int[] from, SplittableRandom random) {
        int[] group = Numbering.byFirstMember(from);
        double[] groupSent = new double[n];
        double[] groupReceived = new double[n];
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            groupSent[group[i]] += sent[i];
            groupReceived[group[i]] += received[i];
            size[group[i]]++;
        }
        int empty = count(group);
        double[] toGroup = new double[n];
        int[] touched = new int[n];
        boolean[] seen = new boolean[n];
        int[] queue = shuffled(n, random);
        boolean[] queued = new boolean[n];
        Arrays.fill(queued, true);
        int head = 0;
        int waiting = n;
        double least = LEAST_GAIN * Math.max(1, resolution);
        while (waiting > 0) {
            Loop.check();
            int i = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            waiting--;
            queued[i] = false;
            int count = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                int c = group[heads[k]];
                if (!seen[c]) {
                    seen[c] = true;
                    touched[count++] = c;
                }
                toGroup[c] += weights[k];
            }
            int own = group[i];
            groupSent[own] -= sent[i];
            groupReceived[own] -= received[i];
            size[own]--;
            int best = own;
            double bestGain = toGroup[own] - expectation(i, groupSent[own], groupReceived[own]);
            for (int t = 0; t < count; t++) {
                int c = touched[t];
                double gain = toGroup[c] - expectation(i, groupSent[c], groupReceived[c]);
                if (gain > bestGain + least) {
                    bestGain = gain;
                    best = c;
                }
                toGroup[c] = 0;
                seen[c] = false;
            }
            if (bestGain < -least && size[own] > 0) {
                // alone is better than anywhere
                while (empty < n && size[empty] > 0) {
                    empty++;
                }
                for (int c = 0; c < n && empty >= n; c++) {
                    empty = size[c] == 0 ? c : empty;
                }
                best = empty;
                groupSent[best] = 0;
                groupReceived[best] = 0;
            }
            groupSent[best] += sent[i];
            groupReceived[best] += received[i];
            size[best]++;
            group[i] = best;
            if (best != own) {
                for (int k = starts[i]; k < starts[i + 1]; k++) {
                    int j = heads[k];
                    if (group[j] != best && !queued[j]) {
                        queued[j] = true;
                        queue[(head + waiting) % n] = j;
                        waiting++;
                    }
                }
            }
        }
        return Numbering.byFirstMember(group);
    }

    /**
     * Parts of each group that hang together: places, each alone at first, join a part of their group with which Q rises,
     * the likelier the more it does, if both are well bound to the rest of the group.
     */
    int[] refined(int[] group, SplittableRandom random) {
        int groups = count(group);
        double[] groupSent = new double[groups];
        double[] groupReceived = new double[groups];
        for (int i = 0; i < n; i++) {
            groupSent[group[i]] += sent[i];
            groupReceived[group[i]] += received[i];
        }
        int[] part = identity(n);
        int[] size = new int[n];
        Arrays.fill(size, 1);
        double[] partSent = sent.clone();
        double[] partReceived = received.clone();
        // what binds a part to the rest of its group
        double[] bound = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                bound[i] += group[heads[k]] == group[i] ? weights[k] : 0;
            }
        }
        double[] toPart = new double[n];
        int[] touched = new int[n];
        double[] odds = new double[n];
        for (int i : shuffled(n, random)) {
            Loop.check();
            if (size[part[i]] > 1
                    || !wellBound(i, group[i], bound[i], sent[i], received[i], groupSent, groupReceived)) {
                continue;
            }
            int count = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                int j = heads[k];
                if (group[j] == group[i]) {
                    int c = part[j];
                    if (toPart[c] == 0) {
                        touched[count++] = c;
                    }
                    toPart[c] += weights[k];
                }
            }
            double all = 0;
            double most = 0;
            for (int t = 0; t < count; t++) {
                int c = touched[t];
                double gain = toPart[c] - expectation(i, partSent[c], partReceived[c]);
                boolean may = gain >= 0
                        && wellBound(c, group[i], bound[c], partSent[c], partReceived[c], groupSent, groupReceived);
                odds[t] = may ? gain : -1;
                most = Math.max(most, odds[t]);
            }
            for (int t = 0; t < count; t++) {
                odds[t] = odds[t] < 0 ? 0 : Math.exp((odds[t] - most) / (RANDOMNESS * Math.max(most, LEAST_GAIN)));
                all += odds[t];
            }
            int chosen = -1;
            double left = random.nextDouble() * all;
            for (int t = 0; t < count; t++) {
                if (odds[t] > 0 && left >= 0) {
                    chosen = touched[t];
                    left -= odds[t];
                }
            }
            if (chosen >= 0) {
                // links between the two no longer bind either to the rest
                bound[chosen] += bound[i] - 2 * toPart[chosen];
                partSent[chosen] += sent[i];
                partReceived[chosen] += received[i];
                size[chosen]++;
                size[part[i]]--;
                part[i] = chosen;
            }
            for (int t = 0; t < count; t++) {
                toPart[touched[t]] = 0;
            }
        }
        return Numbering.byFirstMember(part);
    }

    private boolean wellBound(
            int part,
            int group,
            double bound,
            double partSent,
            double partReceived,
            double[] groupSent,
            double[] groupReceived) {
        double restSent = groupSent[group] - partSent;
        double restReceived = groupReceived[group] - partReceived;
        return bound >= resolution * (partSent * restReceived + partReceived * restSent) - LEAST_GAIN;
    }

    /** Groups parted where they do not hang together. */
    int[] connected(int[] group) {
        DisjointSets sets = new DisjointSets(n);
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                if (group[i] == group[heads[k]]) {
                    sets.unite(i, heads[k]);
                }
            }
        }
        int[] parts = new int[n];
        for (int i = 0; i < n; i++) {
            parts[i] = sets.root(i);
        }
        return Numbering.byFirstMember(parts);
    }

    /** The level whose places are the given parts. */
    CommunityLevel merged(int[] parts, int count) {
        int[] memberStarts = new int[count + 1];
        for (int p : parts) {
            memberStarts[p + 1]++;
        }
        for (int p = 0; p < count; p++) {
            memberStarts[p + 1] += memberStarts[p];
        }
        int[] next = memberStarts.clone();
        int[] members = new int[n];
        for (int i = 0; i < n; i++) {
            members[next[parts[i]]++] = i;
        }
        int[] mergedStarts = new int[count + 1];
        int[] mergedHeads = new int[heads.length];
        double[] merged = new double[heads.length];
        double[] mergedSent = new double[count];
        double[] mergedReceived = new double[count];
        int[] slot = new int[count];
        Arrays.fill(slot, -1);
        int size = 0;
        for (int p = 0; p < count; p++) {
            int first = size;
            for (int m = memberStarts[p]; m < memberStarts[p + 1]; m++) {
                int i = members[m];
                mergedSent[p] += sent[i];
                mergedReceived[p] += received[i];
                for (int k = starts[i]; k < starts[i + 1]; k++) {
                    int q = parts[heads[k]];
                    if (q == p) {
                        continue;
                    }
                    if (slot[q] < first) {
                        slot[q] = size;
                        mergedHeads[size] = q;
                        merged[size++] = 0;
                    }
                    merged[slot[q]] += weights[k];
                }
            }
            mergedStarts[p + 1] = size;
        }
        return new CommunityLevel(resolution, mergedStarts, mergedHeads, merged, mergedSent, mergedReceived);
    }
}
