package org.chengzhen.methods.interaction;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;

/**
 * Whether a table with given sums exists where some destinations cannot be reached: a greatest flow from origins to
 * destinations tells, and where it falls short its cut tells why.
 */
final class Feasibility {
    /** What falls short by less is rounding. */
    private static final double ROUNDING = 1e-9;

    private final BitSet[] reaches;
    private final double[][] flow;
    private final double[] left;
    private final double[] room;

    private Feasibility(BitSet[] reaches, double[] rowSums, double[] columnSums) {
        this.reaches = reaches;
        flow = new double[rowSums.length][columnSums.length];
        left = rowSums.clone();
        room = columnSums.clone();
    }

    /**
     * Goes on where such a table exists.
     *
     * @throws UndefinedException that names an origin whose destinations, with those of others, have too little room
     */
    static void require(
            CostMatrix costs, Decay decay, int[] origins, int[] destinations, double[] rowSums, double[] columnSums) {
        BitSet[] reaches = new BitSet[origins.length];
        double[] all = new double[costs.columns()];
        double[] row = new double[destinations.length];
        boolean complete = true;
        for (int i = 0; i < origins.length; i++) {
            costs.copyRow(origins[i], all);
            for (int j = 0; j < row.length; j++) {
                row[j] = all[destinations[j]];
            }
            DecayKernel.logWeights(decay, row, row.length);
            reaches[i] = new BitSet(row.length);
            for (int j = 0; j < row.length; j++) {
                reaches[i].set(j, row[j] > Double.NEGATIVE_INFINITY);
            }
            complete &= reaches[i].cardinality() == row.length;
        }
        if (!complete) {
            new Feasibility(reaches, rowSums, columnSums).solve(costs, origins, rowSums, columnSums);
        }
    }

    private void solve(CostMatrix costs, int[] origins, double[] rowSums, double[] columnSums) {
        for (int i = 0; i < left.length; i++) {
            for (int j = reaches[i].nextSetBit(0); j >= 0; j = reaches[i].nextSetBit(j + 1)) {
                double part = Math.min(left[i], room[j]);
                flow[i][j] += part;
                left[i] -= part;
                room[j] -= part;
            }
        }
        double total = Arrays.stream(rowSums).sum();
        for (int i = 0; i < left.length; i++) {
            while (left[i] > ROUNDING * total) {
                Loop.check();
                if (!augment(i, ROUNDING * total / (left.length + room.length))) {
                    break;
                }
            }
            if (left[i] > ROUNDING * total) {
                throw reason(i, costs, origins, rowSums, columnSums);
            }
        }
    }

    private int[] cameToColumn;
    private int[] cameToRow;

    /** One more path from an origin with something left to a destination with room, by breadth. */
    private boolean augment(int source, double least) {
        cameToColumn = new int[room.length];
        cameToRow = new int[left.length];
        Arrays.fill(cameToColumn, -1);
        Arrays.fill(cameToRow, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        cameToRow[source] = room.length;
        while (!queue.isEmpty()) {
            int i = queue.remove();
            for (int j = reaches[i].nextSetBit(0); j >= 0; j = reaches[i].nextSetBit(j + 1)) {
                if (cameToColumn[j] >= 0) {
                    continue;
                }
                cameToColumn[j] = i;
                if (room[j] > least) {
                    push(source, j);
                    return true;
                }
                for (int k = 0; k < left.length; k++) {
                    if (cameToRow[k] < 0 && flow[k][j] > least) {
                        cameToRow[k] = j;
                        queue.add(k);
                    }
                }
            }
        }
        return false;
    }

    private void push(int source, int end) {
        double part = Math.min(left[source], room[end]);
        int j = end;
        for (int i = cameToColumn[j]; i != source; i = cameToColumn[j]) {
            j = cameToRow[i];
            part = Math.min(part, flow[i][j]);
        }
        j = end;
        for (int i = cameToColumn[j]; ; i = cameToColumn[j]) {
            flow[i][j] += part;
            if (i == source) {
                break;
            }
            j = cameToRow[i];
            flow[i][j] -= part;
        }
        left[source] -= part;
        room[end] -= part;
    }

    /** The origins and destinations that the last search came to are the cut. */
    private UndefinedException reason(
            int source, CostMatrix costs, int[] origins, double[] rowSums, double[] columnSums) {
        double sent = 0;
        int senders = 0;
        for (int i = 0; i < left.length; i++) {
            if (cameToRow[i] >= 0) {
                sent += rowSums[i];
                senders++;
            }
        }
        double received = 0;
        for (int j = 0; j < room.length; j++) {
            received += cameToColumn[j] >= 0 ? columnSums[j] : 0;
        }
        String name = costs.origins().get(origins[source]);
        return new UndefinedException(
                Status.NOT_CONVERGED,
                "no table has these sums: "
                        + (senders == 1 ? "origin " + name : "origin " + name + " and " + (senders - 1) + " more")
                        + " send " + sent + " but reach destinations that take only " + received);
    }
}
