package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.internal.Checks;

/**
 * Places by code and by name, and which cities belong to which cluster or metropolitan area.
 *
 * <p>A name is found in English or the local language, in its full form or without its ending: 北京 and 北京市
 * are one, and so are {@code Beijing} and {@code beijing city}. A city may belong to several clusters.
 * Immutable.
 *
 * <pre>{@code
 * ChinaData.gazetteer().city("北京");                  // City[110100 Beijing 北京]
 * ChinaData.gazetteer().clustersOf("130500").size();   // 2: Xingtai belongs to two clusters
 * }</pre>
 */
public final class Gazetteer {
    private static final ImmutableList<String> ENDINGS = ImmutableList.of(
            "特别行政区",
            "自治区",
            "自治州",
            "自治县",
            "自治旗",
            "城市群",
            "都市圈",
            "地区",
            "林区",
            "省",
            "市",
            "盟",
            "县",
            "区",
            "旗",
            " city cluster",
            " metropolitan area",
            " prefecture",
            " province",
            " league",
            " city",
            " county");

    private final ImmutableMap<String, Place> byCode;
    private final ImmutableListMultimap<String, Place> byName;
    private final ImmutableListMultimap<String, CityCluster> clusters;
    private final ImmutableListMultimap<String, MetropolitanArea> areas;

    private Gazetteer(Collection<? extends Place> places, ListMultimap<String, String> aliases) {
        Map<String, Place> codes = new LinkedHashMap<>();
        SetMultimap<String, Place> names = LinkedHashMultimap.create();
        ImmutableListMultimap.Builder<String, CityCluster> inCluster = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, MetropolitanArea> inArea = ImmutableListMultimap.builder();
        for (Place place : places) {
            Place other = codes.put(place.code(), place);
            Checks.argument(other == null, "two places have the code %s: %s and %s", place.code(), other, place);
            names.put(key(place.name()), place);
            names.put(key(place.localName()), place);
            names.put(stem(place.name()), place);
            names.put(stem(place.localName()), place);
            aliases.get(place.code()).forEach(alias -> names.put(key(alias), place));
            if (place instanceof CityCluster cluster) {
                cluster.memberCodes().forEach(code -> inCluster.put(code, cluster));
            } else if (place instanceof MetropolitanArea area) {
                area.memberCodes().forEach(code -> inArea.put(code, area));
            }
        }
        byCode = ImmutableMap.copyOf(codes);
        byName = ImmutableListMultimap.copyOf(names);
        clusters = inCluster.build();
        areas = inArea.build();
    }

    /**
     * A gazetteer of one's own places.
     *
     * @param places with distinct codes
     * @return the gazetteer
     * @throws IllegalArgumentException if two places share a code
     */
    public static Gazetteer of(Collection<? extends Place> places) {
        return new Gazetteer(places, ImmutableListMultimap.of());
    }

    /**
     * The same places under further names, such as full official ones.
     *
     * @param aliases names by code
     * @return a gazetteer that answers to them too
     */
    public Gazetteer withAliases(ListMultimap<String, String> aliases) {
        return new Gazetteer(places(), aliases);
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
     * The place with a code or a name. The name of a municipality, a province and a city at once, means the city.
     *
     * @param codeOrName a code, or a name in any form
     * @return the place; empty where there is none, or where several share the name
     */
    public Optional<Place> find(String codeOrName) {
        return find(codeOrName, Place.class);
    }

    /**
     * The place of one kind with a code or a name.
     *
     * @param <T> the kind
     * @param codeOrName a code, or a name in any form
     * @param kind as {@code City.class}
     * @return the place; empty where there is none of the kind, or where several share the name
     */
    public <T extends Place> Optional<T> find(String codeOrName, Class<T> kind) {
        Set<T> found = candidates(codeOrName, kind);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /**
     * The city with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @return the city
     * @throws IllegalArgumentException if there is none, or several share the name
     */
    public City city(String codeOrName) {
        return only(codeOrName, City.class, "city");
    }

    /**
     * The city cluster with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @return the cluster
     * @throws IllegalArgumentException if there is none, or several share the name
     */
    public CityCluster cluster(String codeOrName) {
        return only(codeOrName, CityCluster.class, "city cluster");
    }

    /**
     * The metropolitan area with a code or a name.
     *
     * @param codeOrName a code, or a name in any form
     * @return the metropolitan area
     * @throws IllegalArgumentException if there is none, or several share the name
     */
    public MetropolitanArea metropolitanArea(String codeOrName) {
        return only(codeOrName, MetropolitanArea.class, "metropolitan area");
    }

    /**
     * The clusters that a unit belongs to, whole or in part.
     *
     * @param code of the unit
     * @return none, one or several clusters
     */
    public ImmutableList<CityCluster> clustersOf(String code) {
        return clusters.get(code);
    }

    /**
     * The metropolitan areas that a unit belongs to, whole or in part.
     *
     * @param code of the unit
     * @return none, one or several metropolitan areas
     */
    public ImmutableList<MetropolitanArea> metropolitanAreasOf(String code) {
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
                .filter(java.util.Objects::nonNull)
                .collect(ImmutableList.toImmutableList());
    }

    private <T extends Place> T only(String codeOrName, Class<T> kind, String word) {
        Set<T> found = candidates(codeOrName, kind);
        Checks.argument(!found.isEmpty(), "no %s is called %s", word, codeOrName);
        Checks.argument(found.size() == 1, "%s is the name of several places: %s", codeOrName, found);
        return found.iterator().next();
    }

    /** By code; else by the name as it stands; else by its stem, so that 海南州 never answers for 海南省. */
    private <T extends Place> Set<T> candidates(String codeOrName, Class<T> kind) {
        Place exact = byCode.get(codeOrName.strip());
        if (kind.isInstance(exact)) {
            return Set.of(kind.cast(exact));
        }
        Set<T> named = ofKind(byName.get(key(codeOrName)), kind);
        Set<T> found = named.isEmpty() ? ofKind(byName.get(stem(codeOrName)), kind) : named;
        // a municipality is a province and a city at once: its name means the city
        found.removeIf(place -> place instanceof Region
                && found.stream()
                        .anyMatch(other -> other instanceof City city
                                && city.parentCode()
                                        .filter(place.code()::equals)
                                        .isPresent()
                                && city.localName().equals(place.localName())
                                && municipality(place.code())));
        return found;
    }

    private static boolean municipality(String code) {
        return code.matches("\\d{6}") && DivisionCode.parse(code).inMunicipality();
    }

    private static <T extends Place> Set<T> ofKind(Collection<Place> places, Class<T> kind) {
        Set<T> found = new java.util.LinkedHashSet<>();
        places.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
        return found;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        String key = key(name);
        for (String ending : ENDINGS) {
            if (key.endsWith(ending) && key.length() > ending.length() + 1) {
                return key.substring(0, key.length() - ending.length());
            }
        }
        return key;
    }

    @Override
    public String toString() {
        return "Gazetteer[" + byCode.size() + " places, "
                + places(CityCluster.class).size() + " city clusters, "
                + places(MetropolitanArea.class).size() + " metropolitan areas]";
    }
}
