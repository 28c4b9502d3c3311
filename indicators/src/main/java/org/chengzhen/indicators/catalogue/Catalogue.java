package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;
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
        return CatalogueEntries.find(id).orElseThrow(() -> NotFoundException.indicator(id, Search.BY_WORDS.near(id)));
    }

    /**
     * The place indicator with an id.
     *
     * @param id as {@code S04}
     * @return the indicator
     * @throws NotFoundException if there is none, or it is of another kind
     */
    public static PlaceIndicator place(String id) {
        if (get(id) instanceof PlaceIndicator indicator) {
            return indicator;
        }
        throw otherKind(get(id));
    }

    /**
     * The system indicator with an id.
     *
     * @param id as {@code B31}
     * @return the indicator
     * @throws NotFoundException if there is none, or it is of another kind
     */
    public static SystemIndicator system(String id) {
        if (get(id) instanceof SystemIndicator indicator) {
            return indicator;
        }
        throw otherKind(get(id));
    }

    /** Another kind has the id, with the call that gives what it has. */
    private static NotFoundException otherKind(Indicator indicator) {
        String id = indicator.id();
        return NotFoundException.otherKind(
                indicator.toString(),
                indicator instanceof PlaceIndicator
                        ? "Catalogue.place(\"" + id + "\").evaluate(study)"
                        : indicator instanceof SystemIndicator
                                ? "Catalogue.system(\"" + id + "\").measure(study)"
                                : "Catalogue.get(\"" + id + "\").measure(study)");
    }

    /**
     * The indicators that words describe: in their names or what else people call them, in formula, reading or source, or as a
     * variable that they need.
     *
     * <p>The words stand in any order; case, dashes and plurals do not matter, nor does a slip in a longer word. Every word
     * must be found; where no entry has all, those whose names have more than half are given.
     *
     * @param words in English or Chinese, as {@code gini}, {@code local moran} or {@code 熵权}
     * @return the best first; none where nothing is like it
     */
    public static ImmutableList<Indicator> find(String words) {
        Objects.requireNonNull(words, "words");
        return Search.BY_WORDS.find(words);
    }

    /** Made when it is first asked. */
    private static final class Search {
        static final CatalogueSearch BY_WORDS = new CatalogueSearch(all());
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
     * @return a table: first what can be computed, then what wants only the choice of variables, with the call, then the rest with
     *     what it lacks
     */
    public static Table computableFrom(Study study) {
        return new Computable(study).table();
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
     * Formula, inputs with the constants that stand for them and what holds unless they are given, source, how to read the value, and
     * a line to paste into the shell.
     *
     * @param id as {@code B31}
     * @return a few lines of text, none wider than 80 columns unless a single word is
     * @throws NotFoundException if there is no such entry
     */
    public static String explain(String id) {
        return explain(id, Locale.ENGLISH);
    }

    /**
     * The same in a language.
     *
     * @param id as {@code B31}
     * @param locale Chinese for Chinese; English for every other
     * @return a few lines of text, none wider than 80 columns unless a single word is
     * @throws NotFoundException if there is no such entry
     */
    public static String explain(String id, Locale locale) {
        return Explanation.of(get(id), locale);
    }
}
