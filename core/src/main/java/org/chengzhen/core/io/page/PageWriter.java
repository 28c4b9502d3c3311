package org.chengzhen.core.io.page;

import java.awt.Desktop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.table.Table;

/**
 * Writes plots, tables and documents as files, by the ending of the path.
 *
 * <ul>
 *   <li>Plots: {@code .html} (one file, loads nothing), {@code .svg}, {@code .png}, {@code .json} (the option of ECharts and
 *       the maps to be registered).
 *   <li>Tables: {@code .txt}, {@code .csv} (marked for spreadsheets), {@code .md}, {@code .html}, {@code .tex}, {@code .json},
 *       {@code .xlsx}.
 *   <li>Documents: {@code .html}, {@code .txt}, {@code .json}; {@code .md} and {@code .tex} with their pictures as files beside
 *       them ({@code name-1.svg}, {@code name-1.png}…); {@code .csv}, one file for each table ({@code name-1.csv}…);
 *       {@code .xlsx}, one sheet for each table.
 * </ul>
 *
 * <p>Texts from files are escaped in every format. Pages and SVG need {@code org.webjars.npm:echarts} on the class path, SVG and PNG also
 * {@code org.mozilla:rhino}, PNG {@code com.github.weisj:jsvg}, {@code .xlsx} {@code org.dhatim:fastexcel}; one that is missing is
 * named. Immutable.
 *
 * <pre>{@code
 * PageWriter.withDefaults().write(plot, Path.of("cities.png"));
 * PageWriter.withDefaults().view(document);
 * }</pre>
 */
public final class PageWriter {
    private static final double SCALE = 2;

    private final double scale;
    private final CellGuard guard;
    private final Pictures pictures;

    private PageWriter(double scale, CellGuard guard, Pictures pictures) {
        this.scale = scale;
        this.guard = guard;
        this.pictures = pictures;
    }

    /** How the plots of a page are drawn. */
    public enum Pictures {
        /** By a script in the page, when it is opened; one can point at values. */
        LIVE,
        /** As PNG in the page, for word processors and mail. */
        STILL
    }

    /**
     * Two pixels of PNG for one of the plot, guarded cells, live pictures.
     *
     * @return the writer
     */
    public static PageWriter withDefaults() {
        return new PageWriter(SCALE, CellGuard.APOSTROPHE, Pictures.LIVE);
    }

    /**
     * The writer with another resolution.
     *
     * @param value pixels of PNG for one of the plot, in (0, 10]
     * @return a writer
     */
    public PageWriter scale(double value) {
        Checks.argument(value > 0 && value <= 10, "scale must be in (0, 10] but is %s", value);
        return new PageWriter(value, guard, pictures);
    }

    /**
     * The writer with another guard of CSV cells.
     *
     * @param value what stands before a text that a spreadsheet would compute
     * @return a writer
     */
    public PageWriter cells(CellGuard value) {
        return new PageWriter(scale, value, pictures);
    }

    /**
     * The writer with other pictures in pages.
     *
     * @param value how they are drawn
     * @return a writer
     */
    public PageWriter pictures(Pictures value) {
        return new PageWriter(scale, guard, value);
    }

    boolean still() {
        return pictures == Pictures.STILL;
    }

    /**
     * A plot for a cell of a notebook, or for a page of one's own, without a script.
     *
     * <pre>{@code
     * display(PageWriter.withDefaults().fragment(plot), "text/html");   // in a Java kernel of Jupyter
     * }</pre>
     *
     * @param plot to be shown
     * @return an {@code img} that holds its drawing
     * @throws IOException if a library that this needs is missing
     */
    public String fragment(Plot plot) throws IOException {
        return HtmlPage.image(plot, this);
    }

    /**
     * A table for a cell of a notebook, or for a page of one's own.
     *
     * @param table to be shown
     * @return a {@code table}
     */
    public String fragment(Table table) {
        return table.toHtml();
    }

    /**
     * A document for a cell of a notebook, or for a page of one's own: headings, tables, pictures and endings, without a script.
     *
     * @param document to be shown
     * @return what stands between the tags of a body
     * @throws IOException if a library that this needs is missing
     */
    public String fragment(Document document) throws IOException {
        return HtmlPage.fragment(document, this);
    }

    /**
     * Writes a plot.
     *
     * @param plot to be written
     * @param file ends in .html, .svg, .png or .json
     * @return the file
     * @throws IOException if it cannot be written, or a library or font that this needs is missing
     * @throws IllegalArgumentException if the ending is another
     */
    public Path write(Plot plot, Path file) throws IOException {
        return switch (ending(file)) {
            case "html" -> put(file, html(plot));
            case "svg" -> put(file, svg(plot));
            case "png" -> Files.write(file, png(plot));
            case "json" -> put(file, json(plot));
            default -> throw refused(file, "a plot", ".html, .svg, .png, .json");
        };
    }

    /**
     * Writes a table.
     *
     * @param table to be written
     * @param file ends in .txt, .csv, .md, .html, .tex, .json or .xlsx
     * @return the file
     * @throws IOException if it cannot be written, or a library that this needs is missing
     * @throws IllegalArgumentException if the ending is another
     */
    public Path write(Table table, Path file) throws IOException {
        return switch (ending(file)) {
            case "txt" -> put(file, table.toText());
            case "csv" -> put(file, CsvTable.of(table, guard));
            case "md" -> put(file, table.toMarkdown());
            case "html" -> put(file, html(page(table)));
            case "tex" -> put(file, table.toLatex());
            case "json" -> put(file, JsonText.of(DocumentTexts.json(table)));
            case "xlsx" -> workbook(List.of(table), file);
            default -> throw refused(file, "a table", ".txt, .csv, .md, .html, .tex, .json, .xlsx");
        };
    }

    /**
     * Writes a document.
     *
     * @param document to be written
     * @param file ends in .html, .txt, .md, .tex, .json, .csv or .xlsx
     * @return the file; for .csv the last one, of a table
     * @throws IOException if it cannot be written, or a library or font that this needs is missing
     * @throws IllegalArgumentException if the ending is another
     */
    public Path write(Document document, Path file) throws IOException {
        String stem = stem(file);
        switch (ending(file)) {
            case "html" -> put(file, html(document));
            case "txt" -> put(file, DocumentTexts.text(document, 0));
            case "json" -> put(file, JsonText.of(DocumentTexts.json(document)));
            case "xlsx" -> workbook(document.tables(), file);
            case "md" -> {
                beside(document, file, ".svg");
                put(file, DocumentTexts.markdown(document, stem));
            }
            case "tex" -> {
                beside(document, file, ".png");
                put(file, DocumentTexts.latex(document, stem));
            }
            case "csv" -> {
                Path last = file;
                for (int t = 0; t < document.tables().size(); t++) {
                    last = file.resolveSibling(stem + "-" + (t + 1) + ".csv");
                    write(document.tables().get(t), last);
                }
                return last;
            }
            default -> throw refused(file, "a document", ".html, .txt, .md, .tex, .json, .csv, .xlsx");
        }
        return file;
    }

    private void beside(Document document, Path file, String ending) throws IOException {
        for (int p = 0; p < document.plots().size(); p++) {
            String name = DocumentTexts.picture(stem(file), p + 1) + ending;
            write(document.plots().get(p), file.resolveSibling(name));
        }
    }

    /**
     * Shows a plot in the browser, where there is one.
     *
     * @param plot to be shown
     * @return the page, a temporary file that goes with the JVM
     * @throws IOException if it cannot be written
     */
    public Path view(Plot plot) throws IOException {
        return shown(html(plot));
    }

    /**
     * Shows a table in the browser, where there is one.
     *
     * @param table to be shown
     * @return the page, a temporary file that goes with the JVM
     * @throws IOException if it cannot be written
     */
    public Path view(Table table) throws IOException {
        return shown(html(page(table)));
    }

    /**
     * Shows a document in the browser, where there is one.
     *
     * @param document to be shown
     * @return the page, a temporary file that goes with the JVM
     * @throws IOException if it cannot be written
     */
    public Path view(Document document) throws IOException {
        return shown(html(document));
    }

    private static Path shown(String html) throws IOException {
        Path file = put(Files.createTempFile("chengzhen", ".html"), html);
        file.toFile().deleteOnExit();
        if (!java.awt.GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            Desktop.getDesktop().browse(file.toUri());
        }
        return file;
    }

    /**
     * A plot as a page.
     *
     * @param plot to be drawn
     * @return one file of HTML
     * @throws IOException if a library or font that this needs is missing
     */
    public String html(Plot plot) throws IOException {
        return HtmlPage.of(plot, this);
    }

    /**
     * A document as a page.
     *
     * @param document to be shown
     * @return one file of HTML
     * @throws IOException if a library or font that this needs is missing
     */
    public String html(Document document) throws IOException {
        return HtmlPage.of(document, this);
    }

    /**
     * A document as text, wide characters counted as two.
     *
     * @param document to be shown
     * @param width of the terminal in columns, at least 20; wider tables are stacked
     * @return lines that end in a line feed
     */
    public String text(Document document, int width) {
        return DocumentTexts.text(document, width);
    }

    /**
     * A plot as SVG.
     *
     * @param plot to be drawn
     * @return the same text on every machine and thread
     * @throws IOException if ECharts or Rhino is missing
     */
    public String svg(Plot plot) throws IOException {
        try {
            return SvgRenderer.render(plot);
        } catch (NoClassDefFoundError e) {
            throw new IOException("to draw plots as SVG, put org.mozilla:rhino:1.8.0 on the class path", e);
        }
    }

    /**
     * A plot as PNG.
     *
     * @param plot to be drawn
     * @return the bytes
     * @throws IOException if ECharts, Rhino, jsvg or a font for its characters is missing
     */
    public byte[] png(Plot plot) throws IOException {
        String svg = svg(plot);
        try {
            return PngRenderer.render(svg, plot.width(), plot.height(), scale);
        } catch (NoClassDefFoundError e) {
            throw new IOException("to draw plots as PNG, put com.github.weisj:jsvg:2.0.0 on the class path", e);
        }
    }

    /**
     * A plot as JSON: {@code option} for {@code chart.setOption}, {@code maps} for {@code echarts.registerMap} before it.
     *
     * @param plot to be drawn
     * @return safe within a script of a page, too
     */
    public String json(Plot plot) {
        return JsonText.of(DocumentTexts.json(plot));
    }

    private static Document page(Table table) {
        return Document.builder(table.title()).table(table).build();
    }

    private static Path workbook(List<Table> tables, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxTables.write(tables, out);
        } catch (NoClassDefFoundError e) {
            throw new IOException("to write .xlsx, put org.dhatim:fastexcel:0.20.2 on the class path", e);
        }
        return file;
    }

    private static Path put(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException refused(Path file, String what, String endings) {
        return new IllegalArgumentException(file + ": " + what + " is written as one of " + endings
                + Nearest.question(
                        ending(file), List.of(endings.replace(".", "").split("[, ]+"))));
    }
}
