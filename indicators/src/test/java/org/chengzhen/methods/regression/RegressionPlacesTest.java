package org.chengzhen.methods.regression;

import static org.chengzhen.methods.contract.PlaceContract.Column.GROUP;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/** Regressions over places in another order and in other units. */
class RegressionPlacesTest implements PlaceContract {
    /** Two variables in three years. */
    private static final Column[] PANEL = {VALUE, VALUE, VALUE, VALUE, VALUE, VALUE};

    @Override
    public Stream<Door> doors() {
        return Stream.concat(sections(), panels());
    }

    private static PanelData panel(Table t) {
        return PanelData.ofMatrices(t.rows(0, 3), new double[][][] {t.rows(3, 6)});
    }

    private static Stream<Door> panels() {
        return Stream.of(
                Door.over(
                        PanelData.class,
                        "ofMatrices",
                        t -> PanelRegression.oneWay().fit(panel(t)).coefficients(),
                        PANEL),
                Door.over(
                        BetweenEstimator.class,
                        "fit",
                        t -> BetweenEstimator.fit(panel(t)).coefficients().get(1),
                        PANEL),
                Door.over(
                        RandomEffects.class,
                        "fit",
                        t -> {
                            RandomEffects fit = RandomEffects.fit(panel(t));
                            return new double[] {fit.theta(), fit.coefficients().get(1)};
                        },
                        PANEL),
                Door.over(
                        DifferenceInDifferences.class,
                        "of",
                        t -> {
                            int[] groups = t.groups(3);
                            int[] treated = IntStream.range(0, t.places())
                                    .filter(i -> groups[i] == 0)
                                    .toArray();
                            PanelData data = PanelData.ofMatrices(t.rows(0, 3), new double[0][][]);
                            double level = Arrays.stream(t.column(0)).sum();
                            return DifferenceInDifferences.of(data, treated, 2)
                                            .fit()
                                            .coefficients()
                                            .get(0)
                                    / level;
                        },
                        VALUE,
                        VALUE,
                        VALUE,
                        GROUP));
    }

    private static Stream<Door> sections() {
        return Stream.of(
                Door.over(
                        KuznetsCurve.class,
                        "quadratic",
                        t -> KuznetsCurve.quadratic(t.column(0), t.column(1)).shape(),
                        PROPERTY,
                        PROPERTY),
                Door.over(
                        Mediation.class,
                        "of",
                        t -> {
                            Mediation m = Mediation.of(t.column(0), t.column(1), t.column(2));
                            return new double[] {m.total(), m.direct(), m.indirect()};
                        },
                        VALUE,
                        VALUE,
                        VALUE),
                Door.over(
                        RidgeRegression.class,
                        "fit",
                        t -> RidgeRegression.fit(t.column(0), DoubleMatrix.of(t.rows(1, 3)), 0.3)
                                .standardized(),
                        VALUE,
                        VALUE,
                        VALUE),
                Door.over(
                        Stirpat.class,
                        "fit",
                        t -> Stirpat.fit(t.column(0), t.column(1), t.column(2), t.column(3), 0.1)
                                .ridge()
                                .standardized(),
                        VALUE,
                        VALUE,
                        VALUE,
                        VALUE));
    }
}
