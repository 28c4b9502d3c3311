package org.chengzhen.benchmarks;

import java.util.ArrayDeque;
import java.util.Arrays;

/** What a user would write for {@code DegreeOfUrbanisation} by the manual of 2021: arrays and flood fill. */
final class SettlementRivals {
    private static final int[] ROOK_ROWS = {-1, 1, 0, 0};
    private static final int[] ROOK_COLUMNS = {0, 0, -1, 1};
    private static final int[] QUEEN_ROWS = {-1, -1, -1, 0, 0, 1, 1, 1};
    private static final int[] QUEEN_COLUMNS = {-1, 0, 1, -1, 1, -1, 0, 1};

    private SettlementRivals() {}

    /** Level 1 classes, row by row; NaN is no data. */
    static byte[] floodFill(float[] people, int rows, int columns) {
        int[] centre = components(people, rows, columns, 1500, 50_000, ROOK_ROWS, ROOK_COLUMNS);
        fill(centre, rows, columns);
        while (true) {
            int[] next = centre.clone();
            boolean changed = false;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int i = r * columns + c;
                    if (centre[i] == 0 && !Float.isNaN(people[i])) {
                        int winner = majority(centre, rows, columns, r, c);
                        if (winner != 0) {
                            next[i] = winner;
                            changed = true;
                        }
                    }
                }
            }
            if (!changed) {
                break;
            }
            centre = next;
        }
        int[] cluster = components(people, rows, columns, 300, 5_000, QUEEN_ROWS, QUEEN_COLUMNS);
        byte[] classes = new byte[people.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) (centre[i] != 0 ? 3 : Float.isNaN(people[i]) ? -1 : cluster[i] != 0 ? 2 : 1);
        }
        return classes;
    }

    private static int[] components(
            float[] people, int rows, int columns, float density, double least, int[] dr, int[] dc) {
        int[] label = new int[people.length];
        int labels = 0;
        int[] members = new int[1024];
        for (int start = 0; start < people.length; start++) {
            if (label[start] != 0 || !(people[start] >= density)) {
                continue;
            }
            labels++;
            int n = 0;
            members[n++] = start;
            label[start] = labels;
            double sum = 0;
            for (int k = 0; k < n; k++) {
                int r = members[k] / columns;
                int c = members[k] % columns;
                sum += people[members[k]];
                for (int d = 0; d < dr.length; d++) {
                    int rr = r + dr[d];
                    int cc = c + dc[d];
                    if (rr >= 0 && cc >= 0 && rr < rows && cc < columns) {
                        int i = rr * columns + cc;
                        if (label[i] == 0 && people[i] >= density) {
                            label[i] = labels;
                            if (n == members.length) {
                                members = Arrays.copyOf(members, 2 * n);
                            }
                            members[n++] = i;
                        }
                    }
                }
            }
            if (sum < least) {
                for (int k = 0; k < n; k++) {
                    label[members[k]] = -1;
                }
            }
        }
        for (int i = 0; i < label.length; i++) {
            label[i] = Math.max(0, label[i]);
        }
        return label;
    }

    private static int majority(int[] centre, int rows, int columns, int r, int c) {
        int candidate = 0;
        int votes = 0;
        for (int pass = 0; pass < 2; pass++) {
            int count = 0;
            for (int d = 0; d < 8; d++) {
                int rr = r + QUEEN_ROWS[d];
                int cc = c + QUEEN_COLUMNS[d];
                int v = rr >= 0 && cc >= 0 && rr < rows && cc < columns ? centre[rr * columns + cc] : 0;
                if (pass == 1) {
                    count += v == candidate ? 1 : 0;
                } else if (votes == 0) {
                    candidate = v;
                    votes = 1;
                } else {
                    votes += v == candidate ? 1 : -1;
                }
            }
            if (pass == 1) {
                return count >= 5 ? candidate : 0;
            }
        }
        return 0;
    }

    private static void fill(int[] centre, int rows, int columns) {
        boolean[] seen = new boolean[centre.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        int[] patch = new int[15];
        for (int start = 0; start < centre.length; start++) {
            if (centre[start] != 0 || seen[start]) {
                continue;
            }
            int n = 0;
            int owner = 0;
            boolean open = false;
            seen[start] = true;
            queue.add(start);
            while (!queue.isEmpty()) {
                int i = queue.poll();
                if (n < 15) {
                    patch[n] = i;
                }
                n++;
                int r = i / columns;
                int c = i % columns;
                for (int d = 0; d < 4; d++) {
                    int rr = r + ROOK_ROWS[d];
                    int cc = c + ROOK_COLUMNS[d];
                    if (rr < 0 || cc < 0 || rr >= rows || cc >= columns) {
                        open = true;
                        continue;
                    }
                    int j = rr * columns + cc;
                    if (centre[j] == 0) {
                        if (!seen[j]) {
                            seen[j] = true;
                            queue.add(j);
                        }
                    } else if (owner == 0) {
                        owner = centre[j];
                    } else if (owner != centre[j]) {
                        open = true;
                    }
                }
            }
            if (!open && n < 15) {
                for (int k = 0; k < n; k++) {
                    centre[patch[k]] = owner;
                }
            }
        }
    }
}
