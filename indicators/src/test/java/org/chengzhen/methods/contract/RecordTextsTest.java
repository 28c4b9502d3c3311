package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.citizenization.Benchmark;
import org.chengzhen.indicators.citizenization.CostItem;
import org.chengzhen.indicators.citizenization.CostPlan;
import org.chengzhen.indicators.citizenization.CostSharing;
import org.chengzhen.indicators.citizenization.DualUseFacilities;
import org.chengzhen.indicators.citizenization.InfrastructureItems;
import org.chengzhen.indicators.citizenization.ParityDimensions;
import org.chengzhen.indicators.citizenization.PublicServices;
import org.chengzhen.indicators.county.FootprintAccount;
import org.chengzhen.indicators.county.TravelTargets;
import org.chengzhen.indicators.profile.IndicatorSystems;
import org.chengzhen.indicators.profile.ScorecardLine;
import org.chengzhen.indicators.profile.Standing;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.concentration.EntryExit;
import org.chengzhen.methods.concentration.MethodOfReflections;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.LogTRegression;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.growth.MarketIntegration;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.LermanYitzhaki;
import org.chengzhen.methods.inequality.WeightedLermanYitzhaki;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.regression.SeveralThresholds;
import org.chengzhen.methods.spatial.BestDiscretization;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.Discretization;
import org.chengzhen.methods.spatial.DiscretizationMethod;
import org.chengzhen.methods.spatial.EcologicalDetector;
import org.chengzhen.methods.spatial.EmpiricalBayes;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.MeanCentre;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.spatial.MultiscaleRegression;
import org.chengzhen.methods.spatial.RiskDetector;
import org.chengzhen.methods.spatial.SimulatedImpacts;
import org.chengzhen.methods.spatial.SpatialImpact;
import org.chengzhen.methods.spatial.SpatialTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records with parts that may be undefined, or that are many, tell them in a line. */
class RecordTextsTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final LogTRegression LOG_T =
            new LogTRegression(0.5, -0.25, OptionalDouble.of(0.125), NONE, NONE, NONE, 4, 12, 3);

    private static OptionalDouble some(double value) {
        return OptionalDouble.of(value);
    }

    private static ImmutableDoubleArray numbers(double... values) {
        return ImmutableDoubleArray.copyOf(values);
    }

    private static DynamicTest told(String text, Record record) {
        return DynamicTest.dynamicTest(text, () -> assertEquals(text, record.toString()));
    }

    @TestFactory
    Stream<DynamicTest> recordsOfConcentrationAndInequalityTellTheirParts() {
        return Stream.of(
                told(
                        "Cell[place 0, industry 3: entered, density 0.2500]",
                        new EntryExit.Cell(0, 3, OptionalInt.of(1), OptionalInt.empty(), some(0.25))),
                told(
                        "Cell[place 0, industry 3: stayed away, density undefined]",
                        new EntryExit.Cell(0, 3, OptionalInt.of(0), OptionalInt.empty(), NONE)),
                told(
                        "Cell[place 2, industry 1: left, density 0.5000]",
                        new EntryExit.Cell(2, 1, OptionalInt.empty(), OptionalInt.of(1), some(0.5))),
                told(
                        "Cell[place 2, industry 1: stayed, density 0.5000]",
                        new EntryExit.Cell(2, 1, OptionalInt.empty(), OptionalInt.of(0), some(0.5))),
                told(
                        "Cell[place 2, industry 1: undefined, density 0.5000]",
                        new EntryExit.Cell(2, 1, OptionalInt.empty(), OptionalInt.empty(), some(0.5))),
                told(
                        "MethodOfReflections[step 2, 3 places from 1.000 to 2.500, 2 products from 2.000 to 4.000]",
                        new MethodOfReflections(2, numbers(2, 1, 2.5), numbers(4, 2))),
                told(
                        "Group[east: p 0.250000, s 0.500000, G 0.125000, within 0.0156250]",
                        new DagumGini.Group("east", 0.25, 0.5, some(0.125), 0.015625)),
                told(
                        "Group[west: p 0.250000, s 0.00000, G undefined, within 0.00000]",
                        new DagumGini.Group("west", 0.25, 0, NONE, 0)),
                told(
                        "Pair[1, 0: G 0.500000, D 0.750000, net between 0.125000, transvariation 0.0625000]",
                        new DagumGini.Pair(1, 0, some(0.5), 0.75, 0.125, 0.0625)),
                told(
                        "Group[east: p 0.250000, s 0.500000, index undefined, within 0.00000, between -0.125000]",
                        new EntropyDecomposition.Group("east", 0.25, 0.5, NONE, 0, -0.125)),
                told(
                        "Source[S 0.500000, G 0.250000, R undefined, contribution 0.125000, marginal undefined]",
                        new LermanYitzhaki.Source(0.5, some(0.25), NONE, 0.125, NONE)),
                told(
                        "Source[S 0.500000, G undefined, R 1.00000, contribution undefined, marginal 0.250000]",
                        new WeightedLermanYitzhaki.Source(0.5, NONE, some(1), NONE, some(0.25))));
    }

    @TestFactory
    Stream<DynamicTest> recordsOfPathsAndDistancesTellTheirParts() {
        return Stream.of(
                told("Club[3 places, " + LOG_T + "]", new ClubPartition.Club(ImmutableIntArray.of(0, 4, 5), LOG_T)),
                told(
                        "RecurrentClass[states [1, 3], distribution [0.25, 0.0, 0.75]]",
                        new MarkovChain.RecurrentClass(ImmutableIntArray.of(1, 3), numbers(0.25, 0, 0.75))),
                told(
                        "Pair[0, 2: mean variance 0.375 of 2 periods]",
                        new MarketIntegration.Pair(0, 2, numbers(0.25, 0.5))),
                told("Own[a form of the caller]", (Decay.Own) Decay.own(cost -> 1 / (1 + cost))),
                told("Zones[to 10.0: 1.0, to 30.0: 0.5]", (Decay.Zones)
                        Decay.zones(new double[] {10, 30}, new double[] {1, 0.5})),
                told(
                        "Step[threshold 1.50000, F = 12.2500, p = undefined, 40 candidates]",
                        new SeveralThresholds.Step(1.5, 12.25, NONE, 40)));
    }

    @TestFactory
    Stream<DynamicTest> recordsOfSpaceTellTheirParts() {
        FactorDetector.Stratum one = new FactorDetector.Stratum(1, 4, 2.5, some(0.25));
        FactorDetector.Stratum two = new FactorDetector.Stratum(2, 1, 3.5, NONE);
        RiskDetector.Pair pair = new RiskDetector.Pair(1, 2, some(1.25), some(3.5), some(0.0625));
        SimulatedImpacts.Draws draws =
                new SimulatedImpacts.Draws(numbers(0.5), numbers(0.25), ImmutableList.of(numbers(0, 0.5, 1)));
        return Stream.of(
                told(
                        "Candidate[QUANTILE, 4 classes, q = 0.2500]",
                        new BestDiscretization.Candidate(DiscretizationMethod.QUANTILE, 4, some(0.25))),
                told(
                        "Candidate[NATURAL_BREAKS, 6 classes, q = undefined]",
                        new BestDiscretization.Candidate(DiscretizationMethod.NATURAL_BREAKS, 6, NONE)),
                told(
                        "Discretization[cuts [1.5, 2.5], 4 values in 3 classes]",
                        new Discretization(numbers(1.5, 2.5), ImmutableIntArray.of(1, 2, 3, 3), 3)),
                told(
                        "EcologicalDetector[F = 1.5000 (p = 0.2500, greater 0.1250), df = 9, SSW 3.00000 and 2.00000]",
                        new EcologicalDetector(3, 2, some(1.5), 9, some(0.125), some(0.25))),
                told(
                        "EcologicalDetector[F = undefined (p = undefined, greater undefined), df = 9, SSW 3.00000 and"
                                + " 0.00000]",
                        new EcologicalDetector(3, 0, NONE, 9, NONE, NONE)),
                told(
                        "Standardized[mean 0.500000, variance 0.125000, 3 places]",
                        new EmpiricalBayes.Standardized(numbers(-1, 0, 1), 0.125, 0.5)),
                told("Stratum[1: n = 4, mean 2.50000, variance 0.250000]", one),
                told("Stratum[2: n = 1, mean 3.50000, variance undefined]", two),
                told("Shift[distance 12.5000, bearing 90.00]", new MeanCentre.Shift(12.5, some(90))),
                told("Shift[distance 0.00000, bearing undefined]", new MeanCentre.Shift(0, NONE)),
                told("Pair[1, 2: t = 1.2500, df = 3.50, p = 0.06250]", pair),
                told(
                        "Pair[1, 2: t = undefined, df = undefined, p = undefined]",
                        new RiskDetector.Pair(1, 2, NONE, NONE, NONE)),
                told(
                        "RiskDetector[means [2.5, 3.5], 1 pairs]",
                        new RiskDetector(ImmutableList.of(one, two), ImmutableList.of(pair))),
                told("Draws[means [0.5], standard deviations [0.25]]", draws),
                told(
                        "SimulatedImpacts[direct [0.5], indirect [0.5], total [0.5], R = 99, 2 redrawn, heavy-tailed]",
                        new SimulatedImpacts(draws, draws, draws, 99, 2, true)),
                told(
                        "SimulatedImpacts[direct [0.5], indirect [0.5], total [0.5], R = 99, 0 redrawn]",
                        new SimulatedImpacts(draws, draws, draws, 99, 0, false)),
                told(
                        "SpatialImpact[[0.5, 1.0], se [0.25, 0.5]]",
                        new SpatialImpact(numbers(0.5, 1), numbers(0.25, 0.5))),
                told(
                        "MultiscaleRegression[bandwidths [3.0, 5.0], effective parameters [1.5, 2.0], AICc = 12.5000, "
                                + "R2 = 0.7500, n = 3]",
                        new MultiscaleRegression(
                                numbers(3, 5),
                                DoubleMatrix.of(new double[3][2]),
                                DoubleMatrix.of(new double[3][2]),
                                numbers(1.5, 2),
                                numbers(1, 2, 3),
                                0.5,
                                0.25,
                                12.5,
                                0.75)));
    }

    @Test
    void correlogramsTellTheStatisticsOfTheirSteps() {
        double[] values = IntStream.range(0, 6).mapToDouble(i -> i).toArray();
        SpatialTest test = MoransI.withDefaults().test(values, SpatialWeights.rook(1, 6));
        Correlogram.Step with = new Correlogram.Step(0, 2.5, 10, Optional.of(test));
        Correlogram.Step without = new Correlogram.Step(2.5, 5, 0, Optional.empty());
        assertEquals("Step[0.0 to 2.5, 10 links: " + test + "]", with.toString());
        assertEquals("Step[2.5 to 5.0, 0 links: undefined]", without.toString());
        // deviations -2.5 … 2.5: sum of products of neighbours 2(3.75 + 0.75 - 0.25 + 0.75 + 3.75) = 17.5 over 10
        // links,
        // sum of squares 17.5 over 6 places: I = (6/10)·1 = 0.6
        assertEquals(
                "Correlogram[2 steps: [0.6000, undefined]]",
                new Correlogram(ImmutableList.of(with, without)).toString());
    }

    @TestFactory
    Stream<DynamicTest> recordsOfPlansAndTargetsTellTheirParts() {
        CostSharing sharing = new CostSharing(0.5, 0.25, 0.25);
        return Stream.of(
                told(
                        "CostPlan[[housing, schools], discount rate 0.05, " + sharing + "]",
                        new CostPlan(
                                ImmutableList.of(
                                        new CostItem("housing", 40_000, 0, 0), new CostItem("schools", 0, 900, 9)),
                                0.05,
                                sharing)),
                told(
                        "Kind[beds: need 800.0, 2 facilities for 520.0]",
                        new DualUseFacilities.Kind(
                                "beds",
                                800,
                                ImmutableList.of(
                                        new DualUseFacilities.Facility(400, 24),
                                        new DualUseFacilities.Facility(120, 48)))),
                told(
                        "InfrastructureItems[roads 1.0]",
                        InfrastructureItems.of(new InfrastructureItems.Item(
                                "roads",
                                Variables.BUILT_UP_AREA,
                                Direction.BENEFIT,
                                Benchmark.ownChoice(15),
                                Variables.POPULATION,
                                300,
                                1))),
                told(
                        "ParityDimensions[wage 0.75, hours 0.25]",
                        ParityDimensions.of(
                                new ParityDimensions.Dimension(
                                        "wage", Variables.GDP, Variables.GDP, Direction.BENEFIT, 0.75),
                                new ParityDimensions.Dimension(
                                        "hours", Variables.GDP, Variables.GDP, Direction.COST, 0.25))),
                told(
                        "PublicServices[education 0.75, pension 0.25]",
                        PublicServices.of(ImmutableMap.of("education", 0.75, "pension", 0.25))),
                told(
                        "FootprintAccount[consumption [300.0], yields [2700.0], equivalence [2.5], areas [0.1, 0.2], "
                                + "equivalence of land [2.5, 1.25], yield factors [1.5, 1.0], reserve 0.12]",
                        new FootprintAccount(
                                numbers(300),
                                numbers(2700),
                                numbers(2.5),
                                numbers(0.1, 0.2),
                                numbers(2.5, 1.25),
                                numbers(1.5, 1),
                                0.12)),
                told(
                        "TravelTargets[prefecture within 120.0 min, weight 1.0]",
                        new TravelTargets(ImmutableList.of(new TravelTargets.Target("prefecture", 120, 1)))));
    }

    @TestFactory
    Stream<DynamicTest> linesOfScorecardsTellValueStandingAndPace() {
        var item = IndicatorSystems.urbanizationPlan2014().items().get(0);
        return Stream.of(
                told(
                        "ScorecardLine[" + item + ": 66.1600 in 2023, ON_TRACK, distance 3.840, needs 0.5000 a year "
                                + "(rate 0.01000), had 0.7500 (rate 0.01250, last 0.9400)]",
                        new ScorecardLine(
                                item,
                                OptionalInt.of(2023),
                                some(66.16),
                                some(3.84),
                                Standing.ON_TRACK,
                                some(0.5),
                                some(0.01),
                                some(0.94),
                                some(0.75),
                                some(0.0125),
                                "")),
                told(
                        "ScorecardLine[" + item + ": undefined, NO_DATA, distance undefined, needs undefined a year "
                                + "(rate undefined), had undefined (rate undefined, last undefined), needs GDP]",
                        new ScorecardLine(
                                item,
                                OptionalInt.empty(),
                                NONE,
                                NONE,
                                Standing.NO_DATA,
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                "needs GDP")));
    }
}
