package org.chengzhen.methods.efficiency;

import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/** Units in another order and in other units of measurement: two inputs, an output and a bad one, twice. */
class EfficiencyPlacesTest implements PlaceContract {
    private static final Column[] YEAR = {VALUE, VALUE, VALUE, VALUE};
    private static final Column[] YEARS = {VALUE, VALUE, VALUE, VALUE, VALUE, VALUE, VALUE, VALUE};

    @Override
    public Stream<Door> doors() {
        return Stream.of(plain(), withBads(), overYears()).flatMap(s -> s);
    }

    private static double[][] x(Table t, int year) {
        return t.rows(4 * year, 4 * year + 2);
    }

    private static double[][] y(Table t, int year) {
        return t.rows(4 * year + 2, 4 * year + 3);
    }

    private static double[][] b(Table t, int year) {
        return t.rows(4 * year + 3, 4 * year + 4);
    }

    private static Door each(Class<?> type, String name, Function<Table, Object> scores) {
        return Door.each(type, name, scores, YEAR);
    }

    private static Stream<Door> plain() {
        return Stream.of(
                each(DataEnvelopment.class, "scores", t -> DataEnvelopment.bcc().scores(x(t, 0), y(t, 0))),
                each(
                        ScaleEfficiency.class,
                        "of",
                        t -> ScaleEfficiency.of(x(t, 0), y(t, 0)).scale()),
                each(
                        SuperEfficiency.class,
                        "of",
                        t -> SuperEfficiency.of(x(t, 0), y(t, 0), DataEnvelopment.ccr())
                                .scores()),
                each(
                        CrossEfficiency.class,
                        "of",
                        t -> CrossEfficiency.withDefaults().of(x(t, 0), y(t, 0)).cells().stream()
                                .map(row -> row.stream().anyMatch(c -> c.orElse(0) >= 1 - 1e-9))
                                .toList()),
                each(
                        BenefitOfTheDoubt.class,
                        "of",
                        t -> BenefitOfTheDoubt.withDefaults()
                                .shares(new double[] {0.1, 0.1}, new double[] {0.9, 0.9})
                                .of(x(t, 0))
                                .scores()));
    }

    private static Stream<Door> withBads() {
        return Stream.of(
                each(
                        SlacksBased.class,
                        "scores",
                        t -> SlacksBased.withDefaults().of(x(t, 0), y(t, 0), b(t, 0))),
                each(
                        UndesirableSbm.class,
                        "of",
                        t -> UndesirableSbm.withDefaults()
                                .returns(ReturnsToScale.VARIABLE)
                                .of(x(t, 0), y(t, 0), b(t, 0))
                                .scores()),
                each(
                        DirectionalDistance.class,
                        "of",
                        t -> DirectionalDistance.withDefaults()
                                .of(x(t, 0), y(t, 0), b(t, 0))
                                .distances()),
                each(
                        DirectionalSlacks.class,
                        "of",
                        t -> DirectionalSlacks.withDefaults()
                                .of(x(t, 0), y(t, 0), b(t, 0))
                                .inefficiencies()));
    }

    private static Stream<Door> overYears() {
        return Stream.of(
                Door.each(
                        Malmquist.class,
                        "of",
                        t -> Malmquist.of(x(t, 0), y(t, 0), x(t, 1), y(t, 1)).units().stream()
                                .map(Malmquist.Change::efficiencyChange)
                                .toList(),
                        YEARS),
                Door.each(
                        WindowAnalysis.class,
                        "of",
                        t -> WindowAnalysis.of(
                                        List.of(DoubleMatrix.of(x(t, 0)), DoubleMatrix.of(x(t, 1))),
                                        List.of(DoubleMatrix.of(y(t, 0)), DoubleMatrix.of(y(t, 1))),
                                        2,
                                        DataEnvelopment.ccr())
                                .byUnit(),
                        YEARS),
                changes(
                        MalmquistLuenberger.class,
                        "global",
                        t -> MalmquistLuenberger.withDefaults().global(xs(t), ys(t), bs(t))),
                changes(
                        GlobalProductivity.class,
                        "sbm",
                        t -> GlobalProductivity.sbm(xs(t), ys(t), bs(t), UndesirableSbm.withDefaults())),
                changes(
                        LuenbergerIndicator.class,
                        "of",
                        t -> LuenbergerIndicator.of(xs(t), ys(t), bs(t), DirectionalSlacks.withDefaults())));
    }

    private static Door changes(Class<?> type, String name, Function<Table, PanelProductivity> statistic) {
        ToDoubleFunction<PanelProductivity.Change> index = c -> c.status().ordinal() == 0 ? c.index() : -1;
        return Door.each(
                type,
                name,
                t -> statistic.apply(t).changes().get(0).stream()
                        .map(index::applyAsDouble)
                        .toList(),
                YEARS);
    }

    private static double[][][] xs(Table t) {
        return new double[][][] {x(t, 0), x(t, 1)};
    }

    private static double[][][] ys(Table t) {
        return new double[][][] {y(t, 0), y(t, 1)};
    }

    private static double[][][] bs(Table t) {
        return new double[][][] {b(t, 0), b(t, 1)};
    }
}
