package org.chengzhen.methods.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengzhen.core.grid.PopulationGrid;

/** The text of the definition cell by cell, with sets and flood fill: slow and plain, to check the fast one. */
final class SlowDegreeOfUrbanisation {
    private final PopulationGrid grid;
    private final UrbanisationRules rules;
    private final int rows;
    private final int columns;

    SlowDegreeOfUrbanisation(PopulationGrid grid, UrbanisationRules rules) {
        this.grid = grid;
        this.rules = rules;
        rows = grid.rows();
        columns = grid.columns();
    }

    private interface Cells {
        boolean has(int row, int column);
    }

    private double people(int r, int c) {
        return grid.hasData(r, c) ? grid.population(r, c) : 0;
    }

    private boolean reaches(int r, int c, double density) {
        double land = grid.landShare(r, c);
        return grid.hasData(r, c) && land > 0 && grid.population(r, c) / (land * grid.cellArea(r)) >= density;
    }

    private boolean dense(int r, int c, double density) {
        if (reaches(r, c, density)) {
            return true;
        }
        if (rules.builtUp().isEmpty() || !grid.hasData(r, c) || grid.landShare(r, c) == 0) {
            return false;
        }
        double share = grid.builtUpShare(r, c) / grid.landShare(r, c);
        if (rules.builtUpDecimals() >= 0) {
            double ten = Math.pow(10, rules.builtUpDecimals());
            share = Math.round(share * ten) / ten;
        }
        return share > 0 && share >= rules.builtUp().getAsDouble();
    }

    private boolean empty(int r, int c) {
        return grid.landShare(r, c) < rules.waterLandShare() && people(r, c) == 0;
    }

    private boolean water(int r, int c) {
        return empty(r, c) && grid.builtUpShare(r, c) == 0;
    }

    private List<int[]> around(int r, int c, boolean queen) {
        List<int[]> list = new ArrayList<>();
        for (int i = r - 1; i <= r + 1; i++) {
            for (int j = c - 1; j <= c + 1; j++) {
                boolean corner = i != r && j != c;
                if ((i != r || j != c) && (queen || !corner)) {
                    list.add(new int[] {i, j});
                }
            }
        }
        return list;
    }

    private boolean inside(int r, int c) {
        return r >= 0 && c >= 0 && r < rows && c < columns;
    }

    private List<List<int[]>> components(Cells cells, boolean queen) {
        boolean[][] seen = new boolean[rows][columns];
        List<List<int[]>> all = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (seen[r][c] || !cells.has(r, c)) {
                    continue;
                }
                List<int[]> one = new ArrayList<>();
                one.add(new int[] {r, c});
                seen[r][c] = true;
                for (int k = 0; k < one.size(); k++) {
                    for (int[] n : around(one.get(k)[0], one.get(k)[1], queen)) {
                        if (inside(n[0], n[1]) && !seen[n[0]][n[1]] && cells.has(n[0], n[1])) {
                            seen[n[0]][n[1]] = true;
                            one.add(n);
                        }
                    }
                }
                all.add(one);
            }
        }
        return all;
    }

    private int[][] numbered(Cells cells, Contiguity contiguity, double least) {
        int[][] number = new int[rows][columns];
        int next = 0;
        for (List<int[]> one : components(cells, contiguity == Contiguity.QUEEN)) {
            if (one.stream().mapToDouble(a -> people(a[0], a[1])).sum() >= least) {
                next++;
                for (int[] a : one) {
                    number[a[0]][a[1]] = next;
                }
            }
        }
        return number;
    }

    int[][] centres() {
        int[][] centre = numbered(
                (r, c) -> dense(r, c, rules.centreDensity()), rules.centreContiguity(), rules.centrePopulation());
        if (rules.order() == UrbanisationRules.Order.SMOOTH_THEN_FILL) {
            smooth(centre);
            fill(centre);
        } else {
            fill(centre);
            smooth(centre);
        }
        return centre;
    }

    private void fill(int[][] centre) {
        for (List<int[]> patch : components((r, c) -> centre[r][c] == 0, false)) {
            Set<Integer> owners = new HashSet<>();
            boolean open = patch.stream().mapToDouble(a -> grid.cellArea(a[0])).sum() >= rules.gapArea();
            for (int[] a : patch) {
                for (int[] n : around(a[0], a[1], false)) {
                    if (!inside(n[0], n[1])) {
                        open = true;
                    } else if (centre[n[0]][n[1]] != 0) {
                        owners.add(centre[n[0]][n[1]]);
                    }
                }
            }
            if (!open && owners.size() == 1) {
                for (int[] a : patch) {
                    if (grid.hasData(a[0], a[1])) {
                        centre[a[0]][a[1]] = owners.iterator().next();
                    }
                }
            }
        }
    }

    private void smooth(int[][] centre) {
        boolean valid = rules.smoothing() == EdgeSmoothing.MAJORITY_OF_VALID;
        boolean changed = rules.smoothing() != EdgeSmoothing.NONE;
        while (changed) {
            Map<int[], Integer> joins = new HashMap<>();
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    if (centre[r][c] != 0 || !grid.hasData(r, c) || (valid && water(r, c))) {
                        continue;
                    }
                    int n = 0;
                    Map<Integer, Integer> votes = new HashMap<>();
                    for (int[] a : around(r, c, true)) {
                        boolean in = inside(a[0], a[1]);
                        if (valid && in && grid.hasData(a[0], a[1]) && empty(a[0], a[1])) {
                            continue;
                        }
                        n++;
                        if (in && centre[a[0]][a[1]] != 0) {
                            votes.merge(centre[a[0]][a[1]], 1, Integer::sum);
                        }
                    }
                    for (Map.Entry<Integer, Integer> v : votes.entrySet()) {
                        if (2 * v.getValue() > n) {
                            joins.put(new int[] {r, c}, v.getKey());
                        }
                    }
                }
            }
            joins.forEach((a, number) -> centre[a[0]][a[1]] = number);
            changed = !joins.isEmpty();
        }
    }

    int[][] levelOne() {
        int[][] centre = centres();
        int[][] cluster = numbered(
                (r, c) -> reaches(r, c, rules.clusterDensity()), rules.clusterContiguity(), rules.clusterPopulation());
        int[][] classes = new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                classes[r][c] =
                        centre[r][c] != 0 ? 3 : cluster[r][c] != 0 ? 2 : water(r, c) ? 0 : grid.hasData(r, c) ? 1 : -1;
            }
        }
        return classes;
    }

    int[][] levelTwo() {
        boolean ghsl = rules.levelTwo() == UrbanisationRules.LevelTwo.GHSL;
        int[][] centre = centres();
        int[][] dense = numbered(
                (r, c) -> ghsl
                        ? dense(r, c, rules.denseDensity())
                        : centre[r][c] == 0 && reaches(r, c, rules.denseDensity()),
                rules.denseContiguity(),
                rules.densePopulation());
        int[][] cluster = numbered(
                (r, c) -> reaches(r, c, rules.clusterDensity()), rules.clusterContiguity(), rules.clusterPopulation());
        int[][] semi = numbered(
                (r, c) -> reaches(r, c, rules.semiDenseDensity()),
                rules.semiDenseContiguity(),
                rules.semiDensePopulation());
        int[][] rural = numbered(
                (r, c) -> reaches(r, c, rules.ruralClusterDensity()),
                rules.ruralClusterContiguity(),
                rules.ruralClusterPopulation());
        Set<Integer> near = new HashSet<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                for (int i = r - rules.semiDenseBuffer(); i <= r + rules.semiDenseBuffer(); i++) {
                    for (int j = c - rules.semiDenseBuffer(); j <= c + rules.semiDenseBuffer(); j++) {
                        if (inside(i, j) && (centre[i][j] != 0 || dense[i][j] != 0)) {
                            near.add(semi[r][c]);
                        }
                    }
                }
            }
        }
        int[][] classes = new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int code = grid.hasData(r, c) ? 11 : -1;
                code = water(r, c) ? 10 : code;
                code = reaches(r, c, rules.lowDensity()) ? 12 : code;
                code = rural[r][c] != 0 ? 13 : code;
                code = cluster[r][c] != 0 ? 21 : code;
                code = semi[r][c] != 0 && !near.contains(semi[r][c]) ? 22 : code;
                code = dense[r][c] != 0 ? 23 : code;
                classes[r][c] = centre[r][c] != 0 ? 30 : code;
            }
        }
        return classes;
    }
}
