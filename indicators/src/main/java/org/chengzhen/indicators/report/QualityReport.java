package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.composite.CombinedWeights;
import org.chengzhen.methods.composite.CoordinationGrade;
import org.chengzhen.methods.composite.CouplingForm;
import org.chengzhen.methods.composite.CouplingTable;
import org.chengzhen.methods.composite.Criterion;
import org.chengzhen.methods.composite.CriticWeights;
import org.chengzhen.methods.composite.EntropyWeights;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.GradeScale;
import org.chengzhen.methods.composite.NestedSystem;
import org.chengzhen.methods.composite.ObstacleTable;
import org.chengzhen.methods.composite.RankStability;
import org.chengzhen.methods.composite.RankingMethod;
import org.chengzhen.methods.composite.SystemScores;

/**
 * The quality of urbanization of a panel's cities in its first and last year: population, economy, society and space.
 *
 * <p>Eight criteria, two for each side, min–max scores with bounds over both years, so that the years compare; weights
 * the mean of entropy and CRITIC weights of both years; coupling of the four sides; obstacles; and how far the ranks of
 * the last year depend on the weights, on single criteria and on the normalization. Output is at current prices, so it
 * counts relative to the mean of its year; densities, which differ a hundredfold, enter by their logarithms. A city that lacks a value in either year is left out and named.
 */
public final class QualityReport {
    private static final ImmutableMap<String, List<String>> SIDES = ImmutableMap.of(
            "population", List.of("urban share", "in-migrants"),
            "economy", List.of("output per head", "services"),
            "society", List.of("schooling", "aged share"),
            "space", List.of("log output per km²", "log urban density"));

    private static final ImmutableMap<String, String> CHINESE = ImmutableMap.<String, String>builder()
            .put("population", "人口")
            .put("economy", "经济")
            .put("society", "社会")
            .put("space", "空间")
            .put("urban share", "城镇化率")
            .put("in-migrants", "流入人口比重")
            .put("output per head", "人均产值")
            .put("services", "第三产业就业比重")
            .put("schooling", "平均受教育年限")
            .put("aged share", "65岁及以上人口比重")
            .put("log output per km²", "地均产值（对数）")
            .put("log urban density", "城镇人口密度（对数）")
            .buildOrThrow();

    private static final ImmutableList<Criterion> CRITERIA = ImmutableList.of(
            Criterion.benefit("urban share"),
            Criterion.benefit("in-migrants"),
            Criterion.benefit("output per head"),
            Criterion.benefit("services"),
            Criterion.benefit("schooling"),
            Criterion.cost("aged share"),
            Criterion.benefit("log output per km²"),
            Criterion.benefit("log urban density"));

    private static final ImmutableList<Variable> NEEDED = ImmutableList.of(
            Variables.POPULATION,
            Variables.URBAN_POPULATION,
            Variables.IN_MIGRANTS_SAME_PROVINCE,
            Variables.IN_MIGRANTS_OTHER_PROVINCE,
            Variables.GDP,
            Variables.TERTIARY_EMPLOYMENT_SHARE,
            Variables.MEAN_SCHOOLING_YEARS,
            Variables.SHARE_65_PLUS,
            Variables.AREA);

    /** The mean of a year, so that the logarithm of a hundredth of it is still above zero. */
    private static final double OF_TEN_THOUSAND = 1e4;

    private static final long SEED = 2020;
    private static final int LINE = 116;
    private static final int OBSTACLES = 3;
    private static final int BEST = 20;

    private final ImmutableList<Place> cities;
    private final ImmutableList<Integer> years;
    private final ImmutableMap<List<Variable>, List<Place>> dropped;
    private final EvaluationTable table;
    private final ImmutableDoubleArray entropy;
    private final ImmutableDoubleArray critic;
    private final ImmutableDoubleArray weights;
    private final NestedSystem system;

    private QualityReport(Panel panel) {
        for (Variable variable : NEEDED) {
            if (!panel.has(variable)) {
                throw new IllegalArgumentException("the panel lacks " + variable);
            }
        }
        years = ImmutableList.of(
                panel.years().get(0), panel.years().get(panel.years().length() - 1));
        if (years.get(0).equals(years.get(1))) {
            throw UndefinedException.insufficient("years", 2, 1);
        }
        Map<List<Variable>, List<Place>> gaps = new LinkedHashMap<>();
        ImmutableList.Builder<Place> complete = ImmutableList.builder();
        for (Place place : panel.places()) {
            List<Variable> lacks = lacks(panel, place);
            if (lacks.isEmpty()) {
                complete.add(place);
            } else {
                gaps.computeIfAbsent(lacks, none -> new ArrayList<>()).add(place);
            }
        }
        cities = complete.build();
        dropped = ImmutableMap.copyOf(gaps);
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int year : years) {
            double[][] values = criteria(panel, year);
            for (int i = 0; i < values.length; i++) {
                labels.add(label(cities.get(i), year));
                rows.add(values[i]);
            }
        }
        table = EvaluationTable.of(labels, CRITERIA, rows.toArray(double[][]::new))
                .frozen();
        entropy = EntropyWeights.of(table).weights();
        critic = CriticWeights.of(table).weights();
        weights = CombinedWeights.mean(entropy.toArray(), critic.toArray()).weights();
        system = NestedSystem.fromGlobalWeights(SIDES, table, weights.toArray());
    }

    /**
     * The report.
     *
     * @param panel of cities with two years
     * @return tables and their notes
     * @throws IllegalArgumentException if the panel lacks a variable
     * @throws UndefinedException if it has one year, or fewer than two cities have all values
     */
    public static String of(Panel panel) {
        return of(panel, Language.ENGLISH).text();
    }

    /**
     * The report.
     *
     * @param panel of cities with two years
     * @param language of headings and pictures
     * @return tables and their notes
     * @throws IllegalArgumentException if the panel lacks a variable
     * @throws UndefinedException if it has one year, or fewer than two cities have all values
     */
    static Made of(Panel panel, Language language) {
        return new QualityReport(panel).parts(panel, language);
    }

    private List<Variable> lacks(Panel panel, Place place) {
        return NEEDED.stream()
                .filter(v -> years.stream().anyMatch(y -> Double.isNaN(panel.value(place.code(), y, v))))
                .toList();
    }

    private static String criterion(String name, Language language) {
        return language.of(name, CHINESE.getOrDefault(name, name));
    }

    private static String label(Place place, int year) {
        return place.code() + " " + year;
    }

    /** One row for each city: the criteria in order. */
    private double[][] criteria(Panel panel, int year) {
        int n = cities.size();
        double[] people = values(panel, year, Variables.POPULATION);
        double[] output = values(panel, year, Variables.GDP);
        double[] area = values(panel, year, Variables.AREA);
        double[] urban = values(panel, year, Variables.URBAN_POPULATION);
        double[] near = values(panel, year, Variables.IN_MIGRANTS_SAME_PROVINCE);
        double[] far = values(panel, year, Variables.IN_MIGRANTS_OTHER_PROVINCE);
        double[] services = values(panel, year, Variables.TERTIARY_EMPLOYMENT_SHARE);
        double[] schooling = values(panel, year, Variables.MEAN_SCHOOLING_YEARS);
        double[] aged = values(panel, year, Variables.SHARE_65_PLUS);
        double perHead = Sums.of(output) / Sums.of(people);
        double perArea = Sums.of(output) / Sums.of(area);
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[] {
                100 * urban[i] / people[i],
                100 * (near[i] + far[i]) / people[i],
                100 * output[i] / people[i] / perHead,
                services[i],
                schooling[i],
                aged[i],
                Math.log10(OF_TEN_THOUSAND * output[i] / area[i] / perArea),
                Math.log10(urban[i] / area[i])
            };
        }
        return rows;
    }

    private double[] values(Panel panel, int year, Variable variable) {
        return cities.stream()
                .mapToDouble(city -> panel.value(city.code(), year, variable))
                .toArray();
    }

    private Parts parts(Panel panel, Language language) {
        Side before = new Side(years.get(0));
        Side after = new Side(years.get(1));
        Table ranking = ranking(before, after, language);
        return new Parts(language.of("Quality of urbanization", "城镇化质量"), language)
                .table(weightsTable(language))
                .lines("\n")
                .table(grades(before, after, language))
                .lines("\n")
                .plot(() -> best(ranking, language))
                .table(ranking)
                .lines("\n" + after.stability(language) + "\n" + notes(language))
                .data(panel);
    }

    private Plot best(Table ranking, Language language) {
        int shown = Math.min(BEST, ranking.size());
        int quality = ranking.headers().indexOf("Q " + years.get(1));
        List<String> names =
                IntStream.range(0, shown).mapToObj(i -> ranking.cell(i, 1)).toList();
        return Plot.of(language.of("The " + shown + " cities of the highest quality, ", "质量最高的 " + shown + " 个城市，")
                        + years.get(1))
                .size(720, 160 + 22 * shown)
                .x(Axis.linear(language.of("composite of the four sides, 0 to 1", "四方面综合得分（0—1）")))
                .y(Axis.categories("", names).descending())
                .with(Bars.of(
                                "",
                                IntStream.range(0, shown)
                                        .mapToDouble(i -> (double) ranking.value(i, quality))
                                        .toArray())
                        .numbers(3));
    }

    private Table weightsTable(Language language) {
        Table.Builder out = Table.builder(language.of("Quality of urbanization: criteria and weights", "城镇化质量：指标与权重"))
                .text(language.of("side", "方面"))
                .text(language.of("criterion", "指标"))
                .text(language.of("better", "方向"))
                .number(language.of("entropy", "熵权"), 3)
                .number("CRITIC", 3)
                .number(language.of("weight", "权重"), 3);
        SIDES.forEach((side, names) -> names.forEach(name -> {
            int j = IntStream.range(0, CRITERIA.size())
                    .filter(k -> CRITERIA.get(k).name().equals(name))
                    .findFirst()
                    .orElseThrow();
            out.row(
                    criterion(side, language),
                    criterion(name, language),
                    CRITERIA.get(j).direction().name().equals("COST")
                            ? language.of("less", "负向")
                            : language.of("more", "正向"),
                    entropy.get(j),
                    critic.get(j),
                    weights.get(j));
        }));
        return out.build();
    }

    private Table grades(Side before, Side after, Language language) {
        Table.Builder out = Table.builder(
                        language.of("Coupling of the four sides: cities in each grade", "四方面耦合协调：各等级城市数"))
                .text(language.of("grade", "等级"))
                .number(Integer.toString(before.year), 0)
                .number(Integer.toString(after.year), 0);
        Map<CoordinationGrade, Integer> first = before.gradeCounts();
        Map<CoordinationGrade, Integer> last = after.gradeCounts();
        for (CoordinationGrade grade : CoordinationGrade.values()) {
            if (first.containsKey(grade) || last.containsKey(grade)) {
                out.row(
                        language.of(language.shown(grade.name()), grade.chineseName()),
                        first.getOrDefault(grade, 0),
                        last.getOrDefault(grade, 0));
            }
        }
        return out.build();
    }

    private Table ranking(Side before, Side after, Language language) {
        Table.Builder out = Table.builder(language.of("Cities by quality, ", "城市按质量排序，")
                        + after.year
                        + language.of(
                                " (0 to 1; D: coordination; obstacles in % of the shortfall)", "（0—1；D：协调度；障碍占差距的 %）"))
                .number(language.of("rank", "名次"), 0)
                .text(language.of("city", "城市"));
        if (language == Language.ENGLISH) {
            out.text("local name"); // two pairs of cities share an English name
        }
        out.number("Q " + before.year, 3)
                .number("Q " + after.year, 3)
                .number(language.of("rank ", "名次 ") + before.year, 0)
                .text(language.of("ranks drawn", "抽样名次"))
                .number("D " + before.year, 3)
                .number("D " + after.year, 3)
                .text(language.of("grade ", "等级 ") + after.year)
                .text(language.of("obstacles ", "障碍 ") + after.year);
        Integer[] order = IntStream.range(0, cities.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Integer.compare(after.rank(a), after.rank(b)));
        for (int i : order) {
            List<Object> row = new ArrayList<>(List.of(after.rank(i), language.name(cities.get(i))));
            if (language == Language.ENGLISH) {
                row.add(cities.get(i).localName());
            }
            row.addAll(List.of(
                    before.scores.scores().get(i),
                    after.scores.scores().get(i),
                    before.rank(i),
                    after.drawn(i),
                    before.coupling.coordination().get(i),
                    after.coupling.coordination().get(i),
                    language.of(
                            language.shown(after.grades.get(i).name()),
                            after.grades.get(i).chineseName()),
                    after.obstacles(i, language)));
            out.row(row.toArray());
        }
        return out.build();
    }

    private String notes(Language language) {
        int missing = dropped.values().stream().mapToInt(List::size).sum();
        StringBuilder text = new StringBuilder(language.of(
                cities.size() + " cities in both years; " + missing + " left out for lack of data:\n",
                "两年均有数据的城市 " + cities.size() + " 个；缺数据未计入 " + missing + " 个：\n"));
        String comma = language.of(", ", "、");
        dropped.forEach((lacks, places) -> wrap(
                text,
                language.of("  ", "  缺")
                        + String.join(
                                comma,
                                lacks.stream()
                                        .map(v -> language.of(v.id(), language.name(v)))
                                        .toList())
                        + language.of(" (" + places.size() + "): ", "（" + places.size() + "）：")
                        + String.join(comma, places.stream().map(language::name).toList())));
        wrap(
                text,
                language.of(
                        "Output is at current prices: it counts against the mean of all these cities in its year."
                                + " Output and urban people per km² enter by their logarithms, for they differ a"
                                + " hundredfold. The population of 2010 is on the boundaries of 2020, in-migrants,"
                                + " employment and schooling of 2010 on those of 2010.",
                        "产值为现价，与当年全部城市的均值相比。地均产值与城镇人口密度相差百倍，取对数。2010年人口按2020年区划，2010年流入人口、就业与受教育年限按2010年区划。"));
        return text.toString();
    }

    private static void wrap(StringBuilder text, String line) {
        int at = 0;
        while (line.length() - at > LINE) {
            int cut = line.lastIndexOf(' ', at + LINE);
            if (cut <= at) {
                break; // Chinese has no spaces: the terminal's width breaks it
            }
            text.append(at == 0 ? "" : "    ").append(line, at, cut).append('\n');
            at = cut + 1;
        }
        text.append(at == 0 ? "" : "    ").append(line.substring(at)).append('\n');
    }

    /** All that is computed of one year. */
    private final class Side {
        private final int year;
        private final SystemScores scores;
        private final CouplingTable coupling;
        private final ImmutableList<CoordinationGrade> grades;
        private final ObstacleTable obstacles;
        private final RankStability.Report stability;

        Side(int year) {
            this.year = year;
            EvaluationTable own = table.select(label -> label.endsWith(" " + year));
            scores = system.of(own);
            coupling = scores.coupling(CouplingForm.CLASSIC);
            grades = coupling.grades(GradeScale.COORDINATION);
            obstacles = scores.obstacles();
            stability = RankStability.withDefaults().seed(SEED).of(own, weights.toArray(), RankingMethod.LINEAR);
        }

        int rank(int city) {
            return scores.ranks().get(city);
        }

        Map<CoordinationGrade, Integer> gradeCounts() {
            Map<CoordinationGrade, Integer> counts = new EnumMap<>(CoordinationGrade.class);
            grades.forEach(grade -> counts.merge(grade, 1, Integer::sum));
            return counts;
        }

        /** The best and the worst rank under the weights drawn. */
        String drawn(int city) {
            RankStability.PlaceStability place = stability.places().get(city);
            return place.best() + "–" + place.worst();
        }

        String obstacles(int city, Language language) {
            ImmutableDoubleArray degrees = obstacles.byCriterion(city);
            return String.join(
                    language.of(", ", "、"),
                    obstacles.top(city, OBSTACLES).stream()
                            .map(name -> criterion(name, language) + " " + Math.round(degrees.get(index(name))))
                            .toList());
        }

        private int index(String name) {
            return CRITERIA.stream().map(Criterion::name).toList().indexOf(name);
        }

        String stability(Language language) {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    language.of(
                            "Stability of the ranks of %d: weights drawn %,d times around the chosen ones give ranks"
                                    + " with a mean Spearman correlation of %.3f, at least %.3f.\n",
                            "%d年名次的稳定性：在所选权重附近抽取权重 %,d 次，名次的 Spearman 相关系数平均 %.3f，最低 %.3f。\n"),
                    year,
                    stability.replications(),
                    stability.meanSpearman(),
                    stability.leastSpearman()));
            String comma = language.of(", ", "、");
            List<String> parts = new ArrayList<>();
            stability
                    .withoutCriterion()
                    .forEach((name, rho) ->
                            parts.add(String.format(Locale.ROOT, "%s %.3f", criterion(name, language), rho)));
            wrap(
                    text,
                    language.of("Correlation with the ranks without one criterion: ", "逐一去掉一个指标后的名次相关系数：")
                            + String.join(comma, parts)
                            + language.of(".", "。"));
            parts.clear();
            stability
                    .underScaling()
                    .forEach((scaling, rho) ->
                            parts.add(String.format(Locale.ROOT, "%s %.3f", language.shown(scaling.toString()), rho)));
            wrap(
                    text,
                    language.of("Under another normalization: ", "换用其他标准化方法：")
                            + String.join(comma, parts)
                            + language.of(".", "。"));
            return text.toString();
        }
    }
}
