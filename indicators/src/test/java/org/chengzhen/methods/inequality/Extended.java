package org.chengzhen.methods.inequality;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/** Definitions of the relative measures in thirty decimal digits. */
public final class Extended {
    private static final DfpField FIELD = new DfpField(30);

    private Extended() {}

    /** A double, exactly. */
    public static Dfp of(double value) {
        return FIELD.newDfp(value);
    }

    /** Σ w f(y/μ) / Σ w. */
    public static Dfp mean(double[] values, double[] weights, UnaryOperator<Dfp> f) {
        Dfp people = of(0);
        Dfp total = of(0);
        for (int i = 0; i < values.length; i++) {
            people = people.add(of(weights[i]));
            total = total.add(of(values[i]).multiply(of(weights[i])));
        }
        Dfp mean = total.divide(people);
        Dfp sum = of(0);
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                sum = sum.add(f.apply(of(values[i]).divide(mean)).multiply(of(weights[i])));
            }
        }
        return sum.divide(people);
    }

    /** Σ f(y/μ) / n. */
    public static Dfp mean(double[] values, UnaryOperator<Dfp> f) {
        double[] ones = new double[values.length];
        java.util.Arrays.fill(ones, 1);
        return mean(values, ones, f);
    }
}
