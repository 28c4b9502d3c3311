package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.UrbanRegion;

/** Which places of a table are made up of others of it. */
final class PlaceLevels {
    private final Layout layout;
    private final Set<String> notes;

    PlaceLevels(Layout layout, Set<String> notes) {
        this.layout = layout;
        this.notes = notes;
    }

    /** Units that others of the table belong to are set apart, where these others are more. */
    void setApart(List<RawPlace> places) {
        List<RawPlace> resolved =
                places.stream().filter(p -> p.place.isPresent()).toList();
        Set<String> codes = resolved.stream().map(p -> p.place.get().code()).collect(Collectors.toSet());
        Set<String> cities = namesakes(resolved);
        Set<String> parents = new LinkedHashSet<>();
        for (RawPlace raw : resolved) {
            Loop.check();
            for (String parent : ancestors(raw.place.get())) {
                if (codes.contains(parent) && !cities.contains(parent)) {
                    parents.add(parent);
                }
            }
        }
        byNames(resolved, parents);
        Set<String> children = new LinkedHashSet<>(codes);
        children.removeAll(parents);
        if (parents.isEmpty() || children.size() < parents.size()) {
            if (!parents.isEmpty()) {
                notes.add("the table holds places of several levels: " + parents.size()
                        + " of them have parts among the others");
            }
            return;
        }
        for (RawPlace raw : resolved) {
            Loop.check();
            if (parents.contains(raw.place.get().code())) {
                raw.apart = Optional.of(SetApart.Kind.HIGHER_LEVEL);
            }
        }
    }

    /** Cities that have the name of a province, known by the province that stands beside them: 海南 of 青海, 吉林 of 吉林. */
    private Set<String> namesakes(List<RawPlace> places) {
        int rank = layout.name < 0
                ? ColumnRole.GENERIC
                : layout.columns.get(layout.name).header.rank();
        return places.stream()
                .filter(p -> p.code.isEmpty() && !p.parentName.isEmpty())
                .filter(p -> rank > ColumnRole.GENERIC || !p.parentName.equals(p.name))
                .map(p -> p.place.orElseThrow().code())
                .collect(Collectors.toSet());
    }

    private List<String> ancestors(Place place) {
        List<String> codes = new ArrayList<>();
        place.parentCode().ifPresent(codes::add);
        boolean divisions = layout.chineseCodes || layout.settings.gazetteer.isPresent();
        if (divisions && !(place instanceof UrbanRegion) && PlaceMaker.chinese(place.code())) {
            for (Optional<DivisionCode> up = DivisionCode.parse(place.code()).parent();
                    up.isPresent();
                    up = up.get().parent()) {
                codes.add(up.get().code());
            }
            layout.settings
                    .gazetteer
                    .flatMap(g -> g.find("全国"))
                    .map(Place::code)
                    .filter(c -> !c.equals(place.code()))
                    .ifPresent(codes::add);
        }
        return codes;
    }

    /** By the ends of names and by indents: a province among its cities, a city above its counties. */
    private void byNames(List<RawPlace> places, Set<String> parents) {
        boolean indents =
                places.stream().anyMatch(p -> p.indented) && places.stream().anyMatch(p -> !p.indented);
        boolean others = layout.settings.gazetteer.isEmpty()
                && places.stream().anyMatch(p -> !isProvince(local(p)) && !PlaceResolver.municipality(local(p)));
        for (int k = 0; k < places.size(); k++) {
            RawPlace raw = places.get(k);
            RawPlace next = k + 1 < places.size() ? places.get(k + 1) : raw;
            boolean above = indents && !raw.indented && next.indented && !isBelow(local(raw), local(next));
            if (above || (others && isProvince(local(raw)))) {
                parents.add(raw.place.orElseThrow().code());
            }
        }
    }

    private static String local(RawPlace raw) {
        return raw.localName.isEmpty() ? raw.name : raw.localName;
    }

    private static boolean isProvince(String name) {
        return name.endsWith("省") || name.endsWith("自治区") || name.endsWith("特别行政区");
    }

    /** A county cannot stand above a city. */
    private static boolean isBelow(String upper, String lower) {
        return upper.endsWith("县") && (lower.endsWith("市") || isProvince(lower));
    }
}
