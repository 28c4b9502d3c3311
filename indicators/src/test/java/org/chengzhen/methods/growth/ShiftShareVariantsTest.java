package org.chengzhen.methods.growth;

import static org.chengzhen.methods.growth.ShiftShareTest.N0;
import static org.chengzhen.methods.growth.ShiftShareTest.N1;
import static org.chengzhen.methods.growth.ShiftShareTest.R0;
import static org.chengzhen.methods.growth.ShiftShareTest.R1;
import static org.chengzhen.methods.growth.ShiftShareTest.largest;
import static org.chengzhen.methods.growth.ShiftShareTest.plus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShiftShareVariantsTest {
    static class EstebanMarquillasTest extends DecompositionContract {
        @Override
        protected Split split(double[] a, double[] b, double[] c, double[] d) {
            EstebanMarquillas.Result r = EstebanMarquillas.of(a, b, plus(a, c), plus(b, d));
            return new Split(r.change(), r.national(), r.mix(), r.homotheticCompetitive(), r.allocation());
        }

        @Override
        protected double tolerance() {
            return 1e-12;
        }

        @SeededProperty
        void homotheticAndAllocationAddUpToTheCompetitiveComponent(
                @ForAll(supplier = TwoDates.class) double[][] data) {
            double[] n0 = plus(data[0], data[2]);
            double[] n1 = plus(data[1], data[3]);
            EstebanMarquillas.Result r = EstebanMarquillas.of(data[0], data[1], n0, n1);
            double size = Math.abs(r.homotheticCompetitive()) + Math.abs(r.allocation());
            assertEquals(
                    ShiftShare.of(data[0], data[1], n0, n1).competitive(),
                    r.homotheticCompetitive() + r.allocation(),
                    1e-11 * size + 1e-12);
        }
    }

    static class DynamicShiftShareTest extends DecompositionContract {
        @Override
        protected Split split(double[] a, double[] b, double[] c, double[] d) {
            double[] n0 = plus(a, c);
            double[] n1 = plus(b, d);
            DynamicShiftShare.Result r =
                    DynamicShiftShare.of(new double[][] {a, c, b}, new double[][] {n0, plus(c, n1), n1});
            return new Split(r.change(), r.national(), r.mix(), r.competitive());
        }

        @Override
        protected double tolerance() {
            return 1e-11;
        }

        @SeededProperty
        void onePeriodIsTheClassicResult(@ForAll(supplier = TwoDates.class) double[][] data) {
            double[] n0 = plus(data[0], data[2]);
            double[] n1 = plus(data[1], data[3]);
            DynamicShiftShare.Result r =
                    DynamicShiftShare.of(new double[][] {data[0], data[1]}, new double[][] {n0, n1});
            assertEquals(ShiftShare.of(data[0], data[1], n0, n1), r.periods().get(0));
            assertEquals(r.periods().get(0).mix(), r.mix(), 0.0);
        }
    }

    static class SpatialShiftShareTest extends DecompositionContract {
        @Override
        protected Split split(double[] a, double[] b, double[] c, double[] d) {
            SpatialShiftShare.Result r = SpatialShiftShare.of(
                    a, b, 0.07, new double[] {0.75, 0.25}, new double[][] {c, a}, new double[][] {d, c});
            return new Split(r.change(), r.national(), r.neighbourIndustry(), r.localCompetitive());
        }

        @Override
        protected double tolerance() {
            return 1e-12;
        }
    }

    static class ArcelusTest extends DecompositionContract {
        @Override
        protected Split split(double[] a, double[] b, double[] c, double[] d) {
            double[] start = a.clone();
            start[0] += largest(a, b);
            double[] end = b.clone();
            end[0] += largest(a, b);
            Arcelus.Result r = Arcelus.of(start, end, plus(start, c), plus(end, d));
            return new Split(
                    r.change(),
                    r.nationalGrowth().expected(),
                    r.nationalGrowth().differential(),
                    r.industrialMix().expected(),
                    r.industrialMix().differential(),
                    r.regionalGrowth().expected(),
                    r.regionalGrowth().differential(),
                    r.regionalIndustrialMix().expected(),
                    r.regionalIndustrialMix().differential());
        }

        @Override
        protected double tolerance() {
            return 1e-12;
        }
    }

    @Nested
    class Examples {
        @Test
        void theExamplesOfTheClassCommentsHold() {
            assertEquals(-2.3636, EstebanMarquillas.of(R0, R1, N0, N1).allocation(), 1e-4);
            assertEquals(-2, Arcelus.of(R0, R1, N0, N1).regionalGrowth().total(), 1e-12);
            double[][] r = {{90, 20}, {95, 25}, {100, 40}};
            double[][] n = {{400, 150}, {410, 170}, {440, 210}};
            assertEquals(20.4828, DynamicShiftShare.of(r, n).national(), 1e-4);
            SpatialShiftShare.Result spatial = SpatialShiftShare.of(
                    new double[] {40, 60},
                    new double[] {50, 63},
                    0.08,
                    new double[] {0.6, 0.4},
                    new double[][] {{50, 30}, {80, 20}},
                    new double[][] {{60, 33}, {84, 26}});
            assertEquals(8, spatial.national(), 1e-12);
        }

        @Test
        void arcelusSharesNationalGrowthAndMixWithTheClassicForm() {
            Arcelus.Result r = Arcelus.of(R0, R1, N0, N1);
            assertEquals(27, r.nationalGrowth().total(), 1e-12);
            assertEquals(1, r.industrialMix().total(), 1e-12);
            assertEquals(
                    -3, r.regionalGrowth().total() + r.regionalIndustrialMix().total(), 1e-12);
        }

        @Test
        void anIndustryWithoutNeighboursIsLocal() {
            SpatialShiftShare.Result r = SpatialShiftShare.of(
                    new double[] {100},
                    new double[] {130},
                    0.1,
                    new double[] {1},
                    new double[][] {{0}},
                    new double[][] {{5}});
            assertEquals(0, r.neighbourIndustry());
            assertEquals(20, r.localCompetitive(), 1e-12);
        }

        @Test
        void oneDateAndNoNeighbourAreTooFew() {
            UndefinedException e = assertThrows(
                    UndefinedException.class,
                    () -> DynamicShiftShare.of(new double[][] {{1}}, new double[][] {{2}}));
            assertEquals(Status.INSUFFICIENT_DATA, e.status());
            e = assertThrows(
                    UndefinedException.class,
                    () -> SpatialShiftShare.of(
                            new double[] {1}, new double[] {1}, 0, new double[0], new double[0][], new double[0][]));
            assertEquals(Status.INSUFFICIENT_DATA, e.status());
        }
    }
}
