package org.chengzhen.methods.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Rings of equal width around a centre: people, land and density of each, for the density gradients.
 *
 * <p>A cell belongs to the ring that holds its middle: ring k spans distances [k·width, (k + 1)·width).
 *
 * <ul>
 *   <li>Cells without data are left out; a ring without land has density 0.
 *   <li>Grids in degrees are refused: their cells differ in area.
 * </ul>
 *
 * <p>Cost: one pass over the cells.
 *
 * <p>Source: Clark, C. (1951), Urban population densities, Journal of the Royal Statistical Society A 114.
 *
 * <pre>{@code
 * DensityRings rings = DensityRings.around(grid, new CellPoint(110.5, 150.5), 1, 20);
 * ClarkGradient.ols(rings.radii().toArray(), rings.densities().toArray());
 * }</pre>
 */
public final class DensityRings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Ring> rings;

    private DensityRings(ImmutableList<Ring> rings) {
        this.rings = rings;
    }

    /**
     * One ring.
     *
     * @param radius middle of its width, km
     * @param population people
     * @param landArea km² of land
     * @param density people per km² of land, 0 where there is none
     */
    public record Ring(double radius, double population, double landArea, double density) implements Serializable {}

    /**
     * Gathers the rings around a point.
     *
     * @param grid people and land
     * @param centre where distances begin
     * @param width of each ring, km
     * @param maximum distance, km; rings that would pass it are left out
     * @return the rings from the centre outwards, at least one
     * @throws IllegalArgumentException if the width is not above zero, the maximum less than it, or the cells
     *     of the grid differ in area
     */
    public static DensityRings around(PopulationGrid grid, CellPoint centre, double width, double maximum) {
        Checks.argument(
                grid.cellArea() > 0, "grid must have cells of one area: bring it to an equal-area projection first");
        Checks.positive(width, "width");
        Checks.between(maximum, width, 1e6 * width, "maximum");
        // the map may be in metres or unplaced: the cell area gives the scale
        double scale = Math.sqrt(grid.cellArea()
                / (grid.transform().cellWidth() * grid.transform().cellHeight()));
        double columnKm = grid.transform().cellWidth() * scale;
        double rowKm = grid.transform().cellHeight() * scale;
        int n = rings(maximum / width);
        double[] people = new double[n];
        double[] land = new double[n];
        for (int r = 0; r < grid.rows(); r++) {
            double dy = (r + 0.5 - centre.row()) * rowKm;
            if (Math.abs(dy) >= n * width) {
                continue;
            }
            for (int c = 0; c < grid.columns(); c++) {
                double dx = (c + 0.5 - centre.column()) * columnKm;
                int k = rings(Math.sqrt(dx * dx + dy * dy) / width);
                if (k < n && grid.hasData(r, c)) {
                    people[k] += grid.population(r, c);
                    land[k] += grid.landShare(r, c) * grid.cellArea();
                }
            }
        }
        ImmutableList.Builder<Ring> rings = ImmutableList.builder();
        for (int k = 0; k < n; k++) {
            rings.add(new Ring((k + 0.5) * width, people[k], land[k], land[k] > 0 ? people[k] / land[k] : 0));
        }
        return new DensityRings(rings.build());
    }

    /** How many rings fit into a distance; one that ends there fits, whatever the rounding. */
    private static int rings(double widths) {
        double whole = Math.rint(widths);
        return (int) (Ties.equal(widths, whole) ? whole : Math.floor(widths));
    }

    /**
     * The rings.
     *
     * @return from the centre outwards
     */
    public ImmutableList<Ring> rings() {
        return rings;
    }

    /**
     * The radius of each ring.
     *
     * @return km
     */
    public ImmutableDoubleArray radii() {
        return ImmutableDoubleArray.copyOf(rings.stream().mapToDouble(Ring::radius));
    }

    /**
     * The density of each ring.
     *
     * @return people per km² of land
     */
    public ImmutableDoubleArray densities() {
        return ImmutableDoubleArray.copyOf(rings.stream().mapToDouble(Ring::density));
    }

    /**
     * The people of each ring.
     *
     * @return people
     */
    public ImmutableDoubleArray populations() {
        return ImmutableDoubleArray.copyOf(rings.stream().mapToDouble(Ring::population));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DensityRings that && rings.equals(that.rings);
    }

    @Override
    public int hashCode() {
        return rings.hashCode();
    }

    @Override
    public String toString() {
        double people = rings.stream().mapToDouble(Ring::population).sum();
        return String.format(Locale.ROOT, "DensityRings[%d rings, %.0f people]", rings.size(), people);
    }
}
