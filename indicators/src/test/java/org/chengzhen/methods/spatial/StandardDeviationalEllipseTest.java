package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class StandardDeviationalEllipseTest {
    private static final double[] ONES = {1, 1, 1, 1};

    /** The formula as it is printed, where nothing is near zero. */
    @Test
    void theDirectionSolvesTheQuadraticAndItsAxisIsTheMajorOne() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            double[] x = random.doubles(9).toArray();
            double[] y = random.doubles(9).toArray();
            double[] w = random.doubles(9).toArray();
            StandardDeviationalEllipse e = StandardDeviationalEllipse.of(x, y, w);
            double a = 0;
            double b = 0;
            for (int i = 0; i < 9; i++) {
                double dx = x[i] - e.centreX();
                double dy = y[i] - e.centreY();
                a += w[i] * (dx * dx - dy * dy);
                b += w[i] * dx * dy;
            }
            double theta = Math.toDegrees(Math.atan((a + Math.sqrt(a * a + 4 * b * b)) / (2 * b)));
            assertEquals(theta < 0 ? theta + 180 : theta, e.orientation(), 1e-6);
            assertTrue(e.axisY() >= e.axisX() && e.orientation() >= 0 && e.orientation() < 180);
            assertEquals(Math.PI * e.axisX() * e.axisY(), e.area(), 1e-15);
        }
    }

    @Test
    void turningThePointsTurnsTheEllipse() {
        double[] x = {0, 4, 9, 2};
        double[] y = {1, 2, 0, 5};
        StandardDeviationalEllipse e = StandardDeviationalEllipse.of(x, y);
        double turn = Math.toRadians(20);
        double[] turnedX = new double[4];
        double[] turnedY = new double[4];
        for (int i = 0; i < 4; i++) {
            turnedX[i] = x[i] * Math.cos(turn) + y[i] * Math.sin(turn);
            turnedY[i] = -x[i] * Math.sin(turn) + y[i] * Math.cos(turn);
        }
        StandardDeviationalEllipse turned = StandardDeviationalEllipse.of(turnedX, turnedY);
        assertEquals((e.orientation() + 20) % 180, turned.orientation(), 1e-9);
        assertEquals(e.axisX(), turned.axisX(), 1e-12);
        assertEquals(e.area(), turned.area(), 1e-12);
    }

    @Test
    void alignedAxesPointEastWhereTheSpreadIsWideAndNorthElse() {
        assertEquals(
                90,
                StandardDeviationalEllipse.of(new double[] {-2, 2, 0, 0}, new double[] {0, 0, 1, -1})
                        .orientation());
        assertEquals(
                0,
                StandardDeviationalEllipse.of(new double[] {-1, 1, 0, 0}, new double[] {0, 0, 2, -2})
                        .orientation());
        StandardDeviationalEllipse circle =
                StandardDeviationalEllipse.of(new double[] {-1, 1, 0, 0}, new double[] {0, 0, 1, -1});
        assertEquals(0, circle.orientation());
        assertEquals(0, circle.oblateness().orElseThrow(), 1e-15);
    }

    @Test
    void pointsOnALineHaveNoMinorAxisAndOnePointNoShape() {
        StandardDeviationalEllipse line = StandardDeviationalEllipse.of(new double[] {0, 1, 2}, new double[] {0, 1, 2});
        assertEquals(45, line.orientation(), 1e-12);
        assertEquals(0, line.axisX(), 1e-15);
        assertEquals(1, line.oblateness().orElseThrow(), 1e-12);
        StandardDeviationalEllipse point =
                StandardDeviationalEllipse.of(new double[] {7, 7, 7}, new double[] {3, 3, 3});
        assertEquals(0, point.area());
        assertTrue(point.oblateness().isEmpty());
    }

    /** Three traditions, one of them 1.41 times the other. */
    @Test
    void theScaleIsNamed() {
        double[] x = {0, 4, 9, 2};
        double[] y = {1, 2, 0, 5};
        double plain = StandardDeviationalEllipse.of(x, y).axisY();
        assertEquals(
                plain * Math.sqrt(2),
                StandardDeviationalEllipse.of(x, y, ONES, StandardDeviationalEllipse.Scale.ROOT_TWO)
                        .axisY(),
                1e-14);
        assertEquals(
                plain * Math.sqrt(2 * 4.0 / 2),
                StandardDeviationalEllipse.of(x, y, ONES, StandardDeviationalEllipse.Scale.CRIMESTAT)
                        .axisY(),
                1e-14);
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        double[] two = {1, 2};
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> StandardDeviationalEllipse.of(two, two))
                        .status());
        assertThrows(
                UndefinedException.class,
                () -> StandardDeviationalEllipse.of(new double[3], new double[3], new double[3]));
        assertThrows(
                IllegalArgumentException.class,
                () -> StandardDeviationalEllipse.of(new double[3], new double[3], new double[] {1, -1, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> StandardDeviationalEllipse.of(new double[] {0, Double.NaN, 1}, new double[3]));
    }
}
