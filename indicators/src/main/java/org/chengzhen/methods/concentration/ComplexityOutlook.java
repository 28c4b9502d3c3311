package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/**
 * The complexity outlook of places: how many complex products lie near to what a place makes, and what each of them would
 * open.
 *
 * <p>Complexities by {@link EconomicComplexity}, PCI on the scale of ECI: K_c = Σ_pM_cpq_p/k_c of the second eigenvector q, ECI = (K
 * − K̄)/sd(K), PCI = (q − K̄)/sd(K), so that ECI_c is the mean PCI of its products. φ the proximity of {@link ProductSpace} without
 * its diagonal, d its density. COI_c = Σ_p d_cp(1 − M_cp)PCI_p; gross gain (1 − M_cp)Σ_p′(1 − M_cp′)PCI_p′φ_p′p/Σ_p″φ_p″p′; gain = gross
 * gain − (1 − M_cp)d_cpPCI_p, net of what COI holds already, as the Atlas has it.
 *
 * <ul>
 *   <li>No unit. ECI has mean 0 and deviation 1 over the places; a place that makes all has COI 0 and no gain to make.
 *   <li>Places without products have no ECI, products that nobody makes no PCI: NaN, and they count for nothing in sums.
 *   <li>A second eigenvalue that is repeated or zero, a network in several parts: undefined. No cell: too few data. Anything
 *       but 0 and 1 is refused.
 * </ul>
 *
 * <p>Algorithm: one eigenvector; then O(places · products²).
 *
 * <p>Source: Hausmann, R. et al. (2014), The Atlas of Economic Complexity.
 *
 * <pre>{@code
 * ComplexityOutlook.of(RevealedComparativeAdvantage.presence(exports)).index().get(place);
 * }</pre>
 *
 * @param placeComplexity ECI of each place; NaN where it makes nothing
 * @param productComplexity PCI of each product; NaN where nobody makes it
 * @param proximity φ, products x products, 0 on the diagonal
 * @param density d, places x products; NaN in columns of products close to no other
 * @param index COI of each place
 * @param grossGain places x products, 0 where the place makes the product
 * @param gain net of the part that the index holds already
 */
public record ComplexityOutlook(
        ImmutableDoubleArray placeComplexity,
        ImmutableDoubleArray productComplexity,
        DoubleMatrix proximity,
        DoubleMatrix density,
        ImmutableDoubleArray index,
        DoubleMatrix grossGain,
        DoubleMatrix gain)
        implements Serializable {
    /**
     * The outlook of all places.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return complexities, index and gains
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException as for {@link EconomicComplexity#of(double[][])}
     */
    public static ComplexityOutlook of(double[][] presence) {
        Objects.requireNonNull(presence, "presence");
        double[] q = EconomicComplexity.of(presence).pci().toArray();
        Bipartite m = Bipartite.of(presence);
        double[] k = m.meanOfProducts(q);
        double mean = 0;
        int linked = 0;
        for (double value : k) {
            mean += Double.isNaN(value) ? 0 : value;
            linked += Double.isNaN(value) ? 0 : 1;
        }
        mean /= linked;
        double squares = 0;
        for (double value : k) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / linked);
        if (!(deviation > 0)) {
            throw UndefinedException.undefined("all places have the same complexity");
        }
        double[] eci = scaled(k, mean, deviation);
        double[] pci = scaled(q, mean, deviation);
        DoubleMatrix phi = IndustryRelatedness.of(presence, IndustryRelatedness.Measure.CONDITIONAL_MIN);
        DoubleMatrix density = RelatednessDensity.of(presence, phi);
        double[] index = new double[m.places];
        double[][] gross = new double[m.places][m.products];
        double[][] net = new double[m.places][m.products];
        double[][] near = phi.toRows();
        double[] around = new double[m.products];
        for (int p = 0; p < m.products; p++) {
            for (double value : near[p]) {
                around[p] += value;
            }
        }
        for (int c = 0; c < m.places; c++) {
            for (int p = 0; p < m.products; p++) {
                if (presence[c][p] == 1 || around[p] == 0 || Double.isNaN(pci[p])) {
                    continue;
                }
                index[c] += density.get(c, p) * pci[p];
                double share = pci[p] / around[p];
                for (int other = 0; other < m.products; other++) {
                    gross[c][other] += presence[c][other] == 1 ? 0 : share * near[p][other];
                }
                net[c][p] = -density.get(c, p) * pci[p];
            }
            for (int p = 0; p < m.products; p++) {
                net[c][p] += gross[c][p];
            }
        }
        return new ComplexityOutlook(
                ImmutableDoubleArray.copyOf(eci),
                ImmutableDoubleArray.copyOf(pci),
                phi,
                density,
                ImmutableDoubleArray.copyOf(index),
                DoubleMatrix.of(gross),
                DoubleMatrix.of(net));
    }

    /**
     * The outlook of all places.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return complexities, index and gains
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException as for {@link EconomicComplexity#of(double[][])}
     */
    public static ComplexityOutlook of(DoubleMatrix presence) {
        Objects.requireNonNull(presence, "presence");
        return of(presence.toRows());
    }

    private static double[] scaled(double[] values, double mean, double deviation) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (values[i] - mean) / deviation;
        }
        return scaled;
    }

    /** How many places and products there are. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ComplexityOutlook[%d places, %d products]",
                placeComplexity.length(),
                productComplexity.length());
    }
}
