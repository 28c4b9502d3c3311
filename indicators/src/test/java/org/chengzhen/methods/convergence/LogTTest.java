package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LogTTest {
    /** Places that draw together at the rate α: h = 1 + cᵢ/(ln(t + 1) t^α). */
    static double[][] drawingTogether(double alpha, int periods) {
        double[] gaps = {-0.8, -0.5, -0.1, 0.3, 0.4, 0.7};
        double[][] panel = new double[gaps.length][periods];
        for (int i = 0; i < gaps.length; i++) {
            for (int t = 1; t <= periods; t++) {
                panel[i][t - 1] = 100 * (1 + gaps[i] / (Math.log(t + 1) * Math.pow(t, alpha)) * Math.log(2));
            }
        }
        return panel;
    }

    @Test
    void theSlopeIsTwiceTheRate() {
        for (double alpha : new double[] {0.25, 0.75, 1.5}) {
            LogTRegression r =
                    LogT.withDefaults().penalty(LogT.Penalty.LOG_T_PLUS_ONE).test(drawingTogether(alpha, 40));
            assertEquals(2 * alpha, r.b(), 1e-9);
            assertTrue(r.converging());
            assertEquals(alpha >= 1 ? LogTRegression.Kind.LEVELS : LogTRegression.Kind.GROWTH_RATES, r.kind());
        }
    }

    @Test
    void pathsThatPartAreRejected() {
        double[][] panel = new double[4][30];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 30; t++) {
                panel[i][t] = 100 + i * (1 + t + Math.sin(t + i));
            }
        }
        LogTRegression r = LogT.withDefaults().test(panel);
        assertTrue(r.statistic().getAsDouble() < LogT.CRITICAL_VALUE);
        assertFalse(r.converging());
        assertEquals(LogTRegression.Kind.NONE, r.kind());
    }

    /** Trap 34 of the catalogue: the start is the whole part of rT, and at least 2. */
    @Test
    void theStartIsTheWholePartOfRTAndAtLeastTwo() {
        assertEquals(5, LogT.withDefaults().test(Chains.panel(4, 6, 1)).n());
        assertEquals(8, LogT.withDefaults().test(Chains.panel(4, 10, 1)).n());
        assertEquals(
                72,
                LogT.withDefaults().fraction(0.29).test(Chains.panel(4, 100, 1)).n());
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> LogT.withDefaults().test(Chains.panel(4, 2, 1)));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }

    @Test
    void equalPlacesAreUndefinedAndOptionsAreChecked() {
        double[][] equal = {{1, 2, 3, 4, 5}, {1, 2, 3, 4, 5}};
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> LogT.withDefaults().test(equal))
                        .status());
        assertThrows(IllegalArgumentException.class, () -> LogT.withDefaults().fraction(1));
        assertThrows(IllegalArgumentException.class, () -> LogT.withDefaults().test(new double[][] {{1, 0}, {2, 1}}));
    }

    @Test
    void aBandwidthOfOneLagCountsNoneForNeweyWest() {
        double[][] panel = Chains.panel(6, 25, 9);
        LogT newey = LogT.withDefaults().longRun(LogT.LongRun.SCORES_BARTLETT);
        LogT spectral = LogT.withDefaults()
                .longRun(LogT.LongRun.SCORES_QUADRATIC_SPECTRAL)
                .bandwidth(0);
        assertEquals(
                spectral.test(panel).standardError().getAsDouble(),
                newey.bandwidth(1).test(panel).standardError().getAsDouble(),
                1e-15);
    }

    /**
     * R 4.2.2, sandwich 3.0.2: kernHAC(m, prewhite = 0, kernel = "Quadratic Spectral", bw = bwAndrews(m, kernel =
     * "Quadratic Spectral", approx = "AR(1)", prewhite = 0), adjust = TRUE) and NeweyWest(m, lag = 2, prewhite =
     * FALSE, adjust = TRUE).
     */
    @Test
    void errorsAndBandwidthAreThoseOfSandwich() {
        double[][] panel = new double[4][30];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 30; t++) {
                panel[i][t] = 100 + i * (1 + t + Math.sin(t + i));
            }
        }
        LogT scores = LogT.withDefaults().longRun(LogT.LongRun.SCORES_QUADRATIC_SPECTRAL);
        LogTRegression spectral = scores.test(panel);
        assertEquals(-0.0593464384129, spectral.a(), 1e-12);
        assertEquals(-2.3421525970719, spectral.b(), 1e-12);
        assertEquals(0.0830930839118, spectral.standardError().getAsDouble(), 1e-12);
        assertEquals(4.9561709209130, spectral.bandwidth().getAsDouble(), 1e-11);
        LogTRegression newey =
                LogT.withDefaults().longRun(LogT.LongRun.SCORES_BARTLETT).test(panel);
        assertEquals(0.1065737095507, newey.standardError().getAsDouble(), 1e-12);
        LogTRegression plusOne = scores.penalty(LogT.Penalty.LOG_T_PLUS_ONE).test(panel);
        assertEquals(-2.2854363405754, plusOne.b(), 1e-12);
        assertEquals(0.0784859365129, plusOne.standardError().getAsDouble(), 1e-12);
    }

    /** rT = 1.8, 3 and 3.6: the whole part, what is discarded rounded down, and rounded; the start itself is kept. */
    @Test
    void everyRuleHasItsStart() {
        int[] periods = {6, 10, 12};
        int[][] points = {{5, 8, 10}, {5, 7, 9}, {4, 7, 8}};
        LogT.StartRule[] rules = {
            LogT.StartRule.INTEGER_PART, LogT.StartRule.DISCARD_FLOOR, LogT.StartRule.DISCARD_ROUND
        };
        for (int r = 0; r < rules.length; r++) {
            for (int k = 0; k < periods.length; k++) {
                LogTRegression fit = LogT.withDefaults().startRule(rules[r]).test(Chains.panel(4, periods[k], 1));
                assertEquals(points[r][k], fit.n(), rules[r] + " of " + periods[k]);
            }
        }
    }

    private static double[][] parting() {
        double[][] panel = new double[4][30];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 30; t++) {
                panel[i][t] = 100 + i * (1 + t + Math.sin(t + i));
            }
        }
        return panel;
    }

    /** The formula of the class comment in numpy 2.4, line and residuals by numpy's least squares. */
    @Test
    void theUsualErrorIsThatOfTheLongRunVarianceOfResiduals() {
        LogTRegression automatic = LogT.withDefaults().test(parting());
        assertEquals(-2.342152597071852, automatic.b(), 1e-12);
        assertEquals(0.5139974857328713, automatic.autocorrelation().getAsDouble(), 1e-11);
        assertEquals(4.41808863813031, automatic.bandwidth().getAsDouble(), 1e-10);
        assertEquals(0.009505451128959874, automatic.longRunVariance().getAsDouble(), 1e-13);
        assertEquals(0.0587438934548129, automatic.standardError().getAsDouble(), 1e-12);
        assertEquals(-39.870571379023204, automatic.statistic().getAsDouble(), 1e-8);
        LogTRegression own = LogT.withDefaults().bandwidth(2.5).test(parting());
        assertEquals(0.01874638629788064, own.longRunVariance().getAsDouble(), 1e-13);
        assertEquals(0.0824964275032209, own.standardError().getAsDouble(), 1e-12);
    }

    /**
     * A bandwidth without end weighs all lags 1: the residuals but the last add up to minus the last, û, so that lvar is
     * û²/(n − 1) + û²/(n − 1), its own square being counted too. A narrow one weighs none, as a bandwidth of 0 does.
     */
    @Test
    void theBandwidthHasItsLimitsOnBothSides() {
        double last = 0.032875627182252565;
        LogTRegression wide = LogT.withDefaults().bandwidth(1e7).test(parting());
        assertEquals(2 * last * last / 21, wide.longRunVariance().getAsDouble(), 1e-9);
        double none = LogT.withDefaults()
                .bandwidth(0)
                .test(parting())
                .longRunVariance()
                .getAsDouble();
        for (double narrow : new double[] {1e-4, 1e-12, 1e-300}) {
            assertEquals(
                    none,
                    LogT.withDefaults()
                            .bandwidth(narrow)
                            .test(parting())
                            .longRunVariance()
                            .getAsDouble(),
                    1e-9);
        }
    }

    private static LogTRegression regression(double b, double error) {
        OptionalDouble none = OptionalDouble.empty();
        return new LogTRegression(
                0.5, b, Double.isNaN(error) ? none : OptionalDouble.of(error), none, none, none, 3, 20, 7);
    }

    /** t = b over its error: -2 and 1.5, whose one-sided p are those of the normal distribution (scipy 1.17.1). */
    @Test
    void statisticPAndKindFollowFromSlopeAndError() {
        LogTRegression falls = regression(-1, 0.5);
        assertEquals(-2, falls.statistic().getAsDouble());
        assertEquals(0.022750131948179216, falls.pValue().getAsDouble(), 1e-15);
        assertFalse(falls.converging());
        assertEquals(0.9331927987311419, regression(3, 2).pValue().getAsDouble(), 1e-14);
        assertEquals(LogTRegression.Kind.NONE, regression(-Double.MIN_VALUE, 1).kind());
        assertEquals(LogTRegression.Kind.GROWTH_RATES, regression(0, 1).kind());
        assertEquals(
                LogTRegression.Kind.GROWTH_RATES,
                regression(Math.nextDown(2.0), 1).kind());
        assertEquals(LogTRegression.Kind.LEVELS, regression(2, 1).kind());
    }

    @Test
    void convergenceIsRejectedAtTheCriticalValueItself() {
        assertFalse(regression(LogT.CRITICAL_VALUE, 1).converging());
        assertTrue(regression(Math.nextUp(LogT.CRITICAL_VALUE), 1).converging());
        assertTrue(regression(0, Double.NaN).converging());
        assertFalse(regression(-Double.MIN_VALUE, Double.NaN).converging());
        assertTrue(regression(0, Double.NaN).statistic().isEmpty());
        assertTrue(regression(0, Double.NaN).pValue().isEmpty());
    }

    @Test
    void aRegressionTellsSlopeTestAndSize() {
        assertEquals(
                "LogT[b = -1.0000, t = -2.000, convergence rejected, periods from 3, 20 points, 7 places]",
                regression(-1, 0.5).toString());
        assertEquals(
                "LogT[b = 1.2500, t = undefined, convergence not rejected, periods from 3, 20 points, 7 places]",
                regression(1.25, Double.NaN).toString());
    }

    /** Where paths draw together at a rate without a residual, there is a slope and nothing to test it by. */
    @Test
    void aLineWithoutResidualsHasNoErrorNoBandwidthAndNoVariance() {
        LogTRegression exact =
                LogT.withDefaults().penalty(LogT.Penalty.LOG_T_PLUS_ONE).test(drawingTogether(0.75, 40));
        assertTrue(exact.standardError().isEmpty());
        assertTrue(exact.autocorrelation().isEmpty());
        assertTrue(exact.bandwidth().isEmpty());
        assertTrue(exact.longRunVariance().isEmpty());
        assertEquals(12, exact.start());
        assertEquals(29, exact.n());
        assertEquals(6, exact.units());
    }

    @Test
    void periodsInWhichAllPlacesAreEqualAreNamedAndTooFewAreCounted() {
        double[][] equalInThird = {{1, 2, 5, 4, 3, 7}, {2, 3, 5, 5, 4, 9}};
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> LogT.withDefaults().test(equalInThird));
        assertEquals("all places are equal in period 3", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> LogT.withDefaults().test(Chains.panel(4, 4, 1)));
        assertEquals("needs at least 5 periods but has 4", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> LogT.withDefaults().test(Chains.panel(1, 9, 1)));
        assertEquals("needs at least 2 places but has 1", e.getMessage());
        for (double r : new double[] {0, 1, Double.NaN}) {
            Exception refused = assertThrows(
                    IllegalArgumentException.class, () -> LogT.withDefaults().fraction(r));
            assertEquals("r must be in (0, 1) but is " + r, refused.getMessage());
        }
    }
}
