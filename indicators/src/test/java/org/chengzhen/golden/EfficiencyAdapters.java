package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.Malmquist;
import org.chengzhen.methods.efficiency.ScaleEfficiency;
import org.chengzhen.methods.efficiency.SlacksBased;
import org.chengzhen.methods.efficiency.SuperEfficiency;

/** Golden rows of data envelopment analysis. */
final class EfficiencyAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "M17",
                    in -> DataEnvelopment.ccr()
                            .scores(matrix(in, "X"), matrix(in, "Y"))
                            .toArray(),
            "M18",
                    in -> {
                        ScaleEfficiency scale = ScaleEfficiency.of(matrix(in, "X"), matrix(in, "Y"));
                        return Answer.of("bcc", () -> scale.pure().toArray())
                                .and("se", () -> scale.scale().toArray());
                    },
            "M19.ap",
                    in -> SuperEfficiency.of(matrix(in, "X"), matrix(in, "Y"), DataEnvelopment.ccr())
                            .score(in.integer("dmu")),
            "M19.sbm",
                    in -> SlacksBased.withDefaults()
                            .of(matrix(in, "X"), matrix(in, "Y"))
                            .toArray(),
            "M19.supersbm",
                    in -> SlacksBased.withDefaults()
                            .superEfficiency(matrix(in, "X"), matrix(in, "Y"))
                            .scores(),
            "M20",
                    in -> {
                        Malmquist malmquist =
                                Malmquist.of(matrix(in, "X0"), matrix(in, "Y0"), matrix(in, "X1"), matrix(in, "Y1"));
                        return Answer.of(
                                        "MI",
                                        () -> malmquist.units().stream()
                                                .map(Malmquist.Change::index)
                                                .toList())
                                .and(
                                        "EC",
                                        () -> malmquist.units().stream()
                                                .map(Malmquist.Change::efficiencyChange)
                                                .toList())
                                .and(
                                        "TC",
                                        () -> malmquist.units().stream()
                                                .map(Malmquist.Change::technicalChange)
                                                .toList());
                    });

    private EfficiencyAdapters() {}

    private static DoubleMatrix matrix(Inputs in, String key) {
        return DoubleMatrix.of(in.matrix(key));
    }
}
