package org.chengzhen.methods.settlement;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Loop;
import org.jspecify.annotations.Nullable;

/**
 * A classified grid: the class of each cell, the people of each class, and the settlements one by one.
 *
 * <pre>{@code
 * SettlementMap map = DegreeOfUrbanisation.manual2021().level1(grid);
 * map.classes().count(3);                                          // cells in urban centres
 * map.settlements(DegreeOfUrbanisation.URBAN_CENTRE).get(0);       // the first urban centre
 * }</pre>
 */
public final class SettlementMap implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PopulationGrid grid;
    private final ClassGrid classes;
    private final CentreMap centres;
    private final String rules;

    SettlementMap(PopulationGrid grid, ClassGrid classes, CentreMap centres, String rules) {
        this.grid = grid;
        this.classes = classes;
        this.centres = centres;
        this.rules = rules;
    }

    /**
     * The class of each cell.
     *
     * @return the grid of classes
     */
    public ClassGrid classes() {
        return classes;
    }

    /**
     * The number of a cell's urban centre.
     *
     * @param row index of the row
     * @param column index of the column
     * @return the id of its {@link Settlement}, 0 where there is no centre
     */
    public int centre(int row, int column) {
        return centres.number(row, column);
    }

    /**
     * The people in each class.
     *
     * @return people by class, in ascending order; classes without cells are left out
     */
    public SortedMap<Integer, Double> population() {
        double[] people = new double[256];
        double[] row = new double[grid.columns()];
        for (int r = 0; r < grid.rows(); r++) {
            Loop.check();
            grid.readPopulation(r, row);
            for (int c = 0; c < row.length; c++) {
                people[classes.get(r, c) & 0xff] += Math.max(0, row[c]);
            }
        }
        SortedMap<Integer, Double> result = new TreeMap<>();
        for (int code : classes.counts().keySet()) {
            result.put(code, people[code & 0xff]);
        }
        return result;
    }

    /**
     * The share of all people in each class.
     *
     * @return shares by class, in ascending order; empty where nobody lives
     */
    public SortedMap<Integer, Double> populationShares() {
        SortedMap<Integer, Double> people = population();
        double total = people.values().stream().mapToDouble(Double::doubleValue).sum();
        SortedMap<Integer, Double> shares = new TreeMap<>();
        if (total > 0) {
            people.forEach((code, p) -> shares.put(code, p / total));
        }
        return shares;
    }

    /**
     * The settlements of a class: urban centres, or patches of cells of that class that touch.
     *
     * <p>Dense and semi-dense clusters touch by edges, other classes by edges or corners. An urban cluster
     * (class 2) is listed without the cells that centres took from it, so that the people of all settlements
     * of a class are the people of the class.
     *
     * @param code the class
     * @return the settlements in the order of their first cells, row by row
     */
    public ImmutableList<Settlement> settlements(int code) {
        boolean centre = code == DegreeOfUrbanisation.URBAN_CENTRE || code == DegreeOfUrbanisation.URBAN_CENTRE_2;
        boolean rook = code == DegreeOfUrbanisation.DENSE_CLUSTER || code == DegreeOfUrbanisation.SEMI_DENSE_CLUSTER;
        CellMask mask = new CellMask(classes.rows(), classes.columns());
        for (int r = 0; r < mask.rows; r++) {
            Loop.check();
            for (int c = 0; c < mask.columns; c++) {
                if (classes.get(r, c) == code) {
                    mask.set(r, c);
                }
            }
        }
        RunTable patches = RunTable.of(mask, rook ? Contiguity.ROOK : Contiguity.QUEEN);
        patches.flatten();
        int[] numberOfRoot = new int[patches.size];
        int numbers = 0;
        for (int i = 0; i < patches.size; i++) {
            if (!centre && patches.parent[i] == i) {
                numberOfRoot[i] = ++numbers;
            }
        }
        for (int r = 0; centre && r < mask.rows; r++) {
            Loop.check();
            for (int i = patches.rowStart[r]; i < patches.rowStart[r + 1]; i++) {
                for (int c = patches.start[i]; c < patches.end[i]; c++) {
                    numbers = Math.max(numbers, centres.number(r, c));
                }
            }
        }
        SettlementTotals[] totals = new SettlementTotals[numbers];
        double[] people = new double[mask.columns];
        char[] land = new char[mask.columns];
        for (int r = 0; r < mask.rows; r++) {
            Loop.check();
            if (patches.rowStart[r] == patches.rowStart[r + 1]) {
                continue;
            }
            grid.readPopulation(r, people);
            grid.readLandParts(r, land);
            for (int i = patches.rowStart[r]; i < patches.rowStart[r + 1]; i++) {
                for (int c = patches.start[i]; c < patches.end[i]; c++) {
                    int number = centre ? centres.number(r, c) : numberOfRoot[patches.parent[i]];
                    if (totals[number - 1] == null) {
                        totals[number - 1] = new SettlementTotals(r);
                    }
                    totals[number - 1].add(r, c, Math.max(0, people[c]), land[c], grid.cellArea(r));
                }
            }
        }
        ImmutableList.Builder<Settlement> list = ImmutableList.builder();
        for (int k = 0; k < numbers; k++) {
            if (totals[k] != null) {
                list.add(totals[k].settlement(k + 1, code, grid));
            }
        }
        return list.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SettlementMap that
                && grid.equals(that.grid)
                && classes.equals(that.classes)
                && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grid, classes, rules);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SettlementMap[cells %s, people %s, %s]", classes.counts(), people(), rules);
    }

    private String people() {
        StringBuilder text = new StringBuilder("{");
        population()
                .forEach((code, people) -> text.append(text.length() > 1 ? ", " : "")
                        .append(code)
                        .append('=')
                        .append(Math.round(people)));
        return text.append('}').toString();
    }
}
