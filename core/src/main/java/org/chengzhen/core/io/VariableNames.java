package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.VariableRegistry;
import org.chengzhen.core.panel.Variables;

/** The names that headers may use for a variable: its id, its English and its Chinese name, and what tables call it. */
final class VariableNames {
    private final ImmutableMap<String, Variable> own;
    private final boolean registry;

    private VariableNames(ImmutableMap<String, Variable> own, boolean registry) {
        this.own = own;
        this.registry = registry;
    }

    /** One's own variables before all that are known. */
    static VariableNames with(Collection<Variable> own) {
        return new VariableNames(names(own), true);
    }

    /** Nothing but these, and the names that tables give to those of the library. */
    static VariableNames only(Collection<Variable> own) {
        return new VariableNames(names(own), false);
    }

    /** These names, and before them those of one more variable. */
    VariableNames and(Variable variable) {
        Map<String, Variable> names = new HashMap<>(own);
        names.put(Names.key(variable.id()), variable);
        names.putIfAbsent(Names.key(variable.name()), variable);
        names.putIfAbsent(Names.key(variable.localName()), variable);
        return new VariableNames(ImmutableMap.copyOf(names), registry);
    }

    private static ImmutableMap<String, Variable> names(Collection<Variable> variables) {
        Map<String, Variable> names = new HashMap<>();
        for (Variable variable : variables) {
            names.put(Names.key(variable.id()), variable);
            names.putIfAbsent(Names.key(variable.name()), variable);
            names.putIfAbsent(Names.key(variable.localName()), variable);
        }
        return ImmutableMap.copyOf(names);
    }

    /** The names of the built-in variables, as yearbooks and data bases call them. */
    private static final class Builtin {
        static final ImmutableMap<String, Variable> NAMES = read();

        private static ImmutableMap<String, Variable> read() {
            Map<String, Variable> names = new HashMap<>(names(Variables.all()));
            for (ImmutableMap<String, String> row : rows("variable-names.csv")) {
                names.putIfAbsent(
                        Names.key(Objects.requireNonNull(row.get("name"))),
                        Variables.find(Objects.requireNonNull(row.get("variable")))
                                .orElseThrow());
            }
            return ImmutableMap.copyOf(names);
        }
    }

    /** The names of all variables of the registry, asked where the built-in ones do not answer. */
    private static final class Registered {
        static final ImmutableMap<String, Variable> NAMES = names(VariableRegistry.all());
    }

    static ImmutableList<ImmutableMap<String, String>> rows(String resource) {
        try {
            return CsvRows.read(new InputStreamReader(
                    Objects.requireNonNull(VariableNames.class.getResourceAsStream(resource), resource),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variable that a text names, as it stands. */
    Optional<Variable> find(String name) {
        String key = Names.key(name);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Variable variable = own.get(key);
        if (variable == null) {
            variable = Builtin.NAMES.get(key);
        }
        if (variable == null && registry) {
            variable = Registered.NAMES.get(key);
        }
        return Optional.ofNullable(variable).or(() -> member(name));
    }

    /** A member of a family by its id, as {@code employment:manufacturing}. */
    private Optional<Variable> member(String name) {
        int colon = name.indexOf(':');
        if (colon < 1 || !registry) {
            return Optional.empty();
        }
        String id = Names.clean(name);
        return VariableRegistry.families().stream().map(VariableFamily::id).anyMatch(f -> id.startsWith(f + ":"))
                ? VariableRegistry.find(id)
                : Optional.empty();
    }

    /** Whether the text is the very id or name of the variable, and no other word for it. */
    static boolean isOwnName(String text, Variable variable) {
        String key = Names.key(text);
        return key.equals(Names.key(variable.id()))
                || key.equals(Names.key(variable.name()))
                || key.equals(Names.key(variable.localName()));
    }

    /** The known names nearest to a text, for messages. */
    ImmutableList<String> nearest(String text) {
        String key = Names.key(text);
        if (key.isEmpty() || key.length() > 40) {
            return ImmutableList.of();
        }
        int least = Math.max(1, key.length() / 4);
        Set<String> found = new LinkedHashSet<>();
        for (String name : Iterables.concat(own.keySet(), Builtin.NAMES.keySet())) {
            int distance = Names.distance(key, name, least);
            if (distance > 0 && distance < least) {
                found.clear();
                least = distance;
            }
            if (distance == least) {
                found.add(name);
            }
        }
        return found.stream().sorted().limit(3).collect(ImmutableList.toImmutableList());
    }
}
