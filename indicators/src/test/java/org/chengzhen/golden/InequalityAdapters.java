package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.methods.inequality.Gini;

/** Golden rows of the inequality measures. */
final class InequalityAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "B31.doersam", in -> Gini.of(in.numbers("x")),
            "B31.doersam.norm", in -> Gini.sampleCorrected(in.numbers("x")),
            "B31.one", in -> Gini.of(in.numbers("x")),
            "B31.weighted", in -> Gini.weighted(in.numbers("y"), in.numbers("w")));

    private InequalityAdapters() {}
}
