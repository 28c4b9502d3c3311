package org.chengzhen.indicators.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Series;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Pyramid;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.trend.LogisticCurve;
import org.chengzhen.methods.trend.UrbanizationStage;

/** Pictures of cities and their sizes, and of the path of urbanization. */
public final class CityPlots {
    private static final int NAMED = 12;
    private final Wording words;

    private CityPlots(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static CityPlots in(Language language) {
        return new CityPlots(language);
    }

    /**
     * Rank and size on log axes, a cloud and the line of Gabaix and Ibragimov for each year.
     *
     * @param panel that holds the sizes
     * @param size a stock, as the urban population
     * @param years one or several
     * @return the plot
     */
    public Plot rankSize(Panel panel, Variable size, int... years) {
        Sampled.requireYears(years);
        Plot plot = Plot.of(words.of("Rank and size of cities", "城市位序—规模分布"))
                .x(Axis.log(words.of("rank", "位序")))
                .y(Axis.log(words.axis(size)));
        for (int k = 0; k < years.length; k++) {
            Sampled sample = Sampled.of(panel, size, years[k], words);
            int[] order = Sampled.largest(sample.values, sample.values.length);
            double[] sorted =
                    Arrays.stream(order).mapToDouble(i -> sample.values[i]).toArray();
            double[] ranks =
                    IntStream.rangeClosed(1, sorted.length).mapToDouble(i -> i).toArray();
            List<String> names = sample.names(words);
            Points points = Points.of(Integer.toString(years[k]), ranks, sorted)
                    .labels(Arrays.stream(order).mapToObj(names::get).toList())
                    .colour(Palette.series(k))
                    .symbol(k % 2 == 0 ? "circle" : "triangle");
            boolean last = k == years.length - 1;
            plot = plot.with(
                            last
                                    ? points.show(IntStream.range(0, Math.min(NAMED, order.length))
                                            .toArray())
                                    : points)
                    .with(fit(years[k], sorted).colour(Palette.series(k)));
        }
        return plot.note(words.of(
                        "Lines: ln(rank − ½) on ln(size) (Gabaix and Ibragimov 2011); b is the exponent, standard error"
                                + " b × √(2/n) in brackets.",
                        "直线：ln(位序−½) 对 ln(规模) 回归（Gabaix–Ibragimov, 2011）；b 为指数，括号内为标准误 b × √(2/n)。"))
                .note(words.places(
                        Sampled.of(panel, size, years[years.length - 1], words)
                                .places
                                .size(),
                        panel.places().size()));
    }

    /** ln(rank − 1/2) = a − b ln(size), drawn as size over rank where there are cities. */
    private static Lines fit(int year, double[] sorted) {
        RankSize fit = RankSize.gabaixIbragimov(sorted);
        double intercept = fit.intercept().orElse(0);
        double[] sizes = {sorted[0], sorted[sorted.length - 1]};
        double[] ranks = new double[2];
        for (int k = 0; k < 2; k++) {
            double rank = RankSize.GABAIX_IBRAGIMOV_SHIFT + Math.exp(intercept - fit.exponent() * Math.log(sizes[k]));
            ranks[k] = Math.max(1, Math.min(sorted.length, rank));
            sizes[k] = Math.exp((intercept - Math.log(ranks[k] - RankSize.GABAIX_IBRAGIMOV_SHIFT)) / fit.exponent());
        }
        String name = String.format(
                Locale.ROOT, "%d: b = %.2f (%.2f), n = %d", year, fit.exponent(), fit.standardError(), fit.n());
        return Lines.of(name, ranks, sizes).unmarked().style(Lines.Style.DASHED);
    }

    /**
     * Numbers of cities by official size class in two years, small classes at the foot.
     *
     * @param panel that holds the populations
     * @param population in persons
     * @param start the year of the left side
     * @param end the year of the right side
     * @return the plot
     */
    public Plot sizePyramid(Panel panel, Variable population, int start, int end) {
        List<String> classes = new ArrayList<>();
        for (CitySize size : CitySize.values()) {
            classes.add(words.of(english(size), size.localName()));
        }
        return Plot.of(words.of("Cities by size class", "按规模等级划分的城市数"))
                .with(Pyramid.of(
                        classes,
                        words.of("number of cities", "城市数（个）"),
                        Integer.toString(start),
                        counts(panel.year(start).complete(population).values(population)),
                        Integer.toString(end),
                        counts(panel.year(end).complete(population).values(population))))
                .note(words.of(
                        "Classes of the State Council (2014), applied to: " + words.within(population) + ".",
                        "等级标准：国务院（2014）；口径：" + words.name(population) + "。"));
    }

    /** LARGE_II is "large II". */
    private static String english(CitySize size) {
        String[] parts = size.name().split("_");
        parts[0] = parts[0].toLowerCase(Locale.ROOT);
        return parts.length > 1 && !parts[1].startsWith("I")
                ? parts[0] + " " + parts[1].toLowerCase(Locale.ROOT)
                : String.join(" ", parts);
    }

    private static double[] counts(double[] populations) {
        double[] counts = new double[CitySize.values().length];
        for (double population : populations) {
            counts[CitySize.of(population).ordinal()]++;
        }
        return counts;
    }

    /**
     * An age pyramid, or any two sides over classes.
     *
     * @param title of the plot
     * @param ages names of the classes, the youngest first
     * @param unit what the bars measure, with its unit
     * @param leftName of the left side, as men
     * @param left one value for each class
     * @param rightName of the right side, as women
     * @param right one value for each class
     * @return the plot
     */
    public Plot agePyramid(
            String title,
            List<String> ages,
            String unit,
            String leftName,
            double[] left,
            String rightName,
            double[] right) {
        return Plot.of(title).with(Pyramid.of(ages, unit, leftName, left, rightName, right));
    }

    /**
     * The logistic curve through a series of urbanization rates, carried on to a year, with Northam's stages.
     *
     * @param rates in per cent
     * @param until the last year of the projection
     * @param saturation the share that is never passed, in (0, 1]
     * @return the plot
     */
    public Plot sCurve(Series rates, int until, double saturation) {
        Series present = rates.present();
        double[] years = Sampled.years(present.years().asList());
        double[] shares = present.values().stream().map(v -> v / 100).toArray();
        LogisticCurve curve = LogisticCurve.nonlinear(years, shares, saturation);
        int first = (int) years[0];
        double[] all = IntStream.rangeClosed(first, until).mapToDouble(y -> y).toArray();
        double[] fitted = Arrays.stream(all).map(y -> 100 * curve.at(y)).toArray();
        Plot plot = Plot.of(words.of("Urbanization on the S-curve: ", "城镇化S形曲线：") + words.name(rates.place()))
                .x(Axis.years(""))
                .y(Axis.linear(words.axis(rates.variable())))
                .with(Lines.of(
                        words.of("observed", "观测值"), years, present.values().toArray()))
                .with(Lines.of(
                                words.of("logistic curve, saturation ", "逻辑斯蒂曲线，饱和值 ")
                                        + Wording.number(100 * saturation, 0) + " %",
                                all,
                                fitted)
                        .unmarked());
        if (fitted[fitted.length - 1] > 100 * UrbanizationStage.NORTHAM_TERMINAL
                && shares[0] < UrbanizationStage.NORTHAM_TERMINAL) {
            plot = plot.with(
                    Rule.horizontal(words.of("70 %: terminal stage (Northam 1979)", "70%：后期阶段（诺瑟姆，1979）"), 70));
        }
        Optional<Double> inflection = curve.inflection().isPresent()
                ? Optional.of(curve.firstYear() + curve.inflection().getAsDouble())
                : Optional.empty();
        if (inflection.isPresent()) {
            plot = plot.note(words.of(
                    "Fastest in " + Math.round(inflection.get())
                            + ", at half of the saturation. A projection goes on as the past"
                            + " did; it is no forecast.",
                    "最快年份：" + Math.round(inflection.get()) + "年（饱和值之半处）。曲线为外推，不是预测。"));
        }
        return plot;
    }

    /**
     * Two variables over places, cut into four by their medians.
     *
     * @param panel that holds both
     * @param scale along the first axis, on a log scale
     * @param other along the second axis
     * @param year of both
     * @return the plot
     */
    public Plot quadrants(Panel panel, Variable scale, Variable other, int year) {
        Panel complete = panel.years(year, year).complete(scale, other);
        Sampled first = Sampled.of(complete, scale, year, words);
        Sampled second = Sampled.of(complete, other, year, words);
        double middleX = median(first.values);
        double middleY = median(second.values);
        List<String> names = first.names(words);
        Plot plot = Plot.of(words.of(
                        words.name(scale) + " against " + words.within(other) + ", " + year,
                        year + "年" + words.name(scale) + "与" + words.name(other)))
                .x(Axis.log(words.axis(scale)))
                .y(Axis.linear(words.axis(other)));
        String[] labels = {
            words.of("large and high", "规模大、水平高"),
            words.of("small and high", "规模小、水平高"),
            words.of("small and low", "规模小、水平低"),
            words.of("large and low", "规模大、水平低")
        };
        for (int q = 0; q < 4; q++) {
            int quadrant = q;
            int[] members = IntStream.range(0, names.size())
                    .filter(i -> quadrant(first.values[i] > middleX, second.values[i] > middleY) == quadrant)
                    .toArray();
            double[] x =
                    Arrays.stream(members).mapToDouble(i -> first.values[i]).toArray();
            double[] y =
                    Arrays.stream(members).mapToDouble(i -> second.values[i]).toArray();
            plot = plot.with(Points.of(labels[q] + " (" + members.length + ")", x, y)
                    .labels(Arrays.stream(members).mapToObj(names::get).toList())
                    .show(Sampled.largest(x, q == 0 ? NAMED : 3)));
        }
        return plot.with(Rule.vertical("", middleX), Rule.horizontal("", middleY))
                .note(words.of("Lines at the medians. ", "虚线为中位数。")
                        + words.places(names.size(), panel.places().size()));
    }

    private static int quadrant(boolean large, boolean high) {
        return high ? (large ? 0 : 1) : large ? 3 : 2;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /** Used by the doors of {@link Plots}. */
    Plot rankSize(RankSize fit, double[] sizes) {
        double[] sorted = Arrays.stream(sizes).sorted().toArray();
        double[] ranks = new double[sorted.length];
        double[] falling = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ranks[i] = i + 1;
            falling[i] = sorted[sorted.length - 1 - i];
        }
        return Plot.of(words.of("Rank and size", "位序—规模分布"))
                .subtitle(fit.toString())
                .x(Axis.log(words.of("rank", "位序")))
                .y(Axis.log(words.of("size", "规模")))
                .with(Points.of("", ranks, falling).colour(Palette.series(0)));
    }

    /** A logistic curve of shares over years. */
    Plot sCurve(LogisticCurve curve, int from, int to) {
        double[] years = IntStream.rangeClosed(from, to).mapToDouble(y -> y).toArray();
        double[] shares = IntStream.rangeClosed(from, to)
                .mapToDouble(y -> 100 * curve.at(y))
                .toArray();
        return Plot.of(words.of("S-curve", "S形曲线"))
                .x(Axis.years(""))
                .y(Axis.linear(words.of("share (%)", "比重（%）")))
                .with(Lines.of("", years, shares).unmarked());
    }
}
