package org.chengzhen.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.County;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
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

/** Place indicators over a panel of 2,800 counties and 20 years: a hundred columns are 5.6 million values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PanelBenchmark {
    private static final int COUNTIES = 2_800;
    private static final int YEARS = 20;
    private static final int COLUMNS = 100;
    private static final int MISSING_ONE_IN = 20;

    private Study study;
    private ImmutableList<PlaceIndicator> indicators;

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        Panel.Builder panel = Panel.builder();
        for (int p = 0; p < COUNTIES; p++) {
            County county =
                    County.builder(Integer.toString(100_000 + p), "county " + p).build();
            for (int year = 2001; year < 2001 + YEARS; year++) {
                double people = random.nextInt(MISSING_ONE_IN) == 0 ? Double.NaN : random.nextInt(1_000, 1_000_000);
                panel.value(county, year, Variables.POPULATION, people);
                panel.value(county, year, Variables.URBAN_POPULATION, Math.rint(people * random.nextDouble()));
                panel.value(county, year, Variables.REGISTERED_POPULATION, random.nextInt(1_000, 1_000_000));
                panel.value(county, year, Variables.URBAN_REGISTERED_POPULATION, random.nextInt(1_000));
            }
        }
        study = Study.of(panel.build());
        indicators = ImmutableList.of(
                Catalogue.place("S04"), Catalogue.place("S05"), Catalogue.place("A01"), Catalogue.place("A02"));
    }

    /** One number per column; one cell in twenty is missing. Half a second was 5.4 U where the targets were set. */
    @Benchmark
    @SpeedRow(number = 30, workload = "place indicators, 2,800 counties x 20 years x 100 columns", target = 5.4)
    public double hundredColumns() {
        double last = 0;
        for (int c = 0; c < COLUMNS; c++) {
            IndicatorColumn column = indicators.get(c % indicators.size()).evaluate(study);
            last += column.value(COUNTIES - 1, YEARS - 1);
        }
        return last;
    }
}
