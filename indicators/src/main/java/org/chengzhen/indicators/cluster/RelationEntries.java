package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.network.Degree;
import org.chengzhen.methods.network.GravityAssociation;
import org.chengzhen.methods.network.NetworkDensity;
import org.chengzhen.methods.network.QapCorrelation;
import org.chengzhen.methods.network.QapRegression;

/** The entries B80 and B84: relations between places explained by others, and the network of what attracts above average. */
final class RelationEntries {
    private RelationEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(permuted(), association());
    }

    private static Indicator permuted() {
        Entry entry = Entry.of("B80", "QAP correlation and regression (MRQAP)", "二次指派程序（QAP相关与回归）")
                .unit("1")
                .formula("r of the cells off the diagonal, and least squares of the flows on all relations; p: share"
                        + " of permutations of the places in which |r|, or |t| by double semi-partialling, is as"
                        + " large; all n! of up to seven places, else (M + 1)/(R + 1) of seeded draws")
                .reading("p below 0.05: the relation goes with the flows beyond what places in any order would show."
                        + " Cells that are missing are left out where they land")
                .source("Hubert and Schultz (1976); Krackhardt (1988), Social Networks 10:359–381; Dekker, Krackhardt"
                        + " and Snijders (2007), Psychometrika 72:563–581")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.RELATIONS, Inputs.PERMUTATIONS, Inputs.SEED)
                .computes((study, out) -> {
                    Relations relations = study.get(ClusterInputs.RELATIONS);
                    Selection places = relations.known(
                            Selection.having(study, relations.variables().toArray(Variable[]::new))
                                    .known(study.get(ClusterInputs.FLOWS).labels(), "the flows"));
                    places.into(out);
                    double[][] flows = places.among(study.get(ClusterInputs.FLOWS))
                            .toMatrix()
                            .toRows();
                    double[][][] others = relations.matrices(places);
                    if (others.length == 0) {
                        throw new UndefinedException(Status.INSUFFICIENT_DATA, "there is no relation");
                    }
                    QapRegression.Fit fit = regression(study, flows.length).fit(flows, others);
                    Table.Builder table = Table.builder("Relations")
                            .text("relation")
                            .number("r", 4)
                            .number("p_r", 4)
                            .significant("coefficient", 6)
                            .number("standardized", 4)
                            .number("t", 3)
                            .number("p", 4);
                    for (int k = 0; k < others.length; k++) {
                        QapCorrelation.Correlation alone =
                                correlation(study, flows.length).test(flows, others[k]);
                        table.row(
                                relations.names().get(k),
                                alone.statistic(),
                                alone.pValue(),
                                fit.coefficients().get(k + 1),
                                fit.standardized().get(k),
                                fit.statistics().get(k + 1),
                                fit.pValues().get(k));
                    }
                    out.part("r_squared", fit.rSquared());
                    out.part("intercept", fit.coefficients().get(0));
                    out.part("cells", fit.n());
                    out.part("permutations", fit.permutations());
                    out.part("relations", table.build());
                });
    }

    private static QapRegression regression(Study study, int places) {
        QapRegression options = QapRegression.withDefaults().seed(study.get(Inputs.SEED));
        return places <= QapCorrelation.ENUMERATED ? options : options.permutations(study.get(Inputs.PERMUTATIONS));
    }

    private static QapCorrelation correlation(Study study, int places) {
        QapCorrelation options = QapCorrelation.withDefaults().seed(study.get(Inputs.SEED));
        return places <= QapCorrelation.ENUMERATED ? options : options.permutations(study.get(Inputs.PERMUTATIONS));
    }

    private static Indicator association() {
        Entry entry = Entry.of("B84", "Gravity network of spatial association", "空间关联网络（修正引力模型）")
                .unit("1")
                .formula("y_ij = E_i/(E_i + E_j)·M_i·M_j/D_ij², D = d/(g_i − g_j), M the geometric mean of the masses;"
                        + " a link where y_ij exceeds the mean of the row over the other places")
                .reading("density: share of the possible links; sent far above received: the place spills over. Masses"
                        + " and shares differ from paper to paper")
                .source("Liu Huajun, Liu Chuanming and Sun Yanan (2015), 中国能源消费的空间关联网络结构特征及其效应研究")
                .certainty(Certainty.MEDIUM)
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.COSTS, ClusterInputs.GRAVITY_ROLES)
                .computes((study, out) -> {
                    GravityRoles roles = study.get(ClusterInputs.GRAVITY_ROLES);
                    Selection places = InteractionEntries.linked(
                                    study, roles.variables().toArray(Variable[]::new))
                            .positive(study.end(), roles.masses().toArray(Variable[]::new))
                            .nonNegative(study.end(), roles.share());
                    places.into(out);
                    double[][] masses = places.table(study.end(), roles.masses());
                    double[] shares = places.values(roles.share());
                    double[][] distances = study.get(ClusterInputs.COSTS)
                            .subset(places.codes())
                            .toMatrix()
                            .toRows();
                    GravityAssociation model = GravityAssociation.withDefaults();
                    GravityAssociation.Association found = roles.income().isPresent()
                            ? model.of(
                                    masses,
                                    shares,
                                    distances,
                                    places.values(roles.income().get()))
                            : model.of(masses, shares, distances);
                    out.part("ties", found.network().links());
                    out.part("density", NetworkDensity.of(found.network()));
                    out.part("adjacency", found.adjacency());
                    out.part("attraction", found.attraction());
                    out.part(
                            "sent",
                            places.column(
                                    entry,
                                    ClusterVariables.ASSOCIATIONS_SENT,
                                    Selection.asDoubles(
                                            Degree.out(found.network()).toArray())));
                    out.part(
                            "received",
                            places.column(
                                    entry,
                                    ClusterVariables.ASSOCIATIONS_RECEIVED,
                                    Selection.asDoubles(
                                            Degree.in(found.network()).toArray())));
                });
    }
}
