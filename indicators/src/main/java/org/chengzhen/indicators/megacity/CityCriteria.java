package org.chengzhen.indicators.megacity;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.NeedsVariables;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.composite.Criterion;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.EvaluationTable;

/**
 * What cities are judged by: variables of the panel, each with the direction that is better, a weight, and the
 * target that scores full marks.
 *
 * <p>Immutable. Weights need not sum to one: they are divided by their sum.
 *
 * <pre>{@code
 * CityCriteria criteria = CityCriteria.none().benefit(GDP_PER_CAPITA, 1, 100_000).cost(DUST, 1, 35);
 * }</pre>
 *
 * @param items in order
 */
public record CityCriteria(ImmutableList<Item> items) implements NeedsVariables, Serializable {
    /**
     * One criterion.
     *
     * @param variable of the panel
     * @param direction BENEFIT or COST
     * @param weight ≥ 0
     * @param target x*, the value that scores full marks
     */
    public record Item(Variable variable, Direction direction, double weight, double target) implements Serializable {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the weight is negative or a number is not finite
         * @param variable of the panel
         * @param direction BENEFIT or COST
         * @param weight ≥ 0
         * @param target x*, the value that scores full marks
         */
        public Item {
            Checks.nonNegative(weight, "weight of " + variable.id());
            Checks.finite(target, "target of " + variable.id());
        }
    }

    /**
     * No criteria yet.
     *
     * @return an empty list, to be added to
     */
    public static CityCriteria none() {
        return new CityCriteria(ImmutableList.of());
    }

    /**
     * One more criterion of which more is better.
     *
     * @param variable of the panel
     * @param weight ≥ 0
     * @param target the value that scores full marks
     * @return the longer list
     */
    public CityCriteria benefit(Variable variable, double weight, double target) {
        return with(new Item(variable, Direction.BENEFIT, weight, target));
    }

    /**
     * One more criterion of which less is better.
     *
     * @param variable of the panel
     * @param weight ≥ 0
     * @param target the value that scores full marks
     * @return the longer list
     */
    public CityCriteria cost(Variable variable, double weight, double target) {
        return with(new Item(variable, Direction.COST, weight, target));
    }

    private CityCriteria with(Item item) {
        return new CityCriteria(
                ImmutableList.<Item>builder().addAll(items).add(item).build());
    }

    double[] weights() {
        double[] weights = items.stream().mapToDouble(Item::weight).toArray();
        double sum = Arrays.stream(weights).sum();
        if (sum == 0) {
            throw UndefinedException.undefined("the weights of all criteria are zero");
        }
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    double[] targets() {
        return items.stream().mapToDouble(Item::target).toArray();
    }

    Direction[] directions() {
        return items.stream().map(Item::direction).toArray(Direction[]::new);
    }

    ImmutableList<String> names() {
        return items.stream().map(i -> i.variable().id()).collect(ImmutableList.toImmutableList());
    }

    /** The places of the last year that have a value for each criterion. */
    Sample sample(Study study) {
        return study.sample(variables(study.panel()));
    }

    /** The values of a sample, one row for each place. */
    double[][] rows(Sample sample) {
        double[][] rows = new double[sample.places().size()][items.size()];
        for (int j = 0; j < items.size(); j++) {
            double[] column = sample.values(items.get(j).variable());
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = column[i];
            }
        }
        return rows;
    }

    /** As {@link #rows}, with costs inverted, so that the largest value leads in each criterion. */
    double[][] moreIsBetter(Sample sample) {
        double[][] rows = rows(sample);
        for (int j = 0; j < items.size(); j++) {
            if (items.get(j).direction() == Direction.COST) {
                for (int i = 0; i < rows.length; i++) {
                    String what = items.get(j).variable().id() + " of "
                            + sample.places().get(i).name();
                    rows[i][j] = 1 / Checks.positive(rows[i][j], what);
                }
            }
        }
        return rows;
    }

    /** The last year's places, with bounds over all years of the period, so that scores compare over time. */
    EvaluationTable table(Study study) {
        Variable[] variables = variables(study.panel());
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int year : study.years().asList()) {
            Sample sample = study.sampleOf(year, variables);
            double[][] some = rows(sample);
            for (int i = 0; i < some.length; i++) {
                labels.add(sample.codes().get(i) + " " + year);
                rows.add(some[i]);
            }
        }
        List<Criterion> criteria = items.stream()
                .map(i -> Criterion.of(i.variable().id(), i.direction()))
                .toList();
        String last = " " + study.end();
        return EvaluationTable.of(labels, criteria, rows.toArray(double[][]::new))
                .frozen()
                .select(label -> label.endsWith(last));
    }

    private Variable[] variables(Panel panel) {
        if (items.isEmpty()) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
        for (Item item : items) {
            if (!panel.has(item.variable())) {
                throw new UndefinedException(Status.MISSING, "the panel lacks " + item.variable());
            }
        }
        return items.stream().map(Item::variable).toArray(Variable[]::new);
    }

    /** The criteria by name. */
    @Override
    public String toString() {
        return "CityCriteria" + names();
    }

    @Override
    public ImmutableList<Variable> variables() {
        return items.stream().map(Item::variable).collect(ImmutableList.toImmutableList());
    }
}
