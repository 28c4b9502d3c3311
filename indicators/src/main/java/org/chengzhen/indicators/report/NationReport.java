package org.chengzhen.indicators.report;

import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.Language;

/** The nation's urbanization, year by year: both rates, the gap, and the semi-urbanized population. */
public final class NationReport {
    private static final int FIRST = 2010;
    private static final int LAST = 2025;

    private NationReport() {}

    /**
     * The built-in series from 2010 on; the registered rate, and what follows from it, is missing where none is published.
     *
     * @return a table with a row for each year
     */
    public static Table table() {
        return table(Language.ENGLISH);
    }

    /** The same in a language. */
    static Table table(Language language) {
        Panel nation = ChinaData.nation().years(FIRST, LAST);
        Study study = Study.of(nation);
        IndicatorColumn permanent = Catalogue.place("S04").evaluate(study);
        IndicatorColumn registered = Catalogue.place("S05").evaluate(study);
        IndicatorColumn gap = Catalogue.place("S06").evaluate(study);
        IndicatorColumn semiUrbanized = Catalogue.place("A02").evaluate(study);
        Table.Builder table = Table.builder(
                        language.word("China: urbanization by permanent and by registered population"))
                .text(language.word("year"))
                .number(language.word("population (10⁴)"), 0)
                .number(language.word("urban (10⁴)"), 0)
                .number(language.word("permanent rate %"), 2)
                .number(language.word("registered rate %"), 2)
                .number(language.word("gap (points)"), 2)
                .number(language.word("semi-urbanized (10⁴)"), 0);
        for (int year : nation.years().asList()) {
            table.row(
                    Integer.toString(year),
                    inTenThousands(nation.value(ChinaData.NATION, year, Variables.POPULATION)),
                    inTenThousands(nation.value(ChinaData.NATION, year, Variables.URBAN_POPULATION)),
                    permanent.value(ChinaData.NATION, year),
                    registered.value(ChinaData.NATION, year),
                    gap.value(ChinaData.NATION, year),
                    inTenThousands(semiUrbanized.value(ChinaData.NATION, year)));
        }
        return table.build();
    }

    private static double inTenThousands(double persons) {
        return Double.isNaN(persons) ? persons : Unit.PERSON.convert(persons, Unit.TEN_THOUSAND_PERSONS);
    }
}
