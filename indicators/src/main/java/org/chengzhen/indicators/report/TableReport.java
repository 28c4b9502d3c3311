package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.io.TableReader;
import org.chengzhen.core.io.UnreadableException;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.statistics.Quantiles;

/**
 * A table of one's own: its numbers by variable (level, growth, Gini, largest and smallest place), the places of its
 * last year, and what can be computed from it.
 */
final class TableReport {
    private static final int ROWS = 20;
    private static final int VARIABLES = 40;
    private static final String NONE = "none";
    private static final List<String> OPTIONS =
            List.of("--gazetteer", "--year", "--sheet", "--place", "--variable", "--unit", "--lang", "--html", "--out");

    private final Panel panel;
    private final boolean gazetteer;
    private final Language language;

    private TableReport(Panel panel, boolean gazetteer, Language language) {
        this.panel = panel;
        this.gazetteer = gazetteer;
        this.language = language;
    }

    /**
     * The report.
     *
     * @param file the table
     * @param options {@code --gazetteer none} for places that are none of China's; {@code --year}, {@code --sheet}, {@code --place},
     *     {@code --variable} and {@code --unit} with what the table does not say; {@code --lang zh}; {@code --html FILE} or
     *     {@code --out FILE}
     * @param width of the terminal in columns
     * @return the text, or where the file is
     * @throws IOException if a file cannot be read or written
     */
    static String of(Path file, List<String> options, int width) throws IOException {
        TableReader reader = PanelReader.withDefaults();
        boolean gazetteer = true;
        Language language = Language.ENGLISH;
        Optional<Path> out = Optional.empty();
        for (int k = 0; k + 1 < options.size(); k += 2) {
            String value = options.get(k + 1);
            if (options.get(k).equals("--gazetteer") && value.equals(NONE)) {
                gazetteer = false;
            } else if (options.get(k).equals("--lang")) {
                language = Arguments.language(value);
            } else if (options.get(k).equals("--html") || options.get(k).equals("--out")) {
                out = Optional.of(Path.of(value));
            } else {
                reader = with(reader, options.get(k), value);
            }
        }
        if (options.size() % 2 != 0) {
            String last = options.get(options.size() - 1);
            throw OPTIONS.contains(last) ? new IllegalArgumentException(last + " needs a value") : unknown(last);
        }
        if (out.isEmpty()) {
            Shell.requireSigns(language);
        }
        TableReport report = new TableReport(panel(reader, file, gazetteer), gazetteer, language);
        return out.isEmpty()
                ? report.text(width)
                : ReportFile.written(report.document(file.getFileName().toString()), out.orElseThrow(), language);
    }

    private static Panel panel(TableReader reader, Path file, boolean gazetteer) throws IOException {
        try {
            return gazetteer ? reader.gazetteer(ChinaData.gazetteer()).read(file) : reader.read(file);
        } catch (UnreadableException e) {
            String message = e.getMessage() + asOptions(e.getMessage());
            if (gazetteer && reader.readLeniently(file).problems().isEmpty()) {
                message += "\n"
                        + "Places that are not China's, or called otherwise: --gazetteer none reads them as they"
                        + " stand.";
            }
            if (message.equals(e.getMessage())) {
                throw e;
            }
            throw new IllegalArgumentException(message, e);
        }
    }

    /** What a problem tells to call is an option here. */
    private static String asOptions(String message) {
        List<String> named = Stream.of("year", "sheet", "place", "variable", "unit")
                .filter(name -> message.contains("." + name + "("))
                .map(name -> "." + name + "(…) = --" + name)
                .toList();
        return named.isEmpty() ? "" : "\nOn the command line " + String.join(", ", named) + ".";
    }

    private static TableReader with(TableReader reader, String option, String value) {
        return switch (option) {
            case "--year" -> {
                if (!value.matches("\\d{1,4}")) {
                    throw new IllegalArgumentException("--year needs a year but has " + value);
                }
                yield reader.year(Integer.parseInt(value));
            }
            case "--sheet" -> reader.sheet(value);
            case "--place" -> reader.place(value);
            case "--variable" -> reader.variable(value);
            case "--unit" -> reader.unit(value);
            default -> throw unknown(option);
        };
    }

    private static IllegalArgumentException unknown(String option) {
        return new IllegalArgumentException("a table takes the options --gazetteer none, --year, --sheet, --place,"
                + " --variable, --unit, --lang, --html and --out, each with a value, and not " + option
                + Nearest.question(option, OPTIONS));
    }

    private String text(int width) {
        Prompt prompt = Prompt.withDefaults().in(language).width(width);
        StringBuilder text = new StringBuilder(prompt.text(panel)).append('\n');
        text.append('\n').append(prompt.text(numbers())).append('\n');
        panel.notes().forEach(note -> text.append(prompt.text(note)).append('\n'));
        Table own = panel.year(last()).toTable();
        text.append(prompt.text(
                language == Language.CHINESE ? Chinese.table(own.head(ROWS), panel.places()) : own.head(ROWS)));
        if (own.size() > ROWS) {
            int more = own.size() - ROWS;
            text.append(language.of("and " + more + " places more\n", "另有 " + more + " 个地区\n"));
        }
        text.append('\n');
        clusters().ifPresent(compared -> text.append(compared.text(width)).append('\n'));
        Optional<Variable> bound = bound();
        bound.ifPresent(variable -> text.append(Parts.wrapped(boundBy(variable) + "\n", width)));
        return text.append(prompt.text(computable(bound))).toString();
    }

    /** All places, where the text has the first. */
    private Document document(String title) {
        Prompt prompt = Prompt.withDefaults().in(language);
        Document.Builder document = Documents.begun(title, language)
                .paragraph(prompt.text(panel))
                .table(prompt.written(numbers(), List.of()))
                .table(prompt.written(panel.year(last()).toTable(), panel.places()));
        clusters().ifPresent(compared -> {
            document.table(compared.table());
            compared.notes().forEach(document::paragraph);
        });
        Optional<Variable> bound = bound();
        bound.ifPresent(variable -> document.paragraph(boundBy(variable)));
        document.table(prompt.written(computable(bound), List.of()));
        return Documents.data(document, panel, language).build();
    }

    private Optional<ClusterComparison.Compared> clusters() {
        return gazetteer && panel.has(Variables.POPULATION) && panel.has(Variables.URBAN_POPULATION)
                ? Optional.of(ClusterComparison.compare(
                        ChinaData.clusters(),
                        panel,
                        nationalPopulation(panel.years().get(0)),
                        nationalPopulation(last()),
                        language))
                : Optional.empty();
    }

    /** What stands for the variable of the indicators of any one. */
    private Optional<Variable> bound() {
        return panel.variables().stream()
                .filter(Variable::additive)
                .findFirst()
                .or(() -> panel.variables().stream().findFirst());
    }

    private String boundBy(Variable variable) {
        String id = variable.id();
        return language.of(
                "Indicators of any one variable are shown for " + id + "; .with(VALUE, …) binds another.",
                "任一变量的指标以 " + language.name(variable) + "（" + id + "）为例；.with(VALUE, …) 可换成别的变量。");
    }

    private Table computable(Optional<Variable> bound) {
        Study study = Study.of(panel);
        return Catalogue.computableFrom(
                bound.map(variable -> study.with(Inputs.VALUE, variable)).orElse(study));
    }

    private int last() {
        return panel.years().get(panel.years().length() - 1);
    }

    /** The nation's population in a year of the built-in series; NaN outside it. */
    private static double nationalPopulation(int year) {
        return ChinaData.nation().series(ChinaData.NATION, Variables.POPULATION).value(year);
    }

    // ---- the numbers of the table

    /** A row for each variable: the sum of what adds up, else the median, in its last year, and who has most and least. */
    private Table numbers() {
        int count = panel.variables().size();
        Table.Builder table = Table.builder(language.of("Numbers of the table", "表中数字")
                        + (count > VARIABLES
                                ? language.of(
                                        ", " + VARIABLES + " of " + count + " variables",
                                        "，" + count + " 个变量中的 " + VARIABLES + " 个")
                                : ""))
                .text(language.of("variable", "变量"))
                .text(language.of("year", "年份"))
                .number(language.of("places", "地区数"), 0)
                .text(language.of("level", "水平"))
                .text(language.of("since", "起始年"))
                .text(language.of("growth", "增长"))
                .text(language.of("Gini", "基尼系数"))
                .text(language.of("largest", "最大"))
                .text(language.of("smallest", "最小"));
        panel.variables().stream().limit(VARIABLES).forEach(variable -> row(table, variable));
        return table.build();
    }

    private void row(Table.Builder table, Variable variable) {
        int[] years = panel.years().stream()
                .filter(year -> Arrays.stream(panel.values(variable, year)).anyMatch(v -> !Double.isNaN(v)))
                .toArray();
        if (years.length == 0) {
            table.row(variable.id(), "", 0, language.of("all missing", "全部缺失"), "", "", "", "", "");
            return;
        }
        int year = years[years.length - 1];
        double[] values = panel.values(variable, year);
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        boolean number = variable.kind() != Variable.Kind.CLASS && variable.kind() != Variable.Kind.FLAG;
        int[] order = IntStream.range(0, values.length)
                .filter(p -> !Double.isNaN(values[p]))
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        table.row(
                language.of(variable.id(), language.name(variable)) + " [" + variable.unit() + "]",
                Integer.toString(year),
                known.length,
                number ? level(variable, known) : language.of("classes", "类别"),
                years.length > 1 ? Integer.toString(years[0]) : "",
                number && years.length > 1 ? growth(variable, years[0], year) : "",
                number ? gini(known) : "",
                number ? place(order[0], values) : "",
                number ? place(order[order.length - 1], values) : "");
    }

    private String level(Variable variable, double[] known) {
        return variable.additive()
                ? language.of("sum ", "合计 ") + number(Arrays.stream(known).sum())
                : language.of("median ", "中位数 ") + number(Quantiles.median(known));
    }

    /** Of places that have a value in both years: of the sum in per cent, else of the median in its unit. */
    private String growth(Variable variable, int first, int last) {
        double[] before = panel.values(variable, first);
        double[] after = panel.values(variable, last);
        int[] both = IntStream.range(0, before.length)
                .filter(p -> !Double.isNaN(before[p]) && !Double.isNaN(after[p]))
                .toArray();
        if (both.length == 0) {
            return language.of("no place in both", "无两年均有值的地区");
        }
        if (!variable.additive()) {
            double change = Quantiles.median(
                            Arrays.stream(both).mapToDouble(p -> after[p]).toArray())
                    - Quantiles.median(
                            Arrays.stream(both).mapToDouble(p -> before[p]).toArray());
            return (change > 0 ? "+" : "") + number(change);
        }
        double from = Arrays.stream(both).mapToDouble(p -> before[p]).sum();
        double to = Arrays.stream(both).mapToDouble(p -> after[p]).sum();
        String places = both.length < before.length
                ? language.of(" (" + both.length + " places)", "（" + both.length + " 个地区）")
                : "";
        return from > 0 ? String.format(Locale.ROOT, "%+.1f %%%s", 100 * (to / from - 1), places) : "";
    }

    private static String gini(double[] known) {
        boolean defined = known.length > 1
                && Arrays.stream(known).allMatch(v -> v >= 0)
                && Arrays.stream(known).sum() > 0;
        return defined ? String.format(Locale.ROOT, "%.3f", Gini.of(known)) : "";
    }

    private String place(int at, double[] values) {
        Place place = panel.places().get(at);
        String name = language.name(place);
        return (name.isEmpty() ? place.code() : name) + " " + number(values[at]);
    }

    /** Whole numbers in groups, others with three significant digits at least. */
    private static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 1_000 || value == Math.rint(value) ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
