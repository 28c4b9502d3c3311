package org.chengzhen.indicators.report;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.execution.LocalExecutionControl;
import org.chengzhen.core.internal.TextWidth;

/**
 * Runs what is typed into the shell, within its own process: a mistake is one line and no trace, a number has the digits that mean
 * something, work that lasts says how far it is, and Ctrl-C ends it.
 */
final class ShellControl extends LocalExecutionControl {
    private static final Pattern LONG_FRACTION = Pattern.compile("(?<![\\w.\"])-?\\d+\\.\\d{9,}(?:E-?\\d+)?");
    /** Stands behind the word Exception, which JShell puts before every mistake. */
    private static final String REFUSED = "refused";

    private static final MathContext DIGITS = new MathContext(12);
    private static final int LONGEST_PLAIN = 12;
    private static final long PATIENCE = 500;

    /** What JShell writes before the first line and before every line. */
    private static final String HEAD = "Exception " + REFUSED + ": ";

    private static final int MARGIN = 4;

    private final Session session;
    private final Method run;
    private volatile Thread running;

    ShellControl(Session session) {
        this.session = session;
        try {
            this.run = ShellControl.class.getDeclaredMethod("run");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        run.setAccessible(true);
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        session.begin(snippet);
        running = Thread.currentThread();
        try {
            String shown = digits(super.invoke(run));
            return session.result() == null ? shown : Prompt.withDefaults().echo(session.result(), shown);
        } finally {
            running = null;
            Session.end();
        }
    }

    /** What the thread of a snippet runs in its stead. */
    private static Object run() throws Throwable {
        Session session = Session.current().orElseThrow();
        Object[] outcome = new Object[2];
        Meter.of(System.out, System.err, session::language).during(() -> {
            try {
                outcome[0] = Objects.requireNonNull(session.snippet()).invoke(null);
            } catch (InvocationTargetException e) {
                outcome[1] = e.getCause();
            } catch (IllegalAccessException e) {
                outcome[1] = e;
            }
            return null;
        });
        if (outcome[1] != null) {
            throw (Throwable) outcome[1];
        }
        session.result(outcome[0]);
        return outcome[0];
    }

    @Override
    public String varValue(String className, String varName)
            throws RunException, EngineTerminationException, InternalException {
        String shown = digits(super.varValue(className, varName));
        if (shown.indexOf('\n') < 0) {
            return shown;
        }
        session.begin(null);
        try {
            Field variable = findClass(className).getDeclaredField(varName);
            variable.setAccessible(true);
            return Prompt.withDefaults().echo(variable.get(null), shown);
        } catch (ReflectiveOperationException e) {
            return shown;
        } finally {
            Session.end();
        }
    }

    /** Numbers to twelve significant digits: what arithmetic on doubles leaves behind them is no result. */
    static String digits(String shown) {
        if (shown.startsWith("\"")) {
            return shown;
        }
        Matcher number = LONG_FRACTION.matcher(shown);
        return number.replaceAll(found -> {
            BigDecimal rounded = new BigDecimal(found.group()).round(DIGITS).stripTrailingZeros();
            boolean plain = rounded.scale() > 0 && rounded.scale() <= LONGEST_PLAIN;
            return plain ? rounded.toPlainString() : Double.toString(rounded.doubleValue());
        });
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        if (cause instanceof CancellationException) {
            throw new StoppedException();
        }
        if (cause instanceof RunException run) {
            throw run;
        }
        boolean itself = Refusal.speaksForItself(cause);
        String name = itself ? REFUSED : cause.getClass().getSimpleName();
        StackTraceElement[] own = itself
                ? new StackTraceElement[0]
                : Arrays.stream(cause.getStackTrace())
                        .filter(element -> element.getClassName().startsWith("REPL."))
                        .toArray(StackTraceElement[]::new);
        String words = itself ? Refusal.of(cause, session.language()) : String.valueOf(cause.getMessage());
        throw new UserException(
                TextWidth.wrap(HEAD + words, session.columns() - MARGIN, "").substring(HEAD.length()), name, own);
    }

    /** Work of this library ends when it is interrupted; what else runs is stopped as JShell stops it. */
    @Override
    public void stop() throws EngineTerminationException, InternalException {
        Thread waiting = running;
        if (waiting == null) {
            return;
        }
        ThreadGroup all = waiting.getThreadGroup();
        Thread[] threads = new Thread[all.activeCount() + 16];
        int n = all.enumerate(threads, true);
        for (int t = 0; t < n; t++) {
            if (threads[t].getThreadGroup() != all
                    && threads[t].getThreadGroup().getName().startsWith("JShell")) {
                threads[t].interrupt();
            }
        }
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        while (running == waiting && System.nanoTime() < end) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (running == waiting) {
            super.stop();
        }
    }
}
