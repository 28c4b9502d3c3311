package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.place.UrbanRegion;

/**
 * What the places of a table are. All are looked at together: a name may be told by its neighbours, and totals and
 * higher levels by their parts.
 */
final class PlaceResolver {
    private static final Pattern OTHER_CODE = Pattern.compile("[1-8]\\d|[1-8]\\d{3}|[1-8]\\d{5}0{3}|[1-8]\\d{5}0{6}");

    private static final List<String> ENDINGS = List.of("市", "县", "区", "省", "地区", "盟", "旗", "州", " City");
    private static final int NAMED = 20;

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
        wholeCodes(named);
        boolean onlyTotals = named.stream().allMatch(RawPlace::isTotal);
        for (RawPlace raw : named) {
            Loop.check();
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
            PlaceMaker maker = new PlaceMaker(layout.chineseCodes);
            Map<String, Set<String>> parents = new HashMap<>();
            for (RawPlace raw : places) {
                Loop.check();
                if (raw.code.isEmpty()) {
                    parents.computeIfAbsent(raw.name, n -> new LinkedHashSet<>())
                            .add(raw.parentCode + " " + raw.parentName);
                }
            }
            for (RawPlace raw : places) {
                Loop.check();
                boolean ambiguous = raw.code.isEmpty()
                        && parents.getOrDefault(raw.name, Set.of()).size() > 1;
                raw.place = Optional.of(maker.place(raw, ambiguous));
            }
            sameCodes(places);
            nearNames(places);
        }
        if (!layout.settings.keepLevels && layout.kind < 0 && layout.level < 0) {
            new PlaceLevels(layout, notes).setApart(places);
        }
    }

    /** Codes of divisions of China that leave out their zeros, or have those of villages, get six digits: 4401, 440100000000. */
    private void wholeCodes(List<RawPlace> places) {
        boolean all = layout.chineseCodes
                && !places.isEmpty()
                && places.stream()
                        .allMatch(p -> OTHER_CODE.matcher(p.code).matches() && PlaceMaker.chinese(sixDigits(p.code)));
        if (all) {
            places.forEach(p -> p.code = sixDigits(p.code));
            notes.add("codes of divisions are given six digits: the first is " + places.get(0).code);
        }
    }

    private static String sixDigits(String code) {
        return code.length() < 6 ? code + "0".repeat(6 - code.length()) : code.substring(0, 6);
    }

    // ---- with a gazetteer

    private static boolean mostlyProvinces(List<RawPlace> places, Gazetteer gazetteer) {
        int provinces = 0;
        int others = 0;
        for (RawPlace raw : places) {
            Loop.check();
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

    static boolean municipality(String name) {
        return name.matches("(北京|天津|上海|重庆)市?")
                || name.toLowerCase(Locale.ROOT).matches("(beijing|tianjin|shanghai|chongqing)( city| municipality)?");
    }

    private Optional<Place> known(RawPlace raw, Gazetteer gazetteer, boolean provinces) {
        Loop.check();
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
        problems.add(layout.problem(raw.line, column, content, message));
    }

    // ---- without one

    /** 广州 and 广州市 may be one place: only a gazetteer can say so. */
    private void nearNames(List<RawPlace> places) {
        Set<String> names = places.stream()
                .filter(p -> p.code.isEmpty())
                .map(p -> p.name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> pairs = new ArrayList<>();
        for (String name : names) {
            Loop.check();
            for (String ending : ENDINGS) {
                if (name.length() > ending.length() + 1 && name.endsWith(ending)) {
                    String shorter = name.substring(0, name.length() - ending.length());
                    if (names.contains(shorter)) {
                        pairs.add(shorter + " / " + name);
                    }
                }
            }
        }
        if (!pairs.isEmpty()) {
            notes.add("taken for places of their own, though they may be one, which .gazetteer(…) knows: "
                    + Listed.of(pairs, NAMED));
        }
    }

    /** One code under several names: the first names the place, and a note says so. */
    private void sameCodes(List<RawPlace> places) {
        Map<String, Place> first = new HashMap<>();
        for (RawPlace raw : places) {
            Loop.check();
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
}
