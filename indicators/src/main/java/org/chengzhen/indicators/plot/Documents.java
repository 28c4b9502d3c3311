package org.chengzhen.indicators.plot;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.profile.CityProfile;
import org.chengzhen.indicators.profile.ClusterProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.NationProfile;
import org.chengzhen.indicators.profile.Profile;
import org.chengzhen.indicators.profile.ProvinceProfile;
import org.chengzhen.indicators.profile.Scorecard;

/** Profiles and measurements as documents: every number with its indicator, unit, years, places used and source. */
public final class Documents {
    /** Remarks of this kind, one for a place and year, may be hundreds. */
    private static final String NOT_CARRIED = "is missing because";

    private static final int SHOWN = 5;

    private Documents() {}

    /**
     * A profile as a document.
     *
     * @param profile of a place or of all places
     * @param language of the labels
     * @return its table, what it lacks, and the sources of its indicators
     */
    public static Document of(Profile profile, Language language) {
        Document.Builder document = begun(language.word(profile.title()), language);
        into(document, profile, language);
        return document.build();
    }

    /** Adds a profile: its values, how to read each indicator, what it lacks, and the sources. */
    static void into(Document.Builder document, Profile profile, Language language) {
        Table all = profile.toTable(language);
        int reading = all.headers().size() - 1;
        Table.Builder values = Table.builder(all.title());
        all.headers().subList(0, reading).forEach(values::text);
        Table.Builder readings = Table.builder(language.of("How to read them", "解读"))
                .text(all.headers().get(0))
                .text(all.headers().get(1))
                .text(all.headers().get(reading));
        Set<String> read = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            int row = i;
            values.row(
                    IntStream.range(0, reading).mapToObj(j -> all.cell(row, j)).toArray());
            if (!all.cell(row, reading).isEmpty() && read.add(all.cell(row, 0))) {
                readings.row(all.cell(row, 0), all.cell(row, 1), all.cell(row, reading));
            }
        }
        document.table(values.build());
        if (!read.isEmpty()) {
            document.table(readings.build());
        }
        profile.missing().forEach(gap -> document.gap(language.word(gap)));
        profile.lines().forEach(line -> document.source(source(line.entry(), language)));
    }

    /**
     * The profile of a cluster or metropolitan area as a document.
     *
     * @param profile to be shown
     * @param language of the table and the headings of the end
     * @return its table, what it lacks, and the sources of its indicators
     */
    public static Document of(ClusterProfile profile, Language language) {
        Table table = profile.toTable(language);
        Document.Builder document = begun(table.title(), language).table(table);
        profile.missing().forEach(gap -> document.gap(language.word(gap)));
        profile.lines().stream()
                .map(ClusterProfile.Line::id)
                .distinct()
                .filter(id ->
                        Catalogue.find(id).stream().anyMatch(i -> i.entry().id().equals(id)))
                .map(id -> Catalogue.get(id).entry())
                .forEach(entry -> document.source(source(entry, language)));
        return document.build();
    }

    /**
     * The profile of a city as a document.
     *
     * @param city to be shown
     * @param language of headings, tables and pictures
     * @return its tables and pictures, its scorecards, what it lacks, and the sources
     */
    public static Document of(CityProfile city, Language language) {
        return ProfileDocuments.in(language).city(city);
    }

    /**
     * The profile of a province as a document.
     *
     * @param province to be shown
     * @param language of headings, tables and pictures
     * @return its tables and pictures, its scorecards, what it lacks, and the sources
     */
    public static Document of(ProvinceProfile province, Language language) {
        return ProfileDocuments.in(language).province(province);
    }

    /**
     * The profile of the nation as a document.
     *
     * @param nation to be shown
     * @param language of headings, tables and pictures
     * @return its tables and pictures, its scorecards, what it lacks, and the sources
     */
    public static Document of(NationProfile nation, Language language) {
        return ProfileDocuments.in(language).nation(nation);
    }

    /**
     * A scorecard as a document.
     *
     * @param scorecard to be shown
     * @param language of headings, tables and pictures
     * @return its table, its score, its problems, and what has no value
     */
    public static Document of(Scorecard scorecard, Language language) {
        return ProfileDocuments.in(language).scorecard(scorecard);
    }

    /**
     * A measurement as a document: its numbers and texts in one table, its tables after it.
     *
     * @param measurement of an indicator
     * @param language of the labels
     * @return the document
     */
    public static Document of(Measurement measurement, Language language) {
        Wording words = new Wording(language);
        String name = words.of(measurement.entry().name(), measurement.entry().localName());
        String title = measurement.entry().id() + " " + name
                + (measurement.end() == 0
                        ? ""
                        : measurement.start() == measurement.end()
                                ? ", " + measurement.end()
                                : ", " + measurement.start() + "–" + measurement.end());
        Document.Builder document = begun(title, language);
        Table.Builder table = Table.builder(title)
                .text(words.of("indicator", "指标"))
                .text(words.of("part", "项"))
                .text(words.of("value", "值"))
                .text(words.of("unit", "单位"))
                .text(words.of("used/dropped", "用/缺"))
                .text(words.of("source", "来源"));
        String counts = measurement.n() + "/" + measurement.dropped().size();
        if (!measurement.reason().isEmpty()) {
            document.gap(title + ": " + said(measurement.reason(), language));
        }
        measurement.parts().forEach((part, value) -> {
            if (!(value instanceof Table || value instanceof IndicatorColumn)) {
                String shown =
                        value instanceof Double number ? String.format(Locale.ROOT, "%.6g", number) : value.toString();
                table.row(
                        measurement.entry().id(),
                        word(part, language),
                        word(shown.lines().findFirst().orElse(""), language),
                        word(measurement.entry().unit(), language),
                        counts,
                        published(measurement.entry(), language));
            }
        });
        document.table(table.build());
        measurement.parts().values().forEach(value -> {
            if (value instanceof Table part) {
                document.table(language == Language.CHINESE ? Chinese.table(part, measurement.places()) : part);
            } else if (value instanceof IndicatorColumn column) {
                document.table(column.toTable(language.locale()));
            }
        });
        measurement
                .parameters()
                .forEach((parameter, value) ->
                        document.assumption(word(parameter, language) + words.of(": ", "：") + value));
        if (!measurement.dropped().isEmpty()) {
            document.gap(words.of("Places dropped: ", "缺数据的单元：")
                    + String.join(
                            words.of(", ", "、"),
                            measurement.dropped().stream().map(language::name).toList()));
        }
        return document.source(source(measurement.entry(), language)).build();
    }

    private static String word(String english, Language language) {
        return language == Language.CHINESE ? Chinese.word(english) : english;
    }

    private static String said(String english, Language language) {
        return language == Language.CHINESE ? Chinese.sentence(english) : english;
    }

    /**
     * Starts a document in a language.
     *
     * @param title of the document
     * @param language of the headings of its end
     * @return a builder
     */
    public static Document.Builder begun(String title, Language language) {
        return Document.builder(title).language(language == Language.CHINESE ? Locale.CHINESE : Locale.ENGLISH);
    }

    /**
     * Adds what a panel notes and the vintages of its variables.
     *
     * @param document to be widened
     * @param panel that its numbers come from
     * @param language of the notes
     * @return the document
     */
    public static Document.Builder data(Document.Builder document, Panel panel, Language language) {
        List<String> carried = panel.notes().stream()
                .filter(note -> note.contains(NOT_CARRIED))
                .toList();
        panel.notes().stream()
                .filter(note -> !carried.contains(note))
                .forEach(note -> document.assumption(language.word(note)));
        carried.stream().limit(SHOWN).forEach(note -> document.assumption(language.word(note)));
        if (carried.size() > SHOWN) {
            int more = carried.size() - SHOWN;
            document.assumption(language.of("… and " + more + " more of this kind", "…… 另有 " + more + " 条同类说明"));
        }
        panel.variables()
                .forEach(variable -> panel.vintage(variable)
                        .ifPresent(vintage -> document.vintage(
                                language.name(variable) + language.of(": ", "：") + language.word(vintage))));
        return document;
    }

    private static String source(Entry entry, Language language) {
        return entry.id() + " " + language.of(entry.name() + ": ", entry.localName() + "：")
                + published(entry, language);
    }

    private static String published(Entry entry, Language language) {
        return language == Language.CHINESE ? Chinese.source(entry) : entry.source();
    }
}
