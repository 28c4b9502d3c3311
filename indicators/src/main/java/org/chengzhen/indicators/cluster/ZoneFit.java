package org.chengzhen.indicators.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.UndefinedException;

/**
 * Whether growth goes where the plan of main functional zones wants it: its share in urbanised zones.
 *
 * <p>net share = Σ_{urbanised} Δ / ΣΔ; gross share = Σ_{urbanised} max(Δ, 0) / Σ max(Δ, 0); Δ growth of people,
 * output or built-up land of each zone or unit; urbanised zones are those of optimised and of key development.
 *
 * <ul>
 *   <li>The gross share lies in [0, 1]; the net share may pass 1, where other zones shrink, or fall below 0.
 *   <li>ΣΔ ≤ 0: no net share. Nothing grows: no gross share. No unit at all: too few data.
 *   <li>NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: State Council (2010), National Main Functional Zone Plan, for the zones; the measure is a convention of
 * this library.
 *
 * <pre>{@code
 * ZoneFit.of(new double[] {10, 50, 20, -5}, List.of(OPTIMISED, KEY, AGRICULTURAL, ECOLOGICAL)).net();  // 0.8
 * }</pre>
 *
 * @param net share of urbanised zones in all growth, less what shrank
 * @param gross their share in what grew
 * @param growth Σ Δ
 */
public record ZoneFit(OptionalDouble net, OptionalDouble gross, double growth) implements Serializable {
    /**
     * The fit of growth.
     *
     * @param growth Δ of each zone or unit
     * @param zones the zone of each
     * @return both shares
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there is no unit
     */
    public static ZoneFit of(double[] growth, List<FunctionalZone> zones) {
        Checks.finite(growth, "growth");
        Checks.sameLength(zones.size(), "zones", growth.length, "growth");
        if (growth.length == 0) {
            throw UndefinedException.insufficient("units", 1, 0);
        }
        double all = 0;
        double wanted = 0;
        double rising = 0;
        double risingWanted = 0;
        for (int i = 0; i < growth.length; i++) {
            boolean urbanised = zones.get(i).content() == FunctionalZone.Content.URBANISED;
            double positive = Math.max(growth[i], 0);
            all += growth[i];
            rising += positive;
            wanted += urbanised ? growth[i] : 0;
            risingWanted += urbanised ? positive : 0;
        }
        return new ZoneFit(ratio(wanted, all), ratio(risingWanted, rising), all);
    }

    /** The zones that the groups of places name. */
    static List<FunctionalZone> zones(List<Place> places, List<String> groups) {
        List<FunctionalZone> zones = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i);
            Place place = places.get(i);
            zones.add(Arrays.stream(FunctionalZone.values())
                    .filter(zone -> zone.name().equals(group))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("zone of " + place.name() + " (" + place.code()
                            + ") is " + group + ": must be one of " + Arrays.toString(FunctionalZone.values()))));
        }
        return zones;
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ZoneFit[net %s, gross %s of a growth of %.6g]",
                Shown.of("%.4f", net),
                Shown.of("%.4f", gross),
                growth);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
