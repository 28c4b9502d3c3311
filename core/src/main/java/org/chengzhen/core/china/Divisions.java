package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.CountyType;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.FormerDivision;
import org.chengzhen.core.place.Place;

/**
 * The life spans of all codes of provinces, prefectures and counties, 1981–2025, by the state at the end of each year.
 *
 * <p>A span that ends names the codes that hold its area afterwards; a unit that goes on names the codes that took a part of
 * it, with the year.
 */
final class Divisions {
    static final int FIRST_YEAR = 1981;
    static final int LAST_YEAR = 2025;
    private final ImmutableList<Span> spans;
    private final ImmutableListMultimap<String, Span> byCode;
    private final ImmutableMap<String, City> cities;
    private final DivisionNames names = new DivisionNames();
    private final Map<String, City> cityOfName = new TreeMap<>();

    /** Where a span's area, or a part of it, went. */
    record Heir(String to, Optional<Integer> year) {}

    /** A code under one name. */
    record Span(String code, String name, String parent, int from, int until, ImmutableList<Heir> heirs) {
        boolean stoodIn(int year) {
            return year >= from && year < until;
        }

        boolean stands() {
            return until > LAST_YEAR;
        }

        AdministrativeLevel level() {
            return DivisionCode.parse(code).level();
        }

        /** The codes after its end. */
        ImmutableList<String> successors() {
            return heirs.stream().filter(h -> h.year.isEmpty()).map(Heir::to).collect(ImmutableList.toImmutableList());
        }
    }

    Divisions(ImmutableMap<String, City> cities) {
        this.cities = cities;
        cities.values().forEach(city -> cityOfName.put(city.localName(), city));
        spans = BuiltIn.rows("divisions.csv").stream().map(Divisions::span).collect(ImmutableList.toImmutableList());
        byCode = spans.stream().collect(ImmutableListMultimap.toImmutableListMultimap(Span::code, span -> span));
    }

    private static Span span(ImmutableMap<String, String> row) {
        ImmutableList.Builder<Heir> heirs = ImmutableList.builder();
        for (String heir : BuiltIn.cell(row, "became").split(";")) {
            int bracket = heir.indexOf('[');
            if (bracket > 0) {
                String year = heir.substring(bracket + 1, heir.length() - 1);
                heirs.add(new Heir(heir.substring(0, bracket), Optional.of(Integer.valueOf(year))));
            } else if (!heir.isEmpty()) {
                heirs.add(new Heir(heir, Optional.empty()));
            }
        }
        String until = BuiltIn.cell(row, "until");
        return new Span(
                BuiltIn.cell(row, "code"),
                BuiltIn.cell(row, "name"),
                BuiltIn.cell(row, "parent"),
                BuiltIn.whole(row, "from"),
                until.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(until),
                heirs.build());
    }

    ImmutableList<Span> spans() {
        return spans;
    }

    /** The span of a code at the end of a year. */
    Optional<Span> at(String code, int year) {
        return byCode.get(code).stream().filter(span -> span.stoodIn(year)).findFirst();
    }

    /** The county-level units at the end of a year. */
    ImmutableList<Span> counties(int year) {
        return spans.stream()
                .filter(span -> span.stoodIn(year) && span.level() == AdministrativeLevel.COUNTY)
                .collect(ImmutableList.toImmutableList());
    }

    /** The unit as a place; a county-level unit directly under its province is a city, as in the tables of cities. */
    Place place(Span span) {
        City city = cities.get(span.code);
        if (city != null && span.stands()) {
            return city;
        }
        return switch (span.level()) {
            case PREFECTURE ->
                City.builder(span.code, english(span.name))
                        .localName(span.name)
                        .parent(span.parent)
                        .build();
            case COUNTY ->
                County.builder(
                                span.code,
                                names.of(span.name)
                                        .map(DivisionNames.English::name)
                                        .orElse(span.name))
                        .localName(span.name)
                        .parent(above(span))
                        .build();
            default -> throw new IllegalStateException("no place is made of " + span);
        };
    }

    /** A unit of the tables of cities, which also hold what the list of codes leaves out: the municipalities. */
    City city(String code) {
        City city = cities.get(code);
        return city == null ? City.builder(code, code).build() : city;
    }

    /** All English names of a unit. */
    ImmutableList<String> englishNames(String name) {
        return names.of(name)
                .map(english -> ImmutableList.<String>builder()
                        .add(english.name())
                        .addAll(english.also())
                        .build())
                .orElse(ImmutableList.of());
    }

    /** A prefecture that stands has the name that the table of cities gives it, whatever it was called. */
    private String english(String name) {
        for (String ending : List.of("地区", "市", "盟")) {
            City same =
                    name.endsWith(ending) ? cityOfName.get(name.substring(0, name.length() - ending.length())) : null;
            if (same != null) {
                return same.name();
            }
        }
        return names.of(name).map(DivisionNames.English::name).orElse(name);
    }

    /** The prefecture-level unit that a county-level one is part of: the municipality, or itself directly under a province. */
    String prefecture(Span county) {
        if (!county.parent.endsWith("0000")) {
            return county.parent;
        }
        if (DivisionCode.parse(county.code).inMunicipality()) {
            return county.parent.substring(0, 2) + "0100";
        }
        return county.code;
    }

    private String above(Span county) {
        String prefecture = prefecture(county);
        return prefecture.equals(county.code) ? county.parent : prefecture;
    }

    /** From when on the units that stand have borne their codes and names; those of the first year may be older. */
    ImmutableMap<String, Integer> beginnings() {
        return spans.stream()
                .filter(span -> span.stands() && span.from > FIRST_YEAR)
                .collect(ImmutableMap.toImmutableMap(Span::code, Span::from));
    }

    /** Codes and names that ended. */
    ImmutableList<FormerDivision> former() {
        return spans.stream()
                .filter(span -> !span.stands() && span.level() != AdministrativeLevel.PROVINCE)
                .map(span -> new FormerDivision(place(span), span.from, span.until, successors(span)))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> successors(Span span) {
        if (span.level() == AdministrativeLevel.COUNTY) {
            return span.successors();
        }
        if (at(span.code, span.until).isPresent()) {
            return ImmutableList.of(span.code);
        }
        Set<String> found = new LinkedHashSet<>();
        for (Span county : spans) {
            if (county.parent.equals(span.code) && county.until == span.until) {
                county.successors().forEach(code -> at(code, span.until).ifPresent(s -> found.add(prefecture(s))));
            }
        }
        return ImmutableList.copyOf(found);
    }

    static ImmutableList<CountySeat> seats() {
        return BuiltIn.rows("county-seats.csv").stream()
                .map(row -> new CountySeat(
                        BuiltIn.whole(row, "year"),
                        BuiltIn.cell(row, "list"),
                        BuiltIn.cell(row, "code"),
                        Optional.of(BuiltIn.cell(row, "type"))
                                .filter(type -> !type.isEmpty())
                                .map(CountyType::valueOf),
                        Certainty.valueOf(BuiltIn.cell(row, "certainty"))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The decisions whose documents are in the table. */
    static ImmutableList<DivisionDecision> decisions() {
        List<DivisionDecision> decisions = new ArrayList<>();
        for (ImmutableMap<String, String> row : BuiltIn.rows("division-decisions.csv")) {
            double share = BuiltIn.number(row, "share");
            decisions.add(new DivisionDecision(
                    BuiltIn.whole(row, "year"),
                    BuiltIn.cell(row, "date"),
                    DivisionDecision.Kind.valueOf(BuiltIn.cell(row, "kind")),
                    BuiltIn.cell(row, "from"),
                    BuiltIn.cell(row, "from_name"),
                    BuiltIn.cell(row, "to"),
                    BuiltIn.cell(row, "to_name"),
                    Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share),
                    BuiltIn.cell(row, "document"),
                    Certainty.valueOf(BuiltIn.cell(row, "certainty"))));
        }
        return ImmutableList.copyOf(decisions);
    }
}
