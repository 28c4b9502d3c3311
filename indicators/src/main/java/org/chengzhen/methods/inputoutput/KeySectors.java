package org.chengzhen.methods.inputoutput;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;

/**
 * Key sectors: those that pull their suppliers and push their buyers more than the average sector does.
 *
 * <p>BL &gt; 1 and FL &gt; 1 KEY; BL &gt; 1 alone BACKWARD; FL &gt; 1 alone FORWARD; else WEAK; BL and FL the
 * normalized backward and forward linkages.
 *
 * <ul>
 *   <li>A linkage of exactly 1 is average, not above it; 1e-12 above is rounding.
 *   <li>Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two comparisons for each sector.
 *
 * <p>Source: Rasmussen, P. N. (1956), Studies in Inter-sectoral Relations; Hirschman, A. O. (1958), The
 * Strategy of Economic Development.
 *
 * <pre>{@code
 * KeySectors.of(new double[] {1.2, 0.8}, new double[] {1.1, 0.9});  // [KEY, WEAK]
 * KeySectors.of(new double[] {1.2, 0.8}, new double[] {0.9, 1.1});  // [BACKWARD, FORWARD]
 * }</pre>
 */
public final class KeySectors {

    private KeySectors() {}

    /** The role of a sector. */
    public enum Role {
        /** Pulls and pushes above average. */
        KEY,
        /** Pulls its suppliers above average. */
        BACKWARD,
        /** Pushes its buyers above average. */
        FORWARD,
        /** Neither. */
        WEAK
    }

    /**
     * The role of each sector.
     *
     * @param backward BL, normalized to an average of one, ≥ 0
     * @param forward FL, the same
     * @return one role for each sector
     * @throws IllegalArgumentException if lengths differ, or a linkage is negative, NaN or infinite
     */
    public static ImmutableList<Role> of(double[] backward, double[] forward) {
        Checks.sameLength(forward.length, "forward", backward.length, "backward");
        Checks.nonNegative(backward, "backward");
        Checks.nonNegative(forward, "forward");
        ImmutableList.Builder<Role> roles = ImmutableList.builderWithExpectedSize(backward.length);
        for (int i = 0; i < backward.length; i++) {
            boolean pulls = Ties.less(1, backward[i]);
            boolean pushes = Ties.less(1, forward[i]);
            if (pulls) {
                roles.add(pushes ? Role.KEY : Role.BACKWARD);
            } else {
                roles.add(pushes ? Role.FORWARD : Role.WEAK);
            }
        }
        return roles.build();
    }
}
