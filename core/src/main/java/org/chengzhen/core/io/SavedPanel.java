package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableRegistry;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.ClusterTier;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Coverage;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Membership;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.PlanScope;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.place.UrbanRegion;

/**
 * What a saved panel says beside its table, in rows that begin with a word behind a number sign: variables of one's
 * own above the header; vintages, flags, notes and the plans of regions below the table.
 */
final class SavedPanel {
    static final String VARIABLE = "#variable";
    static final String VINTAGE = "#vintage";
    static final String FLAG = "#flag";
    static final String NOTE = "#note";
    static final String CLUSTER = "#cluster";
    static final String AREA = "#area";
    static final String MEMBER = "#member";

    private SavedPanel() {}

    static boolean isRow(String first) {
        return first.startsWith("#")
                && List.of(VARIABLE, VINTAGE, FLAG, NOTE, CLUSTER, AREA, MEMBER).contains(first);
    }

    // ---- variables

    /** The rows of the variables that the registry does not have as they are, those that they are made of first. */
    static List<List<String>> variables(Panel panel) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        panel.variables().forEach(v -> add(v, rows));
        return new ArrayList<>(rows.values());
    }

    private static void add(Variable v, Map<String, List<String>> rows) {
        if (rows.containsKey(v.id())
                || VariableRegistry.find(v.id()).filter(known -> same(known, v)).isPresent()) {
            return;
        }
        v.numerator().ifPresent(n -> add(n, rows));
        v.denominator().ifPresent(d -> add(d, rows));
        rows.put(
                v.id(),
                List.of(
                        VARIABLE,
                        v.id(),
                        v.name(),
                        v.localName(),
                        v.unit().symbol(),
                        v.unit().dimension(),
                        v.unit().numerator().toString(),
                        v.unit().denominator().toString(),
                        v.kind().name(),
                        v.numerator().map(Variable::id).orElse(""),
                        v.denominator().map(Variable::id).orElse("")));
    }

    private static boolean same(Variable one, Variable other) {
        return one.name().equals(other.name())
                && one.localName().equals(other.localName())
                && one.unit().equals(other.unit())
                && one.kind() == other.kind();
    }

    /** The variable of a row; empty where it is not whole. */
    static Optional<Variable> variable(List<String> row, VariableNames names) {
        if (row.size() < 11) {
            return Optional.empty();
        }
        try {
            Unit unit = new Unit(row.get(4), row.get(5), new BigDecimal(row.get(6)), new BigDecimal(row.get(7)));
            Variable.Kind kind = Variable.Kind.valueOf(row.get(8));
            Optional<Variable> above = names.find(row.get(9));
            Optional<Variable> below = names.find(row.get(10));
            if (above.isPresent() && below.isPresent() && kind == Variable.Kind.RATIO) {
                return Optional.of(Variable.ratio(row.get(1), row.get(2), row.get(3), unit, above.get(), below.get()));
            }
            if (above.isPresent() && below.isPresent() && kind == Variable.Kind.INTENSITY) {
                return Optional.of(
                        Variable.intensity(row.get(1), row.get(2), row.get(3), unit, above.get(), below.get()));
            }
            return Optional.of(Variable.of(row.get(1), row.get(2), row.get(3), unit, kind));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a number, a kind or a name that is none
        }
    }

    // ---- what stands below the table

    static List<List<String>> below(Panel panel) {
        List<List<String>> rows = new ArrayList<>();
        for (Variable variable : panel.variables()) {
            panel.vintage(variable).ifPresent(vintage -> rows.add(List.of(VINTAGE, variable.id(), vintage)));
        }
        for (Flag flag : panel.flags()) {
            rows.add(List.of(
                    FLAG,
                    flag.code(),
                    Integer.toString(flag.year()),
                    flag.variable().id(),
                    flag.remark()));
        }
        for (Place place : panel.places()) {
            if (place instanceof CityCluster c) {
                rows.add(List.of(
                        CLUSTER,
                        c.code(),
                        c.tier().map(ClusterTier::name).orElse(""),
                        c.plan(),
                        c.vintage(),
                        c.certainty().name()));
                members(c, rows);
            } else if (place instanceof MetropolitanArea a) {
                rows.add(List.of(
                        AREA,
                        a.code(),
                        a.plan(),
                        a.vintage(),
                        a.scope().name(),
                        a.certainty().name()));
                members(a, rows);
            }
        }
        panel.notes().forEach(note -> rows.add(List.of(NOTE, note)));
        return rows;
    }

    private static void members(UrbanRegion region, List<List<String>> rows) {
        for (Membership m : region.members()) {
            rows.add(List.of(MEMBER, region.code(), m.code(), m.coverage().name(), m.scope()));
        }
    }

    /** A cluster or metropolitan area with its plan and members. */
    static Place region(Place plain, List<List<String>> rows) {
        try {
            for (List<String> row : rows) {
                if (row.get(0).equals(CLUSTER) && row.get(1).equals(plain.code())) {
                    CityCluster.Builder cluster = CityCluster.builder(plain.code(), plain.name())
                            .localName(plain.localName())
                            .tier(Optional.of(row.get(2))
                                    .filter(t -> !t.isEmpty())
                                    .map(ClusterTier::valueOf))
                            .plan(row.get(3))
                            .vintage(row.get(4))
                            .certainty(Certainty.valueOf(row.get(5)));
                    membersOf(plain, rows).forEach(cluster::member);
                    return cluster.build();
                }
                if (row.get(0).equals(AREA) && row.get(1).equals(plain.code())) {
                    MetropolitanArea.Builder area = MetropolitanArea.builder(plain.code(), plain.name())
                            .localName(plain.localName())
                            .plan(row.get(2))
                            .vintage(row.get(3))
                            .scope(PlanScope.valueOf(row.get(4)))
                            .certainty(Certainty.valueOf(row.get(5)));
                    membersOf(plain, rows).forEach(area::member);
                    return area.build();
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return plain; // rows that somebody changed
        }
        return plain;
    }

    private static List<Membership> membersOf(Place region, List<List<String>> rows) {
        return rows.stream()
                .filter(r -> r.get(0).equals(MEMBER) && r.get(1).equals(region.code()))
                .map(r -> new Membership(r.get(2), Coverage.valueOf(r.get(3)), r.get(4)))
                .toList();
    }

    // ---- columns of places

    /** The headers of the columns that say what places are, beside code, name and local name. */
    static final ImmutableList<String> PLACE_COLUMNS = ImmutableList.of(
            "place_kind", "place_level", "parent_code", "latitude", "longitude", "county_type", "functional_zone");

    /** What a place is, in the order of the columns; an empty text where a column says nothing of it. */
    static List<String> columns(Place place) {
        if (place instanceof City c) {
            return attributes("city", c.level().name(), c.parentCode(), c.centre(), "", "");
        }
        if (place instanceof County c) {
            return attributes(
                    "county",
                    "",
                    c.parentCode(),
                    c.centre(),
                    c.type().map(Enum::name).orElse(""),
                    c.zone().map(Enum::name).orElse(""));
        }
        if (place instanceof Region r) {
            return attributes("region", r.level().name(), r.parentCode(), r.centre(), "", "");
        }
        return attributes(
                place instanceof CityCluster ? "cluster" : "area", "", Optional.empty(), Optional.empty(), "", "");
    }

    private static List<String> attributes(
            String kind, String level, Optional<String> parent, Optional<GeoPoint> centre, String type, String zone) {
        return List.of(
                kind,
                level,
                parent.orElse(""),
                centre.map(c -> Double.toString(c.latitude())).orElse(""),
                centre.map(c -> Double.toString(c.longitude())).orElse(""),
                type,
                zone);
    }
}
