package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.china.ProvinceGroup;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.indicators.frame.Study;
import org.jspecify.annotations.Nullable;

/**
 * One of the 31 provinces of the mainland: how it stands among the others and among those of its plate (east, centre, west,
 * northeast), and the rate that it set itself.
 *
 * <pre>{@code
 * ProvinceProfile.of("河南");
 * }</pre>
 */
public final class ProvinceProfile {
    private static final int FROM = 2015;
    private static final int TO = 2024;

    private final Study study;
    private final Place province;
    private final Language language;

    private ProvinceProfile(Study study, Place province, Language language) {
        this.study = study;
        this.province = province;
        this.language = language;
    }

    /**
     * The profile of a province from the built-in series.
     *
     * @param codeOrName of a province
     * @return the profile 2015–2024
     * @throws NotFoundException if no province with data has the name
     */
    public static ProvinceProfile of(String codeOrName) {
        return of(Study.of(ChinaData.provinces()).period(FROM, TO), codeOrName);
    }

    /**
     * The profile of a province from one's own study of provinces.
     *
     * @param study that holds the province, and others to compare it with
     * @param codeOrName of a province
     * @return the profile
     * @throws NotFoundException if no province of the study has the name
     */
    public static ProvinceProfile of(Study study, String codeOrName) {
        Place province = ChinaData.gazetteer().get(codeOrName, Gazetteer.Kind.PROVINCE);
        study.panel().place(province.code());
        return new ProvinceProfile(study, province, Language.ENGLISH);
    }

    /**
     * The profile in a language.
     *
     * @param other of headers and names
     * @return the profile whose text is in it
     */
    public ProvinceProfile in(Language other) {
        return new ProvinceProfile(study, province, other);
    }

    /**
     * The province.
     *
     * @return as the gazetteer has it
     */
    public Place province() {
        return province;
    }

    /**
     * What the profile is made from.
     *
     * @return the study of provinces
     */
    public Study study() {
        return study;
    }

    /**
     * How the province stands among the provinces of the study and among those of its plate.
     *
     * @return the comparison
     * @throws NotFoundException if the study lacks it
     */
    public PlaceComparison position() {
        ProvinceGroup plate =
                ProvinceGroup.plateOf(DivisionCode.parse(province.code())).orElseThrow();
        return PlaceComparison.of(study, province.code())
                .among(plate.name().toLowerCase(Locale.ROOT), plate.provinceCodes());
    }

    /**
     * Its scorecards: the rate that its government set itself, where known.
     *
     * @return the ones with an item that applies to the province
     */
    public ImmutableList<Scorecard> scorecards() {
        Scorecard card = Scorecard.of(IndicatorSystems.localPlans(), study, province.code());
        return card.lines().isEmpty() ? ImmutableList.of() : ImmutableList.of(card);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProvinceProfile that
                && study.equals(that.study)
                && province.equals(that.province)
                && language == that.language;
    }

    @Override
    public int hashCode() {
        return Objects.hash(study, province, language);
    }

    /**
     * All sections as text.
     *
     * @param width of the terminal in columns, at least 20
     * @return lines that end in a line feed, none wider
     */
    public String toText(int width) {
        StringBuilder text = new StringBuilder(position().toTable(language).toText(width)).append('\n');
        scorecards().forEach(card -> text.append(card.toText(language, width)));
        return text.toString();
    }

    /** All sections as text. */
    @Override
    public String toString() {
        return toText(Integer.MAX_VALUE);
    }
}
