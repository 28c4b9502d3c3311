package org.chengzhen.methods.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.Findings.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every public class of {@code methods} that has a count of draws or a long loop is under an {@link InterruptionContract}. */
class InterruptionTest {
    private static final Set<String> COUNTS =
            Set.of("permutations", "replications", "starts", "bootstrap", "draws", "runs", "iterations");

    @TestFactory
    Stream<DynamicTest> everyLongComputationIsUnderAContract() {
        Set<Class<?>> registered = PublicTypes.implementing(InterruptionContract.class).stream()
                .flatMap(InterruptionContract::works)
                .map(InterruptionContract.Work::type)
                .collect(Collectors.toSet());
        List<Class<?>> types = PublicTypes.ofMethods();
        List<Finding> found = new ArrayList<>();
        for (Class<?> type : types) {
            if (type.getEnclosingClass() == null && (counts(type) || steps(type)) && !registered.contains(type)) {
                found.add(new Finding(
                        PublicTypes.room(type),
                        "interruption",
                        PublicTypes.name(type),
                        "has a count or a loop and is in no contract of interruption"));
            }
        }
        return Findings.tests(
                "interruption",
                List.of("interruption"),
                types.stream().map(PublicTypes::room).toList(),
                found);
    }

    /** Whether a method is a count of draws, or takes one. */
    private static boolean counts(Class<?> type) {
        return PublicTypes.methods(type)
                .filter(m -> m.getParameterCount() > 0)
                .anyMatch(m -> COUNTS.contains(m.getName())
                        || Arrays.stream(m.getParameters()).anyMatch(p -> COUNTS.contains(p.getName())));
    }

    /** Whether the class itself steps through a loop that can be ended. */
    private static boolean steps(Class<?> type) {
        Path file = PublicTypes.folder(type).resolve(type.getName().replace('.', '/') + ".class");
        try {
            String constants = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return constants.contains("org/chengzhen/core/internal/Loop")
                    || constants.contains("org/chengzhen/core/internal/Chunks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
