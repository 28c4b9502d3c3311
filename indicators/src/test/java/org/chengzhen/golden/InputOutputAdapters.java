package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.inputoutput.EmploymentSpace;
import org.chengzhen.methods.inputoutput.Ghosh;
import org.chengzhen.methods.inputoutput.Leontief;
import org.chengzhen.methods.inputoutput.VerticalSpecialization;

/** Golden rows of input–output analysis. */
final class InputOutputAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "D15.emp", in -> employment(in),
            "D16.leon", in -> leontief(in),
            "D16.ghosh", in -> ghosh(in),
            "D17.vs",
                    in -> VerticalSpecialization.share(
                            DoubleMatrix.of(in.matrix("AM")), DoubleMatrix.of(in.matrix("AD")), in.numbers("X")));

    private InputOutputAdapters() {}

    private static Answer employment(Inputs in) {
        return Answer.of("ratio", () -> EmploymentSpace.jobRatio(in.number("local_jobs"), in.number("labour_force")))
                .and("space_gap", () -> EmploymentSpace.gap(in.number("local_jobs"), in.number("labour_force")))
                .and("absorption", () -> EmploymentSpace.absorption(in.number("new_jobs"), in.number("new_entrants")));
    }

    private static Leontief model(Inputs in) {
        return Leontief.of(DoubleMatrix.of(in.matrix("A")));
    }

    private static Object leontief(Inputs in) {
        Leontief model = model(in);
        return Answer.of("L", () -> model.inverse())
                .and("output_mult", () -> model.outputMultipliers().toArray())
                .and("BL", () -> model.backwardLinkages().toArray())
                .and("FL_leontief", () -> model.forwardLinkages().toArray());
    }

    private static Object ghosh(Inputs in) {
        Ghosh model = Ghosh.of(DoubleMatrix.of(in.matrix("A")), in.numbers("X"));
        return Answer.of("B", () -> model.allocationCoefficients())
                .and("Ghosh", () -> model.inverse())
                .and("FL", () -> model.forwardLinkages().toArray())
                .and("upstreamness", () -> model.upstreamness().toArray());
    }
}
