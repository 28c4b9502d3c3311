package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.citizenization.Benchmark;
import org.chengzhen.indicators.citizenization.CostItem;
import org.chengzhen.indicators.citizenization.CostPlan;
import org.chengzhen.indicators.citizenization.CostSharing;
import org.chengzhen.indicators.citizenization.DualUseFacilities;
import org.chengzhen.indicators.citizenization.InfrastructureItems;
import org.chengzhen.indicators.citizenization.MigrantSpells;
import org.chengzhen.indicators.citizenization.ParityDimensions;
import org.chengzhen.indicators.citizenization.PublicServices;
import org.chengzhen.indicators.cluster.Controls;
import org.chengzhen.indicators.cluster.CoordinationChecklist;
import org.chengzhen.indicators.cluster.Destinations;
import org.chengzhen.indicators.cluster.Plants;
import org.chengzhen.indicators.county.FootprintAccount;
import org.chengzhen.indicators.county.TravelTargets;
import org.chengzhen.indicators.evaluation.EvaluationCriteria;
import org.chengzhen.indicators.evaluation.NeighbourRule;
import org.chengzhen.indicators.evaluation.VariableList;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.NeedsVariables;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.megacity.CityCriteria;
import org.chengzhen.indicators.megacity.LossScenarios;
import org.chengzhen.indicators.megacity.Recovery;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.interaction.SpatialInteraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every entry, over studies that no formula likes: a status and a reason for each place, and no exception. */
class HostileStudiesTest {
    private static final int[] YEARS = {2017, 2018, 2020, 2021};
    private static final Variable X = Variable.stock("x", "X", "甲", Unit.PERSON);
    private static final Variable Y = Variable.stock("y", "Y", "乙", Unit.PERSON);
    private static final Variable Z = Variable.stock("z", "Z", "丙", Unit.PERSON);
    private static final VariableFamily FAMILY =
            new VariableFamily("kind", "Kind", "种类", Unit.PERSON, Variable.Kind.STOCK);
    private static final ImmutableList<String> CODES =
            ImmutableList.of("110100", "120100", "310100", "320100", "330100", "440100", "440600");
    private static final Pattern SAMPLE_INDEX = Pattern.compile("\\b(?!years?\\b)[a-z]\\w*\\[\\d+\\]");

    /**
     * Indices that the caller knows: costs by the places that they were given for, regressors by the list given, and the
     * units of the grid.
     */
    private static final Pattern INDEX_OF_INPUT = Pattern.compile(
            "costs\\[\\d+\\]\\[\\d+\\]|regressors\\[\\d+\\] is constant|x\\[\\d+\\] does not vary|but employed\\[");

    /** What is wrong with a study. */
    private enum Kind {
        ORDINARY,
        NO_PLACE,
        ONE_PLACE,
        ONE_YEAR,
        ALL_MISSING,
        ONE_MISSING,
        ONE_NEGATIVE,
        ONE_ZERO,
        ALL_NEGATIVE,
        ALL_ZERO,
        ALL_EQUAL,
        HUGE,
        TINY;

        double value(int place, Random random) {
            double ordinary = 10 + random.nextInt(80);
            return switch (this) {
                case ALL_MISSING -> Double.NaN;
                case ONE_MISSING -> place == 2 ? Double.NaN : ordinary;
                case ONE_NEGATIVE -> place == 2 ? -3.25 : ordinary;
                case ONE_ZERO -> place == 2 ? 0 : ordinary;
                case ALL_NEGATIVE -> -ordinary;
                case ALL_ZERO -> 0;
                case ALL_EQUAL -> 50;
                case HUGE -> ordinary * 1e306;
                case TINY -> ordinary * 4.9e-324;
                default -> ordinary;
            };
        }
    }

    private static Place place(String code) {
        int k = CODES.indexOf(code);
        return City.builder(code, "City " + k)
                .centre(new GeoPoint(25 + 2 * k, 110 + k))
                .build();
    }

    private static double[][] square(int seed) {
        Random random = new Random(seed);
        double[][] square = new double[CODES.size()][CODES.size()];
        for (int i = 0; i < square.length; i++) {
            for (int j = 0; j < i; j++) {
                square[i][j] = 10 + random.nextInt(90);
                square[j][i] = square[i][j];
            }
        }
        return square;
    }

    private static final ImmutableMap<Class<?>, Object> BY_TYPE = ImmutableMap.<Class<?>, Object>builder()
            .put(Variable.class, X)
            .put(VariableFamily.class, FAMILY)
            .put(Double.class, 0.5)
            .put(String.class, CODES.get(1))
            .put(ImmutableDoubleArray.class, ImmutableDoubleArray.of(5, 7))
            .put(DoubleMatrix.class, DoubleMatrix.of(new double[][] {{0.1, 0.2}, {0.2, 0.1}}))
            .put(FlowMatrix.class, FlowMatrix.of(CODES, square(1)))
            .put(CostMatrix.class, CostMatrix.of(CODES, square(2)))
            .put(SpatialWeights.class, weights().rowStandardized())
            .put(PopulationGrid.class, PopulationGrid.of(new double[][] {
                {1600, 1700, 10}, {0, 400, 500}, {2000, 9000, 30}
            }))
            .put(ZoneGrid.class, ZoneGrid.of(new int[][] {{0, 0, 0}, {1, 1, 1}, {1, 0, 1}}, List.of("u", "v")))
            .put(
                    CostPlan.class,
                    new CostPlan(
                            ImmutableList.of(CostItem.once("housing", 10), CostItem.annual("pension", 1, 2)),
                            0,
                            new CostSharing(0.45, 0.3, 0.25)))
            .put(
                    DualUseFacilities.class,
                    DualUseFacilities.of(List.of(new DualUseFacilities.Kind(
                            "beds", 8000, ImmutableList.of(new DualUseFacilities.Facility(5200, 24))))))
            .put(
                    InfrastructureItems.class,
                    InfrastructureItems.of(new InfrastructureItems.Item(
                            "roads", X, Direction.BENEFIT, Benchmark.ownChoice(15), Y, 420, 1)))
            .put(MigrantSpells.class, MigrantSpells.of(new double[] {2, 0.5}, new double[] {3, 2}))
            .put(
                    ParityDimensions.class,
                    ParityDimensions.of(new ParityDimensions.Dimension("wage", X, Y, Direction.BENEFIT, 1)))
            .put(PublicServices.class, PublicServices.equal("schools", "clinics"))
            .put(Controls.class, Controls.of(Y))
            .put(
                    CoordinationChecklist.class,
                    CoordinationChecklist.of(List.of(CoordinationChecklist.Item.of("card", 0.5))))
            .put(Destinations.class, Destinations.of(Map.of(CODES.get(0), 10.0, CODES.get(3), 20.0)))
            .put(Plants.class, Plants.of(new double[] {5, 6, 7}, List.of(CODES.get(0), CODES.get(0), CODES.get(4))))
            .put(
                    FootprintAccount.class,
                    new FootprintAccount(
                            ImmutableDoubleArray.of(300, 20),
                            ImmutableDoubleArray.of(5000, 30),
                            ImmutableDoubleArray.of(2.5, 0.5),
                            ImmutableDoubleArray.of(0.08, 0.05),
                            ImmutableDoubleArray.of(2.5, 0.5),
                            ImmutableDoubleArray.of(1.6, 0.8),
                            0.12))
            .put(
                    TravelTargets.class,
                    new TravelTargets(ImmutableList.of(new TravelTargets.Target("prefecture", 120, 1))))
            .put(EvaluationCriteria.class, EvaluationCriteria.benefits(X, Y, Z))
            .put(NeighbourRule.class, NeighbourRule.nearest(2))
            .put(VariableList.class, VariableList.of(X, Y))
            .put(
                    Grouping.class,
                    Grouping.of(CODES.stream()
                            .collect(ImmutableMap.toImmutableMap(
                                    c -> c, c -> FunctionalZone.values()[CODES.indexOf(c) % 2].name()))))
            .put(CityCriteria.class, CityCriteria.none().benefit(X, 1, 100).cost(Y, 1, 10))
            .put(
                    LossScenarios.class,
                    LossScenarios.of(new double[] {0.1, 0.01}, new double[] {5, 9}, new double[] {0.2, 0.9}))
            .put(Recovery.class, Recovery.of(new double[] {0, 2, 5}, new double[] {100, 40, 100}))
            .put(SpatialInteraction.class, SpatialInteraction.with(Decay.exponential(0.5)))
            .buildOrThrow();

    private static SpatialWeights weights() {
        return SpatialWeights.knn(
                        CODES.stream()
                                .map(c -> ((City) place(c)).centre().orElseThrow())
                                .toList(),
                        2)
                .labelled(CODES);
    }

    /** The inputs that are given as the type alone does not fit. */
    private static Object input(Input<?> input) {
        return switch (input.id()) {
            case "second", "weight", "warned", "forecast", "happened" -> Y;
            case "total", "output", "in_centre" -> Z;
            case "parts", "products", "regressors" -> VariableList.of(Y, Z);
            case "resources" -> VariableList.of(X);
            case "judgements" -> DoubleMatrix.of(new double[][] {{1, 3, 5}, {1 / 3.0, 1, 2}, {0.2, 0.5, 1}});
            default -> BY_TYPE.get(input.type());
        };
    }

    @SuppressWarnings("unchecked") // the value is made for the type
    private static <T> Study with(Study study, Input<T> input, Object value) {
        return study.with(input, (T) value);
    }

    private static Optional<Study> study(Indicator indicator, Kind kind) {
        Map<Input<?>, Object> given = new LinkedHashMap<>();
        Set<Variable> variables = new LinkedHashSet<>(indicator.variables());
        for (int k = 0; k < 3; k++) {
            variables.add(FAMILY.member("k" + k));
        }
        variables.addAll(List.of(X, Y, Z));
        for (Input<?> input : indicator.inputs()) {
            Object value =
                    input.defaultValue().isPresent() ? input.defaultValue().get() : input(input);
            if (value == null) {
                // an input of a type that is not in the table above: the entry is left out, and the count below is
                // lower
                return Optional.empty();
            }
            if (input.defaultValue().isEmpty()) {
                given.put(input, value);
            }
            if (value instanceof Variable role) {
                variables.add(role);
            } else if (value instanceof NeedsVariables holder) {
                variables.addAll(holder.variables());
            }
        }
        Random random = new Random(7);
        Panel.Builder panel = Panel.builder();
        variables.forEach(panel::variable);
        for (int year : kind == Kind.ONE_YEAR ? new int[] {2021} : YEARS) {
            panel.year(year);
            for (int p = 0; p < (kind == Kind.NO_PLACE ? 0 : kind == Kind.ONE_PLACE ? 1 : CODES.size()); p++) {
                for (Variable variable : variables) {
                    panel.value(place(CODES.get(p)), year, variable, kind.value(p, random));
                }
            }
        }
        Study study = Study.of(panel.build());
        for (Map.Entry<Input<?>, Object> e : given.entrySet()) {
            study = with(study, e.getKey(), e.getValue());
        }
        return indicator.computableFrom(study) ? Optional.of(study) : Optional.empty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyPlaceHasAStatusAndAReason(Kind kind) {
        Set<String> faults = new TreeSet<>();
        int measured = 0;
        for (Indicator indicator : Catalogue.all()) {
            Study study = study(indicator, kind).orElse(null);
            if (study == null) {
                continue;
            }
            measured++;
            try {
                check(indicator.measure(study), faults);
            } catch (RuntimeException e) {
                faults.add(indicator.id() + " measure throws " + e + " at " + e.getStackTrace()[0]);
            }
            if (indicator instanceof PlaceIndicator places) {
                try {
                    places.columns(study)
                            .forEach((name, column) -> check(indicator.id() + " " + name, column, study, faults));
                } catch (NotFoundException e) {
                    faults.add(indicator.id() + " is computable but lacks something: " + e.getMessage());
                } catch (RuntimeException e) {
                    faults.add(indicator.id() + " columns throws " + e + " at " + e.getStackTrace()[0]);
                }
            }
        }
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults:\n" + String.join("\n", faults));
        assertTrue(measured > 150, "only " + measured + " entries are computable from " + kind);
    }

    /**
     * Where one place is bad the others keep their values. A place may lose one to the change of those that it is held
     * against: that it has no value of its own is then told of it alone.
     */
    @ParameterizedTest
    @EnumSource(names = {"ONE_MISSING", "ONE_NEGATIVE", "ONE_ZERO"})
    void oneBadPlaceNeverLosesTheOthers(Kind kind) {
        Set<String> lost = new TreeSet<>();
        int compared = 0;
        for (Indicator indicator : Catalogue.all()) {
            Study good = study(indicator, Kind.ORDINARY).orElse(null);
            Study bad = study(indicator, kind).orElse(null);
            if (good == null || bad == null || !(indicator instanceof PlaceIndicator places)) {
                continue;
            }
            Map<String, IndicatorColumn> before = places.columns(good);
            Map<String, IndicatorColumn> after = places.columns(bad);
            for (Map.Entry<String, IndicatorColumn> part : before.entrySet()) {
                int had = others(part.getValue());
                if (had > 0) {
                    compared++;
                    IndicatorColumn left = after.get(part.getKey());
                    if (left == null || 2 * others(left) < had) {
                        lost.add(indicator.id() + " " + part.getKey());
                    }
                }
            }
        }
        assertTrue(lost.isEmpty(), () -> "one bad place loses the others in " + lost);
        assertTrue(compared > 300, "only " + compared + " columns compared");
    }

    /** How many places and years but those of the bad place have a value. */
    private static int others(IndicatorColumn column) {
        int count = 0;
        for (Place place : column.places()) {
            for (int year : column.years()) {
                boolean other = !place.code().equals(CODES.get(2));
                count += other && column.status(place.code(), year) == Status.OK ? 1 : 0;
            }
        }
        return count;
    }

    private static void check(Measurement measurement, Set<String> faults) {
        String id = measurement.entry().id();
        if (measurement.status() != Status.OK) {
            reason(id, measurement.reason(), faults);
            return;
        }
        measurement.parts().forEach((name, part) -> {
            if (infinite(part)) {
                faults.add(id + " part " + name + " is infinite: " + part);
            }
        });
    }

    private static void check(String what, IndicatorColumn column, Study study, Set<String> faults) {
        if (!column.places().equals(study.panel().places())) {
            faults.add(what + " has other places than the study: " + column.places());
            return;
        }
        for (Place place : column.places()) {
            for (int year : column.years()) {
                double value = column.value(place.code(), year);
                if (column.status(place.code(), year) == Status.OK) {
                    if (!Double.isFinite(value)) {
                        faults.add(what + " is OK but " + value);
                    }
                } else {
                    reason(what, column.reason(place.code(), year).orElse(""), faults);
                }
            }
        }
    }

    private static void reason(String what, String reason, Set<String> faults) {
        if (reason.isBlank() || reason.endsWith(": ") || reason.endsWith("the computation does not reach it")) {
            faults.add(what + " gives no reason: " + reason);
        }
        boolean index = SAMPLE_INDEX.matcher(reason).find()
                && !INDEX_OF_INPUT.matcher(reason).find();
        if (reason.contains("enum constant") || reason.contains("null") || index) {
            faults.add(what + " speaks of the program: " + reason);
        }
    }

    /** Whether a part is no number or holds an infinity; a NaN within a list is a missing value. */
    private static boolean infinite(Object part) {
        return part instanceof Double number ? !Double.isFinite(number) : holdsInfinity(part);
    }

    private static boolean holdsInfinity(Object part) {
        if (part instanceof Double number) {
            return number.isInfinite();
        }
        if (part instanceof OptionalDouble number) {
            return number.isPresent() && Double.isInfinite(number.getAsDouble());
        }
        if (part instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(HostileStudiesTest::holdsInfinity);
        }
        return part instanceof Collection<?> list && list.stream().anyMatch(HostileStudiesTest::holdsInfinity);
    }
}
