package org.chengzhen.indicators.report;

import java.lang.reflect.Method;
import java.util.Optional;
import org.chengzhen.indicators.profile.Language;
import org.jspecify.annotations.Nullable;

/** What a running shell knows: the columns of its terminal, the language it speaks, and what it runs at the moment. */
final class Session {
    /** A thread that runs a snippet is made by the one that asked for it, and inherits its session. */
    private static final InheritableThreadLocal<Session> CURRENT = new InheritableThreadLocal<>();

    /** What the shell that is being started hands to its execution control. */
    private static final ThreadLocal<Session> HANDED = new ThreadLocal<>();

    private final int columns;
    private volatile Language language;
    private volatile @Nullable Method snippet;
    private volatile @Nullable Object result;

    Session(int columns, Language language) {
        this.columns = columns;
        this.language = language;
    }

    /** The session whose snippet this thread runs; empty outside a shell of this library. */
    static Optional<Session> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Lays it down for the execution control that this thread makes next. */
    void hand() {
        HANDED.set(this);
    }

    /** What was laid down; empty where another has taken it, or there was none. */
    static Optional<Session> handed() {
        Optional<Session> session = Optional.ofNullable(HANDED.get());
        HANDED.remove();
        return session;
    }

    void begin(@Nullable Method method) {
        snippet = method;
        result = null;
        CURRENT.set(this);
    }

    /** Behind a snippet: the thread that asked for it speaks for no shell any more. */
    static void end() {
        CURRENT.remove();
    }

    @Nullable
    Method snippet() {
        return snippet;
    }

    /** What the snippet gave; null of one that gives nothing. */
    @Nullable
    Object result() {
        return result;
    }

    void result(@Nullable Object given) {
        result = given;
    }

    int columns() {
        return columns;
    }

    Language language() {
        return language;
    }

    void language(Language other) {
        language = other;
    }
}
