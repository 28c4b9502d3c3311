package org.chengzhen.golden;

import java.util.List;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.convergence.LogT;
import org.chengzhen.methods.convergence.LogTRegression;
import org.chengzhen.methods.trend.HodrickPrescott;

/** Golden rows of M53: log t, clubs, trends. */
final class ClubAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("M53 log t regression with the source's long-run-variance standard error", in -> logT(in)),
            Map.entry("M53 log t, 152 countries 1970-2003", in -> logT(in)),
            Map.entry("M53 log t, equal units", in -> logT(in)),
            Map.entry("M53 log t, too few periods", in -> logT(in)),
            Map.entry(
                    "M53 Hodrick-Prescott trend",
                    in -> HodrickPrescott.of(in.numbers("x"), in.number("lam")).toArray()),
            Map.entry("M53", in -> in.has("cstar") || in.has("crit") || in.has("merge") ? clubs(in) : logT(in)));

    private ClubAdapters() {}

    private static double[][] panel(Inputs in) {
        return in.has("dataset")
                ? PanelFile.read(in)
                : DoubleMatrix.of(in.matrix("panel_TxN")).transposed().toRows();
    }

    private static LogT test(Inputs in) {
        LogT test = LogT.withDefaults();
        if (in.has("r")) {
            test = test.fraction(in.number("r"));
        }
        if (in.has("start_rule")) {
            test = test.startRule(LogT.StartRule.valueOf(in.text("start_rule")));
        }
        return in.has("penalty") && in.text("penalty").equals("LN_T1")
                ? test.penalty(LogT.Penalty.LOG_T_PLUS_ONE)
                : test;
    }

    private static Answer logT(Inputs in) {
        LogTRegression result = test(in).test(panel(in));
        return Answer.of("a", result::a)
                .and("b", result::b)
                .and("se", result::standardError)
                .and("t", result::statistic)
                .and("p", result::pValue)
                .and("rho", result::autocorrelation)
                .and("bandwidth", result::bandwidth)
                .and("lrvar", result::longRunVariance)
                .and("start", result::start)
                .and("n", result::n);
    }

    private static ConvergenceClubs search(Inputs in) {
        ConvergenceClubs search = ConvergenceClubs.withDefaults()
                .logT(test(in))
                .criticalValue(in.number("crit", LogT.CRITICAL_VALUE))
                .merging(
                        in.has("merge")
                                ? ConvergenceClubs.Merging.valueOf(in.text("merge"))
                                : ConvergenceClubs.Merging.NONE);
        search = in.has("fixed") && in.flag("fixed")
                ? search.fixedSieve(in.number("cstar", 0))
                : search.sieve(
                        in.number("cstar", 0),
                        in.number("cstar_step", ConvergenceClubs.SIEVE_STEP),
                        in.number("cstar_cap", ConvergenceClubs.SIEVE_CAP));
        return in.has("merge_divergent") && in.flag("merge_divergent")
                ? search.divergent(ConvergenceClubs.Divergent.TRIED_AGAIN)
                : search;
    }

    private static Answer clubs(Inputs in) {
        ClubPartition found = search(in).of(panel(in));
        List<ClubPartition.Club> clubs = found.clubs();
        return Answer.of(
                        "sizes",
                        () -> clubs.stream().map(c -> c.places().length()).toList())
                .and("b", () -> clubs.stream().map(c -> c.test().b()).toList())
                .and(
                        "se",
                        () -> clubs.stream().map(c -> c.test().standardError()).toList())
                .and("t", () -> clubs.stream().map(c -> c.test().statistic()).toList())
                .and("divergent", () -> found.divergent().length());
    }
}
