package org.chengzhen.indicators.standards;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** The variables that the settlement and development-goal standards read. */
public final class SettlementVariables {
    /** Share of people in urban centres. */
    public static final Variable CENTRE_SHARE = share("centre_share", "Share of people in urban centres", "城市中心人口比重");

    /** Share of people in urban clusters outside centres. */
    public static final Variable CLUSTER_SHARE =
            share("cluster_share", "Share of people in urban clusters outside centres", "城镇集群人口比重");

    /** Share of people in rural cells. */
    public static final Variable RURAL_CELL_SHARE =
            share("rural_cell_share", "Share of people in rural cells", "乡村栅格人口比重");

    /** Employed residents of a local unit. */
    public static final Variable EMPLOYED_RESIDENTS =
            Variable.stock("employed_residents", "Employed residents", "常住就业人口", Unit.PERSON);

    /** Whether a local unit lies at the border of the study area: 1 if it does. */
    public static final Variable BORDER_UNIT = Variable.of(
            "border_unit", "Unit at the border of the study area", "研究区边界单元", Unit.COUNT, Variable.Kind.FLAG);

    /** People within walking distance of a low-capacity stop. */
    public static final Variable NEAR_LOW_CAPACITY_STOP = Variable.stock(
            "near_low_capacity_stop", "People within 500 m of a bus or tram stop", "公交站点500米覆盖人口", Unit.PERSON);

    /** People within walking distance of a high-capacity stop only. */
    public static final Variable NEAR_HIGH_CAPACITY_STOP_ONLY = Variable.stock(
            "near_high_capacity_stop_only",
            "People within 1 km of a railway, metro or ferry stop, but of no bus stop",
            "仅轨道站点1公里覆盖人口",
            Unit.PERSON);

    /** Open public space. */
    public static final Variable OPEN_SPACE_AREA =
            Variable.stock("open_space_area", "Area of open public space", "公共开放空间面积", Unit.SQUARE_KILOMETRE);

    /** Land of streets. */
    public static final Variable STREET_AREA =
            Variable.stock("street_area", "Land allocated to streets", "街道用地面积", Unit.SQUARE_KILOMETRE);

    /** People near open public space. */
    public static final Variable NEAR_OPEN_SPACE =
            Variable.stock("near_open_space", "People within 400 m of open public space", "开放空间400米覆盖人口", Unit.PERSON);

    /** People in slums or inadequate housing. */
    public static final Variable INADEQUATELY_HOUSED = Variable.stock(
            "inadequately_housed", "Urban people in slums or inadequate housing", "住房条件不足的城镇人口", Unit.PERSON);

    /** Waste generated. */
    public static final Variable WASTE_GENERATED =
            Variable.flow("waste_generated", "Municipal solid waste generated", "城市固体废物产生量", Unit.TONNE);

    /** Waste managed. */
    public static final Variable WASTE_MANAGED = Variable.flow(
            "waste_managed", "Municipal solid waste managed in controlled facilities", "城市固体废物规范处理量", Unit.TONNE);

    /** Fine particles. */
    public static final Variable PM25 =
            Variable.of("pm25", "Concentration of PM2.5 in µg/m³", "细颗粒物浓度", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Criteria of a national urban policy. */
    public static final Variable URBAN_POLICY_CRITERIA = Variable.of(
            "urban_policy_criteria",
            "Criteria of SDG 11.a.1 that the national urban policy meets, 0 to 3",
            "国家城市政策满足标准数",
            Unit.COUNT,
            Variable.Kind.STOCK);

    /** Local governments. */
    public static final Variable LOCAL_GOVERNMENTS =
            Variable.stock("local_governments", "Local governments", "地方政府数", Unit.COUNT);

    /** Local governments with a strategy. */
    public static final Variable LOCAL_GOVERNMENTS_WITH_STRATEGY = Variable.stock(
            "local_governments_with_strategy",
            "Local governments with a strategy of disaster risk reduction",
            "有减灾战略的地方政府数",
            Unit.COUNT);

    private SettlementVariables() {}

    private static Variable share(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.FRACTION, Variable.Kind.RATIO);
    }
}
