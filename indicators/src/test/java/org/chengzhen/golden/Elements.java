package org.chengzhen.golden;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chengzhen.core.result.UndefinedException;

/** Lists whose elements each have a value or the word that stands for it. */
final class Elements {
    private Elements() {}

    static List<Object> of(int count, IntFunction<?> element) {
        return IntStream.range(0, count)
                .<Object>mapToObj(i -> of(() -> element.apply(i)))
                .toList();
    }

    static Object of(java.util.function.Supplier<?> element) {
        try {
            return element.get();
        } catch (UndefinedException e) {
            return e.status();
        }
    }
}
