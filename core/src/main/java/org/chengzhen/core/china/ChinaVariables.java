package org.chengzhen.core.china;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;

/** Variables that only China's own tables hold: series as first published, and series that ended. */
public final class ChinaVariables {
    /** Year-end population as the communiqué of its year gave it: another vintage, never to be chained with the revised one. */
    public static final Variable FIRST_PUBLISHED_POPULATION = Variable.stock(
            "first_published_population", "Permanent population as first published", "常住人口（首次公布）", Unit.PERSON);

    /** Year-end urban population as the communiqué of its year gave it. */
    public static final Variable FIRST_PUBLISHED_URBAN_POPULATION = Variable.stock(
            "first_published_urban_population",
            "Urban permanent population as first published",
            "城镇人口（首次公布）",
            Unit.PERSON);

    /** Disposable income per urban resident by the urban household survey that ended in 2013. */
    public static final Variable URBAN_INCOME_UNTIL_2013 = Variable.of(
            "urban_income_until_2013",
            "Disposable income per urban resident, urban household survey",
            "城镇居民人均可支配收入（老口径）",
            Variables.URBAN_INCOME.unit(),
            Variable.Kind.INTENSITY);

    /** Net income per rural resident by the rural household survey that ended in 2013: not comparable with disposable income. */
    public static final Variable RURAL_NET_INCOME_UNTIL_2013 = Variable.of(
            "rural_net_income_until_2013",
            "Net income per rural resident, rural household survey",
            "农村居民人均纯收入",
            Variables.RURAL_INCOME.unit(),
            Variable.Kind.INTENSITY);

    private ChinaVariables() {}
}
