package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;

/**
 * Checks of data before they are evaluated: parts against totals, shares against bounds, members against wholes, and
 * criteria that cannot tell places apart.
 *
 * <p>Each check gives findings, an empty list where all is well; nothing is corrected.
 *
 * <ul>
 *   <li>|Σ parts − total| ≤ tolerance·|total|; shares in [0, 1]; part ≤ whole.
 *   <li>NaN is a finding of its own, so that no check passes on missing numbers.
 * </ul>
 *
 * <p>Algorithm: one pass each.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, on data quality.
 *
 * <pre>{@code
 * DataChecks.partsAddUp(List.of("A"), new double[][] {{40, 59}}, new double[] {100}, 1e-6);  // one finding
 * DataChecks.shares(List.of("A", "B"), new double[] {0.4, 1.2});                                             // one finding
 * }</pre>
 */
public final class DataChecks {
    private DataChecks() {}

    /** What is wrong. */
    public enum Rule {
        /** A number is missing. */
        MISSING,
        /** Parts do not add up to their total. */
        SUM_TO_TOTAL,
        /** A share is below zero or above one. */
        SHARE_BOUNDS,
        /** A part is larger than its whole. */
        PART_OF_WHOLE,
        /** A criterion has the same value everywhere. */
        CONSTANT,
        /** A criterion has negative values. */
        NEGATIVE,
        /** A criterion has zeros, where logarithms and ratios may be wanted. */
        ZERO
    }

    /**
     * One thing that is wrong.
     *
     * @param subject the place or the criterion
     * @param rule what is wrong
     * @param message with the numbers
     */
    public record Finding(String subject, Rule rule, String message) implements Serializable {
        /** The message, led by the subject. */
        @Override
        public String toString() {
            return subject + ": " + message;
        }
    }

    /**
     * Whether parts add up to totals.
     *
     * @param places labels
     * @param parts of each place
     * @param totals of each place
     * @param tolerance allowed relative difference, ≥ 0
     * @return findings
     * @throws IllegalArgumentException if lengths differ, or the tolerance is negative
     */
    public static ImmutableList<Finding> partsAddUp(
            List<String> places, double[][] parts, double[] totals, double tolerance) {
        Checks.sameLength(parts.length, "parts", places.size(), "places");
        Checks.sameLength(totals.length, "totals", places.size(), "places");
        Checks.nonNegative(tolerance, "tolerance");
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int i = 0; i < totals.length; i++) {
            double sum = Sums.of(parts[i]);
            if (Double.isNaN(sum) || Double.isNaN(totals[i])) {
                findings.add(new Finding(places.get(i), Rule.MISSING, "a part or the total is missing"));
            } else if (!(Math.abs(sum - totals[i]) <= tolerance * Math.abs(totals[i]))) {
                findings.add(new Finding(
                        places.get(i), Rule.SUM_TO_TOTAL, "parts sum to " + sum + " but the total is " + totals[i]));
            }
        }
        return findings.build();
    }

    /**
     * Whether parts add up to totals.
     *
     * @param places labels
     * @param parts of each place
     * @param totals of each place
     * @param tolerance allowed relative difference, ≥ 0
     * @return findings
     * @throws IllegalArgumentException if lengths differ, or the tolerance is negative
     */
    public static ImmutableList<Finding> partsAddUp(
            List<String> places, DoubleMatrix parts, double[] totals, double tolerance) {
        Objects.requireNonNull(parts, "parts");
        return partsAddUp(places, parts.toRows(), totals, tolerance);
    }

    /**
     * Whether shares lie in [0, 1].
     *
     * @param places labels
     * @param shares one for each place
     * @return findings
     * @throws IllegalArgumentException if numbers differ
     */
    public static ImmutableList<Finding> shares(List<String> places, double[] shares) {
        Checks.sameLength(shares.length, "shares", places.size(), "places");
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int i = 0; i < shares.length; i++) {
            if (Double.isNaN(shares[i])) {
                findings.add(new Finding(places.get(i), Rule.MISSING, "the share is missing"));
            } else if (shares[i] < 0 || shares[i] > 1) {
                findings.add(
                        new Finding(places.get(i), Rule.SHARE_BOUNDS, "share " + shares[i] + " is outside [0, 1]"));
            }
        }
        return findings.build();
    }

    /**
     * Whether parts are at most their wholes, as urban people of all people.
     *
     * @param places labels
     * @param parts one for each place
     * @param wholes as many
     * @return findings
     * @throws IllegalArgumentException if lengths differ
     */
    public static ImmutableList<Finding> partsWithinWholes(List<String> places, double[] parts, double[] wholes) {
        Checks.sameLength(parts.length, "parts", places.size(), "places");
        Checks.sameLength(wholes.length, "wholes", places.size(), "places");
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int i = 0; i < parts.length; i++) {
            if (Double.isNaN(parts[i]) || Double.isNaN(wholes[i])) {
                findings.add(new Finding(places.get(i), Rule.MISSING, "the part or the whole is missing"));
            } else if (parts[i] > wholes[i]) {
                findings.add(new Finding(
                        places.get(i), Rule.PART_OF_WHOLE, "part " + parts[i] + " is above its whole " + wholes[i]));
            }
        }
        return findings.build();
    }

    /**
     * What in a table deserves a look before it is evaluated.
     *
     * @param table the places
     * @return findings on criteria, with the first place concerned; places dropped as missing are findings too
     */
    public static ImmutableList<Finding> of(EvaluationTable table) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (String place : table.dropped()) {
            findings.add(new Finding(place, Rule.MISSING, "dropped for a missing number"));
        }
        for (int j = 0; j < table.columns().length; j++) {
            String name = table.names().get(j);
            double[] x = table.columns()[j];
            double[] range = Columns.range(x);
            if (range[0] == range[1]) {
                findings.add(new Finding(name, Rule.CONSTANT, "is " + range[0] + " everywhere"));
            }
            int negative = 0;
            int zero = 0;
            String first = "";
            for (int i = 0; i < x.length; i++) {
                first = first.isEmpty() && x[i] <= 0 ? table.places().get(i) : first;
                negative += x[i] < 0 ? 1 : 0;
                zero += x[i] == 0 ? 1 : 0;
            }
            if (negative > 0) {
                findings.add(new Finding(name, Rule.NEGATIVE, negative + " places below zero, from " + first));
            }
            if (zero > 0) {
                findings.add(new Finding(name, Rule.ZERO, zero + " places at zero, from " + first));
            }
        }
        return findings.build();
    }
}
