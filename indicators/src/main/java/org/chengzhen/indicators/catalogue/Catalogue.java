package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Stream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.indicators.frame.Theme;

/**
 * All indicators, by id, by word and by theme, and what can be computed from a study.
 *
 * <pre>{@code
 * Catalogue.find("zipf");                          // [B01 Rank–size exponent 位序–规模（齐普夫）]
 * Catalogue.computableFrom(Study.of(panel));       // a table: what can be computed, and what the rest lacks
 * Catalogue.explain("B31");                        // formula, inputs, source, how to read it
 * }</pre>
 */
public final class Catalogue {
    private Catalogue() {}

    /**
     * All indicators.
     *
     * @return by theme, then by id
     */
    public static ImmutableList<Indicator> all() {
        return CatalogueEntries.all();
    }

    /**
     * The indicator with an id.
     *
     * @param id as {@code B31}
     * @return the indicator
     * @throws NotFoundException if there is none
     */
    public static Indicator get(String id) {
        return CatalogueEntries.find(id).orElseThrow(() -> NotFoundException.indicator(id, ""));
    }

    /**
     * The place indicator with an id.
     *
     * @param id as {@code S04}
     * @return the indicator
     * @throws NotFoundException if there is none
     * @throws IllegalArgumentException if it is of another kind
     */
    public static PlaceIndicator place(String id) {
        if (get(id) instanceof PlaceIndicator indicator) {
            return indicator;
        }
        throw new IllegalArgumentException(get(id) + " has no value for each place: measure it");
    }

    /**
     * The system indicator with an id.
     *
     * @param id as {@code B31}
     * @return the indicator
     * @throws NotFoundException if there is none
     * @throws IllegalArgumentException if it is of another kind
     */
    public static SystemIndicator system(String id) {
        if (get(id) instanceof SystemIndicator indicator) {
            return indicator;
        }
        throw new IllegalArgumentException(get(id) + " is no indicator over all places");
    }

    /**
     * The indicators whose id, name, formula or source has a word in it.
     *
     * @param word in English or Chinese; case does not matter
     * @return those with the word in id or name first
     */
    public static ImmutableList<Indicator> find(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        Stream<Indicator> named = all().stream().filter(i -> names(i.entry()).contains(wanted));
        Stream<Indicator> mentioned = all().stream()
                .filter(i ->
                        !names(i.entry()).contains(wanted) && text(i.entry()).contains(wanted));
        return Stream.concat(named, mentioned).collect(ImmutableList.toImmutableList());
    }

    private static String names(Entry entry) {
        return (entry.id() + " " + entry.name() + " " + entry.localName()).toLowerCase(Locale.ROOT);
    }

    private static String text(Entry entry) {
        return (entry.formula() + " " + entry.reading() + " " + entry.source()).toLowerCase(Locale.ROOT);
    }

    /**
     * The indicators of a theme.
     *
     * @param theme one of the six
     * @return by id
     */
    public static ImmutableList<Indicator> byTheme(Theme theme) {
        return all().stream().filter(i -> i.entry().theme() == theme).collect(ImmutableList.toImmutableList());
    }

    /**
     * What can be computed from a study, and what is missing for the rest.
     *
     * @param study any study
     * @return a table: first what can be computed, then the rest with what it lacks
     */
    public static Table computableFrom(Study study) {
        ImmutableList<Indicator> computable =
                all().stream().filter(i -> i.computableFrom(study)).collect(ImmutableList.toImmutableList());
        Table.Builder table = Table.builder(computable.size() + " of " + all().size() + " indicators can be computed")
                .text("id")
                .text("name")
                .text("名称")
                .text("missing");
        Stream.concat(computable.stream(), all().stream().filter(i -> !i.computableFrom(study)))
                .forEach(i -> table.row(
                        i.id(), i.entry().name(), i.entry().localName(), String.join("; ", i.missing(study))));
        return table.build();
    }

    /**
     * What can be computed from a panel alone.
     *
     * @param panel any panel with a year
     * @return the table of {@link #computableFrom(Study)}
     */
    public static Table computableFrom(Panel panel) {
        return computableFrom(Study.of(panel));
    }

    /**
     * Formula, inputs, source, and how to read the value.
     *
     * @param id as {@code B31}
     * @return a few lines of text
     * @throws NotFoundException if there is no such entry
     */
    public static String explain(String id) {
        Indicator indicator = get(id);
        Entry entry = indicator.entry();
        StringBuilder text = new StringBuilder();
        text.append(indicator).append("  (").append(entry.theme().title()).append(")\n");
        line(text, "formula", entry.formula());
        line(text, "unit", entry.unit());
        line(text, "reading", entry.reading());
        for (Variable variable : indicator.variables()) {
            line(text, "needs", variable + " " + variable.name() + " " + variable.localName());
        }
        for (Input<?> input : indicator.inputs()) {
            line(text, input.defaultValue().isPresent() ? "may read" : "needs", input.toString());
        }
        for (Input<?> input : indicator.extraInputs()) {
            line(text, "may read", input.toString());
        }
        if (indicator instanceof ReferenceEntry reference) {
            reference.pointsTo().ifPresent(see -> line(text, "computed by", get(see).toString()));
            reference.facts().ifPresent(facts -> text.append(facts.toText()));
        }
        line(text, "source", entry.source());
        line(text, "certainty", entry.certainty().name().toLowerCase(Locale.ROOT));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String content) {
        if (!content.isEmpty()) {
            text.append("  ").append(label).append(": ").append(content).append('\n');
        }
    }
}
