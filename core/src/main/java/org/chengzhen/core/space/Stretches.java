package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Stretches of segments that lie along another place, joined where they overlap. */
final class Stretches {
    private int size;
    private int[] segments = new int[1024];
    private int[] others = new int[1024];
    private double[] starts = new double[1024];
    private double[] ends = new double[1024];

    /** Hears of a stretch that overlaps no other. */
    interface Merged {
        void at(int segment, int other, double from, double to);
    }

    void add(int segment, int other, double from, double to) {
        if (size == segments.length) {
            segments = Arrays.copyOf(segments, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        segments[size] = segment;
        others[size] = other;
        starts[size] = from;
        ends[size++] = to;
    }

    void merged(Merged merged) {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(e -> segments[e])
                        .thenComparingInt(e -> others[e])
                        .thenComparingDouble(e -> starts[e])
                        .thenComparingDouble(e -> ends[e]))
                .mapToInt(Integer::intValue)
                .toArray();
        int at = 0;
        while (at < size) {
            int e = order[at++];
            double to = ends[e];
            double from = starts[e];
            while (at < size
                    && segments[order[at]] == segments[e]
                    && others[order[at]] == others[e]
                    && starts[order[at]] <= to) {
                to = Math.max(to, ends[order[at++]]);
            }
            merged.at(segments[e], others[e], from, to);
        }
    }
}
