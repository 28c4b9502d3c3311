package org.chengzhen.core.io.table;

/** A source is not what it says, or cannot be read without a choice that only the caller can make. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String content;

    /**
     * Says where and why.
     *
     * @param line where it stands, from 1
     * @param content what stands there
     * @param message what is wrong, and the way on
     */
    public RefusedException(long line, String content, String message) {
        super(message);
        this.line = line;
        this.content = content;
    }

    /**
     * Where it stands.
     *
     * @return the line or row, from 1
     */
    public long line() {
        return line;
    }

    /**
     * What stands there.
     *
     * @return a text, perhaps empty
     */
    public String content() {
        return content;
    }

    /**
     * For a format whose library is not on the class path.
     *
     * @param format as {@code .xlsx}
     * @param coordinates of the library
     * @return what says so
     */
    public static RefusedException missingLibrary(String format, String coordinates) {
        return new RefusedException(
                1, format, "needs " + coordinates + " on the class path, or the table saved as CSV");
    }
}
