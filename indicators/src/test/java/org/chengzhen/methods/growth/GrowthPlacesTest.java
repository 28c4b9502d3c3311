package org.chengzhen.methods.growth;

import static org.chengzhen.methods.contract.PlaceContract.Column.AMOUNT;
import static org.chengzhen.methods.contract.PlaceContract.Column.PART;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.PlaceContract;

/**
 * What growth is made of, over industries in the part of places: in another order, with one that has nobody, with one told
 * in two halves, and in other units.
 */
class GrowthPlacesTest implements PlaceContract {
    /** A region within its nation, at the start and at the end. */
    private static final Column[] REGION = {PART, AMOUNT, PART, AMOUNT};

    private static final Column[] DATES = {AMOUNT, AMOUNT};

    @Override
    public Stream<Door> doors() {
        return Stream.of(shifts(), structure(), factors(), prices()).flatMap(s -> s);
    }

    private static double sum(double... values) {
        return Arrays.stream(values).sum();
    }

    /** Parts of a change, each over the size at the start, so that no unit is left. */
    private static double[] over(double size, double... parts) {
        if (size == 0) {
            throw UndefinedException.undefined("there is nobody");
        }
        return Arrays.stream(parts).map(p -> p / size).toArray();
    }

    private static Stream<Door> shifts() {
        return Stream.of(
                Door.over(
                        ShiftShare.class,
                        "of",
                        t -> {
                            ShiftShare.Components c = ShiftShare.of(t.column(0), t.column(2), t.column(1), t.column(3));
                            return over(sum(t.column(0)), c.change(), c.national(), c.mix(), c.competitive());
                        },
                        REGION),
                Door.over(
                        Arcelus.class,
                        "of",
                        t -> {
                            Arcelus.Effects e = Arcelus.of(t.column(0), t.column(2), t.column(1), t.column(3));
                            return over(
                                    sum(t.column(0)),
                                    e.nationalGrowth().expectation(),
                                    e.nationalGrowth().differential(),
                                    e.industrialMix().expectation(),
                                    e.industrialMix().differential(),
                                    e.regionalGrowth().expectation(),
                                    e.regionalGrowth().differential(),
                                    e.regionalIndustrialMix().expectation(),
                                    e.regionalIndustrialMix().differential());
                        },
                        REGION),
                Door.over(
                        EstebanMarquillas.class,
                        "of",
                        t -> {
                            EstebanMarquillas.HomotheticParts p =
                                    EstebanMarquillas.of(t.column(0), t.column(2), t.column(1), t.column(3));
                            return over(
                                    sum(t.column(0)), p.national(), p.mix(), p.homotheticCompetitive(), p.allocation());
                        },
                        REGION),
                Door.over(
                        DynamicShiftShare.class,
                        "of",
                        t -> {
                            DynamicShiftShare.PeriodSums s = DynamicShiftShare.of(
                                    new double[][] {t.column(0), t.column(2), t.column(4)},
                                    new double[][] {t.column(1), t.column(3), t.column(5)});
                            return over(sum(t.column(0)), s.national(), s.mix(), s.competitive());
                        },
                        PART,
                        AMOUNT,
                        PART,
                        AMOUNT,
                        PART,
                        AMOUNT),
                Door.over(
                        SpatialShiftShare.class,
                        "of",
                        t -> {
                            SpatialShiftShare.SpatialComponents c = SpatialShiftShare.of(
                                    t.column(0),
                                    t.column(1),
                                    new double[] {0.4, 0.6},
                                    new double[][] {t.column(2), t.column(4)},
                                    new double[][] {t.column(3), t.column(5)},
                                    0.1);
                            return over(sum(t.column(0)), c.national(), c.neighbourIndustry(), c.localCompetitive());
                        },
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT),
                Door.over(
                        EconomicBase.class,
                        "byLocationQuotients",
                        t -> EconomicBase.byLocationQuotients(t.column(0), t.column(1))
                                .multiplier(),
                        PART,
                        AMOUNT),
                Door.over(
                        EconomicBase.class,
                        "byMinimumRequirements",
                        t -> EconomicBase.byMinimumRequirements(t.column(0), new double[][] {t.column(1), t.column(2)})
                                .multiplier(),
                        AMOUNT,
                        AMOUNT,
                        AMOUNT));
    }

    private static Stream<Door> structure() {
        return Stream.of(
                Door.over(
                                StructuralChange.class,
                                "moore",
                                t -> StructuralChange.moore(t.column(0), t.column(1))
                                        .cosine(),
                                DATES)
                        .but(Change.SPLIT, "the angle between two vectors: of two halves it is another"),
                Door.over(
                        StructuralChange.class,
                        "lilien",
                        t -> StructuralChange.lilien(t.column(0), t.column(1)),
                        DATES),
                Door.over(
                        StructuralChange.class,
                        "modifiedLilien",
                        t -> StructuralChange.modifiedLilien(t.column(0), t.column(1)),
                        DATES),
                Door.over(
                        StructuralUpgrading.class,
                        "rationalization",
                        t -> StructuralUpgrading.rationalization(t.column(0), t.column(1)),
                        DATES),
                Door.over(
                        LabourProductivity.class,
                        "decompose",
                        t -> LabourProductivity.decompose(t.column(0), t.column(1), t.column(2), t.column(3)),
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT));
    }

    private static Stream<Door> factors() {
        return Stream.of(
                Door.over(
                        Lmdi.class,
                        "ofSectors",
                        t -> {
                            double[] level = IntStream.range(0, t.places())
                                    .mapToDouble(i -> t.column(0)[i] * t.column(1)[i])
                                    .toArray();
                            Lmdi.FactorEffects e = Lmdi.ofSectors(t.rows(0, 2), t.rows(2, 4));
                            return over(sum(level), e.effects().toArray());
                        },
                        WEIGHT,
                        VALUE,
                        WEIGHT,
                        VALUE),
                Door.over(
                                MultiplicativeLmdi.class,
                                "of",
                                t -> MultiplicativeLmdi.of(t.rows(0, 2), t.rows(2, 4)),
                                WEIGHT,
                                VALUE,
                                WEIGHT,
                                VALUE)
                        .but(Change.PLACE_OF_WEIGHT_ZERO, "quotients of dates: what is nothing is refused"),
                Door.each(
                        FactorMisallocation.class,
                        "of",
                        t -> FactorMisallocation.of(t.column(0), over(sum(t.column(1)), t.column(1)), t.column(2))
                                .relativeUse(),
                        VALUE,
                        VALUE,
                        VALUE),
                Door.over(
                        FactorMisallocation.class,
                        "varianceOfLogProductivity",
                        t -> FactorMisallocation.varianceOfLogProductivity(t.column(0)),
                        VALUE));
    }

    /** Two goods at three dates. */
    private static Stream<Door> prices() {
        return Stream.of(Door.each(
                MarketIntegration.class,
                "segmentation",
                t -> {
                    double[][] rows = t.rows(0, 6);
                    double[][][] prices = new double[t.places()][][];
                    for (int i = 0; i < prices.length; i++) {
                        prices[i] =
                                new double[][] {Arrays.copyOfRange(rows[i], 0, 3), Arrays.copyOfRange(rows[i], 3, 6)};
                    }
                    MarketIntegration.Integration all = MarketIntegration.of(prices);
                    return IntStream.range(0, prices.length)
                            .mapToObj(i -> all.segmentation(i, 0))
                            .toList();
                },
                VALUE,
                VALUE,
                VALUE,
                VALUE,
                VALUE,
                VALUE));
    }
}
