package org.chengzhen.core.wire;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The doors of a class that give what it holds: public, without arguments, and no other form of the same value. */
final class Accessors {
    /** Other forms of a value, or the machinery of its class. */
    private static final Set<String> FORMS = Set.of(
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "iterator",
            "build",
            "stream",
            "toArray",
            "toCsv",
            "toFlowMatrix",
            "toHtml",
            "toLatex",
            "toMap",
            "toMarkdown",
            "toMatrix",
            "toOption",
            "toRows",
            "toTable",
            "toText");

    private static final ClassValue<List<Method>> BY_CLASS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> gives(method, type))
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
        }
    };

    private Accessors() {}

    /**
     * The accessors of a class.
     *
     * @param type a public class
     * @return by name
     */
    static List<Method> of(Class<?> type) {
        return BY_CLASS.get(type);
    }

    private static boolean gives(Method method, Class<?> type) {
        Class<?> result = method.getReturnType();
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && !method.isBridge()
                && result != void.class
                && !result.isAssignableFrom(type)
                && !FORMS.contains(method.getName());
    }
}
