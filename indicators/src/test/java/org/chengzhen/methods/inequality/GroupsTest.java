package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void numbersAreOrderedByLabel() {
        Groups groups = Groups.of(44, 11, 44, -3);
        assertEquals(3, groups.count());
        assertEquals(4, groups.n());
        assertEquals(2, groups.groupOf(0));
        assertEquals(1, groups.groupOf(1));
        assertEquals(0, groups.groupOf(3));
        assertEquals(List.of("-3", "11", "44"), List.of(groups.name(0), groups.name(1), groups.name(2)));
        assertEquals(2, groups.size(2));
        assertEquals(1, groups.size(0));
    }

    @Test
    void namesAreOrderedByFirstAppearance() {
        Groups groups = Groups.of(List.of("east", "west", "east"));
        assertEquals("west", groups.name(1));
        assertEquals(0, groups.groupOf(2));
        assertEquals(2, groups.size(0));
        assertEquals(1, groups.size(1));
    }

    @Test
    void sizesMakeRuns() {
        Groups groups = Groups.ofSizes(3, 2);
        assertEquals(5, groups.n());
        assertEquals(0, groups.groupOf(2));
        assertEquals(1, groups.groupOf(3));
        assertEquals("1", groups.name(1));
        assertEquals("Groups[5 places in 2 groups]", groups.toString());
    }

    @Test
    void anEmptyGroupIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Groups.ofSizes(2, 0));
        assertEquals("sizes[1] must be >= 1 but is 0", e.getMessage());
        assertEquals(2, Groups.ofSizes(1, 1).count());
    }

    @Test
    void equalLabelsMakeEqualGroups() {
        assertEquals(Groups.of(0, 0, 1), Groups.ofSizes(2, 1));
        assertEquals(Groups.of(0, 0, 1).hashCode(), Groups.ofSizes(2, 1).hashCode());
        assertNotEquals(Groups.of(0, 1, 1), Groups.ofSizes(2, 1));
        assertNotEquals(Groups.of(0, 0, 2), Groups.ofSizes(2, 1));
        assertNotEquals(Groups.of(0, 0, 1).hashCode(), Groups.of(0, 0, 2).hashCode());
        assertNotEquals(Groups.of(1), (Object) "1");
    }

    @Test
    void sizesBeyondTheRangeOfIntAreRefusedByName() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Groups.ofSizes(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals("sizes must sum to at most 2147483647 but exceed it at sizes[1] = 2147483647", e.getMessage());
    }
}
