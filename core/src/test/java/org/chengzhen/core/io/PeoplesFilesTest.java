package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

/** Every check of the small files in the shapes of real ones; skipped where they are absent. */
class PeoplesFilesTest {
    private static final Path FILES = Path.of(System.getProperty("chengzhen.root", ".."))
            .resolve(System.getProperty("chengzhen.root") == null ? "../shared/cases/files" : "../shared/cases/files")
            .normalize();

    private record Check(
            String file, String settings, String check, String place, String year, String item, String expected) {
        @Override
        public String toString() {
            return String.join(" ", file, settings, check, place, year, item, expected);
        }
    }

    private static List<Check> checks() throws IOException {
        List<Check> checks = new ArrayList<>();
        for (String line : Files.readAllLines(FILES.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            checks.add(new Check(cells[0], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]));
        }
        checks.remove(0);
        return checks;
    }

    private static TableReader reader(String settings, boolean all) {
        TableReader reader = PanelReader.withDefaults();
        for (String setting : settings.isEmpty() ? new String[0] : settings.split(";")) {
            String[] pair = setting.split("=", 2);
            switch (pair[0]) {
                case "gazetteer" -> reader = reader.gazetteer(ChinaData.gazetteer());
                case "year" -> reader = reader.year(Integer.parseInt(pair[1]));
                case "variable" -> reader = all ? reader.variable(pair[1]) : reader;
                case "unit" -> reader = all ? reader.unit(pair[1]) : reader;
                case "place" -> reader = reader.place(pair[1]);
                case "sheet" -> reader = reader.sheet(pair[1]);
                default -> throw new AssertionError(setting);
            }
        }
        return reader;
    }

    private static Optional<Place> place(Panel panel, String codeOrName) {
        return panel.places().stream()
                .filter(p -> p.code().equals(codeOrName)
                        || p.name().equals(codeOrName)
                        || p.localName().equals(codeOrName))
                .findFirst();
    }

    private static Optional<Double> value(Panel panel, Check check) {
        Optional<Variable> variable = panel.findVariable(check.item);
        Optional<Place> place = place(panel, check.place);
        int year = Integer.parseInt(check.year);
        if (variable.isEmpty() || place.isEmpty() || panel.years().indexOf(year) < 0) {
            return Optional.empty();
        }
        return Optional.of(panel.value(place.get().code(), year, variable.get()));
    }

    private static boolean near(double actual, String expected) {
        double wanted = Double.parseDouble(expected);
        return Math.abs(actual - wanted) <= 1e-9 * Math.abs(wanted);
    }

    private static boolean said(Reading reading, String text) {
        return reading.panel().notes().stream().anyMatch(n -> n.contains(text))
                || reading.problems().stream().anyMatch(p -> p.toString().contains(text))
                || reading.panel().flags().stream().anyMatch(f -> f.toString().contains(text))
                || reading.apart().stream().anyMatch(a -> a.toString().contains(text));
    }

    private static double gini(double[] values) {
        double sum = 0;
        double differences = 0;
        for (double a : values) {
            sum += a;
            for (double b : values) {
                differences += Math.abs(a - b);
            }
        }
        return differences / (2 * values.length * sum);
    }

    private static String outcome(Check check, Reading reading) throws IOException {
        Panel panel = reading.panel();
        boolean good =
                switch (check.check) {
                    case "value" ->
                        value(panel, check).filter(v -> near(v, check.expected)).isPresent()
                                && reading.problems().isEmpty();
                    case "missing" ->
                        value(panel, check).filter(v -> Double.isNaN(v)).isPresent();
                    case "value-or-problem", "value-or-refuse" ->
                        value(panel, check).filter(v -> near(v, check.expected)).isPresent()
                                || (!reading.problems().isEmpty()
                                        && value(panel, check)
                                                .filter(v -> !Double.isNaN(v))
                                                .isEmpty());
                    case "places" -> panel.places().size() == Integer.parseInt(check.expected);
                    case "years" -> panel.years().length() == Integer.parseInt(check.expected);
                    case "noplace", "apart" -> place(panel, check.place).isEmpty();
                    case "notcode" ->
                        panel.places().stream().noneMatch(p -> p.code().equals(check.expected));
                    case "kind" ->
                        place(panel, check.place)
                                .filter(p -> p.getClass().getSimpleName().equals(check.expected))
                                .isPresent();
                    case "note", "problem-or-note" -> said(reading, check.item.isEmpty() ? check.place : check.item);
                    case "gini" ->
                        near(
                                gini(panel.values(
                                        panel.findVariable(check.item).orElseThrow(), Integer.parseInt(check.year))),
                                check.expected);
                    case "centre", "queen", "rook" -> outlined(check);
                    case "refuse" -> refused(check);
                    case "lenient-no-throw" -> true;
                    default -> false;
                };
        return good ? "" : check + "\n      got " + panel + " " + panel.notes() + " " + reading.problems();
    }

    private static boolean outlined(Check check) throws IOException {
        Outlines outlines = PolygonReader.read(FILES.resolve(check.file));
        int place = outlines.labels().indexOf(check.place);
        if (check.check.equals("centre")) {
            return near((check.item.equals("x") ? outlines.x() : outlines.y())[place], check.expected);
        }
        SpatialWeights weights = check.check.equals("queen")
                ? outlines.neighbours().queen()
                : outlines.neighbours().rook();
        String found = Arrays.stream(weights.neighbours(place))
                .mapToObj(outlines.labels()::get)
                .collect(Collectors.joining(";"));
        return found.equals(check.expected);
    }

    private static boolean refused(Check check) throws IOException {
        boolean bare = check.item.startsWith("without settings");
        try {
            reader(check.settings, !bare).read(FILES.resolve(check.file));
            return false;
        } catch (UnreadableException e) {
            String text =
                    check.item.replaceFirst("^without settings: names", "").strip();
            return e.getMessage().contains(text);
        }
    }

    private static String grid(Check check) throws IOException {
        Path file = FILES.resolve(check.file);
        GridReader reader = GridReader.of(file);
        if (check.check.equals("refuse")) {
            String way = check.item.equals("gdal_translate") ? "gdal_translate" : ".noData(";
            String said = assertThrows(IOException.class, reader::read).getMessage();
            return said.contains(way) ? "" : check + "\n      got " + said;
        }
        String[] setting = check.settings.split("=");
        reader = switch (setting[0]) {
            case "noData" -> reader.noData(Double.parseDouble(setting[1]));
            case "band" -> reader.band(Integer.parseInt(setting[1]));
            default -> reader;
        };
        PopulationGrid grid;
        try {
            grid = reader.read();
        } catch (IOException e) {
            return check + "\n      threw " + e;
        }
        boolean good =
                switch (check.check) {
                    case "sum" -> Math.abs(grid.totalPopulation() / Double.parseDouble(check.expected) - 1) < 1e-7;
                    case "cells" -> {
                        long cells = 0;
                        for (int k = 0; k < grid.rows() * grid.columns(); k++) {
                            cells += grid.hasData(k / grid.columns(), k % grid.columns()) ? 1 : 0;
                        }
                        yield cells == Long.parseLong(check.expected);
                    }
                    case "cell" ->
                        Math.abs(grid.population(Integer.parseInt(check.place), Integer.parseInt(check.year))
                                                / Double.parseDouble(check.expected)
                                        - 1)
                                < 1e-6;
                    case "cell-missing" -> !grid.hasData(Integer.parseInt(check.place), Integer.parseInt(check.year));
                    case "area" -> near(grid.cellArea(), check.expected);
                    case "area-not" -> !near(grid.cellArea(), check.expected);
                    default -> false;
                };
        return good ? "" : check + "\n      got " + grid;
    }

    private static String weight(Check check) throws IOException {
        SpatialWeights weights = WeightsReader.read(FILES.resolve(check.file));
        List<String> ids = weights.labels();
        boolean good = check.check.equals("places")
                ? ids.size() == Integer.parseInt(check.expected)
                : near(weights.weight(ids.indexOf(check.place), ids.indexOf(check.year)), check.expected);
        return good ? "" : check + "\n      got " + weights;
    }

    private static String flow(Check check) throws IOException {
        if (check.settings.equals("as=weights")) {
            return weight(check);
        }
        FlowTableReader reader = FlowReader.withDefaults();
        if (check.settings.startsWith("year=")) {
            reader = reader.year(Integer.parseInt(check.settings.substring(5)));
        }
        FlowReading reading = reader.readLeniently(FILES.resolve(check.file));
        boolean good =
                switch (check.check) {
                    case "flow" ->
                        reading.problems().isEmpty()
                                && reading.flows().labels().containsAll(List.of(check.place, check.year))
                                && near(reading.flows().get(check.place, check.year), check.expected);
                    case "flow-or-problem" ->
                        reading.flows().labels().containsAll(List.of(check.place, check.year))
                                ? near(reading.flows().get(check.place, check.year), check.expected)
                                : !reading.problems().isEmpty();
                    case "noplace" -> !reading.flows().labels().contains(check.place);
                    case "note" -> reading.notes().stream().anyMatch(n -> n.contains(check.item));
                    case "places" -> reading.flows().labels().size() == Integer.parseInt(check.expected);
                    case "refuse" ->
                        !FlowReader.withDefaults()
                                .readLeniently(FILES.resolve(check.file))
                                .problems()
                                .isEmpty();
                    default -> false;
                };
        return good
                ? ""
                : check + "\n      got " + reading + reading.flows().labels() + reading.notes() + reading.problems();
    }

    @Test
    void everyCheckHolds() throws IOException {
        assumeTrue(Files.exists(FILES.resolve("expected.tsv")), "the files are not here");
        Map<String, Integer> passed = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        Map<String, Reading> readings = new HashMap<>();
        Map<String, String> thrown = new LinkedHashMap<>();
        for (Check check : checks()) {
            if (check.file.startsWith("flows/") || check.file.startsWith("grids/")) {
                String outcome = check.file.startsWith("flows/") ? flow(check) : grid(check);
                if (outcome.isEmpty()) {
                    passed.merge("passed", 1, Integer::sum);
                } else {
                    failed.add(outcome);
                }
                continue;
            }
            String key = check.file + check.settings;
            if (!readings.containsKey(key) && !thrown.containsKey(key)) {
                try {
                    readings.put(key, reader(check.settings, true).readLeniently(FILES.resolve(check.file)));
                } catch (IOException | RuntimeException e) {
                    thrown.put(key, e.toString());
                }
            }
            String outcome = thrown.containsKey(key)
                    ? check + "\n      threw " + thrown.get(key)
                    : outcome(check, readings.get(key));
            if (outcome.isEmpty()) {
                passed.merge("passed", 1, Integer::sum);
            } else {
                failed.add(outcome);
            }
        }
        assertEquals(List.of(), failed, () -> passed + ", " + failed.size() + " failed:\n" + String.join("\n", failed));
    }
}
