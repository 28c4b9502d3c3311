package org.chengzhen.methods.settlement;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * McMillen's subcentres on a grid: cells much denser than the smooth surface of their surroundings.
 *
 * <p>ln D of each inhabited cell is regressed on its row and column among the share {@code window} of nearest
 * cells, with tricube weights (1 − (d/h)³)³ and h the distance of the farthest of them. A cell stands out where
 * (ln D − fit)/s &gt; critical value, with s² = σ²(1 − 2lᵢᵢ + Σⱼlᵢⱼ²), lᵢⱼ the weights of the fit and
 * σ² = Σe²/(n − 2tr L + tr LᵀL). Cells that stand out and touch form one candidate.
 *
 * <ul>
 *   <li>At least ten inhabited cells. Uniform density: no candidate. Cells all in one line, or so few in a
 *       window that the plane is not determined: singular.
 *   <li>Cells without data, land or people take no part. Grids in degrees are refused.
 * </ul>
 *
 * <p>Cost: O(n²) for n inhabited cells: meant for a city, not for the globe.
 *
 * <p>Source: McMillen, D. P. (2001), Nonparametric employment subcenter identification, Journal of Urban
 * Economics 50, 448–473 (window 0.5, critical value 1.96).
 *
 * <pre>{@code
 * McMillenSubcentres.withDefaults().of(grid);   // candidates, the one with most people first
 * }</pre>
 */
public final class McMillenSubcentres {
    /** Share of cells in each regression (McMillen 2001). */
    public static final double WINDOW = 0.5;
    /** Standard normal at 5 % two-sided (McMillen 2001). */
    public static final double CRITICAL_VALUE = 1.96;
    /** Inhabited cells that the regressions need. */
    public static final int LEAST_CELLS = 10;

    private static final McMillenSubcentres DEFAULTS = new McMillenSubcentres(WINDOW, CRITICAL_VALUE);

    private final double window;
    private final double critical;

    private McMillenSubcentres(double window, double critical) {
        this.window = window;
        this.critical = critical;
    }

    /**
     * One candidate.
     *
     * @param row of its densest cell
     * @param column of its densest cell
     * @param cells that stand out and touch
     * @param population of these cells
     * @param significance largest (ln D − fit)/s among them
     */
    public record Candidate(int row, int column, int cells, double population, double significance)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Candidate[row %d, column %d: %.0f people in %d cells, t = %.2f]",
                    row,
                    column,
                    population,
                    cells,
                    significance);
        }
    }

    /**
     * Half of the cells in each window, critical value 1.96.
     *
     * @return the options of McMillen (2001)
     */
    public static McMillenSubcentres withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another window.
     *
     * @param share of cells in each regression, in (0, 1]
     * @return changed options
     */
    public McMillenSubcentres window(double share) {
        Checks.argument(share > 0 && share <= 1, "share must be in (0, 1] but is %s", share);
        return new McMillenSubcentres(share, critical);
    }

    /**
     * Another critical value.
     *
     * @param value above zero
     * @return changed options
     */
    public McMillenSubcentres criticalValue(double value) {
        return new McMillenSubcentres(window, Checks.positive(value, "value"));
    }

    /**
     * Finds the candidates.
     *
     * @param grid people and land of a city
     * @return candidates by falling population
     * @throws IllegalArgumentException if the cells of the grid differ in area
     * @throws UndefinedException with fewer than ten inhabited cells, or windows that determine no plane
     */
    public ImmutableList<Candidate> of(PopulationGrid grid) {
        Checks.argument(
                grid.cellArea() > 0, "grid must have cells of one area: bring it to an equal-area projection first");
        int[] at = inhabited(grid);
        int n = at.length;
        if (n < LEAST_CELLS) {
            throw UndefinedException.insufficient("inhabited cells", LEAST_CELLS, n);
        }
        double[] x = new double[n];
        double[] y = new double[n];
        double[] log = new double[n];
        for (int i = 0; i < n; i++) {
            int r = at[i] / grid.columns();
            int c = at[i] % grid.columns();
            x[i] = c * grid.transform().cellWidth();
            y[i] = r * grid.transform().cellHeight();
            log[i] = Math.log(grid.population(r, c) / (grid.landShare(r, c) * grid.cellArea()));
        }
        double[] t = standardized(x, y, log);
        CellMask out = new CellMask(grid.rows(), grid.columns());
        double[] significance = new double[grid.rows() * grid.columns()];
        for (int i = 0; i < n; i++) {
            significance[at[i]] = t[i];
            if (t[i] > critical) {
                out.set(at[i] / grid.columns(), at[i] % grid.columns());
            }
        }
        return candidates(grid, out, significance);
    }

    private static int[] inhabited(PopulationGrid grid) {
        int[] at = new int[grid.rows() * grid.columns()];
        int n = 0;
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                if (grid.population(r, c) > 0 && grid.landShare(r, c) > 0) {
                    at[n++] = r * grid.columns() + c;
                }
            }
        }
        return Arrays.copyOf(at, n);
    }

    /** The standardized residuals; all zero where the surface fits exactly. */
    private double[] standardized(double[] x, double[] y, double[] log) {
        int n = log.length;
        int k = Math.max(4, (int) Math.ceil(window * n));
        double[] distance = new double[n];
        double[] weight = new double[n];
        double[] residual = new double[n];
        double[] own = new double[n];
        double[] squares = new double[n];
        Loop loop = Loop.of("cells", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            for (int j = 0; j < n; j++) {
                distance[j] = Math.hypot(x[j] - x[i], y[j] - y[i]);
            }
            double[] sorted = distance.clone();
            Arrays.sort(sorted);
            double h = sorted[k - 1];
            double[] m = new double[6];
            for (int j = 0; j < n; j++) {
                double u = distance[j] / h;
                double v = 1 - u * u * u;
                weight[j] = u < 1 ? v * v * v : 0;
                double dx = (x[j] - x[i]) / h;
                double dy = (y[j] - y[i]) / h;
                m[0] += weight[j];
                m[1] += weight[j] * dx;
                m[2] += weight[j] * dy;
                m[3] += weight[j] * dx * dx;
                m[4] += weight[j] * dx * dy;
                m[5] += weight[j] * dy * dy;
            }
            // the fit at the cell itself is the intercept: the first row of the inverse of the moments
            double c0 = m[3] * m[5] - m[4] * m[4];
            double c1 = m[2] * m[4] - m[1] * m[5];
            double c2 = m[1] * m[4] - m[2] * m[3];
            double determinant = m[0] * c0 + m[1] * c1 + m[2] * c2;
            if (!(determinant > 1e-10 * m[0] * m[0] * m[0])) {
                throw new UndefinedException(Status.SINGULAR, "the window of cell " + i + " determines no plane");
            }
            double fit = 0;
            for (int j = 0; j < n; j++) {
                if (weight[j] > 0) {
                    double dx = (x[j] - x[i]) / h;
                    double dy = (y[j] - y[i]) / h;
                    double l = weight[j] * (c0 + c1 * dx + c2 * dy) / determinant;
                    // differences keep a constant surface exact
                    fit += l * (log[j] - log[i]);
                    squares[i] += l * l;
                    own[i] = j == i ? l : own[i];
                }
            }
            residual[i] = 0.0 - fit;
        }
        loop.end();
        double sse = 0;
        double freedom = n;
        for (int i = 0; i < n; i++) {
            sse += residual[i] * residual[i];
            freedom += squares[i] - 2 * own[i];
        }
        double sigma = Range.finite(Math.sqrt(sse / freedom), "the spread of the residuals");
        double[] t = new double[n];
        if (sigma > 1e-12) {
            for (int i = 0; i < n; i++) {
                t[i] = Range.finite(
                        residual[i] / (sigma * Math.sqrt(1 - 2 * own[i] + squares[i])),
                        "the significance of cell " + i);
            }
        }
        return t;
    }

    private static ImmutableList<Candidate> candidates(PopulationGrid grid, CellMask out, double[] significance) {
        RunTable runs = RunTable.of(out, Contiguity.QUEEN);
        runs.flatten();
        int[] peak = new int[runs.size];
        int[] cells = new int[runs.size];
        double[] people = new double[runs.size];
        double[] largest = new double[runs.size];
        double[] densest = new double[runs.size];
        for (int r = 0; r < grid.rows(); r++) {
            for (int i = runs.rowStart[r]; i < runs.rowStart[r + 1]; i++) {
                int root = runs.parent[i];
                for (int c = runs.start[i]; c < runs.end[i]; c++) {
                    int at = r * grid.columns() + c;
                    double density = grid.population(r, c) / grid.landShare(r, c);
                    cells[root]++;
                    people[root] += grid.population(r, c);
                    largest[root] = Math.max(largest[root], significance[at]);
                    if (density > densest[root]) {
                        densest[root] = density;
                        peak[root] = at;
                    }
                }
            }
        }
        java.util.List<Candidate> list = new java.util.ArrayList<>();
        for (int root = 0; root < runs.size; root++) {
            if (runs.parent[root] == root) {
                list.add(new Candidate(
                        peak[root] / grid.columns(),
                        peak[root] % grid.columns(),
                        cells[root],
                        people[root],
                        largest[root]));
            }
        }
        list.sort(java.util.Comparator.comparingDouble(Candidate::population).reversed());
        return ImmutableList.copyOf(list);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof McMillenSubcentres that
                && Double.compare(window, that.window) == 0
                && Double.compare(critical, that.critical) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(window, critical);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "McMillenSubcentres[window = %s of the cells, critical value = %s]", window, critical);
    }
}
