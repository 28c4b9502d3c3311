package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;

/** Every measure gives for matrices what it gives for arrays. */
class EfficiencyMatricesTest {
    private static final double[][] X = DirectionalDistanceTest.random(9, 2, 41);
    private static final double[][] Y = DirectionalDistanceTest.random(9, 2, 42);
    private static final double[][] B = DirectionalDistanceTest.random(9, 1, 43);
    private static final double[][] X2 = DirectionalDistanceTest.random(9, 2, 44);
    private static final double[][] Y2 = DirectionalDistanceTest.random(9, 2, 45);
    private static final double[][] B2 = DirectionalDistanceTest.random(9, 1, 46);
    private static final DoubleMatrix MX = DoubleMatrix.of(X);
    private static final DoubleMatrix MY = DoubleMatrix.of(Y);
    private static final DoubleMatrix MB = DoubleMatrix.of(B);

    private static final double[][][] XS = {X, X2};
    private static final double[][][] YS = {Y, Y2};
    private static final double[][][] BS = {B, B2};

    private static List<DoubleMatrix> matrices(double[][][] periods) {
        return Arrays.stream(periods).map(DoubleMatrix::of).toList();
    }

    @Test
    void measuresWithoutBadOutputs() {
        DataEnvelopment model = DataEnvelopment.bcc().outputOriented();
        assertEquals(model.of(X, Y), model.of(MX, MY));
        assertEquals(model.scores(X, Y), model.scores(MX, MY));
        assertEquals(model.scores(X, Y), model.of(X, Y).scores());
        assertEquals(SuperEfficiency.of(X, Y, model), SuperEfficiency.of(MX, MY, model));
        assertEquals(ScaleEfficiency.of(X, Y), ScaleEfficiency.of(MX, MY));
        assertEquals(ScaleEfficiency.of(X, Y), ScaleEfficiency.of(MX, MY, DataEnvelopment.ccr()));
        assertEquals(
                CrossEfficiency.withDefaults().of(X, Y),
                CrossEfficiency.withDefaults().of(MX, MY));
        assertEquals(
                BenefitOfTheDoubt.withDefaults().of(X),
                BenefitOfTheDoubt.withDefaults().of(MX));
        var draws = BootstrappedEfficiency.withDefaults().replications(200);
        assertEquals(draws.of(X, Y), draws.of(MX, MY));
        var slacks = SlacksBased.withDefaults().returns(ReturnsToScale.VARIABLE);
        assertEquals(slacks.of(X, Y), slacks.of(MX, MY));
        assertEquals(
                slacks.superEfficiency(X, Y),
                SlacksBased.withDefaults().returns(ReturnsToScale.VARIABLE).superEfficiency(MX, MY));
        assertEquals(Malmquist.of(X, Y, X2, Y2), Malmquist.of(MX, MY, DoubleMatrix.of(X2), DoubleMatrix.of(Y2)));
        assertEquals(
                Malmquist.global(X, Y, X2, Y2), Malmquist.global(MX, MY, DoubleMatrix.of(X2), DoubleMatrix.of(Y2)));
    }

    @Test
    void measuresWithBadOutputs() {
        assertEquals(
                SlacksBased.withDefaults().of(X, Y, B),
                SlacksBased.withDefaults().of(MX, MY, MB));
        assertEquals(
                DirectionalDistance.withDefaults().of(X, Y, B),
                DirectionalDistance.withDefaults().of(MX, MY, MB));
        assertEquals(
                DirectionalSlacks.withDefaults().of(X, Y, B),
                DirectionalSlacks.withDefaults().of(MX, MY, MB));
        assertEquals(
                UndesirableSbm.withDefaults().of(X, Y, B),
                UndesirableSbm.withDefaults().of(MX, MY, MB));
        assertEquals(
                UndesirableSbm.withDefaults().superEfficiency(X, Y, B),
                UndesirableSbm.withDefaults().superEfficiency(MX, MY, MB));
    }

    @Test
    void measuresOverPeriods() {
        List<DoubleMatrix> x = matrices(XS);
        List<DoubleMatrix> y = matrices(YS);
        List<DoubleMatrix> b = matrices(BS);
        MalmquistLuenberger index = MalmquistLuenberger.withDefaults();
        assertEquals(index.adjacent(XS, YS, BS), index.adjacent(x, y, b));
        assertEquals(index.sequential(XS, YS, BS), index.sequential(x, y, b));
        assertEquals(index.global(XS, YS, BS), index.global(x, y, b));
        assertEquals(index.biennial(XS, YS, BS), index.biennial(x, y, b));
        UndesirableSbm sbm = UndesirableSbm.withDefaults();
        assertEquals(GlobalProductivity.sbm(XS, YS, BS, sbm), GlobalProductivity.sbm(x, y, b, sbm));
        assertEquals(GlobalProductivity.superSbm(XS, YS, BS, sbm), GlobalProductivity.superSbm(x, y, b, sbm));
        DirectionalSlacks slacks = DirectionalSlacks.withDefaults();
        assertEquals(GlobalProductivity.luenberger(XS, YS, BS, slacks), GlobalProductivity.luenberger(x, y, b, slacks));
        assertEquals(LuenbergerIndicator.of(XS, YS, BS, slacks), LuenbergerIndicator.of(x, y, b, slacks));
        DataEnvelopment ccr = DataEnvelopment.ccr();
        assertEquals(GlobalProductivity.malmquist(XS, YS, ccr), GlobalProductivity.malmquist(x, y, ccr));
    }

    /** Threads have programmes of their own, and change no bit. */
    @Test
    void threadsChangeNoBit() {
        double[][] x = DirectionalDistanceTest.random(30, 3, 51);
        double[][] y = DirectionalDistanceTest.random(30, 2, 52);
        double[][] b = DirectionalDistanceTest.random(30, 1, 53);
        assertEquals(
                DirectionalDistance.withDefaults().of(x, y, b),
                DirectionalDistance.withDefaults().parallel().of(x, y, b));
        assertEquals(
                DirectionalSlacks.withDefaults().of(x, y, b),
                DirectionalSlacks.withDefaults().parallel().of(x, y, b));
        assertEquals(
                UndesirableSbm.withDefaults().superEfficiency(x, y, b),
                UndesirableSbm.withDefaults().parallel().superEfficiency(x, y, b));
        assertEquals(
                SuperEfficiency.of(x, y, DataEnvelopment.bcc()),
                SuperEfficiency.of(x, y, DataEnvelopment.bcc().parallel()));
        assertEquals(
                ScaleEfficiency.of(
                        DoubleMatrix.of(x),
                        DoubleMatrix.of(y),
                        DataEnvelopment.bcc().outputOriented()),
                ScaleEfficiency.of(
                        DoubleMatrix.of(x),
                        DoubleMatrix.of(y),
                        DataEnvelopment.bcc().outputOriented().parallel()));
    }
}
