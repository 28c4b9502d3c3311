package org.chengzhen.indicators.report;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.plot.Documents;
import org.chengzhen.indicators.profile.CitizenizationProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.Profile;

/**
 * The nation's citizenization 2010–2023: its profile, income and consumption since the household survey of 2013, and the
 * contribution of urbanization to the growth of consumption.
 */
public final class CitizenizationReport {
    private CitizenizationReport() {}

    /**
     * The report.
     *
     * @param arguments {@code zh} for labels in Chinese, or none
     * @param given language
     * @return the report
     */
    static Made of(List<String> arguments, Language given) {
        Language language = arguments.contains("zh") ? Language.CHINESE : given;
        return Made.of(width -> text(language, width), () -> document(language));
    }

    private static Document document(Language language) {
        Document.Builder document = Documents.begun(language.of("Citizenization of the nation", "农业转移人口市民化"), language)
                .add(Documents.of(CitizenizationProfile.ofNation(), language))
                .add(Documents.of(CitizenizationProfile.consumptionOfNation(), language))
                .table(inWords(consumptionGrowth(2019, 2023), language));
        return Documents.data(document, ChinaData.nation(), language).build();
    }

    /**
     * The report.
     *
     * @param language of the labels of the profiles
     * @return the text
     */
    public static String text(Language language) {
        return text(language, Integer.MAX_VALUE);
    }

    private static String text(Language language, int width) {
        Profile people = CitizenizationProfile.ofNation();
        Profile consumption = CitizenizationProfile.consumptionOfNation();
        StringBuilder text = new StringBuilder(people.toTable(language).toText(width))
                .append('\n')
                .append(consumption.toTable(language).toText(width))
                .append('\n')
                .append(inWords(consumptionGrowth(2019, 2023), language).toText(width))
                .append(language.of("\nNot computed, for lack of data:\n", "\n因缺少数据未计算：\n"));
        for (String missing : Iterables.concat(people.missing(), consumption.missing())) {
            text.append(Parts.wrapped("  " + language.of(missing, Chinese.sentence(missing)) + "\n", width));
        }
        return text.toString();
    }

    private static Table inWords(Table table, Language language) {
        return language == Language.CHINESE ? Chinese.table(table, List.of()) : table;
    }

    /**
     * What urbanization and the levels of urban and rural consumption add to the growth of consumption per person.
     *
     * @param first year of the built-in series from 2013 on
     * @param last year of the built-in series
     * @return a table of effects in yuan and as shares
     * @throws IllegalArgumentException if the series lacks a year
     */
    public static Table consumptionGrowth(int first, int last) {
        Study study = Study.of(ChinaData.nation()).period(first, last);
        Table.Builder table = Table.builder(String.format(
                        Locale.ROOT,
                        "Growth of consumption per person, %d–%d, at current prices, by source (A12)",
                        first,
                        last))
                .text("source")
                .number("yuan per person", 4)
                .number("% of the growth", 2);
        double total = Catalogue.place("A12").evaluate(study).value(ChinaData.NATION, last);
        for (IndicatorColumn part : Catalogue.place("A12").columns(study).values()) {
            if (part.variable().unit().symbol().startsWith("yuan")) {
                double effect = part.value(ChinaData.NATION, last);
                table.row(part.variable().name(), effect, 100 * effect / total);
            }
        }
        return table.build();
    }
}
