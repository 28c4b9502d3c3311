package org.chengzhen.golden;

import java.util.Map;

/** Golden rows of spatial methods, B66 to B73. */
final class SpaceMethodAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries();

    private SpaceMethodAdapters() {}
}
