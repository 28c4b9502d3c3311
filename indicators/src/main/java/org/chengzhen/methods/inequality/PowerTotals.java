package org.chengzhen.methods.inequality;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.ExactSum;
import org.chengzhen.core.internal.Range;

/** Σw, Σwy and Σwf(y) by group, exact: what entropies and Atkinson's index are made of. */
final class PowerTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is summed. */
    enum Form {
        /** f(y) = ln y of what is not zero. */
        LOG,
        /** f(y) = y ln y. */
        Y_LOG_Y,
        /** f(y) = y^p. */
        POWER
    }

    private final Form form;
    private final double power;
    private final TreeMap<String, Cell> cells = new TreeMap<>();
    private transient String lastName;
    private transient Cell last;

    PowerTotals(Form form, double power) {
        this.form = form;
        this.power = power;
    }

    /** The totals of one group. */
    static final class Cell implements Serializable {
        private static final long serialVersionUID = 1L;
        final ExactSum weights = new ExactSum();
        final ExactSum amounts = new ExactSum();
        final ExactSum powers = new ExactSum();
        long n;
        long zeros;

        void add(Cell other) {
            weights.add(other.weights);
            amounts.add(other.amounts);
            powers.add(other.powers);
            n += other.n;
            zeros += other.zeros;
        }

        double weight() {
            return Range.finite(weights.value(), "the sum of weights");
        }

        double amount() {
            return Range.finite(amounts.value(), "the sum of values");
        }

        PowerSums sums() {
            return new PowerSums(n, weight(), amount(), Range.finite(powers.value(), "the sum of powers"), zeros);
        }
    }

    void accept(String group, double value, double weight) {
        Checks.nonNegative(value, "value");
        Checks.nonNegative(weight, "weight");
        Cell cell = group.equals(lastName) ? last : cells.computeIfAbsent(group, g -> new Cell());
        lastName = group;
        last = cell;
        cell.n++;
        if (weight == 0) {
            return;
        }
        double amount = weight * value;
        double f = f(value);
        Checks.argument(
                amount <= Double.MAX_VALUE && Double.isFinite(f * (form == Form.Y_LOG_Y ? amount : weight)),
                "value is %s of weight %s: their product or a power exceeds the range of doubles",
                value,
                weight);
        cell.weights.add(weight);
        cell.amounts.addProduct(weight, value);
        if (value == 0) {
            cell.zeros++;
        } else if (form == Form.Y_LOG_Y) {
            cell.powers.addProduct(amount, f);
        } else {
            cell.powers.addProduct(weight, f);
        }
    }

    private double f(double value) {
        if (value == 0) {
            return 0;
        }
        return form == Form.POWER ? power == 1 ? value : Math.pow(value, power) : Math.log(value);
    }

    void add(PowerTotals other) {
        Checks.argument(
                form == other.form && power == other.power,
                "other totals are of another order: combine like with like");
        other.cells.forEach(
                (name, cell) -> cells.computeIfAbsent(name, g -> new Cell()).add(cell));
    }

    long n() {
        return cells.values().stream().mapToLong(cell -> cell.n).sum();
    }

    Map<String, Cell> cells() {
        return cells;
    }

    /** All groups together. */
    PowerSums whole() {
        Cell whole = new Cell();
        cells.values().forEach(whole::add);
        return whole.sums();
    }
}
