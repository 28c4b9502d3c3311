package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.composite.CombinedWeights;
import org.chengzhen.methods.composite.CoordinationGrade;
import org.chengzhen.methods.composite.CouplingCoordination;
import org.chengzhen.methods.composite.CouplingForm;
import org.chengzhen.methods.composite.CouplingStage;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.ObstacleDegree;
import org.chengzhen.methods.composite.Scaling;

/** The entries M13 to M16: whether subsystems advance together, and what holds a place back. */
final class CouplingEntries {
    private static final Variable COORDINATION = Outputs.number("coordination", "Coordination D", "耦合协调度");
    private static final Variable COUPLING = Outputs.number("coupling", "Coupling C", "耦合度");
    private static final Variable DEVELOPMENT = Outputs.number("development", "Development T", "综合发展指数");
    private static final Variable GRADE = Outputs.classOf("coordination_grade", "Grade of coordination", "协调等级");
    private static final Variable STAGE = Outputs.classOf("coupling_stage", "Stage of coupling", "耦合阶段");
    private static final Variable LAGGING =
            Outputs.classOf("lagging_subsystem", "Number of the lowest subsystem, from 1", "滞后子系统序号");

    private CouplingEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(classic(), corrected(), grades(), obstacles());
    }

    private static PlaceResults<CouplingCoordination> results(Entry entry, Study study, CouplingForm form) {
        List<Variable> systems = study.get(EvaluationInputs.SUBSYSTEMS).variables();
        double[] equal = CombinedWeights.equal(systems.size()).toArray();
        return PlaceResults.yearly(entry, study, systems, u -> CouplingCoordination.of(u, equal, form));
    }

    private static ImmutableMap<String, IndicatorColumn> parts(Entry entry, Study study, CouplingForm form) {
        PlaceResults<CouplingCoordination> results = results(entry, study, form);
        PlaceResults<Integer> lowest = PlaceResults.yearly(
                entry, study, study.get(EvaluationInputs.SUBSYSTEMS).variables(), CouplingEntries::lowest);
        return ImmutableMap.of(
                "coordination",
                results.column(COORDINATION, CouplingCoordination::coordination),
                "coupling",
                results.column(COUPLING, CouplingCoordination::coupling),
                "development",
                results.column(DEVELOPMENT, CouplingCoordination::development),
                "lagging",
                lowest.column(LAGGING, Integer::doubleValue));
    }

    private static int lowest(double... u) {
        Checks.fractions(u, "subsystems");
        int at = 0;
        for (int i = 1; i < u.length; i++) {
            at = u[i] < u[at] ? i : at;
        }
        return at + 1;
    }

    private static Indicator classic() {
        Entry entry = Entry.of("M13", "Coupling coordination, classic", "耦合协调度")
                .unit("1")
                .formula("C = n (ΠU)^(1/n)/ΣU; T = mean U; D = √(C T)")
                .reading("D from 0 to 1, graded in tenths; C near 1 only says that the subsystems are alike, be it low."
                        + " A subsystem at 0 makes D 0")
                .source("Liao Chongbin (1999), on coordinated development of environment and economy; Wang Shujia et"
                        + " al. (2021), Journal of Natural Resources 36(3), for its pitfalls")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(EvaluationInputs.SUBSYSTEMS),
                study -> parts(entry, study, CouplingForm.CLASSIC));
    }

    private static Indicator corrected() {
        Entry entry = Entry.of("M14", "Coupling coordination, corrected", "修正耦合协调度")
                .unit("1")
                .formula("C = √{[1 − mean over pairs of |U_i − U_j|]·[Π U_i/U_max]^(1/(n−1))}; T = mean U; D = √(C T)")
                .reading("as the classic form, but C spreads over 0 to 1, so that gaps between subsystems show")
                .source("Wang Shujia, Kong Wei, Ren Liang et al. (2021), Journal of Natural Resources 36(3)")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(EvaluationInputs.SUBSYSTEMS),
                study -> parts(entry, study, CouplingForm.WANG_2021));
    }

    private static Indicator grades() {
        Entry entry = Entry.of("M15", "Grades of coordination", "协调等级")
                .unit("class")
                .formula("D in tenths: [0, 0.1) extreme imbalance … [0.9, 1] high quality; C: low to 0.3, antagonism to"
                        + " 0.5, run-in to 0.8, then high")
                .reading("below 0.4 imbalance, 0.4 to 0.6 transition, above coordination; papers differ in the class of"
                        + " a value on a cut")
                .source("Liao Chongbin (1999), on coordinated development of environment and economy")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(
                        EvaluationInputs.SUBSYSTEMS,
                        EvaluationInputs.COUPLING_FORM,
                        EvaluationInputs.COORDINATION_SCALE),
                study -> {
                    PlaceResults<CouplingCoordination> results =
                            results(entry, study, study.get(EvaluationInputs.COUPLING_FORM));
                    return ImmutableMap.of(
                            "grade",
                            results.classes(
                                    GRADE,
                                    CoordinationGrade.class,
                                    r -> study.get(EvaluationInputs.COORDINATION_SCALE)
                                            .grade(r.coordination())),
                            "stage",
                            results.classes(STAGE, CouplingStage.class, CouplingCoordination::stage));
                });
    }

    private static Indicator obstacles() {
        Entry entry = Entry.of("M16", "Obstacle degree", "障碍度")
                .unit("%")
                .formula("O_j = 100·w_j (1 − z_j)/Σ w (1 − z), z the min–max values over places and years")
                .reading("the share of a criterion in what a place lacks; the largest is its main obstacle. A place"
                        + " that is best in everything has none")
                .source("Chinese literature on obstacle diagnosis, 障碍度模型")
                .build();
        return PlaceIndicator.of(
                entry, List.of(), List.of(EvaluationInputs.CRITERIA, EvaluationInputs.WEIGHTING), study -> {
                    EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
                    Observations cases = Observations.ofPeriod(study, criteria.variables());
                    EvaluationTable table = cases.table(criteria);
                    double[] weights =
                            study.get(EvaluationInputs.WEIGHTING).weights(table).toArray();
                    DoubleMatrix z = table.normalized(Scaling.MIN_MAX);
                    double[][] degrees = new double[weights.length][z.rows()];
                    for (int i = 0; i < z.rows(); i++) {
                        double[] own = obstacles(z.row(i), weights);
                        for (int j = 0; j < own.length; j++) {
                            degrees[j][i] = own[j];
                        }
                    }
                    ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
                    for (int j = 0; j < degrees.length; j++) {
                        Variable degree =
                                Outputs.of(criteria.variables().get(j), "obstacle", "Obstacle degree, %", "障碍度（%）");
                        columns.put(degree.id(), cases.column(entry, degree, degrees[j]));
                    }
                    return columns.buildOrThrow();
                });
    }

    /** NaN where nothing is lacking. */
    private static double[] obstacles(double[] z, double... weights) {
        try {
            return ObstacleDegree.of(z, weights).toArray();
        } catch (UndefinedException e) {
            double[] none = new double[weights.length];
            Arrays.fill(none, Double.NaN);
            return none;
        }
    }
}
