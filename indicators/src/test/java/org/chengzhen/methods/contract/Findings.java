package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengzhen.golden.Repository;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a contract over all types found, held against what is excepted and what is still to do.
 *
 * <p>An exception is a line of {@code contract/exceptions.tsv}: the rule, the member, the reason. What is still to
 * do is a file for each package, {@code contract/pending/inequality.txt}, that names the contracts which the package
 * does not keep yet; its findings are counted in the message of a skipped test.
 */
final class Findings {
    private static final Path FOLDER = Repository.root().resolve("indicators/src/test/resources/contract");

    private Findings() {}

    /** A member that breaks a rule. */
    record Finding(String room, String rule, String member, String says) {
        @Override
        public String toString() {
            return rule + "\t" + member + "\t" + says;
        }
    }

    private record Exception(String rule, String member, String reason) {
        boolean covers(Finding finding) {
            return finding.rule().equals(rule) && finding.member().equals(member);
        }
    }

    /** A test for each package, and one that no exception is without need. */
    static Stream<DynamicTest> tests(
            String contract, Collection<String> rules, Collection<String> rooms, List<Finding> found) {
        return Stream.concat(
                byRoom(contract, rules, rooms, found),
                Stream.of(DynamicTest.dynamicTest(contract + ": exceptions", () -> {
                    assertEquals(
                            List.of(),
                            exceptions()
                                    .filter(e -> rules.contains(e.rule()))
                                    .filter(e -> found.stream().noneMatch(e::covers))
                                    .map(Exception::member)
                                    .toList(),
                            "exceptions without need");
                })));
    }

    /** A test for each package. */
    static Stream<DynamicTest> byRoom(
            String contract, Collection<String> rules, Collection<String> rooms, List<Finding> found) {
        List<Exception> exceptions =
                exceptions().filter(e -> rules.contains(e.rule())).toList();
        return rooms.stream().distinct().sorted().map(room -> {
            List<Finding> open = found.stream()
                    .filter(f -> f.room().equals(room))
                    .filter(f -> exceptions.stream().noneMatch(e -> e.covers(f)))
                    .toList();
            return DynamicTest.dynamicTest(contract + ": " + room, () -> {
                if (pending(room).contains(contract)) {
                    String list = open.stream().map(Finding::toString).collect(Collectors.joining("\n"));
                    abort(room + ": " + open.size() + " to do\n" + list);
                }
                assertEquals(
                        List.of(),
                        open,
                        () -> open.size() + " findings\n"
                                + open.stream().map(Finding::toString).collect(Collectors.joining("\n")));
            });
        });
    }

    private static List<String> pending(String room) {
        for (String name = room; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            Path file = FOLDER.resolve("pending").resolve(name + ".txt");
            if (Files.exists(file)) {
                return lines(file);
            }
        }
        return List.of();
    }

    private static Stream<Exception> exceptions() {
        return lines(FOLDER.resolve("exceptions.tsv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> new Exception(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                .peek(e -> assertTrue(!e.reason().isBlank(), () -> "no reason: " + e));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
