package org.chengzhen.methods.regression;

import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;

import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/** Regressions over places in another order and in other units. */
class RegressionPlacesTest implements PlaceContract {
    @Override
    public Stream<Door> doors() {
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
