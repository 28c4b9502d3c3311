package org.chengzhen.methods.settlement;

import static org.chengzhen.methods.contract.PlaceContract.Change.PLACE_OF_WEIGHT_ZERO;
import static org.chengzhen.methods.contract.PlaceContract.Change.SPLIT;
import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.AMOUNT;
import static org.chengzhen.methods.contract.PlaceContract.Column.GROUP;
import static org.chengzhen.methods.contract.PlaceContract.Column.PART;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.PlaceContract;

/** Rings, tracts and units told in other ways. */
class SettlementPlacesTest implements PlaceContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.over(
                        ClarkGradient.class,
                        "ols",
                        t -> {
                            ClarkGradient fit = ClarkGradient.ols(t.column(0), t.column(1));
                            return List.of(fit.gradient(), fit.rSquared(), fit.n());
                        },
                        PROPERTY,
                        VALUE),
                Door.over(
                                ClarkGradient.class,
                                "weighted",
                                t -> {
                                    ClarkGradient fit = ClarkGradient.weighted(t.column(0), t.column(1), t.column(2));
                                    return List.of(fit.gradient(), fit.rSquared());
                                },
                                PROPERTY,
                                VALUE,
                                WEIGHT)
                        .but(SPLIT, "three rings are needed, whatever their weights"),
                Door.over(
                        SmeedGradient.class,
                        "ols",
                        t -> {
                            double[] radii =
                                    Arrays.stream(t.column(0)).map(r -> r + 1).toArray();
                            return SmeedGradient.ols(radii, t.column(1)).exponent();
                        },
                        PROPERTY,
                        VALUE),
                Door.over(
                        NewlingGradient.class,
                        "ols",
                        t -> {
                            NewlingGradient fit = NewlingGradient.ols(t.column(0), t.column(1));
                            return List.of(fit.b(), fit.c(), fit.n());
                        },
                        PROPERTY,
                        VALUE),
                Door.over(
                        SplineGradient.class,
                        "ols",
                        t -> SplineGradient.ols(t.column(0), t.column(1), 1).rSquared(),
                        PROPERTY,
                        VALUE),
                Door.over(
                                GoalShares.class,
                                "populationWeightedPm25",
                                t -> GoalShares.populationWeightedPm25(t.column(0), t.column(1)),
                                VALUE,
                                WEIGHT)
                        .but(UNITS, "a mean in the unit of the concentrations"),
                Door.over(
                                Subcentres.class,
                                "giulianoSmall",
                                t -> Subcentres.giulianoSmall(t.column(0), t.column(1), pairs(t.column(2)), 2, 3)
                                        .polycentricRatio(),
                                VALUE,
                                AMOUNT,
                                PROPERTY)
                        .but(UNITS, "both limits are absolute"),
                Door.each(
                                FunctionalUrbanArea.class,
                                "of",
                                t -> members(
                                        FunctionalUrbanArea.withDefaults()
                                                .of(city(t.groups(3)), t.column(1), t.column(0), pairs(t.column(2)))
                                                .zone()
                                                .toArray(),
                                        t.places()),
                                PART,
                                AMOUNT,
                                PROPERTY,
                                GROUP)
                        .but(PLACE_OF_WEIGHT_ZERO, "a unit is a place on the map, which may close a ring of neighbours")
                        .but(SPLIT, "a unit is a place on the map, which may close a ring of neighbours"));
    }

    /** Places next to each other on a line. */
    private static int[][] pairs(double[] at) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(at[i] - at[j]) <= 2) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private static int[] city(int[] groups) {
        return IntStream.range(0, groups.length).filter(i -> groups[i] == 0).toArray();
    }

    private static int[] members(int[] units, int places) {
        return IntStream.range(0, places)
                .map(i -> Arrays.stream(units).anyMatch(u -> u == i) ? 1 : 0)
                .toArray();
    }
}
