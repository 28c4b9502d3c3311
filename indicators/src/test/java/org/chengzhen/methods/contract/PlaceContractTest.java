package org.chengzhen.methods.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.Findings.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every public statistic of {@code methods} is under a {@link PlaceContract}, or says why it is none over places. */
class PlaceContractTest {
    @TestFactory
    Stream<DynamicTest> everyStatisticIsUnderAContract() {
        Set<Class<?>> registered = PublicTypes.implementing(PlaceContract.class).stream()
                .flatMap(PlaceContract::doors)
                .map(PlaceContract.Door::type)
                .collect(Collectors.toSet());
        List<Class<?>> statistics = PublicTypes.ofMethods().stream()
                .filter(PlaceContractTest::statistic)
                .toList();
        List<Finding> found = new ArrayList<>();
        for (Class<?> type : statistics) {
            if (!registered.contains(type)) {
                found.add(new Finding(
                        PublicTypes.room(type), "places", PublicTypes.name(type), "is in no contract over places"));
            }
        }
        return Findings.tests(
                "places",
                List.of("places"),
                statistics.stream().map(PublicTypes::room).toList(),
                found);
    }

    /** A top-level class with a static door that takes something, or with settings. */
    private static boolean statistic(Class<?> type) {
        return type.getEnclosingClass() == null && PublicTypes.methods(type).anyMatch(PlaceContractTest::takesData);
    }

    private static boolean takesData(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && (method.getParameterCount() > 0 || method.getName().equals("withDefaults"));
    }
}
