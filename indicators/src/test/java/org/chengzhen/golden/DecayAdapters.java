package org.chengzhen.golden;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.chengzhen.methods.interaction.Decay;

/** Golden rows of further forms of decay, B73. */
final class DecayAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "B73 distance decay, Pareto", in -> weights(in, () -> Decay.pareto(in.number("d0"), in.number("alpha"))),
            "B73 distance decay, logistic",
                    in -> weights(in, () -> Decay.logistic(in.number("midpoint"), in.number("scale"))),
            "B73 distance decay, linear to a limit", in -> weights(in, () -> Decay.linear(in.number("limit"))),
            "B73 distance decay, power with a least distance",
                    in -> weights(in, () -> Decay.power(in.number("beta")).withLeast(in.number("least"))));

    private DecayAdapters() {}

    private static double[] weights(Inputs in, Supplier<Decay> decay) {
        return Arrays.stream(in.numbers("d")).map(decay.get()::weight).toArray();
    }
}
