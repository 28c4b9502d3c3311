package org.chengzhen.indicators.plot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;

/** The places that have a variable in a year, with its values in units that are shown. */
final class Sampled {
    final ImmutableList<Place> places;
    final double[] values;
    final int all;

    private Sampled(ImmutableList<Place> places, double[] values, int all) {
        this.places = places;
        this.values = values;
        this.all = all;
    }

    /** That there is a year to be shown. */
    static void requireYears(int[] years) {
        Checks.argument(years.length > 0, "years must name at least one year");
    }

    static Sampled of(Panel panel, Variable variable, int year, Wording wording) {
        ImmutableList<Place> places = panel.year(year).complete(variable).places();
        double[] values =
                wording.values(variable, panel.year(year).complete(variable).values(variable));
        Checks.argument(!places.isEmpty(), "no place has %s in %d", variable.name(), year);
        return new Sampled(places, values, panel.places().size());
    }

    /** Those with a position on the map. */
    Sampled located() {
        List<Place> kept = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).centre().isPresent()) {
                kept.add(places.get(i));
                numbers.add(values[i]);
            }
        }
        Checks.argument(!kept.isEmpty(), "none of %d places has a centre: a map of points needs one", places.size());
        return new Sampled(
                ImmutableList.copyOf(kept),
                numbers.stream().mapToDouble(Double::doubleValue).toArray(),
                all);
    }

    double[] longitudes() {
        return places.stream()
                .mapToDouble(p -> p.centre().orElseThrow().longitude())
                .toArray();
    }

    double[] latitudes() {
        return places.stream()
                .mapToDouble(p -> p.centre().orElseThrow().latitude())
                .toArray();
    }

    List<GeoPoint> points() {
        return places.stream().map(p -> p.centre().orElseThrow()).toList();
    }

    List<String> names(Wording wording) {
        return places.stream().map(wording::name).toList();
    }

    int[] largest(int count) {
        return largest(values, count);
    }

    static int[] largest(double[] values, int count) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -values[i]));
        return Arrays.stream(order).limit(count).mapToInt(Integer::intValue).toArray();
    }

    static double[] at(double[] values, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
    }

    static List<String> at(List<String> names, int[] indices) {
        return Arrays.stream(indices).mapToObj(names::get).toList();
    }

    /** The numbers from 1 to n, as an axis of observations has them. */
    static double[] ordinals(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    static double[] standardized(double[] values) {
        double mean = mean(values);
        double square = 0;
        for (double v : values) {
            square += (v - mean) * (v - mean);
        }
        double deviation = Math.sqrt(square / values.length);
        return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }

    static double[] years(List<Integer> years) {
        return years.stream().mapToDouble(Integer::doubleValue).toArray();
    }
}
