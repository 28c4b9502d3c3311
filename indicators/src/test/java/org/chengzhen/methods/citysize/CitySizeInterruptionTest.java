package org.chengzhen.methods.citysize;

import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;
import org.chengzhen.methods.contract.Samples;

class CitySizeInterruptionTest implements InterruptionContract {
    @Override
    public Stream<Work> works() {
        double[] many = Samples.logNormal(400, 1);
        double[] few = Samples.logNormal(30, 2);
        return Stream.of(new Work(
                PowerLaw.class,
                "goodnessOfFit",
                () -> PowerLaw.continuous().replications(100_000).goodnessOfFit(many),
                () -> PowerLaw.continuous().replications(20).goodnessOfFit(few)));
    }
}
