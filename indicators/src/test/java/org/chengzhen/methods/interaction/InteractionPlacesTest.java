package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.contract.PlaceContract.Change.PLACE_OF_WEIGHT_ZERO;
import static org.chengzhen.methods.contract.PlaceContract.Change.SPLIT;
import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.AMOUNT;
import static org.chengzhen.methods.contract.PlaceContract.Column.PART;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/** Places on a line, a step of cost 1 more than their distance, told in other ways. */
class InteractionPlacesTest implements PlaceContract {
    private static final String SUM = "adds up in the unit of the amounts";
    private static final String PAIRS = "a place more or two in the stead of one are other pairs";

    private static CostMatrix costs(double[] at) {
        double[][] costs = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                costs[i][j] = 1 + Math.abs(at[i] - at[j]);
            }
        }
        return CostMatrix.of(costs);
    }

    private static double[] upwards(double[] values) {
        return Arrays.stream(values).map(v -> v + 1).toArray();
    }

    /** Row sums, a number for each place. */
    private static double[] sums(DoubleMatrix flows) {
        double[] sums = new double[flows.rows()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < flows.columns(); j++) {
                sums[i] += flows.get(i, j);
            }
        }
        return sums;
    }

    @Override
    public Stream<Door> doors() {
        return Stream.of(agreements(), potentials(), gravity(), times()).flatMap(s -> s);
    }

    /** Flows observed and fitted: pairs are the places. */
    private static Stream<Door> agreements() {
        return Stream.of(
                Door.over(
                        CommonPartOfCommuters.class,
                        "of",
                        t -> CommonPartOfCommuters.of(t.column(0), t.column(1)),
                        PART,
                        AMOUNT),
                Door.over(
                        SorensenSimilarity.class,
                        "of",
                        t -> SorensenSimilarity.of(t.column(0), t.column(1)),
                        VALUE,
                        VALUE),
                Door.over(
                        StandardizedRootMeanSquareError.class,
                        "of",
                        t -> StandardizedRootMeanSquareError.of(t.column(0), t.column(1)),
                        VALUE,
                        VALUE),
                Door.over(
                        LogLinearGravity.class,
                        "fit",
                        t -> {
                            LogLinearGravity.Fit fit =
                                    LogLinearGravity.fit(t.column(0), t.column(1), t.column(2), upwards(t.column(3)));
                            return fit.rSquared();
                        },
                        VALUE,
                        VALUE,
                        VALUE,
                        PROPERTY),
                Door.over(
                                PoissonGravity.class,
                                "costOnly",
                                t -> PoissonGravity.with(DecayForm.EXPONENTIAL)
                                        .costOnly(t.column(0), t.column(1))
                                        .devianceExplained(),
                                VALUE,
                                PROPERTY)
                        .but(UNITS, "without a constant the unit of the flows is a part of the model"));
    }

    private static Stream<Door> potentials() {
        return Stream.of(
                Door.each(
                                HansenAccessibility.class,
                                "of",
                                t -> HansenAccessibility.with(Decay.power(1)).of(t.column(0), costs(t.column(1))),
                                AMOUNT,
                                PROPERTY)
                        .but(UNITS, SUM),
                Door.each(
                                HarrisPotential.class,
                                "of",
                                t -> HarrisPotential.withDefaults()
                                        .of(t.column(0), upwards(t.column(1)), costs(t.column(2))),
                                AMOUNT,
                                PROPERTY,
                                PROPERTY)
                        .but(UNITS, SUM)
                        .but(SPLIT, "the distance of a place to itself comes of its area"),
                Door.over(
                                Huff.class,
                                "of",
                                t -> sums(Huff.with(Decay.power(2))
                                        .of(t.column(0), costs(t.column(1)))
                                        .probabilities()),
                                AMOUNT,
                                PROPERTY)
                        .but(SPLIT, PAIRS)
                        .but(PLACE_OF_WEIGHT_ZERO, PAIRS),
                Door.each(
                                FieldStrength.class,
                                "of",
                                t -> sums(FieldStrength.of(t.column(0), costs(t.column(1)), 2)
                                        .strengths()),
                                AMOUNT,
                                PROPERTY)
                        .but(UNITS, SUM)
                        .but(SPLIT, PAIRS)
                        .but(PLACE_OF_WEIGHT_ZERO, PAIRS),
                Door.each(
                                FloatingCatchment.class,
                                "twoStep",
                                t -> FloatingCatchment.twoStep(t.column(0), t.column(1), costs(t.column(2)), 4)
                                        .accessibility(),
                                PART,
                                AMOUNT,
                                PROPERTY)
                        .but(PLACE_OF_WEIGHT_ZERO, "a place alone without people has no access"));
    }

    private static Stream<Door> gravity() {
        return Stream.of(
                Door.each(
                                GravityLinkage.class,
                                "of",
                                t -> GravityLinkage.withDefaults()
                                        .of(t.column(0), t.column(1), costs(t.column(2)))
                                        .totals(),
                                AMOUNT,
                                AMOUNT,
                                PROPERTY)
                        .but(UNITS, SUM)
                        .but(PLACE_OF_WEIGHT_ZERO, "a place without people or output is refused")
                        .but(SPLIT, PAIRS),
                Door.each(
                                RadiationModel.class,
                                "of",
                                t -> sums(
                                        RadiationModel.withDefaults().of(t.column(0), t.column(1), costs(t.column(2)))),
                                AMOUNT,
                                AMOUNT,
                                PROPERTY)
                        .but(UNITS, SUM)
                        .but(PLACE_OF_WEIGHT_ZERO, PAIRS)
                        .but(SPLIT, PAIRS),
                Door.each(
                                SpatialInteraction.class,
                                "of",
                                t -> sums(SpatialInteraction.with(Decay.exponential(0.2))
                                        .of(t.column(0), t.column(0), costs(t.column(1)))
                                        .flows()),
                                AMOUNT,
                                PROPERTY)
                        .but(UNITS, SUM)
                        .but(PLACE_OF_WEIGHT_ZERO, PAIRS)
                        .but(SPLIT, PAIRS));
    }

    private static Stream<Door> times() {
        return Stream.of(
                Door.over(
                        OneHourCircle.class,
                        "of",
                        t -> OneHourCircle.within(t.column(0), t.column(1), 5).share(),
                        PROPERTY,
                        AMOUNT),
                Door.over(
                        TransportAccess.class,
                        "ofDistances",
                        t -> {
                            double[] far =
                                    Arrays.stream(t.column(1)).map(v -> 0.2 * v).toArray();
                            return TransportAccess.ofDistances(t.column(0), far, far);
                        },
                        WEIGHT,
                        PROPERTY),
                Door.over(
                        TravelTimeIndex.class,
                        "of",
                        t -> TravelTimeIndex.of(upwards(upwards(t.column(0))), upwards(t.column(0)), t.column(1)),
                        PROPERTY,
                        WEIGHT),
                Door.over(
                        WeightedMeanTravelTime.class,
                        "of",
                        t -> List.of(WeightedMeanTravelTime.of(t.column(0), t.column(1))),
                        WEIGHT,
                        PROPERTY));
    }
}
