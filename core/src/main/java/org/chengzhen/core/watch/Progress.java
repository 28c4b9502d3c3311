package org.chengzhen.core.watch;

/**
 * Hears how far a long computation is.
 *
 * <p>Called on the thread that made the {@link Watch}, or on one that helps it; at most some twenty times a
 * second, and once at the end of each loop. What it throws ends the computation.
 */
@FunctionalInterface
public interface Progress {
    /**
     * So much is done.
     *
     * @param what what is counted, as {@code permutations}
     * @param done how many are done
     * @param of how many there are; 0 where that is not known
     */
    void at(String what, long done, long of);
}
