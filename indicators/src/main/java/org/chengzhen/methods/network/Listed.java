package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;

/** Numbers of places in a line of text, which has room for some. */
final class Listed {
    private static final int MOST = 20;

    private Listed() {}

    /** All of them, or the first and how many there are. */
    static String of(ImmutableIntArray numbers) {
        if (numbers.length() <= MOST) {
            return numbers.toString();
        }
        String first = numbers.subArray(0, MOST).toString();
        return first.substring(0, first.length() - 1) + ", … " + numbers.length() + " in all]";
    }
}
