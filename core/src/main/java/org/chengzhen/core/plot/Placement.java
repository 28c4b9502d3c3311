package org.chengzhen.core.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.internal.TextWidth;

/**
 * Where the names of points stand: to the right, the left, above or below, where they meet no other name, no named point and no bubble, and
 * leave the plot nowhere; of these the side that hides the fewest points and lines. A name without room is left out.
 */
final class Placement {
    private static final double SIZE = 11;
    private static final double HEIGHT = 13;
    private static final double DISTANCE = 3;
    private static final int MOST_HIDDEN = 2;
    private static final double BUBBLE = 14;
    private static final double EASE = 0.2;
    static final List<String> SIDES = List.of("right", "left", "top", "bottom");

    private final Frame frame;
    private final List<Layer> layers;
    private final List<Box> marks = new ArrayList<>();
    private final List<Box> kept = new ArrayList<>();
    private final List<Box> names = new ArrayList<>();

    Placement(Frame frame, List<Layer> layers) {
        this.frame = frame;
        this.layers = layers;
    }

    Map<Points, Map<Integer, String>> positions() {
        Map<Points, Map<Integer, String>> positions = new IdentityHashMap<>();
        for (Layer layer : layers) {
            if (layer instanceof Points points) {
                for (int i = 0; i < points.x.length(); i++) {
                    if (drawn(points, i)) {
                        Box mark = mark(points, i);
                        (mark.width() >= BUBBLE ? kept : marks).add(mark.within(EASE));
                    }
                }
                points.shown.stream()
                        .filter(i -> drawn(points, i))
                        .forEach(i -> kept.add(mark(points, i).within(EASE)));
            } else if (layer instanceof Lines lines) {
                lines.addMarks(frame, marks);
            } else if (layer instanceof Rule rule) {
                marks.add(rule.box(frame));
            }
        }
        int most = 0;
        for (Layer layer : layers) {
            most = layer instanceof Points points ? Math.max(most, points.shown.length()) : most;
        }
        // the most important of every layer come first
        for (int rank = 0; rank < most; rank++) {
            for (Layer layer : layers) {
                if (layer instanceof Points points && rank < points.shown.length()) {
                    int i = points.shown.get(rank);
                    String side = drawn(points, i) ? side(points, i) : "";
                    if (!side.isEmpty()) {
                        positions.computeIfAbsent(points, p -> new HashMap<>()).put(i, side);
                    }
                }
            }
        }
        return positions;
    }

    private static boolean drawn(Points points, int i) {
        return !Double.isNaN(points.x.get(i)) && !Double.isNaN(points.y.get(i));
    }

    private Box mark(Points points, int i) {
        double d = points.diameter(i);
        return new Box(frame.pixelX(points.x.get(i)) - d / 2, frame.pixelY(points.y.get(i)) - d / 2, d, d);
    }

    private String side(Points points, int i) {
        Box mark = mark(points, i);
        double width = TextWidth.of(points.labels.get(i), SIZE);
        Box room = new Box(frame.left - 4, frame.top - 8, frame.width() + 26, frame.height() + 16);
        String best = "";
        Box at = mark;
        long fewest = Long.MAX_VALUE;
        for (String side : SIDES) {
            Box box = beside(mark, side, width);
            if (box.within(room)
                    && names.stream().noneMatch(box::meets)
                    && kept.stream().noneMatch(box::meets)) {
                long hidden = marks.stream().filter(box::meets).count();
                if (hidden < fewest && hidden <= MOST_HIDDEN) {
                    fewest = hidden;
                    best = side;
                    at = box;
                }
            }
        }
        if (!best.isEmpty()) {
            names.add(at);
        }
        return best;
    }

    static Box beside(Box mark, String side, double width) {
        double middleX = mark.x() + mark.width() / 2;
        double middleY = mark.y() + mark.height() / 2;
        return switch (side) {
            case "right" -> new Box(mark.x() + mark.width() + DISTANCE, middleY - HEIGHT / 2, width, HEIGHT);
            case "left" -> new Box(mark.x() - DISTANCE - width, middleY - HEIGHT / 2, width, HEIGHT);
            case "top" -> new Box(middleX - width / 2, mark.y() - DISTANCE - HEIGHT, width, HEIGHT);
            default -> new Box(middleX - width / 2, mark.y() + mark.height() + DISTANCE, width, HEIGHT);
        };
    }
}
