package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@link OutcomeContract} for methods of any arguments and with results of parts: for 10,000 awkward draws each
 * door comes to one of the outcomes declared for that draw, no part of a result is silently NaN or infinite, and
 * every outcome declared does occur, so that a declaration of everything fails.
 */
public interface AwkwardArgumentsContract {
    /** The doors of a family. */
    Stream<Door> doors();

    /**
     * A method under test.
     *
     * @param name the class and method
     * @param draw from a source of numbers to the call and its declared outcomes
     * @param mayBeNonFinite which parts may be NaN or infinite by their documentation
     */
    record Door(String name, Function<Awkward, Awkward.Attempt> draw, Predicate<String> mayBeNonFinite) {
        /** A door all of whose parts are finite. */
        public static Door of(String name, Function<Awkward, Awkward.Attempt> draw) {
            return new Door(name, draw, part -> false);
        }

        /** The same door, where parts with this name may be NaN or infinite because the reason is documented. */
        public Door mayBeNonFinite(String part) {
            return new Door(name, draw, mayBeNonFinite.or(p -> p.contains(part)));
        }
    }

    @TestFactory
    default Stream<DynamicTest> tenThousandAwkwardDrawsHaveTheirDeclaredOutcome() {
        return doors().map(door -> DynamicTest.dynamicTest(door.name(), () -> check(door)));
    }

    private static void check(Door door) {
        Set<Outcome> declared = EnumSet.noneOf(Outcome.class);
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        SplittableRandom random = new SplittableRandom(20201101);
        for (int trial = 0; trial < 10_000; trial++) {
            Awkward.Attempt attempt = door.draw().apply(new Awkward(random, trial));
            declared.addAll(attempt.allowed());
            Outcome outcome = outcome(door, attempt);
            assertTrue(
                    attempt.allowed().contains(outcome),
                    () -> door.name() + ": " + outcome + " is not among " + attempt.allowed() + " for "
                            + attempt.arguments());
            seen.merge(outcome, 1, Integer::sum);
        }
        assertEquals(declared, seen.keySet(), door.name() + ": declared and seen");
    }

    private static Outcome outcome(Door door, Awkward.Attempt attempt) {
        Object result;
        try {
            result = attempt.call().get();
        } catch (UndefinedException e) {
            return Outcome.UNDEFINED;
        } catch (IllegalArgumentException e) {
            return Outcome.REFUSED;
        } catch (RuntimeException e) {
            return fail(door.name() + " for " + attempt.arguments(), e);
        }
        String part = Parts.nonFinite(result, door.mayBeNonFinite());
        assertTrue(part.isEmpty(), () -> door.name() + ": silent " + part + " for " + attempt.arguments());
        return Outcome.VALUE;
    }
}
