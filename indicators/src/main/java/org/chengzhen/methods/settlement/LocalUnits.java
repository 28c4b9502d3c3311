package org.chengzhen.methods.settlement;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;

/**
 * The degree of urbanisation of local units, by the shares of their people in each class of cells.
 *
 * <p>Level 1: city if centre ≥ 1/2; rural if rural &gt; 1/2; else towns and semi-dense areas. Level 2 by the
 * rule of 2021: a town if dense + semi-dense &gt; suburban (dense town if dense &gt; semi-dense, else
 * semi-dense town), else suburb; rural: the largest of rural cluster, low and very low. By the rule of July
 * 2024: dense town if centre + dense ≥ 1/2, else suburb if suburban + rural ≥ 1/2, else semi-dense town;
 * village if centre + clusters + rural cluster ≥ 1/2, else mostly uninhabited if very low ≥ 1/2, else
 * dispersed.
 *
 * <ul>
 *   <li>A rural share of exactly one half is not rural. Ties of 2021: semi-dense town, suburb, and the first
 *       named of village, dispersed, mostly uninhabited.
 *   <li>A unit without people is classed by the shares of its land, or of its cells where it has no land.
 *   <li>A unit without a cell of its own, smaller than one, takes the class of the nearest cell.
 *   <li>Cells of water and without data have no people and count in no share; a unit of nothing else is
 *       rural and mostly uninhabited.
 * </ul>
 *
 * <p>Cost: one pass over the grid.
 *
 * <p>Source: Eurostat et al. (2021), Applying the Degree of Urbanisation, ch. 7; the rule of July 2024:
 * Eurostat and JRC, revision of level 2 for local units.
 *
 * <pre>{@code
 * LocalUnits.level1(0.49, 0.01, 0.50);                                            // TOWN_SEMI_DENSE
 * LocalUnits.level2(new CellShares(0, 0.5, 0.2, 0.3, 0, 0, 0), LocalUnitRule.MANUAL_2021);   // DENSE_TOWN
 * }</pre>
 */
public final class LocalUnits {
    private static final double HALF = 0.5;
    private static final int[] CODES = {
        DegreeOfUrbanisation.URBAN_CENTRE_2,
        DegreeOfUrbanisation.DENSE_CLUSTER,
        DegreeOfUrbanisation.SEMI_DENSE_CLUSTER,
        DegreeOfUrbanisation.SUBURBAN,
        DegreeOfUrbanisation.RURAL_CLUSTER,
        DegreeOfUrbanisation.LOW_DENSITY,
        DegreeOfUrbanisation.VERY_LOW_DENSITY
    };

    private LocalUnits() {}

    /**
     * Level 1 from shares.
     *
     * @param centre share of people in urban centres
     * @param cluster share in urban clusters, outside centres
     * @param rural share in rural cells
     * @return CITY, TOWN_SEMI_DENSE or RURAL
     * @throws IllegalArgumentException if a share is outside [0, 1], or their sum is off 1 by more than
     *     {@link CellShares#ROUNDING}
     */
    public static LocalUnitClass level1(double centre, double cluster, double rural) {
        Checks.between(centre, 0, 1, "centre");
        Checks.between(cluster, 0, 1, "cluster");
        Checks.between(rural, 0, 1, "rural");
        CellShares.sumToOne("centre, cluster and rural", centre + cluster + rural);
        if (Ties.atLeast(centre, HALF)) {
            return LocalUnitClass.CITY;
        }
        return Ties.less(HALF, rural) ? LocalUnitClass.RURAL : LocalUnitClass.TOWN_SEMI_DENSE;
    }

    /**
     * Level 2 from shares.
     *
     * @param shares of people by class of cells
     * @param rule of 2021 or of 2024
     * @return CITY, or one of the three classes of towns or of rural areas
     */
    public static LocalUnitClass level2(CellShares shares, LocalUnitRule rule) {
        LocalUnitClass first =
                level1(Math.min(1, shares.centre()), Math.min(1, shares.cluster()), Math.min(1, shares.rural()));
        if (first == LocalUnitClass.CITY) {
            return first;
        }
        boolean town = first == LocalUnitClass.TOWN_SEMI_DENSE;
        if (rule == LocalUnitRule.MANUAL_2021) {
            return town ? townBy2021(shares) : ruralBy2021(shares);
        }
        return town ? townBy2024(shares) : ruralBy2024(shares);
    }

    private static LocalUnitClass townBy2021(CellShares s) {
        if (Ties.less(s.suburban(), s.dense() + s.semiDense())) {
            return Ties.less(s.semiDense(), s.dense()) ? LocalUnitClass.DENSE_TOWN : LocalUnitClass.SEMI_DENSE_TOWN;
        }
        return LocalUnitClass.SUBURB;
    }

    private static LocalUnitClass ruralBy2021(CellShares s) {
        if (Ties.atLeast(s.ruralCluster(), s.low()) && Ties.atLeast(s.ruralCluster(), s.veryLow())) {
            return LocalUnitClass.VILLAGE;
        }
        return Ties.atLeast(s.low(), s.veryLow()) ? LocalUnitClass.DISPERSED : LocalUnitClass.MOSTLY_UNINHABITED;
    }

    private static LocalUnitClass townBy2024(CellShares s) {
        if (Ties.atLeast(s.centre() + s.dense(), HALF)) {
            return LocalUnitClass.DENSE_TOWN;
        }
        return Ties.atLeast(s.suburban() + s.rural(), HALF) ? LocalUnitClass.SUBURB : LocalUnitClass.SEMI_DENSE_TOWN;
    }

    private static LocalUnitClass ruralBy2024(CellShares s) {
        if (Ties.atLeast(s.centre() + s.cluster() + s.ruralCluster(), HALF)) {
            return LocalUnitClass.VILLAGE;
        }
        return Ties.atLeast(s.veryLow(), HALF) ? LocalUnitClass.MOSTLY_UNINHABITED : LocalUnitClass.DISPERSED;
    }

    /**
     * Level 1 of each zone of a grid.
     *
     * @param grid people
     * @param levelTwo classes of its cells at level 2
     * @param zones of the same rows and columns
     * @param nearest for each zone a point in it, which
     *     stands in where the zone owns no cell; may be empty where each zone owns one
     * @return a class by zone
     * @throws IllegalArgumentException if grids differ in size, or a zone has neither cell nor point
     */
    public static ImmutableList<LocalUnitClass> level1(
            PopulationGrid grid, ClassGrid levelTwo, ZoneGrid zones, List<CellPoint> nearest) {
        return shares(grid, levelTwo, zones, nearest).stream()
                .map(s -> level1(Math.min(1, s.centre()), Math.min(1, s.cluster()), Math.min(1, s.rural())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Level 2 of each zone of a grid.
     *
     * @param grid people
     * @param levelTwo classes of its cells at level 2
     * @param zones of the same rows and columns
     * @param nearest points that stand in for zones without a cell, as at level 1
     * @param rule of 2021 or of 2024
     * @return a class by zone
     * @throws IllegalArgumentException if grids differ in size, or a zone has neither cell nor point
     */
    public static ImmutableList<LocalUnitClass> level2(
            PopulationGrid grid, ClassGrid levelTwo, ZoneGrid zones, List<CellPoint> nearest, LocalUnitRule rule) {
        return shares(grid, levelTwo, zones, nearest).stream()
                .map(s -> level2(s, rule))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The shares of people in each class of cells, zone by zone.
     *
     * @param grid people
     * @param levelTwo classes of its cells at level 2
     * @param zones of the same rows and columns
     * @param nearest points that stand in for zones without a cell, as at level 1
     * @return shares by zone
     * @throws IllegalArgumentException if grids differ in size, or a zone has neither cell nor point
     */
    public static ImmutableList<CellShares> shares(
            PopulationGrid grid, ClassGrid levelTwo, ZoneGrid zones, List<CellPoint> nearest) {
        ZonalStatistics.sameSize(levelTwo.rows(), levelTwo.columns(), grid, "levelTwo");
        ZonalStatistics.sameSize(zones.rows(), zones.columns(), grid, "zones");
        int n = zones.codes().size();
        Checks.argument(
                nearest.isEmpty() || nearest.size() == n,
                "nearest must be empty or have %d points but has %d",
                n,
                nearest.size());
        double[][] people = new double[n][CODES.length];
        double[][] land = new double[n][CODES.length];
        double[][] cells = new double[n][CODES.length];
        boolean[] owns = new boolean[n];
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                int zone = zones.zone(r, c);
                if (zone == ZoneGrid.NONE) {
                    continue;
                }
                owns[zone] = true;
                int k = kind(levelTwo.get(r, c));
                if (k >= 0) {
                    double p = grid.population(r, c);
                    people[zone][k] += Double.isNaN(p) ? 0 : p;
                    land[zone][k] += grid.landShare(r, c);
                    cells[zone][k]++;
                }
            }
        }
        ImmutableList.Builder<CellShares> result = ImmutableList.builder();
        for (int z = 0; z < n; z++) {
            if (!owns[z]) {
                Checks.argument(
                        !nearest.isEmpty(),
                        "zone %s owns no cell and no point stands in",
                        zones.codes().get(z));
                int k = kind(levelTwo.get(
                        nearest.get(z).row(grid.rows()), nearest.get(z).column(grid.columns())));
                cells[z][k < 0 ? CODES.length - 1 : k] = 1;
            }
            result.add(shares(people[z], land[z], cells[z]));
        }
        return result.build();
    }

    private static int kind(int code) {
        for (int k = 0; k < CODES.length; k++) {
            if (CODES[k] == code) {
                return k;
            }
        }
        Checks.argument(
                code == DegreeOfUrbanisation.WATER_2 || code == ClassGrid.NO_DATA,
                "levelTwo must hold classes of level 2 but holds %d",
                code);
        return -1;
    }

    private static CellShares shares(double[]... byPreference) {
        for (double[] amounts : byPreference) {
            double total = Arrays.stream(amounts).sum();
            if (total > 0) {
                double[] s = Arrays.stream(amounts).map(a -> a / total).toArray();
                return new CellShares(s[0], s[1], s[2], s[3], s[4], s[5], s[6]);
            }
        }
        return new CellShares(0, 0, 0, 0, 0, 0, 1);
    }
}
