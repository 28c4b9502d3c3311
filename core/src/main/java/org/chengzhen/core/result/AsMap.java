package org.chengzhen.core.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that an application can take apart without knowing its type: maps, lists, texts, numbers, truth values and
 * null, and nothing else.
 *
 * <p>NaN is null, with its status beside it where there is one.
 */
public interface AsMap {
    /**
     * The value as JDK types.
     *
     * @return a new map in a fixed order, which may hold null
     */
    Map<String, @Nullable Object> toMap();
}
