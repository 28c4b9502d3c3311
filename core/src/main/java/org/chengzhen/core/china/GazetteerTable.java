package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.ClusterTier;
import org.chengzhen.core.place.Coverage;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Membership;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.PlanScope;

/** All places that have a name. */
final class GazetteerTable {
    private GazetteerTable() {}

    static Gazetteer load(ImmutableMap<String, City> cities, Divisions divisions, ImmutableList<CityCluster> clusters) {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        ImmutableListMultimap.Builder<String, String> aliases = ImmutableListMultimap.builder();
        places.add(NationTable.NATION);
        aliases.put(ChinaData.NATION, "全国");
        places.addAll(ProvinceTable.places().values());
        ProvinceTable.fullNames().forEach(aliases::put);
        places.addAll(cities.values());
        CityTable.fullNames().forEach((code, name) -> {
            aliases.put(code, name);
            aliases.putAll(code, divisions.englishNames(name));
            City city = cities.get(code);
            if (city != null && name.endsWith("自治州")) {
                aliases.put(code, city.localName() + "州");
            }
        });
        divisions.counties(Divisions.LAST_YEAR).stream()
                .filter(span -> !cities.containsKey(span.code()))
                .forEach(span -> {
                    places.add(divisions.place(span));
                    aliases.putAll(span.code(), divisions.englishNames(span.name()));
                });
        places.addAll(clusters);
        clusterAliases().forEach(aliases::put);
        places.addAll(metropolitanAreas());
        return Gazetteer.of(places.build())
                .withAliases(aliases.build())
                .withFormer(divisions.former())
                .withBeginnings(divisions.beginnings());
    }

    static ImmutableList<CityCluster> clusters() {
        ImmutableList.Builder<CityCluster> clusters = ImmutableList.builder();
        ImmutableListMultimap<String, Membership> members = members("cluster-members.csv", "cluster");
        for (ImmutableMap<String, String> row : BuiltIn.rows("clusters.csv")) {
            String code = BuiltIn.cell(row, "code");
            CityCluster.Builder cluster = CityCluster.builder(code, BuiltIn.cell(row, "name"))
                    .localName(BuiltIn.cell(row, "local_name"))
                    .tier(Optional.of(BuiltIn.cell(row, "tier"))
                            .filter(tier -> !tier.isEmpty())
                            .map(ClusterTier::valueOf))
                    .plan(BuiltIn.cell(row, "plan"))
                    .vintage(BuiltIn.cell(row, "vintage"))
                    .certainty(Certainty.valueOf(BuiltIn.cell(row, "certainty")));
            members.get(code).forEach(cluster::member);
            clusters.add(cluster.build());
        }
        return clusters.build();
    }

    private static ImmutableListMultimap<String, String> clusterAliases() {
        ImmutableListMultimap.Builder<String, String> aliases = ImmutableListMultimap.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows("clusters.csv")) {
            for (String alias : BuiltIn.cell(row, "aliases").split(";")) {
                if (!alias.isEmpty()) {
                    aliases.put(BuiltIn.cell(row, "code"), alias);
                }
            }
        }
        return aliases.build();
    }

    private static ImmutableList<MetropolitanArea> metropolitanAreas() {
        ImmutableList.Builder<MetropolitanArea> areas = ImmutableList.builder();
        ImmutableListMultimap<String, Membership> parts = members("metropolitan-area-members.csv", "area");
        for (ImmutableMap<String, String> row : BuiltIn.rows("metropolitan-areas.csv")) {
            MetropolitanArea.Builder area = MetropolitanArea.builder(
                            BuiltIn.cell(row, "code"), BuiltIn.cell(row, "name"))
                    .localName(BuiltIn.cell(row, "local_name"))
                    .scope(PlanScope.valueOf(BuiltIn.cell(row, "scope")))
                    .plan(BuiltIn.cell(row, "plan"))
                    .vintage(BuiltIn.cell(row, "vintage"))
                    .certainty(Certainty.valueOf(BuiltIn.cell(row, "certainty")));
            parts.get(BuiltIn.cell(row, "code")).forEach(area::member);
            areas.add(area.build());
        }
        return areas.build();
    }

    private static ImmutableListMultimap<String, Membership> members(String table, String group) {
        ImmutableListMultimap.Builder<String, Membership> members = ImmutableListMultimap.builder();
        for (ImmutableMap<String, String> row : BuiltIn.rows(table)) {
            members.put(
                    BuiltIn.cell(row, group),
                    new Membership(
                            BuiltIn.cell(row, "code"),
                            Coverage.valueOf(BuiltIn.cell(row, "coverage")),
                            BuiltIn.cell(row, "scope")));
        }
        return members.build();
    }
}
