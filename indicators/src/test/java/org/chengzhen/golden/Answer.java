package org.chengzhen.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an adapter gives back when the row expects an object: named parts, each computed on its own, so that
 * one without a value leaves the others.
 */
public final class Answer {
    private final Map<String, Supplier<?>> parts = new LinkedHashMap<>();

    private Answer() {}

    public static Answer of(String key, Supplier<?> part) {
        return new Answer().and(key, part);
    }

    public Answer and(String key, Supplier<?> part) {
        parts.put(key, part);
        return this;
    }

    Map<String, Supplier<?>> parts() {
        return parts;
    }
}
