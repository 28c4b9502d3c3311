package org.chengzhen.indicators.citizenization;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.AsMap;
import org.jspecify.annotations.Nullable;

/**
 * How long each migrant of a register or sample has worked and lived in a place, and who may therefore register.
 *
 * <p>Eligible = number of migrants with work ≥ e years and residence ≥ r years; share = eligible / migrants. Of
 * people who stay, one more year makes each spell a year longer: the newly eligible of year t are those who meet
 * both conditions t years from now and did not before.
 *
 * <ul>
 *   <li>Count in [0, n], share in [0, 1]; both conditions inclusive.
 *   <li>Nobody: 0, and no share.
 *   <li>Negative, NaN, infinite, lengths that differ: refused.
 * </ul>
 *
 * <p>Source: convention of this library for the "stable employment and living" of policy documents.
 *
 * <pre>{@code
 * MigrantSpells.of(new double[] {2, 0.5, 1, 4}, new double[] {3, 2, 1, 0.2}).eligible(EligibilityRule.ONE_YEAR);  // 2
 * }</pre>
 */
public final class MigrantSpells implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] employed;
    private final double[] resident;

    private MigrantSpells(double[] employed, double[] resident) {
        this.employed = employed;
        this.resident = resident;
    }

    /**
     * The spells of migrants.
     *
     * @param employedYears years of work under contract or with insurance, one for each migrant, ≥ 0
     * @param residentYears years of legal residence, as many, ≥ 0
     * @return the spells
     * @throws IllegalArgumentException if lengths differ, or a number is negative, NaN or infinite
     */
    public static MigrantSpells of(double[] employedYears, double[] residentYears) {
        Checks.sameLength(residentYears.length, "residentYears", employedYears.length, "employedYears");
        Checks.nonNegative(employedYears, "employedYears");
        Checks.nonNegative(residentYears, "residentYears");
        return new MigrantSpells(employedYears.clone(), residentYears.clone());
    }

    /**
     * How many migrants there are.
     *
     * @return n
     */
    public int size() {
        return employed.length;
    }

    /**
     * How many may register.
     *
     * @param rule what is asked for
     * @return a count
     */
    public int eligible(EligibilityRule rule) {
        return newlyEligible(rule, 0);
    }

    /**
     * The share that may register.
     *
     * @param rule what is asked for
     * @return in [0, 1], empty without migrants
     */
    public OptionalDouble share(EligibilityRule rule) {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) eligible(rule) / size());
    }

    /**
     * The path of eligibility of people who stay: those eligible now, then the newly eligible of each year.
     *
     * @param rule what is asked for
     * @param years how many years beyond now, ≥ 0
     * @return the stock, then one increment for each year
     * @throws IllegalArgumentException if years are negative
     */
    public ImmutableDoubleArray path(EligibilityRule rule, int years) {
        Checks.atLeast(years, 0, "years");
        ImmutableDoubleArray.Builder path = ImmutableDoubleArray.builder();
        for (int t = 0; t <= years; t++) {
            path.add(newlyEligible(rule, t));
        }
        return path.build();
    }

    private int newlyEligible(EligibilityRule rule, int year) {
        int count = 0;
        for (int i = 0; i < employed.length; i++) {
            double wait = Math.max(rule.employedYears() - employed[i], rule.residentYears() - resident[i]);
            // ten times a tenth of a year adds up to a year less rounding
            double whole = Math.rint(wait);
            wait = Ties.equal(wait, whole, Math.max(rule.employedYears(), rule.residentYears())) ? whole : wait;
            count += (int) Math.ceil(Math.max(0, wait)) == year ? 1 : 0;
        }
        return count;
    }

    /** As the years {@code employed} and {@code resident} of each migrant. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("employed", Arrays.stream(employed).boxed().toList());
        map.put("resident", Arrays.stream(resident).boxed().toList());
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MigrantSpells that
                && Arrays.equals(employed, that.employed)
                && Arrays.equals(resident, that.resident);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(employed), Arrays.hashCode(resident));
    }

    /** As {@code MigrantSpells[4 migrants]}. */
    @Override
    public String toString() {
        return "MigrantSpells[" + size() + " migrants]";
    }
}
