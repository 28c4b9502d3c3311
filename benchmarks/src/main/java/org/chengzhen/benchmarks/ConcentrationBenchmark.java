package org.chengzhen.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chengzhen.methods.concentration.EconomicComplexity;
import org.chengzhen.methods.concentration.EllisonGlaeser;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Concentration and complexity of 3,000 places in 97 industries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConcentrationBenchmark {
    static final int PLACES = 3_000;
    static final int INDUSTRIES = 97;

    private double[][] employment;
    private double[] plantHerfindahl;
    private double[][] presence;

    /** Log-normal employment, with places and industries of very different size. */
    static double[][] employment(int places, int industries, long seed) {
        Random random = new Random(seed);
        double[] sizes = new double[industries];
        for (int k = 0; k < industries; k++) {
            sizes[k] = Math.exp(random.nextGaussian());
        }
        double[][] employment = new double[places][industries];
        for (double[] row : employment) {
            double size = 1_000 * Math.exp(random.nextGaussian());
            for (int k = 0; k < industries; k++) {
                row[k] = size * sizes[k] * Math.exp(1.5 * random.nextGaussian());
            }
        }
        return employment;
    }

    static double[] plantHerfindahl(int industries, long seed) {
        return new Random(seed).doubles(industries, 0.001, 0.2).toArray();
    }

    /** Places make the products that are not too hard for them, with much chance: complexity has something to find. */
    static double[][] presence(int places, int products, long seed) {
        Random random = new Random(seed);
        double[][] presence = new double[places][products];
        for (int c = 0; c < places; c++) {
            double ability = (double) c / places;
            for (int p = 0; p < products; p++) {
                double hardness = (double) p / products;
                presence[c][p] = ability - hardness + 0.5 * random.nextGaussian() > 0.1 ? 1 : 0;
            }
            presence[c][c % products] = 1;
        }
        return presence;
    }

    @Setup
    public void draw() {
        employment = employment(PLACES, INDUSTRIES, 42);
        plantHerfindahl = plantHerfindahl(INDUSTRIES, 43);
        presence = presence(PLACES, INDUSTRIES, 44);
    }

    static double concentration(double[][] employment, double[] plantHerfindahl) {
        double check = 0;
        for (double quotient : LocationQuotient.matrix(employment).column(0)) {
            check += quotient;
        }
        for (double index : HerfindahlIndex.ofRows(employment).toArray()) {
            check += index;
        }
        for (double index : KrugmanIndex.ofRows(employment, KrugmanIndex.Reference.ALL_PLACES)
                .toArray()) {
            check += index;
        }
        for (double gamma :
                EllisonGlaeser.ofColumns(employment, plantHerfindahl).toArray()) {
            check += gamma;
        }
        return check;
    }

    @Benchmark
    @SpeedRow(number = 17, workload = "LQ + HHI + Krugman + Ellison-Glaeser, 3,000 x 97", target = 0.025)
    public double concentration() {
        return concentration(employment, plantHerfindahl);
    }

    @Benchmark
    @SpeedRow(number = 17, workload = "LQ + HHI + Krugman + Ellison-Glaeser, 3,000 x 97", by = "plain sweeps")
    public double rivalConcentration() {
        return ConcentrationRivals.concentration(employment, plantHerfindahl);
    }

    @Benchmark
    @SpeedRow(number = 18, workload = "economic complexity, 3,000 x 97", target = 0.065)
    public EconomicComplexity complexity() {
        return EconomicComplexity.of(presence);
    }

    @Benchmark
    @SpeedRow(number = 18, workload = "economic complexity, 3,000 x 97", by = "commons-math3")
    public double[] rivalComplexity() {
        return ConcentrationRivals.eci(presence);
    }
}
