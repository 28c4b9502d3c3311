package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.space.SpatialWeights;

/** Links between places as they are read, and what is wrong with them. */
final class Links {
    private Cells cells = new Cells(false, false);
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final boolean given;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Long> pairs = new HashSet<>();
    private int[] from = new int[64];
    private int[] to = new int[64];
    private double[] weights = new double[64];
    private int size;
    private long counted = -1;
    private boolean fromNumbers = true;

    Links(Optional<List<String>> places) {
        given = places.isPresent();
        places.ifPresent(ids -> ids.forEach(id -> {
            if (index.put(Cells.code(id), index.size()) != null) {
                throw new IllegalArgumentException("places names " + id + " twice");
            }
        }));
    }

    void problem(long line, String content, String message) {
        problems.add(new Problem(line, "", content, message));
    }

    /** A place that comes once, linked or not. */
    void place(long line, String id) {
        if (!listed.add(Cells.code(id))) {
            problem(line, id, "comes twice");
        }
        of(line, id);
    }

    private final Set<String> listed = new HashSet<>();

    private int of(long line, String text) {
        String id = Cells.code(text);
        if (id.isEmpty()) {
            problem(line, text, "names no place");
            return -1;
        }
        Integer known = index.get(id);
        if (known == null && given) {
            problem(line, text, "is none of the " + index.size() + " places");
            return -1;
        }
        if (known == null) {
            known = index.size();
            index.put(id, known);
            fromNumbers &= id.matches("[1-9]\\d{0,8}");
        }
        return known;
    }

    /** Weights have a comma before their decimals. */
    void decimalComma() {
        cells = new Cells(true, false);
    }

    void add(long line, String origin, String destination, String weight) {
        if (cells.parse(weight) != Cells.Kind.NUMBER) {
            problem(line, weight, "is no weight");
            return;
        }
        double value = cells.share();
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            problem(line, weight, "is no weight: it must be a finite number ≥ 0");
            return;
        }
        int i = of(line, origin);
        int j = of(line, destination);
        if (i < 0 || j < 0) {
            return;
        }
        if (!pairs.add((long) i << 32 | j)) {
            problem(line, origin + " " + destination, "comes twice");
            return;
        }
        if (value == 0) {
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        from[size] = i;
        to[size] = j;
        weights[size++] = value;
    }

    /** Neighbours that are places of their own are wrong where all places are listed. */
    void onlyPlaces(List<String> ids) {
        Set<String> all = new HashSet<>();
        ids.forEach(id -> all.add(Cells.code(id)));
        for (String id : index.keySet()) {
            if (!all.contains(id) && !given) {
                problem(1, id, "is a neighbour, but no place of the list");
            }
        }
    }

    /** How many places the file says it has. */
    void count(long places) {
        counted = places;
    }

    SpatialWeights build(String source) {
        if (!given && counted > index.size() && counted < Integer.MAX_VALUE && fromNumbers && consecutive()) {
            // ids that count from 1 tell which places have no link
            Map<String, Integer> all = new LinkedHashMap<>();
            int[] moved = new int[index.size()];
            for (int k = 1; k <= counted; k++) {
                Integer old = index.get(Integer.toString(k));
                if (old != null) {
                    moved[old] = k - 1;
                }
                all.put(Integer.toString(k), k - 1);
            }
            index.clear();
            index.putAll(all);
            for (int e = 0; e < size; e++) {
                from[e] = moved[from[e]];
                to[e] = moved[to[e]];
            }
        } else if (!given && counted >= 0 && counted != index.size() && problems.isEmpty()) {
            problem(
                    1,
                    Long.toString(counted),
                    "is the number of places, but " + index.size()
                            + " are named: name all, as WeightsReader.read(file, places)");
        }
        if (problems.isEmpty() && index.isEmpty()) {
            problem(1, "", "names no place");
        }
        if (!problems.isEmpty()) {
            throw new UnreadableException(source, problems);
        }
        return SpatialWeights.ofLinks(
                List.copyOf(index.keySet()),
                Arrays.copyOf(from, size),
                Arrays.copyOf(to, size),
                Arrays.copyOf(weights, size));
    }

    /** A count is believed only as far as it is not far beyond the places that are named. */
    private boolean consecutive() {
        return counted <= 1_000L * (index.size() + 1)
                && index.keySet().stream().allMatch(id -> Integer.parseInt(id) <= counted);
    }
}
