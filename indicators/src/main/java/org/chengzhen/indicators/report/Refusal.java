package org.chengzhen.indicators.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.profile.Language;
import org.jspecify.annotations.Nullable;

/** What went wrong, in one sentence that a person can act on. */
final class Refusal {
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:line (\\d+)|sheet \"(.*?)\", (row|cell) (\\S+))(?:, column \"(.*?)\")?: (?:\"(.*?)\" (?=[a-z]))?(.+)");

    private Refusal() {}

    /** Whether the message alone says what to do: then the place in the code is of no use. */
    static boolean speaksForItself(Throwable thrown) {
        return thrown instanceof ChengzhenException
                || thrown instanceof IllegalArgumentException
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException
                || thrown instanceof ArithmeticException
                || thrown instanceof CancellationException;
    }

    static String of(Throwable thrown, Language language) {
        String english = thrown instanceof ChengzhenException own ? own.message(language.locale()) : english(thrown);
        if (language == Language.ENGLISH) {
            return english;
        }
        if (thrown instanceof NotFoundException missing) {
            for (String meant : missing.near()) {
                english = english.replace(meant, named(meant));
            }
        }
        return english.lines().map(Refusal::chinese).collect(Collectors.joining("\n"));
    }

    /** An id or a code with its Chinese name: what may be meant has the English one behind it. */
    private static String named(String meant) {
        String id = meant.split(" ", 2)[0];
        return Catalogue.all().stream()
                .filter(indicator -> indicator.id().equals(id))
                .map(indicator -> id + " " + indicator.entry().localName())
                .findFirst()
                .or(() -> ChinaData.gazetteer()
                        .find(id)
                        .filter(place -> !place.localName().isEmpty())
                        .map(place -> id + " " + place.localName()))
                .orElse(meant);
    }

    /** One line, which may be of a problem of a file: where, what stands there, and what is wrong with it. */
    private static String chinese(String line) {
        String said = line.strip();
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        Matcher problem = PROBLEM.matcher(said);
        if (!problem.matches()) {
            return indent + Chinese.sentence(said);
        }
        String where = problem.group(1) != null
                ? "第 " + problem.group(1) + " 行"
                : "工作表“" + problem.group(2) + "”"
                        + (problem.group(3).equals("row") ? "第 " + problem.group(4) + " 行" : problem.group(4));
        String column = problem.group(5) == null ? "" : "，列“" + problem.group(5) + "”";
        String content = problem.group(6) == null ? "" : "“" + problem.group(6) + "” ";
        return indent + where + column + "：" + content + Chinese.sentence(problem.group(7));
    }

    private static String english(Throwable thrown) {
        if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return english(unchecked.getCause());
        }
        if (thrown instanceof NoSuchFileException missing) {
            Path folder = Path.of(missing.getFile()).toAbsolutePath().getParent();
            return folder == null || Files.isDirectory(folder)
                    ? "there is no file " + missing.getFile() + near(missing.getFile(), folder)
                    : "there is no folder " + folder;
        }
        if (thrown instanceof AccessDeniedException denied) {
            return "this user may not open " + denied.getFile();
        }
        if (thrown instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is there already";
        }
        if (thrown instanceof NotDirectoryException file) {
            return file.getFile() + " is no folder";
        }
        if (thrown instanceof CancellationException) {
            return "stopped: " + thrown.getMessage();
        }
        String message = String.valueOf(thrown.getMessage());
        return speaksForItself(thrown) && !(thrown instanceof FileNotFoundException) && !message.equals("null")
                ? message
                : thrown.getClass().getSimpleName() + ": " + message;
    }

    /** Which of the files beside it may be meant. */
    private static String near(String file, @Nullable Path folder) {
        String[] there = (folder == null ? Path.of("") : folder).toFile().list();
        return there == null ? "" : Nearest.question(Path.of(file).getFileName().toString(), List.of(there));
    }
}
