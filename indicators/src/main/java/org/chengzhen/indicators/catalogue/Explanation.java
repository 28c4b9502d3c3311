package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.citizenization.CitizenizationInputs;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.county.CountyInputs;
import org.chengzhen.indicators.evaluation.EvaluationInputs;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.megacity.MegacityInputs;
import org.chengzhen.indicators.standards.SettlementInputs;

/** An entry explained in a terminal: its facts, what it reads and by which constant, and a line to paste. */
final class Explanation {
    private static final int WIDTH = 80;
    private static final int LONGEST_DEFAULT = 60;

    /** The homes of inputs, all of which the shell imports: a constant needs no class before it. */
    static final ImmutableList<Class<?>> HOMES = ImmutableList.of(
            Inputs.class,
            CitizenizationInputs.class,
            ClusterInputs.class,
            CountyInputs.class,
            EvaluationInputs.class,
            MegacityInputs.class,
            SettlementInputs.class);

    private final Indicator indicator;
    private final StringBuilder text = new StringBuilder();

    private Explanation(Indicator indicator) {
        this.indicator = indicator;
    }

    /** Read when it is first asked for: what a study of the built-in data is, by id. */
    private static final class Examples {
        static final ImmutableMap<String, String> STUDIES = read();

        private static ImmutableMap<String, String> read() {
            try (InputStream source = Objects.requireNonNull(Explanation.class.getResourceAsStream("examples.txt"))) {
                return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(ImmutableMap.toImmutableMap(
                                line -> line.substring(0, line.indexOf(':')),
                                line -> line.substring(line.indexOf(':') + 1).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String of(Indicator indicator) {
        Explanation explanation = new Explanation(indicator);
        explanation.write();
        return explanation.text.toString();
    }

    private void write() {
        Entry entry = indicator.entry();
        wrap(indicator + "  (" + entry.theme().title() + ")", "");
        line("formula", entry.formula());
        line("unit", entry.unit());
        line("reading", entry.reading());
        for (Variable variable : indicator.variables()) {
            line("needs", variable + " " + variable.name() + " " + variable.localName() + constant(variable));
        }
        for (Input<?> input : indicator.inputs()) {
            line(input.defaultValue().isPresent() ? "may read" : "needs", described(input));
        }
        for (Input<?> input : indicator.extraInputs()) {
            line("may read", described(input));
        }
        if (indicator instanceof ReferenceEntry reference) {
            reference
                    .pointsTo()
                    .ifPresent(see -> line("computed by", Catalogue.get(see).toString()));
            reference.facts().ifPresent(facts -> text.append(facts.toText(WIDTH)));
        }
        line("source", entry.source());
        line("certainty", entry.certainty().name().toLowerCase(Locale.ROOT));
        line(example(indicator).isPresent() ? "try" : "call", call(indicator));
    }

    /** A study of the built-in data from which an entry can be computed; empty where there is none. */
    static Optional<String> example(Indicator indicator) {
        return Optional.ofNullable(Examples.STUDIES.get(indicator.id()));
    }

    /** A line for the shell: of built-in data where they hold what it needs, else of a panel and inputs of one's own. */
    static String call(Indicator indicator) {
        if (indicator instanceof ReferenceEntry reference) {
            String id = reference.pointsTo().orElse(indicator.id());
            return reference.pointsTo().isPresent()
                    ? call(Catalogue.get(id))
                    : "show(Catalogue.get(\"" + id + "\").measure(Study.empty()).toTable())";
        }
        String study = example(indicator).orElseGet(() -> {
            StringBuilder own = new StringBuilder("Study.of(panel)");
            for (Input<?> input : indicator.inputs()) {
                if (input.defaultValue().isEmpty()) {
                    own.append(".with(").append(name(input)).append(", ");
                    own.append(input.id().toLowerCase(Locale.ROOT)).append(')');
                }
            }
            return own.toString();
        });
        return indicator instanceof PlaceIndicator
                ? "show(Catalogue.place(\"" + indicator.id() + "\").evaluate(" + study + ").toTable())"
                : "show(Catalogue.get(\"" + indicator.id() + "\").measure(" + study + ").toTable())";
    }

    /** As {@code groups: what group a place belongs to (GROUPS, a Grouping; BY_PROVINCE unless given)}. */
    private static String described(Input<?> input) {
        return input + " (" + name(input) + ": " + input.type().getSimpleName()
                + input.defaultValue()
                        .map(value -> ", " + shown(input.type(), value) + " unless given")
                        .orElse("")
                + ")";
    }

    /** The constant of an input, as a user of the shell writes it. */
    static String name(Input<?> input) {
        for (Class<?> home : HOMES) {
            for (Field field : home.getFields()) {
                if (held(field) == input) {
                    return field.getName();
                }
            }
        }
        return input.id();
    }

    private static String constant(Variable variable) {
        String name = constantName(variable);
        return name.isEmpty() ? "" : " (" + name + ")";
    }

    /** How a variable of a panel is written in the shell: by its constant, where it has one. */
    static String constant(Variable variable, String panel) {
        String name = constantName(variable);
        return name.isEmpty() ? panel + ".variable(\"" + variable.id() + "\")" : name;
    }

    private static String constantName(Variable variable) {
        for (Field field : Variables.class.getFields()) {
            if (held(field) instanceof Variable known && known.id().equals(variable.id())) {
                return field.getName();
            }
        }
        return "";
    }

    /** A default as a person reads it: the constant where its class has one, else its text, cut where it is long. */
    private static String shown(Class<?> type, Object value) {
        if (value instanceof Variable variable) {
            return variable.id();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        for (Field field : type.getFields()) {
            if (held(field) == value) {
                return field.getName();
            }
        }
        String words = value.toString();
        if (words.contains("$$Lambda") || words.contains("@")) {
            return "the usual";
        }
        return words.length() > LONGEST_DEFAULT ? words.substring(0, LONGEST_DEFAULT - 1) + "…" : words;
    }

    private static Object held(Field field) {
        if (!Modifier.isStatic(field.getModifiers())) {
            return null;
        }
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    private void line(String label, String content) {
        if (!content.isEmpty()) {
            wrap("  " + label + ": " + content, "    ");
        }
    }

    private void wrap(String line, String indent) {
        text.append(TextWidth.wrap(line, WIDTH, indent)).append('\n');
    }
}
