package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.ErrorCode;

/** Says what is wrong with a source, all at once: the first problems in its message, every one in its list. */
public final class UnreadableException extends ChengzhenException {
    private static final long serialVersionUID = 1L;

    /** How many problems a message names. */
    private static final int NAMED = 20;

    private final ImmutableList<Problem> problems;

    /**
     * Collects problems.
     *
     * @param source its name
     * @param problems at least one
     */
    public UnreadableException(String source, List<Problem> problems) {
        super(ErrorCode.UNREADABLE, ImmutableList.of(described(source, problems)));
        this.problems = ImmutableList.copyOf(problems);
    }

    UnreadableException(String source, RefusedException refused) {
        this(source, ImmutableList.of(problem(source, refused)));
        initCause(refused);
    }

    static Problem problem(String source, RefusedException refused) {
        return new Problem(
                refused.line(),
                "",
                refused.content().isEmpty() ? source : refused.content(),
                String.valueOf(refused.getMessage()));
    }

    /** The problems, the first twenty of them, and how many there are. */
    static String described(String source, List<Problem> problems) {
        StringBuilder text = new StringBuilder(source)
                .append(" has ")
                .append(problems.size())
                .append(problems.size() == 1 ? " problem:" : " problems:");
        problems.stream().limit(NAMED).forEach(p -> text.append("\n  ").append(shortened(p.toString())));
        if (problems.size() > NAMED) {
            text.append("\n  … and ").append(problems.size() - NAMED).append(" more");
        }
        return text.toString();
    }

    private static String shortened(String line) {
        return line.length() <= 400 ? line : line.substring(0, 300) + " … " + line.substring(line.length() - 80);
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
