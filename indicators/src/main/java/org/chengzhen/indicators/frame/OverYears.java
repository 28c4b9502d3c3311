package org.chengzhen.indicators.frame;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;

/**
 * An indicator in every year of a study, as a table: in each year by itself, or from each year to the next where it compares two,
 * or over the whole period where two years are not enough for it.
 */
final class OverYears {
    private static final int DIGITS = 6;

    private OverYears() {}

    /** The study in each year, then from each to the next, then whole: by what a row is called. */
    private static List<Map<String, Study>> ways(Study study) {
        ImmutableIntArray years = study.years();
        Map<String, Study> each = new LinkedHashMap<>();
        Map<String, Study> steps = new LinkedHashMap<>();
        for (int y = 0; y < years.length(); y++) {
            each.put(Integer.toString(years.get(y)), study.year(years.get(y)));
            if (y > 0) {
                steps.put(years.get(y - 1) + "–" + years.get(y), study.period(years.get(y - 1), years.get(y)));
            }
        }
        return List.of(each, steps, Map.of(study.start() + "–" + study.end(), study));
    }

    /** Rows are years, columns the parts that are numbers or words; a row without a value says why. */
    static Table of(SystemIndicator indicator, Study study) {
        Map<String, Measurement> path = new LinkedHashMap<>();
        for (Map<String, Study> way : ways(study)) {
            Map<String, Measurement> measured = new LinkedHashMap<>();
            way.forEach((name, some) -> measured.put(name, indicator.measure(some)));
            boolean any = measured.values().stream().anyMatch(m -> m.status() == Status.OK);
            if (any || path.isEmpty()) {
                path = measured;
            }
            if (any || measured.values().stream().anyMatch(m -> m.status() == Status.MISSING)) {
                break;
            }
        }
        return table(indicator, path, study);
    }

    private static Table table(SystemIndicator indicator, Map<String, Measurement> path, Study study) {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        path.values()
                .forEach(measured -> measured.parts().forEach((name, part) -> {
                    if (part instanceof Double
                            || part instanceof String
                            || part instanceof Boolean
                            || part instanceof Enum<?>) {
                        boolean number = part instanceof Double || part instanceof Status;
                        parts.merge(name, number, Boolean::logicalAnd);
                    }
                }));
        boolean complete = path.values().stream().allMatch(measured -> measured.status() == Status.OK);
        Table.Builder table = Table.builder(title(indicator, study)).text("year");
        parts.forEach((name, number) -> {
            if (number) {
                table.significant(name, DIGITS);
            } else {
                table.text(name);
            }
        });
        table.text("n");
        if (!complete) {
            table.text("status");
        }
        path.forEach((year, measured) -> {
            List<Object> cells = new ArrayList<>();
            cells.add(year);
            parts.forEach((name, number) -> cells.add(cell(measured, name, number)));
            cells.add(measured.n() == 0 ? "" : Integer.toString(measured.n()));
            if (!complete) {
                cells.add(measured.status() == Status.OK ? "" : measured.status() + ": " + measured.reason());
            }
            table.row(cells.toArray());
        });
        return table.build();
    }

    private static Object cell(Measurement measured, String name, boolean number) {
        Object part = measured.parts().get(name);
        if (number) {
            return part instanceof Double ? part : Double.NaN;
        }
        return part == null ? "" : Measurement.shownPart(part);
    }

    private static String title(Indicator indicator, Study study) {
        return indicator.id() + " " + indicator.entry().name() + " "
                + indicator.entry().localName() + ", " + study.start() + "–" + study.end();
    }

    /** Rows are places, columns years; a class or a number, or the status in its place. */
    static Table of(PlaceIndicator indicator, Study study) {
        Map<String, IndicatorColumn> columns = new LinkedHashMap<>();
        IndicatorColumn whole = indicator.evaluate(study);
        if (whole.years().size() > 1) {
            whole.years().forEach(year -> columns.put(Integer.toString(year), whole));
        } else {
            for (Map<String, Study> way : ways(study)) {
                Map<String, IndicatorColumn> evaluated = new LinkedHashMap<>();
                way.forEach((name, some) -> evaluated.put(name, indicator.evaluate(some)));
                boolean any =
                        evaluated.values().stream().anyMatch(c -> c.counts().containsKey(Status.OK));
                if (any || columns.isEmpty()) {
                    columns.clear();
                    columns.putAll(evaluated);
                }
                if (any) {
                    break;
                }
            }
        }
        return table(indicator, columns, whole.places(), study);
    }

    private static Table table(
            PlaceIndicator indicator, Map<String, IndicatorColumn> columns, List<Place> places, Study study) {
        boolean classes = columns.values().stream().anyMatch(IndicatorColumn::isClass);
        Table.Builder table =
                Table.builder(title(indicator, study)).text("code").text("name");
        columns.keySet().forEach(name -> {
            if (classes) {
                table.text(name);
            } else {
                table.significant(name, DIGITS);
            }
        });
        for (Place place : places) {
            List<Object> cells = new ArrayList<>(List.of(place.code(), place));
            columns.forEach((name, column) -> {
                int year = column.years().size() > 1
                        ? Integer.parseInt(name)
                        : column.years().get(0);
                cells.add(
                        classes
                                ? column.label(place.code(), year)
                                        .orElse(column.status(place.code(), year)
                                                .name())
                                : (Object) column.value(place.code(), year));
            });
            table.row(cells.toArray());
        }
        return table.build();
    }
}
