package org.chengzhen.indicators.report;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.io.PanelWriter;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.CrossSection;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.plot.MapPlots;
import org.chengzhen.indicators.plot.Plots;
import org.chengzhen.indicators.profile.ClusterProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.Profile;

/**
 * What the shell does with a result: shows it within the terminal, draws it, writes it, and says what it can do.
 *
 * <p>Immutable; the shell holds one and changes it for another by {@code language("zh")}.
 */
public final class Prompt {
    static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final MathContext DIGITS = new MathContext(6);
    private static final double WHOLE_BELOW = 1e15;
    private static final int MOST_DECIMALS = 10;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 20;
    private static final int SHORT_DIGITS = 4;
    /** The columns that the names of parts may take. */
    private static final int NAMES = 26;

    private final Language language;
    private final int width;

    private Prompt(Language language, int width) {
        this.language = language;
        this.width = width;
    }

    /**
     * As wide as the terminal and in the language of the shell that it is asked for in; elsewhere English, as wide as the variable
     * {@code COLUMNS} says, else 80 columns.
     *
     * @return the prompt
     */
    public static Prompt withDefaults() {
        return Session.current()
                .map(session -> new Prompt(session.language(), Math.max(session.columns(), NARROWEST)))
                .orElseGet(() -> {
                    String columns = String.valueOf(System.getenv("COLUMNS"));
                    int width = columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
                    return new Prompt(Language.ENGLISH, Math.max(width, NARROWEST));
                });
    }

    /**
     * The prompt in another language.
     *
     * @param code {@code zh} or {@code en}
     * @return a prompt
     * @throws IllegalArgumentException if it is another
     */
    public Prompt language(String code) {
        Language other = Arguments.language(code);
        Session.current().ifPresent(session -> session.language(other));
        return new Prompt(other, width);
    }

    /**
     * The prompt for a terminal of another width.
     *
     * @param columns at least 40
     * @return a prompt
     */
    public Prompt width(int columns) {
        return new Prompt(language, Checks.atLeast(columns, NARROWEST, "columns"));
    }

    /**
     * Prints a result whole: tables within the width, numbers to six significant digits, lists one to a line.
     *
     * @param result anything
     */
    public void show(Object result) {
        print(text(result));
    }

    /** To the output of the moment, which a shell or a test may have turned elsewhere. */
    private static void print(String text) {
        String shown = System.out instanceof ConsoleStream ? text : ConsoleText.of(text, Charset.defaultCharset());
        System.out.print(shown.endsWith("\n") ? shown : shown + "\n");
    }

    private String text(Object result) {
        if (result instanceof Double number) {
            return number(number);
        }
        if (result instanceof Table table) {
            return table.toText(width);
        }
        if (result instanceof Measurement measurement) {
            return text(measurement);
        }
        if (result instanceof IndicatorColumn column) {
            return column.toTable().toText(width);
        }
        if (result instanceof Profile profile) {
            return profile.toTable(language).toText(width);
        }
        if (result instanceof CrossSection section) {
            return section.toTable().toText(width);
        }
        StringBuilder lines = new StringBuilder();
        if (result instanceof Map<?, ?> map) {
            map.forEach((key, value) -> lines.append(key)
                    .append(": ")
                    .append(text(value).stripTrailing())
                    .append('\n'));
            return lines.toString();
        }
        if (result instanceof Iterable<?> several && !(result instanceof Path)) {
            several.forEach(each -> lines.append(text(each).stripTrailing()).append('\n'));
            return lines.toString();
        }
        return String.valueOf(result);
    }

    /** The parts of a measurement in one table; those that are tables, matrices or columns after it. */
    private String text(Measurement measurement) {
        Table.Builder parts = Table.builder(measurement.entry().id() + " "
                        + (language == Language.CHINESE
                                ? measurement.entry().localName()
                                : measurement.entry().name())
                        + (measurement.to() == 0 ? "" : ", " + period(measurement)))
                .text("part")
                .text("value");
        if (measurement.status() != Status.OK) {
            parts.row("status", cut(measurement.status() + ": " + measurement.reason()));
        }
        StringBuilder below = new StringBuilder();
        measurement.parts().forEach((name, part) -> {
            if (part instanceof Table table) {
                below.append('\n').append(table.toText(width));
            } else if (part instanceof DoubleMatrix matrix && matrix.columns() <= MOST_COLUMNS) {
                below.append('\n').append(table(name, matrix).head(MOST_ROWS).toText(width));
            } else if (part instanceof IndicatorColumn column && column.places().size() > 1) {
                below.append('\n')
                        .append(name)
                        .append('\n')
                        .append(column.toTable().head(MOST_ROWS).toText(width));
                if (column.places().size() > MOST_ROWS) {
                    below.append("and ")
                            .append(column.places().size() - MOST_ROWS)
                            .append(" places more\n");
                }
            } else {
                parts.row(name, cut(brief(part)));
            }
        });
        if (!measurement.used().isEmpty() || !measurement.dropped().isEmpty()) {
            parts.row(
                    "places",
                    measurement.placesUsed() + " used, " + measurement.dropped().size() + " dropped");
        }
        measurement.notes().forEach(note -> parts.row("note", cut(note)));
        return parts.build().toText(width) + below;
    }

    private static String period(Measurement measurement) {
        return measurement.from() == measurement.to()
                ? Integer.toString(measurement.to())
                : measurement.from() + "–" + measurement.to();
    }

    private static Table table(String name, DoubleMatrix matrix) {
        Table.Builder table = Table.builder(name).text("");
        for (int j = 0; j < matrix.columns(); j++) {
            table.significant(Integer.toString(j + 1), SHORT_DIGITS);
        }
        for (int i = 0; i < matrix.rows(); i++) {
            Object[] cells = new Object[matrix.columns() + 1];
            cells[0] = Integer.toString(i + 1);
            for (int j = 0; j < matrix.columns(); j++) {
                cells[j + 1] = matrix.get(i, j);
            }
            table.row(cells);
        }
        return table.build();
    }

    private static String brief(Object part) {
        if (part instanceof Double number) {
            return number(number);
        }
        if (part instanceof ImmutableDoubleArray array) {
            return brief(array.asList());
        }
        if (part instanceof List<?> list) {
            return list.stream().map(Prompt::brief).collect(Collectors.joining(", "));
        }
        return String.valueOf(part);
    }

    /** A value within the width, beside the names of the parts. */
    private String cut(String text) {
        int room = width - NAMES;
        return text.length() <= room ? text : text.substring(0, room - 1) + "…";
    }

    /** Six significant digits: what arithmetic on doubles leaves behind them is no result. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() > MOST_DECIMALS || rounded.scale() < 0 ? rounded.toString() : rounded.toPlainString();
    }

    /**
     * The picture of a result that has an obvious one.
     *
     * @param result a curve, decomposition, chain, column, measurement, map of settlements or plot
     * @return the plot
     * @throws IllegalArgumentException if there is none; the message says where more are
     */
    public Plot plot(Object result) {
        if (result instanceof Plot plot) {
            return plot;
        }
        return Plots.in(language)
                .find(result)
                .orElseThrow(() ->
                        new IllegalArgumentException("a " + result.getClass().getSimpleName()
                                + " has no picture of its own: CityPlots, InequalityPlots, MapPlots, SpatialPlots,"
                                + " ConvergencePlots, GrowthPlots and EvaluationPlots draw panels and results, and"
                                + " Plot.of(title) anything"));
    }

    /**
     * The map of a variable as points at the places.
     *
     * @param panel whose places have a centre
     * @param variable to be shown
     * @param year of the panel
     * @return the plot
     */
    public Plot plot(Panel panel, Variable variable, int year) {
        return MapPlots.in(language).points(panel, variable, year, MapPlots.Classing.QUANTILES);
    }

    /**
     * Writes a result, by the ending of the path.
     *
     * @param result a plot, table, document, panel, column, measurement or profile; one of which {@link #plot(Object)} knows the
     *     picture, where the ending is that of a picture
     * @param path as {@code table.xlsx}, {@code map.png}, {@code profile.html}
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(Object result, String path) throws IOException {
        Path file = Path.of(path);
        PageWriter writer = PageWriter.withDefaults();
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (result instanceof Panel panel && ending.equals("csv")) {
            PanelWriter.write(panel, file);
            return file;
        }
        if (ending.equals("png") || ending.equals("svg")) {
            return writer.write(plot(result), file);
        }
        Object page = page(result);
        if (page instanceof Plot plot) {
            return writer.write(plot, file);
        }
        return page instanceof Table table ? writer.write(table, file) : writer.write((Document) page, file);
    }

    /**
     * Shows a result in the browser, where there is one.
     *
     * @param result as {@link #write} takes
     * @return the page, a temporary file
     * @throws IOException if it cannot be written
     */
    public Path view(Object result) throws IOException {
        PageWriter writer = PageWriter.withDefaults();
        Object page = page(result);
        if (page instanceof Plot plot) {
            return writer.view(plot);
        }
        return page instanceof Table table ? writer.view(table) : writer.view((Document) page);
    }

    /** A plot, table or document of a result. */
    private Object page(Object result) {
        if (result instanceof Plot || result instanceof Table || result instanceof Document) {
            return result;
        }
        if (result instanceof IndicatorColumn column) {
            return column.toTable();
        }
        if (result instanceof CrossSection section) {
            return section.toTable();
        }
        if (result instanceof Measurement measurement) {
            return Documents.of(measurement, language);
        }
        if (result instanceof Profile profile) {
            return Documents.of(profile, language);
        }
        if (result instanceof ClusterProfile profile) {
            return Documents.of(profile, language);
        }
        return plot(result);
    }

    /**
     * Prints what a class or a result can do: its doors and methods, and their documentation where the sources are at hand.
     *
     * @param about the name of a class, as {@code KernelDensity}; an id of the catalogue; or a result
     */
    public void help(Object about) {
        print(Help.of(about, width));
    }
}
