package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.Coverage;
import org.chengzhen.core.place.Membership;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.UrbanRegion;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.jspecify.annotations.Nullable;

/**
 * What a planner asks of a city cluster or a metropolitan area: its weight in the nation, its cities by size, whether
 * it has one centre or many, how its cities are tied, whether the gap between centre and periphery narrows, and where
 * its people move.
 *
 * <p>Over the members that the panel holds; a member of which only a part belongs to the cluster counts as a whole,
 * and the profile says so. Networks and travel times are added where there are any; what cannot be computed is listed
 * with what it lacks.
 *
 * <pre>{@code
 * ClusterProfile.of(ChinaData.gazetteer().cluster("Yangtze River Delta"), ChinaData.cities())
 *         .network("trains", FlowReader.read(Path.of("rail_links.csv")));
 * }</pre>
 */
public final class ClusterProfile {

    /** Entries whose inputs are seldom at hand: computed where they are, else listed as missing. */
    static final ImmutableList<String> MORE =
            ImmutableList.of("B43", "B44", "B45", "B49", "B54", "B56", "B58", "B59", "B60", "B61", "B62", "B63");

    final Place area;
    private final ImmutableList<String> members;
    private final ImmutableList<String> partly;
    final Panel cities;
    final Optional<Panel> nation;
    final ImmutableMap<String, FlowMatrix> networks;
    final Optional<CostMatrix> minutes;
    final Study study;

    private ClusterProfile(
            Place area,
            ImmutableList<String> members,
            ImmutableList<String> partly,
            Panel cities,
            Optional<Panel> nation,
            ImmutableMap<String, FlowMatrix> networks,
            Optional<CostMatrix> minutes,
            Study study) {
        this.study = study;
        this.area = area;
        this.members = members;
        this.partly = partly;
        this.cities = cities;
        this.nation = nation;
        this.networks = networks;
        this.minutes = minutes;
    }

    /**
     * One line of a profile.
     *
     * @param section what it is about
     * @param id of the entry of the catalogue
     * @param label what is measured, in words
     * @param first value in the first year as text, empty where there is none
     * @param last value in the last year as text, or why there is none
     * @param unit of the values
     * @param reading how to read it
     * @param n how many members the last value is of; 0 where no single number of them is known
     */
    public record Line(
            String section, String id, String label, String first, String last, String unit, String reading, int n)
            implements Serializable {}

    /**
     * The profile of a city cluster or metropolitan area.
     *
     * @param region any cluster or metropolitan area
     * @param panel with its members
     * @return the profile
     * @throws IllegalArgumentException if the panel holds none of its members
     */
    public static ClusterProfile of(UrbanRegion region, Panel panel) {
        ImmutableList<String> members = region.memberCodes();
        List<String> present =
                members.stream().filter(c -> panel.indexOf(c).isPresent()).toList();
        Checks.argument(
                !present.isEmpty(), "the panel has none of the %d members of %s", members.size(), region.name());
        Panel cities = withOutputPerPerson(panel.select(present));
        return new ClusterProfile(
                region,
                members,
                region.members().stream()
                        .filter(m -> m.coverage() != Coverage.WHOLE)
                        .map(Membership::code)
                        .collect(ImmutableList.toImmutableList()),
                cities,
                Optional.of(ChinaData.nation()),
                ImmutableMap.of(),
                Optional.empty(),
                Study.of(cities));
    }

    /**
     * A cluster among the official ones: its sums and the ratios of the sums, over the members that the panel holds.
     *
     * @param cluster any cluster
     * @param panel with members of it, and of the others
     * @return the comparison
     * @throws IllegalArgumentException if the panel holds none of its members
     */
    public static PlaceComparison amongClusters(CityCluster cluster, Panel panel) {
        Panel all = panel.aggregate(cluster);
        for (CityCluster other : ChinaData.clusters()) {
            boolean known =
                    other.memberCodes().stream().anyMatch(c -> panel.indexOf(c).isPresent());
            if (known && !other.code().equals(cluster.code())) {
                all = all.join(panel.aggregate(other));
            }
        }
        return PlaceComparison.of(Study.of(all), cluster.code());
    }

    private static Panel withOutputPerPerson(Panel panel) {
        if (panel.has(Variables.GDP_PER_CAPITA) || !panel.has(Variables.GDP) || !panel.has(Variables.POPULATION)) {
            return panel;
        }
        double[] output = panel.yearMajor(Variables.GDP);
        double[] people = panel.yearMajor(Variables.POPULATION);
        for (int i = 0; i < output.length; i++) {
            output[i] = people[i] > 0 ? output[i] / people[i] : Double.NaN;
        }
        return panel.with(Variables.GDP_PER_CAPITA, output);
    }

    /**
     * The profile with one more network.
     *
     * @param name of the network, as trains
     * @param flows between cities by their codes, others among them
     * @return a profile that has it
     */
    public ClusterProfile network(String name, FlowMatrix flows) {
        Map<String, FlowMatrix> more = new LinkedHashMap<>(networks);
        more.put(name, flows);
        return new ClusterProfile(area, members, partly, cities, nation, ImmutableMap.copyOf(more), minutes, study);
    }

    /**
     * The profile with travel times.
     *
     * @param times between cities by their codes, minutes
     * @return a profile that has them
     */
    public ClusterProfile minutes(CostMatrix times) {
        return new ClusterProfile(area, members, partly, cities, nation, networks, Optional.of(times), study);
    }

    /**
     * The profile of a cluster in another nation.
     *
     * @param whole a panel of one place, the nation; without it the built-in series of China
     * @return a profile that holds the cluster against it
     */
    public ClusterProfile nation(Panel whole) {
        return new ClusterProfile(area, members, partly, cities, Optional.of(whole), networks, minutes, study);
    }

    /**
     * The profile with one more input, for the entries that need it: prices, commuters, a checklist.
     *
     * @param <T> the type of the value
     * @param input the key
     * @param value what it holds
     * @return a profile that has it
     */
    public <T> ClusterProfile with(Input<T> input, T value) {
        return new ClusterProfile(area, members, partly, cities, nation, networks, minutes, study.with(input, value));
    }

    /**
     * The members that the panel holds.
     *
     * @return in the order of the plan
     */
    public ImmutableList<Place> places() {
        return cities.places();
    }

    /**
     * The lines.
     *
     * @return by section
     */
    public ImmutableList<Line> lines() {
        return lines(Language.ENGLISH);
    }

    /**
     * The lines in a language.
     *
     * @param language of words and names
     * @return by section
     */
    public ImmutableList<Line> lines(Language language) {
        return new ClusterLines(this, language).lines();
    }

    /**
     * The entries that could not be computed, with what they lack.
     *
     * @return one sentence each
     */
    public ImmutableList<String> missing() {
        Study all = study.with(Inputs.VALUE, Variables.GDP_PER_CAPITA).with(Inputs.WEIGHT, Variables.POPULATION);
        return MORE.stream()
                .map(Catalogue::get)
                .filter(i -> !i.computableFrom(all))
                .map(i -> i + ": " + String.join("; ", i.missing(all)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The profile as a table.
     *
     * @return a line a row
     */
    public Table toTable() {
        return toTable(Language.ENGLISH);
    }

    /**
     * The profile as a table, with the number of members that each value is of.
     *
     * @param language of words and names
     * @return a line a row
     */
    public Table toTable(Language language) {
        Table.Builder table = Table.builder(title(language))
                .text(language.word("section"))
                .text(language.of("id", "编号"))
                .text(language.word("measure"))
                .text(Integer.toString(study.start()))
                .text(study.start() == study.end() ? study.end() + " " : Integer.toString(study.end()))
                .text(language.word("unit"))
                .number(language.word("places used"), 0)
                .text(language.word("how to read it"));
        String section = "";
        for (Line line : lines(language)) {
            table.row(
                    line.section.equals(section) ? "" : line.section,
                    line.id,
                    line.label,
                    language.shown(line.first),
                    language.shown(line.last),
                    line.unit,
                    line.n == 0 ? Double.NaN : line.n,
                    line.reading);
            section = line.section;
        }
        return table.build();
    }

    private String title(Language language) {
        String part = partly.isEmpty()
                ? ""
                : language.of(
                        ", " + partly.size() + " of which belong to it in part and count as a whole",
                        "，其中 " + partly.size() + " 个部分属于，按整体计");
        return String.format(
                Locale.ROOT,
                language.of("%s: %d of %d members%s", "%s：%3$d 个成员中的 %2$d 个%4$s"),
                language.of(area.name() + " " + area.localName(), language.name(area)),
                cities.places().size(),
                members.size(),
                part);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClusterProfile that
                && area.equals(that.area)
                && members.equals(that.members)
                && partly.equals(that.partly)
                && cities.equals(that.cities)
                && nation.equals(that.nation)
                && networks.equals(that.networks)
                && minutes.equals(that.minutes)
                && study.equals(that.study);
    }

    @Override
    public int hashCode() {
        return Objects.hash(area, members, partly, cities, nation, networks, minutes, study);
    }

    /** The table as text, then what is missing. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(toTable().toText());
        if (!missing().isEmpty()) {
            text.append("Not computed, for lack of data:\n");
            missing().forEach(m -> text.append("  ").append(m).append('\n'));
        }
        return text.toString();
    }
}
