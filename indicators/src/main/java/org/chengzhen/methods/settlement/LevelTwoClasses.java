package org.chengzhen.methods.settlement;

import java.util.Arrays;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Loop;

/** Level 2 on top of the centres of level 1: clusters of each kind, from the densest down. */
final class LevelTwoClasses {
    private final UrbanisationRules rules;
    private final PopulationGrid grid;
    private final StripState state;
    private final CentreMap centres;

    LevelTwoClasses(UrbanisationRules rules, PopulationGrid grid, StripState state, CentreMap centres) {
        this.rules = rules;
        this.grid = grid;
        this.state = state;
        this.centres = centres;
    }

    ClassGrid classes() {
        boolean ghsl = rules.levelTwo() == UrbanisationRules.LevelTwo.GHSL;
        CellMask denseCells = reaching(rules.denseDensity(), ghsl);
        if (!ghsl) {
            denseCells.andNot(centres.members);
        }
        CellMask dense = clusters(denseCells, rules.denseContiguity(), rules.densePopulation());
        dense.andNot(centres.members);
        CellMask urban = clusters(state.clustered, rules.clusterContiguity(), rules.clusterPopulation());
        CellMask near = centres.members.copy().or(dense);
        for (int i = 0; i < rules.semiDenseBuffer(); i++) {
            near = near.dilated();
        }
        CellMask semiDense = farClusters(reaching(rules.semiDenseDensity(), false), near);
        CellMask rural = clusters(
                reaching(rules.ruralClusterDensity(), false),
                rules.ruralClusterContiguity(),
                rules.ruralClusterPopulation());
        CellMask low = reaching(rules.lowDensity(), false);
        ClassGrid.Builder classes = ClassGrid.builder(grid.rows(), grid.columns(), grid.transform());
        byte[] row = new byte[low.words << 6];
        for (int r = 0; r < grid.rows(); r++) {
            Loop.check();
            Arrays.fill(row, (byte) DegreeOfUrbanisation.VERY_LOW_DENSITY);
            DegreeOfUrbanisation.paint(state.unknown, r, row, ClassGrid.NO_DATA);
            DegreeOfUrbanisation.paint(state.water, r, row, DegreeOfUrbanisation.WATER_2);
            DegreeOfUrbanisation.paint(low, r, row, DegreeOfUrbanisation.LOW_DENSITY);
            DegreeOfUrbanisation.paint(rural, r, row, DegreeOfUrbanisation.RURAL_CLUSTER);
            DegreeOfUrbanisation.paint(urban, r, row, DegreeOfUrbanisation.SUBURBAN);
            DegreeOfUrbanisation.paint(semiDense, r, row, DegreeOfUrbanisation.SEMI_DENSE_CLUSTER);
            DegreeOfUrbanisation.paint(dense, r, row, DegreeOfUrbanisation.DENSE_CLUSTER);
            DegreeOfUrbanisation.paint(centres.members, r, row, DegreeOfUrbanisation.URBAN_CENTRE_2);
            classes.row(r, row);
        }
        return classes.build();
    }

    private CellMask reaching(double density, boolean orBuiltUp) {
        CellMask mask = new CellMask(grid.rows(), grid.columns());
        DensityMasks masks = new DensityMasks(grid);
        boolean builtUp = orBuiltUp && rules.builtUp().isPresent() && grid.hasBuiltUpShares();
        for (int r = 0; r < mask.rows; r++) {
            Loop.check();
            masks.read(r);
            masks.atLeast(density, null, mask, r);
            if (builtUp) {
                masks.builtUpAtLeast(rules.builtUpLimit(), mask, r);
            }
        }
        return mask;
    }

    private RunTable components(CellMask cells, Contiguity contiguity, double enough) {
        RunTable table = new RunTable(cells.rows, contiguity, enough, true, 1024);
        double[] people = new double[cells.columns + RunSums.AHEAD];
        for (int r = 0; r < cells.rows; r++) {
            Loop.check();
            grid.readPopulation(r, people);
            table.addRow(cells, r, people);
        }
        table.flatten();
        return table;
    }

    /** The cells of the components that hold enough people. */
    private CellMask clusters(CellMask cells, Contiguity contiguity, double leastPeople) {
        return components(cells, contiguity, leastPeople).holding(leastPeople, cells);
    }

    /** The semi-dense components with enough people of which no cell is near a centre or dense cluster. */
    private CellMask farClusters(CellMask cells, CellMask near) {
        RunTable table = components(cells, rules.semiDenseContiguity(), rules.semiDensePopulation());
        double[] people = table.peopleByRoot();
        boolean[] touched = new boolean[table.size];
        for (int r = 0; r < cells.rows; r++) {
            Loop.check();
            for (int i = table.rowStart[r]; i < table.rowStart[r + 1]; i++) {
                for (int c = table.start[i]; !touched[table.parent[i]] && c < table.end[i]; c++) {
                    touched[table.parent[i]] = near.get(r, c);
                }
            }
        }
        CellMask kept = new CellMask(cells.rows, cells.columns);
        for (int r = 0; r < cells.rows; r++) {
            Loop.check();
            for (int i = table.rowStart[r]; i < table.rowStart[r + 1]; i++) {
                int root = table.parent[i];
                if (!touched[root] && people[root] >= rules.semiDensePopulation()) {
                    kept.set(r, table.start[i], table.end[i]);
                }
            }
        }
        return kept;
    }
}
