package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DisjointSetsTest {
    @Test
    void unionsCountOnceAndTheLeastIsTheRoot() {
        DisjointSets sets = new DisjointSets(6);
        sets.unite(5, 3);
        sets.unite(3, 1);
        sets.unite(1, 5);
        sets.unite(4, 2);
        assertEquals(3, sets.count());
        assertEquals(1, sets.root(5));
        assertEquals(2, sets.root(4));
        assertEquals(0, sets.root(0));
        assertEquals(0, new DisjointSets(0).count());
    }

    @Test
    void aLongChainIsOneSet() {
        DisjointSets sets = new DisjointSets(100_000);
        for (int i = 99_999; i > 0; i--) {
            sets.unite(i, i - 1);
        }
        assertEquals(1, sets.count());
        assertEquals(0, sets.root(99_999));
    }
}
