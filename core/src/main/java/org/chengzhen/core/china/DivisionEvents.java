package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chengzhen.core.china.Divisions.Heir;
import org.chengzhen.core.china.Divisions.Span;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.Place;

/**
 * What became of divisions, read from their life spans: counties by what the spans say, prefectures by where their counties
 * went.
 *
 * <p>A unit that ended went over whole where one unit holds its area since. Where several do, or a part was given away, no
 * share is known.
 */
final class DivisionEvents {
    private final Divisions divisions;
    private final List<Event> events = new ArrayList<>();

    /** What a unit was at the end of the year before, and the units that hold its area at the end of the year. */
    private record Event(Span span, String code, int year, ImmutableList<String> to) {}

    DivisionEvents(Divisions divisions) {
        this.divisions = divisions;
        for (Span span : divisions.spans()) {
            if (span.level() == AdministrativeLevel.COUNTY) {
                county(span);
            }
        }
        prefectures();
        events.sort(Comparator.comparingInt(Event::year).thenComparing(Event::code));
    }

    private void county(Span span) {
        Map<Integer, Set<String>> byYear = new TreeMap<>();
        for (Heir heir : span.heirs()) {
            int year = heir.year().orElse(span.until());
            Set<String> to = byYear.computeIfAbsent(year, y -> new LinkedHashSet<>());
            if (year < span.until()) {
                to.add(span.code());
            }
            to.add(heir.to());
        }
        byYear.forEach((year, to) -> {
            boolean renamed = to.size() == 1 && to.contains(span.code());
            if (!renamed) {
                events.add(new Event(span, span.code(), year, ImmutableList.copyOf(to)));
            }
        });
    }

    /** A prefecture keeps what its counties keep: it changes where one of them, or a part of one, goes to another. */
    private void prefectures() {
        Map<String, Map<Integer, Set<String>>> moves = new TreeMap<>();
        for (Event event : events) {
            String from = divisions.prefecture(event.span);
            for (String code : event.to) {
                Optional<Span> to = divisions.at(code, event.year);
                to.map(divisions::prefecture)
                        .filter(p -> !p.equals(from))
                        .ifPresent(p -> moves.computeIfAbsent(from, f -> new TreeMap<>())
                                .computeIfAbsent(event.year, y -> new LinkedHashSet<>())
                                .add(p));
            }
        }
        moves.forEach((code, years) -> years.forEach((year, to) -> {
            Optional<Span> before = divisions.at(code, year - 1);
            if (code.endsWith("00")) {
                boolean stands = before.isEmpty() || divisions.at(code, year).isPresent();
                List<String> parts = new ArrayList<>(stands ? List.of(code) : List.of());
                parts.addAll(to);
                Span span = before.orElseGet(() -> new Span(code, code, "", 0, 0, ImmutableList.of()));
                events.add(new Event(span, code, year, ImmutableList.copyOf(parts)));
            }
        }));
    }

    /** The changes from one year to another, both included. */
    DivisionCrosswalk crosswalk(int first, int last) {
        DivisionCrosswalk.Builder crosswalk = DivisionCrosswalk.builder().before(first);
        for (Event event : events) {
            if (event.year < first || event.year > last) {
                continue;
            }
            for (String code : event.to) {
                Place place =
                        divisions.at(code, event.year).map(divisions::place).orElseGet(() -> divisions.city(code));
                if (event.to.size() == 1) {
                    crosswalk.becomes(event.code, place, event.year);
                } else {
                    crosswalk.unknownShare(event.code, place, event.year);
                }
            }
        }
        return crosswalk.build();
    }

    /** The prefecture-level unit, in the last year, of each county that stood in one of the years. */
    DivisionCrosswalk toPrefectures(DivisionCrosswalk counties, int first, int last) {
        Set<String> codes = new TreeSet<>();
        for (Span span : divisions.spans()) {
            if (span.level() == AdministrativeLevel.COUNTY && span.from() <= last && span.until() >= first) {
                codes.add(span.code());
            }
        }
        DivisionCrosswalk.Builder builder = DivisionCrosswalk.builder();
        for (String code : codes) {
            List<DivisionCrosswalk.Part> parts = counties.parts(code);
            List<String> ends = parts.isEmpty()
                    ? List.of(code)
                    : parts.stream().map(DivisionCrosswalk.Part::to).toList();
            Set<String> prefectures = new LinkedHashSet<>();
            for (String end : ends) {
                divisions
                        .at(end, last)
                        .ifPresent(span -> prefectures.add(
                                span.level() == AdministrativeLevel.COUNTY ? divisions.prefecture(span) : span.code()));
            }
            prefectures.remove(code);
            for (String prefecture : prefectures) {
                if (prefectures.size() == 1) {
                    builder.becomes(code, divisions.city(prefecture), Integer.MIN_VALUE);
                } else {
                    builder.unknownShare(code, divisions.city(prefecture), Integer.MIN_VALUE);
                }
            }
        }
        return builder.build();
    }
}
