package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.citizenization.CitizenizationInputs;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.county.CountyInputs;
import org.chengzhen.indicators.evaluation.EvaluationInputs;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.English;
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
    private final boolean chinese;
    private final StringBuilder text = new StringBuilder();

    private Explanation(Indicator indicator, Locale locale) {
        this.indicator = indicator;
        this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
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

    static String of(Indicator indicator, Locale locale) {
        Explanation explanation = new Explanation(indicator, locale);
        explanation.write();
        return explanation.text.toString();
    }

    private void write() {
        Entry entry = indicator.entry();
        wrap(
                chinese
                        ? entry.id() + " " + entry.localName() + " " + entry.name() + "（"
                                + entry.theme().localTitle() + "）"
                        : indicator + "  (" + entry.theme().title() + ")",
                "");
        line("formula", "公式", chinese ? Chinese.formula(entry) : entry.formula());
        line("unit", "单位", word(entry.unit()));
        line("reading", "读法", chinese ? Chinese.reading(entry) : entry.reading());
        for (Variable variable : indicator.variables()) {
            line(
                    "needs",
                    "需要",
                    chinese
                            ? variable.localName() + " " + variable.id() + " ["
                                    + word(variable.unit().symbol()) + "]" + constant(variable)
                            : variable + " " + variable.name() + " " + variable.localName() + constant(variable));
        }
        for (Input<?> input : indicator.inputs()) {
            if (input.defaultValue().isPresent()) {
                line("may read", "可读", described(input));
            } else {
                line("needs", "需要", described(input));
            }
        }
        for (Input<?> input : indicator.extraInputs()) {
            line("may read", "可读", described(input));
        }
        if (indicator instanceof ReferenceEntry reference) {
            reference
                    .pointsTo()
                    .ifPresent(see ->
                            line("computed by", "由何计算", Catalogue.get(see).toString()));
            reference
                    .facts()
                    .map(facts -> chinese ? Chinese.table(facts, List.of()) : facts.translated(English::word))
                    .ifPresent(facts -> text.append(facts.toText(WIDTH)));
        }
        line("source", "来源", chinese ? Chinese.source(entry) : entry.source());
        line("certainty", "把握", word(entry.certainty().name().toLowerCase(Locale.ROOT)));
        if (example(indicator).isPresent()) {
            line("try", "试试", call(indicator));
        } else {
            line("call", "调用", call(indicator));
        }
    }

    private String word(String english) {
        return chinese ? Chinese.word(english) : english;
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
    private String described(Input<?> input) {
        String type = input.type().getSimpleName();
        String usual = input.defaultValue()
                .map(value -> shown(input.type(), value))
                .map(value -> chinese ? "，默认 " + value : ", " + value + " unless given")
                .orElse("");
        return chinese
                ? Chinese.meaning(input) + "（" + name(input) + "：" + type + usual + "）"
                : input + " (" + name(input) + ": " + type + usual + ")";
    }

    /** The constant of an input, as a user of the shell writes it. */
    static String name(Input<?> input) {
        return Constants.INPUTS.getOrDefault(input, input.id());
    }

    /** The constants by what they hold, looked up once. */
    private static final class Constants {
        static final Map<Input<?>, String> INPUTS = new HashMap<>();
        static final Map<String, String> VARIABLES = new HashMap<>();

        static {
            for (Class<?> home : HOMES) {
                for (Field field : home.getFields()) {
                    if (held(field) instanceof Input<?> input) {
                        INPUTS.putIfAbsent(input, field.getName());
                    }
                }
            }
            for (Field field : Variables.class.getFields()) {
                if (held(field) instanceof Variable variable) {
                    VARIABLES.putIfAbsent(variable.id(), field.getName());
                }
            }
        }
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
        return Constants.VARIABLES.getOrDefault(variable.id(), "");
    }

    /** A default as a person reads it: the constant where its class has one, else its text, cut where it is long. */
    private String shown(Class<?> type, Object value) {
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
            return chinese ? "常用设置" : "the usual";
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

    private void line(String label, String localLabel, String content) {
        if (!content.isEmpty()) {
            wrap("  " + (chinese ? localLabel + "：" : label + ": ") + content, "    ");
        }
    }

    private void wrap(String line, String indent) {
        text.append(TextWidth.wrap(line, WIDTH, indent)).append('\n');
    }
}
