package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Ellison and Glaeser's index of agglomeration: how much more an industry is concentrated than its plants, thrown at
 * random on the map, would be.
 *
 * <p>G = Σ(sᵢ − xᵢ)², with s the shares of the industry in the regions and x those of all employment; H = Σz² the
 * Herfindahl index of its plants; γ = [G − (1 − Σx²)H] / [(1 − Σx²)(1 − H)]. Some texts drop 1 − Σx² in front of H, which
 * is wrong. z = [G − (1 − Σx²)H] / √Var(G), with Var(G) = 2{H²[Σx² − 2Σx³ + (Σx²)²] − Σz⁴[Σx² − 4Σx³ + 3(Σx²)²]} where
 * plants choose regions at random. No unit.
 *
 * <ul>
 *   <li>0 where there is no more concentration than by chance, below 0 where plants avoid one another; above 1 only where
 *       the industry gathers in small regions: all in one with a tenth of employment beside one with nine tenths, H = 0.1,
 *       gives 9.89. Usual marks: 0.02 and 0.05.
 *   <li>One plant (H = 1) or one region with all employment, or next to all: γ and z are empty, G and H stand.
 *       Var(G) = 0: z is empty.
 *   <li>No plant or region: too few data. All zero: undefined. A plant in no region, an industry in a region without
 *       employment, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep over plants and regions, O(n).
 *
 * <p>Source: Ellison, G. and Glaeser, E. L. (1997), Geographic concentration in U.S. manufacturing industries, J. Polit.
 * Econ. 105.
 *
 * <pre>{@code
 * var eg = EllisonGlaeser.of(new double[] {5, 3, 2}, new int[] {0, 0, 1}, new double[] {50, 50});
 * eg.gamma();  // OptionalDouble[-0.0323]
 * }</pre>
 *
 * @param rawConcentration G
 * @param plantHerfindahl H
 * @param regionHerfindahl Σx²
 * @param gamma γ; empty where H or Σx² is 1
 * @param zScore the standardized excess of G; empty where its variance is unknown or zero
 */
public record EllisonGlaeser(
        double rawConcentration,
        double plantHerfindahl,
        double regionHerfindahl,
        OptionalDouble gamma,
        OptionalDouble zScore)
        implements Serializable {
    /** Below this γ an industry counts as hardly concentrated (Ellison and Glaeser 1997). */
    public static final double LOW = 0.02;

    /** Above this γ an industry counts as highly concentrated (Ellison and Glaeser 1997). */
    public static final double HIGH = 0.05;

    /**
     * The index from single plants.
     *
     * @param plantEmployment employment of each plant of the industry, ≥ 0
     * @param plantRegion the region of each plant, from 0
     * @param regionEmployment all employment of each region, ≥ 0
     * @return G, H, γ and z
     * @throws IllegalArgumentException if lengths differ, a region does not exist or has no employment while a plant
     *     has, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no plant or region, or all employment is zero
     */
    public static EllisonGlaeser of(double[] plantEmployment, int[] plantRegion, double[] regionEmployment) {
        Checks.sameLength(plantRegion.length, "plantRegion", plantEmployment.length, "plantEmployment");
        double[] plants = Shares.of(plantEmployment, "plantEmployment", regionEmployment, "regionEmployment");
        double[] x = Shares.of(regionEmployment, "regionEmployment");
        double[] s = new double[x.length];
        for (int p = 0; p < plants.length; p++) {
            int region = plantRegion[p];
            Checks.argument(
                    region >= 0 && region < x.length,
                    "plantRegion[%d] must be in 0..%d but is %d",
                    p,
                    x.length - 1,
                    region);
            s[region] += plants[p];
        }
        double squares = 0;
        double pairs = 0;
        for (double z : plants) {
            pairs += 2 * z * z * squares;
            squares += z * z;
        }
        return of(s, x, regionEmployment, Sums.ofProducts(plants, plants), OptionalDouble.of(pairs));
    }

    /**
     * The index from regional sums and a known Herfindahl index of the plants.
     *
     * @param industryEmployment employment of the industry in each region, ≥ 0
     * @param regionEmployment all employment of each region, ≥ 0
     * @param plantHerfindahl H in (0, 1]
     * @return G, H and γ; z is empty, since its variance needs the plants
     * @throws IllegalArgumentException if lengths differ, H lies outside (0, 1], the industry is in a region without
     *     employment, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no region, or all employment is zero
     */
    public static EllisonGlaeser ofRegions(
            double[] industryEmployment, double[] regionEmployment, double plantHerfindahl) {
        Checks.sameLength(regionEmployment.length, "regionEmployment", industryEmployment.length, "industryEmployment");
        Checks.argument(
                plantHerfindahl > 0 && plantHerfindahl <= 1,
                "plantHerfindahl must be in (0, 1] but is %s",
                plantHerfindahl);
        return of(
                Shares.of(industryEmployment, "industryEmployment", regionEmployment, "regionEmployment"),
                Shares.of(regionEmployment, "regionEmployment"),
                regionEmployment,
                plantHerfindahl,
                OptionalDouble.empty());
    }

    /**
     * γ of each industry of a table.
     *
     * @param employment one row for each region, one column for each industry, ≥ 0
     * @param plantHerfindahl H of each industry, in (0, 1]
     * @return one γ for each column; NaN where the column sums to zero, H is 1, or one region has all employment, or
     *     next to all; numbers below 1e-300 of the largest may count as zero
     * @throws IllegalArgumentException if rows differ in length or from the number of H, a value is negative, NaN or
     *     infinite, or an H lies outside (0, 1]
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static ImmutableDoubleArray ofColumns(double[][] employment, double[] plantHerfindahl) {
        Margins m = Margins.of(employment, "employment");
        Checks.sameLength(plantHerfindahl.length, "plantHerfindahl", m.columns, "employment[0]");
        double[] x = Shares.of(m.rowSums, "values");
        double[] inverse = new double[m.columns];
        for (int k = 0; k < m.columns; k++) {
            Checks.argument(
                    plantHerfindahl[k] > 0 && plantHerfindahl[k] <= 1,
                    "plantHerfindahl[%d] must be in (0, 1] but is %s",
                    k,
                    plantHerfindahl[k]);
            inverse[k] = m.columnSums[k] == 0 ? Double.NaN : 1 / m.columnSums[k];
        }
        double[] raw = new double[m.columns];
        for (int i = 0; i < m.rows; i++) {
            double[] row = m.cells[i];
            double whole = x[i];
            for (int k = 0; k < m.columns; k++) {
                double deviation = row[k] * inverse[k] - whole;
                raw[k] += deviation * deviation;
            }
        }
        for (int k = 0; k < m.columns; k++) {
            if (Double.isInfinite(inverse[k])) {
                raw[k] = rawConcentration(m, k, x);
            }
        }
        double room = room(x);
        for (int k = 0; k < m.columns; k++) {
            double h = plantHerfindahl[k];
            raw[k] = h == 1 ? Double.NaN : (raw[k] - room * h) / (room * (1 - h));
            // next to all in one region
            raw[k] = Double.isFinite(raw[k]) ? raw[k] : Double.NaN;
        }
        return ImmutableDoubleArray.copyOf(raw);
    }

    /**
     * γ of each industry of a table.
     *
     * @param employment one row for each region, one column for each industry, ≥ 0
     * @param plantHerfindahl H of each industry, in (0, 1]
     * @return one γ for each column; NaN where the column sums to zero, H is 1, or one region has all employment, or
     * next to all; numbers below 1e-300 of the largest may count as zero
     * @throws IllegalArgumentException if rows differ in length or from the number of H, a value is negative, NaN or
     * infinite, or an H lies outside (0, 1]
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static ImmutableDoubleArray ofColumns(DoubleMatrix employment, double[] plantHerfindahl) {
        Objects.requireNonNull(employment, "employment");
        return ofColumns(employment.toRows(), plantHerfindahl);
    }

    /** Σ(s − x)² of an industry so small that the reciprocal of its sum overflows. */
    private static double rawConcentration(Margins m, int column, double[] x) {
        double sum = 0;
        for (int i = 0; i < m.rows; i++) {
            double deviation = m.cells[i][column] / m.columnSums[column] - x[i];
            sum += deviation * deviation;
        }
        return sum;
    }

    private static EllisonGlaeser of(double[] s, double[] x, double[] employment, double h, OptionalDouble pairs) {
        double raw = 0;
        double x2 = 0;
        for (int i = 0; i < x.length; i++) {
            Checks.argument(
                    s[i] == 0 || employment[i] > 0,
                    "regionEmployment[%d] must be > 0, since the industry is there, but is 0",
                    i);
            raw += (s[i] - x[i]) * (s[i] - x[i]);
            x2 += x[i] * x[i];
        }
        double spread = 0;
        for (double share : x) {
            spread += share * (share - x2) * (share - x2);
        }
        double room = room(x);
        if (room == 0 || h >= 1) {
            return new EllisonGlaeser(raw, h, x2, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double excess = raw - room * h;
        OptionalDouble z = OptionalDouble.empty();
        if (pairs.isPresent()) {
            // with H² − Σz⁴ over pairs of plants, and Σx³ − (Σx²)² as the spread of x: neither cancels under one giant
            double variance = 2 * (2 * h * h * spread + pairs.getAsDouble() * (x2 - x2 * x2 - 4 * spread));
            z = variance > 0 ? OptionalDouble.of(excess / Math.sqrt(variance)) : OptionalDouble.empty();
        }
        double gamma = excess / (room * (1 - h));
        return new EllisonGlaeser(
                raw, h, x2, Double.isFinite(gamma) ? OptionalDouble.of(gamma) : OptionalDouble.empty(), z);
    }

    /** Σx(1 − x), which is 1 − Σx² and exactly 0 where one region has all. */
    private static double room(double[] x) {
        double room = 0;
        for (double share : x) {
            room += share * (1 - share);
        }
        return room;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "EllisonGlaeser[gamma %s, z %s, G %.6g, H %.6g]",
                Shown.of("%.6g", gamma),
                Shown.of("%.6g", zScore),
                rawConcentration,
                plantHerfindahl);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
