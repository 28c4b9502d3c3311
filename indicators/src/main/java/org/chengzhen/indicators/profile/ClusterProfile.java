package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.Coverage;
import org.chengzhen.core.place.Membership;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.cluster.Centres;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.cluster.FactorGathering;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;

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
 *         .withNetwork("trains", FlowReader.withDefaults().strict(Path.of("rail_links.csv")));
 * }</pre>
 */
public final class ClusterProfile {
    private static final String ROLE = "Role in the nation";
    private static final String SIZES = "Sizes of cities";
    private static final String CENTRES = "Centres and hierarchy";
    private static final String TIES = "Ties between cities";
    private static final String GAPS = "Gaps and convergence";
    private static final String SPACE = "Where people are";
    private static final String WORK = "Work, services and rules";
    private static final int NAMED = 3;

    /** Entries whose inputs are seldom at hand: computed where they are, else listed as missing. */
    private static final ImmutableList<String> MORE =
            ImmutableList.of("B43", "B44", "B45", "B49", "B54", "B56", "B58", "B59", "B60", "B61", "B62", "B63");

    private final Place area;
    private final ImmutableList<String> members;
    private final ImmutableList<String> partly;
    private final Panel cities;
    private final Optional<Panel> nation;
    private final ImmutableMap<String, FlowMatrix> networks;
    private final Optional<CostMatrix> minutes;
    private final Study study;

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
     */
    public record Line(
            String section, String id, String label, String first, String last, String unit, String reading) {}

    /**
     * The profile of a city cluster.
     *
     * @param cluster any cluster
     * @param panel with the cluster's cities
     * @return the profile
     * @throws IllegalArgumentException if the panel holds none of its members
     */
    public static ClusterProfile of(CityCluster cluster, Panel panel) {
        return of(
                cluster,
                cluster.memberCodes(),
                cluster.members().stream()
                        .filter(m -> m.coverage() != Coverage.WHOLE)
                        .map(Membership::code)
                        .toList(),
                panel);
    }

    /**
     * The profile of a metropolitan area.
     *
     * @param metropolitan any metropolitan area
     * @param panel with its members
     * @return the profile
     * @throws IllegalArgumentException if the panel holds none of its members
     */
    public static ClusterProfile of(MetropolitanArea metropolitan, Panel panel) {
        return of(
                metropolitan,
                metropolitan.memberCodes(),
                metropolitan.members().stream()
                        .filter(m -> m.coverage() != Coverage.WHOLE)
                        .map(Membership::code)
                        .toList(),
                panel);
    }

    private static ClusterProfile of(Place area, List<String> members, List<String> partly, Panel panel) {
        List<String> present =
                members.stream().filter(c -> panel.indexOf(c).isPresent()).toList();
        Checks.argument(!present.isEmpty(), "the panel has none of the %d members of %s", members.size(), area.name());
        Panel cities = withOutputPerPerson(panel.select(present));
        return new ClusterProfile(
                area,
                ImmutableList.copyOf(members),
                ImmutableList.copyOf(partly),
                cities,
                Optional.of(ChinaData.nation()),
                ImmutableMap.of(),
                Optional.empty(),
                Study.of(cities));
    }

    private static Panel withOutputPerPerson(Panel panel) {
        if (panel.has(Variables.GDP_PER_CAPITA) || !panel.has(Variables.GDP) || !panel.has(Variables.POPULATION)) {
            return panel;
        }
        double[] output = panel.values(Variables.GDP);
        double[] people = panel.values(Variables.POPULATION);
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
    public ClusterProfile withNetwork(String name, FlowMatrix flows) {
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
    public ClusterProfile withMinutes(CostMatrix times) {
        return new ClusterProfile(area, members, partly, cities, nation, networks, Optional.of(times), study);
    }

    /**
     * The profile of a cluster in another nation.
     *
     * @param whole a panel of one place, the nation; without it the built-in series of China
     * @return a profile that holds the cluster against it
     */
    public ClusterProfile withNation(Panel whole) {
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
        return new Writing().lines();
    }

    /** Measures and writes. */
    private final class Writing {
        private final ImmutableList.Builder<Line> lines = ImmutableList.builder();
        private final Map<String, Measurement> measured = new HashMap<>();
        private final Study people = study.with(Inputs.VALUE, Variables.POPULATION);
        private final Study output =
                study.with(Inputs.VALUE, Variables.GDP_PER_CAPITA).with(Inputs.WEIGHT, Variables.POPULATION);

        ImmutableList<Line> lines() {
            role();
            sizes();
            centres();
            networks.forEach(this::network);
            distances();
            gaps();
            space();
            more();
            return lines.build();
        }

        private void role() {
            weight("Share of the nation's people", Variables.POPULATION);
            weight("Share of the nation's urban people", Variables.URBAN_POPULATION);
            weight("Share of the nation's output", Variables.GDP);
            total("People", Variables.POPULATION);
            total("Output", Variables.GDP);
            String elsewhere = cities.places().stream()
                    .filter(p -> ChinaData.gazetteer().clustersOf(p.code()).stream()
                            .anyMatch(c ->
                                    !c.code().equals(area.code()) && c.tier().isPresent()))
                    .map(ClusterProfile.this::name)
                    .collect(Collectors.joining(", "));
            if (area instanceof CityCluster) {
                lines.add(new Line(
                        ROLE,
                        "S09",
                        "Members that another cluster has too",
                        "",
                        elsewhere.isEmpty() ? "none" : elsewhere,
                        "",
                        "sums over clusters must count them once"));
            }
        }

        /** Only where the nation has the variable in the year, and every member too. */
        private void weight(String label, Variable variable) {
            String first = share(variable, study.from());
            String last = share(variable, study.to());
            if (!last.isEmpty()) {
                lines.add(new Line(
                        ROLE,
                        "B53",
                        label,
                        study.from() == study.to() ? "" : first,
                        last,
                        "%",
                        "what the cluster is to the nation; of the members with data"));
            }
        }

        private String share(Variable variable, int year) {
            boolean known = nation.isPresent()
                    && nation.get().has(variable)
                    && nation.get().years().contains(year)
                    && cities.has(variable);
            if (!known) {
                return "";
            }
            double whole = Arrays.stream(nation.get().values(variable, year)).sum();
            double part = present(variable, year);
            return Double.isNaN(whole) || part > whole
                    ? ""
                    : Numbers.shown(100 * FactorGathering.nationalWeight(part, whole));
        }

        private double present(Variable variable, int year) {
            return Arrays.stream(cities.values(variable, year))
                    .filter(v -> !Double.isNaN(v))
                    .sum();
        }

        private void total(String label, Variable variable) {
            if (cities.has(variable)) {
                long known = Arrays.stream(cities.values(variable, study.to()))
                        .filter(v -> !Double.isNaN(v))
                        .count();
                lines.add(new Line(
                        ROLE,
                        "",
                        label,
                        study.from() == study.to() ? "" : Numbers.shown(present(variable, study.from())),
                        Numbers.shown(present(variable, study.to())),
                        variable.unit().symbol(),
                        "sum over " + known + " of " + cities.places().size() + " members"));
            }
        }

        private void sizes() {
            number(
                    SIZES,
                    study,
                    "B01",
                    "b",
                    "Rank–size exponent of urban people",
                    "1 Zipf; below 1: the largest dominate");
            number(
                    SIZES,
                    study,
                    "B01",
                    "se",
                    "  its standard error",
                    "2 standard errors either way: what the data allow");
            number(SIZES, study, "B02", "two_city", "First city over second", "2 in a rank–size system");
            text(SIZES, study, "B02", "first_city", "Largest city", "by urban people");
            number(SIZES, study, "B04", "size_gini", "Inequality of city sizes (Gini)", "0: all alike; 1: one city");
            text(SIZES, study, "B04", "missing_classes", "Size classes without a city", "a gap in the hierarchy");
            number(SIZES, study, "B03", "beta", "Growth against size (Gibrat β)", "below 0: small cities catch up");
        }

        private void centres() {
            number(
                    CENTRES,
                    study,
                    "B06",
                    "mean_slope",
                    "Morphological polycentricity",
                    "0: many equal centres; −1 and less: one");
            number(
                    CENTRES,
                    study,
                    "B06",
                    "primacy",
                    "Share of the largest centre",
                    "of the urban people of all members");
        }

        private void network(String name, FlowMatrix flows) {
            Study tied = study.year(study.to()).with(ClusterInputs.FLOWS, flows);
            String of = " (" + name + ")";
            long known =
                    cities.codes().stream().filter(flows.labels()::contains).count();
            lines.add(new Line(
                    TIES,
                    "B16",
                    "Cities in the network" + of,
                    "",
                    known + " of " + cities.places().size(),
                    "",
                    "the others are not in the list of links"));
            number(TIES, tied, "B16", "density", "Pairs with a direct link" + of, "1: every city with every other");
            number(TIES, tied, "B16", "mean_flow", "Mean flow of a pair" + of, "over all pairs, linked or not");
            number(
                    TIES,
                    tied,
                    "B07",
                    "polycentricity",
                    "Functional polycentricity" + of,
                    "0: all flows meet in one city; 1: all pairs alike");
            number(TIES, tied, "B07", "balance", "  its balance without the density" + of, "how evenly flows come in");
            number(TIES, tied, "B08", "entropy", "Evenness of flows" + of, "1: all pairs alike");
            text(
                    TIES,
                    tied,
                    "B08",
                    "independent",
                    "Cities that depend on none" + of,
                    "their largest flow goes to a smaller city");
            number(TIES, tied, "B17", "centralization", "Centralization of links" + of, "1: a star around one city");
            top(TIES, tied, "B17", "strength", "Cities with the most flows" + of, "both ways, within the cluster");
            top(
                    TIES,
                    tied,
                    "B18",
                    "betweenness",
                    "Cities that mediate" + of,
                    "share of others' shortest paths through the city");
            text(TIES, tied, "B20", "core", "Core of the network" + of, "cities tied to each other and to the rest");
            number(TIES, tied, "B20", "fit", "  how well core and periphery fit" + of, "1: perfectly");
            number(
                    TIES,
                    tied,
                    "B21",
                    "connected_pairs",
                    "Pairs joined by any path" + of,
                    "below 1: the network falls apart");
            number(TIES, tied, "B22", "modularity", "Modularity" + of, "above 0.3: clear groups of cities");
            text(
                    TIES,
                    tied,
                    "B22",
                    "members",
                    "  the groups" + of,
                    "tied more among themselves than chance would have");
        }

        private void distances() {
            List<Place> located = cities.places().stream()
                    .filter(p -> Distances.centre(p).isPresent())
                    .toList();
            Study far = output.with(ClusterInputs.COSTS, Distances.between(located));
            if (minutes.isPresent()) {
                Study near = study.year(study.to()).with(ClusterInputs.COSTS, minutes.get());
                number(
                        TIES,
                        near,
                        "B65",
                        "population",
                        "People within an hour of the centre by train",
                        "the limit included; fastest direct train");
                text(TIES, near, "B65", "within", "  in the cities", "each as a whole");
            }
            topShares(
                    TIES,
                    far,
                    "B10",
                    "linkage",
                    "Cities with the strongest economic ties, % of all",
                    "gravity of people and output over squared km");
            top(
                    TIES,
                    far,
                    "B10",
                    "membership",
                    "Cities to which the centre is tied most",
                    "share of the centre's ties");
        }

        private void gaps() {
            Study measured = output.with(ClusterInputs.CENTRES, Centres.LARGEST);
            number(
                    GAPS,
                    measured,
                    "B23",
                    "ratio",
                    "Output per person, centre over the others",
                    "1: no gap; falling: it narrows");
            text(GAPS, measured, "B23", "centre", "  the centre", "largest by urban people");
            number(
                    GAPS,
                    measured,
                    "B31",
                    "weighted",
                    "Inequality of output per person (Gini)",
                    "0: none; weighted by people");
            number(GAPS, measured, "B29", "theil_t", "Inequality of output per person (Theil T)", "0: none");
            number(GAPS, measured, "B29", "share_between", "  part of it between provinces", "1: all of it");
            text(GAPS, measured, "B24", "converging", "Spread narrows (σ-convergence)", "true: cities draw together");
            number(
                    GAPS,
                    measured,
                    "B25",
                    "beta",
                    "Growth against initial level (β)",
                    "below 0: poor cities grow faster");
            number(GAPS, measured, "B25", "half_life", "  years until half the gap is closed", "at this speed");
        }

        private void space() {
            number(SPACE, people, "B42", "distance", "Shift of the centre of people, km", "over the period");
            number(
                    SPACE,
                    people,
                    "B42",
                    "bearing",
                    "  its direction, degrees from north",
                    "90 east, 180 south, 270 west");
            number(
                    SPACE,
                    people,
                    "B41",
                    "area",
                    "Area of the standard ellipse of people, km²",
                    "smaller: people gather");
            number(SPACE, people, "B41", "orientation", "  direction of its long axis", "degrees from north");
        }

        private void more() {
            for (String id : MORE) {
                Indicator indicator = Catalogue.get(id);
                if (indicator.computableFrom(output)) {
                    for (String part : measure(id, output).parts().keySet()) {
                        write(WORK, output, id, part, indicator.entry().name() + ": " + part, "", value -> {
                            if (value instanceof Double d) {
                                return Numbers.shown(d);
                            }
                            return value instanceof IndicatorColumn column && !column.isClass()
                                    ? largest(column, false)
                                    : words(value);
                        });
                    }
                }
            }
        }

        private void number(String section, Study in, String id, String part, String label, String reading) {
            write(section, in, id, part, label, reading, value -> value instanceof Double d ? Numbers.shown(d) : null);
        }

        private void text(String section, Study in, String id, String part, String label, String reading) {
            write(section, in, id, part, label, reading, ClusterProfile::words);
        }

        private void top(String section, Study in, String id, String part, String label, String reading) {
            write(section, in, id, part, label, reading, value -> largest((IndicatorColumn) value, false));
        }

        /** As shares of the sum, where the unit says nothing to a reader. */
        private void topShares(String section, Study in, String id, String part, String label, String reading) {
            write(section, in, id, part, label, reading, value -> largest((IndicatorColumn) value, true));
        }

        private void write(
                String section,
                Study in,
                String id,
                String part,
                String label,
                String reading,
                Function<Object, String> show) {
            Measurement last = measure(id, in);
            if (last.status() != Status.OK) {
                lines.add(new Line(section, id, label, "", last.status() + ": " + last.reason(), "", ""));
                return;
            }
            boolean dated = in.from() < in.to();
            Measurement first = dated ? measure(id, in.year(in.from())) : last;
            String before = dated && first.status() == Status.OK ? shown(first, part, show) : "";
            lines.add(new Line(
                    section,
                    id,
                    label,
                    before,
                    shown(last, part, show),
                    Catalogue.get(id).entry().unit(),
                    reading));
        }

        /** Several lines show parts of one measurement. */
        private Measurement measure(String id, Study in) {
            return measured.computeIfAbsent(
                    id + " of " + in + " "
                            + in.find(ClusterInputs.FLOWS)
                                    .map(System::identityHashCode)
                                    .orElse(0),
                    key -> Catalogue.get(id).measure(in));
        }

        private String shown(Measurement measured, String part, Function<Object, String> show) {
            Object value = measured.parts().get(part);
            if (value == null) {
                return "";
            }
            String text = value instanceof Status ? value.toString() : show.apply(value);
            return text == null ? value.toString() : text;
        }
    }

    private static String words(Object value) {
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                return "none";
            }
            boolean nested = list.get(0) instanceof List<?>;
            return String.join(
                    nested ? " | " : ", ",
                    list.stream().map(ClusterProfile::words).toList());
        }
        return String.valueOf(value);
    }

    private String largest(IndicatorColumn column, boolean ofSum) {
        int year = column.years().get(column.years().size() - 1);
        double[] values = column.values(year);
        double sum = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sum();
        return IntStream.range(0, values.length)
                .boxed()
                .filter(i -> !Double.isNaN(values[i]) && values[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .limit(NAMED)
                .map(i -> name(column.places().get(i)) + " "
                        + (ofSum
                                ? String.format(Locale.ROOT, "%.1f", 100 * values[i] / sum)
                                : Numbers.shown(values[i])))
                .collect(Collectors.joining(", "));
    }

    /** Two cities of one cluster may share a name in Latin letters. */
    private String name(Place place) {
        boolean shared = cities.places().stream()
                        .filter(p -> p.name().equals(place.name()))
                        .count()
                > 1;
        return shared ? place.name() + " " + place.localName() : place.name();
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
        Table.Builder table = Table.builder(title())
                .text("section")
                .text("id")
                .text("measure")
                .text(Integer.toString(study.from()))
                .text(study.from() == study.to() ? study.to() + " " : Integer.toString(study.to()))
                .text("how to read it");
        String section = "";
        for (Line line : lines()) {
            table.row(
                    line.section.equals(section) ? "" : line.section,
                    line.id,
                    line.unit.equals("%") ? line.label + ", %" : line.label,
                    line.first,
                    line.last,
                    line.reading);
            section = line.section;
        }
        return table.build();
    }

    private String title() {
        return String.format(
                Locale.ROOT,
                "%s %s: %d of %d members%s",
                area.name(),
                area.localName(),
                cities.places().size(),
                members.size(),
                partly.isEmpty() ? "" : ", " + partly.size() + " of which belong to it in part and count as a whole");
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
