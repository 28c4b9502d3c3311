package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.cluster.Centres;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.cluster.FactorGathering;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;

/** Measures what a profile of a cluster shows, and writes it in words. */
final class ClusterLines {
    private static final String ROLE = "Role in the nation";
    private static final String SIZES = "Sizes of cities";
    private static final String CENTRES = "Centres and hierarchy";
    private static final String TIES = "Ties between cities";
    private static final String GAPS = "Gaps and convergence";
    private static final String SPACE = "Where people are";
    private static final String WORK = "Work, services and rules";
    private static final int NAMED = 3;
    private static final int LONGEST_UNIT = 12;
    /** Below it a part of a decomposition is what rounding left of nothing. */
    private static final double RESIDUE = 1e-12;

    private final Place area;
    private final Panel cities;
    private final Optional<Panel> nation;
    private final ImmutableMap<String, FlowMatrix> networks;
    private final Optional<CostMatrix> minutes;
    private final Study study;
    private final Language language;
    private final Study people;
    private final Study output;
    private final ImmutableList.Builder<ClusterProfile.Line> lines = ImmutableList.builder();
    private final Map<String, Measurement> measured = new HashMap<>();

    ClusterLines(ClusterProfile profile, Language language) {
        this.language = language;
        this.area = profile.area;
        this.cities = profile.cities;
        this.nation = profile.nation;
        this.networks = profile.networks;
        this.minutes = profile.minutes;
        this.study = profile.study;
        this.people = study.with(Inputs.VALUE, Variables.POPULATION);
        this.output = study.with(Inputs.VALUE, Variables.GDP_PER_CAPITA).with(Inputs.WEIGHT, Variables.POPULATION);
    }

    ImmutableList<ClusterProfile.Line> lines() {
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
                        .anyMatch(c -> !c.code().equals(area.code()) && c.tier().isPresent()))
                .map(this::name)
                .collect(Collectors.joining(language.of(", ", "、")));
        if (area instanceof CityCluster) {
            lines.add(new ClusterProfile.Line(
                    word(ROLE),
                    "S09",
                    word("Members that another cluster has too"),
                    "",
                    elsewhere.isEmpty() ? word("none") : elsewhere,
                    "",
                    word("sums over clusters must count them once"),
                    cities.places().size()));
        }
    }

    /** Only where the nation has the variable in the year, and every member too. */
    private void weight(String label, Variable variable) {
        String first = share(variable, study.start());
        String last = share(variable, study.end());
        if (!last.isEmpty()) {
            lines.add(new ClusterProfile.Line(
                    word(ROLE),
                    "B53",
                    word(label),
                    study.start() == study.end() ? "" : first,
                    last,
                    "%",
                    word("what the cluster is to the nation; of the members with data"),
                    known(variable)));
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
            int known = known(variable);
            Unit unit = language.shown(variable.unit());
            lines.add(new ClusterProfile.Line(
                    word(ROLE),
                    "",
                    word(label),
                    study.start() == study.end()
                            ? ""
                            : Numbers.shown(variable.unit().convert(present(variable, study.start()), unit)),
                    Numbers.shown(variable.unit().convert(present(variable, study.end()), unit)),
                    language.symbol(unit),
                    String.format(
                            Locale.ROOT,
                            language.of("sum over %d of %d members", "%2$d 个成员中 %1$d 个之和"),
                            known,
                            cities.places().size()),
                    known));
        }
    }

    private int known(Variable variable) {
        return (int) Arrays.stream(cities.values(variable, study.end()))
                .filter(v -> !Double.isNaN(v))
                .count();
    }

    private String word(String english) {
        return language.word(english);
    }

    private void sizes() {
        number(SIZES, study, "B01", "b", "Rank–size exponent of urban people", "1 Zipf; below 1: the largest dominate");
        number(SIZES, study, "B01", "se", "  its standard error", "2 standard errors either way: what the data allow");
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
        number(CENTRES, study, "B06", "primacy", "Share of the largest centre", "of the urban people of all members");
    }

    private void network(String name, FlowMatrix flows) {
        Study tied = study.year(study.end()).with(ClusterInputs.FLOWS, flows);
        String of = " (" + name + ")";
        int known =
                (int) cities.codes().stream().filter(flows.labels()::contains).count();
        lines.add(new ClusterProfile.Line(
                word(TIES),
                "B16",
                label("Cities in the network" + of),
                "",
                language.of(
                        known + " of " + cities.places().size(),
                        known + "/" + cities.places().size()),
                "",
                word("the others are not in the list of links"),
                known));
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
        text(TIES, tied, "B22", "members", "  the groups" + of, "tied more among themselves than chance would have");
    }

    private void distances() {
        List<Place> located =
                cities.places().stream().filter(p -> p.centre().isPresent()).toList();
        Study far = output.with(ClusterInputs.COSTS, Distances.between(located));
        if (minutes.isPresent()) {
            Study near = study.year(study.end()).with(ClusterInputs.COSTS, minutes.get());
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
        top(TIES, far, "B10", "membership", "Cities to which the centre is tied most", "share of the centre's ties");
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
        number(GAPS, measured, "B25", "beta", "Growth against initial level (β)", "below 0: poor cities grow faster");
        number(GAPS, measured, "B25", "half_life", "  years until half the gap is closed", "at this speed");
    }

    private void space() {
        number(SPACE, people, "B42", "distance", "Shift of the centre of people, km", "over the period");
        number(SPACE, people, "B42", "bearing", "  its direction, degrees from north", "90 east, 180 south, 270 west");
        number(SPACE, people, "B41", "area", "Area of the standard ellipse of people, km²", "smaller: people gather");
        number(SPACE, people, "B41", "orientation", "  direction of its long axis", "degrees from north");
    }

    private void more() {
        for (String id : ClusterProfile.MORE) {
            Indicator indicator = Catalogue.get(id);
            if (indicator.computableFrom(output)) {
                for (String part : measure(id, output).parts().keySet()) {
                    write(
                            WORK,
                            output,
                            id,
                            part,
                            language.of(
                                            indicator.entry().name() + ": ",
                                            indicator.entry().localName() + "：")
                                    + word(part),
                            "",
                            value -> {
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
        write(section, in, id, part, label, reading, this::words);
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
            String why = last.reason().isEmpty() ? "" : language.of(": ", "：") + word(last.reason());
            lines.add(new ClusterProfile.Line(
                    word(section), id, label(label), "", word(last.status().name()) + why, "", "", last.n()));
            return;
        }
        boolean dated = in.start() < in.end();
        Measurement first = dated ? measure(id, in.year(in.start())) : last;
        String before = dated && first.status() == Status.OK ? shown(first, part, show) : "";
        lines.add(new ClusterProfile.Line(
                word(section),
                id,
                label(label),
                before,
                shown(last, part, show),
                unit(id, part, last),
                word(reading),
                last.n()));
    }

    /** A label may name a network in brackets. */
    private String label(String label) {
        int bracket = label.endsWith(")") ? label.lastIndexOf(" (") : -1;
        if (bracket < 0 || language == Language.ENGLISH || !word(label).equals(label)) {
            return word(label);
        }
        return word(label.substring(0, bracket)) + "（" + word(label.substring(bracket + 2, label.length() - 1)) + "）";
    }

    /** The unit of the entry is that of its value; other parts say theirs in their label. */
    private String unit(String id, String part, Measurement measured) {
        boolean value = measured.parts().keySet().iterator().next().equals(part);
        String unit = Catalogue.get(id).entry().unit();
        // a sentence on several parts is no unit
        return value && unit.length() <= LONGEST_UNIT && !unit.equals("1") && !unit.equals("index")
                ? language == Language.CHINESE ? Chinese.word(unit) : unit
                : "";
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
        if (value instanceof Status status) {
            return word(status.name());
        }
        String text = value instanceof Double d && Math.abs(d) < RESIDUE ? "0" : show.apply(value);
        return text == null ? value.toString() : text;
    }

    private String words(Object value) {
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                return word("none");
            }
            boolean nested = list.get(0) instanceof List<?>;
            return String.join(
                    nested ? " | " : language.of(", ", "、"),
                    list.stream().map(this::words).map(language::shown).toList());
        }
        String text = String.valueOf(value);
        // members come as names in English
        return language == Language.ENGLISH
                ? text
                : cities.places().stream()
                        .filter(place ->
                                text.equals(place.name()) || text.equals(place.name() + " " + place.localName()))
                        .findFirst()
                        .map(language::name)
                        .orElseGet(() -> word(text));
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
                .collect(Collectors.joining(language.of(", ", "、")));
    }

    /** Two cities of one cluster may share a name in Latin letters. */
    private String name(Place place) {
        if (language == Language.CHINESE) {
            return language.name(place);
        }
        boolean shared = cities.places().stream()
                        .filter(p -> p.name().equals(place.name()))
                        .count()
                > 1;
        return shared ? place.name() + " " + place.localName() : place.name();
    }
}
