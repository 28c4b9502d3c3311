package org.chengzhen.indicators.report;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.chengzhen.core.watch.Watch;
import org.chengzhen.indicators.profile.Language;

/**
 * Says how far long work is: nothing in the first seconds, then on a terminal one line that is written anew, in a file or a pipe a
 * line now and then. The line on a terminal is wiped at the end.
 */
final class Meter {
    /** Milliseconds of silence. */
    private static final long SILENCE = 3_000;

    private static final long BEAT = 500;
    private static final int LONGEST = 72;

    private final Consumer<String> line;
    private final boolean terminal;
    private final long silence;
    private final UnaryOperator<String> words;

    private volatile String stage = "";
    private boolean over;

    Meter(Consumer<String> line, boolean terminal, long silence, UnaryOperator<String> words) {
        this.line = line;
        this.terminal = terminal;
        this.silence = silence;
        this.words = words;
    }

    /** On the terminal in the language where the output is one of ours, else in English in lines of their own. */
    static Meter of(PrintStream out, PrintStream lines, Supplier<Language> language) {
        if (System.console() != null && out instanceof ConsoleStream console) {
            return new Meter(
                    console::passing, true, SILENCE, what -> language.get().word(what));
        }
        return new Meter(lines::println, false, SILENCE, what -> what);
    }

    /** Runs work on this thread, and speaks while it lasts. */
    <T> T during(Supplier<T> work) {
        Thread speaker = new Thread(this::speak, "progress");
        speaker.setDaemon(true);
        speaker.start();
        try {
            return Watch.with(this::heard).call(work);
        } finally {
            speaker.interrupt();
            end();
        }
    }

    private void heard(String what, long done, long of) {
        stage = words.apply(what) + (of > 0 ? " " + 100 * done / of + " %" : " " + done);
    }

    private void speak() {
        long start = System.nanoTime();
        long next = silence;
        try {
            while (true) {
                Thread.sleep(Math.min(BEAT, silence));
                long passed = (System.nanoTime() - start) / 1_000_000;
                if (passed >= next) {
                    say(passed / 1_000 + " s  " + stage);
                    next = terminal ? passed : 2 * passed;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the work is done
        }
    }

    private synchronized void say(String words) {
        if (!over) {
            line.accept(words.substring(0, Math.min(LONGEST, words.length())).strip());
        }
    }

    private synchronized void end() {
        over = true;
        if (terminal) {
            line.accept("");
        }
    }
}
