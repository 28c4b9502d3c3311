package org.chengzhen.core.document;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A text with tables and plots. It ends with what was assumed, what lacks data, the sources, the vintages of the data, the seeds of
 * random draws and the version of the library, in English or Chinese. Immutable, without I/O.
 *
 * <pre>{@code
 * Document document = Document.builder("Two cities")
 *         .section("Size").paragraph("Both grew.").table(table).plot(plot)
 *         .assumption("Missing output is left out.").source("Seventh census").build();
 * }</pre>
 */
public final class Document implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String title;
    private final Locale language;
    private final ImmutableList<Block> blocks;
    private final ImmutableList<String> assumptions;
    private final ImmutableList<String> gaps;
    private final ImmutableList<String> sources;
    private final ImmutableList<String> vintages;
    private final ImmutableList<String> seeds;

    private Document(Builder builder) {
        this.title = builder.title;
        this.language = builder.language;
        this.blocks = ImmutableList.copyOf(builder.blocks);
        this.assumptions = ImmutableList.copyOf(builder.assumptions);
        this.gaps = ImmutableList.copyOf(builder.gaps);
        this.sources = ImmutableList.copyOf(builder.sources);
        this.vintages = ImmutableList.copyOf(builder.vintages);
        this.seeds = ImmutableList.copyOf(builder.seeds);
    }

    /** One part of a document, in its order. */
    public sealed interface Block permits Section, Paragraph, Verbatim, TableBlock, PlotBlock {}

    /**
     * A heading.
     *
     * @param title of the section
     */
    public record Section(String title) implements Block, Serializable {}

    /**
     * Running text.
     *
     * @param text one paragraph
     */
    public record Paragraph(String text) implements Block, Serializable {}

    /**
     * Lines that keep their breaks and columns, as a report prints them.
     *
     * @param text the lines
     */
    public record Verbatim(String text) implements Block, Serializable {}

    /**
     * A table.
     *
     * @param table with its title
     */
    public record TableBlock(Table table) implements Block, Serializable {
        /** The title of the table, and how long it is. */
        @Override
        public String toString() {
            return "TableBlock[" + table.title() + ": " + table.size() + (table.size() == 1 ? " row]" : " rows]");
        }
    }

    /**
     * A picture.
     *
     * @param plot with its title
     */
    public record PlotBlock(Plot plot) implements Block, Serializable {}

    /**
     * A list at the end.
     *
     * @param title of the list
     * @param lines at least one
     */
    public record Ending(String title, ImmutableList<String> lines) implements Serializable {
        /** The title, and how many lines stand under it. */
        @Override
        public String toString() {
            return "Ending[" + title + ": " + lines.size() + (lines.size() == 1 ? " line]" : " lines]");
        }
    }

    /**
     * Starts a document.
     *
     * @param title of the document
     * @return a builder
     */
    public static Builder builder(String title) {
        return new Builder(Objects.requireNonNull(title, "title"));
    }

    /**
     * The title.
     *
     * @return one line
     */
    public String title() {
        return title;
    }

    /**
     * The language of the headings of the end.
     *
     * @return Chinese, or any other language for English
     */
    public Locale language() {
        return language;
    }

    /**
     * The parts.
     *
     * @return in their order
     */
    public ImmutableList<Block> blocks() {
        return blocks;
    }

    /**
     * The tables.
     *
     * @return in their order
     */
    public ImmutableList<Table> tables() {
        return blocks.stream()
                .filter(TableBlock.class::isInstance)
                .map(b -> ((TableBlock) b).table())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The plots.
     *
     * @return in their order
     */
    public ImmutableList<Plot> plots() {
        return blocks.stream()
                .filter(PlotBlock.class::isInstance)
                .map(b -> ((PlotBlock) b).plot())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What was assumed.
     *
     * @return one sentence each
     */
    public ImmutableList<String> assumptions() {
        return assumptions;
    }

    /**
     * What lacks data.
     *
     * @return one sentence each
     */
    public ImmutableList<String> gaps() {
        return gaps;
    }

    /**
     * Where the data and formulas come from.
     *
     * @return one each
     */
    public ImmutableList<String> sources() {
        return sources;
    }

    /**
     * The lists at the end: what was assumed, what lacks data, sources, vintages, seeds, version.
     *
     * @return those that have a line; the version always
     */
    public ImmutableList<Ending> endings() {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        ImmutableList.Builder<Ending> endings = ImmutableList.builder();
        add(endings, chinese ? "假定" : "Assumptions", assumptions);
        add(endings, chinese ? "缺少数据" : "Not computed, for lack of data", gaps);
        add(endings, chinese ? "来源" : "Sources", sources);
        add(endings, chinese ? "数据版本" : "Vintage of the data", vintages);
        add(endings, chinese ? "随机种子" : "Seeds", seeds);
        String version = Optional.ofNullable(Document.class.getPackage().getImplementationVersion())
                .map(v -> "Chengzhen 城镇 " + v)
                .orElse(chinese ? "Chengzhen 城镇，未打包的版本" : "Chengzhen 城镇, not packaged");
        add(endings, chinese ? "软件" : "Software", ImmutableList.of(version));
        return endings.build();
    }

    private static void add(ImmutableList.Builder<Ending> endings, String title, ImmutableList<String> lines) {
        if (!lines.isEmpty()) {
            endings.add(new Ending(title, lines));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document that
                && title.equals(that.title)
                && blocks.equals(that.blocks)
                && endings().equals(that.endings());
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, endings());
    }

    @Override
    public String toString() {
        return "Document[" + title + ": " + tables().size() + " tables, " + plots().size() + " plots]";
    }

    /** Collects parts in their order. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String title;
        private Locale language = Locale.ENGLISH;
        private final List<Block> blocks = new ArrayList<>();
        private final Set<String> assumptions = new LinkedHashSet<>();
        private final Set<String> gaps = new LinkedHashSet<>();
        private final Set<String> sources = new LinkedHashSet<>();
        private final Set<String> vintages = new LinkedHashSet<>();
        private final Set<String> seeds = new LinkedHashSet<>();

        private Builder(String title) {
            this.title = title;
        }

        /**
         * Sets the language of the headings of the end.
         *
         * @param value {@link Locale#CHINESE}, or any other for English
         * @return this builder
         */
        public Builder language(Locale value) {
            language = value;
            return this;
        }

        /**
         * Begins a section.
         *
         * @param heading of the section
         * @return this builder
         */
        public Builder section(String heading) {
            blocks.add(new Section(heading));
            return this;
        }

        /**
         * Adds a paragraph.
         *
         * @param text of the paragraph
         * @return this builder
         */
        public Builder paragraph(String text) {
            blocks.add(new Paragraph(text));
            return this;
        }

        /**
         * Adds lines that keep their breaks and columns.
         *
         * @param text the lines
         * @return this builder
         */
        public Builder verbatim(String text) {
            blocks.add(new Verbatim(text));
            return this;
        }

        /**
         * Adds a table.
         *
         * @param table with its title
         * @return this builder
         */
        public Builder table(Table table) {
            blocks.add(new TableBlock(table));
            return this;
        }

        /**
         * Adds a plot.
         *
         * @param plot with its title
         * @return this builder
         */
        public Builder plot(Plot plot) {
            blocks.add(new PlotBlock(plot));
            return this;
        }

        /**
         * Adds all of another document: its title as a section, its parts, and what stands at its end.
         *
         * @param document to be added
         * @return this builder
         */
        public Builder add(Document document) {
            section(document.title);
            blocks.addAll(document.blocks);
            assumptions.addAll(document.assumptions);
            gaps.addAll(document.gaps);
            sources.addAll(document.sources);
            vintages.addAll(document.vintages);
            seeds.addAll(document.seeds);
            return this;
        }

        /**
         * Says what was assumed; once where it is said twice.
         *
         * @param sentence one sentence
         * @return this builder
         */
        public Builder assumption(String sentence) {
            assumptions.add(sentence);
            return this;
        }

        /**
         * Says what lacks data.
         *
         * @param sentence one sentence
         * @return this builder
         */
        public Builder gap(String sentence) {
            gaps.add(sentence);
            return this;
        }

        /**
         * Names a source.
         *
         * @param source of data or of a formula
         * @return this builder
         */
        public Builder source(String source) {
            sources.add(source);
            return this;
        }

        /**
         * Names the vintage of data.
         *
         * @param vintage as "GDP: revised after the fourth economic census"
         * @return this builder
         */
        public Builder vintage(String vintage) {
            vintages.add(vintage);
            return this;
        }

        /**
         * Names a seed.
         *
         * @param what was drawn
         * @param seed of the stream
         * @return this builder
         */
        public Builder seed(String what, long seed) {
            seeds.add(what + ": " + seed);
            return this;
        }

        /**
         * Builds the document.
         *
         * @return the document
         */
        public Document build() {
            return new Document(this);
        }
    }
}
