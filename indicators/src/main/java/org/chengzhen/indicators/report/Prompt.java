package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.io.PanelWriter;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.CrossSection;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Indicator;
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
    private static final List<String> ENDINGS =
            List.of("html", "svg", "png", "json", "txt", "csv", "md", "tex", "xlsx");

    private final Language language;
    private final int width;
    private final TerminalText text;

    private Prompt(Language language, int width) {
        this.language = language;
        this.width = width;
        this.text = new TerminalText(language, width);
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
     * @throws IllegalArgumentException if it is another, or the character set of the console has no Chinese
     */
    public Prompt language(String code) {
        Language other = Arguments.language(code);
        Shell.requireSigns(other);
        Session.current().ifPresent(session -> session.language(other));
        return new Prompt(other, width);
    }

    /** The prompt in another language, and nothing else changed. */
    Prompt in(Language other) {
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

    /**
     * Prints the indicators that words describe.
     *
     * @param words in English or Chinese, in any order
     */
    public void find(String words) {
        List<Indicator> found = Catalogue.find(words);
        show(
                found.isEmpty()
                        ? language.of(
                                "nothing in the catalogue is like " + words
                                        + "; Catalogue.byTheme(Theme.CLUSTER) lists a theme",
                                "目录中没有与“" + words + "”相近的指标；Catalogue.byTheme(Theme.CLUSTER) 列出一个主题")
                        : found);
    }

    /**
     * Prints what the catalogue says of an indicator, and a line to paste.
     *
     * @param id as {@code B31}
     */
    public void explain(String id) {
        print(Catalogue.explain(id, language.locale()));
    }

    /** To the output of the moment, which a shell or a test may have turned elsewhere. */
    private static void print(String text) {
        String shown = System.out instanceof ConsoleStream ? text : ConsoleText.of(text, Charset.defaultCharset());
        System.out.print(shown.endsWith("\n") ? shown : shown + "\n");
    }

    /** A result as {@link #show} prints it. */
    String text(Object result) {
        return text.of(result);
    }

    /**
     * What the shell says of a value that nobody asked to see: itself, or, where that takes several lines, as {@link #show} shows it.
     */
    String echo(Object value, String itself) {
        return itself.indexOf('\n') < 0 || itself.startsWith("\"")
                ? itself
                : "\n" + text(value).stripTrailing();
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
                                + " ConvergencePlots, GrowthPlots, RelationPlots, StatisticsPlots and EvaluationPlots"
                                + " draw panels and results, and"
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
        if (!ENDINGS.contains(ending)) {
            throw new IllegalArgumentException(path + ": a result is written as one of " + String.join(", ", ENDINGS)
                    + Nearest.question(ending, ENDINGS));
        }
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

    /** A table of a file: in English as it is, for other programs may read it. */
    Table written(Table table, List<Place> places) {
        return language == Language.CHINESE ? text.inWords(table, places) : table;
    }

    /** A plot, table or document of a result. */
    private Object page(Object result) {
        if (result instanceof Plot || result instanceof Document) {
            return result;
        }
        if (result instanceof Table table) {
            return written(table, List.of());
        }
        if (result instanceof IndicatorColumn column) {
            return column.toTable(language.locale());
        }
        if (result instanceof CrossSection section) {
            return written(section.toTable(), section.places());
        }
        if (result instanceof Panel panel) {
            return written(panel.toTable(), panel.places());
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
     * Prints what a class or a result can do: its doors and methods, and their documentation.
     *
     * @param about the name of a class, as {@code KernelDensity}, or of a method, as {@code Gini.weighted}; an id of the catalogue;
     *     or a result
     */
    public void help(Object about) {
        if (about instanceof String id && Help.isId(id)) {
            print(Catalogue.explain(id.strip(), language.locale()));
            return;
        }
        String help = Help.of(about, width);
        print(language == Language.CHINESE ? inChinese(about, help) : help);
    }

    /** What a class can do is documented in English: what it is, and that, is said in Chinese; so is that there is no such class. */
    private String inChinese(Object about, String help) {
        if (help.startsWith(Help.NO_CLASS)) {
            return help.lines().map(Chinese::sentence).collect(Collectors.joining("\n"));
        }
        String titles = Help.indicators(about).stream()
                .map(indicator -> indicator.id() + " " + indicator.entry().localName())
                .collect(Collectors.joining("、"));
        String head = titles.isEmpty() ? "" : "指标目录：" + titles + "。";
        return TextWidth.wrap(
                        head + "以下文档为英文：说明、常量、静态方法（Class.of）与方法（.name），@param 参数、@return 结果、@throws 错误。", width, "")
                + "\n"
                + help;
    }
}
