package org.chengzhen.methods.inequality;

import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;

import java.util.stream.Stream;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;

/** The doors of the family that take more than one array of values. */
class InequalityAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(Door.of("Wolfson.of", awkward -> {
            double[] y = awkward.array(awkward.integer(0, 5));
            return nonNegative(y)
                    ? awkward.mustBe(() -> Wolfson.of(y), VALUE, UNDEFINED)
                    : awkward.mustBe(() -> Wolfson.of(y), REFUSED);
        }));
    }
}
