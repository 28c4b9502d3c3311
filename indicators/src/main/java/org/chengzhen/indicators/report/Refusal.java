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
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.indicators.profile.Language;

/** What went wrong, in one sentence that a person can act on. */
final class Refusal {
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

    private static Locale locale() {
        return Session.current().map(Session::language).orElse(Language.ENGLISH).locale();
    }

    static String of(Throwable thrown) {
        if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        }
        if (thrown instanceof NoSuchFileException missing) {
            Path folder = Path.of(missing.getFile()).toAbsolutePath().getParent();
            return folder == null || Files.isDirectory(folder)
                    ? "there is no file " + missing.getFile()
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
        if (thrown instanceof ChengzhenException own) {
            return own.message(locale());
        }
        String message = String.valueOf(thrown.getMessage());
        return speaksForItself(thrown) && !(thrown instanceof FileNotFoundException) && !message.equals("null")
                ? message
                : thrown.getClass().getSimpleName() + ": " + message;
    }
}
