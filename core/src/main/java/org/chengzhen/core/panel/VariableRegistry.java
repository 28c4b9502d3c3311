package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Every variable that the library knows: those of {@link Variables}, and those that the modules on the class path
 * need for their indicators.
 *
 * <pre>{@code
 * VariableRegistry.find("gdp").orElseThrow().localName();   // 地区生产总值
 * }</pre>
 */
public final class VariableRegistry {
    private VariableRegistry() {}

    /** Loaded when it is first asked for. */
    private static final class Known {
        static final ImmutableMap<String, Variable> VARIABLES;
        static final ImmutableList<VariableFamily> FAMILIES;

        static {
            Map<String, Variable> variables = new LinkedHashMap<>();
            ImmutableList.Builder<VariableFamily> families = ImmutableList.builder();
            Variables.all().forEach(v -> variables.put(v.id(), v));
            families.add(Variables.EMPLOYMENT_BY_INDUSTRY);
            for (VariableSource source :
                    ServiceLoader.load(VariableSource.class, VariableSource.class.getClassLoader())) {
                source.variables().forEach(v -> variables.putIfAbsent(v.id(), v));
                families.addAll(source.families());
            }
            VARIABLES = ImmutableMap.copyOf(variables);
            FAMILIES = families.build();
        }
    }

    /**
     * All known variables.
     *
     * @return those of this module first
     */
    public static ImmutableList<Variable> all() {
        return Known.VARIABLES.values().asList();
    }

    /**
     * All known families.
     *
     * @return those of this module first
     */
    public static ImmutableList<VariableFamily> families() {
        return Known.FAMILIES;
    }

    /**
     * The known variable with an id, or the member of a known family.
     *
     * @param id as {@code urban_population}, {@code employment:manufacturing}
     * @return the variable, empty where none has the id
     */
    public static Optional<Variable> find(String id) {
        Variable known = Known.VARIABLES.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        int colon = id.indexOf(':');
        return colon < 1 || colon == id.length() - 1
                ? Optional.empty()
                : Known.FAMILIES.stream()
                        .filter(f -> f.id().equals(id.substring(0, colon)))
                        .findFirst()
                        .map(f -> f.member(id.substring(colon + 1)));
    }
}
