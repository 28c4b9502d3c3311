package org.chengzhen.methods.efficiency;

import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;

class EfficiencyInterruptionTest implements InterruptionContract {
    private static final Units LARGE = EfficiencySamples.cities(2_500, 4, 4, 1);
    private static final Units SMALL = EfficiencySamples.cities(20, 2, 2, 2);

    @Override
    public Stream<Work> works() {
        return Stream.of(
                new Work(
                        DataEnvelopment.class,
                        "of",
                        () -> DataEnvelopment.bcc().of(LARGE.inputs(), LARGE.outputs()),
                        () -> DataEnvelopment.bcc()
                                .of(SMALL.inputs(), SMALL.outputs())
                                .scores()),
                new Work(
                        SlacksBased.class,
                        "superScores",
                        () -> SlacksBased.withDefaults().superScores(LARGE.inputs(), LARGE.outputs()),
                        () -> SlacksBased.withDefaults().superScores(SMALL.inputs(), SMALL.outputs())));
    }
}
