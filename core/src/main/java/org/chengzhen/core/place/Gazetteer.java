package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.result.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Places by code and by name, and which cities belong to which cluster or metropolitan area.
 *
 * <p>A name is found in English or the local language, in its full form or without its ending, with or without blanks,
 * marks over letters and apostrophes: 北京, 北 京 and 北京市 are one, and so are {@code Beijing} and {@code beijing city}. A
 * city may belong to several clusters. Immutable.
 *
 * <pre>{@code
 * ChinaData.gazetteer().city("北京");                  // City[110100 Beijing 北京]
 * ChinaData.gazetteer().clustersOf("130500").size();   // 2: Xingtai belongs to two clusters
 * }</pre>
 */
public final class Gazetteer implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SUGGESTIONS = 5;

    private final ImmutableMap<String, Place> byCode;
    private final ImmutableListMultimap<String, FormerDivision> formerByCode;
    private final ImmutableListMultimap<String, FormerDivision> formerByName;
    private final ImmutableListMultimap<String, String> aliases;
    private final ImmutableMap<String, Integer> since;
    private final Map<String, List<Named>> byName;
    private final ImmutableListMultimap<String, CityCluster> clusters;
    private final ImmutableListMultimap<String, MetropolitanArea> areas;

    /** How near a name is to what it names: a name of a lower rank is not asked where a higher one answers. */
    private enum Rank {
        OWN,
        STEM,
        REGION,
        FORMER_CITY,
        COUNTY_STEM,
        FORMER_COUNTY,
        FORMER_COUNTY_STEM
    }

    private record Named(Place place, Rank rank) implements Serializable {}

    /** What kind of place a name may mean. */
    public enum Kind {
        /** The nation. */
        NATION,
        /** A province, autonomous region, municipality or special administrative region. */
        PROVINCE,
        /** A prefecture-level unit, or a county-level unit directly under its province. */
        CITY,
        /** A county, district, county-level city or banner. */
        COUNTY,
        /** A city cluster. */
        CLUSTER,
        /** A metropolitan area. */
        METROPOLITAN_AREA;

        private static Kind of(Place place) {
            if (place instanceof City) {
                return CITY;
            } else if (place instanceof County) {
                return COUNTY;
            } else if (place instanceof CityCluster) {
                return CLUSTER;
            } else if (place instanceof MetropolitanArea) {
                return METROPOLITAN_AREA;
            }
            return switch (((Region) place).level()) {
                case NATION -> NATION;
                case PROVINCE -> PROVINCE;
                case PREFECTURE -> CITY;
                default -> COUNTY;
            };
        }
    }

    private Gazetteer(
            Collection<? extends Place> places,
            ListMultimap<String, String> aliases,
            List<FormerDivision> former,
            Map<String, Integer> since) {
        Map<String, Place> codes = new LinkedHashMap<>();
        ImmutableListMultimap.Builder<String, CityCluster> inCluster = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, MetropolitanArea> inArea = ImmutableListMultimap.builder();
        byName = new HashMap<>();
        for (Place place : places) {
            Place other = codes.put(place.code(), place);
            Checks.argument(other == null, "two places have the code %s: %s and %s", place.code(), other, place);
            name(place);
            aliases.get(place.code()).forEach(alias -> name(alias, place, Rank.OWN));
            if (place instanceof CityCluster cluster) {
                cluster.memberCodes().forEach(code -> inCluster.put(code, cluster));
            } else if (place instanceof MetropolitanArea area) {
                area.memberCodes().forEach(code -> inArea.put(code, area));
            }
        }
        byCode = ImmutableMap.copyOf(codes);
        this.aliases = ImmutableListMultimap.copyOf(aliases);
        this.since = ImmutableMap.copyOf(since);
        clusters = inCluster.build();
        areas = inArea.build();
        formerByCode = former.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        f -> f.place().code(), f -> f));
        former.forEach(this::nameFormer);
        ImmutableListMultimap.Builder<String, FormerDivision> names = ImmutableListMultimap.builder();
        former.forEach(f -> new LinkedHashSet<>(List.of(
                        NameKeys.key(f.place().localName()),
                        NameKeys.stem(f.place().localName()),
                        NameKeys.key(f.place().name()),
                        NameKeys.stem(f.place().name())))
                .forEach(key -> names.put(key, f)));
        formerByName = names.build();
    }

    private void name(Place place) {
        if (place instanceof UrbanRegion) {
            boolean cluster = place instanceof CityCluster;
            put(NameKeys.key(place.localName() + (cluster ? "城市群" : "都市圈")), place, Rank.OWN);
            put(NameKeys.key(place.name() + (cluster ? " city cluster" : " metropolitan area")), place, Rank.OWN);
        }
        Rank own = place instanceof UrbanRegion ? Rank.REGION : Rank.OWN;
        name(place.name(), place, own);
        name(place.localName(), place, own);
    }

    /** One name of a place and its stem; a name without an ending, as Kunshan of 昆山市, is the stem of a county. */
    private void name(String name, Place place, Rank own) {
        String key = NameKeys.key(name);
        String stem = NameKeys.stem(key);
        Rank rest = place instanceof County ? Rank.COUNTY_STEM : own == Rank.OWN ? Rank.STEM : own;
        put(key, place, place instanceof County && key.equals(stem) ? rest : own);
        put(stem, place, rest);
    }

    private void nameFormer(FormerDivision former) {
        // a renamed unit is found under its former name; one that is gone is found as it was
        Place place = byCode.getOrDefault(former.place().code(), former.place());
        boolean county = place instanceof County;
        for (String name : List.of(former.place().name(), former.place().localName())) {
            String key = NameKeys.key(name);
            String stem = NameKeys.stem(key);
            // 莱芜 may be the former city or the present district: neither answers
            Rank rest = county ? Rank.FORMER_COUNTY_STEM : Rank.COUNTY_STEM;
            put(key, place, key.equals(stem) ? rest : county ? Rank.FORMER_COUNTY : Rank.FORMER_CITY);
            put(stem, place, rest);
        }
    }

    private void put(String key, Place place, Rank rank) {
        List<Named> named = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (named.stream().noneMatch(n -> n.place.equals(place))) {
            named.add(new Named(place, rank));
        }
    }

    /**
     * A gazetteer of one's own places.
     *
     * @param places with distinct codes
     * @return the gazetteer
     * @throws IllegalArgumentException if two places share a code
     */
    public static Gazetteer of(Collection<? extends Place> places) {
        return new Gazetteer(places, ImmutableListMultimap.of(), ImmutableList.of(), ImmutableMap.of());
    }

    /**
     * The same places under further names, such as full official ones.
     *
     * @param aliases names by code
     * @return a gazetteer that answers to them too
     */
    public Gazetteer withAliases(ListMultimap<String, String> aliases) {
        return new Gazetteer(places(), aliases, former(), since);
    }

    /**
     * The same places with names and codes that divisions bore once. A former name or code is asked where no present one
     * answers: it then means the place of today where only the name changed, and else the place as it was.
     *
     * @param former names and codes with their years
     * @return a gazetteer that answers to them too
     */
    public Gazetteer withFormer(Collection<FormerDivision> former) {
        return new Gazetteer(places(), aliases, ImmutableList.copyOf(former), since);
    }

    /**
     * The same places with the years from whose end on they have borne their present code and name, which {@link #find(String, int)}
     * asks.
     *
     * @param since first years by code; a place without one has always been there
     * @return a gazetteer that knows when its places began
     */
    public Gazetteer withBeginnings(Map<String, Integer> since) {
        return new Gazetteer(places(), aliases, former(), since);
    }

    /**
     * From the end of which year on a place has borne its present code and name.
     *
     * @param code of the place
     * @return the year; empty where it is not known
     */
    public Optional<Integer> since(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(since.get(code));
    }

    /**
     * All names and codes that divisions bore once.
     *
     * @return in the order given
     */
    public ImmutableList<FormerDivision> former() {
        return ImmutableList.copyOf(formerByCode.values());
    }

    /**
     * The names and codes that divisions bore once, by one of them: which 巢湖市 there was, from when to when, and what
     * became of it.
     *
     * @param codeOrName a code, or a name in any form
     * @return none, one or several, in the order given
     */
    public ImmutableList<FormerDivision> former(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        ImmutableList<FormerDivision> found = formerByCode.get(NameKeys.key(codeOrName));
        return found.isEmpty() ? formerByName.get(NameKeys.key(codeOrName)) : found;
    }

    /**
     * All places, in the order given.
     *
     * @return the places
     */
    public ImmutableList<Place> places() {
        return byCode.values().asList();
    }

    /**
     * All places of one kind, in the order given.
     *
     * @param <T> the kind
     * @param kind as {@code CityCluster.class}
     * @return the places of that kind
     */
    public <T extends Place> ImmutableList<T> places(Class<T> kind) {
        return byCode.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The place with a code or a name. The name of a municipality, a province and a city at once, means the city. A bare
     * name means the city before the metropolitan area or the county: 武汉 is the city, 武汉都市圈 the area, and 朝阳区 never
     * the city 朝阳市.
     *
     * @param codeOrName a code, or a name in any form
     * @return the place; empty where there is none, or where several share the name, as a province and a city share 吉林
     */
    public Optional<Place> find(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return find(codeOrName, Place.class);
    }

    /**
     * The place of one class with a code or a name.
     *
     * @param <T> the class
     * @param codeOrName a code, or a name in any form
     * @param type as {@code City.class}
     * @return the place; empty where there is none of the class, or where several share the name
     */
    public <T extends Place> Optional<T> find(String codeOrName, Class<T> type) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return one(candidates(codeOrName, type::isInstance)).map(type::cast);
    }

    /**
     * The place of one kind with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @param kind as {@link Kind#PROVINCE}
     * @return the place; empty where there is none of the kind, or where several share the name
     */
    public Optional<Place> find(String codeOrName, Kind kind) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return one(candidates(codeOrName, place -> Kind.of(place) == kind));
    }

    /**
     * The place with a code or a name inside another: 鼓楼区 of 南京.
     *
     * @param codeOrName a code, or a name in any form
     * @param parent a province, a city, a cluster or a metropolitan area that it lies in, at any depth
     * @return the place; empty where there is none inside, or where several share the name
     */
    public Optional<Place> find(String codeOrName, Place parent) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return one(candidates(codeOrName, place -> inside(place, parent)));
    }

    /**
     * The place that bore a code or a name at the end of a year: 巢湖市 of 2005 is the prefecture, of 2015 the county, and 龙港市, a city since
     * 2019, is none of 2010. A place whose beginning is not known answers for any year.
     *
     * @param codeOrName a code, or a name in any form
     * @param year at whose end it was called so
     * @return the place as it was then; empty where there is none, where several share the name, or where the name was given up before the
     *     year, or taken on after it, by all that bore it
     */
    public Optional<Place> find(String codeOrName, int year) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        List<FormerDivision> former = former(codeOrName);
        List<Place> then = former.stream()
                .filter(division -> division.stoodIn(year))
                .map(FormerDivision::place)
                .distinct()
                .toList();
        if (!then.isEmpty()) {
            return one(then);
        }
        return find(codeOrName)
                .filter(place -> former.isEmpty() || bears(place, codeOrName))
                .filter(place -> since(place.code()).orElse(year) <= year);
    }

    private static boolean bears(Place place, String codeOrName) {
        String key = NameKeys.key(codeOrName);
        return Stream.of(place.code(), place.name(), place.localName())
                .anyMatch(own ->
                        NameKeys.key(own).equals(key) || NameKeys.stem(own).equals(key));
    }

    /**
     * The place with a code or a name, as {@link #find(String)} has it.
     *
     * @param codeOrName a code, or a name in any form
     * @return the place
     * @throws NotFoundException if there is none, or several share the name
     */
    public Place get(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return got(codeOrName, place -> true);
    }

    /**
     * The place of one kind with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @param kind as {@link Kind#PROVINCE}
     * @return the place
     * @throws NotFoundException if there is none of the kind, or several share the name
     */
    public Place get(String codeOrName, Kind kind) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return got(codeOrName, place -> Kind.of(place) == kind);
    }

    private Place got(String codeOrName, Predicate<Place> wanted) {
        List<Place> found = candidates(codeOrName, wanted);
        if (found.isEmpty()) {
            throw NotFoundException.place(
                    codeOrName, shown(suggestions(codeOrName).stream().filter(wanted)));
        }
        if (found.size() > 1) {
            throw NotFoundException.several(codeOrName, shown(found.stream()));
        }
        return found.get(0);
    }

    private static List<String> shown(Stream<Place> places) {
        return places.map(place -> place.code() + " " + place.localName()).toList();
    }

    /**
     * All places that a name may mean, the likeliest first.
     *
     * @param codeOrName a code, or a name in any form
     * @return none, one or several places
     */
    public ImmutableList<Place> findAll(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        Set<Place> found = new LinkedHashSet<>();
        byCode(codeOrName).ifPresent(found::add);
        List<Named> named = new ArrayList<>(byName.getOrDefault(NameKeys.key(codeOrName), List.of()));
        named.addAll(byName.getOrDefault(NameKeys.stem(codeOrName), List.of()));
        named.stream().sorted(Comparator.comparing(Named::rank)).forEach(n -> found.add(n.place));
        return ImmutableList.copyOf(found);
    }

    /**
     * The places whose names are most like one that was not found: one slip in a short name, one in four letters of a long
     * one.
     *
     * @param name mistyped
     * @return at most five places, the most alike first; none where none is alike
     */
    public ImmutableList<Place> suggestions(String name) {
        Objects.requireNonNull(name, "name");
        String key = NameKeys.key(name);
        int most = Math.max(1, key.length() / 4);
        record Alike(Place place, int distance, boolean sameStart, Rank rank) {}
        List<Alike> alike = new ArrayList<>();
        byName.forEach((other, named) -> {
            boolean near = Math.abs(other.length() - key.length()) <= most && key.length() > 1 && other.length() > 1;
            int distance = near ? Nearest.slips(key, other) : most + 1;
            if (distance <= most) {
                boolean start = key.charAt(0) == other.charAt(0);
                named.forEach(n -> alike.add(new Alike(n.place, distance, start, n.rank)));
            }
        });
        return alike.stream()
                .sorted(Comparator.comparingInt(Alike::distance)
                        .thenComparing(Alike::rank)
                        .thenComparing(a -> !a.sameStart)
                        .thenComparing(a -> a.place.code()))
                .map(Alike::place)
                .distinct()
                .limit(SUGGESTIONS)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Place> one(List<Place> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean inside(Place place, Place parent) {
        if (parent instanceof UrbanRegion region) {
            return region.memberCodes().contains(place.code())
                    || place.parentCode().filter(region.memberCodes()::contains).isPresent();
        }
        Optional<String> above = place.parentCode();
        for (int depth = 0; above.isPresent() && depth < AdministrativeLevel.values().length; depth++) {
            if (above.get().equals(parent.code())) {
                return true;
            }
            above = byCode(above.get()).flatMap(Place::parentCode);
        }
        return false;
    }

    private Optional<Place> byCode(String code) {
        String key = NameKeys.key(code);
        Place place = byCode.get(key);
        if (place == null) {
            place = byCode.get(code.strip());
        }
        if (place == null) {
            List<FormerDivision> former = formerByCode.get(key);
            place = former.isEmpty() ? null : former.get(former.size() - 1).place();
        }
        return Optional.ofNullable(place);
    }

    /**
     * The city with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @return the city
     * @throws NotFoundException if there is none, or several share the name
     */
    public City city(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return (City) got(codeOrName, City.class::isInstance);
    }

    /**
     * The city cluster with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @return the cluster
     * @throws NotFoundException if there is none, or several share the name
     */
    public CityCluster cluster(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return (CityCluster) got(codeOrName, CityCluster.class::isInstance);
    }

    /**
     * The metropolitan area with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @return the metropolitan area
     * @throws NotFoundException if there is none, or several share the name
     */
    public MetropolitanArea metropolitanArea(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return (MetropolitanArea) got(codeOrName, MetropolitanArea.class::isInstance);
    }

    /**
     * The clusters that a unit belongs to, whole or in part.
     *
     * @param code of the unit
     * @return none, one or several clusters
     */
    public ImmutableList<CityCluster> clustersOf(String code) {
        Objects.requireNonNull(code, "code");
        return clusters.get(code);
    }

    /**
     * The metropolitan areas that a unit belongs to, whole or in part.
     *
     * @param code of the unit
     * @return none, one or several metropolitan areas
     */
    public ImmutableList<MetropolitanArea> metropolitanAreasOf(String code) {
        Objects.requireNonNull(code, "code");
        return areas.get(code);
    }

    /**
     * The codes of all units that belong to some cluster or metropolitan area, each once: what a sum over them runs over.
     *
     * @param some clusters or metropolitan areas
     * @return distinct codes in order of appearance
     */
    public static ImmutableSet<String> distinctMembers(Collection<? extends UrbanRegion> some) {
        return some.stream().flatMap(c -> c.memberCodes().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The members of a cluster or metropolitan area that this gazetteer knows.
     *
     * @param region any cluster or metropolitan area
     * @return places in the order of the plan
     */
    public ImmutableList<Place> members(UrbanRegion region) {
        return region.memberCodes().stream()
                .map(byCode::get)
                .filter(Objects::nonNull)
                .collect(ImmutableList.toImmutableList());
    }

    /** By code; else by the name as it stands; else by its stem, so that 海南州 never answers for 海南省. */
    private List<Place> candidates(String codeOrName, Predicate<Place> wanted) {
        Optional<Place> exact = byCode(codeOrName).filter(wanted);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<Place> found = nearest(NameKeys.key(codeOrName), wanted);
        if (found.isEmpty()) {
            Optional<Kind> kind = NameKeys.kind(codeOrName);
            found = nearest(
                    NameKeys.stem(codeOrName), wanted.and(place -> kind.isEmpty() || kind.get() == Kind.of(place)));
        }
        // a municipality is a province and a city at once: its name means the city
        List<Place> all = found;
        return found.stream()
                .filter(place -> !(place instanceof Region && all.stream().anyMatch(other -> isCityOf(other, place))))
                .toList();
    }

    private static boolean isCityOf(Place other, Place province) {
        return other instanceof City city
                && city.parentCode().filter(province.code()::equals).isPresent()
                && city.localName().equals(province.localName())
                && municipality(province.code());
    }

    private List<Place> nearest(String key, Predicate<Place> wanted) {
        List<Place> found = new ArrayList<>();
        Rank rank = null;
        for (Named named : byName.getOrDefault(key, List.of())) {
            if (!wanted.test(named.place)) {
                continue;
            }
            if (rank == null || named.rank.compareTo(rank) < 0) {
                found.clear();
                rank = named.rank;
            }
            if (named.rank == rank) {
                found.add(named.place);
            }
        }
        // 遵义县 was moved under another code before it ended: the later bearer of the name is meant
        List<Place> all = List.copyOf(found);
        found.removeIf(place -> all.stream().anyMatch(other -> becameOnly(place, other)));
        return found;
    }

    private boolean becameOnly(Place place, Place other) {
        return !byCode.containsKey(place.code())
                && formerByCode.get(place.code()).stream()
                        .anyMatch(former -> former.successors().equals(List.of(other.code())));
    }

    private static boolean municipality(String code) {
        return code.matches("\\d{6}") && DivisionCode.parse(code).inMunicipality();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gazetteer that
                && byCode.equals(that.byCode)
                && formerByCode.equals(that.formerByCode)
                && formerByName.equals(that.formerByName)
                && aliases.equals(that.aliases)
                && byName.equals(that.byName)
                && clusters.equals(that.clusters)
                && areas.equals(that.areas);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byCode, formerByCode, formerByName, aliases, byName, clusters, areas);
    }

    @Override
    public String toString() {
        return "Gazetteer[" + byCode.size() + " places, "
                + places(CityCluster.class).size() + " city clusters, "
                + places(MetropolitanArea.class).size() + " metropolitan areas]";
    }
}
