package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.ErrorCode;

/** Says everything that is wrong with a source, at once. */
public final class UnreadableException extends ChengzhenException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    UnreadableException(String source, ImmutableList<Problem> problems) {
        super(ErrorCode.UNREADABLE, ImmutableList.of(described(source, problems)));
        this.problems = problems;
    }

    private static String described(String source, ImmutableList<Problem> problems) {
        return source + " has " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + ":\n"
                + problems.stream().map(p -> "  " + p).collect(Collectors.joining("\n"));
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
