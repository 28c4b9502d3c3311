package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.profile.Language;

/**
 * The program that prints reports.
 *
 * <p>Without an argument: the nation's urbanization and the official city clusters, from the built-in data, and a page of
 * them with pictures. {@code --html FILE} or {@code --out FILE} says where it goes, {@code --lang zh} makes it Chinese.
 * With the path of a table: its own numbers, and what else can be computed from them. With the name of a report: that
 * report.
 */
public final class Report {
    /** Makes a report from the arguments behind its name. */
    @FunctionalInterface
    interface Maker {
        Made make(List<String> arguments, Language language) throws IOException;
    }

    /** A program that sees to {@code --lang} and {@code --out} itself. */
    @FunctionalInterface
    private interface Program {
        String run(List<String> arguments, int width) throws IOException;
    }

    private static final ImmutableSortedMap<String, Maker> REPORTS = ImmutableSortedMap.<String, Maker>naturalOrder()
            .put("city", CityReport::city)
            .put("cluster", ClusterReport::some)
            .put("clusters", ClusterReport::all)
            .put("citizenization", CitizenizationReport::of)
            .put("counties", CountyReport::of)
            .put("megacities", MegacityReport::of)
            .put("nation", CityReport::nation)
            .put("province", CityReport::province)
            .put("quality", (arguments, language) -> QualityReport.of(ChinaData.cities(), language))
            .put("space", SpaceReport::of)
            .buildOrThrow();

    private static final ImmutableSortedMap<String, Program> PROGRAMS =
            ImmutableSortedMap.of("main", Report::nation, "plots", (arguments, width) -> Gallery.write(arguments));

    /** The endings of tables that the reader takes. */
    private static final Pattern TABLE = Pattern.compile(
            ".*\\.(csv|tsv|tab|txt|xlsx|xls|xml|html?|dta|dbf|geojson|json|shp|gpkg|gz)", Pattern.CASE_INSENSITIVE);

    /** Not a report: the shell, which prints as it likes. */
    private static final String SHELL = "shell";

    private Report() {}

    /**
     * Prints a report.
     *
     * @param arguments none, a table, or the name of a report with its own arguments
     */
    public static void main(String[] arguments) {
        ConsoleStream out = new ConsoleStream(new FileOutputStream(FileDescriptor.out), ConsoleText.charset());
        System.setOut(out);
        try {
            List<String> given = List.of(arguments);
            if (!given.isEmpty() && given.get(0).equals(SHELL)) {
                Shell.start(Arguments.parse(given.subList(1, given.size())).language());
                return;
            }
            out.print(Meter.of(out, System.err, () -> Arguments.wanted(given))
                    .during(() -> unchecked(given, Shell.columns())));
        } catch (RuntimeException | IOException e) {
            Language language = Arguments.wanted(List.of(arguments));
            String said = Refusal.of(e, ConsoleText.isChinese(out.console()) ? language : Language.ENGLISH);
            out.print(Parts.wrapped(said + "\n", Shell.columns()));
            System.exit(1);
        }
    }

    /** A report by its name, before it is printed or written. */
    static Made made(String name, List<String> arguments, Language language) throws IOException {
        return Objects.requireNonNull(REPORTS.get(name), name).make(arguments, language);
    }

    private static String unchecked(List<String> arguments, int width) {
        try {
            return text(arguments, width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a report.
     *
     * @param arguments none, a table, or the name of a report with its own arguments
     * @return the text
     * @throws IOException if a file cannot be read
     */
    public static String text(List<String> arguments) throws IOException {
        return text(arguments, Integer.MAX_VALUE);
    }

    /** The same in lines that are no wider than a terminal of so many columns. */
    static String text(List<String> arguments, int width) throws IOException {
        if (arguments.isEmpty() || arguments.get(0).startsWith("--")) {
            return nation(arguments, width);
        }
        List<String> rest = arguments.subList(1, arguments.size());
        Program program = PROGRAMS.get(arguments.get(0));
        if (program != null) {
            return program.run(rest, width);
        }
        Maker maker = REPORTS.get(arguments.get(0));
        if (maker != null) {
            return ReportFile.of(maker, rest, width);
        }
        if (TABLE.matcher(arguments.get(0)).matches()) {
            return TableReport.of(Path.of(arguments.get(0)), rest, width);
        }
        Set<String> names = Sets.union(Sets.union(REPORTS.keySet(), PROGRAMS.keySet()), Set.of(SHELL));
        Language language = Arguments.wanted(arguments);
        String none = "There is no report " + arguments.get(0) + Nearest.question(arguments.get(0), names);
        String all = String.join(", ", names);
        return Parts.wrapped(
                language.of(
                        none + "\nReports: " + all + "; or the path of a table (.csv, .xlsx, .dta, .shp and others).\n",
                        Chinese.sentence(none) + "\n报告：" + all + "；或表格文件的路径（.csv、.xlsx、.dta、.shp 等）。\n"),
                width);
    }

    private static String nation(List<String> arguments, int width) throws IOException {
        Arguments given = Arguments.parse(arguments);
        Shell.requireSigns(given.language());
        Panel nation = ChinaData.nation();
        return NationReport.table(given.language()).toText(width)
                + "\n"
                + ClusterComparison.compare(
                                ChinaData.clusters(),
                                ChinaData.cities(),
                                nation.value(ChinaData.NATION, 2010, Variables.POPULATION),
                                nation.value(ChinaData.NATION, 2020, Variables.POPULATION),
                                given.language())
                        .text(width)
                + "\n"
                + NationPage.written(given);
    }
}
