package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/** Where a chain ends, and how long it takes: the linear algebra of {@link MarkovChain}. */
final class Ergodic {
    private Ergodic() {}

    static ImmutableList<MarkovChain.RecurrentClass> recurrentClasses(double[][] p) {
        int k = p.length;
        boolean[] known = new boolean[k];
        boolean anyKnown = false;
        for (int i = 0; i < k; i++) {
            known[i] = !MarkovChain.unknown(p[i]);
            anyKnown |= known[i];
        }
        if (!anyKnown) {
            throw UndefinedException.undefined("no state has known probabilities");
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (known[i] && !known[j] && p[i][j] > 0) {
                    throw UndefinedException.undefined(
                            "state " + (i + 1) + " leads to state " + (j + 1) + ", which nobody left");
                }
            }
        }
        boolean[][] reaches = reachability(p, known);
        boolean[] assigned = new boolean[k];
        ImmutableList.Builder<MarkovChain.RecurrentClass> classes = ImmutableList.builder();
        for (int i = 0; i < k; i++) {
            if (!known[i] || assigned[i] || !recurrent(reaches, i)) {
                continue;
            }
            ImmutableIntArray.Builder numbers = ImmutableIntArray.builder();
            int[] members = new int[k];
            int size = 0;
            for (int j = 0; j < k; j++) {
                if (reaches[i][j]) {
                    members[size++] = j;
                    assigned[j] = true;
                    numbers.add(j + 1);
                }
            }
            double[] share = stationary(p, Arrays.copyOf(members, size));
            double[] distribution = new double[k];
            for (int m = 0; m < size; m++) {
                distribution[members[m]] = share[m];
            }
            classes.add(new MarkovChain.RecurrentClass(numbers.build(), ImmutableDoubleArray.copyOf(distribution)));
        }
        return classes.build();
    }

    /** Times of first passage: for each target one linear system over the states that surely reach it. */
    static double[][] meanFirstPassage(double[][] p) {
        int k = p.length;
        boolean[] known = new boolean[k];
        Arrays.fill(known, true);
        boolean[][] reaches = reachability(p, known);
        double[][] times = new double[k][k];
        for (int target = 0; target < k; target++) {
            int[] sure = surely(p, reaches, target);
            double[] passage = passage(p, sure, target);
            for (double[] row : times) {
                row[target] = Double.POSITIVE_INFINITY;
            }
            for (int m = 0; m < sure.length; m++) {
                times[sure[m]][target] = passage[m];
            }
            // the time of return: one step, then the passage back
            double back = 1;
            for (int l = 0; l < k; l++) {
                if (l != target && p[target][l] > 0) {
                    back += p[target][l] * times[l][target];
                }
            }
            times[target][target] = back;
        }
        return times;
    }

    /** The states other than the target from which every path leads to it. */
    private static int[] surely(double[][] p, boolean[][] reaches, int target) {
        int k = p.length;
        int[] sure = new int[k];
        int size = 0;
        for (int i = 0; i < k; i++) {
            boolean certain = i != target && reaches[i][target];
            boolean[] before = avoiding(p, i, target);
            for (int j = 0; j < k && certain; j++) {
                certain = !before[j] || reaches[j][target];
            }
            if (certain) {
                sure[size++] = i;
            }
        }
        return Arrays.copyOf(sure, size);
    }

    /** The states that can be met before the target. */
    private static boolean[] avoiding(double[][] p, int start, int target) {
        int k = p.length;
        boolean[] met = new boolean[k];
        int[] stack = new int[k];
        int top = 0;
        stack[top++] = start;
        met[start] = true;
        while (top > 0) {
            int i = stack[--top];
            for (int j = 0; j < k; j++) {
                if (i != target && j != target && p[i][j] > 0 && !met[j]) {
                    met[j] = true;
                    stack[top++] = j;
                }
            }
        }
        return met;
    }

    /** Solves (I − Q)m = 1 by elimination; I − Q is an M-matrix, so that no rows need be exchanged. */
    private static double[] passage(double[][] p, int[] states, int target) {
        int n = states.length;
        double[][] m = new double[n][n];
        double[] times = new double[n];
        double[] exit = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = 1;
            exit[i] = p[states[i]][target];
            for (int j = 0; j < n; j++) {
                m[i][j] = p[states[i]][states[j]];
            }
        }
        // states are removed from the last on; what remains of a row is its way out, never a difference
        for (int k = n - 1; k >= 0; k--) {
            double leaving = exit[k];
            for (int j = 0; j < k; j++) {
                leaving += m[k][j];
            }
            if (leaving == 0) {
                throw lost();
            }
            for (int i = 0; i < k; i++) {
                double factor = m[i][k] / leaving;
                times[i] += factor * times[k];
                exit[i] += factor * exit[k];
                for (int j = 0; j < k; j++) {
                    m[i][j] += factor * m[k][j];
                }
            }
            times[k] /= leaving;
            for (int j = 0; j < k; j++) {
                m[k][j] /= leaving;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < k; j++) {
                times[k] += m[k][j] * times[j];
            }
            if (Double.isNaN(times[k])) {
                throw lost();
            }
        }
        return times;
    }

    private static UndefinedException lost() {
        return UndefinedException.undefined("products of probabilities fall below the range of doubles");
    }

    /** The stationary distribution of states that reach one another: Grassmann, Taksar and Heyman (1985). */
    private static double[] stationary(double[][] p, int[] states) {
        int n = states.length;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = p[states[i]][states[j]];
            }
        }
        for (int k = n - 1; k > 0; k--) {
            double leaving = 0;
            for (int j = 0; j < k; j++) {
                leaving += m[k][j];
            }
            if (leaving == 0) {
                throw lost();
            }
            for (int i = 0; i < k; i++) {
                m[i][k] /= leaving;
                for (int j = 0; j < k; j++) {
                    m[i][j] += m[i][k] * m[k][j];
                }
            }
        }
        double[] share = new double[n];
        share[0] = 1;
        double total = 1;
        for (int k = 1; k < n; k++) {
            for (int i = 0; i < k; i++) {
                share[k] += share[i] * m[i][k];
            }
            total += share[k];
        }
        Range.finite(total, "the ratio of two states' shares");
        for (int k = 0; k < n; k++) {
            share[k] /= total;
        }
        return share;
    }

    private static boolean recurrent(boolean[][] reaches, int i) {
        for (int j = 0; j < reaches.length; j++) {
            if (reaches[i][j] && !reaches[j][i]) {
                return false;
            }
        }
        return true;
    }

    /** Who can come to whom in any number of steps, none included. */
    private static boolean[][] reachability(double[][] p, boolean[] known) {
        int k = p.length;
        boolean[][] reaches = new boolean[k][k];
        for (int i = 0; i < k; i++) {
            reaches[i][i] = true;
            for (int j = 0; j < k && known[i]; j++) {
                reaches[i][j] |= p[i][j] > 0;
            }
        }
        for (int via = 0; via < k; via++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k && reaches[i][via]; j++) {
                    reaches[i][j] |= reaches[via][j];
                }
            }
        }
        return reaches;
    }
}
