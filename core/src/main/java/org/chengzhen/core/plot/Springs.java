package org.chengzhen.core.plot;

import java.util.List;

/**
 * The arrangement of Fruchterman and Reingold from a start on a spiral: attraction d²/k along links, repulsion k²/d between all, a pull to
 * the middle that keeps parts without links near, and a step that cools. O(rounds·n²).
 */
final class Springs {
    private static final int ROUNDS = 300;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double GRAVITY = 0.06;

    private final int n;
    private final List<Network.Edge> edges;

    Springs(int n, List<Network.Edge> edges) {
        this.n = n;
        this.edges = edges;
    }

    /** Positions in a rectangle of that size, by node. */
    double[][] arranged(double width, double height) {
        double[][] at = new double[n][2];
        for (int i = 0; i < n; i++) {
            double radius = Math.sqrt((i + 0.5) / n) / 2;
            at[i][0] = radius * Math.cos(i * GOLDEN_ANGLE);
            at[i][1] = radius * Math.sin(i * GOLDEN_ANGLE);
        }
        double k = Math.sqrt(1.0 / Math.max(1, n));
        for (int round = 0; round < ROUNDS; round++) {
            step(at, k, 0.1 * (1 - (double) round / ROUNDS));
        }
        return scaled(at, width, height);
    }

    private void step(double[][] at, double k, double longest) {
        double[][] move = new double[n][2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double dx = at[i][0] - at[j][0];
                double dy = at[i][1] - at[j][1];
                double square = Math.max(1e-9, dx * dx + dy * dy);
                double force = k * k / square;
                pull(move, i, j, dx * force, dy * force);
            }
        }
        for (Network.Edge edge : edges) {
            double dx = at[edge.from()][0] - at[edge.to()][0];
            double dy = at[edge.from()][1] - at[edge.to()][1];
            double force = -Math.sqrt(dx * dx + dy * dy) / k;
            pull(move, edge.from(), edge.to(), dx * force, dy * force);
        }
        for (int i = 0; i < n; i++) {
            double mx = move[i][0] - GRAVITY * at[i][0] / k;
            double my = move[i][1] - GRAVITY * at[i][1] / k;
            double length = Math.sqrt(mx * mx + my * my);
            double part = length > longest ? longest / length : 1;
            at[i][0] += mx * part;
            at[i][1] += my * part;
        }
    }

    private static void pull(double[][] move, int i, int j, double x, double y) {
        move[i][0] += x;
        move[i][1] += y;
        move[j][0] -= x;
        move[j][1] -= y;
    }

    private double[][] scaled(double[][] at, double width, double height) {
        Extent extent = new Extent();
        for (double[] p : at) {
            extent.x(p[0]);
            extent.y(p[1]);
        }
        double dx = Math.max(1e-9, extent.right - extent.left);
        double dy = Math.max(1e-9, extent.high - extent.low);
        for (double[] p : at) {
            p[0] = Math.round(10 * (p[0] - extent.left) / dx * width) / 10.0;
            p[1] = Math.round(10 * (p[1] - extent.low) / dy * height) / 10.0;
        }
        return at;
    }
}
