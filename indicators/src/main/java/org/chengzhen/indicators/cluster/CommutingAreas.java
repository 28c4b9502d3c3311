package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.settlement.FunctionalUrbanArea;
import org.jspecify.annotations.Nullable;

/**
 * Metropolitan areas drawn from commuters: cities with the units that send them enough of their workers.
 *
 * <p>The rule of OECD and EU: units of which at least the threshold of employed residents work in the city join its
 * zone; cities that commute enough into each other are one; units surrounded by the area join, units that do not hang
 * together with it leave. The threshold is 15 %; for Chinese metropolitan areas 10 % or 5 % are in use.
 *
 * <ul>
 *   <li>A unit without employed residents joins only where it is surrounded. No unit is in two areas.
 *   <li>A missing flow: the result is MISSING. Unknown codes, negative numbers, more commuters than residents: refused.
 * </ul>
 *
 * <p>Source: Dijkstra, Poelman and Veneri (2019), The EU-OECD definition of a functional urban area; National Development
 * and Reform Commission (2019), Fagai Guihua [2019] No. 328, for the one-hour commuting circle.
 *
 * <pre>{@code
 * CommutingAreas.withDefaults().threshold(CommutingAreas.CHINA_MIDDLE)
 *         .of(commuters, employed, List.of(List.of("310100")), adjacency, gazetteer);
 * }</pre>
 */
public final class CommutingAreas implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The threshold of OECD and EU. */
    public static final double OECD_EU = FunctionalUrbanArea.OECD_EU_THRESHOLD;

    /** A threshold in use for Chinese metropolitan areas, whose units seldom reach 15 %. */
    public static final double CHINA_MIDDLE = FunctionalUrbanArea.CHINA_MIDDLE_THRESHOLD;

    /** The lowest threshold in use for Chinese metropolitan areas. */
    public static final double CHINA_LOW = FunctionalUrbanArea.CHINA_LOW_THRESHOLD;

    private final double threshold;

    private CommutingAreas(double threshold) {
        this.threshold = threshold;
    }

    /**
     * The rule with the threshold of OECD and EU.
     *
     * @return the rule
     */
    public static CommutingAreas withDefaults() {
        return new CommutingAreas(OECD_EU);
    }

    /**
     * The rule with another threshold.
     *
     * @param share of employed residents, in (0, 1]
     * @return the rule
     * @throws IllegalArgumentException if it is outside its range
     */
    public CommutingAreas threshold(double share) {
        return new CommutingAreas(Checks.between(share, Double.MIN_VALUE, 1, "share"));
    }

    /**
     * The areas of some cities.
     *
     * @param commuters from home to work, by codes of units
     * @param employed employed residents of each unit, in the order of the commuters
     * @param cities the codes of the units of each city; no unit in two
     * @param adjacency which units touch, by the same codes
     * @param gazetteer where names of units are found; a unit that it does not know goes by its code
     * @return an area for each city, or for cities that became one, in the order of the first of them; first the units
     *     of the city, then those of its commuting zone
     * @throws IllegalArgumentException if lengths differ, a code is unknown or in two cities, or a number is negative,
     *     NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if a flow between two units is missing
     */
    public ImmutableList<MetropolitanArea> of(
            FlowMatrix commuters,
            double[] employed,
            List<List<String>> cities,
            SpatialWeights adjacency,
            Gazetteer gazetteer) {
        List<int[]> units = cities.stream()
                .map(city -> city.stream().mapToInt(commuters::index).toArray())
                .toList();
        SpatialWeights touching = adjacency.subset(commuters.labels());
        TreeSet<int[]> pairs = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < touching.size(); i++) {
            for (int j : touching.neighbours(i)) {
                pairs.add(new int[] {Math.min(i, j), Math.max(i, j)});
            }
        }
        ImmutableList.Builder<MetropolitanArea> areas = ImmutableList.builder();
        for (FunctionalUrbanArea.Area area : FunctionalUrbanArea.withDefaults()
                .threshold(threshold)
                .ofAll(commuters, employed, units, pairs.toArray(int[][]::new), new int[0])) {
            List<String> members = new ArrayList<>();
            area.city().forEach(i -> members.add(commuters.labels().get(i)));
            String code = members.get(0);
            area.zone().forEach(i -> members.add(commuters.labels().get(i)));
            String name = gazetteer.find(code).map(Place::name).orElse(code);
            String localName = gazetteer.find(code).map(Place::localName).orElse(code);
            areas.add(MetropolitanArea.builder(code + "-FUA", name + " commuting area")
                    .localName(localName + "通勤圈")
                    .plan(String.format(
                            Locale.ROOT,
                            "functional urban area by the OECD–EU rule, %.0f %% of employed residents",
                            100 * threshold))
                    .certainty(Certainty.MEDIUM)
                    .members(members)
                    .build());
        }
        return areas.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommutingAreas that && Double.compare(threshold, that.threshold) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(threshold);
    }

    /** As {@code CommutingAreas[15 %]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "CommutingAreas[%.0f %%]", 100 * threshold);
    }
}
