package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.CountyType;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.place.UrbanRegion;

/**
 * What the places of a table are. All are looked at together: a name may be told by its neighbours, and totals and
 * higher levels by their parts.
 */
final class PlaceResolver {
    private final Layout layout;
    private final List<RawPlace> all;
    private final List<Problem> problems;
    private final Set<String> notes;

    PlaceResolver(Layout layout, List<RawPlace> all, List<Problem> problems, Set<String> notes) {
        this.layout = layout;
        this.all = all;
        this.problems = problems;
        this.notes = notes;
    }

    void resolve() {
        List<RawPlace> named = all.stream()
                .filter(p -> p.apart.isEmpty() && !p.called().isEmpty())
                .toList();
        boolean onlyTotals = named.stream().allMatch(RawPlace::isTotal);
        for (RawPlace raw : named) {
            if (raw.isTotal() && !onlyTotals && raw.kind.isEmpty()) {
                raw.apart = Optional.of(SetApart.Kind.TOTAL);
            }
        }
        List<RawPlace> places = named.stream().filter(p -> p.apart.isEmpty()).toList();
        Optional<Gazetteer> gazetteer = layout.settings.gazetteer;
        if (gazetteer.isPresent()) {
            boolean provinces = layout.provinces || mostlyProvinces(places, gazetteer.get());
            places.forEach(raw -> raw.place = known(raw, gazetteer.get(), provinces));
        } else {
            Map<String, Set<String>> parents = new HashMap<>();
            for (RawPlace raw : places) {
                if (raw.code.isEmpty()) {
                    parents.computeIfAbsent(raw.name, n -> new LinkedHashSet<>())
                            .add(raw.parentCode + " " + raw.parentName);
                }
            }
            for (RawPlace raw : places) {
                boolean ambiguous = raw.code.isEmpty()
                        && parents.getOrDefault(raw.name, Set.of()).size() > 1;
                raw.place = Optional.of(made(raw, ambiguous));
            }
            sameCodes(places);
        }
        if (!layout.settings.keepLevels && layout.kind < 0 && layout.level < 0) {
            higherLevels(places);
        }
    }

    // ---- with a gazetteer

    private static boolean mostlyProvinces(List<RawPlace> places, Gazetteer gazetteer) {
        int provinces = 0;
        int others = 0;
        for (RawPlace raw : places) {
            if (raw.code.isEmpty() && !municipality(raw.name)) {
                Optional<Place> found = gazetteer.find(raw.name).filter(p -> !(p instanceof UrbanRegion));
                if (found.isPresent()) {
                    boolean province =
                            found.get() instanceof Region region && region.level() == AdministrativeLevel.PROVINCE;
                    provinces += province ? 1 : 0;
                    others += province ? 0 : 1;
                }
            }
        }
        return provinces > 0 && others == 0;
    }

    private static boolean municipality(String name) {
        return name.matches("(北京|天津|上海|重庆)市?")
                || name.toLowerCase(Locale.ROOT).matches("(beijing|tianjin|shanghai|chongqing)( city| municipality)?");
    }

    private Optional<Place> known(RawPlace raw, Gazetteer gazetteer, boolean provinces) {
        if (!raw.code.isEmpty()) {
            Optional<Place> found = gazetteer.find(raw.code);
            if (found.isEmpty()) {
                problem(raw, layout.code, raw.code, "is no known code");
                return found;
            }
            if (!raw.name.isEmpty()) {
                List<Place> byName = candidates(raw, gazetteer, provinces);
                if (!byName.isEmpty() && byName.stream().noneMatch(p -> samePlace(p, found.get()))) {
                    problem(
                            raw,
                            layout.name,
                            raw.name,
                            "is " + describe(byName.get(0)) + ", but the code " + raw.code + " is "
                                    + describe(found.get()));
                    return Optional.empty();
                }
            }
            return found;
        }
        List<Place> found = candidates(raw, gazetteer, provinces);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        problem(
                raw,
                layout.name,
                raw.name,
                found.isEmpty()
                        ? "names no known place"
                        : "is the name of several places: "
                                + found.stream()
                                        .limit(6)
                                        .map(PlaceResolver::describe)
                                        .collect(Collectors.joining(", "))
                                + "; a column of codes or of provinces tells them apart");
        return Optional.empty();
    }

    /** A municipality is a province and a city at once. */
    private static boolean samePlace(Place one, Place other) {
        return one.code().equals(other.code())
                || (one.localName().equals(other.localName())
                        && one.code().length() == 6
                        && other.code().length() == 6
                        && one.code().substring(0, 2).equals(other.code().substring(0, 2)));
    }

    private static String describe(Place place) {
        return place.localName() + " (" + place.code() + ")";
    }

    /** What a name may mean: in the parent of its row, of the level of the table, never of another kind than its ending. */
    static List<Place> candidates(RawPlace raw, Gazetteer gazetteer, boolean provinces) {
        String name = raw.name;
        Optional<Place> parent = Optional.of(raw.parentCode.isEmpty() ? raw.parentName : raw.parentCode)
                .filter(p -> !p.isEmpty())
                .flatMap(p -> gazetteer.find(p, Gazetteer.Kind.PROVINCE).or(() -> gazetteer.find(p)));
        Optional<Place> within = parent.flatMap(p -> gazetteer.find(name, p));
        if (within.isPresent()) {
            return List.of(within.get());
        }
        boolean ofCities = name.endsWith("市") || name.endsWith("地区") || name.endsWith("盟") || name.endsWith("州");
        if (provinces && (!ofCities || municipality(name))) {
            Optional<Place> province = gazetteer.find(name, Gazetteer.Kind.PROVINCE);
            if (province.isPresent()) {
                return List.of(province.get());
            }
        }
        String key = Names.key(name);
        boolean region = key.endsWith("城市群") || key.endsWith("都市圈") || key.endsWith("cluster") || key.endsWith("area");
        Optional<Place> found = gazetteer
                .find(name)
                .filter(p -> region || !(p instanceof UrbanRegion))
                .or(() -> gazetteer.find(name, Gazetteer.Kind.CITY))
                .or(() -> gazetteer.find(name, Gazetteer.Kind.PROVINCE))
                .or(() -> gazetteer.find(name, Gazetteer.Kind.COUNTY));
        return found.map(List::of)
                .orElseGet(() -> gazetteer.findAll(name).stream()
                        .filter(p -> !(p instanceof UrbanRegion) && sameEnding(name, p))
                        .toList());
    }

    /** 朝阳区 may be any district of the name, and never the city 朝阳市. */
    private static boolean sameEnding(String name, Place place) {
        String ending = name.substring(Math.max(0, name.length() - 1));
        return !"省市县区旗盟州".contains(ending) || place.localName().endsWith(ending);
    }

    private void problem(RawPlace raw, int column, String content, String message) {
        problems.add(new Problem(
                layout.table.sheet(),
                raw.line,
                layout.table.ragged() && column >= 0 ? LookColumn.letters(column) + raw.line : "",
                column < 0 ? "" : layout.columns.get(column).header.text(),
                content,
                message));
    }

    // ---- without one

    /** A place by what its row says of it. */
    private Place made(RawPlace raw, boolean ambiguous) {
        String parent = raw.parentCode.isEmpty() ? raw.parentName : raw.parentCode;
        String id = !raw.code.isEmpty() ? raw.code : ambiguous ? parent + " " + raw.name : raw.name;
        String called = raw.name.isEmpty() ? raw.code : raw.name;
        String local = raw.localName.isEmpty() ? called : raw.localName;
        Optional<GeoPoint> centre = centre(raw);
        AdministrativeLevel level = level(raw, id);
        boolean city;
        boolean county;
        if (!raw.kind.isEmpty()) {
            city = raw.kind.equalsIgnoreCase("city");
            county = raw.kind.equalsIgnoreCase("county");
        } else {
            boolean code = layout.chineseCodes && chinese(id);
            city = code && level == AdministrativeLevel.PREFECTURE;
            county = code && level == AdministrativeLevel.COUNTY;
        }
        if (city) {
            City.Builder builder = City.builder(id, called).localName(local).level(level);
            centre.ifPresent(builder::centre);
            if (!parent.isEmpty()) {
                builder.parent(parent);
            }
            return builder.build();
        }
        if (county) {
            County.Builder builder = County.builder(id, called).localName(local);
            constant(CountyType.class, raw.countyType).ifPresent(builder::type);
            constant(FunctionalZone.class, raw.zone).ifPresent(builder::zone);
            centre.ifPresent(builder::centre);
            if (!parent.isEmpty()) {
                builder.parent(parent);
            }
            return builder.build();
        }
        Region.Builder builder = Region.builder(id, called).localName(local);
        if (!raw.level.isEmpty() || (layout.chineseCodes && chinese(id))) {
            builder.level(level);
        }
        centre.ifPresent(builder::centre);
        if (!parent.isEmpty()) {
            builder.parent(parent);
        }
        return builder.build();
    }

    private static boolean chinese(String code) {
        if (!code.matches("\\d{6}")) {
            return false;
        }
        try {
            DivisionCode.parse(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // six digits that no province begins with
        }
    }

    private static AdministrativeLevel level(RawPlace raw, String code) {
        if (!raw.level.isEmpty()) {
            try {
                return AdministrativeLevel.valueOf(raw.level.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return AdministrativeLevel.PREFECTURE;
            }
        }
        return chinese(code) ? DivisionCode.parse(code).level() : AdministrativeLevel.PREFECTURE;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<GeoPoint> centre(RawPlace raw) {
        boolean known = raw.latitude >= -90 && raw.latitude <= 90 && raw.longitude >= -180 && raw.longitude <= 180;
        return known ? Optional.of(new GeoPoint(raw.latitude, raw.longitude)) : Optional.empty();
    }

    /** One code under several names: the first names the place, and a note says so. */
    private void sameCodes(List<RawPlace> places) {
        Map<String, Place> first = new HashMap<>();
        for (RawPlace raw : places) {
            Place mine = raw.place.orElseThrow();
            Place other = first.putIfAbsent(mine.code(), mine);
            if (other != null) {
                if (!other.name().equals(mine.name())) {
                    notes.add(mine.code() + " is called " + other.name() + " and " + mine.name()
                            + ": taken for one place");
                }
                raw.place = Optional.of(other);
            }
        }
    }

    // ---- levels

    /** Units that others of the table belong to are set apart, where these others are more. */
    private void higherLevels(List<RawPlace> places) {
        List<RawPlace> resolved =
                places.stream().filter(p -> p.place.isPresent()).toList();
        Set<String> codes = resolved.stream().map(p -> p.place.get().code()).collect(Collectors.toSet());
        Set<String> parents = new LinkedHashSet<>();
        for (RawPlace raw : resolved) {
            for (String parent : ancestors(raw.place.get())) {
                if (codes.contains(parent)) {
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
            if (parents.contains(raw.place.get().code())) {
                raw.apart = Optional.of(SetApart.Kind.HIGHER_LEVEL);
            }
        }
    }

    private List<String> ancestors(Place place) {
        List<String> codes = new ArrayList<>();
        Optional<String> parent = place instanceof City c
                ? c.parentCode()
                : place instanceof County c
                        ? c.parentCode()
                        : place instanceof Region r ? r.parentCode() : Optional.empty();
        parent.ifPresent(codes::add);
        boolean divisions = layout.chineseCodes || layout.settings.gazetteer.isPresent();
        if (divisions && !(place instanceof UrbanRegion) && chinese(place.code())) {
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
                && places.stream().anyMatch(p -> !isProvince(local(p)) && !municipality(local(p)));
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
