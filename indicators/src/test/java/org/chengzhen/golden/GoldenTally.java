package org.chengzhen.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Counts golden rows over test classes, and prints the two closing lines. */
public final class GoldenTally implements TestExecutionListener {
    private static final Set<String> PASSED = Collections.synchronizedSet(new HashSet<>());
    private static final List<String> FAILED = Collections.synchronizedList(new ArrayList<>());

    static void passed(String id) {
        PASSED.add(id);
    }

    static void failed(String message) {
        FAILED.add(message);
    }

    static void line(String what, int passed, int failed, int notYet, int disputed, String failures) {
        if (!failures.isEmpty()) {
            System.out.println(failures.strip());
        }
        System.out.println(what + ": " + passed + " passed, " + failed + " failed, " + notYet + " not yet"
                + (disputed == 0 ? "" : ", " + disputed + " disputed"));
    }

    /** When all test classes have run, the rows that none has claimed are "not yet". */
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (PASSED.isEmpty() && FAILED.isEmpty()) {
            return;
        }
        Set<String> disputed = DatasetGolden.disputed();
        int all = DatasetGolden.table().size();
        int inDispute = disputed.size();
        int notYet = all - inDispute - PASSED.size() - FAILED.size();
        line("golden datasets", PASSED.size(), FAILED.size(), notYet, inDispute, String.join("\n", FAILED));
    }
}
