package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.citysize.Primacy;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.inequality.CentrePeripheryGap;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.TheilT;

/**
 * City clusters side by side in the first and the last year of a panel.
 *
 * <p>A city counts where the panel has its total and urban population in both years; output per person is
 * compared over those that also have output in both. A city in two clusters is in both; the last row, over
 * all clusters, counts it once.
 */
public final class ClusterComparison {
    private final Panel panel;
    private final double[] nation;

    private ClusterComparison(Panel panel, double[] nation) {
        this.panel = panel;
        this.nation = nation;
    }

    /**
     * Compares clusters.
     *
     * @param clusters to be compared; one without a covered city is left out and named below the table
     * @param cities a panel with total and urban population, and output where known
     * @param nationStart the nation's population in the first year, persons
     * @param nationEnd that in the last year, persons
     * @return the table and its notes
     */
    public static String of(List<CityCluster> clusters, Panel cities, double nationStart, double nationEnd) {
        Compared compared = compare(clusters, cities, nationStart, nationEnd, Language.ENGLISH);
        return compared.text(Integer.MAX_VALUE);
    }

    /**
     * A comparison in parts.
     *
     * @param table a row for each cluster
     * @param notes below the table
     */
    record Compared(Table table, ImmutableList<String> notes) {
        String text(int width) {
            StringBuilder text = new StringBuilder(table.toText(width));
            notes.forEach(note -> text.append(Parts.wrapped(note + "\n", width)));
            return text.toString();
        }
    }

    static Compared compare(
            List<CityCluster> clusters, Panel cities, double nationStart, double nationEnd, Language language) {
        int first = cities.years().get(0);
        int last = cities.years().get(cities.years().length() - 1);
        Panel complete = atEnds(cities, first, last).complete(Variables.POPULATION, Variables.URBAN_POPULATION);
        return new ClusterComparison(complete, new double[] {nationStart, nationEnd})
                .compared(clusters, first, last, language);
    }

    /** Only the first and the last year count: a gap between them loses no city. */
    private static Panel atEnds(Panel cities, int first, int last) {
        return first == last
                ? cities.years(first, last)
                : cities.years(first, first).join(cities.years(last, last));
    }

    private Compared compared(List<CityCluster> clusters, int first, int last, Language language) {
        Table.Builder table = Table.builder(language.of("City clusters, ", "城市群，") + first + " → " + last)
                .text(language.word("cluster"))
                .text(language.word("cities used/members"))
                .text(language.word("population (10⁶)"))
                .text(language.word("share of nation %"))
                .text(language.word("urbanization rate %"))
                .text(language.word("cities by size (10M+ 5M 3M 1M 0.5M 0.2M less)"))
                .text(language.word("primacy P1/P2"))
                .text(language.word("rank-size b (se)"))
                .text(language.word("Gini"))
                .text(language.word("Theil within+between provinces"))
                .text(language.word("centre/periphery"))
                .text(language.word("with output"));
        ImmutableList.Builder<String> uncovered = ImmutableList.builder();
        for (CityCluster cluster : clusters) {
            List<String> used = cluster.memberCodes().stream()
                    .filter(code -> panel.indexOf(code).isPresent())
                    .toList();
            if (used.isEmpty()) {
                uncovered.add(language.name(cluster));
            } else {
                row(table, language.name(cluster), used, cluster.members().size(), first, last);
            }
        }
        List<String> everyone = Gazetteer.distinctMembers(clusters).stream()
                .filter(code -> panel.indexOf(code).isPresent())
                .toList();
        if (!everyone.isEmpty()) {
            int members = Gazetteer.distinctMembers(clusters).size();
            row(table, language.of("All clusters, each city once", "全部城市群，每市计一次"), everyone, members, first, last);
        }
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add(language.of(
                "Cities by size: urban population of the whole prefecture, which is more than that of the city proper"
                        + " by which the official classes go.",
                "城市规模：按地级单元全域城镇人口，大于官方分级所用的城区人口。"));
        notes.add(language.of(
                "rank-size b: Gabaix–Ibragimov exponent of urban population. Gini, Theil, centre/periphery: output per"
                        + " person, weighted by people, over the cities with output; the centre is the city with the"
                        + " largest urban population.",
                "位序—规模 b：城镇人口的 Gabaix–Ibragimov 指数。基尼、泰尔、中心/外围：有产出数据城市的人均产出，以人口加权；中心为城镇人口最多的城市。"));
        List<String> none = uncovered.build();
        if (!none.isEmpty()) {
            notes.add(
                    language.of("Without a covered city: ", "无数据城市的城市群：") + String.join(language.of(", ", "、"), none));
        }
        return new Compared(table.build(), notes.build());
    }

    private void row(Table.Builder table, String name, List<String> used, int members, int first, int last) {
        Side before = new Side(used, first, nation[0]);
        Side after = new Side(used, last, nation[1]);
        table.row(
                name,
                used.size() + "/" + members,
                pair("%.1f", before.population() / 1e6, after.population() / 1e6),
                pair("%.2f", before.shareOfNation(), after.shareOfNation()),
                pair("%.1f", before.urbanizationRate(), after.urbanizationRate()),
                before.sizes() + " → " + after.sizes(),
                pair("%.2f", orMissing(before::primacy), orMissing(after::primacy)),
                before.rankSize() + " → " + after.rankSize(),
                pair("%.3f", orMissing(before::gini), orMissing(after::gini)),
                before.theil() + " → " + after.theil(),
                pair("%.2f", orMissing(before::gap), orMissing(after::gap)),
                Integer.toString(after.withOutput.size()));
    }

    private static String pair(String format, double before, double after) {
        return shown(format, before) + " → " + shown(format, after);
    }

    private static String shown(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static double orMissing(DoubleSupplier statistic) {
        try {
            return statistic.getAsDouble();
        } catch (UndefinedException e) {
            return Double.NaN;
        }
    }

    /** One cluster in one year. */
    private final class Side {
        private final int year;
        private final double nationPopulation;
        private final double[] population;
        private final double[] urban;
        private final List<String> used;
        private final List<String> withOutput;

        Side(List<String> used, int year, double nationPopulation) {
            this.used = used;
            this.year = year;
            this.nationPopulation = nationPopulation;
            this.population = values(used, Variables.POPULATION);
            this.urban = values(used, Variables.URBAN_POPULATION);
            this.withOutput = panel.has(Variables.GDP)
                    ? used.stream().filter(this::hasOutput).toList()
                    : List.of();
        }

        private boolean hasOutput(String code) {
            return panel.years().stream().noneMatch(y -> Double.isNaN(panel.value(code, y, Variables.GDP)));
        }

        private double[] values(List<String> codes, Variable variable) {
            return codes.stream()
                    .mapToDouble(code -> panel.value(code, year, variable))
                    .toArray();
        }

        double population() {
            return Arrays.stream(population).sum();
        }

        double shareOfNation() {
            return 100 * population() / nationPopulation;
        }

        double urbanizationRate() {
            return 100 * Arrays.stream(urban).sum() / population();
        }

        String sizes() {
            int[] counts = new int[CitySize.values().length];
            for (double size : urban) {
                counts[CitySize.of(size).ordinal()]++;
            }
            ImmutableList.Builder<String> fromLargest = ImmutableList.builder();
            for (int i = counts.length - 1; i >= 0; i--) {
                fromLargest.add(Integer.toString(counts[i]));
            }
            return fromLargest.build().stream().collect(Collectors.joining(" "));
        }

        double primacy() {
            return Primacy.twoCity(urban);
        }

        String rankSize() {
            try {
                RankSize fit = RankSize.gabaixIbragimov(urban);
                return String.format(Locale.ROOT, "%.2f (%.2f)", fit.exponent(), fit.standardError());
            } catch (UndefinedException e) {
                return "-";
            }
        }

        private double[] perPerson() {
            double[] output = values(withOutput, Variables.GDP);
            double[] people = values(withOutput, Variables.POPULATION);
            for (int i = 0; i < output.length; i++) {
                output[i] /= people[i];
            }
            return output;
        }

        double gini() {
            return withOutput.size() < 2
                    ? Double.NaN
                    : Gini.weighted(perPerson(), values(withOutput, Variables.POPULATION));
        }

        String theil() {
            if (withOutput.size() < 2) {
                return "-";
            }
            EntropyDecomposition theil = TheilT.decomposeTotals(
                    values(withOutput, Variables.GDP),
                    values(withOutput, Variables.POPULATION),
                    Groups.of(withOutput.stream()
                            .map(code -> DivisionCode.parse(code).provinceName())
                            .toList()));
            return String.format(Locale.ROOT, "%.3f+%.3f", theil.within(), theil.between());
        }

        double gap() {
            OptionalDouble ratio = centre() < 0 || withOutput.size() < 2 ? OptionalDouble.empty() : gapRatio();
            return ratio.orElse(Double.NaN);
        }

        private OptionalDouble gapRatio() {
            int centre = centre();
            double[] perPerson = perPerson();
            double[] people = values(withOutput, Variables.POPULATION);
            return CentrePeripheryGap.of(without(perPerson, centre), without(people, centre), perPerson[centre])
                    .ratio();
        }

        /** The index among the cities with output of the cluster's largest city, −1 where it lacks output. */
        private int centre() {
            int largest = 0;
            for (int i = 1; i < urban.length; i++) {
                largest = urban[i] > urban[largest] ? i : largest;
            }
            return withOutput.indexOf(used.get(largest));
        }
    }

    private static double[] without(double[] values, int index) {
        double[] rest = new double[values.length - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i < index ? i : i + 1];
        }
        return rest;
    }
}
