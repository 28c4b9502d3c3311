package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** Says everything that is wrong with a source, at once. */
public final class UnreadableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    UnreadableException(String source, ImmutableList<Problem> problems) {
        super(source + " has " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + ":\n"
                + problems.stream().map(p -> "  " + p).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /**
     * All problems.
     *
     * @return in the order of the source
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
