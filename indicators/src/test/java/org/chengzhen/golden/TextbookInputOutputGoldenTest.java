package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.inputoutput.Leontief;
import org.chengzhen.methods.inputoutput.TechnicalCoefficients;

/** The two-sector table of Miller and Blair's second chapter. */
class TextbookInputOutputGoldenTest extends DatasetGolden {
    private static final DoubleMatrix TRANSACTIONS = DoubleMatrix.of(2, 2, 150, 500, 200, 100);

    @Override
    protected List<String> files() {
        return List.of();
    }

    @Override
    protected void claim(Claims claims) {
        DoubleMatrix coefficients = TechnicalCoefficients.of(TRANSACTIONS, new double[] {1000, 2000});
        Leontief model = Leontief.of(coefficients);
        claims.row("leontief-a11", () -> coefficients.get(0, 0))
                .row("leontief-a12", () -> coefficients.get(0, 1))
                .row("leontief-a21", () -> coefficients.get(1, 0))
                .row("leontief-a22", () -> coefficients.get(1, 1))
                .row("leontief-l11", () -> model.inverse().get(0, 0))
                .row("leontief-l12", () -> model.inverse().get(0, 1))
                .row("leontief-l21", () -> model.inverse().get(1, 0))
                .row("leontief-l22", () -> model.inverse().get(1, 1))
                .row("leontief-mult-1", () -> model.outputMultipliers().get(0))
                .row("leontief-mult-2", () -> model.outputMultipliers().get(1));
    }
}
