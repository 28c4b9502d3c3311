package org.chengzhen.methods.inputoutput;

import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The margins of a table of three dimensions that {@link ProportionalFitting} is to meet: sums over one dimension each.
 *
 * <p>ij: Σ_k x_ijk; jk: Σ_i x_ijk; ik: Σ_j x_ijk. Two or three of them.
 *
 * <p>Source: as {@link ProportionalFitting}.
 *
 * <pre>{@code
 * ThreeWayMargins.none().ij(originsByDestinations).jk(destinationsByAges);
 * }</pre>
 */
public final class ThreeWayMargins {
    private static final ThreeWayMargins NONE =
            new ThreeWayMargins(Optional.empty(), Optional.empty(), Optional.empty());

    private final Optional<DoubleMatrix> ij;
    private final Optional<DoubleMatrix> jk;
    private final Optional<DoubleMatrix> ik;

    private ThreeWayMargins(Optional<DoubleMatrix> ij, Optional<DoubleMatrix> jk, Optional<DoubleMatrix> ik) {
        this.ij = ij;
        this.jk = jk;
        this.ik = ik;
    }

    /**
     * No margin yet.
     *
     * @return what margins are added to
     */
    public static ThreeWayMargins none() {
        return NONE;
    }

    /**
     * With sums over the third dimension.
     *
     * @param sums Σ_k x_ijk ≥ 0
     * @return margins with them
     * @throws IllegalArgumentException if a sum is negative, NaN or infinite
     */
    public ThreeWayMargins ij(DoubleMatrix sums) {
        Objects.requireNonNull(sums, "sums");
        return new ThreeWayMargins(Optional.of(checked(sums, "ij")), jk, ik);
    }

    /**
     * With sums over the first dimension.
     *
     * @param sums Σ_i x_ijk ≥ 0
     * @return margins with them
     * @throws IllegalArgumentException if a sum is negative, NaN or infinite
     */
    public ThreeWayMargins jk(DoubleMatrix sums) {
        Objects.requireNonNull(sums, "sums");
        return new ThreeWayMargins(ij, Optional.of(checked(sums, "jk")), ik);
    }

    /**
     * With sums over the second dimension.
     *
     * @param sums Σ_j x_ijk ≥ 0
     * @return margins with them
     * @throws IllegalArgumentException if a sum is negative, NaN or infinite
     */
    public ThreeWayMargins ik(DoubleMatrix sums) {
        Objects.requireNonNull(sums, "sums");
        return new ThreeWayMargins(ij, jk, Optional.of(checked(sums, "ik")));
    }

    Optional<DoubleMatrix> ij() {
        return ij;
    }

    Optional<DoubleMatrix> jk() {
        return jk;
    }

    Optional<DoubleMatrix> ik() {
        return ik;
    }

    private static DoubleMatrix checked(DoubleMatrix sums, String name) {
        Checks.nonNegative(sums.toArray(), "sums of " + name);
        return sums;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThreeWayMargins that && ij.equals(that.ij) && jk.equals(that.jk) && ik.equals(that.ik);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ij, jk, ik);
    }

    /** Which margins there are. */
    @Override
    public String toString() {
        return "ThreeWayMargins[" + (ij.isPresent() ? "ij " : "") + (jk.isPresent() ? "jk " : "")
                + (ik.isPresent() ? "ik" : "") + "]";
    }
}
